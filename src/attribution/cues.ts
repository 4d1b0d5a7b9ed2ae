/** Which units may carry a cue, and the features by which that is judged. */
import type { Features } from './features.ts'
import { hashOf } from './hashing.ts'
import { beyond, isVerb, type Reading, tags, type Unit } from './reading.ts'

/** True for a unit that can carry the cue of an attribution. */
export const mayBeCue = ({ tag, lower }: Unit): boolean =>
  tag === tags.verb ||
  tag === tags.noun ||
  tag === tags.adjective ||
  tag === tags.colon ||
  tag === tags.name ||
  (tag === tags.preposition && (lower === 'per' || lower === 'to')) ||
  tag === tags.adverb ||
  (tag === tags.aux && lower !== 'be') ||
  tag === tags.other

const that = hashOf('that')

// Of a sentence without an end, what is further away says nothing of a unit.
const farthest = 60

/** Writes the features of unit `at` as the carrier of a cue. */
export function cueFeatures(reading: Reading, at: number, out: Features): void {
  const { units, sentences, sentenceOf, paragraphs } = reading
  const index = sentenceOf[at]!
  const { first, end, paragraph } = sentences[index]!
  const unit = units[at]!
  const { lemmaId, word, tag } = unit
  const near = (offset: number): Unit => {
    const i = at + offset
    return i >= first && i < end ? units[i]! : beyond
  }
  const l1 = near(-1),
    l2 = near(-2),
    l3 = near(-3),
    r1 = near(1),
    r2 = near(2),
    r3 = near(3)
  out.clear()
  out.add(0)
  out.add(1, word)
  out.add(2, lemmaId)
  out.add(3, lemmaId, tag)
  out.add(4, unit.ending, tag)
  out.add(5, tag)
  out.add(6, l1.word)
  out.add(7, r1.word)
  out.add(8, l2.word)
  out.add(9, r2.word)
  out.add(10, l1.tag, tag)
  out.add(11, r1.tag, tag)
  out.add(12, l2.tag, l1.tag, tag)
  out.add(13, r1.tag, r2.tag, tag)
  out.add(14, l1.tag, tag, r1.tag)
  out.add(15, lemmaId, l1.tag)
  out.add(16, lemmaId, r1.tag)
  out.add(17, lemmaId, r1.word)
  out.add(18, lemmaId, l1.word)
  out.add(19, lemmaId, r1.tag, r2.tag)
  out.add(20, lemmaId, l1.tag, l2.tag)
  out.add(21, l1.lemmaId, r1.word)
  out.add(22, l1.tag, l2.tag, l3.tag, tag)
  out.add(23, r1.tag, r2.tag, r3.tag, tag)
  out.add(24, lemmaId, l1.tag, r1.tag)
  out.add(25, l1.word, r1.tag, tag)
  out.add(26, word, r2.word)
  out.add(27, unit.ending, r1.word)

  // Subject, auxiliary and negation in front.
  let subject = at - 1
  let aux = 0
  let hops = 0
  while (subject >= first && hops < 5) {
    const t = units[subject]!.tag
    if (t === tags.aux || t === tags.particle) aux = units[subject]!.lemmaId
    else if (t !== tags.adverb) break
    subject--
    hops++
  }
  const s = subject >= first ? units[subject]! : beyond
  out.add(28, s.lemmaId)
  out.add(29, s.tag, tag)
  out.add(30, aux, s.tag)
  out.add(31, aux, lemmaId)
  out.add(32, s.lemmaId, lemmaId)
  out.add(33, s.tag, lemmaId, s.isCapital ? 1 : 0)
  out.add(34, aux, r1.tag, tag)

  // Quotes and "that" near by.
  let quoteAfter = 0
  let thatAfter = 0
  let verbAfter = 0
  for (let i = at + 1; i < end && i <= at + 14; i++) {
    const other = units[i]!
    if (other.tag === tags.quote && quoteAfter === 0)
      quoteAfter = Math.min(5, 1 + ((i - at) >> 1)) + (other.quote!.words > 4 ? 10 : 0)
    if (other.word === that && thatAfter === 0 && i <= at + 7) thatAfter = Math.min(4, i - at)
    if (isVerb(other.tag) && verbAfter === 0) verbAfter = Math.min(6, i - at)
  }
  let quoteBefore = 0
  let verbBefore = 0
  for (let i = at - 1; i >= first && i >= at - 14; i--) {
    const other = units[i]!
    if (other.tag === tags.quote && quoteBefore === 0)
      quoteBefore = Math.min(5, 1 + ((at - i) >> 1)) + (other.quote!.words > 4 ? 10 : 0)
    if (isVerb(other.tag) && verbBefore === 0) verbBefore = Math.min(6, at - i)
  }
  const toEnd = Math.min(4, end - at)
  out.add(35, quoteAfter, tag)
  out.add(36, quoteBefore, tag)
  out.add(37, thatAfter, tag)
  out.add(38, verbAfter, verbBefore, tag)
  out.add(39, lemmaId, quoteAfter > 0 ? 1 : 0, quoteBefore > 0 ? 1 : 0)
  out.add(40, lemmaId, thatAfter)
  out.add(41, toEnd, Math.min(4, at - first), tag)
  out.add(42, lemmaId, toEnd)
  out.add(43, quoteAfter, quoteBefore, thatAfter)

  const previous = sentences[index - 1]
  const next = sentences[index + 1]
  const isPreviousQuote = previous?.paragraph === paragraph && previous.isQuote
  const isNextQuote =
    next?.isQuote &&
    (next.paragraph === paragraph || index + 1 === paragraphs[paragraph]!.sentences.end)
  const last = units[end - 1]!
  const context =
    (isPreviousQuote ? 1 : 0) +
    (isNextQuote ? 2 : 0) +
    (last.tag === tags.colon ? 4 : 0) +
    (last.lower === '?' ? 8 : 0) +
    (paragraphs[paragraph]!.isHeading ? 16 : 0)
  out.add(44, context, tag)
  out.add(45, context, lemmaId)
  out.add(46, units[first]!.word, tag)
  out.add(47, verbAfter, r1.tag, tag)
  // The verb that governs it: "plans to say", "refused to say".
  let governor = at - 1
  while (governor >= first && governor > at - 8 && units[governor]!.tag !== tags.verb) governor--
  const g = governor >= first ? units[governor]! : beyond
  out.add(48, g.lemmaId, l1.word, tag)

  // The same words further out, and what is left and right of it in the sentence.
  out.add(49, word, l1.word, r1.word)
  out.add(50, lemmaId, l1.tag, r1.tag, r2.tag)
  out.add(51, lemmaId, verbAfter, verbBefore)
  out.add(52, lemmaId, aux, s.tag)
  out.add(53, l1.word, l2.word, tag)
  out.add(54, r1.word, r2.word, tag)
  out.add(55, unit.form, aux, s.tag, r1.tag)
  out.add(56, lemmaId, unit.form)
  let quotes = 0
  let finite = 0
  const from = Math.max(first, at - farthest)
  const to = Math.min(end, at + farthest)
  for (let i = from; i < to; i++) {
    const { quote, tag, form } = units[i]!
    if (quote) quotes |= i < at ? 1 : 2
    if (i > at && i < at + 25 && isVerb(tag) && form !== 4) finite++
  }
  const beside = r1.quote ?? l1.quote
  out.add(57, lemmaId, quotes)
  out.add(58, tag, quotes, verbAfter, quoteAfter)
  out.add(59, lemmaId, Math.min(3, finite))
  out.add(60, lemmaId, at === first ? 1 : 0)
  out.add(61, unit.ending, s.lemmaId)
  out.add(62, lemmaId, beside ? Math.min(8, beside.words) : -1)
}
