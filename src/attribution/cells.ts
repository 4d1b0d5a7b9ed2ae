/**
 * What lies around a cue, as a row of cells that the chain labels: every unit of its sentence, and
 * each sentence near by as one cell, since what is said goes on in whole sentences.
 */
import type { Features } from './features.ts'
import { hashOf } from './hashing.ts'
import { beyond, isVerb, type Reading, tags, type Unit } from './reading.ts'

/** Unit `cell`, or for a negative number sentence `-1 - cell`. */
export type Cells = {
  readonly cells: readonly number[]
  readonly anchor: number
  readonly first: number
  readonly end: number
}

// More sentences than these are hardly ever one statement with its cue.
const mostBefore = 1
const mostAfter = 3
const longestSentence = 100
const longestNeighbour = 300

/** The cells around the cue at unit `anchor`; `first` to `end` are those of its own sentence. */
export function cellsAround(
  { units, sentences, sentenceOf, paragraphs }: Reading,
  anchor: number,
): Cells {
  const index = sentenceOf[anchor]!
  const sentence = sentences[index]!
  const { sentences: own } = paragraphs[sentence.paragraph]!
  const cells: number[] = []
  const isShort = (at: number) => sentences[at]!.end - sentences[at]!.first <= longestNeighbour
  for (let i = Math.max(own.first, index - mostBefore); i < index; i++)
    if (isShort(i)) cells.push(-1 - i)
  const first = cells.length
  const from = Math.max(sentence.first, anchor - longestSentence)
  const to = Math.min(sentence.end, anchor + longestSentence)
  for (let i = from; i < to; i++) cells.push(i)
  const end = cells.length
  let next = index + 1
  for (; next < own.end && next <= index + mostAfter && isShort(next); next++) cells.push(-1 - next)
  // A speech that the next paragraph quotes.
  if (next === own.end && units[sentence.end - 1]!.tag !== tags.none) {
    for (let i = 0; i < 2; i++, next++) {
      const following = sentences[next]
      if (
        !following ||
        following.paragraph > sentence.paragraph + 1 ||
        !following.isQuote ||
        !isShort(next)
      )
        break
      cells.push(-1 - next)
    }
  }
  return { cells, anchor: first + anchor - from, first, end }
}

const that = hashOf('that')

const breaking = new Set(
  'who which whose where when while as because if although though after before since until unless whether what how why than so'
    .split(' ')
    .map(hashOf),
)

/** The step that a unit adds to the path from the cue: 0 for one that is not part of it. */
function stepOf(unit: Unit): number {
  const { tag, word } = unit
  if (word === that) return 1
  if (tag === tags.verb) return 2
  if (tag === tags.aux) return 3
  if (tag === tags.comma) return 4
  if (tag === tags.conjunction) return 5
  if (tag === tags.quote) return 6
  if (breaking.has(word)) return 7
  if (tag === tags.colon || tag === tags.dash || tag === tags.stop || tag === tags.bracket) return 8
  if (tag === tags.subordinator) return 9
  if (tag === tags.particle) return 10
  return 0
}

const bucket = (n: number): number => (n < 6 ? n : n < 9 ? 6 : n < 14 ? 7 : n < 25 ? 8 : 9)
const pBucket = (p: number): number =>
  p < 0.03 ? 0 : p < 0.15 ? 1 : p < 0.5 ? 2 : p < 0.85 ? 3 : 4

/** Units that noun phrases are made of. */
const isNominal = (tag: number) =>
  tag === tags.determiner ||
  tag === tags.adjective ||
  tag === tags.number ||
  tag === tags.noun ||
  tag === tags.name ||
  tag === tags.possessive ||
  tag === tags.pronoun

/** What a row of cells has in common, worked out once for all of them. */
export type Row = Cells & {
  readonly verbs: Int32Array
  readonly commas: Int32Array
  readonly quotes: Int32Array
  readonly thats: Int32Array
  readonly paths: Int32Array
  readonly rival: Float32Array
  readonly tagPath: Int32Array
  /** For each cell in a noun phrase its first and last, else itself. */
  readonly phraseFirst: Int32Array
  readonly phraseLast: Int32Array
  /** For each cell the form of the next verb and of the one before, and the tag that follows the cell. */
  readonly ahead: Int32Array
  readonly behind: Int32Array
}

