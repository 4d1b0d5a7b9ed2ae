import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
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
    ['It was **never** shut again by anyone', '#:~:text=It%20was,shut%20again%20by%20anyone'],
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
