import { setImmediate } from 'node:timers/promises'
import type { Searchable } from '../answering/answer.ts'
import { type Question, questionFrom } from '../answering/question.ts'
import type { Quote } from '../answering/quotes.ts'
import { statementsIn } from '../answering/said.ts'
import type { Verifiable } from '../answering/verify.ts'
import { type Article, overlap, wordsAt } from '../articles/article.ts'
import { parseCitation } from '../articles/citation.ts'
import { withoutTitles } from '../attribution/names.ts'
import type { Collection } from '../search/collection.ts'
import type { Hit, Within } from '../search/ranking.ts'
import { TitleIndex } from '../search/title-index.ts'
import type { Place } from '../search/wording.ts'
import type { Attributing } from './attributing.ts'
import { Library } from './library.ts'
import type { OwnArticles } from './own-articles.ts'
import type { Questions } from './questions.ts'
import { compared, type Replay } from './replay.ts'
import type { Evaluation, GuildSettings } from './store.ts'

/** The host's articles, and their titles. */
export class SharedArticles {
  readonly collection: Collection
  readonly titles = new TitleIndex()

  constructor(collection: Collection) {
    this.collection = collection
    for (const article of collection.articles()) this.titles.set(article)
  }
}

/** What a guild has of its own. */
export type Own = { readonly articles: OwnArticles; readonly questions: Questions }

/** How the words of a citation stand now. */
export type Standing =
  /** They stand in the article as it is now. */
  | { readonly kind: 'current'; readonly article: Article }
  /** The article was edited, last at that moment, and no longer has them. */
  | { readonly kind: 'changed'; readonly article: Article; readonly when: string }
  /** The article was removed at that moment. */
  | { readonly kind: 'withdrawn'; readonly when: string }
  /** There is no such article here, or no more. */
  | { readonly kind: 'unknown' }

/** An article among which somebody may choose. */
export type Completion = Pick<Article, 'id' | 'title' | 'author' | 'publisher' | 'published'>

/**
 * What one guild is answered from: the host's shared articles and its own. Of two that have the same
 * id, the guild's own counts, so that a citation never means two places. Without own, for direct
 * messages, there are the shared ones alone.
 */
export class GuildLibrary {
  /** The articles that moderators have added, to be changed through this; null in direct messages. */
  readonly own: OwnArticles | null
  /** The questions that moderators look after; null in direct messages. */
  readonly questions: Questions | null
  readonly #shared: SharedArticles | null
  readonly #library: Library
  readonly #attributing: Attributing
  readonly #keepsUnanswered: boolean

  /** `today` gives the day on which questions are asked. */
  constructor(
    shared: SharedArticles | null,
    own: Own | null,
    settings: GuildSettings,
    attributing: Attributing,
    today: () => string,
  ) {
    this.own = own?.articles ?? null
    this.questions = own?.questions ?? null
    this.#shared = shared
    this.#attributing = attributing
    this.#keepsUnanswered = settings.keepUnanswered
    const collections = [shared?.collection, this.own?.collection].filter((one) => !!one)
    this.#library = new Library(collections, settings, today)
  }

  /** Number of articles. */
  get size(): number {
    return this.#library.size
  }

  /** Number of passages of about a hundred words. */
  get passages(): number {
    return this.#library.passages
  }

  get threshold(): number {
    return this.#library.threshold
  }

