/** The YAML at the start of a Markdown file: what it says of the article, and where it ends. */
import { isMap, isScalar, parseDocument } from 'yaml'
import { z } from 'zod'
import { UserError } from '../errors.ts'
import { isoDate } from './dates.ts'

/** What front matter says of an article; `published` is ISO 8601. What it leaves empty is missing. */
export type FrontMatter = Omit<z.infer<typeof shape>, 'fiction'>

/**
 * Reads the front matter of a Markdown file, and where the text behind it starts: at 0 when there is
 * none. Throws a UserError that names file and line when it is never closed, isn't YAML, or has a
 * value that can't be. Keys that it doesn't know are ignored.
 */
export function frontMatterOf(file: { readonly name: string; readonly text: string }): {
  readonly fields: FrontMatter
  readonly end: number
} {
  const { name, text } = file
  const opening = /^\ufeff?---[ \t]*(?:\r?\n|$)/.exec(text)
  // Where prose or a blank line follows, the dashes are a rule across the page.
  if (!opening || !/^(?:---|#|[\w"'-]+[ \t]*:|\s*[{[])/.test(text.slice(opening[0].length))) {
    return { fields: {}, end: 0 }
  }

  const start = opening[0].length
  const mistake = (offset: number, fault: string) =>
    new UserError(`${name}, line ${lineAt(text, offset)}: the front matter${fault}.`)

  closing.lastIndex = start
  const closed = closing.exec(text)
  if (!closed) throw mistake(0, ' that starts here is never closed with "---"')

  const yaml = text.slice(start, closed.index)
  if (yaml.length > longest) throw mistake(0, ` is longer than ${longest} characters`)

  // Without a schema every value stays the string that was written: 2026-03-14, 1984, true.
  const document = parseDocument(yaml, { schema: 'failsafe', prettyErrors: false })
  const error = document.errors[0]
  if (error) {
    // What is missing at the end of a line is missed at the start of the next.
    const isMissed = error.code === 'MISSING_CHAR' && text[start + error.pos[0] - 1] === '\n'
    throw mistake(
      start + error.pos[0] - (isMissed ? 1 : 0),
      ` is not valid YAML (${inSentence(error.message)})`,
    )
  }
  if (document.contents !== null && !isMap(document.contents)) {
    throw mistake(start, ' must be made of lines such as "title: The tides"')
  }

  const written: Record<string, string | null> = {}
  const places: Record<string, number> = {}
  for (const { key, value } of document.contents?.items ?? []) {
    if (!isScalar(key) || !Object.hasOwn(shape.shape, String(key.value))) continue
    const isNested = value !== null && !isScalar(value)
    const words = isScalar(value) ? String(value.value).trim() : ''
    if (isNested || !nothing.includes(words)) written[String(key.value)] = isNested ? null : words
    places[String(key.value)] = start + (key.range?.[0] ?? 0)
  }

  const read = shape.safeParse(written)
  if (read.success) return { fields: read.data, end: closed.index + closed[0].length }

  const { path, message } = read.error.issues[0]!
  const key = String(path[0])
  const value = written[key] === null ? 'a list' : JSON.stringify(written[key]!.slice(0, 60))
  throw mistake(places[key]!, `'s "${key}" must be ${message}, not ${value}`)
}

// Longer than any sensible one, and short enough for any YAML to be read in an instant.
const longest = 10_000

const closing = /^---[ \t]*$(?:\r\n|\n)?/gm

const words = z.string('words').transform((text) => text.replace(/\s+/g, ' '))
const aDate = 'a date such as 2026-03-14'
const anAddress = 'an address such as https://example.com/tides'

const shape = z.object({
  title: words.optional(),
  author: words.optional(),
  publisher: words.optional(),
  url: z.string(anAddress).refine(isWebAddress, anAddress).optional(),
  published: z.string(aDate).transform(isoDate).pipe(z.string(aDate)).optional(),
  fiction: z.enum(['true', 'false'], 'true or false').optional(),
})

/** What YAML takes for no value at all. */
const nothing = ['', '~', 'null']

function isWebAddress(text: string): boolean {
  return /^https?:\/\//i.test(text) && URL.canParse(text)
}

const inSentence = (message: string): string =>
  message[0]!.toLowerCase() + message.slice(1).replace(/\.$/, '')

const lineAt = (text: string, offset: number): number => text.slice(0, offset).split('\n').length
