import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { setTimeout as pause } from 'node:timers/promises'
import { gzipSync } from 'node:zlib'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { UserError } from '../../src/errors.ts'
import { isLocalName, isPublic } from '../../src/intake/addresses.ts'
import { fetchAttachment, fetchLink } from '../../src/intake/fetching.ts'
import { Intake } from '../../src/intake/intake.ts'

describe('addresses', () => {
  test.each([
    ['127.0.0.1', '127.255.255.254', '0.0.0.0', '0.1.2.3', '10.1.2.3', '172.16.0.1', '172.31.9.9'],
    ['192.168.0.1', '169.254.169.254', '100.64.0.1', '100.127.0.1', '192.0.0.1', '192.0.2.1'],
    ['198.18.0.1', '198.51.100.1', '203.0.113.1', '224.0.0.1', '240.0.0.1', '255.255.255.255'],
    ['192.88.99.1', '192.31.196.1', '192.52.193.1', '192.175.48.1'],
    ['::', '::1', '::ffff:127.0.0.1', '::ffff:10.0.0.1', '::127.0.0.1', 'fe80::1', 'fec0::1'],
    ['fc00::1', 'fd12:3456::1', 'ff02::1', '64:ff9b::7f00:1', '64:ff9b:1::1', '2002:7f00:1::'],
    [
      '2001::1',
      '2001:db8::1',
      '100::1',
      '2001:2::1',
      '2001:20::1',
      '3fff::1',
      '5f00::1',
      '4000::1',
    ],
    ['', 'localhost', '1.2.3', 'fe80::1%eth0', '::ffff:0:127.0.0.1'],
  ])('of %s and their like are not asked', (...addresses) => {
    for (const address of addresses) expect(isPublic(address), address).toBe(false)
  })

  test('of the public internet are', () => {
    for (const address of ['8.8.8.8', '1.1.1.1', '2606:4700::1111', '::ffff:8.8.8.8']) {
      expect(isPublic(address), address).toBe(true)
    }
  })

  test('names of somebody’s own network are told from others', () => {
    const local = [
      'localhost',
      'LOCALHOST.',
      'a.localhost',
      'printer.local',
      'router',
      'db.internal',
    ]
    for (const name of local) expect(isLocalName(name), name).toBe(true)
    for (const name of ['example.com', 'localhost.com', 'local.example.org.']) {
      expect(isLocalName(name), name).toBe(false)
    }
  })
})

let origin: string
let asked: string[] = []
let answer: (request: IncomingMessage, response: ServerResponse) => void
const server = createServer((request, response) => {
  asked.push(request.url!)
  answer(request, response)
})

beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
})
beforeEach(() => {
  asked = []
})
afterAll(() => {
  server.closeAllConnections()
  server.close()
})

/** As if this computer's own address were a public one. */
const here = { isAllowed: (address: string) => address === '127.0.0.1' }
const html = { 'content-type': 'text/html; charset=utf-8' }

