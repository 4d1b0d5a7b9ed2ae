import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { answer } from '../../src/answering/answer.ts'
import { questionFrom } from '../../src/answering/question.ts'
import type { Article } from '../../src/articles/article.ts'
import { enoughToName } from '../../src/attribution/attribute.ts'
import { builtInArticles } from '../../src/config.ts'
import { Attributing } from '../../src/library/attributing.ts'
import { attributionsOf } from '../../src/library/attributions.ts'
import { articlesAt, collectionOf } from '../../src/library/built-in.ts'
import { Libraries } from '../../src/library/libraries.ts'
import { openSqliteStore } from '../../src/storage/sqlite.ts'
import { articleOf } from '../articles.ts'
import { eventually } from '../eventually.ts'

const articles = articlesAt([builtInArticles]).slice(0, 20)
const gate = articleOf({ id: 'gate', title: 'Gate', text: '“It was rust,” said Mara Quill.' })
/** A chronicle of so many days, some 150 characters each. */
const chronicleOf = (days: number): Article =>
  articleOf({
    id: 'chronicle',
    title: 'Chronicle',
    text: Array.from(
      { length: days },
      (_, day) =>
        `“The gate stuck on day ${day},” said Mara Quill, who wrote that the quay of Saltmere had been flooded ${day} times and that nobody came.`,
    ).join('\n\n'),
  })

let faults: unknown[]
let open: Attributing[]

beforeEach(() => {
  faults = []
  open = []
})

afterEach(async () => {
  for (const one of open) await one.close()
})

function attributing(limits: ConstructorParameters<typeof Attributing>[1] = {}): Attributing {
  const one = new Attributing((fault) => faults.push(fault), limits)
  open.push(one)
  return one
}

const speakerIn =
  (article: Article) => (known: (one: Article) => ReturnType<typeof attributionsOf>) =>
    known(article)[0]?.speaker?.name ?? null

describe('articles that are read in a thread', () => {
  test('name the same speakers as where they are read at once, as far as these are sure', async () => {
    const reading = attributing()
    await reading.readAhead(articles)
    for (const article of articles) {
      const sure = attributionsOf(article).filter(({ confidence }) => confidence >= enoughToName)
      expect(reading.attributionsOf(article)).toEqual(sure)
    }
    expect(articles.flatMap((article) => reading.attributionsOf(article))).not.toEqual([])
  })

  test('hold nothing up meanwhile, however long they are', async () => {
    const chronicle = chronicleOf(2_000)
    let turns = 0
    const turning = setInterval(() => turns++, 5)
    const reading = attributing()
    await reading.readAhead([...articles, chronicle])
    clearInterval(turning)

    expect(reading.attributionsOf(chronicle).length).toBeGreaterThan(1_000)
    expect(turns).toBeGreaterThan(20)
  })

  test('are read ahead of those that nobody waits for when somebody does', async () => {
    const reading = attributing()
    const ahead = reading.readAhead(articles)
    expect(await reading.knowing(speakerIn(gate))).toBe('Mara Quill')
    expect(articles.filter((one) => reading.attributionsOf(one).length > 0).length).toBeLessThan(3)
    await ahead
    expect(articles.flatMap((one) => reading.attributionsOf(one))).not.toEqual([])
  })
})

test('what need not name anybody does without those who are not known in time', async () => {
  const reading = attributing({ silentAfter: 1 })
  expect(await reading.knowing(speakerIn(gate), true)).toBeNull()
  expect(await reading.knowing(speakerIn(gate))).toBe('Mara Quill')
  expect(await reading.knowing(speakerIn(gate), true)).toBe('Mara Quill')
})

describe('an article that can’t be read', () => {
  test('for want of memory names nobody, is complained of once, and leaves the others as they are', async () => {
    const reading = attributing({ heapMegabytes: 40 })
    const chronicle = chronicleOf(8_000)
    expect(await reading.knowing(speakerIn(chronicle))).toBeNull()
    expect(await reading.knowing(speakerIn(gate))).toBe('Mara Quill')
    expect(await reading.knowing(speakerIn(chronicle))).toBeNull()
    expect(faults).toMatchObject([{ code: 'ERR_WORKER_OUT_OF_MEMORY' }])
  })

  test('for want of time neither', async () => {
    const reading = attributing({ milliseconds: 8_000, heapMegabytes: 2_000 })
    expect(await reading.knowing(speakerIn(gate))).toBe('Mara Quill')
    expect(await reading.knowing(speakerIn(chronicleOf(200_000)))).toBeNull()
    expect(await reading.knowing(speakerIn({ ...gate }))).toBe('Mara Quill')
    expect(faults).toMatchObject([{ message: 'An article takes too long to read' }])
  })
})

test('where no thread can be had at all, answers name nobody, and this is complained of once', async () => {
  const store = await openSqliteStore(':memory:')
  const reading = attributing({ heapMegabytes: 4 })
  const libraries = new Libraries(collectionOf([gate]), store, { attributing: reading })
  const library = await libraries.of(null)
  const found = await library.knowing((known) =>
    answer(questionFrom('Did Mara Quill blame rust?'), known),
  )
  expect(found).toMatchObject({ kind: 'quoted', quotes: [{ article: gate, attributions: [] }] })
  expect((await library.statementsBy('Mara Quill', null, 0, 5)).quotes).toEqual([])
  expect(await library.speakers('', 25, 100)).toEqual([])
  expect(faults).toHaveLength(1)
  await store.close()
})

test('an article of a guild’s own is read soon after it is saved', async () => {
  const store = await openSqliteStore(':memory:')
  const reading = attributing()
  const libraries = new Libraries(null, store, { attributing: reading })
  const { id: _, revision: __, ...content } = gate
  const saved = await (await libraries.of('tidewick')).own!.add(content, { who: 'nell' })
  await eventually(() => expect(reading.attributionsOf(saved)).toHaveLength(1))
  await store.close()
})

test('nobody waits for what is not read when reading ends', async () => {
  const reading = attributing()
  const waiting = reading.knowing(speakerIn(gate))
  await reading.close()
  expect(await waiting).toBeNull()
  expect(await reading.knowing(speakerIn(gate))).toBeNull()
  expect(faults).toEqual([])
})
