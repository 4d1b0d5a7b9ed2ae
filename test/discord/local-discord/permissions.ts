/** Who may do what where, worked out as Discord does: roles first, then what a channel overrides. */
import {
  type APIOverwrite,
  ChannelType,
  OverwriteType,
  PermissionFlagsBits,
} from 'discord-api-types/v10'
import type { Channel, Guild, World } from './world.ts'

export type PermissionName = keyof typeof PermissionFlagsBits

/** Several permissions as the number that Discord makes of them. */
export const bitsOf = (...names: readonly PermissionName[]): bigint =>
  names.reduce((bits, name) => bits | PermissionFlagsBits[name], 0n)

/** What everybody may do unless a guild or channel says otherwise. */
export const usual = bitsOf(
  'ViewChannel',
  'SendMessages',
  'SendMessagesInThreads',
  'CreatePublicThreads',
  'CreatePrivateThreads',
  'ReadMessageHistory',
  'EmbedLinks',
  'AttachFiles',
  'AddReactions',
  'UseApplicationCommands',
)

export const everything = Object.values(PermissionFlagsBits).reduce((all, bit) => all | bit, 0n)

/** What somebody may do in a channel; in direct messages what is usual, and nothing where they aren't. */
export function permissionsIn(world: World, channel: Channel, userId: string): bigint {
  if (channel.guildId === null) return usual
  const guild = world.guild(channel.guildId)
  const member = guild.members.get(userId)
  if (!member) return 0n

  const own = permissionsOf(guild, userId)
  if (own & PermissionFlagsBits.Administrator) return everything
  // A thread has no overwrites of its own.
  const place = isThread(channel) ? world.channel(channel.parentId!) : channel
  const overwrites = place.overwrites
  const of = (ids: readonly string[], type: OverwriteType) =>
    overwrites.filter((one) => one.type === type && ids.includes(one.id))
  const everyone = applied(own, of([guild.id], OverwriteType.Role))
  const roles = applied(everyone, of(member.roles, OverwriteType.Role))
  const final = applied(roles, of([userId], OverwriteType.Member))
  return final & PermissionFlagsBits.ViewChannel ? final : 0n
}

/** What somebody's roles let them do in a guild. */
export function permissionsOf(guild: Guild, userId: string): bigint {
  if (guild.ownerId === userId) return everything
  const roles = [guild.id, ...(guild.members.get(userId)?.roles ?? [])]
  const bits = roles.reduce((all, id) => all | BigInt(guild.roles.get(id)!.permissions), 0n)
  return bits & PermissionFlagsBits.Administrator ? everything : bits
}

export const isThread = ({ type }: Channel): boolean =>
  type === ChannelType.PublicThread ||
  type === ChannelType.PrivateThread ||
  type === ChannelType.AnnouncementThread

function applied(bits: bigint, overwrites: readonly APIOverwrite[]): bigint {
  const denied = overwrites.reduce((all, { deny }) => all | BigInt(deny), 0n)
  const allowed = overwrites.reduce((all, { allow }) => all | BigInt(allow), 0n)
  return (bits & ~denied) | allowed
}
