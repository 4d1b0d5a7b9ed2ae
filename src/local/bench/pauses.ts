/** How long all other work waits while something goes on. */
import { readFileSync } from 'node:fs'
import { monitorEventLoopDelay } from 'node:perf_hooks'
import { setTimeout as pause } from 'node:timers/promises'

/** Of a piece of work, all in milliseconds. */
export type Held<Result> = {
  readonly result: Result
  /** From its start to its end. */
  readonly whole: number
  /** The longest that the event loop did not turn. */
  readonly pause: number
  /**
   * The most that this thread worked from one turn of the loop to the next, whatever else the machine
   * was busy with; null where the system doesn't tell.
   */
  readonly worked: number | null
}

/** Does some work, and tells for how long nothing else got its turn. */
export async function heldBy<Result>(work: () => Promise<Result>): Promise<Held<Result>> {
  const delay = monitorEventLoopDelay({ resolution: 1 })
  const watch = new Watch()
  delay.enable()
  watch.start()
  // What is measured is the time between two looks, the first of which should be over.
  await pause(10)
  const start = performance.now()
  const result = await work()
  const whole = performance.now() - start
  await pause(10)
  watch.stop()
  delay.disable()
  return { result, whole, pause: Math.max(0, delay.max / 1e6), worked: watch.longest }
}

/** Looks at the processor time of this thread once in every turn of the loop. */
class Watch {
  longest: number | null = null
  #last = 0
  #next: NodeJS.Immediate | undefined

  start(): void {
    const now = processorTime()
    if (now === null) return
    this.longest = 0
    this.#last = now
    this.#next = setImmediate(() => this.#look())
  }

  stop(): void {
    clearImmediate(this.#next)
  }

  #look(): void {
    const now = processorTime()!
    this.longest = Math.max(this.longest!, now - this.#last)
    this.#last = now
    this.#next = setImmediate(() => this.#look())
  }
}

const processorTime = (): number | null => scheduled()?.worked ?? null

/** Milliseconds for which the main thread was ready to go on, and all processors were taken. */
export const waitedForProcessor = (): number => scheduled()?.waited ?? 0

/** Milliseconds of the main thread; only Linux tells them of one thread. */
function scheduled(): { readonly worked: number; readonly waited: number } | null {
  try {
    const stat = readFileSync(`/proc/self/task/${process.pid}/schedstat`, 'utf8')
    const [worked, waited] = stat.split(' ').map((nanoseconds) => Number(nanoseconds) / 1e6)
    return { worked: worked!, waited: waited! }
  } catch {
    return null
  }
}
