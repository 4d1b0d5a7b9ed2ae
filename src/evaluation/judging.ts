/** Answers to judged questions, each held against what is known to answer it. */
import type { ArticleFields } from '../articles/read-article.ts'
import type { GivenAnswer, Place } from './given-answer.ts'
import {
  aurocOf,
  type Belief,
  meanOf,
  ndcgAt,
  percentOf,
  reciprocalRankAt,
  shareOf,
  successAt,
  sumOf,
} from './measures.ts'
import type { Judged } from './outside-set.ts'

/** What an answer to a question was worth. */
export type Verdict = {
  readonly isAnswerable: boolean
  /** Whether it is known which words answer. If not, no quote is right, and none counts as wrong. */
  readonly hasEvidence: boolean
  readonly isAnswered: boolean
  readonly confidence: number
  /** Of each quote, best first: it holds the answer, and has no more words than allowed. */
  readonly rightQuotes: readonly boolean[]
  /** Of each article quoted, in the order of its first quote: it is one that answers. */
  readonly rightArticles: readonly boolean[]
  /** How many articles answer. */
  readonly answering: number
  /** Words of each quote. */
  readonly lengths: readonly number[]
  /** Quotes that are no place in an article, or have more words than allowed. */
  readonly faults: number
}

/** Judges an answer whose quotes may have so many words each; `articles` are by their ids. */
export function verdictOn(
  judged: Judged,
  answer: GivenAnswer,
  articles: ReadonlyMap<string, ArticleFields>,
  words: number,
): Verdict {
  const quotes = answer.quotes.map((place) => {
    const article = articles.get(place.article)
    const text = article?.text.slice(place.start, place.end) ?? ''
    const length = text.match(/\S+/g)?.length ?? 0
    const isPlace = text !== '' && place.start >= 0
    const isShort = length <= words
    const isRight = isShort && holds(place, `${article?.title ?? ''} . ${text}`, judged)
    return { length, isRight, isFault: !isPlace || !isShort }
  })
  const docs = new Set(judged.docs)
  return {
    isAnswerable: judged.answerable,
    hasEvidence: judged.answerable && judged.evidence.length > 0,
    isAnswered: answer.kind === 'quoted',
    confidence: answer.confidence,
    rightQuotes: quotes.map(({ isRight }) => isRight),
    rightArticles: [...new Set(answer.quotes.map(({ article }) => article))].map((id) =>
      docs.has(id),
    ),
    answering: docs.size,
    lengths: quotes.map(({ length }) => length),
    faults: quotes.filter(({ isFault }) => isFault).length,
  }
}

/** True when a place, with the title above its words, holds the answer. */
export function holds(place: Place, titled: string, { evidence, must }: Judged): boolean {
  if (must && !comparable(titled).includes(comparable(must))) return false
  return evidence.some(({ doc, start, end, cover }) => {
    if (doc !== place.article) return false
    const shared = Math.min(end, place.end) - Math.max(start, place.start)
    return must ? shared > 0 : shared >= cover * (end - start)
  })
}

/** Words as they compare, a blank around each: without case, marks and articles. */
function comparable(text: string): string {
  const words = text
    .toLowerCase()
    .replace(/[‘’]/g, "'")
    .replace(/[^a-z0-9']+/g, ' ')
  return ` ${words.replace(/\b(?:an?|the) /g, '').trim()} `
}

/** The columns of a report on a set, in order. */
export const scoreNames = [
  'quote1',
  'quote3',
  'article1',
  'ndcg10',
  'mrr10',
  'answered',
  'right when answered',
  'refused',
  'refusal AUROC',
  'quote words',
  'faults',
] as const

/**
 * What a set of answers was worth, per cent; the last two are the mean words of a quote and a number
 * of faults. Null where nothing could be judged.
 */
export type Scores = Readonly<Record<(typeof scoreNames)[number], number | null>>

/** Adds up the verdicts on a set of answers. */
export function scoresOf(verdicts: readonly Verdict[]): Scores {
  const answerable = verdicts.filter(({ isAnswerable }) => isAnswerable)
  const unanswerable = verdicts.filter(({ isAnswerable }) => !isAnswerable)
  const judged = withEvidence(verdicts)
  const quotes = judged.map(({ rightQuotes }) => rightQuotes)
  const articles = answerable.map(({ rightArticles }) => rightArticles)
  const meanPercent = (values: number[]) => percentOf({ hits: sumOf(values), of: values.length })
  const auroc = aurocOf(answerable.map(confidenceOf), unanswerable.map(confidenceOf))
  const words = meanOf(verdicts.flatMap(({ lengths }) => lengths))
  return {
    quote1: percentOf(successAt(1, quotes)),
    quote3: percentOf(successAt(3, quotes)),
    article1: percentOf(successAt(1, articles)),
    ndcg10: meanPercent(
      answerable.map(({ rightArticles, answering }) => ndcgAt(10, rightArticles, answering)),
    ),
    mrr10: meanPercent(articles.map((right) => reciprocalRankAt(10, right))),
    answered: percentOf(shareOf(judged, isAnswered)),
    'right when answered': percentOf(shareOf(judged.filter(isAnswered), isRight)),
    refused: percentOf(shareOf(unanswerable, (one) => !isAnswered(one))),
    'refusal AUROC': auroc === null ? null : percentOf({ hits: auroc, of: 1 }),
    'quote words': words === null ? null : Math.round(words),
    faults: sumOf(verdicts.map(({ faults }) => faults)),
  }
}

/** Those of questions for which it is known which words answer. */
export const withEvidence = (verdicts: readonly Verdict[]): Verdict[] =>
  verdicts.filter(({ hasEvidence }) => hasEvidence)

/** How sure each answer was that its first quote answers, and whether it does. */
export const beliefsOf = (verdicts: readonly Verdict[]): Belief[] =>
  verdicts
    .filter(({ isAnswerable, hasEvidence }) => hasEvidence || !isAnswerable)
    .map((verdict) => ({ confidence: verdict.confidence, holds: isRight(verdict) }))

const isAnswered = (verdict: Verdict) => verdict.isAnswered
const isRight = ({ rightQuotes }: Verdict) => rightQuotes[0] === true
const confidenceOf = ({ confidence }: Verdict) => confidence
