import type {
  ChatInputCommandInteraction,
  RESTPostAPIChatInputApplicationCommandsJSONBody,
} from 'discord.js'
import type { Logger } from 'pino'
import type { Searchable } from '../answering/answer.ts'

/** All that a handler may use besides what Discord hands it. */
export type Bot = { readonly libraries: Shelves; readonly log: Logger }

/** Where the library of each guild is found; null for direct messages. */
export type Shelves = { of(guildId: string | null): Promise<Searchable> }

/** A slash command: what Discord shows of it, and what happens when somebody uses it. */
export type Command = {
  readonly definition: RESTPostAPIChatInputApplicationCommandsJSONBody
  /** Answers the interaction. What it throws is told to the person who used the command. */
  run(interaction: ChatInputCommandInteraction, bot: Bot): Promise<void>
}
