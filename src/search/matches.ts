import type { Query } from './query.ts'
import type { IndexedArticle, SentenceIndex } from './sentence-index.ts'

/**
 * Where a query's terms stand in an article. Occurrence `i` is of the query's term `terms[i]`;
 * `exact[i]` is 1 if it has the very inflection asked; `pairs[i]` is a bit mask of the query's pairs
 * that it completes together with occurrence `i - 1`.
 */
export type Matches = {
  readonly terms: Uint8Array
  readonly exact: Uint8Array
  readonly pairs: Int32Array
  /** Bit mask of the query's terms that the title holds. */
  readonly inTitle: number
  /** What each section's heading holds, as bit masks: terms, terms in the inflection asked, pairs. */
  readonly inHeadings: readonly HeadingMatches[]
  /** How often the text, and the title, hold each of the query's terms. */
  readonly textCounts: Uint32Array
  readonly titleCounts: Uint32Array
  /** Numbers of the first occurrence of each sentence, and one more. */
  readonly firstOf: Uint32Array
  /** The query's terms that each sentence holds, as bit masks. */
  readonly inSentence: Int32Array
}

type HeadingMatches = { readonly terms: number; readonly exact: number; readonly pairs: number }

/** Above the number of any term that a query has. */
const none = 255

/** Finds a query's terms in the articles of one index. */
export class Matcher {
  readonly #query: Query
  /** For each form of the index: the query's term that it stands for, or 255. */
  readonly #termOf: Uint8Array
  /** For each form: 1 if it is an inflection that the question has. */
  readonly #exactForms: Uint8Array
  /** The pairs that two terms make, by the number of the left one times 256 plus that of the right. */
  readonly #pairs: ReadonlyMap<number, number>
  #places = new Uint32Array(1024)

  constructor(query: Query, index: SentenceIndex) {
    this.#query = query
    this.#termOf = new Uint8Array(index.forms).fill(none)
    this.#exactForms = new Uint8Array(index.forms)
    const pairs = new Map<number, number>()
    query.pairs.forEach(([left, right], number) => {
      const key = left * 256 + right
      pairs.set(key, (pairs.get(key) ?? 0) | (1 << number))
    })
    this.#pairs = pairs
    query.terms.forEach(({ term, forms }, number) => {
      for (const form of index.formsOf(term)) this.#termOf[form] = number
      for (const form of [...forms].flatMap(numbersOf)) {
        const id = index.formId(form)
        if (id >= 0) this.#exactForms[id] = 1
      }
    })
  }

  /** Reads an article's numbers once, from front to back. */
  matchesIn({ sentences, titleForms, headingForms, firstForms, forms }: IndexedArticle): Matches {
    const query = this.#query
    const termOf = this.#termOf
    const places = this.#placesIn(forms)
    const terms = new Uint8Array(places.length)
    const exact = new Uint8Array(places.length)
    const pairs = new Int32Array(places.length)
    const textCounts = new Uint32Array(query.terms.length)
    const titleCounts = new Uint32Array(query.terms.length)
    const firstOf = new Uint32Array(sentences.length + 1)
    const inSentence = new Int32Array(sentences.length)

    let sentence = 0
    for (let i = 0; i < places.length; i++) {
      const at = places[i]!
      while (at >= firstForms[sentence + 1]!) firstOf[++sentence] = i
      const form = forms[at]!
      const term = termOf[form]!
      terms[i] = term
      exact[i] = this.#exactForms[form]!
      if (i > 0 && places[i - 1] === at - 1) pairs[i] = this.#pairsMade(terms[i - 1]!, term)
      textCounts[term]!++
      inSentence[sentence]! |= 1 << term
    }
    firstOf.fill(places.length, sentence + 1)

    for (const form of titleForms) {
      const term = termOf[form]!
      if (term !== none) titleCounts[term]!++
    }
    const inTitle = this.#matchesIn(titleForms).terms
    const inHeadings = headingForms.map((heading) => this.#matchesIn(heading))
    return {
      terms,
      exact,
      pairs,
      inTitle,
      inHeadings,
      textCounts,
      titleCounts,
      firstOf,
      inSentence,
    }
  }

  /** Whether an article's text has all the terms and pairs that it must have. */
  hasAllWanted({ forms }: IndexedArticle): boolean {
    let terms = this.#query.wantedTerms
    let pairs = this.#query.wantedPairs
    let previous = none
    for (let at = 0; at < forms.length && (terms !== 0 || pairs !== 0); at++) {
      const term = this.#termOf[forms[at]!]!
      if (term !== none) {
        terms &= ~(1 << term)
        if (pairs !== 0 && previous !== none) pairs &= ~this.#pairsMade(previous, term)
      }
      previous = term
    }
    return terms === 0 && pairs === 0
  }

  /** Where in an article's forms the query's terms stand. */
  #placesIn(forms: Uint32Array): Uint32Array {
    const termOf = this.#termOf
    if (this.#places.length < forms.length) this.#places = new Uint32Array(2 * forms.length)
    const places = this.#places
    let found = 0
    for (let at = 0; at < forms.length; at++) {
      places[found] = at
      // No branch, since whether a form is looked for can't be foretold.
      found += termOf[forms[at]!] === none ? 0 : 1
    }
    return places.subarray(0, found)
  }

  #matchesIn(forms: Uint32Array): HeadingMatches {
    let [terms, exact, pairs] = [0, 0, 0]
    let previous = none
    for (const form of forms) {
      const term = this.#termOf[form]!
      if (term !== none) {
        terms |= 1 << term
        if (this.#exactForms[form] === 1) exact |= 1 << term
        if (previous !== none) pairs |= this.#pairsMade(previous, term)
      }
      previous = term
    }
    return { terms, exact, pairs }
  }

  #pairsMade(left: number, right: number): number {
    return this.#pairs.get(left * 256 + right) ?? 0
  }
}

/** A noun's singular and plural count as one inflection. */
const numbersOf = (form: string) => [form, form.endsWith('s') ? form.slice(0, -1) : `${form}s`]
