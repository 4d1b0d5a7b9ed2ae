import { symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { citationOf, parseCitation } from '../../src/articles/citation.ts'
import { UserError } from '../../src/errors.ts'
import { articlesAt, collectionOf } from '../../src/library/built-in.ts'
import { fileOf } from '../articles.ts'
import { folderWith } from '../folder.ts'

const text = 'The tide gate at Saltmere stuck on Friday night.'
const idsAt = (...paths: string[]) => articlesAt(paths).map(({ id }) => id)

/** What a person reads when the articles at the paths can't be used. */
function complaintAbout(...paths: string[]): string {
  try {
    articlesAt(paths)
  } catch (error) {
    expect(error).toBeInstanceOf(UserError)
    const { message } = error as UserError
    expect(message).toMatch(/^[^\n]+\.$/)
    return message
  }
  throw new Error('nothing to complain about')
}

describe('articles are read', () => {
  test('from a file, with what its front matter says', () => {
    const folder = folderWith({ 'Tide Gate.md': fileOf({ title: 'A Gate', author: 'Nell', text }) })
    expect(articlesAt([join(folder, 'Tide Gate.md')])).toMatchObject([
      { id: 'tide-gate', title: 'A Gate', author: 'Nell', text },
    ])
  })

  test('from folders at any depth, by name', () => {
    const folder = folderWith({
      'b.md': text,
      'a/z.txt': text,
      'a/deep/down/y.MARKDOWN': text,
      'c.TXT': text,
    })
    expect(idsAt(folder)).toEqual(['y', 'z', 'b', 'c'])
  })

  test('in the order of the paths', () => {
    const folder = folderWith({ 'a.md': text, 'x/b.md': text, 'x/c.md': text })
    expect(idsAt(join(folder, 'x'), join(folder, 'a.md'))).toEqual(['b', 'c', 'a'])
  })

  test('from no other files, and none that are hidden', () => {
    const folder = folderWith({
      'a.md': text,
      'a.html': text,
      'notes.md.bak': text,
      '.draft.md': text,
      '.trash/old.md': text,
      'x/.git/readme.md': text,
    })
    expect(idsAt(folder)).toEqual(['a'])
  })

  test('from a file of any name, and a hidden folder, when it is asked for', () => {
    const folder = folderWith({ 'notes.text': text, '.hidden/b.md': text })
    expect(idsAt(join(folder, 'notes.text'), join(folder, '.hidden'))).toEqual(['notes', 'b'])
  })

  test('through links to files', () => {
    const folder = folderWith({ 'x/a.html': text, 'y/b.md': text })
    symlinkSync(join(folder, 'x', 'a.html'), join(folder, 'y', 'a.md'))
    symlinkSync(join(folder, 'gone.md'), join(folder, 'y', 'c.md'))
    expect(idsAt(join(folder, 'y'))).toEqual(['a', 'b'])
  })

  test('once, in a folder that leads back to itself', () => {
    const folder = folderWith({ 'x/a.md': text })
    symlinkSync(folder, join(folder, 'x', 'again'))
    expect(idsAt(folder)).toEqual(['a'])
  })

  test('of no paths are none', () => {
    expect(articlesAt([])).toEqual([])
  })
})

describe('articles of the same name', () => {
  test('are told apart by a number', () => {
    const folder = folderWith({ 'a/gate.md': text, 'b/gate.txt': text, 'gate.md': text })
    expect(idsAt(folder)).toEqual(['gate', 'gate-2', 'gate-3'])
  })

  test('never take the name of another', () => {
    const folder = folderWith({ 'a/gate-2.md': text, 'b/gate.md': text, 'c/gate.md': text })
    expect(idsAt(folder)).toEqual(['gate-2', 'gate', 'gate-3'])
    expect(collectionOf(articlesAt([folder])).size).toBe(3)
  })

  test('can be cited, however long the name is', () => {
    const name = `${'tide-gate-'.repeat(6)}.md`
    const articles = articlesAt([folderWith({ [`a/${name}`]: text, [`b/${name}`]: text })])
    expect(new Set(articles.map(({ id }) => id)).size).toBe(2)
    for (const article of articles) {
      const citation = citationOf(article, { start: 0, end: 3 })
      expect(parseCitation(citation)).toMatchObject({ id: article.id })
    }
  })
})

describe('what can not be read is named, with what to do', () => {
  test('a path that is not there', () => {
    const folder = folderWith({ 'a.md': text })
    const nowhere = [
      join(folder, 'b.md'),
      join(folder, 'a.md', 'b.md'),
      join(folder, 'b'.repeat(300)),
      '',
    ]
    for (const path of nowhere) {
      expect(complaintAbout(path)).toContain(`There is no file or folder “${path}”`)
    }
  })

  test('a path that leads nowhere', () => {
    const folder = folderWith({})
    symlinkSync(join(folder, 'b.md'), join(folder, 'a.md'))
    symlinkSync(join(folder, 'a.md'), join(folder, 'b.md'))
    expect(complaintAbout(join(folder, 'a.md'))).toContain(join(folder, 'a.md'))
  })

  test('a folder without articles', () => {
    const folder = folderWith({ 'a.html': text })
    expect(complaintAbout(folder)).toBe(
      `There are no articles in “${folder}”: put .md or .txt files into it.`,
    )
  })

  test('a file that is too large, and how large it may be', () => {
    const folder = folderWith({
      'a.txt': 'gate '.repeat(1_000_001),
      'b.txt': 'a'.repeat(10_000_000),
    })
    expect(complaintAbout(join(folder, 'a.txt'))).toMatch(/“.*a\.txt” is 5\.1 MB large.* 5: /)
    expect(complaintAbout(join(folder, 'b.txt'))).toMatch(/“.*b\.txt” is 10 MB large/)
  })

  test('a file that is empty', () => {
    expect(complaintAbout(folderWith({ 'a.md': '\ufeff \n' }))).toContain('a.md is empty')
  })

  test.each([
    ['Latin 1', Buffer.from('Caf\xe9s', 'latin1')],
    ['a picture', Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0x0d)],
    ['half a character', Uint8Array.of(0x41, 0xe2, 0x82)],
  ])('%s, which is not UTF-8', (_, bytes) => {
    expect(complaintAbout(folderWith({ 'a.txt': bytes }))).toContain('a.txt is not UTF-8 text')
  })

  test.each([
    ['author: Nell\ntitle: Gate: a tale\n', 'line 3'],
    ['title: Gate\n\npublished: yesterday\n', 'line 4'],
    ['url: example.org\n', 'line 2'],
  ])('front matter that is broken: %j', (fields, line) => {
    const folder = folderWith({ 'a.md': `---\n${fields}---\n${text}` })
    expect(complaintAbout(folder)).toContain(`a.md, ${line}: the front matter`)
  })

  test('front matter that is never closed', () => {
    const folder = folderWith({ 'a.md': `---\ntitle: Gate\n${text}` })
    expect(complaintAbout(folder)).toContain('a.md, line 1: the front matter')
  })
})
