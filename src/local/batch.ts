/** Answers a file of questions from a file of articles, for measuring. Both hold JSON, one a line. */
import { articleFrom } from '../articles/read-article.ts'
import { givenBy } from '../evaluation/given-answer.ts'
import { corpusAt, questionsAt } from '../evaluation/outside-set.ts'
import { Library } from '../library/library.ts'
import { defaultSettings } from '../library/store.ts'
import { Collection } from '../search/collection.ts'
import type { Recency } from '../search/recency.ts'
import { withProgress } from './progress.ts'

export type BatchOptions = {
  /** Files of rows, plain or gzipped. */
  readonly corpus: string
  readonly questions: string
  /** Most quotes an answer, and most words a quote. */
  readonly quotes: number
  readonly words: number
  /** For which questions newer articles are preferred, of those that have a date. */
  readonly recency: Recency
}

/**
 * Gives an answer a question, in their order: whether the bot would answer, how sure it is that the
 * first quote answers, and all that it ranked, as places. Shows its progress on standard error.
 * Throws a UserError that names the file and line of anything that can't be read.
 */
export function* answersOf(options: BatchOptions): Iterable<unknown> {
  const articles = corpusAt(options.corpus)
  const questions = questionsAt(options.questions)
  const collection = new Collection()
  for (const fields of withProgress('Indexing ', articles)) collection.add(articleFrom(fields))

  const library = new Library([collection], { ...defaultSettings, recency: options.recency })
  for (const { id, question, date } of withProgress('Answering', questions)) {
    yield { id, ...givenBy(library, question, options.quotes, options.words, date ?? null) }
  }
}
