/**
 * `bench:keeping [--corpus FILE] [1 100 1000 5000]`: how long all else waits while a library of so many
 * articles is opened, how long it takes from saving another until it is found, and how much memory the
 * library takes and gives back.
 */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { parseArgs } from 'node:util'
import { type Question, questionFrom } from '../../answering/question.ts'
import { type Article, wordsAt } from '../../articles/article.ts'
import { articleFrom } from '../../articles/read-article.ts'
import { builtInArticles } from '../../config.ts'
import { corpusAt } from '../../evaluation/outside-set.ts'
import { Attributing } from '../../library/attributing.ts'
import { articlesAt, collectionOf } from '../../library/built-in.ts'
import { defaultOptions, Libraries } from '../../library/libraries.ts'
import type { Content, KeptLibrary, Store } from '../../library/store.ts'
import type { Collection } from '../../search/collection.ts'
import { passageSentencesOf } from '../../search/windows.ts'
import { openSqliteStore } from '../../storage/sqlite.ts'
import { corpusOf } from './corpus.ts'
import { memoryInUse } from './memory.ts'
import { type Held, heldBy, waitedForProcessor } from './pauses.ts'
import { questionsFrom } from './questions.ts'

const guild = '200000000000000001'
const by = { who: '100000000000000001' }
const limits = { ...defaultOptions.limits, articles: 1_000_000, changesADay: 1_000_000 }

/** Up to so many articles are added one by one; the others are there before. */
const mostAdded = 200
/** So many words of an article are asked for. */
const wordsAsked = 40
/** Milliseconds from an answer to the next question, where questions are asked meanwhile. */
const betweenQuestions = 20

type Row = {
  readonly size: number
  readonly alone: Held<unknown>
  /** With the times of the questions that were answered meanwhile. */
  readonly asked: Held<readonly number[]>
  /** With the times from saving each until it was found. */
  readonly added: Held<readonly Saved[]>
  /** The same of an article that is as long as one may be. */
  readonly addedLong: Held<Saved>
  /** Bytes that the open library takes, and those of them that it gives back. */
  readonly taken: number
  readonly givenBack: number
}

/** An article, and the milliseconds from saving it until it was found. */
type Saved = {
  readonly id: string
  readonly time: number
  /** Without those for which other threads and programs had all processors. */
  readonly own: number
}

/** The host's articles, and what is asked of them while a guild's are opened. */
type Host = { readonly shared: Collection; readonly questions: readonly Question[] }

async function measure(articles: readonly Article[], size: number, host: Host): Promise<Row> {
  const folder = mkdtempSync(join(tmpdir(), 'verbatim-keeping-'))
  const store = await openSqliteStore(join(folder, 'verbatim.db'))
  try {
    const corpus = corpusOf(articles, size)
    const before = corpus.length - Math.min(mostAdded, corpus.length)
    await store.articles.imported(guild, keptFrom(corpus.slice(0, before)))
    const { added, addedLong } = await adding(store, corpus.slice(before), host)
    // A bot that has run for a while has compiled all of it long ago.
    await opening(store, size, host, false)
    return {
      ...{ size, added, addedLong },
      alone: await opening(store, size, host, false),
      asked: await opening(store, size, host, true),
      ...(await memoryOf(store)),
    }
  } finally {
    await store.close()
    rmSync(folder, { recursive: true })
  }
}

/** Adds articles one by one, and asks for each as soon as it is saved; then a long one, and removes it. */
async function adding(
  store: Store,
  articles: readonly Article[],
  { shared, questions }: Host,
): Promise<Pick<Row, 'added' | 'addedLong'>> {
  const attributing = new Attributing()
  const libraries = new Libraries(shared, store, { limits, attributing })
  const library = await libraries.of(guild)
  for (const question of questions) library.search(question, 3)

  const savedAndFound = async ({ content, question }: Asked): Promise<Saved> => {
    const waited = waitedForProcessor()
    const start = performance.now()
    const article = await library.own!.add(content, by)
    const hits = library.search(question, 20)
    const time = performance.now() - start
    const own = time - (waitedForProcessor() - waited)
    if (!hits.some(({ passage }) => passage.article === article)) {
      throw new Error(`${article.id} was saved, and not found by “${question.text}”`)
    }
    return { id: article.id, time, own }
  }
  const prepared = articles.map(askedFor)
  const added = await heldBy(async () => {
    const all: Saved[] = []
    for (const one of prepared) {
      all.push(await savedAndFound(one))
      await pause(1)
    }
    return all
  })
  const long = askedFor(longOf(articles))
  const addedLong = await heldBy(() => savedAndFound(long))
  await library.own!.purge(addedLong.result.id, by)
  await libraries.close()
  await attributing.close()
  return { added, addedLong }
}

/** Opens the library as after a restart, alone or while the host's articles are asked. */
async function opening(
  store: Store,
  size: number,
  { shared, questions }: Host,
  isAsked: boolean,
): Promise<Row['asked']> {
  const libraries = new Libraries(shared, store, { limits })
  const others = await libraries.of(null)
  const held = await heldBy(async () => {
    let isOpen = false
    const times: number[] = []
    const answering = async () => {
      for (let next = 0; isAsked && !isOpen; next++) {
        const due = performance.now() + betweenQuestions
        await pause(betweenQuestions)
        others.search(questions[next % questions.length]!, 3)
        times.push(performance.now() - due)
      }
    }
    const answered = answering()
    const opened = (await libraries.of(guild)).own!.size
    isOpen = true
    await answered
    if (opened !== size) throw new Error(`${size} articles were saved, and ${opened} are there`)
    return times
  })
  await libraries.close()
  return held
}

