import { describe, expect, test } from 'vitest'
import { plotOf } from '../../../src/local/bench/plot.ts'
import {
  panelsOf,
  percentile,
  type Result,
  tableOf,
  withSection,
} from '../../../src/local/bench/report.ts'

const workload = { articles: 500, passages: 3000, characters: 1_840_000, questions: 40 }
const times = Array.from({ length: 40 }, (_, i) => 40 - i)
const results: Result[] = [
  { kind: 'measured', engine: 'verbatim', size: 500, build: 0.51, memory: 21_400_000, times },
  { kind: 'measured', engine: 'orama', size: 500, build: 9, memory: 5e9, times: times.slice(10) },
  { kind: 'stopped', engine: 'lunr', size: 500, why: 'over 10 min' },
]

test('a percentile is the time that so many questions did not exceed', () => {
  expect(percentile(times, 0.5)).toBe(20)
  expect(percentile(times, 0.99)).toBe(40)
  expect(percentile([7], 0.5)).toBe(7)
})

test('the table has a row for each engine, and says what was cut short', () => {
  expect(tableOf([workload], results).split('\n').slice(2, 5)).toEqual([
    '| 500 | Verbatim | 0.51 | 21 | 20 | 40 |',
    '| 500 | Orama | 9 | 5,000 | 15 | 30 (30 questions) |',
    '| 500 | lunr | over 10 min |  |  |  |',
  ])
})

describe('a section of a document', () => {
  const written = '# Measurements\n\n## Speed\nold\n\n## Ranking\nkept\n'

  test('takes the place of the one with its heading', () => {
    expect(withSection(written, 'Speed', 'new\n')).toBe(written.replace('old', 'new'))
  })

  test('is added at the end of a document without it', () => {
    expect(withSection(written, 'Memory', 'new')).toBe(`${written}\n## Memory\nnew\n`)
    expect(withSection('# Measurements\n', 'Memory', 'new')).toBe(
      '# Measurements\n\n## Memory\nnew\n',
    )
  })

  test('is the same however often it is written', () => {
    const once = withSection(written, 'Memory', 'new')
    expect(withSection(once, 'Memory', 'new')).toBe(once)
  })
})

describe('the plot', () => {
  test('names each engine that was measured in every panel, and no other', () => {
    const plot = plotOf(panelsOf(results))
    expect(plot.match(/>Verbatim</g)).toHaveLength(4)
    expect(plot.match(/>Orama</g)).toHaveLength(4)
    expect(plot).not.toContain('lunr')
  })

  test('keeps the names of lines that end together apart', () => {
    const lines = ['a', 'b', 'c', 'd'].map((name) => ({
      name,
      points: [
        { x: 500, y: 1 },
        { x: 5000, y: 3 },
      ],
    }))
    const plot = plotOf([{ title: 'Time', unit: 'ms', lines }])
    const places = [...plot.matchAll(/y="([\d.]+)" style[^>]*>[a-d]</g)].map((match) =>
      Number(match[1]),
    )
    expect(places).toHaveLength(4)
    places
      .sort((a, b) => a - b)
      .slice(1)
      .forEach((place, i) => {
        expect(place - places[i]!).toBeGreaterThanOrEqual(14)
      })
  })

  test('draws a tenth, one and ten at even distances', () => {
    const points = [0.1, 1, 10].map((y, i) => ({ x: 10 ** i, y }))
    const plot = plotOf([{ title: 'Time', unit: 'ms', lines: [{ name: 'a', points }] }])
    const dots = [...plot.matchAll(/cx="([\d.]+)" cy="([\d.]+)"/g)].map((match) =>
      match.slice(1).map(Number),
    )
    const [first, second, third] = dots as [number[], number[], number[]]
    for (const axis of [0, 1]) {
      expect(second[axis]! - first[axis]!).toBeCloseTo(third[axis]! - second[axis]!, 0)
    }
    expect(second[0]!).toBeGreaterThan(first[0]!)
    expect(second[1]!).toBeLessThan(first[1]!)
  })

  test('has nothing that a name could break', () => {
    const line = { name: 'a < b & c', points: [{ x: 1, y: 1 }] }
    expect(plotOf([{ title: 'Time', unit: 'ms', lines: [line] }])).toContain(
      '>a &lt; b &amp; c</text>',
    )
  })
})
