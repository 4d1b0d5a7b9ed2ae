/**
 * Text to sentences.
 *
 * A paragraph is read once, from left to right. Every place where a sentence may end is noted; when
 * a quotation closes, the places noted inside it are forgotten. So a closed quotation is never cut,
 * and one that never closes changes nothing.
 */
import { isAbbreviation, startsSentence } from './abbreviations.ts'
import type { Span } from './article.ts'
import {
  afterBlanks,
  blank,
  closing,
  comma,
  dash,
  isBlankAt,
  isLowerCaseAt,
  isUpperCaseAt,
  isWordAt,
  kindAt,
  mark,
  opening,
  quotation,
  wideMark,
} from './characters.ts'
import { linesIn, paragraphsIn, wholeOf } from './lines.ts'
import { opens, Quotations } from './quotations.ts'

/**
 * The sentences of a text, or of a part of it, in order: trimmed, not overlapping, and together
 * covering all that isn't white space. The time taken grows with the length of the text alone.
 */
export function sentencesIn(text: string, span: Span = wholeOf(text)): Span[] {
  const sentences: Span[] = []
  for (const paragraph of paragraphsIn(text, linesIn(text, span))) {
    let start = paragraph.start
    for (const end of endsInside(text, paragraph)) {
      sentences.push({ start, end })
      start = afterBlanks(text, end, paragraph.end)
    }
    sentences.push({ start, end: paragraph.end })
  }
  return sentences
}

/** Where the sentences of a paragraph end, but for the last. */
function endsInside(text: string, paragraph: Span): number[] {
  const reading: Reading = {
    text,
    paragraph,
    quotations: new Quotations(text, paragraph.start, paragraph.end),
    ends: [],
  }

  for (let at = paragraph.start; at < paragraph.end; ) {
    const kind = kindAt(text, at)
    if (kind < mark) at++
    else if (kind === quotation) at = readQuotationMark(reading, at)
    else at = readEndMarks(reading, at)
  }
  return reading.ends
}

type Reading = {
  readonly text: string
  readonly paragraph: Span
  readonly quotations: Quotations
  /** Where sentences may end, in order. */
  readonly ends: number[]
}

/** One or more end marks, and the marks that close behind them. */
type EndMarks = {
  readonly start: number
  readonly end: number
  /** Behind the closing marks. */
  readonly after: number
  readonly closesQuotation: boolean
}

function readQuotationMark({ quotations, ends }: Reading, at: number): number {
  forgetInside(ends, quotations.read(at))
  return at + quotations.width(at)
}

function readEndMarks(reading: Reading, start: number): number {
  const { text, paragraph, quotations, ends } = reading
  const end = endOfMarks(text, start, paragraph.end)
  const isSpaced = isBlankAt(text, start - 1)
  let after = end
  let resume = end
  let closesQuotation = false

  for (;;) {
    const at = isSpaced ? closingToken(text, after, paragraph.end) : after
    if (at >= paragraph.end) break

    if (kindAt(text, at) === quotation) {
      const outcome = quotations.read(at)
      resume = at + quotations.width(at)
      if (outcome === opens) break
      forgetInside(ends, outcome)
      closesQuotation ||= outcome >= 0
    } else {
      resume = kindAt(text, at) === closing ? at + 1 : afterFootnote(text, at, paragraph.end)
      if (resume === at) break
    }
    after = resume
  }
  if (endsSentence(reading, { start, end, after, closesQuotation })) ends.push(after)
  return resume
}

/** Takes back the ends noted since a quotation opened, now that it has closed. */
function forgetInside(ends: number[], opened: number): void {
  if (opened >= 0) while (ends.length > 0 && ends[ends.length - 1]! > opened) ends.pop()
}

/** Where a run of end marks is over; the three stops of ". . ." are one run. */
function endOfMarks(text: string, start: number, limit: number): number {
  let end = start + 1
  for (;;) {
    if (end < limit && isEndMark(kindAt(text, end))) end++
    else if (end + 1 < limit && text.startsWith(' .', end) && text[end - 1] === '.') end += 2
    else return end
  }
}

const isEndMark = (kind: number): boolean => kind === mark || kind === wideMark

