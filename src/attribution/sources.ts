/** Which words name who said it: every noun phrase of the cue's sentence is weighed. */
import type { Candidate, Frame } from './candidates.ts'
import { labelCount, labels } from './chain.ts'
import type { Features } from './features.ts'
import { headOf } from './ranking.ts'
import { beyond, type Reading, type Run, tags, type Unit } from './reading.ts'

/** A run that may be the source, and the share of the probable readings that have it as theirs. */
export type SourceCandidate = Run & { readonly head: number; readonly share: number }

/** What may be the source of a candidate: none of it lies in its content. */
export function sourcesFor(
  reading: Reading,
  frame: Frame,
  { content }: Candidate,
): SourceCandidate[] {
  const { row, sources, anchor } = frame
  const { units } = reading
  const found: SourceCandidate[] = []
  const seen = new Set<number>()
  const add = (first: number, end: number, share: number): void => {
    const key = first * 4096 + end - first
    if (seen.has(key) || (first <= anchor && anchor < end)) return
    if (content.some((run) => run.first < end && first < run.end)) return
    seen.add(key)
    found.push({ first, end, share, head: headOf(units, { first, end }) })
  }
  for (const { run, p } of sources) add(run.first, run.end, p)
  for (let i = row.first; i < row.end; i = row.phraseLast[i]! + 1) {
    const first = row.cells[i]!
    const { tag } = units[first]!
    if (tag === tags.possessive) continue
    const isNoun =
      row.phraseLast[i]! > i ||
      tag === tags.name ||
      tag === tags.noun ||
      tag === tags.pronoun ||
      tag === tags.determiner ||
      tag === tags.number ||
      tag === tags.adjective
    if (isNoun) add(first, first + row.phraseLast[i]! - i + 1, 0)
  }
  return found
}

const bucket = (n: number): number => (n < 5 ? n : n < 8 ? 5 : n < 12 ? 6 : n < 20 ? 7 : 8)

/** Writes the features of a source that name words. */
export function sourceFeatures(
  reading: Reading,
  frame: Frame,
  candidate: Candidate,
  source: SourceCandidate,
  out: Features,
): void {
  const { units } = reading
  const { anchor, row } = frame
  const { sentence } = frame
  const at = (i: number): Unit => (i >= sentence.first && i < sentence.end ? units[i]! : beyond)
  const cue = units[anchor]!
  const head = units[source.head]!
  const opening = units[source.first]!
  const side = source.first < anchor ? 0 : 1
  const b1 = at(source.first - 1),
    b2 = at(source.first - 2),
    a1 = at(source.end),
    a2 = at(source.end + 1)
  const cell = row.first + (side === 0 ? source.end - 1 : source.first) - row.cells[row.first]!
  const verbs = Math.min(4, row.verbs[cell] ?? 0)
  const commas = Math.min(3, row.commas[cell] ?? 0)
  const path = row.paths[cell] ?? 0
  const gap = bucket(side === 0 ? anchor - source.end : source.first - anchor - 1)
  const c = at(anchor + 1),
    d = at(anchor - 1)
  const run = candidate.content[0]!
  const place =
    (source.first < run.first ? 0 : source.first >= candidate.content.at(-1)!.end ? 2 : 1) +
    3 * (run.first > anchor ? 1 : 0)
  out.clear()
  out.add(0, side, gap, head.tag)
  out.add(1, side, verbs, commas, head.tag)
  out.add(2, side, path)
  out.add(3, side, path, cue.ending)
  out.add(4, head.lemmaId)
  out.add(5, head.lemmaId, side)
  out.add(6, cue.lemmaId, side, gap)
  out.add(7, b1.word, side, head.tag)
  out.add(8, a1.word, side, head.tag)
  out.add(9, b1.tag, a1.tag, side, gap)
  out.add(10, b2.word, b1.word)
  out.add(11, a1.word, a2.word, side)
  out.add(12, a1.tag, a2.tag, side, gap)
  out.add(13, opening.word, side)
  out.add(14, opening.tag, b1.tag, side)
  out.add(15, source.first === sentence.first ? 1 : 0, cue.ending, verbs)
  out.add(16, cue.lemmaId, c.tag, d.tag, side)
  out.add(17, place, side, verbs)
  out.add(18, place, commas, gap, side)
  out.add(19, head.isCapital ? 1 : 0, head.tag, side, verbs)
  out.add(20, source.share > 0.5 ? 3 : source.share > 0.1 ? 2 : source.share > 0 ? 1 : 0, side)
  out.add(21, cue.lemmaId, head.lemmaId)
  out.add(22, d.word, cue.ending, side, gap)
  out.add(23, units[source.end - 1]!.tag, a1.tag, side)
  out.add(24, side, path & 0xfff, head.tag, b1.tag)
  out.add(25, cue.ending, d.tag, path)
}

export const sourceNumberCount = 24

/** Writes the numbers of source `index` of those weighed. */
export function sourceNumbers(
  reading: Reading,
  frame: Frame,
  candidate: Candidate,
  all: readonly SourceCandidate[],
  index: number,
  logits: readonly number[],
  out: Float32Array,
  at: number,
): void {
  const { units } = reading
  const { anchor, row, marginals } = frame
  const { sentence } = frame
  const source = all[index]!
  const P = marginals.cells
  const cellOf = (unit: number) => row.first + unit - row.cells[row.first]!
  let sum = 0,
    least = 1,
    most = 0
  for (let i = source.first; i < source.end; i++) {
    const p = P[cellOf(i) * labelCount + labels.source]!
    sum += p
    least = Math.min(least, p)
  }
  let around = 0
  for (let i = sentence.first; i < sentence.end; i++) {
    const cell = cellOf(i)
    if (cell < row.first || cell >= row.end) continue
    const p = P[cell * labelCount + labels.source]!
    most = Math.max(most, p)
    if (i < source.first || i >= source.end) around += p
  }
  const logit = logits[index]!
  let best = -99,
    share = 0
  for (let i = 0; i < all.length; i++) {
    if (i !== index) best = Math.max(best, logits[i]!)
    share = Math.max(share, all[i]!.share)
  }
  const edge = cellOf(source.first < anchor ? source.end - 1 : source.first)
  let n = at
  out[n++] = logit
  out[n++] = logit - best
  out[n++] = sum / (source.end - source.first)
  out[n++] = least
  out[n++] = P[cellOf(source.head) * labelCount + labels.source]!
  out[n++] = most
  out[n++] = around
  out[n++] = source.share
  out[n++] = share
  out[n++] =
    candidate.source &&
    candidate.source.first === source.first &&
    candidate.source.end === source.end
      ? 1
      : 0
  out[n++] = source.first - anchor
  out[n++] = row.verbs[edge] ?? 0
  out[n++] = row.commas[edge] ?? 0
  out[n++] = source.first - sentence.first
  out[n++] = source.end - source.first
  out[n++] = units[source.head]!.tag
  out[n++] = units[source.head]!.isCapital ? 1 : 0
  out[n++] = source.first > sentence.first ? units[source.first - 1]!.tag : 0
  out[n++] = source.end < sentence.end ? units[source.end]!.tag : 0
  out[n++] = units[anchor]!.tag
  out[n++] = candidate.content[0]!.first - anchor
  out[n++] =
    source.first > sentence.first ? P[cellOf(source.first - 1) * labelCount + labels.source]! : 0
  out[n++] = source.end < sentence.end ? P[cellOf(source.end) * labelCount + labels.source]! : 0
  out[n++] = source.head === source.end - 1 ? 1 : 0
}
