/** The words that name who spoke, taken apart: who it is, and what the text says of them. */
import { type Reading, type Run, tags, type Unit } from './reading.ts'

/** `name` is what names, `role` what tells more, `surname` the unit with the family name of a person. */
export type Phrase = {
  readonly kind: 'person' | 'name' | 'noun' | 'pronoun' | 'pointing'
  readonly name: Run
  readonly role: Run | null
}

/** Words that stand between blanks. */
export const setOf = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/))

/** What a noun phrase without prepositions is made of. */
export const nominals = new Set<number>([
  tags.determiner,
  tags.adjective,
  tags.noun,
  tags.name,
  tags.number,
  tags.possessive,
  tags.pronoun,
])
const pronouns = setOf(
  'he she they it i we you who which that one his her hers him them whom this these those himself herself',
)
/** `his lawyer`, `both men`, `this official`: who that is stands elsewhere. */
const pointing = setOf(
  'his her its their our my your this that these those both each another other others either',
)
const demonstratives = setOf('this that these those')
const quantities = setOf('some many several most more all')
const examples = setOf('including like among such')
export const documents = setOf(
  'report statement letter memo email message post tweet note announcement release comment remark',
)
export const posts = setOf('mp mep msp')
export const relatives = setOf('who which whose whom that')
export const titles = setOf(`
  mr mrs ms miss dr prof professor sir dame lord lady gen general lt lieutenant col colonel maj major capt captain sgt
  sergeant adm admiral cmdr cpl sen senator rep representative gov governor president chancellor minister premier mayor
  judge justice king queen prince princess pope bishop archbishop rev reverend father sister secretary ambassador
  mp mep msp congressman congresswoman speaker chairman chairwoman chief officer detective sheriff attorney vice-president
`)

/** Takes a source apart; null when nothing in it names anybody. */
export function phraseOf(
  { units, text }: Pick<Reading, 'units' | 'text'>,
  source: Run,
): Phrase | null {
  let { first, end } = source
  while (first < end && isLeading(units[first]!)) first++
  while (end > first && isTrailing(units[end - 1]!)) end--
  if (first >= end) return null
  end = withoutTime(units, { first, end }).end
  while (end > first + 1 && isTrailing(units[end - 1]!)) end--
  const opening = units[first]!
  if (end - first === 1 && pronouns.has(opening.lower) && !isAcronym(text, opening))
    return { kind: 'pronoun', name: { first, end }, role: null }
  const isDocument = end === first + 2 && documents.has(units[first + 1]!.lemma)
  if (pointing.has(opening.lower) && !(isDocument && demonstratives.has(opening.lower)))
    return pointed(units, { first, end })
  if (end - first === 1 && quantities.has(opening.lower))
    return { kind: 'pointing', name: { first, end }, role: null }

  let core = end
  for (let i = first + 1; i < end; i++) {
    const { tag, lower, isCapital, form } = units[i]!
    if ((tag === tags.comma && !isFormAt(units, i + 1)) || tag === tags.dash) {
      // "critics, including Ann Lee"
      if (i + 1 < end && examples.has(units[i + 1]!.lower)) {
        return { kind: 'noun', name: { first, end }, role: null }
      }
      core = i
      break
    }
    // "a report published in May", "officials who know him"
    // "a leaked memo" has none behind its noun.
    const isAddition =
      relatives.has(lower) ||
      (tag === tags.verb && (form === 3 || form === 4) && units[i - 1]!.tag !== tags.determiner)
    if (isAddition && !isCapital) {
      core = i
      break
    }
  }
  // "a report by the council", "statements from the port"
  for (let i = first + 1; i + 1 < core; i++) {
    const { lower } = units[i]!
    if ((lower === 'from' || lower === 'by') && documents.has(units[i - 1]!.lemma)) {
      return phraseOf({ units, text }, { first: i + 1, end })
    }
    if (units[i]!.tag === tags.preposition) break
  }
  const behind = asideOf(units, core, end)
  core = withoutTime(units, { first, end: core }).end
  const head = personIn(units, { first, end: core })
  if (head === null) {
    // "the mayor, Ann Lee"
    const isOne = opening.lower === 'one' || startsWithDeterminer(opening, units, first, core)
    const inAside = behind && isOne ? nameInAside(units, behind) : null
    if (inAside && !hasAnd(units, { first, end: core })) {
      if (units[inAside.end]?.tag === tags.comma && joinsAt(units, inAside.end + 1, end))
        return { kind: 'noun', name: { first, end }, role: null }
      return { kind: 'person', name: inAside, role: { first, end: core } }
    }
    // "Tanya's brother, Marcus": whoever else is called so
    if (behind && kin.has(units[core - 1]!.lower) && isGivenName(units, behind))
      return {
        kind: 'noun',
        name: { first: behind.first, end: behind.first + 1 },
        role: { first, end: core },
      }
    // "a nurse on her way to work"
    for (let i = first + 1; i < core; i++) {
      if (units[i]!.tag === tags.preposition && pointing.has(units[i + 1]?.lower ?? '')) core = i
    }
    const isName = units[core - 1]!.tag === tags.name && units[core - 1]!.isCapital
    return {
      kind: isName ? 'name' : 'noun',
      name: { first, end: withoutBracket(units, first, core) },
      role: null,
    }
  }
  if (hasAnd(units, { first, end: core }))
    return { kind: 'noun', name: { first, end: core }, role: null }
  // "local MP Ann Lee" is Ann Lee, the local MP.
  const isPost = posts.has(units[head.first]!.lower) && head.end - head.first > 2
  const name = isPost ? { first: head.first + 1, end: head.end } : head
  const ahead = name.first > first ? { first, end: name.first } : null
  return { kind: 'person', name, role: behind && isRole(units, behind) ? behind : ahead }
}

