import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Article } from '../../src/articles/article.ts'
import { Collection } from '../../src/search/collection.ts'
import type { Candidate, Features } from '../../src/search/features.ts'
import { queryOf } from '../../src/search/query.ts'
import { candidatesFor } from '../../src/search/ranking.ts'
import { articleOf, type Written } from '../articles.ts'
import { libraries, questions } from './generated.ts'

function candidatesIn(question: string, articles: readonly Article[]): Candidate[] {
  const collection = new Collection()
  for (const article of articles) collection.add(article)
  return candidatesFor(queryOf(question, [collection]), [collection])
}

/** A feature of the first window of each article, all of them in one library. */
function valuesOf(name: keyof Features, question: string, ...written: Written[]): number[] {
  const articles = written.map((one, i) => articleOf({ id: `a${i}`, ...one }))
  const candidates = candidatesIn(question, articles)
  return articles.map(({ id }) => {
    const windows = candidates.filter(({ entry }) => entry.article.id === id)
    return windows.find(({ first }) => first === 0)!.features[name]
  })
}

/** A sentence of so many words that no question has. */
const filler = (words: number) => `${['Boats', ...Array(words - 1).fill('sail')].join(' ')}.`

test('articleBm25: an article that keeps to the subject is above one that mentions it', () => {
  const [often, once] = valuesOf(
    'articleBm25',
    'What broke the gate?',
    { text: 'The gate stuck. The gate is old. Nobody saw the gate.' },
    { text: 'The gate stuck. The pier is old. Nobody saw the boat.' },
  )
  expect(often).toBeGreaterThan(once!)
  expect(once).toBeGreaterThan(0)
})

test('titleBm25: a title that names the subject is above one that does not', () => {
  const text = 'The gate stuck on Friday.'
  const [named, buried, unnamed] = valuesOf(
    'titleBm25',
    'What broke the gate?',
    { title: 'The Gate', text },
    { title: 'Gate and Pier and Harbour and Tram', text },
    { title: 'Friday', text },
  )
  expect(named).toBeGreaterThan(buried!)
  expect(buried).toBeGreaterThan(0)
  expect(unnamed).toBe(0)
})

test('titled: a title that is asked about as a whole is above one that is in part', () => {
  const text = 'It stuck on Friday.'
  const [whole, half, none] = valuesOf(
    'titled',
    'What broke the gate of the song?',
    { title: 'Gate (Song)', text },
    { title: 'Pier (Song)', text },
    { title: 'Pier', text: 'The gate stuck.' },
  )
  expect([whole, half, none]).toEqual([1, 0.5, 0])
})

test('coverage: every part of the question stands in the window, its title or its heading', () => {
  const question = 'Who mended the gate of Bree?'
  const [whole, part, titled, headed] = valuesOf(
    'coverage',
    question,
    { text: 'Welders mended it. That was in Bree. The gate moves.' },
    { text: 'Welders mended it. That was in Bree.' },
    { title: 'The Gate', text: 'Welders mended it. That was in Bree.' },
    { text: '## The Gate\n\nWelders mended it. That was in Bree.' },
  )
  expect(whole).toBe(1)
  expect(part).toBeLessThan(1)
  expect(titled).toBe(1)
  expect(headed).toBe(1)
})

test('sentenceCoverage: parts of the question that stand together are above scattered ones', () => {
  const [together, scattered] = valuesOf(
    'sentenceCoverage',
    'Who mended the gate of Bree?',
    { text: 'Welders mended the gate of Bree. Nobody was there.' },
    { text: 'Welders mended the pier of Bree. Nobody saw the gate.' },
  )
  expect(together).toBe(1)
  expect(scattered).toBeLessThan(1)
})

test('phrase: words that stand next to each other in both, in that order', () => {
  const [same, across, turned, apart] = valuesOf(
    'phrase',
    'What about the tide gate?',
    { text: 'The tide gate stuck.' },
    { text: 'The tide at the gate was high.' },
    { text: 'The gate stopped no tide.' },
    { text: 'The tide broke an old gate.' },
  )
  expect(same).toBeGreaterThan(0)
  expect(across).toBe(same)
  expect(turned).toBe(0)
  expect(apart).toBe(0)
})

test('surface: the very inflection is above another one, a plural is as good as its singular', () => {
  const [same, plural, other] = valuesOf(
    'surface',
    'Which flooded house is it?',
    { text: 'One flooded house stands empty.' },
    { text: 'All flooded houses stand empty.' },
    { text: 'The house was in danger of flooding.' },
  )
  expect(same).toBe(1)
  expect(plural).toBe(1)
  expect(other).toBeLessThan(1)
})

