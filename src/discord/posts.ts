/** Which messages show words of a guild's own articles, so that they can be marked when those change. */
import type { APIEmbed, RepliableInteraction } from 'discord.js'
import { parseCitation } from '../articles/citation.ts'
import type { Bot } from './command.ts'
import { citationIn } from './marks.ts'
import { placeOf } from './place.ts'
import type { SentReply } from './replies.ts'
import type { Reply } from './reply.ts'
import { type Audience, respond } from './respond.ts'
import { traceOf } from './trace.ts'

/** Sends a response that may show articles, and notes it where everyone sees it. */
export async function respondWithArticles(
  interaction: RepliableInteraction,
  reply: Reply,
  audience: Audience,
  bot: Bot,
): Promise<void> {
  await respond(interaction, reply, audience)
  if (audience === 'asker') return
  const { guildId } = placeOf(interaction)
  await notePost(guildId, reply.embeds, () => interaction.fetchReply(), bot)
}

/**
 * Notes a message that everyone sees, by the citations in its embeds. One that was changed is given
 * itself, and what was noted of it before is forgotten; a new one is asked for only if there is something
 * to note. Never rejects: the answer has been given, and whoever asked need not know of this.
 */
export async function notePost(
  guildId: string | null,
  embeds: readonly APIEmbed[],
  message: SentReply | (() => Promise<SentReply>),
  bot: Bot,
): Promise<void> {
  if (guildId === null) return
  try {
    if ('id' in message) await bot.posts.forget(guildId, message.id)
    await note(guildId, embeds, message, bot)
  } catch (error) {
    bot.log.warn({ error: traceOf(error) }, 'A message that shows an article could not be noted')
  }
}

async function note(
  guildId: string,
  embeds: readonly APIEmbed[],
  message: SentReply | (() => Promise<SentReply>),
  { libraries, posts }: Bot,
): Promise<void> {
  const shown = embeds.flatMap((embed) => citationIn(embed) ?? [])
  if (shown.length === 0) return

  const library = await libraries.of(guildId)
  const citations = shown.filter((citation) => library.own?.has(parseCitation(citation)!.id))
  if (citations.length === 0) return

  const { id, channelId } = 'id' in message ? message : await message()
  await posts.add(guildId, {
    channelId,
    messageId: id,
    when: new Date().toISOString(),
    citations,
  })
}
