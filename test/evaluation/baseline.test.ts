import { describe, expect, test } from 'vitest'
import { overlap } from '../../src/articles/article.ts'
import { DefaultMiniSearch } from '../../src/evaluation/baseline.ts'
import { articleOf } from '../articles.ts'

const flood = 'By dawn 212 houses had been flooded at Saltmere. '
const gate = articleOf({ id: 'gate', title: 'Gate', text: flood.repeat(30) })
const ferry = articleOf({ id: 'ferry', title: 'Torrisk', text: 'The boats stayed tied up.' })

function baselineWith(words: number) {
  const baseline = new DefaultMiniSearch(words)
  for (const article of [gate, ferry]) baseline.add(article)
  return baseline
}

describe('default MiniSearch', () => {
  test('finds windows by their words and the title above them', () => {
    const { quotes } = baselineWith(100).answer('Torrisk', 10)
    expect(quotes).toEqual([{ article: 'ferry', start: 0, end: ferry.text.length }])
  })

  test('shows no words twice, and no more quotes than asked for', () => {
    const { quotes } = baselineWith(100).answer('houses flooded at Saltmere', 10)
    expect(quotes.length).toBeGreaterThan(1)
    const pairs = quotes.flatMap((one, i) =>
      quotes.slice(0, i).map((other) => [one, other] as const),
    )
    expect(pairs.filter(([one, other]) => overlap(one, other))).toEqual([])
    expect(baselineWith(100).answer('houses', 1).quotes).toHaveLength(1)
  })

  test.each([100, 50, 5])('keeps quotes within %i words', (words) => {
    const { quotes } = baselineWith(words).answer('houses flooded', 10)
    const lengths = quotes.map(
      ({ start, end }) => gate.text.slice(start, end).match(/\S+/g)!.length,
    )
    expect(Math.max(...lengths)).toBeLessThanOrEqual(words)
    expect(Math.max(...lengths)).toBeGreaterThan(words - 9)
  })

  test('always answers, as sure as it scores', () => {
    expect(baselineWith(100).answer('houses', 3)).toMatchObject({ kind: 'quoted' })
    expect(baselineWith(100).answer('houses', 3).confidence).toBeGreaterThan(0)
    expect(baselineWith(100).answer('xyzzy', 3)).toEqual({
      kind: 'quoted',
      confidence: 0,
      quotes: [],
    })
  })
})
