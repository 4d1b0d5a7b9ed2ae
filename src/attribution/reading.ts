/**
 * An article as attribution reads it: paragraphs, sentences and units. A unit is a word or a mark
 * outside quotation marks, or all that a sentence has in one pair of them: what is quoted is said by
 * one speaker or none, so it is never cut.
 */
import type { Article, Span } from '../articles/article.ts'
import { bodyOf } from '../articles/body.ts'
import { isFurniture } from '../articles/furniture.ts'
import { type Line, linesIn } from '../articles/lines.ts'
import { linesOutsideCode } from '../articles/markup.ts'
import { sentencesIn } from '../articles/sentences.ts'
import { hashOf } from './hashing.ts'
import { quotedIn } from './quoted.ts'
import type { Tagged, Tagger } from './tagger.ts'

/** Parts of speech; `quote` is a unit in quotation marks, `none` what lies beyond a sentence. */
export const tags = {
  none: 0,
  quote: 1,
  verb: 2,
  aux: 3,
  noun: 4,
  name: 5,
  pronoun: 6,
  adjective: 7,
  adverb: 8,
  preposition: 9,
  determiner: 10,
  number: 11,
  conjunction: 12,
  subordinator: 13,
  particle: 14,
  mark: 15,
  comma: 16,
  colon: 17,
  stop: 18,
  dash: 19,
  bracket: 20,
  possessive: 21,
  other: 22,
} as const

/** True for a verb or an auxiliary. */
export const isVerb = (tag: number): boolean => tag === tags.verb || tag === tags.aux

/** What stands where there is no word: before the first of a sentence, and behind its last. */
export const beyond: Unit = {
  start: 0,
  end: 0,
  lower: '',
  lemma: '',
  word: 0,
  lemmaId: 0,
  ending: 0,
  tag: tags.none,
  form: 0,
  isCapital: false,
  quote: null,
}

export type Unit = Span & {
  /** In lower case with straight apostrophes; a quote is `""`. */
  readonly lower: string
  readonly lemma: string
  /** The same two as numbers. */
  readonly word: number
  readonly lemmaId: number
  readonly ending: number
  readonly tag: number
  /** Of a verb: 1 as in a dictionary, 2 with -s, 3 past, 4 with -ing; 0 of all else. */
  readonly form: number
  readonly isCapital: boolean
  readonly quote: Quote | null
}

/** What is known of a unit in quotation marks. */
export type Quote = {
  readonly words: number
  readonly firstWord: number
  readonly lastWord: number
  readonly firstTag: number
  readonly hasVerb: boolean
  readonly isCapital: boolean
  /** The last mark inside it or right behind it: one of `,.?!` or empty. */
  readonly endMark: string
  /** False where the quotation goes on in the next sentence or has no closing mark. */
  readonly isClosed: boolean
}

/** Units from `first` up to, not including, `end`. */
export type Run = { readonly first: number; readonly end: number }

/** `isQuote` when it is two words or more, all of them in quotation marks. */
export type Sentence = Run & { readonly paragraph: number; readonly isQuote: boolean }

/** `sentences` are the indices of its sentences; a heading is any line that isn't body text. */
export type Paragraph = { readonly sentences: Run; readonly isHeading: boolean }

export type Reading = {
  readonly text: string
  readonly units: readonly Unit[]
  readonly sentences: readonly Sentence[]
  readonly paragraphs: readonly Paragraph[]
  /** The sentence of each unit. */
  readonly sentenceOf: Int32Array
}

export function readingOf(article: Article, tagger: Tagger): Reading {
  const { text } = article
  const tagged = tagger.tag(text)
  const units: Unit[] = []
  const sentences: Sentence[] = []
  const paragraphs: Paragraph[] = []
  let token = 0

  for (const { span: block, isHeading } of blocksOf(article)) {
    const quoted = quotedIn(text, block)
    const firstSentence = sentences.length
    let quotation = 0

    for (const span of sentencesIn(text, block)) {
      const first = units.length
      let words = 0
      let quotedWords = 0
      while (token < tagged.starts.length && tagged.starts[token]! < span.start) token++

      while (token < tagged.starts.length && tagged.starts[token]! < span.end) {
        const start = tagged.starts[token]!
        while (quotation < quoted.length && quoted[quotation]!.end <= start) quotation++
        const place = quoted[quotation]
        const limit = place && place.start <= start ? Math.min(place.end, span.end) : start
        const from = token
        while (token < tagged.starts.length && tagged.starts[token]! < limit) token++

        if (token > from) {
          const unit = quoteFrom(text, tagged, from, token, place!, limit)
          words += unit.quote!.words
          quotedWords += unit.quote!.words
          if (unit.quote!.words > 0) units.push(unit)
          continue
        }
        token = gluedEnd(text, tagged, from)
        const unit = unitFrom(text, tagged, from, token, from === 0 ? '' : text[start - 1]!)
        if (unit.tag < tags.mark || unit.tag > tags.bracket) words++
        units.push(unit)
      }
      const marked = units.splice(first)
      for (const unit of withoutMarks(text, marked)) units.push(unit)
      if (units.length > first) {
        const isQuote = quotedWords >= 2 && quotedWords === words
        sentences.push({ first, end: units.length, paragraph: paragraphs.length, isQuote })
      }
    }
    if (sentences.length > firstSentence) {
      paragraphs.push({ sentences: { first: firstSentence, end: sentences.length }, isHeading })
    }
  }
  const sentenceOf = new Int32Array(units.length)
  sentences.forEach(({ first, end }, index) => {
    sentenceOf.fill(index, first, end)
  })
  return { text, units, sentences, paragraphs, sentenceOf }
}

