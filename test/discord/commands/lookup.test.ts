import { describe, expect, test } from 'vitest'
import type { Article } from '../../../src/articles/article.ts'
import { articleOf } from '../../articles.ts'
import { LocalDiscord } from '../local-discord/local-discord.ts'
import { bakery, examiner, harbour, plainly, readingCircle } from '../reading-circle.ts'

const long: Article = articleOf({
  id: 'chronicle',
  title: 'Chronicle of the quay',
  author: 'Jún Étranger',
  text: Array.from(
    { length: 40 },
    (_, at) =>
      `${at % 10 === 0 ? `## Part ${at / 10 + 1}\n\n` : ''}Paragraph ${at + 1} of the chronicle tells what happened at the quay in that year, and who was there to see it happen.`,
  ).join('\n\n'),
})

const circle = readingCircle([harbour, examiner, long])
const reader = () => circle().discord.as('reader')
const by = { who: '100000000000000005' }

describe('/lookup', () => {
  test('tells what an article is, to whoever looks it up, with the whole text as a file', async () => {
    const { isHidden, message } = await reader().uses('/lookup', { article: 'harbour' })
    const [embed] = message.embeds!

    expect(isHidden).toBe(true)
    expect(embed).toMatchObject({
      title: 'Storm takes boats',
      url: 'https://courier.example.org/storm',
      author: { name: 'Ines Varga · The Tidewick Courier' },
    })
    expect(embed!.footer!.text).toContain('12 March 2024 · 3 paragraphs')
    expect(embed!.description).toBe('**Outline**\n- What was lost\n- What it costs')

    const [file] = message.attachments
    expect(file!.filename).toBe('harbour.txt')
    expect(await (await fetch(file!.url)).text()).toBe(harbour.text)
  })

  test('turns the pages of its paragraphs, word for word, in the order of the text', async () => {
    let seen = await reader().uses('/lookup', { article: 'chronicle' })
    let words = ''
    let turns = 0
    for (;;) {
      const next = await reader()
        .presses(seen, 'Next')
        .catch(() => null)
      if (!next) break
      seen = next
      turns++
      words += seen.message.embeds![0]!.description
      expect(seen.message.attachments).toHaveLength(1)
    }
    expect(turns).toBeGreaterThan(2)
    const told = [...plainly(words).matchAll(/Paragraph (\d+) of/g)].map(([, number]) => +number!)
    expect(told).toEqual(Array.from({ length: 40 }, (_, at) => at + 1))

    const before = await reader().presses(seen, 'Previous')
    expect(before.message.embeds![0]!.footer!.text).not.toContain('to 40 of 40')
  })

  test('begins at a section', async () => {
    const [part] = await reader().types('/lookup', 'section', 'part 3', { article: 'chronicle' })
    expect(part!.name).toBe('Part 3')
    for (const section of [part!.value, 'part 3']) {
      const { message } = await reader().uses('/lookup', { article: 'chronicle', section })
      expect(plainly(message.embeds![0]!.description)).toContain('Paragraph 21 of')
    }
  })

  test('goes on working after a restart, in the revision that is being read', async () => {
    const own = await circle().own()
    const article = await own.add({ ...bakery, text: long.text }, by)
    const seen = await reader().uses('/lookup', { article: article.id })
    await own.edit(article, bakery, by)
    await circle().restart([harbour])

    const next = await reader().presses(seen, 'Next')
    expect(plainly(next.message.embeds![0]!.description)).toContain('Paragraph 1 of')
    expect(plainly(next.message.content)).toContain('The article has changed since')
  })

  test('says that an article has been withdrawn since it was opened, until it is restored', async () => {
    const own = await circle().own()
    const { id } = await own.add({ ...bakery, text: long.text }, by)
    const seen = await reader().uses('/lookup', { article: id })
    await own.remove(id, by)
    const withdrawn = await reader().presses(seen, 'Next')
    expect(plainly(withdrawn.message.content)).toContain('withdrawn from the library since')
    expect(plainly(withdrawn.message.embeds![0]!.description)).toContain('Paragraph 1 of')

    await own.restore(id, by)
    const restored = await reader().presses(withdrawn, 'Next')
    expect(restored.message.content).toBe('')
  })

  test('never shows other words for those of a file that the host has changed', async () => {
    const seen = await reader().uses('/lookup', { article: 'chronicle' })
    const text = long.text.replaceAll('that year', 'another year')
    await circle().restart([{ ...long, text }])
    const refused = await reader().presses(seen, 'Next')

    expect(refused.isHidden).toBe(true)
    expect(plainly(refused.message.content)).toMatch(/no longer in the library.*\/ask/)
    expect(refused.message.embeds).toEqual([])
  })

  test('goes on in messages that an earlier version has sent', async () => {
    const seen = await reader().uses('/lookup', { article: 'chronicle' })
    const { world } = circle().discord
    const stored = world.messages.get(seen.message.id)!
    const unchecked = JSON.stringify(stored.message).replace(/("page\|[^"]+)\|[\w-]{4}"/g, '$1"')
    expect(unchecked).toContain('"page|chronicle|1|1"')
    world.messages.set(seen.message.id, { ...stored, message: JSON.parse(unchecked) })

    const next = await reader().presses(seen, 'Next')
    expect(plainly(next.message.embeds![0]!.description)).toContain('Paragraph 1 of')
  })

  test('can be shared, page by page', async () => {
    const seen = await reader().uses('/lookup', { article: 'chronicle' })
    const shared = await (await reader().presses(seen, 'Share')).next()

    expect(shared.isHidden).toBe(false)
    const next = await circle().discord.as('other').presses(shared, 'Next')
    expect(plainly(next.message.embeds![0]!.description)).toContain('Paragraph 1 of')
  })

  test('says what to do where nothing fits what was typed', async () => {
    const nothing = await reader().uses('/lookup', { article: 'zebra crossing' })
    expect(nothing.isHidden).toBe(true)
    expect(plainly(nothing.message.content)).toMatch(/“zebra crossing”.*while you type\.$/)

    const section = await reader().uses('/lookup', { article: 'harbour', section: 'zebra' })
    expect(plainly(section.message.content)).toMatch(/“Storm takes boats” has no section “zebra”/)
  })
})

