/** How much of a text is in another, whatever its layout. */
import { isWordAt } from '../articles/characters.ts'
import { sentencesIn } from '../articles/sentences.ts'

/** The distinct sentences of a text as numbers, in rising order. */
export type Fingerprint = Uint32Array

/** Two texts are nearly the same from this share of equal sentences on. */
export const nearlySame = 0.9

/** Sentences that differ only in case, spacing and punctuation have the same number. */
export function fingerprintOf(text: string): Fingerprint {
  const numbers = sentencesIn(text).map(({ start, end }) =>
    numberOf(text.slice(start, end).toLowerCase()),
  )
  return Uint32Array.from(new Set(numbers)).sort()
}

/** The share of sentences that both have, of those of the longer one: from 0 to 1. */
export function likenessOf(a: Fingerprint, b: Fingerprint): number {
  let common = 0
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    if (a[i] === b[j]) common++
    const [x, y] = [a[i]!, b[j]!]
    if (x <= y) i++
    if (y <= x) j++
  }
  return common / Math.max(1, a.length, b.length)
}

/** FNV-1a over the letters and digits; see http://www.isthe.com/chongo/tech/comp/fnv/. */
function numberOf(sentence: string): number {
  let hash = 0x811c9dc5
  for (let at = 0; at < sentence.length; at++) {
    if (isWordAt(sentence, at)) hash = Math.imul(hash ^ sentence.charCodeAt(at), 0x01000193)
  }
  return hash >>> 0
}
