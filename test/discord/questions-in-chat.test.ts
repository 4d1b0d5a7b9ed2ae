import { afterEach, describe, expect, test, vi } from 'vitest'
import { defaultSettings } from '../../src/library/store.ts'
import { eventually } from '../eventually.ts'
import { LocalDiscord } from './local-discord/local-discord.ts'
import type { Said } from './local-discord/seen.ts'
import {
  examiner,
  harbour,
  plainly,
  question,
  readingCircle,
  unanswerable,
} from './reading-circle.ts'

const { guild } = LocalDiscord
const circle = readingCircle(undefined, { messageContent: true }, { privileged: true })
const reader = () => circle().discord.as('reader')
const channel = (name: string) => circle().discord.channel(name)
const ping = () => circle().discord.ping
const bills = 'What bill do insurers expect?'

const switchOn = (...names: readonly string[]) =>
  circle().libraries.saveSettings(guild, { answeringChannels: names.map(channel) })

/** What the bot has replied to a message by now. */
const repliesTo = ({ message }: Said) =>
  circle()
    .discord.as('reader')
    .in(message.channel_id)
    .sees()
    .filter(({ message_reference }) => message_reference?.message_id === message.id)

afterEach(() => vi.useRealTimers())

describe('a channel that is switched on', () => {
  test('has its questions answered without a ping, and others have not', async () => {
    await switchOn('questions')
    const { message } = await reader().in(channel('questions')).says(question).reply()
    expect(message.embeds!.length).toBeGreaterThan(0)
    expect(message.components!.length).toBeGreaterThan(0)

    await reader().says(question).staysUnanswered()
    await reader().in(channel('news')).says(question).staysUnanswered()
  })

  test('hears nothing from the bot when it is not sure, nor about what is no question', async () => {
    await switchOn('questions')
    const here = reader().in(channel('questions'))
    for (const said of [
      unanswerable,
      'The harbour of Old Tidewick lost 17 boats in two days.',
      '???',
      'And then?',
      'ok',
    ]) {
      await here.says(said).staysUnanswered(120)
    }
  })

  test('hears nothing from it about what is put to others, or said by bots, webhooks and itself', async () => {
    await switchOn('questions')
    const here = reader().in(channel('questions'))
    const { bot } = circle().discord
    const other = circle().discord.as('other').in(channel('questions'))
    const said = other.says('I saw it.')

    await here.says(question, { replyTo: said }).staysUnanswered(120)
    await here.says(`<@${other.id}> ${question}`).staysUnanswered(120)
    for (const author of [bot, { ...bot, id: '100000000000000009' }]) {
      await here.says(question, { author }).staysUnanswered(120)
    }
    await here.says(question, { webhook_id: '100000000000000008' }).staysUnanswered(120)
  })

  test('may be a forum, where the first message of a thread is answered and no other', async () => {
    await switchOn('forum')
    const post = reader().in(channel('forum')).posts('Boats', question)
    const { message } = await post.reply()
    expect(message.embeds!.length).toBeGreaterThan(0)

    await circle().discord.as('other').in(post.message.channel_id).says(bills).staysUnanswered()
  })

  test('may be a forum, where the title of a thread may be the question', async () => {
    await switchOn('forum')
    const forum = reader().in(channel('forum'))
    const { message } = await forum.posts(bills, 'I could not find it anywhere.').reply()
    expect(message.embeds[0]!.description).toContain('4 million')

    await forum.posts('Boats', 'I could not find them anywhere.').staysUnanswered()
  })

  test('is answered in the language of the guild, unless it has chosen another', async () => {
    await switchOn('questions')
    circle().discord.world.guild(guild).locale = 'fr' as never
    await circle().restart([harbour, examiner])
    const here = reader().in(channel('questions'))
    const labels = async () => JSON.stringify((await here.says(bills).reply()).message.components)
    expect(await labels()).toContain('En contexte')

    await circle().libraries.saveSettings(guild, { locale: 'ja' })
    expect(await labels()).toContain('前後を見る')
  })
})

test('a direct message is answered in the language in which its author last used the bot', async () => {
  const person = reader().inDirectMessages()
  const labels = async () => JSON.stringify((await person.says(bills).reply()).message.components)
  expect(await labels()).toContain('In context')

  await person.speaking('fr').uses('/help')
  expect(await labels()).toContain('En contexte')
})