/** "**Ann Lee**" and "[Ann Lee](https://…)" are Ann Lee: what Markdown puts around a name is no word. */
function withoutMarks(text: string, units: readonly Unit[]): readonly Unit[] {
  const bare: Unit[] = []
  for (let at = 0; at < units.length; ) {
    let name = at
    while (name < units.length && name < at + 3 && isEmphasis(text, units[name]!)) name++
    if (name === at && units[at]!.lower === '[') name++
    let behind = name
    while (behind < units.length && isNamed(units[behind]!)) behind++
    const end =
      name > at && behind > name ? marksEnd(text, units, { first: at, end: name }, behind) : at
    if (end === at) bare.push(units[at]!)
    else {
      for (const unit of units.slice(name, behind)) bare.push(unit)
      const last = units[end - 1]!
      if (/[.,:;?!]$/.test(text.slice(last.start, last.end))) bare.push(markAtEnd(text, last))
    }
    at = Math.max(end, at + 1)
  }
  return bare
}

/** Where marks end that close those that open, or `opening.first`. */
function marksEnd(text: string, units: readonly Unit[], opening: Run, from: number): number {
  const { first, end } = opening
  if (units[first]!.lower !== '[') {
    const close = from + end - first
    const words = (run: Run) => text.slice(units[run.first]!.start, units[run.end - 1]!.end)
    const isSame = close <= units.length && words({ first: from, end: close }) === words(opening)
    return isSame ? close : first
  }
  if (units[from]?.lower !== ']' || units[from + 1]?.lower !== '(') return first
  let close = from + 2
  const wordsAt = (at: number) => text.slice(units[at]!.start, units[at]!.end)
  // The tagger may see one word in "https://ava.example),"
  const closes = (at: number) => /\)[.,:;?!]?$/.test(wordsAt(at))
  while (close < units.length && close < from + longestLink && !closes(close)) close++
  const isLink =
    close < units.length &&
    closes(close) &&
    !/\s/.test(text.slice(units[from]!.start, units[close]!.end))
  return isLink ? close + 1 : first
}

/** The mark with which a unit ends. */
function markAtEnd(text: string, unit: Unit): Unit {
  const lower = text[unit.end - 1]!
  const id = hashOf(lower)
  const tag = markTags.get(lower) ?? tags.mark
  return {
    ...unit,
    start: unit.end - 1,
    lower,
    lemma: lower,
    word: id,
    lemmaId: id,
    ending: id,
    tag,
  }
}

const longestLink = 40
const isEmphasis = (text: string, { start, end }: Unit): boolean =>
  /^[*_]+$/.test(text.slice(start, end))
const isNamed = ({ tag, isCapital }: Unit): boolean => tag === tags.name && isCapital

type Block = { readonly span: Span; readonly isHeading: boolean }

/** The paragraphs of the body, and the lines of title and headings between them. */
function blocksOf(article: Article): readonly Block[] {
  const blocks: Block[] = bodyOf(article).map((span) => ({ span, isHeading: false }))
  const { text } = article
  let block = 0
  const headings: Block[] = []
  for (const { start, end } of linesOutsideCode(text, linesIn(text)) as Line[]) {
    while (block < blocks.length && blocks[block]!.span.end <= start) block++
    if (block < blocks.length && blocks[block]!.span.start < end) continue
    if (!isFurniture(text, { start, end })) headings.push({ span: { start, end }, isHeading: true })
  }
  return [...blocks, ...headings].sort((a, b) => a.span.start - b.span.start)
}

/** "vice-president" is one word, which the tagger takes for three. */
function gluedEnd(text: string, { starts, ends }: Tagged, from: number): number {
  let end = from + 1
  while (
    end + 1 < starts.length &&
    text[starts[end]!] === '-' &&
    starts[end] === ends[end - 1] &&
    starts[end + 1] === ends[end] &&
    isLetter.test(text[starts[end + 1]!]!) &&
    isLetter.test(text[ends[end - 1]! - 1]!)
  ) {
    end += 2
  }
  return end
}

const isLetter = /[\p{L}\p{N}]/u

