import { PermissionFlagsBits } from 'discord-api-types/v10'
import { pino } from 'pino'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { type RunningBot, startBot } from '../../src/discord/bot.ts'
import { Libraries } from '../../src/library/libraries.ts'
import { defaultSettings, type Store } from '../../src/library/store.ts'
import { Collection } from '../../src/search/collection.ts'
import { openSqliteStore } from '../../src/storage/sqlite.ts'
import { LocalDiscord } from './local-discord/local-discord.ts'
import type { PermissionName } from './local-discord/permissions.ts'
import type { Person } from './local-discord/person.ts'
import type { Seen } from './local-discord/seen.ts'
import { plainOptions } from './plain-options.ts'

const { guild, otherGuild } = LocalDiscord
const question = 'How many boats did the harbour of Old Tidewick lose in two days?'
const nothing = 'Nothing in the library answers this.'
const shared = new Collection()
shared.add({
  id: 'harbour',
  revision: 1,
  title: 'Storm takes boats',
  author: 'Ines Varga',
  publisher: 'The Tidewick Courier',
  url: 'https://courier.example.org/storm',
  published: '2024-03-12',
  text: 'The harbour of Old Tidewick lost 17 boats in two days.',
  sections: [],
})

let discord: LocalDiscord
let reader: Person
let moderator: Person
let store: Store
let bot: RunningBot

beforeEach(async () => {
  discord = await LocalDiscord.start()
  reader = discord.as('reader')
  moderator = discord.as('moderator')
  store = await openSqliteStore(':memory:')
  bot = await botWith(shared)
})

afterEach(async () => {
  await bot.stop()
  await store.close()
  await discord.stop()
  expect(discord.faults).toEqual([])
})

test('a guild is answered from the shared library until a moderator switches it off there', async () => {
  const before = await reader.uses('/ask', { question })
  expect(before.message.embeds![0]!.title).toBe('Storm takes boats')

  const change = await moderator.uses('/settings', { 'shared-library': 'off' })
  expect(change.isHidden).toBe(true)
  expect(change.message.content).toMatch(/shared library is off.*own articles alone/)

  const after = await reader.uses('/ask', { question })
  expect(after.message.content).toContain(nothing)
  const pinged = await reader.says(`${discord.ping} ${question}`).reply()
  expect(pinged.message.content).toContain(nothing)

  for (const place of [discord.as('reader', otherGuild), reader.inDirectMessages()]) {
    const elsewhere = await place.uses('/ask', { question })
    expect(elsewhere.message.embeds![0]!.title).toBe('Storm takes boats')
  }
})

test('a moderator switches it on again', async () => {
  await moderator.uses('/settings', { 'shared-library': 'off' })
  const change = await moderator.uses('/settings', { 'shared-library': 'on' })
  expect(change.message.content).toMatch(/shared library is on.*host too/)

  const { message } = await reader.uses('/ask', { question })
  expect(message.embeds![0]!.title).toBe('Storm takes boats')
})

test('/settings alone shows how things stand to the moderator and changes nothing', async () => {
  for (const state of ['off', 'on']) {
    await moderator.uses('/settings', { 'shared-library': state })
    const { message, isHidden } = await moderator.uses('/settings')

    expect(isHidden).toBe(true)
    expect(message.content).toContain(`The shared library is ${state}`)
    expect(await store.settingsOf(guild)).toEqual({
      ...defaultSettings,
      sharedLibrary: state === 'on',
    })
  }
})