describe('a question that is changed', () => {
  test('within five minutes has its answer follow', async () => {
    for (const [first, then] of [
      [`${ping()} ${unanswerable}`, `${ping()} ${bills}`],
      [`${ping()} ${bills}`, `${ping()} ${unanswerable}`],
    ] as const) {
      const said = reader().says(first)
      const before = await said.reply()
      reader().edits(said, then)
      const isAnswered = then.includes(bills)
      await eventually(() => {
        const [now, ...others] = repliesTo(said)
        expect(others).toEqual([])
        expect(now!.id).toBe(before.message.id)
        expect(now!.embeds!.length > 0).toBe(isAnswered)
        expect(now!.content.includes('Nothing in the library')).toBe(!isAnswered)
      })
    }
  })

  test('after the bot was started anew has its answer follow', async () => {
    const said = reader().says(`${ping()} ${unanswerable}`)
    const { message } = await said.reply()
    await circle().restart([harbour, examiner])
    reader().edits(said, `${ping()} ${bills}`)

    await eventually(() => expect(repliesTo(said)[0]?.embeds).toHaveLength(1))
    expect(repliesTo(said).map(({ id }) => id)).toEqual([message.id])
  })

  test('to ping the bot is answered then', async () => {
    const said = reader().says(bills)
    await said.staysUnanswered(120)
    reader().edits(said, `${ping()} ${bills}`)

    expect((await said.reply()).message.embeds!.length).toBeGreaterThan(0)
  })

  test('when its answer has been removed is answered anew', async () => {
    const said = reader().says(`${ping()} ${unanswerable}`)
    await reader().presses(await said.reply(), 'Remove')
    reader().edits(said, `${ping()} ${bills}`)

    await eventually(() => expect(repliesTo(said)[0]?.embeds).toHaveLength(1))
  })

  test('to one without words is told so in the place of its answer', async () => {
    const said = reader().says(`${ping()} ${bills}`)
    await said.reply()
    reader().edits(said, `${ping()} ??`)

    await eventually(() => {
      expect(repliesTo(said)).toHaveLength(1)
      expect(plainly(repliesTo(said)[0]!.content)).toContain('There is no question in that')
    })
    expect(repliesTo(said)[0]!.embeds).toEqual([])
  })

  test('to no question at all loses its answer, in a channel that is on', async () => {
    await switchOn('questions')
    const here = reader().in(channel('questions'))
    const said = here.says(bills)
    await said.reply()
    here.edits(said, 'Never mind.')

    await eventually(() => expect(repliesTo(said)).toEqual([]))
  })

  test('after more than five minutes keeps its answer', async () => {
    const said = reader().says(`${ping()} ${bills}`)
    const { message } = await said.reply()
    circle().discord.passTime(5 * 60_000 + 1000)
    reader().edits(said, `${ping()} ${unanswerable}`)
    // A later question is answered later, so by then the change has been passed over.
    await reader().says(`${ping()} ${bills}`).reply()

    expect(repliesTo(said)[0]!.embeds).toEqual(message.embeds)
  })

  test('by nobody, when Discord shows where its link leads, keeps its answer', async () => {
    const said = reader().says(`${ping()} ${bills} https://example.org/`)
    const reply = await said.reply()
    circle().discord.preview(said)
    // As above, the change has been passed over by then.
    await reader().says(`${ping()} ${bills}`).reply()

    expect(repliesTo(said)).toEqual([reply.message])
  })
})

test.each([true, false])(
  'a question that is deleted has its answer go with it, pinged or not (%s)',
  async (isPing) => {
    await switchOn('questions')
    const here = reader().in(channel('questions'))
    const said = here.says(isPing ? `${ping()} ${bills}` : bills)
    const { message } = await said.reply()
    here.deletes(said)

    await eventually(() => expect(here.sees().map(({ id }) => id)).not.toContain(message.id))
  },
)

test('a question that is deleted long after the bot was started anew has its answer go with it', async () => {
  for (const [place, prefix] of [
    [reader(), `${ping()} `],
    [reader().inDirectMessages(), ''],
  ] as const) {
    const said = place.says(`${prefix}${bills}`)
    await said.reply()
    circle().discord.passTime(30 * 24 * 3_600_000)
    await circle().restart([harbour, examiner])
    place.deletes(said)

    await eventually(() => expect(repliesTo(said)).toEqual([]))
    expect(await circle().store.replies.to(said.message.id)).toBeNull()
  }
})

test('questions that are deleted all at once have their answers go with them', async () => {
  const questions = [bills, question].map((words) => reader().says(`${ping()} ${words}`))
  for (const said of questions) await said.reply()
  const kept = reader().says(`${ping()} ${bills}`)
  const { message } = await kept.reply()
  circle().discord.as('moderator').deletesAtOnce(questions)

  await eventually(() => expect(questions.flatMap(repliesTo)).toEqual([]))
  expect(repliesTo(kept)).toEqual([message])
})

test('a question whose answer somebody has removed is forgotten', async () => {
  const [removed, deleted] = [bills, question].map((words) => reader().says(`${ping()} ${words}`))
  await reader().presses(await removed!.reply(), 'Remove')
  circle()
    .discord.as('moderator')
    .deletes(await deleted!.reply())
  reader().deletes(deleted!)

  for (const { message } of [removed!, deleted!]) {
    await eventually(async () => expect(await circle().store.replies.to(message.id)).toBeNull())
  }
})

