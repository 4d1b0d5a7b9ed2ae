import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeEach, describe, expect, test } from 'vitest'
import type { Signed } from '../../src/library/store.ts'
import { openSqliteStore } from '../../src/storage/sqlite.ts'
import { articleOf } from '../articles.ts'
import { folderWith } from '../folder.ts'
import { run } from './run.ts'

const [tidewick, saltmere] = ['200000000000000001', '200000000000000002'] as const
const by: Signed = { who: '100000000000000001', when: '2026-03-14T09:00:00.000Z', why: null }
const gate = articleOf({
  id: 'gate',
  title: 'Gate “潮”',
  text: 'The gate stuck.\r\n\r\n## Rust\n\nRust.',
})

let folder: string
beforeEach(() => {
  folder = folderWith({})
})

const at = (name: string) => join(folder, name)
const cli = (args: string[], database = 'bot.db') =>
  run('local/cli.js', args, { env: { DATABASE_URL: at(database) } })
const opened = (name = 'bot.db') => openSqliteStore(at(name))

/** The store of a bot that has an article with some history. */
async function filled() {
  const store = await opened()
  await store.articles.save(tidewick, gate, 'added', by)
  await store.articles.save(
    tidewick,
    { ...gate, revision: 2, text: 'Mended.', sections: [] },
    'edited',
    by,
  )
  await store.articles.hide(tidewick, 'gate', true, { ...by, why: 'old' })
  return store
}

describe('with a bot running', { timeout: 60_000 }, () => {
  test('a backup is made, from which a bot can start', async () => {
    const store = await filled()
    const { code, out } = cli(['backup', at('copy.db')])
    expect({ code, out }).toEqual({
      code: 0,
      out: expect.stringMatching(/^Everything is in “.*copy/),
    })
    await store.saveSettings(tidewick, { locale: 'fr' })

    const copy = await opened('copy.db')
    expect(await copy.articles.exported(tidewick)).toEqual(await store.articles.exported(tidewick))
    expect((await copy.settingsOf(tidewick)).locale).toBeNull()
    await copy.close()
    await store.close()
  })

  test('a library is exported, and comes out of another database as it went in', async () => {
    const store = await filled()
    expect(cli(['export', tidewick, at('library.json')])).toMatchObject({
      code: 0,
      out: expect.stringMatching(/^1 article .*library\.json/),
    })
    const text = readFileSync(at('library.json'), 'utf8')
    expect(cli(['export', tidewick]).out).toBe(text)
    await store.close()

    expect(cli(['import', at('library.json')], 'other.db')).toMatchObject({
      code: 0,
      out: `1 article with their history are in the server ${tidewick}.\n`,
    })
    expect(cli(['export', tidewick], 'other.db').out).toBe(text)
    cli(['import', at('library.json'), '--guild', saltmere], 'other.db')
    expect(cli(['export', saltmere], 'other.db').out).toBe(text.replace(tidewick, saltmere))
  })

  test('nothing is imported, and a sentence says what to stop', async () => {
    const store = await filled()
    cli(['export', tidewick, at('library.json')])
    expect(cli(['import', at('library.json')])).toMatchObject({
      code: 2,
      err: expect.stringMatching(/^Another Verbatim is using .*stop it first/),
    })
    await store.close()
  })
})

describe('a mistake ends with one sentence and code 2, and changes nothing:', {
  timeout: 60_000,
}, () => {
  test.each<[string[], RegExp]>([
    [['export'], /^Name the server by its id/],
    [['export', '1'], /^Nothing is kept of a server 1/],
    [['import'], /^Name the file/],
    [['import', 'nowhere.json'], /^“nowhere\.json” can't be read \(ENOENT\)/],
    [['backup', join('nowhere', 'copy.db')], /^There is no folder “.*nowhere”/],
  ])('%j', async (args, sentence) => {
    await (await filled()).close()
    const { code, out, err } = cli(args)
    expect({ code, out }).toEqual({ code: 2, out: '' })
    expect(err).toMatch(/^[^\n]+\n$/)
    expect(err).toMatch(sentence)
  })

  test('importing into a server that has articles, unless they are to be replaced', async () => {
    await (await filled()).close()
    cli(['export', tidewick, at('library.json')])
    const store = await opened()
    await store.articles.save(tidewick, { ...gate, id: 'other' }, 'added', by)
    await store.close()

    const { code, err } = cli(['import', at('library.json')])
    expect({ code, err }).toEqual({ code: 2, err: expect.stringMatching(/has 2 articles already/) })
    expect(cli(['import', at('library.json'), '--replace']).code).toBe(0)
    expect(cli(['export', tidewick]).out).toBe(readFileSync(at('library.json'), 'utf8'))
    expect(cli(['export', tidewick, at('library.json')]).err).toMatch(/^There is a file/)
  })
})
