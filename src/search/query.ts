import { overlap } from '../articles/article.ts'
import { type AnswerType, answerTypeOf } from './answer-type.ts'
import type { Collection } from './collection.ts'
import type { Demands } from './demands.ts'
import { requestIn } from './request.ts'
import { Senses } from './senses.ts'
import type { SentenceIndex } from './sentence-index.ts'
import { type Correction, corrected, passagesWith } from './slips.ts'
import type { Token } from './terms.ts'

/**
 * A term that a question asks for. `idf` is over passages of all collections, `articleIdf` over their
 * articles; a term that no article holds is `unknown` and has the highest idf there is.
 */
export type QueryTerm = {
  readonly term: string
  /** The inflections in which the question has it. */
  readonly forms: ReadonlySet<string>
  readonly idf: number
  readonly articleIdf: number
  readonly unknown: boolean
  /** Written with a capital, and not because it begins the question. */
  readonly isName: boolean
}

/**
 * A question, weighed against the collections it is put to. `pairs[i]` is the pair of terms, by
 * their numbers, that stand next to each other in the question, stop words skipped.
 */
export type Query = {
  readonly text: string
  readonly terms: readonly QueryTerm[]
  readonly pairs: readonly (readonly [number, number])[]
  readonly demands: Demands
  /** The kind of thing that is asked for, as far as the words tell. */
  readonly answerType: AnswerType | null
  /** What was taken for a slip of the finger; `terms` has the words that are looked for instead. */
  readonly corrections: readonly Correction[]
  /** Sum of the idf of all terms: what a perfect match is worth. */
  readonly total: number
  /** The idf and the article idf of all terms, and what sets of them are worth. */
  readonly idf: readonly number[]
  readonly articleIdf: readonly number[]
  readonly worths: Worths
  /** What sets of pairs are worth: each as much as its commoner term. */
  readonly pairWorths: Worths
  /** The terms that are names, as a bit mask. */
  readonly nameMask: number
  /** Terms and pairs without which no text holds all the wordings that it must, as bit masks. */
  readonly wantedTerms: number
  readonly wantedPairs: number
  /** Number of passages in all collections. */
  readonly passages: number
  /** Mean number of forms in an article, in a title, and in a passage, over all collections. */
  readonly meanLength: number
  readonly meanTitleLength: number
  readonly meanPassage: number
}

/** What sets of terms are worth, given as bit masks; eight bits at a time are looked up. */
export class Worths {
  readonly #tables: readonly Float64Array[]

  constructor(worths: readonly number[]) {
    this.#tables = [0, 8, 16, 24].map((from) => {
      if (from > 0 && from >= worths.length) return nothing
      const table = new Float64Array(256)
      for (let bit = 0; bit < 8; bit++) {
        const worth = worths[from + bit] ?? 0
        for (let rest = 0; rest < 1 << bit; rest++) table[(1 << bit) | rest] = table[rest]! + worth
      }
      return table
    })
  }

  /** The sum of those whose bits are set. */
  of(mask: number): number {
    const tables = this.#tables
    let sum = tables[0]![mask & 255]!
    if (mask >>> 8 !== 0) {
      sum += tables[1]![(mask >>> 8) & 255]!
      sum += tables[2]![(mask >>> 16) & 255]!
      sum += tables[3]![mask >>> 24]!
    }
    return sum
  }
}

/** What sets are worth of which there are none. */
const nothing = new Float64Array(256)

/** As many as a bit mask holds. A longer question keeps its rarest. */
const mostTerms = 30

const fewestPassages = 300
const fewestArticles = 300

/**
 * Weighs a question's terms by how rare they are in all the collections together. Words that have a sense
 * are no slips, though no article holds them.
 */
