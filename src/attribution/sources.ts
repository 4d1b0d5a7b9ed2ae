/** The noun phrase that names who spoke, read outwards from the words that report the speech. */
import type { Cue } from './cues.ts'
import { cueOf } from './cues.ts'
import {
  clauseWords,
  days,
  determiners,
  formsOfBe,
  formsOfDo,
  formsOfHave,
  isAdverb,
  isFiniteVerb,
  looksPast,
  negations,
  nobody,
  objectPronouns,
  prepositions,
  relatives,
  subjectPronouns,
  timeWords,
  unassertive,
} from './grammar.ts'
import type { Paragraph, Run } from './words.ts'
import { wordAt } from './words.ts'

/** Who spoke, as the words say it: `Tom Ode, a clerk at the port`. */
export type Source = Run & {
  /** The part that names: `Tom Ode`. */
  readonly name: Run
  /** The part beside it: `a clerk at the port`. */
  readonly aside: Run | null
  readonly kind: 'name' | 'noun' | 'pronoun'
  /** The word or mark before it, in lower case; empty at a sentence's start or in quotation marks. */
  readonly before: string
}

// Longer than any phrase worth reading; they also bound the time.
const longestPhrase = 16
const longestAside = 30
const longestSearch = 120

/** The subject of the reporting verb at `verb`; null when there is none, or any doubt. */
export function sourceBefore(
  paragraph: Paragraph,
  verb: number,
  form: Cue['form'],
  first: number,
): Source | null {
  let end = verb
  let isProgressive = false
  let hasDo = false

  for (; end > first; end--) {
    const word = wordAt(paragraph, end - 1)
    if (negations.has(word)) return null
    if (formsOfBe.has(word)) isProgressive = true
    else if (formsOfDo.has(word)) hasDo = true
    else if (!isBetween(paragraph, end - 1)) break
  }
  // "was told" was spoken by another; "saying" without "is" has its subject elsewhere.
  if (isProgressive !== (form === 'ing') || (hasDo && form !== 'base')) return null
  if (end <= first) return null

  const last = wordAt(paragraph, end - 1)
  if (last === 'who') return whoAt(paragraph, end - 1, first)
  return asideMarks.has(last)
    ? sourceBeforeAside(paragraph, end - 1, first)
    : phraseEnding(paragraph, end, first, null)
}

/** The noun phrase that begins at `from`, as in `said Tom Ode`; null when there is any doubt. */
export function sourceAfter(paragraph: Paragraph, from: number, end: number): Source | null {
  if (from >= end) return null
  if (subjectPronouns.has(wordAt(paragraph, from))) return pronounAt(from)

  const to = phraseEnd(paragraph, from, Math.min(end, from + longestPhrase))
  const name = { first: from, end: to }
  if (!namesSomeone(paragraph, name)) return null

  const aside = asideFrom(paragraph, to, end)
  return {
    first: from,
    end: aside?.end ?? to,
    name,
    aside,
    kind: kindOf(paragraph, name),
    before: '',
  }
}

/** The name or pronoun that a sentence begins with, when its verb follows at once. */
export function sourceAtStart(paragraph: Paragraph, first: number, end: number): Source | null {
  const { tokens } = paragraph
  let from = first
  while (from < end && leading.has(wordAt(paragraph, from))) from++
  const start = wordAt(paragraph, from)
  if (from >= end || clauseWords.has(start) || start === 'there') return null
  if (subjectPronouns.has(start)) return pronounAt(from)

  let to = from
  const limit = Math.min(end, from + longestPhrase)
  while (to < limit && tokens[to]!.isCapital && tokens[to]!.quotation < 0) to++
  const verb = wordAt(paragraph, to)
  const isVerb = isFiniteVerb(verb) || (looksPast(verb) && !verb.includes('-'))
  const name = { first: from, end: to }
  if (!isVerb || !namesSomeone(paragraph, name)) return null
  return { ...name, name, aside: null, kind: 'name', before: '' }
}

/** True for what says who somebody is, as between commas in `Tom Ode, a clerk at the port,`. */
export function isApposition(paragraph: Paragraph, run: Run): boolean {
  const start = wordAt(paragraph, run.first)
  if (run.end <= run.first || start === '') return false
  if (relatives.has(start) || party.test(start)) return true
  if (paragraph.tokens[run.first]!.isCapital || notApposition.has(start)) return false
  if (prepositions.has(start) || clauseWords.has(start) || subjectPronouns.has(start)) return false
  if (/(?:ing|ed)$/.test(start) || isAdverb(start)) return false

  let end = run.first
  while (end < run.end && !relatives.has(wordAt(paragraph, end))) end++
  return !hasFinite(paragraph, { first: run.first, end })
}

