/** What is counted when answers are judged. Functions of what was right and how sure it was; pure. */

/** A share of cases, such as 9 of 10. */
export type Share = { readonly hits: number; readonly of: number }

/** The share of the cases for which something holds. */
export const shareOf = <Case>(cases: readonly Case[], holds: (one: Case) => boolean): Share => ({
  hits: cases.filter(holds).length,
  of: cases.length,
})

/** Success@k: the share of topics with a right one among their first k. */
export const successAt = (k: number, rightAt: readonly (readonly boolean[])[]): Share =>
  shareOf(rightAt, (right) => right.slice(0, k).includes(true))

/** A share per cent, rounded to a tenth; null when there are no cases. */
export const percentOf = ({ hits, of }: Share): number | null =>
  of === 0 ? null : Math.round((1000 * hits) / of) / 10

/** The mean of values; null when there are none. */
export const meanOf = (values: readonly number[]): number | null =>
  values.length === 0 ? null : sumOf(values) / values.length

/** The sum of values; 0 when there are none. */
export const sumOf = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0)

/**
 * Reciprocal rank: 1 divided by the place of the first right one among the first k, 0 if there is
 * none (Voorhees, The TREC-8 Question Answering Track Report, 1999).
 */
export function reciprocalRankAt(k: number, right: readonly boolean[]): number {
  const first = right.slice(0, k).indexOf(true)
  return first < 0 ? 0 : 1 / (first + 1)
}

/**
 * nDCG@k with right or wrong as the only grades: each right one counts the less the later it comes,
 * divided by what all `of` right ones would count at the top (Järvelin and Kekäläinen, Cumulated
 * Gain-Based Evaluation of IR Techniques, 2002, with log2(rank + 1) as discount). 0 when `of` is.
 */
export function ndcgAt(k: number, right: readonly boolean[], of: number): number {
  const best = gainOf(Array.from({ length: Math.min(k, of) }, () => true))
  return best === 0 ? 0 : gainOf(right.slice(0, k)) / best
}

const gainOf = (right: readonly boolean[]): number =>
  right.reduce((sum, isRight, i) => sum + (isRight ? 1 / Math.log2(i + 2) : 0), 0)

/**
 * Area under the ROC curve: the chance that one of `higher` is above one of `lower`, equal ones
 * counting half, which is the Mann-Whitney statistic (Hanley and McNeil, The Meaning and Use of the
 * Area under a ROC Curve, 1982). A half is chance; null when either is empty.
 */
export function aurocOf(higher: readonly number[], lower: readonly number[]): number | null {
  if (higher.length === 0 || lower.length === 0) return null
  const won = (value: number) =>
    lower.reduce((sum, other) => sum + (other < value ? 1 : other === value ? 0.5 : 0), 0)
  return sumOf(higher.map(won)) / (higher.length * lower.length)
}

/** A belief from 0 to 1 that something holds, and whether it does. */
export type Belief = { readonly confidence: number; readonly holds: boolean }

/** Beliefs of about the same strength; null where there are none. */
export type ReliabilityBin = {
  readonly from: number
  readonly to: number
  readonly count: number
  /** Their mean, and how many of them come true, as a share. */
  readonly predicted: number | null
  readonly observed: number | null
}

/**
 * Reliability diagram: beliefs in bins of the same width, to compare how strong they are with how
 * often they come true (Murphy and Winkler, Reliability of Subjective Probability Forecasts, 1977).
 */
export function reliabilityOf(beliefs: readonly Belief[], bins: number): ReliabilityBin[] {
  return Array.from({ length: bins }, (_, bin) => {
    const inBin = beliefs.filter(
      ({ confidence }) => Math.min(bins - 1, Math.floor(confidence * bins)) === bin,
    )
    return {
      from: bin / bins,
      to: (bin + 1) / bins,
      count: inBin.length,
      predicted: meanOf(inBin.map(({ confidence }) => confidence)),
      observed: meanOf(inBin.map(({ holds }) => Number(holds))),
    }
  })
}

/**
 * Expected calibration error: how far bins are off in the mean, each counting as often as it has
 * beliefs (Naeini, Cooper and Hauskrecht, Obtaining Well Calibrated Probabilities Using Bayesian
 * Binning, 2015). 0 to 1; null without beliefs.
 */
export function calibrationErrorOf(bins: readonly ReliabilityBin[]): number | null {
  const count = sumOf(bins.map((bin) => bin.count))
  if (count === 0) return null
  const off = bins.map((bin) => bin.count * Math.abs((bin.predicted ?? 0) - (bin.observed ?? 0)))
  return sumOf(off) / count
}