export function rowOf(reading: Reading, around: Cells, cueProbabilities: Float32Array): Row {
  const { cells, anchor, first, end } = around
  const n = cells.length
  const row = {
    ...around,
    verbs: new Int32Array(n),
    commas: new Int32Array(n),
    quotes: new Int32Array(n),
    thats: new Int32Array(n),
    paths: new Int32Array(n),
    rival: new Float32Array(n),
    tagPath: new Int32Array(n),
    phraseFirst: new Int32Array(n),
    phraseLast: new Int32Array(n),
    ahead: new Int32Array(n),
    behind: new Int32Array(n),
  }
  for (const step of [1, -1]) {
    let verbs = 0,
      commas = 0,
      quotes = 0,
      thats = 0,
      path = 0,
      rival = 0,
      tagPath = 0
    for (let i = anchor + step; i >= first && i < end; i += step) {
      row.verbs[i] = verbs
      row.commas[i] = commas
      row.quotes[i] = quotes
      row.thats[i] = thats
      row.paths[i] = path
      row.rival[i] = rival
      row.tagPath[i] = tagPath
      const unit = reading.units[cells[i]!]!
      if (isVerb(unit.tag)) verbs++
      if (unit.tag === tags.comma) commas++
      if (unit.tag === tags.quote) quotes++
      if (unit.word === that) thats++
      rival = Math.max(rival * 0.95, cueProbabilities[cells[i]!]!)
      const code = stepOf(unit)
      // The last six steps.
      if (code > 0 && !(code === (path & 15))) path = ((path << 4) | code) & 0xffffff
      tagPath = ((tagPath << 5) | unit.tag) & 0xfffff
    }
  }
  for (let i = end - 1, form = 0, near = 0; i >= first; i--) {
    const unit = reading.units[cells[i]!]!
    row.ahead[i] = near < 6 ? form + 8 * Math.min(3, near) : 0
    if (unit.form > 0) {
      form = unit.form
      near = 0
    } else near++
  }
  for (let i = first, form = 0; i < end; i++) {
    row.behind[i] = form
    const unit = reading.units[cells[i]!]!
    if (unit.form > 0) form = i === anchor ? 5 : unit.form
  }
  for (let i = 0; i < n; ) {
    let last = i
    if (i >= first && i < end && isNominal(reading.units[cells[i]!]!.tag)) {
      while (last + 1 < end && isNominal(reading.units[cells[last + 1]!]!.tag)) {
        const { tag } = reading.units[cells[last + 1]!]!
        // "the party Mr. Ode", "reporters he": another phrase begins.
        if (
          tag === tags.pronoun ||
          (tag === tags.determiner && reading.units[cells[last]!]!.tag !== tags.determiner)
        )
          break
        last++
      }
    }
    for (let j = i; j <= last; j++) {
      row.phraseFirst[j] = i
      row.phraseLast[j] = last
    }
    i = last + 1
  }
  return row
}

