import { type Article, overlap } from '../articles/article.ts'
import type { Attribution } from '../attribution/attribution.ts'
import type { Hit, Within } from '../search/ranking.ts'
import type { Correction } from '../search/slips.ts'
import { asksForFigures, differingFigures, type Figure } from './differing.ts'
import {
  isCourtesy,
  namesNothing,
  type Question,
  questionsIn,
  speakerAskedFor,
} from './question.ts'
import { type Quote, quotesFrom } from './quotes.ts'
import { placesOf } from './said.ts'

/** The one to three quotes that answer, best first; or none that does, and what came nearest. */
export type Answer = Quoted | Unanswered

type Quoted = Found & {
  readonly kind: 'quoted'
  readonly quotes: readonly Quote[]
  /** Figures in the quotes that differ, one of each who tells them; empty where none do. */
  readonly differing: readonly Figure[]
  /** Of several questions those that nothing answers. */
  readonly withoutAnswer: readonly Question[]
}

type Unanswered = Found & {
  readonly kind: 'unanswered'
  readonly nearest: readonly Quote[]
  /** True for what nothing can be looked up for, such as "And then?". */
  readonly namesNothing: boolean
  /** True for thanks or a greeting, which ask nothing at all. */
  readonly isCourtesy: boolean
}

type Found = {
  readonly confidence: number
  /** The words of the question that were taken for others. */
  readonly corrections: readonly Correction[]
}

/** All that answering needs of a library. */
export type Searchable = {
  /** The passages that may answer, best first, at most `limit`, none overlapping another. */
  search(question: Question, limit: number, within?: Within): readonly Hit[]
  attributionsOf(article: Article): readonly Attribution[]
  /** The confidence from which its passages count as answers. */
  readonly threshold: number
}

/**
 * Confidences from which a passage may count as an answer. Confidence is calibrated over many judged
 * questions, where about such a share of passages answers: the poorest that `more` shows are right one
 * time in five, those of `sure` three times in five. In one library it may be ten points off.
 */
export const thresholds = { more: 0.2, balanced: 0.4, sure: 0.6 } as const

/** How readily questions are answered: `more` of them, with more wrong answers, or only when `sure`. */
export type Readiness = keyof typeof thresholds

/** The confidence from which a passage is a near miss; below it, it has little to do with the question. */
const enoughToShow = 0.02

const mostQuotes = 3

/**
 * Looks for what answers in the library; where several questions are asked, for what answers each.
 * With a speaker, what they say alone. Never makes up words: every quote is a place in an article.
 */
export function answer(
  question: Question,
  library: Searchable,
  speaker: string | null = null,
): Answer {
  const asksNothing = isCourtesy(question)
  if (asksNothing || namesNothing(question)) {
    const nothing = { confidence: 0, nearest: [], corrections: [] }
    return { kind: 'unanswered', ...nothing, namesNothing: true, isCourtesy: asksNothing }
  }
  const attributionsOf = (article: Article) => library.attributionsOf(article)
  const spokenBy: Within | undefined =
    speaker === null ? undefined : (article) => placesOf(speaker, article, attributionsOf)
  const questions = questionsIn(question)
  return together(
    questions,
    questions.map((one) => answerTo(one, library, spokenBy)),
  )
}

function answerTo(question: Question, library: Searchable, within?: Within): Answer {
  // More hits than quotes, since hits on the same words become one.
  const ranked = library.search(question, 3 * mostQuotes, within)
  const hits = within
    ? ranked.map((hit) => bestWithin(hit, within))
    : theirsFirst(question, ranked, library)
  const quotesOf = (chosen: readonly Hit[]) =>
    quotesFrom(question, chosen, (article) => library.attributionsOf(article), mostQuotes)

  const found = {
    confidence: ranked[0]?.confidence ?? 0,
    corrections: ranked[0]?.corrections ?? [],
  }
  if (found.confidence < library.threshold) {
    const nearest = quotesOf(hits.filter((hit) => hit.confidence >= enoughToShow))
    return { kind: 'unanswered', ...found, nearest, namesNothing: false, isCourtesy: false }
  }
  const quotes = quotesOf(hits.filter((hit) => adds(hit, hits[0]!)))
  const mayDiffer = ({ score }: Hit) => score >= enoughToDiffer * hits[0]!.score
  const further = asksForFigures(question) ? quotesOf(hits.filter(mayDiffer)) : []
  const all = [...quotes, ...further.filter((one) => !quotes.some((other) => isSame(one, other)))]
  const differing = differingFigures(question, all)
  const tells = (quote: Quote) => differing.some((figure) => isToldIn(figure, quote))
  const shown = [
    all[0]!,
    ...all.slice(1).filter(tells),
    ...quotes.slice(1).filter((quote) => !tells(quote)),
  ].slice(0, mostQuotes)
  return {
    kind: 'quoted',
    ...found,
    quotes: shown,
    differing: differing.filter((figure) => shown.some((quote) => isToldIn(figure, quote))),
    withoutAnswer: [],
  }
}

