/** Terms as places in a space in which those of like sense are near each other. */
export class Senses {
  /** Knows no term. */
  static readonly none = new Senses([], new Int8Array(), 0)
  readonly #rows: ReadonlyMap<string, number>
  readonly #places: Int8Array
  readonly #width: number
  readonly #lengths: Float32Array
  /** What `rowAt` found, plus two, for each list; 0 where it wasn't asked yet. */
  readonly #found = new WeakMap<readonly string[], Uint32Array>()

  /** `places` has as many numbers for each term as `width` says. */
  constructor(terms: readonly string[], places: Int8Array, width: number) {
    this.#rows = new Map(terms.map((term, row) => [term, row]))
    this.#places = places
    this.#width = width
    this.#lengths = Float32Array.from(terms, (_, row) => Math.sqrt(this.#product(row, row)))
  }

  /** The number of a term; -1 for one that isn't known. */
  rowOf(term: string): number {
    return this.#rows.get(term) ?? -1
  }

  /** As `rowOf` the term at a place of a list that only grows; what is found there is remembered. */
  rowAt(terms: readonly string[], place: number): number {
    let found = this.#found.get(terms)
    if (!found || found.length <= place) {
      const larger = new Uint32Array(terms.length + (terms.length >> 2))
      if (found) larger.set(found)
      this.#found.set(terms, larger)
      found = larger
    }
    if (found[place] === 0) found[place] = this.rowOf(terms[place]!) + 2
    return found[place]! - 2
  }

  /** How alike two terms of these numbers are: the cosine of the angle between their places. */
  likeness(a: number, b: number): number {
    return this.#product(a, b) / (this.#lengths[a]! * this.#lengths[b]! || 1)
  }

  #product(a: number, b: number): number {
    const places = this.#places
    const width = this.#width
    let sum = 0
    for (let i = a * width, j = b * width, end = i + width; i < end; i++, j++) {
      sum += places[i]! * places[j]!
    }
    return sum
  }
}

/** Terms and places as bytes: number of terms, width, length of the terms in bytes; terms; places. */
export function bytesOf(terms: readonly string[], places: Int8Array): Uint8Array {
  const words = new TextEncoder().encode(terms.join('\n'))
  const bytes = new Uint8Array(12 + words.length + places.length)
  const view = new DataView(bytes.buffer)
  const width = places.length / Math.max(1, terms.length)
  for (const [at, number] of [terms.length, width, words.length].entries()) {
    view.setUint32(4 * at, number, true)
  }
  bytes.set(words, 12)
  bytes.set(new Uint8Array(places.buffer, places.byteOffset, places.length), 12 + words.length)
  return bytes
}

/** Reads what `bytesOf` wrote. Throws an Error where the bytes are not as many as they say. */
export function sensesFrom(bytes: Uint8Array): Senses {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length)
  const [count, width, length] = [0, 4, 8].map((at) => view.getUint32(at, true)) as [
    number,
    number,
    number,
  ]
  const start = 12 + length
  if (bytes.length !== start + count * width) throw new Error('The file of senses is cut short.')
  const terms = new TextDecoder().decode(bytes.subarray(12, start)).split('\n')
  // A copy, so that what the bytes were read into can be given back.
  const places = Int8Array.from(
    new Int8Array(bytes.buffer, bytes.byteOffset + start, count * width),
  )
  return new Senses(terms, places, width)
}
