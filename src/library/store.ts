import type { Readiness } from '../answering/answer.ts'
import type { Article } from '../articles/article.ts'
import type { Recency } from '../search/recency.ts'

/**
 * Keeps what must survive a restart. What a promise has resolved for is never lost again, and what
 * fails has changed nothing. Ids of guilds, people, channels and messages are Discord's; moments are
 * ISO 8601 in UTC, `2026-03-14T09:26:53.589Z`, and given by the caller.
 */
export type Store = {
  /** The settings as they were saved last, with the default for each that never was. */
  settingsOf(guildId: string): Promise<GuildSettings>
  /** Changes the settings that are given, and leaves the others. */
  saveSettings(guildId: string, settings: Partial<GuildSettings>): Promise<void>
  readonly articles: ArticleStore
  readonly log: LogStore
  readonly questions: QuestionStore
  readonly votes: VoteStore
  readonly posts: PostStore
  readonly replies: ReplyStore
  readonly suggestions: SuggestionStore
  readonly guilds: GuildStore
  readonly people: PeopleStore
  /** Lets go of what the store is kept in. Nothing else may be called afterwards. */
  close(): Promise<void>
}

/** What a guild has settled for itself. A new setting needs a default below, and no migration. */
export type GuildSettings = {
  /** Whether it is answered from the host's shared articles too. */
  readonly sharedLibrary: boolean
  /** For which questions newer articles are preferred. */
  readonly recency: Recency
  /** How readily questions are answered. */
  readonly answers: Readiness
  /** The role whose members may change articles, besides those who may manage messages. */
  readonly moderatorRole: string | null
  /** The channel that is told of every change. */
  readonly logChannel: string | null
  /** The channel in which members' suggestions are shown to moderators. */
  readonly suggestionChannel: string | null
  /** The channels in which questions are answered without a ping. */
  readonly answeringChannels: readonly string[]
  /** Whether the words of unanswered questions are kept for the moderators. */
  readonly keepUnanswered: boolean
  /** The language that the bot speaks, such as `de`; null: that of whoever it speaks to. */
  readonly locale: string | null
}

/** The settings of a guild that has changed none. */
export const defaultSettings: GuildSettings = {
  sharedLibrary: true,
  recency: 'now',
  answers: 'balanced',
  moderatorRole: null,
  logChannel: null,
  suggestionChannel: null,
  answeringChannels: [],
  keepUnanswered: true,
  locale: null,
}

/** What an article says, before it has an id and a revision. */
export type Content = Omit<Article, 'id' | 'revision'>

/** Who makes a change, when, and why: `who` is a person's id, and `why` what they noted. */
export type Signed = {
  readonly who: string
  readonly when: string
  readonly why: string | null
}

/** An article as it stands, without its text. */
export type ArticleState = Pick<
  Article,
  'id' | 'revision' | 'title' | 'author' | 'publisher' | 'url' | 'published'
> & {
  readonly isRemoved: boolean
  /** Characters of text. */
  readonly length: number
  readonly added: string
  readonly changed: string
}

/**
 * A guild's own articles, as revisions: adding makes the first, editing the next. Removing hides an
 * article with all its revisions, and restoring shows the last one again, so that citations stay true.
 */
export type ArticleStore = {
  /**
   * Up to `limit` articles that are not removed, in the order in which they were last added, edited or
   * restored. `after` is the last one of the page before.
   */
  page(guildId: string, limit: number, after: Article | null): Promise<Article[]>
  /**
   * Every article, the removed ones too, or those alone, in the order of their ids. Each is as it stands
   * when it is read, since changes go on meanwhile.
   */
  states(guildId: string, which: 'all' | 'removed'): Promise<ArticleState[]>
  /** A revision, even of a removed article; null where there is none. */
  revision(guildId: string, id: string, revision: number): Promise<Article | null>
  /** The number that the first revision of a new article has: higher than that of any purged one. */
  firstRevision(guildId: string): Promise<number>
  /** Saves a revision, the first of an article or the next of one, and logs it. */
  save(guildId: string, article: Article, kind: 'added' | 'edited', by: Signed): Promise<void>
  /** Hides an article or shows it again, and logs it. */
  hide(guildId: string, id: string, isRemoved: boolean, by: Signed): Promise<void>
  /**
   * Deletes an article for good: its revisions, the log of them, its votes, posts and judged questions.
   * What stays is that somebody purged something, and that its citations will never be another's.
   */
  purge(guildId: string, id: string, by: Signed): Promise<void>
  /** All that makes up a guild's library. */
  exported(guildId: string): Promise<KeptLibrary>
  /** Puts a library in place of all that the guild has. */
  imported(guildId: string, library: KeptLibrary): Promise<void>
}

