import { statSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { sensesFile, shippedSenses } from '../../src/library/senses.ts'
import { termOf } from '../../src/search/terms.ts'

const likeness = (a: string, b: string) => {
  const senses = shippedSenses()
  return senses.likeness(senses.rowOf(termOf(a)), senses.rowOf(termOf(b)))
}

describe('the senses that ship', () => {
  test.each([
    ['ship', 'vessel', 'lunch'],
    ['killed', 'murder', 'flower'],
    ['price', 'cost', 'goat'],
    ['doctor', 'hospital', 'violin'],
  ])('have %s nearer to %s than to %s', (word, near, far) => {
    expect(likeness(word, near)).toBeGreaterThan(likeness(word, far) + 0.3)
  })

  test('are a small file', () => {
    expect(statSync(sensesFile).size).toBeLessThan(2_000_000)
  })
})
