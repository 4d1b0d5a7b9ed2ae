/** All that the routes work on. */

import type { Answer } from './answer.ts'
import type { Schema } from './answer-checks.ts'
import type { Cdn, Upload } from './cdn.ts'
import type { Exchange } from './exchange.ts'
import type { Gateway } from './gateway.ts'
import type { World } from './world.ts'

export type Setting = {
  readonly world: World
  readonly gateway: Gateway
  readonly cdn: Cdn
  /** What was wrong with requests and answers. */
  readonly faults: string[]
  /** Interactions by their tokens. */
  readonly exchanges: Map<string, Exchange>
  /** Whether messages must have what this bot's messages always have. */
  readonly hasManners: boolean
  /** How long people wait for something to see, in milliseconds. */
  readonly patience: number
}

/** A request to a route. */
export type Call = {
  readonly method: string
  /** The parts of the path that the route leaves open. */
  readonly path: Readonly<Record<string, string>>
  readonly query: URLSearchParams
  readonly body: unknown
  readonly files: readonly Upload[]
}

export type Route = {
  readonly method: string
  /** With a colon in front of what is open. */
  readonly path: string
  /** What an answer, or each thing in it, must match; null where there is nothing in it. */
  readonly gives: Schema | 'a channel' | null
  readonly answer: (call: Call, setting: Setting) => Answer
}
