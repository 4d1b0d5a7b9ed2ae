import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { answer, thresholds } from '../../src/answering/answer.ts'
import { questionFrom } from '../../src/answering/question.ts'
import { collectionOf } from '../../src/library/built-in.ts'
import type { GuildLibrary } from '../../src/library/guild-library.ts'
import { Libraries } from '../../src/library/libraries.ts'
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
  const { articles, guilds, log, people, posts, questions, replies, suggestions, votes } = store
  const libraries = new Libraries(shared, {
    async settingsOf() {
      if (!isWell) throw new Error('disk on fire')
      return defaultSettings
    },
    saveSettings: (guildId, settings) => store.saveSettings(guildId, settings),
    close: () => store.close(),
    ...{ articles, guilds, log, people, posts, questions, replies, suggestions, votes },
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
    const libraries = new Libraries(alike, store, { now: () => new Date(day) })
    await libraries.saveSettings('tidewick', { ...defaultSettings, recency })
    return firstIn(await libraries.of('tidewick'), text)
  }
  const firstIn = (library: GuildLibrary, text: string) =>
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
    const libraries = new Libraries(alike, store, { now: () => new Date('2024-06-03') })
    for (const place of ['saltmere', null]) {
      expect(firstIn(await libraries.of(place), ofNow)).toBe('newer')
      expect(firstIn(await libraries.of(place), lasting)).toBe('older')
    }
  })

  test('the day is that of the question, however long a library is open', async () => {
    let day = '2024-03-03'
    const library = await new Libraries(alike, store, { now: () => new Date(day) }).of('tidewick')
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
  const library = await libraries.of(guildId)
  return library.knowing((known) => answer(question, known).kind === 'quoted')
}

describe('a library that nobody uses', () => {
  const nell = { who: '100000000000000001' }
  const { id: _, revision: __, ...content } = articleOf({ text: 'The tide gate stuck on Friday.' })

  test('is closed after a while, and opens again with all it had', async () => {
    let now = new Date('2026-03-14T09:00:00Z')
    const libraries = new Libraries(shared, store, { idleMinutes: 30, now: () => now })
    const { own } = await libraries.of('tidewick')
    await own!.add(content, nell)
    now = new Date('2026-03-14T09:20:00Z')
    await libraries.of('saltmere')
    now = new Date('2026-03-14T09:40:00Z')
    libraries.closeIdle()
    expect(libraries.openCount).toBe(1)

    const again = await libraries.of('tidewick')
    expect(again.own).not.toBe(own)
    expect(again.get('quay')).toMatchObject(content)
  })

  test('is not closed while a change is under way', async () => {
    let now = new Date('2026-03-14T09:00:00Z')
    const libraries = new Libraries(shared, store, { idleMinutes: 30, now: () => now })
    const library = await libraries.of('tidewick')
    const adding = library.own!.add(content, nell)
    now = new Date('2026-03-14T10:00:00Z')
    libraries.closeIdle()
    expect(await libraries.of('tidewick')).toBe(library)
    await adding
    expect(library.get('quay')).toMatchObject(content)
  })

  test('keeps its articles when its settings change', async () => {
    const libraries = new Libraries(shared, store)
    const { own } = await libraries.of('tidewick')
    await libraries.saveSettings('tidewick', withoutShared)
    expect((await libraries.of('tidewick')).own).toBe(own)
  })
})

describe('a guild that the bot was removed from', () => {
  const nell = { who: '100000000000000001' }
  const { id: _, revision: __, ...content } = articleOf({ text: 'The tide gate stuck on Friday.' })
  let now: Date
  let libraries: Libraries

  beforeEach(async () => {
    now = new Date('2026-03-14T09:00:00Z')
    libraries = new Libraries(shared, store, { now: () => now })
    for (const guild of ['tidewick', 'saltmere']) {
      await (await libraries.of(guild)).own!.add(content, nell)
      await libraries.saveSettings(guild, withoutShared)
    }
    await libraries.leave('tidewick')
  })

  const sizes = () =>
    Promise.all(['tidewick', 'saltmere'].map(async (id) => (await libraries.of(id)).own!.size))

  test('loses its data after 30 days, and no other does', async () => {
    now = new Date('2026-04-13T08:59:00Z')
    expect(await libraries.eraseLeft()).toBe(0)
    expect(await sizes()).toEqual([1, 1])
    now = new Date('2026-04-13T09:00:01Z')
    expect(await libraries.eraseLeft()).toBe(1)
    expect(await sizes()).toEqual([0, 1])
    expect(await libraries.settingsOf('tidewick')).toEqual(defaultSettings)
  })

  test('keeps them if it is asked back', async () => {
    await libraries.enter('tidewick')
    now = new Date('2027-03-14T09:00:00Z')
    expect(await libraries.eraseLeft()).toBe(0)
    expect(await sizes()).toEqual([1, 1])
  })

  test('keeps them if it was asked back, and loses them if it was removed, while no bot was running', async () => {
    await libraries.stayIn(['tidewick'])
    now = new Date('2026-04-13T08:59:00Z')
    await libraries.stayIn(['tidewick'])
    expect(await libraries.eraseLeft()).toBe(0)
    now = new Date('2026-04-13T09:00:01Z')
    expect(await libraries.eraseLeft()).toBe(1)
    expect(await sizes()).toEqual([1, 0])
  })

  test('loses them at once if somebody erases them', async () => {
    const { own } = await libraries.of('tidewick')
    await libraries.erase('tidewick')
    expect(await sizes()).toEqual([0, 1])
    expect(() => own!.add(content, nell)).toThrow(/closed/)
  })
})
