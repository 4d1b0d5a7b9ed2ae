/** What goes on between a person's use of a command or button and what they see of it. */
import type { APIModalInteractionResponseCallbackData } from 'discord-api-types/v10'
import type { Channel, Stored } from './world.ts'

/** Something that a person sees in answer to what they did. */
export type Outcome =
  | { readonly kind: 'message'; readonly stored: Stored }
  | { readonly kind: 'modal'; readonly modal: APIModalInteractionResponseCallbackData }
  | { readonly kind: 'choices'; readonly choices: readonly Choice[] }
  | { readonly kind: 'deleted'; readonly messageId: string }

export type Choice = { readonly name: string; readonly value: string | number }

/** What was done, and where. */
export type Deed = {
  readonly id: string
  readonly token: string
  readonly type: number
  readonly personId: string
  readonly channel: Channel
  /** The message whose button or select was used, also where a modal came between. */
  readonly sourceId: string | null
  /** When it was done, in milliseconds. */
  readonly at: number
  /** Whether the bot is there only for this person, who may then get five follow-ups. */
  readonly isUserInstalled: boolean
  /** For the answer to say what it answers. */
  readonly metadata: object
}

export class Exchange {
  readonly deed: Deed
  /** How long the person waits for something to see, in milliseconds. */
  readonly patience: number
  /** `deferred`: the person sees that an answer is on its way. `acknowledged`: nothing changed yet. */
  state: 'open' | 'deferred' | 'acknowledged' | 'answered' = 'open'
  /** The message that `@original` stands for. */
  originalId: string | null = null
  followUps = 0
  readonly outcomes: Outcome[] = []
  readonly #watchers: (() => void)[] = []

  constructor(deed: Deed, patience: number) {
    this.deed = deed
    this.patience = patience
  }

  show(outcome: Outcome): void {
    this.outcomes.push(outcome)
    for (const watcher of this.#watchers.splice(0)) watcher()
  }

  /** The outcome with this number, as soon as it is there. */
  async outcome(number = 0): Promise<Outcome> {
    while (this.outcomes.length <= number) {
      await new Promise<void>((resolve) => this.#watchers.push(resolve))
    }
    return this.outcomes[number]!
  }
}
