/**
 * What says how well a window answers a question, as a few numbers that can be added up.
 *
 * Unless said otherwise a feature is a share from 0 to 1: the idf of the question's terms for which
 * something holds, divided by the idf of all its terms.
 */
import { wordsAt } from '../articles/article.ts'
import { answerTypeOf, holdsAnswerOf, tellingOf } from './answer-type.ts'
import type { Matches } from './matches.ts'
import type { Query } from './query.ts'
import type { IndexedArticle } from './sentence-index.ts'

export type Features = {
  /** The article is about this: BM25 of its text (k 1.2, b 0.75), divided by the question's idf. */
  readonly articleBm25: number
  /** The title says so: BM25 of the title (k 1.2, b 0.3), divided likewise. */
  readonly titleBm25: number
  /** Every part of the question is there: terms in the window or above it, in title or heading. */
  readonly coverage: number
  /** Together in one sentence: terms in the window's fullest sentence or above it. */
  readonly sentenceCoverage: number
  /** The same wording: neighbours in the question that are so in the window or its heading. */
  readonly phrase: number
  /** The very inflections asked for, in the window or its heading. */
  readonly surface: number
  /** The names match: of the question's capitalised terms alone; 0.5 if it has none. */
  readonly names: number
  /** News answers early: 1 at the article's start, halved after 90 words, falling on. */
  readonly position: number
  /** A sentence of it can answer such a question: above 0.5 if so, 0.5 if the question doesn't tell. */
  readonly answerType: number
  /** The hit lies just outside: terms in the three sentences before and after. */
  readonly around: number
  /** Strong evidence in this article: BM25 of its best window (k 0.9, b 0.4), divided likewise. */
  readonly articleBest: number
}

/** A run of sentences of one article, with what is known of it before its text is read. */
export type Candidate = {
  readonly entry: IndexedArticle
  readonly matches: Matches
  readonly first: number
  readonly last: number
  /** The sentence with most of the question in it, and how much idf that is. */
  readonly best: number
  readonly bestIdf: number
  readonly features: Features
}

/** The features of all of an article's windows; `answerType` is left at 0.5 for `readAnswerType`. */
export function candidatesIn(
  query: Query,
  entry: IndexedArticle,
  matches: Matches,
  windows: readonly (readonly [number, number])[],
): Candidate[] {
  const idf = query.terms.map((term) => term.idf)
  const total = query.total || 1
  const worth = (mask: number) => {
    let sum = 0
    for (let rest = mask, term = 0; rest !== 0; rest >>>= 1, term++) if (rest & 1) sum += idf[term]!
    return sum
  }
  const nameMask = maskOf(query, (term) => term.isName)
  const nameWorth = worth(nameMask)

  const articleBm25 = bm25(
    query.terms.map((term) => term.articleIdf),
    matches.textCounts,
    1.2,
    0.75,
    entry.forms.length / query.meanLength,
  )
  const titleBm25 = bm25(
    query.terms.map((term) => term.articleIdf),
    matches.titleCounts,
    1.2,
    0.3,
    entry.titleForms.length / (query.meanTitleLength || 1),
  )

  const inSentence = entry.sentences.map((_, sentence) => {
    let mask = 0
    for (let at = matches.firstOf[sentence]!; at < matches.firstOf[sentence + 1]!; at++) {
      mask |= 1 << matches.terms[at]!
    }
    return mask
  })
  const worthOfSentence = inSentence.map((mask) => (mask === 0 ? 0 : worth(mask)))

  let articleBest = 0
  const candidates = windows.map(([first, last]): Candidate => {
    const counts = new Uint32Array(idf.length)
    let exact = 0
    let pairs = 0
    const from = matches.firstOf[first]!
    for (let at = from; at < matches.firstOf[last + 1]!; at++) {
      const term = matches.terms[at]!
      counts[term]!++
      if (matches.exact[at]) exact |= 1 << term
      if (at > from) pairs |= matches.pairs[at]!
    }
    let best = first
    let inWindow = 0
    for (let sentence = first; sentence <= last; sentence++) {
      inWindow |= inSentence[sentence]!
      if (worthOfSentence[sentence]! > worthOfSentence[best]!) best = sentence
    }
    let inNeighbours = 0
    const final = entry.sentences.length - 1
    for (let s = Math.max(0, first - 3); s < first; s++) inNeighbours |= inSentence[s]!
    for (let s = last + 1; s <= Math.min(final, last + 3); s++) inNeighbours |= inSentence[s]!

    const heading = matches.inHeadings[entry.sentences[first]!.run]!
    const above = matches.inTitle | heading.terms
    const length = entry.firstForms[last + 1]! - entry.firstForms[first]!
    articleBest = Math.max(
      articleBest,
      bm25(idf, counts, 0.9, 0.4, length / (query.meanPassage || 1)),
    )
    return {
      entry,
      matches,
      first,
      last,
      best,
      bestIdf: worthOfSentence[best]!,
      features: {
        articleBm25: articleBm25 / total,
        titleBm25: titleBm25 / total,
        coverage: worth(inWindow | above) / total,
        sentenceCoverage: worth(inSentence[best]! | above) / total,
        phrase: worthOfPairs(query, pairs | heading.pairs) / total,
        surface: worth(exact | heading.exact) / total,
        names: nameMask === 0 ? 0.5 : worth((inWindow | above) & nameMask) / nameWorth,
        position: 1 / (1 + entry.sentences[first]!.firstWord / 90),
        answerType: 0.5,
        around: worth(inNeighbours) / total,
        articleBest: 0,
      },
    }
  })

  return candidates.map((candidate) => ({
    ...candidate,
    features: { ...candidate.features, articleBest: articleBest / total },
  }))
}

