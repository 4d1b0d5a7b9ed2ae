import {
  type APIApplicationCommandStringOption,
  ApplicationCommandOptionType,
  ApplicationCommandType,
  ApplicationIntegrationType,
  InteractionContextType,
  PermissionFlagsBits,
} from 'discord.js'
import { UserError } from '../../errors.ts'
import type { GuildSettings } from '../../library/store.ts'
import type { Command } from '../command.ts'
import { sentenceReply } from '../reply.ts'
import { respond } from '../respond.ts'

const sharedLibrary: APIApplicationCommandStringOption = {
  type: ApplicationCommandOptionType.String,
  name: 'shared-library',
  description: 'Whether questions here are also answered from the articles of this bot’s host',
  choices: [
    { name: 'on', value: 'on' },
    { name: 'off', value: 'off' },
  ],
}

/** `/settings`: changes what it is given, and shows how things stand to whoever may change them. */
export const settings: Command = {
  definition: {
    type: ApplicationCommandType.ChatInput,
    name: 'settings',
    description: 'See how questions are answered in this server, and change it',
    options: [sharedLibrary],
    default_member_permissions: String(PermissionFlagsBits.ManageGuild),
    contexts: [InteractionContextType.Guild],
    integration_types: [ApplicationIntegrationType.GuildInstall],
  },

  async run(interaction, { libraries }) {
    if (!interaction.inGuild()) throw new UserError('Use /settings in the server it is about.')
    const { guildId, memberPermissions, options } = interaction
    if (!memberPermissions.has(PermissionFlagsBits.ManageGuild)) {
      throw new UserError(
        'Only members who may “Manage Server” can use /settings: ask one of them to do it.',
      )
    }

    const choice = options.getString(sharedLibrary.name)
    if (choice !== null) {
      const before = await libraries.settingsOf(guildId)
      await libraries.saveSettings(guildId, { ...before, sharedLibrary: choice === 'on' })
    }
    const state = stateOf(await libraries.settingsOf(guildId), libraries.hasShared)
    await respond(interaction, sentenceReply(state), 'asker')
  },
}

/** How things stand, for the people of a guild. */
function stateOf({ sharedLibrary }: GuildSettings, hostShares: boolean): string {
  if (!sharedLibrary) {
    return 'The shared library is off: questions here are answered from this server’s own articles alone.'
  }
  return hostShares
    ? 'The shared library is on: questions here are answered from the articles of this bot’s host too.'
    : 'The shared library is on here, but the host of this bot shares no articles with any server.'
}
