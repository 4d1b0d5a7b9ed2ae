/** Channels, threads, messages and reactions. */
import {
  CreatedThreadResponseSchema,
  CreateForumThreadRequestSchema,
  CreatePrivateChannelRequestSchema,
  CreateTextThreadWithMessageRequestSchema,
  CreateTextThreadWithoutMessageRequestSchema,
  MessageResponseSchema,
  PrivateChannelResponseSchema,
  ThreadResponseSchema,
} from 'discord-api-spec/zod'
import {
  ChannelType,
  GatewayDispatchEvents,
  GatewayIntentBits,
  PermissionFlagsBits,
} from 'discord-api-types/v10'
import { type Answer, done, ok, Refusal } from './answer.ts'
import { fault, issuesOf, type Payload } from './message-checks.ts'
import { change, check, post, refuse, remove, replyFields } from './messages.ts'
import { isThread, type PermissionName, permissionsIn } from './permissions.ts'
import type { Call, Route, Setting } from './setting.ts'
import { bot, type Channel, type Stored } from './world.ts'
import { channelJson } from './world-json.ts'

export const channelRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: '/channels/:channel',
    gives: 'a channel',
    answer: (call, setting) => ok(channelJson(setting.world, channelFor(call, setting))),
  },
  {
    method: 'POST',
    path: '/users/@me/channels',
    gives: PrivateChannelResponseSchema,
    answer: openDirectMessages,
  },
  { method: 'POST', path: '/channels/:channel/typing', gives: null, answer: type },
  {
    method: 'POST',
    path: '/channels/:channel/messages',
    gives: MessageResponseSchema,
    answer: send,
  },
  {
    method: 'GET',
    path: '/channels/:channel/messages',
    gives: MessageResponseSchema,
    answer: list,
  },
  {
    method: 'GET',
    path: '/channels/:channel/messages/:message',
    gives: MessageResponseSchema,
    answer: (call, setting) => {
      const channel = channelFor(call, setting, 'ReadMessageHistory')
      return ok(messageFor(call, channel, setting).message)
    },
  },
  {
    method: 'PATCH',
    path: '/channels/:channel/messages/:message',
    gives: MessageResponseSchema,
    answer: edit,
  },
  { method: 'DELETE', path: '/channels/:channel/messages/:message', gives: null, answer: erase },
  {
    method: 'PUT',
    path: '/channels/:channel/messages/:message/reactions/:emoji/@me',
    gives: null,
    answer: react,
  },
  {
    method: 'DELETE',
    path: '/channels/:channel/messages/:message/reactions/:emoji/@me',
    gives: null,
    answer: takeReactionBack,
  },
  {
    method: 'POST',
    path: '/channels/:channel/messages/:message/threads',
    gives: ThreadResponseSchema,
    answer: startThreadAt,
  },
  {
    method: 'POST',
    path: '/channels/:channel/threads',
    gives: CreatedThreadResponseSchema,
    answer: startThread,
  },
]

/** The channel of a request. Throws where the bot doesn't see it or may not do this in it. */
function channelFor(
  { path }: Call,
  { world }: Setting,
  ...needed: readonly PermissionName[]
): Channel {
  const channel = world.channels.get(path.channel!)
  if (!channel) throw new Refusal(10003)
  const permissions = permissionsIn(world, channel, bot.id)
  if (!(permissions & PermissionFlagsBits.ViewChannel)) throw new Refusal(50001)
  for (const name of needed) {
    if (!(permissions & PermissionFlagsBits[name])) throw new Refusal(50013)
  }
  return channel
}

function messageFor({ path }: Call, channel: Channel, { world }: Setting): Stored {
  const stored = world.messages.get(path.message!)
  // Nobody gets at an ephemeral message by its channel.
  if (!stored || stored.message.channel_id !== channel.id || stored.onlyFor)
    throw new Refusal(10008)
  return stored
}

