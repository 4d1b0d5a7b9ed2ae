/** What an article quotes or reports a speaker as saying. */
import { type Article, type Span, wordsAt } from '../articles/article.ts'
import { enoughToName } from '../attribution/attribute.ts'
import type { Attribution } from '../attribution/attribution.ts'
import { goesBy } from '../attribution/names.ts'
import { tokensIn } from '../search/terms.ts'
import { type Quote, quoteOf } from './quotes.ts'

/**
 * The statements of a speaker in an article, on a topic or on any: their own words before those that
 * are reported, each in the order of the text. In each quote `best` is the place of what is said.
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
    .map(({ content }) => quoteOf(article, hullOf(content), attributionsOf))
    .filter(({ span, section }) => {
      const terms = termsIn(
        `${article.title}\n${section?.heading ?? ''}\n${wordsAt(article, span)}`,
      )
      const there = topical.filter((term) => terms.has(term))
      return there.length >= topical.length / 2
    })
}

/** Whether an attribution names a speaker who goes by that name, and surely enough to say so. */
export const isBy = (asked: string, { speaker, confidence }: Attribution): boolean =>
  speaker !== null && confidence >= enoughToName && goesBy(asked, speaker)

const termsIn = (text: string) => new Set(tokensIn(text).map(({ term }) => term))

/** From the first to the last of what is said. */
const hullOf = (content: readonly Span[]): Span => ({
  start: Math.min(...content.map(({ start }) => start)),
  end: Math.max(...content.map(({ end }) => end)),
})
