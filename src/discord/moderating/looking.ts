/** Looking at articles and at what was done to them, which changes nothing. */
import type { ButtonInteraction, ChatInputCommandInteraction } from 'discord.js'
import { UserError } from '../../errors.ts'
import type { Bot } from '../command.ts'
import { plainLine } from '../literal.ts'
import type { Reply } from '../reply.ts'
import { shown } from './adding.ts'
import { anyArticleMeant, type Desk, deskFor, deskOf, moderatorOf } from './desk.ts'
import { historyReply } from './history-reply.ts'
import {
  type ListPage,
  longestFilter,
  type ModeratorId,
  type Sort,
  sorts,
  type Which,
  whichArticles,
} from './ids.ts'
import { listReply } from './list-reply.ts'
import { entriesAPage, logReply } from './log-reply.ts'
import { showReply } from './show-reply.ts'

/** `/article list`. */
export async function listArticles(
  interaction: ChatInputCommandInteraction,
  bot: Bot,
): Promise<void> {
  const { options } = interaction
  const desk = await deskFor(interaction, bot)
  const which: Which = whichArticles.find((one) => one === options.getString('show')) ?? 'present'
  const sort: Sort = sorts.find((one) => one === options.getString('sort')) ?? 'changed'
  const filter = plainLine(options.getString('filter') ?? '', longestFilter)
  await interaction.editReply(await listPage({ which, sort, filter, page: 0 }, desk))
}

/** `/article history`. */
export async function showHistory(
  interaction: ChatInputCommandInteraction,
  bot: Bot,
): Promise<void> {
  const desk = await deskFor(interaction, bot)
  const { id } = await anyArticleMeant(interaction.options.getString('article', true), desk)
  await interaction.editReply(await historyPage(id, 0, desk))
}

/** `/article log`. */
export async function showLog(interaction: ChatInputCommandInteraction, bot: Bot): Promise<void> {
  const desk = await deskFor(interaction, bot)
  const typed = interaction.options.getString('article')
  const article = typed === null ? null : await anyArticleMeant(typed, desk)
  await interaction.editReply(await logPage(null, article?.id ?? null, desk, bot))
}

/** `/article show`. */
export async function showArticle(
  interaction: ChatInputCommandInteraction,
  bot: Bot,
): Promise<void> {
  const desk = await deskFor(interaction, bot)
  const { own, guildId, texts } = desk
  const article = await anyArticleMeant(interaction.options.getString('article', true), desk)
  const state = (await own.states()).find(({ id }) => id === article.id)
  if (!state) throw new UserError(texts.moderating.errors.nothingKept(article.id))
  const { length } = await bot.posts.showing(guildId, article.id)
  const reply = showReply(article, state, length, interaction.attachmentSizeLimit, texts)
  await interaction.editReply(shown(reply))
}

/** Turns to another page of a list, a history or the log. */
export async function turnModerators(
  interaction: ButtonInteraction,
  id: Extract<ModeratorId, { kind: 'list' | 'history' | 'log' }>,
  bot: Bot,
): Promise<void> {
  await moderatorOf(interaction, bot)
  await interaction.deferUpdate()
  const desk = await deskOf(interaction, bot)
  await interaction.editReply(shown(await pageOf(id, desk, bot)))
}

function pageOf(
  id: Extract<ModeratorId, { kind: 'list' | 'history' | 'log' }>,
  desk: Desk,
  bot: Bot,
): Promise<Reply> {
  if (id.kind === 'list') return listPage(id, desk)
  if (id.kind === 'history') return historyPage(id.articleId, id.at, desk)
  return logPage(id.before, id.articleId, desk, bot)
}

const listPage = async (wanted: ListPage, { own, texts }: Desk): Promise<Reply> =>
  listReply(await own.states(), wanted, texts)

async function historyPage(articleId: string, at: number, { own, texts }: Desk): Promise<Reply> {
  const entries = await own.history(articleId)
  const shownAt = Math.min(at, entries.length - 1)
  const entry = entries[shownAt]
  const article = entry?.revision ? await own.articleAt(articleId, entry.revision) : null
  if (!entry || !article) {
    throw new UserError(texts.moderating.errors.nothingKept(plainLine(articleId, 80)))
  }
  const before =
    entry.kind === 'edited' ? await own.articleAt(articleId, article.revision - 1) : null
  return historyReply({ entry, article, before, at: shownAt, all: entries.length }, texts)
}

async function logPage(
  before: number | null,
  articleId: string | null,
  { guildId, own, texts }: Desk,
  bot: Bot,
): Promise<Reply> {
  const entries = await bot.changes.entries(guildId, entriesAPage + 1, {
    ...(before !== null && { before }),
    ...(articleId !== null && { articleId }),
  })
  const titles = new Map((await own.states()).map(({ id, title }) => [id, title]))
  return logReply(
    entries.slice(0, entriesAPage),
    entries.length > entriesAPage,
    before,
    articleId,
    (id) => titles.get(id) ?? null,
    texts,
  )
}