/** Writes the features of cell `i`. */
export function cellFeatures(
  reading: Reading,
  row: Row,
  i: number,
  cueProbabilities: Float32Array,
  out: Features,
): void {
  const { units } = reading
  const { cells, anchor, first, end } = row
  const cue = units[cells[anchor]!]!
  out.clear()
  if (i < first || i >= end) {
    sentenceFeatures(reading, row, i, cueProbabilities, out)
    return
  }
  const at = cells[i]!
  const near = (offset: number): Unit => {
    const j = i + offset
    return j >= first && j < end ? units[cells[j]!]! : beyond
  }
  const unit = units[at]!
  const { tag, word, lemmaId } = unit
  const l1 = near(-1),
    l2 = near(-2),
    r1 = near(1),
    r2 = near(2)
  const after1 = anchor + 1 < end ? units[cells[anchor + 1]!]! : beyond
  const before1 = anchor > first ? units[cells[anchor - 1]!]! : beyond
  const side = i < anchor ? 0 : i > anchor ? 1 : 2
  const distance = bucket(Math.abs(i - anchor))
  const verbs = Math.min(4, row.verbs[i]!)
  const commas = Math.min(4, row.commas[i]!)
  const quotes = Math.min(2, row.quotes[i]!)
  const thats = Math.min(2, row.thats[i]!)
  const path = row.paths[i]!
  const rival = pBucket(row.rival[i]!)
  const where = side + 3 * verbs + 15 * commas

  out.add(0, side)
  out.add(1, side, word)
  out.add(2, side, lemmaId, cue.lemmaId)
  out.add(3, side, tag, l1.tag, r1.tag)
  out.add(4, side, l1.word, word)
  out.add(5, side, word, r1.word)
  out.add(6, side, l1.word)
  out.add(7, side, r1.word)
  out.add(8, where, tag)
  out.add(9, side, distance, tag)
  out.add(10, side, path)
  out.add(11, side, path, tag)
  out.add(12, side, path & 0xfff, word)
  out.add(13, side, path & 0xff, l1.word, tag)
  out.add(14, side, path, l1.tag, tag)
  out.add(15, side, distance, cue.lemmaId)
  out.add(16, side, cue.lemmaId, path)
  out.add(17, side, cue.lemmaId, tag)
  out.add(18, side, cue.lemmaId, after1.word, tag)
  out.add(19, side, cue.lemmaId, after1.tag, distance)
  out.add(20, side, after1.word, before1.tag, path)
  out.add(21, side, after1.tag, before1.word, distance)
  out.add(22, side, quotes, thats, tag)
  out.add(23, side, rival, tag)
  out.add(24, side, rival, path & 0xfff)
  out.add(25, pBucket(cueProbabilities[at]!), side, tag)
  out.add(26, side, l2.tag, l1.tag, tag)
  out.add(27, side, tag, r1.tag, r2.tag)
  out.add(28, side, i === first ? 1 : 0, i === end - 1 ? 1 : 0, tag)
  out.add(29, side, l1.tag, word)
  out.add(30, side, word, r1.tag)
  out.add(31, side, commas, l1.word, r1.tag)
  out.add(32, side, Math.min(6, i - first), tag)
  out.add(33, side, Math.min(6, end - i), tag)
  out.add(34, side, unit.ending, tag)
  out.add(35, side, cue.ending, before1.lemmaId, path)
  out.add(36, side + 3 * cue.tag, before1.tag, after1.tag, distance)
  out.add(37, side, row.tagPath[i]!)
  out.add(38, side, row.tagPath[i]! & 0x7fff, tag)
  out.add(39, side, units[cells[first]!]!.word, path)
  out.add(40, side, units[cells[end - 1]!]!.tag, where)
  out.add(41, side, l2.word, l1.word)
  out.add(42, side, r1.word, r2.word)
  out.add(43, side, cue.lemmaId, where)
  const ahead = row.ahead[i]! + 64 * row.behind[i]!
  out.add(66, side, ahead, cue.form, tag)
  out.add(67, side, ahead, cue.form, r1.tag)
  if (
    l1.tag === tags.conjunction ||
    l1.tag === tags.comma ||
    tag === tags.conjunction ||
    tag === tags.comma
  ) {
    out.add(68, side + 4 * tag + 128 * r1.tag, ahead, cue.form, l1.tag)
    out.add(69, side + 4 * tag + 128 * r1.tag, row.ahead[i]!, cue.form, verbs)
  }
  const phraseFirst = row.phraseFirst[i]!
  const phraseLast = row.phraseLast[i]!
  if (isNominal(tag)) {
    const head = units[cells[phraseLast]!]!
    const opening = units[cells[phraseFirst]!]!
    const before = phraseFirst > first ? units[cells[phraseFirst - 1]!]! : beyond
    const behind = phraseLast + 1 < end ? units[cells[phraseLast + 1]!]! : beyond
    const gap = bucket(i < anchor ? anchor - phraseLast : phraseFirst - anchor)
    out.add(44, side, head.lemmaId)
    out.add(45, side, gap, head.tag)
    out.add(46, side, before.word, behind.tag)
    out.add(47, side, before.tag, behind.word)
    out.add(48, side, gap, before.tag, behind.tag)
    out.add(49, side, head.lemmaId, cue.lemmaId)
    out.add(62, side, row.paths[i < anchor ? phraseLast : phraseFirst]!, before.tag)
    out.add(63, side, phraseFirst === first ? 1 : 0, cue.ending, behind.tag)
    out.add(64, side, opening.word, head.tag, gap)
    out.add(65, side, phraseFirst === first ? 1 : 0, verbs, head.tag)
  }
  if (unit.quote) {
    const { words, endMark, isCapital, hasVerb, firstWord, firstTag } = unit.quote
    const length = words < 2 ? 0 : words < 4 ? 1 : words < 8 ? 2 : 3
    const mark = endMark === '' ? 0 : endMark.charCodeAt(0)
    out.add(50, side, length, mark, isCapital ? 1 : 0)
    out.add(51, side, distance, length, mark)
    out.add(52, side, length, l1.word, r1.tag)
    out.add(53, side, l1.tag, r1.word, mark)
    out.add(54, side, cue.lemmaId, length, isCapital ? 1 : 0)
    out.add(55, side, path, length)
    out.add(56, side, hasVerb ? 1 : 0, firstTag, where)
    out.add(57, side, firstWord, length)
  }
  contextFeatures(reading, row, side, tag, out)
}

