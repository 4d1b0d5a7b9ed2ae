/** Whom "he", "she" or "who" means in a source, only where the text leaves no doubt. */
import {
  type Gender,
  genderOf,
  genderOfName,
  isNameUnit,
  type People,
  type Person,
  personOf,
  personOfNoun,
  placePrepositions,
} from './people.ts'
import { bare, organisations, phraseOf, setOf, titles } from './phrases.ts'
import { isVerb, type Reading, type Run, tags, type Unit } from './reading.ts'
import type { Teller } from './speakers.ts'

/** The source of something said, who that is, and what is said. */
type Told = {
  readonly run: Run
  readonly teller: Teller | null
  readonly isPronoun: boolean
  readonly content: readonly Run[]
}

/** Somebody whom the text speaks of; `who` is null for one that it doesn't name. */
type Referent = {
  readonly at: number
  readonly who: Teller | null
  readonly gender: Gender | null
  readonly isSubject: boolean
}

// Further back than so many units nobody is meant without doubt.
const longestAgo = 300

/** Finds whom pronouns mean, as what is said is added in the order of its sources. */
export class Antecedents {
  readonly #reading: Reading
  readonly #people: People
  readonly #told: Told[] = []

  constructor(reading: Reading, people: People) {
    this.#reading = reading
    this.#people = people
  }

  add(told: Told): void {
    this.#told.push(told)
  }

  /**
   * The only one whom a pronoun can mean: of all that its paragraph has spoken of so far, or where that
   * is nobody, of all in the paragraph before; and one who did or said something there.
   */
  of({ first: at }: Run): Teller | null {
    const { units, sentences, sentenceOf, paragraphs } = this.#reading
    const lower = subjects.get(units[at]!.lower) ?? units[at]!.lower
    if (lower === 'who') {
      const isAside = units[at - 1]?.tag === tags.comma && at > sentences[sentenceOf[at]!]!.first
      return isAside ? (this.#people.mentionAt.get(at - 1) ?? null) : null
    }
    if (lower === 'it') return this.#organisationBefore(at)
    if (lower !== 'he' && lower !== 'she') return null

    let { paragraph } = sentences[sentenceOf[at]!]!
    for (let end = at; paragraph >= 0 && !paragraphs[paragraph]!.isHeading; paragraph--) {
      const { first } = sentences[paragraphs[paragraph]!.sentences.first]!
      if (at - first > longestAgo) return null
      const found = this.#referentsIn({ first, end })
      if (found.length > 0) return this.#onlyOne(found, lower, { first, end: at })
      end = first
    }
    return null
  }

  /** The one who fits the pronoun, when all that fit are the same and named. */
  #onlyOne(found: readonly Referent[], pronoun: Gender, { first, end }: Run): Teller | null {
    const fitting = found.filter(({ gender }) => gender === null || gender === pronoun)
    if (this.#isDoneTo(pronoun, end)) return null
    const last = this.#lastSubject(fitting, end)
    if (last !== null) return last
    const same = this.#samePronoun(fitting, pronoun, end)
    if (same !== null) return same
    const who = fitting[0]?.who ?? null
    if (who === null || fitting.some((one) => one.who !== who || one.who === null)) return null
    if (!fitting.some(({ isSubject }) => isSubject)) return null
    if (!('genders' in who) || who.genders.size > 0) return who
    // Nothing tells that it is a "she", and there is a "he" as well.
    const others = pronoun === 'she' ? men : women
    for (let i = first; i < end; i++) if (others.has(this.#reading.units[i]!.lower)) return null
    who.genders.add(pronoun)
    return who
  }

  /** Who is the only one in the sentence before, did or said something there, and is surely a "he" or "she". */
  #lastSubject(fitting: readonly Referent[], at: number): Teller | null {
    const { sentenceOf } = this.#reading
    const sentence = sentenceOf[at]!
    if (fitting.some((one) => sentenceOf[one.at] === sentence)) return null
    const before = fitting.filter((one) => sentenceOf[one.at] === sentence - 1)
    const who = before[0]?.who ?? null
    const isSure = before.some(({ isSubject, gender }) => isSubject && gender !== null)
    return isSure && before.every((one) => one.who === who) ? who : null
  }

  /** "Tom Reed sacked him. “It hurt,” he said.": who did it to him is another, and he may be anybody. */
  #isDoneTo(pronoun: Gender, at: number): boolean {
    const { units, sentences, sentenceOf } = this.#reading
    const own = sentences[sentenceOf[at]!]!
    const before = sentences[sentenceOf[at]! - 1]
    if (before?.paragraph !== own.paragraph) return false
    const object = pronoun === 'he' ? 'him' : 'her'
    for (let i = before.first + 1; i < before.end; i++) {
      if (units[i]!.lower !== object || !isVerb(units[i - 1]!.tag)) continue
      // "She lost her boat"
      if (object === 'him' || !ownable.has(units[i + 1]?.tag ?? tags.none)) return true
    }
    return false
  }

  /** Whom the pronoun means that the sentence before begins with, if nobody else there can be meant. */
  #samePronoun(fitting: readonly Referent[], pronoun: Gender, at: number): Teller | null {
    const { units, sentences, sentenceOf } = this.#reading
    const own = sentences[sentenceOf[at]!]!
    const before = sentences[sentenceOf[at]! - 1]
    if (before?.paragraph !== own.paragraph || units[before.first]!.lower !== pronoun) return null
    const isFree = fitting.every(
      (one) => one.at < before.first || (one.who === null && one.gender === null && !one.isSubject),
    )
    return isFree ? this.of(before) : null
  }

