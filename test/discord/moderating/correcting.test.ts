import { describe, expect, test, vi } from 'vitest'
import type { Content } from '../../../src/library/store.ts'
import { eventually } from '../../eventually.ts'
import { LocalDiscord } from '../local-discord/local-discord.ts'
import { bakery, bakeryQuestion, plainly, readingCircle } from '../reading-circle.ts'
import { buttonsOn, fieldsOf, said, settled, valuesOf, wordsIn } from './seen-by-moderators.ts'

// Reading a text starts a thread, which takes its time on a busy machine.
vi.setConfig({ testTimeout: 30_000 })

const circle = readingCircle()
const { guild, otherGuild } = LocalDiscord
const moderator = () => circle().discord.as('moderator')
const reader = () => circle().discord.as('reader')
const elsewhere = () => circle().discord.as('moderator', otherGuild)
const by = { who: '100000000000000006' }
const added = async (content: Content = bakery) => (await circle().own()).add(content, by)
const answers = async () => (await reader().uses('/ask', { question: bakeryQuestion })).message

describe('/article edit', () => {
  test('is a form with what the article is, and changes what is changed in it', async () => {
    const article = await added()
    const form = await moderator().uses('/article edit', { article: article.id })
    expect(valuesOf(form)).toEqual({
      Title: bakery.title,
      'Author; publisher': 'Ada Lind',
      'Link and date': 'https://circle.example.org/bakery 2025-01-02',
      Text: bakery.text,
      Why: '',
    })

    const told = await moderator().submits(form, {
      'Author; publisher': 'Ada Lind; The Circle',
      Text: bakery.text.replace('six', 'seven'),
      Why: 'New hours',
    })
    expect(told.isHidden).toBe(true)
    expect(said(told)).toContain('questions are answered from revision 2')
    expect(said(told)).toContain('Publisher: none → The Circle')
    expect(said(told)).toContain('~~six~~**seven**')
    expect((await circle().own()).get(article.id)).toMatchObject({
      revision: 2,
      author: 'Ada Lind',
      publisher: 'The Circle',
      published: bakery.published,
      text: bakery.text.replace('six', 'seven'),
    })
    expect(wordsIn((await answers()).embeds![0]!.description)).toContain('opens at seven')
  })

  test('changes nothing where nothing is changed', async () => {
    const { id } = await added()
    const form = await moderator().uses('/article edit', { article: id })
    const told = await moderator().submits(form, {})

    expect(said(told)).toContain('Nothing in **The new bakery** is different')
    expect((await circle().own()).get(id)!.revision).toBe(1)
  })

  test.each([
    ['example.org/mill', 'https://example.org/mill', null],
    ['14 March 2026 www.example.org', 'https://www.example.org', '2026-03-14'],
    ['2026-03 http://example.org:80/?a', 'http://example.org:80/?a', '2026-03'],
  ])('takes a link as it is typed: %s', async (where, url, published) => {
    const { id } = await added()
    const form = await moderator().uses('/article edit', { article: id })
    await moderator().submits(form, { 'Link and date': where })

    expect((await circle().own()).get(id)).toMatchObject({ revision: 2, url, published })
  })

  test('keeps the text of an article that is longer than a field', async () => {
    const text = `${bakery.text}\n\n${'It bakes at night, and sells by day. '.repeat(200)}`
    const { id } = await added({ ...bakery, text })
    const form = await moderator().uses('/article edit', { article: id })
    expect(Object.keys(valuesOf(form))).toContain('A file with the new text')
    await moderator().submits(form, { Title: 'The old bakery' })

    expect((await circle().own()).get(id)).toMatchObject({ title: 'The old bakery', text })
  })

  test('with a file shows the new text first, and keeps the details', async () => {
    const { id } = await added()
    const file = new File(['The bakery in Saltmere has closed for good.'], 'closed.txt')
    const preview = await settled(await moderator().uses('/article edit', { article: id, file }))
    expect(preview.message.content).toContain('becomes the next revision of **The new bakery**')
    expect(buttonsOn(preview)).toEqual(['Save', 'Edit details', 'Cancel'])
    await moderator().presses(preview, 'Save')

    expect((await circle().own()).get(id)).toMatchObject({
      revision: 2,
      title: bakery.title,
      author: bakery.author,
      text: 'The bakery in Saltmere has closed for good.',
    })
  })

  test('does not undo what somebody else has changed meanwhile', async () => {
    const article = await added()
    const form = await moderator().uses('/article edit', { article: article.id })
    await (await circle().own()).edit(article, { ...bakery, title: 'The bakery' }, by)
    const told = await moderator().submits(form, { Title: 'Bread' })

    expect(said(told)).toContain('was changed by somebody else meanwhile')
    expect((await circle().own()).get(article.id)!.title).toBe('The bakery')
  })

  test('says of an article of the host’s that only the host can change it', async () => {
    const told = await moderator().uses('/article edit', { article: 'harbour' })

    expect(told.isHidden).toBe(true)
    expect(said(told)).toContain('is one of the articles of this bot’s host')
  })

  test('takes a title in full, and nothing that only looks like one', async () => {
    await added()
    const form = await moderator().uses('/article edit', { article: 'the NEW bakery' })
    expect(form.kind).toBe('modal')

    const told = await moderator().uses('/article edit', { article: 'bakery' })
    expect(said(told)).toContain('no article “bakery” of its own')
  })
})

