import type { Span } from '../articles/article.ts'
import { literal } from './literal.ts'

/**
 * Words as a block quote that shows exactly those words, line by line behind `>`. The places in
 * `bold`, in order and not overlapping, are in bold, which changes no word.
 */
export function blockQuote(words: string, bold: readonly Span[]): string {
  const emphasised = joined(bold, words)
  let offset = 0
  const drawn = words.split(/(\r\n|[\r\n])/).map((piece, index) => {
    const isLineEnd = index % 2 === 1
    const line = isLineEnd ? '\n> ' : emphasise(piece, offset, emphasised)
    offset += piece.length
    return line
  })
  return `> ${drawn.join('')}`
}

/** One line of words, which stands at `offset`, with the spans that reach into it in bold. */
function emphasise(line: string, offset: number, bold: readonly Span[]): string {
  let drawn = ''
  let done = 0
  for (const { start, end } of bold) {
    const from = Math.max(done, start - offset)
    const to = Math.min(line.length, end - offset)
    if (from >= to) continue
    drawn += `${literal(line.slice(done, from))}**${literal(line.slice(from, to))}**`
    done = to
  }
  return drawn + literal(line.slice(done))
}

/** Spans with those made one that only blanks part: `****` between two would show as asterisks. */
function joined(spans: readonly Span[], words: string): readonly Span[] {
  const result: Span[] = []
  for (const span of spans) {
    const last = result.at(-1)
    if (last && /^[^\S\r\n]*$/.test(words.slice(last.end, span.start))) {
      result[result.length - 1] = { start: last.start, end: span.end }
    } else result.push(span)
  }
  return result
}
