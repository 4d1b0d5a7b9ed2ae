/**
 * Where a wording stands, or nearly so: not what answers it, but what says the same.
 */
import type { Article, Span } from '../articles/article.ts'
import type { Collection } from './collection.ts'
import type { IndexedArticle, SentenceIndex } from './sentence-index.ts'
import { eachForm, isStopWord, termOf } from './terms.ts'

/** A run of sentences that has much of a wording close together. */
export type Place = { readonly article: Article; readonly span: Span }

/** A wording that has less in common with a place is not looked for there. */
const enoughInCommon = 0.4

/** In a smaller library a word that stands once is rare all the same. */
const fewestPassages = 100

/** Words that a place may have more than the wording. */
const slack = 6
/** Words that a wording may leave out in one place, at most. */
export const longestOmission = 60

/** The articles whose text has every word of a name, in any inflection; none for one of stop words. */
export function articlesWith(name: string, collections: readonly Collection[]): Article[] {
  const terms = [...new Set(formsIn(name).map(termOf))]
  if (terms.length === 0) return []
  return collections.flatMap(({ sentences: index }) => {
    const isOf = new Uint8Array(index.forms)
    terms.forEach((term, i) => {
      for (const form of index.formsOf(term)) isOf[form] = i + 1
    })
    return [...index.entries()]
      .filter(({ forms }) => {
        const found = new Set<number>()
        for (const form of forms) if (isOf[form] !== 0) found.add(isOf[form]!)
        return found.size === terms.length
      })
      .map(({ article }) => article)
  })
}

/** With fewer words that are no stop words a wording is like too many places to tell them apart. */
const enoughToTell = 4
/** Places in one article that are equally like a wording, at most. */
const mostInArticle = 4

/**
 * The places in the articles that have most of a wording's words close together, likest first and at
 * most `limit`; what stands before and behind is in them, as much as the wording has. `omissions` is how often the wording
 * leaves something out.
 */
export function placesLike(
  wording: string,
  collections: readonly Collection[],
  limit: number,
  omissions = 0,
): Place[] {
  const asked = formsIn(wording)
  const room = Math.ceil(asked.length * 1.5) + slack + omissions * longestOmission
  const toTheLetter = asked.length < enoughToTell ? patternOf(wording) : null
  const found: (Place & { readonly likeness: number })[] = []
  const offer = (article: Article, span: Span, likeness: number) => {
    if (found.length === limit && likeness <= found.at(-1)!.likeness) return
    if (found.length === limit) found.pop()
    const behind = found.findLastIndex((one) => one.likeness >= likeness) + 1
    found.splice(behind, 0, { article, span, likeness })
  }

  for (const { sentences: index } of collections) {
    const wanted = wantedIn(index, asked)
    for (const entry of index.entries()) {
      const { spans, likeness } = likeliestIn(entry, wanted, room, wording.length)
      if (toTheLetter && (likeness > 0.99 || asked.length === 0)) {
        const exact = toTheLetter.exec(entry.article.text)
        const span = exact && { start: exact.index, end: exact.index + exact[0].length }
        if (span) offer(entry.article, span, 2)
      }
      if (likeness < enoughInCommon) continue
      for (const span of spans) offer(entry.article, span, likeness)
    }
  }
  return found
}

/** Finds the wording where it stands as it is, whatever marks and blanks are between its words. */
function patternOf(wording: string): RegExp | null {
  const words = wording.match(/[\p{L}\p{N}\p{M}]+/gu)
  return words && new RegExp(words.join('[^\\p{L}\\p{N}\\p{M}]+'), 'iu')
}

function formsIn(wording: string): string[] {
  const forms: string[] = []
  eachForm(wording, 0, wording.length, (form) => {
    if (!isStopWord(form)) forms.push(form)
  })
  return forms
}

/** For each form of an index which of the wanted words it is, plus one; how often each is wanted. */
type Wanted = {
  readonly numberOf: Uint16Array
  readonly times: Uint16Array
  readonly worths: Float64Array
  readonly total: number
}

function wantedIn(index: SentenceIndex, asked: readonly string[]): Wanted {
  const distinct = [...new Set(asked)]
  const numberOf = new Uint16Array(index.forms)
  const times = new Uint16Array(distinct.length)
  const worths = new Float64Array(distinct.length)
  let total = 0
  distinct.forEach((form, number) => {
    const id = index.formId(form)
    if (id >= 0) numberOf[id] = number + 1
    times[number] = asked.filter((other) => other === form).length
    // Rare words tell more; how much more hardly matters.
    const share = id < 0 ? 0 : index.passagesWithForm(id) / Math.max(fewestPassages, index.passages)
    worths[number] = 1 - Math.sqrt(share) / 2
    total += times[number]! * worths[number]!
  })
  return { numberOf, times, worths, total: total || 1 }
}

/** The runs of at most `room` words with most of what is wanted, and how much of it that is: 0 to 1. */
function likeliestIn(
  { sentences, firstForms, forms }: IndexedArticle,
  { numberOf, times, worths, total }: Wanted,
  room: number,
  margin: number,
): { readonly spans: readonly Span[]; readonly likeness: number } {
  const hits: number[] = []
  for (let at = 0; at < forms.length; at++) if (numberOf[forms[at]!] !== 0) hits.push(at)
  const wordAt = (hit: number) => numberOf[forms[hit]!]! - 1

  const counts = new Uint16Array(times.length)
  let worth = 0
  let most = 1e-9
  let first = 0
  let runs: (readonly [number, number])[] = []
  for (const at of hits) {
    if (counts[wordAt(at)]!++ < times[wordAt(at)]!) worth += worths[wordAt(at)]!
    // What is too far away goes, and at the start what is there more often than wanted.
    for (; first < hits.length; first++) {
      const left = wordAt(hits[first]!)
      if (at - hits[first]! < room && counts[left]! <= times[left]!) break
      if (--counts[left]! < times[left]!) worth -= worths[left]!
    }
    if (worth > most + 1e-9) {
      most = worth
      runs = []
    }
    const isNew = runs.length === 0 || hits[first]! > runs.at(-1)![1]
    if (worth > most - 1e-9 && isNew && runs.length < mostInArticle) runs.push([hits[first]!, at])
  }

  const spans = runs.map(([first, last]) => {
    let from = sentenceOf(first, firstForms)
    let to = sentenceOf(last, firstForms)
    const start = sentences.at(from)!.start - margin
    const end = sentences.at(to)!.end + margin
    while (from > 0 && sentences.at(from)!.start > start) from--
    while (to < sentences.length - 1 && sentences.at(to)!.end < end) to++
    return { start: sentences.at(from)!.start, end: sentences.at(to)!.end }
  })
  return { spans, likeness: runs.length > 0 ? most / total : 0 }
}

/** The sentence that holds the form at a place: the last that begins there or before. */
function sentenceOf(at: number, firstForms: Uint32Array): number {
  let low = 0
  let high = firstForms.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if (firstForms[middle]! <= at) low = middle
    else high = middle - 1
  }
  return low
}
