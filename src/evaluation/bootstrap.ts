import { sumOf } from './measures.ts'

/** How far a mean difference measured on a sample of questions can be trusted. */
export type Difference = {
  readonly mean: number
  /** The ends of an interval that holds the mean over all such questions in 95 % of samples. */
  readonly low: number
  readonly high: number
}

const resamples = 1000
const leftOut = 0.05

/**
 * How much more the first list has than the second, a value a question in each, with the percentile
 * interval of the paired bootstrap (Efron and Tibshirani, An Introduction to the Bootstrap, 1993,
 * chapter 13): questions are drawn anew, with replacement, and the mean difference is taken each
 * time. The same lists always give the same interval. Null where there are no questions.
 */
export function pairedDifference(
  ours: readonly number[],
  theirs: readonly number[],
): Difference | null {
  if (ours.length === 0) return null
  const differences = ours.map((value, i) => value - theirs[i]!)
  const draw = drawerBelow(differences.length)
  const means = Array.from(
    { length: resamples },
    () => sumOf(differences.map(() => differences[draw()]!)) / differences.length,
  )
  means.sort((a, b) => a - b)
  const cut = (resamples * leftOut) / 2
  return {
    mean: sumOf(differences) / differences.length,
    low: means[cut]!,
    high: means[resamples - 1 - cut]!,
  }
}

/** Draws whole numbers below the limit, the same ones each time: Marsaglia, Xorshift RNGs, 2003. */
function drawerBelow(limit: number): () => number {
  let state = 20_030_704
  return () => {
    state ^= state << 13
    state ^= state >>> 17
    state ^= state << 5
    return Math.floor(((state >>> 0) / 2 ** 32) * limit)
  }
}
