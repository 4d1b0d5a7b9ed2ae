/**
 * How sure it is that a hit answers, as opposed to being the best there is.
 */
import { sectionAt, wordsAt } from '../articles/article.ts'
import type { Query, QueryTerm } from './query.ts'
import type { Scored } from './ranking.ts'
import { roleAgreement, roleIn } from './roles.ts'
import { tokensIn } from './terms.ts'

/** What tells whether a hit answers. Shares are of the idf of the question's terms. */
export type Evidence = {
  readonly score: number
  /** How far it is ahead of the best other hit, and of the best in another article: -5 to 5. */
  readonly margin: number
  readonly agree: number
  /** How much the question says: logarithm of its terms' idf. */
  readonly substance: number
  /** Share in terms that no article holds. */
  readonly unknown: number
  readonly sentenceCoverage: number
  readonly coverage: number
  readonly articleBm25: number
  /** 1 when the deed is told of the one asked about, and when it is told of another. */
  readonly roleAgrees: number
  readonly roleDiffers: number
  /** 1 when the thing to be counted ("how many tanks") is not in the best sentence or the title. */
  readonly uncounted: number
  /** 1 when a number of the question, such as a year, is neither in the passage nor in its date. */
  readonly numberMissing: number
  /** Share of the question's names that are neither in the passage nor in the title. */
  readonly namesMissing: number
}

/**
 * What each piece of evidence is worth in log-odds, and the odds without any: logistic regression on
 * 7,300 cases, the questions of `weights` with and without the articles that answer them. Only
 * `roleDiffers` and `uncounted` are stronger than that gives (-1.3 and -1): they are rare there, and
 * the near misses that they catch are the worst answers to give.
 */
export const evidenceWeights: Readonly<Record<keyof Evidence, number>> = {
  score: 0.04,
  margin: 0.22,
  agree: 0.33,
  substance: 0.92,
  unknown: 3.17,
  sentenceCoverage: 1.38,
  coverage: 1.23,
  articleBm25: 0.92,
  roleAgrees: 0.39,
  roleDiffers: -3,
  uncounted: -2,
  numberMissing: -2,
  namesMissing: -1.18,
}
export const evidenceBias = -8.87

/** The belief, from 0 to 1, that the hit at `place` of those chosen, best first, answers. */
export function confidenceAt(place: number, chosen: readonly Scored[], query: Query): number {
  const evidence = evidenceAt(place, chosen, query)
  const names = Object.keys(evidenceWeights) as (keyof Evidence)[]
  const sum = names.reduce((total, name) => total + evidenceWeights[name] * evidence[name], 0)
  return 1 / (1 + Math.exp(-sum - evidenceBias))
}

/** The evidence for the hit at `place` of those chosen, best first. */
export function evidenceAt(place: number, chosen: readonly Scored[], query: Query): Evidence {
  const { candidate, score } = chosen[place]!
  const { article, sentences } = candidate.entry
  const rivals = chosen.filter((_, other) => other !== place)
  const elsewhere = rivals.filter((rival) => rival.candidate.entry !== candidate.entry)
  const lead = (over: readonly Scored[]) => (over[0] ? clip(score - over[0].score) : unrivalled)

  const words: string[] = []
  for (let i = candidate.first; i <= candidate.last; i++) {
    words.push(wordsAt(article, sentences.at(i)!))
  }
  const best = sentences.at(candidate.best)!
  const above = `${article.title}\n${sectionAt(article, best.start)?.heading ?? ''}`
  const inPassage = termsIn([above, ...words].join('\n'))
  const inBest = termsIn(`${above}\n${wordsAt(article, best)}`)
  const names = query.terms.filter(({ isName }) => isName)
  const numbers = query.terms.filter(isNumber)
  const counted = countedIn(query.text)
  const role = roleAmong(words, query.text)

  return {
    score,
    margin: lead(rivals),
    agree: lead(elsewhere),
    substance: Math.log(1 + query.total),
    unknown:
      worth(query.terms.filter((term) => term.unknown && !isVital(term, counted))) /
      (query.total || 1),
    sentenceCoverage: candidate.features.sentenceCoverage,
    coverage: candidate.features.coverage,
    articleBm25: candidate.features.articleBm25,
    roleAgrees: role === 1 ? 1 : 0,
    roleDiffers: role === -1 ? 1 : 0,
    uncounted: counted.length > 0 && !counted.some((term) => inBest.has(term)) ? 1 : 0,
    numberMissing: numbers.every(
      ({ term }) => inPassage.has(term) || article.published?.includes(term),
    )
      ? 0
      : 1,
    namesMissing:
      names.filter(({ term }) => !inPassage.has(term)).length / Math.max(1, names.length),
  }
}

/** Without these there is no answer; another word may just have been put differently. */
const isVital = (term: QueryTerm, counted: readonly string[]) =>
  isNumber(term) || counted.includes(term.term)

/** A number in digits that is more than a few: a year, a day of the month, a figure. */
const isNumber = ({ term, forms }: QueryTerm) => Number(term) >= 13 && forms.has(term)

/** Agreement of the sentence that agrees best; of one that differs, where none agrees. */
function roleAmong(sentences: readonly string[], question: string): number {
  const role = roleIn(question)
  if (!role) return 0
  const found = sentences.map((sentence) => roleAgreement(role, sentence))
  if (found.includes(1)) return 1
  return found.includes(-1) ? -1 : 0
}

/** The terms of what "how many" asks to be counted. */
function countedIn(question: string): string[] {
  const asked = /\bhow (?:many|much)(?: (?:of|more|other|new|the))*\s+([\p{L}\p{M}-]+)/iu.exec(
    question,
  )
  return asked && !uncountable.test(asked[1]!) ? [...termsIn(asked[1]!)] : []
}

/** Asked for by this word, but told by another: "12 died", "three weeks". */
const uncountable =
  /^(?:people|persons?|men|women|times?|money|days?|hours?|years?|percent|does|do|did|is|was|will|would|has|have)$/i

const termsIn = (text: string) => new Set(tokensIn(text).map(({ term }) => term))

const worth = (terms: readonly { readonly idf: number }[]) =>
  terms.reduce((sum, { idf }) => sum + idf, 0)

/** The lead of a hit that has no rival, for want of articles: a fair one. */
const unrivalled = 4

const clip = (lead: number) => Math.max(-5, Math.min(5, lead))
