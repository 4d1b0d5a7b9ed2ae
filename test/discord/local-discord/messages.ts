/** Messages of the bot: checked, kept, changed and told to all who may know. */
import {
  type APIAttachment,
  type APIMessage,
  GatewayDispatchEvents,
  GatewayIntentBits,
  MessageFlags,
  MessageType,
  type RESTAPIAttachment,
} from 'discord-api-types/v10'
import { Refusal } from './answer.ts'
import type { Upload } from './cdn.ts'
import { faultsIn, isEmpty, type Payload, slipsIn } from './message-checks.ts'
import type { Setting } from './setting.ts'
import { bot, type Channel, filledIn, type Stored } from './world.ts'
import { memberWithoutUser } from './world-json.ts'

/** Throws where Discord refuses a message; what this bot must not send is noted as well. */
export function check(
  payload: Payload,
  kind: Parameters<typeof faultsIn>[1],
  files: readonly Upload[],
  setting: Setting,
): void {
  const isNew = kind === 'message' || kind === 'response'
  if (setting.hasManners) setting.faults.push(...slipsIn(payload))
  if (isNew && isEmpty(payload) && files.length === 0) {
    setting.faults.push('empty message')
    throw new Refusal(50006)
  }
  refuse([...faultsIn(payload, kind), ...faultsInFiles(payload, files)], setting)
}

/** Throws where there are faults, which are noted. */
export function refuse(faults: readonly string[], { faults: noted }: Setting): void {
  if (faults.length === 0) return
  noted.push(...faults)
  throw new Refusal(50035, faults)
}

/** Puts a message of the bot into a channel; for one person only where it is ephemeral. */
export function post(
  channel: Channel,
  payload: Payload,
  files: readonly Upload[],
  setting: Setting,
  more: { readonly onlyFor?: string | null; readonly fields?: Partial<APIMessage> } = {},
): Stored {
  const { world } = setting
  const blank = { ...world.blankMessage(channel, bot), ...more.fields }
  const message = filledIn(blank, payload)
  const attachments = attachmentsOf(message, payload, files, setting)
  const { onlyFor = null } = more
  const stored = world.keep({ message: { ...message, attachments }, onlyFor, sent: payload })
  announce(GatewayDispatchEvents.MessageCreate, stored, setting)
  return stored
}

/** Changes a message of the bot. Throws where nothing would be left of it. */
export function change(
  stored: Stored,
  payload: Payload,
  files: readonly Upload[],
  setting: Setting,
): Stored {
  const { message } = stored
  const isLoading = Boolean((message.flags ?? 0) & MessageFlags.Loading)
  const filled = filledIn(message, payload)
  const attachments = attachmentsOf(message, payload, files, setting)
  const changed: APIMessage = {
    ...filled,
    attachments,
    flags: (filled.flags ?? 0) & ~MessageFlags.Loading,
    edited_timestamp: isLoading ? null : new Date(setting.world.now()).toISOString(),
  }
  if (isEmpty(changed as Payload)) {
    setting.faults.push('empty message')
    throw new Refusal(50006)
  }
  const kept = setting.world.keep({ ...stored, message: changed, sent: payload })
  announce(GatewayDispatchEvents.MessageUpdate, kept, setting)
  return kept
}

/** Takes a message away, and tells who opened a menu on it. */
export function remove(stored: Stored, setting: Setting): void {
  const { message, onlyFor } = stored
  const { guildId } = setting.world.channel(message.channel_id)
  drop(stored, setting)
  if (onlyFor !== null) return
  const place = { channel_id: message.channel_id, ...(guildId && { guild_id: guildId }) }
  setting.gateway.dispatch(
    GatewayDispatchEvents.MessageDelete,
    { id: message.id, ...place },
    guildId ? GatewayIntentBits.GuildMessages : GatewayIntentBits.DirectMessages,
  )
}

/** Takes away several messages of a guild's channel, which is told in one. */
export function removeAtOnce(
  { guildId, id }: Channel,
  all: readonly Stored[],
  setting: Setting,
): void {
  for (const stored of all) drop(stored, setting)
  const ids = all.map(({ message }) => message.id)
  setting.gateway.dispatch(
    GatewayDispatchEvents.MessageDeleteBulk,
    { ids, channel_id: id, guild_id: guildId },
    GatewayIntentBits.GuildMessages,
  )
}

