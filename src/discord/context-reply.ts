/** The paragraphs around a quote as a message, the quote in bold. */
import type { APIEmbed } from 'discord.js'
import { type Article, overlap, type Span, sectionAt, wordsAt } from '../articles/article.ts'
import { bodyOf } from '../articles/body.ts'
import { headingOf, headOf, labels, pageLabel, readableDate } from './article-labels.ts'
import { blockQuote } from './block-quote.ts'
import { linkRows } from './buttons.ts'
import { buttonLink } from './links.ts'
import { startThatFits } from './literal.ts'
import { markdownReply, quiet, type Reply } from './reply.ts'
import type { Source } from './sources.ts'
import type { Texts } from './texts/en.ts'

/** `shown` is the embed of the message that the button is on. */
export function contextReply(source: Source, shown: APIEmbed | undefined, texts: Texts): Reply {
  if (source.kind === 'gone') return markdownReply(texts.source.gone)
  if (source.kind === 'overwritten') {
    return { ...markdownReply(texts.source.changed), embeds: shown ? [shown] : [] }
  }

  const { article, span, kind } = source
  const note = kind === 'current' ? texts.source.context : texts.source[kind]
  return {
    content: `-# ${note}`,
    ...quiet,
    embeds: [embedAround(article, span, texts)],
    components: linkRows(buttonLink(article, span), texts),
  }
}

function embedAround(article: Article, span: Span, texts: Texts): APIEmbed {
  const paragraphs = bodyOf(article)
  const { first, last } = paragraphsOf(paragraphs, span)
  return {
    ...headOf(article),
    description: drawnAround(article, span, paragraphs, first, last),
    footer: {
      text: labels([
        headingOf(sectionAt(article, span.start), article),
        readableDate(article.published, texts),
        pageLabel(article, span.start, texts),
        texts.article.paragraphs(first + 1, last + 1, paragraphs.length),
      ]),
    },
  }
}

/** The numbers of the paragraphs to show, from 0: those of the quote, and one on either side. */
function paragraphsOf(paragraphs: readonly Span[], span: Span): { first: number; last: number } {
  const first = paragraphs.findIndex((one) => overlap(one, span))
  const last = paragraphs.findLastIndex((one) => overlap(one, span))
  return {
    first: Math.max(first - 1, 0),
    last: Math.min(last + 1, paragraphs.length - 1),
  }
}

const mostInDescription = 4096

/** Characters of text to show on either side of the quote; fewer where they don't fit. */
const around = [900, 450, 150, 0]

function drawnAround(
  article: Article,
  span: Span,
  paragraphs: readonly Span[],
  first: number,
  last: number,
): string {
  const start = Math.min(paragraphs[first]?.start ?? span.start, span.start)
  const end = Math.max(paragraphs[last]?.end ?? span.end, span.end)
  for (const most of around) {
    const from = beginning(article.text, span.start - most, start, span.start)
    const to = ending(article.text, span.end + most, end, span.end)
    const drawn = blockQuote(wordsAt(article, { start: from, end: to }), [
      { start: span.start - from, end: span.end - from },
    ])
    const whole = [from > start && '> …', drawn, to < end && '> …'].filter(Boolean).join('\n')
    if (whole.length <= mostInDescription) return whole
  }
  const words = wordsAt(article, span)
  const draw = (part: string): string => blockQuote(part, [])
  return `${draw(startThatFits(words, mostInDescription - 4, draw))}\n> …`
}

/** Where to begin so that no word in front of the quote is cut. */
function beginning(text: string, from: number, start: number, quote: number): number {
  if (from <= start) return start
  const blank = text.slice(from, Math.min(from + longestWord, quote)).search(/\s/)
  if (blank >= 0) return from + blank + 1
  return isWithinCharacter(text, from) ? from + 1 : from
}

/** Where to end so that no word behind the quote is cut. */
function ending(text: string, to: number, end: number, quote: number): number {
  if (to >= end) return end
  const tail = text.slice(Math.max(to - longestWord, quote), to)
  const blank = /\s\S*$/.exec(tail)
  if (blank) return to - tail.length + blank.index
  return isWithinCharacter(text, to) ? to - 1 : to
}

/** Where words are longer, as in Chinese, they may be cut. */
const longestWord = 60

const isWithinCharacter = (text: string, at: number): boolean =>
  /[\udc00-\udfff]/.test(text[at] ?? '') && /[\ud800-\udbff]/.test(text[at - 1] ?? '')
