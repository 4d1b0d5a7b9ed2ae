/** What may be kept as an article, and what is wrong with the rest. */
import { isoDate } from '../articles/dates.ts'
import { Refused } from '../refusals.ts'
import type { Content } from './store.ts'

const longest = { title: 300, author: 200, publisher: 200, url: 2000 } as const

/**
 * The content with its details as they are kept: trimmed, empty ones as null, the date in ISO 8601. The
 * text stays as it is. Throws what says what is wrong with it, and what to do.
 */
export function checked(content: Content, mostCharacters: number): Content {
  const { text, published } = content
  if (!/[\p{L}\p{N}]/u.test(text)) {
    throw new Refused('noWords')
  }
  if (text.length > mostCharacters) {
    throw new Refused('longText', text.length, mostCharacters)
  }
  if (!isKeepable(text)) {
    throw new Refused('brokenText')
  }
  const title = detail(content, 'title')
  if (title === null) throw new Refused('noTitle')

  const url = detail(content, 'url')
  if (url !== null && !(/^https?:\/\//i.test(url) && URL.canParse(url))) {
    throw new Refused('noLink', url)
  }
  const date = published?.trim() || null
  const iso = date && isoDate(date)
  if (date !== null && !iso) {
    throw new Refused('noDate', date.slice(0, 60))
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
  const shown = name === 'url' ? 'link' : name
  if (words.length > longest[name]) {
    throw new Refused('longDetail', shown, words.length, longest[name])
  }
  if (!isKeepable(words)) {
    throw new Refused('brokenDetail', shown)
  }
  return words || null
}

/** Databases don't keep null characters, nor halves of characters. */
const isKeepable = (text: string): boolean => text.isWellFormed() && !text.includes('\0')
