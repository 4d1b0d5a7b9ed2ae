/** What can happen to the bot while it runs, each done to the built bot in a process of its own. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, type TestContext, test, vi } from 'vitest'
import { eventually } from '../eventually.ts'
import { isConnected, settingsFor, startBuiltBot } from './built-bot.ts'
import { LocalDiscord, type LocalDiscordOptions } from './local-discord/local-discord.ts'
import {
  limitedFor,
  lostAnswer,
  lostRequest,
  serverError,
  slowBy,
} from './local-discord/rest-faults.ts'

const signalWhileLoading = new URL('signal-while-loading.mjs', import.meta.url)
const question = 'How many houses in Saltmere were flooded?'

// Machines can be busy.
vi.setConfig({ testTimeout: 60_000, maxConcurrency: 4 })

describe.concurrent('a connection that is lost', () => {
  test('is taken up again, and what was asked meanwhile is answered', async (context) => {
    const { discord, reader } = await connected(context, {
      heartbeatInterval: 400,
      patience: 50_000,
    })
    const { gateway } = discord
    const losses: readonly [string, () => void][] = [
      ['closed without a word', () => gateway.close(1006)],
      ['closed with an error', () => gateway.close(4000)],
      ['to be changed for another', () => gateway.askToReconnect()],
      ['no longer valid, but to be resumed', () => gateway.invalidate(true)],
      ['dead', () => gateway.goSilent()],
    ]
    for (const [at, [loss, lose]] of losses.entries()) {
      lose()
      // Discord waits for an answer to this for as long as a busy machine takes.
      const { message } = await reader.says(`${discord.ping} ${question}`).reply()
      expect(message.embeds[0]!.description, loss).toContain('212')
      const isBack = () => expect(gateway.resumptions, loss).toBe(at + 1)
      await eventually(isBack)
    }
    expect(gateway.identifications).toBe(1)
  })

  test.for<[string, (discord: LocalDiscord) => void]>([
    ['closed in a friendly way (1000)', ({ gateway }) => gateway.close(1000)],
    ['closed for a wrong sequence (4007)', ({ gateway }) => gateway.close(4007)],
    ['no longer valid (op 9)', ({ gateway }) => gateway.invalidate(false)],
    [
      'closed for being too slow (4009), while Discord fails',
      (discord) => {
        discord.rest.plan(/gateway/, serverError, 5)
        discord.gateway.close(4009)
      },
    ],
  ])('is made anew when it was %s', async ([, lose], context) => {
    const { discord, reader } = await connected(context)
    lose(discord)
    const isBack = () => expect(discord.gateway.identifications).toBe(2)
    await eventually(isBack)

    const { message } = await reader.uses('/ask', { question })
    expect(message.embeds[0]!.description).toContain('212')
  })
})

test.concurrent('a connection that Discord ends for good ends the process with a sentence', async (context) => {
  const { bot, discord } = await connected(context)
  discord.gateway.close(4014)

  expect(await bot.ended).toBe(1)
  expect(bot.output()).toMatch(/^[A-Z][^\n]+4014[^\n]+\.$/m)
  expect(bot.output()).not.toMatch(/^ +at /m)
})

test.concurrent('an answer that meets a fault on its way is seen, and seen once', async (context) => {
  const { discord, reader } = await connected(context)
  const faults = {
    'lost with its connection': lostRequest,
    'taken, but not confirmed': lostAnswer,
    'met by an error': serverError,
    limited: limitedFor(1),
    'limited with all others': limitedFor(1, true),
    'taken slowly': slowBy(1500),
  }
  for (const [at, [name, fault]] of Object.entries(faults).entries()) {
    discord.rest.plan(/^POST \/interactions\//, fault)
    const { message } = await reader.uses('/ask', { question })
    expect(message.embeds[0]!.description, name).toContain('212')
    expect(reader.sees(), name).toHaveLength(at + 1)
  }
})

describe.concurrent('a bot that is to stop', () => {
  test('finishes the answer that is under way', async (context) => {
    const { bot, discord, reader } = await connected(context)
    discord.rest.plan(/^POST \/interactions\//, slowBy(700))
    const seen = reader.uses('/ask', { question })
    await eventually(() => expect(discord.requests.at(-1)!.path).toContain('/callback'))

    expect(await stopped(bot)).toBe(0)
    expect((await seen).message.embeds[0]!.description).toContain('212')
  })

  test('does not wait for what takes hours, nor for a connection that is dead', async (context) => {
    const { bot, discord, reader } = await connected(context)
    discord.rest.plan(/^POST \/channels\//, limitedFor(12 * 3600))
    reader.says(`${discord.ping} ${question}`)
    await eventually(() => expect(discord.requests.at(-1)!.status).toBe(429))
    discord.gateway.cutOff()

    expect(await stopped(bot)).toBe(0)
  })

  test.for([
    ['before anything is loaded', 'zod'],
    ['before its store is open', 'libsql'],
    ['before it connects', 'discord.js'],
  ] as const)('may be told so %s', async ([, loading], context) => {
    const { bot } = await begun(
      context,
      {},
      { LOADING: loading, NODE_OPTIONS: `--import=${signalWhileLoading}` },
    )

    expect(await bot.ended).toBe(0)
    expect(bot.output()).toBe('')
  })

  test('need not be connected', async (context) => {
    const { bot, discord } = await begun(context)
    discord.rest.plan(/gateway/, slowBy(20_000), 10)
    await eventually(() => expect(discord.requests).not.toEqual([]))

    expect(await stopped(bot)).toBe(0)
  })
})

/** A bot that is about to connect. */
async function begun(
  { onTestFinished }: TestContext,
  options: LocalDiscordOptions = {},
  settings: Readonly<Record<string, string>> = {},
) {
  const discord = await LocalDiscord.start(options)
  const folder = mkdtempSync(join(tmpdir(), 'verbatim-bot-'))
  const bot = startBuiltBot({
    ...settingsFor(discord),
    DATABASE_URL: join(folder, 'verbatim.db'),
    ...settings,
  })
  onTestFinished(async () => {
    bot.child.kill('SIGKILL')
    await bot.ended
    await discord.stop()
    rmSync(folder, { recursive: true })
    expect(discord.faults).toEqual([])
  })
  return { bot, discord, reader: discord.as('reader') }
}

async function connected(context: TestContext, options: LocalDiscordOptions = {}) {
  const all = await begun(context, options)
  await isConnected(all.bot)
  return all
}

/** The exit code after SIGTERM. */
function stopped({ child, ended }: ReturnType<typeof startBuiltBot>): Promise<number | null> {
  child.kill('SIGTERM')
  return ended
}
