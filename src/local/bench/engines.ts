/** Search engines in their usual form, all put to the same use: rows in, the ids of the best ten out. */
import { create, insert, search } from '@orama/orama'
import { Index } from 'flexsearch'
import Database from 'libsql'
import lunr from 'lunr'
import MiniSearch from 'minisearch'
import { stem } from 'porter2'
import { articleFrom } from '../../articles/read-article.ts'
import { shippedSenses } from '../../library/senses.ts'
import { Collection } from '../../search/collection.ts'
import { rank } from '../../search/ranking.ts'
import { commonWords } from './common-words.ts'
import type { Row } from './corpus.ts'

export type Engine = {
  readonly name: string
  /** What its rows are: whole articles, or passages of a hundred words. */
  readonly indexes: 'articles' | 'passages'
  index(rows: readonly Row[]): Searcher | Promise<Searcher>
}

export type Searcher = {
  /** The ids of at most ten rows, best first. */
  search(question: string): readonly string[] | Promise<readonly string[]>
  /** Memory that the index takes outside of JavaScript's, in bytes. */
  readonly outside: number
}

const most = 10

/** All engines, by the names that the command line has for them. */
export const engines: Readonly<Record<string, Engine>> = {
  verbatim: { name: 'Verbatim', indexes: 'articles', index: verbatim },
  minisearch: {
    name: 'MiniSearch',
    indexes: 'passages',
    index: (rows) => miniSearch(rows, new MiniSearch({ fields })),
  },
  'minisearch-stemmed': {
    name: 'MiniSearch, stemmed',
    indexes: 'passages',
    index: (rows) => miniSearch(rows, new MiniSearch({ fields, processTerm: stemmer() })),
  },
  lunr: { name: 'lunr', indexes: 'passages', index: lunrIndex },
  flexsearch: { name: 'FlexSearch', indexes: 'passages', index: flexSearch },
  orama: { name: 'Orama', indexes: 'passages', index: orama },
  fts5: { name: 'SQLite FTS5', indexes: 'passages', index: fts5 },
}

const fields = ['title', 'text']

async function verbatim(rows: readonly Row[]): Promise<Searcher> {
  const senses = shippedSenses()
  const collection = await Collection.of(rows.map(articleFrom))
  return {
    search: (question) =>
      rank(question, [collection], most, { senses }).map(({ passage }) => passage.article.id),
    outside: 0,
  }
}

function miniSearch(rows: readonly Row[], index: MiniSearch<Row>): Searcher {
  index.addAll(rows)
  return {
    search: (question) =>
      index
        .search(question)
        .slice(0, most)
        .map(({ id }) => id),
    outside: 0,
  }
}

/** Stems as our own analyzer does: each form once. */
function stemmer(): (word: string) => string | null {
  const stems = new Map<string, string | null>()
  return (word) => {
    const form = word.toLowerCase()
    let known = stems.get(form)
    if (known === undefined) {
      known = commonWords.has(form) ? null : stem(form)
      stems.set(form, known)
    }
    return known
  }
}

function lunrIndex(rows: readonly Row[]): Searcher {
  const index = lunr((builder) => {
    builder.ref('id')
    for (const field of fields) builder.field(field)
    for (const row of rows) builder.add(row)
  })
  return {
    // Its query language would read the punctuation of a question.
    search: (question) =>
      index
        .query((query) => query.term(lunr.tokenizer(question), {}))
        .slice(0, most)
        .map(({ ref }) => ref),
    outside: 0,
  }
}

/** One text a row, since FlexSearch gives a list of its own for each field. */
function flexSearch(rows: readonly Row[]): Searcher {
  const index = new Index()
  for (const { id, title, text } of rows) index.add(id, `${title}\n${text}`)
  return {
    // Without `suggest` a row must hold every word of the question, and hardly any does.
    search: (question) => index.search(question, { limit: most, suggest: true }) as string[],
    outside: 0,
  }
}

async function orama(rows: readonly Row[]): Promise<Searcher> {
  const index = create({ schema: { title: 'string', text: 'string' } })
  for (const row of rows) await insert(index, row)
  return {
    async search(question) {
      const { hits } = await search(index, { term: question, limit: most })
      return hits.map(({ id }) => id)
    },
    outside: 0,
  }
}

function fts5(rows: readonly Row[]): Searcher {
  const database = new Database(':memory:')
  // Without content of its own, as the others too index texts that are kept elsewhere.
  database.exec(
    "create virtual table passages using fts5(title, text, content = '', tokenize = 'porter unicode61')",
  )
  const add = database.prepare('insert into passages (rowid, title, text) values (?, ?, ?)')
  database.exec('begin')
  for (const [i, { title, text }] of rows.entries()) add.run(i, title, text)
  database.exec('commit')

  const find = database
    .prepare('select rowid from passages where passages match ? order by rank limit ?')
    .pluck()
  const size = database
    .prepare('select page_count * page_size as bytes from pragma_page_count, pragma_page_size')
    .get() as { bytes: number }
  return {
    search(question) {
      const words = question.match(/[\p{L}\p{N}]+/gu) ?? []
      const found = find.all(words.map((word) => `"${word}"`).join(' OR '), most) as number[]
      return found.map((i) => rows[i]!.id)
    },
    outside: size.bytes,
  }
}
