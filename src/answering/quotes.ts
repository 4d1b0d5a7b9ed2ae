import type { Article, Passage, Span } from '../articles/article.ts'
import { overlap, sectionAt, wordsAt } from '../articles/article.ts'
import { bodyOf } from '../articles/body.ts'
import { sentencesIn } from '../articles/sentences.ts'
import { enoughToName } from '../attribution/attribute.ts'
import type { Attribution, Speaker } from '../attribution/attribution.ts'
import type { Hit } from '../search/ranking.ts'
import { tokensIn } from '../search/terms.ts'
import type { Question } from './question.ts'

/** A passage worth quoting. It holds places, not words. */
export type Quote = Passage & {
  /** The sentence of the passage that holds most of what was asked. */
  readonly best: Span
  /** Where the question's terms stand in the passage, in order, not overlapping. */
  readonly matches: readonly Span[]
  /** Who says what within the passage, according to the article and as far as it is sure. */
  readonly attributions: readonly Attribution[]
  /** The same words in other articles. */
  readonly alsoIn: readonly Passage[]
}

/**
 * Draws a quote from each hit, at most so many; hits on the same words become one quote that names all
 * its articles.
 */
export function quotesFrom(
  question: Question,
  hits: readonly Hit[],
  attributionsOf: (article: Article) => readonly Attribution[],
  most = Number.POSITIVE_INFINITY,
): Quote[] {
  const instead = hits[0]?.corrections.map((correction) => correction.instead).join(' ') ?? ''
  const terms = new Set([...question.terms, ...tokensIn(instead).map(({ term }) => term)])
  const groups = groupedByWords(hits).slice(0, most)
  return groups.map((group) => {
    const [passage, ...alsoIn] = sharedPassages(group) as [Passage, ...Passage[]]
    const { best } = group[0]!
    return {
      ...passage,
      best,
      matches: matchesIn(passage, terms),
      attributions: surelySaidIn(passage, attributionsOf(passage.article)),
      alsoIn,
    }
  })
}

/**
 * A quote of words that were found otherwise than by a question: the sentences in which they stand, and
 * those of all that belongs to them.
 */
export function quoteOf(
  article: Article,
  words: Span,
  attributionsOf: (article: Article) => readonly Attribution[],
  whole = words,
): Quote {
  const around = bodyOf(article).filter((paragraph) => overlap(paragraph, whole))
  const sentences = around
    .flatMap((paragraph) => sentencesIn(article.text, paragraph))
    .filter((sentence) => overlap(sentence, whole))
  const start = Math.min(whole.start, ...sentences.map((sentence) => sentence.start))
  const end = Math.max(whole.end, ...sentences.map((sentence) => sentence.end))
  const passage = passageAt(article, { start, end })
  const attributions = surelySaidIn(passage, attributionsOf(article))
  return { ...passage, best: words, matches: [], attributions, alsoIn: [] }
}

const surelySaidIn = ({ span }: Passage, attributions: readonly Attribution[]) =>
  attributions.filter(
    ({ content, confidence }) =>
      confidence >= enoughToName && content.some((part) => overlap(part, span)),
  )

/** The attributions of a quote that name who says something of the span. */
export const speakersOf = (
  { attributions }: Quote,
  span: Span,
): (Attribution & { readonly speaker: Speaker })[] =>
  attributions.filter(
    (attribution): attribution is Attribution & { speaker: Speaker } =>
      attribution.speaker !== null && attribution.content.some((part) => overlap(part, span)),
  )

type Located = Pick<Hit, 'passage' | 'best'>

/** Hits whose best sentence is the same, one an article, in the order of the first of each. */
function groupedByWords(hits: readonly Hit[]): Located[][] {
  const groups = new Map<string, Located[]>()
  for (const hit of hits) {
    const words = foldedWords(hit.passage.article, hit.best)
    const group = groups.get(words)
    if (!group) groups.set(words, [hit])
    else if (!group.some(({ passage }) => passage.article === hit.passage.article)) group.push(hit)
  }
  return [...groups.values()]
}

/** Narrows each passage to the longest run of sentences around the best one that all of them hold. */
function sharedPassages(group: readonly Located[]): Passage[] {
  if (group.length === 1) return group.map(({ passage }) => passage)

  const around = group.map(sentencesAround)
  const isShared = (step: number) => {
    const words = around.map(({ article, sentences, at }) => {
      const sentence = sentences[at + step]
      return sentence && foldedWords(article, sentence)
    })
    return words.every((some) => some !== undefined && some === words[0])
  }
  let before = 0
  while (isShared(before - 1)) before--
  let after = 0
  while (isShared(after + 1)) after++

  return around.map(({ article, sentences, at }) =>
    passageAt(article, { start: sentences[at + before]!.start, end: sentences[at + after]!.end }),
  )
}

function sentencesAround({ passage: { article, span }, best }: Located) {
  const sentences = sentencesIn(article.text, span)
  return { article, sentences, at: sentences.findIndex((sentence) => overlap(sentence, best)) }
}

const passageAt = (article: Article, span: Span): Passage => ({
  article,
  section: sectionAt(article, span.start),
  paragraph: bodyOf(article).findIndex(({ end }) => span.start < end) + 1,
  span,
})

/** Words as they compare: without case, marks and spacing. */
const foldedWords = (article: Article, span: Span): string =>
  wordsAt(article, span)
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()

function matchesIn({ article, span }: Passage, terms: ReadonlySet<string>): Span[] {
  const matches: { start: number; end: number }[] = []
  for (const token of tokensIn(wordsAt(article, span))) {
    if (!terms.has(token.term)) continue
    const start = span.start + token.start
    const end = span.start + token.end
    // The pairs of characters that Chinese is read in overlap.
    const last = matches.at(-1)
    if (last && start < last.end) last.end = Math.max(last.end, end)
    else matches.push({ start, end })
  }
  return matches
}
