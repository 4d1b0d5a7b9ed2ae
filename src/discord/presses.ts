import type { ButtonInteraction, ModalSubmitInteraction } from 'discord.js'
import { parseCustomId } from './buttons.ts'
import type { Bot } from './command.ts'
import { pressInCommunity, submitInCommunity } from './community/community.ts'
import { parseModeratorId } from './moderating/ids.ts'
import { pressAsModerator, submitAsModerator } from './moderating/moderating.ts'
import { showContext } from './presses/in-context.ts'
import { turnPage } from './presses/page.ts'
import { removeAnswer } from './presses/remove.ts'
import { shareAnswer } from './presses/share.ts'
import { turnStatements } from './presses/statements.ts'
import { turnTo } from './presses/turn.ts'
import { castVote } from './presses/vote.ts'

/** Does what a button is for. Throws a UserError for one that no version knows any more. */
export async function press(interaction: ButtonInteraction, bot: Bot): Promise<void> {
  const id = parseCustomId(interaction.customId)
  switch (id?.kind) {
    case 'context':
      return showContext(interaction, id.quote, bot)
    case 'helpful':
      return castVote(interaction, id.quote, 'up', bot)
    case 'unhelpful':
      return castVote(interaction, id.quote, 'down', bot)
    case 'back':
    case 'on':
      return turnTo(interaction, id, bot)
    case 'page':
      return turnPage(interaction, id, bot)
    case 'said':
      return turnStatements(interaction, id, bot)
    case 'remove':
      return removeAnswer(interaction, id.askerId, bot)
    case 'share':
      return shareAnswer(interaction, bot)
    default:
      return parseModeratorId(interaction.customId)
        ? pressAsModerator(interaction, bot)
        : pressInCommunity(interaction, bot)
  }
}

/** Takes what was filled in in a form. Throws a UserError for one that no version knows any more. */
export function submit(interaction: ModalSubmitInteraction, bot: Bot): Promise<void> {
  return parseModeratorId(interaction.customId)
    ? submitAsModerator(interaction, bot)
    : submitInCommunity(interaction, bot)
}
