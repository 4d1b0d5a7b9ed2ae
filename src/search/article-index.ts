import MiniSearch, { type AsPlainObject, type Options } from 'minisearch'

type Entry = { readonly id: number; readonly terms: readonly string[] }

/** BM25 as in Robertson and Zaragoza (2009); MiniSearch's `d` adds a constant a match, so it is 0. */
const bm25 = { k: 1.2, b: 0.75, d: 0 }

const options: Options<Entry> = {
  fields: ['terms'],
  // The field arrives as a list of terms, and goes through MiniSearch as it is.
  stringifyField: (terms) => terms,
  tokenize: (terms) => terms as unknown as string[],
  processTerm: (term) => term,
}

/** Proposes articles for terms. All of MiniSearch is behind this class. */
export class ArticleIndex {
  readonly #index: MiniSearch<Entry>

  /** An index of no articles. */
  constructor(index = new MiniSearch(options)) {
    this.#index = index
  }

  /**
   * An index of articles that are numbered from 0, each given as the numbers of its terms, in their
   * order and repeated as often as they stand in it; `names` are the terms by their numbers. It takes a
   * tenth of the time of adding them one by one, since MiniSearch loads what it would have saved, and
   * lets other work go on in between.
   */
  static async of(
    articles: readonly Uint32Array[],
    names: readonly string[],
  ): Promise<ArticleIndex> {
    const postings = await postingsOf(articles, names.length)
    const saved = {
      documentCount: articles.length,
      nextId: articles.length,
      documentIds: Object.fromEntries(articles.map((_, id) => [id, id])),
      fieldIds: { terms: 0 },
      fieldLength: Object.fromEntries(articles.map((_, id) => [id, [postings.lengths[id]!]])),
      averageFieldLength: [postings.docs.length / Math.max(1, articles.length)],
      storedFields: {},
      dirtCount: 0,
      // MiniSearch reads them one after the other, so that they need not all be there at once.
      index: entriesOf(postings, names) as unknown as AsPlainObject['index'],
      serializationVersion: 2,
    }
    return new ArticleIndex(await MiniSearch.loadJSAsync(saved, options))
  }

  /** Indexes the terms of an article under a number that must be free. */
  add(id: number, terms: readonly string[]): void {
    this.#index.add({ id, terms })
  }

  /** Forgets an article. Throws if there is none of that number. */
  remove(id: number): void {
    this.#index.discard(id)
  }

  /**
   * The numbers of the articles that hold any of the terms and pass, best first; each counts as many
   * times as its boost says.
   */
  propose(
    terms: readonly string[],
    limit: number,
    passes: (id: number) => boolean = () => true,
    boost?: (id: number) => number,
  ): number[] {
    const boosted = boost && { boostDocument: boost }
    const hits = this.#index.search('terms', { tokenize: () => [...terms], bm25, ...boosted })
    const proposed: number[] = []
    for (const { id } of hits) {
      if (proposed.length === limit) break
      if (passes(id)) proposed.push(id)
    }
    return proposed
  }
}

/**
 * Which articles hold a term and how often: those of term `t` are `docs` and `counts` from `starts[t]`
 * up to, not including, `starts[t + 1]`. `lengths` are the numbers of different terms in each article.
 */
type Postings = {
  readonly starts: Uint32Array
  readonly docs: Uint32Array
  readonly counts: Uint32Array
  readonly lengths: Uint32Array
}

async function postingsOf(articles: readonly Uint32Array[], terms: number): Promise<Postings> {
  const starts = new Uint32Array(terms + 1)
  const lengths = new Uint32Array(articles.length)
  // The article, plus one, in which a term was last seen.
  const seen = new Uint32Array(terms)
  await eachWithBreaks(articles, articlesInARow, (article, id) => {
    for (const term of article) {
      if (seen[term] === id + 1) continue
      seen[term] = id + 1
      starts[term + 1]!++
      lengths[id]!++
    }
  })
  for (let term = 0; term < terms; term++) starts[term + 1]! += starts[term]!

  const ends = starts.slice()
  const docs = new Uint32Array(starts[terms]!)
  const counts = new Uint32Array(starts[terms]!)
  seen.fill(0)
  await eachWithBreaks(articles, articlesInARow, (article, id) => {
    for (const term of article) {
      if (seen[term] !== id + 1) {
        seen[term] = id + 1
        docs[ends[term]!++] = id
      }
      counts[ends[term]! - 1]!++
    }
  })
  return { starts, docs, counts, lengths }
}

function* entriesOf({ starts, docs, counts }: Postings, names: readonly string[]) {
  for (const [term, name] of names.entries()) {
    const countOf: Record<number, number> = {}
    for (let at = starts[term]!; at < starts[term + 1]!; at++) countOf[docs[at]!] = counts[at]!
    yield [name, { 0: countOf }] as const
  }
}

/** As many articles are counted in some 10 ms. */
const articlesInARow = 100

/** Visits all items, and after so many lets whatever else is waiting run. */
export async function eachWithBreaks<Item>(
  items: readonly Item[],
  inARow: number,
  visit: (item: Item, at: number) => void,
): Promise<void> {
  for (const [at, item] of items.entries()) {
    visit(item, at)
    if ((at + 1) % inARow === 0) await new Promise((resolve) => setImmediate(resolve))
  }
}
