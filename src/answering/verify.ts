/** A claimed quote -> whether it stands in the articles, to the letter, and who says it there. */
import { type Article, overlap, type Span, wordsAt } from '../articles/article.ts'
import { bodyOf } from '../articles/body.ts'
import { sentencesIn } from '../articles/sentences.ts'
import type { Attribution } from '../attribution/attribution.ts'
import { goesBy } from '../attribution/names.ts'
import { isStopWord } from '../search/terms.ts'
import { longestOmission, type Place } from '../search/wording.ts'
import { isTold, ownershipOf } from './own-words.ts'
import { type Quote, quoteOf, speakersOf } from './quotes.ts'

/** Words that somebody is said to have said, and who that is, if they tell. */
export type Claim = { readonly words: string; readonly speaker: string | null }

/**
 * What becomes of a claim. In its quotes `best` is the place of the claimed words.
 *
 * - `exact`: they stand there to the letter. `isTheirs` tells whether the claimed speaker says them;
 *   null where no speaker is claimed, or the article doesn't tell who says them.
 * - `altered`: nearly so; `changes` are what is different, in order.
 * - `someone else’s`: they stand there, and somebody else says them.
 * - `not found`: they don't; `nearest` is what has most in common with them, if anything has.
 */
export type Verdict =
  | { readonly kind: 'exact'; readonly quotes: readonly Quote[]; readonly isTheirs: true | null }
  | {
      readonly kind: 'altered'
      readonly quote: Quote
      readonly changes: readonly Change[]
      /** As for `exact`, and false when somebody else says it. */
      readonly isTheirs: boolean | null
    }
  | { readonly kind: 'someone else’s'; readonly quotes: readonly Quote[] }
  | { readonly kind: 'not found'; readonly nearest: readonly Quote[] }

/** What the article has at a place, and the claimed words in its stead; either may be empty. */
export type Change = { readonly place: Span; readonly claimed: string }

/** All that verifying needs of a library. */
export type Verifiable = {
  /** The places that have most of a wording's words close together, likest first. */
  placesLike(wording: string, limit: number, omissions: number): readonly Place[]
  attributionsOf(article: Article): readonly Attribution[]
}

/** Words that a claim has at least, and at most. */
export const fewestWords = 3
export const mostWords = 1_000
/** Places that are compared word by word, and those that an answer has room for. */
const mostPlaces = 24
const mostQuotes = 3
/** What has less in common with a claim is not the same words with changes, but others. */
const enoughInCommon = 0.6
const enoughToShow = 0.35

/**
 * Reads a claim out of a message: the longest quotation in it and, behind a dash, who is said to have
 * said it; without quotation marks all of it. `speaker` goes before a name in the message.
 */
export function claimFrom(
  message: string,
  speaker: string | null = null,
): Claim | 'too short' | 'too long' {
  const quotations = [...message.matchAll(quotation)].sort((a, b) => b[0].length - a[0].length)
  const longest = quotations.find(([words]) => wordsIn(words).length >= fewestWords)
  const signed = signature.exec(message)
  const unsigned = signed && !longest ? message.slice(0, signed.index) : message
  const words = longest?.[0] ?? unsigned

  const count = wordsIn(words).length
  if (count < fewestWords) return 'too short'
  if (count > mostWords) return 'too long'
  return { words, speaker: speaker?.trim() || signed?.[1]?.trim() || null }
}

/** A quotation in a message, with its marks. */
export const quotation = /“[^“”]+”|„[^“”„]+[“”]|«[^«»]+»|(?<![\p{L}\p{N}])"[^"]+"(?![\p{L}\p{N}])/gu
/** A name of a few words at the end of a message, behind a dash that closes a quote or begins a line. */
const signature = /(?:[”“"»]\s*|\n\s*)[-–—―~]{1,3}\s*(\p{L}[^\n"“”«»]{1,60}?)[.,]?\s*$/u

