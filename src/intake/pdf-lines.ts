/** The pieces of text on the pages of a PDF to lines, and lines to paragraphs and headings. */
import { dateWithin } from '../articles/dates.ts'
import type { Block } from './blocks.ts'

/** A piece of text with its place on a page, in points from the lower left corner, and its height. */
export type Piece = {
  readonly text: string
  readonly x: number
  readonly y: number
  readonly width: number
  readonly size: number
  readonly font: string
}

export type Page = { readonly pieces: readonly Piece[]; readonly height: number }

/** A line as it stands on a page. */
export type Line = {
  readonly text: string
  readonly x: number
  readonly end: number
  readonly y: number
  readonly size: number
  /** Null where it has several. */
  readonly font: string | null
  /** From 1. */
  readonly page: number
  /** How far up the page it stands, from 0 to 1. */
  readonly place: number
}

/** A block, and the page that it starts on; where it goes on on others, how far in these start. */
export type PagedBlock = {
  readonly block: Block
  readonly page: number
  readonly turns: readonly { readonly at: number; readonly page: number }[]
}

/** Puts the pieces of a page together to lines, in the order in which they were written. */
export function linesOn(page: Page, number: number): Line[] {
  const lines: Line[] = []
  let run: Piece[] = []
  const end = () => {
    const line = lineOf(run, page, number)
    if (line) lines.push(line)
    run = []
  }
  for (const piece of page.pieces) {
    const last = run.at(-1)
    if (last && !continues(last, piece)) end()
    run.push(piece)
  }
  end()
  return lines
}

/** True for a piece on the line of the one before it, and not in another column. */
function continues(last: Piece, next: Piece): boolean {
  const size = Math.max(last.size, next.size)
  const gap = next.x - (last.x + last.width)
  // Footnote marks stand higher, by less than half a line.
  return Math.abs(next.y - last.y) < 0.5 * size && gap > -size && gap < 2.5 * size
}

function lineOf(run: readonly Piece[], page: Page, number: number): Line | null {
  const solid = run.filter(({ text }) => text.trim() !== '')
  const [first, last] = [solid[0], solid.at(-1)]
  if (!first || !last || solid.every(({ text }) => isBullets(text))) return null

  let text = ''
  let before: Piece | null = null
  for (const piece of run) {
    const gap = before ? piece.x - (before.x + before.width) : 0
    const isApart = gap > 0.18 * piece.size && !/\s$/.test(text) && !/^\s/.test(piece.text)
    text += `${isApart ? ' ' : ''}${piece.text}`
    before = piece
  }
  // Most of a line decides, not a first letter that is drawn large.
  const longest = solid.reduce((a, b) => (b.text.length > a.text.length ? b : a))
  return {
    text: text.replace(/\s+/g, ' ').trim(),
    x: first.x,
    end: last.x + last.width,
    y: longest.y,
    size: longest.size,
    font: solid.every(({ font }) => font === first.font) ? first.font : null,
    page: number,
    place: longest.y / page.height,
  }
}

/**
 * Leaves out what stands at the top or the bottom of page after page: the same words, but for numbers,
 * or the number of the page alone.
 */
export function withoutRunning(lines: readonly Line[], pages: number): Line[] {
  const outermost = outermostOf(lines)
  const isInMargin = (line: Line) => outermost.has(line)
  const seenOn = new Map<string, Set<number>>()
  for (const line of outermost) {
    const key = runningKey(line)
    seenOn.set(key, (seenOn.get(key) ?? new Set()).add(line.page))
  }
  const often = Math.max(2, Math.ceil(pages / 3))
  return lines.filter((line) => {
    if (!isInMargin(line)) return true
    const isAtEdge = line.place < 0.12 || line.place > 0.88
    if (isAtEdge && isPageNumber(line.text)) return false
    return (seenOn.get(runningKey(line))?.size ?? 0) < often
  })
}

/** The two highest and the two lowest lines of every page, near the edges of where there is any text. */
function outermostOf(lines: readonly Line[]): Set<Line> {
  const pages = new Map<number, Line[]>()
  for (const line of lines) pages.set(line.page, [...(pages.get(line.page) ?? []), line])
  const [low, high] = lines.reduce(
    ([least, most], { y }) => [Math.min(least, y), Math.max(most, y)],
    [Infinity, -Infinity],
  )
  const heightOf = ({ y }: Line) => (y - low) / (high - low)
  const outermost = [...pages.values()].flatMap((page) => {
    const sorted = page.toSorted((a, b) => b.y - a.y)
    return [
      ...sorted.slice(0, 2).filter((line) => heightOf(line) > 0.75),
      ...sorted.slice(-2).filter((line) => heightOf(line) < 0.25),
    ]
  })
  return new Set(outermost)
}

