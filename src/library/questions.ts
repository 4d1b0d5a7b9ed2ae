import { type Question, questionFrom } from '../answering/question.ts'
import { type Article, type Passage, sectionAt, wordsAt } from '../articles/article.ts'
import { bodyOf } from '../articles/body.ts'
import { parseCitation } from '../articles/citation.ts'
import { Refused } from '../refusals.ts'
import { tokensIn } from '../search/terms.ts'
import { keepable } from './content.ts'
import type { By } from './own-articles.ts'
import type { Evaluation, JudgedQuestion, Store, UnansweredQuestion } from './store.ts'

/** Unanswered questions that ask for much the same, the most asked first. */
export type QuestionGroup = {
  readonly questions: readonly [UnansweredQuestion, ...UnansweredQuestion[]]
  /** How often any of them was asked, and the days of the first and the last time. */
  readonly count: number
  readonly first: string
  readonly last: string
}

/** What of the outside a guild's questions need. */
export type Sources = {
  readonly store: Store
  readonly guildId: string
  readonly now: () => Date
  /** A revision of an article, and the present one, of all that the guild is answered from. */
  readonly articleAt: (id: string, revision: number) => Promise<Article | null>
  readonly present: (id: string) => Article | undefined
}

/**
 * The questions that a guild's moderators look after: those that found no answer, and those for which
 * they have said which words answer them.
 */
export class Questions {
  readonly #sources: Sources
  readonly #answers = new Map<string, JudgedAnswer>()

  private constructor(sources: Sources) {
    this.#sources = sources
  }

  static async open(sources: Sources): Promise<Questions> {
    const questions = new Questions(sources)
    for (const judged of await questions.judged()) await questions.#learn(judged)
    return questions
  }

  /** Counts a question that found no answer, without its asker. */
  async note(question: Question): Promise<void> {
    const { store, guildId, now } = this.#sources
    const words = keepable(question.text, longestKept)
    await store.questions.note(guildId, keyOf(question), words, now().toISOString().slice(0, 10))
  }

  /** The unanswered questions that were not dismissed, the most asked first. */
  eachUnanswered(): Promise<UnansweredQuestion[]> {
    const { store, guildId } = this.#sources
    return store.questions.unanswered(guildId)
  }

  /** The unanswered questions that were not dismissed, grouped by likeness, the most asked first. */
  async unanswered(): Promise<QuestionGroup[]> {
    const groups: Alike[] = []
    const withTerm = new Map<string, Alike[]>()
    for (const question of await this.eachUnanswered()) {
      const terms = new Set(tokensIn(question.words).map(({ term }) => term))
      const group = likeliest(terms, withTerm)
      if (group) {
        group.questions.push(question)
        continue
      }
      const begun = { terms, questions: [question] }
      groups.push(begun)
      for (const term of terms) {
        const others = withTerm.get(term)
        if (others) others.push(begun)
        else withTerm.set(term, [begun])
      }
    }
    return groups
      .map(({ questions }) => ({
        questions: questions as [UnansweredQuestion, ...UnansweredQuestion[]],
        count: questions.reduce((sum, { count }) => sum + count, 0),
        first: questions.map(({ first }) => first).reduce((a, b) => (a < b ? a : b)),
        last: questions.map(({ last }) => last).reduce((a, b) => (a > b ? a : b)),
      }))
      .sort((a, b) => b.count - a.count || (a.last < b.last ? 1 : -1))
  }

  /** Never lists a question again, given by its key. */
  async dismiss(key: string, { who, why = null }: By): Promise<void> {
    const { store, guildId, now } = this.#sources
    await store.questions.dismiss(guildId, key)
    await store.log.add(guildId, 'dismissed', { who, when: now().toISOString(), why })
  }

