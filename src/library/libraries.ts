import type { Article } from '../articles/article.ts'
import type { Collection } from '../search/collection.ts'
import { Attributing } from './attributing.ts'
import { GuildLibrary, type Own, SharedArticles } from './guild-library.ts'
import { type Limits, OwnArticles } from './own-articles.ts'
import { Questions } from './questions.ts'
import { defaultSettings, type GuildSettings, type PersonalData, type Store } from './store.ts'

/** How libraries are run; what is left out is as in `defaultOptions`. */
export type LibrariesOptions = {
  readonly limits: Limits
  /** After so many minutes without a question or change, a guild's library gives its memory back. */
  readonly idleMinutes: number
  readonly now: () => Date
  /** Reads who says what in the articles. */
  readonly attributing: Attributing
}

export const defaultOptions: LibrariesOptions = {
  limits: { articleCharacters: 1_000_000, articles: 5_000, changesADay: 2_000 },
  idleMinutes: 60,
  now: () => new Date(),
  attributing: new Attributing(),
}

const endOfTime = '9999-12-31T23:59:59.999Z'

/** How long the data of a guild are kept that the bot was removed from: it may be asked back. */
const daysAfterLeaving = 30

/** Finds the library of a guild, opening it on first use, and what the guild has settled for it. */
export class Libraries {
  readonly #shared: SharedArticles | null
  readonly #store: Store
  readonly #options: LibrariesOptions
  readonly #open = new Map<string, OpenLibrary>()
  /** What guilds have settled, as far as it was asked for: it is needed for every answer. */
  readonly #settings = new Map<string, Promise<GuildSettings>>()
  readonly #forDirectMessages: GuildLibrary
  readonly #sweep: NodeJS.Timeout

  /**
   * `shared` holds the host's articles, answered from in every guild that has not switched them off;
   * null switches them off in all.
   */
  constructor(shared: Collection | null, store: Store, options: Partial<LibrariesOptions> = {}) {
    this.#shared = shared && new SharedArticles(shared)
    this.#store = store
    this.#options = { ...defaultOptions, ...options }
    this.#forDirectMessages = this.#libraryOf(null, defaultSettings)
    this.#sweep = setInterval(() => this.closeIdle(), aMinute).unref()
  }

  /** Whether the host shares any articles at all. */
  get hasShared(): boolean {
    return this.#shared !== null
  }

  /** How many guilds' libraries are in memory. */
  get openCount(): number {
    return this.#open.size
  }

  /** The library of a guild; for null, which is a direct message, the shared articles alone. */
  async of(guildId: string | null): Promise<GuildLibrary> {
    if (guildId === null) return this.#forDirectMessages
    const { library } = this.#opened(guildId)
    return library
  }