/** Reads the window's text for the last feature: whether a sentence of it can be the answer. */
export function withAnswerType(query: Query, candidate: Candidate): Candidate {
  const type = answerTypeOf(query.text)
  if (!type) return candidate
  const { entry, first, last, bestIdf } = candidate
  const worthOf = (sentence: number) => {
    const seen = new Set<number>()
    for (
      let at = candidate.matches.firstOf[sentence]!;
      at < candidate.matches.firstOf[sentence + 1]!;
      at++
    ) {
      seen.add(candidate.matches.terms[at]!)
    }
    return [...seen].reduce((sum, term) => sum + query.terms[term]!.idf, 0)
  }
  let answerType = 0
  for (let sentence = first; sentence <= last && answerType < 1; sentence++) {
    if (worthOf(sentence) < 0.7 * bestIdf) continue
    const words = wordsAt(entry.article, entry.sentences[sentence]!)
    answerType = Math.max(answerType, holdsAnswerOf(type, words, query))
  }
  const told = 0.5 + (answerType - 0.5) * tellingOf[type]
  return { ...candidate, features: { ...candidate.features, answerType: told } }
}

const maskOf = (query: Query, holds: (term: Query['terms'][number]) => boolean) =>
  query.terms.reduce((mask, term, number) => (holds(term) ? mask | (1 << number) : mask), 0)

/** BM25 of Robertson and Zaragoza (2009), with the length as a share of the mean length. */
function bm25(
  idf: readonly number[],
  counts: Uint32Array,
  k: number,
  b: number,
  length: number,
): number {
  const norm = k * (1 - b + b * length)
  let sum = 0
  for (let term = 0; term < idf.length; term++) {
    const count = counts[term]!
    if (count > 0) sum += (idf[term]! * count * (k + 1)) / (count + norm)
  }
  return sum
}

function worthOfPairs(query: Query, pairs: number): number {
  if (pairs === 0) return 0
  return query.pairs.reduce((sum, [left, right], number) => {
    const made = (pairs >>> number) & 1
    return made ? sum + Math.min(query.terms[left]!.idf, query.terms[right]!.idf) : sum
  }, 0)
}