describe('a link', () => {
  test('is fetched, with where it is in the end and what it is', async () => {
    answer = (request, response) => {
      if (request.url === '/old') response.writeHead(301, { location: '/new' }).end('moved')
      else response.writeHead(200, html).end('<p>The gate stuck.')
    }
    const { bytes, url, contentType } = await fetchLink(` ${origin}/old `, here)
    expect(Buffer.from(bytes).toString()).toBe('<p>The gate stuck.')
    expect({ url, contentType }).toEqual({
      url: `${origin}/new`,
      contentType: html['content-type'],
    })
  })

  test('becomes a draft that names it', { timeout: 60_000 }, async () => {
    answer = (_, response) =>
      response
        .writeHead(200, html)
        .end('<!doctype html><title>Gate fails</title><p>The gate stuck.')
    const draft = await new Intake().readLink(`${origin}/gate.html?page=1`, here)
    expect(draft.content).toMatchObject({ title: 'Gate fails', url: `${origin}/gate.html?page=1` })
  })

  test.each([
    '127.0.0.1',
    '2130706433',
    '0x7f000001',
    '0177.0.0.1',
    '127.1',
    '0',
    '127.0.0.1.',
    '①②⑦.0.0.1',
    '[::1]',
    '[::ffff:127.0.0.1]',
    '[::ffff:7f00:1]',
    '[0:0:0:0:0:0:0:1]',
    '[64:ff9b::7f00:1]',
    '[2002:7f00:1::]',
    '[fe80::1]',
    '[fd00::1]',
    '10.0.0.1',
    '192.168.1.1',
    '169.254.169.254',
    '100.64.0.1',
    'localhost',
    'LOCALHOST',
    'localhost.',
    'a.localhost',
    'router',
    'printer.local',
    'metadata.google.internal',
  ])('to http://%s/ is refused before anybody is asked', async (host) => {
    const { port } = server.address() as AddressInfo
    for (const link of [`http://${host}:${port}/`, `https://${host}/`]) {
      await expect(fetchLink(link)).rejects.toThrow(UserError)
      await expect(fetchLink(link)).rejects.toThrow(/is not on the public internet/)
    }
    expect(asked).toEqual([])
  })

  test.each([
    ['gate', /is no link/],
    ['https://', /is no link/],
    ['file:///etc/passwd', /is no web page/],
    ['ftp://example.com/', /is no web page/],
    ['javascript:alert(1)', /is no web page/],
    ['data:text/html,hello', /is no web page/],
    ['https://nell@example.com/', /name or password/],
    ['https://example.com:x@127.0.0.1/', /name or password/],
    ['http://nowhere.example.com.invalid/', /not on the public internet/],
  ])('such as %s is refused with a sentence', async (link, sentence) => {
    await expect(fetchLink(link)).rejects.toThrow(UserError)
    await expect(fetchLink(link)).rejects.toThrow(sentence)
  })

  test.each([
    'http://127.0.0.2/',
    'http://localhost/',
    'http://[::1]/',
    '//10.0.0.1/',
    'http://2130706434/',
    'file:///etc/passwd',
    'http://a:b@127.0.0.1/',
  ])('that sends on to %s is not followed', async (location) => {
    answer = (_, response) => response.writeHead(302, { location }).end()
    await expect(fetchLink(`${origin}/`, here)).rejects.toThrow(UserError)
    expect(asked).toEqual(['/'])
  })

  test('is followed five times, and no further', async () => {
    answer = (request, response) => {
      const left = Number(request.url!.slice(1))
      if (left > 0) response.writeHead(307, { location: `/${left - 1}` }).end()
      else response.end('The gate stuck.')
    }
    expect((await fetchLink(`${origin}/5`, here)).bytes).toHaveLength(15)
    await expect(fetchLink(`${origin}/6`, here)).rejects.toThrow(/without end/)
  })

  test('is asked at the address that was checked, whatever its name leads to later', async () => {
    // A name that leads to a public address once, and to this computer the second time.
    const seen: string[] = []
    const isAllowed = (address: string) => seen.push(address) === 1 && address === '127.0.0.1'
    answer = (request, response) => {
      if (request.url === '/') response.writeHead(302, { location: '/again' }).end()
      else response.end('secret')
    }
    await expect(fetchLink(`${origin}/`, { isAllowed })).rejects.toThrow(
      /not on the public internet/,
    )
    expect(asked).toEqual(['/'])
  })

  test.each([404, 403, 500, 304])('that is answered with %i gets a sentence', async (status) => {
    answer = (_, response) => response.writeHead(status).end()
    await expect(fetchLink(`${origin}/`, here)).rejects.toThrow(
      new RegExp(`\\(${status}\\): check the link`),
    )
  })

  test('is given up when it sends too much, packed or not, said or not', async () => {
    const large = Buffer.alloc(11_000_000, 'a')
    const answers: ((response: ServerResponse) => void)[] = [
      (response) => response.end(large),
      (response) => response.writeHead(200, { 'content-encoding': 'gzip' }).end(gzipSync(large)),
      (response) =>
        response
          .writeHead(200, { 'content-encoding': 'gzip, gzip' })
          .end(gzipSync(gzipSync(Buffer.alloc(200_000_000)))),
      (response) => {
        const chunk = Buffer.alloc(1_000_000)
        const more = (): void => {
          if (!response.destroyed && response.write(chunk)) setImmediate(more)
          else response.once('drain', more)
        }
        more()
      },
    ]
    for (const give of answers) {
      answer = (_, response) => give(response)
      await expect(fetchLink(`${origin}/`, here)).rejects.toThrow(/larger than 10 MB/)
    }
    expect((await fetchGiven(Buffer.alloc(10_000_000, 'a'))).bytes).toHaveLength(10_000_000)
  })

  const fetchGiven = (bytes: Buffer) => {
    answer = (_, response) => response.end(bytes)
    return fetchLink(`${origin}/`, here)
  }

  test('is given up when it takes too long: to answer, to send, or to send on', async () => {
    const slowly: ((response: ServerResponse) => void)[] = [
      () => {},
      (response) => {
        response.write('a')
      },
      async (response) => {
        await pause(200)
        if (!response.destroyed) response.writeHead(302, { location: '/' }).end()
      },
    ]
    for (const give of slowly) {
      answer = (_, response) => give(response)
      await expect(fetchLink(`${origin}/`, { ...here, milliseconds: 500 })).rejects.toThrow(
        /within 1 seconds/,
      )
    }
  })

  test('whose server is not there or breaks off gets a sentence', async () => {
    await expect(fetchLink('http://127.0.0.1:9/', here)).rejects.toThrow(UserError)
    answer = (_, response) => {
      response.writeHead(200, { 'content-length': '100' }).write('half')
      setTimeout(() => response.destroy(), 20)
    }
    await expect(fetchLink(`${origin}/`, here)).rejects.toThrow(UserError)
    answer = (_, response) =>
      response.writeHead(200, { 'content-encoding': 'gzip' }).end('not gzip')
    await expect(fetchLink(`${origin}/`, here)).rejects.toThrow(/can't be read/)
  })
})

describe('an attachment', () => {
  test.each([
    'https://example.com/gate.pdf',
    'http://cdn.discordapp.com/gate.pdf',
    'https://cdn.discordapp.com.example.com/gate.pdf',
    'https://cdn.discordapp.com@example.com/gate.pdf',
    'https://me@cdn.discordapp.com/gate.pdf',
    'https://cdn.discordapp.com:8443/gate.pdf',
    'file:///etc/passwd',
    'gate.pdf',
  ])('at %s is refused', async (link) => {
    await expect(fetchAttachment(link)).rejects.toThrow(UserError)
    await expect(fetchAttachment(link, 'http://127.0.0.1:1')).rejects.toThrow(
      /no attachment of Discord/,
    )
  })

  test('is taken from a stand-in for Discord’s servers, which may be here', async () => {
    answer = (_, response) => response.end('The gate stuck.')
    const { bytes } = await fetchAttachment(`${origin}/attachments/1/2/gate.txt`, `${origin}/`)
    expect(bytes).toHaveLength(15)
    await expect(fetchAttachment(`${origin}/gate.txt`)).rejects.toThrow(/no attachment/)
  })

  test('is not followed elsewhere', async () => {
    answer = (_, response) => response.writeHead(302, { location: '/other' }).end()
    await expect(fetchAttachment(`${origin}/gate.txt`, origin)).rejects.toThrow(/attach it again/)
    expect(asked).toEqual(['/gate.txt'])
  })
})
