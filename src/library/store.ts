import type { Readiness } from '../answering/answer.ts'
import type { Recency } from '../search/recency.ts'

/** What a guild has settled for itself. */
export type GuildSettings = {
  /** Whether it is answered from the host's shared articles too. */
  readonly sharedLibrary: boolean
  /** For which questions newer articles are preferred. */
  readonly recency: Recency
  /** How readily questions are answered. */
  readonly answers: Readiness
}

/** The settings of a guild that has changed none. */
export const defaultSettings: GuildSettings = {
  sharedLibrary: true,
  recency: 'now',
  answers: 'balanced',
}

/** Keeps what must survive a restart. What a promise has resolved for is never lost again. */
export type Store = {
  /** The settings that were saved last; the default ones where none were. */
  settingsOf(guildId: string): Promise<GuildSettings>
  saveSettings(guildId: string, settings: GuildSettings): Promise<void>
  /** Lets go of what the store is kept in. Nothing else may be called afterwards. */
  close(): Promise<void>
}