/** Whether sentences around are quoted, and how the cue's own sentence ends. */
function contextFeatures(
  reading: Reading,
  row: Row,
  side: number,
  tag: number,
  out: Features,
): void {
  const context = contextOf(reading, row)
  out.add(60, side, context, tag)
  out.add(61, side, context, reading.units[row.cells[row.anchor]!]!.lemmaId)
}

function contextOf(
  { sentences, sentenceOf, units, paragraphs }: Reading,
  { cells, anchor }: Row,
): number {
  const index = sentenceOf[cells[anchor]!]!
  const { paragraph, end } = sentences[index]!
  const previous = sentences[index - 1]
  const next = sentences[index + 1]
  return (
    (previous?.paragraph === paragraph ? (previous.isQuote ? 2 : 1) : 0) +
    (next?.paragraph === paragraph ? (next.isQuote ? 6 : 3) : next?.isQuote ? 9 : 0) +
    (units[end - 1]!.tag === tags.colon ? 16 : 0) +
    (paragraphs[paragraph]!.isHeading ? 32 : 0)
  )
}

function sentenceFeatures(
  reading: Reading,
  row: Row,
  i: number,
  cueProbabilities: Float32Array,
  out: Features,
): void {
  const { units, sentences, sentenceOf } = reading
  const { cells, anchor, first, end } = row
  const cueUnit = cells[anchor]!
  const cue = units[cueUnit]!
  const own = sentences[sentenceOf[cueUnit]!]!
  const sentence = sentences[-1 - cells[i]!]!
  const offset = i < first ? i - first : i - end + 1
  const isNext = sentence.paragraph !== own.paragraph ? 1 : 0
  const opening = units[sentence.first]!
  let quoted = 0
  let strongest = 0
  for (let j = sentence.first; j < sentence.end; j++) {
    if (units[j]!.tag === tags.quote) quoted += units[j]!.quote!.words
    strongest = Math.max(strongest, cueProbabilities[j]!)
  }
  const isQuote = sentence.isQuote ? 2 : quoted > 0 ? 1 : 0
  // Whether all sentences between are quotes as well.
  let run = 1
  for (let j = Math.min(i, first) + 1; j < first; j++)
    if (!sentences[-1 - cells[j]!]!.isQuote) run = 0
  for (let j = end; j < i; j++) if (!sentences[-1 - cells[j]!]!.isQuote) run = 0
  const lastUnit = units[own.end - 1]!
  let ownQuoted = 0
  for (let j = cells[first]!; j <= cells[end - 1]!; j++)
    if (units[j]!.tag === tags.quote) ownQuoted |= j < cueUnit ? 1 : 2
  const kind = isQuote + 3 * isNext + 6 * run
  out.add(70, offset, kind)
  out.add(71, offset, kind, cue.lemmaId)
  out.add(72, kind, offset > 0 ? 1 : 0, opening.word)
  out.add(73, kind, offset, lastUnit.tag, ownQuoted)
  out.add(74, kind, offset, pBucket(strongest))
  out.add(75, kind, offset, Math.min(8, own.end - cueUnit), ownQuoted)
  out.add(76, kind, offset, ownQuoted, units[own.first]!.tag)
  out.add(77, kind, offset, sentence.paragraph === own.paragraph ? 1 : 0, lastUnit.tag)
  out.add(78, kind, cells.length - i, offset)
  if (opening.quote) {
    out.add(79, kind, offset, opening.quote.firstWord)
    out.add(
      80,
      kind,
      offset,
      opening.quote.isCapital ? 1 : 0,
      Math.min(4, opening.quote.words >> 2),
    )
  }
}

