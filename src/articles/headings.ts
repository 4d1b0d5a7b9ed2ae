/** The headings of a text, and the sections that they make. */
import type { Nodes } from 'mdast'
import { fromMarkdown } from 'mdast-util-from-markdown'
import type { Section, Span } from './article.ts'
import { isPerson, isPublisher } from './bylines.ts'
import { isFurniture } from './furniture.ts'
import { isListItem, type Line, paragraphsIn, touches, wholeOf, wordsStart } from './lines.ts'
import { hashesAt, isMadeOf, isThematicBreak } from './markup.ts'

/** A heading. It takes the text from the start of a line, `from`, to the start of another, `next`. */
export type Heading = {
  readonly text: string
  readonly level: number
  readonly from: number
  readonly next: number
}

/** The sections that headings make of a text of the length given. */
export const sectionsUnder = (headings: readonly Heading[], length: number): Section[] =>
  headings.map(({ text, next }, index) => ({
    heading: text,
    span: { start: next, end: headings[index + 1]?.from ?? length },
  }))

/**
 * The headings of Markdown that stand outside lists and quotes, given its lines outside code.
 *
 * They are found line by line, since parsing a whole text takes minutes for some texts of a
 * megabyte. Only their own few words are parsed, to take off the mark-up.
 */
export function markdownHeadings(text: string, lines: readonly Line[]): Heading[] {
  const headings: Heading[] = []
  let paragraph: Line | null = null
  let itemIndent = 0
  // In a list item or quote, a line without indentation goes on with the paragraph before it.
  let isLazy = false

  for (const [index, line] of lines.entries()) {
    const indent = indentOf(text, line)
    if (index === 0 || !touches(lines[index - 1]!, line)) {
      paragraph = null
      isLazy = false
      if (indent < itemIndent) itemIndent = 0
    }
    if (itemIndent > 0 && indent >= itemIndent) continue
    if (indent >= 4) continue

    const level = hashesAt(text, line)
    const isUnderline = paragraph !== null && isMadeOf(text, line, '=-')
    if (level > 0 || isUnderline || isThematicBreak(text, line)) {
      if (level > 0) addHeading(text, line, line, level, headings)
      else if (isUnderline) {
        addHeading(text, paragraph!, line, text[line.start] === '=' ? 1 : 2, headings)
      }
      paragraph = null
      isLazy = false
      itemIndent = 0
    } else if (isListItem(text, line) || text[line.start] === '>') {
      paragraph = null
      isLazy = true
      itemIndent = text[line.start] === '>' ? 0 : indent + wordsStart(text, line) - line.start
    } else if (!isLazy) {
      paragraph ??= line
    }
  }
  return headings
}

/**
 * The headings of a text without mark-up, given its lines outside code and masthead: short lines by
 * themselves, written like a heading, between what reads like the text of an article. Lines that say
 * that they are headings, with `#`, in bold, with a number or with "[edit]", are so here too.
 */
export function plainHeadings(text: string, lines: readonly Line[]): Heading[] {
  const blocks = blocksOf(text, lines)
  const headings: Heading[] = []
  let isFirstAlone = false

  for (const [index, { line, look, words }] of blocks.entries()) {
    if (look === 'hashes') {
      addHeading(text, line, line, hashesAt(text, line), headings)
    } else if (
      look === 'marked' ? index + 1 < blocks.length : isSectionTitle(text, blocks, index)
    ) {
      isFirstAlone ||= look === 'heading' && isAtTop(blocks, index)
      headings.push({ text: words, level: 1, from: line.from, next: line.next })
    }
  }
  // Above all else, a short line is as often a place, a label or somebody's name.
  return isFirstAlone && headings.length === 1 ? [] : headings
}

/** The lines of Markdown that stand by themselves in bold, above text: headings to whoever wrote them. */
export function boldHeadings(text: string, lines: readonly Line[]): Heading[] {
  return lines.flatMap((line, index) => {
    const before = lines[index - 1]
    const isApart = line.start - line.from < 4 && !(before && touches(before, line))
    const words = isApart && index + 1 < lines.length ? wordsInBold(text, line) : null
    return words === null ? [] : [{ text: words, level: 2, from: line.from, next: line.next }]
  })
}

