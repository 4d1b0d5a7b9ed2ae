/** Interactions as Discord tells bots of them. */
import {
  type APIApplicationCommand,
  type APIUser,
  ApplicationIntegrationType,
  GatewayDispatchEvents,
  InteractionContextType,
  InteractionType,
  type Locale,
} from 'discord-api-types/v10'
import { Exchange } from './exchange.ts'
import { permissionsIn, usual } from './permissions.ts'
import type { Setting } from './setting.ts'
import { applicationId, bot, type Channel, type Stored } from './world.ts'
import { channelInInteraction, memberJson } from './world-json.ts'

/** Who does something, where, and in which language their Discord is. */
export type Standing = {
  readonly user: APIUser
  readonly channel: Channel
  readonly locale: Locale
}

export type Doing = {
  readonly type: InteractionType
  readonly data: object
  /** The message whose button or select is used. */
  readonly source?: Stored
  /** What came before a modal was filled in. */
  readonly before?: Exchange
  readonly command?: APIApplicationCommand
}

/** Tells the bot of what somebody does, and gives what it leads to. */
export function interact(standing: Standing, doing: Doing, setting: Setting): Exchange {
  const { gateway, exchanges, world } = setting
  const { channel, locale, user } = standing
  const { data, source, type } = doing
  const id = world.id()
  const token = `interaction-token-${id}`
  const guild = channel.guildId === null ? null : world.guild(channel.guildId)
  const owners = ownersOf(standing, doing, setting)
  const exchange = new Exchange(
    {
      id,
      token,
      type,
      personId: user.id,
      channel,
      sourceId: source?.message.id ?? doing.before?.deed.sourceId ?? null,
      at: world.now(),
      isUserInstalled: !(ApplicationIntegrationType.GuildInstall in owners),
      metadata: metadataOf(id, standing, doing, owners),
    },
    setting.patience,
  )
  exchanges.set(token, exchange)
  const permissions = permissionsIn(world, channel, user.id)
  gateway.dispatch(GatewayDispatchEvents.InteractionCreate, {
    id,
    application_id: applicationId,
    type,
    token,
    version: 1,
    data,
    ...(source && { message: source.message }),
    channel_id: channel.id,
    channel: channelInInteraction(world, channel, permissions),
    app_permissions: String(guild?.hasBot ? permissionsIn(world, channel, bot.id) : usual),
    locale,
    entitlements: [],
    authorizing_integration_owners: owners,
    context: contextOf(channel, user, setting),
    attachment_size_limit: 10_485_760,
    ...(guild
      ? {
          guild_id: guild.id,
          guild: { id: guild.id, features: [], locale: guild.locale },
          guild_locale: guild.locale,
          member: memberJson(guild, user.id, permissions),
        }
      : { user }),
  })
  return exchange
}

/** In which kind of place a channel is, for somebody. */
export function contextOf(
  channel: Channel,
  user: APIUser,
  { world }: Setting,
): InteractionContextType {
  if (channel.guildId !== null) return InteractionContextType.Guild
  return channel === world.directMessages(user.id)
    ? InteractionContextType.BotDM
    : InteractionContextType.PrivateChannel
}

/** For whom the bot is there: the guild that invited it, or the person who installed it. */
function ownersOf(
  { channel, user }: Standing,
  { before, command, source }: Doing,
  setting: Setting,
): Readonly<Record<string, string>> {
  const earlier = before?.deed.metadata ?? source?.message.interaction_metadata
  if (earlier) {
    return (earlier as { authorizing_integration_owners: Record<string, string> })
      .authorizing_integration_owners
  }
  const guild = channel.guildId === null ? null : setting.world.guild(channel.guildId)
  const isBotThere = guild
    ? guild.hasBot
    : contextOf(channel, user, setting) === InteractionContextType.BotDM
  const isForGuilds =
    command?.integration_types?.includes(ApplicationIntegrationType.GuildInstall) ?? true
  return isBotThere && isForGuilds
    ? { [ApplicationIntegrationType.GuildInstall]: guild?.id ?? '0' }
    : { [ApplicationIntegrationType.UserInstall]: user.id }
}

function metadataOf(
  id: string,
  { user }: Standing,
  { before, source, type }: Doing,
  owners: object,
): object {
  const common = { id, type, user, authorizing_integration_owners: owners }
  if (type === InteractionType.MessageComponent) {
    return { ...common, interacted_message_id: source!.message.id }
  }
  return type === InteractionType.ModalSubmit
    ? { ...common, triggering_interaction_metadata: before!.deed.metadata }
    : common
}
