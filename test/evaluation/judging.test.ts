import { describe, expect, test } from 'vitest'
import { questionFrom } from '../../src/answering/question.ts'
import type { GivenAnswer } from '../../src/evaluation/given-answer.ts'
import { beliefsOf, scoresOf, verdictOn } from '../../src/evaluation/judging.ts'
import type { Judged } from '../../src/evaluation/outside-set.ts'

const texts = {
  gate: 'The gate stuck. By dawn 212 houses had been flooded.',
  ferry: 'The ferries stayed tied up.',
  tram: 'The tram costs 40 million crowns.',
}
type Id = keyof typeof texts
const articles = new Map(
  Object.entries(texts).map(([id, text]) => [id, { id, text, title: `On the ${id}` }]),
)

/** The place of words in an article. */
function at(article: Id, words: string) {
  const start = texts[article].indexOf(words)
  return { article, start, end: start + words.length }
}
function evidenceAt(article: Id, words: string, cover = 1) {
  const { start, end } = at(article, words)
  return { doc: article, start, end, cover }
}

const text = 'How many houses had been flooded?'
const judgedBy = (rest: Partial<Judged>): Judged => ({
  id: 'q',
  text,
  question: questionFrom(text),
  answerable: true,
  docs: ['gate'],
  evidence: [evidenceAt('gate', '212 houses')],
  ...rest,
})
const unanswerable = judgedBy({ answerable: false, docs: [], evidence: [] })

const given = (
  quotes: GivenAnswer['quotes'],
  { kind = 'quoted', confidence = 0.8 }: Partial<GivenAnswer> = {},
): GivenAnswer => ({ kind, confidence, quotes })
const verdict = (judged: Judged, answer: GivenAnswer, words = 100) =>
  verdictOn(judged, answer, articles, words)
const isRight = (place: GivenAnswer['quotes'][number], rest: Partial<Judged> = {}, words = 100) =>
  verdict(judgedBy(rest), given([place]), words).rightQuotes[0]

describe('a quote is right', () => {
  test('when it holds all of a place', () => {
    expect(isRight(at('gate', 'By dawn 212 houses had'))).toBe(true)
    expect(isRight(at('gate', '212 houses'))).toBe(true)
    expect(isRight(at('gate', '12 houses'))).toBe(false)
    expect(isRight({ ...at('gate', '212 houses'), article: 'tram' })).toBe(false)
  })

  test('when it holds enough of one of several places', () => {
    const evidence = [evidenceAt('tram', '40 million'), evidenceAt('gate', '212 houses', 0.5)]
    expect(isRight(at('gate', '212 h'), { evidence })).toBe(true)
    expect(isRight(at('gate', '212 '), { evidence })).toBe(false)
  })

  test('when it touches a place and has the words that it must', () => {
    const must = 'The 212 Houses'
    expect(isRight(at('gate', '212 houses'), { must })).toBe(true)
    expect(
      isRight(at('gate', '212 houses had'), {
        must,
        evidence: [evidenceAt('gate', 'houses had been')],
      }),
    ).toBe(true)
    expect(isRight(at('gate', 'houses had been'), { must })).toBe(false)
    expect(
      isRight(at('gate', '212 houses'), { must, evidence: [evidenceAt('gate', 'flooded')] }),
    ).toBe(false)
  })

  test('when the title above it has the words that it must, whole ones', () => {
    expect(isRight(at('gate', 'houses'), { must: 'on a gate' })).toBe(true)
    expect(isRight(at('gate', 'houses'), { must: 'ate' })).toBe(false)
  })

  test('only within the words it may have', () => {
    const place = at('gate', 'By dawn 212 houses')
    expect(isRight(place, {}, 4)).toBe(true)
    expect(isRight(place, {}, 3)).toBe(false)
  })
})

test('quotes that are too long, empty or nowhere are faults', () => {
  const long = at('gate', 'By dawn 212 houses')
  const quotes = [
    at('gate', '212'),
    long,
    { article: 'gate', start: 5, end: 5 },
    { article: 'gate', start: -4, end: -1 },
    { article: 'gate', start: 900, end: 910 },
    { article: 'nowhere', start: 0, end: 3 },
  ]
  expect(verdict(judgedBy({}), given(quotes), 3)).toMatchObject({
    faults: 5,
    lengths: [1, 4, 0, 1, 0, 0],
  })
})

describe('scores', () => {
  const right = at('gate', '212 houses')
  const wrong = [at('ferry', 'The ferries'), at('tram', '40 million'), at('gate', 'The gate')]

  test('look at the first quote, the first three, and the articles in order', () => {
    const verdicts = [
      verdict(judgedBy({}), given([right])),
      verdict(judgedBy({}), given([wrong[0]!, wrong[1]!, right])),
      verdict(judgedBy({}), given([...wrong, right])),
      verdict(judgedBy({}), given([])),
    ]
    expect(scoresOf(verdicts)).toMatchObject({
      quote1: 25,
      quote3: 50,
      article1: 25,
      ndcg10: 50,
      mrr10: 41.7,
      'quote words': 2,
      faults: 0,
    })
  })

  test('count an article once, and ask for all that answer', () => {
    const both = judgedBy({ docs: ['gate', 'tram'] })
    const twice = verdict(both, given([right, wrong[2]!, wrong[1]!]))
    expect(scoresOf([twice])).toMatchObject({ ndcg10: 100 })
    const once = verdict(both, given([right]))
    expect(scoresOf([once])).toMatchObject({ ndcg10: 61.3, mrr10: 100 })
  })

  test('tell how often it answers, and how well it knows when not to', () => {
    const refused = { kind: 'unanswered' as const, confidence: 0.2 }
    const verdicts = [
      verdict(judgedBy({}), given([right])),
      verdict(judgedBy({}), given([wrong[0]!])),
      verdict(judgedBy({}), given([right], refused)),
      verdict(unanswerable, given([right], refused)),
      verdict(unanswerable, given([right], { confidence: 0.5 })),
    ]
    expect(scoresOf(verdicts)).toMatchObject({
      quote1: 66.7,
      answered: 66.7,
      'right when answered': 50,
      refused: 50,
      'refusal AUROC': 75,
    })
  })

  test('judge the articles alone where it is not known which words answer', () => {
    const verdicts = [verdict(judgedBy({ evidence: [] }), given([right]))]
    expect(scoresOf(verdicts)).toMatchObject({
      quote1: null,
      answered: null,
      article1: 100,
      refused: null,
      'refusal AUROC': null,
    })
    expect(beliefsOf(verdicts)).toEqual([])
  })

  test('hold a belief in an unanswerable question for wrong', () => {
    const verdicts = [
      verdict(judgedBy({}), given([right], { confidence: 0.9 })),
      verdict(unanswerable, given([right], { confidence: 0.6 })),
    ]
    expect(beliefsOf(verdicts)).toEqual([
      { confidence: 0.9, holds: true },
      { confidence: 0.6, holds: false },
    ])
  })
})
