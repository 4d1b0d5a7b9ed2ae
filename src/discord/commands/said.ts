import {
  type APIApplicationCommandStringOption,
  ApplicationCommandOptionType,
  ApplicationCommandType,
} from 'discord.js'
import { mostInName, mostInTopic } from '../buttons.ts'
import type { SlashCommand } from '../command.ts'
import { mustBePatient, placeOf, publicTexts } from '../place.ts'
import { respondWithArticles } from '../posts.ts'
import { holdingOn } from '../respond.ts'
import { saidReply, statementsAPage } from '../said-reply.ts'
import { speakerChoices } from '../speakers-here.ts'
import { inEveryLanguage } from '../texts.ts'
import { everywhere } from '../where.ts'

const speaker: APIApplicationCommandStringOption = {
  type: ApplicationCommandOptionType.String,
  ...inEveryLanguage(({ commands }) => commands.said.options.speaker),
  required: true,
  autocomplete: true,
  max_length: mostInName,
}

const topic: APIApplicationCommandStringOption = {
  type: ApplicationCommandOptionType.String,
  ...inEveryLanguage(({ commands }) => commands.said.options.topic),
  max_length: mostInTopic,
}

/** `/said`: what the articles quote or report somebody as saying, for everyone to see. */
export const said: SlashCommand = {
  definition: {
    type: ApplicationCommandType.ChatInput,
    ...inEveryLanguage(({ commands }) => commands.said),
    options: [speaker, topic],
    ...everywhere,
  },

  async run(interaction, bot) {
    const place = placeOf(interaction)
    const { options, user } = interaction
    mustBePatient(place, user.id, bot)
    const gathering = {
      speaker: options.getString(speaker.name, true).trim(),
      topic: options.getString(topic.name)?.trim() || null,
      page: 1,
    }
    const opening = bot.libraries.of(place.guildId)
    const found = await holdingOn(interaction, opening, 'everyone', (library) =>
      library.statementsBy(gathering.speaker, gathering.topic, 0, statementsAPage),
    )
    const audience = found.quotes.length > 0 ? 'everyone' : 'asker'
    const texts =
      audience === 'asker' ? place.texts : await publicTexts(place.guildId, place.texts, bot)
    const ending = { kind: 'remove', askerId: user.id } as const
    const reply = saidReply(found, gathering, ending, texts)
    await respondWithArticles(interaction, reply, audience, bot)
  },

  async complete(interaction, { libraries }) {
    const { guildId } = placeOf(interaction)
    return speakerChoices(interaction.options.getFocused(), await libraries.of(guildId))
  },
}
