/** Learns boosted trees: leaf by leaf over histograms, log-loss with targets from 0 to 1 (as Ke et al., LightGBM, 2017). */
import { type Forest, leaf } from '../trees.ts'
import { randomFrom } from './logistic.ts'

export type TreeLearning = {
  readonly trees: number
  readonly leaves: number
  readonly rate: number
  /** Shares of features and rows that each tree sees. */
  readonly features: number
  readonly rows: number
  readonly leastRows: number
  readonly l2: number
  readonly seed: number
}

const bins = 96

/**
 * `numbers` holds `width` numbers a row. With `groups`, the first rows of groups and the number of all, the trees
 * learn a choice among the rows of each, whose targets add up to one: the softmax of their sums.
 */
export function learnTrees(
  numbers: Float32Array,
  width: number,
  targets: Float32Array,
  learning: TreeLearning,
  groups: Int32Array | null = null,
): Forest {
  const { trees, leaves, rate, leastRows, l2, seed } = learning
  const count = targets.length
  const random = randomFrom(seed)
  const edges = Array.from({ length: width }, (_, feature) =>
    edgesOf(numbers, width, feature, count),
  )
  const binned = new Uint8Array(count * width)
  for (let row = 0; row < count; row++) {
    for (let feature = 0; feature < width; feature++) {
      binned[row * width + feature] = binOf(edges[feature]!, numbers[row * width + feature]!)
    }
  }
  let mean = 0
  for (const target of targets) mean += target / count
  const bias = groups ? 0 : Math.log(mean / (1 - mean))
  const logits = new Float64Array(count).fill(bias)
  const gradients = new Float64Array(count)
  const hessians = new Float64Array(count)
  const nodeFeatures: number[] = []
  const nodeThresholds: number[] = []
  const nodeAbove: number[] = []
  const roots: number[] = []
  const usable = edges
    .map((e, feature) => ({ feature, size: e.length }))
    .filter(({ size }) => size > 0)
    .map(({ feature }) => feature)

  for (let tree = 0; tree < trees; tree++) {
    const sample: number[] = []
    if (groups) chances(logits, groups, hessians)
    for (let row = 0; row < count; row++) {
      const p = groups ? hessians[row]! : 1 / (1 + Math.exp(-logits[row]!))
      gradients[row] = p - targets[row]!
      hessians[row] = p * (1 - p)
      if (random() < learning.rows) sample.push(row)
    }
    const chosen = usable.filter(() => random() < learning.features)
    if (chosen.length === 0) continue
    const context = { binned, width, chosen, gradients, hessians, leastRows, l2 }
    const root = leafOf(context, Int32Array.from(sample), null)
    const open: Leaf[] = [root]
    let made = 1
    while (made < leaves) {
      let best = -1
      for (let i = 0; i < open.length; i++)
        if (open[i]!.split && (best < 0 || open[i]!.split!.gain > open[best]!.split!.gain)) best = i
      if (best < 0) break
      const parent = open[best]!
      const { feature, bin } = parent.split!
      const below: number[] = []
      const above: number[] = []
      for (const row of parent.rows)
        (binned[row * width + feature]! <= bin ? below : above).push(row)
      const [few, many] = below.length < above.length ? [below, above] : [above, below]
      const fewLeaf = leafOf(context, Int32Array.from(few), null)
      const manyLeaf = leafOf(context, Int32Array.from(many), {
        parent: parent.histogram,
        sibling: fewLeaf.histogram,
      })
      parent.children = few === below ? [fewLeaf, manyLeaf] : [manyLeaf, fewLeaf]
      open.splice(best, 1, fewLeaf, manyLeaf)
      made++
    }
    roots.push(nodeFeatures.length)
    const start = nodeFeatures.length
    const write = (node: Leaf): void => {
      const at = nodeFeatures.length
      if (!node.children) {
        nodeFeatures.push(leaf)
        nodeThresholds.push((-rate * node.gradient) / (node.hessian + l2))
        nodeAbove.push(0)
        return
      }
      const { feature, bin } = node.split!
      nodeFeatures.push(feature)
      nodeThresholds.push(edges[feature]![bin]!)
      nodeAbove.push(0)
      write(node.children[0])
      nodeAbove[at] = nodeFeatures.length - start
      write(node.children[1])
    }
    write(root)
    for (let row = 0; row < count; row++) {
      let node = start
      while (nodeFeatures[node] !== leaf) {
        node =
          numbers[row * width + nodeFeatures[node]!]! > nodeThresholds[node]!
            ? start + nodeAbove[node]!
            : node + 1
      }
      logits[row]! += nodeThresholds[node]!
    }
  }
  return {
    features: Uint8Array.from(nodeFeatures),
    thresholds: Float32Array.from(nodeThresholds),
    above: Uint16Array.from(nodeAbove),
    roots: Uint32Array.from(roots),
    bias,
  }
}

