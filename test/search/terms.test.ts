import fc from 'fast-check'
import { stem } from 'porter2'
import { describe, expect, test } from 'vitest'
import { eachForm, isStopWord, termOf, tokensIn } from '../../src/search/terms.ts'

const termsOf = (text: string) => tokensIn(text).map(({ term }) => term)

describe('the same word in other clothes is one term', () => {
  test.each([
    ['cafés', 'CAFE'],
    ['cafe\u0301', 'café'],
    ['the tide’s', "tide's"],
    ['tides', 'tide'],
    ['U.S.', 'US'],
    ['the U.S.A.', 'usa'],
    ['600,000', '600000'],
    ['600k', '600,000'],
    ['600 000', '600,000'],
    ['12\u00a0500', '12\u202f500'],
    ['12 500 000', '12.5m'],
    ['1.2mn', '$1,200,000'],
    ['2bn', '2,000,000,000'],
    ['twenty-five', 'Twenty five'],
    ['twenty-five', '25'],
    ['18th', '18'],
    ['Nov 18', 'November 18th'],
    ['18 Nov. 2024', '18th of November 2024'],
    ['3 Sept', '3rd September'],
    ['J. K. Oddsen', 'J.K. Oddsen'],
    ['J K Oddsen', 'JK Oddsen'],
    ['the U. S. Navy', 'the US Navy'],
    ['lost', 'lose'],
    ['losses', 'losing'],
    ['seventeen', '17'],
    ['Łódź', 'Lodz'],
    ['straße', 'STRASSE'],
    ['J.K. Oddsen', 'JK Oddsen'],
    ['O’Dell', "o'dell"],
    ['ｔａｎｋ', 'tank'],
    ['soft\u00adware', 'software'],
    ['ﬁnal', 'final'],
  ])('%s and %s', (one, other) => {
    expect(termsOf(one)).toEqual(termsOf(other))
    expect(termsOf(one)).not.toEqual([])
  })
})

describe('a number is one term however it is written', () => {
  test.each([
    ['600k', '600000'],
    ['0.6 million', '600000'],
    ['six hundred thousand', '600000'],
    ['Six-hundred thousand', '600000'],
    ['600 thousand', '600000'],
    ['6 hundred', '600'],
    ['1.2m', '1200000'],
    ['1.2 million', '1200000'],
    ['two million three hundred thousand', '2300000'],
    ['one hundred and twenty', '120'],
    ['two thousand and five', '2005'],
    ['3.125 billion', '3125000000'],
  ])('%s is %s', (text, term) => {
    const [token] = tokensIn(`over ${text} of them`)
    expect(token).toMatchObject({ term, form: term, start: 5, end: 5 + text.length })
  })

  test('what may be asked for by itself is a term besides', () => {
    expect(termsOf('six hundred thousand boats')).toEqual(['600000', 'hundr', 'thousand', 'boat'])
    expect(termsOf('how many million')).toEqual(['million'])
  })

  test.each([
    ['ten five', ['10', '5']],
    ['nineteen fifty', ['19', '50']],
    ['two hundred hundred', ['200', 'hundr', 'hundr']],
    ['one thousand million', ['1000', 'thousand', 'million']],
    ['on June 12 300 boats', ['june', '12', '300', 'boat']],
    ['in 2014 000 boats', ['2014', '000', 'boat']],
    ['one of them', ['one']],
    ['9999999999 trillion', ['9999999999', 'trillion']],
    ['six hundredweight', ['6', 'hundredweight']],
  ])('but not %j', (text, terms) => {
    expect(termsOf(text)).toEqual(terms)
  })
})

test('May is a term where it is the month or a name, and none where it is a verb', () => {
  for (const text of ['in May', 'since may', '3 may', 'May 2026', 'Theresa May', 'late in May.']) {
    expect(termsOf(text)).toContain('May')
  }
  for (const text of [
    'It may be late',
    'May I go?',
    'Gates May Be Shut',
    'HE MAY GO',
    'this may',
  ]) {
    expect(tokensIn(text).map(({ form }) => form.toLowerCase())).not.toContain('may')
  }
})