/** `R-Texas` */
const party = /^[rd]-/

const notApposition = new Set(['and', 'or', 'nor', 'not'])
const asideMarks = new Set([',', '—', '–', '--', ')'])
const nounPrepositions = new Set(['at', 'from', 'in', 'with', 'to', 'on', 'by'])

/** What may stand at the start of a sentence before its subject. */
const leading = new Set([
  ...'but and yet still so meanwhile however also then later now even instead earlier or plus'.split(
    ' ',
  ),
  ...days,
])

const isLeading = (paragraph: Paragraph, index: number): boolean => {
  const word = plainAt(paragraph, index)
  return leading.has(wordAt(paragraph, index)) || (isAdverb(word) && !determiners.has(word))
}

/** What may stand between a subject and its verb: `has often`, `on Tuesday`. */
function isBetween(paragraph: Paragraph, index: number): boolean {
  const word = wordAt(paragraph, index)
  if (word === 'on') return days.has(wordAt(paragraph, index + 1))
  return formsOfHave.has(word) || days.has(word) || isAdverb(plainAt(paragraph, index))
}

/** The word at a place, unless a capital makes it a name: "Kelly", "May", "Long". */
const plainAt = (paragraph: Paragraph, index: number): string =>
  paragraph.tokens[index]?.isCapital ? '' : wordAt(paragraph, index)

/** `critics who say`: whom `who` means is left open, but `anyone who says` is nobody. */
function whoAt(paragraph: Paragraph, who: number, first: number): Source | null {
  const before = who > first ? wordAt(paragraph, who - 1) : ''
  const isRelative = before === ',' || (paragraph.tokens[who - 1]?.isWord === true && before !== '')
  return isRelative && !nobody.has(before) ? pronounAt(who) : null
}

/** `Tom Ode, a clerk at the port,` when `close` is its second comma, dash or bracket. */
function sourceBeforeAside(paragraph: Paragraph, close: number, first: number): Source | null {
  const mark = wordAt(paragraph, close)
  if (mark === ')') return phraseEnding(paragraph, close + 1, first, null)
  let found: Source | null = null

  for (let open = close - 1; open > first && close - open <= longestAside; open--) {
    const word = wordAt(paragraph, open)
    if (word === '' || word === ';' || word === ':') break
    if (word !== mark) continue

    // The nearest phrase, or a further one when it is only told more about:
    // "Ann Lee, a driver from Ava, Ohio, said", "the mayor, Ann Lee, a driver, said".
    const aside = { first: open + 1, end: close }
    const mayGoOn =
      found === null
        ? isAside(paragraph, aside)
        : isApposition(paragraph, aside) ||
          (found.first === open + 1 && isShortName(paragraph, found.name))
    if (mayGoOn) found = phraseEnding(paragraph, open, first, aside) ?? found
  }
  return found
}

/** The noun phrase that ends before `end`, `aside` following it; null when there is any doubt. */
function phraseEnding(
  paragraph: Paragraph,
  end: number,
  first: number,
  aside: Run | null,
): Source | null {
  const nounEnd = withoutBrackets(paragraph, end, first)
  let start = nounEnd
  let and = -1
  for (; start > first; start--) {
    const { lower, isWord, quotation } = paragraph.tokens[start - 1]!
    if (!isWord || quotation >= 0 || clauseWords.has(lower)) break
    if (lower === 'and' && and < 0) and = start - 1
    if (nounEnd - start >= longestPhrase) return null
  }
  let before = start > first ? wordAt(paragraph, start - 1) : ''
  // "officials who spoke to reporters said"
  if (before === 'who' && aside === null) {
    return phraseEnding(paragraph, start - 1, first, { first: start - 1, end })
  }
  if (unassertive.has(before)) return null

  // "aides to Ann Lee, a driver, and Tom Ode said": one of several, unless a clause came before.
  const isJoined = (before === ',' || before === ')') && wordAt(paragraph, start) === 'and'
  if (isJoined && !hasVerb(paragraph, { first, end: start })) return null
  while (start < nounEnd && isLeading(paragraph, start)) start++

  if (and >= start) {
    // "Turkey, Poland and Latvia said": where the list begins is out of sight.
    if ((before === ',' || before === ')') && and - start <= 3) return null
    // "The plan failed and critics said": the subject stands behind the conjunction.
    if (hasVerb(paragraph, { first: start, end: and })) {
      start = and + 1
      before = 'and'
    }
  }
  // "Tom Ode, a clerk said" lacks its second comma: the clerk is no one else.
  if (before === ',' && !isJoined && endsBareName(paragraph, start - 1, first)) return null

  const name = withoutParticiple(paragraph, { first: start, end: nounEnd })
  if (name === null || !namesSomeone(paragraph, name)) return null
  const kind = kindOf(paragraph, name)
  const run = { first: start, end: aside?.end ?? name.end, before }
  return kind === 'noun' && aside !== null && isShortName(paragraph, aside)
    ? { ...run, name: aside, aside: name, kind: 'name' }
    : { ...run, name, aside, kind }
}

