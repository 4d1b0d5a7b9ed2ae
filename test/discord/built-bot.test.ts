/** The bot as it is shipped: built, in a process of its own, with the articles in `data/`. */
import { once } from 'node:events'
import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { eventually } from '../eventually.ts'
import { type BuiltBot, isConnected, settingsFor, startBuiltBot } from './built-bot.ts'
import { LocalDiscord } from './local-discord/local-discord.ts'
import type { Person } from './local-discord/person.ts'

const question = 'How many houses in Saltmere were flooded?'

let discord: LocalDiscord
let reader: Person
let moderator: Person
let folder: string
let running: BuiltBot[] = []

beforeEach(async () => {
  discord = await LocalDiscord.start()
  reader = discord.as('reader')
  moderator = discord.as('moderator')
  folder = mkdtempSync(join(tmpdir(), 'verbatim-bot-'))
})

afterEach(async () => {
  for (const { child } of running) child.kill('SIGKILL')
  running = []
  rmSync(folder, { recursive: true })
  await discord.stop()
  expect(discord.faults).toEqual([])
})

describe('the built bot', { timeout: 60_000 }, () => {
  test('answers /ask and a ping from the shipped library, and registers its commands once', async () => {
    const first = await started()
    const asked = await reader.uses('/ask', { question })
    const [embed] = asked.message.embeds!

    expect(asked.isHidden).toBe(false)
    expect(embed!.title).toMatch(/\S/)
    expect(embed!.url).toMatch(/^https:/)
    expect(embed!.description).toMatch(/^> .*212/m)
    expect(embed!.description).toContain('**')
    expect(embed!.footer!.text).toMatch(/\w+@1:\d+-\d+$/)

    // Until the articles are read, an answer need not tell who speaks.
    await eventually(async () => {
      const { message } = await reader.uses('/ask', { question })
      expect(message.embeds![0]!.description).toContain('said by **')
      const pinged = await reader.says(`${discord.ping} ${question}`).reply()
      expect(pinged.message.embeds).toEqual(message.embeds)
    })

    const refused = await reader.uses('/ask', { question: 'What is the capital of France?' })
    expect(refused.isHidden).toBe(true)
    expect(refused.message.content).toContain('Nothing in the library answers this.')

    expect(await stopped(first)).toBe(0)
    const second = await started()
    expect(discord.registrations).toBe(1)
    expect(await stopped(second)).toBe(0)

    for (const { output } of running) {
      expect(output()).not.toContain(LocalDiscord.token)
      expect(output()).not.toContain('Saltmere')
      expect(output()).not.toContain('France')
    }
  })

  test('keeps the settings of a server over a restart, in one file beside an empty one that tells whose it is', async () => {
    const first = await started()
    await moderator.uses('/settings', {
      'shared-library': 'off',
      'newer-articles': 'always',
      answers: 'sure',
    })
    expect(await stopped(first)).toBe(0)
    expect(readdirSync(folder)).toEqual(['verbatim.db', 'verbatim.db-owner'])

    await started()
    const off = await reader.uses('/ask', { question })
    expect(off.message.content).toContain('Nothing in the library answers this.')
    const other = await discord.as('reader', LocalDiscord.otherGuild).uses('/ask', { question })
    expect(other.message.embeds![0]!.description).toContain('212')
    const { content } = (await moderator.uses('/settings')).message
    expect(content).toMatch(/library is off.*\n.*always preferred.*\n.*only when the bot is sure/)
  })

  test('keeps a setting that it has confirmed when it is killed right after', async () => {
    const { child } = await started()
    await moderator.uses('/settings', { 'shared-library': 'off' })
    child.kill('SIGKILL')
    await once(child, 'exit')

    await started()
    expect((await moderator.uses('/settings')).message.content).toContain('is off')
  })

  test('ends with a sentence when its database has no folder to be in', async () => {
    const database = join(folder, 'missing', 'verbatim.db')
    const { child, output } = start(LocalDiscord.token, database)
    const [code] = await once(child, 'exit')

    expect(code).toBe(2)
    expect(output()).toMatch(/^There is no folder “[^”]*missing” [^\n]*DATABASE_URL[^\n]*\.\n$/)
    expect(discord.requests).toEqual([])
  })

  test('ends with a sentence when its database is to be a server, without repeating its password', async () => {
    const { child, output } = start(LocalDiscord.token, 'postgres://bot:tide-and-time@db/verbatim')
    const [code] = await once(child, 'exit')

    expect(code).toBe(2)
    expect(output()).toMatch(/^DATABASE_URL must be a file[^\n]*\.\n$/)
    expect(output()).not.toContain('tide-and-time')
  })

  test('ends with a sentence when Discord does not accept its token', async () => {
    const { child, output } = start('not-a-token-of-this-discord')
    const [code] = await once(child, 'exit')

    expect(code).toBe(1)
    expect(output()).toMatch(/^Discord does not accept DISCORD_TOKEN: .*\.$/m)
    expect(output()).not.toContain('not-a-token-of-this-discord')
    expect(output()).not.toMatch(/^ +at /m)
  })
})

function start(token: string, database = `file:${join(folder, 'verbatim.db')}`): BuiltBot {
  const bot = startBuiltBot({
    ...settingsFor(discord),
    DISCORD_TOKEN: token,
    DATABASE_URL: database,
  })
  running.push(bot)
  return bot
}

async function started(): Promise<BuiltBot> {
  const bot = start(LocalDiscord.token)
  await isConnected(bot)
  return bot
}

async function stopped({ child, ended }: BuiltBot): Promise<number | null> {
  child.kill('SIGTERM')
  return ended
}
