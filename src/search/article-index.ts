/** BM25 as in Robertson and Zaragoza (2009), https://doi.org/10.1561/1500000019. */
const [k, b] = [1.2, 0.75]

/** Stands for the number of different terms of an article that was removed. */
const removed = 0xffff_ffff

/**
 * Proposes articles for terms, both given as numbers. That an article holds a term is a posting, and the
 * postings of a term are a chain from the newest to the oldest, all in a few arrays: an article comes
 * and goes at the same price however many there are, and a library takes nothing that has to be
 * collected piece by piece.
 */
export class ArticleIndex {
  /** The newest posting of each term, plus one. */
  #newest = new Uint32Array(1024)
  /** Of each posting: its article, how often the term stands in that, and the next older one, plus one. */
  #articles = new Uint32Array(1024)
  #counts = new Uint32Array(1024)
  #older = new Uint32Array(1024)
  #postings = 0
  /** How many different terms each article has, plus one; 0 for one that never was there. */
  #lengths = new Uint32Array(1024)
  /** What the articles are worth for the terms that are being looked for, and how many of these each has. */
  #scores = new Float64Array(1024)
  #matches = new Uint32Array(1024)
  #size = 0
  /** Postings of articles that are there. */
  #present = 0

  /**
   * Indexes an article by its terms, each as often as it stands in it. Throws a RangeError where an
   * article has, or had, that number.
   */
  add(article: number, terms: Uint32Array): void {
    this.#makeRoomForArticle(article)
    if (this.#lengths[article] !== 0)
      throw new RangeError(`There was an article ${article} already.`)
    const before = this.#postings
    for (const term of terms) this.#addTerm(article, term)
    const length = this.#postings - before
    this.#lengths[article] = length + 1
    this.#present += length
    this.#size++
  }

  /** Forgets an article. Throws a RangeError if there is none of that number. */
  remove(article: number): void {
    const length = this.#lengthOf(article)
    if (length < 0) throw new RangeError(`There is no article ${article}.`)
    this.#lengths[article] = removed
    this.#present -= length
    this.#size--
    if (this.#postings > 2 * this.#present) this.#sweep()
  }

  /**
   * The numbers of the articles that hold any of the terms and pass, best first; each counts as many
   * times as its boost says.
   */
  propose(
    terms: readonly number[],
    limit: number,
    passes: (article: number) => boolean = () => true,
    boost: (article: number) => number = () => 1,
  ): number[] {
    const found: number[] = []
    for (const term of terms) this.#score(term, found)
    const scores = new Map<number, number>()
    for (const article of found) {
      // An article is worth more, the more of the terms it has.
      scores.set(article, this.#scores[article]! * this.#matches[article]! * boost(article))
      this.#scores[article] = 0
      this.#matches[article] = 0
    }
    found.sort((one, other) => scores.get(other)! - scores.get(one)!)
    const proposed: number[] = []
    for (const article of found) {
      if (proposed.length === limit) break
      if (passes(article)) proposed.push(article)
    }
    return proposed
  }

  /** Counts a term for the articles that hold it, and notes those of them that hold none before it. */
  #score(term: number, found: number[]): void {
    const postings = this.#postingsOf(term)
    const ratio = (this.#size - postings.length + 0.5) / (postings.length + 0.5)
    const idf = Math.log(1 + ratio)
    const average = this.#present / this.#size
    for (const posting of postings) {
      const article = this.#articles[posting]!
      const count = this.#counts[posting]!
      const length = this.#lengthOf(article) / average
      if (this.#matches[article]!++ === 0) found.push(article)
      this.#scores[article]! += idf * ((count * (k + 1)) / (count + k * (1 - b + b * length)))
    }
  }

  /** The postings of a term in articles that are there, the oldest first. */
  #postingsOf(term: number): number[] {
    const postings: number[] = []
    let next = this.#newest[term] ?? 0
    while (next > 0) {
      if (this.#lengthOf(this.#articles[next - 1]!) >= 0) postings.push(next - 1)
      next = this.#older[next - 1]!
    }
    return postings.reverse()
  }

  #addTerm(article: number, term: number): void {
    this.#newest = withRoomFor(term, this.#newest)
    const newest = this.#newest[term]!
    if (newest > 0 && this.#articles[newest - 1] === article) {
      this.#counts[newest - 1]!++
      return
    }
    const posting = this.#postings++
    this.#articles = withRoomFor(posting, this.#articles)
    this.#counts = withRoomFor(posting, this.#counts)
    this.#older = withRoomFor(posting, this.#older)
    this.#articles[posting] = article
    this.#counts[posting] = 1
    this.#older[posting] = newest
    this.#newest[term] = posting + 1
  }

  /** How many different terms an article has; below 0 for one that is not there. */
  #lengthOf(article: number): number {
    const length = this.#lengths[article] ?? 0
    return length === removed ? -1 : length - 1
  }

  /** Lets go of the postings of removed articles; those of a term then stand one behind the other. */
  #sweep(): void {
    const articles = new Uint32Array(this.#present)
    const counts = new Uint32Array(this.#present)
    const older = new Uint32Array(this.#present)
    let swept = 0
    for (let term = 0; term < this.#newest.length; term++) {
      let newest = 0
      for (const posting of this.#postingsOf(term)) {
        articles[swept] = this.#articles[posting]!
        counts[swept] = this.#counts[posting]!
        older[swept] = newest
        newest = ++swept
      }
      this.#newest[term] = newest
    }
    this.#articles = articles
    this.#counts = counts
    this.#older = older
    this.#postings = swept
  }

  #makeRoomForArticle(article: number): void {
    this.#lengths = withRoomFor(article, this.#lengths)
    this.#matches = withRoomFor(article, this.#matches)
    if (this.#scores.length < this.#lengths.length)
      this.#scores = new Float64Array(this.#lengths.length)
  }
}

/** The numbers, or where there is no place for one of that index a copy that is half as long again. */
function withRoomFor(index: number, numbers: Uint32Array<ArrayBuffer>): Uint32Array<ArrayBuffer> {
  if (index < numbers.length) return numbers
  const larger = new Uint32Array(Math.max(index + 1, Math.ceil(numbers.length * 1.5)))
  larger.set(numbers)
  return larger
}
