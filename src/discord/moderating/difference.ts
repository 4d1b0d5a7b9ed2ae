/** How one revision of an article differs from another, to be read by people. */
import { type ChangeObject, diffLines, diffWordsWithSpace } from 'diff'
import type { Article } from '../../articles/article.ts'
import { readableDate } from '../article-labels.ts'
import { literal, literalLine } from '../literal.ts'
import type { Texts } from '../texts/en.ts'

/** Comparing two texts must not keep anybody waiting for longer, in milliseconds. */
const longest = 200

/** Characters of text that are shown on either side of a change, and of a change itself. */
const around = 40
const mostOfChange = 300

/** From so many characters of Markdown on, the next change gets a line of its own. */
const mostOfPlace = 400

/**
 * The lines that tell what has changed, at most `limit` characters of Markdown: details first, then
 * each change of the text, what was taken out struck through and what was put in in bold.
 */
export function differenceLines(
  before: Article,
  after: Article,
  limit: number,
  texts: Texts,
): string[] {
  const { history } = texts.moderating
  const details = detailLines(before, after, texts)
  const places = placesIn(before.text, after.text)
  if (places === null) return [...details, `-# ${history.much}`]
  const lines = places.map((place) => `- ${place}`)
  if (details.length + lines.length === 0) return [`-# ${history.sameWords}`]

  let size = [...details, history.more(1000)].join('\n').length + 10
  const kept = lines.filter((line) => {
    size += line.length + 1
    return size <= limit
  })
  const more = lines.length - kept.length
  return [...details, ...kept, ...(more > 0 ? [`-# ${history.more(more)}`] : [])]
}

function detailLines(before: Article, after: Article, texts: Texts): string[] {
  const { form, history } = texts.moderating
  const details = [
    [form.title, before.title, after.title],
    [form.author, before.author, after.author],
    [form.publisher, before.publisher, after.publisher],
    [form.link, before.url, after.url],
    [form.date, readableDate(before.published, texts), readableDate(after.published, texts)],
  ] as const
  const shown = (value: string | null) => (value === null ? history.none : literalLine(value, 200))
  return details
    .filter(([, old, now]) => old !== now)
    .map(([name, old, now]) => `- ${name}: ${shown(old)} → ${shown(now)}`)
}

/** Each change of a text with what stands around it; null where there is too much to compare. */
function placesIn(before: string, after: string): string[] | null {
  if (before === after) return []
  const until = Date.now() + longest
  const left = () => ({ timeout: Math.max(0, until - Date.now()) })
  const lines = diffLines(before, after, left())
  if (lines === undefined) return null
  const words: ChangeObject<string>[] = []
  for (let at = 0; at < lines.length; at++) {
    const [one, next] = [lines[at]!, lines[at + 1]]
    if (one.removed && next?.added) {
      words.push(...(diffWordsWithSpace(one.value, next.value, left()) ?? [one, next]))
      at++
    } else words.push(one)
  }
  return drawn(words)
}

/** Changes that stand close together are drawn as one. */
function drawn(pieces: readonly ChangeObject<string>[]): string[] {
  const places: string[] = []
  let open = ''
  pieces.forEach((piece, at) => {
    if (piece.removed || piece.added) {
      const mark = piece.removed ? '~~' : '**'
      open += emphasised(piece.value, mark)
      return
    }
    const isBetween = open !== '' && at < pieces.length - 1 && open.length < mostOfPlace
    if (isBetween && piece.value.length <= 2 * around) {
      open += literal(oneLine(piece.value))
      return
    }
    if (open !== '') places.push(`${open}${literal(startOf(piece.value))}`)
    open = at < pieces.length - 1 ? literal(endOf(piece.value)) : ''
  })
  if (open !== '') places.push(open)
  return places.map((place) => place.trim())
}

const oneLine = (text: string): string => text.replace(/\s*\n\s*/g, ' ¶ ').replace(/[^\S\n]+/g, ' ')

/** Words between marks, with the blanks at their ends outside: marks beside blanks show as they are. */
function emphasised(text: string, mark: string): string {
  const line = oneLine(text)
  const [, before = '', words = '', after = ''] = /^([\s¶]*)(.*?)([\s¶]*)$/su.exec(line)!
  if (words === '') return line
  const shown =
    words.length > mostOfChange ? `${words.slice(0, mostOfChange).toWellFormed()} …` : words
  return `${before}${mark}${literal(shown)}${mark}${after}`
}

function startOf(text: string): string {
  const line = oneLine(text)
  return line.length <= around
    ? line
    : `${line.slice(0, around).replace(/\S*$/, '').trimEnd().toWellFormed()} …`
}

function endOf(text: string): string {
  const line = oneLine(text)
  return line.length <= around
    ? line
    : `… ${line.slice(-around).replace(/^\S*/, '').trimStart().toWellFormed()}`
}
