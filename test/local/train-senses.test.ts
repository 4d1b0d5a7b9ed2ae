import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { sensesFrom } from '../../src/search/senses.ts'

const program = new URL('../../src/local/train-senses.ts', import.meta.url).pathname

test('senses are made of word vectors, a term speaking through its most frequent inflection', () => {
  const folder = mkdtempSync(join(tmpdir(), 'verbatim-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  // The first two directions tell how frequent words are; the third and the fourth, what they mean.
  const vectors = {
    the: [9, 3, 0, 0, 0, 0],
    ships: [-7, 2, 1, 0, 0, 0],
    vessel: [8, -4, 0.9, 0.1, 0, 0],
    ship: [-9, -4, 0, 1, 0, 0],
    lunch: [6, 5, -1, 0.3, 0, 0],
    'two-fold': [1, 1, 1, 1, 0, 0],
    '1998': [-8, 1, 0.2, -0.7, 0, 0],
  }
  const file = join(folder, 'vectors.json')
  const out = join(folder, 'senses.model')
  writeFileSync(file, JSON.stringify({ dimensions: 6, words: Object.keys(vectors), vectors }))
  execFileSync(process.execPath, ['--import', 'tsx', program, file, '--out', out])
  const first = readFileSync(out)
  const senses = sensesFrom(first)
  const row = (term: string) => senses.rowOf(term)
  expect([row('ship'), row('vessel'), row('lunch')]).toEqual([0, 1, 2])
  expect([row('the'), row('1998'), row('two')]).toEqual([-1, -1, -1])
  const likenessToLunch = senses.likeness(row('ship'), row('lunch'))
  expect(senses.likeness(row('ship'), row('vessel'))).toBeGreaterThan(likenessToLunch + 0.5)

  execFileSync(process.execPath, ['--import', 'tsx', program, file, '--out', out])
  expect(readFileSync(out)).toEqual(first)
})
