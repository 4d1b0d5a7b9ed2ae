import type { APIEmbed, ButtonInteraction } from 'discord.js'
import { UserError } from '../../errors.ts'
import { asShared, type ButtonId, endingOn, idsOn, onceShared, type Row } from '../buttons.ts'
import type { Bot, Shelf } from '../command.ts'
import { citationIn, marked, standingIn } from '../marks.ts'
import { placeOf } from '../place.ts'
import { notePost } from '../posts.ts'
import { quiet } from '../reply.ts'
import { change, holdingOnToChange } from '../respond.ts'
import type { Texts } from '../texts/en.ts'

/**
 * Share: shows everyone what only one person saw, with Remove in the place of Share. The words stay as
 * they were sent, marked where they have changed since; those of which nothing is left are not shown.
 */
export async function shareAnswer(interaction: ButtonInteraction, bot: Bot): Promise<void> {
  const { message } = interaction
  const { guildId, texts } = placeOf(interaction)
  const sent = message.embeds.map((embed) => embed.toJSON())
  const rows = message.components.map((row) => row.toJSON() as Row)
  const ids = idsOn(message)
  const embeds = await holdingOnToChange(interaction, bot.libraries.of(guildId), (library) =>
    Promise.all(sent.map((embed) => asItStands(embed, ids, library, texts))),
  )

  await change(interaction, { ...quiet, embeds, components: onceShared(rows, texts) })
  const ending = { ...endingOn(message)!, askerId: interaction.user.id }
  const shared = await interaction.followUp({
    ...quiet,
    content: message.content,
    embeds,
    components: asShared(rows, ending, texts),
  })
  await notePost(guildId, embeds, async () => shared, bot)
}

/** An embed, marked; throws a UserError where nothing is left of its article. */
async function asItStands(
  embed: APIEmbed,
  ids: readonly ButtonId[],
  library: Shelf,
  texts: Texts,
): Promise<APIEmbed> {
  if (citationIn(embed) === null) return embed
  const standing = await standingIn(embed, ids, library)
  if (standing.kind === 'gone' || standing.kind === 'unknown') {
    throw new UserError(texts.source.gone)
  }
  return marked(embed, standing, texts)
}
