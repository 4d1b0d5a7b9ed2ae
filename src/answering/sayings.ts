import { type Article, overlap, type Span, wordsAt } from '../articles/article.ts'
import type { Attribution, Speaker } from '../attribution/attribution.ts'
import { type Quote, speakersOf } from './quotes.ts'

/** That somebody says something of a quote, by the article's account. */
export type Saying = {
  readonly speaker: Speaker
  readonly manner: Attribution['manner']
  /**
   * The places of one thing that is said, within the quote; null when what is said is all of it. All of them,
   * since “the idea that microbes will rescue us” may go on as “is a fantasy” behind who says it.
   */
  readonly said: readonly Span[] | null
}

/**
 * Who says what in a part of a quote: whoever says what answers first, then in the order of the text,
 * and each speaker and manner once. None for a speaker whom the article leaves open.
 */
export function sayingsIn(quote: Quote, span: Span): readonly Saying[] {
  const { article, best } = quote
  const named = speakersOf(quote, span).toSorted(
    (a, b) => Number(touches(b, best)) - Number(touches(a, best)),
  )
  const ways = new Map(named.map((one) => [`${one.manner} ${one.speaker.name}`, one]))
  return [...ways.keys()].map((way) => {
    const said = named.filter((one) => `${one.manner} ${one.speaker.name}` === way)
    const { speaker, manner, content } = said[0]!
    const within = content
      .filter((piece) => overlap(piece, span))
      .map(({ start, end }) => ({
        start: Math.max(start, span.start),
        end: Math.min(end, span.end),
      }))
    return { speaker, manner, said: coverAll(said, article, span) ? null : within }
  })
}

const touches = ({ content }: Attribution, place: Span): boolean =>
  content.some((part) => overlap(part, place))

/** True when every word of the span is part of what is said, or says who said it. */
function coverAll(said: readonly Attribution[], article: Article, span: Span): boolean {
  const parts = said
    .flatMap(({ content, source, cue }) => [...content, ...source, ...cue])
    .toSorted((a, b) => a.start - b.start)
  let covered = span.start
  for (const { start, end } of parts) {
    if (hasWords(article, { start: covered, end: Math.min(start, span.end) })) return false
    covered = Math.max(covered, end)
  }
  return !hasWords(article, { start: covered, end: span.end })
}

const hasWords = (article: Article, span: Span): boolean =>
  /[\p{L}\p{N}]/u.test(wordsAt(article, span))

/**
 * The first words of what is said, to tell it from the rest: without the quotation marks around it, but
 * with those of a part.
 */
export function openingOf(article: Article, { start, end }: Span): string {
  const said = wordsAt(article, { start, end: Math.min(end, start + 200) }).replace(/,+$/, '')
  const inner = said.replace(/^["“”„«»‘’']/u, '').replace(/,?["“”„«»‘’']$/u, '')
  return /["“”„«»]/u.test(inner) ? said : inner
}

/** A speaker's name in the middle of a line: "the Pentagon" and "critics" where the article begins with them. */
export const nameInLine = ({ name }: Speaker): string =>
  name.replace(
    /^(?:(?:The|An?|One|Two|Three|Some|Several|Many|Both|Most|All|Another|These|Those)(?= )|(?:Critics|Officials|Reports|Analysts|Experts|Witnesses|Residents|Opponents|Supporters|Observers|Scientists|Researchers|Doctors|Neighbou?rs|Police|People|Sources)(?![-’'\p{L}\p{N}]| \p{Lu}))/u,
    (word) => word.toLowerCase(),
  )
