/** Whether the quotes that answer "how many" or "how much" tell different figures of the same thing. */
import { type Article, type Span, wordsAt } from '../articles/article.ts'
import { sentencesIn } from '../articles/sentences.ts'
import type { Attribution, Speaker } from '../attribution/attribution.ts'
import { type Token, tokensIn } from '../search/terms.ts'
import type { Question } from './question.ts'
import { type Quote, speakersOf } from './quotes.ts'

/** A figure that answers, at its place in a quote, and who tells it there. */
export type Figure = {
  readonly article: Article
  readonly place: Span
  /** Null where the article tells it in its own name. */
  readonly speaker: Speaker | null
  readonly manner: Attribution['manner'] | null
}

type Counted = Figure & { readonly value: number; readonly bound: Bound; readonly scope: Scope }

/** Whether the value is a least one ("more than 600,000"), a most one, or the one. */
type Bound = 'least' | 'most' | null

/** What a figure is limited to: stretches of time as they are written, and years. */
type Scope = { readonly stretches: string; readonly years: readonly string[] }

/**
 * The figures that quotes give of what is asked for, one of each teller, if any two of them differ;
 * empty when they agree, or when they are of different times, or when no number is asked for. Of two
 * figures that one teller gives, such as a forecast and an outcome, none is picked: they agree with
 * whoever gives one of them.
 */
export function differingFigures(question: Question, quotes: readonly Quote[]): readonly Figure[] {
  const wanted = wantedIn(question)
  if (!wanted) return []

  const tellers = new Map<string, Counted[]>()
  for (const figure of quotes.flatMap((quote) => figuresIn(quote, wanted))) {
    const teller = `${figure.article.id} ${figure.speaker?.name ?? ''}`
    tellers.set(teller, [...(tellers.get(teller) ?? []), figure])
  }
  const told = [...tellers.values()]
  const isInDispute = (figures: readonly Counted[]) =>
    told.some((others) => areOfTwo(figures[0]!, others[0]!) && !agree(figures, others))
  return told.filter(isInDispute).map(([first]) => first!)
}

/** Whether figures that differ could answer a question. */
export const asksForFigures = (question: Question): boolean => wantedIn(question) !== null

/** Whether two articles tell the figures, or two speakers that one article names. */
const areOfTwo = (a: Figure, b: Figure): boolean =>
  a.article !== b.article ||
  (a.speaker !== null && b.speaker !== null && a.speaker.name !== b.speaker.name)

/** The terms of what is to be counted, and of what else is asked; `isMoney` where that is a price. */
type Wanted = {
  readonly terms: ReadonlySet<string>
  readonly others: readonly string[]
  readonly isMoney: boolean
}

