/**
 * A small Discord on this machine: a gateway and the REST routes that the bot uses, with the checks
 * and errors of the real one, and a person who asks.
 */
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import {
  type APIApplicationCommand,
  type APIChatInputApplicationCommandInteraction,
  type APIMessage,
  type APIUser,
  ApplicationCommandOptionType,
  ApplicationCommandType,
  ApplicationIntegrationType,
  ChannelType,
  GatewayDispatchEvents,
  GatewayOpcodes,
  InteractionContextType,
  InteractionResponseType,
  InteractionType,
  Locale,
  MessageFlags,
  MessageType,
  PermissionFlagsBits,
} from 'discord-api-types/v10'
import { type WebSocket, WebSocketServer } from 'ws'
import { faultsIn, faultsInCommand, isEmpty, type Payload, slipsIn } from './faults.ts'

/** What a person sees of the bot. */
export type Seen = { readonly message: Payload; readonly isHidden: boolean }

/** A request as it came in. */
export type Recorded = { readonly method: string; readonly path: string; readonly body: unknown }

export type LocalDiscordOptions = {
  /** Closes each connection that identifies, with this code. */
  readonly closeCode?: number
}

const application = '100000000000000001'
const bot: APIUser = {
  id: '100000000000000002',
  username: 'Verbatim',
  discriminator: '0000',
  global_name: null,
  avatar: null,
  bot: true,
}
const person: APIUser = {
  id: '100000000000000003',
  username: 'reader',
  discriminator: '0',
  global_name: 'A Reader',
  avatar: null,
}
const everything = 2n ** 50n - 1n

export class LocalDiscord {
  /** The token that is let in. */
  static readonly token = 'MTAwMDAwMDAwMDAwMDAwMDAy.local.discord-lets-this-token-in'
  /** The guilds that the bot is in. */
  static readonly guild = '200000000000000001'
  static readonly otherGuild = '200000000000000002'

  /** How text pings the bot. */
  readonly ping = `<@${bot.id}>`
  readonly bot = bot
  readonly requests: Recorded[] = []
  /** Messages that Discord refuses, and those that this bot must not send. */
  readonly faults: string[] = []
  /** The intents that the bot identified with. */
  intents = 0
  /** How often the bot took up its session again. */
  resumptions = 0

  readonly #options: LocalDiscordOptions
  readonly #http: Server
  readonly #gateway: WebSocketServer
  readonly #commands = new Map<string, readonly APIApplicationCommand[]>()
  readonly #interactions = new Map<string, Exchange>()
  readonly #closed = new Set<string>()
  readonly #replies = new Map<string, (seen: Seen) => void>()
  #nextId = 300000000000000000n
  #sequence = 0

  private constructor(options: LocalDiscordOptions) {
    this.#options = options
    this.#http = createServer((request, response) => void this.#serve(request, response))
    this.#gateway = new WebSocketServer({ server: this.#http })
    this.#gateway.on('connection', (socket) => this.#welcome(socket))
  }

