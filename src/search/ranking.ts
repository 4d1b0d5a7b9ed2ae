/**
 * Windows to hits, in order, each with a belief that it answers.
 */
import {
  type Article,
  overlap,
  type Passage,
  type Span,
  sectionAt,
  wordsAt,
} from '../articles/article.ts'
import { holdsAnswerOf } from './answer-type.ts'
import type { Collection } from './collection.ts'
import { confidenceAt } from './confidence.ts'
import { holdsWanted, windowsMeeting } from './demands.ts'
import { type Candidate, idfIn, Scan, type Sketch, scoreOf } from './features.ts'
import { Matcher } from './matches.ts'
import { idfOver, type Query, queryOf } from './query.ts'
import { type Asked, prefersRecent, recencyOf } from './recency.ts'
import { Relatedness } from './relatedness.ts'
import { Senses } from './senses.ts'
import type { IndexedArticle } from './sentence-index.ts'
import type { Correction } from './slips.ts'
import { tokensIn } from './terms.ts'
import { longestPassage, piecesOf } from './windows.ts'

/** A passage that may answer: how well it does, and the belief from 0 to 1 that it does. */
export type Hit = {
  readonly passage: Passage
  /** The sentence of the passage that holds most of what was asked, and most likely the answer. */
  readonly best: Span
  readonly score: number
  readonly confidence: number
  /** The words of the question that were taken for others to find it. */
  readonly corrections: readonly Correction[]
}

/**
 * Articles proposed by each collection: one of so many that there are, between these; a fuller list costs
 * time and finds no more.
 */
const articlesForProposal = 80
const fewestProposals = 40
const mostProposals = 60
/**
 * Postings that the proposing terms may have in all: half as many as there are articles, between these;
 * and terms that are taken whatever they have.
 */
const fewestPostings = 300
const mostPostings = 2000
const fewestTerms = 3
/** Windows that are looked at closely: of one article, and in all. */
const closeInArticle = 12
const closeInAll = 48

/** The places of an article that a passage must touch to count. */
export type Within = (article: Article) => readonly Span[]

/** How to rank. */
export type Options = {
  /** Words in the longest passage. */
  readonly budget?: number | undefined
  /** When the question is asked; without it, dates play no part. */
  readonly asked?: Asked | null
  /** Which passages count; without it, all do. */
  readonly within?: Within | null
  /** Which terms are of like sense; without them, every term stands for itself alone. */
  readonly senses?: Senses
}

/**
 * The passages that may answer a question, best first, at most `limit`; none overlaps another. The
 * collections are ranked together, their terms weighed over both.
 */
export function rank(
  question: string,
  collections: readonly Collection[],
  limit: number,
  { budget = longestPassage, asked, within = null, senses = Senses.none }: Options = {},
): Hit[] {
  const query = queryOf(question, collections, senses)
  const recentAt = asked && prefersRecent(question, asked) ? asked.date : null
  const candidates = candidatesFor(query, collections, { budget, recentAt, within, senses })
  const ranked = scored(candidates)
  // One more than asked for, since confidence looks at the next best.
  const chosen = withoutOverlaps(ranked, limit + 1)
  const found = { query, chosen, bestOfEach: bestOfEach(ranked), recentAt }
  return chosen.slice(0, limit).map(({ candidate, score }, place) => {
    let confidence: number | undefined
    return {
      ...placesOf(candidate, query, budget),
      score,
      // Worked out when it is asked for, since few of the hits are shown.
      get confidence() {
        confidence ??= confidenceAt(place, found)
        return confidence
      },
      corrections: query.corrections,
    }
  })
}

export type Scored = { readonly candidate: Candidate; readonly score: number }

/** As many of the best windows are compared in sense; those behind are next to never right. */
const comparedInSense = 16

/** The windows worth a close look, unordered. `recentAt` is the day near which articles are preferred. */
export function candidatesFor(
  query: Query,
  collections: readonly Collection[],
  {
    budget = longestPassage,
    recentAt = null,
    within = null,
    senses = Senses.none,
  }: Omit<Options, 'asked'> & { readonly recentAt?: string | null } = {},
): Candidate[] {
  const best: Sketch[] = []
  for (const collection of collections) {
    const matcher = new Matcher(query, collection.sentences)
    for (const key of articlesFor(query, collection, matcher, recentAt)) {
      const entry = collection.sentences.get(key)!
      const all = windowsMeeting(query.demands, entry, collection.sentences, budget)
      const windows = within ? touching(within(entry.article), entry, all) : all
      const scan = new Scan(query, entry, matcher.matchesIn(entry), recentAt)
      const enough = best.length < closeInAll ? Number.NEGATIVE_INFINITY : best.at(-1)!.score
      for (const sketch of scan.bestOf(windows, closeInArticle, enough)) putIn(best, sketch)
    }
  }
  const close = best.map(({ scan, first, last }) => scan.candidateAt(first, last))
  if (senses === Senses.none) return close

  const relatedness = new Relatedness(query, senses, idfOver(collections))
  return scored(close).map(({ candidate }, place) =>
    place < comparedInSense
      ? { ...candidate, features: { ...candidate.features, ...relatedness.featuresOf(candidate) } }
      : candidate,
  )
}