describe('what completes the name of an article', () => {
  test.each([
    ['storm tak', 'Storm takes boats'],
    ['stornn', 'Storm takes boats'],
    ['ines', 'Storm takes boats'],
    ['courier', 'Storm takes boats'],
    ['etranger', 'Chronicle of the quay'],
  ])('is found by %s', async (typed, title) => {
    for (const command of ['/lookup', '/ask']) {
      const [first] = await reader().types(command, 'article', typed)
      expect(first!.name).toMatch(new RegExp(`^${title}`))
    }
  })

  test('tells who wrote it and when, and stands for the article though more is typed', async () => {
    const [first] = await reader().types('/lookup', 'article', 'storm')
    expect(first!.name).toBe(
      'Storm takes boats · Ines Varga · The Tidewick Courier · 12 March 2024',
    )

    for (const article of [first!.value, ` ${first!.value} `, 'storm boats', first!.name]) {
      const { message } = await reader().uses('/lookup', { article })
      expect(message.embeds![0]!.title).toBe('Storm takes boats')
    }
  })

  test('is at most 25, and all there is where nothing is typed yet', async () => {
    const own = await circle().own()
    for (let number = 0; number < 30; number++) {
      await own.add({ ...bakery, title: `Bakery ${number}`, text: `Bread number ${number}.` }, by)
    }
    expect(await reader().types('/lookup', 'article', '')).toHaveLength(25)
    expect(await reader().types('/lookup', 'article', 'bakery')).toHaveLength(25)
  })

  test('has no article of another guild, nor of any in direct messages', async () => {
    await (await circle().own()).add(bakery, by)
    expect(await reader().types('/lookup', 'article', 'bakery')).toHaveLength(1)

    const { foreignGuild, otherGuild } = LocalDiscord
    const elsewhere = [
      circle().discord.as('reader', otherGuild),
      circle().discord.as('reader', foreignGuild),
      reader().inDirectMessages(),
      reader().inPrivateConversation(),
    ]
    for (const person of elsewhere) {
      expect(await person.types('/lookup', 'article', 'bakery')).toEqual([])
      const { message } = await person.uses('/lookup', { article: 'the-new-bakery' })
      expect(message.embeds![0]?.title).not.toBe('The new bakery')
    }
  })

  test('of a section is nothing as long as no article is chosen', async () => {
    expect(await reader().types('/lookup', 'section', 'part')).toEqual([])
    expect(await reader().types('/lookup', 'section', '', { article: 'chronicle' })).toHaveLength(4)
  })
})