  /** A Discord that is ready for bots, with the bot in two guilds. */
  static async start(options: LocalDiscordOptions = {}): Promise<LocalDiscord> {
    const discord = new LocalDiscord(options)
    await new Promise<void>((resolve) => discord.#http.listen(0, '127.0.0.1', resolve))
    return discord
  }

  async stop(): Promise<void> {
    this.disconnect(1001)
    this.#gateway.close()
    this.#http.closeAllConnections()
    await new Promise((resolve) => this.#http.close(resolve))
  }

  /** What `DISCORD_API_URL` must be set to. */
  get apiUrl(): string {
    return `http://${this.#host}/api`
  }

  /** The channel of a guild; for null, that of the person's direct messages. */
  channelOf = (guildId: string | null): string => String(BigInt(guildId ?? person.id) + 1000n)

  /** The commands registered for a guild, or for all. */
  commandsOf(guildId: string | null): readonly APIApplicationCommand[] {
    return this.#commands.get(guildId ?? 'global') ?? []
  }

  /** How often the bot registered its commands. */
  get registrations(): number {
    return this.requests.filter(({ method }) => method === 'PUT').length
  }

  /** Closes the gateway's connections. */
  disconnect(code: number): void {
    for (const socket of this.#gateway.clients) socket.close(code)
  }

  /** Uses `/ask`; gives what the person ends up seeing. Null as guild: in a direct message. */
  ask(guildId: string | null, question: string): Promise<Seen> {
    return this.use(guildId, 'ask', [
      { type: ApplicationCommandOptionType.String, name: 'question', value: question },
    ])
  }

  /** Uses `/settings` with the options given, as a person with these permissions in the guild. */
  settings(
    guildId: string,
    options: Readonly<Record<string, string>> = {},
    permissions = PermissionFlagsBits.ManageGuild,
  ): Promise<Seen> {
    const given = Object.entries(options).map(([name, value]) => ({
      type: ApplicationCommandOptionType.String as const,
      name,
      value,
    }))
    return this.use(guildId, 'settings', given, permissions)
  }

  /**
   * Uses a command. Rejects when the bot hasn't registered it for this place, where nobody could use
   * it then. Whom its definition keeps from it can use it: a guild may open any command to anybody.
   */
  use(
    guildId: string | null,
    name: string,
    options: Options,
    permissions = everything,
  ): Promise<Seen> {
    const known = [...this.commandsOf(guildId), ...this.commandsOf(null)]
    const place = guildId ? InteractionContextType.Guild : InteractionContextType.BotDM
    const command = known.find((one) => one.name === name)
    if (!command || command.contexts?.includes(place) === false) {
      return Promise.reject(new Error(`There is no command /${name} here`))
    }

    return this.useUnchecked(guildId, command.id, name, options, permissions)
  }

  /** Uses a command that a person's Discord remembers, whether or not there still is one. */
  useUnchecked(
    guildId: string | null,
    commandId: string,
    name: string,
    options: Options = [],
    permissions = everything,
  ): Promise<Seen> {
    const id = this.#id()
    const token = `interaction-token-${id}`
    return new Promise((resolve) => {
      this.#interactions.set(token, { state: 'open', isHidden: false, onSeen: resolve })
      const data = { id: commandId, name, type: ApplicationCommandType.ChatInput, options }
      this.#dispatch(GatewayDispatchEvents.InteractionCreate, {
        id,
        application_id: application,
        type: InteractionType.ApplicationCommand,
        token,
        version: 1,
        data,
        channel_id: this.channelOf(guildId),
        channel: {
          id: this.channelOf(guildId),
          type: guildId ? ChannelType.GuildText : ChannelType.DM,
        },
        app_permissions: String(everything),
        locale: Locale.EnglishUS,
        entitlements: [],
        authorizing_integration_owners: {
          [ApplicationIntegrationType.GuildInstall]: guildId ?? '0',
        },
        context: guildId ? InteractionContextType.Guild : InteractionContextType.BotDM,
        attachment_size_limit: 10_485_760,
        ...(guildId
          ? {
              guild_id: guildId,
              guild_locale: Locale.EnglishUS,
              member: memberOf(person, permissions),
            }
          : { user: person }),
      })
    })
  }

  /** Makes Discord remember a command by another name, as if an older bot had registered it. */
  rename(from: string, to: string): void {
    for (const [place, commands] of this.#commands) {
      const renamed = commands.map((one) => (one.name === from ? { ...one, name: to } : one))
      this.#commands.set(place, renamed)
    }
  }

  /** Takes away a channel without telling the bot. */
  closeChannel(guildId: string): void {
    this.#closed.add(this.channelOf(guildId))
  }

  /** Forgets an interaction, as Discord does with one that had no response for 3 s. */
  forgetInteractions(): void {
    this.#interactions.clear()
  }

  /** Writes a message; gives its id. What the bot is not pinged in reaches it without its text. */
  say(guildId: string | null, content: string, more: Partial<APIMessage> = {}): string {
    const id = this.#id()
    const isPinged = content.includes(`<@${bot.id}>`) || content.includes(`<@!${bot.id}>`)
    const mentions = more.mentions ?? (isPinged ? [{ ...bot, member: memberOf(bot) }] : [])
    const isReadable = guildId === null || mentions.length > 0
    this.#dispatch(GatewayDispatchEvents.MessageCreate, {
      ...this.#message(id, guildId, person),
      ...more,
      content: isReadable ? content : '',
      mentions,
      channel_type: guildId ? ChannelType.GuildText : ChannelType.DM,
      ...(guildId && { guild_id: guildId, member: memberOf(person) }),
    })
    return id
  }

  /** Writes a message and waits for the bot's reply to it. */
  mention(guildId: string | null, content: string): Promise<Seen> {
    return new Promise((resolve) => {
      this.#replies.set(this.say(guildId, content), resolve)
    })
  }

  get #host(): string {
    return `127.0.0.1:${(this.#http.address() as AddressInfo).port}`
  }

  #id = (): string => String(this.#nextId++)

  #message(id: string, guildId: string | null, author: APIUser): APIMessage {
    return {
      id,
      channel_id: this.channelOf(guildId),
      author,
      content: '',
      timestamp: new Date().toISOString(),
      edited_timestamp: null,
      tts: false,
      mention_everyone: false,
      mentions: [],
      mention_roles: [],
      attachments: [],
      embeds: [],
      pinned: false,
      type: MessageType.Default,
    }
  }

  // The gateway

  #welcome(socket: WebSocket): void {
    const send = (op: GatewayOpcodes, d: unknown) => socket.send(JSON.stringify({ op, d }))
    socket.on('message', (data) => {
      const { op, d } = JSON.parse(String(data))
      if (op === GatewayOpcodes.Heartbeat) send(GatewayOpcodes.HeartbeatAck, null)
      if (op === GatewayOpcodes.Resume) this.#resume()
      if (op === GatewayOpcodes.Identify) this.#identify(socket, d)
    })
    send(GatewayOpcodes.Hello, { heartbeat_interval: 41_250 })
  }

  #resume(): void {
    this.resumptions++
    this.#dispatch(GatewayDispatchEvents.Resumed, {})
  }

  #identify(socket: WebSocket, { token, intents }: { token: string; intents: number }): void {
    const isKnown = token.replace(/^Bot /, '') === LocalDiscord.token
    const closeCode = isKnown ? this.#options.closeCode : 4004
    if (closeCode) {
      socket.close(closeCode)
      return
    }
    this.intents = intents
    this.#dispatch(GatewayDispatchEvents.Ready, {
      v: 10,
      user: bot,
      guilds: guilds.map((id) => ({ id, unavailable: true })),
      session_id: 'local-session',
      resume_gateway_url: `ws://${this.#host}`,
      shard: [0, 1],
      application: { id: application, flags: 0 },
    })
    for (const id of guilds) {
      this.#dispatch(GatewayDispatchEvents.GuildCreate, guildOf(id, this.channelOf(id)))
    }
  }

  #dispatch(t: GatewayDispatchEvents, d: unknown): void {
    const event = JSON.stringify({ op: GatewayOpcodes.Dispatch, t, s: ++this.#sequence, d })
    for (const socket of this.#gateway.clients) socket.send(event)
  }

  // The REST routes

  async #serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const chunks: Buffer[] = []
    for await (const chunk of request) chunks.push(chunk)
    const text = Buffer.concat(chunks).toString()
    const body = text === '' ? null : JSON.parse(text)
    const method = request.method!
    const path = new URL(request.url!, this.apiUrl).pathname.replace('/api/v10', '')
    this.requests.push({ method, path, body })

    // The token in the address is all that interactions need.
    const isOpen = /^\/(interactions|webhooks)\//.test(path)
    const isKnown = request.headers.authorization === `Bot ${LocalDiscord.token}`
    const { status, json } =
      isOpen || isKnown ? this.#answer(method, path, body) : failure(401, 0, '401: Unauthorized')
    response.writeHead(status, json === undefined ? {} : { 'content-type': 'application/json' })
    response.end(json === undefined ? undefined : JSON.stringify(json))
  }

  #answer(method: string, path: string, body: unknown): Answer {
    const parts = path.split('/').slice(1)
    switch (`${method} ${parts[0]} ${parts.length}`) {
      case 'GET gateway 2':
        return ok({
          url: `ws://${this.#host}`,
          shards: 1,
          session_start_limit: { total: 1000, remaining: 999, reset_after: 0, max_concurrency: 1 },
        })
      case 'GET users 2':
        return ok(bot)
      case 'GET applications 2':
        return ok({ id: application, name: 'Verbatim', flags: 0 })
      case 'GET applications 3':
      case 'GET applications 5':
      case 'PUT applications 3':
      case 'PUT applications 5':
        return this.#registration(method, parts[2] === 'guilds' ? parts[3]! : null, body)
      case 'POST interactions 4':
        return this.#callback(parts[2]!, body as Callback)
      case 'POST webhooks 3':
        return this.#followUp(parts[2]!, body as Payload)
      case 'PATCH webhooks 5':
      case 'DELETE webhooks 5':
        return this.#original(method, parts[2]!, body as Payload)
      case 'POST channels 3':
        return this.#post(parts[1]!, body as Payload)
      default:
        return failure(404, 0, '404: Not Found')
    }
  }

  #registration(method: string, guildId: string | null, body: unknown): Answer {
    if (guildId && !guilds.includes(guildId)) return failure(403, 50001, 'Missing Access')
    if (method === 'GET') return ok(this.commandsOf(guildId))

    const definitions = body as Record<string, unknown>[]
    const faults = definitions.flatMap(faultsInCommand)
    if (faults.length > 0) return this.#refused(faults)
    this.#commands.set(
      guildId ?? 'global',
      definitions.map((definition) => this.#command(definition, guildId)),
    )
    return ok(this.commandsOf(guildId))
  }

  /** A definition with all that Discord adds, in Discord's order. */
  #command(definition: Record<string, unknown>, guildId: string | null): APIApplicationCommand {
    const { contexts, integration_types, options, ...rest } = definition
    const sent = (options ?? []) as { required?: boolean; type: number }[]
    const global = { contexts: contexts ?? null, integration_types: integration_types ?? [0] }
    return {
      id: this.#id(),
      application_id: application,
      version: this.#id(),
      default_member_permissions: null,
      type: ApplicationCommandType.ChatInput,
      name_localizations: null,
      description_localizations: null,
      dm_permission: true,
      nsfw: false,
      ...(guildId ? { guild_id: guildId } : global),
      ...rest,
      options: sent.map(({ required, ...option }) => (required ? { ...option, required } : option)),
    } as unknown as APIApplicationCommand
  }

  #callback(token: string, { type, data }: Callback): Answer {
    const exchange = this.#interactions.get(token)
    if (!exchange) return failure(404, 10062, 'Unknown interaction')
    if (exchange.state !== 'open') {
      return failure(400, 40060, 'Interaction has already been acknowledged.')
    }
    if (type === InteractionResponseType.DeferredChannelMessageWithSource) {
      exchange.state = 'deferred'
      exchange.isHidden = isHidden(data ?? {})
      return { status: 204 }
    }
    const refused = this.#checked(data ?? {}, 'response')
    if (refused) return refused
    this.#show(exchange, data!, isHidden(data!))
    return { status: 204 }
  }

  #followUp(token: string, payload: Payload): Answer {
    const exchange = this.#interactions.get(token)
    if (!exchange || exchange.state === 'open') return failure(404, 10015, 'Unknown Webhook')

    // The first message after a deferral takes its place, seen by whom the deferral was.
    const stays = exchange.state === 'deferred'
    return (
      this.#checked(payload, 'response') ??
      this.#show(exchange, payload, stays ? exchange.isHidden : isHidden(payload))
    )
  }

  #original(method: string, token: string, payload: Payload): Answer {
    const exchange = this.#interactions.get(token)
    if (!exchange || exchange.state === 'open') return failure(404, 10015, 'Unknown Webhook')
    if (exchange.state === 'deleted') return failure(404, 10008, 'Unknown Message')
    if (method === 'DELETE') {
      exchange.state = 'deleted'
      return { status: 204 }
    }
    return this.#checked(payload, 'edit') ?? this.#show(exchange, payload, exchange.isHidden)
  }

  #show(exchange: Exchange, message: Payload, isHidden: boolean): Answer {
    exchange.state = 'answered'
    exchange.isHidden = isHidden
    exchange.onSeen({ message, isHidden })
    return ok(this.#message(this.#id(), null, bot))
  }

  #post(channelId: string, payload: Payload): Answer {
    const places = [...guilds, null]
    const place = places.find((guildId) => this.channelOf(guildId) === channelId)
    if (place === undefined || this.#closed.has(channelId)) {
      return failure(404, 10003, 'Unknown Channel')
    }
    const refused = this.#checked(payload, 'message')
    if (refused) return refused

    const about = payload.message_reference?.message_id ?? ''
    this.#replies.get(about)?.({ message: payload, isHidden: false })
    return ok(this.#message(this.#id(), place, bot))
  }

  /** Discord's refusal of a message, if it refuses it; slips are noted as well. */
  #checked(payload: Payload, kind: 'message' | 'response' | 'edit'): Answer | null {
    this.faults.push(...slipsIn(payload))
    if (kind !== 'edit' && isEmpty(payload)) {
      this.faults.push('empty message')
      return failure(400, 50006, 'Cannot send an empty message')
    }
    const faults = faultsIn(payload, kind)
    return faults.length > 0 ? this.#refused(faults) : null
  }

  #refused(faults: readonly string[]): Answer {
    this.faults.push(...faults)
    return failure(400, 50035, 'Invalid Form Body', {
      _errors: faults.map((message) => ({ code: 'INVALID', message })),
    })
  }
}

