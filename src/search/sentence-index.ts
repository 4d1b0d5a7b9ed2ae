import type { Article } from '../articles/article.ts'
import { Spellings } from './spelling.ts'
import { eachForm, isStopWord, termOf } from './terms.ts'
import { eachPassageSentence, longestPassage, PackedSentences, type Sentence } from './windows.ts'

/**
 * An article as numbers: sentence `i` holds the forms `forms[firstForms[i]]` up to, not including,
 * `forms[firstForms[i + 1]]`.
 */
export type IndexedArticle = {
  readonly article: Article
  /** The index that its numbers are of. */
  readonly index: SentenceIndex
  readonly sentences: PackedSentences
  readonly titleForms: Uint32Array
  /** The forms of each section's heading; none of section 0, above all headings. */
  readonly headingForms: readonly Uint32Array[]
  readonly firstForms: Uint32Array
  readonly forms: Uint32Array
}

/**
 * The terms of every sentence as numbers, so that any run of sentences is scored without its text,
 * and how many passages and articles hold each term.
 */
export class SentenceIndex {
  readonly #formIds = new Map<string, number>()
  readonly #termIds = new Map<string, number>()
  readonly #terms: string[] = []
  #termOfForm = new Uint32Array(1024)
  /** The forms of a term as a chain: the newest, and for each form the one before it, plus one. */
  #newestForm = new Uint32Array(1024)
  #olderForm = new Uint32Array(1024)
  #passageCounts = new Uint32Array(1024)
  #articleCounts = new Uint32Array(1024)
  /** In which passage a term was last counted; every article and passage has a number of its own. */
  #passageStamps = new Uint32Array(1024)
  #stamp = 0
  readonly #entries = new Map<number, IndexedArticle>()
  /** The forms by their spelling. */
  readonly spellings = new Spellings()
  /** Number of passages of about a hundred words, over which term frequencies are counted. */
  passages = 0
  /** Number of forms in the texts, and in the titles, of all articles. */
  length = 0
  titleLength = 0

  get articles(): number {
    return this.#entries.size
  }

  /** Indexes an article under a number of the caller's, which must be free. */
  add(key: number, article: Article): IndexedArticle {
    const reading = this.read(article)
    let step = reading.next()
    while (!step.done) step = reading.next()
    return this.put(key, step.value)
  }

  /** Indexes what was read of an article under a number of the caller's, which must be free. */
  put(key: number, entry: IndexedArticle): IndexedArticle {
    this.#entries.set(key, entry)
    this.#count(entry, 1)
    return entry
  }

