import { describe, expect, test } from 'vitest'
import { nameInLine, openingOf } from '../../src/answering/sayings.ts'
import { articleOf } from '../articles.ts'

const inLine = (name: string) => nameInLine({ name, role: null })

describe('a name in the middle of a line', () => {
  test.each([
    ['The Pentagon', 'the Pentagon'],
    ['An unnamed official', 'an unnamed official'],
    ['Critics', 'critics'],
    ['Critics, including Tom Ode Jr.', 'critics, including Tom Ode Jr.'],
    ['Officials at the port', 'officials at the port'],
    ['Reports', 'reports'],
    ['Those reports', 'those reports'],
    ['Police', 'police'],
  ])('has no capital that only began its sentence: %s', (name, expected) =>
    expect(inLine(name)).toBe(expected),
  )

  test.each(['Police Chief Tom Ode', 'Ann Lee', 'Reuters', 'Kyiv', 'Doctors Without Borders'])(
    'keeps the capitals of %s',
    (name) => expect(inLine(name)).toBe(name),
  )
})

test.each([
  ['“The gate stuck,”', 'The gate stuck'],
  ['"The gate stuck"', 'The gate stuck'],
  ['the gate stuck,', 'the gate stuck'],
  ['the gate was "a fig leaf"', 'the gate was "a fig leaf"'],
  ['“contingency plans” were drawn up', '“contingency plans” were drawn up'],
  ['“A fig leaf', 'A fig leaf'],
])('what is said begins with %s: %s', (text, expected) => {
  expect(openingOf(articleOf({ text }), { start: 0, end: text.length })).toBe(expected)
})
