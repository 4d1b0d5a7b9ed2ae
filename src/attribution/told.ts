/** What a sentence tells whose form leaves no doubt of it: "The quay is closed, the port announced on Monday." */
import { goesOn, isFiniteVerb } from './clause-ends.ts'
import { bare, documents, isFormAt, organisations, relatives, setOf, titles } from './phrases.ts'
import { isHuman } from './pronouns.ts'
import { isVerb, type Reading, type Run, tags, type Unit } from './reading.ts'
import { times } from './unsaid.ts'

/** Who tells something, with which word, and what. */
export type Told = {
  readonly anchor: number
  readonly source: Run
  readonly content: readonly Run[]
}

/**
 * What the parts of a sentence between its semicolons tell, where one ends with who tells it, has that inserted
 * between commas, or begins with it: "Ann Lee claims that", "A clerk, who asked not to be named, said", "Ann Lee
 * told reporters", "According to Ann Lee".
 */
export function* toldIn({ units }: Reading, sentence: Run): Iterable<Told> {
  const end = units[sentence.end - 1]!.tag === tags.stop ? sentence.end - 1 : sentence.end
  for (let first = sentence.first; first < end; ) {
    let close = first
    while (close < end && units[close]!.lower !== ';') close++
    const part = { first, end: close }
    const told =
      toldAtEnd(units, part) ??
      toldWithin(units, part) ??
      toldBehindThat(units, part) ??
      toldBehindWho(units, part) ??
      toldToReporters(units, part) ??
      toldBehindAccording(units, part)
    if (told) yield told
    first = close + 1
  }
}

/** All before the clause at the end of a part, and what a colon behind that opens. */
function toldAtEnd(units: readonly Unit[], { first, end }: Run): Told | null {
  let colon = first
  while (colon < end && units[colon]!.tag !== tags.colon) colon++
  // What follows a colon goes on with what was said, if it isn't told by another.
  const rest = { first: colon + 1, end }
  const isTold = colon >= end || !tells(units, rest)
  const told = isTold ? toldBefore(units, { first, end: colon }) : null
  if (told === null) return colon < end ? toldBefore(units, rest) : null
  return rest.first < rest.end ? { ...told, content: [...told.content, rest] } : told
}

function toldBefore(units: readonly Unit[], { first, end }: Run): Told | null {
  for (let comma = end - 2; comma > Math.max(first + 2, end - longestClause); comma--) {
    if (units[comma]!.tag !== tags.comma || isFormAt(units, comma + 1)) continue
    const clause = { first: comma + 1, end }
    const said = { first, end: comma }
    const found =
      namedFirst(units, clause) ??
      accordingTo(units, clause) ??
      (isWhole(units, said) && toldFirst(units, clause))
    if (found && isClause(units, said) && !tells(units, said)) return { ...found, content: [said] }
  }
  return null
}

/** "Under the old plan, Ann Lee said, a third never paid." */
function toldWithin(units: readonly Unit[], { first, end }: Run): Told | null {
  let comma = first + 1
  while (comma < end && comma < first + longestOpening && units[comma]!.tag !== tags.comma) comma++
  if (units[comma]?.tag !== tags.comma) return null
  let close = comma + 1
  while (close < end && close < comma + longestClause && units[close]!.tag !== tags.comma) close++
  if (close >= end - leastWords || units[close]!.tag !== tags.comma) return null

  const found = namedFirst(units, { first: comma + 1, end: close })
  // "In May, a sale announced in April, …"
  if (found && participles.has(units[found.anchor]!.lower)) return null
  const opening = units.slice(first, comma)
  const rest = { first: close + 1, end }
  const isOpen = opening.every(({ tag, quote }) => !isVerb(tag) && quote === null)
  if (!found || !isOpen || !isClause(units, rest) || goesOn(units, rest) || tells(units, rest))
    return null
  return { ...found, content: [{ first, end: comma }, rest] }
}