function send(call: Call, setting: Setting): Answer {
  const channel = channelFor(call, setting)
  const payload = call.body as Payload
  if (channel.type === ChannelType.GuildForum) throw new Refusal(50008)
  if (channel.type === ChannelType.DM && setting.world.closedToStrangers.has(channel.ownerId!)) {
    throw new Refusal(50007)
  }
  channelFor(call, setting, isThread(channel) ? 'SendMessagesInThreads' : 'SendMessages')
  if (call.files.length > 0) channelFor(call, setting, 'AttachFiles')
  if (payload.message_reference) channelFor(call, setting, 'ReadMessageHistory')
  check(payload, 'message', call.files, setting)
  const nonce = payload.enforce_nonce ? `${channel.id} ${payload.nonce}` : null
  const before = nonce && setting.world.messages.get(setting.world.nonces.get(nonce) ?? '')
  if (before) return ok(before.message)

  // Where embeds are not allowed, Discord drops them without a word.
  const canEmbed = permissionsIn(setting.world, channel, bot.id) & PermissionFlagsBits.EmbedLinks
  const { embeds: _, ...withoutEmbeds } = payload
  const shown = canEmbed ? payload : withoutEmbeds
  const fields = replyFields(payload, channel, setting)
  const { message } = post(channel, shown, call.files, setting, { fields })
  if (nonce) setting.world.nonces.set(nonce, message.id)
  return ok(message)
}

function list(call: Call, setting: Setting): Answer {
  const { id } = channelFor(call, setting, 'ReadMessageHistory')
  refuse(faultsInPage(call.query), setting)
  const limit = Number(call.query.get('limit') ?? 50)
  const [around, before, after] = places.map((name) => call.query.get(name))
  const messages = setting.world
    .seenBy('', id)
    .map(({ message }) => message)
    .filter((one) => !before || BigInt(one.id) < BigInt(before))
    .filter((one) => !after || BigInt(one.id) > BigInt(after))
  const earlier = messages.filter((one) => around && BigInt(one.id) < BigInt(around)).length
  const from = Math.max(0, earlier - Math.floor(limit / 2))
  const isFromStart = around || after
  const page = isFromStart ? messages.slice(from, from + limit) : messages.slice(-limit)
  return ok(page.toReversed())
}

const places = ['around', 'before', 'after'] as const

function faultsInPage(query: URLSearchParams): readonly string[] {
  const limit = query.get('limit') ?? '50'
  const given = places.filter((name) => query.has(name))
  return [
    ...fault(!/^([1-9]\d?|100)$/.test(limit), 'limit: not 1 to 100'),
    ...fault(given.length > 1, `${given[1]}: beside ${given[0]}`),
    ...given.flatMap((name) => fault(!/^\d+$/.test(query.get(name)!), `${name}: no id`)),
  ]
}

function edit(call: Call, setting: Setting): Answer {
  const stored = messageFor(call, channelFor(call, setting), setting)
  if (stored.message.author.id !== bot.id) throw new Refusal(50005)
  check(call.body as Payload, 'edited message', call.files, setting)
  return ok(change(stored, call.body as Payload, call.files, setting).message)
}

function erase(call: Call, setting: Setting): Answer {
  const channel = channelFor(call, setting)
  const stored = messageFor(call, channel, setting)
  if (stored.message.author.id !== bot.id) channelFor(call, setting, 'ManageMessages')
  remove(stored, setting)
  return done
}

function type(call: Call, setting: Setting): Answer {
  channelFor(call, setting, 'SendMessages')
  return done
}

function react(call: Call, setting: Setting): Answer {
  const { message, who } = reactionFor(call, setting)
  // Whoever only adds to a reaction that is there may do so.
  if (who.size === 0) channelFor(call, setting, 'AddReactions')
  if (who.size === 0 && setting.world.emojiUnder(message.id).length >= 20) throw new Refusal(30010)
  who.add(bot.id)
  return done
}

function takeReactionBack(call: Call, setting: Setting): Answer {
  reactionFor(call, setting).who.delete(bot.id)
  return done
}

/** A reaction to a message, with those who have made it. */
function reactionFor(call: Call, setting: Setting) {
  const channel = channelFor(call, setting, 'ReadMessageHistory')
  const { message } = messageFor(call, channel, setting)
  const { emoji } = call.path
  // No guild here has emoji of its own.
  if (!knownEmoji.test(emoji!)) {
    setting.faults.push(`emoji: “${emoji}” is none`)
    throw new Refusal(10014)
  }
  return { message, who: setting.world.reactionsTo(message.id, emoji!) }
}

