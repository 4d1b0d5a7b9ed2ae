/** From the words of a question to the message that answers it. */
import { type Answer, answer, type Searchable } from '../answering/answer.ts'
import { type Question, questionFrom } from '../answering/question.ts'
import type { Article } from '../articles/article.ts'
import { UserError } from '../errors.ts'
import { collectionOf } from '../library/built-in.ts'
import { Library } from '../library/library.ts'
import type { Shelf } from './command.ts'
import type { Texts } from './texts/en.ts'

/** The question in a text. Throws a UserError where there is none, in the language of whoever asks. */
export function questionIn(text: string, texts: Texts): Question {
  try {
    return questionFrom(text)
  } catch (error) {
    throw error instanceof UserError ? new UserError(texts.errors.noQuestion) : error
  }
}

/** Answers a question from a library, or from one article of it alone, or with what one speaker says. */
export const answerFrom = (
  question: Question,
  library: Shelf,
  only: Article | null,
  speaker: string | null = null,
): Answer => answer(question, only ? searchableIn(only, library) : library, speaker)

const alone = new WeakMap<Article, Library>()

/** One article, to be searched as if there were no other; what is known of it stays the library's. */
function searchableIn(article: Article, library: Shelf): Searchable {
  let found = alone.get(article)
  if (!found) {
    found = new Library([collectionOf([article])])
    alone.set(article, found)
  }
  const inIt = found
  return {
    threshold: library.threshold,
    attributionsOf: (one) => library.attributionsOf(one),
    search: (question, limit, within) => inIt.search(question, limit, within),
  }
}