/** Where a phrase ends without the brackets behind it, as in `Ann Lee (D-Ohio)`. */
function withoutBrackets(paragraph: Paragraph, end: number, first: number): number {
  if (wordAt(paragraph, end - 1) !== ')') return end
  for (let open = end - 2; open > first && end - open < 10; open--) {
    if (wordAt(paragraph, open) === '(') return open
  }
  return end
}

/** `A report` of `A report published on Monday`; null when the verb seems to be the clause's own. */
function withoutParticiple(paragraph: Paragraph, run: Run): Run | null {
  for (let i = run.first + 1; i < run.end; i++) {
    const isVerb = looksPast(wordAt(paragraph, i)) && !paragraph.tokens[i]!.isCapital
    if (!isVerb || determiners.has(wordAt(paragraph, i - 1))) continue

    const next = i + 1 < run.end ? wordAt(paragraph, i + 1) : ''
    if (next === '' || prepositions.has(next) || days.has(next)) {
      return determiners.has(wordAt(paragraph, run.first)) ? { first: run.first, end: i } : null
    }
    if (paragraph.tokens[i + 1]!.isCapital || determiners.has(next) || isAdverb(next)) return null
  }
  return run
}

/** Where the noun phrase from `from` on ends, `limit` at the latest. */
function phraseEnd(paragraph: Paragraph, from: number, limit: number): number {
  const { tokens } = paragraph
  let to = from
  for (; to < limit; to++) {
    const { lower, isWord, isCapital, quotation } = tokens[to]!
    if (!isWord || quotation >= 0 || clauseWords.has(lower)) break
    if (to === from) continue

    const plain = plainAt(paragraph, to)
    const isDay = days.has(lower) && !(lower === 'today' && isCapital)
    if (isDay || isAdverb(plain) || isFiniteVerb(plain)) break
    if (lower === 'and' || lower === 'or') {
      const next = tokens[to + 1]
      if (next === undefined || !(next.isCapital || determiners.has(next.lower))) break
    }
    if (prepositions.has(lower) && lower !== 'of' && lower !== 'for') {
      // "a clerk at the port", but not "Tom Ode at a rally"
      if (tokens[to - 1]!.isCapital || !nounPrepositions.has(lower)) break
    }
    if (to - from >= 2 && objectPronouns.has(plain)) break
  }
  return to
}

/** The apposition behind a name, from its comma to the next mark. */
function asideFrom(paragraph: Paragraph, comma: number, end: number): Run | null {
  if (wordAt(paragraph, comma) !== ',') return null
  const limit = Math.min(end, comma + longestAside)
  let to = comma + 1
  while (to < limit && (paragraph.tokens[to]!.isWord || '()'.includes(wordAt(paragraph, to)))) to++

  const aside = { first: comma + 1, end: to }
  return isApposition(paragraph, aside) && isUnquoted(paragraph, aside) ? aside : null
}

/** True for what may stand between a subject and its verb in commas: `, who is new here,`. */
function isAside(paragraph: Paragraph, run: Run): boolean {
  const start = wordAt(paragraph, run.first)
  if (run.end <= run.first) return false
  return relatives.has(start) || !(subjectPronouns.has(start) || hasFinite(paragraph, run))
}

function pronounAt(index: number): Source {
  const name = { first: index, end: index + 1 }
  return { ...name, name, aside: null, kind: 'pronoun', before: '' }
}

