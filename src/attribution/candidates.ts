/**
 * Possible attributions: what a paragraph offers as source, cue and content, each with the
 * construction that it was read from. They may overlap; `attribute.ts` chooses among them.
 */
import { clauseAfter, clauseFrom, isOneClause, isStatement, longestClause } from './clauses.ts'
import type { Cue } from './cues.ts'
import { cueOf, isSpeechNoun, isVoicedNoun, isVoicingVerb } from './cues.ts'
import {
  clauseWords,
  days,
  determiners,
  formsOfBe,
  formsOfDo,
  isAdverb,
  prepositions,
  subordinating,
} from './grammar.ts'
import type { Source } from './sources.ts'
import { sourceAfter, sourceAtStart, sourceBefore } from './sources.ts'
import type { Paragraph, Run, Sentence } from './words.ts'
import { quotationAt, wordAt } from './words.ts'

/** How a sentence says who spoke; a quotation or a clause is the content. */
export type Construction =
  | 'quotation, source, cue'
  | 'quotation, cue, source'
  | 'part quoted, source, cue'
  | 'source, cue, quotation'
  | 'source, cue, part quoted'
  | 'source, cue: next paragraph'
  | 'source, cue, that'
  | 'source, cue, clause'
  | 'clause, source, cue'
  | 'clause, cue, source'
  | 'clause, source, cue, clause'
  | 'clause, participle'
  | 'clause and cue'
  | 'according to, clause'
  | 'clause, according to'
  | 'source, concern, that'
  | 'claim of source, that'
  | 'it was reported by source'

export type Candidate = {
  readonly construction: Construction
  readonly source: Source
  readonly cue: Run
  readonly content: readonly Run[]
  /** Content in the next paragraph, which this one introduces by a colon. */
  readonly contentAfter: readonly Run[]
  /** False when the content's bounds, or that it was said at all, are more of a guess than usual. */
  readonly isSure: boolean
}

/** All that a paragraph offers, `next` being the paragraph behind it; in linear time. */
export function candidatesIn(paragraph: Paragraph, next: Paragraph | null): readonly Candidate[] {
  const candidates: Candidate[] = []

  paragraph.sentences.forEach((sentence, index) => {
    if (wordAt(paragraph, sentence.end - 1) === '?') return
    const place = { paragraph, sentence, index, next }
    let earlier: Source | null = null

    for (let at = sentence.first; at < sentence.end; at++) {
      const found = candidateAt(place, at, earlier)
      if (found === null || found.content.some((run) => isOnlyMarks(paragraph, run))) continue
      earlier = found.source
      candidates.push(found)
    }
  })
  return candidates
}

/** The sentence being read, the `index`-th of its paragraph. */
type Place = {
  readonly paragraph: Paragraph
  readonly sentence: Sentence
  readonly index: number
  readonly next: Paragraph | null
}

/** A sentence's verb that reports, with who spoke. */
type Report = { readonly at: number; readonly cue: Cue; readonly source: Source }

function candidateAt(place: Place, at: number, earlier: Source | null): Candidate | null {
  const { paragraph, sentence } = place
  const word = wordAt(paragraph, at)
  // "The United States"
  if (word === '' || (paragraph.tokens[at]!.isCapital && at > sentence.first)) return null
  const cue = cueOf(word)
  const found = cue && withVerb(place, at, cue, earlier)
  if (found !== null) return found
  if (word === 'according' && wordAt(paragraph, at + 1) === 'to') return accordingTo(place, at)
  if (isVoicingVerb(word)) return voiced(place, at)
  return isSpeechNoun(word) ? claim(place, at) : null
}

function candidate(
  construction: Construction,
  source: Source,
  cue: Run,
  content: readonly Run[],
  isSure = true,
): Candidate {
  return { construction, source, cue, content, contentAfter: [], isSure }
}

