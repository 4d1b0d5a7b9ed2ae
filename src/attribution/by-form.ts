/** What is said, and by whom, where the form of the text leaves no doubt of it. */

import { goesOn } from './clause-ends.ts'
import { dialogueIn } from './dialogue.ts'
import type { Statement } from './extract.ts'
import { documents, nominals, organisations, relatives, setOf } from './phrases.ts'
import { isVerb, type Reading, type Run, tags, type Unit } from './reading.ts'
import { seldomIn } from './seldom-cues.ts'
import { toldIn } from './told.ts'
import { times } from './unsaid.ts'

/** How sure what follows from the form alone is, and its source. */
const sure = 0.85

/**
 * Learnt statements with those that the form tells: what an authority authorizes, what somebody's reports
 * show, what "was reported by" somebody, the list or the quotation that a line with a colon introduces, the
 * quotation that somebody's name is under or before, and the sentence that ends with who tells it.
 */
export function withFormal(
  reading: Reading,
  learnt: readonly Statement[],
  enough: number,
): Statement[] {
  const found = learnt.map((plain) => {
    const one = resumed(reading, plain, learnt)
    return isIntroduced(reading, one) || isPlain(reading, one) ? atLeast(one, sure) : one
  })
  const taken = new Uint8Array(reading.units.length)
  const take = (one: Statement) => {
    for (const { first, end } of one.content) taken.fill(1, first, end)
  }
  const isTaken = (one: Statement) =>
    one.content.some(({ first, end }) => taken.subarray(first, end).includes(1))
  for (const one of found) if (one.score >= enough) take(one)
  const formal: Statement[] = []
  for (const one of dialogueIn(reading)) {
    if (isTaken(one)) continue
    take(one)
    formal.push(one)
  }
  for (const sentence of reading.sentences) {
    for (const one of [
      ...authorizedIn(reading, sentence),
      ...reportedIn(reading, sentence),
      ...passiveIn(reading, sentence),
      ...listedBehind(reading, sentence),
      ...signedIn(reading, sentence),
      ...headedIn(reading, sentence),
      ...[...toldIn(reading, sentence)].map((told) =>
        statement(told.anchor, told.source, told.content),
      ),
      ...seldomIn(reading, sentence),
    ]) {
      if (isTaken(one)) continue
      take(one)
      formal.push(one)
    }
  }
  const kept = [...formal, ...found.filter((one) => one.score >= enough || !isTaken(one))]
  for (const one of kept) take(one)
  return kept.map((one) => {
    const further = furtherOf(reading, one).filter(
      ({ first, end }) => !taken.subarray(first, end).includes(1),
    )
    return further.length > 0 ? { ...one, content: [...one.content, ...further] } : one
  })
}

/** "It counts flats, he said, and includes houses": what goes on in the present is not told of him. */
function resumed(
  { units, sentences, sentenceOf }: Reading,
  one: Statement,
  all: readonly Statement[],
): Statement {
  const { anchor, source, content } = one
  const { end } = sentences[sentenceOf[anchor]!]!
  if (source === null || content.length !== 1 || units[anchor]!.form !== 3) return one
  const run = content[0]!
  const behind = Math.max(source.end, anchor + 1)
  const isInserted =
    units[run.end]?.tag === tags.comma &&
    source.first > run.end &&
    anchor > run.end &&
    behind <= run.end + 8 &&
    units[behind]?.tag === tags.comma
  const verb = behind + 2
  if (!isInserted || verb + 1 >= end || units[behind + 1]!.tag !== tags.conjunction) return one
  if (units[verb]!.form !== 2 || !isVerb(units[verb]!.tag)) return one
  const rest = { first: behind + 1, end: units[end - 1]!.tag === tags.stop ? end - 1 : end }
  const isTold = all.some(
    (other) => other !== one && other.anchor >= rest.first && other.anchor < rest.end,
  )
  const hasQuote = units.slice(rest.first, rest.end).some(({ quote }) => quote !== null)
  return isTold || hasQuote ? one : { ...one, content: [run, rest] }
}

