import { setTimeout as pause } from 'node:timers/promises'
import {
  ActivityType,
  Client,
  DiscordAPIError,
  DiscordjsError,
  DiscordjsErrorCodes,
  Events,
  GatewayCloseCodes,
  GatewayDispatchEvents,
  GatewayIntentBits,
  type GatewayMessageDeleteBulkDispatchData,
  type GatewayMessageDeleteDispatchData,
  HTTPError,
  Options,
  Partials,
  RESTEvents,
} from 'discord.js'
import type { Logger } from 'pino'
import { UserError } from '../errors.ts'
import type { Intake } from '../intake/intake.ts'
import type { Store } from '../library/store.ts'
import type { Bot, Shelves } from './command.ts'
import { commands } from './commands.ts'
import { Cooldown } from './cooldown.ts'
import { deliver } from './delivery.ts'
import { handleDeletion, handleEdit, handleInteraction, handleMessage } from './interactions.ts'
import { Locales } from './locales.ts'
import { Batches } from './moderating/batches.ts'
import { registerCommands } from './registration.ts'
import { Replies } from './replies.ts'
import { traceOf } from './trace.ts'

/** What the bot is started with. */
export type BotOptions = {
  readonly token: string
  /** Discord's own, or that of a server that stands in for it: `https://discord.com/api`. */
  readonly apiUrl: string
  /** Where Discord keeps files, or the server that stands in for it: `https://cdn.discordapp.com`. */
  readonly cdnUrl: string
  /** The one guild to register commands in, where they appear at once; null for all. */
  readonly guildId: string | null
  readonly libraries: Shelves
  readonly store: Pick<Store, 'votes' | 'posts' | 'replies' | 'log' | 'suggestions'>
  readonly intake: Pick<Intake, 'read' | 'readLink' | 'readAttachment'>
  /** How long somebody waits until they may ask again, in seconds. */
  readonly askCooldown: number
  /** Whether to ask Discord for the text of all messages, which it must have allowed. */
  readonly messageContent: boolean
  readonly version: string
  readonly log: Logger
}

/** The events that lead to answers. */
const answered = [Events.InteractionCreate, Events.MessageCreate, Events.MessageUpdate] as const

const { MessageDelete, MessageDeleteBulk } = GatewayDispatchEvents
type DeletedIn = Pick<GatewayMessageDeleteDispatchData, 'channel_id' | 'guild_id'>

/** A bot that is connected to Discord. */
export type RunningBot = {
  /** Resolves once `stop` is called; rejects with a UserError when Discord lets the bot in no more. */
  readonly ended: Promise<void>
  /** Finishes the answers that are under way, and leaves Discord. */
  stop(): Promise<void>
}

// Whoever waits longer than this has given up, and so has whoever wants the process to end.
const longestFarewell = 3000
// A connection that is dead does not close either.
const longestGoodbye = 500

/**
 * Connects to Discord and answers there. Throws a UserError that says how to mend it when Discord
 * can't be reached or does not let the bot in.
 */
