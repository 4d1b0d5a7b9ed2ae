import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Article } from '../../src/articles/article.ts'
import { SentenceIndex } from '../../src/search/sentence-index.ts'
import { tokensIn } from '../../src/search/terms.ts'
import { articleOf } from '../articles.ts'
import { libraries } from './generated.ts'

const indexOf = (...articles: Article[]) => {
  const index = new SentenceIndex()
  articles.forEach((article, key) => {
    index.add(key, article)
  })
  return index
}

/** All that an index counts, for all the terms of some articles. */
function countsIn(index: SentenceIndex, articles: readonly Article[]) {
  const terms = articles.flatMap(({ title, text }) =>
    tokensIn(`${title}\n${text}`).map(({ term }) => term),
  )
  return {
    articles: index.articles,
    passages: index.passages,
    length: index.length,
    titleLength: index.titleLength,
    terms: [...new Set(terms)].map((term) => {
      const id = index.termId(term)
      return [term, index.passagesWith(id), index.articlesWith(id)]
    }),
  }
}

test('counts the articles and the passages that hold a term, not how often it stands there', () => {
  const filler = `Boats ${'sail '.repeat(98)}on.`
  const index = indexOf(
    articleOf({ title: 'Gate', text: `The gate stuck, the gate. ${filler} The gate rose.` }),
    articleOf({ title: 'Ferry', text: 'No ferry came.' }),
  )
  const count = (term: string) => [
    index.passagesWith(index.termId(term)),
    index.articlesWith(index.termId(term)),
  ]
  expect(count('gate')).toEqual([2, 1])
  expect(count('ferri')).toEqual([1, 1])
  expect(count('drawbridg')).toEqual([0, 0])
  expect(index.articles).toBe(2)
})

test('a word of a title or a heading alone is known too', () => {
  const index = indexOf(articleOf({ title: 'Spring Tides', text: '## Rust\n\nNo ferry came.' }))
  expect(index.passagesWith(index.termId('tide'))).toBe(1)
  expect(index.articlesWith(index.termId('rust'))).toBe(1)
})

test('gives the terms of its sentences in order', () => {
  const index = new SentenceIndex()
  const article = articleOf({ text: 'The ferries sank. Nobody closed the gates.' })
  const { forms, firstForms, sentences } = index.add(7, article)

  expect(sentences).toHaveLength(2)
  expect([...firstForms]).toEqual([0, 2, 5])
  expect(Array.from(index.termsOf(forms), (term) => index.names[term])).toEqual(
    tokensIn(article.text).map(({ term }) => term),
  )
})

test('an article that is taken out again leaves the counts as they were', () => {
  fc.assert(
    fc.property(libraries, libraries, (kept, passing) => {
      const index = indexOf(...kept)
      const all = [...kept, ...passing]
      const before = countsIn(index, all)

      passing.forEach((article, i) => {
        index.add(kept.length + i, article)
      })
      passing.forEach((_, i) => {
        index.remove(kept.length + i)
      })
      expect(countsIn(index, all)).toEqual(before)
    }),
  )
})

test('the counts do not depend on the order of the articles', () => {
  fc.assert(
    fc.property(libraries, (articles) => {
      const backwards = indexOf(...articles.toReversed())
      expect(countsIn(backwards, articles)).toEqual(countsIn(indexOf(...articles), articles))
    }),
  )
})

test('taking out an article that is not there changes nothing', () => {
  const article = articleOf({ text: 'No ferry came.' })
  const index = indexOf(article)
  const before = countsIn(index, [article])
  index.remove(5)
  expect(countsIn(index, [article])).toEqual(before)
})
