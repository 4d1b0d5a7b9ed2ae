import { pino } from 'pino'
import pretty from 'pino-pretty'
import { type Config, readConfig } from './config.ts'
import { startBot } from './discord/bot.ts'
import { UserError } from './errors.ts'
import { articlesAt, collectionOf } from './library/built-in.ts'
import { Libraries } from './library/libraries.ts'
import { Library } from './library/library.ts'
import { answerLines } from './local/prompt.ts'
import { openSqliteStore } from './storage/sqlite.ts'

/** Connects to Discord, or answers on the terminal where there is no token. */
async function main(): Promise<void> {
  const config = readConfig()
  const shared = config.sharedLibrary ? collectionOf(articlesAt([config.articlesDir])) : null
  if (!config.discordToken) {
    await runPrompt(new Library(shared ? [shared] : []))
    return
  }

  const store = await openSqliteStore(config.databaseFile)
  await runBot(config, config.discordToken, new Libraries(shared, store))
    .catch(endWith(1))
    .finally(() => store.close())
}

async function runBot(config: Config, token: string, libraries: Libraries): Promise<void> {
  const log = pino(
    { level: config.logLevel },
    process.stdout.isTTY ? pretty({ colorize: true, ignore: 'pid,hostname' }) : undefined,
  )
  const bot = await startBot({
    token,
    apiUrl: config.discordApiUrl,
    guildId: config.discordGuildId,
    libraries,
    log,
  })
  for (const signal of ['SIGTERM', 'SIGINT'] as const) {
    process.once(signal, () => void bot.stop())
  }
  await bot.ended
}

async function runPrompt(library: Library): Promise<void> {
  process.stderr.write(
    'No DISCORD_TOKEN is set, so questions are answered here: for Discord, make an application at https://discord.com/developers/applications and put its bot token into .env.\n',
  )
  process.exitCode = await answerLines(library)
}

/** Ends with a person's mistake as its sentence; anything else is a bug and shows where it is. */
const endWith = (code: number) => (error: unknown) => {
  if (!(error instanceof UserError)) throw error
  process.stderr.write(`${error.message}\n`)
  process.exitCode = code
}

main().catch(endWith(2))
