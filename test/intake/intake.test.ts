import { readFileSync } from 'node:fs'
import { monitorEventLoopDelay } from 'node:perf_hooks'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { pageAt, sectionAt } from '../../src/articles/article.ts'
import { UserError } from '../../src/errors.ts'
import type { Draft } from '../../src/intake/draft.ts'
import { Intake } from '../../src/intake/intake.ts'
import { bytesOf, docxWith, pageOf, paragraphOf, pdfWith } from './made.ts'

const intake = new Intake()
const fixture = (name: string) =>
  new Uint8Array(readFileSync(fileURLToPath(new URL(`files/${name}`, import.meta.url))))
const read = (name: string, bytes: Uint8Array | string): Promise<Draft> =>
  intake.read({ name, bytes: typeof bytes === 'string' ? bytesOf(bytes) : bytes })

/** The lines of a text without its marks, title and byline; apostrophes as typewriters have them. */
const linesOf = (text: string) =>
  text
    .replace(/^---.*?---\n/s, '')
    .replaceAll('’', "'")
    .replace(/^- /gm, '• ')
    .split(/\n+/)
    .filter((line) => /\w/.test(line))
    .filter(
      (line) => !/^#* ?(?:The Lighthouse Keeper's Ledger|Nell Arkwood|14 March 2026)$/.test(line),
    )