const runningKey = ({ text }: Line): string => text.replace(/\d+|\b[ivxlc]+\b/gi, '#')

const isPageNumber = (text: string): boolean =>
  /^\W*(?:page|p\.?|seite|s\.)?\s*(?:\d{1,4}|[ivxlc]{1,6})(?:\s*(?:of|\/|von)\s*\d{1,4})?\W*$/i.test(
    text,
  )

/**
 * Puts lines together to paragraphs, items and headings, and words that were divided at the ends of
 * lines, if whoever set the text divides words at all.
 */
export function blocksOf(lines: readonly Line[], dividesWords = true) {
  const body = bodyOf(lines)
  const hyphens = new Hyphens(lines, dividesWords)
  const blocks: PagedBlock[] = []
  let run: Line[] = []
  const end = () => {
    if (run.length > 0) blocks.push(blockOf(run, body, hyphens))
    run = []
  }
  for (const line of lines) {
    const last = run.at(-1)
    if (last && startsBlock(last, line, body)) end()
    run.push(line)
  }
  end()
  return { ...withoutByline(blocks), joined: hyphens.joined }
}

/**
 * Between title and text, names and dates are set as large as headings are. Gives the first of
 * either as well.
 */
function withoutByline(blocks: readonly PagedBlock[]) {
  const first = blocks.findIndex(({ block }) => block.kind !== 'heading')
  let author: string | null = null
  let published: string | null = null
  const shown = blocks.map((one, at) => {
    const { text } = one.block
    if (at === 0 || at >= first) return one
    const date = dateWithin(text)?.date
    if (date) published ??= date
    else if (isName(text)) author ??= text.replace(/^by:? +/i, '')
    else return one
    return { ...one, block: { kind: 'paragraph' as const, text } }
  })
  return { blocks: shown, author, published }
}

/** Two to five words that start like names do; "The First Page" is none, as its first word is not. */
const isName = (text: string): boolean =>
  /^(?:by:? +)?\p{Lu}[\p{L}\p{M}.'’-]*(?: (?:and|&|de|van|von|der|\p{Lu}[\p{L}\p{M}.'’-]*)){1,4}$/u.test(
    text,
  ) && !/^(?:the|an?|in|on|of|for|with|part|chapter|section|executive|annual|table) /i.test(text)

/** How the text is set for the most part, and where the column ends that a line stands in. */
type Body = {
  readonly size: number
  readonly leading: number
  readonly columnEnd: (line: Line) => number
  /** Whether a line stands in the middle, as titles and bylines do. */
  readonly isCentred: (line: Line) => boolean
}

function bodyOf(lines: readonly Line[]): Body {
  const size = mostOf(lines.map((line) => [rounded(line.size), line.text.length]))
  const inside = lines.filter((line) => rounded(line.size) === size)
  const gaps = inside.flatMap((line, at) => {
    const gap = at > 0 ? inside[at - 1]!.y - line.y : 0
    return gap > 0.5 * size && gap < 3 * size ? [[rounded(gap), 1] as [number, number]] : []
  })
  // Lines that start at much the same place of a page make a column.
  const column = ({ page, x }: Line, shift = 0) => page * 1000 + Math.round(x / (3 * size)) + shift
  const ends = new Map<number, number>()
  for (const line of inside) {
    ends.set(column(line), Math.max(ends.get(column(line)) ?? 0, line.end))
  }
  const edges = new Map<number, { start: number; end: number }>()
  for (const { page, x, end } of inside) {
    const { start, end: furthest } = edges.get(page) ?? { start: x, end }
    edges.set(page, { start: Math.min(start, x), end: Math.max(furthest, end) })
  }
  return {
    size,
    isCentred: ({ page, x, end }) => {
      const { start, end: furthest } = edges.get(page) ?? { start: x, end }
      return x - start > 4 * size && Math.abs(x + end - start - furthest) < 2 * size
    },
    leading: mostOf(gaps) || 1.2 * size,
    columnEnd: (line) =>
      Math.max(...[-1, 0, 1].map((shift) => ends.get(column(line, shift)) ?? line.end)),
  }
}

const rounded = (points: number): number => Math.round(points * 2) / 2

/** The value with most weight. */
function mostOf(weighted: readonly (readonly [number, number])[]): number {
  const sums = new Map<number, number>()
  for (const [value, weight] of weighted) sums.set(value, (sums.get(value) ?? 0) + weight)
  return [...sums].reduce((best, one) => (one[1] > best[1] ? one : best), [0, 0])[0]
}

const isLarge = (line: Line, { size }: Body): boolean => line.size > size * 1.07

