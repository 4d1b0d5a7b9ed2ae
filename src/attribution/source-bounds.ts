/** Where a source begins and ends, for those who read it: articles, names and appositions are not cut. */
import type { Statement } from './extract.ts'
import { isFormAt, relatives } from './phrases.ts'
import { isVerb, type Reading, type Run, tags, type Unit } from './reading.ts'

/** A statement whose source and content have all that belongs to them; no source where two people may be meant. */
export function completed(reading: Reading, found: Statement): Statement {
  const { units } = reading
  const statement = {
    ...found,
    content: found.content.map((run) =>
      withoutPredicate(reading, found, unsevered(reading, found, run)),
    ),
  }
  if (!statement.source) return statement
  const { anchor } = statement
  if (hasTwo(units, statement.source)) return { ...statement, source: null }
  const { first: start } = reading.sentences[reading.sentenceOf[anchor]!]!
  const sayer = sayerOf(units, statement.source, anchor, start)
  if (sayer) return { ...statement, source: sayer }
  const subject = subjectIn(units, statement.source, anchor, start)
  if (subject) return { ...statement, source: subject }

  const { end: stop } = reading.sentences[reading.sentenceOf[anchor]!]!
  let { first, end } = statement.source
  // A first name that was taken for content, and the "it" of "it was reported".
  const others = statement.content.filter(
    (run) => !(run.end - run.first === 1 && isStray(units, run.first, first)),
  )
  const content = others.length > 0 ? others : statement.content
  if (others.length < statement.content.length && isName(units[first - 1])) first--
  const isFree = (unit: number) =>
    unit >= start &&
    unit < stop &&
    unit !== anchor &&
    content.every(({ first, end }) => unit < first || unit >= end)

  const company = companyAround(units, { first, end }, start)
  if (company === null) return { ...statement, source: null }
  if (company) return withCompany(units, statement, content, company)
  while (first < end - 1 && units[first]!.tag === tags.preposition) first++
  first = groupStart(units, first, start)
  // What stands before "he" in "a short note he" is no part of it.
  if (units[first]!.tag !== tags.determiner && units[first]!.tag !== tags.pronoun) {
    let ahead = first - 1
    while (ahead >= start && ahead > first - 4 && modifiers.has(units[ahead]!.tag)) ahead--
    if (isFree(ahead) && units[ahead]!.tag === tags.determiner) first = ahead
  }

  // "Senator Will Grant", "a clerk at the port", "a person familiar with the matter"
  while (isFree(end) && units[end]!.isCapital && units[end - 1]!.isCapital && isWord(units[end]!))
    end++
  if (isFree(end) && units[end - 1]!.tag === tags.preposition) end = phraseEnd(units, end, isFree)
  const isCommon = units[end - 1]!.tag === tags.noun || units[end - 1]!.tag === tags.adjective
  if (isCommon && isFree(end) && nounPrepositions.has(units[end]!.lower)) {
    const behind = phraseEnd(units, end + 1, isFree)
    if (behind > end + 1) end = behind
  }
  return withAside(units, { ...statement, content, source: { first, end } }, isFree)
}

/** All of "Acme, Inc." or "Ann Lee of Acme, Inc." around a part of it; undefined where there is none, null where it is unclear. */
function companyAround(
  units: readonly Unit[],
  { first, end }: Run,
  start: number,
): Run | null | undefined {
  let form = isFormAt(units, first) ? first : end - 1
  const hasForm = () => isFormAt(units, form) && units[form - 1]!.tag === tags.comma
  while (form < end + 2 && !(form > start + 1 && hasForm())) form++
  if (form >= end + 2 || !isName(units[form - 2])) return undefined
  // "They sued Acme, Inc. Ann Lee said"
  if (form < end - 1 && isName(units[form + 1])) return null
  let from = Math.min(first, form - 2)
  while (from > start && isName(units[from - 1])) from--
  if (from - 2 >= start && units[from - 1]!.lower === 'of' && isName(units[from - 2])) {
    from -= 2
    while (from > start && isName(units[from - 1])) from--
  }
  const before = from > start ? units[from - 1]!.tag : tags.none
  const isCut = from < first && (before === tags.preposition || before === tags.conjunction)
  return isCut || before === tags.mark ? null : { first: from, end: Math.max(end, form + 1) }
}

