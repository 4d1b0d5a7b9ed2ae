/** What stands above an article's text: its title, who wrote it, for whom, and when. */
import { bareBylineIn, bylineIn, datelineIn, isJob, isPublisher, publisherIn } from './bylines.ts'
import { isLowerCaseAt } from './characters.ts'
import { dateLineIn } from './dates.ts'
import { endsWithMark, isListItem, type Line, paragraphsIn, touches } from './lines.ts'

/** The lines of a masthead, and what they say; null where they say nothing. */
export type Masthead = {
  readonly title: string | null
  readonly author: string | null
  readonly publisher: string | null
  readonly published: string | null
  readonly lines: readonly Line[]
}

/**
 * Finds title, byline, publisher and date among the first lines of a text. Where the title is known, a
 * line is taken for it only if it has the same letters and digits; otherwise if it looks like a title.
 */
export function mastheadOf(text: string, lines: readonly Line[], knownTitle?: string): Masthead {
  const found = new Set<Line>()
  const contacts = new Set<Line>()
  let title: string | null = null
  let author: string | null = null
  let publisher: string | null = null
  let published: string | null = null
  let updated: string | null = null
  let others = 0

  for (const [index, line] of lines.slice(0, mostLines).entries()) {
    const plain = plainWords(text, line)
    if (!/[\p{L}\p{N}]/u.test(plain)) continue

    const [before, below] = [lines[index - 1], lines[index + 1]]
    // "Media contact:", and the name, the address and the number under it.
    const isNamed = before !== undefined && contacts.has(before) && touches(before, line)
    if (title === null && others === 0 && (contact.test(plain) || isNamed)) {
      if (!reachable.test(plain)) contacts.add(line)
      continue
    }

    const isBeside = before !== undefined && found.has(before)
    const mayBeTitle = title === null && others === 0 && isTitle(text, lines, index, knownTitle)
    const isAboveTitle =
      title === null &&
      others === 0 &&
      isTitle(text, lines, behindLabels(text, lines, index + 1), knownTitle)

    const byline = mayBeTitle
      ? bylineAbove(text, plain, isAboveTitle, knownTitle)
      : (bylineIn(plain, text) ??
        (title === null && knownTitle === undefined
          ? null
          : bareBylineIn(plain, wordsBelow(text, lines, index), text)))
    const date = byline?.date ?? dateLineIn(plain.replace(release, ''))
    // "By Ann Lee", "Oxley", "March 3, 2026".
    const isBehindOdd =
      index > 1 && found.has(lines[index - 2]!) && !isBeside && isOdd(text, before!)

    if (byline || (date && (others === 0 || date.isLabelled || isBeside || isBehindOdd))) {
      if (isBehindOdd) {
        found.add(before!)
        others--
      }
      found.add(line)
      author ??= byline?.author ?? null
      publisher ??= byline?.publisher ?? null
      if (date?.isUpdate) updated ??= date.date
      else published ??= date?.date ?? null
    } else if (
      publisherIn(plain) !== null &&
      (isAboveTitle || isBeside || isMastLine(text, below))
    ) {
      found.add(line)
      publisher ??= publisherIn(plain)
    } else if (isPublisher(plain, text) && (isAboveTitle || isBeside || isMastLine(text, below))) {
      found.add(line)
      publisher ??= plain
    } else if (isLabel(plain, isAboveTitle) && (others === 0 || isBeside)) {
      found.add(line)
    } else if (mayBeTitle) {
      title = knownTitle ?? plain
      // A title of a whole sentence may as well be the first paragraph.
      if (lines.length > 1 && !endsSentence(text, line)) found.add(line)
    } else {
      const story = others === 0 ? datelineIn(plain) : null
      publisher ??= story?.publisher ?? null
      published ??= story?.date ?? null
      if (++others > 1) break
    }
  }
  return { title, author, publisher, published: published ?? updated, lines: [...found] }
}

// Pages put a label, a title, a lead, a byline and one or two dates above their text.
const mostLines = 10
// Discord shows at most 256 characters of a title.
const longestTitle = 250
const longestSentence = 60

