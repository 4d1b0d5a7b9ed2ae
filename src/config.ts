import { readFileSync, statSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { config as readDotenv } from 'dotenv'
import { z } from 'zod'
import { UserError } from './errors.ts'

/** Every setting, as `.env.example` documents them. */
export type Config = {
  /** Null: no Discord, questions are read from the terminal. */
  readonly discordToken: string | null
  readonly discordApiUrl: string
  readonly discordCdnUrl: string
  /** Null: commands are registered for every guild. */
  readonly discordGuildId: string | null
  /** Whether to ask Discord for the text of all messages. */
  readonly messageContent: boolean
  /** Seconds until a person may ask again; 0: at once. */
  readonly askCooldown: number
  readonly articlesDir: string
  /** Whether guilds that don't mind are answered from the host's shared articles. */
  readonly sharedLibrary: boolean
  readonly databaseFile: string
  /** The limits of every guild's own library. */
  readonly maxArticleCharacters: number
  readonly maxArticles: number
  readonly maxChangesADay: number
  /** After so many minutes without use, a guild's library gives its memory back. */
  readonly idleMinutes: number
  readonly logLevel: (typeof logLevels)[number]
}

const dataFolder = join(dirname(fileURLToPath(import.meta.url)), '..', 'data')

/** The folder of articles that come with Verbatim, and the judged questions over them. */
export const builtInArticles = join(dataFolder, 'articles')
export const judgedQuestions = join(dataFolder, 'questions.json')

const logLevels = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const

/** With or without `file:` in front, but no other scheme; one letter is a drive of Windows. */
const filePath = /^(?:file:)?(?![a-z][a-z\d+.-]+:)[^:]/i

/** A whole number, written in digits. */
const wholeNumber = (least: number, most: number) => {
  const allowed = `a whole number from ${least} to ${most}`
  return z
    .string()
    .regex(/^\d{1,9}$/, allowed)
    .transform(Number)
    .refine((number) => number >= least && number <= most, allowed)
}

const address = (usual: string) =>
  z.url({ protocol: /^https?$/, error: `an http or https address such as ${usual}` }).default(usual)

const settings = z.object({
  DISCORD_TOKEN: z
    .string()
    .regex(/^\S+$/, 'the token of a Discord application, without blanks')
    .optional(),
  DISCORD_API_URL: address('https://discord.com/api'),
  DISCORD_CDN_URL: address('https://cdn.discordapp.com'),
  DISCORD_GUILD_ID: z
    .string()
    .regex(/^\d{15,20}$/, 'the id of a Discord server, 15 to 20 digits')
    .optional(),
  MESSAGE_CONTENT: z.enum(['on', 'off'], 'on or off').default('off'),
  ASK_COOLDOWN: wholeNumber(0, 3_600).default(3),
  ARTICLES_DIR: z
    .string()
    .refine(
      (path) => statSync(path, { throwIfNoEntry: false })?.isDirectory(),
      'a folder of articles',
    )
    .default(builtInArticles),
  SHARED_LIBRARY: z.enum(['on', 'off'], 'on or off').default('on'),
  DATABASE_URL: z
    .string()
    .regex(filePath, 'a file, as file:PATH or PATH')
    .default(join(dataFolder, 'verbatim.db')),
  MAX_ARTICLE_CHARACTERS: wholeNumber(1_000, 10_000_000).default(1_000_000),
  MAX_ARTICLES: wholeNumber(1, 1_000_000).default(5_000),
  MAX_CHANGES_A_DAY: wholeNumber(1, 1_000_000).default(2_000),
  IDLE_MINUTES: wholeNumber(1, 100_000).default(60),
  LOG_LEVEL: z.enum(logLevels, `one of ${logLevels.join(', ')}`).default('info'),
})

/** Settings whose values are never repeated in a message: the address of a server has a password. */
const secrets = new Set(['DISCORD_TOKEN', 'DATABASE_URL'])

/**
 * A path of the command line as it is meant where it was typed: npm runs commands in the program's own
 * folder, and tells where it was called itself.
 */
export function pathFrom(path: string): string {
  const called = process.env.INIT_CWD
  const isRunByNpm = called && process.cwd() === resolve(dataFolder, '..')
  return isRunByNpm && resolve(called) !== process.cwd() ? resolve(called, path) : path
}

/** The version of the program, such as 1.2.0. */
export function readVersion(): string {
  const text = readFileSync(join(dataFolder, '..', 'package.json'), 'utf8')
  return z.object({ version: z.string() }).parse(JSON.parse(text)).version
}

/**
 * Reads the settings from the environment and, for those it lacks, from the file `.env`. A setting
 * left empty counts as not set. Throws a UserError that names the first wrong setting, its value and
 * what is allowed.
 */
export function readConfig(environment: NodeJS.ProcessEnv = process.env): Config {
  const file: Record<string, string> = {}
  readDotenv({ processEnv: file, quiet: true })
  const given = Object.fromEntries(
    Object.entries({ ...file, ...environment }).filter(([, value]) => value?.trim()),
  )
  const parsed = settings.safeParse(given)
  if (!parsed.success) {
    const { path, message } = parsed.error.issues[0]!
    const name = String(path[0])
    const value = secrets.has(name) ? 'the value that is set' : `“${given[name]}”`
    throw new UserError(
      `${name} must be ${message}, not ${value}: change it in .env or the environment.`,
    )
  }

  const { data } = parsed
  return {
    discordToken: data.DISCORD_TOKEN ?? null,
    discordApiUrl: data.DISCORD_API_URL.replace(/\/+$/, ''),
    discordCdnUrl: data.DISCORD_CDN_URL.replace(/\/+$/, ''),
    discordGuildId: data.DISCORD_GUILD_ID ?? null,
    messageContent: data.MESSAGE_CONTENT === 'on',
    askCooldown: data.ASK_COOLDOWN,
    articlesDir: resolve(data.ARTICLES_DIR),
    sharedLibrary: data.SHARED_LIBRARY === 'on',
    maxArticleCharacters: data.MAX_ARTICLE_CHARACTERS,
    maxArticles: data.MAX_ARTICLES,
    maxChangesADay: data.MAX_CHANGES_A_DAY,
    idleMinutes: data.IDLE_MINUTES,
    databaseFile: resolve(data.DATABASE_URL.replace(/^file:/i, '')),
    logLevel: data.LOG_LEVEL,
  }
}