/** A guild's own library with its whole history. Articles and questions are in the order of their ids. */
export type KeptLibrary = {
  readonly firstRevision: number
  readonly articles: readonly KeptArticle[]
  /** The oldest first. */
  readonly log: readonly LogEntry[]
  readonly judged: readonly JudgedQuestion[]
}

export type KeptArticle = {
  readonly id: string
  readonly isRemoved: boolean
  /** The number of the log entry that last made it searchable. */
  readonly place: number
  /** In their order; the last is the one that is searched. */
  readonly revisions: readonly (Content & { readonly revision: number })[]
}

/** What moderators do that others should be able to look up. */
export const logKinds = [
  'added',
  'edited',
  'removed',
  'restored',
  'purged',
  'imported',
  'settings',
  'approved',
  'declined',
  'answered',
  'dismissed',
] as const

export type LogKind = (typeof logKinds)[number]

/** The entries that count as changes of articles. */
export const articleChanges: readonly LogKind[] = ['added', 'edited', 'removed', 'restored']

/** Something that was done. Numbers count from 1 in each guild, and later ones are higher. */
export type LogEntry = {
  readonly number: number
  readonly kind: LogKind
  /** The article that it was done to, and the revision that it then had; null where it is about none. */
  readonly articleId: string | null
  readonly revision: number | null
  /** Null for somebody who has had their data erased. */
  readonly who: string | null
  readonly when: string
  readonly why: string | null
}

/** Who did what in a guild. Changes of articles are logged as they are made. */
export type LogStore = {
  add(guildId: string, kind: LogKind, by: Signed, articleId?: string): Promise<void>
  /** The newest first; with an article, what was done to that. `before` is a number, for the next page. */
  entries(
    guildId: string,
    limit: number,
    about?: { readonly articleId?: string; readonly before?: number },
  ): Promise<LogEntry[]>
  /** How many of the kinds there are since a moment. */
  countSince(guildId: string, when: string, kinds: readonly LogKind[]): Promise<number>
}

/** A question that found no answer, as it was first asked, and nothing of who asked it. */
export type UnansweredQuestion = {
  readonly key: string
  readonly words: string
  readonly count: number
  /** The days it was first and last asked, `2026-03-14`. */
  readonly first: string
  readonly last: string
}

/** A question and the words that answer it, according to a moderator. */
export type JudgedQuestion = {
  readonly key: string
  readonly words: string
  /** As `parseCitation` reads it. */
  readonly citation: string
  readonly who: string | null
  readonly when: string
}

/** What judged questions were answered with when they were last put to the library. */
export type Evaluation = {
  readonly when: string
  /** By the key of the question: the place of its answer among the quotes, from 1, or null if it is in none. */
  readonly places: Readonly<Record<string, number | null>>
}

/**
 * Questions that moderators look after. A question is found by its key, which the caller makes so that
 * questions to be answered alike have the same one.
 */
export type QuestionStore = {
  /** Counts a question that found no answer. */
  note(guildId: string, key: string, words: string, day: string): Promise<void>
  /** Those that were not dismissed, the most asked first and then the newest. */
  unanswered(guildId: string): Promise<UnansweredQuestion[]>
  /** Never lists the question again. */
  dismiss(guildId: string, key: string): Promise<void>
  /** Saves which words answer a question, in place of those saved before; it is unanswered no more. */
  judge(guildId: string, question: JudgedQuestion): Promise<void>
  judged(guildId: string): Promise<JudgedQuestion[]>
  /** Takes a judged question back. */
  unjudge(guildId: string, key: string): Promise<void>
  lastEvaluation(guildId: string): Promise<Evaluation | null>
  saveEvaluation(guildId: string, evaluation: Evaluation): Promise<void>
}

/** How many people found a quote right, and how many wrong. */
export type Tally = { readonly up: number; readonly down: number }

