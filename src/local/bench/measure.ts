/**
 * A process that measures one engine and ends, so that engines don't disturb each other. It is started
 * with the engine's name and the folder of a workload, and sends a `Measurement`.
 */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Row } from './corpus.ts'
import { engines, type Searcher } from './engines.ts'
import { memoryInUse } from './memory.ts'

export type Measurement = {
  /** Seconds from rows to an index that can be asked. */
  readonly build: number
  /** Bytes of the index alone. */
  readonly memory: number
  /** Milliseconds that each question took. */
  readonly times: readonly number[]
}

/** Each question is asked so often, and the median counts: not V8 compiling, nor what else runs. */
const rounds = 3
/** A slow engine may stop after this many questions and milliseconds, and is asked them once. */
const fewest = 30
const patience = 60_000

async function measured(name: string, folder: string): Promise<Measurement> {
  const engine = engines[name]!
  const rows = readJson(folder, `${engine.indexes}.json`) as Row[]
  const questions = readJson(folder, 'questions.json') as string[]

  const before = await memoryInUse()
  const start = performance.now()
  const searcher = await engine.index(rows)
  const build = (performance.now() - start) / 1000
  const memory = (await memoryInUse()) - before + searcher.outside

  const times = await timesOf(searcher, questions)
  // Rows are used to the end, or else they would be collected and taken off the index's memory.
  if (rows.length === 0) throw new Error('There was nothing to index.')
  return { build, memory, times }
}

async function timesOf(searcher: Searcher, questions: readonly string[]): Promise<number[]> {
  const first = await roundOf(searcher, questions, fewest)
  if (first.length < questions.length) return first
  const all = [first]
  while (all.length < rounds) all.push(await roundOf(searcher, questions, questions.length))
  return first.map(
    (_, i) => all.map((times) => times[i]!).sort((a, b) => a - b)[Math.floor(rounds / 2)]!,
  )
}

async function roundOf(
  searcher: Searcher,
  questions: readonly string[],
  atLeast: number,
): Promise<number[]> {
  const times: number[] = []
  const begun = performance.now()
  for (const question of questions) {
    const start = performance.now()
    if (times.length >= atLeast && start - begun > patience) break
    await searcher.search(question)
    times.push(performance.now() - start)
  }
  return times
}

const readJson = (folder: string, name: string): unknown =>
  JSON.parse(readFileSync(join(folder, name), 'utf8'))

// Nobody waits for the figures any more.
process.once('disconnect', () => process.exit())
const [name, folder] = process.argv.slice(2)
process.send!(await measured(name!, folder!), () => process.disconnect())
