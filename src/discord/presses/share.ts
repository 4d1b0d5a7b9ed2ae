import type { ButtonInteraction } from 'discord.js'
import { asShared, onceShared, type Row } from '../buttons.ts'
import { placeOf } from '../place.ts'
import { quiet } from '../reply.ts'

/** Share: shows everyone what only one person saw, as it is, with Remove in the place of Share. */
export async function shareAnswer(interaction: ButtonInteraction): Promise<void> {
  const { message } = interaction
  const { texts } = placeOf(interaction)
  const embeds = message.embeds.map((embed) => embed.toJSON())
  const rows = message.components.map((row) => row.toJSON() as Row)

  await interaction.update({ ...quiet, components: onceShared(rows, texts) })
  await interaction.followUp({
    ...quiet,
    content: message.content,
    embeds,
    components: asShared(rows, interaction.user.id, texts),
  })
}
