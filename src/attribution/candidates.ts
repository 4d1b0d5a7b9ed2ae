/** Possible attributions: for each likely cue, the most probable ways to read what lies around it. */

import { cellFeatures, cellsAround, type Row, rowOf, stepFeatures } from './cells.ts'
import {
  bestPaths,
  type Chain,
  labelCount,
  labels,
  type Marginals,
  marginalsOf,
  Scores,
  scoreCell,
  scoreStep,
} from './chain.ts'
import { Features } from './features.ts'
import { type Reading, type Run, tags } from './reading.ts'

/** One cue with all its candidates. */
export type Frame = {
  readonly row: Row
  readonly anchor: number
  /** The units of its sentence that are looked at. */
  readonly sentence: Run
  readonly marginals: Marginals
  /** In order of their probability. */
  readonly candidates: readonly Candidate[]
  /** What these readings take for the source, with the share of each. */
  readonly sources: readonly { readonly run: Run; readonly p: number }[]
}

/** `logP` is the probability of the content given its cue. */
export type Candidate = {
  readonly labels: Uint8Array
  readonly content: readonly Run[]
  readonly source: Run | null
  readonly logP: number
}

const paths = 24
// Of rows that are hardly sentences any more, fewer.
const longRow = 90
const fewPaths = 8
const mostCandidates = 14

export function frameAt(
  reading: Reading,
  anchor: number,
  cues: Float32Array,
  chain: Chain,
  work: Work,
): Frame {
  const row = rowOf(reading, cellsAround(reading, anchor), cues)
  const n = row.cells.length
  const { scores, features } = work
  scores.reset(n)
  for (let i = 0; i < n; i++) {
    cellFeatures(reading, row, i, cues, features)
    scoreCell(chain, features, scores, i)
    if (i === 0) continue
    stepFeatures(reading, row, i, features)
    scoreStep(chain, features, scores, i)
  }
  const marginals = marginalsOf(scores)
  const found = new Map<string, { labels: Uint8Array; p: number; content: Run[] }>()
  const sources = new Map<number, { run: Run; p: number }>()
  for (const path of bestPaths(scores, marginals, n > longRow ? fewPaths : paths)) {
    const content = contentOf(reading, row, path.labels)
    const source = sourceOf(row, path.labels, marginals)
    if (source) {
      const key = source.first * 4096 + source.end - source.first
      const same = sources.get(key)
      if (same) same.p += Math.exp(path.logP)
      else sources.set(key, { run: source, p: Math.exp(path.logP) })
    }
    if (content.length === 0) continue
    const key = content.map(({ first, end }) => `${first}-${end}`).join()
    const same = found.get(key)
    if (same) same.p += Math.exp(path.logP)
    else found.set(key, { labels: path.labels, p: Math.exp(path.logP), content })
  }
  const candidates = [...found.values()]
    .sort((a, b) => b.p - a.p)
    .slice(0, mostCandidates)
    .map(({ labels, p, content }) => ({
      labels,
      content,
      source: sourceOf(row, labels, marginals),
      logP: Math.log(p),
    }))
  const sentence = { first: row.cells[row.first]!, end: row.cells[row.end - 1]! + 1 }
  return { row, anchor, sentence, marginals, candidates, sources: [...sources.values()] }
}

/** What is used again and again, to spare memory. */
export type Work = { readonly scores: Scores; readonly features: Features }
export const newWork = (): Work => ({ scores: new Scores(), features: new Features() })

export const isMark = (tag: number): boolean => tag >= tags.mark && tag <= tags.bracket

function contentOf({ units, sentences }: Reading, { cells }: Row, found: Uint8Array): Run[] {
  const runs: { first: number; end: number }[] = []
  for (let i = 0; i < cells.length; i++) {
    if (found[i] !== labels.begin && found[i] !== labels.inside) continue
    const cell = cells[i]!
    const { first, end } = cell >= 0 ? { first: cell, end: cell + 1 } : sentences[-1 - cell]!
    const last = runs.at(-1)
    if (last?.end === first) last.end = end
    else runs.push({ first, end })
  }
  for (const run of runs) {
    while (run.first < run.end && isMark(units[run.first]!.tag)) run.first++
    while (run.first < run.end && isMark(units[run.end - 1]!.tag)) run.end--
  }
  return runs.filter(({ first, end }) => first < end)
}

/** The run labelled source that holds the most probable source cell. */
function sourceOf({ cells }: Row, found: Uint8Array, { cells: p }: Marginals): Run | null {
  let best = -1
  for (let i = 0; i < cells.length; i++) {
    if (found[i] !== labels.source || cells[i]! < 0) continue
    if (best < 0 || p[i * labelCount + labels.source]! > p[best * labelCount + labels.source]!)
      best = i
  }
  if (best < 0) return null
  let first = best
  let end = best + 1
  while (first > 0 && cells[first - 1]! >= 0 && found[first - 1] === labels.source) first--
  while (end < cells.length && cells[end]! >= 0 && found[end] === labels.source) end++
  return { first: cells[first]!, end: cells[first]! + end - first }
}
