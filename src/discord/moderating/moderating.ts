/** What moderators press and fill in, taken to what does it. */
import type { ButtonInteraction, ModalSubmitInteraction } from 'discord.js'
import { UserError } from '../../errors.ts'
import type { Bot } from '../command.ts'
import { placeOf } from '../place.ts'
import { attached, fillInDetails, pressDraft, takeIn, withDetails, written } from './adding.ts'
import { pressPurge, pressRestore, submitEdit } from './correcting.ts'
import { moderatorOf } from './desk.ts'
import { detailsIn, filesIn, textIn } from './forms.ts'
import { parseModeratorId } from './ids.ts'
import { turnModerators } from './looking.ts'

/** Does what a button is for. Throws a UserError for one that no version knows any more. */
export async function pressAsModerator(interaction: ButtonInteraction, bot: Bot): Promise<void> {
  const id = parseModeratorId(interaction.customId)
  switch (id?.kind) {
    case 'draft':
      return pressDraft(interaction, id, bot)
    case 'restore':
      return pressRestore(interaction, id.articleId, bot)
    case 'purge':
    case 'keep':
      return pressPurge(interaction, id, bot)
    case 'list':
    case 'history':
    case 'log':
      return turnModerators(interaction, id, bot)
    default:
      throw new UserError(placeOf(interaction).texts.errors.oldButton)
  }
}

/** Takes what was filled in in a form. */
export async function submitAsModerator(
  interaction: ModalSubmitInteraction,
  bot: Bot,
): Promise<void> {
  const id = parseModeratorId(interaction.customId)
  switch (id?.kind) {
    case 'add':
      return submitNew(interaction, bot)
    case 'edit':
      return submitEdit(interaction, id, bot)
    case 'draft':
      return fillInDetails(interaction, id, bot)
    default:
      throw new UserError(placeOf(interaction).texts.errors.oldButton)
  }
}

/** New articles: the title is for the text that was pasted or the one file, all else for each. */
async function submitNew(interaction: ModalSubmitInteraction, bot: Bot): Promise<void> {
  const { texts } = await moderatorOf(interaction, bot)
  const { title, ...details } = detailsIn(interaction)
  const text = textIn(interaction)?.replace(/\r\n?/g, '\n') ?? ''
  const files = filesIn(interaction).map((file) => attached(file, bot))
  const { form, errors } = texts.moderating
  const pasted = text.trim() === '' ? [] : [written(text, title || form.text, bot)]
  const incoming = [...pasted, ...files]
  if (incoming.length === 0) throw new UserError(errors.nothingToAdd)

  const given = incoming.map(({ name, read }, at) => ({
    name,
    read: async () => {
      const isTitled = pasted.length > 0 ? at === 0 : incoming.length === 1
      return withDetails(await read(), { ...details, title: isTitled ? title : '' })
    },
  }))
  await takeIn(interaction, given, bot)
}
