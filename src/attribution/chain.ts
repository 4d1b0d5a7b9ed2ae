/**
 * A linear-chain conditional random field (Lafferty, McCallum and Pereira, 2001) over the cells
 * around a cue: which are its source, which its content.
 */
import type { Features } from './features.ts'

/** Labels of cells. Content begins anew behind a gap. */
export const labels = { other: 0, source: 1, begin: 2, inside: 3, cue: 4 } as const
export const labelCount = 5

/** Weights of features by label, and by pair of labels; the lengths are powers of two, by label. */
export type Weights = {
  readonly cells: Int8Array
  readonly cellScale: number
  readonly steps: Int8Array
  readonly stepScale: number
}

/** With the weights of steps once more, two to a number. */
export type Chain = Weights & { readonly pairs: Int32Array }

export function chainFrom(weights: Weights): Chain {
  const { steps } = weights
  const features = steps.length / pairCount
  const pairs = new Int32Array(features * pairStride)
  for (let feature = 0; feature < features; feature++) {
    for (let k = 0; k < pairCount; k++) {
      const weight = steps[feature * pairCount + k]! + raised
      pairs[feature * pairStride + (k >> 1)]! += k % 2 === 0 ? weight : weight << 16
    }
  }
  return { ...weights, pairs }
}

const pairCount = labelCount * labelCount
const pairStride = 16
// Above zero, so that nothing is carried from one half of a number to the other.
const raised = 128

/** Scores of a row: of each label at each cell, and of each pair at each step into a cell. */
export class Scores {
  size = 0
  cells = new Float64Array(0)
  steps = new Float64Array(0)

  reset(size: number): void {
    this.size = size
    if (this.cells.length < size * labelCount) {
      this.cells = new Float64Array(size * labelCount * 2)
      this.steps = new Float64Array(size * labelCount * labelCount * 2)
    }
    this.cells.fill(0, 0, size * labelCount)
    this.steps.fill(0, 0, size * labelCount * labelCount)
  }
}

/** Writes the score of each label of a cell: the sums of its features' weights. */
export function scoreCell(
  { cells: weights, cellScale: scale }: Weights,
  { ids, count }: Features,
  { cells: out }: Scores,
  cell: number,
): void {
  const mask = (weights.length / labelCount - 1) | 0
  let other = 0,
    source = 0,
    begin = 0,
    inside = 0,
    cue = 0
  for (let i = 0; i < count; i++) {
    const row = (ids[i]! & mask) * labelCount
    other += weights[row]!
    source += weights[row + 1]!
    begin += weights[row + 2]!
    inside += weights[row + 3]!
    cue += weights[row + 4]!
  }
  const at = cell * labelCount
  out[at] = other * scale
  out[at + 1] = source * scale
  out[at + 2] = begin * scale
  out[at + 3] = inside * scale
  out[at + 4] = cue * scale
}

const pairSums = new Int32Array(13)

/** Writes the score of each pair of labels of the step into a cell. */
export function scoreStep(
  { pairs, stepScale: scale }: Chain,
  { ids, count }: Features,
  { steps: out }: Scores,
  cell: number,
): void {
  const mask = (pairs.length / pairStride - 1) | 0
  // By name, since additions to an array take four times as long; up to 256 features fit in half a number.
  let a = 0,
    b = 0,
    c = 0,
    d = 0,
    e = 0,
    f = 0,
    g = 0,
    h = 0,
    j = 0,
    k = 0,
    l = 0,
    m = 0,
    n = 0
  for (let i = 0; i < count; i++) {
    const row = (ids[i]! & mask) * pairStride
    a += pairs[row]!
    b += pairs[row + 1]!
    c += pairs[row + 2]!
    d += pairs[row + 3]!
    e += pairs[row + 4]!
    f += pairs[row + 5]!
    g += pairs[row + 6]!
    h += pairs[row + 7]!
    j += pairs[row + 8]!
    k += pairs[row + 9]!
    l += pairs[row + 10]!
    m += pairs[row + 11]!
    n += pairs[row + 12]!
  }
  pairSums[0] = a
  pairSums[1] = b
  pairSums[2] = c
  pairSums[3] = d
  pairSums[4] = e
  pairSums[5] = f
  pairSums[6] = g
  pairSums[7] = h
  pairSums[8] = j
  pairSums[9] = k
  pairSums[10] = l
  pairSums[11] = m
  pairSums[12] = n
  const surplus = raised * count
  for (let pair = 0; pair < pairCount; pair++) {
    const sum = pairSums[pair >> 1]!
    out[cell * pairCount + pair] = ((pair % 2 === 0 ? sum & 0xffff : sum >>> 16) - surplus) * scale
  }
}

/**
 * Sums over all ways to label a row (Rabiner, 1989, with its scaling): `cells` has the probability of each
 * label at each cell. `forward` and `backward` are scaled to add up to one with `scales`, whose logarithms
 * up to each cell are summed in `logs`; `steps` are the factors of each step, scaled alike.
 */
export type Marginals = {
  readonly cells: Float64Array
  readonly logZ: number
  readonly forward: Float64Array
  readonly backward: Float64Array
  readonly steps: Float64Array
  readonly scales: Float64Array
  readonly logs: Float64Array
}

const L = labelCount

