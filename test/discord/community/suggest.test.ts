/** What members suggest: it comes before moderators, who approve, edit or decline it. */
import type { APIMessage } from 'discord-api-types/v10'
import { beforeEach, describe, expect, test, vi } from 'vitest'
import { LocalDiscord } from '../local-discord/local-discord.ts'
import type { Seen } from '../local-discord/seen.ts'
import { bakery, bakeryQuestion, harbour, plainly, readingCircle } from '../reading-circle.ts'

// Reading a file starts a thread, which takes its time on a busy machine.
vi.setConfig({ testTimeout: 30_000 })

const circle = readingCircle([harbour])
const reader = () => circle().discord.as('reader')
const moderator = () => circle().discord.as('moderator').in(circle().discord.channel('questions'))
const { guild, otherGuild } = LocalDiscord
const textOf = (seen: Seen | APIMessage) => {
  const { content, embeds } = 'message' in seen ? seen.message : seen
  return plainly(
    [content, ...(embeds ?? []).flatMap(({ title, description }) => [title, description])].join(
      '\n',
    ),
  )
}
const cards = () =>
  moderator()
    .sees()
    .filter(({ author, flags }) => author.id === circle().discord.bot.id && !((flags ?? 0) & 64))
const told = () => reader().inDirectMessages().sees().map(textOf)
const suggestion = (number = 1) => circle().store.suggestions.get(guild, number)

const file = new File([bakery.text], 'bakery.txt', { type: 'text/plain' })
const suggestsFile = (note = 'We always ask about bread') =>
  reader().uses('/suggest', { file, note })

beforeEach(async () => {
  const suggestionChannel = circle().discord.channel('questions')
  await circle().libraries.saveSettings(guild, { suggestionChannel })
})

