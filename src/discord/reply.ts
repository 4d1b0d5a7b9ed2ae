/**
 * An answer as a message: one embed a quote, with the words as they stand in the article and around
 * them who wrote, published and said them. Nothing here can ping anybody.
 */
import type { APIEmbed } from 'discord.js'
import type { Answer } from '../answering/answer.ts'
import type { Question } from '../answering/question.ts'
import type { Quote } from '../answering/quotes.ts'
import { type Article, overlap, type Span, wordsAt } from '../articles/article.ts'
import { citationOf } from '../articles/citation.ts'
import type { Correction } from '../search/query.ts'
import { blockQuote } from './block-quote.ts'
import { literalLine, literalWithin, plainLine, startThatFits } from './literal.ts'
import { speakerLines } from './speaker-lines.ts'

/** A message that can be sent as it is to a channel or in answer to an interaction. */
export type Reply = {
  readonly content?: string
  readonly embeds: readonly APIEmbed[]
  readonly allowedMentions: { readonly parse: readonly []; readonly repliedUser: false }
}

/**
 * An answer as a message. `asked` is shown above the quotes and is null where Discord itself shows
 * the question.
 */
export function replyFor(answer: Answer, asked: Question | null): Reply {
  const corrected = answer.corrections.slice(0, mostCorrections).map(correctionLine)
  if (answer.kind === 'quoted') {
    const question = asked ? [`**${literalLine(asked.text, 1000)}**`] : []
    const content = [...question, ...corrected].join('\n')
    return { ...(content && { content }), ...quiet, embeds: embedsFor(answer.quotes, 'answer') }
  }
  if (answer.namesNothing) return { content: nothingNamed, ...quiet, embeds: [] }

  const near = '-# What comes nearest is below, but none of it is an answer.'
  return {
    content: [
      '**Nothing in the library answers this.**',
      ...(answer.nearest.length > 0 ? [near] : []),
      ...corrected,
    ].join('\n'),
    ...quiet,
    embeds: embedsFor(answer.nearest, 'near miss'),
  }
}

const nothingNamed =
  '**That names nothing to look for.**\n-# Each question is looked up by itself: add a name, a place or a thing.'

/** More than one is rare; these leave room for the question. */
const mostCorrections = 3

const correctionLine = ({ asked, instead }: Correction): string =>
  `-# Searched for “${literalLine(instead, mostInName)}” instead of “${literalLine(asked, mostInName)}”.`

/** One sentence for a person, shown as it stands. */
export const sentenceReply = (sentence: string): Reply => ({
  content: literalWithin(sentence, 2000),
  ...quiet,
  embeds: [],
})

const quiet = { allowedMentions: { parse: [], repliedUser: false } } as const

const colours = { answer: 0x2a9d8f, 'near miss': 0x99a1ab }

// What Discord takes: 6,000 characters in all embeds of a message, and in their parts as follows.
const mostInMessage = 6000
const mostInDescription = 4096
const mostInTitle = 256
// Discord takes more of these, but none of them may crowd out the words.
const mostInLabel = 100
const mostInName = 80
const mostInAddress = 300

function embedsFor(quotes: readonly Quote[], role: keyof typeof colours): APIEmbed[] {
  let room = mostInMessage

  return quotes.map((quote, index) => {
    const linkedBefore = quotes
      .slice(0, index)
      .some(({ article }) => article.url === quote.article.url)
    const share = Math.floor(room / (quotes.length - index))
    const embed = embedFor(quote, role, linkedBefore, share)
    room -= sizeOf(embed)
    return embed
  })
}

function embedFor(
  quote: Quote,
  role: keyof typeof colours,
  linkedBefore: boolean,
  room: number,
): APIEmbed {
  const { article, section } = quote
  // A near miss is shown as briefly as it can be understood.
  const span = role === 'answer' ? quote.span : quote.best
  const url = linkedBefore ? linkToWords(article, span) : webAddress(article.url)
  const writers = [...new Set([article.author, article.publisher])]
  const name = labels([role === 'answer' ? null : 'Not an answer', ...writers])
  const embed: APIEmbed = {
    ...(name && { author: { name } }),
    title: titleOf(article, mostInTitle),
    ...(url && { url }),
    color: colours[role],
    footer: {
      text: labels([
        section && section.heading !== article.title ? section.heading : null,
        readableDate(article.published),
        citationOf(article, span),
      ]),
    },
  }
  const left = Math.min(mostInDescription, room - sizeOf(embed))
  return { ...embed, description: descriptionOf(quote, span, left) }
}

