import type { Article } from '../articles/article.ts'
import { freeId, idFrom } from '../articles/citation.ts'
import { Refused } from '../refusals.ts'
import { Collection } from '../search/collection.ts'
import { TitleIndex } from '../search/title-index.ts'
import { checked, keepable } from './content.ts'
import { type Fingerprint, fingerprintOf, likenessOf, nearlySame } from './likeness.ts'
import {
  type ArticleState,
  articleChanges,
  type Content,
  type LogEntry,
  type Post,
  type Signed,
  type Store,
} from './store.ts'
import { Turns } from './turns.ts'

/** How much a guild may have of its own. */
export type Limits = {
  /** Characters of one article. */
  readonly articleCharacters: number
  /** Articles that are not removed. */
  readonly articles: number
  /** Additions, edits, removals and restorations within 24 hours. */
  readonly changesADay: number
}

/** Who makes a change, and what they note of it. */
export type By = { readonly who: string; readonly why?: string | null }

/** An article that has much of a text, and the share of its sentences that are equal. */
export type Likeness = {
  readonly article: Article
  readonly share: number
  /** Whether the text should be offered as a new revision of the article. */
  readonly isNearlySame: boolean
}

/** What of the outside own articles need. */
export type Surroundings = {
  readonly store: Store
  readonly guildId: string
  readonly limits: Limits
  /** Whether an id is one of the host's articles. */
  readonly isShared: (id: string) => boolean
  /** Told of every article that is to be found from now on. */
  readonly onSaved: (article: Article) => void
  readonly now: () => Date
}

/**
 * The articles that a guild's moderators have added: kept in the store, and indexed. When a change
 * resolves, it is kept for good and counts for every search from then on; when it rejects, nothing has
 * changed. Changes are made one after the other.
 */
export class OwnArticles {
  readonly collection: Collection
  readonly #surroundings: Surroundings
  /** Every article, the removed ones too. */
  readonly #revisions = new Map<string, number>()
  /** Ids that were purged since the library was opened: what remembers them must not find another. */
  readonly #purged = new Set<string>()
  readonly #titles = new TitleIndex()
  readonly #removedTitles = new TitleIndex()
  readonly #fingerprints = new WeakMap<Article, Fingerprint>()
  #lastChange: Promise<unknown> = Promise.resolve()
  #waiting = 0
  #isClosed = false

  private constructor(surroundings: Surroundings, collection: Collection) {
    this.#surroundings = surroundings
    this.collection = collection
  }

  /** Reads and indexes what is kept, letting other work go on in between. */
  static async open(surroundings: Surroundings): Promise<OwnArticles> {
    const { store, guildId } = surroundings
    const turns = new Turns()
    const otherWork = () => turns.others()
    const collection = await Collection.of(keptIn(store, guildId), otherWork)
    const own = new OwnArticles(surroundings, collection)
    for (const article of collection.articles()) {
      own.#titles.set(article)
      own.#revisions.set(article.id, article.revision)
      await otherWork()
    }
    for (const state of await store.articles.states(guildId, 'removed')) {
      own.#removedTitles.set(state)
      own.#revisions.set(state.id, state.revision)
      await otherWork()
    }
    return own
  }

  /** Number of articles that are not removed. */
  get size(): number {
    return this.collection.size
  }

  /** Whether no change is under way. */
  get isAtRest(): boolean {
    return this.#waiting === 0
  }

  /** Whether there is an article of that id, removed or not. */
  has(id: string): boolean {
    return this.#revisions.has(id)
  }

  /** The article of that id, unless it is removed. */
  get(id: string): Article | undefined {
    return this.collection.get(id)
  }

  /** A revision of an article, even of a removed one; null where there is none. */
  async articleAt(id: string, revision: number): Promise<Article | null> {
    const current = this.get(id)
    if (current?.revision === revision) return current
    const { store, guildId } = this.#surroundings
    return store.articles.revision(guildId, id, revision)
  }

