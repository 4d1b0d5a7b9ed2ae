import { pino } from 'pino'
import pretty from 'pino-pretty'
import { type Config, readConfig } from './config.ts'
import { startBot } from './discord/bot.ts'
import { UserError } from './errors.ts'
import { articlesAt, collectionOf } from './library/built-in.ts'
import { Libraries } from './library/libraries.ts'
import { answerLines } from './local/prompt.ts'

/** Connects to Discord, or answers on the terminal where there is no token. */
async function main(): Promise<void> {
  const config = readConfig()
  const shared = config.sharedLibrary ? collectionOf(articlesAt([config.articlesDir])) : null
  const libraries = new Libraries(shared)
  if (config.discordToken) await runBot(config, config.discordToken, libraries).catch(endWith(1))
  else await runPrompt(libraries)
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

async function runPrompt(libraries: Libraries): Promise<void> {
  process.stderr.write(
    'No DISCORD_TOKEN is set, so questions are answered here: for Discord, make an application at https://discord.com/developers/applications and put its bot token into .env.\n',
  )
  process.exitCode = await answerLines(await libraries.of(null))
}

/** Ends with a person's mistake as its sentence; anything else is a bug and shows where it is. */
const endWith = (code: number) => (error: unknown) => {
  if (!(error instanceof UserError)) throw error
  process.stderr.write(`${error.message}\n`)
  process.exitCode = code
}

main().catch(endWith(2))
