import type { ButtonInteraction } from 'discord.js'
import { type ButtonId, endingOn } from '../buttons.ts'
import type { Bot } from '../command.ts'
import { placeOf, publicTexts } from '../place.ts'
import { notePost } from '../posts.ts'
import { saidReply, statementsAPage } from '../said-reply.ts'

/** Turns to another page of what somebody says, as the articles have it now. */
export async function turnStatements(
  interaction: ButtonInteraction,
  id: Extract<ButtonId, { kind: 'said' }>,
  bot: Bot,
): Promise<void> {
  // An article that nobody has asked about yet is first read for who says what.
  await interaction.deferUpdate()
  const place = placeOf(interaction)
  const library = await bot.libraries.of(place.guildId)
  const from = (id.page - 1) * statementsAPage
  const found = await library.statementsBy(id.speaker, id.topic, from, statementsAPage)
  const texts = await publicTexts(place.guildId, place.texts, bot)
  const { content, ...reply } = saidReply(found, id, endingOn(interaction.message)!, texts)
  await interaction.editReply({ ...reply, content: content ?? '', embeds: [...reply.embeds] })
  await notePost(place.guildId, reply.embeds, interaction.message, bot)
}
