import { type Quote, speakersOf } from '../answering/quotes.ts'
import { type Article, overlap, type Span, wordsAt } from '../articles/article.ts'
import type { Attribution, Speaker } from '../attribution/attribution.ts'
import { literalLine } from './literal.ts'

// Longer names and openings are no longer read at a glance.
const mostInName = 80
const mostInOpening = 50

/**
 * Small print that tells who says what in `span`, by the article's account: at most three lines, and
 * none for a speaker whom the article leaves open.
 */
export function speakerLines(quote: Quote, span: Span): readonly string[] {
  const { article, best } = quote
  const named = speakersOf(quote, span).toSorted((a, b) => +isAbout(b, best) - +isAbout(a, best))
  const ways = new Set(named.map(wayOfSaying))

  return [...ways].slice(0, 3).map((way) => {
    const said = named.filter((attribution) => wayOfSaying(attribution) === way)
    const { speaker, manner, content } = said[0]!
    const by = saidBy(nameOf(speaker), manner)
    return coverAll(said, article, span)
      ? `-# ${by[0]!.toUpperCase()}${by.slice(1)}`
      : `-# “${opening(article, content, span)}”: ${by}`
  })
}

type Named = ReturnType<typeof speakersOf>[number]

const wayOfSaying = ({ speaker, manner }: Named): string => `${manner} ${speaker.name}`

const isAbout = ({ content }: Attribution, place: Span): boolean =>
  content.some((part) => overlap(part, place))

function nameOf({ name, role }: Speaker): string {
  const bold = `**${literalLine(name, mostInName)}**`
  return role ? `${bold}, ${literalLine(role, mostInName)}` : bold
}

function saidBy(who: string, manner: Attribution['manner']): string {
  if (manner === 'direct') return `said by ${who}`
  const words = manner === 'mixed' ? 'only partly in their words' : 'not in their words'
  return `reported as said by ${who}, ${words}`
}

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

/** The first words of what is said, to tell it from the rest of the quote. */
function opening(article: Article, content: readonly Span[], span: Span): string {
  const part = content.find((piece) => overlap(piece, span))!
  const start = Math.max(part.start, span.start)
  const end = Math.min(part.end, span.end, start + 200)
  const said = wordsAt(article, { start, end }).replace(/^["“”„«»‘’']+|["“”„«»‘’',]+$/gu, '')
  return literalLine(said, mostInOpening)
}
