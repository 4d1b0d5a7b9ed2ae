/** Questions in messages: those that ping the bot, direct ones, and those in channels that are on. */
import { ChannelType, DiscordAPIError, type Message, RESTJSONErrorCodes, Routes } from 'discord.js'
import { thresholds } from '../answering/answer.ts'
import { asks } from '../answering/asking.ts'
import { questionFrom } from '../answering/question.ts'
import { answerFrom, noteUnanswered } from './asking.ts'
import type { Bot } from './command.ts'
import { missingIn, named, type PermissionName } from './permissions.ts'
import { mustBePatient, publicTexts } from './place.ts'
import { notePost } from './posts.ts'
import type { Replied, SentReply } from './replies.ts'
import { type Reply, replyFor, sentenceReply } from './reply.ts'
import type { Texts } from './texts/en.ts'
import { textsFor } from './texts.ts'

/**
 * Whom a message asks: the bot, in a direct message always and elsewhere by pinging it in so many
 * words, or a channel that may be switched on; null for a message that asks nobody who could answer. A
 * reply to the bot, @everyone and its role are no pings.
 */
export function addresseeOf(message: Message, bot: Bot): 'bot' | 'channel' | null {
  const { author, client, content, guildId, mentions, system, webhookId } = message
  if (author.bot || system || webhookId) return null
  if (guildId === null) return 'bot'

  // Discord lists those it pinged; a reply pings without a word, and code only shows how to.
  const { id } = client.user
  if (mentions.users.has(id) && (content.includes(`<@${id}>`) || content.includes(`<@!${id}>`))) {
    return 'bot'
  }
  const isToOthers = message.reference !== null || mentions.users.size > 0 || mentions.everyone
  return bot.readsChannels && !isToOthers && asks(askedIn(message)) ? 'channel' : null
}

/** What a message asks: of a thread that is begun, the title may be the question. */
function askedIn({ channel, content, id }: Message): string {
  const isTitle = channel.isThread() && id === channel.id && !asks(content) && asks(channel.name)
  return isTitle ? channel.name : content
}

/** The texts for what is replied to a message: the guild's, or those that its author was last given. */
export const textsOfChat = ({ author, guild, guildId }: Message, bot: Bot): Promise<Texts> =>
  publicTexts(guildId, textsFor(guild?.preferredLocale ?? bot.locales.of(author.id)), bot)

/** What to reply to a message; null for nothing. `isFirst`: it has not been answered before. */
export async function replyTo(
  message: Message,
  addressee: 'bot' | 'channel',
  isFirst: boolean,
  bot: Bot,
): Promise<Reply | null> {
  return addressee === 'bot' ? answerOf(message, isFirst, bot) : sureAnswerOf(message, isFirst, bot)
}

async function answerOf(message: Message, isFirst: boolean, bot: Bot): Promise<Reply> {
  const { author, content, guildId } = message
  const texts = await textsOfChat(message, bot)
  const asked = questionFrom(content)
  if (isFirst) mustBePatient({ guildId, texts }, author.id, bot)

  const library = await bot.libraries.of(guildId)
  const answered = await answerFrom(asked, library, null)
  if (isFirst) await noteUnanswered(asked, answered, guildId, bot)
  return replyFor(answered, { texts, ending: endingFor(message) })
}

/** Where nobody asked the bot itself, it answers only when it is sure, and complains of nothing. */
async function sureAnswerOf(message: Message, isFirst: boolean, bot: Bot): Promise<Reply | null> {
  const { author, guildId } = message
  const { answeringChannels } = await bot.libraries.settingsOf(guildId!)
  if (!isOn(message, answeringChannels)) return null
  if (isFirst && bot.cooldown.secondsLeft(guildId, author.id) > 0) return null

  const texts = await textsOfChat(message, bot)
  const library = await bot.libraries.of(guildId)
  const asked = questionFrom(askedIn(message))
  const answered = await answerFrom(asked, library, null)
  if (isFirst) await noteUnanswered(asked, answered, guildId, bot)
  const isSure = answered.kind === 'quoted' && answered.confidence >= thresholds.sure
  return isSure ? replyFor(answered, { texts, ending: endingFor(message) }) : null
}

const endingFor = ({ author, guildId }: Message) =>
  ({ kind: 'remove', askerId: author.id, hasVotes: guildId !== null }) as const

/** In forums, only the first message of a thread counts, which has the id of the thread. */
function isOn({ channel, id }: Message, channels: readonly string[]): boolean {
  if (!channel.isThread()) return channels.includes(channel.id)
  const isFirst = channel.parent?.type === ChannelType.GuildForum && id === channel.id
  return isFirst && channel.parentId !== null && channels.includes(channel.parentId)
}

/**
 * Sends a reply to a message: in place of the one that there is, or anew. Where the bot lacks a
 * permission, whoever asked is told which; in their direct messages, if it may not write here.
 */
export async function send(
  message: Message,
  reply: Reply,
  before: SentReply | null,
  addressee: 'bot' | 'channel',
  bot: Bot,
): Promise<SentReply | null> {
  const { channel } = message
  if (before && (await replace(message, before, reply))) {
    await notePost(message.guildId, reply.embeds, before, bot)
    return before
  }

  const missing = message.inGuild() ? missingIn(message.channel) : []
  if (missing.length > 0) {
    if (addressee === 'bot') await tellOfMissing(message, missing, bot)
    return null
  }
  // Without the reference where the message was deleted meanwhile.
  const answer = { ...reply, failIfNotExists: false } as Parameters<Message['reply']>[0]
  const sent = await message.reply(answer)
  await notePost(message.guildId, reply.embeds, async () => sent, bot)
  return { id: sent.id, channelId: channel.id }
}

/** Puts a reply in the place of another; false where somebody has removed that. */
async function replace(
  { channel }: Message,
  { id }: SentReply,
  { content = '', components = [], ...rest }: Reply,
): Promise<boolean> {
  try {
    await channel.messages.edit(id, { ...rest, content, components: [...components] })
    return true
  } catch (error) {
    if (isGone(error)) return false
    throw error
  }
}

const isGone = (error: unknown): boolean =>
  error instanceof DiscordAPIError && error.code === RESTJSONErrorCodes.UnknownMessage

async function tellOfMissing(
  message: Message,
  missing: readonly PermissionName[],
  bot: Bot,
): Promise<void> {
  const { author, channel } = message
  const texts = await textsOfChat(message, bot)
  const permissions = named(missing, texts)
  const isSilenced = missing.some((name) => name === 'ViewChannel' || name.startsWith('Send'))
  if (!isSilenced && channel.isSendable()) {
    await channel.send(sentenceReply(texts.errors.missing(permissions)) as { content: string })
    return
  }
  const name = 'name' in channel && channel.name ? `#${channel.name}` : `#${channel.id}`
  const sentence = texts.errors.missingElsewhere(name, permissions)
  await author.send(sentenceReply(sentence) as { content: string })
}

/** Takes back what was replied, unless somebody has done so before. */
export async function takeBack(
  { channelId, client, guildId }: Replied,
  { id }: SentReply,
  { posts }: Bot,
): Promise<void> {
  await client.rest.delete(Routes.channelMessage(channelId, id)).catch((error: unknown) => {
    if (!isGone(error)) throw error
  })
  if (guildId !== null) await posts.forget(guildId, id)
}
