/** An article as pages of a message: what it is, then its paragraphs. */
import type { APIEmbed } from 'discord.js'
import { type Article, type Section, type Span, sectionAt, wordsAt } from '../articles/article.ts'
import { bodyOf } from '../articles/body.ts'
import { citationOf } from '../articles/citation.ts'
import { headingOf, headOf, labels, readableDate } from './article-labels.ts'
import { blockQuote } from './block-quote.ts'
import { type Ending, pageRows } from './buttons.ts'
import { buttonLink, forButton } from './links.ts'
import { literalLine } from './literal.ts'
import { quiet, type Reply } from './reply.ts'
import type { Texts } from './texts/en.ts'

/** Some paragraphs that are shown together, by their numbers from 1. */
type Page = { readonly from: number; readonly to: number; readonly pieces: readonly Span[] }

// Drawn, no text takes more than two and a half times as much, and Discord takes 4,096 characters.
const mostInPage = 1500

/** The first page, from 1, that has words of a section. */
export const pageOfSection = (article: Article, { span }: Section): number =>
  laidOut(article).pages.findIndex(({ pieces }) => pieces.some(({ end }) => end > span.start)) + 1

/** A page of an article; page 0 tells what it is. */
export function pageReply(
  article: Article,
  page: number,
  ending: Omit<Ending, 'hasVotes'>,
  texts: Texts,
): Reply {
  const { pages } = laidOut(article)
  const shown = Math.min(page, pages.length)
  const one = pages[shown - 1]
  const link = one?.pieces[0] ? buttonLink(article, one.pieces[0]) : forButton(article.url)
  return {
    ...quiet,
    embeds: [one ? pageEmbed(article, one, texts) : overviewEmbed(article, texts)],
    components: pageRows(article, shown, pages.length, link, ending, texts),
  }
}

/** The whole text of an article as a file. */
export const textFile = ({ id, text }: Article) => ({
  name: `${id}.txt`,
  attachment: Buffer.from(text),
})

function overviewEmbed(article: Article, texts: Texts): APIEmbed {
  const { paragraphs, words } = laidOut(article)
  return {
    ...headOf(article),
    description: outlineOf(article, texts),
    footer: {
      text: labels([
        readableDate(article.published, texts),
        texts.article.details(paragraphs, words),
        `${article.id}@${article.revision}`,
      ]),
    },
  }
}

const mostInOutline = 25

function outlineOf({ sections }: Article, texts: Texts): string {
  if (sections.length === 0) return `-# ${texts.article.noOutline}`
  const lines = sections
    .slice(0, mostInOutline)
    .map(({ heading }) => `- ${literalLine(heading, 100)}`)
  const more = sections.length - mostInOutline
  return [
    `**${texts.article.outline}**`,
    ...lines,
    ...(more > 0 ? [`-# ${texts.article.andMore(more)}`] : []),
  ].join('\n')
}

function pageEmbed(article: Article, { from, to, pieces }: Page, texts: Texts): APIEmbed {
  let above: Section | null = null
  const drawn = pieces.map((piece, at) => {
    const section = sectionAt(article, piece.start)
    const heading = section !== above || at === 0 ? headingOf(section, article) : null
    above = section
    const quote = blockQuote(wordsAt(article, piece), [])
    return heading ? `**${literalLine(heading, 200)}**\n${quote}` : quote
  })
  const place = { start: pieces[0]!.start, end: pieces.at(-1)!.end }
  return {
    ...headOf(article),
    description: drawn.join('\n\n'),
    footer: {
      text: labels([
        readableDate(article.published, texts),
        texts.article.paragraphs(from, to, laidOut(article).paragraphs),
        citationOf(article, place),
      ]),
    },
  }
}

/** An article in pages, and how many paragraphs and words it has. */
type Layout = {
  readonly pages: readonly Page[]
  readonly paragraphs: number
  readonly words: number
}

const known = new WeakMap<Article, Layout>()

/** The layout of an article, always the same and worked out once, since articles may be long. */
function laidOut(article: Article): Layout {
  let layout = known.get(article)
  if (!layout) {
    const paragraphs = bodyOf(article)
    const words = article.text.match(/\S+/g)?.length ?? 0
    layout = { pages: paged(article, paragraphs), paragraphs: paragraphs.length, words }
    known.set(article, layout)
  }
  return layout
}

/** Paragraphs in pages; one that is longer than a page is cut. */
function paged(article: Article, paragraphs: readonly Span[]): readonly Page[] {
  const pages: { from: number; to: number; pieces: Span[] }[] = []
  let room = 0
  paragraphs.forEach((paragraph, index) => {
    for (const piece of piecesOf(article.text, paragraph)) {
      // A heading above it takes room too.
      const size = piece.end - piece.start + 100
      const page = pages.at(-1)
      if (page && size <= room) {
        page.pieces.push(piece)
        page.to = index + 1
        room -= size
      } else {
        pages.push({ from: index + 1, to: index + 1, pieces: [piece] })
        room = mostInPage - size
      }
    }
  })
  return pages
}

function piecesOf(text: string, { start, end }: Span): readonly Span[] {
  const pieces: Span[] = []
  let from = start
  while (end - from > mostInPage) {
    const blank = text.slice(from, from + mostInPage).search(/\s\S*$/)
    const isWithin = /[\udc00-\udfff]/.test(text[from + mostInPage] ?? '')
    const to = from + (blank > 0 ? blank : mostInPage - Number(isWithin))
    pieces.push({ start: from, end: to })
    from = to
  }
  return [...pieces, { start: from, end }]
}
