/** Learns a chain from labelled rows: the gradient of the log-likelihood, by AdaGrad. */
import { type Chain, chainFrom, labelCount, marginalsOf, Scores } from '../chain.ts'
import { rounded } from '../linear.ts'
import { randomFrom, shuffle } from './logistic.ts'

/** A labelled row: features of each cell, of each step into it, and its label. */
export type LabelledRow = {
  readonly cells: readonly Int32Array[]
  readonly steps: readonly Int32Array[]
  readonly labels: Uint8Array
}

export type ChainLearning = {
  readonly cellBits: number
  readonly stepBits: number
  readonly rate: number
  readonly epochs: number
  readonly seed: number
}

const L = labelCount

export function learnChain(
  rows: readonly LabelledRow[],
  { cellBits, stepBits, rate, epochs, seed }: ChainLearning,
): Chain {
  const cells = new Float32Array((1 << cellBits) * L)
  const steps = new Float32Array((1 << stepBits) * L * L)
  const cellSquares = new Float32Array(cells.length).fill(1)
  const stepSquares = new Float32Array(steps.length).fill(1)
  const cellMean = new Float32Array(cells.length)
  const stepMean = new Float32Array(steps.length)
  const cellMask = (1 << cellBits) - 1
  const stepMask = (1 << stepBits) - 1
  const random = randomFrom(seed)
  const order = Int32Array.from(rows, (_, index) => index)
  const scores = new Scores()
  const gradient = new Float64Array(L)
  const pairs = new Float64Array(L * L)
  let averaged = 0

  for (let epoch = 0; epoch < epochs; epoch++) {
    shuffle(order, random)
    for (const index of order) {
      const row = rows[index]!
      const n = row.labels.length
      scores.reset(n)
      for (let i = 0; i < n; i++) {
        for (const id of row.cells[i]!) {
          const at = (id & cellMask) * L
          for (let k = 0; k < L; k++) scores.cells[i * L + k]! += cells[at + k]!
        }
        if (i === 0) continue
        for (const id of row.steps[i]!) {
          const at = (id & stepMask) * L * L
          for (let k = 0; k < L * L; k++) scores.steps[i * L * L + k]! += steps[at + k]!
        }
      }
      const { cells: found, forward, backward, steps: factors, scales } = marginalsOf(scores)
      for (let i = 0; i < n; i++) {
        const label = row.labels[i]!
        let largest = 0
        for (let k = 0; k < L; k++) {
          gradient[k] = found[i * L + k]! - (k === label ? 1 : 0)
          largest = Math.max(largest, Math.abs(gradient[k]!))
        }
        if (largest > 1e-3) {
          for (const id of row.cells[i]!) {
            const at = (id & cellMask) * L
            for (let k = 0; k < L; k++) {
              const g = gradient[k]!
              const total = cellSquares[at + k]! + g * g
              cellSquares[at + k] = total
              cells[at + k]! -= (rate * g) / Math.sqrt(total)
            }
          }
        }
        if (i === 0) continue
        const before = row.labels[i - 1]!
        largest = 0
        for (let j = 0; j < L; j++) {
          for (let k = 0; k < L; k++) {
            const factor = factors[(i * L + j) * L + k]!
            const p = (forward[(i - 1) * L + j]! * factor * backward[i * L + k]!) / scales[i]!
            const g = p - (j === before && k === label ? 1 : 0)
            pairs[j * L + k] = g
            largest = Math.max(largest, Math.abs(g))
          }
        }
        if (largest <= 1e-3) continue
        for (const id of row.steps[i]!) {
          const at = (id & stepMask) * L * L
          for (let k = 0; k < L * L; k++) {
            const g = pairs[k]!
            if (g < 1e-4 && g > -1e-4) continue
            const total = stepSquares[at + k]! + g * g
            stepSquares[at + k] = total
            steps[at + k]! -= (rate * g) / Math.sqrt(total)
          }
        }
      }
    }
    if (epoch >= epochs >> 1) {
      averaged++
      for (let i = 0; i < cells.length; i++) cellMean[i]! += (cells[i]! - cellMean[i]!) / averaged
      for (let i = 0; i < steps.length; i++) stepMean[i]! += (steps[i]! - stepMean[i]!) / averaged
    }
  }
  // In bytes, as it ships: so all that learns from it learns from what the bot will see.
  const ownCells = rounded({ weights: cellMean, scale: 1 })
  const ownSteps = rounded({ weights: stepMean, scale: 1 })
  return chainFrom({
    cells: ownCells.weights,
    cellScale: ownCells.scale,
    steps: ownSteps.weights,
    stepScale: ownSteps.scale,
  })
}
