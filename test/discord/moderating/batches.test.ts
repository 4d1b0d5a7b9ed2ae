import { expect, test } from 'vitest'
import { Batches, type Entry } from '../../../src/discord/moderating/batches.ts'
import { bakery } from '../reading-circle.ts'

const aDay = 24 * 60 * 60 * 1000
const entry = (text = bakery.text): Entry => ({
  name: 'bakery.txt',
  draft: { content: { ...bakery, text }, format: 'plain text', doubts: [] },
  target: null,
  likeness: null,
  outcome: null,
  problem: null,
  suggestion: null,
  isBusy: false,
})

test('what is open is found by whoever opened it, in the same guild', () => {
  const batches = new Batches()
  const batch = batches.open('1', '7', [entry()])

  expect(batches.find(batch.id, '1', '7')).toBe(batch)
  expect(batches.find(batch.id, '2', '7')).toBeUndefined()
  expect(batches.find(batch.id, '1', '8')).toBeUndefined()
  expect(batches.find('another', '1', '7')).toBeUndefined()
})

test('it is open for a day', () => {
  let now = 0
  const batches = new Batches(() => now)
  const batch = batches.open('1', '7', [entry()])
  now = aDay - 1
  expect(batches.find(batch.id, '1', '7')).toBe(batch)
  now = aDay
  expect(batches.find(batch.id, '1', '7')).toBeUndefined()
})

test('the oldest make room when very much is open, and never the newest', () => {
  const batches = new Batches()
  const text = 'x'.repeat(20_000_000)
  const [first, second, third] = [1, 2, 3].map(() => batches.open('1', '7', [entry(text)]))

  expect(batches.find(first!.id, '1', '7')).toBeUndefined()
  expect(batches.find(second!.id, '1', '7')).toBe(second)
  const huge = batches.open('1', '7', [entry(text), entry(text), entry(text)])
  expect(batches.find(third!.id, '1', '7')).toBeUndefined()
  expect(batches.find(huge.id, '1', '7')).toBe(huge)
})
