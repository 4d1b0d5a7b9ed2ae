import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Article, Span } from '../../src/articles/article.ts'
import { overlap, sectionAt, wordsAt } from '../../src/articles/article.ts'
import { Collection } from '../../src/search/collection.ts'
import { type Hit, rank } from '../../src/search/ranking.ts'
import { passageSentencesOf } from '../../src/search/windows.ts'
import { articleOf } from '../articles.ts'
import { libraries, questions } from './generated.ts'

function collectionOf(...articles: Article[]): Collection {
  const collection = new Collection()
  for (const article of articles) collection.add(article)
  return collection
}

const gate = articleOf({
  id: 'gate',
  title: 'Tide gate fails at Saltmere',
  text: 'The tide gate stuck on Friday night, and 212 houses were flooded. Nobody was killed.',
})
const ferry = articleOf({
  id: 'ferry',
  title: 'Ferry strike',
  text: 'The ferries stayed in Saltmere for a fifth day.\n\n## Crews\n\nThe crews want more pay.',
})
const town = collectionOf(gate, ferry)

const wordsOf = ({ passage }: Hit) => wordsAt(passage.article, passage.span)
const isWithin = (inner: Span, outer: Span) => outer.start <= inner.start && inner.end <= outer.end
const wordCount = (words: string) => words.match(/\S+/g)?.length ?? 0

describe('hits', () => {
  test('have an article of these days where newer ones are preferred, however many older ones match', () => {
    const old = Array.from({ length: 80 }, (_, i) =>
      articleOf({ id: `${i}`, published: '2019-05-01', text: 'The ferry to Bree struck a rock.' }),
    )
    const text = `${'The crews want more pay. '.repeat(9)}On Monday a ferry struck a quay.`
    const library = [collectionOf(...old, articleOf({ id: 'new', published: '2026-03-12', text }))]
    const idsOn = (date: string) =>
      rank('What has a ferry struck now?', library, 3, { asked: { date, recency: 'now' } }).map(
        ({ passage }) => passage.article.id,
      )
    expect(idsOn('2026-03-14')).toContain('new')
    expect(idsOn('2019-05-02')).not.toContain('new')
  })

  test('are found under their own heading, whatever page furniture stands before it', () => {
    const text =
      '# News\n\nThe board met.\n\nAdvertisement\n\nIt met again.\n\n## Ferries\n\nNone sail.\n\nAdvertisement\n\nThey will in May.'
    const [hit] = rank('When will the ferries sail?', [collectionOf(articleOf({ text }))], 1)
    expect(hit!.passage.section?.heading).toBe('Ferries')
  })

  test('put that sentence first which has the kind of thing asked for', () => {
    const text = 'The gate of Bree flooded houses. By dawn the gate had flooded 212 houses in all.'
    const [hit] = rank(
      'How many houses of Bree did the gate flood?',
      [collectionOf(articleOf({ text }))],
      1,
    )
    expect(wordsAt(hit!.passage.article, hit!.best)).toMatch(/^By dawn/)
  })

  test('tell the number of the month that is asked for, May included', () => {
    const text = 'Nine hives were stolen in June. Seven hives were stolen in May. Four are left.'
    for (const question of ['How many hives were stolen in May?', 'how many hives stolen in may']) {
      const [hit] = rank(question, [collectionOf(articleOf({ text }))], 1)
      expect(text.slice(hit!.best.start, hit!.best.end)).toContain('Seven')
    }
  })

  test('begin with the passage that answers, and say where it stands', () => {
    const [hit] = rank('What do the crews want?', [town], 5)
    expect(wordsOf(hit!)).toBe('The crews want more pay.')
    expect(hit!.passage).toMatchObject({
      article: { id: 'ferry' },
      section: { heading: 'Crews' },
      paragraph: 2,
    })
  })

  test('point to the sentence with most of the question', () => {
    const [hit] = rank('How many houses were flooded?', [town], 5)
    expect(wordsAt(hit!.passage.article, hit!.best)).toMatch(/^The tide gate .* flooded\.$/)
  })

  test('are as many as asked for at most', () => {
    const all = rank('Saltmere', [town], 5)
    expect(all.length).toBeGreaterThan(1)
    expect(rank('Saltmere', [town], 1)).toEqual(all.slice(0, 1))
    expect(rank('Saltmere', [town], 0)).toEqual([])
  })

  test('are believed the same however many are asked for', () => {
    const [alone] = rank('Who is in Saltmere?', [town], 1)
    const [first] = rank('Who is in Saltmere?', [town], 5)
    expect(alone).toEqual(first)
  })
})

