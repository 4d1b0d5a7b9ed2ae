/**
 * Changes a guild's articles until it is killed: `node stream-of-changes.mjs FILE GUILD SEED`. Before
 * each change it prints what it is about to do, and after each that it is done, one JSON a line.
 */
import { writeSync } from 'node:fs'
import { defaultOptions, Libraries } from '../../dist/library/libraries.js'
import { openSqliteStore } from '../../dist/storage/sqlite.js'

const [file, guild, seed] = process.argv.slice(2)
const tell = (line) => writeSync(1, `${JSON.stringify(line)}\n`)

// Mulberry32, so that a failure can be seen again.
let state = Number(seed)
function chance() {
  state = (state + 0x6d2b79f5) | 0
  let t = Math.imul(state ^ (state >>> 15), 1 | state)
  t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
  return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32
}
const oneOf = (list) => list[Math.floor(chance() * list.length)]

const limits = { ...defaultOptions.limits, changesADay: 1_000_000 }
const libraries = new Libraries(null, await openSqliteStore(file), { limits })
const { own } = await libraries.of(guild)
const by = { who: '1' }

/** A text of 1 to 60 kilobytes that tells whether it is whole. */
function contentFor(title) {
  const mark = Math.floor(chance() * 1e9)
  const lines = Array.from({ length: 20 + Math.floor(chance() * 1000) }, (_, i) => `${mark} ${i}.`)
  return {
    ...{ title, author: null, publisher: null, url: null, published: null, sections: [] },
    text: `${lines.length} lines of ${mark}.\n\n${lines.join('\n\n')}`,
  }
}

tell({ ready: true })
for (;;) {
  const states = await own.states()
  const present = states.filter(({ isRemoved }) => !isRemoved).map(({ id }) => id)
  const removed = states.filter(({ isRemoved }) => isRemoved).map(({ id }) => id)
  const roll = chance()
  if (present.length < 5 || (roll < 0.3 && states.length < 40)) {
    const content = contentFor(`Article ${Math.floor(chance() * 1e9)}`)
    tell({ doing: 'add', title: content.title, text: content.text })
    const { id, revision } = await own.add(content, by)
    tell({ done: 'add', id, revision })
  } else if (roll < 0.6) {
    const article = own.get(oneOf(present))
    const content = contentFor(article.title)
    tell({ doing: 'edit', id: article.id, revision: article.revision + 1, text: content.text })
    await own.edit(article, content, by)
    tell({ done: 'edit' })
  } else if (roll < 0.8) {
    const id = oneOf(present)
    tell({ doing: 'remove', id })
    await own.remove(id, by)
    tell({ done: 'remove' })
  } else if (removed.length > 0) {
    const id = oneOf(removed)
    const kind = roll < 0.9 ? 'restore' : 'purge'
    tell({ doing: kind, id })
    await own[kind](id, by)
    tell({ done: kind })
  }
}