describe('/suggest', () => {
  test('brings a file before the moderators, with its note and whole text, and pings nobody', async () => {
    const thanks = await suggestsFile()
    expect(thanks.isHidden).toBe(true)
    expect(textOf(thanks)).toContain('Thank you: the moderators have **bakery**')
    const [card, ...others] = cards()
    expect(others).toEqual([])
    expect(textOf(card!)).toContain(`<@${reader().id}> suggests an article (suggestion 1).`)
    expect(textOf(card!)).toContain('> We always ask about bread')
    expect(textOf(card!)).toContain('The bakery in Saltmere opens at six')
    expect(card!.mentions).toEqual([])
    expect(await (await fetch(card!.attachments[0]!.url)).text()).toBe(bakery.text)
    expect((await circle().own()).size).toBe(0)
    expect(await suggestion()).toMatchObject({
      state: 'pending',
      note: 'We always ask about bread',
    })
  })

  test('takes a text by a form, with a title and where it is published', async () => {
    const form = await reader().uses('/suggest', { note: 'For the bakers' })
    const thanks = await reader().submits(form, {
      text: bakery.text,
      Title: 'Six **o’clock** @everyone',
      Link: 'https://circle.example.org/bakery',
    })
    expect(thanks.isHidden).toBe(true)
    expect((await suggestion())!.content).toMatchObject({
      title: 'Six **o’clock** @everyone',
      url: 'https://circle.example.org/bakery',
      text: bakery.text,
    })
    expect(textOf(cards()[0]!)).toContain('> For the bakers')
    expect(cards()[0]!.embeds[0]!.title).toContain('\\*\\*')
  })

  test('takes a file by the form, and not a text beside it', async () => {
    const form = await reader().uses('/suggest')
    const both = await reader().submits(form, { text: bakery.text, 'A file': [file] })
    expect(textOf(both)).toContain('one at a time')
    await reader().submits(await reader().uses('/suggest'), { 'A file': [file] })
    expect(cards()).toHaveLength(1)
  })

  test.each([
    [{ text: '' }, 'There is nothing to suggest yet'],
    [{ text: '…' }, 'has no words in it'],
    [{ text: bakery.text, link: 'javascript:alert(1)' }, 'The link must be an address'],
    [{ link: 'http://127.0.0.1/secrets' }, '127.0.0.1'],
  ])('says what is wrong with %j', async (given, sentence) => {
    const seen = await reader().submits(await reader().uses('/suggest'), given)
    expect(seen.isHidden).toBe(true)
    expect(textOf(seen)).toContain(sentence)
    expect(cards()).toEqual([])
    expect(await suggestion()).toBeNull()
  })

  test('says what is wrong in the language of whoever suggests', async () => {
    const german = reader().speaking('de')
    const seen = await german.uses('/suggest', { file: new File([], 'leer.txt') })
    expect(seen.isHidden).toBe(true)
    expect(textOf(seen).trim()).toBe('„leer.txt“ ist leer: Hänge die Datei noch einmal an.')
    const link = await german.uses('/suggest', { link: 'http://127.0.0.1/secrets' })
    expect(textOf(link)).toContain('„127.0.0.1“ ist nicht im öffentlichen Internet')
  })

  test('is closed until there is a channel for it, which those who manage the server choose', async () => {
    await circle().libraries.saveSettings(guild, { suggestionChannel: null })
    expect(textOf(await suggestsFile())).toContain('takes no suggestions at present')
    const shown = await moderator().uses('/settings')
    expect(textOf(shown)).toContain('Members can’t suggest articles')
    const after = await moderator().selects(
      shown,
      'A channel for what members suggest',
      circle().discord.channel('news'),
    )
    expect(textOf(after)).toContain('What members suggest is shown to moderators in <#')
    await suggestsFile()
    const news = moderator().in(circle().discord.channel('news'))
    expect(news.sees()).toHaveLength(1)
  })

  test('says what the bot is missing in that channel', async () => {
    circle().discord.forbid(circle().discord.channel('questions'), 'bot', 'SendMessages')
    await expect.poll(async () => textOf(await suggestsFile())).toContain('“Send Messages”')
    expect(textOf(await moderator().uses('/settings'))).toContain('“Send Messages”')
  })

  test('takes no more than five of one person at a time', async () => {
    const { id: _, revision: __, ...content } = harbour
    const by = { who: reader().id, when: new Date().toISOString(), why: null }
    for (let i = 0; i < 5; i++) await circle().store.suggestions.add(guild, content, by)
    expect(textOf(await suggestsFile())).toContain('5 suggestions of yours are waiting')
    expect(textOf(await circle().discord.as('other').uses('/suggest', { file }))).toContain(
      'Thank you',
    )
    expect(cards()).toHaveLength(6)
  })

  test('reads one of each person at a time', async () => {
    const seen = (await Promise.all([suggestsFile(), suggestsFile()])).map(textOf)
    expect(seen.filter((text) => text.includes('still being read'))).toHaveLength(1)
    expect(cards()).toHaveLength(1)
  })

  test('never shows a suggestion in a channel of another server', async () => {
    const suggestionChannel = circle().discord.channel('questions', otherGuild)
    await circle().libraries.saveSettings(guild, { suggestionChannel })
    expect(textOf(await suggestsFile())).toContain('takes no suggestions at present')
  })
})

describe('Approve', () => {
  test('shows the preview that /article add has; saved, it answers, and the member is told', async () => {
    await suggestsFile()
    const preview = await moderator().presses(cards()[0]!, 'Approve')
    expect(preview.isHidden).toBe(true)
    expect(textOf(preview)).toContain('nothing is saved yet')
    expect((await circle().own()).size).toBe(0)
    await moderator().presses(preview, 'Save')

    await expect
      .poll(told)
      .toEqual([expect.stringContaining('was approved: it answers questions in')])
    expect(told()[0]).toContain('**bakery**')
    expect(textOf(cards()[0]!)).toContain(
      `Suggestion 1, **bakery**, was approved by <@${moderator().id}>`,
    )
    expect(cards()[0]!.components).toEqual([])
    expect(cards()[0]!.attachments).toEqual([])
    const answer = await reader().uses('/ask', { question: bakeryQuestion })
    expect(textOf(answer)).toContain('six')
    expect(await suggestion()).toMatchObject({ state: 'approved', content: null, note: null })
  })

  test('decides nothing when the preview is cancelled', async () => {
    await suggestsFile()
    await moderator().presses(await moderator().presses(cards()[0]!, 'Approve'), 'Cancel')
    expect((await suggestion())!.state).toBe('pending')
    expect(told()).toEqual([])
  })
})

