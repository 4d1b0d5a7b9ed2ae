import {
  type APIApplicationCommandBooleanOption,
  type APIApplicationCommandStringOption,
  ApplicationCommandOptionType,
  ApplicationCommandType,
} from 'discord.js'
import { questionFrom } from '../../answering/question.ts'
import { articleChoices, articleMeant } from '../articles-here.ts'
import { answerFrom, noteUnanswered } from '../asking.ts'
import type { SlashCommand } from '../command.ts'
import { mustBePatient, placeOf, publicTexts } from '../place.ts'
import { respondWithArticles } from '../posts.ts'
import { replyFor } from '../reply.ts'
import { holdingOn } from '../respond.ts'
import { speakerChoices } from '../speakers-here.ts'
import { inEveryLanguage } from '../texts.ts'
import { everywhere } from '../where.ts'

const question: APIApplicationCommandStringOption = {
  type: ApplicationCommandOptionType.String,
  ...inEveryLanguage(({ commands }) => commands.ask.options.question),
  required: true,
  max_length: 500,
}

const article: APIApplicationCommandStringOption = {
  type: ApplicationCommandOptionType.String,
  ...inEveryLanguage(({ commands }) => commands.ask.options.article),
  autocomplete: true,
}

const speaker: APIApplicationCommandStringOption = {
  type: ApplicationCommandOptionType.String,
  ...inEveryLanguage(({ commands }) => commands.ask.options.speaker),
  autocomplete: true,
  max_length: 100,
}

const hide: APIApplicationCommandBooleanOption = {
  type: ApplicationCommandOptionType.Boolean,
  ...inEveryLanguage(({ commands }) => commands.ask.options.hide),
}

/** `/ask`: quotes that answer, for everyone to see; where nothing answers, only the asker is told. */
export const ask: SlashCommand = {
  definition: {
    type: ApplicationCommandType.ChatInput,
    ...inEveryLanguage(({ commands }) => commands.ask),
    options: [question, article, speaker, hide],
    ...everywhere,
  },

  async run(interaction, bot) {
    const place = placeOf(interaction)
    const { options, user } = interaction
    const asked = questionFrom(options.getString(question.name, true))
    const isHidden = options.getBoolean(hide.name) ?? false
    const opening = bot.libraries.of(place.guildId)
    const typed = options.getString(article.name)
    const saidBy = options.getString(speaker.name)
    const likely = isHidden ? 'asker' : 'everyone'
    const { only, answered } = await holdingOn(interaction, opening, likely, async (library) => {
      const only = typed === null ? null : articleMeant(typed, library, place.texts)
      // Whoever has to choose another article first may go on at once.
      mustBePatient(place, user.id, bot)
      return { only, answered: await answerFrom(asked, library, only, saidBy) }
    })

    const audience = answered.kind === 'quoted' && !isHidden ? 'everyone' : 'asker'
    const texts =
      audience === 'asker' ? place.texts : await publicTexts(place.guildId, place.texts, bot)
    const kind = audience === 'asker' ? 'share' : 'remove'
    const ending = { kind, askerId: user.id, hasVotes: place.guildId !== null } as const
    const reply = replyFor(answered, { asked, only, texts, ending })
    await respondWithArticles(interaction, reply, audience, bot)
    const isOfAll = only === null && saidBy === null
    if (isOfAll) await noteUnanswered(asked, answered, place.guildId, bot)
  },

  async complete(interaction, { libraries }) {
    const { guildId, texts } = placeOf(interaction)
    const { name, value } = interaction.options.getFocused(true)
    const library = await libraries.of(guildId)
    return name === speaker.name
      ? speakerChoices(value, library)
      : articleChoices(value, library, texts)
  },
}
