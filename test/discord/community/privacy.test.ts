/** What is kept, and how it goes: a person’s own data, those of a guild, and those of a guild that was left. */
import { describe, expect, test } from 'vitest'
import { questionFrom } from '../../../src/answering/question.ts'
import { defaultSettings } from '../../../src/library/store.ts'
import { eventually } from '../../eventually.ts'
import { LocalDiscord } from '../local-discord/local-discord.ts'
import type { Seen } from '../local-discord/seen.ts'
import {
  bakery,
  bakeryQuestion,
  harbour,
  plainly,
  question,
  readingCircle,
} from '../reading-circle.ts'

const circle = readingCircle([harbour])
const reader = () => circle().discord.as('reader')
const moderator = () => circle().discord.as('moderator')
const { guild, otherGuild } = LocalDiscord
const textOf = ({ message }: Seen) =>
  plainly(
    [
      message.content,
      ...(message.embeds ?? []).flatMap(({ fields = [] }) => fields.map(({ value }) => value)),
    ].join('\n'),
  )
const fileOf = async ({ message }: Seen): Promise<object> =>
  (await fetch(message.attachments[0]!.url)).json() as Promise<object>

describe('/privacy', () => {
  test('says in plain words what is kept, in a server and in direct messages', async () => {
    const here = await reader().uses('/privacy')
    expect(here.isHidden).toBe(true)
    expect(textOf(here)).toContain('without who asked it')
    expect(textOf(here)).not.toContain('switched that off')
    await moderator().uses('/settings', { 'unanswered-questions': 'off' })
    expect(textOf(await reader().uses('/privacy'))).toContain('switched that off')
    expect(textOf(await reader().inDirectMessages().uses('/privacy'))).toContain('30 days')
  })

  test('gives a person their own data as a file, which they alone see', async () => {
    const asked = await reader().uses('/ask', { question })
    await reader().presses(asked, 'Helpful')
    await moderator().presses(asked, 'Not helpful')
    const said = reader().says(`${circle().discord.ping} ${question}`)
    const replyId = (await said.reply()).message.id
    await eventually(async () =>
      expect(await circle().store.replies.to(said.message.id)).toBe(replyId),
    )
    await (await circle().own()).add(bakery, { who: moderator().id, why: 'for breakfast' })

    const given = await reader().presses(await reader().uses('/privacy'), 'Get my data')
    expect(given.isHidden).toBe(true)
    expect(await fileOf(given)).toMatchObject({
      person: reader().id,
      changes: [],
      suggestions: [],
      votes: [{ guildId: guild, vote: 'up' }],
      replies: [{ guildId: guild, messageId: said.message.id, replyId }],
    })
    const others = await moderator().presses(await moderator().uses('/privacy'), 'Get my data')
    expect(await fileOf(others)).toMatchObject({
      changes: [{ kind: 'added', why: 'for breakfast' }],
      votes: [{ vote: 'down' }],
    })
  })

  test('erases them once the person has said so twice, and nobody else’s', async () => {
    const asked = await reader().uses('/ask', { question })
    await reader().presses(asked, 'Helpful')
    await moderator().presses(asked, 'Helpful')
    await (await circle().own()).add(bakery, { who: reader().id })

    const first = await reader().presses(await reader().uses('/privacy'), 'Erase my data')
    expect(textOf(first)).toContain('1 vote and 0 suggestions of yours, and take your name off 1')
    expect(textOf(await reader().presses(first, 'Keep them'))).toBe('Nothing was erased.')
    expect((await circle().store.people.dataOf(reader().id)).votes).toHaveLength(1)

    const second = await reader().presses(await reader().uses('/privacy'), 'Erase my data')
    const done = await reader().presses(second, 'Erase for good')
    expect(textOf(done)).toBe('Your data are erased.')
    expect(done.message.components).toEqual([])
    const nothing = { changes: [], suggestions: [], judged: [], votes: [], replies: [] }
    expect(await circle().store.people.dataOf(reader().id)).toEqual(nothing)
    expect((await circle().store.people.dataOf(moderator().id)).votes).toHaveLength(1)
    expect((await circle().own()).size).toBe(1)
  })

  test('has nothing to erase of somebody of whom nothing is kept', async () => {
    const seen = await reader().presses(await reader().uses('/privacy'), 'Erase my data')
    expect(textOf(seen)).toContain('Nothing is kept of you')
  })
})

describe('erasing a server’s data', () => {
  const fill = async (id: string) => {
    const library = await circle().libraries.of(id)
    await library.own!.add(bakery, { who: moderator().id })
    await library.questions!.note(questionFrom('Who paints the boats?'))
    await circle().libraries.saveSettings(id, { answers: 'sure' })
  }
  const isEmpty = async (id: string) =>
    (await circle().own(id)).size === 0 &&
    (await circle().store.questions.unanswered(id)).length === 0 &&
    (await circle().store.log.entries(id, 9)).length === 0
  const button = 'Erase all data of this server …'

  test('asks for a word to be typed, erases all at once, and touches no other server', async () => {
    await fill(guild)
    await fill(otherGuild)
    const shown = await moderator().uses('/settings')
    const form = await moderator().presses(shown, button)
    const wrong = await moderator().submits(form, { word: 'yes' })
    expect(wrong.isHidden).toBe(true)
    expect(textOf(wrong)).toContain('Nothing was erased')
    expect(await isEmpty(guild)).toBe(false)

    const done = await moderator().submits(await moderator().presses(shown, button), {
      word: ' erase ',
    })
    expect(textOf(done)).toContain('All that was kept of this server is erased')
    expect(done.message.components).toEqual([])
    expect(await isEmpty(guild)).toBe(true)
    expect(await circle().store.settingsOf(guild)).toEqual(defaultSettings)
    expect(await isEmpty(otherGuild)).toBe(false)
    expect(textOf(await reader().uses('/ask', { question: bakeryQuestion }))).toContain(
      'Nothing in',
    )
  })

  test('takes a word in the person’s own language', async () => {
    await fill(guild)
    const shown = await moderator().speaking('de').uses('/settings')
    const form = await moderator()
      .speaking('de')
      .presses(shown, 'Alle Daten dieses Servers löschen …')
    await moderator().speaking('de').submits(form, { word: 'löschen' })
    expect(await isEmpty(guild)).toBe(true)
  })

  test('is for those who manage the server, even if they lost that with the form open', async () => {
    await fill(guild)
    circle().discord.permit('reader', 'ManageGuild')
    const shown = await reader().uses('/settings')
    const form = await reader().presses(shown, button)
    circle().discord.permit('reader', 'ManageMessages')
    expect(textOf(await reader().submits(form, { word: 'ERASE' }))).toContain('“Manage Server”')
    expect(textOf(await reader().presses(shown, button))).toContain('“Manage Server”')
    expect(await isEmpty(guild)).toBe(false)
  })
})

test('a server that is out of order keeps its data, one that the bot was removed from does not', async () => {
  const { discord, store } = circle()
  const left = () => store.guilds.leftBefore('9999-12-31')
  discord.gateway.dispatch('GUILD_DELETE' as never, { id: guild, unavailable: true })
  discord.gateway.dispatch('GUILD_DELETE' as never, { id: otherGuild })
  await expect.poll(left).toEqual([otherGuild])
  discord.gateway.welcome(discord.world.guild(otherGuild))
  await expect.poll(left).toEqual([])
})