describe('/article remove', () => {
  test('withdraws an article at once, with a note, and can be undone with a button', async () => {
    const { id } = await added()
    const told = await moderator().uses('/article remove', { article: id, why: 'Out of date' })
    expect(told.isHidden).toBe(true)
    expect(said(told)).toContain('**The new bakery** is removed')
    expect((await answers()).content).toContain('Nothing in the library answers this.')
    const [entry] = await circle().store.log.entries(guild, 1)
    expect(entry).toMatchObject({ kind: 'removed', who: moderator().id, why: 'Out of date' })

    const back = await moderator().presses(told, 'Restore')
    expect(said(back)).toContain('is restored')
    expect(wordsIn((await answers()).embeds![0]!.description)).toContain('opens at six')
  })

  test('completes what there is, and restore what was removed', async () => {
    const { id } = await added()
    await added({ ...bakery, title: 'The lighthouse', text: 'The lighthouse has a red lamp.' })
    await moderator().uses('/article remove', { article: id })

    const remove = await moderator().types('/article remove', 'article', '')
    expect(remove.map(({ value }) => value)).toEqual(['the-lighthouse'])
    const restore = await moderator().types('/article restore', 'article', 'bak')
    expect(restore).toEqual([{ name: 'The new bakery · removed', value: 'the-new-bakery' }])
    const history = await moderator().types('/article history', 'article', '')
    expect(history.map(({ value }) => value)).toEqual(['the-lighthouse', 'the-new-bakery'])
  })
})

describe('/article restore', () => {
  test('brings an article back', async () => {
    const { id } = await added()
    await (await circle().own()).remove(id, by)
    const told = await moderator().uses('/article restore', { article: 'The new bakery' })

    expect(said(told)).toContain('**The new bakery** is restored')
    expect((await circle().own()).get(id)).toBeDefined()
  })

  test('says so of an article that is there', async () => {
    const { id } = await added()
    const told = await moderator().uses('/article restore', { article: id })

    expect(said(told)).toContain('“The new bakery” is not removed.')
  })
})

test('what is refused is told in the language of whoever did it', async () => {
  const { id } = await added()
  const german = moderator().speaking('de')
  const restored = await german.uses('/article restore', { article: id })
  expect(said(restored)).toBe('„The new bakery“ ist nicht entfernt.')

  const form = await german.uses('/article edit', { article: id })
  const dated = await german.submits(form, { 'Link und Datum': 'irgendwann' })
  expect(said(dated)).toBe('Das Datum muss eines wie 2026-03-14 sein, nicht „irgendwann“.')
  const titled = await german.submits(form, { Titel: 'x\0' })
  expect(said(titled)).toBe('„Titel“ enthält Zeichen, die keine sind: Tippe es neu.')
})

describe('/article purge', () => {
  test('asks first, and deletes for good', async () => {
    const { id } = await added()
    const asked = await moderator().uses('/article purge', { article: id })
    expect(said(asked)).toContain('would be deleted for good')
    expect((await circle().own()).has(id)).toBe(true)

    const told = await moderator().presses(asked, 'Delete for good')
    expect(said(told)).toContain('is deleted for good')
    expect((await circle().own()).has(id)).toBe(false)
    const log = await moderator().uses('/article log')
    expect(said(log)).not.toContain('bakery')
    expect(said(log)).toContain(`<@${moderator().id}> deleted an article for good`)
  })

  test('leaves the article alone when it is told to', async () => {
    const { id } = await added()
    const asked = await moderator().uses('/article purge', { article: id })
    const told = await moderator().presses(asked, 'Keep it')

    expect(said(told)).toContain('**The new bakery** stays as it is')
    expect((await circle().own()).has(id)).toBe(true)
  })

  test('is done once when it is pressed twice', async () => {
    const { id } = await added()
    const asked = await moderator().uses('/article purge', { article: id })
    const both = await Promise.all([
      moderator().presses(asked, 'Delete for good'),
      moderator().presses(asked, 'Delete for good'),
    ])

    expect(both.map(said).join('\n')).toContain('is deleted for good')
  })
})

