import type { APIEmbed, ButtonInteraction } from 'discord.js'
import { citationOf } from '../../articles/citation.ts'
import { UserError } from '../../errors.ts'
import { type ButtonId, endingOn, idsOn, type Quoted, quoteRows } from '../buttons.ts'
import type { Bot } from '../command.ts'
import { buttonLink, forButton } from '../links.ts'
import { citationIn, marked, standingIn } from '../marks.ts'
import { placeOf } from '../place.ts'
import { quiet } from '../reply.ts'
import { change, holdingOnToChange } from '../respond.ts'
import { sourceOf } from '../sources.ts'
import { textsFor } from '../texts.ts'

type Turn = Extract<ButtonId, { kind: 'back' | 'on' }>

/**
 * Previous and next: brings another quote of an answer to its top, where the buttons are about it. The
 * words stay as they were sent, marked where they have changed since. Throws a UserError where nothing is
 * left of the article that is turned to.
 */
export async function turnTo(
  interaction: ButtonInteraction,
  { kind, locale, place }: Turn,
  { libraries }: Bot,
): Promise<void> {
  const ids = idsOn(interaction.message)
  const turned = kind === 'on' ? forwards : backwards
  const quotes = turned(ringOf(ids))
  const sent = interaction.message.embeds.map((embed) => embed.toJSON())
  const shown = inOrderOf(quotes, sent)
  const ending = endingOn(interaction.message)!
  const texts = textsFor(locale)

  const { guildId, texts: own } = placeOf(interaction)
  const { source, standings } = await holdingOnToChange(
    interaction,
    libraries.of(guildId),
    async (library) => ({
      source: await sourceOf(quotes[0]!, library),
      standings: await Promise.all(shown.map((embed) => standingIn(embed, ids, library))),
    }),
  )
  if (source.kind === 'gone') throw new UserError(own.source.gone)

  const embeds = shown.map((embed, at) => marked(embed, standings[at]!, texts))
  const link =
    'article' in source ? buttonLink(source.article, source.span) : forButton(embeds[0]?.url)
  const hasVotes = ids.some((id) => id.kind === 'helpful')
  const linked = quotes.map((quote) => ({ ...quote, link }))
  await change(interaction, {
    ...quiet,
    embeds,
    components: quoteRows(linked, place, { ...ending, hasVotes }, texts),
  })
}

/** The quotes of a message in the order in which it shows them. */
export function ringOf(ids: readonly ButtonId[]): readonly Quoted[] {
  const quoteOf = (wanted: ButtonId['kind']): Quoted =>
    ids.flatMap((id) => (id.kind === wanted && 'quote' in id ? [id.quote] : []))[0]!
  const all = ids.flatMap((id) => ('all' in id ? [id.all] : []))[0]
  const [top, second, last] = [quoteOf('context'), quoteOf('on'), quoteOf('back')]
  if (all === undefined) return ids.some(({ kind }) => kind === 'context') ? [top] : []
  return all === 2 ? [top, second] : [top, second, last]
}

/** Embeds in the order of their quotes, and behind them those that have none any more. */
function inOrderOf(quotes: readonly Quoted[], embeds: readonly APIEmbed[]): APIEmbed[] {
  const citations = quotes.map(({ citation }) => citationOf(citation, citation.span))
  const placeOf = (embed: APIEmbed): number => {
    const place = citations.indexOf(citationIn(embed) ?? '')
    return place < 0 ? citations.length : place
  }
  return embeds.toSorted((a, b) => placeOf(a) - placeOf(b))
}

const forwards = <Thing>(things: readonly Thing[]): Thing[] => [
  ...things.slice(1),
  ...things.slice(0, 1),
]
const backwards = <Thing>(things: readonly Thing[]): Thing[] => [
  ...things.slice(-1),
  ...things.slice(0, -1),
]
