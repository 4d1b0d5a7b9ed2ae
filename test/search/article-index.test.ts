import fc from 'fast-check'
import MiniSearch from 'minisearch'
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

test('a number in use, one that was, or one that never was is an error', () => {
  const index = indexed()
  expect(() => index.add(1, new Uint32Array())).toThrow('1')
  expect(() => index.remove(9)).toThrow('9')
  index.remove(1)
  expect(() => index.add(1, new Uint32Array())).toThrow('1')
  expect(() => index.remove(1)).toThrow('1')
})

const terms = 12
const articles = fc.array(fc.array(fc.nat(terms - 1), { minLength: 1, maxLength: 20 }), {
  maxLength: 12,
})
const asked = fc.subarray(Array.from({ length: terms }, (_, term) => term))

test('proposals are those of MiniSearch with the same BM25', () => {
  fc.assert(
    fc.property(articles, asked, (all, question) => {
      const index = new ArticleIndex()
      const other = new MiniSearch<{ id: number; terms: string }>({ fields: ['terms'] })
      all.forEach((numbers, id) => {
        index.add(id, Uint32Array.from(numbers))
        other.add({ id, terms: numbers.join(' ') })
      })
      const hits = other.search(question.join(' '), { bm25: { k: 1.2, b: 0.75, d: 0 } })
      expect(index.propose(question, 100)).toEqual(hits.map(({ id }) => id))
    }),
  )
})

test('after any removals proposals are those of an index that never had the removed articles', () => {
  fc.assert(
    fc.property(articles, fc.infiniteStream(fc.boolean()), asked, (all, chance, question) => {
      const index = new ArticleIndex()
      all.forEach((numbers, id) => {
        index.add(id, Uint32Array.from(numbers))
      })
      const fresh = new ArticleIndex()
      all.forEach((numbers, id) => {
        if (chance.next().value) index.remove(id)
        else fresh.add(id, Uint32Array.from(numbers))
      })
      index.add(all.length, Uint32Array.of(gate, tide))
      fresh.add(all.length, Uint32Array.of(gate, tide))
      expect(index.propose(question, 100)).toEqual(fresh.propose(question, 100))
    }),
  )
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
