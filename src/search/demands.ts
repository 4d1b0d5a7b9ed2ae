/**
 * What a question demands of a passage besides answering: words in quotation marks must stand in it
 * to the letter, and what has a minus before it must not.
 */
import { overlap, type Span } from '../articles/article.ts'
import type { IndexedArticle, SentenceIndex } from './sentence-index.ts'
import { tokensIn } from './terms.ts'
import { longestPassage, packedWindows, windowsOf } from './windows.ts'

export type Demands = {
  /** Wordings that a passage must hold. */
  readonly wanted: readonly RegExp[]
  /** Wordings and terms that it must not hold, nor the title and heading above it. */
  readonly unwanted: readonly RegExp[]
  readonly unwantedTerms: readonly string[]
}

/** More than any question has; those beyond count as ordinary words. */
const mostDemands = 10

/**
 * Reads the demands out of a question. `quoted` are the places of words in quotation marks; `text` is
 * the question with blanks in place of what it rules out.
 */
export function demandsIn(question: string): {
  readonly demands: Demands
  readonly quoted: readonly Span[]
  readonly text: string
} {
  const isShouted = !/\p{Ll}/u.test(question)
  const wanted: RegExp[] = []
  const unwanted: RegExp[] = []
  const unwantedTerms: string[] = []
  const quoted: Span[] = []
  let text = question
  for (const { 0: whole, 1: word, index } of [...question.matchAll(demand)].slice(0, mostDemands)) {
    const end = index + whole.length
    const words = isShouted ? whole.toLowerCase() : withSmallStart(whole, question.slice(0, index))
    if (!whole.startsWith('-')) {
      const wording = wordingOf(words)
      if (!wanted.some(({ source }) => source === wording.source)) wanted.push(wording)
      quoted.push({ start: index, end })
      continue
    }
    text = text.slice(0, index) + ' '.repeat(whole.length) + text.slice(end)
    const tokens = tokensIn(word ?? '')
    if (tokens.length === 1) unwantedTerms.push(tokens[0]!.term)
    else unwanted.push(wordingOf(words))
  }
  return { demands: { wanted, unwanted, unwantedTerms }, quoted, text }
}

/**
 * Words in quotation marks, or a word that is no number, and a minus right before them if that has a
 * blank before it. A straight mark opens a quotation where a word may begin, unlike the one of 6".
 */
const demand =
  /(?:(?<!\S)-)?(?:(?<![^\s([{—–-])"[^\p{L}\p{N}"]{0,20}[\p{L}\p{N}][^"]{0,300}"(?![\p{L}\p{N}])|[“„][^\p{L}\p{N}“”„]{0,20}[\p{L}\p{N}][^“”„]{0,300}[”“]|«[^\p{L}\p{N}«»]{0,20}[\p{L}\p{N}][^«»]{0,300}»)|(?<!\S)-(\p{L}[\p{L}\p{M}\p{N}'’-]{0,100})/gu

/** The capital that begins a message is there whatever the word is. */
const withSmallStart = (words: string, before: string) =>
  /\p{L}/u.test(before) ? words : words.replace(/\p{L}/u, (letter) => letter.toLowerCase())

/**
 * Finds words in their order, whatever marks and blanks are between them. Capitals and accents must
 * be there as given; a small letter may be a capital, as it is where a sentence begins.
 */
function wordingOf(words: string): RegExp {
  const [first = '', ...others] = (words.normalize('NFC').match(/[\p{L}\p{N}\p{M}]+/gu) ?? []).map(
    (word) => [...word].map(patternOf).join(''),
  )
  const rest = others.map((word) => `[^\\p{L}\\p{N}\\p{M}]+${word}`).join('')
  // Chinese and Japanese have no blanks between words.
  const hasBorders = !/[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}]/u.test(words)
  // What may not come before is asked behind the first word: then most places are skipped sooner.
  return new RegExp(
    hasBorders
      ? `${first}(?<![\\p{L}\\p{N}\\p{M}]${first})${rest}(?![\\p{L}\\p{N}\\p{M}])`
      : `${first}${rest}`,
    'gu',
  )
}

/** The ways to write a character: small or large, in one code point or with its marks apart. */
function patternOf(character: string): string {
  const ways = [character, character.toUpperCase()].flatMap((way) => [way, way.normalize('NFD')])
  const isPlain = ways.every((way) => way.length === 1)
  return isPlain ? `[${[...new Set(ways)].join('')}]` : `(?:${[...new Set(ways)].join('|')})`
}

/** Whether a text holds all the wanted wordings, wherever in it they stand. */
export const holdsWanted = ({ wanted }: Demands, text: string): boolean =>
  wanted.every((wording) => text.search(wording) >= 0)

/** The longest windows of an article within the budget that meet the demands, packed. */
export function windowsMeeting(
  demands: Demands,
  entry: IndexedArticle,
  index: SentenceIndex,
  budget: number,
): Uint32Array {
  const { article, sentences } = entry
  if (isEmpty(demands)) {
    return budget === longestPassage
      ? sentences.windows
      : packedWindows(windowsOf(sentences, budget))
  }
  const places = demands.wanted.map((wording) => spansOf(wording, article.text))
  const allowed = windowsOf(sentences, budget, unwantedIn(demands, entry, index))
  return packedWindows(
    allowed.filter(([first, last]) => {
      const { start } = sentences.at(first)!
      const { end } = sentences.at(last)!
      return places.every((spans) => spans.some((span) => start <= span.start && span.end <= end))
    }),
  )
}

const isEmpty = ({ wanted, unwanted, unwantedTerms }: Demands) =>
  wanted.length + unwanted.length + unwantedTerms.length === 0

const spansOf = (wording: RegExp, text: string): Span[] =>
  [...text.matchAll(wording)].map(({ 0: words, index }) => ({
    start: index,
    end: index + words.length,
  }))

/** Tells of each sentence whether it, or what is above it, holds what is not wanted. */
function unwantedIn(
  { unwanted, unwantedTerms }: Demands,
  { article, sentences, titleForms, headingForms, firstForms, forms }: IndexedArticle,
  index: SentenceIndex,
): (sentence: number) => boolean {
  const unwantedForms = new Set(unwantedTerms.flatMap((term) => index.formsOf(term)))
  const places = unwanted.flatMap((wording) => spansOf(wording, article.text))
  const isTaboo = (some: Uint32Array, text: string) =>
    some.some((form) => unwantedForms.has(form)) ||
    unwanted.some((wording) => text.search(wording) >= 0)
  if (isTaboo(titleForms, article.title)) return () => true

  const tabooSections = headingForms.map((some, section) =>
    isTaboo(some, article.sections[section - 1]?.heading ?? ''),
  )
  return (sentence) => {
    const { start, end, section } = sentences.at(sentence)!
    return (
      tabooSections[section] === true ||
      places.some((place) => overlap(place, { start, end })) ||
      forms
        .subarray(firstForms[sentence]!, firstForms[sentence + 1]!)
        .some((form) => unwantedForms.has(form))
    )
  }
}
