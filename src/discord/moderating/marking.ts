/** Answers that were posted, once an article that they quote has changed: the words stay, and are marked. */
import { isDeepStrictEqual } from 'node:util'
import {
  type APIEmbed,
  type Client,
  DiscordAPIError,
  type Message,
  RESTJSONErrorCodes,
} from 'discord.js'
import { parseCitation } from '../../articles/citation.ts'
import type { Post } from '../../library/store.ts'
import { endingOn, idsOn, quoteRows, type Row } from '../buttons.ts'
import type { Bot } from '../command.ts'
import { forButton } from '../links.ts'
import { citationIn, dayOf, marked, standingIn } from '../marks.ts'
import { ringOf } from '../presses/turn.ts'
import { quiet, withoutFigures } from '../reply.ts'
import type { Texts } from '../texts/en.ts'
import { textsFor } from '../texts.ts'
import { publicTextsIn } from './log-channel.ts'

/** Marks every answer of a guild that quotes an article, or takes marks off that hold no more. */
export async function markPosts(
  guildId: string,
  articleId: string,
  client: Client<true>,
  bot: Bot,
): Promise<void> {
  const posts = await bot.posts.showing(guildId, articleId)
  await change(guildId, posts, client, bot, async (message, texts) => {
    const library = await bot.libraries.of(guildId)
    const ids = idsOn(message)
    const embeds = await Promise.all(
      embedsOf(message).map(async (embed) =>
        marked(embed, await standingIn(embed, ids, library), texts),
      ),
    )
    return { embeds }
  })
}

/**
 * Takes the words of an article that was deleted for good out of the answers that quote it, with what
 * stands above them where nothing else is quoted: claims and questions may repeat them.
 */
export async function blankPosts(
  guildId: string,
  articleId: string,
  posts: readonly Post[],
  client: Client<true>,
  bot: Bot,
): Promise<void> {
  const when = new Date().toISOString()
  await change(guildId, posts, client, bot, async (message, texts) => {
    const embeds = embedsOf(message).map((embed) => {
      const isOfIt = parseCitation(citationIn(embed) ?? '')?.id === articleId
      return isOfIt
        ? { description: `-# ${texts.moderating.marks.deleted(dayOf(when, texts))}` }
        : embed
    })
    const isAnyLeft = embeds.some((embed) => citationIn(embed) !== null)
    return {
      content: isAnyLeft ? withoutFigures(message.content, texts) : '',
      embeds,
      // What turns the pages of what somebody says goes on doing so.
      ...(!(isAnyLeft && isGathered(message)) && {
        components: rowsWithout(articleId, message, texts),
      }),
    }
  })
}

type Changed = {
  readonly content?: string
  readonly embeds: readonly APIEmbed[]
  readonly components?: readonly Row[]
}

/** Changes messages one after the other; those that are gone are forgotten. */
async function change(
  guildId: string,
  posts: readonly Post[],
  client: Client<true>,
  bot: Bot,
  changed: (message: Message, texts: Texts) => Promise<Changed>,
): Promise<void> {
  const usual = await publicTextsIn(guildId, client, bot)
  for (const { channelId, messageId } of posts) {
    try {
      const channel = await client.channels.fetch(channelId)
      if (!channel?.isTextBased()) continue
      const message = await channel.messages.fetch({ message: messageId, cache: false })
      const wanted = await changed(message, textsOf(message, usual))
      if (isDeepStrictEqual(wanted, { embeds: embedsOf(message) })) continue
      await message.edit({ ...quiet, ...wanted })
    } catch (error) {
      if (isGone(error)) await bot.posts.forget(guildId, messageId)
      else bot.log.warn({ error: String(error), channelId }, 'An answer could not be marked')
    }
  }
}

const isGone = (error: unknown): boolean =>
  error instanceof DiscordAPIError &&
  (error.code === RESTJSONErrorCodes.UnknownMessage ||
    error.code === RESTJSONErrorCodes.UnknownChannel)

const embedsOf = ({ embeds }: Message): APIEmbed[] => embeds.map((embed) => written(embed.toJSON()))

/** What of an embed was sent; Discord adds more to what it tells. */
const written = ({
  author,
  color,
  description,
  fields,
  footer,
  title,
  url,
}: APIEmbed): APIEmbed => ({
  ...(author && { author: { name: author.name } }),
  ...(title !== undefined && { title }),
  ...(url !== undefined && { url }),
  ...(description !== undefined && { description }),
  ...(color !== undefined && { color }),
  ...(fields &&
    fields.length > 0 && { fields: fields.map(({ name, value }) => ({ name, value })) }),
  ...(footer && { footer: { text: footer.text } }),
})

/** The texts that a message is in, as far as its buttons tell. */
function textsOf(message: Message, otherwise: Texts): Texts {
  const [locale] = idsOn(message).flatMap((id) => ('locale' in id ? [id.locale] : []))
  return locale === undefined ? otherwise : textsFor(locale)
}

const isGathered = (message: Message): boolean => idsOn(message).some(({ kind }) => kind === 'said')

/** The buttons of an answer without those about an article. */
function rowsWithout(articleId: string, message: Message, texts: Texts): Row[] {
  const ending = endingOn(message)
  if (!ending) return []
  const ids = idsOn(message)
  const hasVotes = ids.some(({ kind }) => kind === 'helpful')
  const left = ringOf(ids)
    .filter(({ citation }) => citation.id !== articleId)
    .map((quote) => ({ ...quote, link: forButton(embedFor(quote.citation.id, message)?.url) }))
  return quoteRows(left, 1, { ...ending, hasVotes }, texts)
}

const embedFor = (articleId: string, message: Message): APIEmbed | undefined =>
  embedsOf(message).find((embed) => parseCitation(citationIn(embed) ?? '')?.id === articleId)
