/**
 * `bench:search [--corpus FILE] [--questions FILE] [--sizes 500,5000,20000] [--engines A,B] [--write]`:
 * time and memory of our search beside other engines, on the same articles in one run.
 */
import { fork } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { availableParallelism, tmpdir, totalmem } from 'node:os'
import { basename, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import type { Article } from '../../articles/article.ts'
import { articleFrom } from '../../articles/read-article.ts'
import { builtInArticles } from '../../config.ts'
import { UserError } from '../../errors.ts'
import { corpusAt, questionsAt } from '../../evaluation/outside-set.ts'
import { articlesAt } from '../../library/built-in.ts'
import { corpusOf, passagesOf } from './corpus.ts'
import { engines } from './engines.ts'
import type { Measurement } from './measure.ts'
import { plotOf } from './plot.ts'
import { questionsFrom } from './questions.ts'
import { panelsOf, type Result, tableOf, type Workload, withSection } from './report.ts'

const passageWords = 100
const questionCount = 200
const mostMinutes = 10

const docs = fileURLToPath(new URL('../../../docs/', import.meta.url))
const plotName = 'search-bench.svg'

type Options = {
  readonly corpus: string | undefined
  readonly questions: string | undefined
  readonly sizes: readonly number[]
  readonly engines: readonly string[]
  readonly write: boolean
}

async function main(args: readonly string[]): Promise<void> {
  const options = optionsFrom(args)
  const articles = options.corpus
    ? corpusAt(options.corpus).map(articleFrom)
    : articlesAt([builtInArticles])
  const asked = options.questions && questionsAt(options.questions).map(({ text }) => text)

  const workloads: Workload[] = []
  const results: Result[] = []
  for (const size of options.sizes) {
    const folder = mkdtempSync(join(tmpdir(), 'verbatim-bench-'))
    try {
      const corpus = corpusOf(articles, size)
      workloads.push(prepare(folder, corpus, asked || questionsFrom(corpus, questionCount)))
      for (const engine of options.engines) {
        process.stderr.write(`${size} articles, ${engines[engine]!.name} …\n`)
        const isHopeless = results.some((one) => one.engine === engine && one.kind === 'stopped')
        const result: Result = isHopeless
          ? { kind: 'stopped', engine, size, why: 'not tried' }
          : await resultOf(engine, size, folder)
        results.push(result)
      }
    } finally {
      rmSync(folder, { recursive: true, force: true })
    }
  }

  const table = tableOf(workloads, results)
  process.stdout.write(table)
  if (options.write) write(table, results, options)
}

/** Puts what the engines read into a folder. */
function prepare(
  folder: string,
  corpus: readonly Article[],
  questions: readonly string[],
): Workload {
  const articles = corpus.map(({ id, title, text }) => ({ id, title, text }))
  const passages = corpus.flatMap((article) => passagesOf(article, passageWords))
  for (const [name, content] of Object.entries({ articles, passages, questions })) {
    writeFileSync(join(folder, `${name}.json`), JSON.stringify(content))
  }
  return {
    articles: articles.length,
    passages: passages.length,
    characters: articles.reduce((sum, { text }) => sum + text.length, 0),
    questions: questions.length,
  }
}

/** Measures an engine in a process of its own, which may have most of the memory that there is. */
async function resultOf(engine: string, size: number, folder: string): Promise<Result> {
  const megabytes = Math.floor((totalmem() * 0.7) / 2 ** 20)
  const child = fork(fileURLToPath(new URL('measure.js', import.meta.url)), [engine, folder], {
    execArgv: [`--max-old-space-size=${megabytes}`],
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
  })
  let measurement: Measurement | undefined
  let isLate = false
  let trouble = ''
  child.on('message', (message) => {
    measurement = message as Measurement
  })
  child.stderr!.setEncoding('utf8').on('data', (text: string) => {
    trouble += text
  })
  const timer = setTimeout(() => {
    isLate = true
    child.kill('SIGKILL')
  }, mostMinutes * 60_000)
  await new Promise((resolve) => child.once('close', resolve))
  clearTimeout(timer)

  if (measurement) return { kind: 'measured', engine, size, ...measurement }
  const isFull = child.signalCode === 'SIGKILL' || trouble.includes('heap out of memory')
  if (!isLate && !isFull) throw new Error(`${engine} failed at ${size} articles: ${trouble}`)
  return {
    kind: 'stopped',
    engine,
    size,
    why: isLate ? `over ${mostMinutes} min` : 'out of memory',
  }
}

/** Puts the table into docs/measurements.md, and draws the plot. */
function write(table: string, results: readonly Result[], options: Options): void {
  const file = join(docs, 'measurements.md')
  const before = existsSync(file) ? readFileSync(file, 'utf8') : '# Measurements\n'
  const date = new Date().toISOString().slice(0, 10)
  const memory = Math.round(totalmem() / 2 ** 30)
  const section = `Measured on ${date} with Node.js ${process.version.slice(1)}, ${availableParallelism()} cores and ${memory} GB of memory:

    ${commandOf(options)}

${about(options)}

${table}
![Question time, build time and memory against the number of articles](${plotName})
`
  writeFileSync(file, withSection(before, 'Search beside other engines', section))
  writeFileSync(join(docs, plotName), plotOf(panelsOf(results)))
}

function about({ corpus, questions }: Options): string {
  const articles = corpus
    ? 'The articles are those of the corpus or, where it has too few, made of their paragraphs with some words replaced.'
    : 'The articles are made of the paragraphs of those in `data/articles`, with some words replaced by invented ones, so that the vocabulary grows as it does in real articles.'
  const asked = questions
    ? 'The questions are those of the file.'
    : 'A question is the opening of one and 3 to 8 content words of a sentence.'
  return `${articles} ${asked} Each is asked three times, and its median time counts. Verbatim indexes articles and ranks every window of sentences; the others index passages of at most ${passageWords} words, which were cut for them beforehand, and give the best ten. Memory is what the index holds after garbage collection, without the texts.`
}

/** The command that was run, without the folders of its files. */
function commandOf({ corpus, questions, sizes, engines: names }: Options): string {
  const parts = ['npm run bench:search --']
  if (corpus) parts.push(`--corpus ${basename(corpus)}`)
  if (questions) parts.push(`--questions ${basename(questions)}`)
  parts.push(`--sizes ${sizes.join(',')}`)
  if (names.length < Object.keys(engines).length) parts.push(`--engines ${names.join(',')}`)
  return `${parts.join(' ')} --write`
}

function optionsFrom(args: readonly string[]): Options {
  const { values } = parseArgs({
    args: [...args],
    options: {
      corpus: { type: 'string' },
      questions: { type: 'string' },
      sizes: { type: 'string', default: '500,5000,20000' },
      engines: { type: 'string', default: Object.keys(engines).join(',') },
      write: { type: 'boolean', default: false },
    },
  })
  const sizes = values.sizes.split(',').map(Number)
  if (!sizes.every((size) => Number.isInteger(size) && size > 0)) {
    throw new UserError(`--sizes must be whole numbers such as 500,5000, not “${values.sizes}”.`)
  }
  const names = values.engines.split(',')
  const unknown = names.find((name) => !Object.hasOwn(engines, name))
  if (unknown !== undefined) {
    const known = Object.keys(engines).join(', ')
    throw new UserError(`There is no engine “${unknown}”: use some of ${known}.`)
  }
  return {
    corpus: values.corpus,
    questions: values.questions,
    // Small ones first, since an engine that fails at a size is not tried at a larger one.
    sizes: sizes.sort((a, b) => a - b),
    engines: names,
    write: values.write,
  }
}

main(process.argv.slice(2)).catch((error: unknown) => {
  if (!(error instanceof UserError)) throw error
  process.stderr.write(`${error.message}\n`)
  process.exitCode = 2
})
