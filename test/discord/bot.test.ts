import { pino } from 'pino'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import type { Article } from '../../src/articles/article.ts'
import { type BotOptions, type RunningBot, startBot } from '../../src/discord/bot.ts'
import type { Shelf } from '../../src/discord/command.ts'
import { UserError } from '../../src/errors.ts'
import { Libraries } from '../../src/library/libraries.ts'
import { Collection } from '../../src/search/collection.ts'
import { openSqliteStore } from '../../src/storage/sqlite.ts'
import { eventually } from '../eventually.ts'
import { foundBy } from './found-by.ts'
import { LocalDiscord, type LocalDiscordOptions } from './local-discord/local-discord.ts'
import type { Person } from './local-discord/person.ts'
import { lostRequest, serverError } from './local-discord/rest-faults.ts'
import { attributing, plainOptions } from './plain-options.ts'

const text =
  'The harbour of Old Tidewick lost 17 boats in two days. “We will rebuild every one of them,” said Mara Holt, the harbour master.'
const harbour: Article = {
  id: 'harbour',
  revision: 1,
  title: 'Storm takes boats',
  author: 'Ines Varga',
  publisher: 'The Tidewick Courier',
  url: 'https://courier.example.org/storm',
  published: '2024-03-12',
  text,
  sections: [],
}
const shared = new Collection()
shared.add(harbour)
const store = await openSqliteStore(':memory:')
const libraries = new Libraries(shared, store, { attributing })
const question = 'How many boats did the harbour of Old Tidewick lose in two days?'

const everyName = [
  ...[
    'ask',
    'lookup',
    'verify',
    'said',
    'Find sources',
    'Verify quote',
    'article',
    'Add as article',
    'suggest',
    'help',
    'unanswered',
    'evaluate',
    'settings',
    'privacy',
    'about',
  ],
]

// Some wait for seconds on purpose, and machines can be busy.
vi.setConfig({ testTimeout: 20_000 })

let discord: LocalDiscord
let reader: Person
let bot: RunningBot | null = null
let logged = ''

beforeEach(async () => {
  logged = ''
  discord = await LocalDiscord.start()
  reader = discord.as('reader')
})

afterEach(async () => {
  vi.useRealTimers()
  await bot?.stop()
  bot = null
  await discord.stop()
  expect(discord.faults).toEqual([])
  expect(logged).not.toContain(LocalDiscord.token)
  expect(logged).not.toContain('interaction-token')
  expect(logged).not.toContain('Tidewick')
})

describe('/ask', () => {
  test('is answered for everyone with the words of the article', async () => {
    await start()
    const { message, isHidden, sent } = await reader.uses('/ask', { question })

    expect(isHidden).toBe(false)
    expect(message.content).toBe(
      '**How many boats did the harbour of Old Tidewick lose in two days?**',
    )
    expect(message.embeds![0]).toMatchObject({
      title: 'Storm takes boats',
      url: 'https://courier.example.org/storm',
    })
    expect(message.embeds![0]!.description).toContain('17 **boats**')
    expect(sent.allowed_mentions).toEqual({ parse: [], replied_user: false })
  })

  test('is answered in a direct message', async () => {
    await start()
    const { message } = await reader.inDirectMessages().uses('/ask', { question })

    expect(message.embeds![0]!.title).toBe('Storm takes boats')
  })

  test('that nothing answers is told so where only the asker sees it', async () => {
    await start()
    const { message, isHidden } = await reader.uses('/ask', { question: 'Who invented the zip?' })

    expect(isHidden).toBe(true)
    expect(message.content).toContain('Nothing in the library answers this.')
  })

  test('that is quickly answered is answered directly', async () => {
    await start()
    // However busy the machine is, no time passes for the bot.
    vi.useFakeTimers({ toFake: ['setTimeout'] })
    const { message } = await reader.uses('/ask', { question })

    expect(message.embeds![0]!.title).toBe('Storm takes boats')
    expect(responses()).toEqual(['POST 4'])
  })

  test('without a word in it gets the sentence that says what to do', async () => {
    await start()
    const { message, isHidden } = await reader.uses('/ask', { question: '???' })

    expect(isHidden).toBe(true)
    expect(message.content).toMatch(/^[A-Z].*\.$/)
    expect(message.embeds).toEqual([])
  })

  test('is answered from the library of the guild it is used in', async () => {
    const asked: (string | null)[] = []
    await start({
      libraries: foundBy(libraries, (guildId) => {
        asked.push(guildId)
        return libraries.of(guildId)
      }),
    })
    await reader.uses('/ask', { question })
    await reader.inDirectMessages().uses('/ask', { question })

    expect([...new Set(asked)]).toEqual([LocalDiscord.guild, null])
  })
})

