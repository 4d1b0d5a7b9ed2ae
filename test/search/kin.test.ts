import { expect, test } from 'vitest'
import { isAkin } from '../../src/search/kin.ts'
import { termOf } from '../../src/search/terms.ts'

test.each([
  ['ukraine', 'ukrainian', true],
  ['russia', 'russians', true],
  ['presidency', 'presidential', true],
  ['north', 'northern', true],
  ['gate', 'gates', true],
  ['tide', 'tram', false],
  ['russia', 'ruston', false],
])('%s and %s: %s', (a, b, akin) => {
  expect(isAkin(termOf(a), termOf(b))).toBe(akin)
})
