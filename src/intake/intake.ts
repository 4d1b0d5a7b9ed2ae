import { Worker } from 'node:worker_threads'
import { Refused } from '../refusals.ts'
import type { Draft, IncomingFile } from './draft.ts'
import { type FetchLimits, fetchAttachment, fetchLink } from './fetching.ts'
import type { Report } from './worker.ts'

/** What reading a file may take. */
export type ReadingLimits = {
  readonly milliseconds: number
  /** Megabytes of JavaScript's own memory, and by how many all of the process may grow. */
  readonly heapMegabytes: number
  readonly growthMegabytes: number
}

const defaultLimits: ReadingLimits = {
  milliseconds: 30_000,
  heapMegabytes: 512,
  growthMegabytes: 1_000,
}

/** Larger files are not even looked at: Discord takes 10 MB from most people. */
const largestFile = 25_000_000

/**
 * Takes files and pages in, as drafts. Each is read in a thread of its own with limits of time and
 * memory, one after the other, so that no file can stop the bot or take its memory.
 */
export class Intake {
  readonly #limits: ReadingLimits
  #last: Promise<unknown> = Promise.resolve()

  constructor(limits: Partial<ReadingLimits> = {}) {
    this.#limits = { ...defaultLimits, ...limits }
  }

  /** Reads a file. Throws what is wrong with it as a refusal, where it can't be read. */
  read(file: IncomingFile): Promise<Draft> {
    const name = file.name
      .toWellFormed()
      .replace(/[\s\p{Cc}]+/gu, ' ')
      .slice(0, 200)
    const result = this.#last.then(() => readApart({ ...file, name }, this.#limits))
    this.#last = result.catch(() => {})
    return result
  }

  /** Reads the page or file that a link leads to. Throws refusals as `fetchLink` and `read` do. */
  async readLink(link: string, limits: Partial<FetchLimits> = {}): Promise<Draft> {
    const { bytes, url, contentType } = await fetchLink(link, limits)
    return this.read({ name: nameIn(url), bytes, url, contentType })
  }

  /** Reads what somebody has attached in Discord; `cdn` as for `fetchAttachment`. */
  async readAttachment(link: string, name: string, cdn: string | null = null): Promise<Draft> {
    const { bytes } = await fetchAttachment(link, cdn, { bytes: largestFile })
    return this.read({ name, bytes })
  }
}

/** What to call a page: the end of its path, or its host. */
function nameIn(url: string): string {
  const { pathname, hostname } = new URL(url)
  const last = pathname.split('/').findLast((part) => part !== '') ?? hostname
  try {
    return decodeURIComponent(last)
  } catch {
    return last
  }
}

// Threads run what is built, also where tests run the sources.
const program = new URL(
  import.meta.url.endsWith('.ts') ? '../../dist/intake/worker.js' : './worker.js',
  import.meta.url,
)

function readApart(file: IncomingFile, limits: ReadingLimits): Promise<Draft> {
  const { name } = file
  if (file.bytes.length > largestFile) {
    const megabytes = Math.ceil(file.bytes.length / 1_000_000)
    throw new Refused('largeFile', name, megabytes, largestFile / 1_000_000)
  }
  // A copy of its own, which the thread then has.
  const bytes = new Uint8Array(file.bytes)
  const worker = new Worker(program, {
    workerData: { ...file, bytes },
    transferList: [bytes.buffer],
    resourceLimits: { maxOldGenerationSizeMb: limits.heapMegabytes, stackSizeMb: 8 },
    // What libraries have to say about broken files helps nobody.
    stdout: true,
    stderr: true,
  })
  const before = process.memoryUsage.rss()
  let late: NodeJS.Timeout
  let watch: NodeJS.Timeout
  return new Promise<Draft>((resolve, reject) => {
    late = setTimeout(() => reject(new Refused('slowFile', name)), limits.milliseconds)
    // Limits of a thread's memory leave out what is unpacked outside of JavaScript's own.
    watch = setInterval(() => {
      const growth = (process.memoryUsage.rss() - before) / 1_000_000
      if (growth > limits.growthMegabytes) reject(tooMuch(name))
    }, 20)
    worker.once('message', (report: Report) => {
      if ('draft' in report) resolve(report.draft)
      else reject(new Refused(...report.refusal))
    })
    worker.once('error', (error) => reject(faultOf(name, error)))
    worker.once('exit', () => reject(tooMuch(name)))
  }).finally(async () => {
    clearTimeout(late)
    clearInterval(watch)
    await worker.terminate()
  })
}

const tooMuch = (name: string) => new Refused('heavyFile', name)

/** Running out of memory or stack is the file's doing, and anything else a bug. */
function faultOf(name: string, error: Error & { readonly code?: string }): Error {
  if (error.code === 'ERR_WORKER_OUT_OF_MEMORY' || error.name === 'RangeError') return tooMuch(name)
  return error
}
