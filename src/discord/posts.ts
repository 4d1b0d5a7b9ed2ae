/** Which messages show words of a guild's own articles, so that they can be marked when those change. */
import type { APIEmbed } from 'discord.js'
import { parseCitation } from '../articles/citation.ts'
import type { Bot } from './command.ts'
import { citationIn } from './marks.ts'
import type { SentReply } from './replies.ts'
import { traceOf } from './trace.ts'

/**
 * Notes a message that everyone sees, by the citations in its embeds; in place of what was noted of it
 * before. `find` is asked for the message only if there is something to note. Never rejects:
 * the answer has been given, and whoever asked need not know of this.
 */
export async function notePost(
  guildId: string | null,
  embeds: readonly APIEmbed[],
  find: () => Promise<SentReply> | SentReply,
  bot: Bot,
): Promise<void> {
  try {
    await note(guildId, embeds, find, bot)
  } catch (error) {
    bot.log.warn({ error: traceOf(error) }, 'A message that shows an article could not be noted')
  }
}

async function note(
  guildId: string | null,
  embeds: readonly APIEmbed[],
  find: () => Promise<SentReply> | SentReply,
  { libraries, posts }: Bot,
): Promise<void> {
  const shown = embeds.flatMap((embed) => citationIn(embed) ?? [])
  if (guildId === null || shown.length === 0) return

  const library = await libraries.of(guildId)
  const citations = shown.filter((citation) => library.own?.has(parseCitation(citation)!.id))
  if (citations.length === 0) return

  const { id, channelId } = await find()
  await posts.forget(guildId, id)
  await posts.add(guildId, {
    channelId,
    messageId: id,
    when: new Date().toISOString(),
    citations,
  })
}
