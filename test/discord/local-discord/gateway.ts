/** The gateway: sessions that are told what happens, and told again what they missed. */
import { randomBytes } from 'node:crypto'
import type { Server } from 'node:http'
import {
  ApplicationFlags,
  GatewayCloseCodes,
  GatewayDispatchEvents,
  GatewayIntentBits,
  GatewayOpcodes,
} from 'discord-api-types/v10'
import { type WebSocket, WebSocketServer } from 'ws'
import { applicationId, bot, type Guild, type World } from './world.ts'
import { channelJson, guildInEvent } from './world-json.ts'

export type GatewayOptions = {
  readonly token: string
  /** Whether the application may ask for the text of all messages, of members and presences. */
  readonly privileged: boolean
  /** How often clients are to send heartbeats, in milliseconds. */
  readonly heartbeatInterval: number
}

type Session = {
  readonly id: string
  readonly intents: number
  readonly sent: string[]
  socket: WebSocket | null
}

const privilegedIntents =
  GatewayIntentBits.GuildMembers |
  GatewayIntentBits.GuildPresences |
  GatewayIntentBits.MessageContent
const knownIntents = Object.values(GatewayIntentBits)
  .filter((bit) => typeof bit === 'number')
  .reduce((all, bit) => all | bit, 0)

// After these Discord has forgotten the session.
const endsSession = new Set([1000, 1001, 4007, 4009])

export class Gateway {
  /** The intents that the bot identified with last. */
  intents = 0
  identifications = 0
  resumptions = 0
  /** Closes every connection that identifies, with this code. */
  refusesWith: number | null = null

  /** Takes no connections, as while Discord is down. */
  isDown = false

  readonly #options: GatewayOptions
  readonly #world: World
  readonly #sockets: WebSocketServer
  readonly #silent = new WeakSet<WebSocket>()
  readonly #sessions = new Map<string, Session>()

