import { type Article, type Span, wordsAt } from '../articles/article.ts'

/**
 * An address as Discord takes it; null where there is none that a browser should open: another scheme
 * than http and https, no host that can be reached from elsewhere, or one that pretends to be another
 * by a user's name in front of it.
 */
export function webAddress(url: string | null): string | null {
  if (!url || !URL.canParse(url)) return null
  const { protocol, hostname, href, username, password } = new URL(url)
  const isOpen = /^https?:$/.test(protocol) && /[^.]\.[^.]/.test(hostname)
  return isOpen && !username && !password && href.length <= 2048 ? href : null
}

/** An article's address that leads to words in it, as a browser finds them; null where it has none. */
export function linkToWords(article: Article, span: Span): string | null {
  const url = webAddress(article.url)
  const directive = textDirective(wordsAt(article, span))
  if (!url || !directive) return url
  return webAddress(url.includes('#') ? url + directive : `${url}#${directive}`)
}

/** The address for a link button: to the words where that is short enough, else to the article. */
export function buttonLink(article: Article, span: Span): string | null {
  return forButton(linkToWords(article, span)) ?? forButton(article.url)
}

/** An address where a button takes it, else null. */
export function forButton(url: string | null | undefined): string | null {
  const link = webAddress(url ?? null)
  return link !== null && link.length <= mostInButton ? link : null
}

// What Discord takes for the address of a button.
const mostInButton = 512

/** A browser looks for the first and the last of so many words, and marks what is between them. */
const wordsAtEnd = 6

/**
 * The fragment that leads a browser to words, as https://wicg.github.io/scroll-to-text-fragment/ has
 * it. Mark-up is not in a page as it is in an article's text, so a run of words ends before it.
 */
function textDirective(words: string): string | null {
  const paragraphs = words
    .trim()
    .split(/\n\s*\n/)
    .map((paragraph) => paragraph.split(/\s+/).filter((word) => word !== ''))
  const first = runOf(paragraphs[0]!)
  if (first.length === 0) return null

  const [only, ...others] = paragraphs as [string[], ...string[][]]
  const isShort = only.length <= 2 * wordsAtEnd && !only.some((word) => markup.test(word))
  if (others.length === 0 && isShort) return `:~:text=${encoded(only.join(' '))}`

  const rest = others.at(-1) ?? only.slice(first.length)
  const last = runOf(rest.toReversed()).toReversed()
  const ends = [first, last].filter(({ length }) => length > 0)
  return `:~:text=${ends.map((run) => encoded(run.join(' '))).join(',')}`
}

const markup = /[*_`~[\]<>#|\\]|^[>+-]$/

function runOf(words: readonly string[]): readonly string[] {
  const start = words.slice(0, wordsAtEnd)
  const end = start.findIndex((word) => markup.test(word))
  return end < 0 ? start : start.slice(0, end)
}

/** A hyphen would end the words, as commas do, which are encoded anyway. */
const encoded = (words: string): string =>
  encodeURIComponent(words.replace(/\p{Surrogate}/gu, '\ufffd')).replaceAll('-', '%2D')
