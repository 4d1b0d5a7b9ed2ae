/** What tells a right candidate from a wrong one: features that name words, and plain numbers. */
import type { Candidate, Frame } from './candidates.ts'
import { isMark } from './candidates.ts'
import { labelCount, labels } from './chain.ts'
import type { Features } from './features.ts'
import { hashOf } from './hashing.ts'
import { beyond, isVerb, type Reading, type Run, tags, type Unit } from './reading.ts'

const that = hashOf('that')

/** The shape of a candidate, worked out once for both. */
export type Shape = {
  readonly start: number
  readonly end: number
  readonly units: number
  readonly inside: number
  readonly quotedWords: number
  readonly plainWords: number
  readonly verbs: number
  readonly commas: number
  /** 1 content before the cue, 2 after it, 3 both. */
  readonly side: number
  readonly sentencesBefore: number
  readonly sentencesAfter: number
  readonly sourceKind: number
  readonly sourceHead: Unit
  readonly toSource: number
  /** The content's first and last run in the cue's own sentence. */
  readonly own: readonly Run[]
}

export function shapeOf(
  { units, sentences, sentenceOf }: Reading,
  { anchor }: Frame,
  { content, source }: Candidate,
): Shape {
  const { first, end } = sentences[sentenceOf[anchor]!]!
  let count = 0,
    quotedWords = 0,
    plainWords = 0,
    verbs = 0,
    commas = 0,
    side = 0,
    sentencesBefore = 0,
    sentencesAfter = 0
  const own: Run[] = []
  for (const run of content) {
    for (let i = run.first; i < run.end; i++) {
      const { tag, quote } = units[i]!
      count++
      if (quote) quotedWords += quote.words
      else if (!isMark(tag)) plainWords++
      if (isVerb(tag) || quote?.hasVerb) verbs++
      if (tag === tags.comma) commas++
    }
    if (run.first < first) sentencesBefore++
    if (run.end > end) sentencesAfter++
    if (run.first < end && run.end > first) {
      const piece = { first: Math.max(run.first, first), end: Math.min(run.end, end) }
      own.push(piece)
      side |= piece.first < anchor ? 1 : 2
    }
  }
  const head = source ? headOf(units, source) : -1
  const sourceHead = head >= 0 ? units[head]! : beyond
  return {
    start: content[0]!.first,
    end: content.at(-1)!.end,
    units: count,
    inside: own.length,
    quotedWords,
    plainWords,
    verbs,
    commas,
    side,
    sentencesBefore,
    sentencesAfter,
    sourceKind: kindOf(sourceHead),
    sourceHead,
    toSource: head < 0 ? 0 : head - anchor,
    own,
  }
}

const kindOf = ({ tag }: Unit): number =>
  tag === tags.none
    ? 0
    : tag === tags.pronoun
      ? 1
      : tag === tags.name
        ? 2
        : tag === tags.noun
          ? 3
          : tag === tags.determiner
            ? 4
            : 5

/** The last word of a noun phrase before what is added to it. */
export function headOf(units: readonly Unit[], { first, end }: Run): number {
  let head = first
  for (let i = first + 1; i < end; i++) {
    const { tag, lower } = units[i]!
    if (
      tag === tags.comma ||
      tag === tags.preposition ||
      tag === tags.bracket ||
      tag === tags.dash ||
      tag === tags.conjunction
    )
      break
    if (
      lower === 'who' ||
      lower === 'that' ||
      lower === 'which' ||
      lower === 'to' ||
      tag === tags.verb
    )
      break
    if (tag === tags.possessive) continue
    head = i
  }
  return head
}

const bucket = (n: number): number =>
  n < 5 ? n : n < 8 ? 5 : n < 12 ? 6 : n < 20 ? 7 : n < 35 ? 8 : 9

