/** How soon somebody may ask again, counted for each person in each guild. */
export class Cooldown {
  readonly #milliseconds: number
  readonly #until = new Map<string, number>()

  /** 0: at once. */
  constructor(seconds: number) {
    this.#milliseconds = seconds * 1000
  }

  /** The whole seconds until somebody may ask; 0 where they may now, from which on it is counted. */
  secondsLeft(guildId: string | null, userId: string): number {
    if (this.#milliseconds === 0) return 0

    const now = Date.now()
    const key = `${guildId ?? ''} ${userId}`
    const left = (this.#until.get(key) ?? 0) - now
    if (left > 0) return Math.ceil(left / 1000)

    // A map keeps the order in which it was filled, so those that are over stand first.
    for (const [other, until] of this.#until) {
      if (until > now) break
      this.#until.delete(other)
    }
    this.#until.delete(key)
    this.#until.set(key, now + this.#milliseconds)
    return 0
  }
}
