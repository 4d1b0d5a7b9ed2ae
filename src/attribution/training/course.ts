/** The whole training: every stage learns from what the stages before it say of articles they have not seen. */

import type { Frame } from '../candidates.ts'
import { type Cells, cellFeatures, cellsAround, rowOf, stepFeatures } from '../cells.ts'
import { labels } from '../chain.ts'
import { cueFeatures, mayBeCue } from '../cues.ts'
import { decidedFrom, likeliestSource } from '../extract.ts'
import { Features } from '../features.ts'
import {
  addNeighbours,
  addShares,
  agreementOf,
  cueProbabilities,
  firstNumbers,
  framesOf,
  newWork,
  scoresOf,
  shapesOf,
  sharesOf,
  sourceLogits,
  sourceNumberCount,
  sourceNumbersOf,
  sourcesFor,
  width,
  wordingOf,
  worthOf,
} from '../judging.ts'
import type { Linear } from '../linear.ts'
import type { Model } from '../model.ts'
import { candidateFeatures } from '../ranking.ts'
import { type Reading, tags } from '../reading.ts'
import { sourceFeatures } from '../sources.ts'
import { trustCount, trustNumbers } from '../trust.ts'
import { type LabelledRow, learnChain } from './chain-training.ts'
import { type Gold, letterCountsOf } from './gold.ts'
import { overlapOf, sourceTargetOf, targetOf, trustTargetOf } from './gold-match.ts'
import {
  Counts,
  ExampleList,
  type Learning,
  learnChoice,
  learnLogistic,
  withoutRare,
} from './logistic.ts'
import { learnTrees, type TreeLearning } from './trees-training.ts'

/** An annotated article, and which of the folds it is in. */
export type Lesson = {
  readonly reading: Reading
  readonly golds: readonly Gold[]
  readonly fold: number
}

export const folds = 4

// A feature that is met once teaches nothing of other articles.
const leastMet = 2

const learnings = {
  cue: { bits: 18, rate: 0.05, epochs: 8, seed: 1 },
  chain: { cellBits: 19, stepBits: 15, rate: 0.012, epochs: 7, seed: 1 },
  ranker: { bits: 18, rate: 0.05, epochs: 4, seed: 1 },
  choice: { bits: 18, rate: 0.05, epochs: 4, seed: 1 },
  first: { trees: 170, leaves: 31, rate: 0.085, features: 0.35, rows: 0.7, leastRows: 40, l2: 6 },
  chooser: { trees: 150, leaves: 15, rate: 0.08, features: 0.35, rows: 0.7, leastRows: 40, l2: 2 },
  second: { trees: 190, leaves: 23, rate: 0.065, features: 0.35, rows: 0.7, leastRows: 40, l2: 6 },
  source: { bits: 17, rate: 0.05, epochs: 4, seed: 1 },
  sourceTrees: {
    trees: 120,
    leaves: 15,
    rate: 0.085,
    features: 0.5,
    rows: 0.7,
    leastRows: 30,
    l2: 6,
  },
  trust: { trees: 60, leaves: 6, rate: 0.06, features: 0.4, rows: 0.6, leastRows: 60, l2: 10 },
}

// Choices less likely than this teach nothing of those that are named.
const leastDecided = 0.3

