import { type Article, type Span, wordsAt } from '../articles/article.ts'
import { wholeOf, wordsStart } from '../articles/lines.ts'

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
/** Fewer words may stand in a page before they stand where they are meant. */
const fewestWords = 3

/**
 * The fragment that leads a browser to words, as https://wicg.github.io/scroll-to-text-fragment/ has
 * it; null where a browser would find none of them, or the wrong ones. Mark-up is not in a page as it is
 * in an article's text, so that of words with mark-up the longest run without any is looked for.
 */
function textDirective(words: string): string | null {
  const paragraphs = words.split(/\n\s*\n/).map(runsIn)
  if (paragraphs.every((runs) => runs.length === 1)) {
    return directiveFor(paragraphs[0]![0]!, paragraphs.at(-1)![0]!)
  }

  const runs = paragraphs.flat()
  const longest = runs.reduce((best, run) => (run.length > best.length ? run : best))
  return longest.length < fewestWords ? null : directiveFor(longest, longest)
}

/** The words of a paragraph, in runs that mark-up parts. */
function runsIn(paragraph: string): readonly (readonly string[])[] {
  const runs: string[][] = [[]]
  for (const line of paragraph.split(/[\r\n]+/).map((one) => one.trim())) {
    const start = wordsStart(line, wholeOf(line))
    if (start > 0) runs.push([])
    for (const word of line.slice(start).split(/\s+/).filter(Boolean)) {
      if (markup.test(word)) runs.push([])
      else runs.at(-1)!.push(word)
    }
  }
  return runs
}

const markup = /[*_`~[\]<>#|\\]|&#?\w+;|^[+-]$/

/** The fragment for the words from a run to another, which may be the same. */
function directiveFor(first: readonly string[], last: readonly string[]): string | null {
  if (first.length === 0) return null
  const ends =
    first === last && first.length <= 2 * wordsAtEnd
      ? [first]
      : [first.slice(0, wordsAtEnd), last.slice(-wordsAtEnd)]
  return `:~:text=${ends.map((run) => encoded(run.join(' '))).join(',')}`
}

/** A hyphen would end the words, as commas do, which are encoded anyway. */
const encoded = (words: string): string =>
  encodeURIComponent(words.replace(/\p{Surrogate}/gu, '\ufffd')).replaceAll('-', '%2D')
