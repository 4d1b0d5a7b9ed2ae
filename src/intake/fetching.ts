/** Files from the web, without being led anywhere that the public can't go. */
import { lookup } from 'node:dns/promises'
import { isIP } from 'node:net'
import { setTimeout as pause } from 'node:timers/promises'
import { Agent, fetch, type Response } from 'undici'
import { UserError } from '../errors.ts'
import { isLocalName, isPublic } from './addresses.ts'

/** What a link leads to. */
export type Fetched = {
  readonly bytes: Uint8Array
  /** Where it was in the end, behind all redirects. */
  readonly url: string
  /** What the server calls it, such as `text/html; charset=utf-8`; empty where it says nothing. */
  readonly contentType: string
}

export type FetchLimits = {
  /** Bytes when unpacked. */
  readonly bytes: number
  /** Milliseconds in all, redirects included. */
  readonly milliseconds: number
  /** Addresses that may be asked. */
  readonly isAllowed: (address: string) => boolean
}

const defaultLimits: FetchLimits = {
  bytes: 10_000_000,
  milliseconds: 15_000,
  isAllowed: isPublic,
}

const mostRedirects = 5

/**
 * Fetches what a link leads to. Its host is resolved once, and only the addresses that were checked are
 * asked; so is each redirect. Throws a UserError that says what is wrong: with the link, the server, or
 * the size of what it sends.
 */
export async function fetchLink(link: string, limits: Partial<FetchLimits> = {}): Promise<Fetched> {
  const all = { ...defaultLimits, ...limits }
  return inTime(all, async (signal) => {
    let url = linkFrom(link)
    for (let redirects = 0; redirects <= mostRedirects; redirects++) {
      const next = await visit(url, all, signal)
      if (!(next instanceof URL)) return next
      url = next
    }
    throw new UserError(`“${shown(link)}” leads from one address to the next without end.`)
  })
}

/** Where Discord keeps what people attach. */
const attachmentHosts = new Set(['cdn.discordapp.com', 'media.discordapp.net'])

/**
 * Fetches a file that somebody has attached to a message: from Discord's own servers alone, or from
 * `cdn`, an origin such as http://127.0.0.1:8080 that stands in for them. Throws a UserError as
 * `fetchLink` does.
 */
export async function fetchAttachment(
  link: string,
  cdn: string | null = null,
  limits: Partial<FetchLimits> = {},
): Promise<Fetched> {
  const url = URL.canParse(link) ? new URL(link) : null
  const isStandIn = url !== null && cdn !== null && url.origin === new URL(cdn).origin
  const isDiscords =
    url?.protocol === 'https:' && url.port === '' && attachmentHosts.has(url.hostname)
  if (!url || !(isStandIn || isDiscords) || url.username || url.password) {
    throw new UserError(`“${shown(link)}” is no attachment of Discord: attach the file itself.`)
  }
  const all = { ...defaultLimits, ...limits, ...(isStandIn ? { isAllowed: () => true } : {}) }
  return inTime(all, async (signal) => {
    const fetched = await visit(url, all, signal, isStandIn)
    if (fetched instanceof URL) throw new UserError('Discord has moved that file: attach it again.')
    return fetched
  })
}

function linkFrom(link: string): URL {
  const text = link.trim()
  if (!URL.canParse(text)) {
    throw new UserError(
      `“${shown(text)}” is no link: give one that starts with https://, such as https://example.com/tides.`,
    )
  }
  return mustBeSafe(new URL(text), text)
}

function mustBeSafe(url: URL, link: string): URL {
  if (url.protocol !== 'http:' && url.protocol !== 'https:') {
    throw new UserError(
      `“${shown(link)}” is no web page: links must start with https:// or http://.`,
    )
  }
  if (url.username || url.password) {
    throw new UserError(`“${shown(url.host)}” has a name or password in its link: take it out.`)
  }
  const host = hostOf(url)
  if (isIP(host) === 0 && isLocalName(host)) throw notPublic(url)
  return url
}

/** The name or address that is asked; URLs write addresses of every notation alike, IPv6 in brackets. */
const hostOf = (url: URL): string => url.hostname.replace(/^\[(.*)\]$/, '$1')

