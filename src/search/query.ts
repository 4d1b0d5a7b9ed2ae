import type { Collection } from './collection.ts'
import { tokensIn } from './terms.ts'

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
  /** Sum of the idf of all terms: what a perfect match is worth. */
  readonly total: number
  /** Mean number of forms in an article, in a title, and in a passage, over all collections. */
  readonly meanLength: number
  readonly meanTitleLength: number
  readonly meanPassage: number
}

/** As many as a bit mask holds. A longer question keeps its rarest. */
const mostTerms = 30

const fewestPassages = 300
const fewestArticles = 300

/** Weighs a question's terms by how rare they are in all the collections together. */
export function queryOf(text: string, collections: readonly Collection[]): Query {
  const tokens = tokensIn(text)
  const isShouted = !/\p{Ll}/u.test(text)
  const indexes = collections.map(({ sentences }) => sentences)
  const passages = sum(indexes.map((index) => index.passages))
  const articles = sum(indexes.map((index) => index.articles))

  const terms = [...new Set(tokens.map(({ term }) => term))]
    .map((term): QueryTerm => {
      const uses = tokens.filter((token) => token.term === term)
      const inPassages = sum(indexes.map((index) => index.passagesWith(index.termId(term))))
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

  const numberOf = new Map(terms.map(({ term }, i) => [term, i]))
  const pairs = tokens.slice(1).flatMap((token, i) => {
    const left = numberOf.get(tokens[i]!.term)
    const right = numberOf.get(token.term)
    return left === undefined || right === undefined ? [] : [[left, right] as const]
  })

  const length = sum(indexes.map((index) => index.length))
  return {
    text,
    terms,
    pairs: pairs.slice(0, mostTerms),
    total: sum(terms.map((term) => term.idf)),
    meanLength: length / Math.max(1, articles),
    meanTitleLength: sum(indexes.map((index) => index.titleLength)) / Math.max(1, articles),
    meanPassage: length / Math.max(1, passages),
  }
}

/**
 * Inverse document frequency as BM25 has it, never below zero. A library of a few articles counts as
 * a larger one, since how rare a word is in the language can't be told from so little.
 */
function idf(holding: number, all: number, fewest: number): number {
  const of = Math.max(all, fewest)
  return Math.log(1 + (of - holding + 0.5) / (holding + 0.5))
}

const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0)
