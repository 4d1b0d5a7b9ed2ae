import { Collection } from '../search/collection.ts'
import { Library, todayInUtc } from './library.ts'
import { defaultSettings, type GuildSettings, type Store } from './store.ts'

/** Finds the library of a guild, opening it on first use, and what the guild has settled for it. */
export class Libraries {
  readonly #shared: readonly Collection[]
  readonly #store: Store
  readonly #today: () => string
  readonly #open = new Map<string | null, Promise<Library>>()

  /**
   * `shared` holds the host's articles, answered from in every guild that has not switched them off;
   * null switches them off in all. `today` gives the day on which questions are asked.
   */
  constructor(shared: Collection | null, store: Store, today = todayInUtc) {
    this.#shared = shared ? [shared] : []
    this.#store = store
    this.#today = today
  }

  /** Whether the host shares any articles at all. */
  get hasShared(): boolean {
    return this.#shared.length > 0
  }

  /** The library of a guild; for null, which is a direct message, the shared articles alone. */
  async of(guildId: string | null): Promise<Library> {
    const known = this.#open.get(guildId)
    if (known) return known

    const library = this.#openLibrary(guildId)
    this.#open.set(guildId, library)
    // What failed once may succeed when it is next asked for.
    library.catch(() => this.#open.delete(guildId))
    return library
  }

  /** What a guild has settled. */
  settingsOf(guildId: string): Promise<GuildSettings> {
    return this.#store.settingsOf(guildId)
  }

  /** Settles it anew: from then on the guild's library is one that follows it. */
  async saveSettings(guildId: string, settings: Partial<GuildSettings>): Promise<void> {
    await this.#store.saveSettings(guildId, settings)
    this.#open.delete(guildId)
  }

  async #openLibrary(guildId: string | null): Promise<Library> {
    if (guildId === null) return new Library(this.#shared, defaultSettings, this.#today)

    const settings = await this.settingsOf(guildId)
    const shared = settings.sharedLibrary ? this.#shared : []
    return new Library([...shared, new Collection()], settings, this.#today)
  }
}