const sizeOf = ({ author, title, description, footer }: APIEmbed): number =>
  [author?.name, title, description, footer?.text].join('').length

function descriptionOf(quote: Quote, span: Span, room: number): string {
  const lines = linesThatFit([...speakerLines(quote, span), ...alsoInLines(quote)], room * 0.4)
  const words = wordsAt(quote.article, span)
  const bold = quote.matches
    .filter((match) => overlap(match, span))
    .map(({ start, end }) => ({
      start: Math.max(start - span.start, 0),
      end: Math.min(end - span.start, words.length),
    }))
  const draw = (start: string): string => blockQuote(start, bold)

  const whole = [draw(words), ...lines].join('\n')
  if (whole.length <= room) return whole

  const below = ['-# Cut here to fit; the passage goes on in the article.', ...lines].join('\n')
  return `${draw(startThatFits(words, room - below.length - 1, draw))}\n${below}`
}

/** Where else the same words stand. */
function alsoInLines({ alsoIn }: Quote): readonly string[] {
  const articles = [...new Map(alsoIn.map(({ article }) => [article.id, article])).values()]
  if (articles.length === 0) return []

  const named = articles.slice(0, 3).map(linkedTitle)
  const more = articles.length > 3 ? ` and ${articles.length - 3} more` : ''
  return [`-# Also in ${named.join(', ')}${more}`]
}

function linkedTitle(article: Article): string {
  const url = webAddress(article.url)?.replaceAll('(', '%28').replaceAll(')', '%29')
  const title = titleOf(article, mostInName)
  const by = article.publisher ? ` (${literalLine(article.publisher, mostInName)})` : ''
  // Brackets end the text of a link, with a backslash or without.
  return url && url.length <= mostInAddress && !/[[\]]/.test(title)
    ? `[${title}](${url})${by}`
    : `${title}${by}`
}

function linesThatFit(lines: readonly string[], limit: number): readonly string[] {
  let size = 0
  return lines.filter((line) => {
    size += line.length + 1
    return size <= limit
  })
}

const titleOf = ({ title, id }: Article, limit: number): string =>
  literalLine(title, limit) || literalLine(id, limit)

/** An address that leads to the first words: Discord would merge two embeds with one address. */
function linkToWords(article: Article, span: Span): string | null {
  const url = webAddress(article.url)
  const words = wordsAt(article, span).trim().split(/\s+/).slice(0, 8).join(' ')
  const directive = `:~:text=${encodeURIComponent(words).replaceAll('-', '%2D')}`
  return url && webAddress(url.includes('#') ? url + directive : `${url}#${directive}`)
}

/** The address as Discord takes it; null where there is none that a browser could open. */
function webAddress(url: string | null): string | null {
  if (!url || !URL.canParse(url)) return null
  const { protocol, hostname, href } = new URL(url)
  const isOpen = /^https?:$/.test(protocol) && /[^.]\.[^.]/.test(hostname)
  return isOpen && href.length <= 2048 ? href : null
}

/** `12 March 2024` for a date that begins as ISO 8601 does; any other text as it stands. */
function readableDate(published: string | null): string | null {
  const [date] = published?.match(/^\d{4}-\d{2}(-\d{2})?(?!\d)/) ?? []
  const day = new Date(date ?? Number.NaN)
  if (!date || Number.isNaN(day.valueOf()) || !day.toISOString().startsWith(date)) return published

  return new Intl.DateTimeFormat('en-GB', {
    ...(date.length > 'yyyy-mm'.length && { day: 'numeric' }),
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  }).format(day)
}

/** Labels side by side, those that there are, for places that know no Markdown. */
const labels = (texts: readonly (string | null)[]): string =>
  texts.flatMap((text) => (text?.trim() ? [plainLine(text, mostInLabel)] : [])).join(' · ')
