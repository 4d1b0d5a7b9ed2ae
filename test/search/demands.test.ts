import { describe, expect, test } from 'vitest'
import { wordsAt } from '../../src/articles/article.ts'
import { Collection } from '../../src/search/collection.ts'
import { rank } from '../../src/search/ranking.ts'
import { articleOf } from '../articles.ts'

/** The words of all passages found in an article of that text. */
function found(question: string, text: string, title = 'Quay', budget?: number): string[] {
  const collection = new Collection()
  collection.add(articleOf({ title, text }))
  return rank(question, [collection], 9, { budget }).map(({ passage }) =>
    wordsAt(passage.article, passage.span),
  )
}

const night = 'The tide gate stuck on Friday night.'

describe('words in quotation marks', () => {
  test.each(['"stuck on Friday"', '“stuck on Friday”', '„stuck on Friday“', '«stuck on Friday»'])(
    'must stand in the passage: %s',
    (quotation) => {
      expect(found(`Which gate ${quotation}?`, night)).toEqual([night])
      expect(found(`Which gate ${quotation}?`, 'The gate stuck. It was on Friday.')).toEqual([])
    },
  )

  test.each([
    ['in their order', '"gate tide"'],
    ['next to each other', '"tide stuck"'],
    ['in the inflection given', '"tide gates"'],
    ['with the capitals given', '"stuck on friday Night"'],
    ['with the accents given', '"stück on Friday"'],
    ['as whole words', '"tide gat"'],
    ['without corrections', '"tiide gate"'],
  ])('must stand there %s: %s', (_, quotation) => {
    expect(found(`When was the gate stuck ${quotation}?`, night)).toEqual([])
  })

  test.each([
    ['other marks', '"tide-gate, stuck!"', night],
    ['other apostrophes', '"gate\'s rust"', 'The gate’s rust was old.'],
    ['a line break', '"stuck on Friday"', 'The gate stuck on\nFriday.'],
    ['the capital of a sentence', 'who said "the tide gate"', night],
    ['marks that are code points of their own', '"café"', 'The gate of the cafe\u0301 stuck.'],
    ['a capital because the message begins', '"Tide gate" and night', night],
    ['capitals because all is shouted', 'WHICH "TIDE GATE"', night],
    [
      'a longer number around it',
      '"three hundred tonnes"',
      'It held three hundred tonnes of rust.',
    ],
    ['numbers that go on', 'gate "hundred tonnes"', 'The gate held three hundred tonnes.'],
    ['a month in short', 'gate "stuck in Sept"', 'The gate stuck in Sept. 2024 again.'],
    ['a name before an apostrophe', 'gate "Mara Voss"', 'It was Mara Voss’s gate.'],
    ['initials', 'gate "John K. Voss"', 'The gate of John K. Voss stuck.'],
    ['no blanks around, in Japanese', '津波は "津波警報"', '大津波警報が出た。'],
  ])('may stand there with %s', (_, question, text) => {
    expect(found(question, text)).toEqual([text])
  })

  test('must all be in one passage', () => {
    const text = `The gate stuck. ${'The ferry came. '.repeat(40)}The gate rose.`
    expect(found('gate "gate stuck"', text)).not.toEqual([])
    expect(found('gate "gate stuck" "gate rose"', text)).toEqual([])
    for (const words of found('gate "gate rose"', text)) expect(words).toContain('gate rose')
  })

  test('may be in an article that would not be among the first', () => {
    const collection = new Collection()
    for (let i = 0; i < 80; i++) {
      collection.add(
        articleOf({ id: `a${i}`, title: 'Tide', text: 'Gate of the tide. No gate! Tide!' }),
      )
    }
    collection.add(articleOf({ id: 'z', text: `${'Nobody knows. '.repeat(20)}The tide gate.` }))
    const hits = rank('"tide gate"', [collection], 9)
    expect(hits.map(({ passage }) => passage.article.id)).toEqual(['z'])
  })

  test('are plain words where the mark is an inch, or has no partner', () => {
    expect(found('Are 6" pipes for the 8" gate?', night)).toEqual([night])
    expect(found('Which "gate stuck?', night)).toEqual([night])
    expect(found('Which gate stuck ""?', night)).toEqual([night])
  })
})

describe('a minus before a word', () => {
  const text = 'The gate stuck. The ferries came late. The gate rose.'

  test('leaves out the sentences with it, in any inflection', () => {
    expect(found('gate -ferry', text)).toEqual(['The gate stuck.', 'The gate rose.'])
  })

  test('leaves out what stands under a title or a heading with it', () => {
    expect(found('gate -ferry', 'The gate stuck.', 'The Ferry')).toEqual([])
    expect(found('gate -ferry', 'A gate.\n\n## Ferries\n\nThe gate stuck.')).toEqual(['A gate.'])
  })

  test.each(['-"late the gate"', '-“came late”', '-ferries-came'])(
    'can be before several: %s',
    (unwanted) => {
      const words = found(`gate ${unwanted}`, text).join(' ')
      expect(words).toContain('The gate')
      expect(words).not.toContain('came late')
    },
  )

  test('is none within a word, before a number, or with a blank behind it', () => {
    const cold = 'It was -5 degrees at the stand-by gate.'
    for (const question of [
      'Was it -5 degrees at the gate?',
      'Which stand-by gate?',
      'gate - degrees',
      'Which gate—degrees?',
    ]) {
      expect(found(question, cold), question).toEqual([cold])
    }
  })

  test('finds nothing by itself', () => {
    expect(found('-ferry', text)).toEqual([])
  })
})

test('a message of nothing but demands is read', () => {
  for (const part of ['"a" ', '-a ', '"', '“a', '-"', '« »', `-${'a-'.repeat(90)} `]) {
    expect(found(part.repeat(4_000 / part.length), night)).toBeDefined()
  }
})