describe('a library that takes its time', () => {
  const slow = foundBy(libraries, (guildId) => later(() => libraries.of(guildId)))

  test('has Discord told first that the answer is on its way', async () => {
    const isTold = () => expect(responses()).toEqual(['POST 5'])
    await start({
      libraries: foundBy(libraries, async (guildId) => {
        await eventually(isTold)
        return libraries.of(guildId)
      }),
    })
    const { message } = await reader.uses('/ask', { question })

    expect(message.embeds![0]!.title).toBe('Storm takes boats')
    expect(responses()).toEqual(['POST 5', 'PATCH'])
  })

  test('is waited for, and its answer seen by everyone', async () => {
    await start({ libraries: slow })
    const { message, isHidden } = await reader.uses('/ask', { question })

    expect(isHidden).toBe(false)
    expect(message.embeds![0]!.title).toBe('Storm takes boats')
  })

  test('is waited for, and its refusal seen by the asker alone', async () => {
    await start({ libraries: slow })
    const { message, isHidden } = await reader.uses('/ask', { question: 'Who invented the zip?' })

    expect(isHidden).toBe(true)
    expect(message.content).toContain('Nothing in the library answers this.')
  })

  test('and then fails is apologised for to the asker alone', async () => {
    await start({
      libraries: foundBy(libraries, () => later(() => Promise.reject(new Error('disk on fire')))),
    })
    const { message, isHidden } = await reader.uses('/ask', { question })

    expect(isHidden).toBe(true)
    expect(message.content).toContain('Something went wrong')
  })

  test('is finished when the bot is stopped meanwhile', async () => {
    let isAsked = false
    await start({
      libraries: foundBy(libraries, (guildId) => {
        isAsked = true
        return later(() => libraries.of(guildId), 300)
      }),
    })
    const seen = reader.uses('/ask', { question })
    await eventually(() => expect(isAsked).toBe(true))
    await bot!.stop()

    expect((await seen).message.embeds![0]!.title).toBe('Storm takes boats')
    await bot!.ended
  })
})

describe('a ping', () => {
  test.each([
    ['<@id>', 'in front', (ping: string) => `${ping} ${question}`],
    ['<@id>', 'behind', (ping: string) => `${question} ${ping}`],
    [
      '<@!id>',
      'as older clients write it',
      (ping: string) => `${ping.replace('@', '@!')} ${question}`,
    ],
  ])('%s %s is answered by a reply that pings nobody', async (_, __, write) => {
    await start()
    const { message, sent } = await reader.says(write(discord.ping)).reply()

    expect(message.embeds![0]!.title).toBe('Storm takes boats')
    expect(message.content).toBe('')
    expect(sent.allowed_mentions).toEqual({ parse: [], replied_user: false })
  })

  test('that nothing answers is told so', async () => {
    await start()
    const { message } = await reader.says(`${discord.ping} who invented the zip?`).reply()

    expect(message.content).toContain('Nothing in the library answers this.')
  })

  test('alone is told what to do', async () => {
    await start()
    const { message } = await reader.says(discord.ping).reply()

    expect(message.content).toMatch(/^[A-Z].*\.$/)
  })

  test('is not needed in a direct message', async () => {
    await start()
    const { message } = await reader.inDirectMessages().says(question).reply()

    expect(message.embeds![0]!.title).toBe('Storm takes boats')
  })

  test('is not what others say, nor a reply, nor @everyone, nor another bot or a webhook', async () => {
    await start()
    const pinged = `${discord.ping} ${question}`
    const replied = await reader.says(pinged).reply()
    reader.says(question)
    reader.says(`@everyone ${question}`, { mention_everyone: true })
    reader.says(question, { replyTo: replied })
    reader.says(`\`${discord.ping}\` ${question}`)
    reader.says(pinged, { author: { ...discord.bot, id: '100000000000000009' } })
    reader.says(pinged, { webhook_id: '100000000000000008' })
    const last = reader.says(pinged, { author: discord.bot })
    await last.staysUnanswered()

    expect(discord.requests.filter(({ path }) => path.startsWith('/channels/'))).toHaveLength(1)
  })
})

