/** From the words that name who spoke to a speaker: one and the same under the fullest name, or nobody. */
import type { Speaker } from './attribution.ts'
import { type People, type Person, peopleIn, personOf, personOfNoun } from './people.ts'
import { type Phrase, phraseOf } from './phrases.ts'
import { Antecedents } from './pronouns.ts'
import { type Reading, type Run, tags, type Unit } from './reading.ts'

/** What is needed of something said. */
export type Sourced = {
  readonly anchor: number
  readonly source: Run | null
  readonly sourceScore: number
  readonly content: readonly Run[]
}

// Below this belief in its source nobody is named.
const enoughSource = 0.5

/** The speaker of each statement, or null where the text doesn't settle who it is. */
export function speakersFor(reading: Reading, statements: readonly Sourced[]): (Speaker | null)[] {
  const phrases = statements.map((statement) =>
    statement.source && statement.sourceScore >= enoughSource && !isOneOfTwo(reading, statement)
      ? phraseOf(reading, statement.source)
      : null,
  )
  const people = peopleIn(reading, phrases)
  const antecedents = new Antecedents(reading, people)
  const speakers: (Speaker | null)[] = statements.map(() => null)
  const inOrder = statements
    .map(({ source, anchor }, index) => ({ index, at: source?.first ?? anchor }))
    .sort((a, b) => a.at - b.at)
  for (const { index } of inOrder) {
    const phrase = phrases[index]
    if (!phrase) continue
    const { source, content } = statements[index]!
    const teller =
      phrase.kind === 'pronoun'
        ? antecedents.of(phrase.name)
        : phrase.kind === 'pointing'
          ? null
          : isOfItself(reading, phrase, content)
            ? { name: phrase.name, role: phrase.role }
            : tellerOf(reading, people, phrase)
    antecedents.add({ run: source!, teller, isPronoun: phrase.kind === 'pronoun', content })
    speakers[index] = teller && speakerOf(reading, teller)
  }
  return speakers
}

/** "Ann Lee, a mother of three, and Tom Ode both said": not Ann Lee alone. */
function isOneOfTwo({ units }: Reading, { source, anchor }: Sourced): boolean {
  if (!source || source.end >= anchor) return false
  const between = units.slice(source.end, anchor)
  return (
    between.some(({ lower }, i) => lower === 'and' && between[i - 1]?.tag === tags.comma) &&
    between.every(({ tag }) => tag !== tags.verb && tag !== tags.aux)
  )
}

/** "Colby said that it regretted the spill": a firm of that name, no person. */
function isOfItself({ units }: Reading, { name }: Phrase, content: readonly Run[]): boolean {
  const run = content[0]
  if (!run || name.end - name.first !== 1) return false
  const it = units[run.first]!.lower === 'that' ? run.first + 1 : run.first
  return (
    units[it]?.lower === 'it' &&
    units.slice(it + 1, it + 4).some(({ lower }) => /^(?:regret|apologi|deplor|intend)/.test(lower))
  )
}

/** Who says something: a person, or words of the text that name somebody. */
export type Teller = Person | Naming
export type Naming = { readonly name: Run; readonly role: Run | null }

function tellerOf(reading: Reading, people: People, { kind, name, role }: Phrase): Teller | null {
  const { units } = reading
  const person = kind === 'noun' ? personOfNoun(units, people, name) : personOf(units, people, name)
  if (person) return person
  // "said Lee of Ode": two whom the text knows
  if (name.end - name.first === 3 && units[name.first + 1]!.lower === 'of') {
    const teller = personOf(units, people, { first: name.first, end: name.first + 1 })
    if (teller && personOf(units, people, { first: name.end - 1, end: name.end })) return teller
  }
  const words = wordsOf(reading, name)
  return isNominal(units, name) && /[\p{L}\p{N}]/u.test(words) ? { name, role } : null
}

/** What is misread for a source: "a short note he", "a", "him cost the club". */
const isNominal = (units: readonly Unit[], { first, end }: Run): boolean => {
  const words = units.slice(first, end)
  return (
    words.every(
      ({ tag, lower }, i) =>
        (tag !== tags.pronoun || (lower === 'them' && units[first + i - 1]?.lower === 'among')) &&
        tag !== tags.aux,
    ) &&
    (words.length === 1 || words[0]!.tag !== tags.verb) &&
    words.at(-1)!.tag !== tags.determiner
  )
}

const speakerOf = (reading: Reading, teller: Teller): Speaker => ({
  name: wordsOf(reading, 'name' in teller ? teller.name : teller.fullest),
  role: (teller.role && wordsOf(reading, teller.role)) || null,
})

/** In one line, however the article breaks them, and without its marks of emphasis. */
const wordsOf = ({ text, units }: Reading, { first, end }: Run): string =>
  text
    .slice(units[first]!.start, units[end - 1]!.end)
    .replace(/\*+|(?<![\p{L}\p{N}_])_+|_+(?![\p{L}\p{N}_])/gu, '')
    .replace(/\]\([^\s)]{0,500}\)/g, '')
    .replace(/\[(?![^[\]]*\])/g, '')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/['’]s?$/, '')
