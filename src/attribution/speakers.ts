/** From the words that name who spoke to a speaker: one and the same under the fullest name, or nobody. */
import type { Speaker } from './attribution.ts'
import { bare, type Phrase, phraseOf, titles } from './phrases.ts'
import { type Reading, type Run, tags, type Unit } from './reading.ts'

/** What is needed of something said. */
export type Sourced = {
  readonly anchor: number
  readonly source: Run | null
  readonly sourceScore: number
}

// Below this belief in its source nobody is named.
const enoughSource = 0.5

/** The speaker of each statement, or null where the text doesn't settle who it is. */
export function speakersFor(reading: Reading, statements: readonly Sourced[]): (Speaker | null)[] {
  const phrases = statements.map(({ source, sourceScore }) =>
    source && sourceScore >= enoughSource ? phraseOf(reading, source) : null,
  )
  const people = peopleIn(reading, phrases)
  return statements.map(({ anchor }, index) => {
    const phrase = phrases[index]
    return phrase ? speakerFrom(reading, people, phrase, anchor) : null
  })
}

/** Somebody whom the text names in full: `key` is first and last name in lower case. */
type Person = {
  readonly key: string
  readonly surname: string
  fullest: Run
  role: Run | null
  readonly nouns: Set<string>
}

type People = {
  readonly byKey: ReadonlyMap<string, Person>
  readonly bySurname: ReadonlyMap<string, readonly Person[]>
  /** By what they are: "general" for whoever is called Gen. */
  readonly byNoun: ReadonlyMap<string, readonly Person[]>
  /** By the unit behind their full name. */
  readonly mentionAt: ReadonlyMap<number, Person>
  readonly places: ReadonlySet<string>
}
type Mention = { readonly run: Run; readonly person: Person }

function speakerFrom(
  reading: Reading,
  people: People,
  phrase: Phrase,
  anchor: number,
): Speaker | null {
  const { kind, name, role } = phrase
  if (kind === 'pointing') return null
  if (kind === 'pronoun') {
    const person = antecedentOf(reading, people, name, anchor)
    return person && speakerOf(reading, person)
  }
  if (kind === 'person' || kind === 'name') {
    const person = personOf(reading.units, people, name)
    if (person) return speakerOf(reading, person)
  }
  if (kind === 'noun') {
    const person = personOfNoun(reading.units, people, name)
    if (person) return speakerOf(reading, person)
  }
  const words = wordsOf(reading, name)
  return isNominal(reading.units, name) && /[\p{L}\p{N}]/u.test(words)
    ? { name: words, role: role && wordsOf(reading, role) }
    : null
}

/** What is misread for a source: "a short note he", "a", "him cost the club". */
const isNominal = (units: readonly Unit[], { first, end }: Run): boolean => {
  const words = units.slice(first, end)
  return (
    words.every(({ tag }) => tag !== tags.pronoun && tag !== tags.aux) &&
    (words.length === 1 || words[0]!.tag !== tags.verb) &&
    words.at(-1)!.tag !== tags.determiner
  )
}

const speakerOf = (reading: Reading, { fullest, role }: Person): Speaker => ({
  name: wordsOf(reading, fullest),
  role: role && wordsOf(reading, role),
})