/** What an open library takes, and what is given back where it is closed since nobody uses it. */
async function memoryOf(store: Store): Promise<Pick<Row, 'taken' | 'givenBack'>> {
  let now = new Date()
  const libraries = new Libraries(null, store, { limits, now: () => now })
  await libraries.of('200000000000000002')
  const before = await memoryInUse()
  await libraries.of(guild)
  const open = await memoryInUse()
  now = new Date(now.getTime() + 2 * defaultOptions.idleMinutes * 60_000)
  libraries.closeIdle()
  if (libraries.openCount > 0) throw new Error('A library stays open that nobody uses.')
  const closed = await memoryInUse()
  await libraries.close()
  return { taken: open - before, givenBack: open - closed }
}

/** An article to be added, and what it is then asked for by. */
type Asked = { readonly content: Content; readonly question: Question }

/** Asks for an article by its title and the beginning of its text, for which it is surely proposed. */
function askedFor(article: Article): Asked {
  const { id: _, revision: __, ...content } = article
  const sentences = passageSentencesOf(article).map((span) => wordsAt(article, span))
  const words = `${content.title} ${sentences.join(' ')}`.match(/[\p{L}\p{N}]+/gu)
  return { content, question: questionFrom(words!.slice(0, wordsAsked).join(' ')) }
}

/** The texts of articles over and over, as long as an article may be. */
function longOf(articles: readonly Article[]): Article {
  const most = limits.articleCharacters
  const all = articles.map(({ text }) => text).join('\n\n')
  const text = `${all}\n\n`.repeat(Math.ceil(most / all.length)).slice(0, most)
  return articleFrom({ id: 'long', title: 'All of it', text })
}

/** Articles as they would be if they had been added one after the other. */
function keptFrom(articles: readonly Article[]): KeptLibrary {
  const when = new Date().toISOString()
  return {
    firstRevision: 1,
    articles: articles.map(({ id: _, ...revision }, at) => ({
      id: idOf(at),
      isRemoved: false,
      place: at + 1,
      revisions: [revision],
    })),
    log: articles.map(({ revision }, at) => ({
      number: at + 1,
      kind: 'added',
      articleId: idOf(at),
      revision,
      who: by.who,
      when,
      why: null,
    })),
    judged: [],
  }
}

const idOf = (at: number) => `kept-${at}`

/** What is told of each size, in two tables. */
const tables: readonly Readonly<Record<string, (row: Row) => number | null | undefined>>[] = [
  {
    'opened, ms': ({ alone }) => alone.whole,
    'longest pause, ms': ({ alone }) => alone.pause,
    'most work at a time, ms': ({ alone }) => alone.worked,
    'opened while asked, ms': ({ asked }) => asked.whole,
    'its longest pause, ms': ({ asked }) => asked.pause,
    'its most work at a time, ms': ({ asked }) => asked.worked,
    'questions meanwhile: median, ms': ({ asked }) => median(asked.result),
    'most, ms': ({ asked }) => most(asked.result),
  },
  {
    'saved and found: median, ms': ({ added }) => median(added.result.map(({ time }) => time)),
    'most, ms': ({ added }) => most(added.result.map(({ time }) => time)),
    'median with a processor to itself, ms': ({ added }) =>
      median(added.result.map(({ own }) => own)),
    'most, with a processor to itself, ms': ({ added }) => most(added.result.map(({ own }) => own)),
    'longest pause, ms': ({ added }) => added.pause,
    'most work at a time, ms': ({ added }) => added.worked,
    'the longest article, ms': ({ addedLong }) => addedLong.result.time,
    'its longest pause, ms': ({ addedLong }) => addedLong.pause,
    'its most work at a time, ms': ({ addedLong }) => addedLong.worked,
    'memory taken, MB': ({ taken }) => taken / 1e6,
    'given back, MB': ({ givenBack }) => givenBack / 1e6,
  },
]

const median = (times: readonly number[]) => times.toSorted((a, b) => a - b)[times.length >> 1]
const most = (times: readonly number[]) => Math.max(...times)

function tableOf(columns: (typeof tables)[number], rows: readonly Row[]): string {
  const lines = rows.map((row) => {
    const figures = Object.values(columns).map((figureOf) => written(figureOf(row)))
    return [row.size.toLocaleString('en'), ...figures]
  })
  const head = ['articles', ...Object.keys(columns)]
  const [first, ...rest] = [head, ...lines].map((cells) => `| ${cells.join(' | ')} |\n`)
  return `${first}|${'---:|'.repeat(head.length)}\n${rest.join('')}`
}

function written(figure: number | null | undefined): string {
  if (figure === null || figure === undefined) return ''
  return Math.abs(figure) < 10 ? figure.toPrecision(2) : Math.round(figure).toLocaleString('en')
}

async function main(args: readonly string[]): Promise<void> {
  const { values, positionals } = parseArgs({
    args: [...args],
    options: { corpus: { type: 'string' } },
    allowPositionals: true,
  })
  const sizes = positionals.length > 0 ? positionals.map(Number) : [1, 100, 1000, 5000]
  const shared = collectionOf(articlesAt([builtInArticles]))
  const articles = values.corpus ? corpusAt(values.corpus).map(articleFrom) : [...shared.articles()]
  const questions = questionsFrom([...shared.articles()], 200).map(questionFrom)
  const rows: Row[] = []
  for (const size of sizes) {
    process.stderr.write(`${size} articles …\n`)
    rows.push(await measure(articles, size, { shared, questions }))
  }
  process.stdout.write(tables.map((columns) => tableOf(columns, rows)).join('\n'))
}

await main(process.argv.slice(2))
process.exit()
