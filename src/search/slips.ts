/**
 * The words of a question that no article holds, put right where they are slips of the finger.
 */
import { overlap } from '../articles/article.ts'
import type { Request } from './request.ts'
import type { Senses } from './senses.ts'
import type { IndexedArticle, SentenceIndex } from './sentence-index.ts'
import type { Guess } from './spelling.ts'
import { type Token, termOf } from './terms.ts'
import { longestPassage } from './windows.ts'

/** A word that no article holds, and the one that is looked for in its place. */
export type Correction = { readonly asked: string; readonly instead: string }

/** With more words that no article holds, a question is not misspelt. */
const mostUnknown = 8

/**
 * The question and its tokens, with words that no article holds put right. Where all are such, and there are several, the
 * question is about something else, unless an article has all that they may mean together.
 */
export function corrected(
  { text, tokens: asked, quoted, mayBeEnglish }: Request,
  indexes: readonly SentenceIndex[],
  senses: Senses,
): { text: string; tokens: readonly Token[]; corrections: readonly Correction[] } {
  const terms = new Set(asked.map(({ term }) => term))
  const unknown = new Set([...terms].filter((term) => passagesWith(term, indexes) === 0))
  if (!mayBeEnglish || unknown.size > mostUnknown) return { text, tokens: asked, corrections: [] }

  const guessesAt = asked.map((token) =>
    unknown.has(token.term) && !quoted.some((words) => overlap(words, token))
      ? guessesOf(text, token, indexes, senses)
      : [],
  )
  const isElsewhere = unknown.size > 1 && unknown.size === terms.size
  const meant = isElsewhere ? togetherOf(asked, guessesAt, indexes) : guessesAt

  const corrections = new Map<string, string>()
  let meantText = ''
  let end = 0
  const tokens = asked.map((token, at) => {
    const best = meant[at]?.[0]
    if (!best) return token
    const word = text.slice(token.start, token.end)
    const instead = inTheCaseOf(word, best.form)
    corrections.set(word, instead)
    meantText += text.slice(end, token.start) + instead
    end = token.end
    return { ...token, form: best.form, term: termOf(best.form) }
  })
  return {
    text: meantText + text.slice(end),
    tokens,
    corrections: [...corrections].map(([asked, instead]) => ({ asked, instead })),
  }
}

/** In how many passages of all collections a term stands. */
export const passagesWith = (term: string, indexes: readonly SentenceIndex[]): number =>
  indexes.reduce((all, index) => all + index.passagesWith(index.termId(term)), 0)

/** The known words that one may be a slip for, the likeliest first. */
const guessesOf = (
  text: string,
  token: Token,
  indexes: readonly SentenceIndex[],
  senses: Senses,
): readonly Guess[] =>
  indexes
    .flatMap((index) => index.spellings.near(token.form))
    .map((guess) => ({ ...guess, passages: passagesWith(termOf(guess.form), indexes) }))
    .filter(({ form, passages }) => passages > 0 && mayMean(text, token, form, senses))
    .sort((a, b) => a.slips - b.slips || b.passages - a.passages)

/** Two spellings of one word, such as color and colour, or broke and broken, are as near in sense. */
const enoughToMean = 0.5

/** Whether a word may be a slip for another: not an ordinary word, which means what it says. */
function mayMean(text: string, token: Token, form: string, senses: Senses): boolean {
  const { start } = token
  const own = senses.rowOf(token.term)
  const isName = start > 0 && /\p{Lu}/u.test(text[start]!) && /\p{Ll}/u.test(text)
  if (own < 0 || isName) return true
  const other = senses.rowOf(termOf(form))
  // "syncing" may be spelt "synching" in an article, which is no ordinary word.
  if (other < 0) return form.slice(0, 4) === token.form.slice(0, 4)
  return senses.likeness(own, other) >= enoughToMean
}

/** From so many words on that all are near some of an article, they need not stand in one passage. */
const enoughForArticle = 3

/** Of the guesses those that stand together in one article, with the fewest slips; none if nowhere do. */
function togetherOf(
  asked: readonly Token[],
  guessesAt: readonly (readonly Guess[])[],
  indexes: readonly SentenceIndex[],
): readonly (readonly Guess[])[] {
  if (guessesAt.some((guesses) => guesses.length === 0)) return []
  const terms = [...new Set(asked.map(({ term }) => term))]
  const room = terms.length < enoughForArticle ? longestPassage : Number.POSITIVE_INFINITY
  let best: readonly (readonly Guess[])[] = []
  let fewest = Number.POSITIVE_INFINITY

  for (const index of indexes) {
    /** For each form, which of the asked terms it may be meant by, as a bit mask. */
    const meantBy = new Uint8Array(index.forms)
    for (const [at, { term }] of asked.entries()) {
      for (const guess of guessesAt[at]!) {
        for (const form of index.formsOf(termOf(guess.form))) {
          meantBy[form]! |= 1 << terms.indexOf(term)
        }
      }
    }
    for (const entry of index.entries()) {
      if (!hasTogether(entry, meantBy, terms.length, room)) continue
      const held = new Set<number>()
      for (const forms of [entry.titleForms, ...entry.headingForms, entry.forms]) {
        for (const form of forms) if (meantBy[form] !== 0) held.add(index.termIdOfForm(form))
      }
      const here = guessesAt.map((guesses) =>
        guesses.filter(({ form }) => held.has(index.termId(termOf(form)))),
      )
      const slips = here.reduce((sum, [first]) => sum + first!.slips, 0)
      if (slips < fewest) {
        best = here
        fewest = slips
      }
    }
  }
  return best
}

/** Whether each asked term has a form that it may mean in so many words of an article, or over them. */
function hasTogether(
  { sentences, firstForms, forms, titleForms, headingForms }: IndexedArticle,
  meantBy: Uint8Array,
  terms: number,
  room: number,
): boolean {
  /** The first word of the latest sentence that has a form of each term. */
  const seenAt: number[] = new Array(terms).fill(Number.NEGATIVE_INFINITY)
  const see = (form: number, at: number) => {
    const mask = meantBy[form]!
    for (let term = 0; mask >>> term !== 0; term++) if ((mask >>> term) & 1) seenAt[term] = at
  }
  let titled = 0
  for (const some of [titleForms, ...headingForms]) {
    for (const form of some) titled |= meantBy[form]!
  }

  for (let i = 0; i < sentences.length; i++) {
    const { firstWord, lastWord } = sentences.at(i)!
    for (let at = firstForms[i]!; at < firstForms[i + 1]!; at++) see(forms[at]!, firstWord)
    const isSeen = (at: number, term: number) =>
      ((titled >>> term) & 1) === 1 || (at > Number.NEGATIVE_INFINITY && lastWord - at < room)
    if (seenAt.every(isSeen)) return true
  }
  return false
}

/** A form with a word's capitals: everywhere, or in front. */
function inTheCaseOf(word: string, form: string): string {
  if (!/\p{Ll}/u.test(word)) return form.toUpperCase()
  return /^\p{Lu}/u.test(word) ? form[0]!.toUpperCase() + form.slice(1) : form
}
