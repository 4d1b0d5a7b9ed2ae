/** From the words of a question to the message that answers it. */
import { type Answer, answer, type Searchable } from '../answering/answer.ts'
import { type Question, questionsIn } from '../answering/question.ts'
import type { Verifiable } from '../answering/verify.ts'
import type { Article } from '../articles/article.ts'
import { collectionOf } from '../library/built-in.ts'
import { Library } from '../library/library.ts'
import type { Bot, Shelf } from './command.ts'
import { traceOf } from './trace.ts'

/** Answers a question from a library, or from one article of it alone, or with what one speaker says. */
export const answerFrom = (
  question: Question,
  library: Shelf,
  only: Article | null,
  speaker: string | null = null,
): Promise<Answer> =>
  library.knowing(
    (known) => answer(question, only ? aloneIn(only, known) : known, speaker),
    speaker === null,
  )

/** Those that were asked about last: each takes as much memory as in the library itself. */
const alone = new Map<Article, Library>()
const mostAlone = 20

/** One article, to be searched as if there were no other; what is known of it stays the library's. */
export function aloneIn(
  article: Article,
  library: Searchable & Verifiable,
): Searchable & Verifiable {
  let found = alone.get(article)
  if (!found) {
    found = new Library([collectionOf([article])])
    alone.set(article, found)
    const [oldest] = alone.keys()
    if (oldest && alone.size > mostAlone) alone.delete(oldest)
  }
  const inIt = found
  return {
    threshold: library.threshold,
    attributionsOf: (one) => library.attributionsOf(one),
    search: (question, limit, within) => inIt.search(question, limit, within),
    placesLike: (wording, limit, omissions) => inIt.placesLike(wording, limit, omissions),
  }
}

/**
 * Keeps the words of a question that a guild's library has nothing on, for its moderators, unless the
 * guild has switched that off. Never rejects: whoever asked has been answered.
 */
export async function noteUnanswered(
  question: Question,
  answered: Answer,
  guildId: string | null,
  { libraries, log }: Bot,
): Promise<void> {
  // Each is looked up by itself, and so is what a moderator settles for it.
  const unanswered =
    answered.kind === 'quoted'
      ? answered.withoutAnswer
      : answered.namesNothing
        ? []
        : questionsIn(question)
  if (guildId === null || unanswered.length === 0) return
  try {
    const { keepUnanswered } = await libraries.settingsOf(guildId)
    const { questions } = await libraries.of(guildId)
    for (const one of keepUnanswered ? unanswered : []) await questions?.note(one)
  } catch (error) {
    log.error({ error: traceOf(error) }, 'An unanswered question could not be kept')
  }
}
