import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { builtInArticles, readConfig } from '../src/config.ts'
import { UserError } from '../src/errors.ts'
import { folderWith } from './folder.ts'

const home = process.cwd()
let folder: string

// Away from any .env file.
beforeEach(() => {
  folder = folderWith({})
  process.chdir(folder)
})

afterEach(() => process.chdir(home))

/** Settings in `.env`, and what is read when the environment has these. */
function readWith(file: string, environment: NodeJS.ProcessEnv = {}) {
  process.chdir(folderWith({ '.env': file }))
  return readConfig(environment)
}

test('without any setting there is no Discord, and the articles are those that come with it', () => {
  expect(readConfig({})).toMatchObject({
    discordToken: null,
    discordApiUrl: 'https://discord.com/api',
    discordCdnUrl: 'https://cdn.discordapp.com',
    discordGuildId: null,
    messageContent: false,
    askCooldown: 3,
    articlesDir: builtInArticles,
    sharedLibrary: true,
    logLevel: 'info',
  })
})

test('every setting is read', () => {
  const config = readConfig({
    DISCORD_TOKEN: 'a.b-c',
    DISCORD_API_URL: 'http://127.0.0.1:8080/api/',
    DISCORD_CDN_URL: 'http://127.0.0.1:8080/cdn',
    DISCORD_GUILD_ID: '123456789012345678',
    MESSAGE_CONTENT: 'on',
    ASK_COOLDOWN: '0',
    ARTICLES_DIR: '.',
    SHARED_LIBRARY: 'off',
    DATABASE_URL: 'file:kept.db',
    MAX_ARTICLE_CHARACTERS: '2000',
    MAX_ARTICLES: '10',
    MAX_CHANGES_A_DAY: '20',
    IDLE_MINUTES: '5',
    LOG_LEVEL: 'silent',
  })
  expect(config).toEqual({
    discordToken: 'a.b-c',
    discordApiUrl: 'http://127.0.0.1:8080/api',
    discordCdnUrl: 'http://127.0.0.1:8080/cdn',
    discordGuildId: '123456789012345678',
    messageContent: true,
    askCooldown: 0,
    articlesDir: process.cwd(),
    sharedLibrary: false,
    databaseFile: join(process.cwd(), 'kept.db'),
    maxArticleCharacters: 2000,
    maxArticles: 10,
    maxChangesADay: 20,
    idleMinutes: 5,
    logLevel: 'silent',
  })
})

test('a setting that is left empty is not set', () => {
  expect(readConfig({ DISCORD_TOKEN: '', LOG_LEVEL: '  ' })).toEqual(readConfig({}))
})

describe('the file .env', () => {
  test('is read', () => {
    expect(readWith('# mine\nLOG_LEVEL=debug\nSHARED_LIBRARY="off"\n')).toMatchObject({
      logLevel: 'debug',
      sharedLibrary: false,
    })
  })

  test('gives way to the environment, where that has a setting, even an empty one', () => {
    expect(readWith('LOG_LEVEL=debug', { LOG_LEVEL: 'warn' }).logLevel).toBe('warn')
    expect(readWith('LOG_LEVEL=debug', { LOG_LEVEL: '' }).logLevel).toBe('info')
  })

  test('is not put into the environment of other programs', () => {
    readWith('VERBATIM_TEST=1')
    expect(process.env.VERBATIM_TEST).toBeUndefined()
  })
})

describe('a wrong setting ends with one sentence that names it, its value and what is allowed', () => {
  test.each([
    ['DISCORD_API_URL', 'discord.com/api', 'an http or https address such as'],
    ['DISCORD_API_URL', 'ftp://discord.com', 'an http or https address such as'],
    ['DISCORD_GUILD_ID', '1234', '15 to 20 digits'],
    ['ARTICLES_DIR', '/nowhere', 'a folder of articles'],
    ['ARTICLES_DIR', fileURLToPath(import.meta.url), 'a folder of articles'],
    ['DISCORD_GUILD_ID', 'my server', '15 to 20 digits'],
    ['SHARED_LIBRARY', 'maybe', 'on or off'],
    ['SHARED_LIBRARY', 'ON', 'on or off'],
    ['MAX_ARTICLE_CHARACTERS', '999', 'a whole number from 1000 to 10000000'],
    ['MAX_ARTICLES', 'many', 'a whole number from 1 to 1000000'],
    ['MAX_CHANGES_A_DAY', '1.5', 'a whole number'],
    ['IDLE_MINUTES', '0', 'a whole number from 1'],
    ['LOG_LEVEL', 'loud', 'fatal, error, warn, info, debug, trace, silent'],
  ])('%s=%s', (name, value, allowed) => {
    const message = complaintAbout({ [name]: value })
    expect(message.startsWith(`${name} must be `)).toBe(true)
    expect(message).toContain(`not “${value}”`)
    expect(message).toContain(allowed)
  })

  test('from the file as well', () => {
    expect(() => readWith('LOG_LEVEL=loud')).toThrow(/^LOG_LEVEL must be .* not “loud”/)
  })

  test.each([
    ['DISCORD_TOKEN', 'Bot secret-token'],
    ['DATABASE_URL', 'postgres://me:secret-token@localhost/verbatim'],
  ])('but %s is never repeated', (name, value) => {
    const message = complaintAbout({ [name]: value })
    expect(message).toMatch(new RegExp(`^${name} must be `))
    expect(message).not.toContain('secret-token')
  })
})

test('.env.example names every setting, with its default', () => {
  const example = readFileSync(fileURLToPath(new URL('../.env.example', import.meta.url)), 'utf8')
  const names = [...example.matchAll(/^([A-Z_]+)=/gm)].map((match) => match[1]!)
  const wrong = names.filter((name) => {
    try {
      readConfig({ [name]: 'not right' })
      return false
    } catch {
      return true
    }
  })
  expect(readWith(example)).toEqual(readConfig({}))
  // Any text is a file.
  expect(names.filter((name) => !wrong.includes(name))).toEqual(['DATABASE_URL'])
  expect(names.length).toBe(Object.keys(readConfig({})).length)
})

function complaintAbout(environment: NodeJS.ProcessEnv): string {
  try {
    readConfig(environment)
  } catch (error) {
    expect(error).toBeInstanceOf(UserError)
    const { message } = error as UserError
    expect(message).toMatch(/^[^\n]+\.$/)
    return message
  }
  throw new Error('nothing to complain about')
}
