import {
  type APIApplicationCommandStringOption,
  ApplicationCommandOptionType,
  ApplicationCommandType,
  ApplicationIntegrationType,
  InteractionContextType,
} from 'discord.js'
import { answer } from '../../answering/answer.ts'
import { questionFrom } from '../../answering/question.ts'
import type { Command } from '../command.ts'
import { replyFor } from '../reply.ts'
import { holdingOn, respond } from '../respond.ts'

const question: APIApplicationCommandStringOption = {
  type: ApplicationCommandOptionType.String,
  name: 'question',
  description: 'What would you like to know?',
  required: true,
  max_length: 500,
}

/** `/ask`: quotes that answer, for everyone to see; where nothing answers, only the asker is told. */
export const ask: Command = {
  definition: {
    type: ApplicationCommandType.ChatInput,
    name: 'ask',
    description:
      'Ask the library: it answers in the words of its articles, and says whose they are',
    options: [question],
    contexts: [InteractionContextType.Guild, InteractionContextType.BotDM],
    integration_types: [ApplicationIntegrationType.GuildInstall],
  },

  async run(interaction, { libraries }) {
    const asked = questionFrom(interaction.options.getString(question.name, true))
    const library = await holdingOn(interaction, libraries.of(interaction.guildId))
    const answered = answer(asked, library)
    const audience = answered.kind === 'quoted' ? 'everyone' : 'asker'

    await respond(interaction, replyFor(answered, asked), audience)
  },
}
