import { describe, expect, test } from 'vitest'
import { prefersRecent } from '../../src/search/recency.ts'

const date = '2026-03-14'

describe('newer articles are preferred', () => {
  test.each([
    'What is the latest figure?',
    'Who was named person of the year this week?',
    'What is planned for the new tram in 2027?',
    'Which new boats came in 2026?',
  ])('for a question about now: %s', (question) => {
    expect(prefersRecent(question, { date, recency: 'now' })).toBe(true)
    expect(prefersRecent(question, { date, recency: 'off' })).toBe(false)
  })

  test('for any other question where that is always wanted', () => {
    const question = 'Who closed the gate?'
    expect(prefersRecent(question, { date, recency: 'always' })).toBe(true)
    expect(prefersRecent(question, { date, recency: 'now' })).toBe(false)
  })
})

test.each(['Who closed the new gate in 1998?', 'What was new in 2025?', 'Who is new since May?'])(
  'not for a question that names a time of its own: %s',
  (question) => {
    expect(prefersRecent(question, { date, recency: 'now' })).toBe(false)
    expect(prefersRecent(question, { date, recency: 'always' })).toBe(false)
  },
)
