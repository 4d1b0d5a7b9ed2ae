/** Where something is asked, and in which language to answer. */
import { type BaseInteraction, PermissionFlagsBits } from 'discord.js'
import { UserError } from '../errors.ts'
import type { Bot } from './command.ts'
import type { Texts } from './texts/en.ts'
import { textsFor } from './texts.ts'

/** Whose library answers (null: the shared one alone), and the texts for whoever asks. */
export type Place = { readonly guildId: string | null; readonly texts: Texts }

/**
 * The place of an interaction. A guild's own articles are for those that the guild invited the bot
 * for: who brought the bot along for themselves is answered as in a direct message.
 */
export function placeOf(interaction: BaseInteraction): Place {
  const { authorizingIntegrationOwners: owners, guildId, locale } = interaction
  const isOwnBot = owners.userId !== null && owners.guildId === null
  return { guildId: isOwnBot ? null : guildId, texts: textsFor(locale) }
}

/** The texts for what everyone at a place sees: those that its guild chose, else those given. */
export async function publicTexts(
  guildId: string | null,
  otherwise: Texts,
  { libraries }: Bot,
): Promise<Texts> {
  if (guildId === null) return otherwise
  const { locale } = await libraries.settingsOf(guildId)
  return locale === null ? otherwise : textsFor(locale)
}

/** Whether somebody may remove what others asked for. */
export const isModerator = ({ memberPermissions }: BaseInteraction): boolean =>
  memberPermissions?.has(PermissionFlagsBits.ManageMessages) ?? false

/**
 * The guild that somebody moderates with a command. Throws a UserError where there is none, and for
 * somebody who may not: servers may open a command to others, but not what it does.
 */
export async function moderatedGuild(
  interaction: BaseInteraction,
  command: string,
  { libraries }: Bot,
): Promise<string> {
  const { guildId, texts } = placeOf(interaction)
  if (guildId === null) throw new UserError(texts.errors.onlyInGuild(command))

  const mayModerate =
    isModerator(interaction) ||
    hasRole(interaction, (await libraries.settingsOf(guildId)).moderatorRole)
  if (!mayModerate) {
    throw new UserError(texts.errors.needs(texts.permissions.ManageMessages, command))
  }
  return guildId
}

function hasRole({ member }: BaseInteraction, roleId: string | null): boolean {
  if (roleId === null || member === null) return false
  const { roles } = member
  return Array.isArray(roles) ? roles.includes(roleId) : roles.cache.has(roleId)
}

/** Throws a UserError where somebody asks again too soon. */
export function mustBePatient({ guildId, texts }: Place, userId: string, { cooldown }: Bot): void {
  const seconds = cooldown.secondsLeft(guildId, userId)
  if (seconds > 0) throw new UserError(texts.errors.coolingDown(seconds))
}