/** Puts a window behind those that score as well, and leaves out the last where they become too many. */
function putIn(best: Sketch[], sketch: Sketch): void {
  let place = best.length
  while (place > 0 && best[place - 1]!.score < sketch.score) place--
  if (place === closeInAll) return
  if (best.length === closeInAll) best.pop()
  best.splice(place, 0, sketch)
}

/** The windows that touch any of the places. */
function touching(
  places: readonly Span[],
  { sentences }: IndexedArticle,
  windows: Uint32Array,
): Uint32Array {
  const touched: number[] = []
  for (let i = 0; i < windows.length; i += 2) {
    const [first, last] = [windows[i]!, windows[i + 1]!]
    const window = { start: sentences.at(first)!.start, end: sentences.at(last)!.end }
    if (places.some((place) => overlap(place, window))) touched.push(first, last)
  }
  return Uint32Array.from(touched)
}

/** Best first. */
export function scored(candidates: readonly Candidate[]): Scored[] {
  return candidates
    .map((candidate) => ({ candidate, score: scoreOf(candidate.features) }))
    .sort((a, b) => b.score - a.score)
}

/** The best of each article, in their order. */
export function bestOfEach(ranked: readonly Scored[]): Scored[] {
  const seen = new Set<Candidate['entry']>()
  return ranked.filter(({ candidate: { entry } }) => !seen.has(entry) && seen.add(entry))
}

/**
 * Numbers of the articles that hold the question's rarest terms, in the order they were added. Where
 * newer ones are preferred, one of these days counts twice.
 */
function articlesFor(
  query: Query,
  { sentences, index }: Collection,
  matcher: Matcher,
  recentAt: string | null,
): number[] {
  const taken: number[] = []
  const { articles } = sentences
  const most = Math.min(mostPostings, Math.max(fewestPostings, articles / 2))
  let postings = 0
  for (const { term } of query.terms) {
    const id = sentences.termId(term)
    if (id < 0) continue
    postings += sentences.articlesWith(id)
    if (taken.length >= fewestTerms && postings > most) break
    taken.push(id)
  }
  const { demands } = query
  const articleOf = (key: number) => sentences.get(key)!.article
  // Looking through an article's numbers first spares looking through most texts.
  const holdsAllWanted = (key: number) =>
    matcher.hasAllWanted(sentences.get(key)!) && holdsWanted(demands, articleOf(key).text)
  const proposed = index.propose(
    taken,
    Math.min(mostProposals, Math.max(fewestProposals, articles / articlesForProposal)),
    demands.wanted.length > 0 ? holdsAllWanted : undefined,
    recentAt === null ? undefined : (key) => 1 + recencyOf(articleOf(key).published, recentAt),
  )
  // Windows that are worth the same stay in this order, so it must be the same after a restart.
  return proposed.sort((a, b) => a - b)
}

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

/** Where the passage is, and its best sentence: the best piece of one that is over the budget. */
function placesOf(
  candidate: Candidate,
  query: Query,
  budget: number,
): Pick<Hit, 'passage' | 'best'> {
  const { entry, first, last } = candidate
  const { article, sentences } = entry
  const whole = { start: sentences.at(first)!.start, end: sentences.at(last)!.end }
  const span = first === last ? bestPieceOf(article, whole, query, budget) : whole
  const best = first === last ? span : sentences.at(tellingSentence(candidate, query))!
  const { paragraph } = sentences.at(first)!
  return {
    passage: { article, section: sectionAt(article, span.start), paragraph, span },
    best: { start: best.start, end: best.end },
  }
}

/** What it is worth, as a share of the most idf in a sentence, that one can hold the answer. */
const answering = 0.3

/** The sentence with most of the question in it that, if possible, has the kind of thing asked for. */
function tellingSentence(
  { entry, matches, first, last, bestIdf }: Candidate,
  query: Query,
): number {
  const worthOf = (sentence: number) => {
    const words = wordsAt(entry.article, entry.sentences.at(sentence)!)
    const answers = query.answerType ? holdsAnswerOf(query.answerType, words, query) : 0
    return idfIn(query, matches, sentence) / (bestIdf || 1) + answering * answers
  }
  const worths = Array.from({ length: last - first + 1 }, (_, i) => worthOf(first + i))
  return first + worths.indexOf(Math.max(...worths))
}

function bestPieceOf(article: Article, sentence: Span, query: Query, budget: number): Span {
  const idf = new Map(query.terms.map((term) => [term.term, term.idf]))
  const worthOf = (piece: Span) => {
    const terms = new Set(tokensIn(wordsAt(article, piece)).map(({ term }) => term))
    return [...terms].reduce((sum, term) => sum + (idf.get(term) ?? 0), 0)
  }
  return piecesOf(article.text, sentence, budget).reduce((a, b) =>
    worthOf(b) > worthOf(a) ? b : a,
  )
}
