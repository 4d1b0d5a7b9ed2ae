/**
 * What a question asks for: the words that carry it, and what it demands.
 */
import type { Span } from '../articles/article.ts'
import { type Demands, demandsIn } from './demands.ts'
import { languageOf, withoutElisions } from './languages.ts'
import { type Token, tokensIn } from './terms.ts'

export type Request = {
  /** The question with blanks for what it rules out; places in it are places in the question. */
  readonly text: string
  readonly tokens: readonly Token[]
  readonly demands: Demands
  /** The places of words in quotation marks, which are meant to the letter. */
  readonly quoted: readonly Span[]
  /** True for a question in English or in a language that is not known. */
  readonly mayBeEnglish: boolean
}

/** Reads what a question asks for. */
export function requestIn(question: string): Request {
  const { demands, quoted, text } = demandsIn(question)
  const language = languageOf(text)
  const tokens = tokensIn(language ? withoutElisions(text) : text)
  return {
    text,
    demands,
    quoted,
    mayBeEnglish: language === null,
    tokens: tokens.filter(
      (token, at) => !isWithin(token, tokens.slice(0, at)) && !language?.stopWords.has(token.form),
    ),
  }
}

/** True for the "million" of "1.2 million", which is said with the number. */
const isWithin = ({ end }: Token, before: readonly Token[]) =>
  before.some((token) => end <= token.end)
