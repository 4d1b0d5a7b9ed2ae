import { describe, expect, test } from 'vitest'
import type { Verdict } from '../../src/evaluation/judging.ts'
import { reliabilityTextOf, tableOf } from '../../src/evaluation/set-report.ts'

const verdict = (isRight: boolean, confidence = 0.65): Verdict => ({
  isAnswerable: true,
  hasEvidence: true,
  isAnswered: true,
  confidence,
  rightQuotes: [isRight],
  rightArticles: [isRight],
  answering: 1,
  lengths: [90],
  faults: 0,
})
const [right, wrong] = [verdict(true), verdict(false)]
const runOf = (verdicts: Verdict[]) => ({ verdicts, short: verdicts.slice(0, 1) })

/** The cells of a table by the heads of their columns, a record a row. */
function cellsOf(text: string) {
  const [heads, , ...rows] = text
    .split('\n')
    .filter((line) => line.startsWith('|'))
    .map((line) =>
      line
        .slice(1, -1)
        .split('|')
        .map((cell) => cell.trim()),
    )
  return rows.map((row) => Object.fromEntries(row.map((cell, i) => [heads![i], cell])))
}

describe('the table', () => {
  test('has a row a set, with the baseline beside us and what lies between', () => {
    const [town, coast] = cellsOf(
      tableOf([
        {
          name: 'town',
          verbatim: runOf([right, right, wrong]),
          baseline: runOf([wrong, wrong, right]),
        },
        { name: 'coast', verbatim: runOf([right]), baseline: runOf([right]) },
      ]),
    )
    expect(town).toMatchObject({
      set: 'town',
      questions: '3',
      quote1: '66.7 / 33.3',
      'refusal AUROC': '– / –',
      'quote words': '90 / 90',
      'quote1, 50 words': '100.0 / 0.0',
      'article1 gained': '+33.3 (−100.0 to +100.0)',
    })
    expect(coast).toMatchObject({ set: 'coast', 'quote3 gained': '+0.0 (+0.0 to +0.0)' })
  })

  test('stands without the baseline too', () => {
    const [row] = cellsOf(
      tableOf([{ name: 'town', verbatim: runOf([right, wrong]), baseline: null }]),
    )
    expect(row).toMatchObject({ quote1: '50.0', faults: '0' })
    expect(Object.keys(row!).filter((head) => head.endsWith('gained'))).toEqual([])
  })

  test('has columns that line up', () => {
    const table = tableOf([{ name: 'a town by the sea', verbatim: runOf([right]), baseline: null }])
    const lengths = table
      .split('\n')
      .filter((line) => line.startsWith('|'))
      .map((line) => line.length)
    expect(new Set(lengths).size).toBe(1)
  })
})

describe('reliability', () => {
  test('is drawn with a bar for what came true and a mark for what was believed', () => {
    const text = reliabilityTextOf('town', [right, wrong, verdict(true, 1)])
    expect(text).toContain('Reliability on town')
    expect(text).toContain('expected calibration error 10.0 points')
    const lines = text.split('\n')
    expect(lines.find((line) => line.startsWith('0.6 to 0.7'))).toBe(
      `0.6 to 0.7       0.65      0.50      2  ${'█'.repeat(20)}      │`,
    )
    expect(lines.find((line) => line.startsWith('0.9 to 1.0'))).toContain(`${'█'.repeat(39)}│`)
    expect(lines.find((line) => line.startsWith('0.1 to 0.2'))).toMatch(/ – +– +0$/)
  })

  test('is not drawn where no quotes are judged', () => {
    const unjudged = { ...right, hasEvidence: false }
    expect(reliabilityTextOf('town', [unjudged])).toBe(
      'Reliability on town: no quotes are judged.\n',
    )
  })
})
