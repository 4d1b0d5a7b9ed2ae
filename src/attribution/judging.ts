/** An article's candidates, judged stage by stage with a model. */
import {
  type Agreement,
  agreementCount,
  agreementNumbers,
  agreementOf,
  halfOf,
  meanOf,
  rivalOf,
} from './agreement.ts'
import { type Candidate, type Frame, frameAt, newWork, type Work } from './candidates.ts'
import type { Chain } from './chain.ts'
import { cueFeatures, mayBeCue } from './cues.ts'
import { type Linear, logitOf, probabilityOf } from './linear.ts'
import { type Judged, neighbourCount, neighbourNumbers, overviewOf } from './neighbours.ts'
import { candidateFeatures, candidateNumbers, numberCount, type Shape, shapeOf } from './ranking.ts'
import type { Reading } from './reading.ts'
import {
  type SourceCandidate,
  sourceFeatures,
  sourceNumberCount,
  sourceNumbers,
  sourcesFor,
} from './sources.ts'
import { addScores, type Forest } from './trees.ts'

// Below this a unit is not looked at as a cue: 2 in 100 cues are lost there, and most time is saved.
export const leastCue = 0.015
// Candidates that the linear ranker believes in less than this have no chance.
const leastLogit = -3.5

/** Which candidates of a cue are worth the look of the trees. */
export const worthOf = ({ logits }: Wording): boolean[] => logits.map((logit) => logit > leastLogit)

/** The probability of each unit to carry the cue of something said. */
export function cueProbabilities(
  reading: Reading,
  model: Linear,
  { features }: Work,
): Float32Array {
  const found = new Float32Array(reading.units.length)
  reading.units.forEach((unit, index) => {
    if (!mayBeCue(unit)) return
    cueFeatures(reading, index, features)
    found[index] = probabilityOf(logitOf(model, features))
  })
  return found
}

/** The cues worth looking at, in order: where many stand close together, only the likeliest. */
function anchorsIn(cues: Float32Array): number[] {
  const anchors: number[] = []
  for (let from = 0; from < cues.length; from += stretch) {
    const own: number[] = []
    for (let unit = from; unit < Math.min(cues.length, from + stretch); unit++) {
      if (cues[unit]! >= leastCue) own.push(unit)
    }
    own.sort((a, b) => cues[b]! - cues[a]! || a - b)
    anchors.push(...own.slice(0, mostInStretch))
  }
  anchors.sort((a, b) => cues[b]! - cues[a]! || a - b)
  return anchors.slice(0, mostInArticle).sort((a, b) => a - b)
}

// Real text has one likely cue in thirty units.
const stretch = 60
const mostInStretch = 10
// As many as some fifty articles have; it bounds the time.
const mostInArticle = 1_500

export const framesOf = (reading: Reading, cues: Float32Array, chain: Chain, work: Work): Frame[] =>
  anchorsIn(cues)
    .map((anchor) => frameAt(reading, anchor, cues, chain, work))
    .filter(({ candidates }) => candidates.length > 0)

export const shapesOf = (reading: Reading, frame: Frame): Shape[] =>
  frame.candidates.map((candidate) => shapeOf(reading, frame, candidate))

/** What the words of candidates say: the log-odds of each, and its probability among those of its cue. */
export type Wording = { readonly logits: readonly number[]; readonly choices: readonly number[] }

export function wordingOf(
  reading: Reading,
  frame: Frame,
  shapes: readonly Shape[],
  ranker: Linear,
  choice: Linear,
  { features }: Work,
): Wording {
  const logits: number[] = []
  const sums: number[] = []
  shapes.forEach((shape, index) => {
    candidateFeatures(reading, frame, index, shape, features)
    logits.push(logitOf(ranker, features))
    sums.push(logitOf(choice, features))
  })
  const most = Math.max(...sums)
  const total = sums.reduce((sum, one) => sum + Math.exp(one - most), 0)
  return { logits, choices: sums.map((one) => Math.exp(one - most) / total) }
}

// The numbers of a candidate for the trees: its own, those of its agreement with the others of its cue, of its
// neighbours, and of its share of the choice. Each is written when the stage before it has judged.
const agreementAt = numberCount
const neighboursAt = agreementAt + agreementCount
const shareAt = neighboursAt + neighbourCount
const shareCount = 7
export const width = shareAt + shareCount

/** The numbers of the candidates of each cue, in one table, before any tree has judged. */
export function firstNumbers(
  reading: Reading,
  frames: readonly Frame[],
  shapes: readonly (readonly Shape[])[],
  agreements: readonly Agreement[],
  cues: Float32Array,
  anyCue: Linear,
  wordings: readonly Wording[],
  { features }: Work,
): Float32Array[] {
  const table = new Float32Array(shapes.reduce((sum, { length }) => sum + length, 0) * width)
  let from = 0
  return frames.map((frame, f) => {
    const { logits, choices } = wordings[f]!
    const numbers = table.subarray(from, from + shapes[f]!.length * width)
    from += numbers.length
    cueFeatures(reading, frame.anchor, features)
    const anyLogit = logitOf(anyCue, features)
    shapes[f]!.forEach((shape, index) => {
      if (logits[index]! <= leastLogit) return
      const at = index * width
      candidateNumbers(reading, frame, index, shape, cues, anyLogit, logits, choices, numbers, at)
    })
    agreementNumbers(
      frame,
      agreements[f]!,
      choices,
      worthOf(wordings[f]!),
      numbers,
      width,
      agreementAt,
    )
    return numbers
  })
}

