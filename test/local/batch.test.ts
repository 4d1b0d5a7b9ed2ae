import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { UserError } from '../../src/errors.ts'
import { answersOf } from '../../src/local/batch.ts'
import type { Recency } from '../../src/search/recency.ts'
import { folderWith } from '../folder.ts'
import { run } from './run.ts'

const filler = 'Boats sail past the old pier all day long. '
const texts: Readonly<Record<string, string>> = {
  gate: `The tide gate at Saltmere stuck on Friday night. By dawn 212 houses had been flooded. ${filler.repeat(30)}`,
  ferry: 'The ferries to Torrisk stayed tied up for a fifth day. The crews want more pay.',
  'tram/Line 4': 'Die Straßenbahn von Saltmere heißt „Linie 4“. 津波警報が出た。',
  empty: '',
}
const corpus = Object.entries(texts).map(([id, text]) => ({ id, text, title: id, url: null }))
const questions = [
  { id: 'q2', text: 'How many houses had been flooded by dawn?' },
  { id: 'q1', text: 'What do the crews want?', date: '2024-01-01', answerable: true },
  { id: 'q3', text: 'What is the capital of France?' },
  { id: 'q4', text: 'Why?' },
]
const linesOf = (rows: readonly unknown[]) => rows.map((row) => `${JSON.stringify(row)}\n`).join('')

type Row = {
  id: string
  kind: string
  confidence: number
  quotes: { article: string; start: number; end: number }[]
}
const wordsAt = ({ article, start, end }: Row['quotes'][number]) =>
  texts[article]!.slice(start, end)

/** Answers, read back, to the questions over the files given. */
function answers(
  files: Record<string, string | Uint8Array>,
  { quotes = 10, words = 100, recency = 'off' as Recency } = {},
) {
  const folder = folderWith({ 'c.jsonl': linesOf(corpus), 'q.jsonl': linesOf(questions), ...files })
  const [corpusFile, questionsFile] = [join(folder, 'c.jsonl'), join(folder, 'q.jsonl')]
  return [
    ...answersOf({ corpus: corpusFile, questions: questionsFile, quotes, words, recency }),
  ] as readonly Row[]
}

test('the built command answers a zipped corpus, an answer a line, and prints nothing else', () => {
  const folder = folderWith({
    'c.jsonl.gz': gzipSync(linesOf(corpus)),
    'q.jsonl': linesOf(questions),
  })
  const files = ['--corpus', join(folder, 'c.jsonl.gz'), '--questions', join(folder, 'q.jsonl')]
  const options = ['--words', '50', '--quotes', '3']
  const { code, out, err } = run('local/cli.js', ['answer', ...files, ...options])
  expect({ code, err }).toEqual({ code: 0, err: '' })
  expect(out.endsWith('\n')).toBe(true)
  const rows = out
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line))
  expect(rows).toEqual(answers({}, { quotes: 3, words: 50 }))
})

describe('answers', () => {
  test('come in the order of the questions', () => {
    expect(answers({}).map(({ id }) => id)).toEqual(['q2', 'q1', 'q3', 'q4'])
  })

  test('say whether they answer, how sure that is, and where the words stand', () => {
    const [flooded, , capital, why] = answers({})
    expect(flooded!.kind).toBe('quoted')
    expect(wordsAt(flooded!.quotes[0]!)).toContain('212 houses')
    expect(capital).toEqual({ id: 'q3', kind: 'unanswered', confidence: 0, quotes: [] })
    expect(why!.quotes).toEqual([])
    for (const { confidence } of answers({})) {
      expect(confidence).toBeGreaterThanOrEqual(0)
      expect(confidence).toBeLessThanOrEqual(1)
    }
  })

  test('keep to the number of quotes, and of words', () => {
    const all = linesOf([{ id: 'q', text: 'Which boats sail past the pier of Saltmere all day?' }])
    for (const [quotes, words] of [
      [10, 100],
      [3, 50],
      [1, 12],
    ] as const) {
      const [row] = answers({ 'q.jsonl': all }, { quotes, words })
      expect(row!.quotes.length).toBeGreaterThan(0)
      expect(row!.quotes.length).toBeLessThanOrEqual(quotes)
      for (const quote of row!.quotes) {
        expect(wordsAt(quote).match(/\S+/g)!.length).toBeLessThanOrEqual(words)
        expect(quote.end).toBeLessThanOrEqual(texts[quote.article]!.length)
      }
    }
  })

  test('do not mind blank lines, Windows line ends or a byte order mark', () => {
    const strange = `\ufeff\r\n${linesOf(corpus).replaceAll('\n', '\r\n\r\n')}`
    expect(answers({ 'c.jsonl': strange })).toEqual(answers({}))
  })
})