const tagIds: Readonly<Record<string, number>> = {
  VERB: tags.verb,
  AUX: tags.aux,
  NOUN: tags.noun,
  PROPN: tags.name,
  PRON: tags.pronoun,
  ADJ: tags.adjective,
  ADV: tags.adverb,
  ADP: tags.preposition,
  DET: tags.determiner,
  NUM: tags.number,
  CCONJ: tags.conjunction,
  SCONJ: tags.subordinator,
  PART: tags.particle,
  PUNCT: tags.mark,
  SYM: tags.mark,
}

const markTags = new Map<string, number>(
  Object.entries({
    ',': tags.comma,
    ':': tags.colon,
    ';': tags.stop,
    '.': tags.stop,
    '?': tags.stop,
    '!': tags.stop,
    '…': tags.stop,
    '—': tags.dash,
    '―': tags.dash,
    '–': tags.dash,
    '-': tags.dash,
    '--': tags.dash,
    '(': tags.bracket,
    ')': tags.bracket,
    '[': tags.bracket,
    ']': tags.bracket,
  }),
)

/** What the tagger leaves as it is now and then. */
const lemmas = new Map(
  Object.entries({
    said: 'say',
    says: 'say',
    told: 'tell',
    tells: 'tell',
    wrote: 'write',
    writes: 'write',
    saying: 'say',
    telling: 'tell',
    writing: 'write',
    added: 'add',
    adds: 'add',
    asked: 'ask',
    asks: 'ask',
  }),
)

function unitFrom(text: string, tagged: Tagged, from: number, to: number, before: string): Unit {
  const start = tagged.starts[from]!
  const end = tagged.ends[to - 1]!
  const words = text.slice(start, end)
  const lower = words.toLowerCase().replaceAll('’', "'")
  const lemma = lemmas.get(lower) ?? (to - from > 1 ? lower : (tagged.lemmas[from] ?? lower))
  const isPossessive = (lower === "'s" || lower === "'") && tagged.tags[from] === 'PART'
  // The tagger takes "Downing" for a verb.
  const isStreet = words === 'Downing' && text.startsWith('Street', end + 1)
  const tag = isStreet
    ? tags.name
    : isPossessive && before !== ' '
      ? tags.possessive
      : (markTags.get(lower) ?? tagIds[tagged.tags[to - 1]!] ?? tags.other)
  const isCapital = isUpper.test(words[0]!)
  const ending = hashOf(lower.slice(-3))
  const form = tag === tags.verb || tag === tags.aux ? formOf(lower, lemma) : 0
  return {
    start,
    end,
    lower,
    lemma,
    word: hashOf(lower),
    lemmaId: hashOf(lemma),
    ending,
    tag,
    form,
    isCapital,
    quote: null,
  }
}

function formOf(lower: string, lemma: string): number {
  if (lower.endsWith('ing') && lower !== lemma) return 4
  if (presents.has(lower)) return 2
  if (lower === lemma || bases.has(lower)) return 1
  return lower.endsWith('s') && lower !== 'was' ? 2 : 3
}

const presents = new Set(['is', 'has', 'does', "'s", 'says'])
const bases = new Set(['are', 'am', "'re", "'ve", "'ll", 'have', 'do', 'be'])

const isUpper = /\p{Lu}/u

function quoteFrom(
  text: string,
  tagged: Tagged,
  from: number,
  to: number,
  place: Span,
  limit: number,
): Unit {
  let words = 0
  let firstWord = 0
  let lastWord = 0
  let firstTag: number = tags.none
  let hasVerb = false
  let isCapital = false
  for (let at = from; at < to; at++) {
    const tag = tagIds[tagged.tags[at]!] ?? tags.other
    if (tag === tags.mark || !isLetter.test(text[tagged.starts[at]!]!)) continue
    if (tag === tags.verb || tag === tags.aux) hasVerb = true
    lastWord = hashOf(tagged.lemmas[at]!)
    if (words++ > 0) continue
    firstWord = lastWord
    firstTag = tag
    isCapital = isUpper.test(text[tagged.starts[at]!]!)
  }
  const start = Math.max(place.start, tagged.starts[from]!)
  const end = Math.min(limit, place.end)
  const quote = {
    words,
    firstWord,
    lastWord,
    firstTag,
    hasVerb,
    isCapital,
    endMark: endMarkAt(text, start, end),
    isClosed: end === place.end,
  }
  return {
    start,
    end,
    lower: '""',
    lemma: '""',
    word: quoteId,
    lemmaId: quoteId,
    ending: quoteId,
    tag: tags.quote,
    form: 0,
    isCapital,
    quote,
  }
}

const quoteId = hashOf('""')

function endMarkAt(text: string, start: number, end: number): string {
  for (let at = end - 1; at > start && at > end - 4; at--) {
    if (',.?!'.includes(text[at]!)) return text[at]!
    if (isLetter.test(text[at]!)) break
  }
  return ',.?!'.includes(text[end] ?? ' ') ? (text[end] ?? '') : ''
}
