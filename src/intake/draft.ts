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
  /** Null where that is not known any more. */
  readonly format: Format | null
  /** What somebody should look at before saving it. */
  readonly doubts: readonly Doubt[]
}

/** What is not certain of what was read. What it lacks, such as a date, can be seen in the content. */
export type Doubt =
  /** The file doesn't say how its letters are encoded. */
  | { readonly kind: 'encoding' }
  /** The title is the name of the file, or one of its properties that its text doesn't have. */
  | { readonly kind: 'title from name' | 'title from properties' }
  /** There is no title; or what a message begins with is taken for it. */
  | { readonly kind: 'untitled' | 'title from message' }
  /** It is what of a page was taken for the article. */
  | { readonly kind: 'part of page' }
  /** Pages that are only pictures, by their numbers. */
  | { readonly kind: 'pages without text'; readonly pages: readonly number[] }
  /** Words that were divided at the ends of lines, as they were put together. */
  | { readonly kind: 'joined words'; readonly words: readonly string[] }
  /** So many characters that the file doesn't name. */
  | { readonly kind: 'unreadable'; readonly count: number }
  /** A key of its front matter that is not known, and the one that it looks like a slip of. */
  | { readonly kind: 'unknown key'; readonly key: string; readonly meant: string }
  /** Only what is repeated on every page was found. */
  | { readonly kind: 'running heads' }

/** What a reader of one format finds. Headings in the text are lines that start with `#`. */
export type Reading = {
  readonly text: string
  readonly title: string | null
  readonly author: string | null
  readonly publisher: string | null
  readonly published: string | null
  readonly pages?: readonly number[]
  readonly doubts: readonly Doubt[]
}