  /**
   * What `work` makes of the library once it is known who says what in the articles that it asks about,
   * for which it may have to be done more than once. With `mayBeSilent` that is not waited
   * for long, and nobody is named in what was not read yet.
   */
  knowing<Result>(
    work: (library: Searchable & Verifiable) => Result,
    mayBeSilent = false,
  ): Promise<Result> {
    const { threshold } = this
    const found = new Map<string, readonly Hit[]>()
    const search: Searchable['search'] = (question, limit, within) => {
      if (within) return this.search(question, limit, within)
      const key = `${limit} ${question.text}`
      const hits = found.get(key) ?? this.search(question, limit)
      found.set(key, hits)
      return hits
    }
    const placesLike: Verifiable['placesLike'] = (...wording) => this.placesLike(...wording)
    return this.#attributing.knowing(
      (attributionsOf) => work({ threshold, search, placesLike, attributionsOf }),
      mayBeSilent,
    )
  }

  /**
   * The passages that may answer, best first, none overlapping another; first of all the one that a
   * moderator has settled for the question. With `within`, only what touches the places it gives.
   */
  search(question: Question, limit: number, within: Within | null = null): readonly Hit[] {
    const hits = this.ranked(question, limit, within)
    if (within) return hits

    const settled = this.questions?.answerTo(question)
    if (!settled) return hits

    const { span, article } = settled
    const score = Math.max(0, ...hits.map((hit) => hit.score)) + 1
    const first: Hit = { passage: settled, best: span, score, confidence: 1, corrections: [] }
    const others = hits.filter(
      ({ passage }) => passage.article !== article || !overlap(passage.span, span),
    )
    return [first, ...others].slice(0, limit)
  }

  /** Counts a question that found no answer, without its asker, unless the guild keeps none. */
  async noteUnanswered(question: Question): Promise<void> {
    if (this.#keepsUnanswered) await this.questions?.note(question)
  }

  /** What the search alone makes of a question, whatever moderators have settled. */
  ranked(question: Question, limit: number, within: Within | null = null): readonly Hit[] {
    const hits = this.#library.search(question, limit, within)
    return hits.filter(({ passage: { article } }) => this.get(article.id) === article)
  }

  /** The places that have most of a wording's words close together, likest first. */
  placesLike(wording: string, limit: number, omissions: number): readonly Place[] {
    const places = this.#library.placesLike(wording, limit, omissions)
    return places.filter(({ article }) => this.get(article.id) === article)
  }

  /**
   * What the articles quote or report a speaker as saying, on a topic or on any, newest first: `count`
   * statements from number `from` on, and whether there are more. Other work goes on meanwhile.
   */
  async statementsBy(
    speaker: string,
    topic: string | null,
    from: number,
    count: number,
  ): Promise<{ readonly quotes: readonly Quote[]; readonly hasMore: boolean }> {
    const articles = this.#library
      .articlesWith(speaker)
      .filter((article) => this.get(article.id) === article)
      .toSorted((a, b) => (b.published ?? '').localeCompare(a.published ?? ''))
    const quotes: Quote[] = []
    for (const article of articles) {
      quotes.push(
        ...(await this.#attributing.knowing((attributionsOf) =>
          statementsIn(article, speaker, topic, attributionsOf),
        )),
      )
      if (quotes.length > from + count) break
      await setImmediate()
    }
    return { quotes: quotes.slice(from, from + count), hasMore: quotes.length > from + count }
  }

  /** The article of an id as it is now, unless it is removed. */
  get(id: string): Article | undefined {
    return this.own?.has(id) ? this.own.get(id) : this.#shared?.collection.get(id)
  }

  /** A revision of an article, even of a removed one; null where there is none here. */
  async articleAt(id: string, revision: number): Promise<Article | null> {
    if (this.own?.has(id)) return this.own.articleAt(id, revision)
    const shared = this.#shared?.collection.get(id)
    return shared?.revision === revision ? shared : null
  }

  /**
   * Names of speakers whom the articles surely name and who fit what somebody has typed, those who say
   * most first; none longer than `longest`. In a large library that has just been opened they come in
   * little by little.
   */
  async speakers(typed: string, limit: number, longest: number): Promise<readonly string[]> {
    const articles = [...this.#articles()]
    await this.#attributing.readAhead(articles, patience)
    const wanted = folded(typed).split(/\s+/)
    const counts = new Map<string, { readonly name: string; readonly count: number }>()
    for (const name of articles.flatMap((article) => this.#speakersIn(article))) {
      const key = folded(name)
      if (name.length > longest || !wanted.every((word) => key.includes(word))) continue
      const speaker = folded(withoutTitles(name))
      const known = counts.get(speaker)
      counts.set(speaker, { name: known?.name ?? name, count: (known?.count ?? 0) + 1 })
    }
    return [...counts.values()]
      .sort((a, b) => b.count - a.count || a.name.localeCompare(b.name))
      .slice(0, limit)
      .map(({ name }) => name)
  }

  #speakersIn(article: Article): string[] {
    return this.#attributing.attributionsOf(article).flatMap(({ speaker }) => speaker?.name ?? [])
  }

  /** The articles as they are now. */
  *#articles(): Iterable<Article> {
    if (this.own) yield* this.own.collection.articles()
    for (const article of this.#shared?.collection.articles() ?? []) {
      if (!this.own?.has(article.id)) yield article
    }
  }

  /** How the words of a citation stand now. */
  async standingOf(citation: string): Promise<Standing> {
    const place = parseCitation(citation)
    const cited = place && (await this.articleAt(place.id, place.revision))
    if (!place || !cited) return { kind: 'unknown' }

    const article = this.get(place.id)
    if (article?.text.includes(wordsAt(cited, place.span))) {
      return { kind: 'current', article }
    }
    const when = (await this.own?.history(place.id, 1))?.[0]?.when ?? ''
    return article ? { kind: 'changed', article, when } : { kind: 'withdrawn', when }
  }

  /**
   * The articles that fit what somebody has typed of a title, author or publisher, best first: words
   * may be unfinished or misspelt. Of nothing, the newest. `own` are those that can be edited or
   * removed, and `removed` those that can be restored.
   */
  completions(typed: string, limit: number, which: 'all' | 'own' | 'removed' = 'all'): string[] {
    const own = this.own?.idsLike(typed, limit, which === 'removed' ? 'removed' : 'present') ?? []
    if (which !== 'all' || own.length >= limit) return own
    const shared = this.#shared?.titles.find(typed, limit) ?? []
    return [...own, ...shared.filter((id) => !this.own?.has(id))].slice(0, limit)
  }

  /**
   * Puts every judged question to the search alone, and tells at which place among the first three
   * passages the words are that answer it. Other work goes on meanwhile.
   */
  async replay(now: Date): Promise<Evaluation> {
    const judged = (await this.questions?.judged()) ?? []
    const places: [string, number | null][] = []
    for (const question of judged) {
      const answer = this.questions?.placeOf(question)
      const place = this.ranked(questionFrom(question.words), 3).findIndex(
        ({ passage }) => passage.article === answer?.article && overlap(passage.span, answer.span),
      )
      places.push([question.key, place < 0 ? null : place + 1])
      await setImmediate()
    }
    return { when: now.toISOString(), places: Object.fromEntries(places) }
  }

  /** Replays the judged questions, and puts what comes of it beside the last time; null without any. */
  async evaluate(now: Date): Promise<Replay | null> {
    const { questions } = this
    const judged = (await questions?.judged()) ?? []
    if (!questions || judged.length === 0) return null

    const before = await questions.lastEvaluation()
    const evaluation = await this.replay(now)
    await questions.saveEvaluation(evaluation)
    return compared(judged, evaluation, before, (one) => questions.placeOf(one) !== null)
  }
}

/** Whoever types waits no longer for names. */
const patience = 800

const folded = (text: string): string =>
  text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().trim()
