import fc from 'fast-check'
import { JSDOM } from 'jsdom'
import {
  getFragmentDirectives,
  parseFragmentDirectives,
  processTextFragmentDirective,
} from 'text-fragments-polyfill/text-fragment-utils'
import { describe, expect, test, vi } from 'vitest'
import type { Article } from '../../src/articles/article.ts'
import { buttonLink, linkToWords, webAddress } from '../../src/discord/links.ts'
import { articleOf } from '../articles.ts'

const url = 'https://example.org/quay'
const articleWith = (text: string, address = url): Article => ({
  ...articleOf({ text: 'x' }),
  text,
  url: address,
})
const linkTo = (words: string, address?: string) =>
  linkToWords(articleWith(words, address), { start: 0, end: words.length })

describe('a link to words', () => {
  test.each([
    ['The gate stayed open.', '#:~:text=The%20gate%20stayed%20open.'],
    [
      'One two three four five six seven eight nine ten eleven twelve thirteen',
      '#:~:text=One%20two%20three%20four%20five%20six,eight%20nine%20ten%20eleven%20twelve%20thirteen',
    ],
    // What stands in two paragraphs is not one run of words in a page.
    ['The gate.\n\nThe quay.', '#:~:text=The%20gate.,The%20quay.'],
    ['well-known, a & b', '#:~:text=well%2Dknown%2C%20a%20%26%20b'],
    ['It was **never** shut again by anyone', '#:~:text=shut%20again%20by%20anyone'],
    // Too few to be sure that they stand nowhere before.
    ['It **never** was', ''],
    ['**never**', ''],
  ])('of “%s” ends in %s', (words, end) => {
    expect(linkTo(words)).toBe(`${url}${end}`)
  })

  test('keeps a fragment that is there', () => {
    expect(linkTo('The gate', `${url}#part`)).toBe(`${url}#part:~:text=The%20gate`)
  })

  test('is always an address of the web that begins with that of the article', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', minLength: 1, maxLength: 300 }), (words) => {
        const link = linkTo(`${words}\ud800`)!
        expect(link.startsWith(url)).toBe(true)
        expect(webAddress(link)).toBe(link)
      }),
    )
  })
})

describe('a browser that is given a link to words finds', () => {
  const page = `<h1>The quay</h1>
    <p>The tide came in. Buy nothing on the quay, they said, for the gate was open.</p>
    <p>The <a href="/gate">gate</a> stayed open all night, and it was <b>never</b> shut again.</p>
    <ol><li>Buy the boats of Old Tidewick, all of them.</li><li>Sell the nets.</li></ol>
    <ul><li>No ferry came.</li><li>No boat left the harbour that night.</li></ul>
    <p>Nobody &amp; nothing moved. &ldquo;We will rebuild every one of them,&rdquo; said Mara Holt, the harbour master, to whoever asked.</p>
    <p>The well-known gate is gone.</p>`

  test.each<[string, string]>([
    ['The tide came in.', 'The tide came in.'],
    [
      'The [gate](/gate) stayed open all night, and it was **never** shut again.',
      'stayed open all night, and it was',
    ],
    [
      '1. Buy the boats of Old Tidewick, all of them.',
      'Buy the boats of Old Tidewick, all of them.',
    ],
    [
      '1. Buy the boats of Old Tidewick, all of them.\n2) Sell the nets.',
      'Buy the boats of Old Tidewick, all of them.',
    ],
    [
      'Sell the nets.\n- No ferry came.\n- No boat left\nthe harbour that night.',
      'No boat left the harbour that night.',
    ],
    [
      '– No ferry came.\n• No boat left the harbour that night.',
      'No boat left the harbour that night.',
    ],
    ['Nobody &amp; nothing moved. “We will', 'nothing moved. “We will'],
    [
      '“We will rebuild every one of them,” said Mara Holt, the harbour master, to whoever asked.\n\nThe well-known gate is gone.',
      '“We will rebuild every one of them,” said Mara Holt, the harbour master, to whoever asked. The well-known gate is gone.',
    ],
  ])('of “%s” the words “%s”', (words, found) => {
    expect(foundIn(page, linkTo(words)!)).toBe(found)
  })
})

const classes = ['HTMLElement', 'Node', 'NodeFilter', 'Range']

/** The words of a page that a browser shows first and marks; null where it finds none. */
function foundIn(page: string, link: string): string | null {
  const { window } = new JSDOM(page)
  const { document } = window
  for (const name of ['window', 'document', 'navigator', ...classes]) {
    vi.stubGlobal(name, window[name])
  }
  // Nothing is laid out here; all is to be seen.
  window.Element.prototype.getBoundingClientRect = () => ({ width: 1, height: 1 })
  const { text } = parseFragmentDirectives(getFragmentDirectives(new URL(link).hash))
  const [range] = text.flatMap((one) => processTextFragmentDirective(one, document))
  vi.unstubAllGlobals()
  return range ? String(range).replace(/\s+/g, ' ') : null
}

test.each([
  'javascript:alert(1)',
  'JaVaScRiPt:alert(1)',
  'data:text/html,x',
  'vbscript:x',
  'file:///etc/passwd',
  'discord://-/channels/1',
  'https://discord.com@evil.example/',
  'https://user:pass@example.org/',
  'http://localhost/',
  '//example.org',
  'example.org',
  '',
])('“%s” never becomes a link', (address) => {
  expect(webAddress(address)).toBeNull()
  expect(linkTo('words', address)).toBeNull()
  expect(buttonLink(articleWith('words', address), { start: 0, end: 5 })).toBeNull()
})

test('a button leads to the article where the link to the words is over 512 characters, and is left out where that is too', () => {
  const span = { start: 0, end: 5 }
  const long = (length: number) => `https://example.org/${'a'.repeat(length - 20)}`

  expect(buttonLink(articleWith('words', long(495)), span)).toBe(`${long(495)}#:~:text=words`)
  expect(buttonLink(articleWith('words', long(505)), span)).toBe(long(505))
  expect(buttonLink(articleWith('words', long(513)), span)).toBeNull()
})