/** A statement of a company, none of whose name is content. */
function withCompany(
  units: readonly Unit[],
  statement: Statement,
  content: readonly Run[],
  source: Run,
): Statement {
  const rest = content.flatMap(({ first, end }) => {
    const behind = Math.max(first, source.end)
    const from = units[behind]?.tag === tags.comma ? behind + 1 : behind
    return [
      ...(first < source.first ? [{ first, end: Math.min(end, source.first) }] : []),
      ...(end > from ? [{ first: from, end }] : []),
    ]
  })
  return rest.length > 0 ? { ...statement, content: rest, source } : { ...statement, source: null }
}

/** What is said does not end with "in": "in just two days" is all of it, when nothing follows. */
function unsevered(
  { units, sentences, sentenceOf }: Reading,
  { source, anchor }: Statement,
  { first, end }: Run,
): Run {
  if (units[end - 1]!.tag !== tags.preposition) return { first, end }
  const sentence = sentences[sentenceOf[end - 1]!]!
  const stop = units[sentence.end - 1]!.tag === tags.stop ? sentence.end - 1 : sentence.end
  const isRest = units.slice(end, stop).every(({ tag }) => nominals.has(tag) || tag === tags.adverb)
  const isTaken = (source && source.end > end) || anchor >= end
  return isRest && !isTaken && stop > end ? { first, end: stop } : { first, end }
}

/** "Ode's claim that the quay was unsafe was rejected": that it was rejected is nothing that Ode claims. */
function withoutPredicate(
  { units, sentences, sentenceOf, paragraphs }: Reading,
  { source, anchor }: Statement,
  { first, end }: Run,
): Run {
  const sentence = sentences[sentenceOf[anchor]!]!
  const isSubject = units[anchor]!.tag === tags.noun && source?.first === sentence.first
  const isThat = first === anchor + 1 && units[first]!.lower === 'that'
  if (!isSubject || !isThat || end > sentence.end || paragraphs[sentence.paragraph]!.isHeading)
    return { first, end }
  // Where each verb with its auxiliaries begins, up to where something else may begin.
  const groups: number[] = []
  let isMain = true
  for (let i = first + 1; i < end && !parting.has(units[i]!.tag) && !units[i]!.quote; i++) {
    const { tag, form, lower } = units[i]!
    if (relatives.has(lower) || joining.has(lower)) break
    const isPart = form === 4 || units[i - 1]!.lower === 'to'
    if (isVerb(tag) && !isPart && isMain) groups.push(i)
    if (tag !== tags.adverb && tag !== tags.particle) isMain = tag !== tags.aux
  }
  return groups.length < 2 ? { first, end } : { first, end: groups.at(-1)! }
}

const parting = new Set<number>([
  tags.comma,
  tags.conjunction,
  tags.subordinator,
  tags.colon,
  tags.dash,
  tags.bracket,
])

/** A common noun, which the tagger may take for a name where a sentence begins with it. */
const isHead = (units: readonly Unit[], at: number, start: number): boolean =>
  units[at]!.tag === tags.noun || (at === start && units[at]!.tag === tags.name)

/** "Opponents such as Ann Lee" and "critics, including Ann Lee" are the group, not the example. */
function groupStart(units: readonly Unit[], first: number, start: number): number {
  const isSuch = units[first - 1]?.lower === 'as' && units[first - 2]?.lower === 'such'
  if (!isSuch && units[first - 1]?.lower !== 'including') return first
  let head = first - (isSuch ? 3 : 2)
  if (units[head]?.tag === tags.comma) head--
  if (head < start || !isHead(units, head, start)) return first
  while (head > start && modifiers.has(units[head - 1]!.tag)) head--
  return head
}

/** "People" of "people who know the port said", where the port was taken for the source. */
function subjectIn(
  units: readonly Unit[],
  { first, end }: Run,
  anchor: number,
  start: number,
): Run | null {
  const governor = units[first - 1]
  const relative = units[first - 2]
  if (anchor < end || governor?.tag !== tags.verb || !relative) return null
  if (relative.lower !== 'who' && relative.lower !== 'that') return null
  const head = first - 3
  if (head < start || !isHead(units, head, start)) return null
  let from = head
  while (from > head - 4 && from > start && modifiers.has(units[from - 1]!.tag)) from--
  if (from > start && units[from - 1]!.tag === tags.determiner) from--
  return from > start && units[from - 1]!.tag !== tags.comma ? null : { first: from, end: head + 1 }
}