/** A paragraph, with its first line, and the words of it that a heading would have. */
type Block = Span & { readonly line: Line; readonly look: Look; readonly words: string }

/**
 * What a paragraph looks like by itself: prose, what leads on to what comes behind it, what only looks
 * like a heading, a long question, what says that it is a heading, what doesn't count, or none of it.
 */
type Look =
  | 'text'
  | 'lead-in'
  | 'heading'
  | 'question'
  | 'hashes'
  | 'marked'
  | 'furniture'
  | 'other'

function blocksOf(text: string, lines: readonly Line[]): Block[] {
  const paragraphs = paragraphsIn(text, lines)
  const speakers = speakersIn(text, paragraphs)
  const blocks: Block[] = []
  let at = 0
  for (const paragraph of paragraphs) {
    while (lines[at]!.start < paragraph.start) at++
    const line = lines[at]!
    const isLine = line.end === paragraph.end
    const words = isLine && line.end - line.start <= longestQuestion ? headingWords(text, line) : ''
    const look = hashesAt(text, line) > 0 ? 'hashes' : lookOf(text, paragraph, words, speakers)
    blocks.push({ ...paragraph, line, look, words })
  }
  const isItem = (block: Block | undefined) => block !== undefined && isListItem(text, block)
  const isQuestion = ({ look, words }: Block) =>
    look === 'question' || (look === 'heading' && words.endsWith('?'))
  // In an interview the long questions are headings like the short ones.
  const isInterview = blocks.filter(isQuestion).length >= fewestQuestions

  return blocks.map((block, index) => {
    if (block.look === 'question') return { ...block, look: isInterview ? 'heading' : 'text' }
    const isOfList = isItem(block) && (isItem(blocks[index - 1]) || isItem(blocks[index + 1]))
    return isOfList ? { ...block, look: 'text' } : block
  })
}

const fewestQuestions = 3
const longestQuestion = 250

/** True for a line between text that is its heading, alone or as the second of two. */
function isSectionTitle(text: string, blocks: readonly Block[], index: number): boolean {
  const { look, words } = blocks[index]!
  if (look !== 'heading') return false

  const before = others(blocks, index, -1)
  const after = others(blocks, index, 1)
  const titles = [
    ...(before[0]?.look === 'heading' ? [before.shift()!] : []),
    ...(after[0]?.look === 'heading' ? [after.shift()!] : []),
  ]
  // Several short lines are a list, unless they are two of several words.
  if (titles.length > 1 || (titles.length === 1 && ![words, titles[0]!.words].every(hasWords))) {
    return false
  }
  if (before[0] === undefined && (titles.length > 0 || !isAboveText(text, words))) return false
  return (
    ['text', 'hashes', 'marked', undefined].includes(before[0]?.look) &&
    ['text', 'lead-in'].includes(after[0]?.look ?? '')
  )
}

/** The two nearest blocks on one side that count, nearest first. */
function others(blocks: readonly Block[], index: number, step: 1 | -1): Block[] {
  const near: Block[] = []
  for (let at = index + step; near.length < 2 && blocks[at]; at += step) {
    if (blocks[at]!.look !== 'furniture') near.push(blocks[at]!)
  }
  return near
}

const isAtTop = (blocks: readonly Block[], index: number): boolean =>
  others(blocks, index, -1).length === 0

const hasWords = (words: string): boolean => /\S\s+\S|^\p{Lo}{3}/u.test(words)

/** True for the heading of the first part; under a byline stand places and papers more often. */
const isAboveText = (text: string, words: string): boolean =>
  introduction.test(words) ||
  (hasWords(words) &&
    !/, \p{Lu}/u.test(words) &&
    !isPublisher(words, text) &&
    !isPerson(words, text))

