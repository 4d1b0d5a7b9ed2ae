/** How well a candidate agrees with what was annotated. */
import type { Reading, Run } from '../reading.ts'
import { type Gold, letterCountsOf } from './gold.ts'

/** The share of letters and digits that both have, of those that either has. */
export function overlapOf(reading: Reading, gold: Gold, content: readonly Run[]): number {
  const counts = letterCountsOf(reading)
  let both = 0
  let all = gold.letters
  for (const { first, end } of content) {
    for (let unit = first; unit < end; unit++) {
      if (gold.content.has(unit)) both += counts[unit]!
      else all += counts[unit]!
    }
  }
  return all === 0 ? 0 : both / all
}

/** Whether the head of each of two sources lies in the other. */
export function isSameSource({ text, units }: Reading, gold: Gold, source: Run | null): boolean {
  if (!source) return gold.row.source.length === 0
  const span = [units[source.first]!.start, units[source.end - 1]!.end] as const
  const headInside = gold.row.source.some((wanted) => isIn(headOf(text, wanted), [span]))
  return headInside && isIn(headOf(text, span), gold.row.source)
}

type Pair = readonly [number, number]
const isIn = ([start, end]: Pair, spans: readonly Pair[]): boolean =>
  spans.some(([s, e]) => start >= s && end <= e)

/** The last word of a source before what is added to it: "of", "who", a comma and the like. */
function headOf(text: string, [start, end]: Pair): Pair {
  const span = text.slice(start, end)
  const words = [...span.matchAll(/[\p{L}\p{N}][\p{L}\p{N}.'’&-]*/gu)]
  let last = words[0]
  if (!last) return [start, end]
  for (const word of words.slice(1)) {
    const gap = span.slice(last.index + last[0].length, word.index)
    if (/[,(—–]/.test(gap) || additions.test(word[0])) break
    last = word
  }
  const bare = last[0].replace(/['’]s?$/, '').replace(/\.$/, '')
  return [start + last.index, start + last.index + bare.length]
}

const additions =
  /^(?:of|for|from|in|at|with|who|that|which|to|on|and|or|by|about|whose|familiar|close|involved)$/i

/** What a ranker learns to give a candidate: a half for the right content, more for its letters and source. */
export function targetOf(
  reading: Reading,
  golds: readonly Gold[],
  anchor: number,
  content: readonly Run[],
  source: Run | null,
): number {
  let best = 0
  for (const gold of golds) {
    if (!gold.speech) continue
    const overlap = overlapOf(reading, gold, content)
    if (overlap === 0) continue
    const hasSource = isSameSource(reading, gold, source)
    const hasCue = gold.anchor === anchor || gold.cue.has(anchor)
    const target =
      overlap >= 0.5
        ? 0.55 +
          0.3 * (overlap - 0.5) +
          (overlap > 0.9999 ? 0.15 : 0) +
          (hasSource ? 0.15 : 0) -
          (hasCue ? 0 : 0.1)
        : 0.25 * overlap + (hasSource && hasCue ? 0.2 : 0)
    best = Math.max(best, target)
  }
  return best
}

/** What the source ranker learns: the right head is most of it, and then all the words that belong to it. */
export function sourceTargetOf(reading: Reading, gold: Gold, source: Run): number {
  if (!isSameSource(reading, gold, source)) return 0
  const units = [...gold.source]
  const hasStart = units[0] === source.first
  const hasEnd = units.at(-1) === source.end - 1
  return 0.7 + (hasStart ? 0.2 : 0) + (hasEnd ? 0.1 : 0)
}

/** What the last trees learn: whether half of the content is right, and its source; of the content alone it is worth less. */
export function trustTargetOf(
  reading: Reading,
  golds: readonly Gold[],
  content: readonly Run[],
  source: Run | null,
): number {
  let best = 0
  for (const gold of golds) {
    if (!gold.speech || overlapOf(reading, gold, content) < 0.5) continue
    const isRight = gold.row.source.length === 0 || isSameSource(reading, gold, source)
    best = Math.max(best, isRight ? right : rightContent)
  }
  return best
}

// Annotators differ, so nothing is certain.
const right = 0.97
const rightContent = 0.82