/** Writes the softmax of the logits of each group. */
function chances(logits: Float64Array, groups: Int32Array, out: Float64Array): void {
  for (let group = 0; group + 1 < groups.length; group++) {
    const first = groups[group]!
    const end = groups[group + 1]!
    let most = -Infinity
    let total = 0
    for (let row = first; row < end; row++) most = Math.max(most, logits[row]!)
    for (let row = first; row < end; row++) total += Math.exp(logits[row]! - most)
    for (let row = first; row < end; row++) out[row] = Math.exp(logits[row]! - most) / total
  }
}

type Split = { readonly feature: number; readonly bin: number; readonly gain: number }
type Leaf = {
  readonly rows: Int32Array
  readonly histogram: Float64Array
  readonly gradient: number
  readonly hessian: number
  readonly split: Split | null
  children?: readonly [Leaf, Leaf]
}
type Context = {
  readonly binned: Uint8Array
  readonly width: number
  readonly chosen: readonly number[]
  readonly gradients: Float64Array
  readonly hessians: Float64Array
  readonly leastRows: number
  readonly l2: number
}

/** A leaf with its histograms, gradient, hessian and count a bin, and the best way to split it. */
function leafOf(
  context: Context,
  rows: Int32Array,
  from: { readonly parent: Float64Array; readonly sibling: Float64Array } | null,
): Leaf {
  const { binned, width, chosen, gradients, hessians, leastRows, l2 } = context
  const histogram = new Float64Array(chosen.length * bins * 3)
  if (from) {
    for (let i = 0; i < histogram.length; i++) histogram[i] = from.parent[i]! - from.sibling[i]!
  } else {
    for (const row of rows) {
      const gradient = gradients[row]!
      const hessian = hessians[row]!
      const base = row * width
      for (let k = 0; k < chosen.length; k++) {
        const at = (k * bins + binned[base + chosen[k]!]!) * 3
        histogram[at]! += gradient
        histogram[at + 1]! += hessian
        histogram[at + 2]!++
      }
    }
  }
  let gradient = 0
  let hessian = 0
  for (const row of rows) {
    gradient += gradients[row]!
    hessian += hessians[row]!
  }
  let split: Split | null = null
  if (rows.length >= 2 * leastRows) {
    const whole = (gradient * gradient) / (hessian + l2)
    let best = 1e-6
    for (let k = 0; k < chosen.length; k++) {
      let g = 0
      let h = 0
      let n = 0
      for (let bin = 0; bin < bins - 1; bin++) {
        const at = (k * bins + bin) * 3
        g += histogram[at]!
        h += histogram[at + 1]!
        n += histogram[at + 2]!
        if (n < leastRows) continue
        if (rows.length - n < leastRows) break
        const gain =
          (g * g) / (h + l2) + ((gradient - g) * (gradient - g)) / (hessian - h + l2) - whole
        if (gain > best) {
          best = gain
          split = { feature: chosen[k]!, bin, gain }
        }
      }
    }
  }
  return { rows, histogram, gradient, hessian, split }
}

/** Values between which about as many rows lie. */
function edgesOf(
  numbers: Float32Array,
  width: number,
  feature: number,
  count: number,
): Float32Array {
  const step = Math.max(1, Math.floor(count / 20_000))
  const sample: number[] = []
  for (let row = 0; row < count; row += step) sample.push(numbers[row * width + feature]!)
  sample.sort((a, b) => a - b)
  const edges: number[] = []
  for (let i = 1; i < bins; i++) {
    const at = Math.floor((i * sample.length) / bins)
    const low = sample[Math.max(0, at - 1)]!
    const high = sample[at]!
    const edge = Math.fround(low)
    if (high > low && edge !== edges.at(-1)) edges.push(edge)
  }
  // Few values: an edge behind each.
  const different = [...new Set(sample)]
  if (different.length <= bins) return Float32Array.from(different.slice(0, -1))
  return Float32Array.from(edges)
}

function binOf(edges: Float32Array, value: number): number {
  let low = 0
  let high = edges.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (value > edges[middle]!) low = middle + 1
    else high = middle
  }
  return low
}
