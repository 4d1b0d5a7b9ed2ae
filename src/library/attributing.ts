/** Who says what in articles, read in a thread of its own so that nothing else has to wait for it. */
import { Worker } from 'node:worker_threads'
import type { Article } from '../articles/article.ts'
import type { Attribution } from '../attribution/attribution.ts'
import type { Report } from './attributing-worker.ts'

/** What reading may take. */
export type AttributingLimits = {
  /** For one article, and the megabytes of JavaScript's own memory. */
  readonly milliseconds: number
  readonly heapMegabytes: number
  /** Milliseconds after which an answer goes out that names nobody. */
  readonly silentAfter: number
}

const defaultLimits: AttributingLimits = {
  milliseconds: 120_000,
  heapMegabytes: 512,
  silentAfter: 1_000,
}

/** Milliseconds for which those wait who can be told nothing before all is read. */
const longestWait = 600_000

/** An article that waits to be read. */
type Job = {
  readonly article: Article
  isUrgent: boolean
  readonly isDone: Promise<void>
  readonly done: () => void
}

/**
 * Reads articles one after the other and remembers who says what in each, for all libraries that have
 * it: the host's are in many. Where an article can't be read, nobody is named in it.
 */
export class Attributing {
  readonly #known = new WeakMap<Article, readonly Attribution[]>()
  /** Those that were asked for last come last, and are read first. */
  readonly #waiting = new Map<Article, Job>()
  readonly #onFault: (error: unknown) => void
  readonly #limits: AttributingLimits
  #thread: Worker | null = null
  #current: Job | null = null
  #late: NodeJS.Timeout | undefined
  /** Nothing is read any more. */
  #isOver = false

  /** `onFault` is told of each article that can't be read, and of a thread that can't be started. */
  constructor(
    onFault: (error: unknown) => void = () => {},
    limits: Partial<AttributingLimits> = {},
  ) {
    this.#onFault = onFault
    this.#limits = { ...defaultLimits, ...limits }
  }

  /** Who surely says what in an article, in the order of its text; nobody before it is read. */
  attributionsOf(article: Article): readonly Attribution[] {
    return this.#known.get(article) ?? []
  }

  /** Has articles read, whatever is urgent before; resolves then, or after so many milliseconds. */
  readAhead(articles: Iterable<Article>, patience = longestWait): Promise<void> {
    return this.#read([...articles], false, patience)
  }

  /**
   * What `work` makes of attributions, once all are known that it asks for; it is done again when those
   * are read that were not. Where nobody need be named, it soon does with what is known.
   */
  async knowing<Result>(
    work: (attributionsOf: (article: Article) => readonly Attribution[]) => Result,
    mayBeSilent = false,
  ): Promise<Result> {
    const end = performance.now() + (mayBeSilent ? this.#limits.silentAfter : longestWait)
    for (;;) {
      const missing = new Set<Article>()
      const result = work((article) => {
        if (!this.#known.has(article)) missing.add(article)
        return this.attributionsOf(article)
      })
      const left = end - performance.now()
      if (missing.size === 0 || left <= 0 || this.#isOver) return result
      await this.#read([...missing], true, left)
    }
  }

  /** Ends the thread. What was not read by then never is. */
  async close(): Promise<void> {
    this.#giveUp()
    await this.#thread?.terminate()
  }

  async #read(articles: readonly Article[], isUrgent: boolean, patience: number): Promise<void> {
    if (this.#isOver) return
    const jobs = articles
      .filter((article) => !this.#known.has(article))
      // The shortest are read first: many are known before a long one is.
      .sort((a, b) => b.text.length - a.text.length)
      .map((article) => this.#jobFor(article, isUrgent))
    if (jobs.length === 0) return

    this.#goOn()
    let timer: NodeJS.Timeout | undefined
    const late = new Promise<void>((resolve) => {
      timer = setTimeout(resolve, patience).unref()
    })
    await Promise.race([Promise.all(jobs.map(({ isDone }) => isDone)), late])
    clearTimeout(timer)
  }

  #jobFor(article: Article, isUrgent: boolean): Job {
    const job = this.#waiting.get(article) ?? jobOf(article)
    if (isUrgent) job.isUrgent = true
    this.#waiting.delete(article)
    this.#waiting.set(article, job)
    return job
  }

  /** Has the next article read, unless one is. */
  #goOn(): void {
    if (this.#current || this.#isOver) return
    const jobs = [...this.#waiting.values()]
    const next = jobs.findLast(({ isUrgent }) => isUrgent) ?? jobs.at(-1)
    if (!next) return

    this.#current = next
    this.#thread ??= this.#start()
    const thread = this.#thread
    this.#late = setTimeout(() => thread.terminate(), this.#limits.milliseconds).unref()
    thread.postMessage(next.article)
  }

  #start(): Worker {
    const thread = new Worker(program, {
      resourceLimits: { maxOldGenerationSizeMb: this.#limits.heapMegabytes },
    })
    thread.unref()
    let isReady = false
    let fault: unknown = new Error('An article takes too long to read')
    thread.on('message', (report: Report) => {
      if (report === 'ready') isReady = true
      else this.#settle(report)
    })
    thread.on('error', (error) => {
      fault = error
    })
    thread.on('exit', () => {
      this.#thread = null
      if (this.#isOver) return
      this.#onFault(fault)
      if (isReady) this.#settle([])
      else this.#giveUp()
    })
    return thread
  }

  #settle(found: readonly Attribution[]): void {
    clearTimeout(this.#late)
    const { article, done } = this.#current!
    this.#known.set(article, found)
    this.#waiting.delete(article)
    this.#current = null
    done()
    this.#goOn()
  }

  #giveUp(): void {
    this.#isOver = true
    clearTimeout(this.#late)
    for (const { done } of this.#waiting.values()) done()
    this.#waiting.clear()
  }
}

function jobOf(article: Article): Job {
  let done = () => {}
  const isDone = new Promise<void>((resolve) => {
    done = resolve
  })
  return { article, isUrgent: false, isDone, done }
}

// Threads run what is built, also where tests run the sources.
const program = new URL(
  import.meta.url.endsWith('.ts')
    ? '../../dist/library/attributing-worker.js'
    : './attributing-worker.js',
  import.meta.url,
)