/** Where a company's form stands: "Inc." of "Acme, Inc.". */
export const isFormAt = (units: readonly Unit[], at: number): boolean =>
  forms.has(units[at] ? bare(units[at]) : '') &&
  (units[at]!.isCapital || units[at]!.lower === 'plc')
const forms = setOf('inc ltd llc llp plc gmbh b.v n.v s.a s.p.a corp')

/** "Ann Lee" of "Ann Lee today", "the council" of "the council late last night". */
function withoutTime(units: readonly Unit[], { first, end }: Run): Run {
  let to = end
  for (;;) {
    const from = timeBefore(units, to, end)
    // "the people of today", "the mayor's last year"
    const isTime = from < to && from > first && !governing.has(units[from - 1]!.tag)
    if (!isTime) return { first, end: to }
    to = from
  }
}

/** Where a word or two of time begin that end there. */
function timeBefore(units: readonly Unit[], to: number, end: number): number {
  const last = units[to - 1]!
  const before = units[to - 2]
  if (periods.has(last.lower)) return which.has(before?.lower ?? '') ? to - 2 : to
  // "Ruby Tuesday" may be a name, "the council Tuesday" and "Ann Lee Tuesday" are none.
  const isFree =
    before && (!before.isCapital || organisations.has(bare(before)) || units[to - 3]?.isCapital)
  if (weekdays.has(last.lower)) return before?.lower === 'on' ? to - 2 : isFree ? to - 1 : to
  const isMoment = moments.has(last.lower) || (last.lower === 'late' && to < end)
  return isMoment && !last.isCapital ? to - 1 : to
}

const moments = setOf('today yesterday tonight now then earlier later recently meanwhile')
const periods = setOf('night morning afternoon evening week weekend month year')
const which = setOf('last this yesterday')
const weekdays = setOf('monday tuesday wednesday thursday friday saturday sunday')
const governing = new Set<number>([
  tags.preposition,
  tags.possessive,
  tags.determiner,
  tags.conjunction,
])

