import { ApplicationCommandType } from 'discord.js'
import type { SlashCommand } from '../command.ts'
import { tellPrivacy } from '../community/privacy.ts'
import { inEveryLanguage } from '../texts.ts'
import { everywhere } from '../where.ts'

/** `/privacy`: what is kept, and what of it is one’s own. */
export const privacy: SlashCommand = {
  definition: {
    type: ApplicationCommandType.ChatInput,
    ...inEveryLanguage(({ community }) => community.commands.privacy),
    ...everywhere,
  },

  run: tellPrivacy,
}
