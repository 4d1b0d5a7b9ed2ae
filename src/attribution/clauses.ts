/** Where a clause that reports speech begins and ends. */
import type { Cue } from './cues.ts'
import { cueOf } from './cues.ts'
import {
  clauseWords,
  days,
  determiners,
  isAdverb,
  isFiniteVerb,
  looksPast,
  objectPronouns,
  partsOfDay,
  prepositions,
  subjectPronouns,
} from './grammar.ts'
import type { Paragraph, Run } from './words.ts'
import { wordAt } from './words.ts'

/** A clause and whether its bounds are certain, as far as words tell. */
export type Clause = { readonly run: Run; readonly isSure: boolean }

/** No clause is read beyond so many tokens, which also bounds the time. */
export const longestClause = 120

/** The clause reported by the verb at `at`, `that` included, up to `end` at most; null when in doubt. */
export function clauseAfter(
  paragraph: Paragraph,
  at: number,
  end: number,
  cue: Cue,
): Clause | null {
  const first = clauseStart(paragraph, at, end, cue)
  return first === null ? null : clauseFrom(paragraph, first, end)
}

/** The clause that begins at `first`; null when it is shorter than two tokens, or far too long. */
export function clauseFrom(paragraph: Paragraph, first: number, end: number): Clause | null {
  const limit = surelyUpTo(paragraph, first, end)
  if (limit - first < 2 || limit - first > longestClause) return null
  let isSure = true

  const { tokens } = paragraph
  const middle = (tokens[first]!.start + tokens[limit - 1]!.end) / 2

  // Behind a comma such as the one before "which", the writer may speak again. The clause is cut
  // there when that loses the lesser part, for then most of it is right either way.
  for (let i = first + 1; i < limit; i++) {
    if (!mayEndAt(paragraph, i, limit)) continue
    if (tokens[i]!.start >= middle) return { run: { first, end: i }, isSure }
    isSure = false
  }
  return { run: { first, end: limit }, isSure }
}

/** True for words that can be a sentence by themselves. */
export function isStatement(paragraph: Paragraph, run: Run): boolean {
  if (!beginsPlainly(paragraph, run.first)) return false
  for (let i = run.first; i < run.end; i++) {
    const { lower } = paragraph.tokens[i]!
    if (isFiniteVerb(lower) || looksPast(lower)) return true
  }
  return false
}

/** True when a statement that ends before its cue can hardly begin later than the sentence does. */
export function isOneClause(paragraph: Paragraph, run: Run): boolean {
  if (!beginsPlainly(paragraph, run.first)) return false
  for (let i = run.first + 1; i < run.end; i++) {
    const word = wordAt(paragraph, i)
    if (dashes.has(word) || word === ';' || word === ':') return false
    if (word === ',' && i + 1 < run.end && joining.has(wordAt(paragraph, i + 1))) return false
  }
  return true
}

const dashes = new Set(['—', '–', '-', '--'])
const joining = new Set(['and', 'but', 'with', 'while', 'though', 'although'])

/** Where the reported clause begins: at `that`, or at once when the verb allows it. */
function clauseStart(paragraph: Paragraph, at: number, end: number, cue: Cue): number | null {
  const from = at + 1
  const next = wordAt(paragraph, from)
  if (cue.takes === 'quotation' || from >= end || next === '') return null
  // "told that" is passive: who told it is not the subject.
  if (next === 'that')
    return cue.addressee === 'needed' || isRelative(paragraph, from) ? null : from

  if (cue.addressee !== 'none') return behindAddressee(paragraph, from, end, cue)
  if (prepositions.has(next) || days.has(next) || isAdverb(next)) {
    return behindAdjunct(paragraph, from, end, cue)
  }
  return beginsClause(paragraph, from, end, cue) ? from : null
}

/** "reports that suggested …" reports nothing: `that` is the subject of what follows. */
const isRelative = (paragraph: Paragraph, that: number): boolean =>
  isFiniteVerb(wordAt(paragraph, that + 1)) || looksPast(wordAt(paragraph, that + 1))

/** "told a crowd of supporters in Ava that", "told CNN he" */
function behindAddressee(paragraph: Paragraph, from: number, end: number, cue: Cue): number | null {
  const limit = Math.min(end, from + 14)
  for (let i = from; i < limit; i++) {
    const word = wordAt(paragraph, i)
    if (word === '' || !paragraph.tokens[i]!.isWord) return null
    if (word === 'that') return i
    if (cue.takes !== 'clause' || i === from) continue
    if (subjectPronouns.has(word)) return i
    if (isFiniteVerb(word)) return null
    if (determiners.has(word) && paragraph.tokens[i - 1]!.isCapital) return i
  }
  return null
}

