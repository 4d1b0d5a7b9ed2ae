import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { answer, thresholds } from '../../src/answering/answer.ts'
import { questionFrom } from '../../src/answering/question.ts'
import { collectionOf } from '../../src/library/built-in.ts'
import { Libraries } from '../../src/library/libraries.ts'
import type { Library } from '../../src/library/library.ts'
import { defaultSettings, type GuildSettings, type Store } from '../../src/library/store.ts'
import { Collection } from '../../src/search/collection.ts'
import { openSqliteStore } from '../../src/storage/sqlite.ts'
import { articleOf } from '../articles.ts'

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

const withoutShared = { ...defaultSettings, sharedLibrary: false }

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
  await libraries.saveSettings('tidewick', withoutShared)

  expect((await libraries.of('tidewick')).size).toBe(0)
  expect(await isAnswered(libraries, 'tidewick')).toBe(false)
  expect(await isAnswered(libraries, 'saltmere')).toBe(true)
  expect(await isAnswered(libraries, null)).toBe(true)
})

test('a guild that switches it on again is answered from it at once', async () => {
  const libraries = new Libraries(shared, store)
  await libraries.saveSettings('tidewick', withoutShared)
  await libraries.of('tidewick')
  await libraries.saveSettings('tidewick', defaultSettings)

  expect(await isAnswered(libraries, 'tidewick')).toBe(true)
})

test('a change counts for a library that was being opened meanwhile', async () => {
  const libraries = new Libraries(shared, store)
  const opening = libraries.of('tidewick')
  await libraries.saveSettings('tidewick', withoutShared)
  await opening

  expect(await isAnswered(libraries, 'tidewick')).toBe(false)
})

test('what a guild has settled is there for libraries that open the store later', async () => {
  await new Libraries(shared, store).saveSettings('tidewick', withoutShared)
  const later = new Libraries(shared, store)

  expect(await later.settingsOf('tidewick')).toEqual(withoutShared)
  expect(await isAnswered(later, 'tidewick')).toBe(false)
})

test('a host that shares nothing overrules what guilds have settled', async () => {
  const libraries = new Libraries(null, store)
  await libraries.saveSettings('tidewick', defaultSettings)

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
  const { articles, guilds, log, people, posts, questions, suggestions, votes } = store
  const libraries = new Libraries(shared, {
    async settingsOf() {
      if (!isWell) throw new Error('disk on fire')
      return defaultSettings
    },
    saveSettings: (guildId, settings) => store.saveSettings(guildId, settings),
    close: () => store.close(),
    ...{ articles, guilds, log, people, posts, questions, suggestions, votes },
  })
  await expect(libraries.of('tidewick')).rejects.toThrow('disk on fire')
  isWell = true

  expect(await isAnswered(libraries, 'tidewick')).toBe(true)
})

describe('of two articles that answer alike', () => {
  const text = 'The harbour of Old Tidewick has room for 17 boats.'
  const alike = collectionOf([
    articleOf({ id: 'older', published: '2024-03-01', text }),
    articleOf({ id: 'newer', published: '2024-06-01', text }),
  ])
  const lasting = 'How many boats has the harbour of Old Tidewick room for?'
  const ofNow = 'How many boats has the harbour of Old Tidewick room for now?'

  /** The article found first for a guild that has settled this, asked on a day. */
  async function firstFor(
    recency: GuildSettings['recency'],
    text: string,
    day = '2024-06-03',
  ): Promise<string> {
    const libraries = new Libraries(alike, store, () => day)
    await libraries.saveSettings('tidewick', { ...defaultSettings, recency })
    return firstIn(await libraries.of('tidewick'), text)
  }
  const firstIn = (library: Library, text: string) =>
    library.search(questionFrom(text), 1)[0]!.passage.article.id

  test('the newer is preferred for the questions that a guild settles', async () => {
    expect(await firstFor('off', ofNow)).toBe('older')
    expect(await firstFor('now', ofNow)).toBe('newer')
    expect(await firstFor('now', lasting)).toBe('older')
    expect(await firstFor('always', lasting)).toBe('newer')
  })

  test('the newer is not preferred on a day before it', async () => {
    expect(await firstFor('now', ofNow, '2024-03-03')).toBe('older')
  })

  test('the newer is preferred for questions about now where nothing is settled', async () => {
    const libraries = new Libraries(alike, store, () => '2024-06-03')
    for (const place of ['saltmere', null]) {
      expect(firstIn(await libraries.of(place), ofNow)).toBe('newer')
      expect(firstIn(await libraries.of(place), lasting)).toBe('older')
    }
  })

  test('the day is that of the question, however long a library is open', async () => {
    let day = '2024-03-03'
    const library = await new Libraries(alike, store, () => day).of('tidewick')
    expect(firstIn(library, ofNow)).toBe('older')

    day = '2024-06-03'
    expect(firstIn(library, ofNow)).toBe('newer')
  })
})

test('a guild settles how sure an answer must be, and no other is touched', async () => {
  const libraries = new Libraries(shared, store)
  const thresholdIn = async (guildId: string | null) => (await libraries.of(guildId)).threshold
  for (const answers of ['sure', 'more', 'balanced'] as const) {
    await libraries.saveSettings('tidewick', { ...defaultSettings, answers })
    expect(await thresholdIn('tidewick')).toBe(thresholds[answers])
    expect(await thresholdIn('saltmere')).toBe(thresholds.balanced)
    expect(await thresholdIn(null)).toBe(thresholds.balanced)
  }
})

async function isAnswered(libraries: Libraries, guildId: string | null): Promise<boolean> {
  return answer(question, await libraries.of(guildId)).kind === 'quoted'
}