describe('a failure', () => {
  const broken: Shelf = {
    size: 1,
    passages: 1,
    own: null,
    questions: null,
    evaluate: async () => null,
    knowing: async () => {
      throw new Error('index out of order')
    },
    completions: () => [],
    get: () => undefined,
    articleAt: async () => null,
    standingOf: async () => ({ kind: 'unknown' }),
    statementsBy: async () => ({ quotes: [], hasMore: false }),
    speakers: async () => [],
  }

  test('is answered with an apology and the reference that it is logged under', async () => {
    await start({ libraries: foundBy(libraries, async () => broken) })
    const { message, isHidden } = await reader.uses('/ask', { question })
    const [, reference] = /reference ([0-9a-f]{6})/.exec(message.content!)!

    expect(isHidden).toBe(true)
    expect(logged).toContain(reference)
    expect(logged).toContain('index out of order')
  })

  test('in chat is answered with an apology', async () => {
    await start({ libraries: foundBy(libraries, async () => broken) })
    const { message } = await reader.says(`${discord.ping} ${question}`).reply()

    expect(message.content).toContain('Something went wrong')
  })

  test('of a command that Discord gave up on leaves the bot running', async () => {
    await start({
      libraries: foundBy(libraries, async (guildId) => {
        if (logged.includes('could not be delivered')) return libraries.of(guildId)
        discord.forgetInteractions()
        return libraries.of(guildId)
      }),
    })
    void reader.uses('/ask', { question })
    await eventually(() => expect(logged).toContain('could not be delivered'))

    const { message } = await reader.uses('/ask', { question })
    expect(message.embeds![0]!.title).toBe('Storm takes boats')
  })

  test('to reply in a channel that is gone leaves the bot running', async () => {
    await start()
    const questions = discord.channel('questions')
    const asker = reader.in(questions)
    asker.says(`${discord.ping} ${question}`)
    discord.closeChannel(questions)
    await eventually(() => expect(logged).toContain('could not be delivered'))

    const { message } = await reader.uses('/ask', { question })
    expect(message.embeds![0]!.title).toBe('Storm takes boats')
  })

  test('to know a command that is no longer there is told', async () => {
    await start()
    const { message, isHidden } = await reader.usesRemembered('1', 'retired')

    expect(isHidden).toBe(true)
    expect(message.content).toBe('There is no command /retired any more\\: try /ask\\.')
  })
})

describe('commands', () => {
  test('are registered at the first start, and again only when they have changed', async () => {
    await start()
    expect(discord.registrations).toBe(1)
    await bot!.stop()

    await start()
    expect(discord.registrations).toBe(1)
    await bot!.stop()

    discord.rename('ask', 'inquire')
    await start()
    expect(discord.registrations).toBe(2)
    expect(discord.commandsOf(null).map(({ name }) => name)).toEqual(everyName)
  })

  test('are registered in one guild if the host wants it, and there only once', async () => {
    await start({ guildId: LocalDiscord.guild })
    await bot!.stop()
    await start({ guildId: LocalDiscord.guild })

    expect(discord.registrations).toBe(1)
    expect(discord.commandsOf(LocalDiscord.guild).map(({ name }) => name)).toEqual(everyName)
    expect(discord.commandsOf(null)).toEqual([])
  })
})

