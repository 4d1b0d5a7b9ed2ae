/** Boosted regression trees: dense numbers in, a log-odds out. */

/** Nodes of all trees one after the other; a leaf has feature 255 and its value as threshold. */
export type Forest = {
  readonly features: Uint8Array
  readonly thresholds: Float32Array
  /** The node to go to when the number is above the threshold; otherwise it is the next one. */
  readonly above: Uint16Array
  readonly roots: Uint32Array
  readonly bias: number
}

export const leaf = 255

/** The log-odds of one row of numbers, which starts at `at`. */
export function scoreOf(
  { features, thresholds, above, roots, bias }: Forest,
  numbers: Float32Array,
  at = 0,
): number {
  let sum = bias
  for (let tree = 0; tree < roots.length; tree++) {
    const root = roots[tree]!
    let node = root
    for (let feature = features[node]!; feature !== leaf; feature = features[node]!) {
      node = numbers[at + feature]! > thresholds[node]! ? root + above[node]! : node + 1
    }
    sum += thresholds[node]!
  }
  return sum
}
