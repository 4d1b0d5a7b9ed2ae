import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Article } from '../../src/articles/article.ts'
import { Collection } from '../../src/search/collection.ts'
import { rank } from '../../src/search/ranking.ts'
import { articleOf } from '../articles.ts'
import { libraries, questions } from './generated.ts'

const gate = articleOf({ id: 'gate', title: 'The Gate', text: 'The gate stuck on Friday.' })
const ferry = articleOf({ id: 'ferry', title: 'The Ferry', text: 'No ferry came to Bree.' })

function collectionOf(...articles: Article[]): Collection {
  const collection = new Collection()
  for (const article of articles) collection.add(article)
  return collection
}

const found = (question: string, collection: Collection) =>
  rank(question, [collection], 10).map(({ passage }) => passage.article)

test('gives its articles by id, and in the order they came', () => {
  const collection = collectionOf(gate, ferry)
  expect(collection.size).toBe(2)
  expect(collection.get('ferry')).toBe(ferry)
  expect(collection.get('tram')).toBeUndefined()
  expect([...collection.articles()]).toEqual([gate, ferry])
})

test('an article of the same id takes the place of the old one', () => {
  const mended = articleOf({ id: 'gate', title: 'The Gate', text: 'Welders mended it on Sunday.' })
  const collection = collectionOf(gate, ferry, mended)

  expect(collection.size).toBe(2)
  expect(collection.get('gate')).toBe(mended)
  expect(found('What was mended by welders?', collection)).toEqual([mended])
  expect(found('What stuck on Friday?', collection)).toEqual([])
})

test('a removed article is found no more, and can come back', () => {
  const collection = collectionOf(gate, ferry)
  collection.remove('gate')
  expect(collection.size).toBe(1)
  expect(found('What stuck on Friday?', collection)).toEqual([])

  collection.add(gate)
  expect(found('What stuck on Friday?', collection)).toEqual([gate])
})

test('removing what is not there changes nothing', () => {
  const collection = collectionOf(gate)
  collection.remove('ferry')
  expect([...collection.articles()]).toEqual([gate])
})

test('an article is found by its title and by a heading, not only by its text', () => {
  const tram = articleOf({ id: 'tram', title: 'Tram Line', text: '## Cost\n\nNobody knows.' })
  const collection = collectionOf(gate, tram)
  expect(found('tram', collection)).toEqual([tram])
  expect(found('What is the cost?', collection)).toEqual([tram])
})

describe('articles that come all at once', () => {
  test('are found as if they had come one by one', async () => {
    await fc.assert(
      fc.asyncProperty(libraries, questions, async (articles, question) => {
        const atOnce = await Collection.of(articles)
        expect([...atOnce.articles()]).toEqual(articles)
        expect(rank(question, [atOnce], 5)).toEqual(rank(question, [collectionOf(...articles)], 5))
      }),
    )
  })

  test('can be replaced and removed as any others', async () => {
    const collection = await Collection.of([gate, ferry])
    const mended = articleOf({
      id: 'gate',
      title: 'The Gate',
      text: 'Welders mended it on Sunday.',
    })
    collection.add(mended)
    collection.remove('ferry')

    expect([...collection.articles()]).toEqual([mended])
    expect(found('What was mended by welders?', collection)).toEqual([mended])
    expect(found('Which ferry came to Bree?', collection)).toEqual([])
  })

  test('are the last of those with the same id', async () => {
    const mended = articleOf({
      id: 'gate',
      title: 'The Gate',
      text: 'Welders mended it on Sunday.',
    })
    const collection = await Collection.of([gate, ferry, mended])
    expect(collection.size).toBe(2)
    expect(collection.get('gate')).toBe(mended)
  })
})