test('/settings alone shows a line for each setting', async () => {
  const standing = await moderator.uses('/settings')
  expect(linesOf(standing)).toEqual([
    expect.stringMatching(/^The shared library is on:/),
    expect.stringMatching(/^Newer articles are preferred for questions about now,/),
    expect.stringMatching(/^Answering is balanced: .* 40 %/),
    expect.stringMatching(/^Everyone is answered in the language of their own Discord/),
    expect.stringMatching(/MESSAGE_CONTENT=on/),
    expect.stringMatching(/^The words of questions that find no answer are kept for \/unanswered,/),
    expect.stringMatching(/^Articles are changed by members who may “Manage Messages”/),
    expect.stringMatching(/^No channel is told of changes to articles/),
    expect.stringMatching(/^Members can’t suggest articles/),
    expect.stringMatching(/^-# Change any of this with the options of \/settings/),
  ])
})

test.each([
  ['newer-articles', 'off', { recency: 'off' }, 1, /never preferred/],
  ['newer-articles', 'now', { recency: 'now' }, 1, /for questions about now/],
  ['newer-articles', 'always', { recency: 'always' }, 1, /always preferred/],
  ['answers', 'more', { answers: 'more' }, 2, /^More .* 20 %/],
  ['answers', 'balanced', { answers: 'balanced' }, 2, /^Answering is balanced: .* 40 %/],
  ['answers', 'sure', { answers: 'sure' }, 2, /only when the bot is sure: .* 60 %/],
] as const)(
  'a moderator sets %s to %s, which is shown and touches no other setting or guild',
  async (name, value, settled, line, sentence) => {
    const others = { sharedLibrary: false, recency: 'always', answers: 'sure' } as const
    await store.saveSettings(guild, others)
    const change = await moderator.uses('/settings', { [name]: value })

    expect(linesOf(change)[line]).toMatch(sentence)
    expect(linesOf(await moderator.uses('/settings'))[line]).toMatch(sentence)
    expect(await store.settingsOf(guild)).toEqual({
      ...defaultSettings,
      ...others,
      ...settled,
    })
    expect(await store.settingsOf(otherGuild)).toEqual(defaultSettings)
  },
)

test('several settings are changed at once', async () => {
  const all = { 'shared-library': 'off', 'newer-articles': 'off', answers: 'more' }
  await moderator.uses('/settings', all)
  expect(await store.settingsOf(guild)).toEqual({
    ...defaultSettings,
    sharedLibrary: false,
    recency: 'off',
    answers: 'more',
  })
})

test('a guild that answers only when sure refuses what one that answers more quotes', async () => {
  const vague = 'Who owns the harbour boats?'
  await moderator.uses('/settings', { answers: 'more' })
  const quoted = await reader.uses('/ask', { question: vague })
  expect(quoted.message.embeds![0]!.title).toBe('Storm takes boats')
  expect(quoted.message.content).not.toContain(nothing)

  await moderator.uses('/settings', { answers: 'sure' })
  expect((await reader.uses('/ask', { question: vague })).message.content).toContain(nothing)
})

test('/settings tells when the host shares nothing', async () => {
  await bot.stop()
  bot = await botWith(null)
  const { message } = await moderator.uses('/settings', { 'shared-library': 'on' })

  expect(message.content).toContain('host of this bot shares no articles')
})

test.each<[string, PermissionName[]]>([
  ['none', []],
  ['Manage Messages', ['ManageMessages']],
])(
  'a member whose permission is %s is refused and changes nothing, even if a guild opens the command to all',
  async (_, permissions) => {
    await expect(reader.uses('/settings')).rejects.toThrow('no command')
    discord.permit('reader', ...permissions)
    discord.openToAll('settings')
    const change = await reader.uses('/settings', { 'shared-library': 'off' })
    expect(change.isHidden).toBe(true)
    expect(change.message.content).toContain('Manage Server')
    expect(await store.settingsOf(guild)).toEqual(defaultSettings)

    const look = await reader.uses('/settings')
    expect(look.message.content).toContain('Manage Server')
  },
)

test('an administrator may without further permissions', async () => {
  discord.permit('reader', 'Administrator')
  await reader.uses('/settings', { 'shared-library': 'off' })

  expect(await store.settingsOf(guild)).toEqual({ ...defaultSettings, sharedLibrary: false })
})

test('Discord is told who may use /settings, what there is to choose, and that it is for guilds', async () => {
  const settings = discord.commandsOf(null).find(({ name }) => name === 'settings')!
  expect(settings.default_member_permissions).toBe(String(PermissionFlagsBits.ManageGuild))

  const choices = settings.options!.map((option) =>
    'choices' in option ? option.choices!.map(({ name }) => name) : [],
  )
  expect(choices).toEqual([
    ['on', 'off'],
    ['never preferred', 'for questions about now', 'always'],
    ['answer more', 'balanced', 'only when sure'],
    [
      'that of each person',
      'English',
      'Deutsch',
      'Español',
      'Français',
      'Português do Brasil',
      '日本語',
    ],
    ['kept, without who asked', 'not kept'],
  ])

  await expect(moderator.inDirectMessages().uses('/settings')).rejects.toThrow('no command')
  const { message, isHidden } = await moderator
    .inDirectMessages()
    .usesRemembered(settings.id, 'settings')
  expect(isHidden).toBe(true)
  expect(message.content).toContain('in the server')
})

// Discord shows a backslash before a sign as the sign itself.
const linesOf = ({ message }: Seen) => message.content!.replaceAll('\\', '').split('\n')

function botWith(articles: Collection | null): Promise<RunningBot> {
  return startBot({
    ...plainOptions,
    store,
    token: LocalDiscord.token,
    apiUrl: discord.apiUrl,
    cdnUrl: discord.cdnUrl,
    guildId: null,
    libraries: new Libraries(articles, store),
    log: pino({ level: 'silent' }),
  })
}