  /**
   * Settles which words answer a question: from then on it is answered by them wherever they still
   * stand, and it is a judged question. A question that was kept has its key, since its words may have
   * been cut. Throws a refusal when the citation leads to no words.
   */
  async answer(
    words: string,
    citation: string,
    { who, why = null }: By,
    key = keyOf(questionFrom(words)),
  ): Promise<void> {
    const { store, guildId, now } = this.#sources
    const question = questionFrom(words)
    const when = now().toISOString()
    const judged = { key, words: keepable(question.text, longestKept), citation, who, when }
    if (!(await this.#learn(judged))) {
      throw new Refused('noCitation', citation.slice(0, 80))
    }
    await store.questions.judge(guildId, judged)
    const articleId = parseCitation(citation)!.id
    await store.log.add(guildId, 'answered', { who, when, why }, articleId)
  }

  /** Takes back which words answer a question, given by its key. */
  async takeBack(key: string): Promise<void> {
    const { store, guildId } = this.#sources
    this.#answers.delete(key)
    await store.questions.unjudge(guildId, key)
  }

  /** Every judged question, the oldest first. */
  judged(): Promise<JudgedQuestion[]> {
    const { store, guildId } = this.#sources
    return store.questions.judged(guildId)
  }

  /** What came of the judged questions when they were last put to the search. */
  lastEvaluation(): Promise<Evaluation | null> {
    const { store, guildId } = this.#sources
    return store.questions.lastEvaluation(guildId)
  }

  async saveEvaluation(evaluation: Evaluation): Promise<void> {
    const { store, guildId } = this.#sources
    await store.questions.saveEvaluation(guildId, evaluation)
  }

  /** Where the words that answer a question stand now; null where nobody said so or they are gone. */
  answerTo(question: Question): Passage | null {
    const answer = this.#answers.get(keyOf(question))
    return answer ? this.#placeOf(answer) : null
  }

  /** Where the words that answer a judged question stand now. */
  placeOf({ key }: JudgedQuestion): Passage | null {
    const answer = this.#answers.get(key)
    return answer ? this.#placeOf(answer) : null
  }

  async #learn(judged: JudgedQuestion): Promise<boolean> {
    const citation = parseCitation(judged.citation)
    const article = citation && (await this.#sources.articleAt(citation.id, citation.revision))
    if (!citation || !article || citation.span.end > article.text.length) return false
    const words = wordsAt(article, citation.span)
    if (words.trim() === '') return false
    this.#answers.set(judged.key, { id: citation.id, start: citation.span.start, words })
    return true
  }

  #placeOf({ id, start, words }: JudgedAnswer): Passage | null {
    const article = this.#sources.present(id)
    if (!article) return null
    const at = article.text.startsWith(words, start) ? start : article.text.indexOf(words)
    if (at < 0) return null
    const before = bodyOf(article).findIndex((block) => at < block.end)
    const span = { start: at, end: at + words.length }
    return { article, section: sectionAt(article, at), paragraph: Math.max(0, before) + 1, span }
  }
}

type JudgedAnswer = {
  readonly id: string
  readonly start: number
  readonly words: string
}

/** The same for questions that have the same terms, whatever their order. */
export const keyOf = ({ text, terms }: Question): string =>
  terms.length > 0 ? [...terms].sort().join(' ') : text.toLowerCase()

/** Questions with much the same terms as the first of them, whose terms these are. */
type Alike = { readonly terms: ReadonlySet<string>; readonly questions: UnansweredQuestion[] }

/** The group that has most terms in common with a question, if those are most of the terms of both. */
function likeliest(
  terms: ReadonlySet<string>,
  withTerm: ReadonlyMap<string, readonly Alike[]>,
): Alike | undefined {
  const common = new Map<Alike, number>()
  for (const term of terms) {
    for (const group of withTerm.get(term) ?? []) common.set(group, (common.get(group) ?? 0) + 1)
  }
  let best: { readonly group: Alike; readonly share: number } | undefined
  for (const [group, shared] of common) {
    const share = shared / (terms.size + group.terms.size - shared)
    if (share >= 0.6 && share > (best?.share ?? 0)) best = { group, share }
  }
  return best?.group
}

const longestKept = 300