/** Sums over all ways to label a row (forward-backward). */
export function marginalsOf({ size, cells, steps: raw }: Scores): Marginals {
  const forward = new Float64Array(size * L)
  const backward = new Float64Array(size * L)
  const steps = new Float64Array(size * L * L)
  const scales = new Float64Array(size)
  const logs = new Float64Array(size)
  let most = -Infinity
  for (let k = 0; k < L; k++) if (isStart(k)) most = Math.max(most, cells[k]!)
  let sum = 0
  for (let k = 0; k < L; k++) {
    if (isStart(k)) forward[k] = Math.exp(cells[k]! - most)
    sum += forward[k]!
  }
  for (let k = 0; k < L; k++) forward[k]! /= sum
  logs[0] = most + Math.log(sum)

  for (let i = 1; i < size; i++) {
    const from = i * L * L
    most = -Infinity
    for (let at = 0; at < L * L; at++) {
      if (isStepAt[at]) most = Math.max(most, raw[from + at]! + cells[i * L + (at % L)]!)
    }
    sum = 0
    for (let j = 0; j < L; j++) {
      const before = forward[(i - 1) * L + j]!
      for (let k = 0; k < L; k++) {
        const at = j * L + k
        if (!isStepAt[at]) continue
        const factor = Math.exp(raw[from + at]! + cells[i * L + k]! - most)
        steps[from + at] = factor
        forward[i * L + k]! += before * factor
        sum += before * factor
      }
    }
    for (let k = 0; k < L; k++) forward[i * L + k]! /= sum
    scales[i] = sum
    logs[i] = logs[i - 1]! + most + Math.log(sum)
  }

  backward.fill(1, (size - 1) * L, size * L)
  for (let i = size - 2; i >= 0; i--) {
    const from = (i + 1) * L * L
    for (let j = 0; j < L; j++) {
      let total = 0
      for (let k = 0; k < L; k++) total += steps[from + j * L + k]! * backward[(i + 1) * L + k]!
      backward[i * L + j] = total / scales[i + 1]!
    }
  }
  const found = new Float64Array(size * L)
  for (let at = 0; at < size * L; at++) found[at] = forward[at]! * backward[at]!
  return { cells: found, logZ: logs[size - 1]!, forward, backward, steps, scales, logs }
}

/** Content goes on only behind content. */
export const isStep = (from: number, to: number): boolean =>
  to !== labels.inside || from === labels.begin || from === labels.inside
const isStart = (label: number): boolean => label !== labels.inside

const isStepAt = Uint8Array.from({ length: L * L }, (_, at) =>
  isStep(Math.floor(at / L), at % L) ? 1 : 0,
)

/** A way to label a row, and the logarithm of its probability. */
export type Path = { readonly labels: Uint8Array; readonly logP: number }

// What is less probable than this is not worth following.
const leastLogP = -9

let score = new Float64Array(0)
let origin = new Int32Array(0)
const heads = new Int32Array(L)
const ends = new Int32Array(L)
const added = new Float64Array(L)

/** The `k` most probable ways to label a row, best first (k-best Viterbi). */
export function bestPaths(
  { size, cells, steps }: Scores,
  { logZ, backward, logs }: Marginals,
  k: number,
): Path[] {
  // For each cell, label and rank: the score, and the label and rank before it.
  if (score.length < size * L * k) {
    score = new Float64Array(size * L * k * 2)
    origin = new Int32Array(size * L * k * 2)
  }
  score.fill(-Infinity, 0, size * L * k)
  for (let l = 0; l < L; l++) if (isStart(l)) score[l * k] = cells[l]!

  for (let i = 1; i < size; i++) {
    for (let l = 0; l < L; l++) {
      const own = cells[i * L + l]!
      // Nothing that reaches here with less can still become probable.
      const least = leastLogP + logs[i]! - Math.log(backward[i * L + l]! + 1e-300) - own
      // The labels before that one can come from, the next of the paths to each, and what the step adds.
      let ways = 0
      for (let j = 0; j < L; j++) {
        if (!isStepAt[j * L + l]) continue
        const head = ((i - 1) * L + j) * k
        const step = steps[(i * L + j) * L + l]!
        if (score[head]! + step < least) continue
        heads[ways] = head
        ends[ways] = head + k
        added[ways++] = step
      }
      const to = (i * L + l) * k
      for (let rank = 0; rank < k; rank++) {
        let best = -Infinity
        let bestWay = -1
        for (let way = 0; way < ways; way++) {
          if (heads[way]! >= ends[way]!) continue
          const s = score[heads[way]!]! + added[way]!
          if (s > best) {
            best = s
            bestWay = way
          }
        }
        if (bestWay < 0 || best < least) break
        score[to + rank] = best + own
        origin[to + rank] = heads[bestWay]! - (i - 1) * L * k
        heads[bestWay]!++
      }
    }
  }

  const last: { readonly s: number; readonly state: number }[] = []
  for (let state = 0; state < L * k; state++) {
    const s = score[(size - 1) * L * k + state]!
    if (s > -Infinity) last.push({ s, state })
  }
  last.sort((a, b) => b.s - a.s)
  return last.slice(0, k).map(({ s, state }) => {
    const found = new Uint8Array(size)
    for (let i = size - 1, at = state; i >= 0; i--) {
      found[i] = Math.floor(at / k)
      at = origin[i * L * k + at]!
    }
    return { labels: found, logP: s - logZ }
  })
}