  constructor(server: Server, world: World, options: GatewayOptions) {
    this.#world = world
    this.#options = options
    this.#sockets = new WebSocketServer({
      server,
      verifyClient: (_, take) => (this.isDown ? take(false, 503) : take(true)),
    })
    this.#sockets.on('connection', (socket) => this.#welcome(socket))
    this.#url = () => {
      const address = server.address()
      return `ws://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`
    }
  }

  readonly #url: () => string

  get url(): string {
    return this.#url()
  }

  /** Whether a bot is connected that has identified or resumed. */
  get isConnected(): boolean {
    return [...this.#sessions.values()].some(({ socket }) => socket !== null)
  }

  /** Tells an event to every session, or to those that asked for one of these intents. */
  dispatch(event: GatewayDispatchEvents, data: unknown, intents = 0): void {
    this.dispatchWith(event, () => data, intents)
  }

  /** `dispatch` of data that depends on what a session may see; null keeps it from the session. */
  dispatchWith(
    event: GatewayDispatchEvents,
    dataFor: (intents: number) => unknown,
    intents: number,
  ): void {
    for (const session of this.#sessions.values()) {
      if (intents !== 0 && (session.intents & intents) === 0) continue
      const data = dataFor(session.intents)
      if (data !== null) this.#tell(session, event, data)
    }
  }

  /** Tells of a guild that the bot has come to. */
  welcome(guild: Guild): void {
    this.dispatch(GatewayDispatchEvents.GuildCreate, this.#guild(guild), GatewayIntentBits.Guilds)
  }

  /** Closes all connections; 1006: without a word. */
  close(code: number): void {
    for (const session of [...this.#sessions.values()]) {
      if (endsSession.has(code)) this.#sessions.delete(session.id)
      session.socket = null
    }
    for (const socket of this.#sockets.clients) {
      if (code === 1006) socket.terminate()
      else socket.close(code)
    }
  }

  /** Leaves all connections dead without closing them: nothing comes through any more, nor heartbeats. */
  goSilent(): void {
    for (const socket of this.#sockets.clients) this.#silent.add(socket)
    for (const session of this.#sessions.values()) session.socket = null
  }

  /** Cuts all connections off without closing them: not even a goodbye comes through any more. */
  cutOff(): void {
    for (const socket of this.#sockets.clients) socket.pause()
    for (const session of this.#sessions.values()) session.socket = null
  }

  /** Asks clients to connect again and resume (op 7). */
  askToReconnect(): void {
    this.#send({ op: GatewayOpcodes.Reconnect, d: null })
  }

  /** Tells clients that their session is no longer valid (op 9). */
  invalidate(isResumable: boolean): void {
    if (!isResumable) this.#sessions.clear()
    this.#send({ op: GatewayOpcodes.InvalidSession, d: isResumable })
  }

  /** Forgets all sessions, so that nobody can resume. */
  forgetSessions(): void {
    this.#sessions.clear()
  }

  stop(): void {
    for (const socket of this.#sockets.clients) {
      if (socket.isPaused) socket.terminate()
      else socket.close(1001)
    }
    this.#sockets.close()
  }

  #send(message: object): void {
    for (const socket of this.#sockets.clients) socket.send(JSON.stringify(message))
  }

  #tell(session: Session, t: GatewayDispatchEvents, d: unknown): void {
    const event = { op: GatewayOpcodes.Dispatch, t, s: session.sent.length + 1, d }
    const text = JSON.stringify(event)
    session.sent.push(text)
    session.socket?.send(text)
  }

  #welcome(socket: WebSocket): void {
    let session: Session | null = null
    const send = (op: GatewayOpcodes, d: unknown) => socket.send(JSON.stringify({ op, d }))
    socket.on('close', (code) => {
      if (session?.socket !== socket) return
      session.socket = null
      // A client that says goodbye ends its session; one that is lost, or says otherwise, may resume.
      if (code === 1000 || code === 1001) this.#sessions.delete(session.id)
    })
    socket.on('message', (data) => {
      const { op, d } = JSON.parse(String(data))
      if (op === GatewayOpcodes.Heartbeat) {
        if (!this.#silent.has(socket)) send(GatewayOpcodes.HeartbeatAck, null)
      } else if (op === GatewayOpcodes.Resume) session = this.#resume(socket, d)
      else if (op === GatewayOpcodes.Identify) {
        if (session) socket.close(GatewayCloseCodes.AlreadyAuthenticated)
        else session = this.#identify(socket, d)
      } else if (op !== GatewayOpcodes.PresenceUpdate) socket.close(GatewayCloseCodes.UnknownOpcode)
    })
    send(GatewayOpcodes.Hello, { heartbeat_interval: this.#options.heartbeatInterval })
  }

  #identify(
    socket: WebSocket,
    { token, intents }: { token: string; intents: number },
  ): Session | null {
    const code = this.#reasonToRefuse(token, intents)
    if (code !== null) {
      socket.close(code)
      return null
    }

    this.intents = intents
    this.identifications++
    const id = randomBytes(16).toString('hex')
    const session: Session = { id, intents, sent: [], socket }
    this.#sessions.set(id, session)
    const guilds = [...this.#world.guilds.values()].filter(({ hasBot }) => hasBot)
    this.#tell(session, GatewayDispatchEvents.Ready, {
      v: 10,
      user: { ...bot, verified: true, mfa_enabled: false },
      guilds: guilds.map((guild) => ({ id: guild.id, unavailable: true })),
      session_id: id,
      resume_gateway_url: this.url,
      shard: [0, 1],
      application: {
        id: applicationId,
        flags: this.#options.privileged ? ApplicationFlags.GatewayMessageContentLimited : 0,
      },
    })
    if (intents & GatewayIntentBits.Guilds) {
      for (const guild of guilds)
        this.#tell(session, GatewayDispatchEvents.GuildCreate, this.#guild(guild))
    }
    return session
  }

  #reasonToRefuse(token: string, intents: number): number | null {
    if (token.replace(/^Bot /, '') !== this.#options.token) {
      return GatewayCloseCodes.AuthenticationFailed
    }
    if (this.refusesWith !== null) return this.refusesWith
    if (intents & ~knownIntents) return GatewayCloseCodes.InvalidIntents
    return intents & privilegedIntents && !this.#options.privileged
      ? GatewayCloseCodes.DisallowedIntents
      : null
  }

  #resume(
    socket: WebSocket,
    given: { token: string; session_id: string; seq: number },
  ): Session | null {
    const code = this.#reasonToRefuse(given.token, 0)
    if (code !== null) {
      socket.close(code)
      return null
    }
    const session = this.#sessions.get(given.session_id)
    if (!session) {
      socket.send(JSON.stringify({ op: GatewayOpcodes.InvalidSession, d: false }))
      return null
    }
    if (given.seq > session.sent.length) {
      this.#sessions.delete(session.id)
      socket.close(GatewayCloseCodes.InvalidSeq)
      return null
    }

    this.resumptions++
    session.socket = socket
    for (const missed of session.sent.slice(given.seq)) socket.send(missed)
    this.#tell(session, GatewayDispatchEvents.Resumed, {})
    return session
  }

  #guild(guild: Guild): object {
    const channels = [...this.#world.channels.values()].filter((one) => one.guildId === guild.id)
    return {
      ...guildInEvent(guild),
      channels: channels
        .filter(({ parentId }) => parentId === null)
        .map((channel) => channelJson(this.#world, channel)),
      threads: channels
        .filter(({ parentId }) => parentId !== null)
        .map((channel) => channelJson(this.#world, channel)),
    }
  }
}
