/**
 * What says how well a window answers a question, as a few numbers that can be added up.
 *
 * Unless said otherwise a feature is a share from 0 to 1: the idf of the question's terms for which
 * something holds, divided by the idf of all its terms.
 */
import { wordsAt } from '../articles/article.ts'
import { holdsAnswerOf, tellingOf } from './answer-type.ts'
import type { Matches } from './matches.ts'
import type { Query } from './query.ts'
import { recencyOf } from './recency.ts'
import type { IndexedArticle } from './sentence-index.ts'

export type Features = {
  /** The article is about this: BM25 of its text (k 1.2, b 0.75), divided by the question's idf. */
  readonly articleBm25: number
  /** The title says so: BM25 of the title (k 1.2, b 0.3), divided likewise. */
  readonly titleBm25: number
  /** The subject is asked about: share of the title's terms that the question has. */
  readonly titled: number
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
  /** 1 when it begins with a pronoun whose sense is in the sentence before. */
  readonly dangling: number
  /** 1 when its sentence with most of the question asks it itself, as in a quiz. */
  readonly asks: number
  /** The hit lies just outside: terms in the three sentences before and after. */
  readonly around: number
  /** Strong evidence in this article: BM25 of its best window (k 0.9, b 0.4), divided likewise. */
  readonly articleBest: number
  /** The article is of these days, where that is preferred; 0 where it isn't. */
  readonly recency: number
  /** As `coverage` and `sentenceCoverage`, but a term of like sense counts in part. */
  readonly relatedCoverage: number
  readonly relatedSentence: number
  /** How near the window, and its nearest sentence, are to the question in sense: a cosine. */
  readonly sense: number
  readonly sentenceSense: number
}

/**
 * What each feature is worth: whole numbers near the weights that softmax regression over the windows
 * of a question gives, on 3,100 outside questions about news and encyclopedia articles and the shipped
 * ones. `position` is lower than that gives, since it helps with news alone; `asks` is stronger (-0.6),
 * since an article that asks the question is rare there, and the silliest answer to give; `recency` is
 * what finds most with questions about the news of a week.
 */
export const weights: Readonly<Record<keyof Features, number>> = {
  articleBm25: 6,
  titleBm25: 5,
  titled: 2,
  coverage: 3,
  sentenceCoverage: 3,
  phrase: 4,
  surface: 5,
  names: 2,
  position: 4,
  answerType: 2,
  dangling: -1,
  asks: -2,
  around: -1,
  articleBest: 5,
  recency: 16,
  relatedCoverage: 4,
  relatedSentence: 4,
  sense: 1,
  sentenceSense: 1,
}

/** What a window is worth in all. */
export const scoreOf = (features: Features): number =>
  weights.articleBm25 * features.articleBm25 +
  weights.titleBm25 * features.titleBm25 +
  weights.titled * features.titled +
  weights.coverage * features.coverage +
  weights.sentenceCoverage * features.sentenceCoverage +
  weights.phrase * features.phrase +
  weights.surface * features.surface +
  weights.names * features.names +
  weights.position * features.position +
  weights.answerType * features.answerType +
  weights.dangling * features.dangling +
  weights.asks * features.asks +
  weights.around * features.around +
  weights.articleBest * features.articleBest +
  weights.recency * features.recency +
  weights.relatedCoverage * features.relatedCoverage +
  weights.relatedSentence * features.relatedSentence +
  weights.sense * features.sense +
  weights.sentenceSense * features.sentenceSense

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

/** A window as it is remembered until it is known whether it's worth a close look. */
export type Sketch = {
  readonly scan: Scan
  readonly first: number
  readonly last: number
  /** What it is worth, as far as that is known before its text is read. */
  readonly score: number
}

