/** A PDF to its article: words in their order, paragraphs, headings, and where each page starts. */
import { getDocumentProxy } from 'unpdf'
import { Refused } from '../refusals.ts'
import { textOf } from './blocks.ts'
import type { Doubt, Reading } from './draft.ts'
import {
  blocksOf,
  linesOn,
  type Page,
  type PagedBlock,
  type Piece,
  withoutRunning,
} from './pdf-lines.ts'

/** No article has more, and reading takes some 20 ms each. */
const mostPages = 1_000

/** Reads a PDF. Throws a refusal that names it where it is broken, locked, too long or only pictures. */
export async function readPdf(name: string, bytes: Uint8Array): Promise<Reading> {
  const document = await getDocumentProxy(bytes, { verbosity: 0 }).catch((error: unknown) => {
    if (!(error instanceof Error) || error instanceof RangeError) throw error
    throw new Refused(error.name === 'PasswordException' ? 'lockedPdf' : 'brokenPdf', name)
  })
  if (document.numPages > mostPages) {
    throw new Refused('longPdf', name, document.numPages, mostPages)
  }
  const info = (await document.getMetadata().catch(() => null))?.info as Info | undefined
  const isTex = /TeX/.test(`${info?.Producer} ${info?.Creator}`)
  const pages: Page[] = []
  const empty: number[] = []
  for (let number = 1; number <= document.numPages; number++) {
    const page = await pageAt(name, document, number, isTex)
    if (page.pieces.every(({ text }) => text.trim() === '')) empty.push(number)
    pages.push(page)
  }
  if (empty.length === pages.length) throw new Refused('scannedPdf', name)

  const lines = withoutRunning(
    pages.flatMap((page, at) => linesOn(page, at + 1)),
    pages.length,
  )
  // Browsers set hyphens only where a text has them.
  const isBrowsers = /Skia|Chrom|WebKit|Quartz/.test(`${info?.Producer} ${info?.Creator}`)
  const { blocks, joined, author, published } = blocksOf(lines, !isBrowsers)
  const { text, starts } = paged(blocks, pages.length)
  const title = given(info?.Title)
  return {
    text,
    title:
      title && !/^(?:untitled|document|microsoft word)\b|\.\w{2,5}$/i.test(title) ? title : null,
    author: author ?? given(info?.Author),
    publisher: null,
    published,
    pages: starts,
    doubts: doubtsAbout(text, empty, joined, lines.length === 0),
  }
}

type Info = {
  readonly Title?: string
  readonly Author?: string
  readonly Producer?: string
  readonly Creator?: string
}

type Document = Awaited<ReturnType<typeof getDocumentProxy>>

async function pageAt(
  name: string,
  document: Document,
  number: number,
  isTex: boolean,
): Promise<Page> {
  try {
    const page = await document.getPage(number)
    const { items } = await page.getTextContent({ disableNormalization: false })
    const [, bottom = 0, , top = 0] = page.view
    const pieces = items.flatMap((item): Piece[] => {
      if (!('str' in item)) return []
      const [a = 0, b = 0, , , x = 0, y = 0] = item.transform as number[]
      const text = item.str.replace(/[\x00-\x08\x0b-\x1f\x7f-\x9f]/g, (sign) =>
        isTex ? (corkSigns[sign] ?? unreadable) : unreadable,
      )
      const size = Math.hypot(a, b) || item.height
      return [{ text, x, y: y - bottom, width: item.width, size, font: item.fontName }]
    })
    page.cleanup()
    return { pieces, height: Math.max(1, top - bottom) }
  } catch (error) {
    if (error instanceof RangeError) throw error
    throw new Refused('partlyBrokenPdf', name, number)
  }
}

/** What stands in for a character that the file doesn't name. */
const unreadable = '\ufffd'

/** What TeX's own fonts have in place of control characters, where a file doesn't say so itself. */
const corkSigns: Readonly<Record<string, string>> = {
  ...{ '\x10': '“', '\x11': '”', '\x12': '„', '\x13': '«', '\x14': '»', '\x15': '–', '\x16': '—' },
  ...{ '\x1b': 'ff', '\x1c': 'fi', '\x1d': 'fl', '\x1e': 'ffi', '\x1f': 'ffl' },
}

/** The text of blocks, and where in it each page starts. */
function paged(blocks: readonly PagedBlock[], pages: number) {
  let text = ''
  const starts: number[] = []
  const startPages = (upTo: number, at: number) => {
    while (starts.length < upTo) starts.push(at)
  }
  let before: PagedBlock | null = null
  for (const one of blocks) {
    const words = textOf([one.block]).trimEnd()
    if (words === '') continue
    const isList = before?.block.kind === 'item' && one.block.kind === 'item'
    text += before === null ? '' : isList ? '\n' : '\n\n'
    startPages(one.page, text.length)
    // Cleaning takes next to nothing away, so that the turn is at most a word off.
    const mark = one.block.kind === 'item' ? 2 : 0
    for (const { at, page } of one.turns) {
      startPages(page, text.length + mark + Math.min(at, words.length))
    }
    text += words
    before = one
  }
  startPages(pages, text.length)
  return { text: text === '' ? '' : `${text}\n`, starts }
}

function doubtsAbout(
  text: string,
  empty: readonly number[],
  joined: readonly string[],
  isLost: boolean,
): Doubt[] {
  const unread = text.match(/[\ufffd\ue000-\uf8ff]/g)?.length ?? 0
  return [
    ...(empty.length > 0 ? [{ kind: 'pages without text', pages: empty } as const] : []),
    ...(joined.length > 0 ? [{ kind: 'joined words', words: [...new Set(joined)] } as const] : []),
    ...(unread > 0 ? [{ kind: 'unreadable', count: unread } as const] : []),
    ...(isLost ? [{ kind: 'running heads' } as const] : []),
  ]
}

const given = (words: string | undefined): string | null => words?.trim() || null
