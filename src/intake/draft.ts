import type { Content } from '../library/store.ts'

/** A file as it arrives. The name is of use for a title alone: its ending tells nothing. */
export type IncomingFile = {
  readonly name: string
  readonly bytes: Uint8Array
  /** Where it is from, and what the server there calls it, such as `text/html; charset=utf-8`. */
  readonly url?: string | null
  readonly contentType?: string
}

export type Format = 'plain text' | 'Markdown' | 'HTML' | 'PDF' | 'Word'

/** An article as it was read, before anybody has looked at it. */
export type Draft = {
  readonly content: Content
  readonly format: Format
  /** What somebody should look at before saving it, a sentence each. */
  readonly doubts: readonly string[]
}

/** What a reader of one format finds. Headings in the text are lines that start with `#`. */
export type Reading = {
  readonly text: string
  readonly title: string | null
  readonly author: string | null
  readonly publisher: string | null
  readonly published: string | null
  readonly pages?: readonly number[]
  readonly doubts: readonly string[]
}