  /**
   * The organisation that the sentence before is about or lets speak, and no other is told of: "The port
   * closed the quay. It said that it was cracked."
   */
  #organisationBefore(at: number): Teller | null {
    const { units, sentences, sentenceOf } = this.#reading
    const own = sentences[sentenceOf[at]!]!
    const before = sentences[sentenceOf[at]! - 1]
    if (before?.paragraph !== own.paragraph) return null
    const ahead = units.slice(own.first, at)
    if (ahead.some((unit) => isVerb(unit.tag) || isOrganisation(unit) || unit.quote)) return null

    const told = this.#toldSince(before.first).find(({ run }) => run.first < before.end)
    const subject = told?.run ?? subjectAt(units, before)
    if (subject === null || !units.slice(subject.first, subject.end).some(isOrganisation))
      return null
    for (let i = before.first; i < before.end; i++) {
      const isIts = subject.first <= i && i < subject.end
      const isNamed = units[i]!.tag === tags.name && !neverPeople.has(units[i]!.lower)
      if (!isIts && (isOrganisation(units[i]!) || isNamed)) return null
    }
    if (told) return told.teller
    const phrase = phraseOf(this.#reading, subject)
    return phrase && phrase.kind !== 'pronoun' && phrase.kind !== 'pointing'
      ? { name: phrase.name, role: phrase.role }
      : null
  }

  #toldSince(at: number): readonly Told[] {
    let first = this.#told.length
    while (first > 0 && this.#told[first - 1]!.run.first >= at) first--
    return this.#told.slice(first)
  }

