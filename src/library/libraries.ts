import { Collection } from '../search/collection.ts'
import { Library } from './library.ts'

/** Finds the library of a guild, opening it on first use. */
export class Libraries {
  readonly #shared: Collection | null
  readonly #open = new Map<string | null, Library>()

  /** `shared` holds the host's articles, answered from in every guild; null switches them off. */
  constructor(shared: Collection | null) {
    this.#shared = shared
  }

  /** The library of a guild; for null, which is a direct message, the shared articles alone. */
  async of(guildId: string | null): Promise<Library> {
    const known = this.#open.get(guildId)
    if (known) return known

    const shared = this.#shared ? [this.#shared] : []
    const library = new Library(guildId === null ? shared : [...shared, new Collection()])
    this.#open.set(guildId, library)
    return library
  }
}
