/** What is often read wrongly, put right where the form of the text leaves no doubt of it. */
import type { Statement } from './extract.ts'
import { relatives, setOf } from './phrases.ts'
import { type Reading, type Run, tags } from './reading.ts'

/** How sure what the form alone tells is. */
const sure = 0.85

/** Learnt statements, those that the form shows to be misread put right; no words of these are said in another. */
export function putRight(reading: Reading, learnt: readonly Statement[]): Statement[] {
  const right = learnt.map((one) => rejoined(reading, one, learnt))
  const taken = new Uint8Array(reading.units.length)
  right.forEach((one, i) => {
    if (one !== learnt[i]) for (const { first, end } of one.content) taken.fill(1, first, end)
  })
  return right.filter(
    (one, i) =>
      one !== learnt[i] ||
      !one.content.some(({ first, end }) => taken.subarray(first, end).includes(1)),
  )
}

/** “We stay,” said Ann Lee, whose house was lost, “and we build.”: both halves are hers. */
function rejoined(
  { units, sentences, sentenceOf }: Reading,
  one: Statement,
  learnt: readonly Statement[],
): Statement {
  const { anchor, source, content } = one
  const last = content.at(-1)!.end
  if (!speaking.has(units[anchor]!.lemma) || source?.first !== anchor + 1 || last > anchor)
    return one
  if (units[last - 1]!.quote?.endMark !== ',') return one
  const end = Math.min(sentences[sentenceOf[anchor]!]!.end, source.end + longestClause)
  let first = source.end
  while (first < end && !units[first]!.quote && !parting.has(units[first]!.tag)) first++
  if (first >= end || !units[first]!.quote || units[first]!.isCapital) return one

  const clause = { first: source.first, end: first }
  const words = units.slice(clause.first, clause.end)
  const isAside = words.some(({ lower }) => relatives.has(lower))
  const isTold =
    words.some(({ lemma }) => speaking.has(lemma)) ||
    learnt.some((other) => isIn(clause, other.anchor) && other.score >= one.score)
  if (!isAside || isTold || words.at(-1)!.tag !== tags.comma) return one
  let behind = first + 1
  while (behind < end && units[behind]!.quote) behind++
  return {
    ...one,
    content: [...content, { first, end: behind }],
    score: Math.max(one.score, sure),
  }
}

// Clauses that tell of a speaker are seldom half as long.
const longestClause = 40

const isIn = ({ first, end }: Run, at: number): boolean => first <= at && at < end

const parting = new Set<number>([tags.stop, tags.colon])

const speaking = setOf(`
  say tell add write explain recall note continue insist warn reply answer ask argue complain remark state shout joke
  admit observe declare
`)
