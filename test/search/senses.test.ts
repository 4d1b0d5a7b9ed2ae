import fc from 'fast-check'
import { expect, test } from 'vitest'
import { bytesOf, Senses, sensesFrom } from '../../src/search/senses.ts'

const places = Int8Array.from([100, 0, 90, 10, 0, 100])
const senses = new Senses(['ship', 'vessel', 'lunch'], places, 2)
const likeness = (a: string, b: string) => senses.likeness(senses.rowOf(a), senses.rowOf(b))

test('terms are the more alike the nearer their directions are', () => {
  expect(likeness('ship', 'vessel')).toBeCloseTo(90 / Math.hypot(90, 10), 5)
  expect(likeness('ship', 'lunch')).toBe(0)
  expect(likeness('ship', 'ship')).toBeCloseTo(1, 5)
})

test('a term that is not known has no number', () => {
  expect(senses.rowOf('gate')).toBe(-1)
  expect(Senses.none.rowOf('ship')).toBe(-1)
})

test('a term of a list has the same number however the list grows', () => {
  const terms = ['lunch', 'gate']
  const rows = () => terms.map((_, place) => senses.rowAt(terms, place))
  expect(rows()).toEqual([2, -1])
  terms.push('ship', 'quay', 'vessel')
  expect(rows()).toEqual([2, -1, 0, -1, 1])
})

test('senses are read as they were written, wherever in memory the bytes are', () => {
  const numbers = fc.array(fc.integer({ min: -127, max: 127 }), { minLength: 6, maxLength: 6 })
  fc.assert(
    fc.property(numbers, fc.nat(9), (of, offset) => {
      const bytes = bytesOf(['ship', 'fährt', '船'], Int8Array.from(of))
      const pool = Buffer.alloc(offset + bytes.length)
      pool.set(bytes, offset)
      const read = sensesFrom(pool.subarray(offset))
      const written = new Senses(['ship', 'fährt', '船'], Int8Array.from(of), 2)
      for (const a of ['ship', 'fährt', '船']) {
        expect(read.rowOf(a)).toBe(written.rowOf(a))
        expect(read.likeness(0, read.rowOf(a))).toBe(written.likeness(0, written.rowOf(a)))
      }
    }),
  )
})

test('a file that is cut short is an error', () => {
  const bytes = bytesOf(['ship', 'vessel', 'lunch'], places)
  expect(() => sensesFrom(bytes.subarray(0, bytes.length - 1))).toThrow('cut short')
})