// Flags, keycaps, and pictures with all that may be joined to them.
const knownEmoji =
  /^(?:\p{RI}{2}|[\d#*]\uFE0F?\u20E3|\p{ExtPict}(?:\uFE0F|\p{EMod})?(?:\u200D\p{ExtPict}(?:\uFE0F|\p{EMod})?)*)$/u

function openDirectMessages({ body }: Call, setting: Setting): Answer {
  const { world } = setting
  const { recipient_id } = (body ?? {}) as { readonly recipient_id?: string }
  refuse(
    [
      ...issuesOf(CreatePrivateChannelRequestSchema, body),
      ...fault(!recipient_id, 'recipient_id: missing'),
    ],
    setting,
  )
  if (!world.users.has(recipient_id!)) throw new Refusal(10013)
  return ok(channelJson(world, world.directMessages(recipient_id!)))
}

type Begun = {
  readonly name: string
  readonly type?: ChannelType | null
  readonly message: Payload
}

/** Begins a thread at a message, of which it has the id. */
function startThreadAt(call: Call, setting: Setting): Answer {
  const parent = channelFor(call, setting, 'CreatePublicThreads')
  const { AnnouncementThread, GuildAnnouncement, PublicThread } = ChannelType
  const type = parent.type === GuildAnnouncement ? AnnouncementThread : PublicThread
  mustTake(type, parent)
  refuse(issuesOf(CreateTextThreadWithMessageRequestSchema, call.body), setting)
  const { message } = messageFor(call, parent, setting)
  if (setting.world.channels.has(message.id)) throw new Refusal(160004)
  const thread = beginThread(parent, { type, name: (call.body as Begun).name }, setting, message.id)
  return { status: 201, json: channelJson(setting.world, thread) }
}

/** Begins a thread in a forum with its first message, which has its id; elsewhere without any. */
function startThread(call: Call, setting: Setting): Answer {
  const parent = channelFor(call, setting)
  const { GuildForum, PrivateThread, PublicThread } = ChannelType
  if (parent.type !== GuildForum) {
    refuse(issuesOf(CreateTextThreadWithoutMessageRequestSchema, call.body), setting)
    const { name, type } = call.body as Begun
    const kind = type ?? PrivateThread
    mustTake(kind, parent)
    const isPrivate = kind === PrivateThread
    channelFor(call, setting, isPrivate ? 'CreatePrivateThreads' : 'CreatePublicThreads')
    const thread = beginThread(parent, { type: kind, name }, setting)
    return { status: 201, json: channelJson(setting.world, thread) }
  }

  channelFor(call, setting, 'SendMessages')
  refuse(issuesOf(CreateForumThreadRequestSchema, call.body), setting)
  const { message: first, name } = call.body as Begun
  check(first, 'message', call.files, setting)
  const thread = beginThread(parent, { type: PublicThread, name }, setting)
  const { message } = post(thread, first, call.files, setting, { fields: { id: thread.id } })
  return { status: 201, json: { ...channelJson(setting.world, thread), message } }
}

/** Throws where no thread of this type can be in a channel. */
function mustTake(type: ChannelType, { type: parent }: Channel): void {
  const { AnnouncementThread, DM, GuildAnnouncement, GuildText } = ChannelType
  if (parent === DM) throw new Refusal(50003)
  const isAnnounced = type === AnnouncementThread
  if (parent !== (isAnnounced ? GuildAnnouncement : GuildText)) throw new Refusal(50024)
}

function beginThread(
  { guildId, id: parentId }: Channel,
  given: Pick<Channel, 'type' | 'name'>,
  { gateway, world }: Setting,
  id = world.id(),
): Channel {
  const thread = world.addChannel({ ...given, id, guildId, parentId, ownerId: bot.id })
  const event = { ...channelJson(world, thread), newly_created: true }
  gateway.dispatch(GatewayDispatchEvents.ThreadCreate, event, GatewayIntentBits.Guilds)
  return thread
}
