import { describe, expect, test } from 'vitest'
import { ArticleIndex } from '../../src/search/article-index.ts'

const [gate, tide, rust, ferry, boat, school, lunch, bridge] = [0, 1, 2, 3, 4, 5, 6, 7]

function indexed(): ArticleIndex {
  const index = new ArticleIndex()
  index.add(1, Uint32Array.of(gate, tide, gate, rust))
  index.add(2, Uint32Array.of(ferry, tide, boat, 8, 9, 10))
  index.add(3, Uint32Array.of(school, lunch))
  return index
}

describe('proposals', () => {
  test('hold any of the terms, the article with most of them first', () => {
    expect(indexed().propose([tide, rust], 10)).toEqual([1, 2])
  })

  test('are as many as asked for', () => {
    expect(indexed().propose([tide, lunch, ferry], 2)).toHaveLength(2)
  })

  test('leave out what does not pass, and go on to the next', () => {
    const odd = (id: number) => id % 2 === 1
    expect(indexed().propose([tide, lunch, rust], 2, odd)).toEqual([1, 3])
  })

  test('begin with an article that counts more', () => {
    const boost = (id: number) => (id === 2 ? 9 : 1)
    expect(indexed().propose([tide, rust], 10, () => true, boost)).toEqual([2, 1])
  })

  test('are none for terms that no article has, or for none', () => {
    expect(indexed().propose([bridge, 1_000_000], 10)).toEqual([])
    expect(indexed().propose([], 10)).toEqual([])
  })

  test('leave out what was removed', () => {
    const index = indexed()
    index.remove(1)
    expect(index.propose([tide, rust], 10)).toEqual([2])
  })

  test('are the same each time that they are asked for', () => {
    const index = indexed()
    expect(index.propose([tide, rust], 10)).toEqual(index.propose([tide, rust], 10))
  })
})

test('a number in use, or not in use, is an error', () => {
  const index = indexed()
  expect(() => index.add(1, new Uint32Array())).toThrow('1')
  expect(() => index.remove(9)).toThrow('9')
  index.remove(1)
  expect(() => index.remove(1)).toThrow('1')
})

test('an article that is replaced over and over leaves the others as they were', () => {
  const index = indexed()
  for (let number = 4; number < 5000; number++) {
    index.add(number, Uint32Array.of(gate, bridge))
    if (number > 4) index.remove(number - 1)
  }
  expect(index.propose([bridge], 10)).toEqual([4999])
  expect(index.propose([tide, rust], 10)).toEqual([1, 2])
})
