/**
 * What tests of the bot in Discord share: a Discord on this machine, a store, a shared library of two
 * articles, and the bot that is connected to them.
 */
import { pino } from 'pino'
import { afterEach, beforeEach, expect } from 'vitest'
import type { Article } from '../../src/articles/article.ts'
import { type BotOptions, type RunningBot, startBot } from '../../src/discord/bot.ts'
import { collectionOf } from '../../src/library/built-in.ts'
import { Libraries } from '../../src/library/libraries.ts'
import type { Content, Store } from '../../src/library/store.ts'
import { openSqliteStore } from '../../src/storage/sqlite.ts'
import { articleOf } from '../articles.ts'
import { LocalDiscord, type LocalDiscordOptions } from './local-discord/local-discord.ts'
import { attributing, plainOptions } from './plain-options.ts'

export const harbour = articleOf({
  id: 'harbour',
  title: 'Storm takes boats',
  author: 'Ines Varga',
  publisher: 'The Tidewick Courier',
  url: 'https://courier.example.org/storm',
  published: '2024-03-12',
  text: `The storm of last week was the worst that anyone at the quay remembers.

## What was lost

The harbour of Old Tidewick lost 17 boats in two days. “We will rebuild every one of them,” said Mara Holt, the harbour master.

## What it costs

Insurers expect a bill of 4 million crowns.
`,
})

export const examiner = articleOf({
  id: 'examiner',
  title: 'Boats gone from the harbour',
  author: 'Piet Oss',
  publisher: 'The Examiner',
  url: 'https://examiner.example.org/boats',
  published: '2024-03-14',
  text: 'The harbour of Old Tidewick lost 19 boats in two days, by the count of its fishermen.',
})

export const question = 'How many boats did the harbour of Old Tidewick lose in two days?'
export const unanswerable = 'Who invented the zip?'
/** Not answered either, though there are passages that come near. */
export const nearby = 'Who paid the insurers of the bank in Torrisk?'

/** An article of a guild’s own, and what it answers. */
export const bakery: Content = {
  title: 'The new bakery',
  author: 'Ada Lind',
  publisher: null,
  url: 'https://circle.example.org/bakery',
  published: '2025-01-02',
  text: 'The bakery in Saltmere opens at six in the morning.\n\nIt sells 40 kinds of bread.',
  sections: [],
}
export const bakeryQuestion = 'When does the bakery in Saltmere open?'

/** A bot in a Discord of its own. */
export class ReadingCircle {
  readonly discord: LocalDiscord
  readonly store: Store
  libraries: Libraries
  bot: RunningBot
  logged = ''
  readonly #options: Partial<BotOptions>

  private constructor(
    discord: LocalDiscord,
    store: Store,
    libraries: Libraries,
    bot: RunningBot,
    options: Partial<BotOptions>,
  ) {
    this.discord = discord
    this.store = store
    this.libraries = libraries
    this.bot = bot
    this.#options = options
  }

  static async open(
    articles: readonly Article[],
    options: Partial<BotOptions>,
    discordOptions: LocalDiscordOptions,
  ): Promise<ReadingCircle> {
    const discord = await LocalDiscord.start(discordOptions)
    const store = await openSqliteStore(':memory:')
    const libraries = new Libraries(collectionOf(articles), store, { attributing })
    const lines = { text: '' }
    const bot = await startBot(optionsFor(discord, store, libraries, options, lines))
    const circle = new ReadingCircle(discord, store, libraries, bot, options)
    Object.defineProperty(circle, 'logged', { get: () => lines.text })
    return circle
  }

  /** Stops the bot and starts it again, perhaps with other shared articles. */
  async restart(articles: readonly Article[], options: Partial<BotOptions> = {}): Promise<void> {
    await this.bot.stop()
    await this.libraries.close()
    this.libraries = new Libraries(collectionOf(articles), this.store, { attributing })
    const all = { ...this.#options, ...options }
    this.bot = await startBot(
      optionsFor(this.discord, this.store, this.libraries, all, { text: '' }),
    )
  }

  /** The guild’s own articles. */
  async own(guildId: string = LocalDiscord.guild) {
    return (await this.libraries.of(guildId)).own!
  }

  async close(): Promise<void> {
    await this.bot.stop()
    await this.libraries.close()
    await this.store.close()
    await this.discord.stop()
  }
}

/** Opens a circle before every test and closes it behind it; nothing may be wrong with any request. */
export function readingCircle(
  articles: readonly Article[] = [harbour, examiner],
  options: Partial<BotOptions> = {},
  discordOptions: LocalDiscordOptions = {},
): () => ReadingCircle {
  let circle: ReadingCircle
  beforeEach(async () => {
    circle = await ReadingCircle.open(articles, options, discordOptions)
  })
  afterEach(async () => {
    await circle.close()
    expect(circle.discord.faults).toEqual([])
    expect(circle.logged).not.toContain('Tidewick')
  })
  return () => circle
}

function optionsFor(
  discord: LocalDiscord,
  store: Store,
  libraries: Libraries,
  options: Partial<BotOptions>,
  lines: { text: string },
): BotOptions {
  const write = (line: string) => {
    lines.text += line
  }
  return {
    ...plainOptions,
    token: LocalDiscord.token,
    apiUrl: discord.apiUrl,
    cdnUrl: discord.cdnUrl,
    guildId: null,
    store,
    libraries,
    log: pino({ level: 'info' }, { write }),
    ...options,
  }
}

/** What a message says, as people see it: without the backslashes in front of signs. */
export const plainly = (text: string | undefined): string => (text ?? '').replaceAll('\\', '')