describe('there are no hits', () => {
  test.each(['', 'Who was it?', '…', 'Why?'])('for %j, which names nothing', (question) => {
    expect(rank(question, [town], 5)).toEqual([])
  })

  test('for words that no article holds', () => {
    expect(rank('Which drawbridge?', [town], 5)).toEqual([])
  })

  test('in an empty library', () => {
    expect(rank('How many houses were flooded?', [new Collection()], 5)).toEqual([])
    expect(rank('How many houses were flooded?', [], 5)).toEqual([])
  })
})

describe('two collections', () => {
  test('are ranked together, as if they were one', () => {
    const question = 'Which ferries stayed in Saltmere?'
    const together = rank(question, [town], 5)
    for (const collections of [
      [collectionOf(gate), collectionOf(ferry)],
      [collectionOf(ferry), new Collection(), collectionOf(gate)],
    ]) {
      expect(rank(question, collections, 5).map(wordsOf)).toEqual(together.map(wordsOf))
    }
  })

  test('give every hit the score that it has in one, however the articles are spread', () => {
    const spread = libraries.chain((articles) =>
      fc.tuple(
        fc.constant(articles),
        fc.array(fc.boolean(), { minLength: articles.length, maxLength: articles.length }),
      ),
    )
    fc.assert(
      fc.property(spread, questions, ([articles, isShared], question) => {
        const shared = collectionOf(...articles.filter((_, i) => isShared[i]))
        const own = collectionOf(...articles.filter((_, i) => !isShared[i]))
        const scoresOf = (collections: Collection[]) =>
          rank(question, collections, 5).map(({ score }) => score.toFixed(9))
        expect(scoresOf([shared, own])).toEqual(scoresOf([collectionOf(...articles)]))
      }),
    )
  })
})

describe('in any library', () => {
  const budgets = fc.constantFrom(20, 50, 100)

  test('every hit is whole sentences of an article, or a piece of one that has too many words', () => {
    let [whole, pieces] = [0, 0]
    fc.assert(
      fc.property(libraries, questions, budgets, (articles, question, budget) => {
        for (const { passage, best } of rank(question, [collectionOf(...articles)], 5, {
          budget,
        })) {
          const { article, span, section } = passage
          const sentences = passageSentencesOf(article)
          const home = sentences.find((one) => isWithin(span, one))
          if (home && wordCount(wordsAt(article, home)) > budget) {
            expect(best).toEqual(span)
            pieces++
          } else {
            expect(sentences.map(({ start }) => start)).toContain(span.start)
            expect(sentences.map(({ end }) => end)).toContain(span.end)
            expect(sentences).toContainEqual(expect.objectContaining(best))
            whole++
          }
          expect(articles).toContain(article)
          expect(isWithin(best, span)).toBe(true)
          expect(section).toBe(sectionAt(article, span.start))
          expect(wordCount(wordsAt(article, span))).toBeLessThanOrEqual(budget)
        }
      }),
    )
    expect(whole).toBeGreaterThan(50)
    expect(pieces).toBeGreaterThan(0)
  })

  test('hits come best first and never overlap', () => {
    fc.assert(
      fc.property(libraries, questions, (articles, question) => {
        const hits = rank(question, [collectionOf(...articles)], 9)
        for (const [i, { passage, score }] of hits.entries()) {
          for (const other of hits.slice(i + 1)) {
            expect(score).toBeGreaterThanOrEqual(other.score)
            const isSame = passage.article === other.passage.article
            expect(isSame && overlap(passage.span, other.passage.span)).toBe(false)
          }
        }
      }),
    )
  })
})

test('a passage stays within fewer words even where a sentence has more', () => {
  const long = articleOf({ text: `The gate ${'was stuck and '.repeat(25)}was mended.` })
  for (const hit of rank('Who mended the gate?', [collectionOf(long)], 5, { budget: 50 })) {
    expect(wordCount(wordsOf(hit))).toBeLessThanOrEqual(50)
  }
})

test('a library of long articles without an end to their sentences answers', () => {
  const articles = Array.from({ length: 60 }, (_, i) =>
    articleOf({ id: `a${i}`, text: 'the tide gate of Saltmere '.repeat(2_000) }),
  )
  const collection = collectionOf(...articles)
  expect(rank('Who mended the tide gate of Saltmere?', [collection], 9)).not.toEqual([])
})
