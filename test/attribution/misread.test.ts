import { describe, expect, test } from 'vitest'
import { articleFrom } from '../../src/articles/read-article.ts'
import { attributionsOf } from '../../src/library/attributions.ts'
import { surelySaid } from './surely-said.ts'

/** Each text, and all that it surely attributes. */
type Case = readonly [text: string, ...expected: string[]]

const check = (cases: readonly Case[]) =>
  test.each(cases)('%s', (text, ...expected) => expect(surelySaid(text)).toEqual(expected))

describe('a quotation goes on behind what is told of its speaker', () => {
  check([
    [
      '"It is who we are," said Elsa Marsh, whose bakery was destroyed, "is who we stay."',
      'Elsa Marsh: "It is who we are," … "is who we stay."',
    ],
    [
      '“We baked,” said Elsa Marsh, who runs the bakery on Mill Lane, “every night of the flood.”',
      'Elsa Marsh: “We baked,” … “every night of the flood.”',
    ],
    [
      '“The river took it all,” said Tom Ode, whose boat sank on Monday, “and nobody came.”',
      'Tom Ode: “The river took it all,” … “and nobody came.”',
    ],
  ])
})

describe('a quotation does not go on where somebody speaks in between', () => {
  check([
    [
      '“The river took it all,” said Tom Ode, whose wife Ann Lee added, “and nobody came.”',
      'Tom Ode: “The river took it all,”',
      'Ann Lee: “and nobody came.”',
    ],
    [
      '“The river took it all,” said Tom Ode, who lost a boat. “Nobody came,” said Ann Lee.',
      'Tom Ode: “The river took it all,”',
      'Ann Lee: “Nobody came,”',
    ],
  ])
})

describe('what somebody quotes is said by whom they quote, or by nobody', () => {
  check([
    [
      'Ann Lee was late. She quoted her father: “Never trust a river.”',
      '?: “Never trust a river.”',
    ],
    ['“Never trust a river,” Ann Lee quoted her father.', '?: “Never trust a river,”'],
    [
      'Tom Ode cited a letter from Ann Lee: “The quay will be closed in May.”',
      'Ann Lee: “The quay will be closed in May.”',
    ],
    [
      'Tom Ode quoted Ann Lee: “The quay will be closed in May.”',
      'Ann Lee: “The quay will be closed in May.”',
    ],
    [
      'The report quotes a senior official at the port: “The quay is lost.”',
      'a senior official at the port: “The quay is lost.”',
    ],
    ['The mayor cited the law: “No quay may be closed.”', 'the law: “No quay may be closed.”'],
    [
      'Ann Lee quoted from the letter: “The quay will be closed in May.”',
      'the letter: “The quay will be closed in May.”',
    ],
    ['Ann Lee cited Lenmouth: “The wall is weak there.”', '?: “The wall is weak there.”'],
    ['Ann Lee quoted prices of 40 euros: “We have no money.”', '?: “We have no money.”'],
    [
      'Frost cited a report by Kerrigan that the wall is weak: “We must act now.”',
      '?: “We must act now.”',
    ],
  ])

  test('but what explains a cause that somebody cites stays theirs', () => {
    const text = 'Ann Lee cited safety concerns: “The wall is weak.”'
    expect(surelySaid(text)).toEqual(['Ann Lee: safety concerns: “The wall is weak.”'])
  })

  test('also where they quote it as saying so', () => {
    const text = 'Ann Lee quoted the report as saying: “The wall is weak.”'
    const article = articleFrom({ id: 'town', title: 'Town', text })
    const named = attributionsOf(article).map(({ speaker }) => speaker?.name)
    expect(named).toEqual(['the report'])
  })
})