describe('files of each format’s own producers', { timeout: 60_000 }, () => {
  const truth = linesOf(readFileSync(new URL('files/ledger.md', import.meta.url), 'utf8'))
  // What is set as a list need not be told from paragraphs, nor the levels of headings from each other.
  const alike = (lines: string[]) => lines.map((line) => line.replace(/^(?:• |#+ )/, ''))

  test.each([
    ['pandoc.docx', 'Word'],
    ['libreoffice.docx', 'Word'],
    ['pandoc.html', 'HTML'],
    ['libreoffice.html', 'HTML'],
  ] as const)(
    '%s: words, order, paragraphs, lists and headings are right',
    async (name, format) => {
      const { content, format: told } = await read(name, fixture(name))
      expect(told).toBe(format)
      expect(linesOf(content.text)).toEqual(truth)
      expect(content).toMatchObject({
        title: 'The Lighthouse Keeper’s Ledger',
        author: 'Nell Arkwood',
      })
      expect(content.sections.map(({ heading }) => heading)).toEqual(headings)
    },
  )

  test.each([
    'pdftex.pdf',
    'pdftex-columns.pdf',
    'ghostscript.pdf',
    'libreoffice.pdf',
    'chromium.pdf',
    'weasyprint.pdf',
  ])('%s: words, order, paragraphs and headings are right', async (name) => {
    const { content, format } = await read(name, fixture(name))
    expect(format).toBe('PDF')
    expect(alike(linesOf(content.text))).toEqual(alike(truth))
    expect(content.title.replace('’', "'")).toBe("The Lighthouse Keeper's Ledger")
    expect(content.sections.map(({ heading }) => heading)).toEqual(headings)
  })

  const headings = ['The first page', 'The storm of 1953', 'What was lost', 'Afterwards']

  test.each([
    ['pdftex.pdf', [1, 2, 3, 3]],
    ['chromium.pdf', [1, 1, 2, 2]],
    ['libreoffice.pdf', [1, 1, 1, 2]],
  ])('%s: a quote can tell its page', async (name, pages) => {
    const { content } = await read(name, fixture(name))
    const article = { id: 'a', revision: 1, ...content }
    const words = ['forty-one keepers', 'whale oil', 'windowsill of the', 'Automation was proposed']
    const places = words.map((some) => content.text.indexOf(some))
    expect(places.map((at) => pageAt(article, at))).toEqual(pages)
    expect(sectionAt(article, places[3]!)?.heading).toBe('Afterwards')
  })

  test('what must be looked at is listed', async () => {
    const doubtsOf = async (name: string) => (await read(name, fixture(name))).doubts
    expect(await doubtsOf('pdftex.pdf')).toContainEqual({
      kind: 'joined words',
      words: expect.arrayContaining(['Unaccompanied']),
    })
    expect(await doubtsOf('pandoc.html')).toContainEqual({ kind: 'part of page' })
    expect(await doubtsOf('pandoc.docx')).toEqual([])
  })

  test.each([
    ['locked.pdf', /“locked\.pdf” is locked with a password/],
    ['scan.pdf', /“scan\.pdf” has no text, only pictures/],
  ])('%s gets a sentence', async (name, sentence) => {
    await expect(read(name, fixture(name))).rejects.toThrow(UserError)
    await expect(read(name, fixture(name))).rejects.toThrow(sentence)
  })
})

describe('front matter', { timeout: 60_000 }, () => {
  test.each([
    ['authro', 'author'],
    ['Autor', 'author'],
    ['titel', 'title'],
    ['publised', 'published'],
    ['publsher', 'publisher'],
    ['pubilsehd', 'published'],
    ['sorce', 'source'],
    ['dtae', 'date'],
  ])('has a doubtful key in “%s”: “%s” may be meant', async (key, meant) => {
    const { doubts } = await read('a.md', `---\nmood: calm\n${key}: Ann Lee\n---\nIt rained.`)
    expect(doubts).toContainEqual({ kind: 'unknown key', key, meant })
  })

  test('has no doubt about keys of other programs, nor about a slip where what is meant stands there', async () => {
    const keys =
      'layout tags draft slug data late links line sources section function action publish publishedAt unpublished subtitle course actor anchor category categories description updated image lang weight aliases permalink created'
    const lines = keys.split(' ').map((key) => `${key}: calm`)
    const given = ['author: Ann Lee', 'autor: Ann Lee', 'date: 2026-03-14', 'publised: soon']
    const { doubts } = await read(
      'a.md',
      `---\n${[...lines, ...given].join('\n')}\n---\nIt rained.`,
    )
    expect(doubts.filter(({ kind }) => kind === 'unknown key')).toEqual([])
  })
})

describe('a file is what its bytes are, whatever it is called:', { timeout: 60_000 }, () => {
  test.each<[string, string | Uint8Array, Draft['format']]>([
    ['a.exe', 'The gate stuck.\n\nIt was rust.', 'plain text'],
    ['a.pdf', '# Gate\n\nThe gate stuck.', 'Markdown'],
    ['a.txt', '---\ntitle: Gate\n---\nThe gate stuck.', 'Markdown'],
    ['a.docx', '\n<!-- so -->\n<!DOCTYPE html><title>Gate</title><p>The gate stuck.', 'HTML'],
    ['a.html', pdfWith(pageOf('The gate stuck on Friday night.')), 'PDF'],
    ['a', Buffer.from('\ufeffThe gate stuck.', 'utf16le'), 'plain text'],
  ])('%s', async (name, bytes, format) => {
    const draft = await read(name, bytes)
    expect(draft.format).toBe(format)
    expect(draft.content.text).toContain('The gate stuck')
  })

  test.each<[string, Uint8Array, RegExp]>([
    [
      'a.txt',
      Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13, 73, 72, 68, 82),
      /kind png/,
    ],
    ['a.md', Buffer.concat([Buffer.from('MZ\x90\0'), Buffer.alloc(200)]), /kind exe/],
    ['a.html', Buffer.concat([Buffer.from('\x7fELF\x02\x01\x01'), Buffer.alloc(200)]), /kind elf/],
    [
      'a.docx',
      Buffer.concat([
        Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]),
        Buffer.alloc(600),
      ]),
      /old Word/,
    ],
    ['a.rtf', bytesOf('{\\rtf1\\ansi The gate stuck.}'), /kind rtf/],
    ['a.txt', Buffer.alloc(0), /is empty/],
    ['a.txt', bytesOf(' \n\t '), /has no words/],
    ['a.txt', Buffer.alloc(500, 7), /is no text/],
    [
      'a.txt',
      Buffer.from(
        'Привет, как дела у вас сегодня? Хорошо.'
          .split('')
          .map((c) => (c.charCodeAt(0) > 127 ? (c.charCodeAt(0) - 0x350) & 0xff : c.charCodeAt(0))),
      ),
      /encoding that it does not name/,
    ],
    ['a.pdf', bytesOf('%PDF-1.7\nnothing more'), /PDF that is broken/],
    ['a.pdf', pdfWith(pageOf('_{]')), /has no words in it/],
    ['a.docx', bytesOf('PK\x03\x04 nothing more'), /kind zip|broken/],
  ])('%s is refused with a sentence', async (name, bytes, sentence) => {
    await expect(read(name, bytes)).rejects.toThrow(UserError)
    await expect(read(name, bytes)).rejects.toThrow(sentence)
  })

  test('a zip with no document in it is no Word file', async () => {
    const broken = (await docxWith('')).slice(0, -40)
    await expect(read('a.docx', broken)).rejects.toThrow(/Word file that is broken|kind zip/)
    await expect(read('a.docx', await docxWith(''))).rejects.toThrow(/has no words in it/)
  })
})