export function queryOf(
  text: string,
  collections: readonly Collection[],
  senses = Senses.none,
): Query {
  const asked = requestIn(text)
  const isShouted = !/\p{Ll}/u.test(text)
  const indexes = collections.map(({ sentences }) => sentences)
  const { tokens, corrections, text: meant } = corrected(asked, indexes, senses)
  const passages = sum(indexes.map((index) => index.passages))
  const articles = sum(indexes.map((index) => index.articles))

  const terms = [...new Set(tokens.map(({ term }) => term))]
    .map((term): QueryTerm => {
      const uses = tokens.filter((token) => token.term === term)
      const inPassages = passagesWith(term, indexes)
      const inArticles = sum(indexes.map((index) => index.articlesWith(index.termId(term))))
      return {
        term,
        forms: new Set(uses.map(({ form }) => form)),
        idf: idf(inPassages, passages, fewestPassages),
        articleIdf: idf(inArticles, articles, fewestArticles),
        unknown: inPassages === 0,
        isName: !isShouted && uses.some(({ start }) => start > 0 && /\p{Lu}/u.test(text[start]!)),
      }
    })
    .sort((a, b) => b.idf - a.idf)
    .slice(0, mostTerms)

  /** Whether plain words stand in one of the wordings that a text must hold. */
  const isWanted = (...words: readonly Token[]) =>
    words.every(isPlain) && asked.quoted.some((one) => words.every((word) => overlap(one, word)))

  const numberOf = new Map(terms.map(({ term }, i) => [term, i]))
  const pairs: [number, number][] = []
  let wantedPairs = 0
  for (const [at, right] of tokens.entries()) {
    const left = tokens[at - 1]
    const numbers = [left, right].map((token) => token && numberOf.get(token.term))
    if (!left || numbers.includes(undefined) || pairs.length === mostTerms) continue
    if (isWanted(left, right)) wantedPairs |= 1 << pairs.length
    pairs.push(numbers as [number, number])
  }
  const wanted = new Set(tokens.filter((token) => isWanted(token)).map(({ term }) => term))

  const idfs = terms.map((term) => term.idf)
  const length = sum(indexes.map((index) => index.length))
  // What kind of thing is asked for is read from words in small letters.
  const words = isShouted ? meant.toLowerCase() : meant
  return {
    text: words,
    answerType: answerTypeOf(words),
    terms,
    pairs,
    demands: asked.demands,
    corrections,
    total: sum(idfs),
    idf: idfs,
    articleIdf: terms.map((term) => term.articleIdf),
    worths: new Worths(idfs),
    pairWorths: new Worths(pairs.map(([left, right]) => Math.min(idfs[left]!, idfs[right]!))),
    nameMask: maskOf(terms, ({ isName }) => isName),
    wantedTerms: maskOf(terms, ({ term }) => wanted.has(term)),
    wantedPairs,
    passages,
    meanLength: length / Math.max(1, articles),
    meanTitleLength: sum(indexes.map((index) => index.titleLength)) / Math.max(1, articles),
    meanPassage: length / Math.max(1, passages),
  }
}

/** Gives the idf that a term of one of the collections, by its number there, has in a query to all of them. */
export function idfOver(
  collections: readonly Collection[],
): (index: SentenceIndex, termId: number) => number {
  const indexes = collections.map(({ sentences }) => sentences)
  const passages = sum(indexes.map((index) => index.passages))
  return (own, termId) => {
    let holding = own.passagesWith(termId)
    for (const other of indexes) {
      if (other !== own) holding += other.passagesWith(other.termId(own.names[termId]!))
    }
    return idf(holding, passages, fewestPassages)
  }
}

/** A word that is the same term wherever it stands, unlike a number, initials or a short month. */
const isPlain = ({ form, term }: Token): boolean =>
  /^(?!sept$)[a-z]{4,}$/.test(form) && !/\d/.test(term)

const maskOf = (terms: readonly QueryTerm[], holds: (term: QueryTerm) => boolean): number =>
  terms.reduce((mask, term, i) => (holds(term) ? mask | (1 << i) : mask), 0)

/**
 * Inverse document frequency as BM25 has it, never below zero. A library of a few articles counts as
 * a larger one, since how rare a word is in the language can't be told from so little.
 */
function idf(holding: number, all: number, fewest: number): number {
  const of = Math.max(all, fewest)
  return Math.log(1 + (of - holding + 0.5) / (holding + 0.5))
}

const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0)
