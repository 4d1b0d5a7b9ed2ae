import type { ButtonInteraction } from 'discord.js'
import { citationOf } from '../../articles/citation.ts'
import { UserError } from '../../errors.ts'
import type { Tally } from '../../library/store.ts'
import type { Quoted } from '../buttons.ts'
import type { Bot } from '../command.ts'
import { placeOf } from '../place.ts'
import { markdownReply } from '../reply.ts'
import { holdingOn, respond } from '../respond.ts'
import { sourceOf } from '../sources.ts'

/** Helpful, or not: one vote a person and quote, which another changes and the same takes back. */
export async function castVote(
  interaction: ButtonInteraction,
  quote: Quoted,
  vote: keyof Tally,
  { libraries, votes }: Bot,
): Promise<void> {
  const { guildId, texts } = placeOf(interaction)
  if (guildId === null) throw new UserError(texts.errors.oldButton)
  const source = await holdingOn(interaction, libraries.of(guildId), 'asker', (library) =>
    sourceOf(quote, library),
  )
  if (source.kind === 'gone') throw new UserError(texts.source.gone)

  const { user } = interaction
  const citation = citationOf(quote.citation, quote.citation.span)
  const before = await votes.of(guildId, citation, user.id)
  const after = before === vote ? null : vote
  await votes.cast(guildId, citation, user.id, after)
  const sentence = after === null ? texts.votes.takenBack : texts.votes.noted
  await respond(interaction, markdownReply(sentence), 'asker')
}
