import { randomBytes } from 'node:crypto'
import type { Message } from 'discord.js'
import { answer } from '../answering/answer.ts'
import { questionFrom } from '../answering/question.ts'
import type { Bot } from './command.ts'
import { type Reply, replyFor } from './reply.ts'

/**
 * Whether a person puts a question to the bot: in a direct message always, elsewhere by pinging it in
 * so many words. A reply to one of its messages, @everyone and its role don't.
 */
export function isForUs({
  author,
  client,
  content,
  guildId,
  mentions,
  system,
  webhookId,
}: Message): boolean {
  if (author.bot || system || webhookId) return false
  if (guildId === null) return true

  // Discord lists those it pinged; a reply pings without a word, and code only shows how to.
  const { id } = client.user
  return mentions.users.has(id) && (content.includes(`<@${id}>`) || content.includes(`<@!${id}>`))
}

/** Answers the question in a message by replying to it. */
export async function answerInChat(message: Message, { libraries }: Bot): Promise<void> {
  const asked = questionFrom(message.content)
  const library = await libraries.of(message.guildId)

  await replyTo(message, replyFor(answer(asked, library), null))
}

/** Replies to a message; without the reference to it when it was deleted meanwhile. */
export async function replyTo(message: Message, reply: Reply): Promise<void> {
  // Discord takes a message with the same nonce once, so that it can be sent again when it seems lost.
  const nonce = randomBytes(12).toString('hex')
  await message.reply({ ...reply, failIfNotExists: false, nonce, enforceNonce: true })
}