/** Whose saying it is in "Ann Lee regrets saying", and in "Ann Lee recalls Tom Ode saying", where it is Ode's. */
function sayerOf(
  units: readonly Unit[],
  { first, end }: Run,
  anchor: number,
  start: number,
): Run | null {
  const { form } = units[anchor]!
  const before = units[anchor - 1]!
  if (end > anchor || first < start || anchor - 1 <= first || (form !== 4 && form !== 1))
    return null
  if (form === 4 && before.tag === tags.verb && !before.isCapital)
    return end === anchor ? { first, end: anchor - 1 } : null
  let from = anchor
  while (from > start && (nominals.has(units[from - 1]!.tag) || isName(units[from - 1]))) from--
  const verb = units[from - 1]
  const isHeard = from > start && verb!.tag === tags.verb && hearing.has(verb!.lemma)
  return isHeard && from < anchor ? { first: from, end: anchor } : null
}

const hearing = new Set(['recall', 'remember', 'hear', 'overhear', 'recollect'])

const isName = (unit: Unit | undefined): boolean => unit?.tag === tags.name && unit.isCapital

const isStray = (units: readonly Unit[], at: number, source: number): boolean =>
  units[at]!.lower === 'it' || (at === source - 1 && isName(units[at]))

const isWord = ({ tag, quote }: Unit): boolean =>
  quote === null && (tag < tags.mark || tag > tags.bracket)
const modifiers = new Set<number>([tags.adjective, tags.noun, tags.name, tags.number])
const nominals = new Set<number>([...modifiers, tags.determiner, tags.possessive, tags.pronoun])
const nounPrepositions = new Set(['of', 'with', 'from', 'for', 'at'])

function phraseEnd(
  units: readonly Unit[],
  from: number,
  isFree: (unit: number) => boolean,
): number {
  let end = from
  while (isFree(end) && end < from + 6 && nominals.has(units[end]!.tag)) end++
  return end
}

/** "Tom Ode smiled as Ann Lee" names two. */
function hasTwo(units: readonly Unit[], { first, end }: Run): boolean {
  let hasVerb = false
  for (let i = first + 1; i < end; i++) {
    const { tag, form, lower } = units[i]!
    if (tag === tags.comma || lower === 'who' || lower === 'that') return false
    if (tag === tags.verb && form !== 4) hasVerb = true
    if (hasVerb && joining.has(lower)) return true
  }
  return false
}

const joining = new Set(['as', 'while', 'when', 'after', 'before', 'because'])

/** Adds what stands between commas: "including Ann Lee", the name of "the mayor, Ann Lee,", "a clerk". */
function withAside(
  units: readonly Unit[],
  statement: Statement & { readonly source: Run },
  isFree: (unit: number) => boolean,
): Statement {
  const { source, anchor, content } = statement
  const comma = source.end
  if (!isFree(comma) || units[comma]!.tag !== tags.comma || comma + 1 >= units.length)
    return statement
  const isExample = examples.has(units[comma + 1]!.lower)
  let close = comma + 1
  let isName = true
  while (isFree(close) && close < comma + longestAside && units[close]!.tag !== tags.comma) {
    if (units[close]!.tag !== tags.name || !units[close]!.isCapital) isName = false
    close++
  }
  const isClosed = close === anchor || units[close]?.tag === tags.comma
  const isShortName = isName && close <= comma + 5
  const isRole =
    units[close]?.tag === tags.comma &&
    close + 1 === anchor &&
    isApposition(units, comma + 1, close)
  if (close > comma + 1 && comma < anchor && isClosed && (isExample || isShortName || isRole)) {
    return { ...statement, source: { first: source.first, end: close } }
  }

  // "According to Ann Lee, a clerk, …": the clerk is nothing that she says.
  const at = content.findIndex(({ first }) => first === comma + 1)
  if (units[anchor]!.lower !== 'according' || at < 0) return statement
  if (units[comma + 1]!.lower !== 'a' && units[comma + 1]!.lower !== 'an') return statement
  const { end } = content[at]!
  let behind = comma + 1
  while (behind < end && units[behind]!.tag !== tags.comma) {
    if (units[behind]!.tag === tags.verb || units[behind]!.tag === tags.aux) return statement
    behind++
  }
  if (behind >= end - 1) return statement
  const rest = content.map((run, i) => (i === at ? { first: behind + 1, end } : run))
  return { ...statement, source: { first: source.first, end: behind }, content: rest }
}

function isApposition(units: readonly Unit[], first: number, end: number): boolean {
  if (units[first]!.tag !== tags.determiner && units[first]!.tag !== tags.noun) return false
  for (let i = first; i < end; i++) {
    if (units[i]!.tag === tags.verb || units[i]!.tag === tags.aux || units[i]!.quote) return false
  }
  return true
}

const examples = new Set(['including', 'such', 'like', 'among'])
const longestAside = 16
