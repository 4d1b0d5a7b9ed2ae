import MiniSearch from 'minisearch'
import { eachForm } from './terms.ts'

/** What an article is looked up by. */
export type Titled = {
  readonly id: string
  readonly title: string
  readonly author: string | null
  readonly publisher: string | null
}

/** Finds articles by what somebody has typed of their title, author or publisher. */
export class TitleIndex {
  readonly #titled = new Map<string, Titled>()
  readonly #index = new MiniSearch<Titled>({
    fields: ['title', 'author', 'publisher'],
    tokenize: formsOf,
    processTerm: (form) => form,
  })

  /** Puts an article in, in place of one of the same id, as the newest. */
  set(titled: Titled): void {
    this.delete(titled.id)
    this.#titled.set(titled.id, titled)
    this.#index.add(titled)
  }

  /** Takes an article out, if it is there. */
  delete(id: string): void {
    if (this.#titled.delete(id)) this.#index.discard(id)
  }

  /**
   * The ids that fit what was typed, best first, at most `limit`: words may be unfinished and misspelt.
   * Of nothing, the newest.
   */
  find(typed: string, limit: number): string[] {
    const text = typed.slice(0, longestTyped)
    if (formsOf(text).length === 0) return [...this.#titled.keys()].reverse().slice(0, limit)
    if (this.#titled.has(text)) return [text]

    const options = { prefix: true, fuzzy: 0.25, boost: { title: 2 } }
    const all = this.#index.search(text, { ...options, combineWith: 'AND' })
    const found = all.length > 0 ? all : this.#index.search(text, options)
    return found.slice(0, limit).map(({ id }) => id as string)
  }
}

/** Discord lets nobody type more, and no title needs it. */
const longestTyped = 100

/** All words, stop words too: titles are made of them. */
function formsOf(text: string): string[] {
  const forms: string[] = []
  eachForm(text, 0, text.length, (form) => forms.push(form.toLowerCase()))
  return forms
}
