import { describe, expect, test } from 'vitest'
import { UserError } from '../../src/errors.ts'
import { snapshotFrom, snapshotText } from '../../src/library/snapshot.ts'
import type { KeptLibrary } from '../../src/library/store.ts'
import { articleOf } from '../articles.ts'

const { id, ...revision } = articleOf({
  title: 'Gate “潮”',
  author: 'Nell',
  text: 'It rained.\r\n\r\n## Rust\n\n“It was rust,” said\u2028Mara Quill. 👩‍🚀\u0007',
})
const when = '2026-03-14T09:00:00.000Z'
const library: KeptLibrary = {
  firstRevision: 3,
  articles: [
    {
      ...{ id, isRemoved: true, place: 1 },
      revisions: [revision, { ...revision, revision: 2, pages: [0, 12] }],
    },
  ],
  log: [{ number: 1, kind: 'added', articleId: id, revision: 1, who: null, when, why: 'so' }],
  judged: [{ key: 'rust', words: 'Rust?', citation: 'quay@1:0-5', who: '1', when }],
}
const text = snapshotText({ guildId: '200000000000000001', library })

test('a library is read back as it was written, and written as it was read', () => {
  const read = snapshotFrom(text, 'a.json')
  expect(read).toEqual({ guildId: '200000000000000001', library })
  expect(snapshotText(read)).toBe(text)
})

describe('a file that is none gets a sentence that names it and what is wrong', () => {
  const changed = (change: (read: { articles: { revisions: object[] }[] } & object) => object) =>
    JSON.stringify(change(JSON.parse(text)))
  test.each<[string, string, RegExp]>([
    ['text', 'articles', /^“a\.json” is not JSON/],
    ['a list', '[]', /as a whole/],
    ['a newer version', changed((read) => ({ ...read, verbatim: 2 })), /at verbatim/],
    ['an entry too many', changed((read) => ({ ...read, mood: 1 })), /mood/],
    [
      'an article twice',
      changed((read) => ({ ...read, articles: [...read.articles, ...read.articles] })),
      /articles of different ids/,
    ],
    [
      'an id that can not be cited',
      changed((read) => ({ ...read, articles: [{ ...read.articles[0], id: '../gate' }] })),
      /at articles\.0\.id/,
    ],
    [
      'a revision without text',
      changed((read) => {
        read.articles[0]!.revisions[0] = { ...revision, text: undefined }
        return read
      }),
      /at articles\.0\.revisions\.0\.text/,
    ],
    [
      'a section beyond the text',
      changed((read) => {
        const sections = [{ heading: 'Far', span: { start: 0, end: 9999 } }]
        read.articles[0]!.revisions[0] = { ...revision, sections }
        return read
      }),
      /sections within the text/,
    ],
    ['half a character', changed((read) => ({ ...read, guild: undefined })), /at guild/],
  ])('%s', (_, broken, sentence) => {
    expect(() => snapshotFrom(broken, 'a.json')).toThrow(UserError)
    expect(() => snapshotFrom(broken, 'a.json')).toThrow(sentence)
  })
})
