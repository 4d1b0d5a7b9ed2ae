/** What members propose: it is read, kept, and shown to the moderators. */
import {
  type APIModalInteractionResponseCallbackData,
  type Attachment,
  type BaseInteraction,
  type ChatInputCommandInteraction,
  type Client,
  type GuildTextBasedChannel,
  MessageFlags,
  type ModalSubmitInteraction,
  PermissionFlagsBits,
  type RepliableInteraction,
  TextInputStyle,
} from 'discord.js'
import { UserError } from '../../errors.ts'
import type { Draft } from '../../intake/draft.ts'
import { checked } from '../../library/content.ts'
import { titleOf } from '../article-labels.ts'
import type { Bot } from '../command.ts'
import { attached, type Incoming, withDetails, written } from '../moderating/adding.ts'
import { publicTextsIn } from '../moderating/log-channel.ts'
import { missingIn, named } from '../permissions.ts'
import { placeOf } from '../place.ts'
import { markdownReply } from '../reply.ts'
import type { Texts } from '../texts/en.ts'
import { traceOf } from '../trace.ts'
import { untoldLines } from './decisions.ts'
import { fileField, textField } from './form.ts'
import { communityId } from './ids.ts'
import { cardReply } from './suggestion-card.ts'

/** More would be too much to decide, of one person and of all. */
const mostOfOne = 5
const mostOfAll = 100
/** Characters of a text that somebody proposes: a long report, and not a library. */
const mostCharacters = 400_000

/** Where suggestions go. */
type Counter = {
  readonly guildId: string
  readonly channel: GuildTextBasedChannel
  readonly texts: Texts
}

/** What somebody proposes: a text, a file, or what a link leads to. */
type Proposal = {
  readonly link: string
  readonly file: Attachment | null
  readonly text: string
  readonly title: string
  readonly note: string
}

/** Takes what was given with the command, or shows the form for it. */
export async function suggest(
  interaction: ChatInputCommandInteraction,
  given: Pick<Proposal, 'link' | 'file' | 'note'>,
  bot: Bot,
): Promise<void> {
  const counter = await counterFor(interaction, bot)
  if (given.link === '' && given.file === null) {
    await interaction.showModal(suggestionForm(given.note, counter.texts))
    return
  }
  await handIn(interaction, { text: '', title: '', ...given }, counter, bot)
}

/** Takes what was filled in in the form. */
export async function submitSuggestion(
  interaction: ModalSubmitInteraction,
  bot: Bot,
): Promise<void> {
  const { fields } = interaction
  const counter = await counterFor(interaction, bot)
  const given = (name: string) => fields.getTextInputValue(name).trim()
  const proposal = {
    link: given('link'),
    file: fields.getUploadedFiles('file')?.first() ?? null,
    text: fields.getTextInputValue('text').replace(/\r\n?/g, '\n'),
    title: given('title'),
    note: given('note'),
  }
  await handIn(interaction, proposal, counter, bot)
}

/** Throws a UserError where suggestions are not taken, or too many wait already. */
async function counterFor(interaction: BaseInteraction, bot: Bot): Promise<Counter> {
  const { guildId, texts } = placeOf(interaction)
  const { commands, suggesting } = texts.community
  if (guildId === null) throw new UserError(texts.errors.onlyInGuild(`/${commands.suggest.name}`))

  const { suggestionChannel } = await bot.libraries.settingsOf(guildId)
  // A channel of another guild must never be told, whatever was saved.
  const channel = interaction.guild?.channels.cache.get(suggestionChannel ?? '')
  if (!channel?.isTextBased()) throw new UserError(suggesting.closed)
  const missing = missingIn(channel)
  if (missing.length > 0) throw new UserError(suggesting.cannotPass(named(missing, texts)))

  const pending = await bot.suggestions.pending(guildId)
  const own = pending.filter(({ who }) => who === interaction.user.id)
  if (own.length >= mostOfOne) throw new UserError(suggesting.tooMany(mostOfOne))
  if (pending.length >= mostOfAll) throw new UserError(suggesting.full)
  return { guildId, channel, texts }
}

