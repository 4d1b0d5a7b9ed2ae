/** From a reading to what is said in it by whom, by all stages of a model. */
import { chosenFrom, leadersOf, likelyOf, preferred } from './decoding.ts'
import {
  addNeighbours,
  addShares,
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

/** Something said: its cue unit, its content and who says it, with the probability of each. */
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
  const wordings = frames.map((frame, f) =>
    wordingOf(reading, frame, shapes[f]!, model.ranker, model.choice, work),
  )
  const numbers = firstNumbers(reading, frames, shapes, cues, model.anyCue, wordings, work)
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
    addShares(own, numbers[f]!)
  })
  // One forest tells which are worth the mean of all.
  const leading = scoresOf(model.second.slice(0, 1), numbers, shares.map(likelyOf))
  const scores = scoresOf(model.second, numbers, leading.map(leadersOf))
  const found = frames.flatMap((frame, f) => {
    const index = preferred(scores[f]!, shares[f]!)
    if (index < 0) return []
    const { content, source } = frame.candidates[index]!
    return [{ anchor: frame.anchor, frame, index, content, source, score: scores[f]![index]! }]
  })
  return chosenFrom(found, reading.units.length, threshold).map(
    ({ index, frame, ...statement }) => {
      const candidate = frame.candidates[index]!
      const sources = sourcesFor(reading, frame, candidate)
      const words = sourceLogits(reading, frame, candidate, sources, model.source, work)
      const plain = sourceNumbersOf(reading, frame, candidate, sources, words)
      const scores = forestScores(
        model.sourceTrees,
        plain,
        sources.map((_, i) => i * sourceNumberCount),
      )
      const sourceScore = Math.max(0, ...scores)
      const best = scores.indexOf(sourceScore)
      const source = best < 0 ? null : { first: sources[best]!.first, end: sources[best]!.end }
      return { ...statement, source, sourceScore }
    },
  )
}
