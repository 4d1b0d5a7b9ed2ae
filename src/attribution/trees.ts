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

/**
 * Adds to `sums` the log-odds of rows of numbers, of which row `i` starts at `starts[i]`. Tree by tree, so that
 * each is at hand for all rows.
 */
export function addScores(
  { features, thresholds, above, roots, bias }: Forest,
  numbers: Float32Array,
  starts: readonly number[],
  sums: Float64Array,
): void {
  const own = new Float64Array(starts.length).fill(bias)
  for (let tree = 0; tree < roots.length; tree++) {
    const root = roots[tree]!
    for (let row = 0; row < own.length; row++) {
      const at = starts[row]!
      let node = root
      for (let feature = features[node]!; feature !== leaf; feature = features[node]!) {
        node = numbers[at + feature]! > thresholds[node]! ? root + above[node]! : node + 1
      }
      own[row]! += thresholds[node]!
    }
  }
  for (let row = 0; row < own.length; row++) sums[row]! += own[row]!
}