function withVerb(place: Place, at: number, cue: Cue, earlier: Source | null): Candidate | null {
  const { paragraph, sentence } = place
  const subject = sourceBefore(paragraph, at, cue.form, sentence.first)

  if (subject !== null) {
    if (!isSubjectOf(paragraph, subject, at, cue)) return null
    // "When Tom Ode said so, …": where the clause ends is too uncertain.
    if (subordinating.has(subject.before) && subject.first === sentence.first + 1) return null
    const report = { at, cue, source: subject }
    return (
      quotedBefore(place, subject.first, report, 'quotation, source, cue') ??
      quotedAfter(place, report) ??
      reportedAfter(place, report) ??
      inNextParagraph(place, report) ??
      reportedBefore(place, report)
    )
  }
  if (cue.form === 'base') return null
  const inherited = inheritedBy(place, at, cue, earlier)
  if (inherited !== null || cue.form === 'ing') return inherited
  if (formsOfBe.has(wordAt(paragraph, at - 1))) return reportedBy(place, at, cue)

  const source = sourceAfter(paragraph, at + 1, sentence.end)
  if (source === null) return null
  const report = { at, cue, source }
  return (
    quotedBefore(place, at, report, 'quotation, cue, source') ??
    reportedBeforeInverted(place, report)
  )
}

/** Subject and verb agree, which tells `critics claim` from `the recent claim`. */
function isSubjectOf(paragraph: Paragraph, { name, kind }: Source, at: number, cue: Cue): boolean {
  if (kind === 'pronoun' || cue.form === 'past' || cue.form === 'ing') return true
  const last = wordAt(paragraph, name.end - 1)
  const isPlural = (/[^s]s$/.test(last) && !last.endsWith("'s")) || plurals.has(last)
  if (cue.form === 'base') {
    return isPlural || isPair(paragraph, name) || formsOfDo.has(wordAt(paragraph, at - 1))
  }
  if (cue.verb === 'say' || cue.verb === 'tell' || wordAt(paragraph, at + 1) === 'that') return true
  return kind === 'name' && !determiners.has(wordAt(paragraph, name.first))
}

const plurals = new Set(['people', 'men', 'women', 'police', 'media', 'majority', 'many'])

function isPair(paragraph: Paragraph, run: Run): boolean {
  for (let i = run.first; i < run.end; i++) if (wordAt(paragraph, i) === 'and') return true
  return false
}

/** `"…," X said` and `"…," said X`; `edge` is where source and cue begin. */
function quotedBefore(
  place: Place,
  edge: number,
  { at, source }: Report,
  construction: Construction,
): Candidate | null {
  const { paragraph, sentence, index } = place
  const previous = paragraph.sentences[index - 1]
  // “Is that all?” Tom Ode said.
  const isApart = edge === sentence.first && previous?.isQuote === true && at + 1 >= sentence.end
  const first = isApart ? previous.first : sentence.first

  const last = wordAt(paragraph, edge - 1) === ',' ? edge - 2 : edge - 1
  const quotation = last < first ? null : quotationAt(paragraph, last)
  const isEnded = last < edge - 1 || isApart || paragraph.tokens[last]?.isWord === false
  if (quotation === null || quotation.end !== last + 1 || !isEnded) return null

  const cue = { first: at, end: at + 1 }
  const after = [...goingOn(place, Math.max(at + 1, source.end)), ...following(place, at)]
  const isIntroduced = wordAt(paragraph, quotation.first - 1) === ':'
  if (isIntroduced || isOnlyMarks(paragraph, { first, end: quotation.first })) {
    return candidate(construction, source, cue, [runOf(quotation), ...after])
  }
  // Not a title: Speaking on “The Tide,” Tom Ode said that …
  const run = { first, end: quotation.end }
  if (quotation.first - first > longestClause || run.end - first > 4 * longestClause) return null
  if (!isStatement(paragraph, run) || !isOver(place, Math.max(at + 1, source.end))) return null
  const isSure = isOneClause(paragraph, run)
  return candidate('part quoted, source, cue', source, cue, [run, ...after], isSure)
}

const runOf = ({ first, end }: Run): Run => ({ first, end })

function isOnlyMarks({ tokens }: Paragraph, { first, end }: Run): boolean {
  for (let i = first; i < end; i++) if (tokens[i]!.isWord) return false
  return true
}

