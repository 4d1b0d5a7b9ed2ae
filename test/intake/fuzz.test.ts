/**
 * Broken and made-up files and links, at random. FUZZ_SECONDS sets how long each of them is tried;
 * `npm run test:fuzz` does it for a minute in all.
 */
import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { afterAll, describe, expect, test } from 'vitest'
import { UserError } from '../../src/errors.ts'
import { isPublic } from '../../src/intake/addresses.ts'
import { fetchLink } from '../../src/intake/fetching.ts'
import { readFile } from '../../src/intake/read-file.ts'
import { bytesOf, docxWith, pageOf, paragraphOf, pdfWith } from './made.ts'

const seconds = Number(process.env.FUZZ_SECONDS ?? 0.8)
const timeout = 60_000 + 10_000 * seconds
const settings = { numRuns: 1_000_000, interruptAfterTimeLimit: seconds * 1000, endOnFailure: true }
const fixture = (name: string) =>
  new Uint8Array(readFileSync(new URL(`files/${name}`, import.meta.url)))

type Change = {
  readonly kind: 'set' | 'cut' | 'double' | 'insert'
  readonly at: number
  readonly value: number
}

const changes = fc.array(
  fc.record<Change>({
    kind: fc.constantFrom('set', 'cut', 'double', 'insert'),
    at: fc.double({ min: 0, max: 1, noNaN: true }),
    value: fc.nat(255),
  }),
  { minLength: 1, maxLength: 12 },
)

/** A file with bytes changed, cut out, doubled or put in. */
function changed(bytes: Uint8Array, all: readonly Change[]): Uint8Array {
  let result = Buffer.from(bytes)
  for (const { kind, at, value } of all) {
    const place = Math.floor(at * result.length)
    if (kind === 'set' && place < result.length) result[place] = value
    if (kind === 'cut')
      result = Buffer.concat([result.subarray(0, place), result.subarray(place + value)])
    if (kind === 'double')
      result = Buffer.concat([result.subarray(0, place + value), result.subarray(place)])
    if (kind === 'insert')
      result = Buffer.concat([
        result.subarray(0, place),
        Buffer.from([value]),
        result.subarray(place),
      ])
  }
  return new Uint8Array(result)
}

const tried = { files: 0, links: 0 }
afterAll(() => console.log(`${tried.files} files and ${tried.links} links were tried`))

/** Whatever the bytes are, there is a sentence or a draft whose places are within its text. */
async function readsOrSays(bytes: Uint8Array): Promise<void> {
  tried.files++
  try {
    const { content } = await readFile({ name: 'file', bytes })
    expect(content.text.isWellFormed()).toBe(true)
    expect(content.text).toMatch(/[\p{L}\p{N}]/u)
    expect(content.title.trim()).not.toBe('')
    for (const { span } of content.sections) {
      expect(span.start).toBeLessThanOrEqual(span.end)
      expect(span.end).toBeLessThanOrEqual(content.text.length)
    }
    expect(content.pages?.toSorted((a, b) => a - b)).toEqual(content.pages)
  } catch (error) {
    if (!(error instanceof UserError)) throw error
    expect(error.message).toMatch(/^[^\n]+\.$/)
  }
}

describe('files that are broken', { timeout }, () => {
  test.each([
    ['pdftex.pdf', fixture('pdftex.pdf')],
    ['chromium.pdf', fixture('chromium.pdf')],
    ['pandoc.docx', fixture('pandoc.docx')],
    ['pandoc.html', fixture('pandoc.html')],
    ['ledger.md', fixture('ledger.md')],
    ['a small PDF', pdfWith(pageOf('The gate stuck.', 'It was rust.'))],
  ])('%s', async (_, bytes) => {
    await fc.assert(
      fc.asyncProperty(changes, (all) => readsOrSays(changed(bytes, all))),
      settings,
    )
  })
})

