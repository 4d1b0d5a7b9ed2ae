import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { scoresOf } from '../../src/evaluation/judging.ts'
import { halfOf, outsideSetAt } from '../../src/evaluation/outside-set.ts'
import { resultOf, type SetOptions } from '../../src/local/sets.ts'
import { folderWith } from '../folder.ts'
import { run } from './run.ts'

const filler = 'Boats sail past the old pier all day long. '
const texts: Readonly<Record<string, string>> = {
  gate: `The tide gate at Saltmere stuck on Friday night. By dawn 212 houses had been flooded. ${filler.repeat(30)}`,
  ferry: 'The ferries to Torrisk stayed tied up for a fifth day. The crews want more pay.',
  tram: 'The tram line to Ondry costs 40 million crowns, twice the first estimate.',
}
const question = (id: string, text: string, doc: string, answer: string) => {
  const start = texts[doc]!.indexOf(answer)
  const evidence = [{ doc, start, end: start + answer.length }]
  return { id, text, answerable: true, docs: [doc], evidence }
}
const questions = [
  question('q1', 'How many houses had been flooded at Saltmere?', 'gate', '212'),
  question('q2', 'What do the crews of the ferries to Torrisk want?', 'ferry', 'more pay'),
  question('q3', 'How many crowns does the tram line cost?', 'tram', '40 million'),
  question('q4', 'Which boats are painted green?', 'tram', 'estimate'),
  { id: 'q5', text: 'What is the capital of France?', answerable: false },
]
const linesOf = (rows: readonly unknown[]) => rows.map((row) => `${JSON.stringify(row)}\n`).join('')
const set = () =>
  folderWith({
    'corpus.jsonl': linesOf(Object.entries(texts).map(([id, text]) => ({ id, title: id, text }))),
    'questions.jsonl': linesOf(questions),
  })

const whole: SetOptions = { half: null, baseline: true, recency: 'off' }

describe('a set', () => {
  test('is put to Verbatim, and to the baseline that never refuses', () => {
    const { verbatim, baseline } = resultOf(outsideSetAt(set()), whole)
    expect(scoresOf(verbatim.verdicts)).toMatchObject({ quote1: 75, refused: 100, faults: 0 })
    expect(scoresOf(baseline!.verdicts)).toMatchObject({
      quote1: 75,
      answered: 100,
      refused: 0,
      faults: 0,
    })
  })

  test('is asked again for short quotes where its quotes are judged', () => {
    const { verbatim, baseline } = resultOf(outsideSetAt(set()), whole)
    for (const { short } of [verbatim, baseline!]) {
      expect(short).toHaveLength(4)
      expect(scoresOf(short).faults).toBe(0)
      expect(Math.max(...short.flatMap(({ lengths }) => lengths))).toBeLessThanOrEqual(50)
    }
  })

  test('is asked in halves that make up the whole', () => {
    const sizes = (['A', 'B'] as const).map(
      (half) =>
        resultOf(outsideSetAt(set()), { ...whole, half, baseline: false }).verbatim.verdicts.length,
    )
    const inA = questions.filter((one) => halfOf({ docs: [], ...one }) === 'A').length
    expect(sizes).toEqual([inA, questions.length - inA])
  })
})

describe('the dates of a set', () => {
  const text = 'The ferry to Torrisk is out of order.'
  const corpus = ['2022-03-01', '2022-06-14'].map((published) => ({
    id: published,
    text,
    published,
  }))
  const evidence = [{ doc: '2022-06-14', start: 0, end: text.length }]
  const asked = { answerable: true, docs: ['2022-06-14'], evidence }
  const dated = () =>
    folderWith({
      'corpus.jsonl': linesOf(corpus),
      'questions.jsonl': linesOf([
        { id: 'q1', text: 'Which ferry is out of order now?', date: '2022-06-16', ...asked },
        { id: 'q2', text: 'Which ferry is out of order now?', ...asked },
      ]),
    })

  test('count for Verbatim, where questions have one, when told to', () => {
    const set = outsideSetAt(dated())
    for (const [recency, quote1] of [
      ['off', 0],
      ['now', 50],
      ['always', 50],
    ] as const) {
      const { verdicts, short } = resultOf(set, { half: null, baseline: false, recency }).verbatim
      expect(scoresOf(verdicts).quote1, recency).toBe(quote1)
      expect(scoresOf(short).quote1, recency).toBe(quote1)
    }
  })

  test('count on the command line with --recency', { timeout: 60_000 }, () => {
    const args = ['evaluate', '--no-baseline', '--set', dated()]
    expect(run('local/cli.js', args).out).toMatch(/^\| verbatim-\S+ +\| 2 +\| 0\.0 /m)
    expect(run('local/cli.js', [...args, '--recency', 'now']).out).toMatch(
      /^\| verbatim-\S+ +\| 2 +\| 50\.0 /m,
    )
  })
})

describe('evaluate --set', { timeout: 60_000 }, () => {
  test('prints a table of all sets in order, then how far to trust its confidence', () => {
    const [first, second, third] = [set(), set(), set()] as const
    const { code, out, err } = run('local/cli.js', [
      ...['evaluate', '--set', first, second, '--set', third],
    ])
    expect({ code, err }).toEqual({ code: 0, err: '' })
    const rows = out.split('\n').filter((line) => line.startsWith('| verbatim-'))
    expect(rows.map((row) => row.split(' ')[1])).toEqual(
      [first, second, third].map((folder) => folder.split(/[\\/]/).at(-1)),
    )
    expect(rows[0]).toContain(' 75.0 / 75.0 ')
    expect(out.match(/^Reliability on verbatim-/gm)).toHaveLength(3)
  })

  test('leaves the baseline out when told to', () => {
    const { out } = run('local/cli.js', [
      'evaluate',
      '--no-baseline',
      '--set',
      set(),
      '--half',
      'A',
    ])
    expect(out).not.toContain('MiniSearch')
    expect(out).toMatch(/^\| verbatim-\S+ A /m)
  })

  test.each([
    [['--half', 'C'], '--half must be A or B, not “C”.'],
    [['--recency', 'never'], '--recency must be off, now or always, not “never”.'],
    [[join('nowhere', 'set')], 'There is no corpus.jsonl.gz or corpus.jsonl in “'],
  ])('ends with one sentence and code 2 at %j', (args, sentence) => {
    const { code, out, err } = run('local/cli.js', ['evaluate', '--set', set(), ...args])
    expect({ code, out }).toEqual({ code: 2, out: '' })
    expect(err).toMatch(/^[^\n]+\n$/)
    expect(err).toContain(sentence)
  })
})
