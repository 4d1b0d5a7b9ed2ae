/**
 * Sends again what is lost on its way to Discord. discord.js by itself gives up when a connection
 * drops, and tries again at once, so in vain, when Discord fails for a moment.
 */
import { randomBytes } from 'node:crypto'
import { setTimeout as pause } from 'node:timers/promises'
import { DefaultRestOptions, RESTJSONErrorCodes, type RESTOptions } from 'discord.js'

type Send = RESTOptions['makeRequest']
type Answer = Awaited<ReturnType<Send>>

/** An answer that did not get through, as often as it was sent. */
export class Undelivered extends Error {
  override readonly name = 'Undelivered'
}

/** How a kind of request is sent again. */
type Plan = {
  /** How long it makes sense to try, in milliseconds. */
  readonly tryFor: number
  /** How long one try may take, in milliseconds. */
  readonly oneTakes: number
  /** The error that a repeated request gets where the first was carried out after all. */
  readonly doneBefore: number | null
}

// Discord takes the first response to an interaction for 3 s.
const firstResponse: Plan = {
  tryFor: 3000,
  oneTakes: 1000,
  doneBefore: RESTJSONErrorCodes.InteractionHasAlreadyBeenAcknowledged,
}
const message: Plan = { tryFor: 10_000, oneTakes: 5000, doneBefore: null }
const deletion: Plan = { ...message, doneBefore: RESTJSONErrorCodes.UnknownMessage }

/**
 * Sends a request as discord.js does. Those that answer somebody are sent again after a lost
 * connection, a server error or a long silence, for as long as Discord takes them; a repeated one
 * that Discord says it has carried out before counts as sent. Rejects with `Undelivered` when none of
 * that helps.
 */
export const deliver: Send = async (url, init) => {
  const plan = planFor(init.method ?? 'GET', new URL(url).pathname)
  const send = DefaultRestOptions.makeRequest
  if (!plan) return send(url, init)

  const sent = requestOf(init)
  const isMessage = init.method === 'POST' && url.endsWith('/messages')
  const request =
    isMessage && typeof init.body === 'string'
      ? { ...init, body: takenOnce(init.body, sent.nonce) }
      : init
  const until = Date.now() + plan.tryFor
  for (let attempt = 0; ; attempt++) {
    const signal = endingAfter(plan.oneTakes, init.signal)
    const response = await send(url, { ...request, signal }).catch((error: Error) => error)
    const isFailure = response instanceof Error || response.status >= 500
    if (!isFailure) return sent.mayBeDone ? asFirst(response, plan) : response

    sent.mayBeDone = true
    const wait = Math.min(50 * 2 ** attempt, 500)
    if (init.signal?.aborted || Date.now() + wait > until) {
      throw response instanceof Error
        ? new Undelivered('Discord could not be reached in time', { cause: response })
        : new Undelivered(`Discord failed every time, at last with ${response.status}`)
    }
    await pause(wait)
  }
}

/** A request, over all the times that discord.js makes it. */
type Request = {
  /** By which Discord knows a message that comes again. */
  readonly nonce: string
  /** Whether it was sent before, and nobody knows whether Discord carried it out. */
  mayBeDone: boolean
}

const requests = new WeakMap<object, Request>()

/** discord.js makes a request again when a limit of Discord's has passed, with the headers of the first time. */
function requestOf({ headers }: Parameters<Send>[1]): Request {
  const known = requests.get(headers as object)
  if (known) return known

  const request = { nonce: randomBytes(12).toString('hex'), mayBeDone: false }
  requests.set(headers as object, request)
  return request
}

const tookTooLong = new Error('Discord took too long')

/**
 * A signal that says to stop after so many milliseconds, or when another does. `AbortSignal.timeout` does
 * the same, but makes an error with its stack for each request, long after most of them are done.
 */
function endingAfter(milliseconds: number, other: RequestInit['signal']): AbortSignal {
  const ending = new AbortController()
  setTimeout(() => ending.abort(tookTooLong), milliseconds).unref()
  if (other?.aborted) ending.abort(other.reason)
  other?.addEventListener('abort', () => ending.abort(other.reason), { once: true })
  return ending.signal
}

/** The plan for requests that answer somebody; null for others. */
function planFor(method: string, path: string): Plan | null {
  if (/\/interactions\/\d+\/[^/]+\/callback$/.test(path)) return firstResponse
  if (!/\/(webhooks\/\d+\/|channels\/\d+\/messages)/.test(path) || method === 'GET') return null
  return method === 'DELETE' ? deletion : message
}

/** A message as Discord takes it once, however often it comes: it knows it by its nonce. */
function takenOnce(message: string, nonce: string): string {
  return JSON.stringify({ ...JSON.parse(message), nonce, enforce_nonce: true })
}

/** The answer to a repeated request as if it had been the first. */
async function asFirst(response: Answer, { doneBefore }: Plan): Promise<Answer> {
  if (doneBefore === null || response.status < 400 || response.status >= 500) return response

  const text = await response.text()
  const { status, statusText, headers } = response
  const isDone = status !== 429 && (JSON.parse(text) as { code?: number }).code === doneBefore
  return isDone
    ? new Response(null, { status: 204 })
    : new Response(text, { status, statusText, headers: [...headers] })
}
