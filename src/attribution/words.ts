/**
 * An article as attribution reads it: paragraphs of tokens, with quotations and sentences found.
 *
 * Full stops and quotation marks are no tokens: `sentences.ts` says where a sentence ends, and a
 * quotation knows its own marks.
 */
import type { Article, Span } from '../articles/article.ts'
import { bodyOf } from '../articles/body.ts'
import { kindAt, quotation as quotationMark } from '../articles/characters.ts'
import { opens, Quotations } from '../articles/quotations.ts'
import { sentencesIn } from '../articles/sentences.ts'

/**
 * A word, or a mark such as a comma. `lower` is in lower case, with straight apostrophes; only what is
 * all in capitals stays so, as "US" and "WHO" aren't "us" and "who".
 */
export type Token = Span & {
  readonly lower: string
  readonly isWord: boolean
  readonly isCapital: boolean
  /** Which of the paragraph's quotations it stands in, or -1. */
  readonly quotation: number
}

/** Some tokens by their indices: from `first` up to, not including, `end`. */
export type Run = { readonly first: number; readonly end: number }

/** The tokens between quotation marks, and the place that they take together with the marks. */
export type Quotation = Run & { readonly place: Span }

/** One sentence. `isQuote` when it is two words or more, all of them in quotation marks. */
export type Sentence = Run & { readonly isQuote: boolean }

/** One paragraph. Its quotations are the outermost ones. */
export type Paragraph = {
  readonly tokens: readonly Token[]
  readonly quotations: readonly Quotation[]
  readonly sentences: readonly Sentence[]
}

/** The paragraphs of an article's body, in order. */
export const paragraphsOf = (article: Article): readonly Paragraph[] =>
  bodyOf(article).map((block) => paragraphAt(article.text, block))

/** A token in lower case; empty in quotation marks and outside the paragraph. */
export function wordAt({ tokens }: Paragraph, index: number): string {
  const token = tokens[index]
  return token === undefined || token.quotation >= 0 ? '' : token.lower
}

/** The quotation that a token stands in, or null. */
export const quotationAt = ({ tokens, quotations }: Paragraph, index: number): Quotation | null =>
  quotations[tokens[index]?.quotation ?? -1] ?? null

/** Where a run stands, with the marks of a quotation that it begins or ends with. */
export function placeOf(paragraph: Paragraph, { first, end }: Run): Span {
  const opening = quotationAt(paragraph, first)
  const closing = quotationAt(paragraph, end - 1)
  return {
    start: opening?.first === first ? opening.place.start : paragraph.tokens[first]!.start,
    end: closing?.end === end ? closing.place.end : paragraph.tokens[end - 1]!.end,
  }
}

function paragraphAt(text: string, block: Span): Paragraph {
  const places = quotedPlaces(text, block)
  const tokens = tokensIn(text, block, places)
  return {
    tokens,
    quotations: quotationsOf(tokens, places),
    sentences: sentencesOf(text, block, tokens),
  }
}

/** The outermost quotations. One without a closing mark counts when it is the paragraph's last. */
function quotedPlaces(text: string, block: Span): Span[] {
  const marks = new Quotations(text, block.start, block.end)
  const places: Span[] = []
  let unclosed = -1

  for (let at = block.start; at < block.end; ) {
    if (kindAt(text, at) !== quotationMark) {
      at++
      continue
    }
    const outcome = marks.read(at)
    const start = at
    at += marks.width(at)
    if (outcome === opens) unclosed = singleMarks.includes(text.slice(start, at)) ? unclosed : start
    if (outcome < 0) continue

    while (places.length > 0 && places.at(-1)!.start > outcome) places.pop()
    if (outcome >= (places.at(-1)?.end ?? block.start)) places.push({ start: outcome, end: at })
    if (unclosed >= outcome) unclosed = -1
  }
  if (unclosed >= (places.at(-1)?.end ?? block.start))
    places.push({ start: unclosed, end: block.end })
  return places
}

const singleMarks = ["'", '‘', '‚']

// Full stops only inside numbers ("3.5") and between single letters ("U.S").
const wordOrMark =
  /[\p{L}\p{N}](?:[\p{L}\p{N}\p{M}]|['’&/-](?=[\p{L}\p{N}])|\.(?=\p{L}(?!\p{L}))|[.,](?=\p{N}))*|--|[,;:?!…—–()[\]]|-(?=\s)/gu

/** Words that keep the full stop behind them, beside initials and what has a full stop inside. */
const abbreviations = new Set(
  'adm capt cmdr co col corp dr gen gov hon inc jr lt ltd maj mr mrs ms no prof rep reps rev sen sens sgt sr st'.split(
    ' ',
  ),
)

function tokensIn(text: string, block: Span, places: readonly Span[]): Token[] {
  const tokens: Token[] = []
  let quotation = 0
  wordOrMark.lastIndex = block.start

  for (let match = wordOrMark.exec(text); match !== null; match = wordOrMark.exec(text)) {
    const start = match.index
    if (start >= block.end) break
    const word = match[0]
    const isAcronym = /^\p{Lu}{2,}$/u.test(word)
    const lower = isAcronym ? word : word.toLowerCase().replaceAll('’', "'")
    const isWord = /^[\p{L}\p{N}]/u.test(word)

    let end = Math.min(start + word.length, block.end)
    const isShort = lower.length === 1 || lower.includes('.') || abbreviations.has(lower)
    if (isWord && isShort && text[end] === '.' && end < block.end) end++

    while (quotation < places.length && places[quotation]!.end <= start) quotation++
    const isQuoted = quotation < places.length && places[quotation]!.start <= start
    const isCapital = /^\p{Lu}/u.test(word)
    tokens.push({ start, end, lower, isWord, isCapital, quotation: isQuoted ? quotation : -1 })
  }
  return tokens
}

function quotationsOf(tokens: readonly Token[], places: readonly Span[]): Quotation[] {
  const quotations = places.map((place) => ({ first: 0, end: 0, place }))
  tokens.forEach(({ quotation }, index) => {
    const found = quotations[quotation]
    if (found === undefined) return
    if (found.end === 0) found.first = index
    found.end = index + 1
  })
  return quotations
}

function sentencesOf(text: string, block: Span, tokens: readonly Token[]): Sentence[] {
  const sentences: Sentence[] = []
  let first = 0

  for (const span of sentencesIn(text, block)) {
    let end = first
    let words = 0
    let quoted = 0
    for (; end < tokens.length && tokens[end]!.start < span.end; end++) {
      if (!tokens[end]!.isWord) continue
      words++
      if (tokens[end]!.quotation >= 0) quoted++
    }
    if (end > first) sentences.push({ first, end, isQuote: words >= 2 && quoted === words })
    first = end
  }
  return sentences
}
