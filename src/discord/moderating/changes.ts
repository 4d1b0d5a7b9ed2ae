/** What follows a change of an article: the log channel is told, and answers that quote it are marked. */
import type { Client } from 'discord.js'
import type { Article } from '../../articles/article.ts'
import type { LogKind } from '../../library/store.ts'
import type { Bot } from '../command.ts'
import type { Desk } from './desk.ts'
import { publicTextsIn, tellLogChannel } from './log-channel.ts'
import { logLine } from './log-reply.ts'
import { markPosts } from './marking.ts'

/** A change that has been made. */
export type Change = {
  readonly kind: Extract<LogKind, 'added' | 'edited' | 'removed' | 'restored' | 'purged'>
  /** Null for one of which nothing may be told any more. */
  readonly article: Article | null
  readonly who: string
  readonly why: string | null
}

/** Does what follows changes. Failures are logged: the changes are made for all that. */
export async function follow(
  changes: readonly Change[],
  { guildId }: Pick<Desk, 'guildId'>,
  client: Client<true>,
  bot: Bot,
): Promise<void> {
  if (changes.length === 0) return
  const texts = await publicTextsIn(guildId, client, bot)
  const lines = changes.map(({ article, ...change }) =>
    logLine({ ...change, title: article?.title ?? null, when: null }, texts),
  )
  await tellLogChannel(guildId, lines, client, bot)
  for (const { kind, article } of changes) {
    if (article && kind !== 'added') await markPosts(guildId, article.id, client, bot)
  }
}
