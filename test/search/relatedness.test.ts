import { describe, expect, test } from 'vitest'
import { Collection } from '../../src/search/collection.ts'
import { queryOf } from '../../src/search/query.ts'
import { candidatesFor, rank, scored } from '../../src/search/ranking.ts'
import { Senses } from '../../src/search/senses.ts'
import { articleOf } from '../articles.ts'

/** Ship and vessel mean nearly the same, and so do two rivals and two years; lunch is something else. */
const senses = new Senses(
  ['ship', 'vessel', 'lunch', 'bree', 'saltmer', '1998', '1999'],
  Int8Array.from([100, 0, 0, 95, 5, 0, 0, 100, 0, 0, 10, 100, 0, 12, 100, 5, 0, 100, 6, 0, 100]),
  3,
)

function featuresOf(question: string, text: string, title = 'News') {
  const collection = new Collection()
  collection.add(articleOf({ title, text }))
  const candidates = candidatesFor(queryOf(question, [collection]), [collection], { senses })
  return scored(candidates)[0]!.candidate.features
}

describe('a term of like sense', () => {
  const question = 'Which ship hit the quay?'

  test('counts in part, in the window and in its sentence', () => {
    const { coverage, relatedCoverage, relatedSentence } = featuresOf(
      question,
      'A vessel hit the quay.',
    )
    expect(relatedCoverage).toBeGreaterThan(coverage)
    expect(relatedCoverage).toBeLessThan(1)
    expect(relatedSentence).toBe(relatedCoverage)
  })

  test('counts in the title as well', () => {
    const { coverage, relatedCoverage } = featuresOf(question, 'It hit the quay.', 'A vessel')
    expect(relatedCoverage).toBeGreaterThan(coverage)
  })

  test('makes the window nearer in sense than one that is a stranger', () => {
    const near = featuresOf(question, 'A vessel hit the quay.')
    const far = featuresOf(question, 'A lunch hit the quay.')
    expect(near.sense).toBeGreaterThan(far.sense)
    expect(near.sentenceSense).toBeGreaterThan(far.sentenceSense)
    expect(far.relatedCoverage).toBe(far.coverage)
  })

  test('never stands for a name or a number', () => {
    const asked = 'What did the people of Bree build in 1998?'
    const { coverage, relatedCoverage } = featuresOf(asked, 'Saltmere had a quay to build in 1999.')
    expect(relatedCoverage).toBeCloseTo(coverage, 9)
  })
})

test('of two passages that lack the word asked for, the one with a word like it comes first', () => {
  const collection = new Collection()
  collection.add(articleOf({ id: 'lunch', text: 'A lunch was late at the quay.' }))
  collection.add(articleOf({ id: 'vessel', text: 'A vessel was late at the quay.' }))
  const idsWith = (options: { senses?: Senses }) =>
    rank('Which ship was late?', [collection], 2, options).map(({ passage }) => passage.article.id)
  expect(idsWith({})).toEqual(['lunch', 'vessel'])
  expect(idsWith({ senses })).toEqual(['vessel', 'lunch'])
})
