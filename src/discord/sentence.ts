import type { UserError } from '../errors.ts'
import { Refused, refusalSentence } from '../library/refusals.ts'
import type { Texts } from './texts/en.ts'

/** What an error tells a person, in their language where it is one of the library's. */
export function sentenceOf(error: UserError, { moderating: { form, refusals } }: Texts): string {
  if (!(error instanceof Refused)) return error.message
  const names = {
    title: form.title,
    author: form.author,
    publisher: form.publisher,
    url: form.link,
  } as const
  return refusalSentence(error.refusal, refusals, (detail) => names[detail])
}