/** Looks a claim up word by word: quotation marks, dashes, ellipses, case and spaces don't matter. */
export function verify(claim: Claim, library: Verifiable): Verdict {
  const claimed = wordsIn(claim.words)
  const omissions = claimed.filter(({ follows }) => follows === 'an omission').length
  const found = library
    .placesLike(claim.words, mostPlaces, omissions)
    .map((place) => comparedAt(place, claim.words, claimed))
    .filter((one) => one !== null)
    .toSorted((a, b) => b.inCommon - a.inCommon)
    .filter(
      (one, i, all) =>
        !all
          .slice(0, i)
          .some((other) => other.article === one.article && overlap(other.span, one.span)),
    )

  const quotesOf = (places: readonly Compared[]) =>
    places
      .slice(0, mostQuotes)
      .map(({ article, span }) => quoteOf(article, span, (one) => library.attributionsOf(one)))
  const exact = found.filter(({ changes }) => changes.length === 0)
  if (exact.length > 0) return verdictOnExact(quotesOf(exact), claim.speaker)

  const [best] = found
  if (best && best.inCommon >= enoughInCommon) {
    const [quote] = quotesOf([best]) as [Quote]
    const isTheirs = isSaidBy(claim.speaker, quote)
    return { kind: 'altered', quote, changes: best.changes, isTheirs }
  }
  const nearest = quotesOf(found.filter(({ inCommon }) => inCommon >= enoughToShow))
  return { kind: 'not found', nearest }
}

function verdictOnExact(quotes: readonly Quote[], speaker: string | null): Verdict {
  const theirs = quotes.filter((quote) => isSaidBy(speaker, quote) === true)
  if (theirs.length > 0) return { kind: 'exact', quotes: theirs, isTheirs: true }

  const open = quotes.filter((quote) => isSaidBy(speaker, quote) === null)
  if (open.length > 0) return { kind: 'exact', quotes: open, isTheirs: null }
  return { kind: 'someone else’s', quotes }
}

/** Whether a speaker says a quote's best words; null when nobody is asked for, or that can't be told. */
function isSaidBy(asked: string | null, quote: Quote): boolean | null {
  if (asked === null) return null
  const { article, best } = quote
  const named = speakersOf(quote, best)
  const own = (one: Named) => ownershipOf(one, best, article)
  const speakers = named.filter((one) => own(one) !== 'not own')
  if (speakers.some(({ speaker }) => goesBy(asked, speaker))) return true
  // What is told and nobody else is said to say is the author's.
  const isUnattributed = !quote.attributions.some(({ content }) =>
    content.some((part) => overlap(part, best)),
  )
  if (isUnattributed && article.author && goesBy(asked, { name: article.author, role: null })) {
    return isTold(best, article) || null
  }
  const others = named.filter(
    (one) => own(one) === 'own' && one.content.some((part) => isMostOf(part, best)),
  )
  const isAnothers = others.some((other) => isPlainlyAnother(asked, other, article))
  return isAnothers && others.length === named.length ? false : null
}

/**
 * Whether who says something is certainly not the one asked for: has a name of their own, no word of which
 * could be the other's, and the other's stands neither beside it nor where the text tells who speaks.
 */
