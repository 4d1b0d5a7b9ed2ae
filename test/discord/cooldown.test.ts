import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { Cooldown } from '../../src/discord/cooldown.ts'

beforeEach(() => vi.useFakeTimers())
afterEach(() => vi.useRealTimers())

test('somebody may ask again when the time is over, which asking too soon does not lengthen', () => {
  const cooldown = new Cooldown(3)
  expect(cooldown.secondsLeft('guild', 'ann')).toBe(0)
  expect(cooldown.secondsLeft('guild', 'ann')).toBe(3)
  vi.advanceTimersByTime(2500)
  expect(cooldown.secondsLeft('guild', 'ann')).toBe(1)
  vi.advanceTimersByTime(500)
  expect(cooldown.secondsLeft('guild', 'ann')).toBe(0)
  expect(cooldown.secondsLeft('guild', 'ann')).toBe(3)
})

test('others may ask meanwhile, and the same person elsewhere', () => {
  const cooldown = new Cooldown(3)
  cooldown.secondsLeft('guild', 'ann')
  expect(cooldown.secondsLeft('guild', 'bob')).toBe(0)
  expect(cooldown.secondsLeft('other', 'ann')).toBe(0)
  expect(cooldown.secondsLeft(null, 'ann')).toBe(0)
  expect(cooldown.secondsLeft('guild', 'ann')).toBe(3)
})

test('0 seconds let everyone ask at once', () => {
  const cooldown = new Cooldown(0)
  for (let times = 0; times < 3; times++) expect(cooldown.secondsLeft('guild', 'ann')).toBe(0)
})