describe('encodings', { timeout: 60_000 }, () => {
  test('Western accents are read where nothing says otherwise, and somebody should look', async () => {
    const draft = await read('a.txt', Buffer.from('Caf\xe9s \x93close\x94 at nine.', 'latin1'))
    expect(draft.content.text).toBe('Cafés “close” at nine.')
    expect(draft.doubts).toContainEqual({ kind: 'encoding' })
  })

  test('what a page or a server declares is believed', async () => {
    const russian = Buffer.from([0xcf, 0xf0, 0xe8, 0xe2, 0xe5, 0xf2])
    const page = Buffer.concat([
      bytesOf('<!doctype html><meta charset="windows-1251"><p>'),
      russian,
    ])
    expect((await read('a.html', page)).content.text).toContain('Привет')
    const contentType = 'text/plain; charset=windows-1251'
    const text = await intake.read({ name: 'a', bytes: russian, contentType })
    expect(text.content.text).toBe('Привет')
  })

  test('what is UTF-8 is read as that, whatever it declares', async () => {
    const page = bytesOf('<!doctype html><meta charset="iso-8859-1"><p>Cafés close at nine.')
    expect((await read('a.html', page)).content.text).toContain('Cafés')
  })
})

describe('a web page', { timeout: 60_000 }, () => {
  const prose =
    'The tide gate at Saltmere stuck on Friday night, and by dawn 212 houses had been flooded. '
  const page = (body: string) =>
    `<!doctype html><html><head><title>Gate fails</title></head><body>${body}</body></html>`
  const textOf = async (body: string) => (await read('a.html', page(body))).content.text

  test('gives no word of scripts, styles, forms, comments or what is hidden', async () => {
    const hidden = [
      '<script>secret()</script>',
      '<style>p { content: "secret" }</style>',
      '<noscript>secret</noscript>',
      '<template><p>secret</p></template>',
      '<!-- secret -->',
      '<p hidden>secret</p>',
      '<p style="color: red; DISPLAY : none">secret</p>',
      '<div style="visibility:hidden"><p>secret</p></div>',
      '<p aria-hidden="true">secret</p>',
      '<textarea>secret</textarea>',
      '<svg><text>secret</text></svg>',
      '<iframe srcdoc="<p>secret</p>"></iframe>',
      '<img alt="secret" src="x" onerror="secret()">',
      '<p style="font-size:0">secret</p>',
    ]
    for (const one of hidden) {
      const text = await textOf(
        `<article><h1>Gate fails</h1><p>${prose.repeat(4)}</p>${one}<p>It was rust.</p></article>`,
      )
      expect(text, one).toContain('It was rust.')
      expect(text, one).not.toContain('secret')
    }
  })

  test('gives its words as they are read: entities, breaks, tables, nested lists', async () => {
    const text = await textOf(
      `<article><p>${prose.repeat(4)}</p><p>Fish &amp; chips &lt;here&gt;<br>at&nbsp;nine</p>
       <ul><li>one <b>bold</b> word<ul><li>two</li></ul></li><li>three</li></ul>
       <table><tr><th>year</th><th>nights</th></tr><tr class="header"><td><p>1871</p></td><td>89</td></tr></table></article>`,
    )
    expect(text.split(/\n+/).slice(1)).toEqual([
      'Fish & chips <here>',
      'at nine',
      '- one bold word',
      '- two',
      '- three',
      'year | nights',
      '1871 | 89',
      '',
    ])
  })

  test('is read even if it leaves out most of its tags', async () => {
    const { content } = await read('a.html', `<title>Gate</title><p>${prose}<p>It was rust.`)
    expect(content.title).toBe('Gate')
    expect(content.text).toBe(`${prose.trim()}\n\nIt was rust.\n`)
  })

  test('that only a script fills has no words', async () => {
    await expect(textOf('<div id="root"></div><script src="app.js"></script>')).rejects.toThrow(
      /made by a script/,
    )
  })
})

describe('plain text and Markdown', { timeout: 60_000 }, () => {
  test('are kept to the letter', async () => {
    const text =
      'Gate fails\r\n\r\n  The gate\tstuck.  \u2028“潮” \ud83d\udc69\u200d\ud83d\ude80\n\n\n'
    expect((await read('a.txt', text)).content).toMatchObject({ text, title: 'Gate fails' })
  })

  test('take their details from the front matter, and a title from the name where there is none', async () => {
    const { content } = await read(
      'a.md',
      '---\ntitle: Gate\nauthor: Nell\npublished: 2026-03-14\n---\nIt stuck.',
    )
    expect(content).toMatchObject({
      title: 'Gate',
      author: 'Nell',
      published: '2026-03-14',
      text: 'It stuck.',
    })
    const draft = await read('folder/Tide gate.v2.txt', 'it stuck.')
    expect(draft.content.title).toBe('Tide gate.v2')
    expect(draft.doubts).toContainEqual({ kind: 'title from name' })
  })
})