test('short names of months are months only beside a day or a year', () => {
  expect(termsOf('Jan Oss ran the mar')).toEqual(['jan', 'oss', 'ran', 'mar'])
  expect(termsOf('Jan 5')).toEqual(termsOf('January 5'))
  expect(termsOf('in Jan 2024')).toEqual(termsOf('in January 2024'))
})

test('letters with points are initials only one after the other', () => {
  expect(termsOf('Vitamin C. Boats A and B.')).toEqual(['vitamin', 'c', 'boat', 'b'])
  expect(termsOf('George W. Quill')).toEqual(['georg', 'w', 'quill'])
})

test.each([
  ['us', 'US'],
  ['1,2', '12'],
  ['3.5', '35'],
  ['gate', 'tide'],
])('%s and %s stay apart', (one, other) => {
  expect(termsOf(one)).not.toEqual(termsOf(other))
})

test('question words and stop words carry nothing', () => {
  expect(termsOf('Who is it that they would have been, and how many of them?')).toEqual([])
})

test('hyphens and slashes split, points and commas inside numbers do not', () => {
  expect(tokensIn('stand-by either/or 3.5 per 1,000,000').map(({ form }) => form)).toEqual([
    'stand',
    'either',
    '3.5',
    '1000000',
  ])
})

test('Chinese and Japanese are read as overlapping pairs, Korean as well', () => {
  expect(termsOf('津波が')).toEqual(['津波', '波が'])
  expect(termsOf('한국')).toEqual(['한국'])
  expect(termsOf('東')).toEqual(['東'])
  expect(termsOf('𠮷野家')).toEqual(['𠮷野', '野家'])
})

test('emoji and punctuation are no terms', () => {
  expect(termsOf('🚢 … — “” ¿? 👩‍👩‍👧')).toEqual([])
})

test('every irregular form meets its stem', () => {
  for (const [form, base] of [
    ['chosen', 'choose'],
    ['flown', 'fly'],
    ['dead', 'die'],
    ['left', 'leave'],
    ['rose', 'rise'],
    ['stolen', 'steal'],
    ['written', 'write'],
    ['taken', 'taking'],
    ['given', 'gives'],
  ] as const) {
    expect(termOf(form), form).toBe(stem(base))
  }
})

test('tokens stand where they say, in order, for any text', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
      let last = 0
      for (const { form, start, end } of tokensIn(text)) {
        expect(form).not.toBe('')
        expect(isStopWord(form)).toBe(false)
        expect(start).toBeLessThan(end)
        expect(end).toBeLessThanOrEqual(text.length)
        expect(end).toBeGreaterThanOrEqual(last)
        last = end
      }
    }),
  )
})

test('a word reads the same wherever it stands in the text', () => {
  fc.assert(
    fc.property(fc.stringMatching(/^[a-zà-ÿ]{1,12}$/), fc.nat(5), (word, blanks) => {
      const text = `${' '.repeat(blanks)}${word}, then`
      const found: string[] = []
      eachForm(text, 0, text.length, (form) => found.push(form))
      const alone: string[] = []
      eachForm(word, 0, word.length, (form) => alone.push(form))
      expect(found.slice(0, -1)).toEqual(alone)
    }),
  )
})

test.each([
  'a'.repeat(1_000_000),
  "a'".repeat(500_000),
  'a.'.repeat(500_000),
  '1,'.repeat(500_000),
  '1 000 '.repeat(150_000),
  'one thousand '.repeat(80_000),
  'two hundred and '.repeat(60_000),
  'A. '.repeat(300_000),
  'Nov '.repeat(250_000),
  '東'.repeat(500_000),
])('a megabyte of one kind is read in one go', (text) => {
  let longest = 0
  eachForm(text, 0, text.length, (form) => {
    longest = Math.max(longest, form.length)
  })
  expect(longest).toBeGreaterThan(0)
  expect(longest).toBeLessThanOrEqual(64)
})