/** Writes the features of a candidate that name words. */
export function candidateFeatures(
  reading: Reading,
  frame: Frame,
  index: number,
  shape: Shape,
  out: Features,
): void {
  const { units } = reading
  const { anchor, row, sentence } = frame
  const at = (i: number): Unit => (i >= sentence.first && i < sentence.end ? units[i]! : beyond)
  const cue = units[anchor]!
  const lemma = cue.lemmaId
  const { side, own, sourceKind, sourceHead } = shape
  const firstRun = own[0] ?? { first: sentence.first, end: sentence.first }
  const lastRun = own.at(-1) ?? firstRun
  const s = at(firstRun.first),
    s1 = at(firstRun.first - 1),
    s2 = at(firstRun.first + 1)
  const e = at(lastRun.end - 1),
    e1 = at(lastRun.end),
    e2 = at(lastRun.end + 1),
    e3 = at(lastRun.end + 2)
  const startKind =
    s.tag === tags.quote
      ? 1
      : s.word === that
        ? 2
        : firstRun.first === sentence.first
          ? 3
          : s1.tag === tags.comma
            ? 4
            : s1.tag === tags.colon
              ? 5
              : firstRun.first === anchor + 1
                ? 6
                : 7
  const endKind =
    e.tag === tags.quote
      ? 1
      : lastRun.end >= sentence.end - 1
        ? 2
        : e1.tag === tags.comma
          ? 3
          : e1.tag === tags.dash
            ? 4
            : e1.tag === tags.conjunction
              ? 5
              : e1.tag === tags.preposition
                ? 6
                : lastRun.end === anchor
                  ? 7
                  : 8
  const more = Math.min(2, shape.sentencesAfter) + 3 * Math.min(1, shape.sentencesBefore)
  const b1 = at(anchor - 1),
    a1 = at(anchor + 1)
  const length = bucket(shape.plainWords)
  const quoted = bucket(shape.quotedWords >> 1)
  out.clear()
  out.add(0, side)
  out.add(1, lemma, side)
  out.add(2, lemma, startKind, endKind)
  out.add(3, side, startKind, endKind, more)
  out.add(4, lemma, s.word)
  out.add(5, s.word, s2.tag, side)
  out.add(6, s1.word, s.tag, side)
  out.add(7, s1.word, s.word)
  out.add(8, lemma, s1.word, s.tag)
  out.add(9, e1.word, side)
  out.add(10, e1.word, e2.word)
  out.add(11, e1.word, e2.tag, e3.tag)
  out.add(12, e1.tag, e2.tag, e3.tag, endKind)
  out.add(13, e.word, e1.word)
  out.add(14, e.tag, e1.tag, e2.tag)
  out.add(15, e.lemmaId, endKind)
  out.add(16, sourceKind, lemma)
  out.add(17, sourceKind, side, Math.sign(shape.toSource), bucket(Math.abs(shape.toSource)))
  out.add(18, sourceHead.lemmaId)
  out.add(19, sourceHead.lemmaId, lemma)
  out.add(20, lemma, cue.tag, b1.tag, a1.tag)
  out.add(21, cue.ending, b1.lemmaId, startKind)
  out.add(22, lemma, length, quoted)
  out.add(23, side, length, quoted, Math.min(4, shape.verbs))
  out.add(24, side, Math.min(4, shape.commas), length)
  out.add(25, own.length, side, startKind)
  out.add(26, more, endKind, e.quote ? e.quote.endMark.charCodeAt(0) | 0 : e.tag)
  out.add(27, more, sentence.end - anchor > 4 ? 1 : 0, side, s.tag)
  out.add(28, lemma, more)
  out.add(29, Math.min(3, row.verbs[cellOf(row, firstRun.first)] ?? 0), startKind, side)
  out.add(30, row.paths[cellOf(row, firstRun.first)] ?? 0, s.tag)
  out.add(31, row.paths[cellOf(row, lastRun.end)] ?? 0, e1.tag)
  out.add(32, (row.paths[cellOf(row, lastRun.end)] ?? 0) & 0xfff, e1.word)
  out.add(33, lemma, a1.word, startKind)
  out.add(34, lemma, a1.tag, at(anchor + 2).tag, startKind)
  out.add(35, b1.word, lemma)
  out.add(36, at(sentence.first).word, side, startKind)
  out.add(37, at(sentence.end - 1).word, endKind, side)
  out.add(
    38,
    firstRun.first - sentence.first > 0 ? 1 : 0,
    startKind,
    lastRun.end >= sentence.end - 1 ? 1 : 0,
    lemma,
  )
  let verbsLeft = 0
  for (let i = lastRun.end; i < sentence.end; i++)
    if (isVerb(units[i]!.tag) && i !== anchor) verbsLeft++
  out.add(39, Math.min(3, verbsLeft), e1.tag, e2.tag)
  out.add(40, Math.min(3, verbsLeft), e1.word, length)
  out.add(41, s.tag, s2.tag, at(firstRun.first + 2).tag, side)
  out.add(42, sourceHead.isCapital ? 1 : 0, sourceKind, cue.tag, startKind)
  if (s.quote) {
    out.add(43, Math.min(8, s.quote.words), startKind, lemma)
    out.add(44, s.quote.firstWord, side)
    out.add(
      45,
      s.quote.isCapital ? 1 : 0,
      s.quote.hasVerb ? 1 : 0,
      s1.word,
      Math.min(6, s.quote.words),
    )
  }
  out.add(46, at(firstRun.first - 2).word, s1.word, s.tag)
  const cell = cellOf(row, lastRun.end)
  const ahead = cell < 0 ? 0 : row.ahead[cell]! + 64 * row.behind[cell]!
  out.add(51, ahead, cue.form, e1.tag, e2.tag)
  out.add(52, e1.word, cue.form, cell < 0 ? 0 : row.ahead[cell]!, Math.min(2, shape.verbs))
  out.add(53, e1.word, e2.form, cue.form, endKind)
  out.add(54, endKind, Math.min(3, shape.verbs), side, lemma)
  const share = Math.max(-6, Math.round(frame.candidates[index]!.logP))
  out.add(47, share)
  out.add(48, share, Math.min(5, index))
  out.add(49, share, lemma)
  out.add(50, share, side, endKind)
}

