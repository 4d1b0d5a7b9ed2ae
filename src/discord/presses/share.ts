import type { ButtonInteraction } from 'discord.js'
import { asShared, onceShared, type Row } from '../buttons.ts'
import type { Bot } from '../command.ts'
import { placeOf } from '../place.ts'
import { notePost } from '../posts.ts'
import { quiet } from '../reply.ts'

/** Share: shows everyone what only one person saw, as it is, with Remove in the place of Share. */
export async function shareAnswer(interaction: ButtonInteraction, bot: Bot): Promise<void> {
  const { message } = interaction
  const { guildId, texts } = placeOf(interaction)
  const embeds = message.embeds.map((embed) => embed.toJSON())
  const rows = message.components.map((row) => row.toJSON() as Row)

  await interaction.update({ ...quiet, components: onceShared(rows, texts) })
  const components = asShared(rows, interaction.user.id, texts)
  const shared = await interaction.followUp({
    ...quiet,
    content: message.content,
    embeds,
    components,
  })
  await notePost(guildId, components, () => shared, bot)
}
