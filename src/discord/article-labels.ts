/** What is said of an article beside its words: title, writers, date. */
import type { APIEmbed } from 'discord.js'
import { type Article, pageAt, type Section } from '../articles/article.ts'
import { webAddress } from './links.ts'
import { literalLine, plainLine } from './literal.ts'
import type { Texts } from './texts/en.ts'

/** More would crowd out the words. */
const mostInLabel = 100

/** The title as Discord Markdown; the id where there is none. */
export const titleOf = ({ title, id }: Pick<Article, 'title' | 'id'>, limit: number): string =>
  literalLine(title, limit) || literalLine(id, limit)

/** The title for places that know no Markdown. */
export const plainTitleOf = ({ title, id }: Pick<Article, 'title' | 'id'>, limit: number): string =>
  plainLine(title, limit) || plainLine(id, limit)

/** Who wrote and published an article, each once. */
export const writersOf = ({
  author,
  publisher,
}: Pick<Article, 'author' | 'publisher'>): readonly (string | null)[] => [
  ...new Set([author, publisher]),
]

/** The head of an embed about an article: who wrote it, and its title, which links to it. */
export function headOf(article: Article): APIEmbed {
  const writers = labels(writersOf(article))
  const url = webAddress(article.url)
  return {
    ...(writers && { author: { name: writers } }),
    title: titleOf(article, 256),
    ...(url && { url }),
    color: 0x2a9d8f,
  }
}

/** Labels side by side, those that there are, for places that know no Markdown. */
export const labels = (texts: readonly (string | null)[]): string =>
  texts.flatMap((text) => (text?.trim() ? [plainLine(text, mostInLabel)] : [])).join(' · ')

/** The heading of a section, unless it is the article's title. */
export const headingOf = (section: Section | null, article: Article): string | null =>
  section && section.heading !== article.title ? section.heading : null

/** The page that a place stands on, for an article that was printed on pages. */
export function pageLabel(article: Article, offset: number, texts: Texts): string | null {
  const page = pageAt(article, offset)
  return page === null ? null : texts.article.page(page)
}

/** `12 March 2024` for a date that begins as ISO 8601 does; any other text as it stands. */
export function readableDate(published: string | null, { locale }: Texts): string | null {
  const [date] = published?.match(/^\d{4}-\d{2}(-\d{2})?(?!\d)/) ?? []
  const day = new Date(date ?? Number.NaN)
  if (!date || Number.isNaN(day.valueOf()) || !day.toISOString().startsWith(date)) return published

  return new Intl.DateTimeFormat(locale, {
    ...(date.length > 'yyyy-mm'.length && { day: 'numeric' }),
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  }).format(day)
}