  #referentsIn({ first, end }: Run): Referent[] {
    const { units, sentences, sentenceOf } = this.#reading
    const found: Referent[] = []
    const near = this.#toldSince(first - longestAgo).filter(({ run }) => run.first < end)
    for (const { run, teller, isPronoun } of near) {
      if (run.first < first) continue
      if (teller !== null && 'genders' in teller) {
        found.push({ at: run.first, who: teller, gender: genderIn(teller), isSubject: true })
      } else if (isPronoun) {
        const { lower } = units[run.first]!
        if (lower === 'he' || lower === 'she')
          found.push({ at: run.first, who: teller, gender: lower, isSubject: true })
      } else if (teller === null || isSomebody(units, teller.name)) {
        const head = teller ? units[teller.name.end - 1]!.lower : ''
        found.push({
          at: run.first,
          who: teller,
          gender: genderOf.get(head) ?? null,
          isSubject: true,
        })
      }
    }
    // Who is only spoken of in what somebody says is not who goes on to speak.
    const isTold = (at: number) =>
      near.some(
        ({ run, isPronoun, content }) =>
          (!isPronoun && run.first <= at && at < run.end) ||
          content.some((said) => said.first <= at && at < said.end),
      )
    for (let i = first; i < end; i++) {
      const sentence = sentences[sentenceOf[i]!]!
      const unit = units[i]!
      if (unit.lower === '(') {
        while (i < end - 1 && i < sentence.end - 1 && units[i]!.lower !== ')') i++
      } else if (isNameUnit(unit)) {
        const run = { first: i, end: i + 1 }
        while (run.end < end && run.end < sentence.end && isNameUnit(units[run.end]!)) run.end++
        i = run.end - 1
        if (isThing(units, this.#people, run)) continue
        const person = personOf(units, this.#people, run)
        const isSubject = isSubjectOf(units, sentence, run)
        const gender = person ? genderIn(person) : (genderOfName.get(unit.lower) ?? null)
        found.push({ at: run.first, who: person, gender, isSubject })
        i = asideEnd(units, { first: run.end, end: Math.min(end, sentence.end) }) - 1
      } else if (isHuman(unit) && !isTold(i) && !isBesideName(units, i)) {
        const person = personOfNoun(units, this.#people, { first: i - 1, end: i + 1 })
        const gender = person ? genderIn(person) : (genderOf.get(unit.lower) ?? null)
        found.push({ at: i, who: person, gender, isSubject: false })
      }
    }
    return found
  }
}

/** "according to her" */
const subjects = new Map<string, Gender>([
  ['her', 'she'],
  ['him', 'he'],
])
const women = setOf('she her hers herself')
const men = setOf('he him his himself')

function genderIn({ genders }: Person): Gender | null {
  const [gender] = genders
  return genders.size === 1 ? gender! : null
}

/** Capitals that no "he" or "she" means: "the Pentagon", "in Ava", "Monday", "NATO". */
function isThing(
  units: readonly Unit[],
  { places, bySurname }: People,
  { first, end }: Run,
): boolean {
  const before = units[first - 1]
  const isTitled = titles.has(bare(units[first]!)) && end - first > 1
  if (before?.tag === tags.determiner && !isTitled) return true
  if (before && (placePrepositions.has(before.lower) || whereabouts.has(before.lower))) return true
  // "moved to Ava", "works for Colby"
  if (before && goingOn.get(before.lower)?.has(units[first - 2]?.lemma ?? '')) return true
  // "Cooper's Row"
  if (before?.tag === tags.possessive && units[first - 2]?.isCapital && end === first + 1)
    return true
  if (end > first + 1 && (landmarks.has(units[first]!.lower) || places.has(units[first]!.lower)))
    return true
  let isCommon = true
  // "Sightseeing trips"
  const behind = units[end]
  const isBesideNoun = end === first + 1 && behind?.tag === tags.noun && !behind.isCapital
  if (isBesideNoun && !bySurname.has(units[first]!.lower) && !genderOfName.has(units[first]!.lower))
    return true
  for (let i = first; i < end; i++) {
    const word = bare(units[i]!)
    if (organisations.has(word)) return true
    if (!neverPeople.has(word) && !/^(?:\p{L}\.)+\p{L}?$/u.test(word)) isCommon = false
  }
  return isCommon
}

const whereabouts = setOf(
  'from above below outside inside across throughout into through behind around beyond',
)
const goingOn = new Map([
  ['to', setOf('move go come return travel drive fly walk sail emigrate')],
  ['for', setOf('work play sign score run')],
])
const landmarks = setOf('port mount mt lake fort new san santa los las north south east west')
const neverPeople = setOf(`
  monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september
  october november december russia ukraine china america britain england scotland wales ireland france germany italy
  spain poland iran iraq israel syria turkey egypt india pakistan afghanistan japan korea north south east west europe
  asia africa canada mexico cuba congress parliament facebook twitter instagram youtube google reuters cnn nato fbi cia
  eu un u.s u.k u.n us uk republicans democrats americans russians ukrainians britons europeans god internet christmas
  easter earth
`)

/** Before a verb, and no part of what another verb or a preposition governs. */
function isSubjectOf(units: readonly Unit[], sentence: Run, { first, end }: Run): boolean {
  let before = first - 1
  while (before >= sentence.first && describing.has(units[before]!.tag)) before--
  if (before >= sentence.first && !opening.has(units[before]!.tag)) return false
  const behind = asideEnd(units, { first: end, end: sentence.end })
  const next = behind < sentence.end ? units[behind]! : null
  if (next === null) return false
  if (next.tag === tags.comma) {
    const after = units[behind + 1]
    return after !== undefined && (asides.has(after.lower) || isFiniteVerb(after))
  }
  // The tagger takes the verb of "Tom Ode lives in Ava" for a noun.
  const isVerbAfterAll =
    next.tag === tags.noun &&
    end - first > 1 &&
    first === sentence.first &&
    next.lower.endsWith('s') &&
    units[behind + 1]?.tag === tags.preposition
  return next.lower === 'who' || isFiniteVerb(next) || isVerbAfterAll
}

const asides = setOf('who whose whom')
const isFiniteVerb = ({ tag, form }: Unit): boolean =>
  tag === tags.aux || tag === tags.adverb || (tag === tags.verb && form !== 4)
const describing = new Set<number>([tags.noun, tags.adjective, tags.determiner])
const opening = new Set<number>([
  tags.comma,
  tags.stop,
  tags.colon,
  tags.dash,
  tags.conjunction,
  tags.subordinator,
  tags.quote,
  tags.adverb,
])

/** Where "a clerk at the port," or "of Marsh Lane" ends, which tells more of the name before it. */
function asideEnd(units: readonly Unit[], { first, end }: Run): number {
  if (first >= end) return first
  const { tag, lower } = units[first]!
  // "Tom Ode (Labour)"
  if (lower === '(') {
    let close = first + 1
    while (close < end && close < first + longestBracket && units[close]!.lower !== ')') close++
    return units[close]?.lower === ')' ? close + 1 : first
  }
  if (lower === 'of' || lower === 'from') {
    let behind = first + 1
    if (units[behind]?.tag === tags.determiner) behind++
    while (
      behind < end &&
      (isNameUnit(units[behind]!) ||
        units[behind]!.isCapital ||
        units[behind]!.tag === tags.possessive ||
        units[behind]!.lower === "'")
    )
      behind++
    return behind
  }
  const opens = units[first + 1]
  if (tag !== tags.comma || first + 1 >= end || !aside.has(opens!.tag)) return first
  let tellsMore = false
  for (let i = first + 1; i < end && i < first + longestAside; i++) {
    const { tag, form, lower } = units[i]!
    if (tag === tags.comma) return i + 1
    if (tag === tags.stop) return i
    // "a clerk who runs the port"
    if (asides.has(lower)) tellsMore = true
    if (tellsMore && tag !== tags.quote) continue
    const isParticiple = tag === tags.verb && form > 2 && units[i + 1]?.lower === 'by'
    if (((tag === tags.verb || tag === tags.aux) && !isParticiple) || tag === tags.quote)
      return first
  }
  return first
}

const aside = new Set<number>([...describing, tags.number, tags.name])
const longestAside = 25
const longestBracket = 6

/** "the officer", "a resident": somebody of whom more may be told. */
export const isHuman = ({ lower, tag }: Unit): boolean =>
  humans.has(lower) ||
  genderOf.has(lower) ||
  (tag === tags.noun && /(?:ist|ician|man|woman|person)$/.test(lower))

const humans = setOf(`
  child baby parent friend lawyer attorney aide adviser advisor official officer president mayor governor senator
  minister director manager chief leader candidate opponent rival nominee doctor nurse surgeon teacher student pupil
  driver owner resident neighbor neighbour witness victim expert professor author writer colleague partner clerk captain
  judge critic predecessor successor boss employee worker soldier commander general ambassador secretary
  someone somebody another officer detective sheriff prosecutor defendant suspect editor singer player coach keeper
  mediator auditor engineer pilot farmer trader shopkeeper dealer collector caller patient passenger cook chef priest
  pastor bishop rabbi imam prisoner voter supporter member delegate lawmaker representative deputy head founder
  chair treasurer trustee tenant schoolteacher headteacher landlord guest visitor host speaker reader fan hunter fisher sailor skipper customer
  client consumer donor investor banker broker donor heir cousin relative spouse fiance fiancee sibling twin teenager
  youth adult migrant refugee veteran hero celebrity star model artist musician poet composer
`)

/** "Fire chief Ann Lee" and "a clerk at the port, Ann Lee," are one; a "guest house" is none. */
function isBesideName(units: readonly Unit[], at: number): boolean {
  const next = units[at + 1]
  if (next === undefined) return false
  if (isNameUnit(next) || next.tag === tags.noun) return true
  let comma = at + 1
  while (comma < at + 8 && units[comma] && inPhrase.has(units[comma]!.tag)) comma++
  return (
    units[comma]?.tag === tags.comma &&
    [1, 2].every((i) => units[comma + i] && isNameUnit(units[comma + i]!))
  )
}

const ownable = new Set<number>([tags.noun, tags.name, tags.adjective, tags.number, tags.quote])
const inSubject = new Set<number>([
  ...describing,
  tags.preposition,
  tags.name,
  tags.possessive,
  tags.comma,
])
const inPhrase = new Set<number>([...describing, tags.preposition, tags.name, tags.possessive])

const isOrganisation = (unit: Unit): boolean =>
  (organisations.has(bare(unit)) || firms.has(unit.lower)) &&
  unit.tag !== tags.verb &&
  unit.quote === null

const firms = setOf(`
  company firm ministry union charity port airline railway utility regulator watchdog operator contractor insurer maker
  manufacturer retailer supplier developer builder publisher tribunal parish laboratory clinic brewery factory mill yard
  shipyard paper newspaper magazine cooperative commune assembly cabinet government
`)

/** What a sentence begins with up to its verb, if that is a noun phrase, with what more it tells between commas. */
function subjectAt(units: readonly Unit[], { first, end }: Run): Run | null {
  let behind = first
  while (behind < end && behind < first + longestSubject && inSubject.has(units[behind]!.tag))
    behind++
  const isWhole = behind > first && behind < end && isFiniteVerb(units[behind]!)
  const last = units[behind - 1]?.tag === tags.comma ? behind - 1 : behind
  return isWhole ? { first, end: last } : null
}

const longestSubject = 16

/** A company or a report is nobody; nor are several. */
function isSomebody(units: readonly Unit[], { first, end }: Run): boolean {
  const head = headOf(units, { first, end })
  if (head.isCapital || isHuman(head)) return !organisations.has(bare(head)) && isHuman(head)
  return !organisations.has(bare(head)) && !/[^s]s$/.test(head.lower) && !things.has(head.lower)
}

/** The noun that a phrase is about: "a clerk at the port". */
function headOf(units: readonly Unit[], { first, end }: Run): Unit {
  for (let i = first + 1; i < end; i++) {
    const { tag } = units[i]!
    if (tag === tags.preposition || tag === tags.comma) return units[i - 1]!
  }
  return units[end - 1]!
}

const things = setOf(`
  report statement letter memo email message post article paper study survey poll website law bill company firm team
  family source crowd jury panel staff crew board store union
`)