describe('a start', () => {
  test('asks for no privileged intent', async () => {
    await start()
    const privileged = (1 << 1) | (1 << 8) | (1 << 15)

    expect(discord.gateway.intents & privileged).toBe(0)
    expect(discord.gateway.intents).not.toBe(0)
  })

  test('with a wrong token fails with a sentence that says where to find the right one', async () => {
    await expect(start({ token: 'wrong' })).rejects.toThrow(UserError)
    await expect(start({ token: 'wrong' })).rejects.toThrow(/DISCORD_TOKEN.*developers/)
  })

  test('in a guild that the bot has not joined fails with a sentence', async () => {
    await expect(start({ guildId: '299999999999999999' })).rejects.toThrow(
      /DISCORD_GUILD_ID.*299999999999999999.*invite/,
    )
  })

  test('while Discord fails ends with a sentence', async () => {
    discord.rest.plan(/^GET \/applications/, serverError, 4)
    await expect(start()).rejects.toThrow(/500.*try again later/)
    discord.rest.plan(/^GET \/applications/, lostRequest)
    await expect(start()).rejects.toThrow(/can't be reached/)
  })

  test('where no Discord is fails with a sentence', async () => {
    await expect(start({ apiUrl: 'http://127.0.0.1:9/api' })).rejects.toThrow(
      /can't be reached at http:\/\/127\.0\.0\.1:9\/api.*DISCORD_API_URL/,
    )
    await expect(start({ apiUrl: `${discord.apiUrl}/wrong` })).rejects.toThrow(
      /404.*DISCORD_API_URL/,
    )
    expect(discord.faults.splice(0)).toEqual([expect.stringContaining('no such route')])
  })

  test.each([4004, 4013, 4014])(
    'that the gateway refuses (%d) fails with a sentence',
    async (closeCode) => {
      await restartDiscord({ closeCode })
      await expect(start()).rejects.toThrow(UserError)
    },
  )
})

describe('a running bot', () => {
  test('notes when it is removed from a server and when it is invited again, if only later', async () => {
    await start()
    const { guild } = LocalDiscord
    const left = () => store.guilds.leftBefore('9999-01-01T00:00:00.000Z')
    discord.gateway.dispatch('GUILD_DELETE' as never, { id: guild })
    await eventually(async () => expect(await left()).toEqual([guild]))

    await bot!.stop()
    await start()
    await eventually(async () => expect(await left()).toEqual([]))
  })

  test.each([
    [4004, /DISCORD_TOKEN.*developers/],
    [4010, /4010.*update Verbatim/],
    [4011, /4011.*start it again/],
    [4012, /4012.*update Verbatim/],
    [4013, /4013.*developers/],
    [4014, /4014.*developers/],
  ])('ends with a sentence when Discord lets it in no more (%d)', async (code, sentence) => {
    await start()
    discord.gateway.close(code)

    await expect(bot!.ended).rejects.toThrow(UserError)
    await expect(bot!.ended).rejects.toThrow(sentence)
  })

  test('comes back when Discord was down for a while', async () => {
    await start()
    discord.gateway.isDown = true
    discord.gateway.close(1006)
    await eventually(() => expect(logged).toContain('Connection to Discord failed'))
    discord.gateway.isDown = false

    const { message } = await reader.uses('/ask', { question })
    expect(message.embeds![0]!.title).toBe('Storm takes boats')
  })

  test('comes back after a lost connection', async () => {
    await start()
    discord.gateway.close(4000)
    await eventually(() => expect(discord.gateway.resumptions).toBe(1))

    const { message } = await reader.uses('/ask', { question })
    expect(message.embeds![0]!.title).toBe('Storm takes boats')
  })
})

async function start(options: Partial<BotOptions> = {}): Promise<void> {
  const write = (line: string) => {
    logged += line
  }
  const log = pino({ level: 'trace' }, { write })
  const { token } = LocalDiscord
  const { apiUrl, cdnUrl } = discord
  const usual = { ...plainOptions, token, apiUrl, cdnUrl, guildId: null, libraries, store, log }
  bot = await startBot({ ...usual, ...options })
}

/** What the bot has sent in answer to interactions, each with the type of a first response. */
const responses = (): readonly string[] =>
  discord.requests
    .filter(({ path }) => /^\/(interactions|webhooks)\//.test(path))
    .map(({ method, body }) => [method, (body as { type?: number }).type].join(' ').trim())

async function restartDiscord(options: LocalDiscordOptions): Promise<void> {
  await discord.stop()
  discord = await LocalDiscord.start(options)
}

/** Longer than the bot lets Discord wait, unless told otherwise. */
async function later<T>(work: () => Promise<T>, milliseconds = 1800): Promise<T> {
  await new Promise((resolve) => setTimeout(resolve, milliseconds))
  return work()
}
