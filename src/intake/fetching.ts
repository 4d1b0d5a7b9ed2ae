/** Files from the web, without being led anywhere that the public can't go. */
import { lookup } from 'node:dns/promises'
import { isIP } from 'node:net'
import { setTimeout as pause } from 'node:timers/promises'
import { Agent, fetch, type Response } from 'undici'
import { Refused } from '../refusals.ts'
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
 * asked; so is each redirect. Throws a refusal that says what is wrong: with the link, the server, or the
 * size of what it sends.
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
    throw new Refused('endlessLink', shown(link))
  })
}

/** Where Discord keeps what people attach. */
const attachmentHosts = new Set(['cdn.discordapp.com', 'media.discordapp.net'])

/**
 * Fetches a file that somebody has attached to a message: from Discord's own servers alone, or from
 * `cdn`, an origin such as http://127.0.0.1:8080 that stands in for them. Throws refusals as
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
    throw new Refused('noAttachment', shown(link))
  }
  const all = { ...defaultLimits, ...limits, ...(isStandIn ? { isAllowed: () => true } : {}) }
  return inTime(all, async (signal) => {
    const fetched = await visit(url, all, signal, isStandIn)
    if (fetched instanceof URL) throw new Refused('movedAttachment')
    return fetched
  })
}

function linkFrom(link: string): URL {
  const text = link.trim()
  if (!URL.canParse(text)) throw new Refused('notALink', shown(text))
  return mustBeSafe(new URL(text), text)
}

function mustBeSafe(url: URL, link: string): URL {
  if (url.protocol !== 'http:' && url.protocol !== 'https:') {
    throw new Refused('notTheWeb', shown(link))
  }
  if (url.username || url.password) throw new Refused('linkWithPassword', shown(url.host))
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
      throw signal.aborted ? error : new Refused('unreachable', shown(url.host), codeOf(error))
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
  throw new Refused('noServer', shown(host))
}

async function bytesOf(response: Response, most: number, signal: AbortSignal): Promise<Uint8Array> {
  const chunks: Uint8Array[] = []
  let length = 0
  try {
    for await (const chunk of response.body ?? []) {
      length += chunk.length
      if (length > most) throw new Refused('largeDownload', Math.round(most / 1_000_000))
      chunks.push(chunk)
    }
  } catch (error) {
    if (error instanceof Refused || signal.aborted) throw error
    throw new Refused('brokenDownload', codeOf(error))
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
  const tooLate = () => new Refused('slowServer', Math.ceil(milliseconds / 1000))
  const working = work(late).catch((error: unknown) => {
    throw late.aborted && !(error instanceof Refused) ? tooLate() : error
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

const notPublic = (url: URL) => new Refused('notPublic', shown(url.host))

const notThere = (url: URL, { status }: Response) =>
  new Refused('notGivenOut', shown(url.host), status)

/** What Node.js calls the failure, such as ECONNREFUSED; null where it has no name for it. */
function codeOf(error: unknown): string | null {
  const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error
  return (cause as NodeJS.ErrnoException).code ?? null
}

const shown = (text: string): string =>
  text
    .slice(0, 100)
    .toWellFormed()
    .replace(/[\s\p{Cc}]+/gu, ' ')