test('Edit puts the details right, on the card and in what is approved', async () => {
  await suggestsFile()
  const form = await moderator().presses(cards()[0]!, 'Edit')
  await moderator().submits(form, { Title: 'The new bakery', Date: '14 March 2026' })
  expect(cards()[0]!.embeds[0]!.title).toBe('The new bakery')
  const preview = await moderator().presses(cards()[0]!, 'Approve')
  await moderator().presses(preview, 'Save')
  expect((await circle().own()).get('the-new-bakery')).toMatchObject({ published: '2026-03-14' })
})

describe('Decline', () => {
  const declines = async (reason: string) => {
    const form = await moderator().presses(cards()[0]!, 'Decline')
    return moderator().submits(form, { Why: reason })
  }

  test('tells the member why, in a direct message', async () => {
    await suggestsFile()
    const card = cards()[0]!
    await declines('We have it *already*')
    await expect
      .poll(told)
      .toEqual([
        expect.stringMatching(
          /Your suggestion \*\*bakery\*\* was declined in .* We have it \*already\*/,
        ),
      ])
    expect(textOf(cards()[0]!)).toContain('was declined by')
    expect(await suggestion()).toMatchObject({ state: 'declined', content: null })
    expect((await circle().store.log.entries(guild, 1))[0]).toMatchObject({
      kind: 'declined',
      why: 'We have it *already*',
    })
    expect(card.components).not.toEqual([])
  })

  test('tells a member who takes no direct messages with their next suggestion, once', async () => {
    circle().discord.closeDirectMessages('reader')
    await suggestsFile()
    await declines('Too short')
    await expect
      .poll(async () => (await circle().store.suggestions.untold(guild, reader().id)).length)
      .toBe(1)
    const next = await suggestsFile()
    expect(next.isHidden).toBe(true)
    expect(textOf(next)).toMatch(/Your suggestion of \d.* was declined in .* Too short/)
    expect(textOf(await suggestsFile())).not.toContain('declined')
  })

  test('happens once, however many decide', async () => {
    await suggestsFile()
    const form = await moderator().presses(cards()[0]!, 'Decline')
    await declines('First')
    await expect.poll(told).toHaveLength(1)
    expect(textOf(await moderator().submits(form, { Why: 'Second' }))).toContain('decided already')
    expect(told()).toHaveLength(1)
  })
})

test('is decided by moderators alone', async () => {
  await suggestsFile()
  const other = circle().discord.as('other').in(circle().discord.channel('questions'))
  for (const button of ['Approve', 'Edit', 'Decline']) {
    const seen = await other.presses(cards()[0]!, button)
    expect(seen.isHidden).toBe(true)
    expect(textOf(seen)).toContain('“Manage Messages”')
  }
  expect((await suggestion())!.state).toBe('pending')
})

test('a member who has their data erased takes their suggestions back, also from the cards', async () => {
  await suggestsFile()
  const asked = await reader().presses(await reader().uses('/privacy'), 'Erase my data')
  expect(textOf(asked)).toContain('1 suggestion of yours')
  await reader().presses(asked, 'Erase for good')
  expect(textOf(cards()[0]!)).toBe('Suggestion 1 was taken back by whoever made it.')
  expect(cards()[0]!.embeds).toEqual([])
  expect(await suggestion()).toMatchObject({ who: null, content: null })
})
