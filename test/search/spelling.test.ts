import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { Spellings } from '../../src/search/spelling.ts'

const spellingsOf = (...forms: string[]) => {
  const spellings = new Spellings()
  for (const form of forms) spellings.add(form)
  return spellings
}
const near = (word: string, ...forms: string[]) =>
  spellingsOf(...forms)
    .near(word)
    .map(({ form }) => form)

describe('one slip is understood', () => {
  test.each([
    ['a letter too many', 'flooodes', 'floodes'],
    ['a letter missing', 'harbor', 'harbour'],
    ['a wrong letter', 'gatws', 'gates'],
    ['two letters swapped', 'ferires', 'ferries'],
    ['a slip at the end', 'saltmer', 'saltmere'],
    ['a slip in another script', 'вората', 'ворота'],
  ])('%s: %s', (_, word, meant) => {
    expect(near(word, meant, 'tram', 'inquiry')).toEqual([meant])
  })

  test('two are from nine letters on', () => {
    expect(near('goverment', 'government')).toEqual(['government'])
    expect(near('govermant', 'government')).toEqual(['government'])
    expect(near('harbuors', 'harbour')).toEqual([])
  })

  test('and it is told how many there are', () => {
    expect(spellingsOf('statements', 'statement').near('statemnets')).toEqual([
      { form: 'statement', slips: 2 },
      { form: 'statements', slips: 1 },
    ])
  })
})

describe('nothing is near', () => {
  test.each([
    ['a word of four letters', 'gaet', 'gate'],
    ['what begins with another letter', 'ates', 'gates'],
    ['a number', '600001', '600000'],
    ['a word with a digit', 'sector9', 'sector8'],
    ['what differs in more', 'marbles', 'harbour'],
    ['a form with a digit', 'covidx', 'covid9'],
  ])('%s', (_, word, known) => {
    expect(near(word, known)).toEqual([])
  })
})

/** Slips between two words, by the book: the whole table, nothing cut short. */
function slipsBetween(a: string, b: string): number {
  const table = Array.from({ length: a.length + 1 }, (_, i) =>
    Array.from({ length: b.length + 1 }, (_, j) => (i === 0 ? j : j === 0 ? i : 0)),
  )
  for (let i = 1; i <= a.length; i++) {
    for (let j = 1; j <= b.length; j++) {
      const wrong = table[i - 1]![j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1)
      const isSwap = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]
      table[i]![j] = Math.min(
        table[i - 1]![j]! + 1,
        table[i]![j - 1]! + 1,
        wrong,
        isSwap ? table[i - 2]![j - 2]! + 1 : Number.POSITIVE_INFINITY,
      )
    }
  }
  return table[a.length]![b.length]!
}

test('what is near is what counting every slip says', () => {
  const words = fc.stringMatching(/^a[abc]{4,10}$/)
  fc.assert(
    fc.property(words, fc.uniqueArray(words, { maxLength: 30 }), (word, known) => {
      const most = word.length < 9 ? 1 : 2
      const expected = known
        .map((form) => ({ form, slips: Math.max(1, slipsBetween(word, form)) }))
        .filter(({ slips }) => slips <= most)
      const found = spellingsOf(...known).near(word)
      const sorted = (guesses: typeof found) =>
        guesses.toSorted((a, b) => (a.form < b.form ? -1 : 1))
      expect(sorted(found)).toEqual(sorted(expected))
    }),
  )
})

test('is found among 150,000 forms', () => {
  const letters = 'etaoinshrdlu'
  let seed = 1
  const next = (below: number) => {
    seed = (seed * 48271) % 2147483647
    return seed % below
  }
  const forms = new Set<string>()
  while (forms.size < 150_000) {
    forms.add(Array.from({ length: 5 + next(8) }, () => letters[next(12)]).join(''))
  }
  const spellings = new Spellings()
  for (const form of forms) spellings.add(form)
  const words = [...forms].slice(0, 200).map((form) => `${form.slice(0, -1)}x`)

  for (const word of words) expect(spellings.near(word)).not.toEqual([])
})
