import MiniSearch from 'minisearch'

type Entry = { readonly id: number; readonly title: string[]; readonly text: string[] }

/** BM25 as in Robertson and Zaragoza (2009); MiniSearch's `d` adds a constant a match, so it is 0. */
const bm25 = { k: 1.2, b: 0.75, d: 0 }

/** Proposes articles for terms. All of MiniSearch is behind this class. */
export class ArticleIndex {
  readonly #index = new MiniSearch<Entry>({
    fields: ['title', 'text'],
    // Fields arrive as lists of terms, and go through MiniSearch as they are.
    stringifyField: (terms) => terms,
    tokenize: (terms) => terms as unknown as string[],
    processTerm: (term) => term,
  })

  /** Indexes the terms of an article under a number that must be free. */
  add(id: number, terms: { readonly title: string[]; readonly text: string[] }): void {
    this.#index.add({ id, ...terms })
  }

  /** Forgets an article. Throws if there is none of that number. */
  remove(id: number): void {
    this.#index.discard(id)
  }

  /** The numbers of the articles that hold any of the terms, best first. */
  propose(terms: readonly string[], limit: number): number[] {
    const hits = this.#index.search('terms', { tokenize: () => [...terms], bm25 })
    return hits.slice(0, limit).map((hit) => hit.id as number)
  }
}
