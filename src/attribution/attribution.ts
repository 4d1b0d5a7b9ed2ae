import type { Span } from '../articles/article.ts'

/** Someone who said or wrote something, as the article names them. */
export type Speaker = { readonly name: string; readonly role: string | null }

/**
 * Who said what: `content` is what was said, `source` the words that name who said it, `cue` the
 * words that report it. All are places in the article's text and may be in several pieces.
 *
 * `manner` is `direct` when the content stands in quotation marks, `indirect` when none of it does,
 * `mixed` otherwise. `speaker` is null when the text doesn't settle who spoke.
 */
export type Attribution = {
  readonly speaker: Speaker | null
  readonly manner: 'direct' | 'indirect' | 'mixed'
  /** Belief from 0 to 1 that source, cue and content are right. */
  readonly confidence: number
  readonly source: readonly Span[]
  readonly cue: readonly Span[]
  readonly content: readonly Span[]
}