/** The quotation that goes on in the sentence: `"…," X said in a few words, "…"`. */
function goingOn({ paragraph, sentence }: Place, from: number): Run[] {
  const limit = Math.min(sentence.end, from + longestAdjunct)
  for (let i = from; i < limit; i++) {
    const quotation = quotationAt(paragraph, i)
    if (quotation !== null) {
      const isNext = ',:;'.includes(wordAt(paragraph, i - 1) || ' ')
      return isNext ? [{ first: i, end: Math.min(quotation.end, sentence.end) }] : []
    }
    if (cueOf(wordAt(paragraph, i)) !== null) return []
  }
  return []
}

/** The sentences behind this one that are all quotation, when the verb stands near its end. */
function following({ paragraph, sentence, index }: Place, at: number): Run[] {
  const runs: Run[] = []
  if (sentence.end - at > longestClause + longestAdjunct) return runs
  for (let i = index + 1; i <= index + longestRun && paragraph.sentences[i]?.isQuote; i++) {
    runs.push(runOf(paragraph.sentences[i]!))
  }
  return runs
}

// Further than so many words, or sentences, nothing is read; that also bounds the time.
const longestAdjunct = 16
const longestRun = 20

/** `X said, "…"` and `X said in a few words: "…"`. */
function quotedAfter(place: Place, { at, source }: Report): Candidate | null {
  const { paragraph, sentence } = place
  const cue = { first: at, end: at + 1 }
  const limit = Math.min(sentence.end, at + longestAdjunct)

  for (let i = at + 1; i < limit; i++) {
    const quotation = quotationAt(paragraph, i)
    const word = wordAt(paragraph, i)
    if (quotation === null) {
      if (word === 'that' || cueOf(word) !== null) return null
      continue
    }
    const before = wordAt(paragraph, i - 1)
    const isIntroduced = before === ',' || before === ':'
    if (!isIntroduced && !(i === at + 1 && paragraph.tokens[i]!.isCapital)) return null

    const run = { first: i, end: Math.min(quotation.end, sentence.end) }
    return isAllQuoted(paragraph, run.end, sentence.end)
      ? candidate('source, cue, quotation', source, cue, [run, ...following(place, at)])
      : candidate('source, cue, part quoted', source, cue, [run])
  }
  return null
}

function isAllQuoted({ tokens }: Paragraph, first: number, end: number): boolean {
  for (let i = first; i < end; i++) if (tokens[i]!.isWord && tokens[i]!.quotation < 0) return false
  return true
}

/** `X said that …` and `X said …`. */
function reportedAfter(place: Place, { at, cue, source }: Report): Candidate | null {
  const { paragraph, sentence } = place
  const clause = clauseAfter(paragraph, at, sentence.end, cue)
  if (clause === null) return null

  const { run, isSure } = clause
  const content = run.end === sentence.end ? [run, ...following(place, at)] : [run]
  const construction =
    wordAt(paragraph, run.first) === 'that' ? 'source, cue, that' : 'source, cue, clause'
  return candidate(construction, source, { first: at, end: at + 1 }, content, isSure && !cue.isWeak)
}

/** `X wrote:` at a paragraph's end, when the next one begins with a quotation. */
function inNextParagraph(place: Place, { at, source }: Report): Candidate | null {
  const { paragraph, sentence, index, next } = place
  const isLast = index === paragraph.sentences.length - 1
  if (next === null || !isLast || wordAt(paragraph, sentence.end - 1) !== ':') return null

  const contentAfter: Run[] = []
  for (const quoted of next.sentences) {
    if (!quoted.isQuote) break
    contentAfter.push(runOf(quoted))
  }
  if (contentAfter.length === 0) return null
  const cue = { first: at, end: at + 1 }
  return { ...candidate('source, cue: next paragraph', source, cue, []), contentAfter }
}

