/**
 * Text to terms: one analyzer for articles and questions, so that both sides meet.
 *
 * A token is a run of letters, digits and marks; apostrophes, points and commas stay inside
 * possessives, acronyms and numbers; a number in several words, and initials, are one token. It is
 * folded (accents, case, possessive) to its *form*, and stemmed to its *term*. Tokens keep the place
 * of their letters in the original text.
 */
import { stem } from 'porter2'
import {
  isDated,
  isMay,
  isScale,
  numberWords,
  readOnFromDigits,
  readOnFromWord,
  shortMonths,
  withoutSuffix,
} from './numbers.ts'

/** A word of a text: the term it counts as, the inflected form it has, and where it stands. */
export type Token = {
  readonly term: string
  readonly form: string
  readonly start: number
  readonly end: number
}

/** The tokens of a text that carry meaning, in order; stop words are left out. */
export function tokensIn(text: string): Token[] {
  const tokens: Token[] = []
  eachForm(text, 0, text.length, (form, start, end) => {
    if (!isStopWord(form)) tokens.push({ term: termOf(form), form, start, end })
  })
  return tokens
}

/** True for words too common to say what a text is about, and for the words that make a question. */
export const isStopWord = (form: string): boolean => stopWords.has(form)

/**
 * The term that a form counts as: irregular forms and number words by table, `18th` as `18`, the rest
 * by Porter 2.
 */
export function termOf(form: string): string {
  const known = terms.get(form)
  if (known !== undefined) return known

  const term = /^[a-z]+$/.test(form) ? stem(form) : form.replace(/^(\d+)(?:st|nd|rd|th)$/, '$1')
  // The memo is emptied before it can grow without bound; English text has some 200,000 forms.
  if (terms.size > 400_000) terms = new Map(irregular)
  terms.set(form, term)
  return term
}

/**
 * Visits every word of `text.slice(from, to)` in order, stop words included, with its folded form
 * and its place in `text`. A number in several words is visited as one, and within it once more what
 * may be asked for by itself, such as "million". Runs of Chinese, Japanese and Korean come as
 * overlapping pairs of characters. Takes time in proportion to the length, whatever the text.
 */
export function eachForm(
  text: string,
  from: number,
  to: number,
  visit: (form: string, start: number, end: number) => void,
): void {
  let at = from
  let endOfSeveral = from
  while (at < to) {
    const plainEnd = endOfPlainWord(text, at, to)
    const kind = plainEnd > at ? LETTER : kindAt(text, at)
    if (kind === LETTER || kind === DIGIT) {
      const end = plainEnd > at ? plainEnd : endOfWord(text, at, to)
      const form = plainEnd > at ? plainFormOf(text, at, end) : formOf(text, at, end)
      const isWithin = at < endOfSeveral
      const several =
        isWithin || !mayBeSeveral(form, kind) ? null : severalAt(form, kind, text, at, end, to)
      if (several) {
        visit(several.form, at, several.end)
        endOfSeveral = several.end
      } else if (form !== '' && (!isWithin || isScale(form))) {
        visit(form, at, end)
      }
      at = end
    } else if (kind === IDEOGRAPH) {
      at = visitPairs(text, at, to, visit)
    } else {
      at += kind === OTHER_PAIR ? 2 : 1
    }
  }
}

/** A quick look at whether a word can be the first of several that count as one. */
const mayBeSeveral = (form: string, kind: number) =>
  kind === DIGIT || form.length === 1 || leading.has(form)

/** The words that count as one, the first from `start` to `end`; null if that one counts alone. */
function severalAt(
  form: string,
  kind: number,
  text: string,
  start: number,
  end: number,
  to: number,
): { readonly form: string; readonly end: number } | null {
  if (form.length === 1 && kind === LETTER) {
    initials.lastIndex = start
    const letters = initials.exec(text)?.[0]
    const last = start + (letters?.length ?? 0)
    return letters && last <= to ? { form: fold(letters), end: last } : null
  }
  if (shortMonths.has(form)) {
    return isDated(text, start, end, to) ? { form: shortMonths.get(form)!, end } : null
  }
  // In capitals, as no other form is: the other "may" is a stop word.
  if (form === 'may') return isMay(text, start, end, to) ? { form: 'May', end } : null
  const read = kind === DIGIT ? readOnFromDigits : readOnFromWord
  const number = read(form, text, end, to)
  return number && { form: number.digits, end: number.end }
}

