/** Chooses among the candidates of a cue, and among those of all that overlap: greedily, the most probable first. */
import type { Run } from './reading.ts'

export type Scored = {
  readonly content: readonly Run[]
  readonly source: Run | null
  readonly anchor: number
  readonly score: number
}

/** Those that are taken; a source may serve more than once, content and cue may not. */
export function chosenFrom<T extends Scored>(
  candidates: readonly T[],
  units: number,
  threshold: number,
): T[] {
  const said = new Uint8Array(units)
  const sources = new Uint8Array(units)
  return candidates
    .filter(({ score }) => score >= threshold)
    .sort((a, b) => b.score - a.score || a.anchor - b.anchor)
    .filter(({ content, source, anchor }) => {
      if (said[anchor] || sources[anchor]) return false
      if (
        content.some(
          ({ first, end }) =>
            said.subarray(first, end).includes(1) || sources.subarray(first, end).includes(1),
        )
      )
        return false
      if (source && said.subarray(source.first, source.end).includes(1)) return false
      said[anchor] = 1
      for (const { first, end } of content) said.fill(1, first, end)
      if (source) sources.fill(1, source.first, source.end)
      return true
    })
}

/** Which candidates of a cue may be the one to choose, by their shares of the choice. */
export function likelyOf(shares: readonly number[]): boolean[] {
  const least = leastOfBest * Math.max(...shares)
  return shares.map((share) => share > 0 && share >= least)
}

// Whose share is smaller than this part of the largest was hardly ever the one (in 1 of 400 cues).
const leastOfBest = 0.2
/** Which candidates of a cue may still be chosen, by what one forest of several gives them. */
export function leadersOf(scores: readonly number[]): boolean[] {
  const least = Math.max(leastLeading, closeToBest * Math.max(...scores))
  return scores.map((score) => score >= least)
}

// Others were never chosen on the articles that the model measured had not seen.
const leastLeading = 0.15
const closeToBest = 0.75

// How much the choice counts beside the score; found by cross-validation, where 0.1 and 0.4 gave less.
const weightOfShare = 0.2

/** The index of the candidate of a cue to choose; -1 where none has a score. */
export function preferred(scores: readonly number[], shares: readonly number[]): number {
  let best = -1
  let most = -Infinity
  scores.forEach((score, index) => {
    if (score <= 0) return
    const worth = Math.log(score / (1 - score)) + weightOfShare * Math.log(shares[index]! + 1e-4)
    if (worth <= most) return
    most = worth
    best = index
  })
  return best
}
