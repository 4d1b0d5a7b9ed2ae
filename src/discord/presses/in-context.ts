import type { ButtonInteraction } from 'discord.js'
import type { Quoted } from '../buttons.ts'
import type { Bot } from '../command.ts'
import { contextReply } from '../context-reply.ts'
import { placeOf } from '../place.ts'
import { holdingOn, respond } from '../respond.ts'
import { sourceOf } from '../sources.ts'

/** In context: the paragraphs around a quote, for whoever pressed. */
export async function showContext(
  interaction: ButtonInteraction,
  quote: Quoted,
  { libraries }: Bot,
): Promise<void> {
  const { guildId, texts } = placeOf(interaction)
  const source = await holdingOn(interaction, libraries.of(guildId), 'asker', (library) =>
    sourceOf(quote, library),
  )
  const [shown] = interaction.message.embeds
  await respond(interaction, contextReply(source, shown?.toJSON(), texts), 'asker')
}
