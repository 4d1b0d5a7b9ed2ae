/** Interviews and transcripts, in which each speaks below or behind their name: "LEE: It is safe." */
import type { Statement } from './extract.ts'
import { isNameUnit } from './people.ts'
import { bare, organisations, setOf, titles } from './phrases.ts'
import { isVerb, type Reading, type Run, tags, type Unit } from './reading.ts'

/** How sure what such lines tell is. */
const sure = 0.85

/** A paragraph that begins with a name and a colon: its label, in lower case, and what stands behind it. */
type Line = {
  readonly label: string
  readonly name: Run
  readonly colon: number
  readonly content: Run
}

const mostOthers = 1

/** What is said in the lines of a dialogue: two or more take turns, and whoever speaks has a name. */
export function dialogueIn(reading: Reading): Statement[] {
  const lines = linesIn(reading)
  if (!isDialogue(reading, lines)) return []
  const surnames = surnamesIn(reading.units, lines)
  const initialled = initialsIn(reading, lines)
  // Who asks may be called by the paper; several such labels are sections: "News: … Sports: …".
  const others = lines.filter(
    ({ label, name }) =>
      !/^[aq]$/.test(label) && !initialled.get(label) && !isPerson(reading, name, surnames),
  )
  if (new Set(others.map(({ label }) => label)).size > mostOthers) return []
  const answerer = lines.some(({ label }) => label === 'a') ? interviewed(reading, lines) : null
  return lines.flatMap(({ label, name, colon, content }) => {
    const source =
      label === 'a'
        ? answerer
        : isPerson(reading, name, surnames)
          ? name
          : (initialled.get(label) ?? null)
    if (source === null) return []
    return [{ anchor: colon, source, content: [content], score: sure, sourceScore: 1 }]
  })
}

function linesIn(reading: Reading): Line[] {
  const lines: Line[] = []
  for (const { sentences, isHeading } of reading.paragraphs) {
    const { first } = reading.sentences[sentences.first]!
    const { end } = reading.sentences[sentences.end - 1]!
    const line = lineIn(reading, { first, end })
    // A question in bold looks like a heading.
    if (line && (!isHeading || line.label === 'q')) lines.push(line)
  }
  return lines
}

function lineIn({ text, units }: Reading, { first, end }: Run): Line | null {
  let from = first
  while (from < end && isEmphasis(text, units[from]!)) from++
  let to = from
  while (to < end && to < from + longestName && isLabelPart(units[to]!)) to++
  let colon = to
  while (colon < end && isEmphasis(text, units[colon]!)) colon++
  if (to === from || colon >= end || !units[colon]!.lower.startsWith(':')) return null
  let start = colon + 1
  while (start < end && isEmphasis(text, units[start]!)) start++
  let stop = end
  while (stop > start && isEmphasis(text, units[stop - 1]!)) stop--
  if (stop <= start) return null
  const label = units.slice(from, to).map(bare).join(' ')
  return { label, name: { first: from, end: to }, colon, content: { first: start, end: stop } }
}

const isEmphasis = (text: string, { start, end }: Unit): boolean =>
  /^[*_]+$/.test(text.slice(start, end))
// The tagger takes "FROST" for a noun.
const isLabelPart = (unit: Unit): boolean =>
  isNameUnit(unit) || (unit.isCapital && (unit.tag === tags.noun || /^[aq]$/.test(unit.lower)))
const longestName = 5

/**
 * Two take turns, one of them more than once, and speak to each other: "LEE … ODE … LEE". Where all that
 * they say stands in quotation marks, once each is enough.
 */
function isDialogue({ units }: Reading, lines: readonly Line[]): boolean {
  if (new Set(lines.map(({ label }) => label)).size < 2) return false
  if (lines.every(({ content }) => isQuoted(units, content))) return true
  const labels = lines.map(({ label }) => label)
  const isInTurns = labels.some(
    (label, i) => i > 1 && label !== labels[i - 1] && label === labels[i - 2],
  )
  const isSpoken = lines.some(({ content: { first, end } }) =>
    units.slice(first, end).some(({ lower, quote }) => quote !== null || ours.has(lower)),
  )
  const hasVerbs = lines.filter(({ content: { first, end } }) =>
    units.slice(first, end).some(({ tag, quote }) => isVerb(tag) || quote?.hasVerb),
  )
  return isInTurns && isSpoken && hasVerbs.length * 2 > lines.length
}

const ours = setOf('i we you my our your me us')

const isQuoted = (units: readonly Unit[], { first, end }: Run): boolean =>
  units.slice(first, end).every(({ quote, tag }) => quote !== null || tag === tags.stop) &&
  units.slice(first, end).some(({ quote }) => quote?.hasVerb)

/** The family names of those whom the text names in full, the labels alone not counted. */
function surnamesIn(units: readonly Unit[], lines: readonly Line[]): ReadonlySet<string> {
  const surnames = new Set<string>()
  const isLabel = new Set(
    lines.filter(({ name }) => name.end === name.first + 1).map(({ name }) => name.first),
  )
  units.forEach((unit, i) => {
    const isLast = i > 0 && isNameUnit(unit) && !(units[i + 1] && isNameUnit(units[i + 1]!))
    if (isLast && !isLabel.has(i) && isNameUnit(units[i - 1]!)) surnames.add(unit.lower)
  })
  return surnames
}