/** Of what may answer “What did Ann Lee say?”, that which she says before what others say of her. */
function theirsFirst(
  question: Question,
  ranked: readonly Hit[],
  library: Searchable,
): readonly Hit[] {
  const speaker = speakerAskedFor(question)
  // What a moderator has settled is certain.
  if (speaker === null || ranked[0]?.confidence === 1) return ranked

  const within: Within = (article) =>
    placesOf(speaker, article, (one) => library.attributionsOf(one))
  const isTheirs = ({ passage: { article, span }, confidence }: Hit) =>
    confidence >= enoughToShow && within(article).some((place) => overlap(place, span))
  const theirs = ranked.filter(isTheirs)
  const others = ranked.filter((hit) => !theirs.includes(hit))
  return [...theirs.map((hit) => bestWithin(hit, within)), ...others]
}

/** A hit whose best words are among those that count. */
function bestWithin(hit: Hit, within: Within): Hit {
  const { article, span } = hit.passage
  const places = within(article).filter((place) => overlap(place, span))
  if (places.some((place) => overlap(place, hit.best))) return hit

  const [first = span] = places
  const best = { start: Math.max(first.start, span.start), end: Math.min(first.end, span.end) }
  return { ...hit, best }
}

const isSame = (a: Quote, b: Quote) => a.article === b.article && a.best.start === b.best.start

const isToldIn = ({ article, place }: Figure, quote: Quote) =>
  article === quote.article && overlap(place, quote.span)

/**
 * One answer to several questions: the best quote of each before the second of any, in the order in which
 * the questions were asked.
 */
function together(questions: readonly Question[], answers: readonly Answer[]): Answer {
  const [first] = answers as readonly [Answer]
  if (answers.length === 1) return first

  const best = answers.reduce((one, other) => (other.confidence > one.confidence ? other : one))
  const alike = answers.filter(({ kind }) => kind === best.kind)
  const all = Array.from({ length: mostQuotes }, (_, place) =>
    alike.flatMap((answer) => quotesIn(answer)[place] ?? []),
  ).flat()
  const distinct = all.filter(
    (quote, i) =>
      !all
        .slice(0, i)
        .some((other) => other.article === quote.article && overlap(other.span, quote.span)),
  )
  const chosen = distinct.slice(0, mostQuotes)
  const quotes = alike.flatMap((answer) =>
    quotesIn(answer).filter((quote) => chosen.includes(quote)),
  )
  const corrections = answers.flatMap((one) => one.corrections)
  if (best.kind === 'unanswered') return { ...best, corrections, nearest: quotes }

  const withoutAnswer = questions.filter((_, i) => answers[i]!.kind === 'unanswered')
  return { ...best, corrections, quotes, withoutAnswer }
}

const quotesIn = (answer: Answer) => (answer.kind === 'quoted' ? answer.quotes : answer.nearest)

/** From this confidence on a further passage is shown whatever else is. */
const enoughToAdd = 0.5

/** Another article that scores nearly as well tells the same or differs, and both are worth seeing. */
const nearlyAsGood = 3

/** A passage with this share of the best score may tell another figure of the same thing. */
const enoughToDiffer = 0.85

const adds = (hit: Hit, first: Hit): boolean =>
  hit === first ||
  (hit.passage.article !== first.passage.article && first.score - hit.score <= nearlyAsGood) ||
  hit.confidence >= enoughToAdd