describe('/article history', () => {
  test('says who changed what, when and why, with a difference', async () => {
    const article = await added()
    const form = await moderator().uses('/article edit', { article: article.id })
    await moderator().submits(form, {
      Text: `${bakery.text.replace('40 kinds', '50 kinds')}\n\nIt has a terrace.`,
      Why: 'They bake more',
    })

    const latest = await moderator().uses('/article history', { article: article.id })
    expect(latest.isHidden).toBe(true)
    expect(said(latest)).toContain(`<@${moderator().id}> edited **The new bakery**: They bake more`)
    expect(said(latest)).toMatch(/<t:\d+:f>/)
    expect(said(latest)).toContain('~~40~~**50**')
    expect(said(latest)).toContain('**It has a terrace.**')
    expect(buttonsOn(latest)).toEqual(['Newer', 'Change 1 of 2', 'Older'])
    const first = await moderator().presses(latest, 'Older')
    expect(said(first)).toContain(`<@${by.who}> added **The new bakery**`)
    expect(buttonsOn(first)[1]).toBe('Change 2 of 2')
  })

  test('is there for an article that was removed', async () => {
    const { id } = await added()
    await moderator().uses('/article remove', { article: id })
    const latest = await moderator().uses('/article history', { article: id })

    expect(said(latest)).toContain('removed **The new bakery**')
  })
})

describe('/article list', () => {
  const many = async () => {
    const own = await circle().own()
    for (let number = 11; number <= 22; number++) {
      const title = `Tale ${number}`
      await own.add(
        { ...bakery, title, author: number % 2 ? 'Ada Lind' : 'Piet Oss', text: `It is ${title}.` },
        by,
      )
    }
  }

  test('shows ten at a time, and turns', async () => {
    await many()
    const first = await moderator().uses('/article list', { sort: 'title' })
    expect(first.isHidden).toBe(true)
    expect(said(first)).toMatch(/Articles 1 to 10 of 12.*\*\*Tale 11\*\*.*\*\*Tale 20\*\*/s)
    expect(said(first)).not.toContain('Tale 21')
    const second = await moderator().presses(first, 'Next')
    expect(said(second)).toMatch(/Articles 11 to 12 of 12.*Tale 21.*Tale 22/s)
    expect(said(await moderator().presses(second, 'Previous'))).toBe(said(first))
  })

  test('filters, sorts, and shows those removed', async () => {
    await many()
    await moderator().uses('/article remove', { article: 'tale-12' })
    const filtered = await moderator().uses('/article list', { filter: 'oss', sort: 'changed' })
    expect(said(filtered)).toMatch(/Articles 1 to 5 of 5.*Tale 22.*Tale 14/s)
    const removed = await moderator().uses('/article list', { show: 'removed' })
    expect(said(removed)).toMatch(/1 to 1 of 1.*Tale 12.*removed/s)
    const nothing = await moderator().uses('/article list', { filter: '*zebra*' })
    expect(said(nothing)).toContain('None of them has “*zebra*” in its title')
  })

  test('says how to begin where there is nothing', async () => {
    expect(said(await moderator().uses('/article list'))).toContain('/article add adds some')
  })
})

describe('/article show', () => {
  test('tells how an article stands, with its text as a file', async () => {
    const { id } = await added()
    const shown = await moderator().uses('/article show', { article: id })

    expect(shown.isHidden).toBe(true)
    expect(shown.message.embeds![0]!.title).toBe('The new bakery')
    expect(fieldsOf(shown)).toMatchObject({ Revision: '1', Published: '2 January 2025' })
    expect(shown.message.attachments[0]!.filename).toBe('the-new-bakery.txt')
  })

  test('tells of an article that it was removed', async () => {
    const { id } = await added()
    await moderator().uses('/article remove', { article: id })

    expect(said(await moderator().uses('/article show', { article: id }))).toContain(
      'It is removed',
    )
  })
})