/** The paragraphs in which a quotation without a closing mark goes on, each with an opening mark. */
function furtherOf(
  { text, units, sentences, sentenceOf, paragraphs }: Reading,
  { content }: Statement,
): Run[] {
  const further: Run[] = []
  let last = content.at(-1)!.end - 1
  for (;;) {
    const { paragraph } = sentences[sentenceOf[last]!]!
    const isLast = last + 1 === sentences[paragraphs[paragraph]!.sentences.end - 1]!.end
    const next = paragraphs[paragraph + 1]
    if (!isLast || !units[last]!.quote || /[”"»’']$/.test(textOf(text, units[last]!)))
      return further
    if (!next || next.isHeading || further.length >= mostFurther) return further
    const { first } = sentences[next.sentences.first]!
    const { end } = sentences[next.sentences.end - 1]!
    if (!units[first]!.quote || !/^[“"«‘]/.test(textOf(text, units[first]!))) return further
    let to = first
    while (to < end && units[to]!.quote) to++
    // Where more than the quotation stands there, somebody may be named for it.
    if (to < end) return further
    further.push({ first, end })
    last = end - 1
  }
}

const textOf = (text: string, { start, end }: Unit): string => text.slice(start, end)
const mostFurther = 10

/** The sentence before a quotation that introduces it with a colon, when another one tells who speaks. */
export function introductionOf(reading: Reading, { anchor, content }: Statement): Run | null {
  const { units, sentences, sentenceOf, paragraphs } = reading
  const { first } = content[0]!
  const sentence = sentenceOf[first]!
  const { paragraph } = sentences[sentence]!
  const own = paragraphs[paragraph]!.sentences.first
  const before = sentences[own - 1]
  if (sentence !== own || sentences[own]!.first !== first || units[first]!.quote === null)
    return null
  if (!before || sentenceOf[anchor]! < own || paragraphs[before.paragraph]!.isHeading) return null
  return units[before.end - 1]!.tag === tags.colon
    ? { first: before.first, end: before.end - 1 }
    : null
}

const atLeast = (one: Statement, score: number): Statement => ({
  ...one,
  score: Math.max(one.score, score),
})

const statement = (anchor: number, source: Run, content: readonly Run[]): Statement => ({
  anchor,
  source,
  content,
  score: sure,
  sourceScore: 1,
})

/** "Ann Lee told reporters:" where the next paragraph is a quotation and nothing else. */
function isIntroduced(reading: Reading, { anchor, source, content }: Statement): boolean {
  const { units, sentences, sentenceOf, paragraphs } = reading
  const sentence = sentences[sentenceOf[anchor]!]!
  const { paragraph } = sentence
  const next = paragraphs[paragraph + 1]
  if (source === null || !next || next.isHeading || content.length !== 1) return false
  if (source.first !== sentence.first || units[sentence.end - 1]!.tag !== tags.colon) return false
  const { first } = sentences[next.sentences.first]!
  const { end } = sentences[next.sentences.end - 1]!
  if (content[0]!.first !== first || content[0]!.end < end - 1) return false
  return units.slice(first, end).every(({ quote, tag }) => quote !== null || tag === tags.stop)
}

/** "The quay, the port said on Monday, is closed.": source, cue and content are all of the sentence. */
function isPlain(reading: Reading, { anchor, source, content, score }: Statement): boolean {
  if (source === null) return false
  const { units, sentences, sentenceOf } = reading
  const sentence = sentences[sentenceOf[anchor]!]!
  if (sentence.end - sentence.first > longestPlain) return false
  const { first, end } = partAround(units, sentence, anchor)
  const { lemma, lower, tag } = units[anchor]!
  if (score < (seldom.has(lower) ? likelyOfSeldom : likely)) return false
  // The tagger takes the verb of "Ukraine reports Russia lost it" for a noun.
  const isNoun = tag === tags.noun && units[source.end - 1]!.tag === tags.name
  const isThat = content.some((run) => units[run.first]!.lower === 'that')
  const isTold = telling.has(lemma) || (isThat && lemma === 'claim') || lower === 'according'
  if (isNoun ? lower !== 'reports' : !isTold) return false
  let subject = anchor
  while (subject > first && besideVerb.has(units[subject - 1]!.tag)) subject--
  const behind = lower === 'according' ? anchor + 2 : anchor + 1
  if (source.end !== subject && source.first !== behind) return false

  if (units.slice(source.first, source.end).some(({ quote }) => quote !== null)) return false
  // "It was no sum that Ukraine reported": no comma, no statement.
  const isInserted = content.some((run) => run.first < source.first)
  const before = isInserted ? Math.min(source.first, anchor) - 1 : -1
  if (isInserted && units[before]!.tag !== tags.comma && !units[before]!.quote) return false

  let words = 0
  let hasVerb = false
  for (const run of content) {
    if (run.first < first || run.end > end || goesOn(units, run)) return false
    // "according to Ann Lee, a clerk"
    const isAside = run.first > source.first && describing.has(units[run.first]!.tag)
    if (
      isInserted &&
      isAside &&
      !units.slice(run.first, run.end).some(({ tag }) => tag === tags.verb || tag === tags.aux)
    )
      return false
    for (let i = run.first; i < run.end; i++) {
      const { tag, quote, lower } = units[i]!
      if (tag === tags.dash || (lower !== 'that' && relatives.has(lower))) return false
      if (tag === tags.verb || tag === tags.aux || quote?.hasVerb) hasVerb = true
    }
    words += run.end - run.first
  }
  if (!hasVerb) return false
  const isPart = (at: number) =>
    at === anchor ||
    (at === anchor + 1 && behind > at) ||
    (source.first <= at && at < source.end) ||
    content.some((run) => run.first <= at && at < run.end)
  for (let i = first; i < end; i++) {
    if (isPart(i) || besideVerb.has(units[i]!.tag) || units[i]!.tag === tags.stop) continue
    const opensTime = units[i]!.tag === tags.preposition && isTime(units[i + 1]) && !isPart(i + 1)
    if (!opensTime && !isTime(units[i])) return false
  }
  return words > 2
}

const longestPlain = 200

/** What of a sentence stands around a place, up to the semicolons around it. */
function partAround(units: readonly Unit[], sentence: Run, at: number): Run {
  let first = at
  let end = at
  while (first > sentence.first && units[first - 1]!.lower !== ';') first--
  while (end < sentence.end && units[end]!.lower !== ';') end++
  return { first, end }
}

/** "Monday" and "2024", where a time is told. */
const isTime = (unit: Unit | undefined): boolean =>
  unit !== undefined && (times.has(unit.lower) || unit.tag === tags.number)
const besideVerb = new Set<number>([tags.comma, tags.aux, tags.adverb, tags.particle])

/** "The council has authorized the port to close the quay": to authorize is to say so. */
function* authorizedIn({ units }: Reading, { first, end }: Run): Iterable<Statement> {
  for (let anchor = first + 1; anchor < end - 3; anchor++) {
    const { lemma, tag, form } = units[anchor]!
    if (tag !== tags.verb || form === 4 || !authorizing.has(lemma)) continue
    let behind = anchor
    while (
      behind > first &&
      (isPerfect(units[behind - 1]!) || units[behind - 1]!.tag === tags.adverb)
    )
      behind--
    const source = phraseBefore(units, first, behind)
    let to = anchor + 1
    while (to < end && to < anchor + 8 && nominals.has(units[to]!.tag)) to++
    if (source === null || units[source.first]!.tag === tags.pronoun) continue
    if (to === anchor + 1 || units[to]?.lower !== 'to') continue
    if (units[to + 1]?.tag !== tags.verb || units[to + 1]!.form !== 1) continue
    let stop = to + 2
    while (stop < end && !closing.has(units[stop]!.tag)) stop++
    yield statement(anchor, source, [{ first: anchor + 1, end: stop }])
  }
}

const authorizing = setOf('authorize authorise')
const isPerfect = ({ lower }: Unit): boolean => perfect.has(lower)
const perfect = setOf('has have had')
const closing = new Set<number>([tags.comma, tags.stop, tags.colon, tags.dash])

/** "Reports from the armed forces paint a grim picture", but not "reports from the front". */
function* reportedIn({ units }: Reading, { first, end }: Run): Iterable<Statement> {
  let at = first
  if (units[at]!.tag === tags.name && isDocument(units[at + 1] ?? units[at]!)) at++
  while (at < end && describing.has(units[at]!.tag) && !isDocument(units[at]!)) at++
  const link = units[at + 1]
  if (at + 2 >= end || !isDocument(units[at]!) || (link?.lower !== 'from' && link?.lower !== 'by'))
    return
  const from = at + 2
  let anchor = from
  while (
    anchor < end &&
    anchor < from + 8 &&
    nominals.has(units[anchor]!.tag) &&
    !showing.has(units[anchor]!.lower)
  )
    anchor++
  if (anchor === from || !showing.has(units[anchor]?.lower ?? '')) return
  const isOrganisation = units.slice(from, anchor).some(({ lower }) => organisations.has(lower))
  if (link.lower === 'from' && !isOrganisation) return
  const isStopped = units[end - 1]!.tag === tags.stop
  const content = { first: anchor + 1, end: isStopped ? end - 1 : end }
  if (content.end > content.first) yield statement(anchor, { first: from, end: anchor }, [content])
}

const isDocument = ({ lemma, tag, lower }: Unit): boolean =>
  tag !== tags.verb && (documents.has(lemma) || figures.has(lower))
const figures = setOf('reports figures data statistics')
const showing = setOf(`
  paint paints painted show shows showed suggest suggests suggested indicate indicates indicated reveal reveals revealed
  describe describes described
`)

/** "It was reported by the port that the quay is closed", "they were told by Ann Lee that": all of the sentence. */
function* passiveIn({ units }: Reading, { first, end }: Run): Iterable<Statement> {
  const isIt = units[first]!.lower === 'it'
  let anchor = first + 1
  while (!isIt && anchor < end && nominals.has(units[anchor]!.tag)) anchor++
  while (anchor < end && besideVerb.has(units[anchor]!.tag) && units[anchor]!.tag !== tags.comma)
    anchor++
  const isBe = units[anchor - 1]?.lemma === 'be' || units[anchor - 2]?.lemma === 'be'
  if (anchor >= end - 4 || !isBe || units[anchor]!.form !== 3) return
  const isTold = isIt ? reporting.has(units[anchor]!.lemma) : hearing.has(units[anchor]!.lower)
  if (!isTold || units[anchor + 1]!.lower !== 'by') return
  const from = anchor + 2
  let to = from
  while (to < end && to < from + 8 && nominals.has(units[to]!.tag) && units[to]!.lower !== 'that')
    to++
  if (to === from || units[to]?.lower !== 'that' || units[to - 1]!.tag === tags.pronoun) return
  // "told by phone that"
  const isSomebody = units[from]!.tag === tags.determiner || units[from]!.tag === tags.name
  if (!isIt && !isSomebody) return
  const stop = units[end - 1]!.tag === tags.stop ? end - 1 : end
  const hasVerb = units.slice(to, stop).some(({ tag }) => isVerb(tag))
  if (hasVerb) yield statement(anchor, { first: from, end: to }, [{ first: to, end: stop }])
}

const hearing = setOf('told informed assured')

/** The items of a list behind "The port reports the following:" or "According to the port:". */
function* listedBehind(
  reading: Reading,
  { first, end, paragraph }: Reading['sentences'][number],
): Iterable<Statement> {
  const { units, sentences, paragraphs } = reading
  if (units[end - 1]!.tag !== tags.colon) return
  if (sentences[paragraphs[paragraph]!.sentences.end - 1]!.end !== end) return
  const content: Run[] = []
  for (let at = paragraph + 1; at < paragraphs.length; at++) {
    const item = paragraphs[at]!
    const from = sentences[item.sentences.first]!.first
    const { end: last } = sentences[item.sentences.end - 1]!
    if (item.isHeading || !isItem(reading.text, units[from]!.start)) break
    if (units[last - 1]!.tag === tags.colon) break
    content.push({ first: from, end: last })
  }
  if (content.length === 0) return
  if (units[first]!.lower === 'according' && units[first + 1]?.lower === 'to') {
    const source = { first: first + 2, end: end - 1 }
    const isPhrase = units.slice(source.first, source.end).every(({ tag }) => nominals.has(tag))
    if (isPhrase && source.end > source.first) yield statement(first, source, content)
    return
  }
  let anchor = first + 1
  while (anchor < end && !introduces(units, anchor)) anchor++
  if (anchor >= end) return
  let behind = anchor
  while (behind > first && isPerfect(units[behind - 1]!)) behind--
  const source = phraseBefore(units, first, behind)
  const isPlain = units
    .slice(anchor + 1, end)
    .every(
      ({ tag, form }) =>
        (tag !== tags.verb || form === 4) && tag !== tags.aux && tag !== tags.quote,
    )
  if (source?.first === first && isPlain) yield statement(anchor, source, content)
}

/** “The quay is closed.” with "— Ann Lee, clerk" behind it or below: the name signs the quotation. */
function* signedIn(
  reading: Reading,
  { first, end, paragraph }: Reading['sentences'][number],
): Iterable<Statement> {
  const { units, sentences, paragraphs } = reading
  let anchor = first
  while (anchor < end && (units[anchor]!.quote || units[anchor]!.tag === tags.stop)) anchor++
  if (anchor >= end || units[anchor]!.tag !== tags.dash) return
  const own = paragraphs[paragraph]!.sentences
  if (sentences[own.end - 1]!.end !== end) return
  const source = namesFrom(units, anchor + 1, end)
  if (source === null || source.end - source.first > mostOfNames) return
  const rest = units.slice(source.end, end)
  const isPlain = rest.every(({ tag, quote }) => !isVerb(tag) && quote === null)
  const isApart = rest.length === 0 || rest[0]!.tag === tags.comma || rest[0]!.tag === tags.stop
  if (!isPlain || !isApart || rest.length > mostOfRole) return

  // What is signed stands before the dash, or else is the paragraph before.
  const before = paragraphs[paragraph - 1]
  const isBelow = anchor === sentences[own.first]!.first
  if (isBelow && isInBlock(reading.text, units[anchor]!.start)) {
    const block = blockBefore(reading, paragraph)
    if (block.length > 0) yield statement(anchor, source, block)
    return
  }
  if (isBelow && (!before || before.isHeading)) return
  const from = sentences[isBelow ? before!.sentences.first : own.first]!.first
  const to = isBelow ? sentences[before!.sentences.end - 1]!.end : anchor
  const content = quotationOf(units, { first: from, end: to })
  if (content) yield statement(anchor, source, [content])
}

/** True behind the mark of a block quotation: "> ". */
const isInBlock = (text: string, start: number): boolean => {
  const from = Math.max(text.lastIndexOf('\n', start - 1) + 1, start - longestMark)
  return /^[ \t]*>[> \t]*$/.test(text.slice(from, start))
}
const longestMark = 12

/** The paragraphs of the block quotation that ends before a paragraph, where they say something. */
function blockBefore(reading: Reading, paragraph: number): Run[] {
  const { text, units, sentences, paragraphs } = reading
  const block: Run[] = []
  for (let at = paragraph - 1; at >= 0 && block.length < mostFurther; at--) {
    const own = paragraphs[at]!
    const { first } = sentences[own.sentences.first]!
    const { end } = sentences[own.sentences.end - 1]!
    if (units[first]!.lower === '>' && end === first + 1) continue
    if (own.isHeading || !isInBlock(text, units[first]!.start)) break
    // Another one's name, under another quotation.
    if (units[first]!.tag === tags.dash) break
    block.unshift({ first, end })
  }
  const isSaid = block.some(({ first, end }) =>
    units.slice(first, end).some(({ tag, quote }) => isVerb(tag) || quote?.hasVerb),
  )
  return isSaid ? block : []
}

/** "More from the region - Ann Lee: “The quay is closed.”": a dash, a name, a colon and a quotation. */
function* headedIn({ units }: Reading, { first, end }: Run): Iterable<Statement> {
  let anchor = first
  while (anchor < end && units[anchor]!.tag !== tags.colon) anchor++
  let from = anchor
  while (from > first && units[from - 1]!.tag !== tags.dash) from--
  if (from === first || anchor + 1 >= end) return
  const source = namesFrom(units, from, anchor)
  if (source?.end !== anchor || source.end - source.first > mostOfNames) return
  const content = quotationOf(units, { first: anchor + 1, end: anchor + 2 })
  if (content) yield statement(anchor, source, [content])
}

/** The names at a place: "Ann Lee", "Ann Lee and Tom Ode". */
function namesFrom(units: readonly Unit[], first: number, limit: number): Run | null {
  let end = first
  while (
    end < limit &&
    (units[end]!.tag === tags.name || (end > first && units[end]!.tag === tags.conjunction))
  )
    end++
  if (end > first && units[end - 1]!.tag === tags.conjunction) return null
  return end > first ? { first, end } : null
}

const mostOfNames = 6
const mostOfRole = 14

/** All of a run, where it is one quotation of some words with a verb, and nothing else. */
function quotationOf(units: readonly Unit[], { first, end }: Run): Run | null {
  let last = end
  while (last > first && units[last - 1]!.tag === tags.stop) last--
  const quotes = units.slice(first, last)
  const isAll = quotes.length > 0 && quotes.every(({ quote }) => quote !== null)
  const words = quotes.reduce((sum, { quote }) => sum + (quote?.words ?? 0), 0)
  const isSaid = isAll && words >= leastQuoted && quotes.some(({ quote }) => quote?.hasVerb)
  return isSaid ? { first, end: last } : null
}

// What is shorter may be a title or a word that is looked at.
const leastQuoted = 4

function introduces(units: readonly Unit[], at: number): boolean {
  const { tag, form, lemma, lower } = units[at]!
  if (tag === tags.verb) return form !== 4 && reporting.has(lemma)
  return (
    nounLike.has(lower) && units[at + 1]?.lower === 'the' && units[at + 2]?.lower === 'following'
  )
}

// A storm claims three lives, and what is less likely than this is often no speech.
const telling = setOf('say report announce warn add confirm')
const likely = 0.75
// What is learnt of these is that they report; where, it has seen too seldom.
const seldom = setOf('report reports reported reporting announce announces announced')
const likelyOfSeldom = 0.5
const nounLike = setOf('reports claims states')
const reporting = setOf('say report announce state list warn claim write add declare')

/** True behind the mark of a list's item: "- ", "• ", "3. ". */
function isItem(text: string, start: number): boolean {
  const line = text.lastIndexOf('\n', start - 1) + 1
  return (
    start - line < 20 && /^[ \t]*(?:[-*+•‣◦▪–]|\d{1,3}[.)])[ \t]+$/.test(text.slice(line, start))
  )
}

const describing = new Set<number>([tags.determiner, tags.adjective, tags.number, tags.noun])

/** The noun phrase that ends there, when the sentence or a part of it begins with it. */
export function phraseBefore(units: readonly Unit[], first: number, end: number): Run | null {
  let from = end
  while (from > first && nominals.has(units[from - 1]!.tag)) from--
  if (from === end || (from > first && units[from - 1]!.tag !== tags.comma)) return null
  const { tag } = units[end - 1]!
  const isNoun = tag === tags.noun || tag === tags.name || tag === tags.adjective
  return isNoun || (tag === tags.pronoun && end === from + 1) ? { first: from, end } : null
}
