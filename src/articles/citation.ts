/** A place in one revision of an article as a short string, `tides@3:120-340`, and back. */
import type { Article, Span } from './article.ts'

/** Which words are meant: those of a span, in one revision of one article. */
export type Citation = Pick<Article, 'id' | 'revision'> & { readonly span: Span }

/** Writes down a place in an article. It reads back for every id that `idFrom` makes. */
export const citationOf = (
  { id, revision }: Pick<Article, 'id' | 'revision'>,
  span: Span,
): string => `${id}@${revision}:${span.start}-${span.end}`

/** Reads a citation back; null for anything that `citationOf` doesn't write. */
export function parseCitation(text: string): Citation | null {
  const parts = /^([a-z0-9]+(?:-[a-z0-9]+)*)@([1-9]\d*):(0|[1-9]\d*)-(0|[1-9]\d*)$/.exec(text)
  if (!parts || parts[1]!.length > longestId) return null

  const [revision, start, end] = [Number(parts[2]), Number(parts[3]), Number(parts[4])]
  if (!Number.isSafeInteger(revision) || !Number.isSafeInteger(end) || start > end) return null
  return { id: parts[1]!, revision, span: { start, end } }
}

/**
 * An article's id from its file name or title: ASCII lower-case letters and digits, joined by single
 * hyphens, at most 40 characters; "article" when nothing of the name is left.
 */
export function idFrom(name: string): string {
  const id = name
    .slice(0, 1_000)
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-/, '')
    .slice(0, longestId)
    .replace(/-$/, '')
  return id || 'article'
}

/** The id, or with the first number behind it that makes it one that isn't taken. */
export function freeId(id: string, isTaken: (id: string) => boolean): string {
  let free = id
  for (let number = 2; isTaken(free); number++) free = numbered(id, number)
  return free
}

/** The id with a number behind it, as short as an id must be. */
function numbered(id: string, number: number): string {
  const whole = `${id}-${number}`
  return idFrom(whole) === whole ? whole : numbered(id.slice(0, -1), number)
}

const longestId = 40
