import type { ButtonInteraction } from 'discord.js'
import { UserError } from '../../errors.ts'
import type { Bot } from '../command.ts'
import { isModerator, placeOf } from '../place.ts'

/** Remove: takes an answer away, for whoever asked and for moderators. */
export async function removeAnswer(
  interaction: ButtonInteraction,
  askerId: string,
  { posts, replies }: Bot,
): Promise<void> {
  const { guildId, texts } = placeOf(interaction)
  if (interaction.user.id !== askerId && !isModerator(interaction)) {
    throw new UserError(texts.errors.notYours)
  }
  // Through the interaction, which needs no permission in the channel.
  await interaction.deferUpdate()
  await interaction.deleteReply()
  if (guildId !== null) await posts.forget(guildId, interaction.message.id)
  await replies.forget(guildId, interaction.message.id)
}