/** "Ann Lee, a clerk, claims that the quay is cracked." */
function toldBehindThat(units: readonly Unit[], { first, end }: Run): Told | null {
  let that = first + 2
  while (that < end && that < first + longestClause && units[that]!.lower !== 'that') that++
  const anchor = units[that]?.lower === 'that' ? claimBefore(units, first, that) : first
  if (anchor === first) return null
  let behind = anchor
  while (
    behind > first &&
    (beside.has(units[behind - 1]!.tag) || times.has(units[behind - 1]!.lower))
  )
    behind--
  const name = nameEnd(units, { first, end: behind })
  // "Ann Lee, who runs the port,"
  const hasAside = units[name]!.tag === tags.comma && units[behind - 1]!.tag === tags.comma
  if (name === first || (name < behind && (!hasAside || name + 2 >= behind))) return null
  const source = { first, end: hasAside ? behind - 1 : behind }
  const said = { first: that, end }
  if (tells(units, { first: name, end: behind }) || !isTeller(units, { first, end: name }))
    return null
  const isAll = isClause(units, { first: that + 1, end }) && !goesOn(units, said)
  return isAll ? { anchor, source, content: [said] } : null
}

/** The verb of "claims that", "assured the council that", "points out that", "let it be known that"; else `first`. */
function claimBefore(units: readonly Unit[], first: number, that: number): number {
  // "farmers reckon"
  const isMany = (at: number) => /s$|^(?:police|people)$/.test(units[at - 1]?.lower ?? '')
  const isTold = ({ form }: Unit, at: number) => (form > 1 ? form !== 4 : form === 1 && isMany(at))
  const before = (length: number) => wordsOf(units, Math.max(first, that - length), that)
  let at = that - 1
  if (before(1) === 'out' && units[that - 2]!.lemma === 'point') at = that - 2
  else if (before(1) === 'clear') at = before(2) === 'it clear' ? that - 3 : that - 2
  else if (before(4) === 'let it be known') return that - 4
  else {
    while (at > first && at > that - longestAddressee && toAddressee.has(units[at]!.tag)) at--
    if (at < that - 1 && !assuring.has(units[at]!.lemma)) return first
  }
  const { tag, lemma } = units[at]!
  const isMade = before(1) !== 'clear' || lemma === 'make'
  const isOne = at < that - 1 ? isMade : claiming.has(lemma)
  // The tagger takes "points out" for a noun.
  if (at === that - 2 && at > first && units[at]!.lower === 'points') return at
  return at > first && tag === tags.verb && isTold(units[at]!, at) && isOne ? at : first
}

const longestAddressee = 6
const wordsOf = (units: readonly Unit[], first: number, end: number): string =>
  units
    .slice(first, end)
    .map(({ lower }) => lower)
    .join(' ')

/** "A trader, who asked not to be named, said takings were down." */
function toldBehindWho(units: readonly Unit[], { first, end }: Run): Told | null {
  let who = first + 1
  while (who < end && who < first + longestOpening && units[who]!.lower !== 'who') who++
  const hasComma = units[who - 1]!.tag === tags.comma
  const name = hasComma ? who - 1 : who
  if (units[who]?.lower !== 'who' || nameEnd(units, { first, end: name }) < name) return null
  if (name === first) return null
  if (!isTeller(units, { first, end: name }) && !isHuman(units[name - 1]!)) return null
  let anchor = who + 1
  while (anchor < end && isInRelative(units[anchor]!)) anchor++
  const close = hasComma ? anchor + 1 : anchor
  if (hasComma && units[anchor]?.tag !== tags.comma) return null
  const verb = units[close]
  if (close < who + 3 || close >= end || !verb || !isTelling(verb)) return null
  let behind = close + 1
  if (verb.lemma === 'tell') while (behind < end && toAddressee.has(units[behind]!.tag)) behind++
  const isThat = units[behind]?.lower === 'that'
  if (behind >= end || (verb.lemma !== 'say' && !isThat)) return null
  const said = { first: behind, end }
  const clause = { first: isThat ? behind + 1 : behind, end }
  const opens = units[clause.first]?.tag ?? tags.none
  const isTold =
    isClause(units, clause, leastWords - 1) && opensClause.has(opens) && !goesOn(units, said)
  if (!isTold || tells(units, said)) return null
  return { anchor: close, source: { first, end: name }, content: [said] }
}

/** "Ann Lee told reporters the quay was cracked." */
function toldToReporters(units: readonly Unit[], { first, end }: Run): Told | null {
  const name = nameEnd(units, { first, end })
  let anchor = name
  while (anchor < end && beside.has(units[anchor]!.tag)) anchor++
  const said = { first: anchor + 2, end }
  if (name === first || said.first >= end || units[anchor]!.lemma !== 'tell') return null
  if (!isTelling(units[anchor]!) || !hearers.has(units[anchor + 1]!.lower)) return null
  const { lower, tag } = units[said.first]!
  const opens = tag === tags.name || openers.has(lower)
  if (!opens || !isTeller(units, { first, end: name }) || !isClause(units, said)) return null
  if (goesOn(units, said) || tells(units, said)) return null
  return { anchor, source: { first, end: name }, content: [said] }
}

