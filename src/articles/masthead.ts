/** What stands above an article's text: its title, who wrote it, and when. */
import { isLowerCaseAt } from './characters.ts'
import { dateWithin, isoDate } from './dates.ts'
import { isListItem, type Line, paragraphsIn } from './lines.ts'

/** The lines of a masthead, and what they say; null where they say nothing. */
export type Masthead = {
  readonly title: string | null
  readonly author: string | null
  readonly published: string | null
  readonly lines: readonly Line[]
}

/**
 * Finds title, byline and date among the first lines of a text. Where the title is known, a line is
 * taken for it only if it has the same letters and digits; otherwise if it looks like a title.
 */
export function mastheadOf(text: string, lines: readonly Line[], knownTitle?: string): Masthead {
  const found: Line[] = []
  let title: string | null = null
  let author: string | null = null
  let published: string | null = null
  let updated: string | null = null
  let others = 0

  for (const [index, line] of lines.slice(0, mostLines).entries()) {
    const words = text.slice(line.start, Math.min(line.end, line.start + longestTitle + 1))
    const plain = words.replace(/^[*_]+|[*_]+$/g, '')
    const byline = bylineIn(plain)
    const date = byline?.date ?? dateLineIn(plain)
    const isBesideByline = found.length > 0 && found.at(-1) === lines[index - 1]

    if (byline || (date && (others === 0 || date.isLabelled || isBesideByline))) {
      found.push(line)
      author ??= byline?.author ?? null
      if (date?.isUpdate) updated ??= date.date
      else published ??= date?.date ?? null
    } else if (others === 0 && title === null && isTitle(text, lines, index, knownTitle)) {
      found.push(line)
      title = knownTitle ?? plain.replace(/^#{1,6}\s+/, '')
    } else if (++others > 1) {
      break
    }
  }
  return { title, author, published: published ?? updated, lines: found }
}

// Pages put a label, a title, a lead, a byline and one or two dates above their text.
const mostLines = 8
const longestTitle = 150
const longestByline = 120

function isTitle(
  text: string,
  lines: readonly Line[],
  index: number,
  knownTitle: string | undefined,
): boolean {
  const line = lines[index]!
  if (knownTitle !== undefined) {
    return line.end - line.start < 1_000 && sameWords(text.slice(line.start, line.end), knownTitle)
  }
  const next = lines[index + 1]
  if (!next || line.end - line.start > longestTitle || isListItem(text, line)) return false
  if (isLowerCaseAt(text, line.start) || '.,;:…。，；：'.includes(text[line.end - 1]!)) return false

  const isAlone = paragraphsIn(text, lines.slice(index, index + 12))[0]!.end === line.end
  return isAlone || bylineIn(text.slice(next.start, next.end)) !== null
}

/** True when a line has the letters and digits of a title, whatever marks stand between them. */
export const sameWords = (line: string, title: string): boolean =>
  line === title || lettersOf(line) === lettersOf(title)

const lettersOf = (text: string): string => text.replace(/[^\p{L}\p{N}]+/gu, '').toLowerCase()

type DateLine = {
  readonly date: string
  readonly isLabelled: boolean
  readonly isUpdate: boolean
}

/** Reads a line that gives a date, or several, and nothing else. */
function dateLineIn(line: string): DateLine | null {
  if (line.length > longestByline || !/\d{4}/.test(line)) return null

  const label = dateLabel.exec(line)
  const written = line.slice(label?.[0].length ?? 0).replace(weekday, '')
  const found = dateWithin(written)
  const date = isoDate(written) ?? (found?.index === 0 ? found.date : null)
  if (date === null) return null

  const isAll = isoDate(written) !== null || behindDate.test(written.slice(found?.length))
  return isAll
    ? { date, isLabelled: label !== null, isUpdate: /updated|modified/i.test(label?.[0] ?? '') }
    : null
}

const dateLabel =
  /^(?:(?:first|last|originally) )?(?:published|updated|posted|modified|created|released|date)(?: on| at)?:? +/i
const weekday = /^(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?[.,]* +/i
/** The time of day, or something set apart such as a second date: but no sentence. */
const behindDate = /^(?:$|(?:,? (?:at )?\d{1,2}(?:[:.]\d\d| ?[ap]\.?m)| *[|·•(/–—-]).{0,80}$)/i

type Byline = { readonly author: string; readonly date: DateLine | null }

/** Reads "By Ann Lee", "Written by Ann Lee, Harbour Times" or "Ann Lee | March 3, 2026". */
function bylineIn(line: string): Byline | null {
  if (line.length > longestByline) return null

  const [first = '', ...parts] = line.split(/ *[|·•] *| +[–—-] +/)
  const date = parts.map(dateLineIn).find((part) => part !== null) ?? null
  const label = bylineLabel.exec(first)
  if (!label) return date && isName(first) ? { author: first, date } : null

  const words = first.slice(label[0].length)
  const ownDate = dateWithin(words)
  if (!ownDate) {
    const author = authorIn(words)
    return author ? { author, date } : null
  }
  const author = authorIn(words.slice(0, ownDate.index).replace(/,? *(?:on )?$/, ''))
  const isAll = behindDate.test(words.slice(ownDate.index + ownDate.length))
  return author && isAll
    ? { author, date: { date: ownDate.date, isLabelled: true, isUpdate: false } }
    : null
}

const bylineLabel =
  /^(?:(?:written|reported|posted|published|words|text|story|report|article) )?by:? +|^authors?: */i

/** The names before "Harbour Times" in "Ann Lee and Tom Ode, Harbour Times"; null if it is prose. */
function authorIn(words: string): string | null {
  const names = /^.+(?:, and | and | & )/.test(words) ? words.split(/, and |, | and | & /) : null
  if (names) return names.every(isName) ? words : null

  const [name = '', ...rest] = words.split(/, | (?:for|of|in|at) /)
  const isAffiliated = rest.every((part) => /^(?:the )?\p{Lu}[^.!?]*$/u.test(part))
  return isName(name) && isAffiliated ? name : null
}

function isName(words: string): boolean {
  if (agencies.has(words)) return true
  const parts = words.split(' ')
  return parts.length >= 2 && parts.length <= 5 && parts.every(isPartOfName)
}

const isPartOfName = (word: string): boolean =>
  (/^\p{Lu}[\p{L}\p{M}'’.-]*$/u.test(word) && !weekday.test(`${word} `)) || particles.has(word)

const particles = new Set(
  'de del della der den di da dos du van von zu bin ibn al el la le'.split(' '),
)
const agencies = new Set(['Reuters', 'AFP', 'AP', 'Staff'])
