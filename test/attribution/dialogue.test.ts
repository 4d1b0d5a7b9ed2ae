import { describe, expect, test } from 'vitest'
import { surelySaid } from './surely-said.ts'

describe('a line that begins with a name and a colon is said by whoever has the name', () => {
  test('in an interview in bold', () => {
    const said = surelySaid(
      'The mayor, Ann Lee, met the press on Monday.',
      '**Courier:** Will the quay be closed?',
      '**Ann Lee:** It will be closed in May. We have no choice.',
      '**Courier:** For how long?',
      '**Lee:** For a year, I think. The wall is weak.',
    )
    expect(said).toEqual([
      'Ann Lee: It will be closed in May. We have no choice.',
      'Ann Lee: For a year, I think. The wall is weak.',
    ])
  })

  test('in a transcript in capitals', () => {
    const said = surelySaid(
      'The hearing of Ann Lee, mayor of Ava, began at nine.',
      'LEE: It will be closed in May.',
      'CHAIRMAN FROST: It will not be closed while I am here.',
      'LEE: For a year, I think. The wall is weak.',
    )
    expect(said).toEqual([
      'Ann Lee: It will be closed in May.',
      'CHAIRMAN FROST: It will not be closed while I am here.',
      'Ann Lee: For a year, I think. The wall is weak.',
    ])
  })

  test('in a row of quotations', () => {
    const said = surelySaid('Ann Lee: "It will be closed."', 'Tom Ode: "It will not be closed."')
    expect(said).toEqual(['Ann Lee: "It will be closed."', 'Tom Ode: "It will not be closed."'])
  })
})

describe('answers behind “A:” are said by whoever is interviewed', () => {
  const answers = [
    'Q: Will the quay be closed?',
    'A: It will be closed in May. We have no choice.',
    'Q: For how long?',
    'A: For a year, I think.',
  ]

  test.each([
    'Ann Lee, the mayor of Ava, spoke to the Courier about the quay.',
    'The Courier interviewed the mayor of Ava, Ann Lee, about the quay.',
  ])('as in: %s', (introduction) => {
    expect(surelySaid(introduction, ...answers)).toEqual([
      'Ann Lee: It will be closed in May. We have no choice.',
      'Ann Lee: For a year, I think.',
    ])
  })

  test('also where the questions are in bold', () => {
    const [question, answer, next, last] = answers
    const said = surelySaid(
      'The mayor, Ann Lee, spoke to the Courier.',
      `**${question}**`,
      answer!,
      `**${next}**`,
      last!,
    )
    expect(said).toEqual([
      'Ann Lee: It will be closed in May. We have no choice.',
      'Ann Lee: For a year, I think.',
    ])
  })

  test.each([
    'Ann Lee and Tom Ode spoke to the Courier about the quay.',
    'Jane Roe spoke to the mayor of Ava about the quay.',
    'Ann Lee has closed the quay.',
  ])('but nobody is named behind: %s', (introduction) => {
    expect(surelySaid(introduction, ...answers)).toEqual([])
  })
})

describe('initials are whose they are who alone has them in the introduction', () => {
  const said = (introduction: string) =>
    surelySaid(
      introduction,
      'NH: Will the quay be closed?',
      'CQ: It will be closed in May. We have no choice.',
      'NH: For how long?',
      'CQ: For a year, I think.',
    ).filter((words) => words.endsWith('I think.'))

  test.each([
    'Nora Hale of the Courier spoke to Carl Quist about the quay.',
    'The Nova Herald spoke to Carl Quist. Carl Quist runs the quay.',
  ])('as in: %s', (introduction) => {
    expect(said(introduction)).toEqual(['Carl Quist: For a year, I think.'])
  })

  test.each([
    'Nora Hale of the Courier spoke to Carl Quist and Cleo Quill about the quay.',
    'Nora Hale of the Courier spoke to the mayor about the quay.',
  ])('but nobody’s behind: %s', (introduction) => expect(said(introduction)).toEqual([]))
})

describe('nobody speaks in other lines with a colon', () => {
  test.each([
    ['Ann Lee: Mayor of Ava', 'Tom Ode: Clerk of the port', 'Ann Lee: Mayor of Lenmouth'],
    ['Where: The quay', 'When: At nine. We meet you there.', 'Where: The harbour'],
    ['Best Picture: The Long Tide is told well', 'Best Song: We sing of summer rain'],
    [
      'News: We misspelt a name in the story of USA Today Sports.',
      'Sports: We gave a wrong score.',
      'Money: We gave a wrong price.',
      'Sports: We named the wrong club.',
    ],
    ['Photo: Tom Ode', 'The quay is closed.'],
  ])('%s', (...lines) => expect(surelySaid(...lines)).toEqual([]))
})
