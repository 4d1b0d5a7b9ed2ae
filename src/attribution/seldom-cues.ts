/** Verbs that report speech too seldom for the model to have learnt them, where the form leaves no doubt. */
import type { Statement } from './extract.ts'
import { bare, nominals, organisations, setOf } from './phrases.ts'
import { isVerb, type Reading, type Run, tags, type Unit } from './reading.ts'

/** How sure what the form alone tells is. */
const sure = 0.85

/** "The union accused the port of hiding it", "the audit found that it fell", "Ode put the loss at 40 boats". */
export function* seldomIn({ units }: Reading, { first, end }: Run): Iterable<Statement> {
  for (let anchor = first + 1; anchor < end - 2; anchor++) {
    const { lower, lemma, tag, form } = units[anchor]!
    // The tagger takes "shot" for a noun.
    const isVerbal = tag === tags.verb ? form !== 4 : lower === 'shot'
    if (!isVerbal || !seldom.has(lemma)) continue
    const content = contentOf(units, anchor, end)
    const source = content && subjectBefore(units, first, anchor)
    if (!content || !source) continue
    const isFinding = findings.has(headOf(units, source))
    if (!isFinding && (lemma === 'find' || !isNamed(units, source))) continue
    yield { anchor, source, content: [content], score: sure, sourceScore: 1 }
  }
}

const seldom = setOf('accuse find shoot shot fire hit put estimate')

function contentOf(units: readonly Unit[], anchor: number, end: number): Run | null {
  const { lemma } = units[anchor]!
  const behind = anchor + 1
  if (lemma === 'accuse') {
    const of = phraseEnd(units, behind, end)
    const act = units[of + 1]
    const isAct = units[of]?.lower === 'of' && of + 2 < end && isDoing(act!, units[of + 2]!)
    return isAct && of > behind ? { first: of + 1, end: clauseEnd(units, of + 1, end) } : null
  }
  if (lemma === 'put' || lemma === 'estimate') return measureIn(units, anchor, end)
  const that = lemma === 'find' ? behind : behind + 1
  const isBack = lemma === 'find' || units[behind]!.lower === 'back'
  return isBack && units[that]?.lower === 'that' ? restFrom(units, that, end) : null
}

/** "hiding it", which the tagger may take for a noun, but not "feelings" or "wrongdoing". */
const isDoing = ({ tag, form, lower }: Unit, next: Unit): boolean =>
  tag === tags.verb ? form === 4 : /.ing$/.test(lower) && nominals.has(next.tag)

/** "the damage at 40 million", but not "guards at 40 stations". */
function measureIn(units: readonly Unit[], anchor: number, end: number): Run | null {
  let at = anchor + 1
  while (at < end && at < anchor + longestPhrase && units[at]!.lower !== 'at') {
    if (!nominals.has(units[at]!.tag) && units[at]!.lower !== 'of') return null
    at++
  }
  const object = units.slice(anchor + 1, at)
  const isMeasure =
    units[anchor]!.lemma === 'estimate' || object.some(({ lower }) => measures.has(lower))
  if (!isMeasure || object.length === 0 || units[at]?.lower !== 'at') return null
  let amount = at + 1
  while (amount < end && amount < at + 4 && isBeforeAmount(units[amount]!)) amount++
  if (amount >= end || units[amount]!.tag !== tags.number) return null
  return { first: anchor + 1, end: clauseEnd(units, amount, end) }
}

const measures = setOf(
  'damage loss losses cost costs number figure toll price value worth total count bill size population share',
)
const isBeforeAmount = ({ tag, lower }: Unit): boolean =>
  tag === tags.mark || tag === tags.adverb || tag === tags.other || around.has(lower)
const around = setOf('about around more than less least up to over under nearly some')

/** All of the rest of a sentence, where it is one clause. */
function restFrom(units: readonly Unit[], first: number, end: number): Run | null {
  const stop = units[end - 1]!.tag === tags.stop ? end - 1 : end
  const hasVerb = units.slice(first, stop).some(({ tag, quote }) => isVerb(tag) || quote?.hasVerb)
  return hasVerb && clauseEnd(units, first, stop) === stop ? { first, end: stop } : null
}

/** Where a clause ends for sure: at a mark, and where another verb follows "and". */
function clauseEnd(units: readonly Unit[], first: number, end: number): number {
  let at = first
  while (at < end && !closing.has(units[at]!.tag)) {
    const next = units[at + 1]
    const isOther =
      next !== undefined && (next.tag === tags.aux || (isVerb(next.tag) && next.form !== 4))
    if (units[at]!.tag === tags.conjunction && isOther) break
    at++
  }
  return at
}

const closing = new Set<number>([tags.comma, tags.stop, tags.colon, tags.dash, tags.bracket])

/** The words with which a part of a sentence begins, when they are a noun phrase up to a verb. */
function subjectBefore(units: readonly Unit[], start: number, verb: number): Run | null {
  let end = verb
  while (end > start && (units[end - 1]!.tag === tags.adverb || perfect.has(units[end - 1]!.lower)))
    end--
  let first = end
  while (first > start && first > end - longestPhrase && isInPhrase(units[first - 1]!)) first--
  const before = first > start ? units[first - 1]! : null
  const isStart =
    before === null ||
    before.tag === tags.comma ||
    before.lower === ';' ||
    (before.tag === tags.conjunction && first === start + 1)
  const isPhrase =
    first < end && nominals.has(units[first]!.tag) && nominals.has(units[end - 1]!.tag)
  return isStart && isPhrase ? { first, end } : null
}

const perfect = setOf('has have had')

/** A person or an organisation that the text names. */
const isNamed = (units: readonly Unit[], { first, end }: Run): boolean =>
  units
    .slice(first, end)
    .some((unit) => (unit.tag === tags.name && unit.isCapital) || organisations.has(bare(unit)))

/** The noun of "an audit of the port by the council". */
function headOf(units: readonly Unit[], { first, end }: Run): string {
  let head = first
  while (head + 1 < end && units[head + 1]!.tag !== tags.preposition) head++
  return units[head]!.lemma
}

// Whoever else finds that something is so may only come upon it: “a walker found that the gate was open”.
const findings = setOf(`
  report study survey poll audit auditor inquiry enquiry investigation investigator review court judge jury tribunal
  researcher scientist commission analysis
`)

function phraseEnd(units: readonly Unit[], first: number, end: number): number {
  let to = first
  while (to < end && to < first + longestPhrase && nominals.has(units[to]!.tag)) to++
  return to
}

const isInPhrase = ({ tag, lower }: Unit): boolean => nominals.has(tag) || linking.has(lower)
const linking = setOf('of by for from at')
const longestPhrase = 10
