import type { Article } from '../articles/article.ts'
import type { Attribution } from '../attribution/attribution.ts'
import type { Hit } from '../search/ranking.ts'
import type { Question } from './question.ts'
import { type Quote, quotesFrom } from './quotes.ts'

/** The one to three quotes that answer, best first; or none that does, and what came nearest. */
export type Answer =
  | { readonly kind: 'quoted'; readonly confidence: number; readonly quotes: readonly Quote[] }
  | { readonly kind: 'unanswered'; readonly confidence: number; readonly nearest: readonly Quote[] }

/** All that answering needs of a library. */
export type Searchable = {
  /** The passages that may answer, best first, at most `limit`, none overlapping another. */
  search(question: Question, limit: number): readonly Hit[]
  attributionsOf(article: Article): readonly Attribution[]
  /** The confidence from which its passages count as answers. */
  readonly threshold: number
}

/**
 * Confidences from which a passage may count as an answer. Confidence is calibrated over many judged
 * questions, where about such a share of passages answers: the poorest that `more` shows are right one
 * time in five, those of `sure` three times in five. In one library it may be ten points off.
 */
export const thresholds = { more: 0.2, balanced: 0.35, sure: 0.6 } as const

/** How readily questions are answered: `more` of them, with more wrong answers, or only when `sure`. */
export type Readiness = keyof typeof thresholds

/** The confidence from which a passage is a near miss; below it, it has little to do with the question. */
const enoughToShow = 0.02

const mostQuotes = 3

/** Looks for what answers in the library. Never makes up words: every quote is a place in an article. */
export function answer(question: Question, library: Searchable): Answer {
  // More hits than quotes, since hits on the same words become one.
  const hits = library.search(question, 3 * mostQuotes)
  const quotesOf = (chosen: readonly Hit[]) =>
    quotesFrom(question, chosen, (article) => library.attributionsOf(article)).slice(0, mostQuotes)

  const confidence = hits[0]?.confidence ?? 0
  if (confidence < library.threshold) {
    const near = hits.filter((hit) => hit.confidence >= enoughToShow)
    return { kind: 'unanswered', confidence, nearest: quotesOf(near) }
  }
  return { kind: 'quoted', confidence, quotes: quotesOf(hits.filter((hit) => adds(hit, hits[0]!))) }
}

/** From this confidence on a further passage is shown whatever else is. */
const enoughToAdd = 0.5

/** Another article that scores nearly as well tells the same or differs, and both are worth seeing. */
const nearlyAsGood = 3

const adds = (hit: Hit, first: Hit): boolean =>
  hit === first ||
  hit.confidence >= enoughToAdd ||
  (hit.passage.article !== first.passage.article && first.score - hit.score <= nearlyAsGood)