/**
 * Where texts are split into tokens, `." )` is written `. " )`: gives the offset of a closing mark
 * that stands by itself behind the offset given, or else that offset.
 */
function closingToken(text: string, after: number, limit: number): number {
  const at = after + 1
  const kind = kindAt(text, at)
  if (!isBlankAt(text, after) || (kind !== quotation && kind !== closing)) return after

  const width = kind === quotation && text[at + 1] === text[at] ? 2 : 1
  return at + width >= limit || isBlankAt(text, at + width) ? at : after
}

/** Behind a note such as [3], which pages put after the stop. */
function afterFootnote(text: string, at: number, limit: number): number {
  if (text[at] !== '[') return at
  const note = /^\[\^?\d{1,3}\]/.exec(text.slice(at, Math.min(at + 6, limit)))
  return at + (note?.[0].length ?? 0)
}

function endsSentence({ text, paragraph, ends }: Reading, marks: EndMarks): boolean {
  const next = afterBlanks(text, marks.after, paragraph.end)
  if (next >= paragraph.end) return false
  if (kindAt(text, marks.end - 1) === wideMark) return endsWideSentence(text, marks, next)
  if (next === marks.after) return false

  const { word, hasDash } = afterOpening(text, next, paragraph.end)
  if (word >= paragraph.end) return false

  const isStop = marks.end - marks.start === 1 && text[marks.start] === '.'
  const start = afterBlanks(text, ends.at(-1) ?? paragraph.start, marks.start)
  const sentence = { start, end: hasDash ? word : paragraph.end }
  if (isStop && isAbbreviation(text, marks.start, word, sentence)) return false

  if (isLowerCaseAt(text, word) && !isTradeName(text, word)) {
    const isEllipsis = !isStop && '.…'.includes(text[marks.end - 1]!)
    return word > next ? !hasDash && !isEllipsis : isStop && isBlankAt(text, marks.start - 1)
  }
  if (word > next) return true

  const kind = kindAt(text, word)
  if (kind === closing || kind === comma || isEndMark(kind)) return false
  return isStop || !marks.closesQuotation || !reportsSpeech(text, word, paragraph.end)
}

/** "iPhones", "eBay": with a small letter in front wherever they stand. */
const isTradeName = (text: string, at: number): boolean =>
  /^\p{Ll}{1,3}\p{Lu}\p{L}/u.test(text.slice(at, at + 5))

/** Chinese and Japanese put no blank between sentences, and write who spoke right after a quotation. */
function endsWideSentence(
  text: string,
  { end, after, closesQuotation }: EndMarks,
  next: number,
): boolean {
  if (next > after) return true
  const kind = kindAt(text, after)
  if (kind === closing || kind === comma) return false
  return !closesQuotation || ('。｡'.includes(text[end - 1]!) && !'とっ'.includes(text[after]!))
}

/** Where the first word of what may be a sentence stands, behind brackets, quotation marks and dashes. */
function afterOpening(text: string, next: number, limit: number) {
  let word = next
  let hasDash = false
  for (; word < limit; word++) {
    const kind = kindAt(text, word)
    if (kind === dash) hasDash = true
    else if (kind !== opening && kind !== quotation && kind !== blank && !isEmphasis(text[word]!))
      break
  }
  return { word, hasDash }
}

const isEmphasis = (character: string): boolean => character === '*' || character === '_'

/** True for `Mara Quill asked`, which belongs to the question in front of it. */
function reportsSpeech(text: string, at: number, limit: number): boolean {
  if (startsSentence(text, at, limit)) return false

  for (let words = 0; words < 5; words++) {
    const start = at
    while (at < limit && at - start < 20 && (isWordAt(text, at) || "-'’".includes(text[at]!))) at++
    if (!isUpperCaseAt(text, start)) return reportingVerbs.has(text.slice(start, at))
    at = afterBlanks(text, text[at] === '.' ? at + 1 : at, limit)
  }
  return false
}

const reportingVerbs = new Set(
  `said says asked asks wrote writes replied added told shouted cried tweeted wondered exclaimed
   demanded yelled continued joked recalled`.split(/\s+/),
)
