import { expect, test } from 'vitest'
import { pairedDifference } from '../../src/evaluation/bootstrap.ts'

/** As many ones and zeros, a question each. */
const scores = (ones: number, zeros: number) => [
  ...Array<number>(ones).fill(1),
  ...Array<number>(zeros).fill(0),
]

test('lists that are the same differ by nothing, for certain', () => {
  expect(pairedDifference(scores(3, 5), scores(3, 5))).toEqual({ mean: 0, low: 0, high: 0 })
})

test('the interval is as wide as theory has it', () => {
  // 100 of 400 questions won and none lost: a standard error of sqrt(0.25 * 0.75 / 400).
  const { mean, low, high } = pairedDifference(scores(100, 300), scores(0, 400))!
  const reach = 1.96 * Math.sqrt((0.25 * 0.75) / 400)
  expect(mean).toBe(0.25)
  expect(low).toBeGreaterThan(0.25 - 1.15 * reach)
  expect(low).toBeLessThan(0.25 - 0.85 * reach)
  expect(high).toBeGreaterThan(0.25 + 0.85 * reach)
  expect(high).toBeLessThan(0.25 + 1.15 * reach)
})

test('questions are compared pair by pair, so that what both lack widens nothing', () => {
  const width = (ours: number[], theirs: number[]) => {
    const { low, high } = pairedDifference(ours, theirs)!
    return high - low
  }
  const half = scores(50, 50)
  expect(width(half, half)).toBe(0)
  expect(width(half, half.toReversed())).toBeGreaterThan(0.3)
})

test('the same lists always give the same interval', () => {
  const [ours, theirs] = [scores(40, 60), scores(60, 40).toReversed()]
  expect(pairedDifference(ours, theirs)).toEqual(pairedDifference(ours, theirs))
})

test('no questions have no difference', () => {
  expect(pairedDifference([], [])).toBeNull()
})
