import type { ButtonInteraction } from 'discord.js'
import { UserError } from '../../errors.ts'
import { type ButtonId, endingOn } from '../buttons.ts'
import type { Bot } from '../command.ts'
import { pageReply } from '../lookup-reply.ts'
import { placeOf } from '../place.ts'
import { change, holdingOnToChange } from '../respond.ts'

type Page = Extract<ButtonId, { kind: 'page' }>

/** Turns to a page of an article, of the revision that is being read. */
export async function turnPage(
  interaction: ButtonInteraction,
  { articleId, revision, page }: Page,
  { libraries }: Bot,
): Promise<void> {
  const { guildId, texts } = placeOf(interaction)
  const article = await holdingOnToChange(interaction, libraries.of(guildId), (library) =>
    library.articleAt(articleId, revision),
  )
  if (!article) throw new UserError(texts.source.gone)

  const ending = endingOn(interaction.message)!
  const reply = pageReply(article, page, ending, texts)
  await change(interaction, { content: '', ...reply })
}
