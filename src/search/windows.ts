/**
 * The candidates for a quote: runs of whole sentences within a budget of words.
 *
 * A sentence longer than the longest passage is cut where it can be read alone, since nothing longer
 * is ever quoted.
 */
import type { Article, Span } from '../articles/article.ts'
import { bodyOf } from '../articles/body.ts'
import { isDigitAt, isWordAt } from '../articles/characters.ts'
import { sentencesIn } from '../articles/sentences.ts'

/** Words in the longest passage. Words are what blanks separate. */
export const longestPassage = 100

/** Text without blanks, as Chinese is written, counts as a word every so many code units. */
const longestWord = 12

/**
 * A sentence of an article's body. `firstWord` and `lastWord` count the blank-separated words of the
 * whole text from 0; `paragraph` and `section` count from 1, and the section is 0 above all headings; `run`
 * is another number after every heading and behind words that can't be quoted, which no passage crosses.
 */
export type Sentence = Span & {
  readonly firstWord: number
  readonly lastWord: number
  readonly paragraph: number
  readonly section: number
  readonly run: number
}

/** Sentences in a row, kept as one sees fit; an array is one way. */
export type Sentences = {
  readonly length: number
  at(index: number): Sentence | undefined
}

/** The same sentences in a third of the memory, for libraries of many articles. */
export class PackedSentences implements Sentences {
  readonly length: number
  readonly #numbers: Uint32Array
  #windows: Uint32Array | null = null

  constructor(sentences: readonly Sentence[]) {
    this.length = sentences.length
    const numbers = new Uint32Array(this.length * width)
    let at = 0
    for (const { start, end, firstWord, lastWord, paragraph, section, run } of sentences) {
      numbers[at] = start
      numbers[at + 1] = end
      numbers[at + 2] = firstWord
      numbers[at + 3] = lastWord
      numbers[at + 4] = paragraph
      numbers[at + 5] = section
      numbers[at + 6] = run
      at += width
    }
    this.#numbers = numbers
  }

  at(index: number): Sentence | undefined {
    if (index < 0 || index >= this.length) return undefined
    const from = index * width
    const numbers = this.#numbers
    return {
      start: numbers[from]!,
      end: numbers[from + 1]!,
      firstWord: numbers[from + 2]!,
      lastWord: numbers[from + 3]!,
      paragraph: numbers[from + 4]!,
      section: numbers[from + 5]!,
      run: numbers[from + 6]!,
    }
  }

  /** Numbers of a sentence that must be there, without the rest of it. */
  firstWordOf(index: number): number {
    return this.#numbers[index * width + 2]!
  }

  sectionOf(index: number): number {
    return this.#numbers[index * width + 5]!
  }

  /** The windows of the longest passage, packed; worked out when they are first asked for. */
  get windows(): Uint32Array {
    this.#windows ??= packedWindows(windowsOf(this, longestPassage))
    return this.#windows
  }
}

const width = 7

/** Windows as the first and last sentence of each, one behind the other. */
export const packedWindows = (windows: readonly (readonly [number, number])[]): Uint32Array =>
  new Uint32Array(windows.flat())

/** The sentences that passages of an article are made of, in order, none longer than a passage. */
export const passageSentencesOf = (article: Article): Sentence[] => [
  ...eachPassageSentence(article),
]

/** The same, each found when it is asked for. */
export function* eachPassageSentence(article: Article): Generator<Sentence, undefined> {
  const { text, sections } = article
  const countWords = wordCounter(text)
  let run = 0
  let section = 0
  let before: Span | null = null
  for (const [index, block] of bodyOf(article).entries()) {
    let isApart = before !== null && hasLetter(text, before.end, block.start)
    for (; section < sections.length && sections[section]!.span.start <= block.start; section++) {
      isApart = true
    }
    if (isApart) run++
    before = block
    for (const sentence of sentencesIn(text, block)) {
      for (const { start, end } of piecesOf(text, sentence, longestPassage)) {
        const firstWord = countWords(start)
        const lastWord = countWords(end - 1)
        yield { start, end, firstWord, lastWord, paragraph: index + 1, section, run }
      }
    }
  }
}

