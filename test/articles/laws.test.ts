import fc from 'fast-check'
import type { Nodes } from 'mdast'
import { fromMarkdown } from 'mdast-util-from-markdown'
import { describe, expect, test } from 'vitest'
import type { Span } from '../../src/articles/article.ts'
import { bodyOf } from '../../src/articles/body.ts'
import { articleFrom, readArticle } from '../../src/articles/read-article.ts'
import { sentencesIn } from '../../src/articles/sentences.ts'

/** Texts of everything that has ever upset an offset, with enough structure to be read as articles. */
const pieces = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom('The ferry', 'late', 'Mara Quill', 'U.S', 'no. 5', 'A') },
  { weight: 3, arbitrary: fc.constantFrom(' ', ' ', '. ', '.', '? ', '! ', '…', ', ', ' ... ') },
  { weight: 2, arbitrary: fc.constantFrom('\n', '\r\n', '\n\n', '\r\n\r\n', '\r', '\u2028') },
  { weight: 2, arbitrary: fc.constantFrom('“', '”', '"', "'", '’', '‘', '«', '»', "''", '``') },
  { weight: 1, arbitrary: fc.constantFrom('\n# ', '\n- ', '\n  • ', '\n1. ', '\n> ', '\n---\n') },
  {
    weight: 1,
    arbitrary: fc.constantFrom('\n```\n', '\n<!--', '-->\n', '\n===\n', '(', ')', '[3]'),
  },
  { weight: 1, arbitrary: fc.constantFrom('\nBy Ann Lee\n', '\nMay 3, 2026\n', '\nAt a Glance\n') },
  { weight: 1, arbitrary: fc.constantFrom('\nAdvertisement\n', '\nRead more: ', '\n© 2026 ') },
  {
    weight: 1,
    arbitrary: fc.constantFrom('\ufeff', '\u200b', '\u00a0', '\t', 'e\u0301', '👩‍🚀', '€'),
  },
  {
    weight: 1,
    arbitrary: fc.constantFrom('\ud83d', '\udc69', '潮が高い。', '「', '」', '！', '\0'),
  },
)
const texts = fc.array(pieces, { maxLength: 60 }).map((parts) => parts.join(''))
const files = fc
  .record({ name: fc.constantFrom('a.md', 'a.txt'), text: texts })
  .map(({ name, text }) => ({ name, text: `${text}words` }))
  .filter(({ text }) => !/^\ufeff?\s*---/.test(text))

function expectInOrder(spans: readonly Span[], within: Span) {
  let before = within.start
  for (const { start, end } of spans) {
    expect(start).toBeGreaterThanOrEqual(before)
    expect(end).toBeGreaterThanOrEqual(start)
    before = end
  }
  expect(before).toBeLessThanOrEqual(within.end)
}

const isTrimmed = (words: string) => words !== '' && words === words.trim()

