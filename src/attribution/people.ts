/** Who is named in a text: people under the fullest name, and whom a name or a noun can mean. */
import { bare, isSeat, organisations, type Phrase, posts, setOf, titles } from './phrases.ts'
import { type Reading, type Run, tags, type Unit } from './reading.ts'

export type Gender = 'she' | 'he'

/** Somebody whom the text names in full: `key` is first and last name in lower case. */
export type Person = {
  readonly key: string
  readonly surname: string
  fullest: Run
  role: Run | null
  /** The nouns that say what they are, and the unit behind the words that first do. */
  readonly nouns: Map<string, number>
  /** What their given name, titles and roles tell; empty where they tell nothing, both where they disagree. */
  readonly genders: Set<Gender>
}

export type People = {
  readonly byKey: ReadonlyMap<string, Person>
  readonly bySurname: ReadonlyMap<string, readonly Person[]>
  /** By what they are: "general" for whoever is called Gen. */
  readonly byNoun: ReadonlyMap<string, readonly Person[]>
  /** The units where somebody without a name is introduced as such: "a union spokesman". */
  readonly unnamedAt: ReadonlyMap<string, readonly number[]>
  /** By the unit behind their full name. */
  readonly mentionAt: ReadonlyMap<number, Person>
  readonly places: ReadonlySet<string>
  /** Surnames of the dead, and those that firms are called by: alone they may mean somebody else. */
  readonly doubtful: ReadonlySet<string>
}

/** The people whom the text names in full; phrases tell their roles. */
export function peopleIn(reading: Reading, phrases: readonly (Phrase | null)[]): People {
  const { units, sentences } = reading
  const byKey = new Map<string, Person>()
  const mentionAt = new Map<number, Person>()
  const roles: Run[] = []
  const titled: Titled[] = []
  const meet = (run: Run, role: Run | null): void => {
    const { key, given, surname, full, words } = nameOf(units, run)
    const title = titleOf(units, run)
    if (words === 1 && title) titled.push({ run, surname, gender: title })
    if (!full || isSeat(units, run)) return
    const known = byKey.get(key)
    const person: Person = known ?? {
      key,
      surname,
      fullest: withoutOffice(units, run),
      role: null,
      nouns: new Map(),
      genders: new Set(),
    }
    if (!known) byKey.set(key, person)
    const name = withoutOffice(units, run)
    if (name.end - name.first > person.fullest.end - person.fullest.first) person.fullest = name
    person.role ??= role
    addTo(person.genders, genderOfName.get(given))
    for (let i = run.first; i < run.end; i++) {
      const title = titleNouns.get(bare(units[i]!))
      if (title && !person.nouns.has(title)) person.nouns.set(title, run.end)
    }
    for (let i = run.first; i < run.end && titles.has(bare(units[i]!)); i++)
      addTo(person.genders, genderOf.get(bare(units[i]!)))
    if (role) {
      roles.push(role)
      for (const noun of nounsOf(units, role)) {
        const behind = Math.max(role.end, run.end)
        person.nouns.set(noun, Math.min(person.nouns.get(noun) ?? behind, behind))
        addTo(person.genders, genderOf.get(noun))
      }
    }
    mentionAt.set(run.end, person)
  }
  for (const phrase of phrases) if (phrase?.kind === 'person') meet(phrase.name, phrase.role)
  for (const { first, end } of sentences) {
    for (let i = first; i < end; ) {
      let to = i
      while (to < end && isNameUnit(units[to]!)) to++
      if (to - i >= 2 && to - i <= 6) meet({ first: i, end: to }, null)
      i = Math.max(to, i + 1)
    }
  }
  const bySurname = new Map<string, Person[]>()
  const byNoun = new Map<string, Person[]>()
  for (const person of [...byKey.values(), ...byTitle(titled, byKey, mentionAt)]) {
    listIn(bySurname, person.surname).push(person)
    for (const noun of person.nouns.keys()) listIn(byNoun, noun).push(person)
  }
  const unnamedAt = unnamedIn(units, new Set(byNoun.keys()), roles)
  return {
    byKey,
    bySurname,
    byNoun,
    unnamedAt,
    mentionAt,
    places: placesIn(units),
    doubtful: doubtfulIn(reading),
  }
}

type Titled = { readonly run: Run; readonly surname: string; readonly gender: Gender }