const endsSentence = (text: string): boolean => /[.!?:…]["'”’»)\]]*$/.test(text)

const isBullets = (text: string): boolean => /^[•‣◦▪●·∙\uf0b7\s]+$/.test(text)

const itemMark = /^(?:[•‣◦▪●·∙–*\ufffd\uf0b7-]|\(?\d{1,3}[.)]|\(?[a-z][.)])\s+/

function startsBlock(last: Line, line: Line, body: Body): boolean {
  if (
    Math.abs(last.size - line.size) > 0.08 * body.size &&
    (isLarge(last, body) || isLarge(line, body))
  ) {
    return true
  }
  if (isLarge(line, body)) return last.y - line.y > 1.8 * line.size || last.page !== line.page
  if (itemMark.test(line.text) && !/^[a-z]/.test(line.text)) return true

  // Where the first word would have fitted on the line before, somebody wanted it on the next.
  const word = line.text.split(' ', 1)[0]!.length / line.text.length
  const room = body.columnEnd(last) - last.end
  const isWithin = /^\p{Ll}/u.test(line.text) && !/[.!?:;,…]["'”’»)\]]*$/.test(last.text)
  const least = isWithin ? 0.4 * (body.columnEnd(last) - last.x) : 0
  if (room > Math.max(least, 1.15 * word * (line.end - line.x) + body.size)) return true

  if (body.isCentred(last)) return true

  const down = last.y - line.y
  const isNewColumn = last.page !== line.page || down < -body.size
  if (isNewColumn) return endsSentence(last.text) && !/^\p{Ll}/u.test(line.text)
  if (down > 1.35 * body.leading) return true

  const isSetIn = line.x - last.x > 0.7 * body.size && line.x - last.x < 5 * body.size
  return endsSentence(last.text) && isSetIn
}

function blockOf(run: readonly Line[], body: Body, hyphens: Hyphens): PagedBlock {
  const { page } = run[0]!
  const isHeading =
    isLarge(run[0]!, body) && run.length <= 4 && run.every((line) => !/[.;,]$/.test(line.text))
  const item = isHeading ? null : itemMark.exec(run[0]!.text)
  let text = run[0]!.text.slice(item?.[0].length ?? 0)
  const turns: { at: number; page: number }[] = []
  for (const [at, line] of run.slice(1).entries()) {
    text = hyphens.join(text, line.text)
    if (line.page !== run[at]!.page)
      turns.push({ at: text.length - line.text.length, page: line.page })
  }
  const block: Block = isHeading
    ? { kind: 'heading', text, level: run[0]!.size > body.size * 1.5 ? 1 : 2 }
    : { kind: item ? 'item' : 'paragraph', text }
  return { block, page, turns }
}

/** Joins lines, and with them the words that were divided at their ends. */
class Hyphens {
  /** The words that stand within lines of the document, whole. */
  readonly #words: ReadonlySet<string>
  readonly #dividesWords: boolean
  /** Words that were joined though the document doesn't have them elsewhere. */
  readonly joined: string[] = []

  constructor(lines: readonly Line[], dividesWords: boolean) {
    this.#dividesWords = dividesWords
    this.#words = new Set(lines.flatMap(({ text }) => text.split(/\s+/).map((word) => bare(word))))
  }

  join(text: string, next: string): string {
    const before = /([\p{L}\p{M}'’-]*\p{L})[-\u2010\u00ad]$/u.exec(text)?.[1]
    const behind = /^\p{L}[\p{L}\p{M}'’]*/u.exec(next)?.[0]
    if (before === undefined || behind === undefined) return `${text} ${next}`
    const kept = text.slice(0, -1)
    const isSoft = text.endsWith('\u00ad')
    return isSoft || this.#isOneWord(before, behind, next) ? kept + next : `${kept}-${next}`
  }

  #isOneWord(before: string, behind: string, next: string): boolean {
    if (/^\p{Lu}/u.test(behind) || /^[\p{L}\p{M}'’]+-/u.test(next)) return false
    if (!this.#dividesWords) return false
    if (this.#words.has(bare(before + behind))) return true
    if (this.#words.has(bare(`${before}-${behind}`))) return false
    if (compounds.test(`${before}-${behind}`) || before.includes('-')) return false
    this.joined.push(before + behind)
    return true
  }
}

const bare = (word: string): string =>
  word.toLowerCase().replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '')

/** Compounds that keep their hyphen wherever they stand. */
const compounds =
  /^(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)-(?:one|two|three|four|five|six|seven|eight|nine)|^(?:self|well|ex|half|all|cross|non|so|long|short|high|low|vice|mid|north|south)-\p{L}{3}|-(?:year|old|in|up|off|based|like|long|wide|free|term|time|day)s?$/iu