describe('of two articles that answer alike', () => {
  const text = 'The ferry to Torrisk is out of order.'
  const alike = ['2022-03-01', '2022-06-14'].map((published) => ({
    id: published,
    text,
    published,
  }))
  const ofNow = 'Which ferry is out of order now?'
  const lasting = 'Which ferry is out of order?'
  const asked = [
    { id: 'now', text: ofNow, date: '2022-06-16' },
    { id: 'lasting', text: lasting, date: '2022-06-16' },
    { id: 'before', text: ofNow, date: '2022-03-02' },
    { id: 'undated', text: ofNow },
    { id: 'null', text: ofNow, date: null },
  ]
  const files = { 'c.jsonl': linesOf(alike), 'q.jsonl': linesOf(asked) }
  /** The questions for which the newer one is quoted first. */
  const newerFor = (rows: readonly Row[]) =>
    rows.filter(({ quotes }) => quotes[0]!.article === '2022-06-14').map(({ id }) => id)

  test.each([
    ['off', []],
    ['now', ['now']],
    ['always', ['now', 'lasting']],
  ] as const)('with %s the newer is preferred for %j', (recency, preferred) => {
    expect(newerFor(answers(files, { recency }))).toEqual(preferred)
  })

  test('the built command prefers none unless it is told to', () => {
    const folder = folderWith(files)
    const paths = ['--corpus', join(folder, 'c.jsonl'), '--questions', join(folder, 'q.jsonl')]
    const preferredWith = (args: string[]) => {
      const { out } = run('local/cli.js', ['answer', ...paths, ...args])
      return newerFor(
        out
          .trimEnd()
          .split('\n')
          .map((line) => JSON.parse(line)),
      )
    }
    expect(preferredWith([])).toEqual([])
    expect(preferredWith(['--recency', 'now'])).toEqual(['now'])
  })
})

describe('what can not be read is named with its file and line', () => {
  const good = linesOf(corpus.slice(0, 1))
  test.each([
    ['c.jsonl', `${good}nonsense\n`, 'c.jsonl, line 2 is not JSON'],
    ['c.jsonl', `${good}\n{"id": "b"}\n`, "c.jsonl, line 3 can't be used: text is missing."],
    ['c.jsonl', '{"id": "", "text": "x"}\n', "c.jsonl, line 1 can't be used: id: "],
    ['c.jsonl', '[1]\n', "c.jsonl, line 1 can't be used: it must be an object, not an array."],
    [
      'c.jsonl',
      '{"id": "a", "text": 5}\n',
      "line 1 can't be used: text must be a string, not a number.",
    ],
    ['q.jsonl', '{"id": "q", "text": "Who?"}\n'.repeat(2), 'a second question has the id “q”.'],
    ['c.jsonl', good + good, 'c.jsonl, line 2: a second article has the id “gate”.'],
    ['c.jsonl', `${good}{"id":"b","text":"${'a'.repeat(10_000_000)}"}`, 'line 2 is 10000'],
    ['c.jsonl', '\n \n', 'is empty'],
    ['c.jsonl', Uint8Array.of(0x7b, 0xff), 'c.jsonl is not UTF-8 text'],
    ['c.jsonl', gzipSync(good).subarray(0, 40), 'is a damaged gzip file'],
    [
      'q.jsonl',
      '{"id": "q", "question": "Who?"}\n',
      "q.jsonl, line 1 can't be used: text is missing.",
    ],
    [
      'q.jsonl',
      '{"id": "q", "text": "Who?"}\n{"id": "r", "text": "Who?", "date": "2022-02-30"}\n',
      "q.jsonl, line 2 can't be used: date: a question is asked on a day such as 2026-03-14.",
    ],
    [
      'q.jsonl',
      '{"id": "q", "text": "Who?", "date": "yesterday"}\n',
      "q.jsonl, line 1 can't be used: date: ",
    ],
    ['q.jsonl', '{"id": "q", "text": "?"}\n', 'q.jsonl, line 1: There is no question in that'],
  ])('%s %#', (file, content, sentence) => {
    const read = () => answers({ [file]: content })
    expect(read).toThrow(UserError)
    expect(read).toThrow(sentence)
    expect(read).toThrow(/^[^\n]+\.$/)
  })

  test('before any question is answered', () => {
    const rows = answersOf({
      corpus: 'nowhere.jsonl',
      questions: 'nowhere.jsonl',
      quotes: 1,
      words: 9,
      recency: 'off',
    })
    expect(() => rows[Symbol.iterator]().next()).toThrow('There is no file “nowhere.jsonl”')
  })
})

test.each([
  [['--corpus', 'c.jsonl'], 'Name both files'],
  [
    ['--corpus', 'c', '--questions', 'q', '--words', '101'],
    '--words must be a whole number from 1 to 100, not “101”',
  ],
  [
    ['--corpus', 'c', '--questions', 'q', '--recency', 'sometimes'],
    '--recency must be off, now or always, not “sometimes”.',
  ],
])('answer %j ends with one sentence and code 2', (args, sentence) => {
  const { code, out, err } = run('local/cli.js', ['answer', ...args])
  expect({ code, out }).toEqual({ code: 2, out: '' })
  expect(err).toMatch(/^[^\n]+\n$/)
  expect(err).toContain(sentence)
})