async function handIn(
  interaction: RepliableInteraction,
  proposal: Proposal,
  counter: Counter,
  bot: Bot,
): Promise<void> {
  const { guildId, texts } = counter
  const { user, client } = interaction
  const incoming = incomingFrom(proposal, texts, bot)
  const who = `${guildId}/${user.id}`
  if (beingRead.has(who)) throw new UserError(texts.community.suggesting.stillReading)
  beingRead.add(who)
  const draft = await deferred(interaction, incoming).finally(() => beingRead.delete(who))
  const content = checked(draft.content, mostCharacters)
  const by = { who: user.id, when: new Date().toISOString(), why: proposal.note || null }
  const number = await bot.suggestions.add(guildId, content, by)
  await postCards(counter, new Map([[number, draft]]), client, bot)

  const title = `**${titleOf({ id: '', ...content }, 150)}**`
  const lines = [
    texts.community.suggesting.thanks(title),
    ...(await untoldLines(guildId, user.id, client, texts, bot)),
  ]
  await interaction.editReply(markdownReply(lines.join('\n').slice(0, 2000)))
}

/** Whose suggestions are being read: one of each person at a time, so that others get their turn. */
const beingRead = new Set<string>()

async function deferred(interaction: RepliableInteraction, { read }: Incoming): Promise<Draft> {
  await interaction.deferReply({ flags: MessageFlags.Ephemeral })
  return read()
}

/** What is proposed: a link beside a text or a file is where that is from. */
function incomingFrom({ link, file, text, title }: Proposal, texts: Texts, bot: Bot): Incoming {
  const { suggesting } = texts.community
  const isPasted = text.trim() !== ''
  if (isPasted && file) throw new UserError(suggesting.oneAtATime)
  const details = { title, url: link }
  if (isPasted || file) {
    const { name, read } = file
      ? attached(file, bot)
      : written(text, title || texts.moderating.form.text, bot)
    return { name, read: async () => withDetails(await read(), details) }
  }
  if (link === '') throw new UserError(suggesting.nothing)
  const read = async () => withDetails(await bot.intake.readLink(link), { title })
  return { name: link, read }
}

/** Suggestions whose cards are being posted, so that none is posted twice. */
const underWay = new Set<string>()

/**
 * Shows the moderators every suggestion that they have not been shown yet: also those that could not be
 * posted before. A failure is logged, and made good with the next suggestion.
 */
async function postCards(
  { guildId, channel }: Counter,
  drafts: ReadonlyMap<number, Draft>,
  client: Client<true>,
  bot: Bot,
): Promise<void> {
  const texts = await publicTextsIn(guildId, client, bot)
  for (const { number, card } of await bot.suggestions.pending(guildId)) {
    const key = `${guildId}/${number}`
    if (card || underWay.has(key)) continue
    underWay.add(key)
    try {
      const suggestion = await bot.suggestions.get(guildId, number)
      if (!suggestion?.content) continue
      const canAttach = channel.permissionsFor(client.user)?.has(PermissionFlagsBits.AttachFiles)
      const { files, ...shown } = cardReply(suggestion, drafts.get(number) ?? null, texts)
      const { id } = await channel.send({
        ...shown,
        ...(files && canAttach && { files: [...files] }),
        embeds: [...shown.embeds],
        components: [...(shown.components ?? [])],
        allowedMentions: { parse: [] },
      })
      await bot.suggestions.setCard(guildId, number, { channelId: channel.id, messageId: id })
    } catch (error) {
      bot.log.warn({ error: traceOf(error) }, 'A suggestion could not be shown to moderators')
    } finally {
      underWay.delete(key)
    }
  }
}

function suggestionForm(note: string, texts: Texts): APIModalInteractionResponseCallbackData {
  const { suggesting } = texts.community
  const { form } = texts.moderating
  const line = (name: string, label: string, hint: string, most: number, value = '') =>
    textField({ name, label, hint, style: TextInputStyle.Short, most, value })
  return {
    custom_id: communityId({ kind: 'suggest' }),
    title: suggesting.formTitle,
    components: [
      fileField('file', suggesting.file, suggesting.fileHint),
      textField({
        name: 'text',
        label: form.text,
        hint: form.textHint,
        style: TextInputStyle.Paragraph,
        most: 4000,
      }),
      line('title', form.title, form.titleHint, 300),
      line('link', form.link, suggesting.linkHint, 2000),
      line('note', suggesting.note, suggesting.noteHint, 500, note),
    ],
  }
}
