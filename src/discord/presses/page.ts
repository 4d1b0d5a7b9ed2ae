import type { ButtonInteraction } from 'discord.js'
import { UserError } from '../../errors.ts'
import { type ButtonId, endingOn } from '../buttons.ts'
import type { Bot } from '../command.ts'
import { pageReply } from '../lookup-reply.ts'
import { placeOf } from '../place.ts'
import { change, holdingOnToChange } from '../respond.ts'
import { pageSourceOf } from '../sources.ts'

type Page = Extract<ButtonId, { kind: 'page' }>

/**
 * Turns to a page of an article, of the revision that is being read, and tells what has become of it
 * since. Throws a UserError where that revision is no more.
 */
export async function turnPage(
  interaction: ButtonInteraction,
  id: Page,
  { libraries }: Bot,
): Promise<void> {
  const { guildId, texts } = placeOf(interaction)
  const source = await holdingOnToChange(interaction, libraries.of(guildId), (library) =>
    pageSourceOf(id, library),
  )
  if (!('article' in source)) throw new UserError(texts.source.gone)

  const content = source.kind === 'current' ? '' : `-# ${texts.source[source.kind]}`
  const ending = endingOn(interaction.message)!
  await change(interaction, { ...pageReply(source.article, id.page, ending, texts), content })
}
