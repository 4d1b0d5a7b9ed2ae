/** What the first judgement of the candidates around says about one: numbers for the second. */
import type { Frame } from './candidates.ts'
import type { Shape } from './ranking.ts'
import type { Reading, Run } from './reading.ts'

export const neighbourCount = 18

/** A cue with its candidates, the shape of each and how likely it was judged, from 0 to 1. */
export type Judged = {
  readonly frame: Frame
  readonly shapes: readonly Shape[]
  readonly scores: readonly number[]
}

/** What is looked at again and again, worked out once for an article. */
export type Overview = {
  readonly reading: Reading
  readonly all: readonly Judged[]
  readonly best: readonly number[]
  readonly ofLemma: ReadonlyMap<number, { sum: number; count: number }>
  readonly ofSource: ReadonlyMap<number, readonly [best: number, index: number, next: number]>
}

export function overviewOf(reading: Reading, all: readonly Judged[]): Overview {
  const best = all.map(({ scores }) => Math.max(0, ...scores))
  const ofLemma = new Map<number, { sum: number; count: number }>()
  const ofSource = new Map<number, [number, number, number]>()
  all.forEach(({ frame, shapes, scores }, index) => {
    const lemma = reading.units[frame.anchor]!.lemmaId
    const seen = ofLemma.get(lemma) ?? { sum: 0, count: 0 }
    seen.sum += best[index]!
    seen.count++
    ofLemma.set(lemma, seen)
    const top = scores.indexOf(best[index]!)
    const head = shapes[top]?.sourceHead.lemmaId ?? 0
    if (head === 0) return
    const kept = ofSource.get(head) ?? [0, -1, 0]
    if (best[index]! > kept[0]) ofSource.set(head, [best[index]!, index, kept[0]])
    else if (best[index]! > kept[2]) ofSource.set(head, [kept[0], kept[1], best[index]!])
  })
  return { reading, all, best, ofLemma, ofSource }
}

// Cues further apart than so many others don't claim the same words.
const farthest = 30
// Candidates less likely than this claim nothing.
const leastClaim = 0.03

/** What the other cues near by mean for all candidates of one. */
type Vicinity = {
  /** Those whose cue one of its candidates may hold, and those that may claim the same words. */
  readonly holdable: readonly number[]
  readonly rivals: readonly number[]
  readonly swallowing: number
  readonly before: number
  readonly after: number
}

function vicinityOf({ reading, all, best }: Overview, f: number): Vicinity {
  const { frame, shapes } = all[f]!
  const { sentenceOf } = reading
  const own = sentenceOf[frame.anchor]!
  const start = Math.min(...shapes.map((shape) => shape.start))
  const end = Math.max(...shapes.map((shape) => shape.end))
  const holdable: number[] = []
  const rivals: number[] = []
  let swallowing = 0
  let before = 0
  let after = 0
  for (let i = Math.max(0, f - farthest); i < Math.min(all.length, f + farthest); i++) {
    if (i === f) continue
    const them = all[i]!
    const { anchor, candidates } = them.frame
    const sentence = sentenceOf[anchor]!
    if (sentence === own - 1) before = Math.max(before, best[i]!)
    if (sentence === own + 1) after = Math.max(after, best[i]!)
    if (anchor >= start && anchor < end) holdable.push(i)
    let isRival = false
    for (let k = 0; k < candidates.length; k++) {
      const s = them.scores[k]!
      if (s < leastClaim) continue
      const shape = them.shapes[k]!
      if (start < shape.end && shape.start < end) isRival = true
      const isAround = frame.anchor >= shape.start && frame.anchor < shape.end
      if (s > swallowing && isAround && holds(candidates[k]!.content, frame.anchor)) swallowing = s
    }
    if (isRival) rivals.push(i)
  }
  return { holdable, rivals, swallowing, before, after }
}

const holds = (runs: readonly Run[], unit: number): boolean =>
  runs.some(({ first, end }) => unit >= first && unit < end)

/** Writes the numbers of each candidate of cue `f` that is worth it: the first of candidate `c` at `c * width + from`. */
export function neighbourNumbers(
  overview: Overview,
  f: number,
  out: Float32Array,
  width: number,
  from: number,
): void {
  const vicinity = vicinityOf(overview, f)
  overview.all[f]!.scores.forEach((score, c) => {
    if (score > 0) candidateNeighbours(overview, vicinity, f, c, out, c * width + from)
  })
}

function candidateNeighbours(
  { reading, all, best, ofLemma, ofSource }: Overview,
  { holdable, rivals, swallowing, before, after }: Vicinity,
  f: number,
  c: number,
  out: Float32Array,
  to: number,
): void {
  const { frame, shapes, scores } = all[f]!
  const { units } = reading
  const shape = shapes[c]!
  const score = scores[c]!
  const content = frame.candidates[c]!.content
  let rank = 0,
    other = 0,
    sameStart = 0,
    sameEnd = 0,
    mass = 0
  scores.forEach((s, i) => {
    if (s > score) rank++
    mass += s
    if (i === c) return
    other = Math.max(other, s)
    if (shapes[i]!.start === shape.start) sameStart = Math.max(sameStart, s)
    if (shapes[i]!.end === shape.end) sameEnd = Math.max(sameEnd, s)
  })

  // Of other cues: those that claim the same words, or whose cue or source this one swallows.
  let rival = 0,
    rivalMass = 0,
    swallowed = 0,
    equal = 0
  for (const i of holdable)
    if (holds(content, all[i]!.frame.anchor)) swallowed = Math.max(swallowed, best[i]!)
  for (const i of rivals) {
    const them = all[i]!
    for (let k = 0; k < them.scores.length; k++) {
      const s = them.scores[k]!
      if (s < leastClaim) continue
      const { start, end } = them.shapes[k]!
      if (shape.start >= end || start >= shape.end) continue
      const theirs = them.frame.candidates[k]!.content
      if (!content.some((a) => theirs.some((b) => a.first < b.end && b.first < a.end))) continue
      rival = Math.max(rival, s)
      rivalMass += s
      if (start === shape.start && end === shape.end) equal = Math.max(equal, s)
    }
  }
  const lemma = ofLemma.get(units[frame.anchor]!.lemmaId)!
  const [sourceBest, sourceAt, sourceNext] = ofSource.get(shape.sourceHead.lemmaId) ?? [0, -1, 0]
  let n = to
  out[n++] = score
  out[n++] = best[f]! - score
  out[n++] = rank
  out[n++] = other
  out[n++] = sameStart
  out[n++] = sameEnd
  out[n++] = mass
  out[n++] = rival
  out[n++] = rivalMass
  out[n++] = swallowed
  out[n++] = swallowing
  out[n++] = equal
  out[n++] = before
  out[n++] = after
  out[n++] = lemma.count > 1 ? (lemma.sum - best[f]!) / (lemma.count - 1) : -1
  out[n++] = lemma.count
  out[n++] = sourceAt === f ? sourceNext : sourceBest
  out[n++] = score - rival
}