/** Looks at the windows of an article. What is said in other words is left for `Relatedness`. */
export class Scan {
  readonly #query: Query
  readonly #entry: IndexedArticle
  readonly #matches: Matches
  /** Of the window looked at last: how often it has each term, its features, and its best sentence. */
  readonly #counts: Uint32Array
  readonly #features: { -readonly [name in keyof Features]: number }
  #best = 0
  #bestIdf = 0

  /** `recentAt` is the day near which articles are preferred, or null. */
  constructor(query: Query, entry: IndexedArticle, matches: Matches, recentAt: string | null) {
    this.#query = query
    this.#entry = entry
    this.#matches = matches
    this.#counts = new Uint32Array(query.idf.length)
    const { articleIdf, meanLength, meanTitleLength } = query
    const { textCounts, titleCounts } = matches
    const total = query.total || 1
    const length = entry.forms.length / meanLength
    const titleLength = entry.titleForms.length / (meanTitleLength || 1)
    // One object for all windows, copied for a few: there are thousands a question.
    this.#features = {
      articleBm25: bm25(articleIdf, textCounts, 1.2, 0.75, length) / total,
      titleBm25: bm25(articleIdf, titleCounts, 1.2, 0.3, titleLength) / total,
      titled: titleCounts.reduce((sum, count) => sum + count, 0) / (entry.titleForms.length || 1),
      coverage: 0,
      sentenceCoverage: 0,
      phrase: 0,
      surface: 0,
      names: 0.5,
      position: 0,
      answerType: 0.5,
      dangling: 0,
      asks: 0,
      around: 0,
      articleBest: 0,
      recency: recentAt === null ? 0 : recencyOf(entry.article.published, recentAt),
      relatedCoverage: 0,
      relatedSentence: 0,
      sense: 0,
      sentenceSense: 0,
    }
  }

  /** The windows that score best, at most so many, best first, above `enough`; `windows` are packed. */
  bestOf(windows: Uint32Array, most: number, enough: number): Sketch[] {
    const { idf, total, meanPassage } = this.#query
    const { firstForms } = this.#entry
    let articleBest = 0
    const firsts: number[] = []
    const lasts: number[] = []
    const scores: number[] = []
    for (let i = 0; i < windows.length; i += 2) {
      const first = windows[i]!
      const last = windows[i + 1]!
      if (!this.#lookAt(first, last)) continue
      const length = (firstForms[last + 1]! - firstForms[first]!) / (meanPassage || 1)
      articleBest = Math.max(articleBest, bm25(idf, this.#counts, 0.9, 0.4, length))
      const score = scoreOf(this.#features)
      let place = scores.length
      if (place === most) {
        if (score <= scores[most - 1]!) continue
        place--
      }
      while (place > 0 && scores[place - 1]! < score) {
        scores[place] = scores[place - 1]!
        firsts[place] = firsts[place - 1]!
        lasts[place] = lasts[place - 1]!
        place--
      }
      scores[place] = score
      firsts[place] = first
      lasts[place] = last
    }
    this.#features.articleBest = articleBest / (total || 1)
    const whole = weights.articleBest * this.#features.articleBest
    const sketches: Sketch[] = []
    for (let i = 0; i < scores.length && scores[i]! + whole > enough; i++) {
      sketches.push({ scan: this, first: firsts[i]!, last: lasts[i]!, score: scores[i]! + whole })
    }
    return sketches
  }

  /** One of the windows found, with what its text tells: how it begins, and whether it can be the answer. */
  candidateAt(first: number, last: number): Candidate {
    this.#lookAt(first, last)
    return {
      entry: this.#entry,
      matches: this.#matches,
      first,
      last,
      best: this.#best,
      bestIdf: this.#bestIdf,
      features: {
        ...this.#features,
        dangling: dangles(this.#entry, first) ? 1 : 0,
        asks: asks(this.#entry, this.#best) ? 1 : 0,
        answerType: this.#answerTypeIn(first, last),
      },
    }
  }

  /** How well the sentences with most of the question, in the window looked at, can be the answer. */
  #answerTypeIn(first: number, last: number): number {
    const query = this.#query
    const type = query.answerType
    if (!type) return 0.5
    const { article, sentences } = this.#entry
    let answerType = 0
    for (let sentence = first; sentence <= last && answerType < 1; sentence++) {
      if (idfIn(query, this.#matches, sentence) < 0.7 * this.#bestIdf) continue
      const words = wordsAt(article, sentences.at(sentence)!)
      answerType = Math.max(answerType, holdsAnswerOf(type, words, query))
    }
    return 0.5 + (answerType - 0.5) * tellingOf[type]
  }

  /** Fills in what is known of a window; false when it has nothing to do with the question. */
  #lookAt(first: number, last: number): boolean {
    const query = this.#query
    const { worths, nameMask } = query
    const { sentences } = this.#entry
    const { firstOf, inSentence, inHeadings, inTitle, terms, exact, pairs } = this.#matches
    const from = firstOf[first]!
    const to = firstOf[last + 1]!
    const heading = inHeadings[sentences.sectionOf(first)]!
    const above = inTitle | heading.terms
    // Words that have nothing to do with the question answer it for nobody.
    if (from === to && above === 0) return false

    let exactTerms = heading.exact
    let madePairs = heading.pairs
    const counts = this.#counts
    counts.fill(0)
    for (let at = from; at < to; at++) {
      const term = terms[at]!
      counts[term]!++
      if (exact[at] === 1) exactTerms |= 1 << term
      if (at > from) madePairs |= pairs[at]!
    }
    let best = first
    let bestIdf = worths.of(inSentence[first]!)
    let inWindow = inSentence[first]!
    for (let sentence = first + 1; sentence <= last; sentence++) {
      const mask = inSentence[sentence]!
      if (mask === 0) continue
      inWindow |= mask
      const idf = worths.of(mask)
      if (idf > bestIdf) {
        best = sentence
        bestIdf = idf
      }
    }
    this.#best = best
    this.#bestIdf = bestIdf

    const features = this.#features
    const total = query.total || 1
    features.coverage = worths.of(inWindow | above) / total
    features.sentenceCoverage = worths.of(inSentence[best]! | above) / total
    features.relatedCoverage = features.coverage
    features.relatedSentence = features.sentenceCoverage
    features.phrase = query.pairWorths.of(madePairs) / total
    features.surface = worths.of(exactTerms) / total
    if (nameMask !== 0) {
      features.names = worths.of((inWindow | above) & nameMask) / worths.of(nameMask)
    }
    features.position = 1 / (1 + sentences.firstWordOf(first) / 90)
    features.around = worths.of(maskAround(inSentence, first, last)) / total
    return true
  }
}

function maskAround(inSentence: Int32Array, first: number, last: number): number {
  let mask = 0
  for (let s = Math.max(0, first - 3); s < first; s++) mask |= inSentence[s]!
  for (let s = last + 1; s <= Math.min(inSentence.length - 1, last + 3); s++) mask |= inSentence[s]!
  return mask
}

function dangles({ article, sentences }: IndexedArticle, first: number): boolean {
  const { start, run } = sentences.at(first)!
  return sentences.at(first - 1)?.run === run && pronoun.test(article.text.slice(start, start + 12))
}

function asks({ article, sentences }: IndexedArticle, sentence: number): boolean {
  const { start, end } = sentences.at(sentence)!
  return question.test(article.text.slice(Math.max(start, end - 4), end))
}

/** A question mark at the end of a sentence, whatever closes behind it. */
const question = /[?？][^\p{L}\p{N}]*$/u

const pronoun = /^["“”'‘’(]*(?:he|she|it|they|his|her|its|their|this|that|these|those)\b/i

/** How much idf of a query's terms is in a sentence. */
export const idfIn = ({ worths }: Query, { inSentence }: Matches, sentence: number): number =>
  worths.of(inSentence[sentence]!)

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
