import { execFileSync, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs'
import { platform, tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { Worker } from 'node:worker_threads'
import Database from 'libsql'
import { afterAll, describe, expect, onTestFinished, test } from 'vitest'
import { UserError } from '../../src/errors.ts'
import { defaultSettings, type GuildSettings } from '../../src/library/store.ts'
import {
  backUpSqliteStore,
  openSqliteStore,
  openSqliteStoreToRead,
} from '../../src/storage/sqlite.ts'
import { articleOf } from '../articles.ts'
import { describeStore } from '../library/store.contract.ts'
import { built } from '../local/run.ts'

const folder = mkdtempSync(join(tmpdir(), 'verbatim-store-'))
const changed: GuildSettings = {
  ...defaultSettings,
  sharedLibrary: false,
  recency: 'always',
  answers: 'sure',
}
let files = 0
const newFile = () => join(folder, `store ${++files}.db`)

afterAll(() => rmSync(folder, { recursive: true }))

describeStore('in memory', () => openSqliteStore(':memory:'))
describeStore('in a file', () => openSqliteStore(newFile()))

test('a file keeps its settings until it is opened again, and again', async () => {
  const file = newFile()
  for (const sharedLibrary of [false, true, false]) {
    const settings = { ...changed, sharedLibrary }
    const store = await openSqliteStore(file)
    await store.saveSettings('tidewick', settings)
    await store.close()

    const later = await openSqliteStore(file)
    expect(await later.settingsOf('tidewick')).toEqual(settings)
    await later.close()
  }
})

test('what is saved is in the file before anything is closed', async () => {
  const file = newFile()
  const store = await openSqliteStore(file)
  await store.saveSettings('tidewick', changed)

  const reader = await openSqliteStoreToRead(file)
  expect(await reader.settingsOf('tidewick')).toEqual(changed)
  await reader.close()
  await store.close()
})

test.each(['odd ?mode=ro.db', 'odd #1 100%41.db', 'Übersicht 資料.db'])(
  'a file may be named “%s”',
  async (name) => {
    const store = await openSqliteStore(join(folder, name))
    await store.saveSettings('tidewick', changed)
    await store.close()

    expect(readdirSync(folder)).toContain(name)
  },
)

test('saving waits for another program that is writing for a moment', async () => {
  const file = newFile()
  const store = await openSqliteStore(file)
  const other = new Worker(
    `const { parentPort, workerData } = require('node:worker_threads')
     const Database = require('libsql')
     const database = new Database(workerData)
     database.exec('begin immediate')
     parentPort.postMessage('writing')
     setTimeout(() => { database.exec('commit'); database.close() }, 200)`,
    { eval: true, workerData: file },
  )
  await once(other, 'message')
  await store.saveSettings('tidewick', changed)

  expect(await store.settingsOf('tidewick')).toEqual(changed)
  await store.close()
})

test('a missing folder is named', async () => {
  const file = join(folder, 'nowhere', 'verbatim.db')
  await expect(openSqliteStore(file)).rejects.toThrow(UserError)
  await expect(openSqliteStore(file)).rejects.toThrow(/nowhere.*make it.*DATABASE_URL/)
})

// Whoever is root may write anywhere.
test.skipIf(process.getuid?.() === 0)('a folder that is not ours to write is named', async () => {
  const locked = join(folder, 'locked')
  mkdirSync(locked, { mode: 0o555 })
  await expect(openSqliteStore(join(locked, 'verbatim.db'))).rejects.toThrow(UserError)
  await expect(openSqliteStore(join(locked, 'verbatim.db'))).rejects.toThrow(/locked.*EACCES/)
})

test.skipIf(process.getuid?.() === 0)('a file that is not ours to write is named', async () => {
  const file = newFile()
  writeFileSync(file, '', { mode: 0o444 })
  await expect(openSqliteStore(file)).rejects.toThrow(UserError)
  await expect(openSqliteStore(file)).rejects.toThrow(/store.*EACCES/)
})

test('a folder in place of the file gets a sentence, and so does a file in place of the folder', async () => {
  const file = newFile()
  writeFileSync(file, '')
  await expect(openSqliteStore(folder)).rejects.toThrow(UserError)
  await expect(openSqliteStore(join(file, 'verbatim.db'))).rejects.toThrow(UserError)
})

test('a file that is no database gets a sentence and stays as it is', async () => {
  const file = newFile()
  const text = 'The harbour of Old Tidewick lost 17 boats in two days.\n'.repeat(200)
  writeFileSync(file, text)
  await expect(openSqliteStore(file)).rejects.toThrow(UserError)
  await expect(openSqliteStore(file)).rejects.toThrow(/store.*no database/)

  expect(readFileSync(file, 'utf8')).toBe(text)
})

test('a damaged database gets a sentence and stays as it is', async () => {
  const file = await copyOfNewStore()
  truncateSync(file, 5000)
  const before = readFileSync(file)
  await expect(openSqliteStore(file)).rejects.toThrow(UserError)
  await expect(openSqliteStore(file)).rejects.toThrow(/store.*damaged/)

  expect(readFileSync(file)).toEqual(before)
})

test('a database of a newer program gets a sentence and keeps what is in it', async () => {
  const file = await copyOfNewStore()
  const newer = new Database(file)
  newer.exec('insert into schema_version values (1000)')
  newer.exec("alter table guild_settings add column mood text default 'calm'")
  newer.exec("insert into guild_settings values ('tidewick', '{}', 'stormy')")
  const tables = ['sqlite_schema', 'schema_version', 'guild_settings']
  const content = () => tables.map((table) => newer.prepare(`select * from ${table}`).all())
  const before = content()
  await expect(openSqliteStore(file)).rejects.toThrow(UserError)
  await expect(openSqliteStore(file)).rejects.toThrow(/newer Verbatim.*1000.*update/)

  expect(content()).toEqual(before)
  newer.close()
})

test('a database of version 1 keeps what is in it and gets the defaults of what it lacks', async () => {
  const file = newFile()
  const old = new Database(file)
  old.exec('create table schema_version (version integer primary key)')
  old.exec('insert into schema_version values (1)')
  old.exec(
    'create table guild_settings (guild_id text primary key, shared_library integer not null)',
  )
  old.exec("insert into guild_settings values ('tidewick', 0), ('saltmere', 1)")
  old.close()

  for (const time of ['first', 'second']) {
    const store = await openSqliteStore(file)
    expect(await store.settingsOf('tidewick'), time).toEqual({
      ...defaultSettings,
      sharedLibrary: false,
      recency: 'now',
      answers: 'balanced',
    })
    expect(await store.settingsOf('saltmere'), time).toEqual(defaultSettings)
    await store.close()
  }
  const store = await openSqliteStore(file)
  await store.saveSettings('saltmere', changed)
  expect(await store.settingsOf('saltmere')).toEqual(changed)
  expect(await store.settingsOf('tidewick')).toMatchObject({ sharedLibrary: false })
  await store.close()
})

test('a file that a bot is using is not opened by a second one, and stays the first one’s', async () => {
  const file = newFile()
  const store = await openSqliteStore(file)
  await expect(openSqliteStore(file)).rejects.toThrow(UserError)
  await expect(openSqliteStore(file)).rejects.toThrow(/^Another Verbatim is using .*store.*stop it/)
  const child = inProcess(`await openSqliteStore(${JSON.stringify(file)})`)
  expect(child.out).toMatch(/^Another Verbatim is using .*\.\n$/)

  await store.saveSettings('tidewick', changed)
  await store.close()
  const later = await openSqliteStore(file)
  expect(await later.settingsOf('tidewick')).toEqual(changed)
  await later.close()
})

test('a file is free again when the bot that used it was killed', async () => {
  const file = newFile()
  const { code } = inProcess(
    `await openSqliteStore(${JSON.stringify(file)}); process.kill(process.pid, 'SIGKILL')`,
  )
  expect(code).toBeNull()
  await (await openSqliteStore(file)).close()
})

test('a database that is damaged in the middle gets a sentence and stays as it is', async () => {
  const file = await copyOfNewStore()
  const bytes = readFileSync(file)
  bytes.fill(0xaa, 4096 * 3, 4096 * 4)
  writeFileSync(file, bytes)
  await expect(openSqliteStore(file)).rejects.toThrow(UserError)
  await expect(openSqliteStore(file)).rejects.toThrow(/store.*damaged/)

  expect(readFileSync(file)).toEqual(bytes)
})

test('what is purged is no longer in any file, and neither is what a guild leaves', async () => {
  const file = newFile()
  const store = await openSqliteStore(file)
  for (const id of ['gate', 'ferry']) {
    const article = articleOf({ id, title: `Secret ${id}`, text: `Hidden ${id}. `.repeat(2000) })
    await store.articles.save('tidewick', article, 'added', by)
  }
  const inFiles = (words: string) =>
    [file, `${file}-wal`].some((path) => readFileSync(path).includes(words))
  expect(inFiles('Hidden gate')).toBe(true)
  await store.articles.purge('tidewick', 'gate', by)
  expect([inFiles('Hidden gate'), inFiles('Secret gate')]).toEqual([false, false])
  expect(inFiles('Hidden ferry')).toBe(true)

  await store.guilds.erase('tidewick')
  expect(inFiles('Hidden ferry')).toBe(false)
  await store.close()
})

test('votes are kept without the ids of those who voted', async () => {
  const file = newFile()
  const store = await openSqliteStore(file)
  await store.votes.cast('tidewick', 'gate@1:0-10', '100000000000000001', 'up')
  await store.close()

  expect(readFileSync(file).includes('gate@1:0-10')).toBe(true)
  expect(readFileSync(file).includes('100000000000000001')).toBe(false)
})

describe.skipIf(process.getuid?.() !== 0 || platform() !== 'linux')('as root', () => {
  /** A small disk of its own. */
  function disk(): string {
    const mounted = mkdtempSync(join(tmpdir(), 'verbatim-disk-'))
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=600k', 'tmpfs', mounted])
    onTestFinished(() => {
      execFileSync('umount', ['--lazy', mounted])
      rmSync(mounted, { recursive: true })
    })
    return mounted
  }

  test('a full disk gets a sentence, nothing is lost, and with room it goes on', async () => {
    const mounted = disk()
    const file = join(mounted, 'verbatim.db')
    const store = await openSqliteStore(file)
    const ballast = join(mounted, 'ballast')
    writeFileSync(ballast, Buffer.alloc(200_000))
    const kept: string[] = []
    const fill = async () => {
      for (let number = kept.length; number < 100; number++) {
        const id = `article-${number}`
        await store.articles.save(
          'tidewick',
          articleOf({ id, text: 'Rust. '.repeat(3000) }),
          'added',
          by,
        )
        kept.push(id)
      }
    }
    await expect(fill()).rejects.toThrow(UserError)
    await expect(fill()).rejects.toThrow(
      /^The disk that .* is full, so nothing was changed: make room/,
    )
    const ids = async () => (await store.articles.page('tidewick', 100, null)).map(({ id }) => id)
    expect(kept.length).toBeGreaterThan(0)
    expect(await ids()).toEqual(kept)
    expect(await store.log.entries('tidewick', 200)).toHaveLength(kept.length)

    rmSync(ballast)
    const more = articleOf({ id: 'more', text: 'Rust.' })
    await store.articles.save('tidewick', more, 'added', by)
    await store.close()
    const later = await openSqliteStore(file)
    expect((await later.articles.page('tidewick', 100, null)).map(({ id }) => id)).toEqual([
      ...kept,
      'more',
    ])
    await later.close()
  })

  test('a disk that is for reading alone is named', async () => {
    const mounted = disk()
    const file = join(mounted, 'verbatim.db')
    inProcess(`await (await openSqliteStore(${JSON.stringify(file)})).close()`)
    const before = readFileSync(file)
    execFileSync('mount', ['-o', 'remount,ro', mounted])
    await expect(openSqliteStore(file)).rejects.toThrow(UserError)
    await expect(openSqliteStore(file)).rejects.toThrow(/verbatim-disk.*EROFS/)
    expect(readFileSync(file)).toEqual(before)
  })
})

test.skipIf(platform() === 'win32')('a file that can grow no more gets a sentence', () => {
  const file = newFile()
  const { out } = inProcess(
    `const store = await openSqliteStore(${JSON.stringify(file)})
     for (;;) await store.saveSettings(String(Math.random()), {})`,
    'ulimit -f 400; ',
  )
  expect(out).toMatch(/^“.*store.*” can't be written, so nothing was changed: .*\.\n$/)
})

describe('a backup', () => {
  test('is the store at one moment, while a bot is using it', async () => {
    const [file, copy] = [newFile(), newFile()]
    const store = await openSqliteStore(file)
    await store.saveSettings('tidewick', changed)
    backUpSqliteStore(file, copy)
    await store.saveSettings('tidewick', { locale: 'fr' })
    await store.close()

    const restored = await openSqliteStore(copy)
    expect(await restored.settingsOf('tidewick')).toEqual(changed)
    await restored.close()
  })

  test('never takes the place of a file, and needs a store', async () => {
    const file = await copyOfNewStore()
    const [none, other] = [newFile(), newFile()]
    writeFileSync(other, 'mine')
    expect(() => backUpSqliteStore(file, other)).toThrow(/^There is a file “.*” already/)
    expect(() => backUpSqliteStore(none, newFile())).toThrow(/^There is no database “.*” yet/)
    expect(() => backUpSqliteStore(other, newFile())).toThrow(/no database, or a damaged one/)
    expect(readFileSync(other, 'utf8')).toBe('mine')
    expect(readdirSync(folder).filter((name) => name.includes('unfinished'))).toEqual([])
  })
})

test('of very many replies the oldest are forgotten, in each server by itself', async () => {
  const file = await copyOfNewStore()
  const full = new Database(file)
  full.exec(`with recursive n(i) as (select 1 union all select i + 1 from n where i < 100000)
    insert into replies select 'm' || i, 'tidewick', 1000000 + i, 'nell' from n`)
  full.exec("insert into replies values ('other', 'saltmere', '1', 'nell')")
  full.close()
  const store = await openSqliteStore(file)
  await store.replies.note('tidewick', 'last', '2000000', '1')

  const messages = ['m1', 'm2', 'm100000', 'last', 'other']
  expect(await Promise.all(messages.map((id) => store.replies.to(id)))).toEqual([
    ...[null, '1000002', '1100000', '2000000', '1'],
  ])
  await store.close()
})

test('a store that is only read can not be written, and must be there and of this version', async () => {
  const file = await copyOfNewStore()
  const reader = await openSqliteStoreToRead(file)
  await expect(reader.saveSettings('tidewick', changed)).rejects.toThrow()
  expect(await reader.articles.exported('tidewick')).toMatchObject({ articles: [] })
  await reader.close()
  await expect(openSqliteStoreToRead(newFile())).rejects.toThrow(/^There is no database/)

  const older = new Database(file)
  older.exec('delete from schema_version where version > 2')
  older.close()
  await expect(openSqliteStoreToRead(file)).rejects.toThrow(/older Verbatim: start/)
})

const by = { who: '100000000000000001', when: '2026-03-14T09:00:00.000Z', why: null }

/** Runs lines of a program in a process of its own, which prints what it throws. */
function inProcess(lines: string, before = '') {
  const module = JSON.stringify(pathToFileURL(built('storage/sqlite.js')).href)
  const program = `const { openSqliteStore } = await import(${module})
    try { ${lines} } catch (error) { console.log(error.message) }`
  const { status, stdout } = spawnSync(
    'sh',
    ['-c', `${before}exec "$0" --input-type=module -e "$1"`, process.execPath, program],
    { encoding: 'utf8' },
  )
  return { code: status, out: stdout }
}

/** An empty store as one file that nobody has open. */
async function copyOfNewStore(): Promise<string> {
  const [file, copy] = [newFile(), newFile()]
  const store = await openSqliteStore(file)
  const database = new Database(file)
  database.exec(`vacuum into '${copy}'`)
  database.close()
  await store.close()
  return copy
}
