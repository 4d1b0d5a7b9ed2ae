import type { Article, Passage, Span } from '../articles/article.ts'
import { overlap, sectionAt, wordsAt } from '../articles/article.ts'
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

/** Draws a quote from each hit; hits on the same words become one quote that names all its articles. */
export function quotesFrom(
  question: Question,
  hits: readonly Hit[],
  attributionsOf: (article: Article) => readonly Attribution[],
): Quote[] {
  const terms = new Set(question.terms)
  return withRepeatsFolded(hits).map(({ passage, best, alsoIn }) => ({
    ...passage,
    best,
    matches: matchesIn(passage, terms),
    attributions: attributionsOf(passage.article).filter(
      ({ content, confidence }) =>
        confidence >= enoughToName && content.some((span) => overlap(span, passage.span)),
    ),
    alsoIn,
  }))
}

/** The attributions of a quote that name who says something of the span. */
export const speakersOf = (
  { attributions }: Quote,
  span: Span,
): (Attribution & { readonly speaker: Speaker })[] =>
  attributions.filter(
    (attribution): attribution is Attribution & { speaker: Speaker } =>
      attribution.speaker !== null && attribution.content.some((part) => overlap(part, span)),
  )

type Folded = Located & { readonly alsoIn: readonly Passage[] }

/** Joins hits whose best sentence is the same; what is left of the passage is what all of them hold. */
function withRepeatsFolded(hits: readonly Hit[]): Folded[] {
  const folded: Folded[] = []
  for (const hit of hits) {
    const words = foldedWords(hit.passage.article, hit.best)
    const at = folded.findIndex(({ passage, best }) => foldedWords(passage.article, best) === words)
    const same = folded[at]
    if (!same) {
      folded.push({ passage: hit.passage, best: hit.best, alsoIn: [] })
      continue
    }
    if (same.passage.article === hit.passage.article) continue
    const [here, there] = sharedSpans(same, hit)
    folded[at] = {
      ...same,
      passage: placedAt(same.passage.article, here, same.passage),
      alsoIn: [...same.alsoIn, placedAt(hit.passage.article, there, hit.passage)],
    }
  }
  return folded
}

/** The longest run of sentences around the best one that two passages both hold. */
function sharedSpans(a: Located, b: Located): [Span, Span] {
  const [inA, inB] = [sentencesAround(a), sentencesAround(b)]
  const isShared = (step: number) => {
    const [left, right] = [inA.sentences[inA.at + step], inB.sentences[inB.at + step]]
    const wordsOf = ({ passage }: Located, span: Span) => foldedWords(passage.article, span)
    return left !== undefined && right !== undefined && wordsOf(a, left) === wordsOf(b, right)
  }
  let before = 0
  while (isShared(before - 1)) before--
  let after = 0
  while (isShared(after + 1)) after++
  const spanIn = ({ sentences, at }: typeof inA) => ({
    start: sentences[at + before]!.start,
    end: sentences[at + after]!.end,
  })
  return [spanIn(inA), spanIn(inB)]
}

type Located = Pick<Hit, 'passage' | 'best'>

function sentencesAround({ passage, best }: Located) {
  const sentences = sentencesIn(passage.article.text, passage.span)
  return { sentences, at: sentences.findIndex((sentence) => overlap(sentence, best)) }
}

const placedAt = (article: Article, span: Span, { paragraph }: Passage): Passage => ({
  article,
  section: sectionAt(article, span.start),
  paragraph,
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
