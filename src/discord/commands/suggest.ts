import {
  type APIApplicationCommandAttachmentOption,
  type APIApplicationCommandStringOption,
  ApplicationCommandOptionType,
  ApplicationCommandType,
  ApplicationIntegrationType,
  InteractionContextType,
} from 'discord.js'
import type { SlashCommand } from '../command.ts'
import { suggest } from '../community/suggesting.ts'
import { inEveryLanguage } from '../texts.ts'

const link: APIApplicationCommandStringOption = {
  type: ApplicationCommandOptionType.String,
  ...inEveryLanguage(({ community }) => community.commands.suggest.options.link),
  max_length: 2000,
}

const file: APIApplicationCommandAttachmentOption = {
  type: ApplicationCommandOptionType.Attachment,
  ...inEveryLanguage(({ community }) => community.commands.suggest.options.file),
}

const note: APIApplicationCommandStringOption = {
  type: ApplicationCommandOptionType.String,
  ...inEveryLanguage(({ community }) => community.commands.suggest.options.note),
  max_length: 500,
}

/** `/suggest`: proposes an article to the moderators; without a link or a file, by a form. */
export const suggestCommand: SlashCommand = {
  definition: {
    type: ApplicationCommandType.ChatInput,
    ...inEveryLanguage(({ community }) => community.commands.suggest),
    options: [link, file, note],
    contexts: [InteractionContextType.Guild],
    integration_types: [ApplicationIntegrationType.GuildInstall],
  },

  async run(interaction, bot) {
    const { options } = interaction
    await suggest(
      interaction,
      {
        link: options.getString(link.name)?.trim() ?? '',
        file: options.getAttachment(file.name),
        note: options.getString(note.name)?.trim() ?? '',
      },
      bot,
    )
  },
}
