/** The built bench, in a process of its own. */
import { expect, test } from 'vitest'
import { heldBy } from '../../../src/local/bench/pauses.ts'
import { folderWith } from '../../folder.ts'
import { run } from '../run.ts'

test('prints what opening, adding and closing take for libraries of two sizes', {
  timeout: 120_000,
}, () => {
  const articles = ['gate', 'ferry', 'tram'].map((id) => ({
    ...{ id, title: `The ${id}`, text: `Nobody closed the ${id} on Friday. It was flooded.` },
  }))
  const folder = folderWith({
    'corpus.jsonl': articles.map((article) => `${JSON.stringify(article)}\n`).join(''),
  })
  const { code, out, err } = run('local/bench/keeping-bench.js', [
    ...['--corpus', `${folder}/corpus.jsonl`, '1', '3'],
  ])
  expect(err).not.toContain('Error')
  expect(code).toBe(0)
  const [opening, adding] = out.split('\n\n').map((table) => table.trim().split('\n'))
  for (const [table, figures] of [
    [opening, 8],
    [adding, 11],
  ] as const) {
    expect(table!.map((line) => line.split('|').length)).toEqual(Array(4).fill(figures + 3))
    expect(table!.slice(2).map((line) => line.slice(0, 4))).toEqual(['| 1 ', '| 3 '])
  }
})

test('work that never rests is told as a pause, and what it made is given back', async () => {
  const { result, whole, pause } = await heldBy(async () => {
    const end = performance.now() + 80
    while (performance.now() < end);
    return 'done'
  })
  expect(result).toBe('done')
  expect(whole).toBeGreaterThanOrEqual(80)
  expect(pause).toBeGreaterThan(60)
})