  /** An article as it is, or as it was when it was removed; null where there is none. */
  async latest(id: string): Promise<Article | null> {
    const revision = this.#revisions.get(id)
    return revision === undefined ? null : this.articleAt(id, revision)
  }

  /** Every article without its text, the removed ones too, in the order of their ids. */
  states(): Promise<ArticleState[]> {
    const { store, guildId } = this.#surroundings
    return store.articles.states(guildId, 'all')
  }

  /** What was done to an article, the newest first. */
  history(id: string, limit = 100): Promise<LogEntry[]> {
    const { store, guildId } = this.#surroundings
    return store.log.entries(guildId, limit, { articleId: id })
  }

  /** Ids that fit what was typed of a title, author or publisher, best first. */
  idsLike(typed: string, limit: number, which: 'present' | 'removed' = 'present'): string[] {
    return (which === 'present' ? this.#titles : this.#removedTitles).find(typed, limit)
  }

  /**
   * The article that a text has most in common with: at least half of its sentences. Where that is
   * nearly all of them, or the title is the same, the text is one to offer as its next revision.
   */
  async likeness({ title, text }: Pick<Content, 'title' | 'text'>): Promise<Likeness | null> {
    const wanted = fingerprintOf(text)
    const turns = new Turns()
    let best: Likeness | null = null
    for (const article of [...this.collection.articles()]) {
      await turns.others()
      const share = likenessOf(wanted, this.#fingerprintOf(article))
      if (share < 0.5 || share <= (best?.share ?? 0)) continue
      const isNearlySame = share >= nearlySame || idFrom(article.title) === idFrom(title)
      best = { article, share, isNearlySame }
    }
    return best
  }

  /** Adds an article. Throws what tells so when it or the guild's library is larger than it may be. */
  add(content: Content, by: By): Promise<Article> {
    return this.#changing(async () => {
      const { store, guildId, limits } = this.#surroundings
      const kept = checked(content, limits.articleCharacters)
      this.#mustHaveRoom()
      await this.#mustNotBeTooMany()
      const revision = await store.articles.firstRevision(guildId)
      const article = { id: this.#freeId(kept.title), revision, ...kept }
      await store.articles.save(guildId, article, 'added', this.#signed(by))
      await this.#show(article)
      return article
    })
  }

  /**
   * Saves the next revision of an article. `of` is the one that was edited: where somebody else has
   * saved another meanwhile, this throws rather than undo their work.
   */
  edit(of: Pick<Article, 'id' | 'revision'>, content: Content, by: By): Promise<Article> {
    return this.#changing(async () => {
      const { store, guildId, limits } = this.#surroundings
      const current = this.#mustBePresent(of.id)
      if (current.revision !== of.revision) {
        throw new Refused('changedMeanwhile', current.title)
      }
      const kept = checked(content, limits.articleCharacters)
      if (JSON.stringify({ ...current, ...kept }) === JSON.stringify(current)) return current
      await this.#mustNotBeTooMany()
      const article = { id: of.id, revision: current.revision + 1, ...kept }
      await store.articles.save(guildId, article, 'edited', this.#signed(by))
      await this.#show(article)
      return article
    })
  }

  /** Hides an article, with all its revisions; gives it as it was. */
  remove(id: string, by: By): Promise<Article> {
    return this.#changing(async () => {
      const { store, guildId } = this.#surroundings
      const article = this.#mustBePresent(id)
      await this.#mustNotBeTooMany()
      await store.articles.hide(guildId, id, true, this.#signed(by))
      this.#unshow(id)
      this.#removedTitles.set(article)
      return article
    })
  }

