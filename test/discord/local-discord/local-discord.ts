/**
 * Discord on this machine: a gateway, the REST routes, a CDN and people, with the checks and the
 * errors of the real one.
 *
 * ```ts
 * const discord = await LocalDiscord.start()
 * const reader = discord.as('reader')
 * const { message, isHidden } = await reader.uses('/ask', { question: '…' })
 * await reader.presses(message, 'Helpful')
 * ```
 */
import {
  type APIApplicationCommand,
  type APIMessage,
  type APIUser,
  EmbedType,
  GatewayDispatchEvents,
  GatewayIntentBits,
  Locale,
  OverwriteType,
} from 'discord-api-types/v10'
import { Cdn } from './cdn.ts'
import { Gateway } from './gateway.ts'
import { announce } from './messages.ts'
import { bitsOf, type PermissionName } from './permissions.ts'
import { Person } from './person.ts'
import { type Recorded, Rest } from './rest.ts'
import type { RestFaults } from './rest-faults.ts'
import type { Setting } from './setting.ts'
import {
  bot,
  type Channel,
  guildIds,
  type PersonName,
  people,
  sampleWorld,
  type World,
} from './world.ts'
import { channelJson } from './world-json.ts'

export type LocalDiscordOptions = {
  /** Closes each connection that identifies, with this code. */
  readonly closeCode?: number
  /** Whether the application may see all messages, members and presences. */
  readonly privileged?: boolean
  /** How often clients are to send heartbeats, in milliseconds. */
  readonly heartbeatInterval?: number
  /** Whether what Discord takes, but this bot must not send, counts as a fault. */
  readonly hasManners?: boolean
  /** How long people wait for something to see, in milliseconds. */
  readonly patience?: number
  /** The port to listen on; any that is free, if left out. */
  readonly port?: number
}

export class LocalDiscord {
  /** The token that is let in. */
  static readonly token = 'MTAwMDAwMDAwMDAwMDAwMDAy.local.discord-lets-this-token-in'
  /** The guilds that the bot is in. */
  static readonly guild = guildIds.home
  static readonly otherGuild = guildIds.other
  /** A guild that the bot is not in. */
  static readonly foreignGuild = guildIds.foreign

  readonly bot: APIUser = bot
  /** How text pings the bot. */
  readonly ping = `<@${bot.id}>`
  readonly world: World = sampleWorld()
  /** What was wrong with requests and with answers of this Discord. Empty after a good test. */
  readonly faults: string[] = []
  readonly gateway: Gateway
  readonly cdn: Cdn
  readonly #rest = new Rest(LocalDiscord.token)
  readonly #setting: Setting

