/**
 * An answer as a message: one embed a quote, with the words as they stand in the article and around
 * them who wrote, published and said them. Nothing here can ping anybody.
 */
import type { APIEmbed } from 'discord.js'
import type { Answer } from '../answering/answer.ts'
import type { Figure } from '../answering/differing.ts'
import type { Question } from '../answering/question.ts'
import type { Quote } from '../answering/quotes.ts'
import { nameInLine } from '../answering/sayings.ts'
import { type Article, overlap, type Span, wordsAt } from '../articles/article.ts'
import { citationOf } from '../articles/citation.ts'
import type { Correction } from '../search/slips.ts'
import { headingOf, labels, pageLabel, readableDate, titleOf, writersOf } from './article-labels.ts'
import { blockQuote } from './block-quote.ts'
import { type Ending, quotedAt, quoteRows, type Row } from './buttons.ts'
import { linkToWords, webAddress } from './links.ts'
import { literalLine, literalWithin, startThatFits } from './literal.ts'
import { speakerLines } from './speaker-lines.ts'
import { en, type Texts } from './texts/en.ts'

/** A message that can be sent as it is to a channel or in answer to an interaction. */
export type Reply = {
  readonly content?: string
  readonly embeds: readonly APIEmbed[]
  readonly components?: readonly Row[]
  readonly files?: readonly { readonly name: string; readonly attachment: Buffer }[]
  readonly allowedMentions: { readonly parse: readonly []; readonly repliedUser: false }
}

/** How an answer is shown. */
export type Showing = {
  /** Shown above the quotes; null where Discord itself shows the question. */
  readonly asked: Question | null
  /** The one article that was looked in; null for all. */
  readonly only: Article | null
  readonly texts: Texts
  /** What stands at the end of its buttons; null for a message without any. */
  readonly ending: Ending | null
}

const plainly: Showing = { asked: null, only: null, texts: en, ending: null }

/** An answer as a message; what is left out of `showing` is not shown, and the language is English. */
export function replyFor(answer: Answer, showing: Partial<Showing> = {}): Reply {
  const { asked, only, texts, ending } = { ...plainly, ...showing }
  const notes = [
    ...(only ? [texts.answer.only(titleOf(only, mostInName))] : []),
    ...answer.corrections
      .slice(0, mostCorrections)
      .map((correction) => correctionLine(correction, texts)),
  ].map((note) => `-# ${note}`)
  const question = asked ? [`**${literalLine(asked.text, 1000)}**`] : []

  if (answer.kind === 'quoted') {
    const unanswered = answer.withoutAnswer.map(
      ({ text }) => `-# ${texts.answer.nothingFor(literalLine(text, mostInQuestion))}`,
    )
    const differing = differingLines(answer.differing, texts)
    const content = [...question, ...notes, ...unanswered, ...differing].join('\n')
    const spans = answer.quotes.map(({ article, span }) => quotedAt(article, span))
    return {
      ...(content && { content }),
      ...quiet,
      embeds: embedsFor(answer.quotes, 'answer', texts),
      ...(ending && { components: quoteRows(spans, 1, ending, texts) }),
    }
  }
  const { nearest, namesNothing, isCourtesy } = answer
  const { answer: words } = texts
  if (isCourtesy) return { content: words.courtesy, ...quiet, embeds: [] }

  const lines = namesNothing
    ? [`**${words.namesNothing}**`, `-# ${words.namesNothingHint}`]
    : [`**${words.nothing}**`, ...(nearest.length > 0 ? [`-# ${words.nearMisses}`] : []), ...notes]
  return {
    content: [...question.map((line) => `> ${line}`), ...lines].join('\n'),
    ...quiet,
    embeds: embedsFor(nearest, 'near miss', texts),
    ...(ending && !namesNothing && { components: nearMissRows(nearest, ending, texts) }),
  }
}

/** The buttons of a message that shows what comes near. */
export const nearMissRows = (nearest: readonly Quote[], ending: Ending, texts: Texts): Row[] => {
  const checks = nearest.map(({ article, best }) => quotedAt(article, best).check)
  return quoteRows([], 1, { ...ending, checks }, texts)
}

/** Of a question that is named again because nothing answers it. */
const mostInQuestion = 150

/** More than one is rare; these leave room for the question. */
const mostCorrections = 3

const correctionLine = ({ asked, instead }: Correction, texts: Texts): string =>
  texts.answer.searchedFor(literalLine(instead, mostInName), literalLine(asked, mostInName))