const openers = setOf('the he she it they we his her its their there no')
const hearers = setOf('reporters journalists lawmakers legislators mps councillors')

/** What stands in "who asked not to be named": no mark, nobody else who tells, no second "who". */
const isInRelative = (unit: Unit): boolean =>
  (isVerb(unit.tag) ? !isTelling(unit) : unit.tag < tags.mark || unit.tag === tags.possessive) &&
  unit.quote === null &&
  !relatives.has(unit.lower) &&
  !whenever.has(unit.lower) &&
  !asking.has(unit.lower)
const asking = setOf('what how why where whether if')
const opensClause = new Set<number>([
  ...[tags.determiner, tags.adjective, tags.noun, tags.name, tags.number, tags.pronoun],
])

/** "According to a memo of May, which the paper has read, the quay is cracked." */
function toldBehindAccording(units: readonly Unit[], { first, end }: Run): Told | null {
  let comma = first + 2
  while (comma < end && comma < first + longestClause && units[comma]!.tag !== tags.comma) comma++
  const found = accordingTo(units, { first, end: comma })
  if (found === null) return null
  if (relatives.has(units[comma + 1]?.lower ?? '')) {
    comma += 2
    while (comma < end && units[comma]!.tag !== tags.comma) comma++
  }
  const said = { first: comma + 1, end }
  const isTold = isClause(units, said) && !tells(units, said) && !goesOn(units, said)
  return isTold ? { ...found, content: [said] } : null
}

/** "according to the port": all of a run. */
function accordingTo(units: readonly Unit[], { first, end }: Run): Omit<Told, 'content'> | null {
  if (units[first]!.lower !== 'according' || units[first + 1]?.lower !== 'to') return null
  const source = { first: first + 2, end }
  const isName = units
    .slice(source.first, end)
    .every((unit) => isInName(unit) || unit.tag === tags.comma)
  return isName && end > source.first && isTeller(units, source) ? { anchor: first, source } : null
}

/** "the port has announced on Monday", "Ann Lee told the council last month". */
function namedFirst(units: readonly Unit[], { first, end }: Run): Omit<Told, 'content'> | null {
  const behind = nameEnd(units, { first, end })
  let anchor = behind
  while (anchor < end && beside.has(units[anchor]!.tag)) anchor++
  const verb = units[anchor]
  if (behind === first || anchor >= end || !isTelling(verb!)) return null
  if (!isTeller(units, { first, end: behind })) return null

  const isTold = verb!.lemma === 'tell'
  const isFree = isTold
    ? toAddressee.has(units[anchor + 1]?.tag ?? tags.none)
    : isAdjunct(units[anchor + 1], units[anchor + 2], anchor + 1 >= end)
  const after = units.slice(anchor + 1, end)
  if (!isFree || after.length > mostAfter || !after.every(({ tag }) => inAdjunct.has(tag)))
    return null
  return { anchor, source: { first, end: behind } }
}

/** Where a noun phrase ends with "(the Port)" behind it, and with the form of "Acme, Inc.". */
function nameEnd(units: readonly Unit[], { first, end }: Run): number {
  let behind = first
  for (;;) {
    while (behind < end && isInName(units[behind]!)) behind++
    if (behind === first || behind >= end) return behind
    if (units[behind]!.tag === tags.comma && isFormAt(units, behind + 1)) {
      behind += 2
    } else if (units[behind]!.lower === '(') {
      let close = behind + 1
      while (close < end && close < behind + longestBracket && units[close]!.lower !== ')') close++
      if (units[close]?.lower !== ')' || close >= end) return behind
      behind = close + 1
    } else return behind
  }
}

const longestBracket = 8

/** "says the report by the county’s office". */
function toldFirst(
  units: readonly Unit[],
  { first: anchor, end }: Run,
): Omit<Told, 'content'> | null {
  if (units[anchor]!.lemma !== 'say' || !isTelling(units[anchor]!)) return null
  let behind = anchor + 1
  while (behind < end && (isInName(units[behind]!) || units[behind]!.tag === tags.comma)) behind++
  const source = { first: anchor + 1, end: behind }
  const isAll = behind === end && behind > source.first
  return isAll && isTeller(units, source) ? { anchor, source } : null
}

