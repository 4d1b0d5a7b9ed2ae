/** What a moderator works with: the articles of their guild, once it is clear that they may. */
import { type BaseInteraction, MessageFlags, type RepliableInteraction } from 'discord.js'
import type { Article } from '../../articles/article.ts'
import { UserError } from '../../errors.ts'
import type { OwnArticles } from '../../library/own-articles.ts'
import { plainTitleOf } from '../article-labels.ts'
import type { Bot, Shelf } from '../command.ts'
import { plainLine } from '../literal.ts'
import { moderatedGuild, placeOf } from '../place.ts'
import type { Texts } from '../texts/en.ts'

/** Somebody who may change the articles of a guild, and the texts for them. */
export type Moderator = { readonly guildId: string; readonly userId: string; readonly texts: Texts }

export type Desk = Moderator & {
  readonly library: Shelf
  /** The guild's own articles. */
  readonly own: OwnArticles
}

/** Throws a UserError for somebody who may not change the articles of a guild. */
export async function moderatorOf(interaction: BaseInteraction, bot: Bot): Promise<Moderator> {
  const { texts } = placeOf(interaction)
  const command = `/${texts.moderating.article.name}`
  const guildId = await moderatedGuild(interaction, command, bot)
  return { guildId, userId: interaction.user.id, texts }
}

/** The desk of somebody who may. Opening a library may take longer than Discord waits. */
export async function deskOf(interaction: BaseInteraction, bot: Bot): Promise<Desk> {
  const moderator = await moderatorOf(interaction, bot)
  const library = await bot.libraries.of(moderator.guildId)
  if (!library.own) throw new Error('A guild has articles of its own')
  return { ...moderator, library, own: library.own }
}

/** The desk, once Discord knows that an answer follows, which only this person will see. */
export async function deskFor(interaction: RepliableInteraction, bot: Bot): Promise<Desk> {
  await moderatorOf(interaction, bot)
  if (!interaction.deferred) await interaction.deferReply({ flags: MessageFlags.Ephemeral })
  return deskOf(interaction, bot)
}

/** The article of the guild's own that somebody means: an id that was chosen, or a title in full. */
export function articleMeant(typed: string, { library, own, texts }: Desk): Article {
  const text = typed.trim()
  const id = own.get(text) ? text : own.idsLike(text, 5).find((one) => isTitled(own.get(one), text))
  const article = id === undefined ? undefined : own.get(id)
  if (article) return article

  const shared = library.get(text)
  throw new UserError(
    shared
      ? texts.moderating.errors.isShared(plainTitleOf(shared, 80))
      : texts.moderating.errors.nothingKept(plainLine(typed, 80)),
  )
}

/** As `articleMeant`, where it may be one that was removed. */
export async function anyArticleMeant(typed: string, desk: Desk): Promise<Article> {
  const { own, texts } = desk
  const text = typed.trim()
  const chosen = await own.latest(text)
  if (chosen) return chosen

  const removed = await Promise.all(own.idsLike(text, 5, 'removed').map((id) => own.latest(id)))
  const titled = removed.find((article) => article && isTitled(article, text))
  return titled ?? articleMeant(text, { ...desk, texts })
}

const isTitled = (article: Pick<Article, 'title'> | undefined, title: string): boolean =>
  article?.title.toLowerCase() === title.toLowerCase()