/** `…, X said` and `…, X said, …`. */
function reportedBefore(place: Place, { at, cue, source }: Report): Candidate | null {
  const { paragraph, sentence } = place
  const run = { first: sentence.first, end: source.first - 1 }
  const subject = wordAt(paragraph, source.first)
  if (cue.takes === 'quotation' || wordAt(paragraph, run.end) !== ',' || subject === 'who')
    return null
  if (run.end <= run.first || run.end - run.first > longestClause) return null
  // "…, a point Ann Lee repeated"
  if (source.kind === 'name' && (subject === 'a' || subject === 'an')) return null

  const cueRun = { first: at, end: at + 1 }
  const behind = wordAt(paragraph, at + 1)
  if (at + 1 < sentence.end && behind === ',') {
    const rest = clauseFrom(paragraph, at + 2, sentence.end)
    if (rest === null || clauseWords.has(wordAt(paragraph, at + 2))) return null
    return candidate('clause, source, cue, clause', source, cueRun, [run, rest.run], rest.isSure)
  }
  if (cue.addressee === 'none' && !isOver(place, at + 1)) return null
  if (!isStatement(paragraph, run)) return null
  const content = [run, ...following(place, at)]
  return candidate('clause, source, cue', source, cueRun, content, isOneClause(paragraph, run))
}

/** True when a sentence has no more to say from here on but when, where or to whom. */
function isOver({ paragraph, sentence }: Place, from: number): boolean {
  const token = paragraph.tokens[from]
  if (from >= sentence.end || token === undefined || !token.isWord) return true
  return token.quotation >= 0 || prepositions.has(token.lower) || days.has(token.lower)
}

/** `…, said X`. */
function reportedBeforeInverted(place: Place, { at, cue, source }: Report): Candidate | null {
  const { paragraph, sentence } = place
  const run = { first: sentence.first, end: at - 1 }
  if (cue.verb !== 'say' || source.kind === 'pronoun') return null
  if (wordAt(paragraph, run.end) !== ',' || run.end - run.first < 2) return null
  if (run.end - run.first > longestClause || !isStatement(paragraph, run)) return null
  if (!isOver(place, source.end)) return null

  const content = [run, ...following(place, at)]
  const isSure = isOneClause(paragraph, run)
  return candidate('clause, cue, source', source, { first: at, end: at + 1 }, content, isSure)
}

/** `…, adding that …` and `… and later said that …`, whose subject is the one before. */
function inheritedBy(place: Place, at: number, cue: Cue, earlier: Source | null): Candidate | null {
  const { paragraph, sentence } = place
  const isParticiple = cue.form === 'ing'
  if (isParticiple ? !isBehindMark(paragraph, sentence, at) : !isJoined(paragraph, sentence, at))
    return null
  const source = earlier ?? subjectOfAll(paragraph, sentence, at)
  if (source === null || wordAt(paragraph, source.first) === 'who') return null

  const found = quotedAfter(place, { at, cue, source }) ?? reportedAfter(place, { at, cue, source })
  const construction = isParticiple ? 'clause, participle' : 'clause and cue'
  return found === null ? null : { ...found, construction }
}

/** The subject that a sentence begins with, when no other clause comes before the verb at `at`. */
function subjectOfAll(paragraph: Paragraph, { first }: Sentence, at: number): Source | null {
  if (at - first > longestClause) return null
  for (let i = first; i < at; i++) if (clauseWords.has(wordAt(paragraph, i))) return null
  return sourceAtStart(paragraph, first, at)
}

const isBehindMark = (paragraph: Paragraph, sentence: Sentence, at: number): boolean =>
  at > sentence.first &&
  (wordAt(paragraph, at - 1) === ',' || quotationAt(paragraph, at - 1) !== null)

function isJoined(paragraph: Paragraph, sentence: Sentence, at: number): boolean {
  let i = at - 1
  while (i > sentence.first && i > at - 4 && isAdverb(wordAt(paragraph, i))) i--
  return i > sentence.first && (wordAt(paragraph, i) === 'and' || wordAt(paragraph, i) === 'but')
}

/** `it was reported by X that …`. */
function reportedBy({ paragraph, sentence }: Place, at: number, cue: Cue): Candidate | null {
  if (wordAt(paragraph, at - 2) !== 'it' || at - 2 < sentence.first) return null
  if (wordAt(paragraph, at + 1) !== 'by' || cue.form !== 'past') return null
  const source = sourceAfter(paragraph, at + 2, sentence.end)
  if (source === null || wordAt(paragraph, source.end) !== 'that') return null

  const clause = clauseFrom(paragraph, source.end, sentence.end)
  if (clause === null) return null
  const { run, isSure } = clause
  const cueRun = { first: at - 1, end: at + 2 }
  return candidate('it was reported by source', source, cueRun, [run], isSure)
}

