/**
 * What passages say of a question in other words: "vessel" where it has "ship". Names and numbers stand
 * for themselves alone, however near to others they are.
 */
import type { Candidate, Features } from './features.ts'
import type { Matches } from './matches.ts'
import type { Query } from './query.ts'
import type { Senses } from './senses.ts'
import type { IndexedArticle, SentenceIndex } from './sentence-index.ts'

/** Terms less alike than this are as good as strangers; from here to 1 likeness counts evenly. */
const strange = 0.35

/** A term of a passage, beside the question. */
type Relation = {
  /** From 0 to 1, how far it can stand for each of the question's terms; null where for none. */
  readonly standsFor: Float64Array | null
  /** Its likeness to the question's terms, each times their idf, times its own; its own idf squared. */
  readonly towards: number
  readonly square: number
}

/** What a sentence adds to what its window says. */
type Told = {
  readonly standsFor: Float64Array
  /** Sums over its terms: their likeness to the question by their idf, and the squares of their idf. */
  readonly towards: number
  readonly squares: number
}

/** The features that tell of other words. */
export type Related = Pick<
  Features,
  'relatedCoverage' | 'relatedSentence' | 'sense' | 'sentenceSense'
>

/** Compares windows with one question; what it finds of a term or a sentence is found once. */
export class Relatedness {
  readonly #query: Query
  readonly #senses: Senses
  readonly #idfOf: (index: SentenceIndex, termId: number) => number
  /** The rows of the question's terms; -1 for one that stands for itself alone. */
  readonly #rows: readonly number[]
  /** How long the sum of the question's terms is, each as long as its idf. */
  readonly #length: number
  /** The relations of an index's terms by their numbers; null for a term of no known sense. */
  readonly #relations = new Map<SentenceIndex, Map<number, Relation | null>>()
  readonly #told = new Map<IndexedArticle, (Told | undefined)[]>()
  readonly #titles = new Map<IndexedArticle, Float64Array>()

  /** `idfOf` gives the idf of an index's term by its number, as the query has it for its own. */
  constructor(
    query: Query,
    senses: Senses,
    idfOf: (index: SentenceIndex, termId: number) => number,
  ) {
    this.#query = query
    this.#senses = senses
    this.#idfOf = idfOf
    const rows = query.terms.map(({ term, isName }) =>
      isName || /\d/.test(term) ? -1 : senses.rowOf(term),
    )
    this.#rows = rows
    let square = 0
    rows.forEach((a, i) => {
      rows.forEach((b, j) => {
        if (a >= 0 && b >= 0) square += query.idf[i]! * query.idf[j]! * senses.likeness(a, b)
      })
    })
    this.#length = Math.sqrt(square)
  }

  /** What a window says of the question in other words, with what is above it; shares from 0 to 1. */
  featuresOf(candidate: Pick<Candidate, 'entry' | 'matches' | 'first' | 'last' | 'best'>): Related {
    const { entry, matches, first, last, best } = candidate
    const { idf, total } = this.#query
    const heading = matches.inHeadings[entry.sentences.sectionOf(best)]!
    const above = this.#titleOf(entry).slice()
    raise(above, matches.inTitle | heading.terms)
    const inWindow = above.slice()
    let [sentence, sense, towards, squares] = [0, 0, 0, 0]
    for (let at = first; at <= last; at++) {
      const told = this.#toldIn(entry, matches, at)
      let worth = 0
      for (let term = 0; term < idf.length; term++) {
        const share = Math.max(above[term]!, told.standsFor[term]!)
        worth += idf[term]! * share
        if (share > inWindow[term]!) inWindow[term] = share
      }
      sentence = Math.max(sentence, worth)
      sense = Math.max(sense, this.#cosine(told.towards, told.squares))
      towards += told.towards
      squares += told.squares
    }
    return {
      relatedCoverage:
        inWindow.reduce((sum, share, term) => sum + idf[term]! * share, 0) / (total || 1),
      relatedSentence: sentence / (total || 1),
      sense: this.#cosine(towards, squares),
      sentenceSense: sense,
    }
  }

  /** As if no two terms of the passage were alike, which saves adding up their places. */
  #cosine(towards: number, squares: number): number {
    const length = this.#length * Math.sqrt(squares)
    return length > 0 ? towards / length : 0
  }

  #titleOf(entry: IndexedArticle): Float64Array {
    let title = this.#titles.get(entry)
    if (!title) {
      title = this.#toldBy(entry.titleForms, entry).standsFor
      this.#titles.set(entry, title)
    }
    return title
  }

  #toldIn(entry: IndexedArticle, { inSentence }: Matches, sentence: number): Told {
    let sentences = this.#told.get(entry)
    if (!sentences) {
      sentences = []
      this.#told.set(entry, sentences)
    }
    let told = sentences[sentence]
    if (!told) {
      const { forms, firstForms } = entry
      const own = forms.subarray(firstForms[sentence]!, firstForms[sentence + 1]!)
      told = this.#toldBy(own, entry)
      raise(told.standsFor, inSentence[sentence]!)
      sentences[sentence] = told
    }
    return told
  }

  #toldBy(forms: Uint32Array, { index }: IndexedArticle): Told {
    let relations = this.#relations.get(index)
    if (!relations) {
      relations = new Map()
      this.#relations.set(index, relations)
    }
    const standsFor = new Float64Array(this.#rows.length)
    let [towards, squares] = [0, 0]
    for (let at = 0; at < forms.length; at++) {
      const term = index.termIdOfForm(forms[at]!)
      let relation = relations.get(term)
      if (relation === undefined) {
        relation = this.#relationOf(index, term)
        relations.set(term, relation)
      }
      if (relation === null) continue
      towards += relation.towards
      squares += relation.square
      const shares = relation.standsFor
      if (shares === null) continue
      for (let asked = 0; asked < shares.length; asked++) {
        if (shares[asked]! > standsFor[asked]!) standsFor[asked] = shares[asked]!
      }
    }
    return { standsFor, towards, squares }
  }

  #relationOf(index: SentenceIndex, termId: number): Relation | null {
    const row = this.#senses.rowAt(index.names, termId)
    if (row < 0) return null
    const rows = this.#rows
    const { idf } = this.#query
    let standsFor: Float64Array | null = null
    let towards = 0
    for (let asked = 0; asked < rows.length; asked++) {
      if (rows[asked]! < 0) continue
      const likeness = this.#senses.likeness(rows[asked]!, row)
      towards += idf[asked]! * likeness
      if (likeness <= strange) continue
      standsFor ??= new Float64Array(rows.length)
      standsFor[asked] = (likeness - strange) / (1 - strange)
    }
    const own = this.#idfOf(index, termId)
    return { standsFor, towards: own * towards, square: own * own }
  }
}

/** Terms of a bit mask stand there themselves. */
function raise(shares: Float64Array, mask: number): void {
  for (let rest = mask, term = 0; rest !== 0; rest >>>= 1, term++) if (rest & 1) shares[term] = 1
}
