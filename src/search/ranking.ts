/**
 * Windows to hits, in order, each with a belief that it answers.
 */
import type { Passage, Span } from '../articles/article.ts'
import { sectionAt } from '../articles/article.ts'
import type { Collection } from './collection.ts'
import { confidenceAt } from './confidence.ts'
import { type Candidate, candidatesIn, type Features, withAnswerType } from './features.ts'
import { Matcher } from './matches.ts'
import { type Query, queryOf } from './query.ts'
import { longestPassage, windowsOf } from './windows.ts'

/** A passage that may answer: how well it does, and the belief from 0 to 1 that it does. */
export type Hit = {
  readonly passage: Passage
  /** The sentence of the passage that holds most of what was asked. */
  readonly best: Span
  readonly score: number
  readonly confidence: number
}

/**
 * What each feature is worth: whole numbers near the weights that softmax regression over the windows
 * of a question gives, on 3,100 outside questions about news and encyclopedia articles and the shipped
 * ones. `position` is lower than that gives, since it helps with news alone.
 */
export const weights: Readonly<Record<keyof Features, number>> = {
  articleBm25: 6,
  titleBm25: 5,
  coverage: 5,
  sentenceCoverage: 5,
  phrase: 4,
  surface: 5,
  names: 2,
  position: 4,
  answerType: 2,
  around: -1,
  articleBest: 5,
}

/** Articles proposed by each collection: a fuller list costs time and finds no more. */
const proposals = 60
/** Postings that the proposing terms may have in all, and terms that are taken whatever they have. */
const mostPostings = 2000
const fewestTerms = 3
/** Windows that are looked at closely: of one article, and in all. */
const closeInArticle = 12
const closeInAll = 200

/**
 * The passages that may answer a question, best first, at most `limit` and each at most `budget`
 * words; none overlaps another. The collections are ranked together, their terms weighed over both.
 */
export function rank(
  question: string,
  collections: readonly Collection[],
  limit: number,
  budget: number = longestPassage,
): Hit[] {
  const query = queryOf(question, collections)
  const ranked = scored(query, candidatesFor(query, collections, budget))
  // One more than asked for, since confidence looks at the next best.
  const chosen = withoutOverlaps(ranked, limit + 1)
  return chosen.slice(0, limit).map(({ candidate, score }, place) => ({
    passage: passageOf(candidate),
    best: spanOf(candidate, candidate.best, candidate.best),
    score,
    confidence: confidenceAt(place, chosen, query),
  }))
}

export type Scored = { readonly candidate: Candidate; readonly score: number }

/** The windows worth a close look, unordered. */
export function candidatesFor(
  query: Query,
  collections: readonly Collection[],
  budget: number,
): Candidate[] {
  const candidates = collections.flatMap((collection) => {
    const matcher = new Matcher(query, collection.sentences)
    return articlesFor(query, collection).flatMap((key) => {
      const entry = collection.sentences.get(key)!
      const windows = windowsOf(entry.sentences, budget)
      const all = candidatesIn(
        query,
        collection.sentences,
        entry,
        matcher.matchesIn(entry),
        windows,
      )
      return best(all, closeInArticle)
    })
  })
  return best(candidates, closeInAll).map((candidate) => withAnswerType(query, candidate))
}

/** Best first. */
export function scored(_query: Query, candidates: readonly Candidate[]): Scored[] {
  return candidates
    .map((candidate) => ({ candidate, score: scoreOf(candidate.features) }))
    .sort((a, b) => b.score - a.score)
}

/** Numbers of the articles that hold the question's rarest terms, best first. */
function articlesFor(query: Query, { sentences, index }: Collection): number[] {
  const taken: string[] = []
  let postings = 0
  for (const { term } of query.terms) {
    const id = sentences.termId(term)
    if (id < 0) continue
    postings += sentences.articlesWith(id)
    if (taken.length >= fewestTerms && postings > mostPostings) break
    taken.push(term)
  }
  return index.propose(taken, proposals)
}

export const scoreOf = (features: Features): number =>
  featureNames.reduce((sum, name) => sum + weights[name] * features[name], 0)

export const featureNames = Object.keys(weights) as (keyof Features)[]

const best = (candidates: readonly Candidate[], limit: number) =>
  candidates
    .map((candidate) => ({ candidate, score: scoreOf(candidate.features) }))
    .sort((a, b) => b.score - a.score)
    .slice(0, limit)
    .map(({ candidate }) => candidate)

/** The best, leaving out windows that share a sentence with a better one. */
export function withoutOverlaps(ranked: readonly Scored[], limit: number): Scored[] {
  const chosen: Scored[] = []
  for (const next of ranked) {
    if (chosen.length === limit) break
    const { entry, first, last } = next.candidate
    const isShown = chosen.some(
      ({ candidate }) =>
        candidate.entry === entry && candidate.first <= last && first <= candidate.last,
    )
    if (!isShown) chosen.push(next)
  }
  return chosen
}

function passageOf(candidate: Candidate): Passage {
  const { article } = candidate.entry
  const span = spanOf(candidate, candidate.first, candidate.last)
  const { paragraph } = candidate.entry.sentences[candidate.first]!
  return { article, section: sectionAt(article, span.start), paragraph, span }
}

const spanOf = ({ entry }: Candidate, first: number, last: number): Span => ({
  start: entry.sentences[first]!.start,
  end: entry.sentences[last]!.end,
})