/** In one line, however the article breaks them. */
const wordsOf = ({ text, units }: Reading, { first, end }: Run): string =>
  text
    .slice(units[first]!.start, units[end - 1]!.end)
    .replace(/\s+/g, ' ')
    .replace(/['’]s?$/, '')

function peopleIn(reading: Reading, phrases: readonly (Phrase | null)[]): People {
  const { units, sentences } = reading
  const byKey = new Map<string, Person>()
  const mentions: Mention[] = []
  const meet = (run: Run, role: Run | null): void => {
    const { key, surname, full } = nameOf(units, run)
    if (!full) return
    const known = byKey.get(key)
    const person: Person = known ?? { key, surname, fullest: run, role: null, nouns: new Set() }
    if (!known) byKey.set(key, person)
    if (run.end - run.first > person.fullest.end - person.fullest.first) person.fullest = run
    person.role ??= role
    for (let i = run.first; i < run.end; i++) {
      const title = titleNouns.get(bare(units[i]!))
      if (title) person.nouns.add(title)
    }
    if (role) for (const noun of nounsOf(units, role)) person.nouns.add(noun)
    mentions.push({ run, person })
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
  for (const person of byKey.values()) {
    listIn(bySurname, person.surname).push(person)
    for (const noun of person.nouns) listIn(byNoun, noun).push(person)
  }
  const mentionAt = new Map(mentions.map(({ run, person }) => [run.end, person]))
  return { byKey, bySurname, byNoun, mentionAt, places: placesIn(units) }
}

function listIn<T>(lists: Map<string, T[]>, key: string): T[] {
  const found = lists.get(key) ?? []
  if (found.length === 0) lists.set(key, found)
  return found
}

const isNameUnit = ({ tag, isCapital, lower }: Unit): boolean =>
  (tag === tags.name && isCapital) ||
  (isCapital && titles.has(lower.replace(/\.$/, ''))) ||
  suffixes.has(lower)
const suffixes = setOf('jr. sr. jr sr ii iii iv')

/** A name without titles; `full` when it has a first and a last name. */
function nameOf(
  units: readonly Unit[],
  { first, end }: Run,
): { key: string; surname: string; full: boolean; words: number } {
  let from = first
  while (from < end - 1 && titles.has(bare(units[from]!))) from++
  const words: string[] = []
  let suffix = ''
  for (let i = from; i < end; i++) {
    const { lower, quote } = units[i]!
    if (quote) continue
    if (suffixes.has(lower)) suffix = bare(units[i]!)
    else words.push(lower)
  }
  const surname = words.at(-1) ?? ''
  // "Ann B. Lee" is Ann Lee.
  const key = `${words[0] ?? ''} ${surname} ${suffix}`
  return { key, surname, full: words.length >= 2, words: words.length }
}

/** The one person whom a name, or a surname alone, can mean. */
function personOf(
  units: readonly Unit[],
  { byKey, bySurname, places }: People,
  run: Run,
): Person | null {
  const { key, surname, full, words } = nameOf(units, run)
  if (full) return byKey.get(key) ?? null
  const named = bySurname.get(surname) ?? []
  if (words !== 1 || named.length !== 1 || capitals.has(surname)) return null
  return places.has(surname) ? null : named[0]!
}

/** Names that the text uses of places: "in Lee". */
function placesIn(units: readonly Unit[]): ReadonlySet<string> {
  const places = new Set<string>()
  units.forEach(({ lower, isCapital }, i) => {
    if (isCapital && i > 0 && placePrepositions.has(units[i - 1]!.lower)) places.add(lower)
  })
  return places
}

const placePrepositions = setOf('in near at')
const times = setOf(
  'monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december',
)
/** Capitals that stand for governments. */
const capitals = setOf(
  'washington moscow london paris berlin beijing brussels kyiv kiev tehran ankara jerusalem tokyo delhi seoul pyongyang warsaw rome madrid',
)

/** "the general", when the text has one general alone. */
function personOfNoun(
  units: readonly Unit[],
  { byNoun }: People,
  { first, end }: Run,
): Person | null {
  if (end - first !== 2 || units[first]!.lower !== 'the') return null
  const fitting = byNoun.get(units[end - 1]!.lower) ?? []
  return fitting.length === 1 ? fitting[0]! : null
}

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

// Further back than so many units nobody is meant without doubt.
const longestAgo = 200

/**
 * Whom "he", "she" or "who" means, only without doubt: the single person that the paragraph has named
 * so far, who began the sentence before or this one, with nobody else in sight.
 */
function antecedentOf(
  { units, sentences, sentenceOf, paragraphs }: Reading,
  people: People,
  pronoun: Run,
  anchor: number,
): Person | null {
  const { lower } = units[pronoun.first]!
  const index = sentenceOf[anchor]!
  const sentence = sentences[index]!
  if (lower === 'who') {
    const comma = units[pronoun.first - 1]
    return comma?.tag === tags.comma && pronoun.first > sentence.first
      ? (people.mentionAt.get(pronoun.first - 1) ?? null)
      : null
  }
  if (lower !== 'he' && lower !== 'she') return null
  const { first: firstSentence } = paragraphs[sentence.paragraph]!.sentences
  const from = sentences[firstSentence]!.first
  if (pronoun.first - from > longestAgo) return null
  const named = new Set<Person>()
  const subjects = new Set<Person>()
  for (let i = from; i < pronoun.first; i++) {
    const unit = units[i]!
    if (humans.has(unit.lower)) return null
    if (!isNameUnit(unit)) continue
    let end = i
    while (end < pronoun.first && isNameUnit(units[end]!)) end++
    const person = personOf(units, people, { first: i, end })
    const own = sentences[sentenceOf[i]!]!
    if (!person) {
      // Any other name could be somebody, but not a day or what "in" stands before.
      if (!times.has(unit.lower) && !placePrepositions.has(units[i - 1]?.lower ?? '')) return null
      i = end - 1
      continue
    }
    if (units[end]?.tag === tags.possessive) return null
    named.add(person)
    if (i === own.first && sentenceOf[i]! >= index - 1) subjects.add(person)
    i = end - 1
  }
  for (let i = from; i < pronoun.first; i++) {
    const other = units[i]!.lower
    if ((other === 'he' || other === 'she') && other !== lower) return null
  }
  return named.size === 1 && subjects.size === 1 ? [...subjects][0]! : null
}

const humans = setOf(`
  man woman boy girl wife husband mother father son daughter brother sister friend lawyer attorney aide adviser advisor spokesman
  spokeswoman spokesperson official officer president mayor governor senator minister director manager chief leader
  candidate opponent rival nominee reporter journalist doctor nurse teacher student driver owner resident neighbor
  neighbour witness victim expert analyst professor author writer colleague partner clerk captain judge critic person
  people predecessor successor boss employee worker soldier commander general ambassador secretary chairman chairwoman
  her his him someone somebody another other
`)

function setOf(words: string): ReadonlySet<string> {
  return new Set(words.trim().split(/\s+/))
}
