/** From files, pages, texts and messages to articles, by way of a preview that a moderator answers. */
import type {
  Attachment,
  ButtonInteraction,
  ModalSubmitInteraction,
  RepliableInteraction,
} from 'discord.js'
import type { Article } from '../../articles/article.ts'
import { UserError } from '../../errors.ts'
import type { Doubt, Draft } from '../../intake/draft.ts'
import type { Content } from '../../library/store.ts'
import type { Bot } from '../command.ts'
import { approveSaved } from '../community/decisions.ts'
import { literalLine } from '../literal.ts'
import { markdownReply } from '../reply.ts'
import { sentenceOf } from '../sentence.ts'
import { type Batch, type Entry, nextIn } from './batches.ts'
import { type Change, follow } from './changes.ts'
import { type Desk, deskFor, deskOf, moderatorOf } from './desk.ts'
import { type Details, detailsForm, detailsIn } from './forms.ts'
import { type DraftAction, type ModeratorId, moderatorId } from './ids.ts'
import { previewReply, summaryReply } from './preview-reply.ts'
import { Progress } from './progress.ts'

/** Something that is to become an article, and how to read it. */
export type Incoming = {
  readonly name: string
  readonly read: () => Promise<Draft>
  /** The number of the suggestion that it is, if a member has proposed it. */
  readonly suggestion?: number
}

type DraftId = Extract<ModeratorId, { kind: 'draft' }>

/** A file that somebody has attached in Discord. */
export const attached = ({ name, title, url }: Attachment, { intake, cdnUrl }: Bot): Incoming => {
  const shown = title ?? name
  return { name: shown, read: () => intake.readAttachment(url, shown, cdnUrl) }
}

/** A text that somebody has pasted or written. */
export const written = (text: string, name: string, { intake }: Bot): Incoming => ({
  name,
  read: async () => {
    const draft = await intake.read({ name, bytes: Buffer.from(text) })
    const doubts = draft.doubts.map((doubt): Doubt => {
      return doubt.kind === 'title from name' ? { kind: 'untitled' } : doubt
    })
    return { ...draft, doubts }
  },
})

/** A draft with details that a person has given, in place of those that were found. */
export const withDetails = (draft: Draft, details: Partial<Details>): Draft => {
  const given = Object.entries(details).filter(([, value]) => value !== null && value !== '')
  const doubts = details.title
    ? draft.doubts.filter(({ kind }) => kind !== 'title from name' && kind !== 'untitled')
    : draft.doubts
  return { ...draft, content: { ...draft.content, ...Object.fromEntries(given) }, doubts }
}

/**
 * Reads what comes in, one after the other, and shows it before anything is saved; with a target, what
 * comes in is to be the next revision of that.
 */
export async function takeIn(
  interaction: RepliableInteraction,
  incoming: readonly Incoming[],
  bot: Bot,
  targetId: string | null = null,
): Promise<void> {
  const desk = await deskFor(interaction, bot)
  const progress = new Progress(interaction)
  const entries: Entry[] = []
  for (const [at, { name, read, suggestion = null }] of incoming.entries()) {
    const text = desk.texts.moderating.progress.reading(
      `**${literalLine(name, 100)}**`,
      at + 1,
      incoming.length,
    )
    await progress.tell(text)
    const target = targetId === null ? null : (desk.own.get(targetId) ?? null)
    entries.push({ ...(await entryFrom(name, read, target, desk)), suggestion })
  }
  await progress.done()
  await show(interaction, bot.batches.open(desk.guildId, desk.userId, entries), desk)
}

async function entryFrom(
  name: string,
  read: () => Promise<Draft>,
  target: Article | null,
  { texts }: Desk,
): Promise<Omit<Entry, 'suggestion'>> {
  const entry = { name, target, likeness: null, problem: null, isBusy: false }
  try {
    const draft = await read()
    return { ...entry, draft: target ? asNextOf(target, draft) : draft, outcome: null }
  } catch (error) {
    // The others can be read for all that.
    if (!(error instanceof UserError)) throw error
    return { ...entry, draft: null, outcome: { kind: 'failed', reason: sentenceOf(error, texts) } }
  }
}

/** A new text of an article, with the details that the article has. */
const asNextOf = (target: Article, { content, ...draft }: Draft): Draft => ({
  ...draft,
  content: {
    ...content,
    title: target.title,
    author: target.author ?? content.author,
    publisher: target.publisher ?? content.publisher,
    url: target.url ?? content.url,
    published: target.published ?? content.published,
  },
})

/** Does what a button below a preview is for. */
export async function pressDraft(
  interaction: ButtonInteraction,
  id: DraftId,
  bot: Bot,
): Promise<void> {
  const { guildId, userId, texts } = await moderatorOf(interaction, bot)
  const batch = bot.batches.find(id.batch, guildId, userId)
  const entry = batch?.entries[id.entry]
  if (!batch || !entry) throw new UserError(texts.moderating.preview.gone)
  if (id.action === 'details' && entry.outcome === null && entry.draft) {
    await interaction.showModal(detailsForm(moderatorId(id), entry.draft.content, texts))
    return
  }
  await interaction.deferUpdate()
  const desk = await deskOf(interaction, bot)
  const changes: Change[] = []
  await act(id.action, batch, entry, interaction, desk, changes)
  await show(interaction, batch, desk)
  await follow(changes, desk, interaction.client, bot)
  await approveSaved(batch, interaction.client, bot)
}

