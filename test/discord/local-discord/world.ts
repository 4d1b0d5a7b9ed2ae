/** What this Discord knows: people, guilds with their roles and channels, messages and commands. */
import {
  type APIApplicationCommand,
  type APIEmbed,
  type APIMessage,
  type APIOverwrite,
  type APIRole,
  type APIUser,
  ChannelType,
  ComponentType,
  Locale,
  MessageFlags,
  MessageType,
  type RoleFlags,
  type UserFlags,
} from 'discord-api-types/v10'
import type { Payload } from './message-checks.ts'
import { bitsOf, usual } from './permissions.ts'

// The types have no name for this.
const noFlags = 0 as number

export type Member = { readonly user: APIUser; readonly roles: string[] }

export type Guild = {
  readonly id: string
  readonly name: string
  readonly ownerId: string
  locale: Locale
  /** Whether the bot was invited; elsewhere only people who installed it for themselves have it. */
  hasBot: boolean
  readonly roles: Map<string, APIRole>
  readonly members: Map<string, Member>
}

export type Channel = {
  readonly id: string
  readonly type: ChannelType
  readonly name: string
  /** Null: direct messages. */
  readonly guildId: string | null
  /** The channel of a thread, or null. */
  readonly parentId: string | null
  /** Whoever began a thread, or the person of direct messages. */
  readonly ownerId: string | null
  readonly overwrites: APIOverwrite[]
}

/** A message that is there, with what the bot sent for it. */
export type Stored = {
  readonly message: APIMessage
  /** The one person who sees it; null for everyone. */
  readonly onlyFor: string | null
  readonly sent: Payload | null
}

export type PersonName = 'reader' | 'other' | 'moderator' | 'owner'

export const applicationId = '100000000000000001'
export const bot: APIUser & { readonly bot: true } = {
  ...userOf('100000000000000002', 'Verbatim', null),
  discriminator: '0000',
  bot: true,
}

/** People who are members of every guild; `moderator` may manage the server and its messages. */
export const people: Readonly<Record<PersonName, APIUser>> = {
  reader: userOf('100000000000000003', 'reader', 'A Reader'),
  other: userOf('100000000000000004', 'other', 'Another Reader'),
  moderator: userOf('100000000000000005', 'moderator', 'A Moderator'),
  owner: userOf('100000000000000006', 'owner', 'An Owner'),
}

export const guildIds = {
  home: '200000000000000001',
  other: '200000000000000002',
  /** A guild that the bot was not invited to. */
  foreign: '200000000000000003',
} as const

export class World {
  readonly guilds = new Map<string, Guild>()
  readonly channels = new Map<string, Channel>()
  readonly users = new Map<string, APIUser>()
  readonly messages = new Map<string, Stored>()
  /** What is registered, by guild, or under `global`. */
  readonly commands = new Map<string, readonly APIApplicationCommand[]>()
  /** Commands that a guild opened to all its members, whatever their definition says. */
  readonly opened = new Set<string>()
  /** People who take no direct messages from strangers. */
  readonly closedToStrangers = new Set<string>()
  /** Messages that must not be there twice, by what their sender calls them. */
  readonly nonces = new Map<string, string>()
  readonly #reactions = new Map<string, Set<string>>()
  readonly #watchers: ((stored: Stored) => void)[] = []
  #offset = 0
  #lastId = 0n

  /** The time as this Discord has it, in milliseconds. */
  now = (): number => Date.now() + this.#offset

  /** Lets time pass, in milliseconds, for what expires. */
  passTime(milliseconds: number): void {
    this.#offset += milliseconds
  }

