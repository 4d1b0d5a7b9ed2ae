/** What a person sees of the bot, and waiting for it. */
import { setTimeout as pause } from 'node:timers/promises'
import type { APIMessage, APIModalInteractionResponseCallbackData } from 'discord-api-types/v10'
import type { Choice, Exchange, Outcome } from './exchange.ts'
import type { Payload } from './message-checks.ts'
import type { Setting } from './setting.ts'
import { bot } from './world.ts'

/** One thing that a person is shown in answer to what they did. */
export class Seen {
  /** What it answers; null for a message in reply to one. */
  readonly exchange: Exchange | null
  readonly #outcome: Outcome
  readonly #number: number

  constructor(outcome: Outcome, exchange: Exchange | null = null, number = 0) {
    this.#outcome = outcome
    this.exchange = exchange
    this.#number = number
  }

  get kind(): Outcome['kind'] {
    return this.#outcome.kind
  }

  /** The message as it was then. Throws when something else was shown. */
  get message(): APIMessage {
    return this.#a('message').stored.message
  }

  /** Whether only this person sees it. */
  get isHidden(): boolean {
    return this.#a('message').stored.onlyFor !== null
  }

  /** What the bot sent last for the message. */
  get sent(): Payload {
    return this.#a('message').stored.sent!
  }

  get modal(): APIModalInteractionResponseCallbackData {
    return this.#a('modal').modal
  }

  /** What completes the text that is being typed. */
  get choices(): readonly Choice[] {
    return this.#a('choices').choices
  }

  /** What the person is shown next in the same matter. */
  async next(): Promise<Seen> {
    if (!this.exchange) throw new Error('Nothing follows a reply')
    return seenOf(this.exchange, 'more', this.#number + 1)
  }

  #a<Kind extends Outcome['kind']>(kind: Kind): Extract<Outcome, { kind: Kind }> {
    if (this.#outcome.kind !== kind) {
      throw new Error(`Shown was not a ${kind}, but: ${JSON.stringify(this.#outcome)}`)
    }
    return this.#outcome as Extract<Outcome, { kind: Kind }>
  }
}

/** What an exchange shows as soon as it does. Rejects when nothing comes. */
export async function seenOf(exchange: Exchange, what: string, number = 0): Promise<Seen> {
  const outcome = await inTime(exchange.outcome(number), exchange.patience, () => {
    const shown = exchange.outcomes.map(({ kind }) => kind).join(', ') || 'nothing'
    return `The bot did not answer ${what}: its interaction is ${exchange.state}, shown was ${shown}`
  })
  return new Seen(outcome, exchange, number)
}

/** A message that a person wrote. */
export class Said {
  readonly message: APIMessage
  readonly #setting: Setting

  constructor(message: APIMessage, setting: Setting) {
    this.message = message
    this.#setting = setting
  }

  /** The bot's reply, as soon as it is there. */
  async reply(): Promise<Seen> {
    let seen = this.#replies()[0]
    const until = Date.now() + this.#setting.patience
    while (!seen) {
      if (Date.now() > until) throw new Error(`The bot did not reply to “${this.message.content}”`)
      await pause(2)
      seen = this.#replies()[0]
    }
    return seen
  }

  /** Waits, and throws when the bot has replied by then. */
  async staysUnanswered(milliseconds = 300): Promise<void> {
    await pause(milliseconds)
    const [reply] = this.#replies()
    if (reply) {
      throw new Error(`The bot replied to “${this.message.content}”: ${reply.message.content}`)
    }
  }

  #replies(): readonly Seen[] {
    const { channel_id, id } = this.message
    return [...this.#setting.world.messages.values()]
      .filter(({ message }) => message.channel_id === channel_id && message.author.id === bot.id)
      .filter(({ message }) => !message.interaction_metadata && BigInt(message.id) > BigInt(id))
      .filter(({ message }) => (message.message_reference?.message_id ?? id) === id)
      .map((stored) => new Seen({ kind: 'message', stored }))
  }
}

async function inTime<T>(work: Promise<T>, patience: number, complaint: () => string): Promise<T> {
  const done = new AbortController()
  const late = pause(patience, undefined, { signal: done.signal, ref: false }).then(
    () => {
      throw new Error(complaint())
    },
    () => new Promise<never>(() => {}),
  )
  return Promise.race([work, late]).finally(() => done.abort())
}
