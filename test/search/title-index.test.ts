import fc from 'fast-check'
import { expect, test } from 'vitest'
import { TitleIndex } from '../../src/search/title-index.ts'

const titled = (id: string, title: string) => ({ id, title, author: null, publisher: null })

test('a title is found by the start of any of its words, and no more once it is taken out', () => {
  const index = new TitleIndex()
  index.set(titled('gate', 'The Gate of Tidewick'))
  index.set(titled('ferry', 'Ferry'))
  for (const typed of ['the', 'tide', 'GATE OF', 'tidewikc']) {
    expect(index.find(typed, 5)).toEqual(['gate'])
  }
  index.delete('gate')
  expect(index.find('tide', 5)).toEqual([])
})

test('a title with a month is found by it in small letters', () => {
  const index = new TitleIndex()
  index.set(titled('storms', 'The storms in May'))
  expect(index.find('may', 5)).toEqual(['storms'])
})

test('of two of one id, the last stays', () => {
  const index = new TitleIndex()
  index.set(titled('gate', 'Gate'))
  index.set(titled('ferry', 'Ferry'))
  index.set(titled('gate', 'Quay'))
  expect(index.find('quay', 5)).toEqual(['gate'])
  expect(index.find('gate', 5)).toEqual(['gate'])
  expect(index.find('', 5)).toEqual(['gate', 'ferry'])
})

test('whatever is typed, at most as many are given as there may be, and each once', () => {
  const index = new TitleIndex()
  for (let i = 0; i < 40; i++) index.set(titled(`id-${i}`, `Boat ${i} of Tidewick`))
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.constantFrom('boat', 'tide', 'i')), (typed) => {
      const found = index.find(typed, 25)
      expect(found.length).toBeLessThanOrEqual(25)
      expect(new Set(found).size).toBe(found.length)
    }),
  )
})