/** J. K., and J K before a name: what J.K. and JK are as well. */
const initials = /\p{L}\.(?: \p{L}\.){1,3}|\p{Lu}(?: \p{Lu}){1,2}(?= \p{Lu}\p{Ll})/uy

const leading: ReadonlySet<string> = new Set([...numberWords.keys(), ...shortMonths.keys(), 'may'])

const [OTHER, LETTER, DIGIT, MARK, IDEOGRAPH, JOINER, OTHER_PAIR] = [0, 1, 2, 3, 4, 5, 6]

/** What kind of character each code unit of the Basic Multilingual Plane is. */
const kinds = kindsOfCodeUnits()

function kindsOfCodeUnits(): Uint8Array {
  const table = new Uint8Array(0x10000)
  for (let code = 0; code < 0x10000; code++) {
    if (code < 0xd800 || code > 0xdfff) table[code] = kindOf(String.fromCharCode(code))
  }
  // Soft hyphen, zero-width joiners and the word joiner stand inside words and are not heard.
  for (const code of [0xad, 0x200c, 0x200d, 0x2060]) table[code] = JOINER
  return table
}

function kindOf(character: string): number {
  if (/[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}ー]/u.test(character)) {
    return /[\p{L}\p{N}]/u.test(character) ? IDEOGRAPH : OTHER
  }
  if (/\p{L}/u.test(character)) return LETTER
  if (/\p{N}/u.test(character)) return DIGIT
  return /\p{M}/u.test(character) ? MARK : OTHER
}

/** The kind of the character at a place; characters beyond the basic plane are looked at one by one. */
function kindAt(text: string, at: number): number {
  const code = text.charCodeAt(at)
  if (code < 0xd800 || code > 0xdbff) return kinds[code]!
  const point = text.codePointAt(at)!
  if (point < 0x10000) return OTHER
  const kind = kindOf(String.fromCodePoint(point))
  return kind === OTHER ? OTHER_PAIR : kind
}

const widthAt = (text: string, at: number) => (text.codePointAt(at)! > 0xffff ? 2 : 1)

/**
 * Most words are ASCII letters and then a character that can't belong to a word: this finds the end
 * of such a word quickly, and gives `start` for any other.
 */
function endOfPlainWord(text: string, start: number, to: number): number {
  let at = start
  while (at < to && kinds[text.charCodeAt(at)] === LETTER && text.charCodeAt(at) < 0x80) at++
  if (at === start || at === to) return at
  const next = text.charCodeAt(at)
  const mayContinue =
    next === 0x27 || next === 0x2019 || next === 0x2e || next >= 0xd800 || kinds[next] !== OTHER
  return mayContinue && !(next === 0x2e && at - start > 1) ? start : at
}

function plainFormOf(text: string, start: number, end: number): string {
  const word = text.slice(start, Math.min(end, start + longestForm))
  return word === 'US' ? 'usa' : word.toLowerCase()
}

/** Where the word that begins at `start` ends. */
function endOfWord(text: string, start: number, to: number): number {
  let at = start
  while (at < to) {
    const kind = kindAt(text, at)
    if (kind === LETTER || kind === DIGIT || kind === MARK || kind === JOINER) {
      at += widthAt(text, at)
    } else if (joins(text, at, start, to)) {
      at++
    } else {
      break
    }
  }
  return at
}

/** True for an apostrophe, point or comma that belongs to the word around it. */
function joins(text: string, at: number, start: number, to: number): boolean {
  const mark = text[at]
  if (at + 1 > to) return false
  const before = kindAt(text, at - 1)
  const after = at + 1 < to ? kindAt(text, at + 1) : OTHER
  if (mark === "'" || mark === '’') return before === LETTER && after === LETTER
  if (mark === ',') return before === DIGIT && isThousands(text, at + 1, to)
  if (mark !== '.') return false
  if (before === DIGIT && after === DIGIT) return true
  // U.S. and J.K.: single letters, each with its point.
  const isInitial = before === LETTER && (at - 1 === start || text[at - 2] === '.')
  return isInitial && (after === LETTER ? !isLetterAt(text, at + 2, to) : at - 1 > start)
}

const isLetterAt = (text: string, at: number, to: number) => at < to && kindAt(text, at) === LETTER

