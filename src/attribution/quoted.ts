/** What of a paragraph stands in quotation marks. */
import type { Span } from '../articles/article.ts'
import { kindAt, quotation as quotationMark } from '../articles/characters.ts'
import { opens, Quotations } from '../articles/quotations.ts'

/**
 * The outermost quotations of a paragraph with their marks, in order, not overlapping. One without a
 * closing mark counts when it is the last, and goes on to the paragraph's end.
 */
export function quotedIn(text: string, paragraph: Span): readonly Span[] {
  const marks = new Quotations(text, paragraph.start, paragraph.end)
  const places: Span[] = []
  let unclosed = -1

  for (let at = paragraph.start; at < paragraph.end; ) {
    if (kindAt(text, at) !== quotationMark) {
      at++
      continue
    }
    const outcome = marks.read(at)
    const start = at
    at += marks.width(at)
    if (outcome === opens)
      unclosed = singleMarks.includes(text[start]!) && at === start + 1 ? unclosed : start
    if (outcome < 0) continue

    while (places.length > 0 && places.at(-1)!.start > outcome) places.pop()
    if (outcome >= (places.at(-1)?.end ?? paragraph.start)) places.push({ start: outcome, end: at })
    if (unclosed >= outcome) unclosed = -1
  }
  if (unclosed >= (places.at(-1)?.end ?? paragraph.start)) {
    places.push({ start: unclosed, end: paragraph.end })
  }
  return places
}

const singleMarks = "'‘‚"
