/** What articles quote or report a speaker as saying. */
import { type Article, type Span, wordsAt } from '../articles/article.ts'
import { enoughToName } from '../attribution/attribute.ts'
import type { Attribution } from '../attribution/attribution.ts'
import { goesBy } from '../attribution/names.ts'
import { tokensIn } from '../search/terms.ts'
import { type Quote, quoteOf } from './quotes.ts'

/**
 * The statements of a speaker in an article, on a topic or on any: their own words before those that
 * are reported, each in the order of the text, with the sentence that introduces them. In each quote
 * `best` is the place of what is said.
 */
export function statementsIn(
  article: Article,
  speaker: string,
  topic: string | null,
  attributionsOf: (article: Article) => readonly Attribution[],
): readonly Quote[] {
  const topical = [...termsIn(topic ?? '')]
  return attributionsOf(article)
    .filter((one) => isBy(speaker, one))
    .toSorted((a, b) => Number(a.manner === 'indirect') - Number(b.manner === 'indirect'))
    .map(({ content, cue }) =>
      quoteOf(article, hullOf(content), attributionsOf, hullOf([...content, ...cue])),
    )
    .filter(({ span, section }) => {
      const terms = termsIn(
        `${article.title}\n${section?.heading ?? ''}\n${wordsAt(article, span)}`,
      )
      const there = topical.filter((term) => terms.has(term))
      return there.length >= topical.length / 2
    })
}

/** Whether an attribution names a speaker who goes by that name, and surely enough to say so. */
const isBy = (asked: string, { speaker, confidence }: Attribution): boolean =>
  speaker !== null && confidence >= enoughToName && goesBy(asked, speaker)

/** The places of what a speaker says in an article. */
export function placesOf(
  speaker: string,
  article: Article,
  attributionsOf: (article: Article) => readonly Attribution[],
): readonly Span[] {
  // An article that does not have the name need not be read for who says what.
  const name =
    plain(speaker)
      .match(/[\p{L}\p{N}]+/gu)
      ?.at(-1) ?? ''
  if (!plain(article.text).includes(name)) return []
  return attributionsOf(article)
    .filter((one) => isBy(speaker, one))
    .flatMap(({ content }) => content)
}

const plain = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/\p{M}|\./gu, '')
    .toLowerCase()

const termsIn = (text: string) => new Set(tokensIn(text).map(({ term }) => term))

/** From the first to the last of them. */
const hullOf = (content: readonly Span[]): Span => ({
  start: Math.min(...content.map(({ start }) => start)),
  end: Math.max(...content.map(({ end }) => end)),
})
