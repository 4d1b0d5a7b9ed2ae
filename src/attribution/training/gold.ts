/** Annotated attributions as units of a reading. */
import type { Span } from '../../articles/article.ts'
import { type Reading, tags } from '../reading.ts'

export type Annotated = {
  readonly source: readonly (readonly [number, number])[]
  readonly cue: readonly (readonly [number, number])[]
  readonly content: readonly (readonly [number, number])[]
  readonly manner: string
  readonly speech: boolean
}

/** An annotated attribution: the unit that carries its cue, -1 if none does, and units as flags. */
export type Gold = {
  readonly anchor: number
  readonly source: ReadonlySet<number>
  readonly cue: ReadonlySet<number>
  readonly content: ReadonlySet<number>
  readonly speech: boolean
  readonly letters: number
  readonly row: Annotated
}

export function goldOf(reading: Reading, rows: readonly Annotated[]): Gold[] {
  const unitAt = new Int32Array(reading.text.length).fill(-1)
  reading.units.forEach((unit, index) => {
    unitAt.fill(index, unit.start, unit.end)
  })
  return rows.map((row) => {
    const cue = unitsOf(reading, unitAt, row.cue)
    const content = unitsOf(reading, unitAt, row.content)
    const source = unitsOf(reading, unitAt, row.source)
    return {
      anchor: anchorOf(reading, cue),
      source,
      cue,
      content,
      speech: row.speech,
      letters: lettersIn(reading, content),
      row,
    }
  })
}

export const isLetter = (text: string, at: number) => /[\p{L}\p{N}]/u.test(text[at]!)

const letterCounts = new WeakMap<Reading, Int32Array>()

/** The number of letters and digits of each unit. */
export function letterCountsOf(reading: Reading): Int32Array {
  let found = letterCounts.get(reading)
  if (!found) {
    found = Int32Array.from(reading.units, ({ start, end }: Span) => {
      let count = 0
      for (let at = start; at < end; at++) if (isLetter(reading.text, at)) count++
      return count
    })
    letterCounts.set(reading, found)
  }
  return found
}

export function lettersIn(reading: Reading, units: Iterable<number>): number {
  const counts = letterCountsOf(reading)
  let sum = 0
  for (const unit of units) sum += counts[unit]!
  return sum
}

function unitsOf(reading: Reading, unitAt: Int32Array, spans: Annotated['source']): Set<number> {
  const covered = new Map<number, number>()
  for (const [start, end] of spans) {
    for (let at = start; at < end; at++) {
      const unit = unitAt[at]!
      if (unit >= 0 && isLetter(reading.text, at)) covered.set(unit, (covered.get(unit) ?? 0) + 1)
      else if (unit >= 0 && reading.units[unit]!.tag === tags.colon) covered.set(unit, 1)
    }
  }
  const counts = letterCountsOf(reading)
  return new Set(
    [...covered]
      .filter(([unit, count]) => 2 * count >= counts[unit]!)
      .map(([unit]) => unit)
      .sort((a, b) => a - b),
  )
}

const preferred = [tags.verb, tags.noun, tags.name, tags.adjective, tags.colon]

function anchorOf({ units }: Reading, cue: ReadonlySet<number>): number {
  const all = [...cue]
  for (const wanted of preferred) {
    const last = all.filter((unit) => units[unit]!.tag === wanted).at(-1)
    if (last !== undefined) return last
  }
  return all.filter((unit) => units[unit]!.tag !== tags.quote).at(-1) ?? -1
}
