import type { Searchable } from '../answering/answer.ts'
import type { Question } from '../answering/question.ts'
import type { Article } from '../articles/article.ts'
import { attributionsOf } from '../attribution/attribute.ts'
import type { Attribution } from '../attribution/attribution.ts'
import type { Collection } from '../search/collection.ts'
import { type Hit, rank } from '../search/ranking.ts'

/** What one guild is answered from: the host's shared articles and the guild's own. */
export class Library implements Searchable {
  readonly #collections: readonly Collection[]
  readonly #attributions = new WeakMap<Article, readonly Attribution[]>()

  constructor(collections: readonly Collection[]) {
    this.#collections = collections
  }

  /** Number of articles. */
  get size(): number {
    return this.#collections.reduce((sum, { size }) => sum + size, 0)
  }

  /** The passages that may answer, best first, at most `budget` words each, none overlapping another. */
  search(question: Question, limit: number, budget?: number): readonly Hit[] {
    return rank(question.text, this.#collections, limit, budget)
  }

  /** Who says what in an article; worked out when it is first asked for. */
  attributionsOf(article: Article): readonly Attribution[] {
    let found = this.#attributions.get(article)
    if (!found) {
      found = attributionsOf(article)
      this.#attributions.set(article, found)
    }
    return found
  }
}
