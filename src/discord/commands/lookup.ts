import {
  type APIApplicationCommandStringOption,
  ApplicationCommandOptionType,
  ApplicationCommandType,
} from 'discord.js'
import { articleChoices, articleMeant, sectionChoices, sectionMeant } from '../articles-here.ts'
import type { SlashCommand } from '../command.ts'
import { pageOfSection, pageReply, textFile } from '../lookup-reply.ts'
import { placeOf } from '../place.ts'
import { holdingOn, respond } from '../respond.ts'
import { inEveryLanguage } from '../texts.ts'
import { everywhere } from '../where.ts'

const article: APIApplicationCommandStringOption = {
  type: ApplicationCommandOptionType.String,
  ...inEveryLanguage(({ commands }) => commands.lookup.options.article),
  required: true,
  autocomplete: true,
}

const section: APIApplicationCommandStringOption = {
  type: ApplicationCommandOptionType.String,
  ...inEveryLanguage(({ commands }) => commands.lookup.options.section),
  autocomplete: true,
}

/** `/lookup`: an article to read, for whoever looks it up. */
export const lookup: SlashCommand = {
  definition: {
    type: ApplicationCommandType.ChatInput,
    ...inEveryLanguage(({ commands }) => commands.lookup),
    options: [article, section],
    ...everywhere,
  },

  async run(interaction, { libraries }) {
    const { guildId, texts } = placeOf(interaction)
    const { attachmentSizeLimit, options, user } = interaction
    const found = await holdingOn(interaction, libraries.of(guildId), 'asker', (library) =>
      articleMeant(options.getString(article.name, true), library, texts),
    )
    const typed = options.getString(section.name)?.trim()
    const page = typed ? pageOfSection(found, sectionMeant(typed, found, texts)) : 0

    const file = textFile(found)
    const fits = file.attachment.length <= attachmentSizeLimit
    await respond(
      interaction,
      {
        ...pageReply(found, page, { kind: 'share', askerId: user.id }, texts),
        ...(fits ? { files: [file] } : { content: `-# ${texts.article.fileTooLarge}` }),
      },
      'asker',
    )
  },

  async complete(interaction, { libraries }) {
    const { guildId, texts } = placeOf(interaction)
    const library = await libraries.of(guildId)
    const { name, value } = interaction.options.getFocused(true)
    if (name === article.name) return articleChoices(value, library, texts)

    const typed = interaction.options.getString(article.name)?.trim()
    return typed ? sectionChoices(value, articleMeant(typed, library, texts)) : []
  },
}
