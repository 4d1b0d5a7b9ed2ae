/** What is often read wrongly, put right where the form of the text leaves no doubt of it. */
import { phraseBefore } from './by-form.ts'
import type { Statement } from './extract.ts'
import { documents, nominals, phraseOf, relatives, setOf } from './phrases.ts'
import { isHuman } from './pronouns.ts'
import { isVerb, type Reading, type Run, tags, type Unit } from './reading.ts'
import { times } from './unsaid.ts'

/** How sure what the form alone tells is. */
const sure = 0.85

/** Learnt statements, those that the form shows to be misread put right; no words of these are said in another. */
export function putRight(reading: Reading, learnt: readonly Statement[]): Statement[] {
  const sources = new Set(learnt.map(({ source }) => source?.first ?? -1))
  const anchors = new Set(learnt.map(({ anchor }) => anchor))
  const right = learnt
    .map((one) => ofQuoted(reading, rejoined(reading, one, learnt)))
    .flatMap((one) => saidOfClaim(reading, one, anchors))
    .flatMap((one) => divided(reading, one))
    .map((one) => untilAsked(reading, behindDateline(reading, untilNext(reading, one, sources))))
  const known = new Set(learnt)
  const taken = new Uint8Array(reading.units.length)
  const take = (one: Statement): Statement[] => {
    if (one.content.some(({ first, end }) => taken.subarray(first, end).includes(1))) return []
    for (const { first, end } of one.content) taken.fill(1, first, end)
    return [one]
  }
  const amended = right.filter((one) => !known.has(one)).flatMap(take)
  return [...right.filter((one) => known.has(one)).flatMap(take), ...amended]
}

/** “We stay,” said Ann Lee, whose house was lost, “and we build.”: both halves are hers. */
function rejoined(
  { units, sentences, sentenceOf }: Reading,
  one: Statement,
  learnt: readonly Statement[],
): Statement {
  const { anchor, source, content } = one
  const last = content.at(-1)!.end
  if (!speaking.has(units[anchor]!.lemma) || source?.first !== anchor + 1 || last > anchor)
    return one
  if (units[last - 1]!.quote?.endMark !== ',') return one
  const end = Math.min(sentences[sentenceOf[anchor]!]!.end, source.end + longestClause)
  let first = source.end
  while (first < end && !units[first]!.quote && !parting.has(units[first]!.tag)) first++
  if (first >= end || !units[first]!.quote || units[first]!.isCapital) return one

  const clause = { first: source.first, end: first }
  const words = units.slice(clause.first, clause.end)
  const isAside = words.some(({ lower }) => relatives.has(lower))
  const isTold =
    words.some(({ lemma }) => speaking.has(lemma)) ||
    learnt.some((other) => isIn(clause, other.anchor) && other.score >= one.score)
  if (!isAside || isTold || words.at(-1)!.tag !== tags.comma) return one
  let behind = first + 1
  while (behind < end && units[behind]!.quote) behind++
  return {
    ...one,
    content: [...content, { first, end: behind }],
    score: Math.max(one.score, sure),
  }
}

/** "said the quay was closed when asked by reporters": that they asked is told by the article. */
function untilAsked({ units }: Reading, one: Statement): Statement {
  const last = one.content.at(-1)!
  if (last.first < one.anchor) return one
  for (let i = last.first + 1; i + 1 < last.end; i++) {
    if (units[i]!.lower !== 'when' || !asked.has(units[i + 1]!.lower)) continue
    return { ...one, content: [...one.content.slice(0, -1), { first: last.first, end: i }] }
  }
  return one
}

const asked = setOf('asked pressed questioned')

/** “It was dark,” one resident said, and another: “We hid.”: the second quotation is another's. */
function divided(reading: Reading, one: Statement): Statement[] {
  const { units } = reading
  const { lemma } = units[one.anchor]!
  if (addressing.has(lemma)) return [one]
  let quotes = 0
  for (const { first, end } of one.content) {
    for (let at = first; at < end; at++) {
      if (!units[at]!.quote || quotes++ === 0) continue
      const other = otherAt(reading, at)
      if (other === null || other.first <= one.anchor) continue
      const score = speaking.has(lemma) ? Math.max(one.score, sure) : one.score
      const content = clipped(units, one.content, 0, Math.min(at, other.first))
      const own = { ...one, content, score }
      if (content.length === 0) continue
      if (units[other.end]!.tag !== tags.colon) return [own]
      const head = units[other.end - 1]!
      const isSomebody =
        head.tag === tags.name || isHuman(head) || others.has(units[other.first]!.lower)
      return [
        own,
        {
          anchor: other.end,
          source: isSomebody ? other : null,
          content: clipped(units, one.content, at, units.length),
          score,
          sourceScore: 1,
        },
      ]
    }
  }
  return [one]
}

