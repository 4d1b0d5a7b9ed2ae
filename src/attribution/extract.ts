/** From a reading to what is said in it by whom, by all stages of a model. */
import type { Agreement } from './agreement.ts'
import type { Candidate, Frame, Work } from './candidates.ts'
import { chosenFrom, leadersOf, likelyOf, preferred, type Scored } from './decoding.ts'
import {
  addNeighbours,
  addShares,
  agreementOf,
  cueProbabilities,
  firstNumbers,
  forestScores,
  framesOf,
  newWork,
  scoresOf,
  shapesOf,
  sharesOf,
  sourceLogits,
  sourceNumberCount,
  sourceNumbersOf,
  sourcesFor,
  wordingOf,
  worthOf,
} from './judging.ts'
import type { Model } from './model.ts'
import type { Reading, Run } from './reading.ts'
import { type Chosen, trustCount, trustNumbers } from './trust.ts'

/** Something said: its cue unit, its content and who says it, with the probability of all and of the source alone. */
export type Statement = {
  readonly anchor: number
  readonly content: readonly Run[]
  readonly source: Run | null
  readonly score: number
  readonly sourceScore: number
}

// A cue of which the first trees believe less was never judged to be one of something said.
const leastFirst = 0.1

export function statementsIn(reading: Reading, model: Model, threshold: number): Statement[] {
  const work = newWork()
  const cues = cueProbabilities(reading, model.cue, work)
  const frames = framesOf(reading, cues, model.chain, work)
  const shapes = frames.map((frame) => shapesOf(reading, frame))
  const agreements = frames.map((frame) => agreementOf(reading, frame))
  const wordings = frames.map((frame, f) =>
    wordingOf(reading, frame, shapes[f]!, model.ranker, model.choice, work),
  )
  const numbers = firstNumbers(
    reading,
    frames,
    shapes,
    agreements,
    cues,
    model.anyCue,
    wordings,
    work,
  )
  const worth = wordings.map(worthOf)
  const first = scoresOf(model.first, numbers, worth)
  addNeighbours(
    reading,
    frames.map((frame, f) => ({ frame, shapes: shapes[f]!, scores: first[f]! })),
    numbers,
  )
  const believed = worth.map((own, f) =>
    Math.max(...first[f]!) < leastFirst ? own.map(() => false) : own,
  )
  const shares = sharesOf(model.chooser, numbers, believed)
  shares.forEach((own, f) => {
    addShares(own, agreements[f]!, numbers[f]!)
  })
  const decided = decidedFrom(reading, frames, agreements, numbers, shares, model, threshold)
  const sourced = decided.map(({ frame, index }) =>
    likeliestSource(reading, frame, frame.candidates[index]!, model, work),
  )
  const trusted = forestScores(
    model.trust,
    trustNumbers(
      reading,
      decided,
      cues,
      sourced.map(({ sourceScore }) => sourceScore),
    ),
    decided.map((_, i) => i * trustCount),
  )
  return decided.map(({ anchor, content }, i) => ({
    anchor,
    content,
    ...sourced[i]!,
    score: trusted[i]!,
  }))
}

/** A choice that was made, and all that was thought of the candidates of its cue. */
export type Decided = Chosen & Scored

/** One candidate for each cue, none of which claims the words of another. */
export function decidedFrom(
  reading: Reading,
  frames: readonly Frame[],
  agreements: readonly Agreement[],
  numbers: readonly Float32Array[],
  shares: readonly (readonly number[])[],
  { second }: Pick<Model, 'second'>,
  threshold: number,
): Decided[] {
  // One forest tells which are worth the mean of all.
  const leading = scoresOf(second.slice(0, 1), numbers, shares.map(likelyOf))
  const scores = scoresOf(second, numbers, leading.map(leadersOf))
  const found = frames.flatMap((frame, f) => {
    const index = preferred(scores[f]!, shares[f]!)
    if (index < 0) return []
    const { content, source } = frame.candidates[index]!
    return [
      {
        frame,
        index,
        scores: scores[f]!,
        shares: shares[f]!,
        agreement: agreements[f]!,
        anchor: frame.anchor,
        content,
        source,
        score: scores[f]![index]!,
      },
    ]
  })
  return chosenFrom(found, reading.units.length, threshold)
}

/** The likeliest source of a candidate. */
export function likeliestSource(
  reading: Reading,
  frame: Frame,
  candidate: Candidate,
  { source, sourceTrees }: Pick<Model, 'source' | 'sourceTrees'>,
  work: Work,
): Pick<Statement, 'source' | 'sourceScore'> {
  const sources = sourcesFor(reading, frame, candidate)
  const words = sourceLogits(reading, frame, candidate, sources, source, work)
  const plain = sourceNumbersOf(reading, frame, candidate, sources, words)
  const scores = forestScores(
    sourceTrees,
    plain,
    sources.map((_, i) => i * sourceNumberCount),
  )
  const sourceScore = Math.max(0, ...scores)
  const best = scores.indexOf(sourceScore)
  return {
    source: best < 0 ? null : { first: sources[best]!.first, end: sources[best]!.end },
    sourceScore,
  }
}
