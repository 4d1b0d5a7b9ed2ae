import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { Intake } from '../../../src/intake/intake.ts'
import { LocalDiscord } from '../local-discord/local-discord.ts'
import { bakeryQuestion, plainly, readingCircle } from '../reading-circle.ts'
import { buttonsOn, fieldsOf, said, settled, wordsIn } from './seen-by-moderators.ts'

vi.setConfig({ testTimeout: 30_000 })

describe('“Add as article” in the menu of a message', () => {
  const circle = readingCircle([])
  const moderator = () => circle().discord.as('moderator')
  const reader = () => circle().discord.as('reader')
  const words = 'The bakery in Saltmere opens at six in the morning.\n\nIt sells 40 kinds of bread.'

  test('makes an article of it, with its author, date and link', async () => {
    const message = reader().says(words)
    const preview = await settled(await moderator().choosesOn(message, 'Add as article'))
    expect(preview.isHidden).toBe(true)
    expect(preview.message.embeds![0]!.author!.name).toBe('A Reader')
    expect(fieldsOf(preview).Published).not.toBe('unknown')
    const doubts = JSON.stringify(preview.message.embeds![0]!.fields)
    expect(doubts).toContain('the beginning of the message is taken for it')
    expect(doubts).not.toContain('file')
    await moderator().presses(preview, 'Save')

    const own = await circle().own()
    const [state] = await own.states()
    const { channel_id, id, timestamp } = message.message
    expect(own.get(state!.id)).toMatchObject({
      title: 'The bakery in Saltmere opens at six in the morning.',
      author: 'A Reader',
      published: timestamp.slice(0, 10),
      url: `https://discord.com/channels/${LocalDiscord.guild}/${channel_id}/${id}`,
      text: words,
    })
    const asked = await reader().uses('/ask', { question: bakeryQuestion })
    expect(wordsIn(asked.message.embeds![0]!.description)).toContain('opens at six')
  })

  test('shows who is pinged in it by name, and pings nobody', async () => {
    const message = reader().says(`<@${moderator().id}> says that the quay is closed on Mondays.`)
    const preview = await settled(await moderator().choosesOn(message, 'Add as article'))
    await moderator().presses(preview, 'Save')

    const [article] = (await circle().own()).collection.articles()
    expect(article!.text).toBe('@A Moderator says that the quay is closed on Mondays.')
  })

  test('takes the files on it too', async () => {
    const { discord } = circle()
    const bytes = Buffer.from('# The quay\n\nThe quay of Saltmere was built in 1831.')
    const file = discord.cdn.keep(reader().channelId, {
      name: 'quay.md',
      type: 'text/plain',
      bytes,
    })
    const message = reader().says('', { attachments: [file] })
    const preview = await settled(await moderator().choosesOn(message, 'Add as article'))

    expect(preview.message.embeds![0]!.title).toBe('The quay')
    expect(fieldsOf(preview).Published).not.toBe('unknown')
    expect(buttonsOn(preview)).toEqual(['Save', 'Edit details', 'Cancel'])
  })

  test('says so where there is nothing to make an article of', async () => {
    const told = await moderator().choosesOn(reader().says('', { embeds: [] }), 'Add as article')

    expect(told.isHidden).toBe(true)
    expect(said(told)).toContain('neither words nor files')
  })

  test('is for moderators alone', async () => {
    circle().discord.openToAll('Add as article')
    const told = await reader().choosesOn(reader().says(words), 'Add as article')

    expect(said(told)).toMatch(/Only members who may “Manage Messages”/)
  })
})

describe('/article add-url', () => {
  const intake = new Intake()
  const circle = readingCircle([], {
    intake: {
      read: (file) => intake.read(file),
      // The page is on this machine, where no link may lead.
      readLink: (link) =>
        intake.readLink(link, link.includes('127.0.0.1') ? { isAllowed: () => true } : {}),
      readAttachment: (...given) => intake.readAttachment(...given),
    },
  })
  const moderator = () => circle().discord.as('moderator')
  let web: Server
  let page = ''

  beforeEach(async () => {
    page = `<!doctype html><html><head><title>Tides</title><meta name="author" content="Ines Varga">
      <meta property="article:published_time" content="2026-03-14T08:00:00Z"></head><body><article><h1>Tides</h1>
      <p>The tide at Saltmere rises by six metres in spring, and boats leave the quay an hour before it turns.</p>
      <p>At low water the old causeway can be walked for two hours, and not a minute longer than that.</p>
      </article><script>alert('secret')</script></body></html>`
    web = createServer((_, answer) => answer.setHeader('content-type', 'text/html').end(page))
    await new Promise<void>((resolve) => web.listen(0, '127.0.0.1', resolve))
  })
  afterEach(() => {
    web.close()
  })
  const link = () => `http://127.0.0.1:${(web.address() as AddressInfo).port}/tides`

  test('reads a page, shows it, and saves it with its link', async () => {
    const preview = await settled(await moderator().uses('/article add-url', { link: link() }))
    expect(preview.isHidden).toBe(true)
    expect(preview.message.embeds![0]).toMatchObject({ title: 'Tides' })
    expect(fieldsOf(preview).Published).toBe('14 March 2026')
    await moderator().presses(preview, 'Save')

    const [article] = (await circle().own()).collection.articles()
    expect(article).toMatchObject({ title: 'Tides', author: 'Ines Varga' })
    expect(article!.published).toMatch(/^2026-03-14/)
    expect(article!.url).toContain('/tides')
    expect(article!.text).not.toContain('secret')
  })

  test.each([
    'ftp://example.com/a',
    'http://localhost/a',
    'http://[::1]/a',
    'http://10.0.0.1/a',
    'http://169.254.169.254/latest/meta-data',
    'just words',
  ])('refuses %s in one sentence', async (refused) => {
    const told = await settled(await moderator().uses('/article add-url', { link: refused }))

    expect(told.isHidden).toBe(true)
    expect(plainly(told.message.content)).toMatch(/^“.*[.]$/s)
    expect(buttonsOn(told)).toEqual([])
    expect((await circle().own()).size).toBe(0)
  })
})
