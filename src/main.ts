import type { Config } from './config.ts'
import { UserError } from './errors.ts'
import type { Collection } from './search/collection.ts'

/** Ends the bot; until it is connected nothing is under way. */
let stop = async (): Promise<void> => process.exit(0)
// With the farewells of the bot's this is below the 5 s after which hosts lose patience.
const longestClosing = 1000
const signals = ['SIGTERM', 'SIGINT'] as const

/** Connects to Discord, or answers on the terminal where there is no token. */
async function main(): Promise<void> {
  // Before all else, which is loaded only then: a host may stop the bot as soon as it has started it.
  for (const signal of signals) process.once(signal, () => void stop())
  const [{ readConfig }, { articlesAt, collectionOf }] = await Promise.all([
    import('./config.ts'),
    import('./library/built-in.ts'),
  ])
  const config = readConfig()
  const shared = config.sharedLibrary ? collectionOf(articlesAt([config.articlesDir])) : null
  if (config.discordToken) await runBot(config, config.discordToken, shared)
  else await runPrompt(shared)
}

async function runBot(config: Config, token: string, shared: Collection | null): Promise<void> {
  // Loaded here, since they take a second that the terminal need not wait.
  const [
    { pino },
    { default: pretty },
    { readVersion },
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
    import('./config.ts'),
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
      // What still waits, for a limit of Discord's to pass perhaps, answers nobody any more.
      setTimeout(() => process.exit(), longestClosing).unref()
      clearInterval(daily)
      await libraries.close()
      await attributing.close()
      await store.close()
    })
}

async function runPrompt(shared: Collection | null): Promise<void> {
  // It ends at once, as other programs at a terminal do.
  for (const signal of signals) process.removeAllListeners(signal)
  const [{ Library }, { answerLines }] = await Promise.all([
    import('./library/library.ts'),
    import('./local/prompt.ts'),
  ])
  process.stderr.write(
    'No DISCORD_TOKEN is set, so questions are answered here: for Discord, make an application at https://discord.com/developers/applications and put its bot token into .env.\n',
  )
  process.exitCode = await answerLines(new Library(shared ? [shared] : []))
}

/** Ends with a person's mistake as its sentence; anything else is a bug and shows where it is. */
const endWith = (code: number) => async (error: unknown) => {
  process.exitCode = code
  if (!(error instanceof UserError)) throw error
  const { legible } = await import('./local/terminal.ts')
  process.stderr.write(`${legible(error.message)}\n`)
}

main().catch(endWith(2))
