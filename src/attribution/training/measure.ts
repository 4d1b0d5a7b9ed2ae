/** How well statements agree with annotations, by the measures of the field. */
import type { Statement } from '../extract.ts'
import type { Lesson } from './course.ts'
import { isSameSource, overlapOf } from './gold-match.ts'

export type Figures = {
  readonly precision: number
  readonly recall: number
  /** One to one, at least half of the letters shared. */
  readonly content: number
  readonly exact: number
  /** Of those with the right content. */
  readonly source: number
  readonly pipeline: number
}

/** Figures for speech, in percent. */
export function figuresOf(
  lessons: readonly Lesson[],
  statements: readonly (readonly Statement[])[],
  threshold: number,
  manner?: string,
): Figures {
  let wanted = 0,
    found = 0,
    matched = 0,
    exact = 0,
    sources = 0,
    right = 0
  lessons.forEach(({ reading, golds }, l) => {
    const gold = golds.filter(({ speech }) => speech)
    const own = statements[l]!.filter(({ score }) => score >= threshold)
    const pairs = gold
      .flatMap((one, g) =>
        own.map((other, o) => ({ overlap: overlapOf(reading, one, other.content), g, o })),
      )
      .filter(({ overlap }) => overlap >= 0.5)
      .sort((a, b) => b.overlap - a.overlap)
    const takenGold = new Set<number>()
    const takenOwn = new Map<number, number>()
    for (const { overlap, g, o } of pairs) {
      if (takenGold.has(g) || takenOwn.has(o)) continue
      takenGold.add(g)
      takenOwn.set(o, g)
      if (manner && gold[g]!.row.manner !== manner) continue
      matched++
      if (overlap > 0.9999) exact++
      if (gold[g]!.row.source.length === 0) continue
      sources++
      if (isSameSource(reading, gold[g]!, own[o]!.source)) right++
    }
    wanted += gold.filter((one) => !manner || one.row.manner === manner).length
    found += own.filter(
      (one, o) =>
        !manner ||
        (takenOwn.has(o)
          ? gold[takenOwn.get(o)!]!.row.manner === manner
          : mannerOf(one, reading.units) === manner),
    ).length
  })
  const percent = (a: number, b: number) => (b === 0 ? 0 : (100 * a) / b)
  return {
    precision: percent(matched, found),
    recall: percent(matched, wanted),
    content: percent(2 * matched, wanted + found),
    exact: percent(2 * exact, wanted + found),
    source: percent(right, sources),
    pipeline: percent(2 * right, wanted + found),
  }
}

function mannerOf({ content }: Statement, units: Lesson['reading']['units']): string {
  let plain = 0
  let quoted = 0
  for (const { first, end } of content)
    for (let i = first; i < end; i++) {
      if (units[i]!.quote) quoted += units[i]!.end - units[i]!.start
      else plain += units[i]!.end - units[i]!.start
    }
  return quoted === 0 ? 'indirect' : quoted >= 0.9 * (plain + quoted) ? 'direct' : 'mixed'
}