  /** Shows a removed article again, as it was. */
  restore(id: string, by: By): Promise<Article> {
    return this.#changing(async () => {
      const { store, guildId } = this.#surroundings
      const revision = this.#revisions.get(id)
      if (revision === undefined) throw noArticle(id)
      const present = this.get(id)
      if (present) throw new Refused('notRemoved', present.title)
      this.#mustHaveRoom()
      await this.#mustNotBeTooMany()
      const article = await store.articles.revision(guildId, id, revision)
      if (!article) throw new Error(`Revision ${revision} of ${id} is missing`)
      await store.articles.hide(guildId, id, false, this.#signed(by))
      this.#removedTitles.delete(id)
      await this.#show(article)
      return article
    })
  }

  /**
   * Deletes an article, removed or not, for good and with every trace. Gives the messages that showed
   * words of it, which nothing remembers from then on.
   */
  purge(id: string, by: By): Promise<Post[]> {
    return this.#changing(async () => {
      const { store, guildId } = this.#surroundings
      if (!this.has(id)) throw noArticle(id)
      const posts = await store.posts.showing(guildId, id)
      // A note of why may name what was purged.
      await store.articles.purge(guildId, id, this.#signed({ who: by.who }))
      this.#unshow(id)
      this.#removedTitles.delete(id)
      this.#revisions.delete(id)
      this.#purged.add(id)
      return posts
    })
  }

  /** Waits for the changes under way and takes no more. */
  async close(): Promise<void> {
    this.#isClosed = true
    await this.#lastChange
  }

  /** Makes a change when those before it are made. */
  #changing<Result>(change: () => Promise<Result>): Promise<Result> {
    if (this.#isClosed) throw new Error('These articles are closed: open the library again')
    this.#waiting++
    const result = this.#lastChange.then(change)
    this.#lastChange = result
      .catch(() => {})
      .finally(() => {
        this.#waiting--
      })
    return result
  }

  async #show(article: Article): Promise<void> {
    const turns = new Turns()
    await this.collection.addAmong(article, () => turns.others())
    this.#titles.set(article)
    this.#revisions.set(article.id, article.revision)
    this.#surroundings.onSaved(article)
  }

  #unshow(id: string): void {
    this.collection.remove(id)
    this.#titles.delete(id)
  }

  #mustBePresent(id: string): Article {
    const article = this.get(id)
    if (article) return article
    if (!this.has(id)) throw noArticle(id)
    throw new Refused('removed', id)
  }

  #mustHaveRoom(): void {
    const { articles } = this.#surroundings.limits
    if (this.size < articles) return
    throw new Refused('full', articles)
  }

  async #mustNotBeTooMany(): Promise<void> {
    const { store, guildId, limits, now } = this.#surroundings
    const since = new Date(now().getTime() - aDay).toISOString()
    const changes = await store.log.countSince(guildId, since, articleChanges)
    if (changes < limits.changesADay) return
    throw new Refused('manyChanges', limits.changesADay)
  }

  #signed({ who, why }: By): Signed {
    const note = why?.trim()
    return {
      who,
      when: this.#surroundings.now().toISOString(),
      why: note ? keepable(note, longestNote) : null,
    }
  }

  #freeId(title: string): string {
    const isTaken = (id: string) =>
      this.has(id) || this.#purged.has(id) || this.#surroundings.isShared(id)
    return freeId(idFrom(title), isTaken)
  }

  #fingerprintOf(article: Article): Fingerprint {
    let fingerprint = this.#fingerprints.get(article)
    if (!fingerprint) {
      fingerprint = fingerprintOf(article.text)
      this.#fingerprints.set(article, fingerprint)
    }
    return fingerprint
  }
}

/** The articles of a guild that are not removed, read as they are asked for. */
async function* keptIn({ articles }: Store, guildId: string): AsyncGenerator<Article> {
  let last: Article | null = null
  do {
    const page: Article[] = await articles.page(guildId, articlesAPage, last)
    yield* page
    last = page.length < articlesAPage ? null : page.at(-1)!
  } while (last)
}

const noArticle = (id: string) => new Refused('noArticle', id.slice(0, 60))

/** As many are read at once: where all are as long as they may be, in some 20 ms. */
const articlesAPage = 10
const aDay = 24 * 60 * 60 * 1000
const longestNote = 500