  /** An id that tells when it was given, greater than all before. */
  id(): string {
    const discordsFirstSecond = 1_420_070_400_000
    const next = BigInt(this.now() - discordsFirstSecond) << 22n
    this.#lastId = next > this.#lastId ? next : this.#lastId + 1n
    return String(this.#lastId)
  }

  guild(id: string): Guild {
    const guild = this.guilds.get(id)
    if (!guild) throw new Error(`There is no guild ${id}`)
    return guild
  }

  channel(id: string): Channel {
    const channel = this.channels.get(id)
    if (!channel) throw new Error(`There is no channel ${id}`)
    return channel
  }

  /** The direct messages of a person with the bot. */
  directMessages(userId: string): Channel {
    const known = [...this.channels.values()].find(
      ({ type, ownerId }) => type === ChannelType.DM && ownerId === userId,
    )
    return known ?? this.addChannel({ type: ChannelType.DM, name: '', ownerId: userId })
  }

  addChannel(given: Partial<Channel> & Pick<Channel, 'type' | 'name'>): Channel {
    const channel = {
      id: this.id(),
      guildId: null,
      parentId: null,
      ownerId: null,
      overwrites: [],
      ...given,
    }
    this.channels.set(channel.id, channel)
    return channel
  }

  /** A message with nothing in it yet. */
  blankMessage(channel: Channel, author: APIUser): APIMessage {
    return {
      id: this.id(),
      channel_id: channel.id,
      author,
      content: '',
      timestamp: new Date(this.now()).toISOString(),
      edited_timestamp: null,
      tts: false,
      mention_everyone: false,
      mentions: [],
      mention_roles: [],
      attachments: [],
      embeds: [],
      components: [],
      pinned: false,
      flags: noFlags as MessageFlags,
      type: MessageType.Default,
    }
  }

  /** Calls a listener with every message that is new or changed. */
  watch(listener: (stored: Stored) => void): void {
    this.#watchers.push(listener)
  }

  keep(stored: Stored): Stored {
    this.messages.set(stored.message.id, stored)
    for (const watcher of this.#watchers) watcher(stored)
    return stored
  }

  /** Messages in a channel that somebody sees, oldest first. */
  seenBy(userId: string, channelId: string): readonly Stored[] {
    return [...this.messages.values()].filter(
      ({ message, onlyFor }) =>
        message.channel_id === channelId && (onlyFor === null || onlyFor === userId),
    )
  }

  /** Who put an emoji under a message. */
  reactionsTo(messageId: string, emoji: string): Set<string> {
    const key = `${messageId} ${emoji}`
    const who = this.#reactions.get(key) ?? new Set()
    this.#reactions.set(key, who)
    return who
  }

  /** The emoji that somebody put under a message. */
  emojiUnder(messageId: string): readonly string[] {
    return [...this.#reactions].flatMap(([key, who]) => {
      const [id, emoji] = key.split(' ')
      return id === messageId && who.size > 0 ? emoji! : []
    })
  }

  commandsIn(guildId: string | null): readonly APIApplicationCommand[] {
    return this.commands.get(guildId ?? 'global') ?? []
  }
}

/** Discord with three guilds, of which the bot is in two, each with the same channels and people. */
export function sampleWorld(): World {
  const world = new World()
  for (const user of [bot, ...Object.values(people)]) world.users.set(user.id, user)
  for (const id of Object.values(guildIds)) addGuild(world, id)
  return world
}

function addGuild(world: World, id: string): void {
  const hasBot = id !== guildIds.foreign
  const role = (roleId: string, name: string, permissions: bigint): [string, APIRole] => [
    roleId,
    {
      id: roleId,
      name,
      permissions: String(permissions),
      position: 0,
      color: 0,
      colors: { primary_color: 0, secondary_color: null, tertiary_color: null },
      hoist: false,
      managed: false,
      mentionable: false,
      icon: null,
      unicode_emoji: null,
      flags: noFlags as RoleFlags,
    },
  ]
  const moderators = String(BigInt(id) + 100n)
  const botRole = String(BigInt(id) + 200n)
  const member = (user: APIUser, ...roles: string[]): [string, Member] => [user.id, { user, roles }]
  world.guilds.set(id, {
    id,
    name: id === guildIds.home ? 'A reading circle' : 'Another reading circle',
    ownerId: people.owner.id,
    locale: Locale.EnglishUS,
    hasBot,
    roles: new Map([
      role(id, '@everyone', usual),
      role(moderators, 'Moderators', bitsOf('ManageGuild', 'ManageMessages')),
      role(botRole, 'Verbatim', usual),
    ]),
    members: new Map([
      member(people.reader),
      member(people.other),
      member(people.moderator, moderators),
      member(people.owner),
      ...(hasBot ? [member(bot, botRole)] : []),
    ]),
  })
  const channels = { general: ChannelType.GuildText, questions: ChannelType.GuildText }
  for (const [index, [name, type]] of Object.entries({
    ...channels,
    news: ChannelType.GuildAnnouncement,
    forum: ChannelType.GuildForum,
  }).entries()) {
    world.addChannel({
      id: String(BigInt(id) + 1000n + 10n * BigInt(index)),
      type,
      name,
      guildId: id,
    })
  }
}

function userOf(id: string, username: string, global_name: string | null): APIUser {
  return {
    id,
    username,
    discriminator: '0',
    global_name,
    avatar: null,
    public_flags: noFlags as UserFlags,
    flags: noFlags as UserFlags,
    primary_guild: null,
  }
}

/** A message with what the bot sent put into it, as Discord gives it back. */
export function filledIn(message: APIMessage, sent: Payload): APIMessage {
  const { content, embeds, components, flags } = sent
  const kept = (message.flags ?? 0) & ~MessageFlags.SuppressEmbeds
  return {
    ...message,
    ...(content !== undefined && { content: content ?? '' }),
    ...(embeds !== undefined && { embeds: (embeds ?? []).map(asKept) }),
    ...(components !== undefined && {
      components: numbered(components ?? []) as NonNullable<APIMessage['components']>,
    }),
    flags: kept | (flags ?? 0),
  }
}

const asKept = (embed: APIEmbed): APIEmbed =>
  ({
    ...embed,
    type: 'rich',
    ...(embed.timestamp && { timestamp: new Date(embed.timestamp).toISOString() }),
    ...(embed.fields && {
      fields: embed.fields.map((field) => ({ ...field, inline: field.inline ?? false })),
    }),
  }) as APIEmbed

/** Components with the number that Discord gives each, and what it says where nothing was said. */
function numbered(components: readonly object[]): readonly object[] {
  let last = 0
  const asGiven = (component: object): object => {
    const id = ++last
    const { accessory, components, emoji, type, ...rest } = component as Nested
    return {
      type,
      id,
      ...defaults[type],
      ...Object.fromEntries(Object.entries(rest).filter(([, value]) => value !== null)),
      ...(emoji && { emoji: { name: emoji.name, ...(emoji.id && { id: emoji.id }) } }),
      ...(components && { components: components.map(asGiven) }),
      ...(accessory && { accessory: asGiven(accessory) }),
    }
  }
  return components.map(asGiven)
}

type Nested = {
  readonly type: number
  readonly accessory?: object
  readonly components?: readonly object[]
  readonly emoji?: { readonly id?: string | null; readonly name: string } | null
}

const select = { min_values: 1, max_values: 1 }
const defaults: Readonly<Record<number, object>> = {
  [ComponentType.StringSelect]: select,
  [ComponentType.UserSelect]: select,
  [ComponentType.RoleSelect]: select,
  [ComponentType.MentionableSelect]: select,
  [ComponentType.ChannelSelect]: select,
  [ComponentType.Container]: { accent_color: null, spoiler: false },
  [ComponentType.Separator]: { divider: true, spacing: 1 },
}
