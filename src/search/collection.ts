import type { Article } from '../articles/article.ts'
import { ArticleIndex } from './article-index.ts'
import { SentenceIndex } from './sentence-index.ts'

/** Articles that are indexed together: the host's shared ones, or a guild's own. */
export class Collection {
  readonly #keys = new Map<string, number>()
  #nextKey = 0
  readonly sentences = new SentenceIndex()
  readonly index = new ArticleIndex()

  get size(): number {
    return this.#keys.size
  }

  /** Indexes an article; one of the same id is replaced. */
  add(article: Article): void {
    this.remove(article.id)
    const key = this.#nextKey++
    const { sentences } = this
    const { titleForms, headingForms, forms } = sentences.add(key, article)
    this.index.add(key, {
      title: sentences.termsOf(titleForms),
      text: [forms, ...headingForms].flatMap((some) => sentences.termsOf(some)),
    })
    this.#keys.set(article.id, key)
  }

  /** Forgets an article, if it is there. */
  remove(id: string): void {
    const key = this.#keys.get(id)
    if (key === undefined) return
    this.#keys.delete(id)
    this.sentences.remove(key)
    this.index.remove(key)
  }

  /** The article of that id, if it is there. */
  get(id: string): Article | undefined {
    const key = this.#keys.get(id)
    return key === undefined ? undefined : this.sentences.get(key)?.article
  }

  /** All articles, in the order they were added. */
  *articles(): Iterable<Article> {
    for (const key of this.#keys.values()) yield this.sentences.get(key)!.article
  }
}
