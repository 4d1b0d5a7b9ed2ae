import type { Client, Message } from 'discord.js'
import type { Logger } from 'pino'
import type { ReplyStore } from '../library/store.ts'
import { traceOf } from './trace.ts'

/** A reply of the bot’s to a message. */
export type SentReply = { readonly id: string; readonly channelId: string }

/** A message that may be replied to; its author need not be known once it is gone. */
export type Replied = Pick<Message, 'id' | 'channelId' | 'guildId'> & {
  readonly client: Pick<Client, 'rest'>
  readonly author?: { readonly id: string }
}

/** What the bot replied to messages, so that replies can follow when those are changed, and go with them. */
export class Replies {
  readonly #store: ReplyStore
  readonly #log: Pick<Logger, 'warn'>
  readonly #underWay = new Map<string, Promise<void>>()

  constructor(store: ReplyStore, log: Pick<Logger, 'warn'>) {
    this.#store = store
    this.#log = log
  }

  /**
   * Changes what a message is replied: `change` is given the reply that there is and gives the one
   * that there is then. For one message that happens one after the other. What fails leaves the reply
   * that there was.
   */
  async change(
    message: Replied,
    change: (reply: SentReply | null) => Promise<SentReply | null>,
  ): Promise<void> {
    const { channelId, id } = message
    const before = this.#underWay.get(id) ?? Promise.resolve()
    const changed = before
      .catch(() => {})
      .then(async () => {
        const known = await this.#store.to(id)
        const reply = await change(known === null ? null : { id: known, channelId })
        if (reply?.id !== known) await this.#note(message, known, reply)
      })
    this.#underWay.set(id, changed)
    try {
      await changed
    } finally {
      if (this.#underWay.get(id) === changed) this.#underWay.delete(id)
    }
  }

  /** Forgets a reply, which is gone. */
  async forget(guildId: string | null, replyId: string): Promise<void> {
    await this.#store.forget(guildId, replyId)
  }

  /** Never rejects: whoever asked has been answered. */
  async #note(
    { author, guildId, id }: Replied,
    known: string | null,
    reply: SentReply | null,
  ): Promise<void> {
    try {
      if (reply && author) await this.#store.note(guildId, id, reply.id, author.id)
      else if (known !== null) await this.#store.forget(guildId, known)
    } catch (error) {
      this.#log.warn({ error: traceOf(error) }, 'A reply could not be noted')
    }
  }
}