/** The words of a line without the marks of Markdown and what can't be seen. */
const plainWords = (text: string, { start, end }: Line): string =>
  text
    .slice(start, Math.min(end, start + longestTitle + 50))
    .replace(/^[\p{Cf}\s]+/u, '')
    .replace(/^#{1,6}\s+/, '')
    .replace(/\[([^\][]*)\]\([^()]*\)/g, '$1')
    .replace(/^[*_]+|[*_]+$/g, '')
    .replace(/\s+/g, ' ')

function behindLabels(text: string, lines: readonly Line[], index: number): number {
  let at = index
  while (at < mostLines && lines[at] && isLabel(plainWords(text, lines[at]!), false)) at++
  return at
}

/** The words of the next line that is neither a paper nor a job. */
function wordsBelow(text: string, lines: readonly Line[], index: number): string | null {
  const [below, next] = [index + 1, index + 2].map((at) => lines[at])
  if (below === undefined) return null
  const plain = plainWords(text, below)
  return next !== undefined && (isPublisher(plain, text) || isJob(plain))
    ? plainWords(text, next)
    : plain
}

/** A byline on a line that may be the title: "By Land or Sea". */
function bylineAbove(
  text: string,
  plain: string,
  isAboveTitle: boolean,
  knownTitle: string | undefined,
) {
  if (knownTitle !== undefined) return null
  return isAboveTitle || /^(?:\w+ )?by\b/i.test(plain) ? bylineIn(plain, text) : null
}

/** True for a short line that is no prose, between a byline and a date. */
const isOdd = (text: string, line: Line): boolean =>
  line.end - line.start <= 60 && !endsWithMark(text, line) && !isListItem(text, line)

function isMastLine(text: string, line: Line | undefined): boolean {
  if (line === undefined) return false
  const plain = plainWords(text, line)
  return dateLineIn(plain) !== null || bylineIn(plain, text) !== null
}

function isTitle(
  text: string,
  lines: readonly Line[],
  index: number,
  knownTitle: string | undefined,
): boolean {
  const line = lines[index]
  if (line === undefined) return false
  if (knownTitle !== undefined) {
    return line.end - line.start < 1_000 && sameWords(text.slice(line.start, line.end), knownTitle)
  }
  const words = text.slice(line.start, Math.min(line.end, line.start + longestTitle + 1))
  if (words.length > longestTitle || !/[\p{L}\p{N}]/u.test(words)) return false
  if (isListItem(text, line) || /[,;:，；：]$/.test(words)) return false
  if (contact.test(words) || dateline.test(words) || isLabel(words, false)) return false

  const next = lines[index + 1]
  if (next === undefined) return index === 0 && !endsWithMark(text, line)
  if (isMastLine(text, next)) return true
  if (isLowerCaseAt(text, line.start) && !/^\p{Ll}+\p{Lu}/u.test(words)) return false
  if (words.length > shortTitle && (touches(line, next) || hasSentence(words))) return false
  if (endsSentence(text, line)) {
    const isShort = words.length <= longestSentence && !/[.!?…] /.test(words)
    return isShort && !touches(line, next) && next.end - next.start > words.length
  }
  return paragraphsIn(text, lines.slice(index, index + 12))[0]!.end === line.end
}

const shortTitle = 150

const hasSentence = (words: string): boolean => /[.!?…;:](?:["”’)]*$| )/.test(words)

/** True for a line that ends in a full stop, unless it belongs to the last word: "in the U.S." */
const endsSentence = (text: string, { start, end }: Line): boolean =>
  /[.…。]["”’'»)\]]*$/.test(text.slice(Math.max(start, end - 4), end)) &&
  !/(?:\p{L}\.){2}$|\b(?:Inc|Ltd|Co|Corp|Jr|Sr|St|vs)\.$/u.test(
    text.slice(Math.max(start, end - 12), end),
  )

/** True when a line has the letters and digits of a title, whatever marks stand between them. */
export const sameWords = (line: string, title: string): boolean =>
  line === title || lettersOf(line) === lettersOf(title)

const lettersOf = (text: string): string => text.replace(/[^\p{L}\p{N}]+/gu, '').toLowerCase()

/** True for what pages put around their titles: "Home > News", "3 min read" and, above one, "Opinion". */
const isLabel = (line: string, isAboveTitle: boolean): boolean =>
  furniture.test(line) ||
  release.test(line) ||
  crumbs.test(line) ||
  menu.test(line) ||
  (isAboveTitle && kicker.test(line))

const furniture =
  /^(?:\d{1,3}[ -]?min(?:ute)?s?(?: read)?|advertisement|share(?: this(?: \w+)?)?|listen(?: to this \w+)?|print|save|comments?|skip to (?:main )?content|subscribe|sign in|menu|(?:press|news|media) release)$/i
const release = /^(?:for immediate release|embargoed until)\b[\s:,–—-]*/i
const crumbs = /^(?:home\b.{0,40}[>»›/|].+|[^>»›]{1,40}(?: [>»›] [^>»›]{1,40}){2,6})$/i
const kicker =
  /^(?:(?:local|world|breaking|latest|top|business|sports?) news|news|opinion|analysis|politics|world|business|sports?|culture|technology|science|health|local|press release|news release|media release|exclusive|features?|interview|editorial|comment|review|blog|live|video)$/i
/** "Home News Sport Weather": where a page leads. */
const pages =
  'home|news|sports?|weather|world|business|politics|opinion|culture|travel|tech|health|local|video|more|us|uk|life|arts|money|science|menu'
const menu = new RegExp(`^(?:${pages})(?: (?:${pages})){2,}$`, 'i')
/** "LONDON (AP) — It rained": the start of a story. */
const dateline = /^[^()]{0,40}\(\p{Lu}[\p{L}.\s]+\)\s{0,2}(?:--|—|–)\s/u
const contact =
  /^(?:(?:media|press) )?(?:contacts?|enquiries|inquiries)\b|\S@\S|\b\d{3}[.-]\d{4}\b/i
const reachable = /\S@\S|\b\d{3}[.-]\d{4}\b/
