import type { Article } from '../articles/article.ts'
import { ArticleIndex } from './article-index.ts'
import { type IndexedArticle, SentenceIndex } from './sentence-index.ts'

/** A term in more articles than this is common; the first so many terms of an article are early. */
const common = 100
const early = 60

/**
 * Asked again and again in the middle of long work: where other work has waited for long enough, what is
 * given resolves when that has had its turn.
 */
export type OtherWork = () => Promise<unknown> | undefined

/** Articles that are indexed together: the host's shared ones, or a guild's own. */
export class Collection {
  readonly #keys = new Map<string, number>()
  #nextKey = 0
  readonly sentences = new SentenceIndex()
  /** What proposes articles; its numbers are those of `sentences`. */
  readonly index = new ArticleIndex()

  /** Indexes many articles at once, of two of one id the last. */
  static async of(
    articles: Iterable<Article> | AsyncIterable<Article>,
    otherWork: OtherWork = () => undefined,
  ): Promise<Collection> {
    const collection = new Collection()
    const { sentences } = collection
    for await (const article of articles) {
      const entry = await readAmong(sentences.read(article), otherWork)
      const before = collection.#keys.get(article.id)
      if (before !== undefined) sentences.remove(before)
      sentences.put(collection.#keyFor(article), entry)
    }
    // Which terms are common is known when all articles have been read.
    for (const key of collection.#keys.values()) {
      collection.#addToIndex(key, sentences.get(key)!)
      await otherWork()
    }
    return collection
  }

  get size(): number {
    return this.#keys.size
  }

  /** Indexes an article; one of the same id is replaced. */
  add(article: Article): void {
    this.remove(article.id)
    const key = this.#keyFor(article)
    this.#addToIndex(key, this.sentences.add(key, article))
  }

  /** Indexes an article as `add` does, all at once when it has been read, which takes longest. */
  async addAmong(article: Article, otherWork: OtherWork): Promise<void> {
    const entry = await readAmong(this.sentences.read(article), otherWork)
    this.remove(article.id)
    const key = this.#keyFor(article)
    this.#addToIndex(key, this.sentences.put(key, entry))
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

  #keyFor(article: Article): number {
    const key = this.#nextKey++
    this.#keys.set(article.id, key)
    return key
  }

  #addToIndex(key: number, entry: IndexedArticle): void {
    this.index.add(key, this.#termsThatPropose(entry))
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

/** Reads an article to its end, and between its sentences lets other work go on. */
async function readAmong(
  reading: Generator<undefined, IndexedArticle>,
  otherWork: OtherWork,
): Promise<IndexedArticle> {
  for (;;) {
    await otherWork()
    const step = reading.next()
    if (step.done) return step.value
  }
}
