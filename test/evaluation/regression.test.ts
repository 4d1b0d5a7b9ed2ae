import { expect, test } from 'vitest'
import {
  type Case,
  logisticRegression,
  softmaxRegression,
} from '../../src/evaluation/regression.ts'

/** Numbers between 0 and 1 that look like chance and are the same every time. */
function* numbers(): Generator<number, never> {
  let state = 7
  for (;;) {
    state = (state * 48_271) % 2_147_483_647
    yield state / 2_147_483_647
  }
}

test('softmax regression finds what tells the right candidate from the others', () => {
  const next = numbers()
  const value = () => next.next().value
  const groups = Array.from({ length: 60 }, () => {
    const candidates = Array.from({ length: 8 }, () => ({ close: value(), noise: value() }))
    const best = candidates.reduce((a, b) => (b.close > a.close ? b : a))
    return {
      weight: 1,
      candidates: candidates.map((one) => ({ numbers: one, isRight: one === best })),
    }
  })

  const weights = softmaxRegression(groups, ['close', 'noise'])
  expect(weights.close).toBeGreaterThan(5)
  expect(Math.abs(weights.noise)).toBeLessThan(weights.close / 5)
  expect(softmaxRegression(groups, ['close', 'noise'])).toEqual(weights)
})

test('logistic regression gives back the odds that the cases were made with', () => {
  const next = numbers()
  const value = () => next.next().value
  const cases = Array.from({ length: 4000 }, (): Case<'evidence'> => {
    const evidence = 4 * value() - 2
    const belief = 1 / (1 + Math.exp(-(1.5 * evidence - 0.5)))
    return { numbers: { evidence }, holds: value() < belief, weight: 1 }
  })

  const { weights, bias } = logisticRegression(cases, ['evidence'])
  expect(weights.evidence).toBeCloseTo(1.5, 0)
  expect(bias).toBeCloseTo(-0.5, 0)
})

test('a weight of zero leaves a case out', () => {
  const cases = [
    { numbers: { evidence: 0 }, holds: false, weight: 1 },
    { numbers: { evidence: 1 }, holds: true, weight: 1 },
    { numbers: { evidence: 1 }, holds: false, weight: 0 },
  ]
  const all = logisticRegression(cases, ['evidence'])
  expect(all.weights.evidence).toBeGreaterThan(0)
})