/** Gets what is at an address, or where it sends us on to. */
async function visit(
  url: URL,
  { bytes, isAllowed }: FetchLimits,
  signal: AbortSignal,
  isTrusted = false,
): Promise<Fetched | URL> {
  const pinned = await addressesOf(url)
  if (!isTrusted && !pinned.every(({ address }) => isAllowed(address))) throw notPublic(url)

  const agent = new Agent({
    connect: {
      lookup: (_, { all }, found) =>
        all ? found(null, pinned) : found(null, pinned[0]!.address, pinned[0]!.family),
    },
  })
  try {
    const response = await fetch(url, {
      dispatcher: agent,
      redirect: 'manual',
      signal,
      headers: { accept: 'text/html, application/pdf, text/*;q=0.9, */*;q=0.8' },
    }).catch((error: unknown) => {
      throw signal.aborted
        ? error
        : new UserError(
            `“${shown(url.host)}” can't be reached (${reasonOf(error)}): check the link.`,
          )
    })
    const location = response.headers.get('location')
    if (response.status >= 300 && response.status < 400 && location !== null) {
      await response.body?.cancel()
      if (!URL.canParse(location, url.href)) throw notThere(url, response)
      return mustBeSafe(new URL(location, url), location)
    }
    if (!response.ok) throw notThere(url, response)
    const contentType = response.headers.get('content-type') ?? ''
    return { bytes: await bytesOf(response, bytes, signal), url: url.href, contentType }
  } finally {
    // Whatever is still being sent is of no use.
    void agent.destroy()
  }
}

async function addressesOf(url: URL): Promise<{ address: string; family: number }[]> {
  const host = hostOf(url)
  const family = isIP(host)
  if (family !== 0) return [{ address: host, family }]
  try {
    const found = await lookup(host, { all: true })
    if (found.length > 0) return found
  } catch {
    // Told below.
  }
  throw new UserError(`There is no server “${shown(host)}”: check the link.`)
}

async function bytesOf(response: Response, most: number, signal: AbortSignal): Promise<Uint8Array> {
  const chunks: Uint8Array[] = []
  let length = 0
  try {
    for await (const chunk of response.body ?? []) {
      length += chunk.length
      if (length > most) {
        throw new UserError(
          `That is larger than ${Math.round(most / 1_000_000)} MB, which is the most that is taken from a link.`,
        )
      }
      chunks.push(chunk)
    }
  } catch (error) {
    if (error instanceof UserError || signal.aborted) throw error
    throw new UserError(`What the server sent can't be read (${reasonOf(error)}): try again later.`)
  }
  return new Uint8Array(Buffer.concat(chunks))
}

/** Gives up when the time is over, whatever is waited for. */
async function inTime<Result>(
  { milliseconds }: FetchLimits,
  work: (signal: AbortSignal) => Promise<Result>,
): Promise<Result> {
  const done = new AbortController()
  const late = AbortSignal.timeout(milliseconds)
  const tooLate = () =>
    new UserError(
      `The server has not sent everything within ${Math.ceil(milliseconds / 1000)} seconds: try again later, or attach the file.`,
    )
  const working = work(late).catch((error: unknown) => {
    throw late.aborted && !(error instanceof UserError) ? tooLate() : error
  })
  const waiting = pause(milliseconds, undefined, { signal: done.signal }).then(() => {
    throw tooLate()
  })
  try {
    return await Promise.race([working, waiting])
  } finally {
    done.abort()
    waiting.catch(() => {})
    working.catch(() => {})
  }
}

const notPublic = (url: URL) =>
  new UserError(`“${shown(url.host)}” is not on the public internet, so it is not asked.`)

const notThere = (url: URL, { status }: Response) =>
  new UserError(
    `“${shown(url.host)}” does not give that page out (${status}): check the link, or attach the page as a file.`,
  )

function reasonOf(error: unknown): string {
  const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error
  return (cause as NodeJS.ErrnoException).code ?? 'no connection'
}

const shown = (text: string): string =>
  text
    .slice(0, 100)
    .toWellFormed()
    .replace(/[\s\p{Cc}]+/gu, ' ')