/** More tellers would hide the answer. */
const mostFigures = 4

/** That sources differ, and each figure with who tells it and when. */
function differingLines(figures: readonly Figure[], texts: Texts): readonly string[] {
  if (figures.length === 0) return []
  const lines = figures.slice(0, mostFigures).map(({ article, place, speaker }) => {
    const words = literalLine(wordsAt(article, place), mostInName)
    const where = [article.publisher ?? article.title, readableDate(article.published, texts)]
    const told = [speaker && nameInLine(speaker), ...where]
      .flatMap((one) => (one ? [literalLine(one, mostInName)] : []))
      .join(' · ')
    return `- **${words}** — ${told}`
  })
  return [`**${texts.answer.differ}**`, ...lines]
}

/** What stands above quotes, without the figures that they tell differently. */
export function withoutFigures(content: string, texts: Texts): string {
  const [above] = content.split(`**${texts.answer.differ}**`)
  return above!.trimEnd()
}

/** One sentence for a person, shown as it stands. */
export const sentenceReply = (sentence: string): Reply =>
  markdownReply(literalWithin(sentence, 2000))

/** Lines that are Discord Markdown, at most 2,000 characters of them. */
export const markdownReply = (content: string): Reply => ({ content, ...quiet, embeds: [] })

export const quiet = { allowedMentions: { parse: [], repliedUser: false } } as const

const colours = { answer: 0x2a9d8f, 'near miss': 0x99a1ab }

// What Discord takes: 6,000 characters in all embeds of a message, and in their parts as follows. Marks
// for quotes whose articles change need some of them later.
const mostInMessage = 6000 - 3 * 120
const mostInDescription = 4096
const mostInTitle = 256
// Discord takes more of these, but none of them may crowd out the words.
const mostInName = 80
const mostInAddress = 300

/** The embeds of quotes, in which `matches` are in bold. */
export function embedsFor(
  quotes: readonly Quote[],
  role: keyof typeof colours,
  texts: Texts,
): APIEmbed[] {
  let room = mostInMessage

  return quotes.map((quote, index) => {
    const linkedBefore = quotes
      .slice(0, index)
      .some(({ article }) => article.url === quote.article.url)
    const share = Math.floor(room / (quotes.length - index))
    const embed = embedFor(quote, role, linkedBefore, share, texts)
    room -= sizeOf(embed)
    return embed
  })
}

function embedFor(
  quote: Quote,
  role: keyof typeof colours,
  linkedBefore: boolean,
  room: number,
  texts: Texts,
): APIEmbed {
  const { article, section } = quote
  // A near miss is shown as briefly as it can be understood.
  const span = role === 'answer' ? quote.span : quote.best
  const url = linkedBefore ? linkToWords(article, span) : webAddress(article.url)
  const name = labels([role === 'answer' ? null : texts.answer.notAnAnswer, ...writersOf(article)])
  const embed: APIEmbed = {
    ...(name && { author: { name } }),
    title: titleOf(article, mostInTitle),
    ...(url && { url }),
    color: colours[role],
    footer: {
      text: labels([
        headingOf(section, article),
        readableDate(article.published, texts),
        pageLabel(article, span.start, texts),
        citationOf(article, span),
      ]),
    },
  }
  const left = Math.min(mostInDescription, room - sizeOf(embed))
  return { ...embed, description: descriptionOf(quote, span, left, texts) }
}

const sizeOf = ({ author, title, description, footer }: APIEmbed): number =>
  [author?.name, title, description, footer?.text].join('').length

function descriptionOf(quote: Quote, span: Span, room: number, texts: Texts): string {
  const lines = linesThatFit(
    [...speakerLines(quote, span, texts), ...alsoInLines(quote, texts)],
    room * 0.4,
  )
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

  const below = [`-# ${texts.answer.cut}`, ...lines].join('\n')
  return `${draw(startThatFits(words, room - below.length - 1, draw))}\n${below}`
}

/** Where else the same words stand. */
function alsoInLines({ alsoIn }: Quote, texts: Texts): readonly string[] {
  const articles = [...new Map(alsoIn.map(({ article }) => [article.id, article])).values()]
  if (articles.length === 0) return []

  const named = articles.slice(0, 3).map(linkedTitle)
  return [`-# ${texts.answer.alsoIn(named.join(', '), Math.max(articles.length - 3, 0))}`]
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
