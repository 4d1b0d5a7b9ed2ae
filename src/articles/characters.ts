/** What single characters are to whoever reads a text; a table look-up each, as texts are long. */

// Those from `mark` on need a closer look when a text is split into sentences.
export const ordinary = 0
export const blank = 1
export const closing = 2
export const opening = 3
export const dash = 4
export const comma = 5
export const mark = 6
export const wideMark = 7
export const quotation = 8

const blanks =
  '\t\n\v\f\r \u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a' +
  '\u2028\u2029\u202f\u205f\u3000\ufeff'

const kinds = new Uint8Array(65536)
for (const [kind, characters] of [
  [blank, blanks],
  [closing, ')]}*_）】\u200b\u200c\u200d\u2060'],
  [opening, '([{¿¡（【'],
  [dash, '-–—―'],
  [comma, ',;:%/&，、；：'],
  [mark, '.!?…؟۔।'],
  [wideMark, '。！？｡'],
  [quotation, '"\'`‘’‚“”„«»「」『』'],
] as const) {
  for (const character of characters) kinds[character.charCodeAt(0)] = kind
}

/** The kind of the code unit at an offset: one of the constants above. */
export const kindAt = (text: string, at: number): number => kinds[text.charCodeAt(at)] ?? ordinary

/** True when white space stands at an offset, line breaks and the byte order mark included. */
export const isBlankAt = (text: string, at: number): boolean => kindAt(text, at) === blank

/** True when a letter or digit of any script stands at an offset; accents and emoji count as well. */
export function isWordAt(text: string, at: number): boolean {
  const code = text.charCodeAt(at)
  if (code < 128) return isDigit(code) || (code >= 65 && code <= 90) || (code >= 97 && code <= 122)
  return code >= 0xc0 && kinds[code] === ordinary
}

/** True when an ASCII digit stands at an offset. */
export const isDigitAt = (text: string, at: number): boolean => isDigit(text.charCodeAt(at))

/** True when a lower-case letter of any script stands at an offset. */
export function isLowerCaseAt(text: string, at: number): boolean {
  const code = text.charCodeAt(at)
  if (code < 128) return code >= 97 && code <= 122
  return /^\p{Ll}/u.test(text.slice(at, at + 2))
}

/** True when an upper-case letter of any script stands at an offset. */
export function isUpperCaseAt(text: string, at: number): boolean {
  const code = text.charCodeAt(at)
  if (code < 128) return code >= 65 && code <= 90
  return /^\p{Lu}/u.test(text.slice(at, at + 2))
}

/** Where the white space from an offset on ends, or `end`. */
export function afterBlanks(text: string, at: number, end: number): number {
  while (at < end && isBlankAt(text, at)) at++
  return at
}

const isDigit = (code: number): boolean => code >= 48 && code <= 57
