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
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Worker } from 'node:worker_threads'
import Database from 'libsql'
import { afterAll, expect, test } from 'vitest'
import { UserError } from '../../src/errors.ts'
import { defaultSettings, type GuildSettings } from '../../src/library/store.ts'
import { openSqliteStore } from '../../src/storage/sqlite.ts'
import { describeStore } from '../library/store.contract.ts'

const folder = mkdtempSync(join(tmpdir(), 'verbatim-store-'))
const changed: GuildSettings = { sharedLibrary: false, recency: 'always', answers: 'sure' }
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

  const reader = await openSqliteStore(file)
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
  newer.exec("insert into guild_settings values ('tidewick', 0, 'off', 'more', 'stormy')")
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