/** True when the text from one sentence to another is within the budget. */
export const fits = (first: Sentence, last: Sentence, budget: number): boolean =>
  last.lastWord - first.firstWord < budget && last.end - first.start <= budget * longestWord

/**
 * The longest runs of sentences within the budget, as numbers of their first and last sentence: one
 * for each sentence that it can begin with, but none that lies within another. A sentence that alone
 * is over the budget is a run of its own; no run has one that is left out.
 */
export function windowsOf(
  sentences: Sentences,
  budget: number,
  isLeftOut: (sentence: number) => boolean = () => false,
): [number, number][] {
  const windows: [number, number][] = []
  let last = -1
  for (let first = 0; first < sentences.length; first++) {
    if (isLeftOut(first)) continue
    const start = sentences.at(first)!
    let end = Math.max(first, last)
    for (let next = sentences.at(end + 1); next; next = sentences.at(end + 1)) {
      if (next.run !== start.run || isLeftOut(end + 1) || !fits(start, next, budget)) break
      end++
    }
    if (end > last) windows.push([first, end])
    last = end
  }
  return windows
}

/** True when more than bullets, numbers and marks stands from one place to another. */
function hasLetter(text: string, from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (isWordAt(text, at) && !isDigitAt(text, at)) return true
  return false
}

/** Gives for each place, asked in order, the number of the blank-separated word that it stands in. */
function wordCounter(text: string): (place: number) => number {
  let at = 0
  let words = -1
  let inWord = false
  return (place) => {
    for (; at <= place; at++) {
      const isBlank = isBlankAt(text, at)
      if (!isBlank && !inWord) words++
      inWord = !isBlank
    }
    return words
  }
}

/** What `\s` matches. */
const blanks = Uint8Array.from({ length: 0x10000 }, (_, code) =>
  /\s/.test(String.fromCharCode(code)) ? 1 : 0,
)

const isBlankAt = (text: string, at: number): boolean => blanks[text.charCodeAt(at)] === 1

/** Cuts a sentence into pieces within the budget: after a clause, else after a word, else anywhere. */
export function piecesOf(text: string, sentence: Span, budget: number): Span[] {
  // So short a text can't have too many words: each takes a character and a blank.
  if (sentence.end - sentence.start <= 2 * budget) return [sentence]

  const pieces: Span[] = []
  let { start } = sentence
  while (true) {
    const limit = limitOf(text, start, sentence.end, budget)
    if (limit === sentence.end) return [...pieces, { start, end: sentence.end }]
    const end = cutBefore(text, start, limit)
    pieces.push({ start, end })
    start = end
    while (isBlankAt(text, start)) start++
  }
}

/** How far a passage that begins at `start` may reach. */
function limitOf(text: string, start: number, end: number, budget: number): number {
  const furthest = Math.min(end, start + budget * longestWord)
  let words = 0
  let inWord = false
  for (let at = start; at < furthest; at++) {
    const isBlank = isBlankAt(text, at)
    if (!isBlank && !inWord && ++words > budget) return at
    inWord = !isBlank
  }
  return furthest
}

function cutBefore(text: string, start: number, limit: number): number {
  let afterWord = -1
  for (let at = limit - 1; at > start; at--) {
    if (!isBlankAt(text, at)) continue
    const before = text[at - 1]!
    if (';:,—–、；：，'.includes(before)) return at
    if (afterWord < 0 && !isBlankAt(text, at - 1)) afterWord = at
  }
  if (afterWord > start) return afterWord
  const code = text.charCodeAt(limit)
  const cutsPair = code >= 0xdc00 && code <= 0xdfff
  return cutsPair && limit - 1 > start ? limit - 1 : limit
}