test.each(['date: 2026-03-14T09:00:00+01:00', 'date: "March 14, 2026"', 'published: 2026-03-14'])(
  'the front matter “%s” is a date',
  { timeout: 60_000 },
  async (line) => {
    const { content } = await read('a.md', `---\n${line}\n---\nIt stuck.`)
    expect(content.published).toMatch(/^2026-03-14/)
  },
)

test('the marks of notes in a Word file stay out of its sentences, and the notes stay in', {
  timeout: 60_000,
}, async () => {
  const note =
    '<w:p><w:r><w:t>It rusted</w:t></w:r><w:r><w:footnoteReference w:id="2"/></w:r><w:r><w:t> away.</w:t></w:r></w:p>'
  const namespace = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
  const relationships = 'http://schemas.openxmlformats.org/package/2006/relationships'
  const kind = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/footnotes'
  const bytes = await docxWith(note, {
    'word/footnotes.xml': `<?xml version="1.0"?><w:footnotes ${namespace}><w:footnote w:id="2">${paragraphOf('In May.')}</w:footnote></w:footnotes>`,
    'word/_rels/document.xml.rels': `<?xml version="1.0"?><Relationships xmlns="${relationships}"><Relationship Id="f" Type="${kind}" Target="footnotes.xml"/></Relationships>`,
  })
  expect((await read('a.docx', bytes)).content.text).toBe('It rusted away.\n\n- In May.\n')
})

describe('a hostile file ends in one sentence while the bot goes on answering:', {
  timeout: 120_000,
}, () => {
  const strict = new Intake({ milliseconds: 2_500, heapMegabytes: 200, growthMegabytes: 400 })
  const spaces = Buffer.alloc(300_000_000, 32)

  test.each<[string, () => Uint8Array | Promise<Uint8Array>, RegExp]>([
    ['a PDF that unpacks to 300 MB', () => pdfWith(spaces), /memory|too long|no text/],
    [
      'a PDF with no end of words',
      () => pdfWith(pageOf('word word word').repeat(500_000)),
      /memory|too long/,
    ],
    [
      'a Word file that unpacks to 100 MB',
      () => docxWith(paragraphOf('a'.repeat(100_000_000))),
      /larger unpacked|too long/,
    ],
    [
      'a Word file of half a million paragraphs',
      () => docxWith(paragraphOf('word').repeat(500_000)),
      /memory|too long/,
    ],
    [
      'a Word file nested 100,000 deep',
      () => docxWith('<w:p>'.repeat(100_000) + '</w:p>'.repeat(100_000)),
      /memory|too long|broken/,
    ],
    [
      'a Word file of 6,000 parts',
      () =>
        docxWith(
          '',
          Object.fromEntries(Array.from({ length: 6_000 }, (_, i) => [`word/${i}.xml`, 'x'])),
        ),
      /larger unpacked|too long/,
    ],
    [
      'a page nested 100,000 deep',
      () => bytesOf(`<!doctype html>${'<div>'.repeat(100_000)}word`),
      /memory|too long/,
    ],
    [
      'a page of half a million tags',
      () => bytesOf(`<!doctype html><p>${'<b>a</b>'.repeat(500_000)}`),
      /memory|too long/,
    ],
    ['an endless line', () => bytesOf('a'.repeat(5_000_000)), /line of 5,000,000 characters/],
    ['a file of 26 MB', () => Buffer.alloc(26_000_000, 97), /26 MB large, and 25 are the most/],
  ])('%s', async (_, make, sentence) => {
    const bytes = await make()
    const delay = monitorEventLoopDelay({ resolution: 5 })
    delay.enable()
    const reading = strict.read({ name: 'file', bytes })
    await expect(reading).rejects.toThrow(UserError)
    await expect(reading).rejects.toThrow(sentence)
    await expect(reading).rejects.toThrow(/^[^\n]+\.$/)
    delay.disable()
    // Between two answers of the bot, no more than a blink.
    expect(delay.percentile(99) / 1e6).toBeLessThan(300)
    expect(
      (await strict.read({ name: 'gate.txt', bytes: bytesOf('It stuck.') })).content.text,
    ).toBe('It stuck.')
  })
})
