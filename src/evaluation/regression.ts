/**
 * The two regressions that the weights of ranking and confidence come from. Both are convex, start
 * from zero and go through the data in order, so that the same data give the same weights.
 */

/** Named numbers, all of the same names. */
export type Numbers<Name extends string> = Readonly<Record<Name, number>>

/** A question with its candidates; at least one of them is right. */
export type Group<Name extends string> = {
  readonly candidates: readonly { readonly numbers: Numbers<Name>; readonly isRight: boolean }[]
  readonly weight: number
}

/** Something that holds or doesn't. */
export type Case<Name extends string> = {
  readonly numbers: Numbers<Name>
  readonly holds: boolean
  readonly weight: number
}

/** Logarithm of odds: the sum of numbers times weights, and the bias. */
export type Logistic<Name extends string> = {
  readonly weights: Numbers<Name>
  readonly bias: number
}

/**
 * The weights under which the right candidates of each group have the most of its probability, where
 * a candidate's is in proportion to e to the power of its score: maximum likelihood with an L2 penalty.
 */
export function softmaxRegression<Name extends string>(
  groups: readonly Group<Name>[],
  names: readonly Name[],
): Numbers<Name> {
  const rows = groups.map(({ candidates, weight }) => ({
    weight,
    right: candidates.map(({ isRight }) => isRight),
    inputs: candidates.map(({ numbers }) => Float64Array.from(names, (name) => numbers[name])),
  }))
  const total = rows.reduce((sum, { weight }) => sum + weight, 0)
  const found = descend(names.length, (weights, gradient) => {
    for (const { inputs, right, weight } of rows) {
      const scores = inputs.map((input) => dot(weights, input))
      const highest = Math.max(...scores)
      const shares = scores.map((score) => Math.exp(score - highest))
      const all = shares.reduce((sum, share) => sum + share, 0)
      const ofRight = shares.reduce((sum, share, i) => (right[i] ? sum + share : sum), 0)
      inputs.forEach((input, i) => {
        const wanted = right[i] ? shares[i]! / ofRight : 0
        addTo(gradient, input, (weight * (shares[i]! / all - wanted)) / total)
      })
    }
    weights.forEach((value, at) => {
      gradient[at]! += penalty * value
    })
  })
  return named(names, found)
}

/** Logistic regression with an L2 penalty on the weights of standardised numbers. */
export function logisticRegression<Name extends string>(
  cases: readonly Case<Name>[],
  names: readonly Name[],
): Logistic<Name> {
  const scales = names.map((name) => scaleOf(cases.map(({ numbers }) => numbers[name])))
  const rows = cases.map(({ numbers, holds, weight }) => ({
    holds: holds ? 1 : 0,
    weight,
    // The last input is 1, for the bias.
    input: Float64Array.from([
      ...names.map((name, i) => (numbers[name] - scales[i]!.mean) / scales[i]!.deviation),
      1,
    ]),
  }))
  const total = rows.reduce((sum, { weight }) => sum + weight, 0)
  const found = descend(names.length + 1, (weights, gradient) => {
    for (const { input, holds, weight } of rows) {
      const belief = 1 / (1 + Math.exp(-dot(weights, input)))
      addTo(gradient, input, (weight * (belief - holds)) / total)
    }
    names.forEach((_, at) => {
      gradient[at]! += penalty * weights[at]!
    })
  })
  const weights = names.map((_, i) => found[i]! / scales[i]!.deviation)
  const bias = weights.reduce((sum, weight, i) => sum - weight * scales[i]!.mean, found.at(-1)!)
  return { weights: named(names, weights), bias }
}

const penalty = 0.001
const steps = 300
const rate = 0.05

/** Adam (Kingma and Ba, 2015) over all of the data at every step. */
function descend(
  size: number,
  addGradient: (weights: Float64Array, gradient: Float64Array) => void,
): Float64Array {
  const weights = new Float64Array(size)
  const mean = new Float64Array(size)
  const square = new Float64Array(size)
  for (let step = 1; step <= steps; step++) {
    const gradient = new Float64Array(size)
    addGradient(weights, gradient)
    gradient.forEach((slope, at) => {
      mean[at] = 0.9 * mean[at]! + 0.1 * slope
      square[at] = 0.999 * square[at]! + 0.001 * slope * slope
      const stride = mean[at]! / (1 - 0.9 ** step)
      weights[at]! -= (rate * stride) / (Math.sqrt(square[at]! / (1 - 0.999 ** step)) + 1e-8)
    })
  }
  return weights
}

function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0
  for (let at = 0; at < a.length; at++) sum += a[at]! * b[at]!
  return sum
}

function addTo(sum: Float64Array, input: Float64Array, times: number): void {
  for (let at = 0; at < sum.length; at++) sum[at]! += times * input[at]!
}

function scaleOf(values: readonly number[]) {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length
  const variance = values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length
  return { mean, deviation: Math.sqrt(variance) || 1 }
}

const named = <Name extends string>(names: readonly Name[], values: ArrayLike<number>) =>
  Object.fromEntries(names.map((name, i) => [name, values[i]!])) as Record<Name, number>
