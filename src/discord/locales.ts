/** More people are forgotten, those first who used the bot longest ago. */
const mostPeople = 10_000

/** The languages of people's Discord, which it tells of what they use, but not of what they write. */
export class Locales {
  readonly #known = new Map<string, string>()

  note(userId: string, locale: string): void {
    this.#known.delete(userId)
    this.#known.set(userId, locale)
    const [oldest] = this.#known.keys()
    if (oldest !== undefined && this.#known.size > mostPeople) this.#known.delete(oldest)
  }

  /** Null for somebody who has not used the bot of late. */
  of(userId: string): string | null {
    return this.#known.get(userId) ?? null
  }
}
