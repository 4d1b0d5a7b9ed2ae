/** What is told in a sentence that ends with who tells it: "The quay is closed, the port announced on Monday." */
import { bare, documents, organisations, relatives, setOf } from './phrases.ts'
import { isVerb, type Reading, type Run, tags, type Unit } from './reading.ts'
import { times } from './unsaid.ts'

/** Who tells something, with which word, and what. */
export type Told = {
  readonly anchor: number
  readonly source: Run
  readonly content: readonly Run[]
}

/**
 * What a sentence tells before the clause that it ends with and that says who tells it; and what follows a
 * colon behind that.
 */
export function* toldAtEnd({ units }: Reading, { first, end }: Run): Iterable<Told> {
  const stop = units[end - 1]!.tag === tags.stop ? end - 1 : end
  let colon = first
  while (colon < stop && units[colon]!.tag !== tags.colon) colon++
  // What follows a colon goes on with what was said, if it isn't told by another.
  const rest = { first: colon + 1, end: stop }
  if (rest.first < rest.end && units.slice(rest.first, rest.end).some(isTelling)) return
  const close = colon < stop ? colon : stop

  for (let comma = close - 2; comma > Math.max(first + 2, close - longestClause); comma--) {
    if (units[comma]!.tag !== tags.comma) continue
    const clause = { first: comma + 1, end: close }
    const said = { first, end: comma }
    const found = namedFirst(units, clause) ?? (isWhole(units, said) && toldFirst(units, clause))
    if (!found || !isClause(units, said)) continue
    yield { ...found, content: rest.first < rest.end ? [said, rest] : [said] }
    return
  }
}

/** "the port has announced on Monday", "Ann Lee told the council last month". */
function namedFirst(units: readonly Unit[], { first, end }: Run): Omit<Told, 'content'> | null {
  let behind = first
  while (behind < end && inName.has(units[behind]!.tag)) behind++
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

/** "says the report by the county’s office". */
function toldFirst(
  units: readonly Unit[],
  { first: anchor, end }: Run,
): Omit<Told, 'content'> | null {
  if (units[anchor]!.lemma !== 'say' || !isTelling(units[anchor]!)) return null
  let behind = anchor + 1
  while (behind < end && (inName.has(units[behind]!.tag) || units[behind]!.tag === tags.comma))
    behind++
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
  if (times.has(words[0]!.lower) || words[0]!.tag === tags.preposition) return false
  return words.some(
    (word) =>
      (word.isCapital && word.tag === tags.name && !times.has(word.lower)) ||
      organisations.has(bare(word)) ||
      documents.has(word.lemma) ||
      tellers.has(word.lower) ||
      /(?:man|men|woman|women|person|people|ists?|icians?|ers?|ors?)$/.test(word.lower),
  )
}

/** True for words that a sentence can be, with a verb of its own and no quotation. */
function isClause(units: readonly Unit[], { first, end }: Run): boolean {
  const words = units.slice(first, end)
  return (
    words.length >= leastWords &&
    words.some(({ tag, form }) => isVerb(tag) && form !== 4) &&
    words.every((word) => word.quote === null && word.tag !== tags.colon && word.lower !== ';') &&
    !words.some(isTelling)
  )
}

/** False for "Ann Lee, who runs the port", which is what "says the rosary" is told of. */
function isWhole(units: readonly Unit[], { first, end }: Run): boolean {
  const words = units.slice(first, end)
  const verb = words.findIndex(({ tag, form }) => isVerb(tag) && form !== 4)
  return verb > 0 && !words.slice(0, verb).some(({ lower }) => relatives.has(lower))
}

/** What may stand behind the verb when nothing is told there: a time, a place, an occasion. */
function isAdjunct(next: Unit | undefined, second: Unit | undefined, isEnd: boolean): boolean {
  if (isEnd || next === undefined) return true
  if (next.tag === tags.preposition) return next.lower !== 'of'
  const isTime = times.has(next.lower) || days.has(next.lower)
  return isTime || (next.lower.endsWith('ly') && second?.tag !== tags.determiner)
}

const isTelling = ({ tag, form, lemma }: Unit): boolean =>
  tag === tags.verb && (form === 2 || form === 3 || lemma === 'say') && telling.has(lemma)

const telling = setOf('say announce tell report explain add warn write')
const leastWords = 4
const longestClause = 40
const mostAfter = 12
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
