import type { Article } from '../src/articles/article.ts'
import { readArticle } from '../src/articles/read-article.ts'

export type Written = {
  readonly id?: string
  readonly title?: string
  readonly author?: string
  readonly publisher?: string
  readonly url?: string
  readonly published?: string
  readonly text: string
}

/** The Markdown file that an article is read from: what is known of it, then its text. */
export function fileOf({ text, id: _, ...fields }: Written): string {
  const lines = Object.entries(fields).map(([key, value]) => `${key}: ${JSON.stringify(value)}\n`)
  return `---\n${lines.join('')}---\n${text}`
}

/** A tiny article, read as any other; its text is `text` to the letter. */
export const articleOf = ({ id = 'quay', title = 'Quay', ...rest }: Written): Article =>
  readArticle({ name: `${id}.md`, text: fileOf({ title, ...rest }) })
