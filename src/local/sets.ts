/** Puts judged sets of questions to Verbatim and to the baseline, for `npm run evaluate -- --set`. */
import type { Article } from '../articles/article.ts'
import { articleFrom } from '../articles/read-article.ts'
import { DefaultMiniSearch } from '../evaluation/baseline.ts'
import { type GivenAnswer, givenBy } from '../evaluation/given-answer.ts'
import { verdictOn } from '../evaluation/judging.ts'
import { type Half, halfOf, type Judged, type OutsideSet } from '../evaluation/outside-set.ts'
import { type Run, type SetResult, shortQuote } from '../evaluation/set-report.ts'
import { Library } from '../library/library.ts'
import { defaultSettings } from '../library/store.ts'
import { Collection } from '../search/collection.ts'
import type { Recency } from '../search/recency.ts'
import { longestPassage } from '../search/windows.ts'
import { withProgress } from './progress.ts'

export type SetOptions = {
  /** The half of the questions to ask; null asks all. */
  readonly half: Half | null
  /** Whether to ask default MiniSearch too, which takes seconds a question in large sets. */
  readonly baseline: boolean
  /** For which questions Verbatim prefers newer articles, of those that have a date. */
  readonly recency: Recency
}

/** Quotes that are ranked for a question: as many as any measure looks at. */
const mostQuotes = 10

/** Asks the questions of a set. Shows its progress on standard error. */
export function resultOf(whole: OutsideSet, { half, baseline, recency }: SetOptions): SetResult {
  const set = half === null ? whole : halfSet(whole, half)
  const articles = set.articles.map(articleFrom)
  return {
    name: set.name,
    verbatim: verbatimRun(set, articles, recency),
    baseline: baseline ? baselineRun(set, articles) : null,
  }
}

const halfSet = (set: OutsideSet, half: Half): OutsideSet => ({
  ...set,
  name: `${set.name} ${half}`,
  questions: set.questions.filter((one) => halfOf(one) === half),
})

function verbatimRun(set: OutsideSet, articles: readonly Article[], recency: Recency): Run {
  const collection = new Collection()
  for (const article of withProgress(`${set.name}, indexing`, articles)) collection.add(article)
  const library = new Library([collection], { ...defaultSettings, recency })
  return runOf(
    set,
    'Verbatim',
    (words) =>
      ({ question, date }) =>
        givenBy(library, question, mostQuotes, words, date ?? null),
  )
}

function baselineRun(set: OutsideSet, articles: readonly Article[]): Run {
  return runOf(set, 'default MiniSearch', (words) => {
    const index = new DefaultMiniSearch(words)
    for (const article of withProgress(`${set.name}, indexing windows of ${words} words`, articles))
      index.add(article)
    return ({ text }) => index.answer(text, mostQuotes)
  })
}

type Answerer = (judged: Judged) => GivenAnswer

/** Asks all questions for long quotes, and for short ones those whose quotes can be judged. */
function runOf(set: OutsideSet, system: string, answererWith: (words: number) => Answerer): Run {
  const articles = new Map(set.articles.map((article) => [article.id, article]))
  const verdictsWith = (words: number, questions: readonly Judged[]) => {
    const answer = answererWith(words)
    return Array.from(withProgress(`${set.name}, ${system}, ${words} words`, questions), (judged) =>
      verdictOn(judged, answer(judged), articles, words),
    )
  }
  return {
    verdicts: verdictsWith(longestPassage, set.questions),
    short: verdictsWith(
      shortQuote,
      set.questions.filter(({ evidence }) => evidence.length > 0),
    ),
  }
}