export async function startBot(options: BotOptions): Promise<RunningBot> {
  const { token, apiUrl, cdnUrl, guildId, messageContent, log } = options
  const client = new Client({
    // The first three need no approval: Discord sends the text of messages that ping the bot anyway.
    intents: [
      GatewayIntentBits.Guilds,
      GatewayIntentBits.GuildMessages,
      GatewayIntentBits.DirectMessages,
      ...(messageContent ? [GatewayIntentBits.MessageContent] : []),
    ],
    // Direct messages come from channels that the client has not seen before, and messages that are
    // changed or deleted are not kept.
    partials: [Partials.Channel, Partials.Message],
    shards: 'auto',
    // While the client waits for guilds that are out of order, it holds back what people ask elsewhere.
    waitGuildTimeout: 1000,
    allowedMentions: { parse: [], repliedUser: false },
    presence: { activities: [{ type: ActivityType.Listening, name: '/ask' }] },
    makeCache: Options.cacheWithLimits({
      ...Options.DefaultMakeCacheSettings,
      MessageManager: 0,
      GuildMemberManager: { maxSize: 0, keepOverLimit: ({ id, client }) => id === client.user.id },
    }),
    rest: {
      api: apiUrl,
      cdn: cdnUrl,
      makeRequest: deliver,
      // discord.js would hold back responses to interactions too, which Discord doesn't count.
      globalRequestsPerSecond: 500,
    },
  })

  const underWay = new Set<Promise<void>>()
  const follow = (work: Promise<void>): void => {
    underWay.add(work)
    void work.finally(() => underWay.delete(work))
  }
  const bot: Bot = {
    libraries: options.libraries,
    votes: options.store.votes,
    posts: options.store.posts,
    suggestions: options.store.suggestions,
    changes: options.store.log,
    intake: options.intake,
    batches: new Batches(),
    cdnUrl,
    cooldown: new Cooldown(options.askCooldown),
    replies: new Replies(options.store.replies, log),
    locales: new Locales(),
    readsChannels: messageContent,
    version: options.version,
    log,
  }
  client.rest.on(RESTEvents.RateLimited, ({ global: isGlobal, method, route, timeToReset }) =>
    log.warn({ isGlobal, method, route, timeToReset }, 'Answers are held back by a rate limit'),
  )
  client.on(Events.InteractionCreate, (interaction) => follow(handleInteraction(interaction, bot)))
  client.on(Events.MessageCreate, (message) => follow(handleMessage(message, bot)))
  client.on(Events.MessageUpdate, (_, message) => follow(handleEdit(message, bot)))
  const followDeletion = (id: string, { channel_id: channelId, guild_id }: DeletedIn): void =>
    follow(handleDeletion({ client, id, channelId, guildId: guild_id ?? null }, bot))
  // Of channels unknown to it, such as those of direct messages before its start, the client tells nothing.
  client.ws.on(MessageDelete, (data: GatewayMessageDeleteDispatchData) =>
    followDeletion(data.id, data),
  )
  client.ws.on(MessageDeleteBulk, (data: GatewayMessageDeleteBulkDispatchData) => {
    for (const id of data.ids) followDeletion(id, data)
  })
  const { libraries } = options
  const noted = (work: Promise<void>): Promise<void> =>
    work.catch((error) => log.error({ error: traceOf(error) }, 'A server could not be noted'))
  // Not told of a server that is out of order, which keeps its data.
  client.on(Events.GuildDelete, ({ id }) => follow(noted(libraries.leave(id))))
  client.on(Events.GuildCreate, ({ id }) => follow(noted(libraries.enter(id))))
  // Of one that the bot was invited to while the connection was lost, this alone tells.
  client.on(Events.GuildAvailable, ({ id }) => follow(noted(libraries.enter(id))))
  client.on(Events.Error, (error) => log.error({ error: traceOf(error) }, 'Discord client failed'))
  client.on(Events.ShardError, (error) =>
    log.warn({ error: traceOf(error) }, 'Connection to Discord failed'),
  )
  client.on(Events.ShardReconnecting, () => log.info('Connecting to Discord again'))

  const stopped = new AbortController()
  const ended = new Promise<void>((resolve, reject) => {
    stopped.signal.addEventListener('abort', () => resolve())
    client.once(Events.ShardDisconnect, ({ code }) => reject(lockedOut(code)))
  })

  try {
    const ready = new Promise<Client<true>>((resolve) => client.once(Events.ClientReady, resolve))
    await Promise.race([client.login(token).catch(notLetIn(apiUrl)), ended])
    await Promise.race([ready, ended])
    const { application, guilds, rest, user } = await ready
    await noted(libraries.stayIn(guilds.cache.keys()))
    const registering = registerCommands(rest, application.id, guildId, commands)
    const changed = await registering.catch(notReached(apiUrl))
    log.info(
      {
        user: user.username,
        guilds: guilds.cache.size,
        commands: changed ? 'registered' : 'unchanged',
      },
      'Connected to Discord',
    )
  } catch (error) {
    await client.destroy()
    throw error
  }

  return {
    // A promise of its own: if nobody waits for it, a failure still comes to light.
    ended: ended.then(),
    async stop() {
      for (const event of answered) client.removeAllListeners(event)
      for (const event of [MessageDelete, MessageDeleteBulk]) client.ws.removeAllListeners(event)
      await Promise.race([Promise.all(underWay), pause(longestFarewell, undefined, { ref: false })])
      await Promise.race([client.destroy(), pause(longestGoodbye, undefined, { ref: false })])
      stopped.abort()
    },
  }
}

const tokenRefused =
  'Discord does not accept DISCORD_TOKEN: copy the token of your bot from https://discord.com/developers/applications, under “Bot”, and set it anew.'

/** Why Discord closed the connection for good. */
function lockedOut(code: number): UserError {
  if (code === GatewayCloseCodes.AuthenticationFailed) return new UserError(tokenRefused)
  if (code === GatewayCloseCodes.DisallowedIntents || code === GatewayCloseCodes.InvalidIntents) {
    return new UserError(
      `Discord does not send this bot the events it asks for (${code}): with MESSAGE_CONTENT=on, switch on “Message Content Intent” under “Bot” at https://discord.com/developers/applications, or set MESSAGE_CONTENT=off.`,
    )
  }
  if (code === GatewayCloseCodes.ShardingRequired) {
    return new UserError(
      `This bot has come to be in so many servers that Discord wants it to connect in several parts (${code}): start it again, and it will.`,
    )
  }
  return new UserError(
    `Discord closed the connection for good (${code}): update Verbatim, and if that does not help, report the number.`,
  )
}

/** Why there is no connection, as a sentence where a person can do something about it. */
const notLetIn = (apiUrl: string) => (error: unknown) => {
  if (error instanceof DiscordjsError && error.code === DiscordjsErrorCodes.TokenInvalid) {
    throw new UserError(tokenRefused)
  }
  if (error instanceof DiscordAPIError) throw refusedBy(apiUrl, error)
  return notReached(apiUrl)(error)
}

/** Why Discord did not answer, as a sentence where a person can do something about it. */
const notReached = (apiUrl: string) => (error: unknown) => {
  if (error instanceof HTTPError) throw refusedBy(apiUrl, error)
  // Node's and undici's errors of the network carry a code, and so do those of discord.js.
  const isOurs = error instanceof DiscordjsError || error instanceof DiscordAPIError
  if (error instanceof Error && 'code' in error && !isOurs) {
    throw new UserError(
      `Discord can't be reached at ${apiUrl} (${error.code}): check the network and DISCORD_API_URL.`,
    )
  }
  throw error
}

const refusedBy = (apiUrl: string, { message, status }: DiscordAPIError | HTTPError): UserError =>
  new UserError(
    `The server at ${apiUrl} does not let the bot in (${status}, ${message}): check DISCORD_API_URL, or try again later.`,
  )
