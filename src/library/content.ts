/** What may be kept as an article, and what is wrong with the rest. */
import { isoDate } from '../articles/dates.ts'
import { UserError } from '../errors.ts'
import type { Content } from './store.ts'

const longest = { title: 300, author: 200, publisher: 200, url: 2000 } as const

/**
 * The content with its details as they are kept: trimmed, empty ones as null, the date in ISO 8601. The
 * text stays as it is. Throws a UserError that says what is wrong with it, and what to do.
 */
export function checked(content: Content, mostCharacters: number): Content {
  const { text, published } = content
  if (!/[\p{L}\p{N}]/u.test(text)) {
    throw new UserError(
      'There are no words in that text: an article needs some that can be quoted.',
    )
  }
  if (text.length > mostCharacters) {
    throw new UserError(
      `That text is ${counted(text.length)} characters long, and an article may have ${counted(mostCharacters)}: split it into several.`,
    )
  }
  if (!isKeepable(text)) {
    throw new UserError(
      'That text has characters in it that are none, as a broken file has: save it as UTF-8 and try again.',
    )
  }
  const title = detail(content, 'title')
  if (title === null) throw new UserError('The article needs a title: give it one.')

  const url = detail(content, 'url')
  if (url !== null && !(/^https?:\/\//i.test(url) && URL.canParse(url))) {
    throw new UserError(
      `The link must be an address such as https://example.com/tides, not “${url}”.`,
    )
  }
  const date = published?.trim() || null
  const iso = date && isoDate(date)
  if (date !== null && !iso) {
    throw new UserError(`The date must be one such as 2026-03-14, not “${date.slice(0, 60)}”.`)
  }
  return {
    ...content,
    title,
    author: detail(content, 'author'),
    publisher: detail(content, 'publisher'),
    url,
    published: iso,
  }
}

/** A note or the words of a question, as they can be kept. */
export const keepable = (words: string, most: number): string =>
  words.toWellFormed().replaceAll('\0', '').slice(0, most).toWellFormed()

function detail(content: Content, name: keyof typeof longest): string | null {
  const words = content[name]?.replace(/\s+/g, ' ').trim() ?? ''
  if (words.length > longest[name]) {
    throw new UserError(
      `The ${name} is ${counted(words.length)} characters long: shorten it to ${counted(longest[name])}.`,
    )
  }
  if (!isKeepable(words)) {
    throw new UserError(`The ${name} has characters in it that are none: type it anew.`)
  }
  return words || null
}

/** Databases don't keep null characters, nor halves of characters. */
const isKeepable = (text: string): boolean => text.isWellFormed() && !text.includes('\0')

const counted = (number: number): string => number.toLocaleString('en')
