/** Answers a file of questions from a file of articles, for measuring. Both hold JSON, one a line. */
import { readFileSync, statSync } from 'node:fs'
import { basename } from 'node:path'
import { gunzipSync } from 'node:zlib'
import cliProgress from 'cli-progress'
import { z } from 'zod'
import { enoughToAnswer } from '../answering/answer.ts'
import { questionFrom } from '../answering/question.ts'
import { articleFrom, decodeText } from '../articles/read-article.ts'
import { UserError } from '../errors.ts'
import { Library } from '../library/library.ts'
import { Collection } from '../search/collection.ts'

const optionalText = z.string().nullish()

const articleRow = z.object({
  id: z.string().min(1),
  title: optionalText,
  text: z.string(),
  author: optionalText,
  publisher: optionalText,
  published: optionalText,
  url: optionalText,
})

const questionRow = z.object({ id: z.string().min(1), text: z.string() })

export type BatchOptions = {
  /** Files of rows, plain or gzipped. */
  readonly corpus: string
  readonly questions: string
  /** Most quotes an answer, and most words a quote. */
  readonly quotes: number
  readonly words: number
}

/**
 * Gives an answer a question, in their order: whether the bot would answer, how sure it is that the
 * first quote answers, and all that it ranked, as places. Shows its progress on standard error.
 * Throws a UserError that names the file and line of anything that can't be read.
 */
export function* answersOf(options: BatchOptions): Iterable<unknown> {
  const articles = rowsOf(options.corpus, articleRow)
  const questions = rowsOf(options.questions, questionRow)
  const collection = new Collection()
  for (const { row, where } of withProgress('Indexing ', articles)) {
    if (collection.get(row.id))
      throw new UserError(`${where}: a second article has the id “${row.id}”.`)
    collection.add(articleFrom(row))
  }

  const library = new Library([collection])
  for (const { row } of withProgress('Answering', questions)) {
    const hits = library.search(questionFrom(row.text), options.quotes, options.words)
    const confidence = hits[0]?.confidence ?? 0
    yield {
      id: row.id,
      kind: confidence >= enoughToAnswer ? 'quoted' : 'unanswered',
      confidence: Number(confidence.toFixed(4)),
      quotes: hits.map(({ passage }) => ({ article: passage.article.id, ...passage.span })),
    }
  }
}

/** A line of JSON longer than this holds no article. */
const longestLine = 5_000_000

function rowsOf<Row>(file: string, shape: z.ZodType<Row>): { row: Row; where: string }[] {
  if (!statSync(file, { throwIfNoEntry: false })?.isFile()) {
    throw new UserError(`There is no file “${file}”: check the path and try again.`)
  }
  const rows = decodeText(unzipped(file), basename(file))
    .replace(/^\ufeff/, '')
    .split('\n')
    .map((line, i) => ({ line, where: `${basename(file)}, line ${i + 1}` }))
    .filter(({ line }) => line.trim() !== '')
    .map(({ line, where }) => ({ row: rowFrom(line, where, shape), where }))
  if (rows.length === 0)
    throw new UserError(`“${file}” is empty: it needs a line of JSON for each row.`)
  return rows
}

function unzipped(file: string): Uint8Array {
  const bytes = readFileSync(file)
  if (bytes[0] !== 0x1f || bytes[1] !== 0x8b) return bytes
  try {
    return gunzipSync(bytes)
  } catch {
    throw new UserError(`“${file}” is a damaged gzip file: make it again and try once more.`)
  }
}

function rowFrom<Row>(line: string, where: string, shape: z.ZodType<Row>): Row {
  if (line.length > longestLine) {
    throw new UserError(
      `${where} is ${line.length} characters long, and may have ${longestLine}: split the article.`,
    )
  }
  let value: unknown
  try {
    value = JSON.parse(line)
  } catch {
    throw new UserError(
      `${where} is not JSON: each line must be one object such as {"id": "a", "text": "…"}.`,
    )
  }
  const parsed = shape.safeParse(value)
  if (parsed.success) return parsed.data
  const { path, message } = parsed.error.issues[0]!
  throw new UserError(`${where} can't be used: ${path.join('.') || 'it'}: ${message}.`)
}

function* withProgress<Item>(label: string, items: readonly Item[]): Iterable<Item> {
  const bar = new cliProgress.SingleBar({
    format: `${label} {bar} {percentage} % {value}/{total}, {eta_formatted} left`,
    stream: process.stderr,
    clearOnComplete: true,
  })
  bar.start(items.length, 0)
  for (const item of items) {
    yield item
    bar.increment()
  }
  bar.stop()
}