const guilds: readonly string[] = [LocalDiscord.guild, LocalDiscord.otherGuild]

type Options = APIChatInputApplicationCommandInteraction['data']['options']
type Answer = { readonly status: number; readonly json?: unknown }
type Callback = { readonly type: InteractionResponseType; readonly data?: Payload }

const ok = (json: unknown): Answer => ({ status: 200, json })

const failure = (status: number, code: number, message: string, errors?: unknown): Answer => ({
  status,
  json: { code, message, ...(errors ? { errors } : {}) },
})

/** What goes on between one use of a command and what the person sees of it. */
type Exchange = {
  state: 'open' | 'deferred' | 'deleted' | 'answered'
  isHidden: boolean
  readonly onSeen: (seen: Seen) => void
}

const isHidden = ({ flags }: Payload): boolean => Boolean((flags ?? 0) & MessageFlags.Ephemeral)

const memberOf = (user: APIUser, permissions = everything) => ({
  user,
  roles: [],
  joined_at: '2025-01-01T00:00:00.000Z',
  deaf: false,
  mute: false,
  flags: 0,
  permissions: String(permissions),
})

const guildOf = (id: string, channelId: string) => ({
  id,
  name: 'A reading circle',
  owner_id: person.id,
  member_count: 2,
  large: false,
  unavailable: false,
  roles: [{ id, name: '@everyone', permissions: String(everything), position: 0, color: 0 }],
  members: [memberOf(bot)],
  channels: [{ id: channelId, type: ChannelType.GuildText, name: 'general', position: 0 }],
  threads: [],
  emojis: [],
  stickers: [],
  presences: [],
  voice_states: [],
  stage_instances: [],
  guild_scheduled_events: [],
  features: [],
  premium_tier: 0,
  preferred_locale: Locale.EnglishUS,
})
