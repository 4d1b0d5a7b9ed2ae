/** Files that hold JSON, an object a line, plain or gzipped. */
import { readFileSync, statSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'
import type { z } from 'zod'
import { decodeText } from '../articles/read-article.ts'
import { UserError } from '../errors.ts'

/** A row, and where it stands, to be named in a complaint about it: `corpus.jsonl, line 3`. */
export type Located<Row> = { readonly row: Row; readonly where: string }

/** A line of JSON longer than this holds no article. */
const longestLine = 5_000_000

/**
 * Reads a file of rows, at least one, leaving out blank lines. Throws a UserError that names the file
 * and line of the first that can't be used.
 */
export function rowsOf<Row>(file: string, shape: z.ZodType<Row>): Located<Row>[] {
  const stats = statSync(file, { throwIfNoEntry: false })
  if (stats?.isDirectory()) throw new UserError(`“${file}” is a folder: name a file.`)
  if (!stats?.isFile()) {
    throw new UserError(`There is no file “${file}”: check the path and try again.`)
  }
  const rows = decodeText(unzipped(file), file)
    .replace(/^\ufeff/, '')
    .split('\n')
    .map((line, i) => ({ line, where: `${file}, line ${i + 1}` }))
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
  throw new UserError(`${where} can't be used: ${faultOf(parsed.error.issues[0]!, value)}.`)
}

/** What is wrong with a row, in words: its name for a key, and what that lacks. */
function faultOf(issue: z.core.$ZodIssue, row: unknown): string {
  const key = issue.path.join('.') || 'it'
  if (issue.code !== 'invalid_type') return `${key}: ${issue.message}`

  let value = row
  for (const part of issue.path) value = (value as Record<PropertyKey, unknown>)[part]
  if (value === undefined) return `${key} is missing`
  const kind = Array.isArray(value) ? 'array' : value === null ? 'null' : typeof value
  return `${key} must be ${withArticle(issue.expected)}, not ${withArticle(kind)}`
}

const withArticle = (kind: string): string =>
  kind === 'null' ? kind : `${/^[aeiou]/.test(kind) ? 'an' : 'a'} ${kind}`
