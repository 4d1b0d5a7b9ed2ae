/** Files and rows of a collection to articles. The text of an article is never altered. */
import { UserError } from '../errors.ts'
import type { Article } from './article.ts'
import { idFrom } from './citation.ts'
import { isoDate } from './dates.ts'
import { frontMatterOf } from './front-matter.ts'
import {
  boldHeadings,
  type Heading,
  markdownHeadings,
  plainHeadings,
  sectionsUnder,
} from './headings.ts'
import { type Line, linesIn } from './lines.ts'
import { linesOutsideCode } from './markup.ts'
import { mastheadOf, sameWords } from './masthead.ts'

/** What is known of an article that has no file; whatever is missing is looked for in the text. */
export type ArticleFields = {
  readonly id: string
  readonly text: string
  readonly title?: string | null | undefined
  readonly author?: string | null | undefined
  readonly publisher?: string | null | undefined
  readonly url?: string | null | undefined
  readonly published?: string | null | undefined
}

/**
 * Reads a file as the first revision of an article: Markdown, with or without front matter, when its
 * name ends in .md or .markdown, and plain text otherwise. The id comes from the name unless given.
 * Throws a UserError that names the file when it is empty or its front matter is wrong.
 */
export function readArticle(
  file: { readonly name: string; readonly text: string },
  id = idFrom(bareName(file.name)),
): Article {
  const isMarkdown = /\.(?:md|markdown)$/i.test(file.name)
  const { fields, end } = isMarkdown ? frontMatterOf(file) : { fields: {}, end: 0 }
  const text = file.text.slice(end)
  if (!/[^\s\p{Cf}\p{Cc}]/u.test(text)) {
    throw new UserError(`${file.name} is empty: write the article's text into it and try again.`)
  }
  return compose({ ...fields, id, text }, bareName(file.name), isMarkdown)
}

/**
 * Makes an article of plain text and what is known of it. A title that is neither given nor found is
 * the id.
 */
export const articleFrom = (fields: ArticleFields): Article => compose(fields, fields.id, false)

/**
 * What an article says, of a text and what is known of it, before it has an id. A title that is neither
 * given nor found is the fallback.
 */
export function contentFrom(
  fields: Omit<ArticleFields, 'id'>,
  fallbackTitle: string,
  isMarkdown: boolean,
): Omit<Article, 'id' | 'revision'> {
  const {
    id: _,
    revision: __,
    ...content
  } = compose({ ...fields, id: '' }, fallbackTitle, isMarkdown)
  return content
}

/**
 * Bytes to text: UTF-8, or UTF-16 that starts with a byte order mark, which stays in the text.
 * Throws a UserError that names the file when they are neither.
 */
export function decodeText(bytes: Uint8Array, name: string): string {
  const [first, second] = bytes
  const isLittle = first === 0xff && second === 0xfe
  const isBig = first === 0xfe && second === 0xff
  const encoding = isLittle ? 'utf-16le' : isBig ? 'utf-16be' : 'utf-8'
  try {
    const text = new TextDecoder(encoding, { fatal: true, ignoreBOM: true }).decode(bytes)
    // No text has a null character, but UTF-16 without its mark and many binary files do.
    if (!text.includes('\0') && !text.startsWith('%PDF-')) return text
  } catch {
    // Told below.
  }
  throw new UserError(`${name} is not UTF-8 text: save it as UTF-8 and try again.`)
}

/** The last part of a path, without its extension. */
const bareName = (name: string): string =>
  name.replace(/^.*[\\/]/s, '').replace(/(?<=.)\.[^.]*$/s, '') || name

function compose(fields: ArticleFields, fallbackTitle: string, isMarkdown: boolean): Article {
  const { id, text } = fields
  const lines = linesOutsideCode(text, linesIn(text))
  const marked = isMarkdown ? markdownHeadings(text, lines) : []
  const heading = titleHeading(marked, fields.title)
  const title =
    given(fields.title) ?? heading?.text ?? given(mastheadOf(text, lines).title) ?? fallbackTitle
  const masthead = mastheadOf(text, lines, title)
  const below = without(lines, masthead.lines)
  const headings = isMarkdown
    ? [...marked.filter((other) => other !== heading), ...boldHeadings(text, below)]
    : plainHeadings(text, below)
  const published = given(fields.published)

  return {
    id,
    revision: 1,
    title,
    author: given(fields.author) ?? masthead.author,
    publisher: given(fields.publisher) ?? masthead.publisher,
    url: given(fields.url),
    published: published === null ? masthead.published : (isoDate(published) ?? published),
    text,
    sections: sectionsUnder(
      headings.toSorted((a, b) => a.from - b.from),
      text.length,
    ),
  }
}

const given = (value: string | null | undefined): string | null => value?.trim() || null

/** The heading that is the title: the first of the first level, or a first one that repeats the title. */
function titleHeading(
  headings: readonly Heading[],
  title: string | null | undefined,
): Heading | undefined {
  const known = given(title)
  if (known === null) return headings.find(({ level }) => level === 1)
  return headings[0] && sameWords(headings[0].text, known) ? headings[0] : undefined
}

const without = (lines: readonly Line[], others: readonly Line[]): readonly Line[] =>
  lines.filter((line) => !others.includes(line))
