import { type GuildBasedChannel, PermissionFlagsBits } from 'discord.js'
import type { Texts } from './texts/en.ts'

export type PermissionName = keyof Texts['permissions']

/** What the bot needs to answer in a channel, and lacks there; nothing in direct messages. */
export function missingIn(channel: GuildBasedChannel): readonly PermissionName[] {
  const permissions = channel.permissionsFor(channel.client.user)
  const isInThreads = channel.isThread() || channel.isThreadOnly()
  const needed: readonly PermissionName[] = [
    'ViewChannel',
    isInThreads ? 'SendMessagesInThreads' : 'SendMessages',
    'ReadMessageHistory',
    'EmbedLinks',
  ]
  return permissions ? needed.filter((name) => !permissions.has(PermissionFlagsBits[name])) : []
}

/** Permissions as the settings of Discord name them: “Embed Links”, “Send Messages”. */
export const named = (missing: readonly PermissionName[], { permissions }: Texts): string =>
  missing.map((name) => `“${permissions[name]}”`).join(', ')