function isThousands(text: string, at: number, to: number): boolean {
  for (let digit = at; digit < at + 3; digit++) {
    if (digit >= to || kindAt(text, digit) !== DIGIT) return false
  }
  return at + 3 >= to || kindAt(text, at + 3) !== DIGIT
}

/** Words longer than this count as what they begin with: no word of a language is. */
const longestForm = 64

function formOf(text: string, start: number, end: number): string {
  const folded = fold(text.slice(start, end))
  return folded.length > longestForm ? folded.slice(0, longestForm) : folded
}

function fold(word: string): string {
  const plain = word
    .normalize('NFKD')
    .replace(/[\p{M}\p{Cf}]/gu, '')
    .toLowerCase()
    .replace(/[ßøđłæœðþı]/g, (letter) => undecomposed[letter]!)
    .replace(/’/g, "'")
    .replace(/'s$/, '')
    .replace(/'/g, '')
  if (/^\d/.test(plain)) return withoutSuffix(plain.replace(/,/g, ''))
  if (!/[. ]/.test(plain)) return plain
  const acronym = plain.replace(/[. ]/g, '')
  return acronym === 'us' ? 'usa' : acronym
}

/** Letters that Unicode does not take apart into a letter and a mark. */
const undecomposed: Record<string, string> = {
  ß: 'ss',
  ø: 'o',
  đ: 'd',
  ł: 'l',
  æ: 'ae',
  œ: 'oe',
  ð: 'd',
  þ: 'th',
  ı: 'i',
}

function visitPairs(
  text: string,
  start: number,
  to: number,
  visit: (form: string, start: number, end: number) => void,
): number {
  let previous = -1
  let at = start
  while (at < to && kindAt(text, at) === IDEOGRAPH) {
    const end = at + widthAt(text, at)
    if (previous >= 0)
      visit(text.slice(previous, end).normalize('NFKC').toLowerCase(), previous, end)
    previous = at
    at = end
  }
  const isAlone = previous === start
  if (isAlone) visit(text.slice(start, at).normalize('NFKC').toLowerCase(), start, at)
  return at
}

const stopWords = new Set(
  `a about after again all also am an and any are aren't as at be because been before being both but by came
  can can't come comes coming could couldn't did didn't do does doesn't doing don't done each else ever for from get gets go goes
  gone got had has have haven't having he he'd he'll her here hers him his how i i'd i'll i'm i've if in into is isn't it its itself just let like
  many may me might more most much must my no nor not of off on once only or other our ours out over own per please
  same she should since so some such than that the their theirs them then there these they this those through to too
  under until up upon us very was wasn't we well went were what when where whether which while who whom whose why will with
  would you your yours whats whos wheres hows thats theres hasn't hadn't shouldn't wouldn't won't weren't you're you've they're`
    .replace(/'/g, '')
    .split(/\s+/),
)

/** Forms that a stemmer cannot relate, and number words as their digits, but for the pronoun "one". */
const irregular: ReadonlyMap<string, string> = new Map([
  ...[...numberWords]
    .filter(([, value]) => value > 1)
    .map(([word, value]) => [word, `${value}`] as const),
  ...Object.entries({
    begin: 'began begun',
    bring: 'brought',
    build: 'built',
    buy: 'bought',
    catch: 'caught',
    choos: 'chose chosen',
    die: 'died dead death deaths dying',
    fight: 'fought',
    find: 'found',
    fli: 'flew flown',
    give: 'gave given',
    grow: 'grew grown',
    hold: 'held',
    keep: 'kept',
    kill: 'killed',
    know: 'knew known',
    lead: 'led',
    leav: 'left',
    lose: 'lost loss losses',
    make: 'made',
    meet: 'met',
    pay: 'paid',
    rise: 'rose risen',
    say: 'said says',
    sell: 'sold',
    send: 'sent',
    shoot: 'shot',
    sink: 'sank sunk',
    speak: 'spoke spoken',
    spend: 'spent',
    steal: 'stole stolen',
    stick: 'stuck',
    take: 'took taken',
    teach: 'taught',
    tell: 'told',
    think: 'thought',
    win: 'won winner winners',
    write: 'wrote written',
  }).flatMap(([term, forms]) => forms.split(' ').map((form) => [form, term] as const)),
])

let terms = new Map(irregular)
