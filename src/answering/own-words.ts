/** Whether whoever says something there says it as their own, or tells that another said it. */
import { type Article, overlap, type Span, wordsAt } from '../articles/article.ts'
import { kindAt, quotation } from '../articles/characters.ts'
import { Quotations } from '../articles/quotations.ts'
import type { Attribution } from '../attribution/attribution.ts'

/**
 * - `own`: whoever says all of it says the words themselves.
 * - `partly own`: some of the words stand in a quotation within what is said, others don't.
 * - `another’s`: all of them do, or they follow a verb that tells that somebody else says them.
 */
export function ownershipOf(
  { content }: Attribution,
  words: Span,
  article: Article,
): 'own' | 'partly own' | 'another’s' {
  const said = content.filter((part) => overlap(part, words))
  const inner = said.flatMap((part) => innerQuotationsIn(article, part))
  if (inner.some(({ start, end }) => start <= words.start && words.end <= end)) return 'another’s'

  const tellsOfAnother = said
    .filter(({ start }) => start < words.start)
    .some(({ start }) => isToldOfAnother(wordsAt(article, { start, end: words.start })))
  if (tellsOfAnother) return 'another’s'
  return inner.some((one) => overlap(one, words)) ? 'partly own' : 'own'
}

/** The quotations within a quotation. */
function innerQuotationsIn({ text }: Article, part: Span): Span[] {
  const quotations: Span[] = []
  const marks = new Quotations(text, part.start, part.end)
  for (let at = part.start; at < part.end; at++) {
    if (kindAt(text, at) !== quotation) continue
    const opened = marks.read(at)
    if (opened >= 0) quotations.push({ start: opened, end: at + marks.width(at) })
    at += marks.width(at) - 1
  }
  // One that goes on in the next paragraph is not closed in this.
  const isOpen =
    kindAt(text, part.start) === quotation && !quotations.some(({ start }) => start === part.start)
  const isWithin = ({ start, end }: Span) =>
    isOpen || quotations.some((outer) => outer.start < start && end < outer.end)
  return quotations.filter(isWithin)
}

/** True for "Edith Lomax told me to", which is said before the words; not for "I told you that". */
function isToldOfAnother(before: string): boolean {
  const clause = before.split(clauseEnd).at(-1)!
  return tells.test(clause.replace(tellsOfOneself, ''))
}

/** A comma ends none where it introduces a quotation. */
const clauseEnd = /[.!?;—–]|\s-\s|,(?!\s*["“„«'‘])/u
const telling =
  `say says said saying tell tells telling told ask asks asked asking claims? claimed claiming alleges?
  alleged insists? insisted argues? argued warns? warned warning announces? announced admits? admitted promises? promised
  declares? declared stated suggests? suggested repl(?:y|ies|ied) answers answered shout(?:s|ed|ing)? yell(?:s|ed|ing)?
  scream(?:s|ed|ing)? whisper(?:s|ed|ing)? writes? wrote written according`.split(/\s+/)
const tells = new RegExp(`\\b(?:${telling.join('|')})\\b`, 'iu')
/** "I have to say that", "We've told them", but not "I was told" and "I heard Lee say". */
const tellsOfOneself = new RegExp(
  `\\b(?:I|we)(?:[’'](?:ve|d|m|re|ll))?(?:\\s(?:have|had|will|would|can|could|must|should|want|am|are|to|also|always|often|just|only|been(?=\\s\\p{L}+ing)))*\\s(?:${telling.join('|')})\\b`,
  'giu',
)
