/** Channels, threads, messages and reactions. */
import {
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
import type { Payload } from './message-checks.ts'
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
  { method: 'GET', path: '/channels/:channel/messages', gives: null, answer: list },
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
    answer: react,
  },
  {
    method: 'POST',
    path: '/channels/:channel/messages/:message/threads',
    gives: ThreadResponseSchema,
    answer: startThread,
  },
  {
    method: 'POST',
    path: '/channels/:channel/threads',
    gives: null,
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
  const limit = Number(call.query.get('limit') ?? 50)
  const [before, after] = [call.query.get('before'), call.query.get('after')]
  const messages = setting.world
    .seenBy('', id)
    .map(({ message }) => message)
    .filter((one) => !before || BigInt(one.id) < BigInt(before))
    .filter((one) => !after || BigInt(one.id) > BigInt(after))
  return ok((after ? messages.slice(0, limit) : messages.slice(-limit)).toReversed())
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
  const channel = channelFor(call, setting, 'ReadMessageHistory', 'AddReactions')
  const { message } = messageFor(call, channel, setting)
  const who = setting.world.reactionsTo(message.id, call.path.emoji!)
  if (call.method === 'PUT') who.add(bot.id)
  else who.delete(bot.id)
  return done
}

function openDirectMessages({ body }: Call, { world }: Setting): Answer {
  const { recipient_id } = body as { readonly recipient_id: string }
  if (!world.users.has(recipient_id)) throw new Refusal(10013)
  return ok(channelJson(world, world.directMessages(recipient_id)))
}

/** Begins a thread at a message, or in a forum with its first message. */
function startThread(call: Call, setting: Setting): Answer {
  const parent = channelFor(call, setting, 'CreatePublicThreads')
  const { message: first, name } = call.body as { message?: Payload; name?: string }
  if (!name || name.length > 100) refuse(['name: not 1 to 100 characters'], setting)
  if (first) check(first, 'message', call.files, setting)
  const thread = setting.world.addChannel({
    id: call.path.message ?? setting.world.id(),
    type: ChannelType.PublicThread,
    name: name!,
    guildId: parent.guildId,
    parentId: parent.id,
    ownerId: bot.id,
  })
  const message = first && post(thread, first, call.files, setting).message
  const json = channelJson(setting.world, thread)
  const event = { ...json, newly_created: true }
  setting.gateway.dispatch(GatewayDispatchEvents.ThreadCreate, event, GatewayIntentBits.Guilds)
  return { status: 201, json: { ...json, ...(message && { message }) } }
}
