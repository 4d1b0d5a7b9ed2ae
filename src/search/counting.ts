/**
 * What "how many" asks to be counted, and whether a passage has a number of it: "the trams, which were
 * ordered in 2021" doesn't tell how many trams were ordered.
 */
import { eachForm, isStopWord, termOf, tokensIn } from './terms.ts'

/**
 * The terms of what is to be counted: those right behind "how many". None where it is told without
 * the word, as people are ("12 died"); null for a question that doesn't ask how many.
 */
export function countedIn(question: string): ReadonlySet<string> | null {
  const asked =
    /\bhow many(?: (?:of|more|other|new|the|different|his|her|its|their))*((?:\s+[\p{L}\p{M}\p{N}'’-]+){0,4})/iu.exec(
      question,
    )
  if (!asked) return null
  const words = asked[1]!.trim().split(/\s+/)
  const end = words.findIndex((word) => beyond.test(word))
  const thing = words.slice(0, end < 0 ? words.length : end)
  return new Set(thing.some((word) => untold.test(word)) ? [] : termsIn(thing.join(' ')))
}

/**
 * How a passage counts a thing. `absent`: it doesn't have it; `uncounted`: no number stands near it;
 * `numberless`: it has no number at all.
 */
export type Count = 'counted' | 'uncounted' | 'absent' | 'numberless'

/** A number may stand so many words before what it counts, or so many behind. */
const wordsBefore = 5
const wordsBehind = 3

/** How the sentences of a passage count a thing, given by its terms. */
export function countIn(sentences: readonly string[], counted: ReadonlySet<string>): Count {
  let [isThere, hasNumber] = [false, false]
  for (const sentence of sentences) {
    const things: number[] = []
    const numbers: number[] = []
    let at = 0
    eachForm(sentence, 0, sentence.length, (form) => {
      const term = termOf(form)
      if (isNumber(form, term)) numbers.push(at)
      else if (!isStopWord(form) && counted.has(term)) things.push(at)
      at++
    })
    isThere ||= things.length > 0
    hasNumber ||= numbers.length > 0
    const isCounted = things.some((thing) =>
      numbers.some((number) => number >= thing - wordsBefore && number <= thing + wordsBehind),
    )
    if (isCounted || (hasNumber && counted.size === 0)) return 'counted'
  }
  if (!hasNumber) return 'numberless'
  return isThere ? 'uncounted' : 'absent'
}

/** Digits that are no year, and words for a number; `term` has most of these as digits. */
const isNumber = (form: string, term: string) =>
  /^\d/.test(term) ? !/^(?:19|20)\d\d$/.test(term) : vague.has(form)

const vague = new Set(
  'one no none both several few half dozen dozens hundreds thousands millions billions'.split(' '),
)

/** Where the name of a thing ends: with a verb or a word for place, time or manner. */
const beyond =
  /^(?:did|does|do|is|are|was|were|be|been|will|would|has|have|had|can|could|may|might|should|must|in|on|at|of|to|for|from|by|with|per|during|since|who|that|which)$/i

/** Told by another word than this: "12 died", "three weeks", "twice". */
const untold =
  /^(?:people|persons?|men|women|children|victims|individuals|others|deaths|times|days?|weeks?|months?|years?|hours?|minutes?)$/i

const termsIn = (text: string) => tokensIn(text).map(({ term }) => term)