function wantedIn({ text: question, terms: asked }: Question): Wanted | null {
  const [, thing = ''] = /\bhow many\s+([^?.!,;]{1,80})/i.exec(question) ?? []
  // Of "houses in Saltmere were flooded" the houses are counted.
  const [phrase = ''] = thing.split(
    /\b(?:in|of|on|at|from|by|were|was|are|is|did|do|does|ha[sd]|have|will|would|can|could)\b/i,
  )
  const terms = new Set(tokensIn(phrase).map(({ term }) => term))
  const others = asked.filter((term) => !terms.has(term))
  if (terms.size > 0) return { terms, others, isMoney: false }

  const isMoney =
    /\bhow much\b.*\b(?:cost|pay|paid|spend|spent|worth|price|charge|owe|raise|lose|lost|earn)|\bwhat(?:'s|’s| is| was| will be)? the (?:cost|price|budget|bill)\b/i
  return isMoney.test(question) ? { terms, others, isMoney: true } : null
}

/** Words that may stand between a figure and what it counts, stop words left out. */
const farthest = 3

/** The figures of what is wanted in the sentences of a quote that are most about what was asked. */
function figuresIn(quote: Quote, wanted: Wanted): Counted[] {
  const { article, span, section } = quote
  const above = termsIn(`${article.title} ${section?.heading ?? ''}`)
  const told = sentencesIn(article.text, span).map((sentence) => {
    const terms = termsIn(wordsAt(article, sentence))
    const has = wanted.others.filter((term) => terms.has(term)).length
    const missing = wanted.others.filter((term) => !terms.has(term) && !above.has(term)).length
    return { figures: figuresAt(quote, sentence, wanted), has, missing }
  })
  const close = told.filter(
    ({ figures, missing }) => figures.length > 0 && missing <= wanted.others.length / 3,
  )
  const most = Math.max(...close.map(({ has }) => has))
  return close.filter(({ has }) => has === most).flatMap(({ figures }) => figures)
}

const termsIn = (text: string) => new Set(tokensIn(text).map(({ term }) => term))

function figuresAt(
  quote: Quote,
  { start, end: until }: Span,
  { terms, isMoney }: Wanted,
): Counted[] {
  const { article } = quote
  const sentence = wordsAt(article, { start, end: until })
  const tokens = tokensIn(sentence)
  const scope = scopeOf(sentence)

  return tokens.flatMap((token, at): Counted[] => {
    const value = Number(token.term)
    if (Number.isNaN(value) || isDate(token, sentence)) return []
    const near = tokens.slice(Math.max(0, at - farthest), at + farthest + 1)
    const end = isMoney
      ? endOfMoney(token, sentence)
      : near.some((other) => other !== token && terms.has(other.term))
        ? token.end
        : null
    // Of "17 tanks and 153 vehicles" the tanks are 17.
    const isOfAnother = !isMoney && nearestNumber(tokens, at, terms) !== at
    if (end === null || isOfAnother) return []

    const place = { start: start + token.start, end: start + end }
    const [teller] = speakersOf(quote, place)
    return [
      {
        article,
        place,
        speaker: teller?.speaker ?? null,
        manner: teller?.manner ?? null,
        value,
        bound: boundBefore(sentence.slice(0, token.start)),
        scope,
      },
    ]
  })
}

/** Of the numbers around what is counted, the place of the one close before it, or else the nearest. */
function nearestNumber(tokens: readonly Token[], at: number, terms: ReadonlySet<string>): number {
  const things = tokens.flatMap(({ term }, i) => (terms.has(term) ? [i] : []))
  const distance = (thing: number, number: number) =>
    thing > number ? thing - number : number - thing + farthest - 1
  const thing = things.toSorted((a, b) => distance(a, at) - distance(b, at))[0] ?? at
  const numbers = tokens.flatMap(({ term }, i) => (Number.isNaN(Number(term)) ? [] : [i]))
  return numbers.toSorted((a, b) => distance(thing, a) - distance(thing, b))[0] ?? at
}

/** True for a year, a day of a month, a time of day and a share of a hundred. */
function isDate({ term, start, end }: Token, sentence: string): boolean {
  const before = sentence.slice(0, start)
  const behind = sentence.slice(end)
  return (
    (/^(?:1[5-9]|20)\d\d$/.test(term) &&
      /^[\d]+$/.test(sentence.slice(start, end)) &&
      !/^ \p{Ll}{4,}s\b/u.test(behind)) ||
    /^(?:st|nd|rd|th)?,? (?:of )?(?:January|February|March|April|May|June|July|August|September|October|November|December)\b/.test(
      behind,
    ) ||
    /\b(?:January|February|March|April|May|June|July|August|September|October|November|December|Jan\.|Feb\.|Aug\.|Sept?\.|Oct\.|Nov\.|Dec\.) $/.test(
      before,
    ) ||
    /^(?::\d\d| ?[ap]\.?m\b| ?%| per ?cent\b)/i.test(behind) ||
    /\d:$/.test(before)
  )
}

const currency =
  /^[\s-]?(?:dollars?|euros?|pounds?|crowns?|krone?r?|kronor|yen|yuan|francs?|roubles?|rubles?|rupees?|pesos?|marks?|lira|won|z[lł]oty)\b/i

/** Where an amount of money ends that begins at a number; null for other numbers. */
function endOfMoney({ start, end }: Token, sentence: string): number | null {
  const unit = currency.exec(sentence.slice(end))
  if (unit) return end + unit[0].length
  const isMarked = /[$€£¥₹]\s?$/.test(sentence.slice(0, start))
  // "sold at 412 million crowns, will cost at least 655 million"
  const isElliptic =
    /(?:million|billion)$/i.test(sentence.slice(start, end)) &&
    currency.test(` ${unitIn(sentence)}`)
  return isMarked || isElliptic ? end : null
}

const unitIn = (sentence: string): string =>
  sentence.split(/[\s.,;]+/).find((word) => currency.test(` ${word}`)) ?? ''

function boundBefore(before: string): Bound {
  if (
    /\b(?:more than|over|at least|above|no fewer than|upwards? of|excess of|topped|exceed\w*|surpass\w*|minimum of)\s+[$€£¥₹]?$/i.test(
      before,
    )
  )
    return 'least'
  if (
    /\b(?:less than|fewer than|under|below|up to|at most|no more than|almost|nearly|maximum of)\s+[$€£¥₹]?$/i.test(
      before,
    )
  )
    return 'most'
  return null
}

function scopeOf(sentence: string): Scope {
  const stretch =
    /\b(?:in|over|within|for|during|per|each|every|an?|the (?:past|last|first|next)) (?:just |only |the (?:past|last|first) )?(?:[\w-]+ )?(?:hour|day|week|month|year|decade)s?\b|\b(?:daily|weekly|monthly|yearly|annually|so far|since [\w ]{1,30})\b/gi
  return {
    stretches: [...sentence.matchAll(stretch)]
      .map(([words]) => words.toLowerCase())
      .sort()
      .join('; '),
    years: [...sentence.matchAll(/\b(?:1[89]|20)\d\d\b/g)].map(([year]) => year),
  }
}

/** Two tellers agree if any figure of one can be a figure of the other, or is of another time. */
const agree = (some: readonly Counted[], others: readonly Counted[]): boolean =>
  some.some((a) => others.some((b) => isOfAnotherTime(a.scope, b.scope) || canBeSame(a, b)))

const isOfAnotherTime = (a: Scope, b: Scope): boolean =>
  a.stretches !== b.stretches ||
  (a.years.length > 0 && b.years.length > 0 && !a.years.some((year) => b.years.includes(year)))

/** Figures that are rounded otherwise are the same. */
const rounding = 0.03

function canBeSame(a: Counted, b: Counted): boolean {
  const larger = Math.max(a.value, b.value)
  if (Math.abs(a.value - b.value) <= rounding * larger && larger >= 1 / rounding) return true
  if (a.value === b.value) return true
  const [low, high] = a.value < b.value ? [a, b] : [b, a]
  return low.bound === 'least' || high.bound === 'most'
}