describe('the log', () => {
  test('tells who did what, the latest first, page by page', async () => {
    const own = await circle().own()
    for (let number = 11; number <= 22; number++) {
      await own.add({ ...bakery, title: `Tale ${number}`, text: `It is ${number}.` }, by)
    }
    await moderator().uses('/article remove', { article: 'tale-15', why: 'Twice' })

    const first = await moderator().uses('/article log')
    expect(said(first).split('\n')[2]).toMatch(
      new RegExp(`^<t:\\d+:f> <@${moderator().id}> removed \\*\\*Tale 15\\*\\*: Twice$`),
    )
    const second = await moderator().presses(first, 'Older')
    expect(said(second)).toContain('added **Tale 11**')
    expect(said(await moderator().presses(second, 'Newest'))).toBe(said(first))
    const ofOne = await moderator().uses('/article log', { article: 'tale-15' })
    expect(said(ofOne)).toMatch(/removed.*added/s)
    expect(said(ofOne)).not.toContain('Tale 16')
  })

  test('is also told to the channel that the settings name, and pings nobody', async () => {
    const { discord } = circle()
    const shown = await moderator().uses('/settings')
    const chosen = await moderator().selects(
      shown,
      'A channel to be told of changes to articles',
      discord.channel('questions'),
    )
    expect(chosen.message.content).toContain(`<#${discord.channel('questions')}> is told`)
    const { id } = await added({ ...bakery, title: '@everyone **bread**' })
    await moderator().uses('/article remove', { article: id, why: '@here' })

    const channel = reader().in(discord.channel('questions'))
    await eventually(() => expect(channel.sees()).toHaveLength(1))
    const [told] = channel.sees()
    expect(told!.content).toBe(
      `<@${moderator().id}> removed **\\@everyone \\*\\*bread\\*\\***: \\@here`,
    )
    expect(told!.mentions).toEqual([])
  })

  test('a channel that takes nothing keeps no change from being made', async () => {
    const { discord, libraries } = circle()
    const logChannel = discord.channel('questions')
    await libraries.saveSettings(guild, { logChannel })
    discord.forbid(logChannel, 'bot', 'SendMessages')
    const { id } = await added()
    const told = await moderator().uses('/article remove', { article: id })

    expect(said(told)).toContain('is removed')
    expect(said(await moderator().uses('/settings'))).toContain(
      `In <#${logChannel}> I can’t tell of changes yet, since I am missing: “Send Messages”`,
    )
  })

  test('a channel of another guild is never told', async () => {
    const { discord, libraries } = circle()
    const logChannel = discord.channel('questions', otherGuild)
    await libraries.saveSettings(guild, { logChannel })
    const { id } = await added()
    await moderator().uses('/article remove', { article: id })
    await moderator().uses('/article restore', { article: id })

    expect(elsewhere().in(logChannel).sees()).toEqual([])
  })
})

describe('another guild', () => {
  const commands = ['edit', 'remove', 'restore', 'purge', 'history', 'show', 'log']

  test.each(commands)('/article %s finds no article of this one', async (command) => {
    const { id } = await added()
    const told = await elsewhere().uses(`/article ${command}`, { article: id })
    expect(said(told)).toContain(`This server has no article “${id}” of its own`)
    expect(await elsewhere().types(`/article ${command}`, 'article', '')).toEqual([])
    expect((await circle().own()).get(id)).toBeDefined()
  })

  test('has a list and a log of its own', async () => {
    await added()

    expect(said(await elsewhere().uses('/article list'))).toContain('There are none')
    expect(said(await elsewhere().uses('/article log'))).toContain('Nothing has been done yet')
  })

  test('presses no button, and sends no form, of this one', async () => {
    const { id } = await added()
    const purge = await moderator().uses('/article purge', { article: id })
    const form = await moderator().uses('/article edit', { article: id })
    for (const [from, button] of [
      [purge, 'Delete for good'],
      [purge, 'Keep it'],
    ] as const) {
      const told = await elsewhere().presses(copied(from), button)
      expect(said(told)).toContain(`no article “${id}” of its own`)
    }
    const sent = await elsewhere().submits(form, { Title: 'Bread' })
    expect(said(sent)).toContain(`no article “${id}” of its own`)
    expect((await circle().own()).get(id)!.title).toBe(bakery.title)
  })
})

/** A message with the buttons of another, in another guild, as nobody but a forger has it. */
function copied({ message: { components } }: Awaited<ReturnType<typeof settled>>) {
  const { discord } = circle()
  const message = {
    ...elsewhere().says('look').message,
    author: discord.bot,
    components: components!,
  }
  discord.world.keep({ message, onlyFor: null, sent: null })
  return message
}

test('members who may not change articles are refused every command and button', async () => {
  const { id } = await added()
  circle().discord.openToAll('article')
  const refused = /Only members who may “Manage Messages” can use \/article/
  for (const command of ['edit', 'remove', 'restore', 'purge', 'history', 'show', 'log']) {
    const told = await reader().uses(`/article ${command}`, { article: id })
    expect(told.isHidden).toBe(true)
    expect(plainly(told.message.content)).toMatch(refused)
    expect(await reader().types(`/article ${command}`, 'article', '')).toEqual([])
  }
  expect(said(await reader().uses('/article list'))).toMatch(refused)
  expect(said(await reader().uses('/article add-url', { link: 'https://a.example' }))).toMatch(
    refused,
  )
})
