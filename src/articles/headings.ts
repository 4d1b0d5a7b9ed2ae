/** The headings of a text, and the sections that they make. */
import type { Nodes } from 'mdast'
import { fromMarkdown } from 'mdast-util-from-markdown'
import type { Section, Span } from './article.ts'
import { endsWithMark, isListItem, type Line, paragraphsIn, touches, wordsStart } from './lines.ts'
import { hashesAt, isMadeOf, isThematicBreak } from './markup.ts'

/** A heading. It takes the text from the start of a line, `from`, to the start of another, `next`. */
export type Heading = {
  readonly text: string
  readonly level: number
  readonly from: number
  readonly next: number
}

/** The sections that headings make of a text of the length given. */
export const sectionsUnder = (headings: readonly Heading[], length: number): Section[] =>
  headings.map(({ text, next }, index) => ({
    heading: text,
    span: { start: next, end: headings[index + 1]?.from ?? length },
  }))

/**
 * The headings of Markdown that stand outside lists and quotes, given its lines outside code.
 *
 * They are found line by line, since parsing a whole text takes minutes for some texts of a
 * megabyte. Only their own few words are parsed, to take off the mark-up.
 */
export function markdownHeadings(text: string, lines: readonly Line[]): Heading[] {
  const headings: Heading[] = []
  let paragraph: Line | null = null
  let itemIndent = 0
  // In a list item or quote, a line without indentation goes on with the paragraph before it.
  let isLazy = false

  for (const [index, line] of lines.entries()) {
    const indent = indentOf(text, line)
    if (index === 0 || !touches(lines[index - 1]!, line)) {
      paragraph = null
      isLazy = false
      if (indent < itemIndent) itemIndent = 0
    }
    if (itemIndent > 0 && indent >= itemIndent) continue
    if (indent >= 4) continue

    const level = hashesAt(text, line)
    const isUnderline = paragraph !== null && isMadeOf(text, line, '=-')
    if (level > 0 || isUnderline || isThematicBreak(text, line)) {
      if (level > 0) addHeading(text, line, line, level, headings)
      else if (isUnderline) {
        addHeading(text, paragraph!, line, text[line.start] === '=' ? 1 : 2, headings)
      }
      paragraph = null
      isLazy = false
      itemIndent = 0
    } else if (isListItem(text, line) || text[line.start] === '>') {
      paragraph = null
      isLazy = true
      itemIndent = text[line.start] === '>' ? 0 : indent + wordsStart(text, line) - line.start
    } else if (!isLazy) {
      paragraph ??= line
    }
  }
  return headings
}

/**
 * The headings of a text without mark-up, given its lines outside code and masthead: short lines by
 * themselves, written like a heading, between what reads like the text of an article. Lines with
 * the `#` of Markdown are headings here too.
 */
export function plainHeadings(text: string, lines: readonly Line[]): Heading[] {
  const headings: Heading[] = []
  const blocks = paragraphsIn(text, lines)
  let isFirstAlone = false
  let before: Role | null = null
  let at = 0

  for (const [index, block] of blocks.entries()) {
    while (lines[at]!.start < block.start) at++
    const line = lines[at]!
    const level = hashesAt(text, line)
    const role = level > 0 ? 'heading' : roleOf(text, block)
    const next = blocks[index + 1]

    if (level > 0) {
      addHeading(text, line, line, level, headings)
    } else if (role === 'heading' && (before ?? 'text') === 'text' && isText(text, next)) {
      isFirstAlone ||= before === null
      const words = text.slice(block.start, block.end)
      headings.push({ text: words, level: 1, from: line.from, next: line.next })
    }
    before = role
  }
  // Above all else, a short line is as often a place, a label or somebody's name.
  return isFirstAlone && headings.length === 1 ? [] : headings
}

/** What a block looks like by itself. One that ends in a colon belongs to what comes behind it. */
type Role = 'text' | 'text with a colon' | 'heading' | 'other'

function isText(text: string, block: Span | undefined): boolean {
  const role = block && roleOf(text, block)
  return role === 'text' || role === 'text with a colon'
}

function roleOf(text: string, block: Span): Role {
  if (text[block.end - 1] === ':') return 'text with a colon'
  if (isListItem(text, block) || block.end - block.start > longestHeading) return 'text'
  if (isHeading(text.slice(block.start, block.end))) return 'heading'
  return block.end - block.start >= shortestText && endsWithMark(text, block) ? 'text' : 'other'
}

// Of 112 headings that this finds in news of 2022, 5 are captions or links to other pages.
const longestHeading = 80
const mostWords = 12
const shortestText = 30

/** True for words that may be a heading if they stand by themselves above a paragraph. */
function isHeading(words: string): boolean {
  if (!/^[\p{Lu}\p{Lo}\p{N}]/u.test(words) || !/[\p{L}\p{N})?]$/u.test(words)) return false
  if (!/\p{L}{2}/u.test(words) || words.split(/\s+/).length > mostWords) return false
  return !invitation.test(words) && !detail.test(words) && !credit.test(words)
}

/** "Read: Storm closes the pier", "Storm:Pier closed until May": links to other pages. */
const invitation =
  /^(?:more|read|related|watch|see|also|listen|click|sign up|subscribe|follow|share|contact|contribut\w+|opinion|blog|interactive|graphic|map|video|photos?|gallery|advertisement|download|continue reading)\b|\bshare (?:your|photos|pictures)\b|[\p{L}?!]:\S/iu
/** "Seats: 140", "Phone: (555) 0100". */
const detail = /: ?[(+$£€]?\d/
const credit =
  /©|@|https?:|www\.|\b(?:photo|image|photograph|illustration|courtesy|credit|headshot|via)\b|Getty|\b(?:Reuters|AFP|AP)$/i

/** Columns of white space before a line, a tab reaching to the next multiple of four. */
function indentOf(text: string, { from, start }: Line): number {
  let columns = 0
  for (let at = from; at < start; at++) {
    if (text[at] === '\t') columns += 4 - (columns % 4)
    else if (text[at] !== '\ufeff') columns++
  }
  return columns
}

function addHeading(
  text: string,
  first: Line,
  last: Line,
  level: number,
  headings: Heading[],
): void {
  const source = text.slice(first.start, last.end)
  const isParsed = source.length <= longestParsed && headings.length < mostParsed
  const words = isParsed ? visibleText(fromMarkdown(source)) : source.slice(0, longestParsed)
  const shown = words.replace(/\s+/g, ' ').trim()
  if (shown !== '') headings.push({ text: shown, level, from: first.from, next: last.next })
}

// No heading that somebody reads is longer, and no article has more; parsing takes 0.1 ms each.
const longestParsed = 500
const mostParsed = 500

function visibleText(node: Nodes): string {
  if ('children' in node) return node.children.map(visibleText).join('')
  if ('alt' in node) return node.alt ?? ''
  if (node.type === 'break') return ' '
  return 'value' in node && node.type !== 'html' ? node.value : ''
}
