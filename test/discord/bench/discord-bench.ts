/**
 * `npm run bench:discord [-- --seconds 30 --rates 200 --faulty 10000 --write]`: how fast the built bot,
 * in a process of its own, answers `/ask` on 1,000 articles, and whether it leaves anybody without an
 * answer when the network and Discord fail.
 */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { availableParallelism, loadavg, tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { setTimeout as pause } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { builtInArticles } from '../../../src/config.ts'
import { articlesAt } from '../../../src/library/built-in.ts'
import { chanceFrom } from '../../../src/local/bench/chance.ts'
import { corpusOf } from '../../../src/local/bench/corpus.ts'
import { questionsFrom } from '../../../src/local/bench/questions.ts'
import { percentile, withSection } from '../../../src/local/bench/report.ts'
import { LocalDiscord } from '../local-discord/local-discord.ts'
import {
  type Fault,
  limitedFor,
  lostAnswer,
  lostRequest,
  serverError,
  slowBy,
} from '../local-discord/rest-faults.ts'

const root = fileURLToPath(new URL('../../../', import.meta.url))
const articleCount = 1000
const faultyRate = 100

type Options = {
  readonly seconds: number
  /** Questions a second, run by run. */
  readonly rates: readonly number[]
  readonly faulty: number
  readonly write: boolean
}

/** What became of the questions of a run. */
type Run = {
  /** From the moment Discord tells of a question until the asker sees the answer, in milliseconds. */
  readonly times: readonly number[]
  /** Questions whose answer came when Discord took it no more. */
  readonly late: number
  /** Questions without an answer that Discord would have taken. */
  readonly lost: number
}

async function main(options: Options): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'verbatim-bench-'))
  const discord = await LocalDiscord.start({ patience: 600_000 })
  const questions = writeArticles(join(folder, 'articles'), options)
  const bot = spawn(process.execPath, [join(root, 'dist', 'main.js')], {
    env: {
      PATH: process.env.PATH,
      DISCORD_TOKEN: LocalDiscord.token,
      DISCORD_API_URL: discord.apiUrl,
      DISCORD_CDN_URL: discord.cdnUrl,
      ARTICLES_DIR: join(folder, 'articles'),
      DATABASE_URL: join(folder, 'verbatim.db'),
      ASK_COOLDOWN: '0',
    },
    cwd: folder,
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const hasRead = new Promise<void>((resolve, reject) => {
    createInterface(bot.stdout).on('line', (line) => {
      if (line.includes('Read who says what')) resolve()
      if (!line.includes('"level":30')) process.stderr.write(`${line}\n`)
    })
    bot.once('exit', () => reject(new Error('The bot ended.')))
  })
  try {
    while (!discord.gateway.isConnected || discord.registrations === 0) await pause(50)
    const runs: Record<string, Run> = {}
    // What is compiled and worked out at first use is no part of it.
    await asked(discord, questions.splice(0, 2 * faultyRate), faultyRate)
    process.stderr.write('The bot reads who says what …\n')
    await hasRead
    for (const rate of options.rates) {
      process.stderr.write(`${rate} questions a second for ${options.seconds} s …\n`)
      const run = await asked(discord, questions.splice(0, rate * options.seconds), rate)
      runs[`${rate} a second for ${options.seconds} s`] = run
    }
    process.stderr.write(`${options.faulty} questions while things fail …\n`)
    const stop = fail(discord)
    runs[`${options.faulty.toLocaleString('en')} while things fail`] = await asked(
      discord,
      questions,
      faultyRate,
    )
    stop()
    bot.kill('SIGTERM')
    await once(bot, 'exit')

    const table = tableOf(runs)
    process.stdout.write(table)
    for (const fault of new Set(discord.faults)) process.stderr.write(`Refused: ${fault}\n`)
    if (options.write) write(table, options)
    const isGood =
      Object.values(runs).every(({ lost }) => lost === 0) && discord.faults.length === 0
    process.exitCode = isGood ? 0 : 1
  } finally {
    bot.kill('SIGKILL')
    await discord.stop()
    rmSync(folder, { recursive: true, force: true })
  }
}

/** Puts the articles into a folder, and gives questions about them, no two alike. */
function writeArticles(folder: string, { faulty, rates, seconds }: Options): string[] {
  mkdirSync(folder)
  const corpus = corpusOf(articlesAt([builtInArticles]), articleCount)
  for (const { id, text, title } of corpus) {
    writeFileSync(
      join(folder, `${id}.md`),
      `---\ntitle: ${JSON.stringify(title)}\n---\n\n${text}\n`,
    )
  }
  return questionsFrom(corpus, 2 * faultyRate + seconds * rates.reduce((a, b) => a + b, 0) + faulty)
}

/** Asks so many questions a second, and waits for what becomes of them. */
async function asked(
  discord: LocalDiscord,
  questions: readonly string[],
  rate: number,
): Promise<Run> {
  const reader = discord.as('reader')
  const times: number[] = []
  const open = new Set<number>()
  const lateBefore = tooLate(discord)
  const start = performance.now()
  for (const [at, question] of questions.entries()) {
    const due = start + (1000 * at) / rate
    if (due > performance.now()) await pause(due - performance.now())
    const began = performance.now()
    open.add(at)
    void reader.uses('/ask', { question }).then(
      () => {
        times.push(performance.now() - began)
        open.delete(at)
      },
      () => {},
    )
  }
  // Discord takes first responses for 3 s; who was told then to wait may be answered much later.
  await pause(4000)
  for (let left = open.size + 1; open.size > 0 && open.size < left; await pause(5000))
    left = open.size
  const late = Math.min(open.size, tooLate(discord) - lateBefore)
  return { times, late, lost: open.size - late }
}

/** How many answers were refused for being late so far, each counted once. */
function tooLate({ requests }: LocalDiscord): number {
  const refused = requests.filter(
    ({ path, status }) => path.endsWith('/callback') && status === 404,
  )
  return new Set(refused.map(({ path }) => path)).size
}

/** Lets things fail by chance until it is told to stop. */
function fail(discord: LocalDiscord): () => void {
  const chance = chanceFrom(1)
  discord.rest.byChance = (_, path) => {
    if (!path.endsWith('/callback')) return null
    const kinds: readonly [number, () => Fault][] = [
      [0.04, () => lostRequest],
      [0.04, () => lostAnswer],
      [0.04, () => serverError],
      [0.04, () => slowBy(1500 * chance())],
      [0.01, () => limitedFor(1)],
    ]
    let share = chance()
    for (const [part, fault] of kinds) {
      share -= part
      if (share < 0) return fault()
    }
    return null
  }
  const losses = [
    () => discord.gateway.close(1006),
    () => discord.gateway.close(4000),
    () => discord.gateway.askToReconnect(),
    () => discord.gateway.invalidate(true),
  ]
  let next = 0
  const timer = setInterval(() => losses[next++ % losses.length]!(), 5000)
  return () => {
    clearInterval(timer)
    discord.rest.clear()
  }
}

function tableOf(runs: Readonly<Record<string, Run>>): string {
  const rows = Object.entries(runs).map(([name, { late, lost, times }]) => {
    const cells = [
      name,
      times.length.toLocaleString('en'),
      ms(times, 0.5),
      ms(times, 0.99),
      late,
      lost,
    ]
    return `| ${cells.join(' | ')} |\n`
  })
  return `| | answered | p50, ms | p99, ms | too late | lost |
|---|---:|---:|---:|---:|---:|
${rows.join('')}`
}

const ms = (times: readonly number[], share: number): string =>
  times.length === 0 ? '' : Math.round(percentile(times, share)).toLocaleString('en')

function write(table: string, { faulty, rates, seconds }: Options): void {
  const file = join(root, 'docs', 'measurements.md')
  const date = new Date().toISOString().slice(0, 10)
  const section = `Measured on ${date} with Node.js ${process.version.slice(1)} on ${availableParallelism()} cores, which all that ran on the machine kept at a load of ${loadavg()[1]!.toFixed(1)} in the last five minutes:

    npm run bench:discord -- --rates ${rates.join(',')} --seconds ${seconds} --faulty ${faulty} --write

The built bot, in a process of its own, answers \`/ask\` on ${articleCount.toLocaleString('en')} articles like those above, each question asked once, when it has read who says what in them. Time is from the moment the local Discord tells of a question until the asker sees the answer. Where questions come faster than one core answers them, those who wait are told so in time and answered in their turn. Then 17 % of the answers are lost, taken but not confirmed, met by an error, held up for up to 1.5 s or limited for 1 s, ${faultyRate} questions a second are asked, and the connection is lost every 5 s.

${table}`
  writeFileSync(file, withSection(readFileSync(file, 'utf8'), 'Answers in Discord', section))
}

const { values } = parseArgs({
  options: {
    seconds: { type: 'string', default: '30' },
    rates: { type: 'string', default: '200' },
    faulty: { type: 'string', default: '10000' },
    write: { type: 'boolean', default: false },
  },
})
await main({
  seconds: Number(values.seconds),
  rates: values.rates.split(',').map(Number),
  faulty: Number(values.faulty),
  write: values.write,
})