/** The name that an aside begins with, or all of "a former boxer named Gus Pell". */
function nameInAside(units: readonly Unit[], { first, end }: Run): Run | null {
  const stop = units.findIndex(({ tag }, i) => i > first && i < end && closing.has(tag))
  const aside = { first, end: stop < 0 ? end : stop }
  for (let i = first; i < aside.end; i++) {
    if (units[i]!.lower === 'named' || units[i]!.lower === 'called') {
      const name = personIn(units, { first: i + 1, end: aside.end })
      return name?.first === i + 1 ? name : null
    }
  }
  // "the Reverend Ann Lee"
  const isTitled = units[first]!.lower === 'the' && titles.has(bare(units[first + 1]!))
  const name = personIn(units, aside)
  return name?.first === (isTitled ? first + 1 : first) ? name : null
}

const closing = new Set<number>([tags.comma, tags.dash, tags.bracket])

/** "Marcus", and nothing but the comma behind it. */
const isGivenName = (units: readonly Unit[], { first, end }: Run): boolean =>
  units[first]!.tag === tags.name && units[first]!.isCapital && end === first + 1

const joinsAt = (units: readonly Unit[], at: number, end: number): boolean =>
  at < end && units[at]!.tag === tags.conjunction

const kin = setOf(
  'brother sister wife husband mother father son daughter friend partner neighbour neighbor uncle aunt cousin grandmother grandfather nephew niece widow',
)

/** "Its secretary, Ann Lee," and "its secretary Ann Lee" are Ann Lee; "its secretary" is whoever that is. */
function pointed(units: readonly Unit[], { first, end }: Run): Phrase {
  const named = personIn(units, { first: first + 1, end })
  const ahead = named && units.slice(first + 1, named.first)
  const isOffice = ahead?.every(({ tag }) => tag === tags.noun || tag === tags.adjective)
  if (named?.end === end && isOffice && ahead!.length > 0)
    return { kind: 'person', name: named, role: { first: first + 1, end: named.first } }
  const comma = units.findIndex(({ tag }, i) => i > first && i < end && tag === tags.comma)
  const aside = comma < 0 ? null : asideOf(units, comma, end)
  const person = aside && personIn(units, aside)
  const isWhole =
    person?.first === comma + 1 && (person.end === end || units[person.end]!.tag === tags.comma)
  return person && isWhole && !hasAnd(units, { first, end: comma })
    ? { kind: 'person', name: person, role: { first: first + 1, end: comma } }
    : { kind: 'pointing', name: { first, end }, role: null }
}

/** WHO, IT and US are no pronouns. */
const isAcronym = (text: string, { start, end }: Unit): boolean =>
  end - start > 1 && text.slice(start, end) === text.slice(start, end).toUpperCase()

const isLeading = ({ tag, lower }: Unit): boolean =>
  tag === tags.conjunction ||
  tag === tags.comma ||
  tag === tags.bracket ||
  tag === tags.dash ||
  tag === tags.colon ||
  lower === 'even' ||
  lower === 'only' ||
  (tag === tags.preposition && (lower === 'by' || lower === 'from' || lower === 'per'))
const isTrailing = ({ tag }: Unit): boolean =>
  tag === tags.comma ||
  tag === tags.stop ||
  tag === tags.dash ||
  tag === tags.colon ||
  tag === tags.possessive ||
  tag === tags.mark