/** `According to X, …` and `…, according to X`. */
function accordingTo({ paragraph, sentence }: Place, at: number): Candidate | null {
  const found = sourceAfter(paragraph, at + 2, sentence.end)
  if (found === null) return null
  const cue = { first: at, end: at + 2 }
  const isFirst =
    at === sentence.first || (at === sentence.first + 1 && wordAt(paragraph, at - 1) === 'but')
  const source = isFirst ? withSureAside(paragraph, found) : found

  const hasMore = wordAt(paragraph, source.end) === ',' && source.end < sentence.end
  const rest = hasMore ? clauseFrom(paragraph, source.end + 1, sentence.end) : null
  if (isFirst) {
    return rest && candidate('according to, clause', source, cue, [rest.run], rest.isSure)
  }
  const end = wordAt(paragraph, at - 1) === ',' ? at - 1 : at
  const run = { first: sentence.first, end }
  if (clauseWords.has(wordAt(paragraph, end - 1))) return null
  if (end <= run.first || end - run.first > longestClause || (hasMore && rest === null)) return null
  const content = rest === null ? [run] : [run, rest.run]
  const isSure = rest === null && isOneClause(paragraph, run)
  return candidate('clause, according to', source, cue, content, isSure)
}

/** "According to the port, the quay …": what is said, unless "a clerk" or "who" begins it. */
function withSureAside(paragraph: Paragraph, source: Source): Source {
  const { name, aside } = source
  const isSure = aside !== null && /^(?:an?|who|which)$/.test(wordAt(paragraph, aside.first))
  const isOver = wordAt(paragraph, source.end) === ','
  return isSure && isOver ? source : { ...source, end: name.end, aside: null }
}

/** `X voiced concern that …`. */
function voiced({ paragraph, sentence }: Place, at: number): Candidate | null {
  for (let i = at + 1; i < Math.min(sentence.end, at + 4); i++) {
    if (!isVoicedNoun(wordAt(paragraph, i))) continue
    const source = sourceBefore(paragraph, at, 'past', sentence.first)
    if (source === null || wordAt(paragraph, i + 1) !== 'that') return null

    const clause = clauseFrom(paragraph, i + 1, sentence.end)
    if (clause === null) return null
    const { run, isSure } = clause
    return candidate('source, concern, that', source, { first: at, end: i + 1 }, [run], isSure)
  }
  return null
}

/** `X's claim that …`. */
function claim({ paragraph, sentence }: Place, at: number): Candidate | null {
  if (wordAt(paragraph, at + 1) !== 'that') return null
  const source = ownerBefore(paragraph, at, sentence.first)
  const clause = clauseFrom(paragraph, at + 1, sentence.end)
  if (source === null || clause === null) return null

  const { run, isSure } = clause
  return candidate('claim of source, that', source, { first: at, end: at + 1 }, [run], isSure)
}

/** The owner of the noun at `at`: `Ann Lee's`, `the union's`, `her`. */
function ownerBefore(paragraph: Paragraph, at: number, start: number): Source | null {
  const { tokens } = paragraph
  const owner = wordAt(paragraph, at - 1)
  const isPronoun = owners.has(owner)
  if (at <= start || !(isPronoun || /(?:'s|s')$/.test(owner))) return null

  const isCapital = tokens[at - 1]!.isCapital
  let first = at - 1
  while (
    !isPronoun &&
    first > start &&
    first > at - 6 &&
    !determiners.has(wordAt(paragraph, first))
  ) {
    const { isWord, quotation, ...before } = tokens[first - 1]!
    if (!isWord || quotation >= 0 || (isCapital && !before.isCapital)) break
    first--
  }
  const name = { first, end: at }
  return { ...name, name, aside: null, kind: isPronoun ? 'pronoun' : 'name', before: '' }
}

const owners = new Set(['his', 'her', 'their', 'its', 'my', 'our', 'your'])
