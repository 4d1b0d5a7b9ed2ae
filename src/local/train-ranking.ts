/**
 * Learns the weights of ranking and confidence from judged sets, and prints them to be written into
 * `features.ts` and `confidence.ts`: `npm run train:ranking -- SET ...`, each a folder as `evaluate
 * --set` takes it. The shipped questions are one more set.
 */

import { questionFrom } from '../answering/question.ts'
import type { Article } from '../articles/article.ts'
import { articleFrom } from '../articles/read-article.ts'
import { builtInArticles, judgedQuestions } from '../config.ts'
import { topicsAt } from '../evaluation/evaluate.ts'
import { halves, type Judged, outsideSetAt } from '../evaluation/outside-set.ts'
import { discernmentOf, type Lesson, learn, lessonsOf, successOf } from '../evaluation/training.ts'
import { articlesAt } from '../library/built-in.ts'
import { evidenceBias, evidenceWeights } from '../search/confidence.ts'
import { weights } from '../search/features.ts'
import { withProgress } from './progress.ts'

/** Gives the report, a line at a time. */
export async function* trainingOn(folders: readonly string[]): AsyncIterable<string> {
  const lessons = new Map<string, Lesson[]>()
  for (const read of withProgress('Searching', [...folders.map(outside), shipped])) {
    const { name, articles, questions, times } = read()
    lessons.set(name, await lessonsOf(articles, questions, times))
  }

  const all = [...lessons.values()].flat()
  const half = (of: readonly Lesson[], wanted: string) => of.filter((one) => one.half === wanted)
  yield 'With what the other half teaches, and with the weights in use: right first windows, of questions that have one among their candidates; and how well confidence tells right first windows from others (AUROC)\n'
  const [a, b] = halves
  const learnt = { [a]: learn(half(all, b)), [b]: learn(half(all, a)) }
  const used = { weights: evidenceWeights, bias: evidenceBias }
  for (const [name, own] of lessons) {
    for (const one of halves) {
      const percent = (share: number) => `${(100 * share).toFixed(1)} %`
      const tested = half(own, one)
      const success = [learnt[one]!.features, weights].map((by) => percent(successOf(tested, by)))
      const discernment = [learnt[one]!.evidence, used].map((by) =>
        percent(discernmentOf(tested, by) ?? Number.NaN),
      )
      yield `${name.padEnd(14)} ${one}  ${[...success, ...discernment].join('  ')}\n`
    }
  }

  const { features, evidence } = learn(all)
  yield `\nweights (features.ts), learnt and in use\n${rows(features, weights)}`
  yield `\nevidenceWeights (confidence.ts), learnt and in use\n${rows(evidence.weights, evidenceWeights)}`
  yield `  ${'bias'.padEnd(18)}${evidence.bias.toFixed(2).padStart(8)}${evidenceBias.toFixed(2).padStart(8)}\n`
}

const rows = (learnt: Readonly<Record<string, number>>, used: Readonly<Record<string, number>>) =>
  Object.keys(used)
    .map(
      (name) =>
        `  ${name.padEnd(18)}${learnt[name]!.toFixed(2).padStart(8)}${used[name]!.toFixed(2).padStart(8)}\n`,
    )
    .join('')

type Set = {
  readonly name: string
  readonly articles: readonly Article[]
  readonly questions: readonly Judged[]
  readonly times: number
}

const outside = (folder: string) => (): Set => {
  const set = outsideSetAt(folder)
  return { ...set, articles: set.articles.map(articleFrom), times: 1 }
}

function shipped(): Set {
  const articles = articlesAt([builtInArticles])
  const textOf = new Map(articles.map(({ id, text }) => [id, text]))
  const questions = topicsAt(judgedQuestions).map((topic, i) => {
    const docs = [topic.article ?? []].flat()
    const answers = [topic.answer ?? []].flat()
    const evidence = docs.map((doc, at) => {
      const start = textOf.get(doc)!.indexOf(answers[at]!)
      return { doc, start, end: start + answers[at]!.length, cover: 1 }
    })
    const question = questionFrom(topic.question)
    const answerable = docs.length > 0
    return { id: `shipped-${i}`, text: topic.question, question, answerable, docs, evidence }
  })
  // Its near misses are as people make them.
  return { name: 'shipped', articles, questions, times: 2 }
}
