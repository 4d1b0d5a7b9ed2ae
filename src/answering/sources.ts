import { overlap } from '../articles/article.ts'
import { sentencesIn } from '../articles/sentences.ts'
import { type Answer, answer, type Searchable } from './answer.ts'
import type { Question } from './question.ts'
import type { Quote } from './quotes.ts'
import { quotation, type Verifiable, verify } from './verify.ts'

/** Fewer words in a row may be the same by chance. */
const fewestWords = 6
/** Sentences of a message that are looked for to the letter, and quotes that an answer has room for. */
const mostSentences = 8
const mostQuotes = 3

/** A library that does some work with what it knows, a piece at a time. */
export type Informed = {
  knowing<Result>(
    work: (library: Searchable & Verifiable) => Result,
    mayBeSilent: boolean,
  ): Promise<Result>
}

/**
 * What the articles have of a message's words: the places where its sentences, or quotations in them,
 * stand to the letter, the longest first; where none does, what answers the message as a question.
 * Each sentence is a piece of work by itself.
 */
export async function sourcesOf(message: Question, library: Informed): Promise<Answer> {
  const found: (readonly Quote[])[] = []
  for (const words of sentencesOf(message.text)) {
    const verdict = await library.knowing((known) => verify({ words, speaker: null }, known), true)
    if (verdict.kind === 'exact') found.push(verdict.quotes)
  }
  // Each sentence is shown once before another article that has it too.
  const inTurn = [...found.flatMap(([first]) => first!), ...found.flatMap(([, ...more]) => more)]
  const quotes = inTurn.filter((one, i) => !inTurn.slice(0, i).some((other) => isOneOf(one, other)))
  if (quotes.length === 0) return library.knowing((known) => answer(message, known), true)

  const shown = quotes.slice(0, mostQuotes)
  return {
    ...{ kind: 'quoted', confidence: 1, quotes: shown, corrections: [] },
    ...{ differing: [], withoutAnswer: [] },
  }
}

const isOneOf = (one: Quote, other: Quote) =>
  one.article === other.article && overlap(one.span, other.span)

/** The sentences of a text and the quotations in it that are long enough, longest first. */
function sentencesOf(text: string): string[] {
  const sentences = sentencesIn(text).map(({ start, end }) => text.slice(start, end))
  // In haste people begin them in lower case.
  const pieces = text.split(/(?<=[.!?…]['"’”)]*)\s+|\s*\n\s*/u)
  const quotations = [...text.matchAll(quotation)].map(([words]) => words)
  return [...new Set([...quotations, ...sentences, ...pieces])]
    .filter((words) => words.split(/\s+/).length >= fewestWords)
    .toSorted((a, b) => b.length - a.length)
    .slice(0, mostSentences)
}
