/**
 * Opens a library, asks it and closes it; prints how many of its articles are still referred to, what
 * memory it took and what of that is kept. Then opens and closes one of a single long article that has
 * a word of its own, and prints what is kept of that.
 */
import { setImmediate as turn } from 'node:timers/promises'
import { questionFrom } from '../../dist/answering/question.js'
import { builtInArticles } from '../../dist/config.js'
import { articlesAt } from '../../dist/library/built-in.js'
import { defaultOptions, Libraries } from '../../dist/library/libraries.js'
import { corpusOf } from '../../dist/local/bench/corpus.js'
import { memoryInUse } from '../../dist/local/bench/memory.js'
import { openSqliteStore } from '../../dist/storage/sqlite.js'

const [guild, other] = ['200000000000000001', '200000000000000002']
const articles = corpusOf(articlesAt([builtInArticles]), 300)
const sentence = 'The quay of Saltmere was flooded again on that day. '
const long = { ...articles[0], text: `An unquestionableness. ${sentence.repeat(80_000)}` }
const store = await openSqliteStore(':memory:')
await store.articles.imported(guild, keptFrom(articles))
await store.articles.imported(other, keptFrom([long]))

function keptFrom(all) {
  const kept = all.map(({ id, ...revision }, at) => ({
    ...{ id, isRemoved: false, place: at + 1, revisions: [revision] },
  }))
  return { firstRevision: 1, articles: kept, log: [], judged: [] }
}

let now = Date.now()
const libraries = new Libraries(null, store, { now: () => new Date(now) })

/** Weak references to a library and what is in it, and the memory in use while it is open. */
async function opened(guildId) {
  const library = await libraries.of(guildId)
  const all = [...library.own.collection.articles()]
  for (const { title } of all.slice(0, 20)) library.search(questionFrom(title), 3)
  await library.own.likeness({ title: 'Quay', text: 'Nobody closed the gate.' })
  return {
    references: [library, library.own, ...all].map((one) => new WeakRef(one)),
    inUse: await memoryInUse(),
  }
}

async function closed() {
  now += 2 * defaultOptions.idleMinutes * 60_000
  libraries.closeIdle()
  await turn()
  return memoryInUse()
}

// What is read and compiled once for all libraries is there from the first on.
await opened(guild)
const before = await closed()
const { references, inUse } = await opened(guild)
const after = await closed()
const remaining = references.filter((one) => one.deref() !== undefined).length
await opened(other)
const behind = await closed()
console.log(
  JSON.stringify({
    ...{ articles: references.length - 2, remaining, taken: inUse - before, kept: after - before },
    ...{ long: long.text.length, keptOfLong: behind - after },
  }),
)
process.exit()