/** Whoever is only called "Mrs Lee", where nobody is named in full whom that can mean. */
function byTitle(
  titled: readonly Titled[],
  byKey: ReadonlyMap<string, Person>,
  mentionAt: Map<number, Person>,
): Iterable<Person> {
  const known = new Set<string>()
  for (const { surname, genders } of byKey.values()) {
    for (const gender of ['she', 'he'] as const) {
      if (genders.size === 0 || genders.has(gender)) known.add(`${gender} ${surname}`)
    }
  }
  const people = new Map<string, Person>()
  for (const { run, surname, gender } of titled) {
    const key = `${gender} ${surname}`
    if (known.has(key)) continue
    const genders = new Set([gender])
    const person = people.get(key) ?? {
      key,
      surname,
      fullest: run,
      role: null,
      nouns: new Map(),
      genders,
    }
    people.set(key, person)
    mentionAt.set(run.end, person)
  }
  return people.values()
}

/** What "Mr" or "Mrs" in a name tells. */
function titleOf(units: readonly Unit[], { first, end }: Run): Gender | undefined {
  for (let i = first; i < end - 1; i++) {
    const word = bare(units[i]!)
    if (courtesies.has(word)) return genderOf.get(word)
  }
  return undefined
}

const courtesies = setOf('mr mrs ms miss')

/** Where somebody is introduced by one of the nouns alone, in no role that the text gives a name. */
function unnamedIn(
  units: readonly Unit[],
  nouns: ReadonlySet<string>,
  roles: readonly Run[],
): ReadonlyMap<string, readonly number[]> {
  const unnamedAt = new Map<string, number[]>()
  units.forEach(({ lower, tag }, i) => {
    if (tag !== tags.noun || !nouns.has(lower)) return
    if (roles.some(({ first, end }) => first <= i && i < end)) return
    // "the union spokesman, Tom Ode", also where he says nothing
    const behind = units[i + 1]?.tag === tags.comma ? units[i + 2] : units[i + 1]
    if (behind && isNameUnit(behind)) return
    let from = i
    while (from > 0 && i - from < 4 && modifying.has(units[from - 1]!.tag)) from--
    const isOneOfMany = introducing.has(units[from - 1]?.lower ?? '')
    // "the union spokesman", "the port's spokesman"
    const isOfOthers = units.slice(from, i).some((unit) => unit.tag !== tags.adjective)
    if (isOneOfMany || isOfOthers) listIn(unnamedAt, lower).push(i)
  })
  return unnamedAt
}

const introducing = setOf('a an another one second other')
const modifying: ReadonlySet<number> = new Set([
  tags.adjective,
  tags.noun,
  tags.name,
  tags.possessive,
])

/** The one person whom a name, or a surname alone, can mean. */
export function personOf(
  units: readonly Unit[],
  { byKey, bySurname, places, doubtful }: People,
  run: Run,
): Person | null {
  const { key, surname, full, words } = nameOf(units, run)
  if (full) return byKey.get(key) ?? null
  // "Mrs Lee" is not Tom Lee.
  const gender = titleOf(units, run)
  const named = (bySurname.get(surname) ?? []).filter(
    ({ genders }) => !gender || genders.size === 0 || genders.has(gender),
  )
  if (words !== 1 || named.length !== 1 || capitals.has(surname)) return null
  return places.has(surname) || doubtful.has(surname) ? null : named[0]!
}

/** "the general", when the text has told of one general alone by then, named or not. */
export function personOfNoun(
  units: readonly Unit[],
  { byNoun, unnamedAt }: People,
  { first, end }: Run,
): Person | null {
  if (end - first !== 2 || units[first]!.lower !== 'the') return null
  const noun = units[end - 1]!.lower
  const [person, ...others] = byNoun.get(noun) ?? []
  if (!person || others.length > 0 || person.nouns.get(noun)! > first) return null
  return unnamedAt.get(noun)?.some((at) => at < first) ? null : person
}

/** A part of a name, or a title with it. */
export const isNameUnit = ({ tag, isCapital, lower }: Unit): boolean =>
  (tag === tags.name && isCapital) ||
  (isCapital && titles.has(lower.replace(/\.$/, ''))) ||
  suffixes.has(lower)