/** Whether a noun phrase names somebody who can tell: a person, an organisation, a document. */
function isTeller(units: readonly Unit[], { first, end }: Run): boolean {
  const words = units.slice(first, end)
  const [opening, ...others] = words
  if (others.length === 0 && persons.has(opening!.lower)) return true
  if (opening!.tag === tags.pronoun && !owners.has(opening!.lower)) return false
  if (others.some(({ lower, tag }) => tag === tags.pronoun || relatives.has(lower))) return false
  if (times.has(opening!.lower) || opening!.tag === tags.preposition) return false
  if (words.some(({ lower }) => whenever.has(lower))) return false
  return words.some(
    (word) =>
      (word.isCapital && word.tag === tags.name && !times.has(word.lower)) ||
      organisations.has(bare(word)) ||
      documents.has(word.lemma) ||
      tellers.has(word.lower) ||
      (word.tag === tags.noun &&
        /(?:man|men|woman|women|person|people|ists?|icians?|ers?|ors?)$/.test(word.lower)),
  )
}

/** True for words that a sentence can be, with a verb of its own and no quotation. */
function isClause(units: readonly Unit[], { first, end }: Run, least = leastWords): boolean {
  const words = units.slice(first, end)
  return (
    words.length >= least &&
    words.some(isFiniteVerb) &&
    words.every((word) => word.quote === null && word.tag !== tags.colon && word.lower !== ';')
  )
}

/** False for "Ann Lee, who runs the port", which is what "says the rosary" is told of. */
function isWhole(units: readonly Unit[], { first, end }: Run): boolean {
  const words = units.slice(first, end)
  const verb = words.findIndex(isFiniteVerb)
  return verb > 0 && !words.slice(0, verb).some(({ lower }) => relatives.has(lower))
}

/** What may stand behind the verb when nothing is told there: a time, a place, an occasion. */
function isAdjunct(next: Unit | undefined, second: Unit | undefined, isEnd: boolean): boolean {
  if (isEnd || next === undefined) return true
  if (next.tag === tags.preposition) return next.lower !== 'of'
  const isTime = times.has(next.lower) || days.has(next.lower)
  return isTime || (next.lower.endsWith('ly') && second?.tag !== tags.determiner)
}

const tells = (units: readonly Unit[], { first, end }: Run): boolean =>
  units.slice(first, end).some(isTelling)

const isTelling = ({ tag, form, lemma }: Unit): boolean =>
  tag === tags.verb && (form === 2 || form === 3 || lemma === 'say') && telling.has(lemma)

const telling = setOf('say announce tell report explain add warn write')
const leastWords = 4
const longestClause = 40
const longestOpening = 20
const participles = setOf('announced reported written warned')
const claiming = setOf(
  `say claim complain explain argue insist add announce report warn write predict estimate
  reply confirm acknowledge reckon advise admit concede note state maintain contend assert allege caution remark respond`,
)
const assuring = setOf('assure advise inform remind tell')
const mostAfter = 12
const whenever = setOf('after before since until during when')
const persons = setOf('he she they it')
const owners = setOf('his her its their our my')
const days = setOf('last this yesterday today tonight earlier later recently afterwards')
const tellers = setOf(`
  police officials authorities government spokesman spokeswoman observatory charity company firm ministry airline union operator sources source
  critics scientists experts researchers staff medics reports papers media
`)
const beside = new Set<number>([tags.aux, tags.adverb])
const inName = new Set<number>([
  ...[tags.determiner, tags.adjective, tags.noun, tags.name, tags.number],
  ...[tags.possessive, tags.preposition, tags.pronoun, tags.conjunction],
])
// The tagger takes "Miss" for a verb, and the end of "traders'" for a mark.
const isInName = (unit: Unit): boolean =>
  inName.has(unit.tag) || (unit.isCapital && titles.has(bare(unit))) || unit.lower === "'"
const inAdjunct = new Set<number>([
  ...[tags.determiner, tags.adjective, tags.noun, tags.name, tags.number, tags.adverb],
  ...[tags.possessive, tags.preposition, tags.pronoun, tags.conjunction, tags.comma],
])
const toAddressee = new Set<number>([
  tags.determiner,
  tags.noun,
  tags.name,
  tags.pronoun,
  tags.adjective,
])