/** The mean log-odds that forests give each row of numbers, of which row `i` starts at `starts[i]`. */
function forestLogits(
  forests: readonly Forest[],
  numbers: Float32Array,
  starts: readonly number[],
): number[] {
  const sums = new Float64Array(starts.length)
  for (const forest of forests) addScores(forest, numbers, starts, sums)
  return Array.from(sums, (sum) => sum / forests.length)
}

/** The probability that forests give each row of numbers, of which row `i` starts at `starts[i]`. */
export const forestScores = (
  forests: readonly Forest[],
  numbers: Float32Array,
  starts: readonly number[],
): number[] => forestLogits(forests, numbers, starts).map(probabilityOf)

/** Something of each candidate of each cue. */
type OfEach<T> = readonly (readonly T[])[]

/** The probability of each candidate that is worth it, of `numbers` in one table; 0 of the others. */
export const scoresOf = (
  forests: readonly Forest[],
  numbers: readonly Float32Array[],
  worth: OfEach<boolean>,
): number[][] =>
  treeLogits(forests, numbers, worth).map((logits) =>
    logits.map((logit) => (logit === null ? 0 : probabilityOf(logit))),
  )

/** The share of each candidate that is worth it in the choice among those of its cue; 0 of the others. */
export const sharesOf = (
  forests: readonly Forest[],
  numbers: readonly Float32Array[],
  worth: OfEach<boolean>,
): number[][] =>
  treeLogits(forests, numbers, worth).map((logits) => {
    const most = logits.reduce<number>((a, b) => Math.max(a, b ?? a), -Infinity)
    const parts = logits.map((logit) => (logit === null ? 0 : Math.exp(logit - most)))
    const total = parts.reduce((sum, part) => sum + part, 0)
    return parts.map((part) => (part === 0 ? 0 : part / total))
  })

/** All at once, since a tree is then at hand for all candidates; null for those that are not worth it. */
function treeLogits(
  forests: readonly Forest[],
  numbers: readonly Float32Array[],
  worth: OfEach<boolean>,
): (number | null)[][] {
  if (numbers.length === 0) return []
  const starts: number[] = []
  worth.forEach((own, f) => {
    const from = numbers[f]!.byteOffset / Float32Array.BYTES_PER_ELEMENT
    own.forEach((isWorth, c) => {
      if (isWorth) starts.push(from + c * width)
    })
  })
  const logits = forestLogits(forests, new Float32Array(numbers[0]!.buffer), starts)
  let at = 0
  return worth.map((own) => own.map((isWorth) => (isWorth ? logits[at++]! : null)))
}

/** Adds to the numbers of each candidate of a cue its share of the choice, and what those that agree have of it. */
export function addShares(
  shares: readonly number[],
  agreement: Agreement,
  numbers: Float32Array,
): void {
  const most = Math.max(...shares)
  // None has any where the cue is not believed in, and then nobody asks for them.
  if (most === 0) return
  shares.forEach((share, c) => {
    if (share === 0) return
    let rank = 0
    let other = 0
    shares.forEach((one, i) => {
      if (one > share) rank++
      if (i !== c) other = Math.max(other, one)
    })
    const half = halfOf(agreement, c, shares)
    const mean = meanOf(agreement, c, shares)
    const rival = rivalOf(agreement, c, shares)
    numbers.set([share, rank, share - other, most, half, mean, rival], c * width + shareAt)
  })
}

/** Adds to the numbers of each candidate what the first judgement says of those around. */
export function addNeighbours(
  reading: Reading,
  all: readonly Judged[],
  numbers: readonly Float32Array[],
): void {
  const overview = overviewOf(reading, all)
  numbers.forEach((own, f) => {
    neighbourNumbers(overview, f, own, width, neighboursAt)
  })
}

export function sourceLogits(
  reading: Reading,
  frame: Frame,
  candidate: Candidate,
  sources: readonly SourceCandidate[],
  model: Linear,
  { features }: Work,
): number[] {
  return sources.map((source) => {
    sourceFeatures(reading, frame, candidate, source, features)
    return logitOf(model, features)
  })
}

export function sourceNumbersOf(
  reading: Reading,
  frame: Frame,
  candidate: Candidate,
  sources: readonly SourceCandidate[],
  logits: readonly number[],
): Float32Array {
  const numbers = new Float32Array(sources.length * sourceNumberCount)
  sources.forEach((_, index) => {
    sourceNumbers(
      reading,
      frame,
      candidate,
      sources,
      index,
      logits,
      numbers,
      index * sourceNumberCount,
    )
  })
  return numbers
}

export { agreementOf, newWork, sourceNumberCount, sourcesFor }