/** Learns a model from lessons; `seeds` is how many forests the last judges of candidates and of sources are each the mean of. */
export function modelFrom(
  lessons: readonly Lesson[],
  seeds: number,
  log: (line: string) => void,
): Model {
  const work = newWork()
  const features = new Features()

  // Learns one model a fold from all other folds, and one from all.
  const crossed = <T>(
    learn: (isIn: (lesson: Lesson) => boolean, isAll: boolean) => T,
  ): { of: (lesson: Lesson) => T; all: T } => {
    const each = Array.from({ length: folds }, (_, fold) =>
      learn((lesson) => lesson.fold !== fold, false),
    )
    return { of: ({ fold }) => each[fold]!, all: learn(() => true, true) }
  }
  const linear = (list: (isIn: (lesson: Lesson) => boolean) => ExampleList, learning: Learning) =>
    crossed(
      (isIn): Linear => ({
        weights: learnLogistic(withoutRare(list(isIn).all(), leastMet), learning),
        scale: 1,
      }),
    )

  const cueModel = (isOfKind: (gold: Gold) => boolean) =>
    linear((isIn) => {
      const list = new ExampleList()
      for (const lesson of lessons.filter(isIn)) {
        const { reading, golds } = lesson
        const anchors = new Set(golds.filter(isOfKind).map(({ anchor }) => anchor))
        reading.units.forEach((unit, index) => {
          if (!mayBeCue(unit)) return
          cueFeatures(reading, index, features)
          list.add(features, anchors.has(index) ? 1 : 0)
        })
      }
      return list
    }, learnings.cue)
  const cue = cueModel(({ speech }) => speech)
  const anyCue = cueModel(() => true)
  const cues = lessons.map((lesson) => cueProbabilities(lesson.reading, cue.of(lesson), work))
  log('cues')

  const labelled = lessons.map((lesson, l) => labelledRows(lesson, cues[l]!, features))
  const chain = crossed((isIn) =>
    learnChain(
      withoutRareIn(lessons.flatMap((lesson, l) => (isIn(lesson) ? labelled[l]! : []))),
      learnings.chain,
    ),
  )
  const frames = lessons.map((lesson, l) =>
    framesOf(lesson.reading, cues[l]!, chain.of(lesson), work),
  )
  log('chains')

  const shapes = lessons.map(({ reading }, l) =>
    frames[l]!.map((frame) => shapesOf(reading, frame)),
  )
  const targets = lessons.map(({ reading, golds }, l) =>
    frames[l]!.map(({ anchor, candidates }) =>
      candidates.map(({ content, source }) => targetOf(reading, golds, anchor, content, source)),
    ),
  )
  const ranker = linear((isIn) => {
    const list = new ExampleList()
    lessons.forEach((lesson, l) => {
      if (!isIn(lesson)) return
      frames[l]!.forEach((frame, f) => {
        frame.candidates.forEach((_, c) => {
          candidateFeatures(lesson.reading, frame, c, shapes[l]![f]![c]!, features)
          list.add(features, targets[l]![f]![c]!)
        })
      })
    })
    return list
  }, learnings.ranker)
  const choice = crossed((isIn): Linear => {
    const list = new ExampleList()
    const groups = [0]
    lessons.forEach((lesson, l) => {
      if (!isIn(lesson)) return
      frames[l]!.forEach((frame, f) => {
        const shares = choiceOf(lesson, frame)
        if (shares === null) return
        frame.candidates.forEach((_, c) => {
          candidateFeatures(lesson.reading, frame, c, shapes[l]![f]![c]!, features)
          list.add(features, shares[c]!)
        })
        groups.push(list.size)
      })
    })
    const examples = withoutRare(list.all(), leastMet)
    return { weights: learnChoice(examples, Int32Array.from(groups), learnings.choice), scale: 1 }
  })
  const wordings = lessons.map((lesson, l) =>
    frames[l]!.map((frame, f) =>
      wordingOf(lesson.reading, frame, shapes[l]![f]!, ranker.of(lesson), choice.of(lesson), work),
    ),
  )
  log('linear rankers')

  const agreements = lessons.map(({ reading }, l) =>
    frames[l]!.map((frame) => agreementOf(reading, frame)),
  )
  const numbers = lessons.map((lesson, l) =>
    firstNumbers(
      lesson.reading,
      frames[l]!,
      shapes[l]!,
      agreements[l]!,
      cues[l]!,
      anyCue.of(lesson),
      wordings[l]!,
      work,
    ),
  )
  const worth = lessons.map((_, l) => wordings[l]!.map(worthOf))
  // The candidates of those frames of which `targetsOf` gives targets, frame by frame.
  const forests = (
    isIn: (lesson: Lesson) => boolean,
    learning: Omit<TreeLearning, 'seed'>,
    many: number,
    targetsOf: (l: number, f: number) => readonly number[] | null,
    isChoice = false,
  ) => {
    const rows: Float32Array[] = []
    const wanted: number[] = []
    const groups = [0]
    lessons.forEach((lesson, l) => {
      if (!isIn(lesson)) return
      frames[l]!.forEach((_, f) => {
        const own = targetsOf(l, f)
        if (own === null) return
        worth[l]![f]!.forEach((isWorth, c) => {
          if (!isWorth) return
          rows.push(numbers[l]![f]!.subarray(c * width, (c + 1) * width))
          wanted.push(own[c]!)
        })
        groups.push(rows.length)
      })
    })
    return forestsFrom(rows, width, wanted, learning, many, isChoice ? groups : null)
  }
  const targetsOf = (l: number, f: number) => targets[l]![f]!
  const first = crossed((isIn) => forests(isIn, learnings.first, 1, targetsOf))
  log('first trees')
  lessons.forEach((lesson, l) => {
    const scores = scoresOf(first.of(lesson), numbers[l]!, worth[l]!)
    const judged = frames[l]!.map((frame, f) => ({
      frame,
      shapes: shapes[l]![f]!,
      scores: scores[f]!,
    }))
    addNeighbours(lesson.reading, judged, numbers[l]!)
  })
  const shares = (l: number, f: number) => choiceOf(lessons[l]!, frames[l]![f]!, worth[l]![f]!)
  const chooser = crossed((isIn) => forests(isIn, learnings.chooser, 1, shares, true))
  const chosen = lessons.map((lesson, l) => sharesOf(chooser.of(lesson), numbers[l]!, worth[l]!))
  lessons.forEach((_, l) => {
    chosen[l]!.forEach((own, f) => {
      addShares(own, agreements[l]![f]!, numbers[l]![f]!)
    })
  })
  log('choosing trees')
  const second = crossed((isIn, isAll) =>
    forests(isIn, learnings.second, isAll ? seeds : 1, targetsOf),
  )
  log('second trees')

  // For each annotated source, the best candidate of its cue, and every phrase that might be it.
  const cases = lessons.map(({ reading, golds }, l) =>
    golds.flatMap((gold) => {
      if (!gold.speech || gold.row.source.length === 0) return []
      const frame = frames[l]!.find(({ anchor }) => anchor === gold.anchor)
      const best = frame?.candidates
        .map((candidate) => ({ candidate, overlap: overlapOf(reading, gold, candidate.content) }))
        .reduce((a, b) => (b.overlap > a.overlap ? b : a))
      if (!frame || !best || best.overlap < 0.5) return []
      const sources = sourcesFor(reading, frame, best.candidate)
      return [
        {
          frame,
          candidate: best.candidate,
          sources,
          right: sources.map((source) => sourceTargetOf(reading, gold, source)),
        },
      ]
    }),
  )
  const source = linear((isIn) => {
    const list = new ExampleList()
    lessons.forEach((lesson, l) => {
      if (!isIn(lesson)) return
      for (const { frame, candidate, sources, right } of cases[l]!) {
        sources.forEach((one, i) => {
          sourceFeatures(lesson.reading, frame, candidate, one, features)
          list.add(features, right[i]!)
        })
      }
    })
    return list
  }, learnings.source)
  const sourceTrees = crossed((isIn, isAll) => {
    const rows: Float32Array[] = []
    const wanted: number[] = []
    lessons.forEach((lesson, l) => {
      if (!isIn(lesson)) return
      for (const { frame, candidate, sources, right } of cases[l]!) {
        const words = sourceLogits(
          lesson.reading,
          frame,
          candidate,
          sources,
          source.of(lesson),
          work,
        )
        const plain = sourceNumbersOf(lesson.reading, frame, candidate, sources, words)
        sources.forEach((_, i) => {
          rows.push(plain.subarray(i * sourceNumberCount, (i + 1) * sourceNumberCount))
          wanted.push(right[i]!)
        })
      }
    })
    return forestsFrom(rows, sourceNumberCount, wanted, learnings.sourceTrees, isAll ? seeds : 1)
  })
  log('sources')

  const trustRows: Float32Array[] = []
  const trustWanted: number[] = []
  lessons.forEach((lesson, l) => {
    const { reading, golds } = lesson
    const own = {
      second: second.of(lesson),
      source: source.of(lesson),
      sourceTrees: sourceTrees.of(lesson),
    }
    const decided = decidedFrom(
      reading,
      frames[l]!,
      agreements[l]!,
      numbers[l]!,
      chosen[l]!,
      own,
      leastDecided,
    )
    const sources = decided.map(({ frame, index }) =>
      likeliestSource(reading, frame, frame.candidates[index]!, own, work),
    )
    const rows = trustNumbers(
      reading,
      decided,
      cues[l]!,
      sources.map(({ sourceScore }) => sourceScore),
    )
    decided.forEach(({ content }, i) => {
      trustRows.push(rows.subarray(i * trustCount, (i + 1) * trustCount))
      trustWanted.push(trustTargetOf(reading, golds, content, sources[i]!.source))
    })
  })
  const trust = forestsFrom(trustRows, trustCount, trustWanted, learnings.trust, seeds)
  log('trust')
  return {
    cue: cue.all,
    anyCue: anyCue.all,
    chain: chain.all,
    ranker: ranker.all,
    choice: choice.all,
    first: first.all,
    chooser: chooser.all,
    second: second.all,
    source: source.all,
    sourceTrees: sourceTrees.all,
    trust,
  }
}

