/** People, guilds and channels as Discord writes them in its answers and events. */
import { type APIUser, ChannelType, type OverwriteType } from 'discord-api-types/v10'
import { isThread } from './permissions.ts'
import { bot, type Channel, type Guild, type World } from './world.ts'

const longAgo = '2025-01-01T00:00:00.000Z'

/** A member; the permissions are those in a channel, which only interactions have. */
export function memberJson(guild: Guild, userId: string, permissions?: bigint): object {
  const member = guild.members.get(userId)
  return {
    user: member?.user,
    ...memberWithoutUser(guild, userId),
    ...(permissions !== undefined && { permissions: String(permissions) }),
  }
}

/** A member as messages have them. */
export const memberWithoutUser = (guild: Guild, userId: string): object => ({
  nick: null,
  avatar: null,
  banner: null,
  roles: guild.members.get(userId)?.roles ?? [],
  joined_at: longAgo,
  premium_since: null,
  communication_disabled_until: null,
  pending: false,
  deaf: false,
  mute: false,
  flags: 0,
})

/** A guild as answers have it; events tell more. */
export const guildJson = (guild: Guild): object => ({
  id: guild.id,
  name: guild.name,
  icon: null,
  description: null,
  home_header: null,
  splash: null,
  discovery_splash: null,
  banner: null,
  owner_id: guild.ownerId,
  application_id: null,
  region: 'deprecated',
  afk_channel_id: null,
  afk_timeout: 300,
  system_channel_id: null,
  system_channel_flags: 0,
  rules_channel_id: null,
  public_updates_channel_id: null,
  safety_alerts_channel_id: null,
  widget_enabled: false,
  widget_channel_id: null,
  verification_level: 0,
  default_message_notifications: 0,
  explicit_content_filter: 0,
  mfa_level: 0,
  nsfw: false,
  nsfw_level: 0,
  vanity_url_code: null,
  premium_tier: 0,
  premium_subscription_count: 0,
  premium_progress_bar_enabled: false,
  preferred_locale: guild.locale,
  max_members: 500_000,
  max_presences: null,
  max_video_channel_users: 25,
  max_stage_video_channel_users: 50,
  features: [],
  roles: [...guild.roles.values()],
  emojis: [],
  stickers: [],
  incidents_data: null,
})

/** A guild as events have it, without its channels. */
export const guildInEvent = (guild: Guild): object => ({
  ...guildJson(guild),
  joined_at: longAgo,
  large: false,
  unavailable: false,
  member_count: guild.members.size,
  members: [memberJson(guild, bot.id)],
  channels: [],
  threads: [],
  presences: [],
  voice_states: [],
  stage_instances: [],
  guild_scheduled_events: [],
  soundboard_sounds: [],
})

export function channelJson(world: World, channel: Channel): object {
  const { guildId, id, name, ownerId, overwrites, parentId, type } = channel
  const basic = { id, type, flags: 0, last_message_id: null }
  if (type === ChannelType.DM) {
    return { ...basic, recipients: [world.users.get(ownerId!) as APIUser] }
  }
  const inGuild = { ...basic, guild_id: guildId, name, parent_id: parentId, rate_limit_per_user: 0 }
  if (!isThread(channel)) {
    const overwritten = overwrites.map((one) => ({ ...one, type: one.type as OverwriteType }))
    return {
      ...inGuild,
      position: 0,
      nsfw: false,
      topic: null,
      permission_overwrites: overwritten,
      ...(type === ChannelType.GuildForum && { available_tags: [], default_forum_layout: 0 }),
    }
  }
  const inside = world.seenBy('', id).length
  return {
    ...inGuild,
    owner_id: ownerId,
    thread_metadata: {
      archived: false,
      archive_timestamp: longAgo,
      auto_archive_duration: 1440,
      locked: false,
      create_timestamp: longAgo,
      ...(type === ChannelType.PrivateThread && { invitable: true }),
    },
    message_count: inside,
    member_count: 1,
    total_message_sent: inside,
  }
}

/** A channel as interactions have it, with what somebody may do there. */
export const channelInInteraction = (
  world: World,
  channel: Channel,
  permissions: bigint,
): object => ({
  ...channelJson(world, channel),
  ...(channel.guildId !== null && { permissions: String(permissions) }),
})