/** Takes over the details that somebody has filled in for a draft. */
export async function fillInDetails(
  interaction: ModalSubmitInteraction,
  id: DraftId,
  bot: Bot,
): Promise<void> {
  const { guildId, userId, texts } = await moderatorOf(interaction, bot)
  const batch = bot.batches.find(id.batch, guildId, userId)
  const entry = batch?.entries[id.entry]
  if (!batch || !entry?.draft) throw new UserError(texts.moderating.preview.gone)
  await interaction.deferUpdate()
  const details = detailsIn(interaction)
  const { content } = entry.draft
  entry.draft = {
    ...entry.draft,
    content: { ...content, ...details, title: details.title || content.title },
  }
  entry.problem = null
  await show(interaction, batch, await deskOf(interaction, bot))
}

async function act(
  action: DraftAction,
  batch: Batch,
  entry: Entry,
  interaction: ButtonInteraction,
  desk: Desk,
  changes: Change[],
): Promise<void> {
  // What was decided, or is being saved, is not to be done twice.
  const isOpen = entry.outcome === null && !entry.isBusy
  if (action === 'cancel') {
    for (const one of undecided(batch)) one.outcome = { kind: 'skipped' }
  } else if (action === 'all') {
    await saveAll(batch, interaction, desk, changes)
  } else if (action === 'skip' && isOpen) {
    entry.outcome = { kind: 'skipped' }
  } else if (action === 'save' && isOpen) {
    await save(entry, await isStillNew(entry, desk), desk, changes)
  } else if ((action === 'next' || action === 'apart') && isOpen) {
    await save(entry, action === 'next' ? 'next' : 'apart', desk, changes)
  }
}

/** Whether nothing like it has been added since the preview: else it is not saved, but shown again. */
async function isStillNew(entry: Entry, desk: Desk): Promise<'apart' | null> {
  if (entry.draft === null) return null
  entry.isBusy = true
  const likeness = await desk.own.likeness(entry.draft.content)
  entry.isBusy = false
  return likeness?.isNearlySame ? null : 'apart'
}

async function saveAll(
  batch: Batch,
  interaction: ButtonInteraction,
  desk: Desk,
  changes: Change[],
): Promise<void> {
  const progress = new Progress(interaction)
  const entries = undecided(batch)
  for (const [at, entry] of entries.entries()) {
    await progress.tell(desk.texts.moderating.progress.saving(at + 1, entries.length))
    if (entry.outcome !== null || entry.isBusy || entry.draft === null) continue
    entry.isBusy = true
    entry.likeness = entry.target ? null : await desk.own.likeness(entry.draft.content)
    entry.isBusy = false
    const isNext = entry.target !== null || entry.likeness?.isNearlySame
    await save(entry, isNext ? 'next' : 'apart', desk, changes)
  }
  await progress.done()
}

const undecided = ({ entries }: Batch): Entry[] =>
  entries.filter(({ outcome, isBusy }) => outcome === null && !isBusy)

/** Saves an entry; where that can't be done, it stays as it is, with the reason. */
async function save(
  entry: Entry,
  how: 'next' | 'apart' | null,
  { own, texts, userId: who }: Desk,
  changes: Change[],
): Promise<void> {
  if (how === null || entry.draft === null) return
  const { content } = entry.draft
  const before = how === 'next' ? (entry.target ?? entry.likeness?.article ?? null) : null
  entry.isBusy = true
  entry.problem = null
  try {
    const article = before
      ? await own.edit(before, filledUp(content, before), { who })
      : await own.add(content, { who })
    const isSame = before?.revision === article.revision
    entry.outcome = { kind: before ? (isSame ? 'unchanged' : 'revised') : 'added', article }
    if (!isSame) changes.push({ kind: before ? 'edited' : 'added', article, who, why: null })
  } catch (error) {
    // It can be saved once that is put right.
    if (!(error instanceof UserError)) throw error
    entry.problem = sentenceOf(error, texts)
    if (entry.target) entry.target = own.get(entry.target.id) ?? entry.target
  } finally {
    entry.isBusy = false
  }
}

/** A new revision keeps the details that its text doesn't tell. */
const filledUp = (content: Content, before: Article): Content => ({
  ...content,
  author: content.author ?? before.author,
  publisher: content.publisher ?? before.publisher,
  url: content.url ?? before.url,
  published: content.published ?? before.published,
})

/**
 * Shows the first entry that is undecided, and in the end what became of all. While it is being saved,
 * whoever saves it shows what comes next.
 */
async function show(interaction: RepliableInteraction, batch: Batch, desk: Desk): Promise<void> {
  const at = nextIn(batch)
  const entry = batch.entries[at]
  if (!entry?.draft) {
    // What became of each can be shown again; what they were is the store's by now, or nobody's.
    for (const one of batch.entries) one.draft = null
    await interaction.editReply(shown(summaryReply(batch, desk.texts)))
    return
  }
  const likeness = entry.target ? null : await desk.own.likeness(entry.draft.content)
  if (entry.isBusy || entry.outcome !== null) return
  entry.likeness = likeness
  await interaction.editReply(shown(previewReply(batch, at, desk.texts)))
}

/** A message in place of the one before, of which nothing may stay. */
export const shown = <Message extends { content?: string }>(message: Message) => ({
  ...markdownReply(''),
  components: [],
  ...message,
})