  /** What a guild has settled. */
  settingsOf(guildId: string): Promise<GuildSettings> {
    const known = this.#settings.get(guildId)
    if (known) return known
    const settings = this.#store.settingsOf(guildId)
    this.#settings.set(guildId, settings)
    // What failed once may succeed when it is next asked for.
    settings.catch(() => {
      if (this.#settings.get(guildId) === settings) this.#settings.delete(guildId)
    })
    return settings
  }

  /** Settles something anew: from then on the guild's library is one that follows it. */
  async saveSettings(guildId: string, settings: Partial<GuildSettings>): Promise<void> {
    await this.#store.saveSettings(guildId, settings)
    this.#settings.delete(guildId)
    const open = this.#open.get(guildId)
    if (open) this.#open.set(guildId, this.#opening(guildId, open.own))
  }

  /** Notes that the bot was removed from a guild, whose data are then kept for 30 days. */
  async leave(guildId: string): Promise<void> {
    await this.#store.guilds.setLeft(guildId, this.#options.now().toISOString())
  }

  /** Notes that the bot is in a guild, whose data stay. */
  async enter(guildId: string): Promise<void> {
    await this.#store.guilds.setLeft(guildId, null)
  }

  /** Notes in which guilds the bot is, and that it has been removed from any other that it has data of. */
  async stayIn(guildIds: Iterable<string>): Promise<void> {
    const present = new Set(guildIds)
    const { guilds } = this.#store
    for (const guildId of await guilds.leftBefore(endOfTime)) {
      if (present.has(guildId)) await this.enter(guildId)
    }
    for (const guildId of await guilds.kept()) {
      if (!present.has(guildId)) await this.leave(guildId)
    }
  }

  /** Deletes all that is kept of a guild, at once. */
  async erase(guildId: string): Promise<void> {
    const open = this.#open.get(guildId)
    this.#open.delete(guildId)
    const own = await open?.own.catch(() => null)
    await own?.articles.close()
    await this.#store.guilds.erase(guildId)
    // Whoever asked meanwhile has opened what is gone now.
    this.#open.delete(guildId)
    this.#settings.delete(guildId)
  }

  /** Deletes the data of the guilds that the bot was removed from 30 days ago; gives their number. */
  async eraseLeft(): Promise<number> {
    const since = new Date(this.#options.now().getTime() - daysAfterLeaving * aDay).toISOString()
    const left = await this.#store.guilds.leftBefore(since)
    for (const guildId of left) await this.erase(guildId)
    return left.length
  }

  /** What is kept of a person, over all guilds. */
  dataOf(userId: string): Promise<PersonalData> {
    return this.#store.people.dataOf(userId)
  }

  /** Deletes what is kept of a person; what they added stays, without their id. */
  erasePerson(userId: string): Promise<void> {
    return this.#store.people.erase(userId)
  }

  /** Gives back the memory of libraries that nobody has used for long; they open again on use. */
  closeIdle(): void {
    const since = this.#options.now().getTime() - this.#options.idleMinutes * aMinute
    for (const [guildId, { usedAt, isBusy }] of this.#open) {
      if (usedAt < since && !isBusy()) this.#open.delete(guildId)
    }
  }

  /** Waits for the changes under way. Nothing else may be called afterwards but to read. */
  async close(): Promise<void> {
    clearInterval(this.#sweep)
    for (const { own } of this.#open.values()) {
      await own.then(({ articles }) => articles.close()).catch(() => {})
    }
  }

  #opened(guildId: string): OpenLibrary {
    const known = this.#open.get(guildId)
    const open = known ?? this.#opening(guildId, this.#openOwn(guildId))
    open.usedAt = this.#options.now().getTime()
    if (!known) this.#open.set(guildId, open)
    return open
  }

  #opening(guildId: string, own: Promise<Own>): OpenLibrary {
    let articles: OwnArticles | null = null
    const library = this.#openLibrary(guildId, own)
    const open: OpenLibrary = {
      own,
      library,
      usedAt: this.#options.now().getTime(),
      isBusy: () => articles === null || !articles.isAtRest,
    }
    library
      .then((opened) => {
        articles = opened.own
      })
      // What failed once may succeed when it is next asked for.
      .catch(() => {
        if (this.#open.get(guildId) === open) this.#open.delete(guildId)
      })
    return open
  }

  async #openLibrary(guildId: string, opening: Promise<Own>): Promise<GuildLibrary> {
    const [own, settings] = await Promise.all([opening, this.settingsOf(guildId)])
    return this.#libraryOf(own, settings)
  }

  #libraryOf(own: Own | null, settings: GuildSettings): GuildLibrary {
    const shared = settings.sharedLibrary ? this.#shared : null
    return new GuildLibrary(shared, own, settings, this.#options.attributing, this.#today)
  }

  async #openOwn(guildId: string): Promise<Own> {
    const { attributing, limits, now } = this.#options
    const shared = this.#shared?.collection
    const isShared = (id: string) => shared?.get(id) !== undefined
    const store = this.#store
    const onSaved = (article: Article) => void attributing.readAhead([article])
    const articles = await OwnArticles.open({ store, guildId, limits, isShared, onSaved, now })
    const present = (id: string) => (articles.has(id) ? articles.get(id) : shared?.get(id))
    const articleAt = async (id: string, revision: number) => {
      if (articles.has(id)) return articles.articleAt(id, revision)
      const article = shared?.get(id)
      return article?.revision === revision ? article : null
    }
    const questions = await Questions.open({ store, guildId, now, articleAt, present })
    return { articles, questions }
  }

  readonly #today = (): string => this.#options.now().toISOString().slice(0, 10)
}

type OpenLibrary = {
  readonly own: Promise<Own>
  readonly library: Promise<GuildLibrary>
  /** In milliseconds, as Date has it. */
  usedAt: number
  readonly isBusy: () => boolean
}

const aMinute = 60_000
const aDay = 24 * 60 * aMinute
