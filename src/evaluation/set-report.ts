/** How well sets of questions are answered, as text. */
import { type Difference, pairedDifference } from './bootstrap.ts'
import { beliefsOf, scoreNames, scoresOf, type Verdict, withEvidence } from './judging.ts'
import {
  calibrationErrorOf,
  percentOf,
  type ReliabilityBin,
  reliabilityOf,
  successAt,
} from './measures.ts'

/** The most words of the quotes of a second pass: what a person takes in at a glance. */
export const shortQuote = 50

/** What a system made of a set: of all questions, and of those with evidence in short quotes. */
export type Run = { readonly verdicts: readonly Verdict[]; readonly short: readonly Verdict[] }

/** What was made of a set by Verbatim and, where it was asked for, by default MiniSearch. */
export type SetResult = {
  readonly name: string
  readonly verbatim: Run
  readonly baseline: Run | null
}

/** A Markdown table, a row a set: Verbatim's measures, those of the baseline, and what lies between. */
export function tableOf(results: readonly SetResult[]): string {
  const hasBaseline = results.some(({ baseline }) => baseline !== null)
  const rows = results.map(rowOf)
  const heads = [
    'set',
    'questions',
    ...scoreNames,
    ...shortNames.map((name) => `${name}, ${shortQuote} words`),
    ...(hasBaseline ? comparedNames.map((name) => `${name} gained`) : []),
  ]
  const explained = hasBaseline
    ? 'Verbatim / default MiniSearch, per cent; words are a mean, faults a number. Gained: the difference, and its 95 % interval in a paired bootstrap.'
    : 'Per cent; words are a mean, faults a number.'
  return `${markdownTable(heads, rows)}\n${explained}\n`
}

const shortNames = ['quote1', 'quote3'] as const
const comparedNames = ['quote1', 'quote3', 'article1'] as const

function rowOf({ name, verbatim, baseline }: SetResult): string[] {
  const runs = baseline ? [verbatim, baseline] : [verbatim]
  const scores = runs.map(({ verdicts }) => scoresOf(verdicts))
  const short = runs.map((run) => scoresOf(run.short))
  return [
    name,
    String(verbatim.verdicts.length),
    ...scoreNames.map((measure) => {
      const digits = measure === 'quote words' || measure === 'faults' ? 0 : 1
      return scores.map((score) => written(score[measure], digits)).join(' / ')
    }),
    ...shortNames.map((measure) => short.map((score) => written(score[measure], 1)).join(' / ')),
    ...(baseline ? comparedNames.map((measure) => gained(measure, verbatim, baseline)) : []),
  ]
}

const written = (value: number | null, digits: number) => value?.toFixed(digits) ?? '–'

function gained(measure: (typeof comparedNames)[number], verbatim: Run, baseline: Run): string {
  const [ours, theirs] = [verbatim, baseline].map(({ verdicts }) => successesOf(measure, verdicts))
  const difference = pairedDifference(ours!, theirs!)
  return difference ? interval(difference) : '–'
}

/** Of each question that counts for a measure, 1 for a success and 0 for none. */
function successesOf(
  measure: (typeof comparedNames)[number],
  verdicts: readonly Verdict[],
): number[] {
  const right =
    measure === 'article1'
      ? verdicts.filter(({ isAnswerable }) => isAnswerable).map((one) => one.rightArticles)
      : withEvidence(verdicts).map((one) => one.rightQuotes)
  return right.map((one) => successAt(measure === 'quote3' ? 3 : 1, [one]).hits)
}

function interval({ mean, low, high }: Difference): string {
  const [middle, ...ends] = [mean, low, high].map((value) => {
    const percent = percentOf({ hits: value, of: 1 })!
    return `${percent < 0 ? '−' : '+'}${Math.abs(percent).toFixed(1)}`
  })
  return `${middle} (${ends.join(' to ')})`
}

function markdownTable(heads: readonly string[], rows: readonly string[][]): string {
  const widths = heads.map((head, column) =>
    Math.max(head.length, ...rows.map((row) => row[column]!.length)),
  )
  const line = (cells: readonly string[]) =>
    `| ${cells.map((cell, column) => cell.padEnd(widths[column]!)).join(' | ')} |\n`
  return [heads, widths.map((width) => '-'.repeat(width)), ...rows].map(line).join('')
}

const bins = 10
const barWidth = 40

/**
 * How far Verbatim's confidence can be trusted: for each tenth of it, the mean confidence, how often
 * the first quote was right, a bar as long as that, with a mark where the confidence would have it.
 */
export function reliabilityTextOf(name: string, verdicts: readonly Verdict[]): string {
  const table = reliabilityOf(beliefsOf(verdicts), bins)
  const error = calibrationErrorOf(table)
  if (error === null) return `Reliability on ${name}: no quotes are judged.\n`
  return [
    `Reliability on ${name}: confidence (│) against right first quotes (█), expected calibration error ${written(100 * error, 1)} points\n`,
    'confidence  predicted  observed  count\n',
    ...table.map(reliabilityLine),
  ].join('')
}

function reliabilityLine({ from, to, predicted, observed, count }: ReliabilityBin): string {
  const cells = [
    `${from.toFixed(1)} to ${to.toFixed(1)}`.padEnd(10),
    written(predicted, 2).padStart(9),
    written(observed, 2).padStart(8),
    String(count).padStart(5),
  ]
  return `${[...cells, barOf(predicted, observed)].join('  ').trimEnd()}\n`
}

function barOf(predicted: number | null, observed: number | null): string {
  if (predicted === null || observed === null) return ''
  const mark = Math.min(barWidth - 1, Math.floor(predicted * barWidth))
  const bar = Math.round(observed * barWidth)
  return Array.from({ length: barWidth }, (_, i) => (i === mark ? '│' : i < bar ? '█' : ' ')).join(
    '',
  )
}
