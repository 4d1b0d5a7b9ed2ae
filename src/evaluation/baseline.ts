import MiniSearch from 'minisearch'
import { type Article, overlap, type Span, wordsAt } from '../articles/article.ts'
import { passageSentencesOf, piecesOf, windowsOf } from '../search/windows.ts'
import type { GivenAnswer, Place } from './given-answer.ts'

/**
 * What any project gets from MiniSearch without settings of its own: the baseline that our ranking is
 * measured against. It searches titles and texts of windows, ours, so that both quote alike.
 */
export class DefaultMiniSearch {
  readonly #index = new MiniSearch({ fields: ['title', 'text'] })
  readonly #places: Place[] = []
  readonly #words: number

  /** Windows have at most so many words. */
  constructor(words: number) {
    this.#words = words
  }

  /** Indexes the windows of an article. */
  add(article: Article): void {
    for (const span of this.#spansOf(article)) {
      this.#index.add({
        id: this.#places.length,
        title: article.title,
        text: wordsAt(article, span),
      })
      this.#places.push({ article: article.id, ...span })
    }
  }

  /** The best windows, none overlapping another. Always answers, with its score as its confidence. */
  answer(question: string, limit: number): GivenAnswer {
    const hits = this.#index.search(question)
    const quotes: Place[] = []
    for (const { id } of hits) {
      if (quotes.length === limit) break
      const place = this.#places[id]!
      const isShown = quotes.some(
        (quote) => quote.article === place.article && overlap(quote, place),
      )
      if (!isShown) quotes.push(place)
    }
    return { kind: 'quoted', confidence: hits[0]?.score ?? 0, quotes }
  }

  #spansOf(article: Article): Span[] {
    const sentences = passageSentencesOf(article)
    return windowsOf(sentences, this.#words).flatMap(([first, last]) => {
      const whole = { start: sentences[first]!.start, end: sentences[last]!.end }
      return first === last ? piecesOf(article.text, whole, this.#words) : [whole]
    })
  }
}