  private constructor(options: LocalDiscordOptions) {
    this.cdn = new Cdn(this.world, () => this.#rest.origin)
    this.gateway = new Gateway(this.#rest.http, this.world, {
      token: LocalDiscord.token,
      privileged: options.privileged ?? false,
      heartbeatInterval: options.heartbeatInterval ?? 41_250,
    })
    this.gateway.refusesWith = options.closeCode ?? null
    this.#setting = {
      world: this.world,
      gateway: this.gateway,
      cdn: this.cdn,
      faults: this.faults,
      exchanges: new Map(),
      hasManners: options.hasManners ?? true,
      // Longer than anything that is tested takes, shorter than what a test may take in all.
      patience: options.patience ?? 15_000,
    }
  }

  /** A Discord that is ready for bots, with the bot in two guilds. */
  static async start(options: LocalDiscordOptions = {}): Promise<LocalDiscord> {
    const discord = new LocalDiscord(options)
    await discord.#rest.listen(discord.#setting, options.port ?? 0)
    return discord
  }

  async stop(): Promise<void> {
    this.gateway.stop()
    await this.#rest.stop()
  }

  /** What `DISCORD_API_URL` must be set to. */
  get apiUrl(): string {
    return `${this.#rest.origin}/api`
  }

  /** What `DISCORD_CDN_URL` must be set to. */
  get cdnUrl(): string {
    return this.cdn.url
  }

  /** Every request, in the order they came. */
  get requests(): readonly Recorded[] {
    return this.#rest.requests
  }

  /** Faults of the REST server and the CDN, on demand. */
  get rest(): RestFaults {
    return this.#rest.onDemand
  }

  /** A person in a guild's first channel: `discord.as('reader').in(discord.channel('forum'))`. */
  as(name: PersonName, guildId: string = LocalDiscord.guild): Person {
    const channel = this.world.channel(this.channel('general', guildId))
    return new Person({ user: people[name], channel, locale: Locale.EnglishUS }, this.#setting)
  }

  /** The id of a channel: `general` and `questions` (text), `news` (announcements), `forum`. */
  channel(name: string, guildId: string = LocalDiscord.guild): string {
    const channels = [...this.world.channels.values()]
    const found = channels.find((one) => one.guildId === guildId && one.name === name)
    if (!found) throw new Error(`There is no channel “${name}”`)
    return found.id
  }

  /** The commands registered for a guild, or for all. */
  commandsOf(guildId: string | null): readonly APIApplicationCommand[] {
    return this.world.commandsIn(guildId)
  }

  /** How often the bot registered its commands. */
  get registrations(): number {
    return this.requests.filter(({ method }) => method === 'PUT').length
  }

  /** Makes Discord remember a command by another name, as if an older bot had registered it. */
  rename(from: string, to: string): void {
    for (const [place, commands] of this.world.commands) {
      const renamed = commands.map((one) => (one.name === from ? { ...one, name: to } : one))
      this.world.commands.set(place, renamed)
    }
  }

  /** Lets every member use a command, whatever its definition says, as guilds can. */
  openToAll(name: string): void {
    this.world.opened.add(name)
  }

  /** Gives a member of the home guild a role with these permissions, in place of those they had. */
  permit(name: PersonName, ...permissions: readonly PermissionName[]): void {
    const guild = this.world.guild(LocalDiscord.guild)
    const id = this.world.id()
    const everyone = guild.roles.get(guild.id)!
    const role = {
      ...everyone,
      id,
      name: `Of ${name}`,
      permissions: String(bitsOf(...permissions)),
    }
    guild.roles.set(id, role)
    const event = { guild_id: guild.id, role }
    this.gateway.dispatch(GatewayDispatchEvents.GuildRoleCreate, event, GatewayIntentBits.Guilds)
    guild.members.get(people[name].id)!.roles.splice(0, Infinity, id)
  }

  /** Takes permissions in a channel from the bot, or from everyone else. */
  forbid(
    channelId: string,
    from: 'bot' | 'everyone',
    ...permissions: readonly PermissionName[]
  ): void {
    const channel = this.world.channel(channelId)
    const [id, type] =
      from === 'bot' ? [bot.id, OverwriteType.Member] : [channel.guildId!, OverwriteType.Role]
    const old = channel.overwrites.findIndex((one) => one.id === id)
    if (old !== -1) channel.overwrites.splice(old, 1)
    channel.overwrites.push({ id, type, allow: '0', deny: String(bitsOf(...permissions)) })
    this.#tellOf(channel)
  }

  /** Takes away a channel without telling the bot. */
  closeChannel(channelId: string): void {
    this.world.channels.delete(channelId)
  }

  /** Makes somebody take no direct messages from the bot. */
  closeDirectMessages(name: PersonName): void {
    this.world.closedToStrangers.add(people[name].id)
  }

  /** Takes the bot out of a guild, as its moderators can. */
  removeBot(guildId: string): void {
    this.world.guild(guildId).members.delete(bot.id)
    this.world.guild(guildId).hasBot = false
    this.gateway.dispatch(GatewayDispatchEvents.GuildDelete, { id: guildId })
  }

  /** Invites the bot to a guild. */
  inviteBot(guildId: string): void {
    const guild = this.world.guild(guildId)
    guild.members.set(bot.id, { user: bot, roles: [] })
    guild.hasBot = true
    this.gateway.welcome(guild)
  }

  /** Shows what a link in a message leads to, of which the bot is told as of any change. */
  preview({ message }: { readonly message: APIMessage }): void {
    const stored = this.world.messages.get(message.id)!
    const embeds = [{ type: EmbedType.Link, title: 'A page', url: 'https://example.org/' }]
    const shown = this.world.keep({ ...stored, message: { ...stored.message, embeds } })
    announce(GatewayDispatchEvents.MessageUpdate, shown, this.#setting)
  }

  /** Forgets all interactions, as Discord does with those that had no response for 3 s. */
  forgetInteractions(): void {
    this.#setting.exchanges.clear()
  }

  /** Lets time pass for what expires: 3 s for a response, 15 min for a token, a day for a file. */
  passTime(milliseconds: number): void {
    this.world.passTime(milliseconds)
  }

  #tellOf(channel: Channel): void {
    const json = channelJson(this.world, channel)
    this.gateway.dispatch(GatewayDispatchEvents.ChannelUpdate, json, GatewayIntentBits.Guilds)
  }
}
