import { isDeepStrictEqual } from 'node:util'
import { type APIApplicationCommand, DiscordAPIError, type REST, Routes } from 'discord.js'
import { UserError } from '../errors.ts'
import type { Command } from './command.ts'

/**
 * Tells Discord the commands there are, for one guild or (null) for all, if it knows others. Gives
 * whether it had to. Throws a UserError when the bot is not in that guild.
 */
export async function registerCommands(
  rest: REST,
  applicationId: string,
  guildId: string | null,
  commands: readonly Command[],
): Promise<boolean> {
  const route = guildId
    ? Routes.applicationGuildCommands(applicationId, guildId)
    : Routes.applicationCommands(applicationId)
  const wanted = commands.map(({ definition }) => definition)
  // Without this, Discord leaves out what the commands are called in other languages.
  const query = new URLSearchParams({ with_localizations: 'true' })
  const known = (await rest
    .get(route, { query })
    .catch(notInGuild(guildId))) as APIApplicationCommand[]
  if (isDeepStrictEqual(comparable(known, guildId), comparable(wanted, guildId))) return false

  await rest.put(route, { body: wanted })
  return true
}

/** Definitions by name with what Discord adds left out, as well as what says the same as nothing. */
const comparable = (definitions: readonly object[], guildId: string | null): unknown =>
  Object.fromEntries(
    definitions.map((definition) => {
      const { name, ...rest } = meaningful(definition) as Record<string, unknown>
      return [name, without(rest, guildId ? [...addedByDiscord, ...onlyGlobal] : addedByDiscord)]
    }),
  )

const addedByDiscord = ['id', 'application_id', 'guild_id', 'version', 'dm_permission']

// The command of one guild can be used there and nowhere else.
const onlyGlobal = ['contexts', 'integration_types']

const without = (fields: Record<string, unknown>, names: readonly string[]): object =>
  Object.fromEntries(Object.entries(fields).filter(([name]) => !names.includes(name)))

function meaningful(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(meaningful)
  if (typeof value !== 'object' || value === null) return value

  const fields = Object.entries(value).map(([name, field]) => [name, meaningful(field)] as const)
  return Object.fromEntries(fields.filter(([, field]) => !saysNothing(field)))
}

const saysNothing = (field: unknown): boolean =>
  field === undefined ||
  field === null ||
  field === false ||
  field === '' ||
  (Array.isArray(field) && field.length === 0)

const notInGuild = (guildId: string | null) => (error: unknown) => {
  if (guildId && error instanceof DiscordAPIError && error.status === 403) {
    throw new UserError(
      `DISCORD_GUILD_ID names a server that this bot has not joined (${guildId}): invite the bot there, or leave the setting out.`,
    )
  }
  throw error
}