/** What of content stands between two places, without a comma or a conjunction at its end. */
function clipped(units: readonly Unit[], content: readonly Run[], from: number, to: number): Run[] {
  return content.flatMap((run) => {
    const first = Math.max(run.first, from)
    let end = Math.min(run.end, to)
    while (end > first && end < run.end && separating.has(units[end - 1]!.tag)) end--
    return end > first ? [{ first, end }] : []
  })
}

/** Whoever says something says it to them: “told one boy ‘Go’ and another: ‘Stay’”. */
const addressing = setOf('tell ask warn remind')

/** Who has a quotation without a verb, besides who has the one before: “and another: ‘We hid.’” */
function otherAt({ units, sentences, sentenceOf }: Reading, quote: number): Run | null {
  const { first: start, end } = sentences[sentenceOf[quote]!]!
  const behind = units[quote + 1]
  if (quote + 1 < end && others.has(behind!.lower) && separating.has(units[quote - 1]!.tag)) {
    const next = units[quote + 2]
    return !next || quote + 2 >= end || separating.has(next.tag)
      ? { first: quote + 1, end: quote + 2 }
      : null
  }
  const colon = quote - 1
  const isNamed = colon > start && units[colon]!.tag === tags.colon
  const to = isNamed ? colon : quote
  let first = to
  while (first > start && first > to - longestObject && nominals.has(units[first - 1]!.tag)) first--
  if (first === to) return null
  let before = first - 1
  while (before > start && units[before]!.tag === tags.adverb) before--
  const isOther = others.has(units[first]!.lower) && (isNamed || to === first + 1)
  if (isOther && (first === start || separating.has(units[before]!.tag))) return { first, end: to }
  const isApart = first === start || dividing.has(units[before]!.tag)
  return isNamed && isApart ? { first, end: to } : null
}

const others = setOf('another others')
const dividing = new Set<number>([tags.conjunction, tags.stop])
const separating = new Set<number>([...dividing, tags.comma])

/** “Frost says it fell; critics that it stands”: nothing behind the semicolon, where somebody else is told of. */
function untilNext({ units }: Reading, plain: Statement, sources: ReadonlySet<number>): Statement {
  const one = behindOther(units, plain)
  const at = one.content.findIndex(
    (run) => run.first > one.anchor && nextIn(units, run, sources) > 0,
  )
  if (at < 0) return one
  const { first } = one.content[at]!
  const end = nextIn(units, one.content[at]!, sources)
  return { ...one, content: [...one.content.slice(0, at), { first, end }] }
}

/** “The port says it is safe; it fell, Ode says”: what another says before the semicolon is not his. */
function behindOther(units: readonly Unit[], one: Statement): Statement {
  const run = one.content[0]!
  if (run.end > one.anchor) return one
  let isTold = false
  let first = run.first
  for (let at = run.first; at + 1 < run.end; at++) {
    const { lower, lemma, tag } = units[at]!
    if (tag === tags.verb && speaking.has(lemma)) isTold = true
    if (lower !== ';' || !isTold) continue
    first = at + 1
    isTold = false
  }
  return first === run.first
    ? one
    : { ...one, content: [{ first, end: run.end }, ...one.content.slice(1)] }
}

/** The semicolon behind which somebody else says something, or 0. */
function nextIn(units: readonly Unit[], { first, end }: Run, sources: ReadonlySet<number>): number {
  for (let at = first + 1; at + 2 < end; at++) {
    if (units[at]!.lower !== ';') continue
    let next = at + 1
    while (next < end && opening.has(units[next]!.tag)) next++
    if (sources.has(next) || units[next]?.lower === 'according') return at
    let behind = next
    while (behind < end && behind < next + longestObject && isInPhrase(units[behind]!)) {
      if (units[behind]!.lower === 'that') break
      behind++
    }
    if (behind === next || behind >= end) continue
    const that = units[behind]!.tag === tags.comma ? behind + 1 : behind
    if (units[that]?.lower === 'that' && that < end) return at
    // What the writer tells, as far as anybody knows: “the port says it is safe; residents doubt it”.
    if (units[next]!.tag !== tags.pronoun && isVerb(units[behind]!.tag)) return at
  }
  return 0
}

const opening = new Set<number>([tags.conjunction, tags.adverb])

