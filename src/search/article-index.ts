import MiniSearch, { type Options } from 'minisearch'

type Entry = { readonly id: number; readonly terms: Uint32Array }

/** BM25 as in Robertson and Zaragoza (2009); MiniSearch's `d` adds a constant a match, so it is 0. */
const bm25 = { k: 1.2, b: 0.75, d: 0 }

/**
 * Terms are given by their numbers, written out: MiniSearch finds these in two thirds of the time of
 * words, since no place in its tree has more than ten ways to go on. The letter is there because it
 * notes in an object for each hit which terms it has: where their names are digits alone, V8 takes
 * these objects for sparse arrays, which cost a quarter of the time of a whole question.
 */
function written(terms: ArrayLike<number>): string[] {
  const names: string[] = new Array(terms.length)
  for (let at = 0; at < terms.length; at++) names[at] = nameOf(terms[at]!)
  return names
}

/** The names of the first terms, which are the most frequent ones: V8 need not make and hash them anew. */
const firstNames = Array.from({ length: 0x8000 }, (_, term) => `t${term}`)

const nameOf = (term: number): string => firstNames[term] ?? `t${term}`

const options: Options<Entry> = {
  fields: ['terms'],
  // The field arrives as a list of terms, and goes through MiniSearch as it is.
  stringifyField: (terms) => terms,
  tokenize: (terms) => written(terms as unknown as Uint32Array),
  processTerm: (term) => term,
}

/** Proposes articles for terms, both given as numbers. All of MiniSearch for them is behind this class. */
export class ArticleIndex {
  readonly #index = new MiniSearch<Entry>(options)

  /**
   * Indexes an article by its terms, each as often as it stands in it. Throws an Error where an article
   * has that number.
   */
  add(article: number, terms: Uint32Array): void {
    this.#index.add({ id: article, terms })
  }

  /** Forgets an article. Throws an Error if there is none of that number. */
  remove(article: number): void {
    this.#index.discard(article)
  }

  /**
   * The numbers of the articles that hold any of the terms and pass, best first; each counts as many
   * times as its boost says.
   */
  propose(
    terms: readonly number[],
    limit: number,
    passes: (article: number) => boolean = () => true,
    boost?: (article: number) => number,
  ): number[] {
    const boosted = boost && { boostDocument: boost }
    const hits = this.#index.search('terms', { tokenize: () => written(terms), bm25, ...boosted })
    const proposed: number[] = []
    for (const { id } of hits) {
      if (proposed.length >= limit) break
      if (passes(id)) proposed.push(id)
    }
    return proposed
  }
}