const kindOf = (paragraph: Paragraph, name: Run): Source['kind'] =>
  name.end - name.first === 1 && subjectPronouns.has(wordAt(paragraph, name.first))
    ? 'pronoun'
    : paragraph.tokens[name.end - 1]!.isCapital
      ? 'name'
      : 'noun'

/** True for words that can be a noun phrase about a person, a group or an institution. */
function namesSomeone(paragraph: Paragraph, run: Run): boolean {
  const { tokens } = paragraph
  if (run.end <= run.first) return false
  const length = run.end - run.first
  const start = wordAt(paragraph, run.first)
  const last = wordAt(paragraph, run.end - 1)
  if (start === '' || last === '' || !/\p{L}/u.test(last)) return false
  if (nobody.has(start) || negations.has(start) || prepositions.has(start)) return false
  if (subjectPronouns.has(start)) return length === 1 && start !== 'there'
  // "Had she said" and "I've said", but "Will Smith said" and "May said"
  if (isFiniteVerb(start) && start !== 'will' && start !== 'may') return false
  if (timeWords.has(start) || timeWords.has(last) || looksPast(start)) return false
  if (last.endsWith("'s") || hasSecondPhrase(paragraph, run)) return false
  const plain = plainAt(paragraph, run.end - 1)
  if (objectPronouns.has(plain) || prepositions.has(plain) || determiners.has(plain)) return false
  if (isAdverb(plain) || plain === 'and') return false
  // "Boeing" and "Sterling Cole", but not "Speaking to reporters"
  const isNamed = length === 1 || tokens[run.first + 1]!.isCapital
  if (start.endsWith('ing') && !(tokens[run.first]!.isCapital && isNamed)) return false
  return !hasFinite(paragraph, run)
}

/** "the experts I asked", "features a report", "Reuters reports Tom Ode": two phrases, not one. */
function hasSecondPhrase(paragraph: Paragraph, run: Run): boolean {
  const { tokens } = paragraph
  for (let i = run.first + 1; i < run.end; i++) {
    const word = plainAt(paragraph, i)
    const isBetweenNames = tokens[i - 1]!.isCapital && i + 1 < run.end && tokens[i + 1]!.isCapital
    if (subjectPronouns.has(word)) return true
    if (isBetweenNames && cueOf(word)?.form === 'present') return true
    const before = wordAt(paragraph, i - 1)
    const isInside =
      prepositions.has(before) || determiners.has(before) || /^(?:and|or)$/.test(before)
    if (determiners.has(word) && !tokens[i - 1]!.isCapital && !isInside) return true
  }
  return false
}

const isUnquoted = (paragraph: Paragraph, run: Run): boolean => {
  for (let i = run.first; i < run.end; i++) if (paragraph.tokens[i]!.quotation >= 0) return false
  return true
}

const isShortName = (paragraph: Paragraph, run: Run): boolean =>
  run.end - run.first <= 4 &&
  areCapital(paragraph, run) &&
  !party.test(wordAt(paragraph, run.first))

/** True when a name ends before `end`, and a sentence or what follows a quotation begins with it. */
function endsBareName(paragraph: Paragraph, end: number, first: number): boolean {
  let start = end
  while (start > first && paragraph.tokens[start - 1]!.quotation < 0) {
    if (end - start >= longestPhrase) return false
    start--
  }
  const word = wordAt(paragraph, start)
  if (start === end || prepositions.has(word) || leading.has(word)) return false
  return areCapital(paragraph, { first: start, end }) && !days.has(wordAt(paragraph, end - 1))
}

function areCapital({ tokens }: Paragraph, run: Run): boolean {
  for (let i = run.first; i < run.end; i++) {
    const { isWord, isCapital, lower, quotation } = tokens[i]!
    if (quotation >= 0 || (isWord && !isCapital && lower !== 'of')) return false
  }
  return true
}

/** True when a verb stands among the words, as far as its form tells. */
function hasVerb(paragraph: Paragraph, run: Run): boolean {
  for (let i = Math.max(run.first, run.end - longestSearch); i < run.end; i++) {
    const { lower, isCapital } = paragraph.tokens[i]!
    if (!isCapital && (isFiniteVerb(lower) || looksPast(lower))) return true
  }
  return false
}

function hasFinite(paragraph: Paragraph, run: Run): boolean {
  for (let i = run.first; i < run.end; i++) {
    const { lower, isCapital } = paragraph.tokens[i]!
    if (!isCapital && isFiniteVerb(lower)) return true
  }
  return false
}