describe('what another says without a verb is not said by whoever speaks before', () => {
  check([
    [
      '"It was dark," one resident said, and another: "We saw nothing."',
      'one resident: "It was dark,"',
      '?: "We saw nothing."',
    ],
    [
      'One resident said, “It was dark,” and another: “We saw nothing of it.”',
      'One resident: “It was dark,”',
      '?: “We saw nothing of it.”',
    ],
    [
      '“It was dark,” Tom Ode said, and Ann Lee: “We saw nothing of it.”',
      'Tom Ode: “It was dark,”',
      'Ann Lee: “We saw nothing of it.”',
    ],
    [
      '“It was dark,” said Tom Ode, and then his wife: “We saw nothing of it.”',
      'Tom Ode: “It was dark,”',
      '?: “We saw nothing of it.”',
    ],
    [
      '“It was dark,” one resident said, and “We saw nothing,” another.',
      'one resident: “It was dark,”',
    ],
    [
      '“It was dark,” Tom Ode said and then: “We saw nothing of it.”',
      'Tom Ode: “It was dark,” … “We saw nothing of it.”',
    ],
  ])

  test('but whom somebody tells two things says neither', () => {
    const text = 'Tom Ode told one boy, “You may go,” and another: “You stay here.”'
    for (const said of surelySaid(text)) expect(said).toMatch(/^Tom Ode: /)
  })
})

describe('what is told of another behind a semicolon is not said by whoever speaks before it', () => {
  check([
    [
      'Supporters say the plan saves money; critics that it costs jobs.',
      'Supporters: the plan saves money',
    ],
    [
      'According to Frost, the gate was shut; according to Kerrigan, it was open.',
      'Frost: the gate was shut',
    ],
    ['The port says the quay is safe; residents do not believe it.', 'The port: the quay is safe'],
    [
      'Ann Lee says she told the council; the council says she did not.',
      'Ann Lee: she told the council',
      'the council: she did not',
    ],
    [
      'The clerk said the bridge was open; the police said it was closed; a driver said he had turned back.',
      'The clerk: the bridge was open',
      'the police: it was closed',
      'a driver: he had turned back',
    ],
    ['The port says the quay is safe; it fell, residents say.', 'residents: it fell'],
    [
      'Ann Lee said that the quay was safe; that it would open in May.',
      'Ann Lee: that the quay was safe; that it would open in May',
    ],
  ])
})

describe('the place and day that a story begins with are not said', () => {
  check([
    ['Lenmouth, March 10 – The quay is closed, Ann Lee said.', 'Ann Lee: The quay is closed'],
    ['ST. LENMOUTH, Va. — The quay is closed, Ann Lee said.', 'Ann Lee: The quay is closed'],
    ['LENMOUTH (Courier) - Officials said the quay was closed.', 'Officials: the quay was closed'],
    [
      'PORT LENMOUTH — Ann Lee, who leads the council, said on Monday that the quay was closed.',
      'Ann Lee: that the quay was closed',
    ],
  ])

  test('but a dash elsewhere is no end of a place', () => {
    const text = 'Ann Lee – the mayor of Ava – said the quay was closed.'
    expect(surelySaid(text)).toEqual(['Ann Lee: the quay was closed'])
  })
})

describe('a claim that somebody speaks of is not what they say', () => {
  check([
    [
      'Frost said of Kerrigan’s claim that the wall is safe, “That is nonsense from start to end.”',
      'Frost: “That is nonsense from start to end.”',
    ],
    ['Frost said of Kerrigan’s claim that the wall is safe: “Nonsense.”', 'Frost: “Nonsense.”'],
    [
      '“It is nonsense,” Frost said of Kerrigan’s claim that the wall is safe. “It will fall.”',
      'Frost: “It is nonsense,” … “It will fall.”',
    ],
    [
      'Frost said of the plan that it was “a gift to the banks.”',
      'Frost: that it was “a gift to the banks.”',
    ],
  ])
})

describe('that somebody was asked is not what they said', () => {
  check([
    [
      'Ann Lee said the bridge was closed when asked by reporters.',
      'Ann Lee: the bridge was closed',
    ],
  ])
})