const cellOf = ({ cells, first, end }: Frame['row'], unit: number): number => {
  const i = first + unit - cells[first]!
  return i >= first && i < end ? i : -1
}

export const numberCount = 72

/** Writes the numbers of candidate `index` of a frame from `at` on. */
export function candidateNumbers(
  reading: Reading,
  frame: Frame,
  index: number,
  shape: Shape,
  cues: Float32Array,
  anyLogit: number,
  logits: readonly number[],
  choices: readonly number[],
  out: Float32Array,
  at: number,
): void {
  const { units, sentences, sentenceOf, paragraphs } = reading
  const { anchor, row, marginals, candidates } = frame
  const candidate = candidates[index]!
  const own = sentenceOf[anchor]!
  const { sentence } = frame
  const { paragraph } = sentences[own]!
  let n = at
  const put = (value: number) => {
    out[n++] = value
  }
  const logit = logits[index]!
  let best = -99,
    rank = 0,
    second = -99
  logits.forEach((other, i) => {
    if (other > best) best = other
    if (i !== index && other > second) second = other
    if (other > logit) rank++
  })
  put(logit)
  put(rank)
  put(best - logit)
  put(logit - second)
  put(candidate.logP)
  const choice = choices[index]!
  let bestChoice = 0
  let choiceRank = 0
  choices.forEach((other, i) => {
    if (i !== index) bestChoice = Math.max(bestChoice, other)
    if (other > choice) choiceRank++
  })
  put(choice)
  put(choiceRank)
  put(choice - bestChoice)
  put(Math.log(choice + 1e-6) + candidate.logP)
  put(index)
  put(candidates[0]!.logP - candidate.logP)
  put(candidates[0]!.logP)
  put(candidates.length)

  // Rivals of the same cue that contain it, lie inside it, or only overlap.
  let larger = -99,
    smaller = -99
  candidates.forEach((other, i) => {
    if (i === index) return
    if (other.content[0]!.first <= shape.start && other.content.at(-1)!.end >= shape.end)
      larger = Math.max(larger, logits[i]!)
    else smaller = Math.max(smaller, logits[i]!)
  })
  put(larger)
  put(smaller)

  const cueP = cues[anchor]!
  put(Math.log((cueP + 1e-5) / (1 - cueP + 1e-5)))
  put(anyLogit)
  let insideCue = 0,
    elseCue = 0,
    higher = 0
  const isInside = cellsInside(reading, frame, candidate)
  // The cell of a unit is that many places further.
  const toCell = row.first - sentence.first
  for (let i = sentence.first; i < sentence.end; i++) {
    if (i === anchor) continue
    const p = cues[i]!
    if (isInside[i + toCell]) insideCue = Math.max(insideCue, p)
    else elseCue = Math.max(elseCue, p)
    if (p > cueP) higher++
  }
  put(insideCue)
  put(elseCue)
  put(higher)

  // How sure the chain is of what lies inside and outside.
  const P = marginals.cells
  let inside = 0,
    outside = 0,
    least = 1,
    length = 0,
    source = 0,
    sourceInside = 0
  for (let i = 0; i < row.cells.length; i++) {
    const p = P[i * labelCount + labels.begin]! + P[i * labelCount + labels.inside]!
    const cell = row.cells[i]!
    if (isInside[i]) {
      inside += p
      length++
      if (cell < 0 || !isMark(units[cell]!.tag)) least = Math.min(least, p)
      sourceInside = Math.max(sourceInside, P[i * labelCount + labels.source]!)
    } else outside += p
    source = Math.max(source, P[i * labelCount + labels.source]!)
  }
  put(inside / Math.max(1, length))
  put(least)
  put(outside)
  put(inside / (length + outside + 1e-6))
  put(source)
  put(sourceInside)
  const startCell = firstCell(candidate.labels)
  const endCell = lastCell(candidate.labels)
  put(P[startCell * labelCount + labels.begin]!)
  const contentP = (i: number) =>
    i >= 0 && i < row.cells.length
      ? P[i * labelCount + labels.begin]! + P[i * labelCount + labels.inside]!
      : 0
  put(contentP(startCell - 1))
  put(contentP(endCell))
  put(contentP(endCell + 1))
  put(contentP(endCell + 2))

  // Its source.
  const { source: run } = candidate
  let sourceP = 0
  if (run) {
    const from = cellOf(row, run.first)
    for (let i = 0; i < run.end - run.first; i++)
      sourceP += P[(from + i) * labelCount + labels.source]! / (run.end - run.first)
  }
  put(sourceP)
  put(shape.sourceKind)
  put(shape.toSource)
  put(run ? run.end - run.first : 0)
  put(shape.sourceHead.isCapital ? 1 : 0)
  put(run && run.first === sentence.first ? 1 : 0)

  // Its shape.
  put(shape.side)
  put(shape.units)
  put(shape.inside)
  put(shape.plainWords)
  put(shape.quotedWords)
  put(shape.quotedWords / (shape.plainWords + shape.quotedWords + 1e-6))
  put(shape.verbs)
  put(shape.commas)
  put(shape.sentencesBefore)
  put(shape.sentencesAfter)
  const firstRun = shape.own[0]
  const lastRun = shape.own.at(-1)
  put(firstRun ? firstRun.first - anchor : 0)
  put(firstRun ? firstRun.first - sentence.first : -1)
  put(lastRun ? sentence.end - lastRun.end : -1)
  put(lastRun ? lastRun.end - anchor : 0)
  const unitAt = (i: number): Unit => (i >= sentence.first && i < sentence.end ? units[i]! : beyond)
  put(firstRun ? unitAt(firstRun.first).tag : 0)
  put(firstRun ? unitAt(firstRun.first - 1).tag : 0)
  put(firstRun && unitAt(firstRun.first).word === that ? 1 : 0)
  put(lastRun ? unitAt(lastRun.end - 1).tag : 0)
  put(lastRun ? unitAt(lastRun.end).tag : 0)
  put(lastRun ? unitAt(lastRun.end + 1).tag : 0)
  let verbsLeft = 0,
    quotesLeft = 0
  for (let i = sentence.first; i < sentence.end; i++) {
    if (isInside[i + toCell] || i === anchor) continue
    if (isVerb(units[i]!.tag)) verbsLeft++
    if (units[i]!.quote) quotesLeft += units[i]!.quote!.words
  }
  put(verbsLeft)
  put(quotesLeft)

  // Its cue and the sentence around.
  put(units[anchor]!.tag)
  put(unitAt(anchor - 1).tag)
  put(unitAt(anchor + 1).tag)
  put(anchor - sentence.first)
  put(sentence.end - anchor)
  put(sentence.end - sentence.first)
  const previous = sentences[own - 1]
  const next = sentences[own + 1]
  put(previous?.paragraph === paragraph ? (previous.isQuote ? 2 : 1) : 0)
  put(next?.paragraph === paragraph ? (next.isQuote ? 2 : 1) : next?.isQuote ? 3 : 0)
  put(paragraphs[paragraph]!.isHeading ? 1 : 0)
  put(units[sentence.end - 1]!.tag)
  put(
    firstRun?.first !== undefined && unitAt(firstRun.first).quote
      ? Math.min(20, unitAt(firstRun.first).quote!.words)
      : 0,
  )
  put(firstRun ? (row.verbs[cellOf(row, firstRun.first)] ?? 0) : 0)
  put(firstRun ? (row.commas[cellOf(row, firstRun.first)] ?? 0) : 0)
}

/** For each cell of a frame whether a candidate's content has it. */
function cellsInside(
  { sentences }: Reading,
  { row: { cells, first, end } }: Frame,
  { content }: Candidate,
): Uint8Array {
  const found = new Uint8Array(cells.length)
  const unit = cells[first]!
  for (const run of content) {
    const from = Math.max(first, first + run.first - unit)
    found.fill(1, Math.min(from, end), Math.min(end, Math.max(from, first + run.end - unit)))
    for (let i = 0; i < cells.length; i++) {
      const cell = cells[i]!
      if (cell >= 0) continue
      const opening = sentences[-1 - cell]!.first
      if (opening >= run.first && opening < run.end) found[i] = 1
    }
  }
  return found
}

const isContent = (label: number) => label === labels.begin || label === labels.inside
const firstCell = (found: Uint8Array): number => found.findIndex(isContent)
const lastCell = (found: Uint8Array): number => found.findLastIndex(isContent)
