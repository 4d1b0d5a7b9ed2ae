/** A reply of the bot’s to a message. */
export type SentReply = { readonly id: string; readonly channelId: string }

/** More are forgotten, the oldest first; what is forgotten stays as it is when its question changes. */
const mostRemembered = 5000

/** What the bot replied to messages of late, so that replies can follow when those are changed. */
export class Replies {
  readonly #known = new Map<string, Promise<SentReply | null>>()

  /** Whether there is a reply to a message, or one under way. */
  has(messageId: string): boolean {
    return this.#known.has(messageId)
  }

  /**
   * Changes what a message is replied: `change` is given the reply that there is and gives the one
   * that there is then. For one message that happens one after the other. `find` looks for a reply
   * that is not known.
   */
  async change(
    messageId: string,
    change: (reply: SentReply | null) => Promise<SentReply | null>,
    find: () => Promise<SentReply | null> = async () => null,
  ): Promise<void> {
    const before = this.#known.get(messageId) ?? find()
    const changed = before.then(change)
    // What fails leaves the reply that there was.
    const after = changed.catch(() => before)
    this.#known.set(messageId, after)
    for (const oldest of this.#known.keys()) {
      if (this.#known.size <= mostRemembered) break
      this.#known.delete(oldest)
    }
    const reply = await after
    if (reply === null && this.#known.get(messageId) === after) this.#known.delete(messageId)
    await changed
  }
}