const introduction = /^(?:introduction|background|overview|summary|abstract|foreword|preface)$/i

function lookOf(text: string, block: Span, words: string, speakers: ReadonlySet<string>): Look {
  const length = block.end - block.start
  if (isListItem(text, block)) return isNumbered(words) ? 'marked' : 'text'
  if (length > longestHeading) return isQuestion(words) ? 'question' : 'text'

  const source = text.slice(block.start, block.end)
  if (words !== '' && (editLink.test(source) || bold.test(source))) {
    return isHeading(words) ? 'marked' : 'other'
  }
  const speaker = speakerLabel.exec(source)?.[1]
  if (speaker !== undefined && (speakers.has(speaker) || /^[QA]$/.test(speaker))) return 'text'
  if (isBetweenParagraphs(source)) return 'furniture'
  if (source.endsWith(':')) return isTopic(words) ? 'heading' : 'lead-in'
  if (isHeading(words)) return 'heading'
  return isSentence(source) ? 'text' : 'other'
}

// Of 90 headings drawn from those that only these rules find in news of 2022, 5 are names or captions.
const longestHeading = 80
const mostWords = 12

/** The words of a line, as a heading has them: without bold, "[edit]", and the colon behind them. */
function headingWords(text: string, line: Line): string {
  return (
    wordsInBold(text, line) ??
    text.slice(line.start, line.end).replace(editLink, '').replace(/\s*:$/, '')
  )
}

function wordsInBold(text: string, { start, end }: Line): string | null {
  if (end - start > longestQuestion) return null
  const words = bold.exec(text.slice(start, end))?.[2]?.replace(/\s*:$/, '') ?? null
  return words !== null && (isHeading(words) || isQuestion(words) || isNumbered(words))
    ? words
    : null
}

const bold = /^(\*\*|__)(?=\S)([^*_]+)\1:?$/
/** Encyclopedias put it behind their headings. */
const editLink =
  /\s*\[(?:edit(?: source)?|bearbeiten|modifier|editar|modifica|bewerken)(?: ?\|[^\]]*)?\]$/i

/** True for words that may be a heading if they stand by themselves above a paragraph. */
function isHeading(words: string): boolean {
  const plain = withoutQuotes(words)
  if (!/^(?:[\p{Lu}\p{Lo}\p{N}]|\p{Ll}+\p{Lu})/u.test(plain)) return false
  if (!/(?:[\p{L}\p{N})?]|(?:\p{L}\.){2}|\S\s+\S.*!)$/u.test(plain)) return false
  if (plain.endsWith('!') && plain.split(/\s+/).length > mostExclaimed) return false
  if (!/\p{L}{2}/u.test(plain) || plain.split(/\s+/).length > mostWords) return false
  if (/\p{Lo}{26}/u.test(plain)) return false
  if (isFurniture(words, wholeOf(words))) return false
  return !invitation.test(plain) && !detail.test(plain) && !credit.test(plain)
}

const mostExclaimed = 6

/** ‘A dark day’ and “Dark day” for Bree are headings; “We are late”, all of it in double marks, is said. */
function withoutQuotes(words: string): string {
  const whole = /^[‘'](\p{Lu}[^‘’']*)[’']$/u.exec(words)
  if (whole) return whole[1]!
  const part = /^[“"‘'](\p{Lu}[^“”"‘’']*)[”"’'](?= \p{Ll})(?! sa(?:ys|id))/u.exec(words)
  return part ? words.slice(1) : words.replace(/(\s)[“"‘'](\S[^“”"‘’']*)[”"’']$/u, '$1$2')
}

const isQuestion = (words: string): boolean =>
  /^\p{Lu}[^.!?…]*\?$/u.test(words) && words.length <= longestQuestion

const isNumbered = (words: string): boolean =>
  /^\d{1,2}[.)] /.test(words) && isHeading(words.replace(/^\S+\s+/, ''))

