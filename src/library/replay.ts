/** What becomes of the questions that moderators have answered when they are put to the search again. */
import type { Evaluation, JudgedQuestion } from './store.ts'

/** A judged question, and the place of its answer among the first passages, from 1; null: in none. */
export type Replayed = {
  readonly question: JudgedQuestion
  readonly place: number | null
  /** As it was the last time; undefined for one that was not put then. */
  readonly before: number | null | undefined
  /** Whether the words that answer still stand in the library. */
  readonly isAnswerable: boolean
}

export type Replay = {
  /** The moment of the last time; null for the first. */
  readonly since: string | null
  /** The oldest first. */
  readonly questions: readonly Replayed[]
}

/** What is different for a question since the last time. */
export function changeOf({ place, before }: Replayed): 'new' | 'better' | 'worse' | 'same' {
  if (before === undefined) return 'new'
  const [now, then] = [place ?? Infinity, before ?? Infinity]
  if (now === then) return 'same'
  return now < then ? 'better' : 'worse'
}

/** Puts two evaluations beside each other. */
export const compared = (
  judged: readonly JudgedQuestion[],
  { places }: Evaluation,
  before: Evaluation | null,
  isAnswerable: (question: JudgedQuestion) => boolean,
): Replay => ({
  since: before?.when ?? null,
  questions: judged.map((question) => ({
    question,
    place: places[question.key] ?? null,
    before: before?.places[question.key],
    isAnswerable: isAnswerable(question),
  })),
})
