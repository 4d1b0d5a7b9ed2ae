/** What is pressed, selected and filled in about what members leave behind, taken to what does it. */
import type {
  ButtonInteraction,
  ModalSubmitInteraction,
  StringSelectMenuInteraction,
} from 'discord.js'
import { UserError } from '../../errors.ts'
import type { Bot } from '../command.ts'
import { placeOf } from '../place.ts'
import { pressSuggestion, submitDecision } from './deciding.ts'
import { askToErase, eraseGuild } from './erasing.ts'
import { selectSettled } from './evaluation.ts'
import { parseCommunityId } from './ids.ts'
import { pressMyData } from './privacy.ts'
import { submitSuggestion } from './suggesting.ts'
import { pressQuestion, selectQuestion, submitPointer } from './unanswered.ts'

/** Does what a button is for. Throws a UserError for one that no version knows any more. */
export async function pressInCommunity(interaction: ButtonInteraction, bot: Bot): Promise<void> {
  const id = parseCommunityId(interaction.customId)
  switch (id?.kind) {
    case 'unanswered':
    case 'settle':
    case 'point':
    case 'dismiss':
    case 'take-back':
      return pressQuestion(interaction, id, bot)
    case 'my-data':
      return pressMyData(interaction, id.action, bot)
    case 'erase-guild':
      return askToErase(interaction)
    case 'suggestion':
      return pressSuggestion(interaction, id, bot)
    default:
      throw new UserError(placeOf(interaction).texts.errors.oldButton)
  }
}

/** Takes what was selected in a list. */
export async function selectInCommunity(
  interaction: StringSelectMenuInteraction,
  bot: Bot,
): Promise<void> {
  const id = parseCommunityId(interaction.customId)
  switch (id?.kind) {
    case 'choose':
    case 'wording':
      return selectQuestion(interaction, id, bot)
    case 'settled':
      return selectSettled(interaction, bot)
    default:
      throw new UserError(placeOf(interaction).texts.errors.oldButton)
  }
}

/** Takes what was filled in in a form. */
export async function submitInCommunity(
  interaction: ModalSubmitInteraction,
  bot: Bot,
): Promise<void> {
  const id = parseCommunityId(interaction.customId)
  switch (id?.kind) {
    case 'point':
      return submitPointer(interaction, id, bot)
    case 'erase-guild':
      return eraseGuild(interaction, bot)
    case 'suggest':
      return submitSuggestion(interaction, bot)
    case 'suggestion':
      return submitDecision(interaction, id, bot)
    default:
      throw new UserError(placeOf(interaction).texts.errors.oldButton)
  }
}
