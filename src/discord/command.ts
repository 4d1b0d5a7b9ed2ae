import type {
  ApplicationCommandType,
  AutocompleteInteraction,
  ChatInputCommandInteraction,
  MessageContextMenuCommandInteraction,
  RESTPostAPIChatInputApplicationCommandsJSONBody,
  RESTPostAPIContextMenuApplicationCommandsJSONBody,
} from 'discord.js'
import type { Logger } from 'pino'
import type { Searchable } from '../answering/answer.ts'
import type { Quote } from '../answering/quotes.ts'
import type { Verifiable } from '../answering/verify.ts'
import type { Article } from '../articles/article.ts'
import type { Intake } from '../intake/intake.ts'
import type { Standing } from '../library/guild-library.ts'
import type { OwnArticles } from '../library/own-articles.ts'
import type { Questions } from '../library/questions.ts'
import type { Replay } from '../library/replay.ts'
import type {
  GuildSettings,
  LogStore,
  PersonalData,
  PostStore,
  SuggestionStore,
  VoteStore,
} from '../library/store.ts'
import type { Cooldown } from './cooldown.ts'
import type { Locales } from './locales.ts'
import type { Batches } from './moderating/batches.ts'
import type { Replies } from './replies.ts'

/** All that a handler may use besides what Discord hands it. */
export type Bot = {
  readonly libraries: Shelves
  readonly votes: VoteStore
  readonly posts: PostStore
  readonly suggestions: SuggestionStore
  /** Who did what in a guild. */
  readonly changes: LogStore
  /** Reads files and pages. */
  readonly intake: Pick<Intake, 'read' | 'readLink' | 'readAttachment'>
  /** What moderators have in front of them and not saved yet. */
  readonly batches: Batches
  /** Where Discord keeps what people upload. */
  readonly cdnUrl: string
  readonly cooldown: Cooldown
  readonly replies: Replies
  readonly locales: Locales
  /** Whether Discord sends the text of messages that don’t ping the bot. */
  readonly readsChannels: boolean
  readonly version: string
  readonly log: Logger
}

/** What one guild is answered from, with what is in it. */
export type Shelf = {
  /**
   * What `work` makes of the articles, once it is known who says what in those that it asks about; it
   * may be done more than once. With `mayBeSilent` nobody is named where that takes long.
   */
  knowing<Result>(
    work: (library: Searchable & Verifiable) => Result,
    mayBeSilent?: boolean,
  ): Promise<Result>
  /** Number of articles. */
  readonly size: number
  /** Number of passages. */
  readonly passages: number
  /** The article of an id as it is now. */
  get(id: string): Article | undefined
  /** A revision of an article, even of one that was withdrawn; null where there is none here. */
  articleAt(id: string, revision: number): Promise<Article | null>
  /** How the words of a citation stand now. */
  standingOf(citation: string): Promise<Standing>
  /** What the articles have a speaker say, newest first: `count` of it from number `from` on. */
  statementsBy(
    speaker: string,
    topic: string | null,
    from: number,
    count: number,
  ): Promise<{ readonly quotes: readonly Quote[]; readonly hasMore: boolean }>
  /** Names of speakers that fit what somebody types, none longer than `longest`. */
  speakers(typed: string, limit: number, longest: number): Promise<readonly string[]>
  /** Ids of articles that fit what somebody types, best first. */
  completions(typed: string, limit: number): readonly string[]
  /** The articles that are the guild's own; null in direct messages. */
  readonly own: OwnArticles | null
  /** The questions that the guild’s moderators look after; null in direct messages. */
  readonly questions: Questions | null
  /** Replays the questions that moderators have answered, beside the last time; null without any. */
  evaluate(now: Date): Promise<Replay | null>
}

/** Where the library of each guild is found, and what the guild has settled for it. */
export type Shelves = {
  /** Whether the host shares any articles. */
  readonly hasShared: boolean
  /** Null: what direct messages are answered from. */
  of(guildId: string | null): Promise<Shelf>
  settingsOf(guildId: string): Promise<GuildSettings>
  saveSettings(guildId: string, settings: Partial<GuildSettings>): Promise<void>
  /** Notes that the bot was removed from a guild, whose data leave with it after a while. */
  leave(guildId: string): Promise<void>
  /** Notes that the bot is in a guild. */
  enter(guildId: string): Promise<void>
  /** Notes that the bot is in these guilds, and in no other. */
  stayIn(guildIds: Iterable<string>): Promise<void>
  /** Deletes all that is kept of a guild, at once. */
  erase(guildId: string): Promise<void>
  /** What is kept of a person, over all guilds. */
  dataOf(userId: string): Promise<PersonalData>
  /** Deletes what is kept of a person; what they added stays, without their id. */
  erasePerson(userId: string): Promise<void>
}

/** Something that a person may choose while they type. */
export type Completion = { readonly name: string; readonly value: string }

/** A slash command: what Discord shows of it, and what happens when somebody uses it. */
export type SlashCommand = {
  readonly definition: RESTPostAPIChatInputApplicationCommandsJSONBody & {
    readonly type: ApplicationCommandType.ChatInput
  }
  /** Answers the interaction. What it throws is told to the person who used the command. */
  run(interaction: ChatInputCommandInteraction, bot: Bot): Promise<void>
  /** What completes the option that is being typed into. */
  complete?(interaction: AutocompleteInteraction, bot: Bot): Promise<readonly Completion[]>
}

/** An entry in the menu that every message has. */
export type MessageCommand = {
  readonly definition: RESTPostAPIContextMenuApplicationCommandsJSONBody & {
    readonly type: ApplicationCommandType.Message
  }
  run(interaction: MessageContextMenuCommandInteraction, bot: Bot): Promise<void>
}

export type Command = SlashCommand | MessageCommand
