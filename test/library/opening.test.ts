/** What a large library does to all else while it is opened, added to and closed. */
import { execFileSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { questionFrom } from '../../src/answering/question.ts'
import { builtInArticles } from '../../src/config.ts'
import { articlesAt, collectionOf } from '../../src/library/built-in.ts'
import { Libraries } from '../../src/library/libraries.ts'
import type { Content, Store } from '../../src/library/store.ts'
import { corpusOf } from '../../src/local/bench/corpus.ts'
import { openSqliteStore } from '../../src/storage/sqlite.ts'
import { articleOf } from '../articles.ts'

const tidewick = '200000000000000001'
const nell = { who: '100000000000000001' }
const builtIn = articlesAt([builtInArticles])
const articles = corpusOf(builtIn, 400)
const shared = collectionOf(builtIn.slice(0, 20))
const anything = questionFrom(`What about ${builtIn[0]!.title}?`)

let store: Store
let libraries: Libraries

beforeEach(async () => {
  store = await openSqliteStore(':memory:')
  await store.articles.imported(tidewick, {
    firstRevision: 1,
    articles: articles.map(({ id, ...revision }, at) => ({
      ...{ id, isRemoved: at % 10 === 0, place: at + 1, revisions: [revision] },
    })),
    log: [],
    judged: [],
  })
  libraries = new Libraries(shared, store)
})

afterEach(async () => {
  await libraries.close()
  await store.close()
})

/** Does some work, and something else as often as the event loop turns. Gives how often that was. */
async function among(work: () => Promise<unknown>, other: () => void = () => {}): Promise<number> {
  let turns = 0
  const look = () => {
    turns++
    other()
    next = setImmediate(look)
  }
  let next = setImmediate(look)
  await work()
  clearImmediate(next)
  return turns
}

describe('while a library of some hundreds of articles is opened', () => {
  test('all other work gets its turn, over and over', async () => {
    expect(await among(() => libraries.of(tidewick))).toBeGreaterThan(20)
  })

  test('questions are answered from other articles', async () => {
    const others = await libraries.of(null)
    const answers: unknown[] = []
    let isOpen = false
    const opened = libraries.of(tidewick).then(() => {
      isOpen = true
    })
    await among(
      () => opened,
      () => {
        if (!isOpen) answers.push(others.search(anything, 1))
      },
    )
    expect(answers.length).toBeGreaterThan(5)
    expect(answers.at(-1)).toEqual(others.search(anything, 1))
  })
})

describe('while an article is added to a large library', () => {
  /** As long as an article may be. */
  const chronicle = ((): Content => {
    const {
      id: _,
      revision: __,
      ...content
    } = articleOf({
      title: 'Chronicle',
      text: Array.from(
        { length: 9000 },
        (_, day) =>
          `On day ${day} the quay was flooded again, and nobody of Saltmere came to mend the gate.`,
      ).join('\n\n'),
    })
    return content
  })()

  test('questions are answered as before, and the first one behind it finds it', async () => {
    const library = await libraries.of(tidewick)
    const asked = questionFrom('What happened on day 8765 to the quay of Saltmere?')
    const before = library.search(anything, 3)
    const found: boolean[] = []
    let isAdded = false
    const adding = library.own!.add(chronicle, nell).then(({ id }) => {
      isAdded = true
      const [hit] = library.search(asked, 1)
      expect(hit!.passage.article.id).toBe(id)
    })
    await among(
      () => adding,
      () => {
        if (isAdded) return
        expect(library.search(anything, 3)).toEqual(before)
        found.push(library.search(asked, 1)[0]?.passage.article.title === 'Chronicle')
      },
    )
    expect(found.length).toBeGreaterThan(2)
    expect(found).not.toContain(true)
  })
})

describe('a library that is closed', () => {
  const program = fileURLToPath(new URL('closing.mjs', import.meta.url))
  let told: Record<string, number>

  beforeAll(() => {
    told = JSON.parse(execFileSync(process.execPath, [program], { encoding: 'utf8' }))
  })

  test('is gone from memory, with all its articles', () => {
    expect(told).toMatchObject({ articles: 300, remaining: 0 })
    expect(told.taken).toBeGreaterThan(2_000_000)
    expect(told.kept! / told.taken!).toBeLessThan(0.1)
  })

  test('leaves no text behind that a word was taken from', () => {
    expect(told.long).toBeGreaterThan(4_000_000)
    expect(told.keptOfLong! / told.long!).toBeLessThan(0.1)
  })
})
