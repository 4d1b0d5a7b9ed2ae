import type { RepliableInteraction } from 'discord.js'
import { markdownReply } from '../reply.ts'

// Discord takes five changes of a message in two seconds; people read slower than that.
const pauseBetween = 1500

/** Tells somebody how far long work has got, once it takes longer than a moment. */
export class Progress {
  readonly #interaction: RepliableInteraction
  #last = Date.now()
  #telling: Promise<unknown> = Promise.resolve()

  constructor(interaction: RepliableInteraction) {
    this.#interaction = interaction
  }

  /** Says how far it is, unless it has said something only just now. */
  async tell(line: string): Promise<void> {
    if (Date.now() - this.#last < pauseBetween) return
    this.#last = Date.now()
    // Work goes on meanwhile, and is done for all that when it can't be told.
    this.#telling = this.#interaction
      .editReply({ ...markdownReply(line), components: [] })
      .catch(() => {})
  }

  /** Waits until the last line has arrived, so that it is not taken for the result. */
  async done(): Promise<void> {
    await this.#telling
  }
}
