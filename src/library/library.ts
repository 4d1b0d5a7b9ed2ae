import { type Searchable, thresholds } from '../answering/answer.ts'
import type { Question } from '../answering/question.ts'
import type { Article } from '../articles/article.ts'
import type { Attribution } from '../attribution/attribution.ts'
import type { Collection } from '../search/collection.ts'
import { type Hit, rank, type Within } from '../search/ranking.ts'
import type { Recency } from '../search/recency.ts'
import { articlesWith, type Place, placesLike } from '../search/wording.ts'
import { attributionsOf } from './attributions.ts'
import { shippedSenses } from './senses.ts'
import { defaultSettings, type GuildSettings } from './store.ts'

/** What one guild is answered from: the host's shared articles and the guild's own. */
export class Library implements Searchable {
  readonly threshold: number
  readonly #collections: readonly Collection[]
  readonly #recency: Recency
  readonly #today: () => string

  /** `today` gives the day on which questions are asked, as `todayInUtc` does. */
  constructor(
    collections: readonly Collection[],
    { recency, answers }: Pick<GuildSettings, 'recency' | 'answers'> = defaultSettings,
    today = todayInUtc,
  ) {
    this.threshold = thresholds[answers]
    this.#collections = collections
    this.#recency = recency
    this.#today = today
  }

  /** Number of articles. */
  get size(): number {
    return this.#collections.reduce((sum, { size }) => sum + size, 0)
  }

  /** Number of passages of about a hundred words. */
  get passages(): number {
    return this.#collections.reduce((sum, { sentences }) => sum + sentences.passages, 0)
  }

  /**
   * The passages that may answer, best first, at most `budget` words each, none overlapping another.
   * The question is of that date; with null, dates play no part. With `within`, only what touches the
   * places it gives.
   */
  search(
    question: Question,
    limit: number,
    within: Within | null = null,
    budget?: number,
    date: string | null = this.#today(),
  ): readonly Hit[] {
    const asked = date === null ? null : { date, recency: this.#recency }
    const senses = shippedSenses()
    return rank(question.text, this.#collections, limit, { budget, asked, within, senses })
  }

  /** The places that have most of a wording's words close together, likest first. */
  placesLike(wording: string, limit: number, omissions: number): readonly Place[] {
    return placesLike(wording, this.#collections, limit, omissions)
  }

  /** The articles whose text has every word of a name. */
  articlesWith(name: string): readonly Article[] {
    return articlesWith(name, this.#collections)
  }

  /** Who says what in an article; worked out when it is first asked for. */
  attributionsOf(article: Article): readonly Attribution[] {
    return attributionsOf(article)
  }
}

/** The day that it is now by UTC, as 2026-03-14. */
export const todayInUtc = (): string => new Date().toISOString().slice(0, 10)
