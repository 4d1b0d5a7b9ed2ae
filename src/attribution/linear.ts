/** A linear model: the sum of the weights of features, kept in a byte each. */
import type { Features } from './features.ts'

export type Linear = { readonly weights: Int8Array | Float32Array; readonly scale: number }

/** The sum of the weights, a log-odds. */
export function logitOf({ weights, scale }: Linear, { ids, count }: Features): number {
  const mask = weights.length - 1
  let sum = 0
  for (let i = 0; i < count; i++) sum += weights[ids[i]! & mask]!
  return sum * scale
}

export const probabilityOf = (logit: number): number => 1 / (1 + Math.exp(-logit))

/**
 * The same with a byte a weight. None is cut: the largest are those of the commonest features, and half of what
 * a model knows.
 */
export function rounded({ weights, scale }: Linear): {
  readonly weights: Int8Array
  readonly scale: number
} {
  if (weights instanceof Int8Array) return { weights, scale }
  const largest = weights.reduce((most, weight) => Math.max(most, Math.abs(weight)), 0) || 1
  const step = Math.fround(largest / 127)
  return {
    weights: Int8Array.from(weights, (weight) => Math.round(weight / step)),
    scale: step * scale,
  }
}