/**
 * For each candidate of a frame the share that it should be chosen with among those that are worth it; null when
 * its cue is none, or no candidate comes near.
 */
function choiceOf(
  { reading, golds }: Lesson,
  { anchor, candidates }: Frame,
  worth?: readonly boolean[],
): number[] | null {
  const own = golds.filter((gold) => gold.anchor === anchor)
  if (own.length === 0) return null
  const values = candidates.map(({ content }, c) => {
    if (worth && !worth[c]) return 0
    const overlap = Math.max(...own.map((gold) => overlapOf(reading, gold, content)))
    return overlap > 0.9999 ? 1 : overlap >= 0.5 ? 0.3 * overlap : 0
  })
  const sum = values.reduce((a, b) => a + b, 0)
  return sum === 0 ? null : values.map((one) => one / sum)
}

function withoutRareIn(rows: readonly LabelledRow[]): LabelledRow[] {
  const cells = new Counts()
  const steps = new Counts()
  for (const row of rows) {
    for (const ids of row.cells) cells.add(ids)
    for (const ids of row.steps) steps.add(ids)
  }
  return rows.map((row) => ({
    cells: row.cells.map((ids) => cells.frequent(ids, leastMet)),
    steps: row.steps.map((ids) => steps.frequent(ids, leastMet)),
    labels: row.labels,
  }))
}

