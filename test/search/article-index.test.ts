import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { ArticleIndex } from '../../src/search/article-index.ts'

function indexed(): ArticleIndex {
  const index = new ArticleIndex()
  index.add(1, ['gate', 'tide', 'gate', 'rust'])
  index.add(2, ['ferri', 'tide', 'late', 'boat', 'quay', 'sail'])
  index.add(3, ['school', 'lunch'])
  return index
}

describe('proposals', () => {
  test('hold any of the terms, the article with most of them first', () => {
    expect(indexed().propose(['tide', 'rust'], 10)).toEqual([1, 2])
  })

  test('are as many as asked for', () => {
    expect(indexed().propose(['tide', 'lunch', 'ferri'], 2)).toHaveLength(2)
  })

  test('leave out what does not pass, and go on to the next', () => {
    const odd = (id: number) => id % 2 === 1
    expect(indexed().propose(['tide', 'lunch', 'rust'], 2, odd)).toEqual([1, 3])
  })

  test('begin with an article that counts more', () => {
    const boost = (id: number) => (id === 2 ? 9 : 1)
    expect(indexed().propose(['tide', 'rust'], 10, () => true, boost)).toEqual([2, 1])
  })

  test('are none for unknown terms, or for none', () => {
    expect(indexed().propose(['drawbridg'], 10)).toEqual([])
    expect(indexed().propose([], 10)).toEqual([])
  })

  test('are for the very terms, which are neither folded nor split', () => {
    expect(indexed().propose(['Tide', 'tide gate', 'tid'], 10)).toEqual([])
  })

  test('leave out what was removed', () => {
    const index = indexed()
    index.remove(1)
    expect(index.propose(['tide', 'rust'], 10)).toEqual([2])
  })
})

test('a number in use, or not in use, is an error', () => {
  const index = indexed()
  expect(() => index.add(1, [])).toThrow('1')
  expect(() => index.remove(9)).toThrow('9')
})

test('many articles at once are indexed as one by one, and can be changed as well', async () => {
  const names = ['tide', 'gate', 'rust', 'ferri', '__proto__', '17']
  const articles = fc.array(fc.array(fc.nat(names.length - 1), { maxLength: 12 }), { maxLength: 8 })
  await fc.assert(
    fc.asyncProperty(articles, fc.subarray(names), async (numbers, asked) => {
      const atOnce = await ArticleIndex.of(
        numbers.map((terms) => Uint32Array.from(terms)),
        names,
      )
      const oneByOne = new ArticleIndex()
      numbers.forEach((terms, id) => {
        oneByOne.add(
          id,
          terms.map((term) => names[term]!),
        )
      })
      expect(atOnce.propose(asked, 10)).toEqual(oneByOne.propose(asked, 10))

      for (const index of [atOnce, oneByOne]) {
        index.add(numbers.length, ['tide', 'gate'])
        if (numbers.length > 0) index.remove(0)
      }
      expect(atOnce.propose(asked, 10)).toEqual(oneByOne.propose(asked, 10))
    }),
  )
})
