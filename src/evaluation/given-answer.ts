import type { Question } from '../answering/question.ts'
import type { Span } from '../articles/article.ts'
import type { Library } from '../library/library.ts'

/** A place in the article of that id. */
export type Place = Span & { readonly article: string }

/**
 * What was given for a question: whether it was answered, the belief that the first quote answers,
 * and all quotes that were ranked, best first, near misses too.
 */
export type GivenAnswer = {
  readonly kind: 'quoted' | 'unanswered'
  readonly confidence: number
  readonly quotes: readonly Place[]
}

/**
 * What a library gives for a question of that date: at most so many quotes of at most so many words
 * each. With null for a date, dates play no part.
 */
export function givenBy(
  library: Library,
  question: Question,
  quotes: number,
  words: number,
  date: string | null,
): GivenAnswer {
  const hits = library.search(question, quotes, null, words, date)
  const confidence = hits[0]?.confidence ?? 0
  return {
    kind: confidence >= library.threshold ? 'quoted' : 'unanswered',
    confidence: Number(confidence.toFixed(4)),
    quotes: hits.map(({ passage }) => ({ article: passage.article.id, ...passage.span })),
  }
}
