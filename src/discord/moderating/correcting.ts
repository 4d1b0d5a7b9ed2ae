/** Changing articles that there are: editing, removing, restoring, and deleting for good. */
import { setTimeout as pause } from 'node:timers/promises'
import type {
  ButtonInteraction,
  ChatInputCommandInteraction,
  ModalSubmitInteraction,
  RepliableInteraction,
} from 'discord.js'
import type { Article } from '../../articles/article.ts'
import { UserError } from '../../errors.ts'
import type { Content } from '../../library/store.ts'
import { rowOf } from '../buttons.ts'
import type { Bot } from '../command.ts'
import { plainLine } from '../literal.ts'
import { markdownReply } from '../reply.ts'
import { attached, shown, takeIn } from './adding.ts'
import { type Change, follow } from './changes.ts'
import { anyArticleMeant, articleMeant, type Desk, deskFor, deskOf, moderatorOf } from './desk.ts'
import { differenceLines } from './difference.ts'
import { detailsIn, editForm, filesIn, textIn, whyIn } from './forms.ts'
import { type ModeratorId, moderatorButton } from './ids.ts'
import { publicTextsIn, tellLogChannel } from './log-channel.ts'
import { logLine } from './log-reply.ts'
import { blankPosts } from './marking.ts'
import { named, withinEmbed } from './preview-reply.ts'

/** A form has to be shown within 3 s. */
const longestForForm = 2000

/** `/article edit`: a form, or with a file a preview of its text. */
export async function editArticle(
  interaction: ChatInputCommandInteraction,
  bot: Bot,
): Promise<void> {
  const typed = interaction.options.getString('article', true)
  const file = interaction.options.getAttachment('file')
  if (file) {
    const desk = await deskFor(interaction, bot)
    const { id } = articleMeant(typed, desk)
    return takeIn(interaction, [attached(file, bot)], bot, id)
  }
  const { texts } = await moderatorOf(interaction, bot)
  const desk = await Promise.race([deskOf(interaction, bot), pause(longestForForm, null)])
  if (!desk) throw new UserError(texts.moderating.errors.opening)
  await interaction.showModal(editForm(articleMeant(typed, desk), desk.texts))
}

/** Saves what was filled in in the form for an article; with a file, shows a preview of its text. */
export async function submitEdit(
  interaction: ModalSubmitInteraction,
  { articleId, revision }: Extract<ModeratorId, { kind: 'edit' }>,
  bot: Bot,
): Promise<void> {
  const desk = await deskFor(interaction, bot)
  const { own, texts, userId: who } = desk
  const before = await own.articleAt(articleId, revision)
  if (!before) {
    throw new UserError(texts.moderating.errors.nothingKept(plainLine(articleId, 80)))
  }
  const details = detailsIn(interaction)
  const why = whyIn(interaction)
  const pasted = textIn(interaction)
  const [file] = filesIn(interaction)
  const read = file
    ? await attached(file, bot).read()
    : pasted !== null && !isSameText(pasted, before.text)
      ? await bot.intake.read({ name: before.title, bytes: Buffer.from(withLines(pasted)) })
      : null
  const { text, sections, pages } = read?.content ?? before
  const title = details.title || before.title
  const wanted: Content = { ...details, title, text, sections, ...(pages && { pages }) }

  const article = await own.edit(before, wanted, { who, why })
  if (article.revision === before.revision) {
    await interaction.editReply(markdownReply(texts.moderating.done.unchanged(named(article))))
    return
  }
  const lines = differenceLines(before, article, 3500, texts)
  const told = texts.moderating.done.edited(named(article), article.revision)
  await interaction.editReply({
    ...markdownReply([told, ...(await answersLine(article.id, desk, bot))].join(' ')),
    embeds: [{ description: withinEmbed(lines, texts) }],
  })
  await followOne('edited', article, why, desk, interaction, bot)
}

/** Forms write ends of lines in their own way, and drop blanks at the ends of a text. */
const isSameText = (a: string, b: string): boolean => withLines(a).trim() === withLines(b).trim()

const withLines = (text: string): string => text.replace(/\r\n?/g, '\n')