function forestsFrom(
  rows: readonly Float32Array[],
  width: number,
  wanted: readonly number[],
  learning: Omit<TreeLearning, 'seed'>,
  many: number,
  groups: readonly number[] | null = null,
) {
  const numbers = new Float32Array(rows.length * width)
  rows.forEach((row, index) => {
    numbers.set(row, index * width)
  })
  return Array.from({ length: many }, (_, seed) =>
    learnTrees(
      numbers,
      width,
      Float32Array.from(wanted),
      { ...learning, seed: seed + 1 },
      groups && Int32Array.from(groups),
    ),
  )
}

function labelledRows(
  { reading, golds }: Lesson,
  cues: Float32Array,
  features: Features,
): LabelledRow[] {
  return golds.flatMap((gold) => {
    if (gold.anchor < 0 || reading.units[gold.anchor]!.quote) return []
    const around = cellsAround(reading, gold.anchor)
    const row = rowOf(reading, around, cues)
    const cells: Int32Array[] = []
    const steps: Int32Array[] = []
    for (let i = 0; i < around.cells.length; i++) {
      cellFeatures(reading, row, i, cues, features)
      cells.push(features.ids.slice(0, features.count))
      stepFeatures(reading, row, i, features)
      steps.push(features.ids.slice(0, features.count))
    }
    return [{ cells, steps, labels: labelsOf(reading, gold, around) }]
  })
}

/** The labels that an annotation gives the cells around its cue. */
function labelsOf(reading: Reading, gold: Gold, { cells, anchor }: Cells): Uint8Array {
  const counts = letterCountsOf(reading)
  const found = Uint8Array.from(cells, (cell) => {
    if (cell >= 0) {
      if (gold.content.has(cell)) return labels.inside
      return gold.source.has(cell) ? labels.source : gold.cue.has(cell) ? labels.cue : labels.other
    }
    const { first, end } = reading.sentences[-1 - cell]!
    let all = 0
    let said = 0
    for (let unit = first; unit < end; unit++) {
      all += counts[unit]!
      if (gold.content.has(unit)) said += counts[unit]!
    }
    return 2 * said > all ? labels.inside : labels.other
  })
  found[anchor] = labels.cue
  // Marks between two cells of one kind are of that kind too.
  for (let i = 0; i < cells.length; i++) {
    if (found[i] !== labels.inside && found[i] !== labels.source) continue
    let next = i + 1
    while (next < cells.length && found[next] === labels.other && isBetween(reading, cells[next]!))
      next++
    if (next < cells.length && found[next] === found[i]) found.fill(found[i]!, i, next)
  }
  for (let i = 0; i < cells.length; i++) {
    const isFirst = i === 0 || (found[i - 1] !== labels.inside && found[i - 1] !== labels.begin)
    if (found[i] === labels.inside && isFirst) found[i] = labels.begin
  }
  return found
}

const isBetween = ({ units }: Reading, cell: number): boolean =>
  cell >= 0 && units[cell]!.tag >= tags.mark && units[cell]!.tag <= tags.possessive