/** A name without the office of "Secretary of State Ann Lee", and without a party or "MP". */
function withoutOffice(units: readonly Unit[], { first, end }: Run): Run {
  const isOffice = units[first - 1]?.lower === 'of'
  let from = first
  while (from < end - 2 && (isOffice ? organisations : parties).has(bare(units[from]!))) from++
  return { first: from, end }
}

const parties = new Set([...setOf('republican democrat democratic'), ...posts])

function listIn<T>(lists: Map<string, T[]>, key: string): T[] {
  const found = lists.get(key) ?? []
  if (found.length === 0) lists.set(key, found)
  return found
}

function addTo<T>(all: Set<T>, one: T | undefined): void {
  if (one !== undefined) all.add(one)
}

const suffixes = setOf('jr. sr. jr sr ii iii iv')

/** A name without titles; `full` when it has a first and a last name. */
function nameOf(
  units: readonly Unit[],
  { first, end }: Run,
): { key: string; given: string; surname: string; full: boolean; words: number } {
  let from = first
  // "Ava Police Chief Tom Ode" is Tom Ode.
  for (let i = first; i < end - 2 && isNameUnit(units[i]!); i++) {
    const word = bare(units[i]!)
    if (titles.has(word) || organisations.has(word)) from = i + 1
  }
  while (from < end - 1 && titles.has(bare(units[from]!))) from++
  const words: string[] = []
  let suffix = ''
  for (let i = from; i < end; i++) {
    const { lower, quote } = units[i]!
    if (quote) continue
    if (suffixes.has(lower)) suffix = bare(units[i]!)
    else words.push(lower)
  }
  const given = words[0] ?? ''
  const surname = words.at(-1) ?? ''
  // "Ann B. Lee" is Ann Lee.
  const key = `${given} ${surname} ${suffix}`
  return { key, given, surname, full: words.length >= 2, words: words.length }
}

/** Names that the text uses of places: "in Lee". */
function placesIn(units: readonly Unit[]): ReadonlySet<string> {
  const places = new Set<string>()
  units.forEach(({ lower, isCapital }, i) => {
    if (isCapital && i > 0 && placePrepositions.has(units[i - 1]!.lower)) places.add(lower)
  })
  return places
}

/** The surnames in "Ann Lee, a founder, died", "the late Ann Lee" and "Lee Chemicals". */
function doubtfulIn({ units, sentences }: Reading): ReadonlySet<string> {
  const doubtful = new Set<string>()
  for (const { first, end } of sentences) {
    for (let i = first; i < end; i++) {
      if (!isNameUnit(units[i]!) || (i + 1 < end && isNameUnit(units[i + 1]!))) {
        const isFirm = i > first && firms.has(bare(units[i]!)) && units[i]!.isCapital
        if (isFirm && isNameUnit(units[i - 1]!)) doubtful.add(units[i - 1]!.lower)
        continue
      }
      if (firms.has(bare(units[i]!)) && i > first) doubtful.add(units[i - 1]!.lower)
      let from = i
      while (from > first && isNameUnit(units[from - 1]!)) from--
      const isLate = units[from - 1]?.lower === 'late' && units[from - 2]?.lower === 'the'
      if (isLate || diesAt(units, i + 1, end)) doubtful.add(units[i]!.lower)
    }
  }
  return doubtful
}

/** "died", "had died" and "was killed", also behind what stands between commas, and "who died" in it. */
function diesAt(units: readonly Unit[], from: number, end: number): boolean {
  let at = from
  if (units[at]?.tag === tags.comma) {
    if (units[at + 1]?.lower === 'who' && diesAt(units, at + 2, end)) return true
    do at++
    while (at < end && units[at]!.tag !== tags.comma)
    at++
  }
  while (at < end && (units[at]!.tag === tags.aux || units[at]!.tag === tags.adverb)) at++
  if (at >= end) return false
  return (
    units[at]!.lower === 'died' ||
    (units[at]!.lower === 'killed' && /^(was|were|been)$/.test(units[at - 1]!.lower))
  )
}

const firms = setOf(`
  chemicals industries holdings motors steel energy inc corp corporation co company ltd llc plc group brothers bros foods
  systems technologies partners bank airlines airways shipping mining oil gas petroleum pharmaceuticals laboratories labs
  electric enterprises associates stores hotels
`)

export const placePrepositions = setOf('in near at')

/** Capitals that stand for governments. */
const capitals = setOf(
  'washington moscow london paris berlin beijing brussels kyiv kiev tehran ankara jerusalem tokyo delhi seoul pyongyang warsaw rome madrid',
)