describe('names', () => {
  const texts = [
    { text: 'The gate was closed by Mara Quill.' },
    { text: 'The gate was closed by Tom Ode.' },
  ]

  test('names: the names of the question are there', () => {
    expect(valuesOf('names', 'Did Mara Quill close the gate?', ...texts)).toEqual([1, 0])
  })

  test('names: in the middle for a question without any', () => {
    expect(valuesOf('names', 'Who closed the gate?', ...texts)).toEqual([0.5, 0.5])
  })
})

test('position: the start of an article is above what comes ninety words later', () => {
  const [early, late] = candidatesIn('What broke the gate?', [
    articleOf({ text: `The gate stuck. ${filler(87)} The gate is old. ${filler(90)}` }),
  ])
    .sort((a, b) => a.first - b.first)
    .filter(({ first }) => first === 0 || first === 2)
  expect(early!.features.position).toBe(1)
  expect(late!.features.position).toBeCloseTo(0.5)
})

test('dangling: a window begins with a pronoun, and the sentence before is left out', () => {
  const danglingIn = (text: string) =>
    candidatesIn('Who closed the gate?', [articleOf({ text })])[0]!.features.dangling
  expect(danglingIn(`${filler(96)} She closed the gate of Bree.`)).toBe(1)
  expect(danglingIn(`${filler(96)} Mara Quill closed the gate.`)).toBe(0)
  expect(danglingIn('She closed the gate of Bree.')).toBe(0)
})

test('asks: the sentence that has most of the question asks it itself', () => {
  const asksIn = (text: string) =>
    candidatesIn('Who closed the gate of Bree?', [articleOf({ text })])[0]!.features.asks
  expect(asksIn('Take our quiz. Who closed the gate of Bree?')).toBe(1)
  expect(asksIn('“Who closed the gate of Bree?” It was Mara Quill.')).toBe(1)
  expect(asksIn('Mara Quill closed the gate of Bree. Who else?')).toBe(0)
})

test('answerType: a number for how many, and nothing is told where the question does not tell', () => {
  const texts = [
    { text: 'The gate let water into 212 houses.' },
    { text: 'The gate let water into the old houses.' },
  ]
  const [number, none] = valuesOf('answerType', 'How many houses did the gate flood?', ...texts)
  expect(number).toBeGreaterThan(0.5)
  expect(none).toBeLessThan(0.5)
  expect(valuesOf('answerType', 'the gate', ...texts)).toEqual([0.5, 0.5])
})

test('answerType: the number must stand with what is asked, not somewhere else in the window', () => {
  const [value] = valuesOf('answerType', 'How many houses did the gate flood?', {
    text: 'The gate let water into the old houses. The tram carries 90 people.',
  })
  expect(value).toBeLessThan(0.5)
})

test('around: what is asked stands just before or behind the window', () => {
  const [near, far] = valuesOf(
    'around',
    'What broke the gate?',
    { text: `The gate stuck. ${filler(90)} ${filler(60)} The gate is old.` },
    { text: `The gate stuck. ${filler(90)} ${filler(60)} The pier is old.` },
  )
  expect(near).toBeGreaterThan(0)
  expect(far).toBe(0)
})

test('articleBest: every window has what the best one of its article has', () => {
  const question = 'Who mended the gate of Bree?'
  const strong = articleOf({
    id: 'strong',
    text: `The gate stuck. ${filler(98)} Welders mended the gate of Bree.`,
  })
  const weak = articleOf({ id: 'weak', text: `The gate stuck. ${filler(98)} Nobody was there.` })
  const candidates = candidatesIn(question, [strong, weak])
  const valuesFor = (article: Article) => [
    ...new Set(
      candidates
        .filter(({ entry }) => entry.article === article)
        .map(({ features }) => features.articleBest),
    ),
  ]
  expect(valuesFor(strong)).toHaveLength(1)
  expect(valuesFor(weak)).toHaveLength(1)
  expect(valuesFor(strong)[0]).toBeGreaterThan(valuesFor(weak)[0]!)
})

test('in any library features are numbers, and shares lie between none and all', () => {
  const shares = ['coverage', 'sentenceCoverage', 'surface', 'names', 'position', 'around'] as const
  fc.assert(
    fc.property(libraries, questions, (articles, question) => {
      for (const { features, first, last, best } of candidatesIn(question, articles)) {
        expect(Object.values(features).every(Number.isFinite)).toBe(true)
        for (const name of shares) {
          expect(features[name], name).toBeGreaterThanOrEqual(0)
          expect(features[name], name).toBeLessThan(1 + 1e-9)
        }
        expect(features.sentenceCoverage).toBeLessThan(features.coverage + 1e-9)
        expect(best).toBeGreaterThanOrEqual(first)
        expect(best).toBeLessThanOrEqual(last)
      }
    }),
  )
})
