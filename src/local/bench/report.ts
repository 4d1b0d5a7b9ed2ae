/** What was measured, as a Markdown table and as a plot. */
import { engines } from './engines.ts'
import type { Measurement } from './measure.ts'
import type { Panel } from './plot.ts'

/** What the engines were given. */
export type Workload = {
  readonly articles: number
  readonly passages: number
  readonly characters: number
  readonly questions: number
}

type Run = { readonly engine: string; readonly size: number }

/** An engine at a number of articles: what it took, or why it came to no end. */
export type Result =
  | (Run & { readonly kind: 'measured' } & Measurement)
  | (Run & { readonly kind: 'stopped'; readonly why: string })

/** The time, in milliseconds, that the given share of questions did not exceed. */
export function percentile(times: readonly number[], share: number): number {
  const sorted = [...times].sort((a, b) => a - b)
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)]!
}

/** A Markdown table with a row for each engine and size, and below it what they were given. */
export function tableOf(workloads: readonly Workload[], results: readonly Result[]): string {
  const rows = results.map((result) => {
    const workload = workloads.find(({ articles }) => articles === result.size)!
    const cells = [whole(result.size), engines[result.engine]!.name, ...figuresOf(result, workload)]
    return `| ${cells.join(' | ')} |\n`
  })
  const given = workloads.map(
    ({ articles, characters, passages }) =>
      `${whole(articles)} articles are ${short(characters / 1e6)} million characters and ${whole(passages)} passages`,
  )
  return `| articles | engine | build, s | memory, MB | p50, ms | p99, ms |
|---:|---|---:|---:|---:|---:|
${rows.join('')}
${given.join('; ')}. There are ${workloads[0]!.questions} questions; an engine that takes over a minute for them may stop after 30.
`
}

function figuresOf(result: Result, { questions }: Workload): string[] {
  if (result.kind === 'stopped') return [result.why, '', '', '']
  const { build, memory, times } = result
  const asked = times.length < questions ? ` (${times.length} questions)` : ''
  return [
    short(build),
    short(memory / 1e6),
    short(percentile(times, 0.5)),
    short(percentile(times, 0.99)) + asked,
  ]
}

const whole = (count: number) => count.toLocaleString('en')

/** Two digits, or all before the point. */
function short(figure: number): string {
  return figure >= 10 ? whole(Math.round(figure)) : String(Number(figure.toPrecision(2)))
}

/** Question time, build time and memory against the number of articles, a line for each engine. */
export function panelsOf(results: readonly Result[]): Panel[] {
  const measured = results.filter((result) => result.kind === 'measured')
  const names = [...new Set(results.map(({ engine }) => engine))]
  const panel = (title: string, unit: string, figure: (result: Measurement) => number): Panel => ({
    title,
    unit,
    lines: names.map((name) => ({
      name: engines[name]!.name,
      points: measured
        .filter(({ engine }) => engine === name)
        .map((result) => ({ x: result.size, y: figure(result) })),
    })),
  })
  return [
    panel('Question time, p50', 'ms', ({ times }) => percentile(times, 0.5)),
    panel('Question time, p99', 'ms', ({ times }) => percentile(times, 0.99)),
    panel('Memory', 'MB', ({ memory }) => memory / 1e6),
    panel('Build time', 's', ({ build }) => build),
  ]
}

/** A Markdown document with this section, in place of the one under the same heading or at the end. */
export function withSection(document: string, heading: string, section: string): string {
  const parts = document.trimEnd().split(/^(?=## )/m)
  const written = `## ${heading}\n${section.trimEnd()}\n\n`
  const at = parts.findIndex((part) => part.startsWith(`## ${heading}\n`))
  if (at >= 0) parts[at] = written
  else parts.push(`\n\n${written}`)
  return `${parts.join('').trimEnd()}\n`
}