  /** Reads an article sentence by sentence. It counts for nothing before it is put in. */
  *read(article: Article): Generator<undefined, IndexedArticle> {
    const sentences: Sentence[] = []
    const firstForms = [0]
    const forms: number[] = []
    for (const sentence of eachPassageSentence(article)) {
      sentences.push(sentence)
      this.#collectForms(article.text, sentence.start, sentence.end, forms)
      firstForms.push(forms.length)
      yield
    }
    const headings = article.sections.map(({ heading }) => this.#formsOf(heading))

    return {
      article,
      index: this,
      sentences: new PackedSentences(sentences),
      titleForms: this.#formsOf(article.title),
      headingForms: [new Uint32Array(), ...headings],
      firstForms: new Uint32Array(firstForms),
      forms: new Uint32Array(forms),
    }
  }

  /** Forgets an article; its terms stay known, with lower counts. */
  remove(key: number): void {
    const entry = this.#entries.get(key)
    if (!entry) return
    this.#entries.delete(key)
    this.#count(entry, -1)
  }

  get(key: number): IndexedArticle | undefined {
    return this.#entries.get(key)
  }

  /** All articles, in the order they were added. */
  entries(): Iterable<IndexedArticle> {
    return this.#entries.values()
  }

  /** The number of a term or form; -1 for one that no article holds. */
  termId(term: string): number {
    return this.#termIds.get(term) ?? -1
  }

  formId(form: string): number {
    return this.#formIds.get(form) ?? -1
  }

  /** How many forms are known; their numbers are below it. */
  get forms(): number {
    return this.#formIds.size
  }

  /** The numbers of the forms that count as a term. */
  formsOf(term: string): readonly number[] {
    const forms: number[] = []
    const id = this.termId(term)
    for (
      let next = id < 0 ? 0 : this.#newestForm[id]!;
      next > 0;
      next = this.#olderForm[next - 1]!
    ) {
      forms.push(next - 1)
    }
    return forms
  }

  /** The numbers of the terms that forms count as, in their order. */
  termsOf(forms: Uint32Array): Uint32Array {
    return forms.map((form) => this.#termOfForm[form]!)
  }

  /** The number of the term that a form counts as. */
  termIdOfForm(form: number): number {
    return this.#termOfForm[form]!
  }

  /** The term that a form counts as. */
  termOfForm(form: number): string {
    return this.#terms[this.termIdOfForm(form)]!
  }

  /** All terms by their numbers. */
  get names(): readonly string[] {
    return this.#terms
  }

  /** How many passages, and how many articles, hold the term. */
  passagesWith(termId: number): number {
    return termId < 0 ? 0 : this.#passageCounts[termId]!
  }

  /** How many passages hold the term that a form counts as. */
  passagesWithForm(formId: number): number {
    return this.passagesWith(this.#termOfForm[formId]!)
  }

  articlesWith(termId: number): number {
    return termId < 0 ? 0 : this.#articleCounts[termId]!
  }

  #formsOf(text: string): Uint32Array {
    const forms: number[] = []
    this.#collectForms(text, 0, text.length, forms)
    return new Uint32Array(forms)
  }

  #collectForms(text: string, start: number, end: number, into: number[]): void {
    eachForm(text, start, end, (form) => {
      const id = this.#formIds.get(form)
      if (id !== undefined) into.push(id)
      else if (!isStopWord(form)) into.push(this.#newForm(form))
    })
  }

  #newForm(word: string): number {
    // A slice of a text would keep the whole text in memory, however long that is gone.
    const form = ` ${word}`.slice(1)
    const term = termOf(form)
    let termId = this.#termIds.get(term)
    if (termId === undefined) {
      termId = this.#terms.length
      this.#terms.push(term)
      this.#newestForm = withRoomFor(termId, this.#newestForm)
      this.#termIds.set(term, termId)
      this.#passageCounts = withRoomFor(termId, this.#passageCounts)
      this.#articleCounts = withRoomFor(termId, this.#articleCounts)
      this.#passageStamps = withRoomFor(termId, this.#passageStamps)
    }
    const formId = this.#formIds.size
    this.#formIds.set(form, formId)
    this.spellings.add(form)
    this.#olderForm = withRoomFor(formId, this.#olderForm)
    this.#olderForm[formId] = this.#newestForm[termId]!
    this.#newestForm[termId] = formId + 1
    this.#termOfForm = withRoomFor(formId, this.#termOfForm)
    this.#termOfForm[formId] = termId
    return formId
  }

  /** Adds an article's terms to the counts, or takes them off. */
  #count(entry: IndexedArticle, step: 1 | -1): void {
    const inArticle = ++this.#stamp
    let inPassage = inArticle
    let passageEnd = 0
    const { sentences, firstForms, forms } = entry
    for (let i = 0; i < sentences.length; i++) {
      const sentence = sentences.at(i)!
      if (sentence.lastWord >= passageEnd) {
        this.passages += step
        inPassage = ++this.#stamp
        passageEnd = sentence.firstWord + longestPassage
      }
      for (let at = firstForms[i]!; at < firstForms[i + 1]!; at++) {
        const term = this.#termOfForm[forms[at]!]!
        if (this.#passageStamps[term] === inPassage) continue
        // Stamps only grow, so one older than this article's is of another.
        if (this.#passageStamps[term]! < inArticle) this.#articleCounts[term]! += step
        this.#passageStamps[term] = inPassage
        this.#passageCounts[term]! += step
      }
    }
    // What stands in title or headings alone is known as well, in one passage.
    for (const some of [entry.titleForms, ...entry.headingForms]) {
      for (const form of some) {
        const term = this.#termOfForm[form]!
        if (this.#passageStamps[term]! >= inArticle) continue
        this.#passageStamps[term] = inPassage
        this.#articleCounts[term]! += step
        this.#passageCounts[term]! += step
      }
    }
    this.length += step * entry.forms.length
    this.titleLength += step * entry.titleForms.length
  }
}

function withRoomFor(index: number, counts: Uint32Array<ArrayBuffer>): Uint32Array<ArrayBuffer> {
  if (index < counts.length) return counts
  const larger = new Uint32Array(counts.length * 2)
  larger.set(counts)
  return larger
}