/** One vote a person and citation, kept without a name: by a hash that only the store can make. */
export type VoteStore = {
  /** Casts a vote or changes it; null takes it back. */
  cast(guildId: string, citation: string, userId: string, vote: keyof Tally | null): Promise<void>
  of(guildId: string, citation: string, userId: string): Promise<keyof Tally | null>
  tally(guildId: string, citation: string): Promise<Tally>
  /** The tally of every citation of an article that has votes. */
  tallies(guildId: string, articleId: string): Promise<ReadonlyMap<string, Tally>>
}

/** A message of the bot's, and the citations that it shows. */
export type Post = {
  readonly channelId: string
  readonly messageId: string
  readonly when: string
  readonly citations: readonly string[]
}

/** Which messages show words of which articles, so that they can be marked when an article changes. */
export type PostStore = {
  add(guildId: string, post: Post): Promise<void>
  /** The posts that show an article, the newest first. */
  showing(guildId: string, articleId: string): Promise<Post[]>
  /** Forgets a message, which is gone. */
  forget(guildId: string, messageId: string): Promise<void>
}

/** Which message the bot replied to which other; in direct messages, where the guild is null, too. */
export type ReplyStore = {
  /** Notes the reply to somebody's message, in place of one that there was. */
  note(guildId: string | null, messageId: string, replyId: string, userId: string): Promise<void>
  /** The reply to a message; null where none is known. */
  to(messageId: string): Promise<string | null>
  /** Forgets a reply, which is gone. */
  forget(guildId: string | null, replyId: string): Promise<void>
}

/** A member's proposal. */
export type Suggestion = {
  /** Counts from 1 in each guild. */
  readonly number: number
  readonly state: 'pending' | 'approved' | 'declined'
  /** Null for somebody who has had their data erased. */
  readonly who: string | null
  readonly when: string
  /** What is proposed, and why; null once it is decided or erased. */
  readonly content: Content | null
  readonly note: string | null
  /** The message that shows it to the moderators, once it is posted. */
  readonly card: { readonly channelId: string; readonly messageId: string } | null
  readonly decided: (Omit<Signed, 'who'> & { readonly who: string | null }) | null
}

export type SuggestionStore = {
  /** Gives the number. */
  add(guildId: string, content: Content, by: Signed): Promise<number>
  get(guildId: string, number: number): Promise<Suggestion | null>
  /** Those that nobody has decided, the oldest first. */
  pending(guildId: string): Promise<Pick<Suggestion, 'number' | 'who' | 'card'>[]>
  /** Changes what a pending suggestion proposes; false where somebody has decided, or there is none. */
  change(guildId: string, number: number, content: Content): Promise<boolean>
  setCard(guildId: string, number: number, card: NonNullable<Suggestion['card']>): Promise<void>
  /** Decides a pending suggestion and logs it; false where somebody has decided before, or there is none. */
  decide(
    guildId: string,
    number: number,
    state: 'approved' | 'declined',
    by: Signed,
  ): Promise<boolean>
  /** Notes that whoever made a suggestion could not be told what was decided, or that they were now. */
  setUntold(guildId: string, number: number, isUntold: boolean): Promise<void>
  /** The decisions that a person could not be told of, the oldest first. */
  untold(guildId: string, who: string): Promise<Suggestion[]>
}

export type GuildStore = {
  /** Notes when the bot was removed from a guild; null: it is there again. */
  setLeft(guildId: string, when: string | null): Promise<void>
  /** The guilds that anything is kept of, but for those that the bot was removed from. */
  kept(): Promise<string[]>
  /** The guilds that the bot was removed from before a moment. */
  leftBefore(when: string): Promise<string[]>
  /** Deletes all that is kept for a guild. */
  erase(guildId: string): Promise<void>
}

/** What is kept of a person, over all guilds. */
export type PersonalData = {
  readonly changes: readonly (LogEntry & { readonly guildId: string })[]
  readonly suggestions: readonly (Suggestion & { readonly guildId: string })[]
  readonly judged: readonly (JudgedQuestion & { readonly guildId: string })[]
  readonly votes: readonly {
    readonly guildId: string
    readonly citation: string
    readonly vote: keyof Tally
  }[]
  /** Their messages that the bot replied to, and its replies. */
  readonly replies: readonly {
    readonly guildId: string | null
    readonly messageId: string
    readonly replyId: string
  }[]
}

export type PeopleStore = {
  dataOf(userId: string): Promise<PersonalData>
  /** Deletes a person's votes and suggestions and what was replied to them, and takes their id off all else. */
  erase(userId: string): Promise<void>
}
