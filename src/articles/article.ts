/**
 * What an article is, and the one way its words leave it.
 *
 * Offsets are UTF-16 code units into `Article.text`, which is the text as it was received: never
 * normalised, trimmed or re-encoded.
 */

/** A place in a text: `text.slice(start, end)`. */
export type Span = { readonly start: number; readonly end: number }

/** A heading and the part of the text that stands under it, up to the next heading. */
export type Section = { readonly heading: string; readonly span: Span }

/** One revision of one article. `published` is as the article gives it, ISO 8601 where it can be read. */
export type Article = {
  readonly id: string
  readonly revision: number
  readonly title: string
  readonly author: string | null
  readonly publisher: string | null
  readonly url: string | null
  readonly published: string | null
  readonly text: string
  /** In the order of the text, not overlapping; the text before the first heading is in none. */
  readonly sections: readonly Section[]
  /** Where each page starts, for an article that was printed on pages; the first is page 1. */
  readonly pages?: readonly number[]
}

/** A run of whole sentences, found by its place. `paragraph` counts from 1 in the article. */
export type Passage = {
  readonly article: Article
  readonly section: Section | null
  readonly paragraph: number
  readonly span: Span
}

/** The only way to get words out of an article, which is why every quote is verbatim. */
export const wordsAt = (article: Article, span: Span): string =>
  article.text.slice(span.start, span.end)

/** The section that a place stands in, or null before the first heading. */
export const sectionAt = (article: Article, offset: number): Section | null =>
  article.sections.findLast(({ span }) => span.start <= offset && offset < span.end) ?? null

/** The page that a place stands on, from 1, or null where an article has no pages. */
export const pageAt = ({ pages = [] }: Article, offset: number): number | null =>
  pages.findLastIndex((start) => start <= offset) + 1 || null

/** True when the two spans share at least one code unit. */
export const overlap = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end
