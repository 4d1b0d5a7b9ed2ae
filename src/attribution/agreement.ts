/** How far the readings of one cue agree with each of them: numbers for the trees. */
import type { Frame } from './candidates.ts'
import type { Reading, Run } from './reading.ts'

/** For each candidate of a cue how much of its content and of each other's they share, from 0 to 1, by letters. */
export type Agreement = readonly Float64Array[]

export function agreementOf({ units }: Reading, { candidates }: Frame): Agreement {
  // The letters before each unit, from the first that any of them has.
  const from = Math.min(...candidates.map(({ content }) => content[0]!.first))
  const to = Math.max(...candidates.map(({ content }) => content.at(-1)!.end))
  const before = new Int32Array(to - from + 1)
  for (let i = from; i < to; i++)
    before[i + 1 - from] = before[i - from]! + units[i]!.end - units[i]!.start
  const lengthOf = ({ first, end }: Run): number => before[end - from]! - before[first - from]!
  const sizes = candidates.map(({ content }) =>
    content.reduce((sum, run) => sum + lengthOf(run), 0),
  )
  const found = candidates.map(() => new Float64Array(candidates.length).fill(1))
  candidates.forEach(({ content }, c) => {
    for (let i = 0; i < c; i++) {
      let both = 0
      for (const a of content)
        for (const b of candidates[i]!.content) {
          const first = Math.max(a.first, b.first)
          const end = Math.min(a.end, b.end)
          if (first < end) both += lengthOf({ first, end })
        }
      const share = both / (sizes[c]! + sizes[i]! - both)
      found[c]![i] = share
      found[i]![c] = share
    }
  })
  return found
}

/** The share of those that have half of candidate `c`, with weights that add up to one. */
export function halfOf(agreement: Agreement, c: number, weights: readonly number[]): number {
  let sum = 0
  for (let i = 0; i < weights.length; i++) if (agreement[c]![i]! >= half) sum += weights[i]!
  return sum
}

/** How much of candidate `c` they have on average, with weights that add up to one. */
export function meanOf(agreement: Agreement, c: number, weights: readonly number[]): number {
  let sum = 0
  for (let i = 0; i < weights.length; i++) sum += agreement[c]![i]! * weights[i]!
  return sum
}

/** The most that is thought of one that has not half of candidate `c`. */
export function rivalOf(agreement: Agreement, c: number, weights: readonly number[]): number {
  let most = 0
  for (let i = 0; i < weights.length; i++)
    if (agreement[c]![i]! < half) most = Math.max(most, weights[i]!)
  return most
}

// From there on two readings say about the same.
const half = 0.5

export const agreementCount = 9

/**
 * Writes the numbers of each candidate of a frame, of candidate `c` from `c * width + from` on. `choices` are the
 * shares that the words of candidates give them; those that are not worth it get none.
 */
export function agreementNumbers(
  { candidates }: Frame,
  agreement: Agreement,
  choices: readonly number[],
  worth: readonly boolean[],
  out: Float32Array,
  width: number,
  from: number,
): void {
  const chances = candidates.map(({ logP }) => Math.exp(logP))
  const total = chances.reduce((sum, chance) => sum + chance, 0)
  candidates.forEach(({ content }, c) => {
    if (!worth[c]) return
    const start = content[0]!.first
    const end = content.at(-1)!.end
    let sameStart = 0,
      sameEnd = 0,
      choiceStart = 0,
      choiceEnd = 0
    candidates.forEach((other, i) => {
      const chance = chances[i]!
      const choice = choices[i]!
      if (other.content[0]!.first === start) {
        sameStart += chance
        choiceStart += choice
      }
      if (other.content.at(-1)!.end === end) {
        sameEnd += chance
        choiceEnd += choice
      }
    })
    out.set(
      [
        sameStart,
        sameEnd,
        choiceStart,
        choiceEnd,
        meanOf(agreement, c, chances) / total,
        meanOf(agreement, c, choices),
        halfOf(agreement, c, chances) / total,
        halfOf(agreement, c, choices),
        total,
      ],
      c * width + from,
    )
  })
}
