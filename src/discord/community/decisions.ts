/** What follows when a suggestion is decided: its card says so, and so does a message to whoever made it. */
import { type Client, Routes } from 'discord.js'
import type { Signed, Suggestion } from '../../library/store.ts'
import { readableDate } from '../article-labels.ts'
import type { Bot } from '../command.ts'
import type { Batch } from '../moderating/batches.ts'
import { publicTextsIn, tellLogChannel } from '../moderating/log-channel.ts'
import { logLine } from '../moderating/log-reply.ts'
import { markdownReply, type Reply } from '../reply.ts'
import type { Texts } from '../texts/en.ts'
import { traceOf } from '../trace.ts'
import { decidedReply, titled, toldLine } from './suggestion-card.ts'

/** Approves the suggestions of a batch that a moderator has saved. */
export async function approveSaved(
  { entries, guildId, userId: who }: Batch,
  client: Client<true>,
  bot: Bot,
): Promise<void> {
  for (const { outcome, suggestion } of entries) {
    if (suggestion === null || outcome === null || !('article' in outcome)) continue
    const by = { who, when: new Date().toISOString(), why: null }
    const decided = await decide(guildId, suggestion, 'approved', by, client, bot)
    if (decided) await replaceCard(decided.card, decided.reply, client, bot)
  }
}

/**
 * Decides a suggestion, tells the log channel and whoever made it, and gives its card with what is to
 * stand there instead; null where somebody has decided before, or there is none.
 */
export async function decide(
  guildId: string,
  number: number,
  state: 'approved' | 'declined',
  by: Signed,
  client: Client<true>,
  bot: Bot,
): Promise<{ readonly card: Suggestion['card']; readonly reply: Reply } | null> {
  const before = await bot.suggestions.get(guildId, number)
  if (!before?.content || !(await bot.suggestions.decide(guildId, number, state, by))) return null

  const { title } = before.content
  const after: Suggestion = { ...before, state, content: null, note: null, decided: by }
  const texts = await publicTextsIn(guildId, client, bot)
  const { who, why } = by
  const line = logLine({ kind: state, who, why, when: null, title }, texts)
  await tellLogChannel(guildId, [line], client, bot)
  await tell(after, titled(title), guildId, texts, client, bot)
  return { card: after.card, reply: decidedReply(after, title, texts) }
}

/** Puts a line in the place of what a card shows. A card that is gone is only logged. */
export async function replaceCard(
  card: Suggestion['card'],
  { content = '' }: Reply,
  client: Client<true>,
  bot: Bot,
): Promise<void> {
  if (!card) return
  const body = {
    content,
    embeds: [],
    components: [],
    attachments: [],
    allowed_mentions: { parse: [] },
  }
  await client.rest
    .patch(Routes.channelMessage(card.channelId, card.messageId), { body })
    .catch((error: unknown) => {
      bot.log.warn({ error: traceOf(error) }, 'The card of a suggestion could not be changed')
    })
}

/** Sends a direct message; where somebody takes none, they are told with their next suggestion. */
async function tell(
  suggestion: Suggestion,
  what: string,
  guildId: string,
  texts: Texts,
  client: Client<true>,
  bot: Bot,
): Promise<void> {
  const { number, who } = suggestion
  if (who === null) return
  const line = toldLine(suggestion, what, serverName(guildId, client), texts)
  try {
    await client.users.send(who, {
      content: markdownReply(line.slice(0, 2000)).content!,
      allowedMentions: { parse: [] },
    })
  } catch (error) {
    bot.log.info({ error: traceOf(error) }, 'A member could not be told of a decision')
    await bot.suggestions.setUntold(guildId, number, true)
  }
}

/** What somebody could not be told before; from now on it counts as told. */
export async function untoldLines(
  guildId: string,
  who: string,
  client: Client<true>,
  texts: Texts,
  bot: Bot,
): Promise<readonly string[]> {
  const untold = await bot.suggestions.untold(guildId, who)
  for (const { number } of untold) await bot.suggestions.setUntold(guildId, number, false)
  return untold.map((one) => {
    const day = readableDate(one.when.slice(0, 10), texts) ?? ''
    const what = texts.community.suggesting.ofDay(day)
    return `- ${toldLine(one, what, serverName(guildId, client), texts)}`
  })
}

const serverName = (guildId: string, client: Client<true>): string =>
  client.guilds.cache.get(guildId)?.name ?? ''