/** `/article remove`. */
export async function removeArticle(
  interaction: ChatInputCommandInteraction,
  bot: Bot,
): Promise<void> {
  const desk = await deskFor(interaction, bot)
  const { own, texts, userId: who } = desk
  const why = interaction.options.getString('why')
  const { id } = articleMeant(interaction.options.getString('article', true), desk)
  const article = await own.remove(id, { who, why })
  const { done } = texts.moderating
  await interaction.editReply({
    ...markdownReply(
      [done.removed(named(article)), ...(await answersLine(id, desk, bot))].join(' '),
    ),
    components: [rowOf([moderatorButton({ kind: 'restore', articleId: id }, done.restore)])],
  })
  await followOne('removed', article, why, desk, interaction, bot)
}

/** `/article restore`. */
export async function restoreArticle(
  interaction: ChatInputCommandInteraction,
  bot: Bot,
): Promise<void> {
  const desk = await deskFor(interaction, bot)
  const why = interaction.options.getString('why')
  const meant = await anyArticleMeant(interaction.options.getString('article', true), desk)
  await restore(meant.id, why, interaction, desk, bot)
}

/** The button below an article that was removed just now. */
export async function pressRestore(
  interaction: ButtonInteraction,
  articleId: string,
  bot: Bot,
): Promise<void> {
  await moderatorOf(interaction, bot)
  await interaction.deferUpdate()
  await restore(articleId, null, interaction, await deskOf(interaction, bot), bot)
}

async function restore(
  id: string,
  why: string | null,
  interaction: RepliableInteraction,
  desk: Desk,
  bot: Bot,
): Promise<void> {
  const { own, texts, userId: who } = desk
  const article = await own.restore(id, { who, why })
  const told = texts.moderating.done.restored(named(article))
  await interaction.editReply(shown(markdownReply(told)))
  await followOne('restored', article, why, desk, interaction, bot)
}

/** `/article purge`: asks once more. */
export async function askToPurge(
  interaction: ChatInputCommandInteraction,
  bot: Bot,
): Promise<void> {
  const desk = await deskFor(interaction, bot)
  const article = await anyArticleMeant(interaction.options.getString('article', true), desk)
  const { done } = desk.texts.moderating
  await interaction.editReply({
    ...markdownReply(`⚠️ ${done.purgeWhat(named(article))}`),
    components: [
      rowOf([
        moderatorButton({ kind: 'purge', articleId: article.id }, done.purge, { style: 'danger' }),
        moderatorButton({ kind: 'keep', articleId: article.id }, done.keep),
      ]),
    ],
  })
}

/** The answer to that. */
export async function pressPurge(
  interaction: ButtonInteraction,
  { kind, articleId }: Extract<ModeratorId, { kind: 'purge' | 'keep' | 'restore' }>,
  bot: Bot,
): Promise<void> {
  await moderatorOf(interaction, bot)
  await interaction.deferUpdate()
  const desk = await deskOf(interaction, bot)
  const { guildId, own, texts, userId: who } = desk
  const { done, errors } = texts.moderating
  const article = await own.latest(articleId)
  if (!article) throw new UserError(errors.nothingKept(plainLine(articleId, 80)))
  if (kind === 'keep') {
    await interaction.editReply(shown(markdownReply(done.kept(named(article)))))
    return
  }
  const posts = await own.purge(articleId, { who })
  await interaction.editReply(shown(markdownReply(done.purged(named(article)))))
  const { client } = interaction
  const line = logLine(
    { kind: 'purged', who, when: null, why: null, title: null },
    await publicTextsIn(guildId, client, bot),
  )
  await tellLogChannel(guildId, [line], client, bot)
  await blankPosts(guildId, articleId, posts, client, bot)
}

/** How many answers will be marked, if any. */
async function answersLine(
  articleId: string,
  { guildId, texts }: Desk,
  bot: Bot,
): Promise<readonly string[]> {
  const { length } = await bot.posts.showing(guildId, articleId)
  return length > 0 ? [texts.moderating.done.answersFollow(length)] : []
}

const followOne = (
  kind: Change['kind'],
  article: Article,
  why: string | null,
  desk: Desk,
  { client }: RepliableInteraction,
  bot: Bot,
): Promise<void> => follow([{ kind, article, who: desk.userId, why }], desk, client, bot)
