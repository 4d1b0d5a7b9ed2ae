/** Which messages show words of a guild's own articles, so that they can be marked when those change. */
import { citationOf } from '../articles/citation.ts'
import { quotedOn, type Row } from './buttons.ts'
import type { Bot } from './command.ts'
import type { SentReply } from './replies.ts'
import { traceOf } from './trace.ts'

/**
 * Notes a message that everyone sees, by the quotes that its buttons are about; in place of what was
 * noted of it before. `find` is asked for the message only if there is something to note. Never rejects:
 * the answer has been given, and whoever asked need not know of this.
 */
export async function notePost(
  guildId: string | null,
  rows: readonly Row[] | undefined,
  find: () => Promise<SentReply> | SentReply,
  bot: Bot,
): Promise<void> {
  try {
    await note(guildId, rows, find, bot)
  } catch (error) {
    bot.log.warn({ error: traceOf(error) }, 'A message that shows an article could not be noted')
  }
}

async function note(
  guildId: string | null,
  rows: readonly Row[] | undefined,
  find: () => Promise<SentReply> | SentReply,
  { libraries, posts }: Bot,
): Promise<void> {
  const quoted = quotedOn(rows ?? [])
  if (guildId === null || quoted.length === 0) return

  const library = await libraries.of(guildId)
  const citations = quoted
    .filter(({ citation }) => library.own?.has(citation.id))
    .map(({ citation }) => citationOf(citation, citation.span))
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