/** “Frost said of Ode's claim that the wall is safe: ‘Nonsense.’”: each says their own. */
function saidOfClaim(
  { units, sentences, sentenceOf }: Reading,
  one: Statement,
  anchors: ReadonlySet<number>,
): Statement[] {
  const { anchor, content } = one
  const { first: start, end } = sentences[sentenceOf[anchor]!]!
  const isClaimAt = (at: number) =>
    claims.has(units[at]!.lemma) && units[at + 1]?.lower === 'that' && at + 1 < end
  const isOf = (at: number) => at < end && ofs.has(units[at]!.lower)
  let claim = anchor
  let of = anchor + 1
  if (isClaimAt(anchor)) {
    while (of > start && (of > anchor || !isOf(of)) && of > anchor - longestObject) of--
  } else while (claim < end && claim < anchor + longestObject && !isClaimAt(claim)) claim++
  const verb = of - 1
  if (verb < start || !isOf(of) || !speaking.has(units[verb]!.lemma)) return [one]
  if (claim >= end || !isClaimAt(claim) || phraseEnd(units, of + 1, claim) < claim) return [one]

  const isSaid = (at: number) =>
    units[at]!.quote !== null &&
    (units[at - 1]!.tag === tags.colon ||
      (units[at - 1]!.tag === tags.comma && units[at]!.isCapital))
  let quote = claim + 2
  while (quote < end && quote < claim + longestClause && !isSaid(quote)) quote++
  const isAfter = quote < end && isSaid(quote)
  if (anchor !== claim) {
    const own = [
      ...clipped(units, content, 0, verb),
      ...clipped(units, content, isAfter ? quote : end, units.length),
    ]
    return [own.length > 0 ? { ...one, content: own } : one]
  }
  const teller = phraseBefore(units, start, verb)
  if (!isAfter || teller === null) return [one]
  const own = { ...one, content: [{ first: claim + 1, end: quote - 1 }] }
  const said = [{ first: quote, end: quote + 1 }]
  return anchors.has(verb)
    ? [own]
    : [own, { anchor: verb, source: teller, content: said, score: sure, sourceScore: 1 }]
}

const ofs = setOf('of about')
const claims = setOf(
  'claim statement suggestion assertion allegation argument belief remark warning report promise',
)

/** "LENMOUTH, March 10 — The quay is closed, Ann Lee said": neither place nor day is said, and neither says it. */
function behindDateline(reading: Reading, one: Statement): Statement {
  const { sentences, sentenceOf, paragraphs } = reading
  const sentence = sentences[sentenceOf[one.anchor]!]!
  const { first } = sentences[paragraphs[sentence.paragraph]!.sentences.first]!
  if (sentence.first !== first) return one
  const from = datelineEnd(reading, sentence)
  const isAhead = (run: Run) => first <= run.first && run.first < from
  if (one.anchor < from || !(one.content.some(isAhead) || (one.source && isAhead(one.source))))
    return one
  const rest = (run: Run): Run[] =>
    isAhead(run) ? (run.end > from ? [{ first: from, end: run.end }] : []) : [run]
  const content = one.content.flatMap(rest)
  if (content.length === 0) return one
  return { ...one, content, source: (one.source && rest(one.source)[0]) ?? null }
}

/** Where a paragraph's first sentence begins behind "LENMOUTH (Courier) — ", or where it begins at all. */
function datelineEnd({ text, units }: Reading, { first, end }: Run): number {
  let isDated = false
  let isBracketed = false
  let isOpen = false
  for (let at = first; at < end && at < first + longestDateline; at++) {
    const { tag, lower, isCapital, start } = units[at]!
    const isColon = tag === tags.colon
    if (isColon || tag === tags.dash) {
      const next = units[at + 1]
      const isStart = at + 1 < end && (next!.quote !== null || next!.isCapital)
      const isPlace = isDated || (!isColon && (isBracketed || isShouted(text, units[first]!)))
      return at > first && isStart && isPlace ? at + 1 : first
    }
    if (tag === tags.bracket) {
      isOpen = lower === '(' || lower === '['
      isBracketed = true
    }
    const besides = [units[at - 1], units[at + 1]]
    if (times.has(lower) && besides.some((unit) => unit && /^\d/.test(unit.lower))) isDated = true
    const isPart = isCapital || isOpen || tag >= tags.mark || /[\d*_.]/.test(text[start]!)
    if (!isPart || tag === tags.quote) return first
  }
  return first
}

