import { Collection } from '../search/collection.ts'
import { Library } from './library.ts'
import type { GuildSettings, Store } from './store.ts'

/** Finds the library of a guild, opening it on first use, and what the guild has settled for it. */
export class Libraries {
  readonly #shared: readonly Collection[]
  readonly #store: Store
  readonly #open = new Map<string | null, Promise<Library>>()

  /**
   * `shared` holds the host's articles, answered from in every guild that has not switched them off;
   * null switches them off in all.
   */
  constructor(shared: Collection | null, store: Store) {
    this.#shared = shared ? [shared] : []
    this.#store = store
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
  async saveSettings(guildId: string, settings: GuildSettings): Promise<void> {
    await this.#store.saveSettings(guildId, settings)
    this.#open.delete(guildId)
  }

  async #openLibrary(guildId: string | null): Promise<Library> {
    if (guildId === null) return new Library(this.#shared)

    const { sharedLibrary } = await this.settingsOf(guildId)
    return new Library([...(sharedLibrary ? this.#shared : []), new Collection()])
  }
}
