import { describe, expect, test } from 'vitest'
import { ArticleIndex } from '../../src/search/article-index.ts'

function indexed(): ArticleIndex {
  const index = new ArticleIndex()
  index.add(1, { title: ['gate'], text: ['tide', 'gate', 'rust'] })
  index.add(2, { title: ['ferri'], text: ['tide', 'ferri', 'late', 'boat', 'quay', 'sail'] })
  index.add(3, { title: ['school'], text: ['lunch'] })
  return index
}

describe('proposals', () => {
  test('hold any of the terms, the article with most of them first', () => {
    expect(indexed().propose(['tide', 'rust'], 10)).toEqual([1, 2])
  })

  test('are found by a title alone', () => {
    expect(indexed().propose(['school'], 10)).toEqual([3])
  })

  test('are as many as asked for', () => {
    expect(indexed().propose(['tide', 'lunch', 'ferri'], 2)).toHaveLength(2)
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
  expect(() => index.add(1, { title: [], text: [] })).toThrow('1')
  expect(() => index.remove(9)).toThrow('9')
})