/** "What happened:", but not "Here is what she said:", which leads on. */
const isTopic = (words: string): boolean =>
  isHeading(words) &&
  words.split(/\s+/).length <= 4 &&
  !leading.test(words.replace(/^(?:what|why|how|who|when|where)\b/i, ''))

const leading =
  /\b(?:said|says?|told|tells?|wr[io]tes?|asked|asks?|added|replied|reads?|are|is|was|were|follow\w*|includ\w+|needs?|here|below|this|these|those|them|it|they|he|she|i|you|to|with|of)\b/i

/** True for a paragraph of a few words that is a sentence all the same. */
const isSentence = (words: string): boolean =>
  /[.!?…。！？]["”’'»)\]*_]*$/.test(words) && (/\S\s+\S/.test(words) || /\p{Lo}{4}/u.test(words))

/** True for what stands between paragraphs without being part of them. */
const isBetweenParagraphs = (words: string): boolean =>
  isFurniture(words, wholeOf(words)) ||
  invitation.test(words) ||
  credit.test(words) ||
  /^\([^()]*\)$|^By (?:\p{Lu}[\p{L}.'’-]+ ?){2,4}$/u.test(words)

/** Who speaks in an interview: "Quill:" that starts more than one paragraph. */
function speakersIn(text: string, paragraphs: readonly Span[]): ReadonlySet<string> {
  const seen = new Set<string>()
  const speakers = new Set<string>()
  for (const { start, end } of paragraphs) {
    const speaker = speakerLabel.exec(text.slice(start, Math.min(end, start + 40)))?.[1]
    if (speaker !== undefined) (seen.has(speaker) ? speakers : seen).add(speaker)
  }
  return speakers
}

const speakerLabel = /^(\p{Lu}[\p{L}\p{M} .'’-]{0,30}):\s/u

/** "Read: Storm closes the pier", "Storm:Pier closed until May": links to other pages. */
const invitation =
  /^(?:more|read|related|watch|see|also|listen|click|sign up|subscribe|follow|share|contact|contribut\w+|opinion|blog|interactive|graphic|map|video|photos?|gallery|advertisement|download|continue reading)\b|\bshare (?:your|photos|pictures)\b|[\p{L}?!]:\S/iu
/** "Seats: 140", "Phone: (555) 0100", "Present: Ann Lee". */
const detail =
  /: ?[(+$£€]?\d|^(?:present|apologies|attend\w+|absent|chair\w*|date|time|venue|location|where|when|tel|phone|e-?mail|source|tags?|categor\w+|filed under|topics?|keywords|price|address|published|updated|author) ?:/i
const credit =
  /©|@|https?:|www\.|\b(?:photo|image|photograph|illustration|courtesy|credit|headshot|via)\b|Getty|\b(?:Reuters|AFP|AP)$/i

/** Columns of white space before a line, a tab reaching to the next multiple of four. */
function indentOf(text: string, { from, start }: Line): number {
  let columns = 0
  for (let at = from; at < start; at++) {
    if (text[at] === '\t') columns += 4 - (columns % 4)
    else if (text[at] !== '\ufeff') columns++
  }
  return columns
}

function addHeading(
  text: string,
  first: Line,
  last: Line,
  level: number,
  headings: Heading[],
): void {
  const source = text.slice(first.start, last.end)
  const isParsed = source.length <= longestParsed && headings.length < mostParsed
  const words = isParsed ? visibleText(fromMarkdown(source)) : source.slice(0, longestParsed)
  const shown = words.replace(/\s+/g, ' ').trim()
  if (shown !== '') headings.push({ text: shown, level, from: first.from, next: last.next })
}

// No heading that somebody reads is longer, and no article has more; parsing takes 0.1 ms each.
const longestParsed = 500
const mostParsed = 500

function visibleText(node: Nodes): string {
  if ('children' in node) return node.children.map(visibleText).join('')
  if ('alt' in node) return node.alt ?? ''
  if (node.type === 'break') return ' '
  return 'value' in node && node.type !== 'html' ? node.value : ''
}