describe('in any text', () => {
  test('sentences are in order, trimmed, and cover all that is not white space', () => {
    const spans = texts.chain((text) =>
      fc
        .tuple(fc.nat(text.length), fc.nat(text.length))
        .map(([a, b]) => ({ text, span: { start: Math.min(a, b), end: Math.max(a, b) } })),
    )
    fc.assert(
      fc.property(spans, ({ text, span }) => {
        const sentences = sentencesIn(text, span)
        expectInOrder(sentences, span)
        expect(sentences.every(({ start, end }) => isTrimmed(text.slice(start, end)))).toBe(true)

        const all = sentences.map(({ start, end }) => text.slice(start, end)).join('')
        expect(all.replace(/\s+/g, '')).toBe(text.slice(span.start, span.end).replace(/\s+/g, ''))
      }),
      { numRuns: 1_000 },
    )
  })

  test('a quotation that closes is never cut', () => {
    const words = fc.constantFrom('We left. ', 'Why? ', 'Tom ran! ', 'The U.S. won. ', 'so ', '… ')
    const runs = fc.array(words, { maxLength: 6 }).map((parts) => parts.join(''))
    const marks = fc.constantFrom('“”', '""', '«»', '„“', '「」', '‘’')
    fc.assert(
      fc.property(runs, runs, runs, marks, (before, quoted, behind, [open, close]) => {
        const text = `${before}${open}No. ${quoted}yes.${close} ${behind}`
        const [start, end] = [before.length, before.length + 4 + quoted.length + 6]
        for (const sentence of sentencesIn(text)) {
          expect(sentence.end <= start || sentence.start >= end || sentence.end >= end).toBe(true)
          expect(sentence.start > start && sentence.start < end).toBe(false)
        }
      }),
    )
  })

  test('an article keeps its text, and its sections and body are places in it', () => {
    fc.assert(
      fc.property(files, (file) => {
        const article = readArticle(file)
        const whole = { start: 0, end: article.text.length }
        expect(article.text).toBe(file.text)
        expectInOrder(
          article.sections.map(({ span }) => span),
          whole,
        )
        expect(article.sections.every(({ heading }) => isTrimmed(heading))).toBe(true)

        const body = bodyOf(article)
        expectInOrder(body, whole)
        expect(body.every(({ start, end }) => isTrimmed(file.text.slice(start, end)))).toBe(true)
      }),
      { numRuns: 1_000 },
    )
  })

  test('a row keeps its text', () => {
    fc.assert(
      fc.property(texts, (text) => {
        expect(articleFrom({ id: 'row', text }).text).toBe(text)
      }),
    )
  })
})

describe('in any Markdown', () => {
  /** What a complete parser of Markdown takes for the headings of a text. */
  function headingsOf(text: string): string[] {
    const wordsOf = (node: Nodes): string =>
      'children' in node ? node.children.map(wordsOf).join('') : 'value' in node ? node.value : ''
    return fromMarkdown(text)
      .children.filter((node) => node.type === 'heading')
      .map((node) => wordsOf(node).replace(/\s+/g, ' '))
  }

  test('the sections are those of a complete parser', () => {
    const line = fc.constantFrom(
      ...['', '', '', 'The ferry', 'is late, again.', 'Why', '## The *quay*', '### Oil ##', '#no'],
      ...['####### no', '===', '---', '- boat', '* rope', '1. oil', '> “No.”', '***'],
      ...['```\n# no\n```', '~~~ sh\n## no\n~~~', '- - -'],
    )
    const lines = fc.tuple(fc.array(line, { maxLength: 14 }), fc.constantFrom('\n', '\r\n'))
    fc.assert(
      fc.property(lines, ([parts, lineBreak]) => {
        const text = ['# Tides', '', ...parts].join('\n').replaceAll('\n', lineBreak)
        const { sections } = readArticle({ name: 'tides.md', text })
        expect(['Tides', ...sections.map(({ heading }) => heading)]).toEqual(headingsOf(text))
      }),
      { numRuns: 1_000 },
    )
  })
})

// Each takes a second or two; what goes over a text again and again would take hours.
describe('a megabyte is read to its end', () => {
  const hostile = [
    ...['"', '“', "'A.' ", '. ', 'A.', '(', '「。'],
    ...['\n', 'word ', '> ', '# *a*\n', 'By Ann Lee\n'],
    ...['Share this ', 'Read more: A b\n', `Photo: ${'Ann Lee/'.repeat(20)}\n`],
    ...[`Follow ${'A '.repeat(90)}\n`, `Click here to ${'[a]('.repeat(100)}\n`],
  ]
  for (const part of hostile) {
    test(`of ${JSON.stringify(part)} and no end`, () => {
      const text = `Ferry Fails\n\n${part.repeat(1_000_000 / part.length)}`
      expect(sentencesIn(text).length).toBeGreaterThan(0)
      for (const name of ['a.md', 'a.txt']) {
        const article = readArticle({ name, text })
        expect(article.text).toBe(text)
        expect(bodyOf(article)).toBeDefined()
      }
    })
  }

  test('of front matter that never closes', () => {
    const text = `---\n${'a: [\n'.repeat(200_000)}`
    expect(() => readArticle({ name: 'a.md', text })).toThrow('never closed')
  })
})
