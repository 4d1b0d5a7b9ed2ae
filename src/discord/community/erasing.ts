/** Erasing all that is kept of a guild, at once. */
import { type ButtonInteraction, type ModalSubmitInteraction, TextInputStyle } from 'discord.js'
import { UserError } from '../../errors.ts'
import type { Bot } from '../command.ts'
import { guildToSettle } from '../commands/settings.ts'
import { placeOf } from '../place.ts'
import { markdownReply } from '../reply.ts'
import { textField } from './form.ts'
import { communityId } from './ids.ts'
import { show } from './unanswered.ts'

/** Asks whoever manages the guild to type a word. */
export async function askToErase(interaction: ButtonInteraction): Promise<void> {
  guildToSettle(interaction)
  const { erasing } = placeOf(interaction).texts.community
  await interaction.showModal({
    custom_id: communityId({ kind: 'erase-guild' }),
    title: erasing.title,
    components: [
      textField({
        name: 'word',
        label: erasing.confirm(erasing.word),
        hint: erasing.confirmHint,
        style: TextInputStyle.Short,
        most: 40,
      }),
    ],
  })
}

/** Erases all data of the guild, if that word was typed. */
export async function eraseGuild(interaction: ModalSubmitInteraction, bot: Bot): Promise<void> {
  const guildId = guildToSettle(interaction)
  const { erasing } = placeOf(interaction).texts.community
  const typed = interaction.fields.getTextInputValue('word').trim().toLowerCase()
  if (typed !== erasing.word.toLowerCase()) throw new UserError(erasing.notTyped(erasing.word))

  await interaction.deferUpdate()
  await bot.libraries.erase(guildId)
  await show(interaction, markdownReply(erasing.erased))
}
