/**
 * Numbers and months, which can be written in many ways, in one: 600k, 0.6 million and six hundred
 * thousand as 600000, Nov 18 as November 18.
 */

/** A number as digits, and where it ends in the text. */
export type Reading = { readonly digits: string; readonly end: number }

const units = 'one two three four five six seven eight nine'.split(' ')
const teens =
  'ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(' ')
const tens = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ')

/** The numbers below a hundred that are one word. */
export const numberWords: ReadonlyMap<string, number> = new Map([
  ...units.map((word, i) => [word, i + 1] as const),
  ...teens.map((word, i) => [word, i + 10] as const),
  ...tens.map((word, i) => [word, 10 * (i + 2)] as const),
])

const scales: ReadonlyMap<string, number> = new Map([
  ['hundred', 1e2],
  ['thousand', 1e3],
  ['million', 1e6],
  ['billion', 1e9],
  ['trillion', 1e12],
])

/** True for "hundred", "million" and the like. */
export const isScale = (form: string): boolean => scales.has(form)

/** Larger numbers are left as they are written: they could not be told exactly. */
const largest = 1e15

/** `600k`, `1.2m` and `3bn` in digits; anything else as it is. Thousands have no commas. */
export function withoutSuffix(digits: string): string {
  const parts = /^(\d{1,9}(?:\.\d{1,3})?)(k|mn?|bn?)$/.exec(digits)
  if (!parts) return digits
  return scaled(parts[1]!, { k: 1e3, m: 1e6, b: 1e9 }[parts[2]![0]!]!) ?? digits
}

/**
 * Reads on from digits that end at `end`: "0.6 million", and groups of three as in "600 000". Null
 * if what follows does not belong to them.
 */
export function readOnFromDigits(
  digits: string,
  text: string,
  end: number,
  to: number,
): Reading | null {
  if (!/^\d{1,12}(?:\.\d{1,3})?$/.test(digits)) return null
  const group = groupsAt(digits, text, end, to)
  if (group) return group

  const next = wordAt(text, end, to)
  const scale = next && scales.get(next.word)
  const value = scale && scaled(digits, scale)
  return value ? { digits: value, end: next.end } : null
}

/**
 * Reads on from a number word that ends at `end`: "six hundred thousand", "twenty-five". Null if
 * the number is that word alone.
 */
export function readOnFromWord(
  word: string,
  text: string,
  end: number,
  to: number,
): Reading | null {
  // Of two million six hundred, two million is settled when six hundred is counted.
  let counted = numberWords.get(word)!
  let settled = 0
  let lastScale = Number.POSITIVE_INFINITY
  let reading: Reading | null = null

  for (let at = end; ; ) {
    const next = wordAt(text, at, to, counted % 100 === 0)
    if (!next) return reading
    const value = numberWords.get(next.word)
    const scale = scales.get(next.word)
    if (value !== undefined && fitsBehind(counted, value)) {
      counted += value
    } else if (scale === 100 && counted > 0 && counted < 100) {
      counted *= 100
    } else if (scale !== undefined && scale > 100 && counted > 0 && scale < lastScale) {
      settled += counted * scale
      counted = 0
      lastScale = scale
    } else {
      return reading
    }
    at = next.end
    reading = { digits: String(settled + counted), end: at }
  }
}

/** Five fits behind twenty and behind six hundred, but not behind ten. */
const fitsBehind = (counted: number, value: number) =>
  value < 10 ? counted % 10 === 0 && counted % 100 !== 10 : counted % 100 === 0

/** The word behind a blank or hyphen, and behind "and" where that may stand, in lower case. */
function wordAt(text: string, from: number, to: number, mayBeAnd = false) {
  const pattern = mayBeAnd ? wordBehindAnd : wordBehind
  pattern.lastIndex = from
  const match = pattern.exec(text)
  const end = from + (match?.[0].length ?? 0)
  return match && end <= to ? { word: match[1]!.toLowerCase(), end } : null
}

const wordBehind = /[\s-]{1,2}([a-z]{3,9})(?![\p{L}\p{N}\p{M}])/iuy
const wordBehindAnd = /[\s-]{1,2}(?:and\s)?([a-z]{3,9})(?![\p{L}\p{N}\p{M}])/iuy

/** With an ordinary blank it might be two numbers, unless a group is one that no number is. */
function groupsAt(digits: string, text: string, from: number, to: number): Reading | null {
  if (digits.length > 3) return null
  groups.lastIndex = from
  const found = groups.exec(text)?.[0]
  if (!found || from + found.length > to) return null
  const isOne = !found.includes(' ') || found.endsWith('000')
  return isOne ? { digits: digits + found.replace(/\D/g, ''), end: from + found.length } : null
}

const groups = /(?:[ \u00a0\u2009\u202f]\d{3}){1,4}(?![\d\p{L}]|[.,]\d)/uy

function scaled(digits: string, scale: number): string | null {
  const value = Math.round(Number(digits) * scale)
  return value < largest ? String(value) : null
}

/** The months by their short names; May has none, but see `isMay`. */
export const shortMonths: ReadonlyMap<string, string> = new Map([
  ...'january february march april june july august september october november december'
    .split(' ')
    .map((month) => [month.slice(0, 3), month] as const),
  ['sept', 'september'],
])

/** True for a "may" that is the month or a name, by what stands around it: "in May", but not "may be late". */
export function isMay(text: string, start: number, end: number, to: number): boolean {
  if (isDated(text, start, end, to)) return true
  const before = text.slice(Math.max(0, start - 8), start)
  if (text[start] !== 'M')
    return /\b(?:in|of|since|until|during|early|late|mid)[\s-]$/i.test(before)
  return (
    text[start + 1] === 'a' &&
    /[\p{L}\p{M}\p{N},;)][\s-]$/u.test(before) &&
    !/^\s(?:be|have|not|never|also)\b/i.test(text.slice(end, Math.min(to, end + 7)))
  )
}

/** True for a word with a day or a year right before or behind it, as in "Nov. 18" and "18th of Nov". */
export function isDated(text: string, start: number, end: number, to: number): boolean {
  const before = text.slice(Math.max(0, start - 9), start)
  const behind = text.slice(end, Math.min(to, end + 4))
  return /\d(?:st|nd|rd|th)?(?: of)?[\s-]$/i.test(before) || /^\.?[\s-]{1,2}\d/.test(behind)
}
