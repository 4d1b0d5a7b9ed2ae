import {
  ApplicationCommandType,
  ApplicationIntegrationType,
  InteractionContextType,
  PermissionFlagsBits,
} from 'discord.js'
import type { SlashCommand } from '../command.ts'
import { evaluate } from '../community/evaluation.ts'
import { inEveryLanguage } from '../texts.ts'

/** `/evaluate`: how the search alone answers the questions that moderators have answered. */
export const evaluateCommand: SlashCommand = {
  definition: {
    type: ApplicationCommandType.ChatInput,
    ...inEveryLanguage(({ community }) => community.commands.evaluate),
    default_member_permissions: String(PermissionFlagsBits.ManageMessages),
    contexts: [InteractionContextType.Guild],
    integration_types: [ApplicationIntegrationType.GuildInstall],
  },

  run: evaluate,
}
