import type { Query } from './query.ts'
import type { IndexedArticle, SentenceIndex } from './sentence-index.ts'

/**
 * Where a query's terms stand in an article. Occurrence `i` is of the query's term `terms[i]`, in the
 * sentence `sentences[i]`; `exact[i]` is 1 if it has the very inflection asked; `pairs[i]` is a bit
 * mask of the query's pairs that it completes together with occurrence `i - 1`.
 */
export type Matches = {
  readonly terms: readonly number[]
  readonly sentences: readonly number[]
  readonly exact: readonly number[]
  readonly pairs: readonly number[]
  /** Bit mask of the query's terms that the title holds. */
  readonly inTitle: number
  /** What each run's heading holds, as bit masks: terms, terms in the inflection asked, pairs. */
  readonly inHeadings: readonly HeadingMatches[]
  /** How often the text, and the title, hold each of the query's terms. */
  readonly textCounts: Uint32Array
  readonly titleCounts: Uint32Array
  /** Numbers of the first occurrence of each sentence, and one more. */
  readonly firstOf: Uint32Array
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

  constructor(query: Query, index: SentenceIndex) {
    this.#query = query
    this.#termOf = new Uint8Array(index.forms).fill(none)
    this.#exactForms = new Uint8Array(index.forms)
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
    const found = { terms: [] as number[], sentences: [] as number[], exact: [] as number[] }
    const pairs: number[] = []
    const textCounts = new Uint32Array(query.terms.length)
    const titleCounts = new Uint32Array(query.terms.length)
    const firstOf = new Uint32Array(sentences.length + 1)

    let previousAt = -2
    let previous = -1
    for (let sentence = 0; sentence < sentences.length; sentence++) {
      firstOf[sentence] = found.terms.length
      const end = firstForms[sentence + 1]!
      for (let at = firstForms[sentence]!; at < end; at++) {
        const form = forms[at]!
        const term = termOf[form]!
        if (term === none) continue
        found.terms.push(term)
        found.sentences.push(sentence)
        found.exact.push(this.#exactForms[form]!)
        pairs.push(previousAt === at - 1 ? this.#pairsMade(previous, term) : 0)
        textCounts[term]!++
        previousAt = at
        previous = term
      }
    }
    firstOf[sentences.length] = found.terms.length

    for (const form of titleForms) {
      const term = this.#termOf[form]!
      if (term !== none) titleCounts[term]!++
    }
    const inTitle = this.#matchesIn(titleForms).terms
    const inHeadings = headingForms.map((heading) => this.#matchesIn(heading))
    return { ...found, pairs, inTitle, inHeadings, textCounts, titleCounts, firstOf }
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
    let made = 0
    this.#query.pairs.forEach(([first, second], number) => {
      if (first === left && second === right) made |= 1 << number
    })
    return made
  }
}

/** A noun's singular and plural count as one inflection. */
const numbersOf = (form: string) => [form, form.endsWith('s') ? form.slice(0, -1) : `${form}s`]