const isShouted = (text: string, { start, end }: Unit): boolean =>
  /^[*_]*\p{Lu}[\p{Lu}.'’-]+$/u.test(text.slice(start, end))

const longestDateline = 16

// Clauses that tell of a speaker are seldom half as long.
const longestClause = 40

/** “She quoted her late father: ‘…’”: what he said, not she. */
function ofQuoted(reading: Reading, one: Statement): Statement {
  const { units, sentences, sentenceOf } = reading
  const { anchor, source, content } = one
  const { first: start, end } = sentences[sentenceOf[anchor]!]!
  const { lemma, tag, lower } = units[anchor]!
  // "The paper quoted her father as saying"
  if (lower === 'saying' && units[anchor - 1]?.lower === 'as') {
    const as = anchor - 1
    let verb = as - 1
    while (verb > start && verb > as - longestObject && !citing.has(units[verb]!.lemma)) verb--
    const isOwn = source === null || (verb < source.first && source.first < as)
    if (isOwn || !citing.has(units[verb]!.lemma)) return one
    const object = objectOf(reading, { first: verb + 1, end: as }, 'quote')
    return object === undefined ? one : { ...one, source: object, sourceScore: 1 }
  }
  if (!citing.has(lemma) || source === null || source.end > anchor) return one
  if (tag !== tags.verb && tag !== tags.noun) return one
  const behind = quotesFrom(units, content, anchor + 1)
  const quoted = behind ?? quotesFrom(units, content, 0)
  if (quoted === null) return one
  const stop = behind ? behind[0]!.first - 1 : phraseEnd(units, anchor + 1, end)
  if (behind && !leading.has(units[stop]!.tag)) return one
  const object = objectOf(reading, { first: anchor + 1, end: stop }, lemma)
  if (object === undefined) return one
  return { ...one, source: object, sourceScore: 1, content: quoted }
}

const longestObject = 12

/**
 * The words that name whom or what somebody quotes, null where they tell of nobody whom the bot could name,
 * and undefined where the words that follow may be the quoter's own: "he cited the cost".
 */
function objectOf(reading: Reading, { first, end }: Run, lemma: string): Run | null | undefined {
  const { units } = reading
  const from = units[first]?.lower === 'from' ? first + 1 : first
  if (end <= from) return undefined
  let head = from
  while (head < end && nominals.has(units[head]!.tag) && !writings.has(units[head]!.lemma)) head++
  if (head < end && writings.has(units[head]!.lemma)) {
    const link = units[head + 1]?.lower
    const hasWriter = head + 1 < end && (link === 'from' || link === 'by')
    // "a letter by Ode that the wall is weak": what follows may be the quoter's own.
    if (units.slice(head, end).some(({ lower }) => lower === 'that')) return null
    return { first: from, end: hasWriter ? end : head + 1 }
  }
  const phrase = phraseOf(reading, { first: from, end })
  if (phrase?.kind === 'pointing') return { first: from, end }
  if (lemma === 'cite')
    return phrase?.kind === 'person' || phrase?.kind === 'name' ? null : undefined
  if (phrase === null) return null
  let noun = from
  while (noun + 1 < end && nominals.has(units[noun + 1]!.tag)) noun++
  const isPlain = phraseEnd(units, from, end) === end
  const isSomebody = isPlain && (phrase.kind !== 'noun' || isHuman(units[noun]!))
  return phrase.kind === 'person' || isSomebody ? { first: from, end } : null
}

const citing = setOf('quote cite')
const writings = new Set([
  ...documents,
  ...setOf('study survey paper article book poem law text diary'),
])
const leading = new Set<number>([tags.colon, tags.comma])

function phraseEnd(units: readonly Unit[], first: number, limit: number): number {
  let end = first
  while (end < limit && end < first + longestObject && isInPhrase(units[end]!)) end++
  return end
}

const isInPhrase = ({ tag, lower }: Unit): boolean =>
  (nominals.has(tag) && !times.has(lower)) || belonging.has(lower)
const belonging = setOf('of at from for')

/** What of content stands from a place on, each run from its first quotation on; null where there is none. */
function quotesFrom(units: readonly Unit[], content: readonly Run[], from: number): Run[] | null {
  const quoted = content.flatMap(({ first, end }) => {
    let at = Math.max(first, from)
    while (at < end && !units[at]!.quote) at++
    return at < end ? [{ first: at, end }] : []
  })
  return quoted.length > 0 ? quoted : null
}

const isIn = ({ first, end }: Run, at: number): boolean => first <= at && at < end

const parting = new Set<number>([tags.stop, tags.colon])

const speaking = setOf(`
  say tell add write explain recall note continue insist warn reply answer ask argue complain remark state shout joke
  admit observe declare
`)
