/** Where the weights of ranking and confidence come from: judged questions, searched and learnt from. */
import type { Article } from '../articles/article.ts'
import { shippedSenses } from '../library/senses.ts'
import { Collection } from '../search/collection.ts'
import { type Evidence, evidenceAt, evidenceWeights } from '../search/confidence.ts'
import { type Features, weights } from '../search/features.ts'
import { queryOf } from '../search/query.ts'
import {
  bestOfEach,
  candidatesFor,
  type Scored,
  scored,
  withoutOverlaps,
} from '../search/ranking.ts'
import { prefersRecent } from '../search/recency.ts'
import { holds } from './judging.ts'
import { aurocOf } from './measures.ts'
import { type Half, halfOf, type Judged } from './outside-set.ts'
import {
  type Case,
  type Group,
  type Logistic,
  logisticRegression,
  type Numbers,
  softmaxRegression,
} from './regression.ts'

/** The features that weights are learnt for: dates only help where dates are asked for. */
const featureNames = (Object.keys(weights) as (keyof Features)[]).filter(
  (name) => name !== 'recency',
)
const evidenceNames = Object.keys(evidenceWeights) as (keyof Evidence)[]

/** A question of a set with what it teaches. */
export type Lesson = {
  readonly half: Half
  /** Its windows, if one of them is right. */
  readonly group: Group<keyof Features> | null
  /** Whether the first hit answers, with all articles and without those that answer. */
  readonly cases: readonly Case<keyof Evidence>[]
}

/**
 * Puts the questions of a set to its articles; those with a date prefer articles of these days. Each
 * set weighs as the square root of its number of questions, so that a large one doesn't drown the
 * others; what it teaches of confidence counts so many `times`.
 */
export async function lessonsOf(
  articles: readonly Article[],
  questions: readonly Judged[],
  times = 1,
): Promise<Lesson[]> {
  const collection = await Collection.of(articles)
  const weight = 1 / Math.sqrt(questions.length)
  return questions.map((judged) => lessonFrom(judged, collection, weight, times))
}

function lessonFrom(
  judged: Judged,
  collection: Collection,
  weight: number,
  importance: number,
): Lesson {
  const { text } = judged.question
  const query = queryOf(text, [collection])
  const date = judged.date ?? null
  const recentAt = date && prefersRecent(text, { date, recency: 'always' }) ? date : null
  const ranked = scored(candidatesFor(query, [collection], { recentAt, senses: shippedSenses() }))
  const isJudged = judged.evidence.length > 0
  const candidates = ranked.map((one) => ({
    numbers: one.candidate.features,
    isRight: isRight(one, judged),
  }))
  const docs = new Set(judged.docs)
  const elsewhere = ranked.filter(({ candidate }) => !docs.has(candidate.entry.article.id))
  const caseOf = (among: readonly Scored[], times: number): Case<keyof Evidence>[] => {
    const chosen = withoutOverlaps(among, 10)
    if (!chosen[0]) return []
    const numbers = evidenceAt(0, { query, chosen, bestOfEach: bestOfEach(among), recentAt })
    return [{ numbers, holds: isRight(chosen[0], judged), weight: weight * importance * times }]
  }
  return {
    half: halfOf(judged),
    group: candidates.some((one) => one.isRight) ? { candidates, weight } : null,
    cases: [
      ...(isJudged || !judged.answerable ? caseOf(ranked, 1) : []),
      // A question whose answer was taken away is a near miss, though an easier one than people's.
      ...(judged.answerable ? caseOf(elsewhere, 0.6) : []),
    ],
  }
}

function isRight({ candidate: { entry, first, last } }: Scored, judged: Judged): boolean {
  const { article, sentences } = entry
  const start = sentences.at(first)!.start
  const end = sentences.at(last)!.end
  const titled = `${article.title} . ${article.text.slice(start, end)}`
  return holds({ article: article.id, start, end }, titled, judged)
}

/** What the lessons teach: the weights of the features, and of the evidence. */
export function learn(lessons: readonly Lesson[]): {
  readonly features: Numbers<keyof Features>
  readonly evidence: Logistic<keyof Evidence>
} {
  const groups = lessons.flatMap(({ group }) => group ?? [])
  const cases = lessons.flatMap((lesson) => lesson.cases)
  return {
    features: { ...softmaxRegression(groups, featureNames), recency: weights.recency },
    evidence: logisticRegression(cases, evidenceNames),
  }
}

/** Share of the lessons in which the best window under the weights is right, of those that have one. */
export function successOf(lessons: readonly Lesson[], features: Numbers<keyof Features>): number {
  const groups = lessons.flatMap(({ group }) => group ?? [])
  const right = groups.filter(({ candidates }) => {
    const score = (numbers: Numbers<keyof Features>) =>
      featureNames.reduce((sum, name) => sum + features[name] * numbers[name], 0)
    const best = candidates.reduce((a, b) => (score(b.numbers) > score(a.numbers) ? b : a))
    return best.isRight
  })
  return right.length / Math.max(1, groups.length)
}

/**
 * How well the evidence tells right first hits of the lessons from all others: the area under the curve
 * of its beliefs, null where there are no such pairs.
 */
export function discernmentOf(
  lessons: readonly Lesson[],
  { weights }: Logistic<keyof Evidence>,
): number | null {
  const cases = lessons.flatMap((lesson) => lesson.cases)
  const sumsOf = (wanted: boolean) =>
    cases
      .filter(({ holds }) => holds === wanted)
      .map(({ numbers }) =>
        evidenceNames.reduce((sum, name) => sum + weights[name] * numbers[name], 0),
      )
  return aurocOf(sumsOf(true), sumsOf(false))
}