/** The nouns that say what somebody is, in words such as "a clerk at the port". */
function nounsOf(units: readonly Unit[], { first, end }: Run): string[] {
  let head = -1
  for (let i = first; i < end; i++) {
    const { tag } = units[i]!
    if (tag === tags.preposition || tag === tags.comma) break
    if (tag === tags.noun) head = i
  }
  return head < 0 ? [] : [units[head]!.lower]
}

const titleNouns = new Map(
  Object.entries({
    gen: 'general',
    general: 'general',
    sen: 'senator',
    senator: 'senator',
    rep: 'congressman',
    gov: 'governor',
    governor: 'governor',
    president: 'president',
    mayor: 'mayor',
    minister: 'minister',
    premier: 'premier',
    chancellor: 'chancellor',
    dr: 'doctor',
    prof: 'professor',
    professor: 'professor',
    judge: 'judge',
    justice: 'justice',
    bishop: 'bishop',
    archbishop: 'archbishop',
    col: 'colonel',
    colonel: 'colonel',
    capt: 'captain',
    captain: 'captain',
    sgt: 'sergeant',
    adm: 'admiral',
    admiral: 'admiral',
    sheriff: 'sheriff',
    ambassador: 'ambassador',
    secretary: 'secretary',
    king: 'king',
    queen: 'queen',
    pope: 'pope',
  }),
)

const gendersFrom = (she: string, he: string): ReadonlyMap<string, Gender> =>
  new Map([
    ...[...setOf(she)].map((word) => [word, 'she'] as const),
    ...[...setOf(he)].map((word) => [word, 'he'] as const),
  ])

/** Words for women and girls alone, and for men and boys alone. */
export const genderOf = gendersFrom(
  `mrs ms miss dame lady queen princess duchess woman girl wife mother daughter sister aunt niece grandmother widow
  girlfriend actress heiress hostess waitress congresswoman chairwoman spokeswoman businesswoman policewoman
  councilwoman saleswoman heroine bride`,
  `mr sir lord king prince duke man boy husband father son brother uncle nephew grandfather widower boyfriend
  congressman chairman spokesman businessman policeman councilman salesman fisherman fireman gunman groom pope`,
)

/** Given names that nearly always are a woman's, or a man's. */
export const genderOfName = gendersFrom(
  `mary patricia jennifer linda elizabeth barbara susan jessica sarah karen nancy margaret betty sandra dorothy
  kimberly emily donna michelle carol amanda melissa deborah stephanie rebecca laura helen sharon cynthia kathleen amy
  shirley angela anna ruth brenda pamela nicole katherine catherine debra rachel janet emma carolyn maria heather
  diane julie joyce victoria christina joan evelyn lauren judith olivia martha cheryl megan hannah jacqueline
  ann anne alice kathryn gloria teresa sara janice julia grace judy theresa rose beverly denise marilyn amber
  danielle brittany diana jane natalie sophia charlotte marie kayla lori hillary condoleezza nikki huma melania
  ivanka ellen claire sally lucy fiona bridget ingrid olga elena svetlana irina natalia tatiana fatima aisha priya
  angelina tina gina loretta sonia nina eva ida clara lena nadia dagny agnes edith ella rosa carla paula`,
  `james robert john michael david william richard joseph thomas christopher charles daniel matthew anthony mark donald
  steven andrew paul joshua kenneth kevin brian george timothy ronald edward jason jeffrey ryan jacob gary nicholas eric
  jonathan stephen larry justin scott brandon benjamin samuel gregory alexander patrick frank raymond jack dennis jerry
  tyler aaron jose adam nathan henry zachary douglas peter kyle noah ethan jeremy walter keith roger 
  sean gerald carl harold arthur lawrence bryan bruce bernie barack bill bob tom tim jim joe mike ted jeb
  marco ben rand rick mitt newt rudy vladimir boris sergei ivan dmitri viktor mohammed muhammad ahmed hassan omar
  abdul juan carlos luis pedro miguel francisco fernando hans karl jens lars pierre jacques francois giovanni luigi
  nigel simon ian neil graham hugh alan albert alfred fred philip phil ralph roy russell stanley stuart ed eddie greg
  matt dan dave steve ken ron don jeff josh nick harry jake oliver oscar otto felix mitch chuck `,
)
