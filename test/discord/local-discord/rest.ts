/** The REST server: requests in, checked answers out, with faults on demand. */
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { setTimeout as pause } from 'node:timers/promises'
import { type Answer, Refusal } from './answer.ts'
import { faultsInAnswer } from './answer-checks.ts'
import { applicationRoutes } from './application-routes.ts'
import type { Upload } from './cdn.ts'
import { channelRoutes } from './channel-routes.ts'
import { interactionRoutes } from './interaction-routes.ts'
import { type Fault, RestFaults } from './rest-faults.ts'
import type { Call, Route, Setting } from './setting.ts'

/** A request as it came in, and what became of it. */
export type Recorded = {
  readonly method: string
  /** Behind `/api/v10`, without the query. */
  readonly path: string
  readonly body: unknown
  readonly files: readonly Upload[]
  /** When it came, in milliseconds. */
  readonly at: number
  /** 0 while there is none, and where the connection was dropped instead. */
  status: number
}

const routes: readonly Route[] = [...applicationRoutes, ...interactionRoutes, ...channelRoutes]

export class Rest {
  readonly requests: Recorded[] = []
  readonly onDemand = new RestFaults()
  readonly http: Server
  readonly #token: string
  #setting: Setting | null = null

  constructor(token: string) {
    this.#token = token
    this.http = createServer((request, response) => void this.#serve(request, response))
  }

  /** Listens on the loopback interface. */
  async listen(setting: Setting, port: number): Promise<void> {
    this.#setting = setting
    await new Promise<void>((resolve, reject) => {
      this.http.once('error', reject)
      this.http.listen(port, '127.0.0.1', resolve)
    })
  }

  async stop(): Promise<void> {
    const closed = new Promise((resolve) => this.http.close(resolve))
    this.http.closeAllConnections()
    await closed
  }

  get origin(): string {
    return `http://127.0.0.1:${(this.http.address() as AddressInfo).port}`
  }

  async #serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { pathname, searchParams } = new URL(request.url!, this.origin)
    if (pathname.startsWith('/cdn/')) {
      this.#serveFile(pathname.slice('/cdn'.length), response)
      return
    }

    const { body, files } = await formOf(request)
    const method = request.method!
    const path = pathname.replace(/^\/api\/v10/, '')
    const recorded: Recorded = { method, path, body, files, at: Date.now(), status: 0 }
    this.requests.push(recorded)
    const fault = this.onDemand.next(method, path)
    if (fault?.kind === 'slow') await pause(fault.milliseconds, undefined, { ref: false })
    if (fault?.kind === 'dropped' && fault.what === 'request') {
      request.socket.destroy()
      return
    }

    const isKnown = request.headers.authorization === `Bot ${this.#token}`
    const answer =
      faulty(fault) ?? this.#answer(path, { method, query: searchParams, body, files }, isKnown)
    if (fault?.kind === 'dropped') {
      request.socket.destroy()
      return
    }
    recorded.status = answer.status
    send(answer, response)
  }

  #answer(path: string, call: Omit<Call, 'path'>, isKnown: boolean): Answer & Headers {
    // The token in the address is all that interactions need.
    if (!isKnown && !/^\/(interactions|webhooks)\//.test(path)) {
      return { status: 401, json: { code: 0, message: '401: Unauthorized' } }
    }
    for (const route of routes) {
      const open = route.method === call.method ? openIn(route.path, path) : null
      if (!open) continue
      const answer = this.#answerOf(route, { ...call, path: open })
      this.#setting!.faults.push(...faultsInAnswer(answer, route))
      return answer
    }
    this.#setting!.faults.push(`${call.method} ${path}: there is no such route`)
    return new Refusal(0).answer
  }

  #answerOf(route: Route, call: Call): Answer {
    try {
      return route.answer(call, this.#setting!)
    } catch (error) {
      if (error instanceof Refusal) return error.answer
      this.#setting!.faults.push(
        `${route.method} ${route.path} broke this Discord: ${(error as Error).stack}`,
      )
      return { status: 500, json: { code: 0, message: '500: Internal Server Error' } }
    }
  }

  #serveFile(path: string, response: ServerResponse): void {
    const file = this.#setting!.cdn.at(path)
    const fault = this.onDemand.next('GET', `/cdn${path}`)
    if (fault) send(faulty(fault) ?? { status: 500 }, response)
    else if (!file) {
      response.writeHead(404, { 'content-type': 'text/plain' })
      response.end('This content is no longer available.')
    } else {
      response.writeHead(200, { 'content-type': file.type, 'content-length': file.bytes.length })
      response.end(file.bytes)
    }
  }
}

type Headers = { readonly headers?: Readonly<Record<string, string>> }

function send({ headers, json, status }: Answer & Headers, response: ServerResponse): void {
  const isJson = json !== undefined
  response.writeHead(status, { ...headers, ...(isJson && { 'content-type': 'application/json' }) })
  response.end(isJson ? JSON.stringify(json) : undefined)
}

/** What a fault answers by itself; null where the request is carried out. */
function faulty(fault: Fault | null): (Answer & Headers) | null {
  if (fault?.kind === 'error') {
    return { status: fault.status, json: { code: 0, message: `${fault.status}: Server Error` } }
  }
  if (fault?.kind !== 'limited') return null
  const { isGlobal, seconds } = fault
  return {
    status: 429,
    json: {
      message: 'You are being rate limited.',
      code: 0,
      retry_after: seconds,
      global: isGlobal,
    },
    headers: {
      'retry-after': String(Math.ceil(seconds)),
      'x-ratelimit-scope': isGlobal ? 'global' : 'user',
      ...(isGlobal ? { 'x-ratelimit-global': 'true' } : limitedBucket(seconds)),
    },
  }
}

const limitedBucket = (seconds: number) => ({
  'x-ratelimit-bucket': 'local',
  'x-ratelimit-limit': '5',
  'x-ratelimit-remaining': '0',
  'x-ratelimit-reset-after': String(seconds),
  'x-ratelimit-reset': String(Date.now() / 1000 + seconds),
})

/** What a request carries: JSON alone, or JSON with files. */
async function formOf(request: IncomingMessage): Promise<Pick<Call, 'body' | 'files'>> {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk)
  const bytes = Buffer.concat(chunks)
  const type = request.headers['content-type'] ?? ''
  if (!type.startsWith('multipart/form-data')) return { body: parsed(bytes.toString()), files: [] }

  const form = await new Response(bytes, { headers: { 'content-type': type } }).formData()
  const files: Upload[] = []
  let body: unknown = {}
  for (const [field, value] of form) {
    if (typeof value === 'string') body = field === 'payload_json' ? parsed(value) : body
    else {
      const { name, type: kind } = value
      files.push({ field, name, type: kind, bytes: Buffer.from(await value.arrayBuffer()) })
    }
  }
  return { body, files }
}

const parsed = (text: string): unknown => (text === '' ? null : JSON.parse(text))

/** The open parts of a route's path, if it leads to this one. */
function openIn(route: string, path: string): Readonly<Record<string, string>> | null {
  const [wanted, given] = [route.split('/'), path.split('/').map(decodeURIComponent)]
  if (wanted.length !== given.length) return null
  const open: Record<string, string> = {}
  for (const [at, part] of wanted.entries()) {
    if (part.startsWith(':')) open[part.slice(1)] = given[at]!
    else if (part !== given[at]) return null
  }
  return open
}
