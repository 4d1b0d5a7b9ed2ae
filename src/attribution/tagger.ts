/** Words, their parts of speech and lemmas, by wink-nlp; the only file that knows it. */

/** The words and marks of a text in order, as offsets, with the tag and lemma of each. */
export type Tagged = {
  readonly starts: readonly number[]
  readonly ends: readonly number[]
  readonly tags: readonly string[]
  readonly lemmas: readonly string[]
}

/** What is used of wink-nlp. */
export type Nlp = {
  readonly its: { readonly value: unknown; readonly pos: unknown; readonly lemma: unknown }
  readDoc(text: string): { tokens(): { out(kind: unknown): unknown } }
}

/** Tags texts with a wink-nlp that it renews now and then, as each keeps every word that it meets. */
export class Tagger {
  readonly #makeNlp: () => Nlp
  #nlp: Nlp | null = null
  #read = 0

  constructor(makeNlp: () => Nlp) {
    this.#makeNlp = makeNlp
  }

  /** Universal part-of-speech tags. The time taken grows with the length of the text alone. */
  tag(text: string): Tagged {
    const found = { starts: [], ends: [], tags: [], lemmas: [] }
    const plain = plainOf(text)
    for (let from = 0; from < plain.length; ) {
      let to = Math.min(plain.length, from + longestPiece)
      if (to < plain.length) while (to > from + longestPiece / 2 && plain[to] !== ' ') to--
      this.#tagPiece(plain.slice(from, to), from, found)
      from = to
    }
    return found
  }

  #tagPiece(plain: string, from: number, found: Mutable<Tagged>): void {
    if (this.#nlp === null || this.#read > mostRead) {
      this.#nlp = this.#makeNlp()
      this.#read = 0
    }
    this.#read += plain.length
    const { its } = this.#nlp
    const tokens = this.#nlp.readDoc(plain).tokens()
    const words = tokens.out(its.value) as string[]
    const tags = tokens.out(its.pos) as string[]
    const lemmas = tokens.out(its.lemma) as string[]
    let at = 0
    const put = (start: number, end: number, tag: string, lemma: string): void => {
      found.starts.push(from + start)
      found.ends.push(from + end)
      found.tags.push(tag)
      found.lemmas.push(lemma)
    }

    words.forEach((word, index) => {
      while (plain[at] === ' ') at++
      const start = at
      at += word.length
      // A token of no length, or one that isn't in the text, would move all that follow.
      if (word.length === 0 || !plain.startsWith(word, start)) return
      // "Ode's" is two words, but one for a wink-nlp that has met it before a comma.
      const isOwner = word.length > 2 && word.endsWith("'s")
      const end = isOwner ? at - 2 : at
      const lemma = lemmas[index]!
      put(start, end, tags[index]!, isOwner ? lemma.replace(/'s$/, '') : lemma)
      if (isOwner) put(end, at, 'PART', "'s")
    })
  }
}

type Mutable<T> = { [K in keyof T]: T[K] extends readonly (infer U)[] ? U[] : T[K] }

// wink-nlp takes time that grows with the square of a piece's length for some texts.
const longestPiece = 4_000
const longestWord = 48
const mostRead = 20_000_000

const letter = 1
const accented = 2
const markRun = 3

const plainCodes = new Uint16Array(65536)
const kinds = new Uint8Array(65536)
for (let code = 0; code < 65536; code++) {
  const character = String.fromCharCode(code)
  if (code >= 32 && code < 127) {
    plainCodes[code] = code
    kinds[code] = /[A-Za-z0-9]/.test(character) ? letter : code === 32 ? 0 : markRun
  } else if (/[\u00c0-\u024f]/.test(character)) {
    plainCodes[code] = code
    kinds[code] = accented
  } else if (/[\p{L}\p{M}\p{N}\u200c\u200d]|[\ud800-\udfff]/u.test(character)) {
    plainCodes[code] = 120
    kinds[code] = letter
  } else {
    plainCodes[code] = ' '.charCodeAt(0)
  }
}
for (const [from, to] of [
  '‘’',
  "’'",
  '‚’',
  '“”',
  '””',
  '„”',
  '«”',
  '»”',
  '–—',
  '——',
  '―—',
  '……',
  '€€',
  '££',
].map((pair) => [pair[0]!, pair[1]!])) {
  plainCodes[from!.charCodeAt(0)] = to!.charCodeAt(0)
  kinds[from!.charCodeAt(0)] = markRun
}

/**
 * A text of the same length in which every word keeps its place, made of nothing that the tagger
 * could stumble over: other scripts are `x`, and long runs without a blank are broken.
 */
function plainOf(text: string): string {
  const codes = new Uint16Array(text.length)
  let run = 0
  for (let at = 0; at < text.length; at++) {
    let code = plainCodes[text.charCodeAt(at)]!
    const isDoubled =
      (code === 39 || code === 96) && text.charCodeAt(at + 1) === text.charCodeAt(at)
    if (isDoubled) {
      codes[at++] = 34
      code = 32
    }
    const isRepeated =
      at >= 2 && code === codes[at - 1] && code === codes[at - 2] && kinds[code] === markRun
    if (isRepeated || run >= longestWord) code = 32
    run = code === 32 ? 0 : run + 1
    codes[at] = code
  }
  return decoder.decode(codes)
}

const decoder = new TextDecoder('utf-16le')
