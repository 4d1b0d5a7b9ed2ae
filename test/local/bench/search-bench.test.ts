/** The built bench, in a process of its own. */
import { expect, test } from 'vitest'
import { folderWith } from '../../folder.ts'
import { run } from '../run.ts'

const bench = (...args: string[]) => run('local/bench/search-bench.js', args)

test('prints what two engines take on twenty articles', { timeout: 120_000 }, () => {
  const { code, out } = bench('--sizes', '20', '--engines', 'verbatim,minisearch')
  expect(code).toBe(0)
  const rows = out.split('\n').filter((line) => line.startsWith('| 20 |'))
  expect(rows).toHaveLength(2)
  expect(rows[0]).toMatch(/^\| 20 \| Verbatim( \| \d+(\.\d+)?){4} \|$/)
  expect(rows[1]).toMatch(/^\| 20 \| MiniSearch( \| \d+(\.\d+)?){4} \|$/)
  expect(out).toContain('There are 200 questions')
})

test('measures a corpus and questions of the person', { timeout: 120_000 }, () => {
  const article = { id: 'gate', title: 'Gate', text: 'The tide gate stuck on Friday night.' }
  const folder = folderWith({
    'corpus.jsonl': `${JSON.stringify(article)}\n`,
    'questions.jsonl': '{"id": "1", "text": "When did the gate stick?"}\n',
  })
  const files = ['--corpus', `${folder}/corpus.jsonl`, '--questions', `${folder}/questions.jsonl`]
  const { out } = bench(...files, '--sizes', '1', '--engines', 'lunr')
  expect(out).toMatch(/^\| 1 \| lunr \|/m)
  expect(out).toContain('1 passages. There are 1 questions')
})

test.each([
  ['--sizes', 'many', '--sizes must be whole numbers such as 500,5000, not “many”.'],
  ['--engines', 'grep', 'There is no engine “grep”: use some of verbatim, minisearch,'],
])('says what is wrong with %s %s', (option, value, sentence) => {
  const { code, err } = bench(option, value)
  expect(code).toBe(2)
  expect(err).toContain(sentence)
})
