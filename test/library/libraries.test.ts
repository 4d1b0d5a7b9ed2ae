import { afterEach, beforeEach, expect, test } from 'vitest'
import { answer } from '../../src/answering/answer.ts'
import { questionFrom } from '../../src/answering/question.ts'
import { Libraries } from '../../src/library/libraries.ts'
import { defaultSettings, type Store } from '../../src/library/store.ts'
import { Collection } from '../../src/search/collection.ts'
import { openSqliteStore } from '../../src/storage/sqlite.ts'

const question = questionFrom('How many boats did the harbour of Old Tidewick lose in two days?')
const shared = new Collection()
shared.add({
  id: 'harbour',
  revision: 1,
  title: 'Storm takes boats',
  author: null,
  publisher: null,
  url: null,
  published: null,
  text: 'The harbour of Old Tidewick lost 17 boats in two days.',
  sections: [],
})

let store: Store

beforeEach(async () => {
  store = await openSqliteStore(':memory:')
})

afterEach(() => store.close())

test('every guild and direct message is answered from the shared library', async () => {
  const libraries = new Libraries(shared, store)

  expect(await isAnswered(libraries, 'tidewick')).toBe(true)
  expect(await isAnswered(libraries, 'saltmere')).toBe(true)
  expect(await isAnswered(libraries, null)).toBe(true)
})

test('a guild that switches it off is no longer answered from it, and no other is touched', async () => {
  const libraries = new Libraries(shared, store)
  await libraries.of('tidewick')
  await libraries.saveSettings('tidewick', { sharedLibrary: false })

  expect((await libraries.of('tidewick')).size).toBe(0)
  expect(await isAnswered(libraries, 'tidewick')).toBe(false)
  expect(await isAnswered(libraries, 'saltmere')).toBe(true)
  expect(await isAnswered(libraries, null)).toBe(true)
})

test('a guild that switches it on again is answered from it at once', async () => {
  const libraries = new Libraries(shared, store)
  await libraries.saveSettings('tidewick', { sharedLibrary: false })
  await libraries.of('tidewick')
  await libraries.saveSettings('tidewick', { sharedLibrary: true })

  expect(await isAnswered(libraries, 'tidewick')).toBe(true)
})

test('a change counts for a library that was being opened meanwhile', async () => {
  const libraries = new Libraries(shared, store)
  const opening = libraries.of('tidewick')
  await libraries.saveSettings('tidewick', { sharedLibrary: false })
  await opening

  expect(await isAnswered(libraries, 'tidewick')).toBe(false)
})

test('what a guild has settled is there for libraries that open the store later', async () => {
  await new Libraries(shared, store).saveSettings('tidewick', { sharedLibrary: false })
  const later = new Libraries(shared, store)

  expect(await later.settingsOf('tidewick')).toEqual({ sharedLibrary: false })
  expect(await isAnswered(later, 'tidewick')).toBe(false)
})

test('a host that shares nothing overrules what guilds have settled', async () => {
  const libraries = new Libraries(null, store)
  await libraries.saveSettings('tidewick', { sharedLibrary: true })

  expect(libraries.hasShared).toBe(false)
  expect(await isAnswered(libraries, 'tidewick')).toBe(false)
  expect(await isAnswered(libraries, null)).toBe(false)
})

test('a guild has one library, even if two people ask at once', async () => {
  const libraries = new Libraries(shared, store)
  const [one, two] = await Promise.all([libraries.of('tidewick'), libraries.of('tidewick')])

  expect(one).toBe(two)
  expect(await libraries.of('tidewick')).toBe(one)
  expect(await libraries.of('saltmere')).not.toBe(one)
})

test('a library that could not be opened can be opened once the store is well again', async () => {
  let isWell = false
  const libraries = new Libraries(shared, {
    async settingsOf() {
      if (!isWell) throw new Error('disk on fire')
      return defaultSettings
    },
    saveSettings: (guildId, settings) => store.saveSettings(guildId, settings),
    close: () => store.close(),
  })
  await expect(libraries.of('tidewick')).rejects.toThrow('disk on fire')
  isWell = true

  expect(await isAnswered(libraries, 'tidewick')).toBe(true)
})

async function isAnswered(libraries: Libraries, guildId: string | null): Promise<boolean> {
  return answer(question, await libraries.of(guildId)).kind === 'quoted'
}
