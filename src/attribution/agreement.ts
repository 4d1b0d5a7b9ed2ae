/** How far the readings of one cue agree with each of them: numbers for the trees. */
import type { Frame } from './candidates.ts'
import type { Run } from './reading.ts'

export const agreementCount = 7

/**
 * Writes the numbers of each candidate of a frame, of candidate `c` from `c * width + from` on. `choices` are the
 * shares that the words of candidates give them.
 */
export function agreementNumbers(
  { candidates }: Frame,
  choices: readonly number[],
  out: Float32Array,
  width: number,
  from: number,
): void {
  const sizes = candidates.map(({ content }) => unitsIn(content))
  const chances = candidates.map(({ logP }) => Math.exp(logP))
  const total = chances.reduce((sum, chance) => sum + chance, 0)
  candidates.forEach(({ content }, c) => {
    const start = content[0]!.first
    const end = content.at(-1)!.end
    let sameStart = 0,
      sameEnd = 0,
      choiceStart = 0,
      choiceEnd = 0,
      overlap = 0,
      choiceOverlap = 0
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
      const both = shared(content, other.content)
      const share = both / (sizes[c]! + sizes[i]! - both)
      overlap += chance * share
      choiceOverlap += choice * share
    })
    out.set(
      [sameStart, sameEnd, choiceStart, choiceEnd, overlap / total, choiceOverlap, total],
      c * width + from,
    )
  })
}

const unitsIn = (runs: readonly Run[]): number =>
  runs.reduce((sum, { first, end }) => sum + end - first, 0)

function shared(some: readonly Run[], others: readonly Run[]): number {
  let count = 0
  for (const a of some)
    for (const b of others)
      count += Math.max(0, Math.min(a.end, b.end) - Math.max(a.first, b.first))
  return count
}