/** "said in a statement on Tuesday that", "said Tuesday night the bridge" */
function behindAdjunct(paragraph: Paragraph, from: number, end: number, cue: Cue): number | null {
  const limit = Math.min(end, from + 12)
  for (let i = from; i < limit; i++) {
    const word = wordAt(paragraph, i)
    if (word === '' || isFiniteVerb(word) || !(paragraph.tokens[i]!.isWord || word === ','))
      return null
    if (word === 'that') return i
    if (cue.takes !== 'clause' || !days.has(word)) continue
    const behind = partsOfDay.has(wordAt(paragraph, i + 1)) ? i + 2 : i + 1
    if (beginsClause(paragraph, behind, end, cue)) return behind
  }
  return null
}

/** True when a clause without `that` begins here: `said the bridge …`, but not `said so`. */
function beginsClause(paragraph: Paragraph, at: number, end: number, cue: Cue): boolean {
  const token = paragraph.tokens[at]
  const word = wordAt(paragraph, at)
  if (token === undefined || at >= end || !token.isWord || word === '') return false
  if (cue.takes === 'that-clause') return hasVerbSoon(paragraph, at, end)
  if (token.isCapital || subjectPronouns.has(word) || determiners.has(word)) return true
  return !(prepositions.has(word) || clauseWords.has(word) || notClause.has(word))
}

const notClause = new Set(
  'so nothing something anything much and or no yes hello goodbye little'.split(' '),
)

/** "reports Russia lost", "argued he was": a verb behind a name or a pronoun, which is a subject. */
function hasVerbSoon(paragraph: Paragraph, at: number, end: number): boolean {
  const { tokens } = paragraph
  const word = wordAt(paragraph, at)
  let i = at
  if (subjectPronouns.has(word) && !objectPronouns.has(word)) i++
  else while (i < end && i < at + 4 && tokens[i]!.isCapital && tokens[i]!.quotation < 0) i++
  return i > at && i < end && isFiniteVerb(wordAt(paragraph, i))
}

/** Where the clause from `first` on ends for sure: with the sentence, or before another report. */
function surelyUpTo(paragraph: Paragraph, first: number, end: number): number {
  const limit = Math.min(end, first + longestClause + 1)
  for (let i = first + 2; i < limit; i++) {
    const word = wordAt(paragraph, i)
    if (word === ';') return i
    if (word === 'and' || word === 'but') {
      const second = wordAt(paragraph, i + 1) === 'also' ? i + 2 : i + 1
      const isReport = second < limit && cueOf(wordAt(paragraph, second))?.form === 'past'
      if (isReport) return wordAt(paragraph, i - 1) === ',' ? i - 1 : i
    }
    if (word !== ',') continue
    const next = wordAt(paragraph, i + 1)
    if (next === 'according' || next === 'citing' || cueOf(next)?.form === 'ing') return i
    if (joining.has(next) && reportsSoon(paragraph, i + 2, limit)) return i
    // "…, Reuters reported."
    if (end - i <= 9 && cueOf(wordAt(paragraph, end - 1))?.form === 'past') return i
  }
  return limit
}

/** "…, but Ann Lee said": another subject and its report, before the next mark. */
function reportsSoon(paragraph: Paragraph, from: number, end: number): boolean {
  for (let i = from; i < Math.min(end, from + 8) && paragraph.tokens[i]!.isWord; i++) {
    if (i > from && cueOf(wordAt(paragraph, i))?.form === 'past') return true
  }
  return false
}

function mayEndAt(paragraph: Paragraph, at: number, end: number): boolean {
  const word = wordAt(paragraph, at)
  if (dashes.has(word)) return true
  const next = wordAt(paragraph, at + 1)
  if (word !== ',' || at + 1 >= end || next === '') return false
  return endings.has(next) || (!paragraph.tokens[at + 1]!.isCapital && /(?:ing|ed)$/.test(next))
}

const endings = new Set('although while though a an but compared which who'.split(' '))

function beginsPlainly(paragraph: Paragraph, first: number): boolean {
  const { lower } = paragraph.tokens[first]!
  return !(prepositions.has(lower) || clauseWords.has(lower) || /(?:ing|ed)$/.test(lower))
}