describe('files that somebody made up', { timeout }, () => {
  test('of any bytes', async () => {
    await fc.assert(fc.asyncProperty(fc.uint8Array({ maxLength: 2000 }), readsOrSays), settings)
  })

  const { tag, tree } = fc.letrec<{ tag: string; tree: string }>((tie) => ({
    tag: fc.constantFrom(
      ...'p div h1 h2 ul li table tr td b br span article pre script style svg blockquote a'.split(
        ' ',
      ),
    ),
    tree: fc.oneof(
      { depthSize: 'large', withCrossShrink: true },
      fc.string({ unit: 'binary', maxLength: 20 }),
      fc.constantFrom(
        'The gate stuck.',
        '&amp;',
        '&#0;',
        '&#xd800;',
        '<!--',
        '-->',
        '<',
        '</p>',
        ']]>',
      ),
      fc
        .tuple(tie('tag'), fc.array(tie('tree'), { maxLength: 4 }), fc.boolean())
        .map(
          ([name, inner, isClosed]) => `<${name}>${inner.join('')}${isClosed ? `</${name}>` : ''}`,
        ),
    ),
  }))
  test('of tags', async () => {
    expect(tag).toBeDefined()
    await fc.assert(
      fc.asyncProperty(tree, (html) => readsOrSays(bytesOf(`<!doctype html>${html}`))),
      settings,
    )
  })

  test('of Word’s XML', async () => {
    const xml = fc.array(
      fc.oneof(
        fc.string({ maxLength: 20 }).map((words) => paragraphOf(words.replace(/[<&]/g, ''))),
        fc.constantFrom(
          '<w:p>',
          '</w:p>',
          '<w:tbl><w:tr><w:tc>',
          '<w:br/>',
          '&x;',
          '<![CDATA[x]]>',
        ),
      ),
      { maxLength: 10 },
    )
    await fc.assert(
      fc.asyncProperty(xml, async (parts) => readsOrSays(await docxWith(parts.join('')))),
      settings,
    )
  })

  test('of what a page of a PDF may hold', async () => {
    const operator = fc.oneof(
      fc.constantFrom(
        'BT',
        'ET',
        'q',
        'Q',
        'Tf',
        '/F1 12 Tf',
        'T*',
        'BI ID EI',
        '[(a) -9999 (b)] TJ',
      ),
      fc.tuple(fc.double(), fc.double()).map(([x, y]) => `${x} ${y} Td`),
      fc.tuple(fc.integer(), fc.integer()).map(([x, y]) => `1 0 0 1 ${x} ${y} Tm`),
      fc.string({ maxLength: 20 }).map((words) => `(${words.replace(/[()\\]/g, '')}) Tj`),
    )
    await fc.assert(
      fc.asyncProperty(fc.array(operator, { maxLength: 30 }), (all) =>
        readsOrSays(pdfWith(['BT /F1 12 Tf 50 700 Td', ...all].join('\n'))),
      ),
      settings,
    )
  })
})

describe('links', { timeout }, () => {
  const byte = fc.oneof(fc.constantFrom(0, 10, 127, 169, 172, 192, 255), fc.nat(255))
  const number = (value: number) =>
    fc.constantFrom(String(value), `0x${value.toString(16)}`, `0${value.toString(8)}`)
  const privateAddress = fc.oneof(
    fc.tuple(fc.constantFrom(127, 10, 0), byte, byte, byte),
    fc.tuple(fc.constant(192), fc.constant(168), byte, byte),
    fc.tuple(fc.constant(169), fc.constant(254), byte, byte),
    fc.tuple(fc.constant(172), fc.integer({ min: 16, max: 31 }), byte, byte),
    fc.tuple(fc.constant(100), fc.integer({ min: 64, max: 127 }), byte, byte),
  )
  const notation = privateAddress.chain(([a, b, c, d]) => {
    const whole = ((a * 256 + b) * 256 + c) * 256 + d
    const dotted = `${a}.${b}.${c}.${d}`
    const hex = [a * 256 + b, c * 256 + d].map((part) => part.toString(16)).join(':')
    return fc.oneof(
      fc.tuple(number(a), number(b), number(c), number(d)).map((parts) => parts.join('.')),
      fc.tuple(number(a), number(whole % 2 ** 24)).map((parts) => parts.join('.')),
      number(whole),
      fc.constantFrom(`${dotted}.`, `[::ffff:${dotted}]`, `[::ffff:${hex}]`, `[::${hex}]`),
      fc.constantFrom(`[64:ff9b::${hex}]`, `[2002:${hex}::]`, `[64:ff9b:1::${hex}]`),
    )
  })

  test('to addresses that are not public are refused in every notation', async () => {
    const around = fc.tuple(
      fc.constantFrom('http://', 'https://', 'HTTP://', ' http:', 'http:\\\\'),
      fc.constantFrom('', ':80', ':65535', '/', '/a?b#c', ':8080/x'),
    )
    await fc.assert(
      fc.asyncProperty(notation, around, async (host, [before, behind]) => {
        tried.links++
        await expect(fetchLink(`${before}${host}${behind}`)).rejects.toThrow(
          /is not on the public internet|is no link/,
        )
      }),
      settings,
    )
  })

  test('of any kind end in a sentence', async () => {
    const never = { isAllowed: () => false, milliseconds: 2_000 }
    const link = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 40 }),
      fc
        .webUrl({ withQueryParameters: true })
        .map((url) => url.replace(/^(\w+:\/\/)[^/]*/, '$110.0.0.1')),
      fc.string({ maxLength: 10 }).map((scheme) => `${scheme}://10.0.0.1/`),
    )
    await fc.assert(
      fc.asyncProperty(link, async (text) => {
        tried.links++
        await expect(fetchLink(text, never)).rejects.toThrow(UserError)
        await expect(fetchLink(text, never)).rejects.toThrow(/^[^\n]+\.$/)
      }),
      settings,
    )
  })

  test('and what no address is, is not asked', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        if (!/^[\d.:a-f]+$/i.test(text)) expect(isPublic(text)).toBe(false)
      }),
      { interruptAfterTimeLimit: seconds * 1000 },
    )
  })
})
