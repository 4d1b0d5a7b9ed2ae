/** Chooses among candidates that overlap: greedily, the most probable first. */
import type { Run } from './reading.ts'

export type Scored = {
  readonly content: readonly Run[]
  readonly source: Run | null
  readonly anchor: number
  readonly score: number
}

/** Those that are taken; a source may serve more than once, content and cue may not. */
export function chosenFrom<T extends Scored>(
  candidates: readonly T[],
  units: number,
  threshold: number,
): T[] {
  const said = new Uint8Array(units)
  const sources = new Uint8Array(units)
  return candidates
    .filter(({ score }) => score >= threshold)
    .sort((a, b) => b.score - a.score || a.anchor - b.anchor)
    .filter(({ content, source, anchor }) => {
      if (said[anchor] || sources[anchor]) return false
      if (
        content.some(
          ({ first, end }) =>
            said.subarray(first, end).includes(1) || sources.subarray(first, end).includes(1),
        )
      )
        return false
      if (source && said.subarray(source.first, source.end).includes(1)) return false
      said[anchor] = 1
      for (const { first, end } of content) said.fill(1, first, end)
      if (source) sources.fill(1, source.first, source.end)
      return true
    })
}