/** A full name, one with a title, or the family name of somebody who is named in full elsewhere. */
function isPerson({ units }: Reading, { first, end }: Run, surnames: ReadonlySet<string>): boolean {
  const words = units.slice(first, end)
  if (words.some((unit) => organisations.has(bare(unit)))) return false
  const names = words.filter((unit) => !titles.has(bare(unit)))
  const isTitled = names.length < words.length
  const isName = names.length > 1 && names.every(isNameUnit)
  const isKnown = names.length > 0 && surnames.has(names.at(-1)!.lower)
  return isName || isKnown || (isTitled && names.length === 1)
}

/** Whom labels such as "AL" mean: the only one before the first line whose first and last name begin so. */
function initialsIn(
  { text, units }: Reading,
  lines: readonly Line[],
): ReadonlyMap<string, Run | null> {
  const wanted = new Set<string>()
  for (const { label, name } of lines) {
    const words = text.slice(units[name.first]!.start, units[name.end - 1]!.end)
    if (/^\p{Lu}{2}$/u.test(words)) wanted.add(label)
  }
  const found = new Map<string, Run | null>()
  if (wanted.size === 0) return found
  for (let at = 0; at < lines[0]!.name.first; ) {
    let end = at
    while (end < lines[0]!.name.first && isNameUnit(units[end]!)) end++
    const next = Math.max(end, at + 1)
    const isNamed = units[at - 1]?.tag !== tags.determiner
    const isBody = units.slice(at, end).some((unit) => organisations.has(bare(unit)))
    while (at < end - 1 && titles.has(bare(units[at]!))) at++
    if (end - at >= 2 && isNamed && !isBody) {
      const label = units[at]!.lower[0]! + units[end - 1]!.lower[0]!
      const known = found.get(label)
      const isSame =
        known === undefined || nameOf(units, known) === nameOf(units, { first: at, end })
      if (wanted.has(label)) found.set(label, isSame ? { first: at, end } : null)
    }
    at = next
  }
  return found
}

const nameOf = (units: readonly Unit[], run: Run | null): string | null =>
  run && `${units[run.first]!.lower} ${units[run.end - 1]!.lower}`

/** The only one whom the words before the first question name, where they tell that it is who answers. */
function interviewed(
  { units, sentences, sentenceOf }: Reading,
  lines: readonly Line[],
): Run | null {
  const [first] = lines
  if (first?.label !== 'q' || lines.some(({ label }) => label !== 'q' && label !== 'a')) return null
  const limit = first.name.first
  const named = new Map<string, Run>()
  let answerer: Run | null = null
  for (let at = 0; at < limit; ) {
    const sentence = sentences[sentenceOf[at]!]!
    let end = at
    while (end < Math.min(limit, sentence.end) && isNameUnit(units[end]!)) end++
    const run = { first: at, end }
    at = Math.max(end, at + 1)
    if (run.end - run.first < 2 || units[run.first - 1]?.tag === tags.determiner) continue
    if (units.slice(run.first, run.end).some((unit) => organisations.has(bare(unit)))) continue
    const surname = units[run.end - 1]!.lower
    if (!named.has(surname)) named.set(surname, run)
    // "Ann Lee's lawyer"
    if (units[run.end]?.tag === tags.possessive) continue
    if (isAsked(units, sentence, run) || answersAt(units, sentence, run)) answerer ??= run
  }
  return named.size === 1 ? answerer : null
}

/** "We spoke to Ann Lee", "an interview with the mayor, Ann Lee". */
function isAsked(units: readonly Unit[], { first: start }: Run, { first }: Run): boolean {
  let at = first - 1
  while (at > start && at > first - longestRole && isInRole(units[at]!)) at--
  const word = units[at]?.lower ?? ''
  const isMet = (word === 'to' || word === 'with') && meeting.has(units[at - 1]?.lower ?? '')
  return at >= start && (isMet || asking.has(word))
}

/** "Ann Lee spoke to the Courier", but not "Ann Lee spoke to the mayor". */
function answersAt(units: readonly Unit[], { end: stop }: Run, { end }: Run): boolean {
  for (let at = end; at + 3 < stop && at < end + longestRole * 2; at++) {
    const word = units[at + 1]!.lower
    if (!meeting.has(units[at]!.lower) || (word !== 'to' && word !== 'with')) continue
    const whom = units[units[at + 2]!.lower === 'the' ? at + 3 : at + 2]!
    return whom.lower === 'us' || (whom.isCapital && !titles.has(bare(whom)))
  }
  return false
}

const meeting = setOf('spoke speaks talked talks interview conversation')
const asking = setOf('interviewed asked')
const inRole = new Set<number>([
  tags.determiner,
  tags.adjective,
  tags.noun,
  tags.name,
  tags.possessive,
  tags.comma,
])
const isInRole = ({ tag, lower }: Unit): boolean => inRole.has(tag) || lower === 'of'
const longestRole = 8