/** The run of capitals that a phrase ends with, when it can be a person's name: two words or more, or with a title. */
function personIn(units: readonly Unit[], { first, end }: Run): Run | null {
  let stop = withoutBracket(units, first, end)
  // "Secretary of State Ann Lee"
  for (let i = first + 1; i + 1 < stop; i++) {
    if (units[i]!.lower !== 'of' || !titles.has(bare(units[i - 1]!))) continue
    let name = i + 1
    while (name < stop && organisations.has(bare(units[name]!))) name++
    if (name > i + 1) return personIn(units, { first: name, end: stop })
  }
  for (let i = first; i < stop; i++)
    if (units[i]!.tag === tags.preposition || units[i]!.tag === tags.possessive) {
      if (units[i]!.tag === tags.preposition) {
        stop = i
        break
      }
    }
  let from = stop
  while (from > first && isNamePart(units[from - 1]!)) from--
  if (stop - from < 2) return null
  // "the White House", "The Harbour Post": a name with an article is no person's.
  if (from > first && units[from - 1]!.tag === tags.determiner && !titles.has(bare(units[from]!)))
    return null
  if (
    isSeat(units, { first: from, end: stop }) ||
    organisations.has(bare(units[stop - 1]!)) ||
    [...range(from, stop)].some((i) => organisations.has(bare(units[i]!)))
  )
    return null
  return { first: from, end: stop }
}

/** "Scotland Yard": whoever sits there, and nobody of that name. */
export const isSeat = (units: readonly Unit[], { first, end }: Run): boolean =>
  end - first >= 2 && seats.has(`${units[end - 2]!.lower} ${units[end - 1]!.lower}`)
const seats = new Set(['scotland yard', 'capitol hill', 'downing street', 'wall street'])

const range = function* (from: number, to: number) {
  for (let i = from; i < to; i++) yield i
}
const isNamePart = ({ isCapital, tag, lower, quote }: Unit): boolean =>
  (isCapital && tag !== tags.determiner && tag !== tags.pronoun && tag !== tags.possessive) ||
  particles.has(lower) ||
  (quote !== null && quote.words <= 2)
const particles = setOf(
  'de del della der den di da dos du van von bin ibn al el la le jr. sr. ii iii iv',
)
export const organisations = setOf(`
  house court department ministry office agency committee council party university institute post times news journal
  press foundation association union bank company corp inc group center centre commission bureau army navy police forces
  force senate congress parliament states kingdom nations street campaign administration government service services
  school college hospital church club league federation board authority society network media tv radio magazine report
  pentagon kremlin polytechnic observatory society trust mutual airlines airways ltd llc plc museum library airport hotel
  gmbh llp b.v n.v s.p.a
  theatre theater gazette herald tribune guardian examiner courier fund alliance coalition republicans democrats democratic republican americans americans. city county state
`)
export const bare = ({ lower }: Unit): string => lower.replace(/\.$/, '')

function asideOf(units: readonly Unit[], comma: number, end: number): Run | null {
  if (comma >= end) return null
  const { tag } = units[comma]!
  if (tag !== tags.comma && tag !== tags.dash) return null
  return comma + 1 < end ? { first: comma + 1, end } : null
}

/** `a clerk at the port`, but not `who runs the port` nor `speaking on Friday`. */
function isRole(units: readonly Unit[], { first, end }: Run): boolean {
  const { lower, tag, form } = units[first]!
  if (
    end - first > 20 ||
    relatives.has(lower) ||
    tag === tags.preposition ||
    tag === tags.conjunction ||
    tag === tags.number
  )
    return false
  return (
    form !== 4 &&
    tag !== tags.verb &&
    tag !== tags.aux &&
    tag !== tags.pronoun &&
    tag !== tags.adverb
  )
}

const hasAnd = (units: readonly Unit[], { first, end }: Run): boolean => {
  for (let i = first; i < end; i++) if (units[i]!.tag === tags.conjunction) return true
  return false
}

const startsWithDeterminer = (
  { tag }: Unit,
  units: readonly Unit[],
  first: number,
  end: number,
): boolean => {
  if (tag === tags.determiner) return true
  for (let i = first; i < end; i++) if (units[i]!.tag === tags.possessive) return true
  return false
}

/** Where a phrase ends without the brackets behind it, as in `Ann Lee (D-Ohio)`. */
function withoutBracket(units: readonly Unit[], first: number, end: number): number {
  for (let i = first + 1; i < end; i++)
    if (units[i]!.lower === '(' || units[i]!.lower === '[') return i
  return end
}