/** Writes the features of the step from cell `i - 1` to cell `i`. */
export function stepFeatures(reading: Reading, row: Row, i: number, out: Features): void {
  const { units } = reading
  const { cells, anchor, first, end } = row
  const at = (j: number): Unit => (j >= first && j < end ? units[cells[j]!]! : beyond)
  const side = i <= first ? 3 : i >= end ? 4 : i < anchor ? 0 : i > anchor ? 1 : 2
  const l2 = at(i - 2),
    l1 = at(i - 1),
    unit = at(i),
    r1 = at(i + 1),
    r2 = at(i + 2)
  out.clear()
  out.add(100)
  out.add(101, side, l1.tag, unit.tag)
  out.add(102, side, unit.word)
  out.add(103, side, l1.word, unit.tag)
  out.add(104, side, l1.tag, unit.word, r1.tag)
  out.add(105, side, unit.word, r1.word)
  out.add(106, side, l1.word, unit.word)
  out.add(107, side, Math.min(4, row.commas[i]!), unit.tag, r1.tag)
  out.add(108, side, row.paths[i]! & 0xfff, unit.tag)
  out.add(109, side, unit.tag, r1.tag, r2.tag)
  out.add(110, side, bucket(Math.abs(i - anchor)), unit.tag)
  out.add(111, side + 5 * l2.tag, l1.tag, unit.tag, r1.tag)
  out.add(112, side, l1.ending, unit.word)
  out.add(113, side, units[cells[anchor]!]!.lemmaId, unit.tag)
  out.add(114, side, unit.word, r1.tag, r2.tag)
  const cueForm = units[cells[anchor]!]!.form
  const ahead = row.ahead[i]! + 64 * row.behind[i]!
  out.add(120, side, ahead, cueForm, unit.tag)
  out.add(121, side + 8 * unit.tag + 256 * l1.tag, ahead, cueForm, r1.tag)
  out.add(122, side, unit.form, cueForm, l1.word)
  const isIn = i > first && i < end && row.phraseFirst[i] === row.phraseFirst[i - 1] ? 1 : 0
  out.add(116, side, isIn)
  if (i > first && i < end && isIn === 0) {
    const head = units[cells[row.phraseLast[i]!]!]!
    out.add(117, side, head.tag, head.lemmaId)
    out.add(
      118,
      side,
      unit.tag,
      row.phraseLast[i]! + 1 < end ? units[cells[row.phraseLast[i]! + 1]!]!.word : 0,
    )
    out.add(
      119,
      side,
      l1.word,
      row.phraseLast[i]! + 1 < end ? units[cells[row.phraseLast[i]! + 1]!]!.tag : 0,
    )
  }
  if (unit.tag === tags.comma || unit.tag === tags.dash || unit.tag === tags.conjunction)
    out.add(115, side, unit.tag, r1.word, r2.tag)
}
