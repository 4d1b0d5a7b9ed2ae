/** How far a choice is to be believed: numbers for the last trees, which say how often such a one is right. */
import type { Span } from '../articles/article.ts'
import { type Agreement, halfOf, meanOf, rivalOf } from './agreement.ts'
import type { Frame } from './candidates.ts'
import type { Reading } from './reading.ts'

export const trustCount = 19

/** What was thought of the candidates of a cue, of which candidate `index` was chosen. */
export type Chosen = {
  readonly frame: Frame
  readonly index: number
  readonly scores: readonly number[]
  readonly shares: readonly number[]
  readonly agreement: Agreement
}

/** The numbers of each choice of an article, by the probability of each unit to be a cue, and of each source. */
export function trustNumbers(
  reading: Reading,
  all: readonly Chosen[],
  cues: Float32Array,
  sources: readonly number[],
): Float32Array {
  const found = new Float32Array(all.length * trustCount)
  const inOrder = all
    .map((one, i) => ({ one, i, place: placeOf(reading, one) }))
    .sort((a, b) => a.place.start - b.place.start)
  inOrder.forEach(({ one, i, place }, at) => {
    const before = inOrder[at - 1]
    const after = inOrder[at + 1]
    found.set(
      [
        ...ownNumbers(reading, one, cues[one.frame.anchor]!, sources[i]!),
        ...besideNumbers(before?.one, before && place.start - before.place.end),
        ...besideNumbers(after?.one, after && after.place.start - place.end),
      ],
      i * trustCount,
    )
  })
  return found
}

function placeOf({ units }: Reading, { frame, index }: Chosen): Span {
  const { content } = frame.candidates[index]!
  return { start: units[content[0]!.first]!.start, end: units[content.at(-1)!.end - 1]!.end }
}

/** What is thought of the choice before or after, and how far away it is. */
const besideNumbers = (one: Chosen | undefined, gap = farthest): number[] =>
  one ? [one.scores[one.index]!, Math.min(gap, farthest), one.shares[one.index]!] : [-1, gap, 0]

const farthest = 9999

function ownNumbers(
  { units }: Reading,
  { frame, index, scores, shares, agreement }: Chosen,
  cue: number,
  source: number,
): number[] {
  const { content } = frame.candidates[index]!
  const chances = frame.candidates.map(({ logP }) => Math.exp(logP))
  let all = 0
  let second = 0
  scores.forEach((score, c) => {
    all += score
    if (c !== index) second = Math.max(second, score)
  })
  let plain = 0
  let quoted = 0
  for (const { first, end } of content)
    for (let i = first; i < end; i++) {
      const { quote, start, end } = units[i]!
      if (quote) quoted += end - start
      else plain += end - start
    }
  return [
    scores[index]!,
    shares[index]!,
    second,
    all,
    source,
    quoted / (plain + quoted),
    content.length,
    cue,
    halfOf(agreement, index, shares),
    meanOf(agreement, index, shares),
    halfOf(agreement, index, chances),
    rivalOf(agreement, index, scores),
    halfOf(agreement, index, scores) / all,
  ]
}
