/**
 * `bench:keeping [1 100 1000]`: how long it takes from saving articles until they are searched, and until
 * a library of so many is open again.
 */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { monitorEventLoopDelay } from 'node:perf_hooks'
import { builtInArticles } from '../../config.ts'
import { articlesAt } from '../../library/built-in.ts'
import { defaultOptions, Libraries } from '../../library/libraries.ts'
import type { Store } from '../../library/store.ts'
import { openSqliteStore } from '../../storage/sqlite.ts'
import { corpusOf } from './corpus.ts'

const guild = '200000000000000001'
const by = { who: '100000000000000001' }
const limits = { ...defaultOptions.limits, articles: 1_000_000, changesADay: 1_000_000 }

type Row = {
  readonly size: number
  /** Seconds until all were searched, and milliseconds for each: the median and the most. */
  readonly all: number
  readonly median: number
  readonly most: number
  /** Milliseconds until the library is open after a restart, and the longest that other work waits. */
  readonly opening: number
  readonly pause: number
}

async function measure(store: Store, size: number): Promise<Row> {
  const corpus = corpusOf(articlesAt([builtInArticles]), size)
  const library = await new Libraries(null, store, { limits }).of(guild)
  const times: number[] = []
  for (const { id: _, revision: __, ...content } of corpus) {
    const start = performance.now()
    const article = await library.own!.add(content, by)
    times.push(performance.now() - start)
    if (library.get(article.id) !== article)
      throw new Error(`${article.id} was saved and is not there`)
  }
  times.sort((a, b) => a - b)

  const delay = monitorEventLoopDelay({ resolution: 1 })
  delay.enable()
  const start = performance.now()
  const { size: opened } = await new Libraries(null, store, { limits }).of(guild)
  const opening = performance.now() - start
  delay.disable()
  if (opened !== size) throw new Error(`${size} articles were saved, and ${opened} are there`)
  return {
    size,
    all: times.reduce((sum, time) => sum + time, 0) / 1000,
    median: times[Math.floor(times.length / 2)]!,
    most: times.at(-1)!,
    opening,
    pause: delay.max / 1e6,
  }
}

async function main(args: readonly string[]): Promise<void> {
  const sizes = args.length > 0 ? args.map(Number) : [1, 100, 1000]
  const lines = [
    '| articles | saved and searched, s | each: median, ms | most, ms | opened again, ms | longest pause, ms |',
    '|---:|---:|---:|---:|---:|---:|',
  ]
  for (const size of sizes) {
    const folder = mkdtempSync(join(tmpdir(), 'verbatim-keeping-'))
    const store = await openSqliteStore(join(folder, 'verbatim.db'))
    const { all, median, most, opening, pause } = await measure(store, size)
    const figures = [all, median, most, opening, pause].map((figure) =>
      figure < 10 ? figure.toPrecision(2) : String(Math.round(figure)),
    )
    lines.push(`| ${size.toLocaleString('en')} | ${figures.join(' | ')} |`)
    await store.close()
    rmSync(folder, { recursive: true })
  }
  process.stdout.write(`${lines.join('\n')}\n`)
}

await main(process.argv.slice(2))
process.exit()