function isPlainlyAnother(
  asked: string,
  { speaker, source, cue, content }: Named,
  article: Article,
): boolean {
  if (!hasOwnName(speaker.name)) return false
  const own = namesIn(`${speaker.name} ${speaker.role ?? ''}`)
  const [theirs, all] = [namesIn(speaker.name), namesIn(asked)]
  const others = all.filter((name) => !own.includes(name))
  const areNamesakes = theirs.length > 1 && all.length > 1 && theirs.at(-1) === all.at(-1)
  if (others.length === 0 || (others.length < all.length && !areNamesakes)) return false

  const spoken = foldedWord(article.text)
  const beside = others.some((other) =>
    theirs.some(
      (name) => spoken.includes(`${other} ${name}`) || spoken.includes(`${name} ${other}`),
    ),
  )
  const around = bodyOf(article)
    .flatMap((paragraph) => sentencesIn(article.text, paragraph))
    .filter((sentence) => [...source, ...cue].some((part) => overlap(part, sentence)))
    .flatMap((sentence) => wordsIn(wordsAt(article, sentence), sentence.start))
    .filter((one) => !content.some((part) => overlap(part, one)))
  return !beside && !around.some(({ folded }) => others.includes(folded.replace(/'s?$/, '')))
}

type Named = ReturnType<typeof speakersOf>[number]

/** False for "the chief", "the MP", "his wife" and "Selby's manager", who may be anybody; true for "Ann Lee". */
const hasOwnName = (name: string): boolean =>
  !/^(?:the|an?|one|his|her|its|their|our|my|some|another)\b|['’]s?\s|,/iu.test(name) &&
  /(?:^|\s)\p{Lu}[^\s]*\p{Ll}[^\s]*$/u.test(name)

/** The words that make a name, as they compare; not those such as "of", nor initials. */
const namesIn = (name: string): string[] =>
  wordsIn(name)
    .map(({ folded }) => folded.replace(/'s?$/, ''))
    .filter((one) => one.length > 1 && !isStopWord(one))

const isMostOf = (part: Span, whole: Span) =>
  Math.min(part.end, whole.end) - Math.max(part.start, whole.start) > (whole.end - whole.start) / 2

/** A word as it compares: without case and spelling of marks; `follows` is what stands before it. */
type Word = Span & {
  readonly folded: string
  readonly follows: 'a word' | 'an end' | 'an omission'
}

/** The words of a text, from an offset on; one sign each where there are no blanks between words. */
function wordsIn(text: string, offset = 0): Word[] {
  let end = 0
  return [...text.matchAll(word)].map(({ 0: written, index }, i) => {
    const between = i > 0 ? text.slice(end, index) : ''
    const follows = ellipsis.test(between)
      ? 'an omission'
      : ending.test(between)
        ? 'an end'
        : 'a word'
    end = index + written.length
    return { start: offset + index, end: offset + end, folded: foldedWord(written), follows }
  })
}

const sign = '[\\p{sc=Han}\\p{sc=Hiragana}\\p{sc=Katakana}]'
const inner = `(?!${sign})[\\p{L}\\p{N}\\p{M}\\u00ad\\u200b-\\u200d\\u2060]`
const word = new RegExp(
  `${sign}|(?!${sign})[\\p{L}\\p{N}](?:${inner})*(?:['’ʼ](?=\\p{L})(?:${inner})+)*`,
  'gu',
)
const ellipsis = /…|\.\s?\.\s?\./
const ending = /[.!?;:"“”«»\n]/

const foldedWord = (written: string): string =>
  written
    .replace(/[\u00ad\u200b-\u200d\u2060]/g, '')
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[’ʼ]/g, "'")

type Compared = {
  readonly article: Article
  /** From the first to the last of the article's words that the claim has. */
  readonly span: Span
  readonly changes: readonly Change[]
  /** Share of both wordings that is the same, by weight: 0 to 1. */
  readonly inCommon: number
}

/** Sets the claim against the part of a place that fits it best; null if no word is the same. */
function comparedAt(
  { article, span }: Place,
  wording: string,
  claimed: readonly Word[],
): Compared | null {
  const asides = asidesIn(article, span)
  const insertions = insertionsIn(article, span)
  const there = wordsIn(wordsAt(article, span), span.start)
  const isAside = there.map((one) => asides.some((aside) => overlap(aside, one)))
  const goesOn = there.map((one, at) =>
    insertions.some(({ start, end }) => start <= (there[at - 1]?.start ?? -1) && one.end <= end),
  )
  const steps = withoutTwists(alignment(claimed, there, isAside, goesOn), there, isAside)
  const same = steps.filter(({ kind }) => kind === 'same')
  if (same.length === 0) return null

  const first = there[steps.find(({ there: at }) => at !== null)!.there!]!
  const last = there[steps.findLast(({ there: at }) => at !== null)!.there!]!
  const differing = steps.filter(({ kind }) => kind === 'changed')

  const worthOf = (some: readonly Step[], side: 'claimed' | 'there') =>
    some.reduce((sum, step) => {
      const at = step[side]
      return at === null ? sum : sum + weightOf((side === 'there' ? there : claimed)[at]!)
    }, 0)
  const common = 2 * worthOf(same, 'there')
  const rest = worthOf(differing, 'claimed') + worthOf(differing, 'there')
  return {
    article,
    span: { start: first.start, end: last.end },
    changes: changesIn(steps, wording, claimed, there),
    inCommon: common / (common + rest),
  }
}

/**
 * What stands between two parts of one quotation, such as “said Mara Quill, the harbour master,”: a
 * claim need not have it. Behind a full stop the second part could be another's, but for its own.
 */
function asidesIn({ text }: Article, { start, end }: Span): Span[] {
  const around = text.slice(start, end + longestAside)
  return [...around.matchAll(aside)].flatMap(({ 0: whole, 1: words, 2: mark, index }) => {
    const goesOn = mark === ',' || wholeQuotation.test(around.slice(index + whole.length))
    const from = start + index + whole.indexOf(words!)
    return goesOn ? [{ start: from, end: from + words!.length }] : []
  })
}

const longestAside = 160
const aside = /(?<=\S)["”»]\s+([^"“”«»\n]{2,160}?)([,.])\s+["“«](?=\S)/g
/** A quotation that ends with its sentence, so that nobody is named behind it. */
const wholeQuotation = /^[^"“”«»\n]*(?:[.!?…]["”»](?!\s+\p{Ll})|(?:\n|$))/u

/**
 * What a sentence puts between dashes, commas or brackets, as in “We ask people — and I mean it — to stay”:
 * a claim without it lacks one thing, however many words that are.
 */
function insertionsIn({ text }: Article, { start, end }: Span): Span[] {
  return [...text.slice(start, end).matchAll(insertion)].map(({ indices }) => {
    const [from, to] = indices!.slice(1).find((group) => group !== undefined)!
    return { start: start + from, end: start + to }
  })
}

// Looks ahead, since the comma behind one may stand before the next.
const insertion = new RegExp(
  [
    '[—–](?=([^—–.!?;:"“”«»\\n]{2,160}?)[—–])',
    '\\s-(?=(\\s[^—–.!?;:"“”«»\\n]{2,160}?\\s)-\\s)',
    ',(?=(\\s[^,—–.!?;:"“”«»\\n]{2,160}?),\\s)',
    '\\((?=([^()\\n]{2,160}?)\\))',
  ].join('|'),
  'dgu',
)

/** Omissions that turn the meaning round, or join what stands far apart, are changes. */
const withoutTwists = (
  steps: readonly Step[],
  there: readonly Word[],
  isAside: readonly boolean[],
): Step[] =>
  steps.map((step, at) => {
    if (step.kind !== 'omitted' || isAside[step.there!]) return step
    const from = steps.findLastIndex(({ kind }, i) => i < at && kind !== 'omitted') + 1
    const to = steps.findIndex(({ kind }, i) => i > at && kind !== 'omitted')
    const isTwist =
      to - from > longestOmission ||
      steps.slice(from, to).some((omitted) => negations.has(there[omitted.there!]!.folded))
    return isTwist ? { ...step, kind: 'changed' } : step
  })

const negations: ReadonlySet<string> = new Set(
  `not never no nobody none nothing neither nor without hardly don't doesn't didn't won't wouldn't can't cannot
  couldn't isn't aren't wasn't weren't haven't hasn't hadn't shouldn't`.split(/\s+/),
)

/** "The" and "of" are in common with anything. */
const weightOf = ({ folded }: Word): number => (isStopWord(folded.replace(/'/g, '')) ? 0.3 : 1)

/** A word of the claim beside one of the article; null where one of them has none there. */
type Step = {
  readonly kind: 'same' | 'changed' | 'omitted'
  readonly claimed: number | null
  readonly there: number | null
}

/**
 * The cheapest way to make the claim out of some run of the article's words, by dynamic programming
 * (Sellers 1980): a word that is changed, left out or put in costs one; what the claim marks as
 * omitted, and what stands between two parts of a quotation, is free. What is inserted in a sentence costs
 * one if it is left out, whatever its length: `goesOn` is true for its words but the first.
 */
function alignment(
  claimed: readonly Word[],
  there: readonly Word[],
  isAside: readonly boolean[],
  goesOn: readonly boolean[],
): Step[] {
  const width = there.length + 1
  const costs = new Uint16Array((claimed.length + 1) * width)
  const isFree = (row: number, column: number) =>
    claimed[row]?.follows === 'an omission' || isAside[column - 1]
  const costOf = (row: number, column: number) =>
    isFree(row, column) || goesOn[column - 1] ? 0 : 1
  for (let row = 1; row <= claimed.length; row++) {
    costs[row * width] = row
    for (let column = 1; column < width; column++) {
      const isSame = claimed[row - 1]!.folded === there[column - 1]!.folded
      costs[row * width + column] = Math.min(
        costs[(row - 1) * width + column - 1]! + (isSame ? 0 : 1),
        costs[(row - 1) * width + column]! + 1,
        costs[row * width + column - 1]! + costOf(row, column),
      )
    }
  }

  let row = claimed.length
  let column = 0
  for (let end = 1; end < width; end++) {
    const gain = costs[row * width + column]! - costs[row * width + end]!
    // A changed last word is set against the one there, if the sentence goes on.
    if (gain > 0 || (gain === 0 && end === column + 1 && there[column]!.follows === 'a word')) {
      column = end
    }
  }
  const steps: Step[] = []
  while (row > 0) {
    const cost = costs[row * width + column]!
    const isSame = column > 0 && claimed[row - 1]!.folded === there[column - 1]!.folded
    const diagonal = column > 0 ? costs[(row - 1) * width + column - 1]! : Number.POSITIVE_INFINITY
    // Before the first word that is the same, none is set against one of another sentence.
    const isBeforeStart = cost === row && !isSame && there[column]?.follows !== 'a word'
    if (cost === diagonal + (isSame ? 0 : 1) && !isBeforeStart) {
      row--
      column--
      steps.push({ kind: isSame ? 'same' : 'changed', claimed: row, there: column })
    } else if (column > 0 && cost === costs[row * width + column - 1]! + costOf(row, column)) {
      column--
      steps.push({
        kind: isFree(row, column + 1) ? 'omitted' : 'changed',
        claimed: null,
        there: column,
      })
    } else {
      row--
      steps.push({ kind: 'changed', claimed: row, there: null })
    }
  }
  return steps.reverse()
}

/** Steps in a row that differ, as one change each. */
function changesIn(
  steps: readonly Step[],
  wording: string,
  claimed: readonly Word[],
  there: readonly Word[],
): Change[] {
  const changes: Change[] = []
  let run: Step[] = []
  let before = there[steps.find(({ there: at }) => at !== null)!.there!]!.start
  const close = () => {
    if (run.length === 0) return
    const places = run.flatMap(({ there: at }) => (at === null ? [] : [there[at]!]))
    const words = run.flatMap(({ claimed: at }) => (at === null ? [] : [claimed[at]!]))
    const place =
      places.length > 0
        ? { start: places[0]!.start, end: places.at(-1)!.end }
        : { start: before, end: before }
    changes.push({ place, claimed: wording.slice(words[0]?.start ?? 0, words.at(-1)?.end ?? 0) })
    run = []
  }
  for (const step of steps) {
    if (step.kind === 'changed') run.push(step)
    else close()
    if (step.there !== null) before = there[step.there]!.end
  }
  close()
  return changes
}
