import fc from 'fast-check'
import { expect, test } from 'vitest'
import { fingerprintOf, likenessOf } from '../../src/library/likeness.ts'

const share = (a: string, b: string) => likenessOf(fingerprintOf(a), fingerprintOf(b))
const four = ['The gate stuck.', 'It rained.', 'No ferry came.', 'Nobody was hurt.']

test('the share is that of the sentences both have, of the longer one’s', () => {
  expect(share(four.join(' '), four.slice(1).join(' '))).toBe(0.75)
  expect(share(four.slice(1).join(' '), four.join(' '))).toBe(0.75)
  expect(share(four.join(' '), four.toReversed().join('\n\n'))).toBe(1)
  expect(share('The gate stuck.', 'No ferry came.')).toBe(0)
  expect(share('', '')).toBe(0)
})

test('every text is like itself, and two are as like as the other way round', () => {
  const text = fc.array(fc.constantFrom(...four, 'Why?'), { minLength: 1 }).map((s) => s.join(' '))
  fc.assert(
    fc.property(text, text, (a, b) => {
      expect(share(a, a)).toBe(1)
      expect(share(a, b)).toBe(share(b, a))
    }),
  )
})
