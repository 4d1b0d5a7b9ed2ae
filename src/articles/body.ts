/**
 * What of an article can be quoted: its paragraphs, without what only stands around them.
 *
 * Plain text and Markdown go by the same rules, line by line: an article doesn't say which of the
 * two it is, mixtures are common, and parsing Markdown takes a hundred times as long.
 */
import type { Article, Span } from './article.ts'
import { isWordAt } from './characters.ts'
import { isFurniture } from './furniture.ts'
import { type Line, linesIn, paragraphsIn, touches, wordsStart } from './lines.ts'
import { hashesAt, isMadeOf, isThematicBreak, linesOutsideCode } from './markup.ts'
import { mastheadOf } from './masthead.ts'

/**
 * The quotable blocks of an article in the order of its text: paragraphs and list items, trimmed and
 * without bullets, none of them title, byline, date, heading, code, a mere rule or furniture of a page.
 * A passage's `paragraph` counts them from 1.
 */
export function bodyOf({ text, title, sections }: Article): readonly Span[] {
  const lines = linesOutsideCode(text, linesIn(text))
  const masthead = new Set(mastheadOf(text, lines, title).lines)
  const body: Line[] = []
  let section = 0

  for (const line of lines) {
    while (section < sections.length && sections[section]!.span.start < line.next) section++
    const endsHeading = sections[section]?.span.start === line.next
    const isUnderline = isMadeOf(text, line, '=-')
    if (endsHeading && isUnderline) dropParagraph(body, line)
    if (endsHeading || isUnderline || isThematicBreak(text, line)) continue
    if (hashesAt(text, line) === 0 && !masthead.has(line)) body.push(line)
  }

  return paragraphsIn(text, body)
    .map((block) => ({ start: wordsStart(text, block), end: block.end }))
    .filter((block) => hasWord(text, block) && !isImage(text, block) && !isFurniture(text, block))
}

/** Takes back the lines of a heading that turns out to be underlined. */
function dropParagraph(body: Line[], underline: Line): void {
  let below = underline
  while (body.length > 0 && touches(body.at(-1)!, below)) below = body.pop()!
}

function hasWord(text: string, { start, end }: Span): boolean {
  for (let at = start; at < end; at++) if (isWordAt(text, at)) return true
  return false
}

/** True for a picture of Markdown that stands by itself. */
const isImage = (text: string, { start, end }: Span): boolean =>
  text.startsWith('![', start) && /^!\[[^\]]*\]\([^)]*\)$/.test(text.slice(start, end))
