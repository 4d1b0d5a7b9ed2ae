/**
 * Words as Discord Markdown that shows exactly those words.
 *
 * Discord takes a backslash before any character but letters, digits and blanks as "this character
 * itself". So every character that can begin, end or be part of its Markdown gets one, wherever it
 * stands: what a character means then never depends on its neighbours, and pieces made literal one
 * by one may be joined.
 */

// Emphasis, code, spoilers, links, quotes; mentions, emoji, timestamps and addresses; the marks that
// make a line a heading, a list or small print.
const markup = /[\\`*_~|[\]()<>@:#.+-]/g

// Signs such as ™ and ↔, which Discord would swap for a coloured picture. Those that are written to be
// pictures (by default, with a variation selector, or joined to others) stay as they are.
const pictureSigns =
  /(?<!\u200d)(?!\p{Emoji_Presentation})(?=[\u00a0-\uffff])\p{Extended_Pictographic}(?![\ufe0f\u200d])/gu

/**
 * Discord Markdown that shows exactly `text` and pings nobody: for message contents and the titles,
 * descriptions and fields of embeds. Names and footers of embeds know no Markdown and take the text
 * as it is.
 */
export const literal = (text: string): string =>
  text.replace(markup, '\\$&').replace(pictureSigns, '\\$&')

/** `literal`, ending in an ellipsis where no more than `limit` characters of Markdown fit. */
export const literalWithin = (text: string, limit: number): string => within(text, limit, literal)

/** `literalWithin` for a name or a title, which is shown in one line. */
export const literalLine = (text: string, limit: number): string =>
  literalWithin(oneLine(text), limit)

/** A name or a title in one line for places that know no Markdown, with an ellipsis where it was cut. */
export const plainLine = (text: string, limit: number): string =>
  within(oneLine(text), limit, (kept) => kept)

/**
 * The longest start of `text` that is drawn in at most `limit` characters, where `draw` never makes
 * a text shorter. It ends between two characters as people see them, and at a blank if one is near.
 */
export function startThatFits(
  text: string,
  limit: number,
  draw: (start: string) => string,
): string {
  if (text.length <= limit && draw(text).length <= limit) return text

  let fits = 0
  let tooLong = Math.min(text.length, limit) + 1
  while (tooLong - fits > 1) {
    const middle = Math.floor((fits + tooLong) / 2)
    if (draw(text.slice(0, middle)).length <= limit) fits = middle
    else tooLong = middle
  }

  const whole = text.slice(0, characterStart(text, fits))
  const lastWord = /\s\S{0,20}$/.exec(whole)
  return (lastWord ? whole.slice(0, lastWord.index) : whole).trimEnd()
}

const within = (text: string, limit: number, draw: (text: string) => string): string => {
  const whole = draw(text)
  return whole.length <= limit ? whole : `${draw(startThatFits(text, limit - 1, draw))}…`
}

/** One line, without the marks of direction that would turn the text around it. */
const oneLine = (text: string): string =>
  text
    .replace(/[\u202a-\u202e\u2066-\u2069]/g, '')
    .replace(/\s+/g, ' ')
    .trim()

/** Where the character begins that the code unit at `offset` belongs to: an accent is part of its letter. */
function characterStart(text: string, offset: number): number {
  // No character that people see is longer than this, and a text may be a megabyte.
  const from = Math.max(0, offset - 100)
  const near = text.slice(from, offset + 100)
  return from + (characters.segment(near).containing(offset - from)?.index ?? near.length)
}

const characters = new Intl.Segmenter('en', { granularity: 'grapheme' })
