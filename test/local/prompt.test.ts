/** The built bot without a token: it answers on the terminal. */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { closeSync, openSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { describe, expect, test } from 'vitest'
import { folderWith } from '../folder.ts'
import { built, run } from './run.ts'

const files = {
  'gate.md': '# Gate fails\n\nThe tide gate at Saltmere stuck on Friday night.',
  'ferry.txt': 'The ferries to Torrisk stayed tied up for a fifth day.',
}
const start = (input: string, env: Record<string, string> = {}) =>
  run('main.js', [], { input, env: { ARTICLES_DIR: folderWith(files), ...env } })

describe('lines that are piped in', { timeout: 60_000 }, () => {
  test('are answered one after the other, after one line on how to get a token', () => {
    // The second line would clear the terminal if it were printed as it is.
    const { code, out, err } = start(
      'When did the tide gate at Saltmere stick?\r\n\n  \nWhich ferries\u001b[2J stayed tied up?',
    )
    expect(code).toBe(0)
    expect(out).toMatch(/^> When did .*\n.*stuck on Friday night\.\n/)
    expect(out).toMatch(/\n> Which ferries.*\n.*stayed tied up for a fifth day\.\n/)
    expect(out.match(/^> /gm)).toHaveLength(2)
    expect(out).not.toMatch(/[^\P{Cc}\n]/u)
    expect(err).toMatch(/^No DISCORD_TOKEN is set.*https:\/\/discord\.com\/developers\S*.*\n$/)
  })

  test('that are no questions get a sentence each, and the others are answered', () => {
    const { code, out, err } = start(`?!\n${'who '.repeat(2_500_000)}\nWhich ferries stayed?\n`)
    expect(code).toBe(2)
    expect(out).toContain('The ferries to Torrisk stayed')
    const [, first, second, ...rest] = err.split('\n')
    expect(first).toContain('There is no question in that')
    expect(second).toContain('That is 10,000,000 characters long')
    expect(rest).toEqual([''])
    expect(out.length).toBeLessThan(2_000)
  })

  test('are not looked for in a folder', () => {
    const folder = openSync(tmpdir(), 'r')
    const { code, err } = run('main.js', [], {
      input: folder,
      env: { ARTICLES_DIR: folderWith(files) },
    })
    closeSync(folder)
    expect(code).toBe(2)
    expect(err.split('\n')[1]).toBe('The input is a folder: give a file of questions, one a line.')
  })

  test('are left alone when nobody reads the answers any more', async () => {
    const child = spawn(process.execPath, [built('main.js')], {
      cwd: tmpdir(),
      env: { PATH: process.env.PATH, ARTICLES_DIR: folderWith(files) },
      stdio: ['pipe', 'pipe', 'pipe'],
    })
    let err = ''
    child.stderr.on('data', (chunk) => {
      err += chunk
    })
    // What is still to be written when it ends goes nowhere.
    child.stdin.on('error', () => {})
    child.stdin.end('Which ferries stayed?\n'.repeat(1_500))
    await once(child.stdout, 'data')
    child.stdout.destroy()
    const [code] = await once(child, 'exit')

    expect(code).toBe(0)
    expect(err).not.toContain('EPIPE')
  })
})

describe('a wrong setting ends the start with one sentence and code 2', { timeout: 60_000 }, () => {
  test.each([
    ['LOG_LEVEL', 'loud', 'LOG_LEVEL must be one of fatal, error'],
    ['ARTICLES_DIR', '/nowhere', 'ARTICLES_DIR must be a folder of articles, not “/nowhere”'],
    ['DISCORD_TOKEN', 'not a token', 'DISCORD_TOKEN must be the token'],
  ])('%s', (name, value, sentence) => {
    const { code, out, err } = start('Who?\n', { [name]: value })
    expect({ code, out }).toEqual({ code: 2, out: '' })
    expect(err).toMatch(/^[^\n]+\.\n$/)
    expect(err).toContain(sentence)
    if (name === 'DISCORD_TOKEN') expect(err).not.toContain(value)
  })
})
