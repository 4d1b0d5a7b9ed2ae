/** The marks of Markdown that make a line something other than text. */
import type { Span } from './article.ts'
import { isBlankAt } from './characters.ts'
import type { Line } from './lines.ts'

/**
 * The lines of a text but for those of Markdown's code fences and HTML comments. What is opened and
 * never closed hides nothing.
 */
export function linesOutsideCode(text: string, lines: readonly Line[]): Line[] {
  const outside: Line[] = []
  let opened: { readonly mark: string; readonly length: number; readonly at: number } | null = null

  for (const line of lines) {
    outside.push(line)
    if (opened) {
      if (!closesCode(text, line, opened)) continue
      outside.length = opened.at
      opened = null
    } else if (text.startsWith('<!--', line.start)) {
      if (text.slice(line.start, line.end).includes('-->')) outside.pop()
      else opened = { mark: '-->', length: 1, at: outside.length - 1 }
    } else {
      const length = fenceLength(text, line)
      if (length > 0) opened = { mark: text[line.start]!, length, at: outside.length - 1 }
    }
  }
  return outside
}

/** The number of `#` that make a line a heading of Markdown, or 0. */
export function hashesAt(text: string, { start, end }: Span): number {
  let at = start
  while (at < end && text[at] === '#') at++
  const isHeading = at === end || text[at] === ' ' || text[at] === '\t'
  return isHeading && at - start <= 6 ? at - start : 0
}

/** True for a line that only underlines or separates: the same character throughout. */
export function isMadeOf(text: string, { start, end }: Span, characters: string): boolean {
  const character = text[start]!
  if (!characters.includes(character)) return false

  let at = start
  while (at < end && text[at] === character) at++
  return at === end
}

/** True for a line such as `---` or `* * *`, which only separates. */
export function isThematicBreak(text: string, { start, end }: Span): boolean {
  const character = text[start]!
  if (!'*-_'.includes(character)) return false

  let count = 0
  for (let at = start; at < end; at++) {
    if (text[at] === character) count++
    else if (!isBlankAt(text, at)) return false
  }
  return count >= 3
}

/** How many backticks or tildes open a code fence on a line, or 0; a longer row of tildes is an ornament. */
function fenceLength(text: string, { start, end }: Line): number {
  const mark = text[start]!
  if (mark !== '`' && mark !== '~') return 0

  let at = start
  while (at < end && text[at] === mark) at++
  const length = at - start
  if (mark === '~') return length === 3 || length === 4 ? length : 0
  return length >= 3 && !text.slice(at, end).includes('`') ? length : 0
}

function closesCode(
  text: string,
  { start, end }: Line,
  { mark, length }: { mark: string; length: number },
): boolean {
  if (mark === '-->') return text.slice(start, end).includes(mark)

  let at = start
  while (at < end && text[at] === mark) at++
  return at === end && at - start >= length
}
