/** The YAML at the start of a Markdown file: what it says of the article, and where it ends. */
import { isMap, isScalar, isSeq, parseDocument } from 'yaml'
import { z } from 'zod'
import { Refused } from '../refusals.ts'
import { isoDate } from './dates.ts'

/** What front matter says of an article; `published` is ISO 8601. What it leaves empty is missing. */
export type FrontMatter = Omit<z.infer<typeof shape>, 'fiction'>

/** A key as it is written, which is not known, and the one that it looks like a slip of. */
export type KeySlip = { readonly key: string; readonly meant: string }

/**
 * Reads the front matter of a Markdown file, and where the text behind it starts: at 0 when there is
 * none. Throws a refusal that names file and line when it is never closed, isn't YAML, or has a
 * value that can't be. Keys may have capitals; those that it doesn't know are ignored, and told where
 * they look like slips of one that is missing.
 */
export function frontMatterOf(file: { readonly name: string; readonly text: string }): {
  readonly fields: FrontMatter
  readonly end: number
  readonly slips: readonly KeySlip[]
} {
  const { name, text } = file
  const opening = /^\ufeff?(?:[ \t]*\r?\n){0,20}---[ \t]*(?:\r?\n|$)/.exec(text)
  if (!opening) return none

  const start = opening[0].length
  closing.lastIndex = start
  const closed = closing.exec(text)
  const yaml = text.slice(start, closed?.index ?? start + longest)
  const isAtTop = /^\ufeff?---/.test(text)
  const isEmpty = isAtTop && /^\s*(?:$|[{[])/.test(yaml)
  const isClosed = closed !== null && (isEmpty || isMostlyKeys(yaml))
  if (!isClosed && !startsWithKey(yaml)) return none

  const place = (offset: number) => [name, lineAt(text, offset)] as const
  const dashes = place(opening[0].indexOf('---'))
  const unclosed = new Refused('unclosedFrontMatter', ...dashes)
  if (!closed) throw unclosed
  if (yaml.length > longest) {
    throw hasProse(yaml) ? unclosed : new Refused('longFrontMatter', ...dashes, longest)
  }

  const document = parsed(yaml)
  if (document.errors.length > 0) {
    if (hasProse(yaml)) throw unclosed
    const { at, reason } = faultIn(yaml, document)
    throw reason === null ? notKeys(...place(start + at)) : notYaml(reason, ...place(start + at))
  }
  if (document.contents !== null && !isMap(document.contents)) throw notKeys(...place(start))

  const written: Record<string, string | null> = {}
  const places: Record<string, { readonly key: string; readonly at: number }> = {}
  const slips: KeySlip[] = []
  for (const { key, value } of document.contents?.items ?? []) {
    if (!isScalar(key)) continue
    const field = String(key.value).toLowerCase()
    const usual = meanings.get(field) ?? field
    if (!Object.hasOwn(shape.shape, usual)) {
      const meant = keyMeantBy(field)
      if (meant !== null) slips.push({ key: String(key.value), meant })
      continue
    }

    const words = wordsOf(value, usual)
    const meaning = field === 'source' && isNamed(words ?? '') ? 'publisher' : usual
    if (words !== null && nothing.includes(words)) continue
    // "date" is less than "published", and "source" is often neither an address nor a name.
    const isLess =
      written[meaning] !== undefined || (meaning === 'url' && !isWebAddress(words ?? ''))
    if (meaning !== field && isLess) continue
    written[meaning] = words
    places[meaning] = { key: String(key.value), at: start + (key.range?.[0] ?? 0) }
  }

  const read = shape.safeParse(written)
  if (read.success) {
    const isMissing = ({ meant }: KeySlip) => written[meanings.get(meant) ?? meant] === undefined
    const end = closed.index + closed[0].length
    return { fields: read.data, end, slips: slips.filter(isMissing) }
  }

  const field = read.error.issues[0]!.path[0] as keyof typeof shape.shape
  const { key, at } = places[field]!
  const wanted = mustBe[field]
  if (wanted === 'frontMatterNotWords') throw new Refused(wanted, ...place(at), key)
  const words = written[field] ?? null
  const value = words === null ? null : JSON.stringify(words.slice(0, 60)).slice(1, -1)
  throw new Refused(wanted, ...place(at), key, value)
}

const none = { fields: {}, end: 0, slips: [] }

/** Without a schema every value stays the string that was written: 2026-03-14, 1984, true. */
const parsed = (yaml: string) => parseDocument(yaml, { schema: 'failsafe', prettyErrors: false })

/** What blogs and note-taking programs call things. */
const meanings = new Map([
  ['authors', 'author'],
  ['date', 'published'],
  ['source', 'url'],
  ['link', 'url'],
])

/** The known key that one looks like a slip of, such as `authro`; null for a word of its own. */
function keyMeantBy(key: string): string | null {
  if (ordinaryKeys.has(key)) return null
  const known = [...Object.keys(shape.shape), ...meanings.keys()]
  return (
    known.find((one) => isSlipOf(one, key)) ??
    known.find((one) => one.length >= long && isNear(key, one, 2)) ??
    null
  )
}

/** Keys that blogs and note-taking programs have, however near to one that is known. */
const ordinaryKeys = new Set([
  ...['publish', 'publishers', 'publishedat', 'publishedon', 'publishedby', 'unpublished'],
  ...['republished', 'sources', 'titles', 'titled'],
])

/** From this length on a key may have two slips. */
const long = 8

/** True for a key that is a slip away from another; of "date" and "url", only letters swapped are one. */
const isSlipOf = (known: string, key: string): boolean =>
  known.length < 5 ? key.length === known.length && swaps(known, key) : isNear(key, known, 1)

const swaps = (one: string, other: string): boolean =>
  isNear(one, other, 1) && [...one].sort().join('') === [...other].sort().join('')

/** True when so many slips lead from a word to another: a letter too many, missing, wrong, or two swapped. */
function isNear(one: string, other: string, slips: number): boolean {
  let at = 0
  while (at < one.length && one[at] === other[at]) at++
  const [a, b] = [one.slice(at), other.slice(at)]
  if (a === b) return true
  if (slips === 0 || Math.abs(a.length - b.length) > slips) return false
  const isSwapped = a.length > 1 && a[0] === b[1] && a[1] === b[0]
  return (
    (isSwapped && isNear(a.slice(2), b.slice(2), slips - 1)) ||
    isNear(a.slice(1), b, slips - 1) ||
    isNear(a, b.slice(1), slips - 1) ||
    isNear(a.slice(1), b.slice(1), slips - 1)
  )
}

const keyLine = /^[\p{L}_"'][\p{L}\p{M}\p{N}_"'-]*[ \t]*:(?:\s|$)/u
const longKeyLine = /^[\p{L}_][\p{L}\p{M}\p{N}_-]*(?: [\p{L}\p{N}_-]+){1,2}:(?:\s|$)/u
const knownKey = /^(?:title|authors?|publisher|url|published|date|source|link|fiction)\s*:/i

const isPlainKey = (line: string): boolean => /^\p{Ll}/u.test(line) || knownKey.test(line)

/** True for what stands between dashes as front matter does; what is prose has rules around it. */
function isMostlyKeys(yaml: string): boolean {
  let keys = 0
  let others = 0
  for (const line of yaml.split(/\r?\n/)) {
    const words = line.trim().replace(/^- +/, '')
    if (words === '' || words.startsWith('#')) continue
    // One "Note: it rained" between rules is prose.
    if (keyLine.test(words)) keys += isPlainKey(words) ? 2 : 1
    else if (/^\s|^- |^[{[]/.test(line) || longKeyLine.test(words)) continue
    else others++
  }
  return keys > 1 && keys >= others * 2
}

/** True where front matter begins that somebody forgot to close. "Note: it rained" is prose. */
function startsWithKey(yaml: string): boolean {
  const lines = yaml.trimStart().split(/\r?\n/, 2)
  return keyLine.test(lines[0]!) && (isPlainKey(lines[0]!) || keyLine.test(lines[1] ?? ''))
}

const isProse = (line: string): boolean =>
  !/^(?:\s|#|- |[\]}]|$)/.test(line) && !keyLine.test(line) && !longKeyLine.test(line)

/** True when the text of the article stands above the dashes, set apart as paragraphs are. */
function hasProse(yaml: string): boolean {
  let isApart = false
  return yaml.split(/\r?\n/).some((line) => {
    const isText = isApart && isProse(line)
    isApart = line.trim() === '' || (isApart && line.startsWith('#'))
    return isText
  })
}

/** Where YAML is wrong, and why; null where it is not made of keys. A key that is wrong is where it starts. */
function faultIn(
  yaml: string,
  document: ReturnType<typeof parsed>,
): { readonly at: number; readonly reason: string | null } {
  const first = /\S/.exec(yaml)?.index ?? 0
  if (
    /^(?:-\s|[ \t]+\S)/.test(yaml.slice(yaml.lastIndexOf('\n', first) + 1)) &&
    /^\S+:/m.test(yaml)
  ) {
    return { at: first, reason: null }
  }
  for (const entry of yaml.matchAll(/^(?![\s#-]).*(?:\r?\n(?:[ \t#-].*)?(?=\r?\n|$))*/gm)) {
    if (isProse(entry[0])) return { at: entry.index, reason: null }
    const [error] = parsed(entry[0]).errors
    if (error) return { at: entry.index, reason: error.message }
  }
  const [error] = document.errors
  return { at: error!.pos[0], reason: error!.message }
}

const notKeys = (name: string, line: number) => new Refused('frontMatterNotKeys', name, line)

/** At a terminal, with the parser's own words, which are English. */
const notYaml = (reason: string, name: string, line: number) =>
  Refused.saying(
    `${name}, line ${line}: the front matter is not valid YAML (${inSentence(reason)}).`,
    'frontMatterNotYaml',
    name,
    line,
  )

/** The words of a value, those of several authors joined; null where it is made of more than words. */
function wordsOf(value: unknown, meaning: string): string | null {
  if (value === null || value === undefined) return ''
  if (isScalar(value)) return String(value.value).trim()
  if (meaning !== 'author') return null

  const items = isSeq(value) ? value.items : [value]
  const names = items.map((item) => {
    const name = isMap(item) ? item.get('name') : isScalar(item) ? item.value : null
    return typeof name === 'string' ? name.replace(/^\[\[|\]\]$/g, '').trim() : null
  })
  if (names.some((one) => one === null || one === '')) return null
  return names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`
}

// Longer than any sensible one, and short enough for any YAML to be read in an instant.
const longest = 10_000

const closing = /^(?:---|\.\.\.)[ \t]*$(?:\r\n|\n)?/gm

const words = z.string().transform((text) => text.replace(/\s+/g, ' '))

const shape = z.object({
  title: words.optional(),
  author: words.optional(),
  publisher: words.optional(),
  url: z.string().refine(isWebAddress).optional(),
  published: z.string().transform(isoDate).pipe(z.string()).optional(),
  fiction: z.enum(['true', 'false']).optional(),
})

/** How a value that is something else is refused. */
const mustBe = {
  title: 'frontMatterNotWords',
  author: 'frontMatterNotWords',
  publisher: 'frontMatterNotWords',
  url: 'frontMatterNotLink',
  published: 'frontMatterNotDate',
  fiction: 'frontMatterNotTrueOrFalse',
} as const satisfies Record<keyof typeof shape.shape, string>

/** What YAML takes for no value at all. */
const nothing = ['', '~', 'null']

function isWebAddress(text: string): boolean {
  return /^https?:\/\//i.test(text) && URL.canParse(text)
}

/** True for the name of a paper or a site, rather than a path, a note or an address. */
const isNamed = (words: string): boolean =>
  /^[\p{Lu}\p{Lo}\d][^\n:/\\[\]]{1,79}$/u.test(words) && /\p{L}{2}/u.test(words)

const inSentence = (message: string): string =>
  message[0]!.toLowerCase() + message.slice(1).replace(/\.$/, '')

const lineAt = (text: string, offset: number): number => text.slice(0, offset).split('\n').length