describe('permissions that the bot lacks in a channel', () => {
  test('are named one by one to whoever pings it', async () => {
    circle().discord.forbid(channel('questions'), 'bot', 'EmbedLinks', 'ReadMessageHistory')
    const here = reader().in(channel('questions'))
    here.says(`${ping()} ${bills}`)

    await eventually(() => {
      const last = here.sees().at(-1)!
      expect(plainly(last.content)).toContain('“Read Message History”, “Embed Links”')
    })
  })

  test('are told in a direct message where it may not write', async () => {
    circle().discord.forbid(channel('questions'), 'bot', 'SendMessages')
    reader().in(channel('questions')).says(`${ping()} ${bills}`)

    await eventually(() => {
      const last = reader().inDirectMessages().sees().at(-1)
      expect(plainly(last?.content)).toMatch(/in #questions.*“Send Messages”.*\/ask/)
    })
  })

  test('leave the bot running where it may not tell them either', async () => {
    circle().discord.forbid(channel('questions'), 'bot', 'SendMessages')
    circle().discord.closeDirectMessages('reader')
    reader().in(channel('questions')).says(`${ping()} ${bills}`)

    expect((await reader().says(`${ping()} ${bills}`).reply()).message.embeds).toHaveLength(1)
  })

  test('are told of each channel that a moderator switches on', async () => {
    circle().discord.forbid(channel('questions'), 'bot', 'EmbedLinks')
    await switchOn('questions', 'general')
    const { message } = await circle().discord.as('moderator').uses('/settings')

    expect(message.content).toContain(`In <#${channel('questions')}> I can’t answer yet`)
    expect(message.content).toContain('“Embed Links”')
    expect(message.content).not.toContain(`In <#${channel('general')}>`)
  })
})

describe('/settings', () => {
  test('switches on the channels that a moderator selects, and those alone', async () => {
    const moderator = circle().discord.as('moderator')
    const shown = await moderator.uses('/settings')
    expect(shown.message.content).toContain('No channel is switched on')

    const list = 'Channels to answer in without a mention'
    const both = [channel('questions'), channel('forum')]
    const changed = await moderator.selects(shown, list, ...both)
    for (const id of both) expect(changed.message.content).toContain(`<#${id}>`)
    expect((await circle().store.settingsOf(guild)).answeringChannels).toEqual(both)

    circle().discord.closeChannel(channel('forum'))
    circle().discord.gateway.dispatch('CHANNEL_DELETE' as never, {
      id: both[1],
      guild_id: guild,
      type: 15,
    })
    await eventually(async () => {
      const { message } = await moderator.uses('/settings')
      expect(message.content).not.toContain(`<#${both[1]}>`)
      expect(message.content).toContain(`<#${both[0]}>`)
    })

    await moderator.selects(changed, list)
    expect(await circle().store.settingsOf(guild)).toEqual(defaultSettings)
  })

  test('asks for the language of what everyone sees', async () => {
    const moderator = circle().discord.as('moderator')
    const { message } = await moderator.uses('/settings', { language: 'de' })
    expect(message.content).toContain('Deutsch')

    const asked = await reader().uses('/ask', { question })
    expect(JSON.stringify(asked.message.components)).toContain('Im Zusammenhang')
    const hidden = await reader().uses('/ask', { question: unanswerable })
    expect(hidden.message.content).toContain('Nothing in the library')

    await moderator.uses('/settings', { language: 'each' })
    expect((await circle().store.settingsOf(guild)).locale).toBeNull()
  })
})

describe('without the Message Content intent', () => {
  const plain = readingCircle()

  test('answers to pings and direct messages follow and go all the same', async () => {
    const person = plain().discord.as('reader')
    const { ping: mention } = plain().discord
    for (const [place, prefix] of [
      [person, `${mention} `],
      [person.inDirectMessages(), ''],
    ] as const) {
      const said = place.says(`${prefix}${unanswerable}`)
      const { message } = await said.reply()
      const now = () => place.sees().find(({ id }) => id === message.id)
      place.edits(said, `${prefix}${bills}`)
      await eventually(() => expect(now()!.embeds).toHaveLength(1))
      place.deletes(said)
      await eventually(() => expect(now()).toBeUndefined())
    }
  })

  test('no channel is answered in, and moderators are told what to do', async () => {
    const { discord, libraries } = plain()
    const questions = discord.channel('questions')
    await libraries.saveSettings(guild, { answeringChannels: [questions] })
    await discord.as('reader').in(questions).says(question).staysUnanswered()

    const { message } = await discord.as('moderator').uses('/settings')
    expect(message.content).toContain('MESSAGE_CONTENT=on')
    expect(JSON.stringify(message.components)).not.toContain('Channels to answer in')
  })
})