function drop({ message }: Stored, { exchanges, world }: Setting): void {
  world.messages.delete(message.id)
  for (const exchange of exchanges.values()) {
    if (exchange.deed.sourceId !== message.id) continue
    exchange.show({ kind: 'deleted', messageId: message.id })
  }
}

/** Tells the bot of a message, with as much of it as the bot may see. */
export function announce(
  event: GatewayDispatchEvents.MessageCreate | GatewayDispatchEvents.MessageUpdate,
  { message, onlyFor }: Stored,
  { gateway, world }: Setting,
): void {
  const channel = world.channel(message.channel_id)
  // Discord tells of ephemeral messages as if they were direct ones.
  const guild = channel.guildId && onlyFor === null ? world.guild(channel.guildId) : null
  if (channel.guildId && !world.guild(channel.guildId).hasBot) return

  const isOpen =
    guild === null ||
    message.author.id === bot.id ||
    message.mentions.some(({ id }) => id === bot.id)
  const place = {
    channel_type: channel.type,
    ...(guild && { guild_id: guild.id }),
    ...(guild && !message.webhook_id && { member: memberWithoutUser(guild, message.author.id) }),
  }
  gateway.dispatchWith(
    event,
    (intents) => ({
      ...message,
      ...(!isOpen && (intents & GatewayIntentBits.MessageContent) === 0 && withoutText),
      ...place,
    }),
    guild ? GatewayIntentBits.GuildMessages : GatewayIntentBits.DirectMessages,
  )
}

/** What the fields of a reply are, for one that refers to a message. */
export function replyFields(
  payload: Payload,
  channel: Channel,
  { world }: Setting,
): Partial<APIMessage> {
  const about = payload.message_reference
  if (!about) return {}

  const referred = about.message_id ? world.messages.get(about.message_id) : undefined
  if (!referred || referred.message.channel_id !== channel.id) {
    if (about.fail_if_not_exists === false) return {}
    throw new Refusal(50035, ['message_reference: Unknown message'])
  }
  const { referenced_message: _, ...message } = referred.message
  return {
    type: MessageType.Reply,
    message_reference: {
      type: 0,
      channel_id: channel.id,
      message_id: message.id,
      ...(channel.guildId && { guild_id: channel.guildId }),
    },
    referenced_message: message,
  }
}

const withoutText = { content: '', embeds: [], attachments: [], components: [] }

function faultsInFiles(payload: Payload, files: readonly Upload[]): readonly string[] {
  const listed = (payload.attachments ?? []).map(({ id }) => String(id))
  const sent = files.map(({ field }) => /^files\[(\d+)\]$/.exec(field)?.[1])
  return [
    ...(files.length > 10 ? ['attachments: more than 10 files'] : []),
    ...sent.flatMap((id) => (id === undefined ? ['a file whose field is not files[n]'] : [])),
    ...(payload.attachments
      ? sent.flatMap((id) =>
          listed.includes(id!) ? [] : [`attachments: file ${id} is not listed`],
        )
      : []),
  ]
}

/** The attachments of a message: those it had, where the payload doesn't list others, and new ones. */
function attachmentsOf(
  message: APIMessage,
  payload: Payload,
  files: readonly Upload[],
  { cdn }: Setting,
): APIAttachment[] {
  const listed = payload.attachments as readonly RESTAPIAttachment[] | null | undefined
  const had = listed
    ? message.attachments.filter(({ id }) => listed.some((one) => String(one.id) === id))
    : message.attachments
  const added = files.map((file) => {
    const number = /\d+/.exec(file.field)?.[0]
    const entry = (listed ?? []).find((one) => String(one.id) === number)
    const name = entry?.filename ?? file.name
    const attachment = cdn.keep(message.channel_id, { ...file, name }, entry?.description)
    return (message.flags ?? 0) & MessageFlags.Ephemeral
      ? { ...attachment, ephemeral: true }
      : attachment
  })
  return [...had, ...added]
}
