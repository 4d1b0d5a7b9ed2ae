/** Articles and questions that others collected and judged, as rows of files. */
import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { basename, join, resolve } from 'node:path'
import { z } from 'zod'
import { type Question, questionFrom } from '../answering/question.ts'
import type { ArticleFields } from '../articles/read-article.ts'
import { UserError } from '../errors.ts'
import { rowsOf } from './rows.ts'

const optionalText = z.string().nullish()

const articleRow = z.object({
  id: z.string().min(1, 'an id has at least one character'),
  title: optionalText,
  text: z.string(),
  author: optionalText,
  publisher: optionalText,
  published: optionalText,
  url: optionalText,
})

const askedRow = z.object({
  id: z.string().min(1, 'an id has at least one character'),
  text: z.string(),
  /** The day on which it was asked. */
  date: z.iso.date('a question is asked on a day such as 2026-03-14').nullish(),
})

const offset = z.int().nonnegative()

const judgedRow = askedRow
  .extend({
    answerable: z.boolean(),
    /** The articles that answer. */
    docs: z.array(z.string()).default([]),
    /**
     * The places that hold the answer, each in its article. A quote holds a place when it has at
     * least a `cover` of it, 1 being all.
     */
    evidence: z
      .array(
        z.object({
          doc: z.string(),
          start: offset,
          end: offset,
          cover: z.number().positive().max(1).default(1),
        }),
      )
      .default([]),
    /** Words that a quote must have besides, or the title above it; it then need only touch a place. */
    must: z.string().nullish(),
  })
  .refine(({ answerable, docs }) => !answerable || docs.length > 0, {
    path: ['docs'],
    error: 'an answerable question needs the ids of the articles that answer it',
  })

/** A question of a file: its words as they stand there, and as the bot reads them. */
export type Asked = z.infer<typeof askedRow> & { readonly question: Question }

/** A question of a file, and what is known to answer it: nothing where it is not `answerable`. */
export type Judged = z.infer<typeof judgedRow> & { readonly question: Question }

/** Articles, and judged questions about them. */
export type OutsideSet = {
  readonly name: string
  readonly articles: readonly ArticleFields[]
  readonly questions: readonly Judged[]
}

/** Reads a corpus. Throws a UserError that names file and line where it can't, or an id comes again. */
export function corpusAt(file: string): ArticleFields[] {
  const ids = new Set<string>()
  return rowsOf(file, articleRow).map(({ row, where }) => {
    if (ids.has(row.id)) throw new UserError(`${where}: a second article has the id “${row.id}”.`)
    ids.add(row.id)
    return row
  })
}

/** Reads questions, judged or not. Throws a UserError that names file and line where it can't, or an id comes again. */
export const questionsAt = (file: string): Asked[] => questionsIn(file, askedRow)

/**
 * Reads the set in a folder: `corpus.jsonl.gz` or `corpus.jsonl`, and `questions.jsonl`. Throws a
 * UserError that names what is missing or can't be read.
 */
export function outsideSetAt(folder: string): OutsideSet {
  const corpus = ['corpus.jsonl.gz', 'corpus.jsonl']
    .map((name) => join(folder, name))
    .find((file) => existsSync(file))
  if (!corpus) {
    throw new UserError(
      `There is no corpus.jsonl.gz or corpus.jsonl in “${folder}”: check the path and try again.`,
    )
  }
  return {
    name: basename(resolve(folder)),
    articles: corpusAt(corpus),
    questions: questionsIn(join(folder, 'questions.jsonl'), judgedRow),
  }
}

/** What a set is split into: one to tune on, the other to report on. */
export const halves = ['A', 'B'] as const
export type Half = (typeof halves)[number]

/**
 * The half of a set that a question is in, told by its first answering article, else by its own id:
 * what was tuned on one half has seen no such article of the other.
 */
export function halfOf({ id, docs }: Pick<Judged, 'id' | 'docs'>): Half {
  const [byte] = createHash('sha256')
    .update(docs[0] ?? id)
    .digest()
  return halves[byte! % 2]!
}

function questionsIn<Row extends { id: string; text: string }>(
  file: string,
  shape: z.ZodType<Row>,
): (Row & { question: Question })[] {
  const ids = new Set<string>()
  return rowsOf(file, shape).map(({ row, where }) => {
    if (ids.has(row.id)) throw new UserError(`${where}: a second question has the id “${row.id}”.`)
    ids.add(row.id)
    return { ...row, question: questionAt(where, row.text) }
  })
}

function questionAt(where: string, text: string): Question {
  try {
    return questionFrom(text)
  } catch (error) {
    throw error instanceof UserError ? new UserError(`${where}: ${error.message}`) : error
  }
}
