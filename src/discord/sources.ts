import { type Article, type Span, wordsAt } from '../articles/article.ts'
import { citationOf } from '../articles/citation.ts'
import { type ButtonId, checkOf, type Quoted } from './buttons.ts'
import type { Shelf } from './command.ts'

/** How the words that a button is about stand by now. */
export type Source =
  /** The article as it was when it was quoted, and what has become of it since, and when. */
  | { readonly kind: 'current'; readonly article: Article; readonly span: Span }
  | {
      readonly kind: 'changed' | 'withdrawn'
      readonly article: Article
      readonly span: Span
      readonly when: string
    }
  /** An article of the host's that was changed without a trace of how it was. */
  | { readonly kind: 'overwritten' }
  /** Nothing is left of it. */
  | { readonly kind: 'gone' }

/** Finds the words that a button is about. */
export async function sourceOf({ citation, check }: Quoted, library: Shelf): Promise<Source> {
  const { id, revision, span } = citation
  const article = await library.articleAt(id, revision)
  if (!article) return { kind: 'gone' }
  if (checkOf(wordsAt(article, span)) !== check) return { kind: 'overwritten' }

  const standing = await library.standingOf(citationOf(citation, span))
  return standing.kind === 'unknown' ? { kind: 'gone' } : { ...standing, article, span }
}

/** How the article that a button shows a page of stands by now. */
export type PageSource =
  /** The article as it was when it was opened, and what has become of it since. */
  | { readonly kind: 'current' | 'changed' | 'withdrawn'; readonly article: Article }
  | Extract<Source, { kind: 'overwritten' | 'gone' }>

/** Finds the article that a button shows a page of. */
export async function pageSourceOf(
  { articleId, revision, check }: Extract<ButtonId, { kind: 'page' }>,
  library: Shelf,
): Promise<PageSource> {
  const article = await library.articleAt(articleId, revision)
  if (!article) return { kind: 'gone' }
  if (check !== null && check !== checkOf(article.text)) return { kind: 'overwritten' }

  const now = library.get(articleId)
  if (!now) return { kind: 'withdrawn', article }
  return { kind: now.text === article.text ? 'current' : 'changed', article }
}
