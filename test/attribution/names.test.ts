import { describe, expect, test } from 'vitest'
import { goesBy, withoutTitles } from '../../src/attribution/names.ts'

const someone = (name: string, role: string | null = null) => ({ name, role })

describe('a speaker goes by', () => {
  test.each([
    ['Lee', 'Gen. Ann Lee'],
    ['gen ann lee', 'Gen. Ann Lee'],
    ['General Ann Lee', 'Ann Lee'],
    ['Pentagon', 'the Pentagon'],
    ['US', 'The U.S.'],
    ['José Ardiz', 'Jose Ardiz'],
    ['Tom Ode Jr.', 'critics, including Tom Ode Jr'],
    ['defense official', 'an unnamed U.S. defense official'],
  ])('“%s” when the article has “%s”', (asked, name) => {
    expect(goesBy(asked, someone(name))).toBe(true)
  })

  test('what they are', () => {
    expect(goesBy('harbour master', someone('Mara Quill', 'the harbour master'))).toBe(true)
  })
})

describe('a speaker does not go by', () => {
  test.each([
    ['Tom Lee', 'Ann Lee'],
    ['Lee', 'Lee’s lawyer'],
    ['Lee', "Ann Lee's"],
    ['Ode', 'Tom Ode Jr.'],
    ['Biden', 'the Biden administration'],
    ['Ann', 'Ann Lee'],
    ['the', 'the'],
    ['', 'Ann Lee'],
  ])('“%s” when the article has “%s”', (asked, name) => {
    expect(goesBy(asked, someone(name))).toBe(false)
  })
})

test.each([
  ['Governor Ansel Pell', 'Ansel Pell'],
  ['Lt. Gen. Ann Lee', 'Ann Lee'],
  ['Mayor Lee', 'Mayor Lee'],
  ['Ann Lee', 'Ann Lee'],
])('without titles, “%s” is “%s”', (name, bare) => expect(withoutTitles(name)).toBe(bare))
