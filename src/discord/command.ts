import type {
  ChatInputCommandInteraction,
  RESTPostAPIChatInputApplicationCommandsJSONBody,
} from 'discord.js'
import type { Logger } from 'pino'
import type { Searchable } from '../answering/answer.ts'
import type { GuildSettings } from '../library/store.ts'

/** All that a handler may use besides what Discord hands it. */
export type Bot = { readonly libraries: Shelves; readonly log: Logger }

/** Where the library of each guild is found, and what the guild has settled for it. */
export type Shelves = {
  /** Whether the host shares any articles. */
  readonly hasShared: boolean
  /** Null: what direct messages are answered from. */
  of(guildId: string | null): Promise<Searchable>
  settingsOf(guildId: string): Promise<GuildSettings>
  saveSettings(guildId: string, settings: Partial<GuildSettings>): Promise<void>
}

/** A slash command: what Discord shows of it, and what happens when somebody uses it. */
export type Command = {
  readonly definition: RESTPostAPIChatInputApplicationCommandsJSONBody
  /** Answers the interaction. What it throws is told to the person who used the command. */
  run(interaction: ChatInputCommandInteraction, bot: Bot): Promise<void>
}
