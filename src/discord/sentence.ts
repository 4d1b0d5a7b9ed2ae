import type { UserError } from '../errors.ts'
import { Refused, refusalSentence } from '../refusals.ts'
import type { Texts } from './texts/en.ts'

/** What an error tells a person: a refusal in their language, where each detail is called as in forms. */
export const sentenceOf = (error: UserError, { refusals, moderating: { form } }: Texts): string =>
  error instanceof Refused
    ? refusalSentence(error.refusal, refusals, (detail) => form[detail])
    : error.message
