import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  aurocOf,
  calibrationErrorOf,
  meanOf,
  ndcgAt,
  percentOf,
  reciprocalRankAt,
  reliabilityOf,
  shareOf,
  successAt,
} from '../../src/evaluation/measures.ts'

test('a share counts the cases for which something holds', () => {
  expect(shareOf([1, 2, 3], (one) => one > 1)).toEqual({ hits: 2, of: 3 })
  expect(shareOf([], () => true)).toEqual({ hits: 0, of: 0 })
})

test('success@k is the share of topics with a right one among their first k', () => {
  const rightAt = [[true], [false, true], [false, false, false, true], []]
  expect(successAt(1, rightAt)).toEqual({ hits: 1, of: 4 })
  expect(successAt(3, rightAt)).toEqual({ hits: 2, of: 4 })
})

test('shares are told per cent, to a tenth, and not at all without cases', () => {
  expect(percentOf({ hits: 2, of: 3 })).toBe(66.7)
  expect(percentOf({ hits: 1, of: 16 })).toBe(6.3)
  expect(percentOf({ hits: 0, of: 0 })).toBeNull()
  expect(meanOf([1, 2])).toBe(1.5)
  expect(meanOf([])).toBeNull()
})

test('reciprocal rank looks for the first right one among the first k', () => {
  const rightThird = [false, false, true, true]
  expect(reciprocalRankAt(10, rightThird)).toBe(1 / 3)
  expect(reciprocalRankAt(2, rightThird)).toBe(0)
  expect(reciprocalRankAt(10, [])).toBe(0)
})

describe('nDCG', () => {
  test('is 1 when all right ones come first, and less the later they come', () => {
    expect(ndcgAt(10, [true, true, false], 2)).toBe(1)
    expect(ndcgAt(10, [false, true], 1)).toBeCloseTo(1 / Math.log2(3), 12)
    expect(ndcgAt(10, [true, false, true], 2)).toBeCloseTo((1 + 1 / 2) / (1 + 1 / Math.log2(3)), 12)
  })

  test('sees the first k alone, and asks for no more than k', () => {
    expect(ndcgAt(2, [false, false, true], 1)).toBe(0)
    expect(ndcgAt(2, [true, true], 7)).toBe(1)
    expect(ndcgAt(10, [], 0)).toBe(0)
  })
})

describe('AUROC', () => {
  test('is the share of pairs in the right order, equal ones counting half', () => {
    expect(aurocOf([0.9, 0.8], [0.1])).toBe(1)
    expect(aurocOf([0.1], [0.8, 0.9])).toBe(0)
    expect(aurocOf([0.5], [0.5, 0.5])).toBe(0.5)
    expect(aurocOf([0.2, 0.6], [0.4, 0.6])).toBe(1.5 / 4)
    expect(aurocOf([], [1])).toBeNull()
  })

  test('is told from the sum of ranks as well', () => {
    const values = fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 1, maxLength: 20 })
    fc.assert(
      fc.property(values, values, (higher, lower) => {
        const sorted = [...higher, ...lower].sort((a, b) => a - b)
        const rankOf = (value: number) =>
          (sorted.indexOf(value) + sorted.lastIndexOf(value)) / 2 + 1
        const ranks = higher.reduce((sum, value) => sum + rankOf(value), 0)
        const least = (higher.length * (higher.length + 1)) / 2
        expect(aurocOf(higher, lower)).toBeCloseTo(
          (ranks - least) / (higher.length * lower.length),
          10,
        )
      }),
    )
  })
})

describe('reliability', () => {
  const beliefs = [
    { confidence: 0.05, holds: false },
    { confidence: 0.6, holds: true },
    { confidence: 0.7, holds: false },
    { confidence: 1, holds: true },
  ]

  test('compares beliefs with how often they come true', () => {
    expect(reliabilityOf(beliefs, 2)).toEqual([
      { from: 0, to: 0.5, count: 1, predicted: 0.05, observed: 0 },
      { from: 0.5, to: 1, count: 3, predicted: expect.closeTo(2.3 / 3, 12), observed: 2 / 3 },
    ])
    expect(reliabilityOf([], 1)).toEqual([
      { from: 0, to: 1, count: 0, predicted: null, observed: null },
    ])
  })

  test('is off by as much as its bins are, each weighed by its beliefs', () => {
    expect(calibrationErrorOf(reliabilityOf(beliefs, 2))).toBeCloseTo((0.05 + 0.3) / 4, 12)
    expect(calibrationErrorOf(reliabilityOf([], 2))).toBeNull()
  })
})
