/** Whether whoever says something there says it as their own, or tells that another said it or that it isn't so. */
import { type Article, overlap, type Span, wordsAt } from '../articles/article.ts'
import { bodyOf } from '../articles/body.ts'
import { kindAt, quotation } from '../articles/characters.ts'
import { Quotations } from '../articles/quotations.ts'
import type { Attribution } from '../attribution/attribution.ts'

/**
 * - `own`: whoever says all of it says the words themselves.
 * - `partly own`: some of the words stand in a quotation within what is said, others don't.
 * - `not own`: all of them do, or they stand with words that tell that somebody else says them, or deny them.
 */
export function ownershipOf(
  { content }: Attribution,
  words: Span,
  article: Article,
): 'own' | 'partly own' | 'not own' {
  const said = content.filter((part) => overlap(part, words))
  const inner = said.flatMap((part) => innerQuotationsIn(article, part))
  if (inner.some(({ start, end }) => start <= words.start && words.end <= end)) return 'not own'

  const isHeldOff = said.some(
    ({ start, end }) =>
      (start < words.start && holdsOff(wordsAt(article, { start, end: words.start }))) ||
      (words.end < end && toldBehind.test(wordsAt(article, { start: words.end, end }))),
  )
  if (isHeldOff) return 'not own'
  return inner.some((one) => overlap(one, words)) ? 'partly own' : 'own'
}

/** Whether the article itself says the words: in no quotation, and not as what somebody says or denies. */
export function isTold(words: Span, article: Article): boolean {
  return bodyOf(article)
    .filter((paragraph) => overlap(paragraph, words))
    .every(({ start, end }) => {
      const before = wordsAt(article, { start, end: Math.max(start, words.start) })
      const isQuoted = quotationsIn(article, { start, end }).some((one) => overlap(one, words))
      return !isQuoted && !holdsOff(before)
    })
}

/** The quotations within a quotation. */
function innerQuotationsIn(article: Article, part: Span): Span[] {
  const quotations = quotationsIn(article, part)
  // One that goes on in the next paragraph is not closed in this.
  const isOpen =
    kindAt(article.text, part.start) === quotation &&
    !quotations.some(({ start }) => start === part.start)
  const isWithin = ({ start, end }: Span) =>
    isOpen || quotations.some((outer) => outer.start < start && end < outer.end)
  return quotations.filter(isWithin)
}

function quotationsIn({ text }: Article, { start, end }: Span): Span[] {
  const quotations: Span[] = []
  const marks = new Quotations(text, start, end)
  for (let at = start; at < end; at++) {
    if (kindAt(text, at) !== quotation) continue
    const opened = marks.read(at)
    if (opened >= 0) quotations.push({ start: opened, end: at + marks.width(at) })
    at += marks.width(at) - 1
  }
  return quotations
}

/** True for "Edith Lomax told me to" and "it is not true that" before the words; not for "I told you that". */
function holdsOff(before: string): boolean {
  const clause = before.split(clauseEnd).at(-1)!
  return (
    denies.test(clause) || accords.test(before) || tells.test(clause.replace(tellsOfOneself, ''))
  )
}

/** A comma ends none where it introduces a quotation. */
const clauseEnd = /[.!?;—–]|\s-\s|,(?!\s*["“„«'‘])/u
const telling =
  `say says said saying tell tells telling told ask asks asked asking claims? claimed claiming alleges?
  alleged insists? insisted argues? argued warns? warned warning announces? announced admits? admitted promises? promised
  declares? declared stated suggests? suggested repl(?:y|ies|ied) answers answered shout(?:s|ed|ing)? yell(?:s|ed|ing)?
  scream(?:s|ed|ing)? whisper(?:s|ed|ing)? writes? wrote written calls? called describes? described according`.split(
    /\s+/,
  )
const tells = new RegExp(`\\b(?:${telling.join('|')})\\b`, 'iu')
/** "I have to say that", "We've told them", but not "I was told" and "I heard Lee say". */
const tellsOfOneself = new RegExp(
  `\\b(?:I|we)(?:[’'](?:ve|d|m|re|ll))?(?:\\s(?:have|had|will|would|can|could|must|should|want|am|are|to|also|always|often|just|only|been(?=\\s\\p{L}+ing)))*\\s(?:${telling.join('|')})\\b`,
  'giu',
)
/** "The site is lost, Edith Lomax told me": told behind the words. */
const toldBehind = new RegExp(
  `^[^,.!?;—–]*,\\s+(?:(?:(?!I\\b)\\p{Lu}[\\p{L}.’'-]*\\s+){1,3}|(?:he|she|they|(?:the|my|our|his|her|their)\\s+\\p{L}+)\\s+)(?:${telling.join('|')})\\b`,
  'u',
)
const accords = /\baccording to [^,.!?;]+,[^,.!?;]*$/iu
/** "Denied that", "it is untrue that", "I don't believe", "if", but not "no doubt". */
const denies = new RegExp(
  [
    '\\b(?:den(?:y|ies|ied|ying)|disput(?:es?|ed|ing)|refut(?:es?|ed|ing)|reject(?:s|ed|ing)?|untrue|false|nonsense|myth)\\b',
    '\\b(?:if|whether|unless)\\b',
    '(?<!\\bno )\\bdoubt(?:s|ed|ing)?\\b|\\brumou?rs?\\b|\\breports? (?:that|of)\\b|\\bno (?:evidence|proof|truth|suggestion)\\b',
    "(?:\\b(?:can)?not|n[’']t|\\bnever|\\bhardly) (?:\\p{L}+ )?(?:true|right|correct|the case|think|believed?|mean|meant)\\b",
  ].join('|'),
  'iu',
)
