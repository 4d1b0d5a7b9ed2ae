/**
 * The lines of a text, and the paragraphs that they make.
 *
 * The same rules serve plain text and Markdown: a blank line ends a paragraph, and a single line
 * break does so too unless the lines are plainly one paragraph that an editor wrapped.
 */
import type { Span } from './article.ts'
import { afterBlanks, isBlankAt, isDigitAt, isLowerCaseAt } from './characters.ts'

/**
 * A line that isn't blank, trimmed. `from` is where it starts with its indentation, which may be
 * before what was read; `next` is where the line after it starts, or the end of what was read.
 */
export type Line = Span & { readonly from: number; readonly next: number }

/** The lines of a part of a text that hold anything but white space, in order. */
export function linesIn(text: string, span: Span = wholeOf(text)): Line[] {
  const lines: Line[] = []

  for (let from = span.start; from < span.end; ) {
    let end = from
    while (end < span.end && !breaksLine(text.charCodeAt(end))) end++

    const isPair = text.charCodeAt(end) === 13 && text.charCodeAt(end + 1) === 10
    const next = Math.min(end + (isPair ? 2 : 1), span.end)

    const start = afterBlanks(text, from, end)
    while (end > start && isBlankAt(text, end - 1)) end--
    if (start < end) {
      lines.push({ from: from === span.start ? lineStart(text, from) : from, start, end, next })
    }
    from = next
  }
  return lines
}

/** The paragraphs that some lines of a text make; each list item is one of its own. */
export function paragraphsIn(text: string, lines: readonly Line[]): Span[] {
  const paragraphs: Span[] = []

  for (let first = 0, after = 0; first < lines.length; first = after) {
    after = first + 1
    while (after < lines.length && touches(lines[after - 1]!, lines[after]!)) {
      if (isListItem(text, lines[after]!)) break
      after++
    }
    addParagraphs(text, lines, first, after, paragraphs)
  }
  return paragraphs
}

/** True when no blank line stands between a line and the one that follows it. */
export const touches = (line: Line, following: Line): boolean => line.next === following.from

/** Where the words of a line start, behind its bullets, its number and its Markdown `>`. */
export function wordsStart(text: string, { start, end }: Span): number {
  for (let at = start; ; ) {
    const behind = behindMarker(text, at, end)
    if (behind === at) return at
    at = afterBlanks(text, behind, end)
  }
}

/** True for a line that starts with a bullet or a number such as `1.` or `2)`. */
export function isListItem(text: string, { start, end }: Span): boolean {
  let at = start
  while (at < end && (text[at] === '>' || isBlankAt(text, at))) at++
  return behindMarker(text, at, end) > at
}

/** True when a line ends a sentence or leads on to what follows it, closing marks not counted. */
export function endsWithMark(text: string, { start, end }: Span): boolean {
  let last = end - 1
  while (last > start && closingMarks.includes(text[last]!)) last--
  return endMarks.includes(text[last]!)
}

/** The span of a whole text. */
export const wholeOf = (text: string): Span => ({ start: 0, end: text.length })

const endMarks = '.!?…:;。！？：；'
const closingMarks = '"\'”’»“‘)]}」』）*_'
const bullets = '•‣◦▪●·'

// Editors wrap at 72 to 80 as a rule; narrower columns are more often lists, wider ones paragraphs.
const narrowestWrap = 45
const widestWrap = 110

/** Where the line starts that an offset stands in, or a place so far before it that none is wrapped. */
function lineStart(text: string, offset: number): number {
  const furthest = Math.max(0, offset - widestWrap - 1)
  let from = offset
  while (from > furthest && !breaksLine(text.charCodeAt(from - 1))) from--
  return from
}

function breaksLine(code: number): boolean {
  return code <= 13 ? code === 10 || code === 13 : code === 0x2028 || code === 0x2029
}

function behindMarker(text: string, at: number, end: number): number {
  if (at >= end) return at
  const isBefore = (next: number) => next >= end || isBlankAt(text, next)
  const mark = text[at]!
  if (mark === '>' || bullets.includes(mark)) return at + 1
  if ('-*+–'.includes(mark)) return isBefore(at + 1) ? at + 1 : at

  let digits = at
  while (digits < at + 3 && isDigitAt(text, digits)) digits++
  const isNumber = digits > at && (text[digits] === '.' || text[digits] === ')')
  return isNumber && digits + 1 < end && isBefore(digits + 1) ? digits + 1 : at
}

/** Adds the paragraphs of lines that touch, of which only the first may be a list item. */
function addParagraphs(
  text: string,
  lines: readonly Line[],
  first: number,
  after: number,
  paragraphs: Span[],
): void {
  const isWrapped = after - first > 1 && isHardWrapped(text, lines, first, after)
  const { from } = lines[first]!
  let { start, end } = lines[first]!
  const isItem = isListItem(text, { start: from, end })
  const indent = afterBlanks(text, from, end) - from

  for (let at = first + 1; at < after; at++) {
    const line = lines[at]!
    const isContinued =
      isWrapped ||
      (isItem && line.start - line.from > indent) ||
      (isLowerCaseAt(text, wordsStart(text, line)) && !endsWithMark(text, lines[at - 1]!))
    if (!isContinued) {
      paragraphs.push({ start, end })
      start = line.start
    }
    end = line.end
  }
  paragraphs.push({ start, end })
}

/**
 * True when lines are as an editor wraps them: each so full that the next line's first word did
 * not fit any more, and the next starting in the middle of a sentence.
 */
function isHardWrapped(
  text: string,
  lines: readonly Line[],
  first: number,
  after: number,
): boolean {
  let widest = 0
  for (let at = first; at < after; at++) widest = Math.max(widest, widthOf(lines[at]!))
  if (widest < narrowestWrap || widest > widestWrap) return false

  let startsInLowerCase = false
  let endsInside = false
  for (let at = first; at < after - 1; at++) {
    const next = lines[at + 1]!
    if (widthOf(lines[at]!) + 1 + firstWordLength(text, next) <= widest) return false
    startsInLowerCase ||= isLowerCaseAt(text, wordsStart(text, next))
    endsInside ||= endsWithMark(text, lines[at]!)
  }
  return startsInLowerCase || (!endsInside && endsWithMark(text, lines[after - 1]!))
}

const widthOf = (line: Line): number => line.end - line.from

function firstWordLength(text: string, { start, end }: Line): number {
  let at = start
  while (at < end && !isBlankAt(text, at)) at++
  return at - start
}
