import type { Article } from '../articles/article.ts'
import { ArticleIndex, eachWithBreaks } from './article-index.ts'
import { type IndexedArticle, SentenceIndex } from './sentence-index.ts'

/** Articles that take some 15 ms to index, after which other work gets its turn. */
const articlesInARow = 6

/** A term in more articles than this is common; the first so many terms of an article are early. */
const common = 100
const early = 60

/** Articles that are indexed together: the host's shared ones, or a guild's own. */
export class Collection {
  readonly #keys = new Map<string, number>()
  #nextKey = 0
  readonly sentences = new SentenceIndex()
  #index = new ArticleIndex()

  /** Indexes many articles at once, letting other work go on in between. Of two of one id the last stays. */
  static async of(articles: Iterable<Article>): Promise<Collection> {
    const collection = new Collection()
    const distinct = [...new Map([...articles].map((article) => [article.id, article])).values()]
    const entries: IndexedArticle[] = []
    await eachWithBreaks(distinct, articlesInARow, (article, key) => {
      entries.push(collection.sentences.add(key, article))
      collection.#keys.set(article.id, key)
    })
    collection.#nextKey = distinct.length
    const terms: Uint32Array[] = []
    await eachWithBreaks(entries, articlesInARow, (entry) => {
      terms.push(collection.#termsThatPropose(entry))
    })
    collection.#index = await ArticleIndex.of(terms, collection.sentences.names)
    return collection
  }

  get size(): number {
    return this.#keys.size
  }

  /** What proposes articles; their numbers are those of `sentences`. */
  get index(): ArticleIndex {
    return this.#index
  }

  /** Indexes an article; one of the same id is replaced. */
  add(article: Article): void {
    this.remove(article.id)
    const key = this.#nextKey++
    const { sentences } = this
    const terms = this.#termsThatPropose(sentences.add(key, article))
    this.#index.add(
      key,
      Array.from(terms, (term) => sentences.names[term]!),
    )
    this.#keys.set(article.id, key)
  }

  /** Forgets an article, if it is there. */
  remove(id: string): void {
    const key = this.#keys.get(id)
    if (key === undefined) return
    this.#keys.delete(id)
    this.sentences.remove(key)
    this.#index.remove(key)
  }

  /** The article of that id, if it is there. */
  get(id: string): Article | undefined {
    const key = this.#keys.get(id)
    return key === undefined ? undefined : this.sentences.get(key)?.article
  }

  /**
   * The terms for which an article is proposed: all but common ones that it mentions once and late,
   * which take half of the memory and are of next to no use.
   */
  #termsThatPropose(entry: IndexedArticle): Uint32Array {
    const terms = this.sentences.termsOf(formsIn(entry))
    const counts = new Map<number, number>()
    for (const term of terms) counts.set(term, (counts.get(term) ?? 0) + 1)
    return terms.filter(
      (term, at) =>
        at < early || counts.get(term)! > 1 || this.sentences.articlesWith(term) <= common,
    )
  }

  /** All articles, in the order they were added. */
  *articles(): Iterable<Article> {
    for (const key of this.#keys.values()) yield this.sentences.get(key)!.article
  }
}

/** All forms of an article: in its title, its headings and its text. */
function formsIn({ titleForms, headingForms, forms }: IndexedArticle): Uint32Array {
  const parts = [titleForms, ...headingForms, forms]
  const all = new Uint32Array(parts.reduce((length, part) => length + part.length, 0))
  let at = 0
  for (const part of parts) {
    all.set(part, at)
    at += part.length
  }
  return all
}
