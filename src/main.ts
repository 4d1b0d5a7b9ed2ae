import { type Config, readConfig, readVersion } from './config.ts'
import { UserError } from './errors.ts'
import { articlesAt, collectionOf } from './library/built-in.ts'
import { Library } from './library/library.ts'
import { answerLines } from './local/prompt.ts'
import { legible } from './local/terminal.ts'
import type { Collection } from './search/collection.ts'

/** Connects to Discord, or answers on the terminal where there is no token. */
async function main(): Promise<void> {
  const config = readConfig()
  const shared = config.sharedLibrary ? collectionOf(articlesAt([config.articlesDir])) : null
  if (!config.discordToken) {
    await runPrompt(new Library(shared ? [shared] : []))
    return
  }

  await runBot(config, config.discordToken, shared)
}

async function runBot(config: Config, token: string, shared: Collection | null): Promise<void> {
  // Loaded here, since they take a second that the terminal need not wait.
  const [
    { pino },
    { default: pretty },
    { startBot },
    { traceOf },
    { Intake },
    { Attributing },
    { Libraries },
    { shippedSenses },
    { openSqliteStore },
  ] = await Promise.all([
    import('pino'),
    import('pino-pretty'),
    import('./discord/bot.ts'),
    import('./discord/trace.ts'),
    import('./intake/intake.ts'),
    import('./library/attributing.ts'),
    import('./library/libraries.ts'),
    import('./library/senses.ts'),
    import('./storage/sqlite.ts'),
  ])
  const log = pino(
    { level: config.logLevel },
    process.stdout.isTTY ? pretty({ colorize: true, ignore: 'pid,hostname' }) : undefined,
  )
  const store = await openSqliteStore(config.databaseFile)
  // Else whoever asks first would wait for them.
  shippedSenses()
  const { maxArticleCharacters, maxArticles, maxChangesADay, idleMinutes } = config
  const attributing = new Attributing((error) =>
    log.error({ error: traceOf(error) }, 'Who says what could not be read in an article'),
  )
  const start = performance.now()
  void attributing.readAhead(shared?.articles() ?? []).then(() => {
    const seconds = Math.round((performance.now() - start) / 1000)
    log.info({ articles: shared?.size ?? 0, seconds }, 'Read who says what in the host’s articles')
  })
  const limits = {
    articleCharacters: maxArticleCharacters,
    articles: maxArticles,
    changesADay: maxChangesADay,
  }
  const libraries = new Libraries(shared, store, { limits, idleMinutes, attributing })
  const eraseLeft = () =>
    libraries.eraseLeft().catch((error: unknown) => log.error({ error }, 'Erasing guilds failed'))
  const daily = setInterval(eraseLeft, 24 * 60 * 60 * 1000).unref()
  // Until the bot is connected nothing is under way.
  let stop = async (): Promise<void> => process.exit(0)
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => void stop())
  const connect = async () => {
    const bot = await startBot({
      token,
      apiUrl: config.discordApiUrl,
      cdnUrl: config.discordCdnUrl,
      guildId: config.discordGuildId,
      libraries,
      store,
      intake: new Intake(),
      askCooldown: config.askCooldown,
      messageContent: config.messageContent,
      version: readVersion(),
      log,
    })
    stop = () => bot.stop()
    // Not before it is known which servers the bot is in by now.
    void eraseLeft()
    await bot.ended
  }
  await connect()
    .catch(endWith(1))
    .finally(async () => {
      clearInterval(daily)
      await libraries.close()
      await attributing.close()
      await store.close()
    })
  // What still waits, for a limit of Discord's to pass perhaps, answers nobody any more.
  setTimeout(() => process.exit(), 500).unref()
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
  process.stderr.write(`${legible(error.message)}\n`)
  process.exitCode = code
}

main().catch(endWith(2))
