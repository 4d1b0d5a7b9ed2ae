import {
  type APIApplicationCommandStringOption,
  ApplicationCommandOptionType,
  ApplicationCommandType,
} from 'discord.js'
import { type Claim, claimFrom, fewestWords, mostWords, verify } from '../../answering/verify.ts'
import { UserError } from '../../errors.ts'
import type { MessageCommand, SlashCommand } from '../command.ts'
import { mustBePatient, placeOf, publicTexts } from '../place.ts'
import { respondWithArticles } from '../posts.ts'
import { holdingOn, respond } from '../respond.ts'
import { speakerChoices } from '../speakers-here.ts'
import { en, type Texts } from '../texts/en.ts'
import { inEveryLanguage, localized } from '../texts.ts'
import { verdictReply } from '../verdict-reply.ts'
import { everywhere } from '../where.ts'

const quote: APIApplicationCommandStringOption = {
  type: ApplicationCommandOptionType.String,
  ...inEveryLanguage(({ commands }) => commands.verify.options.quote),
  required: true,
}

const speaker: APIApplicationCommandStringOption = {
  type: ApplicationCommandOptionType.String,
  ...inEveryLanguage(({ commands }) => commands.verify.options.speaker),
  autocomplete: true,
  max_length: 100,
}

/** `/verify`: whether words stand in an article to the letter, for everyone to see if they are near to any. */
export const verifyCommand: SlashCommand = {
  definition: {
    type: ApplicationCommandType.ChatInput,
    ...inEveryLanguage(({ commands }) => commands.verify),
    options: [quote, speaker],
    ...everywhere,
  },

  async run(interaction, bot) {
    const place = placeOf(interaction)
    const { options, user } = interaction
    const words = options.getString(quote.name, true)
    const claim = claimIn(words, options.getString(speaker.name), place.texts)
    mustBePatient(place, user.id, bot)

    const opening = bot.libraries.of(place.guildId)
    const verdict = await holdingOn(interaction, opening, 'everyone', (library) =>
      library.knowing((known) => verify(claim, known)),
    )
    const audience = verdict.kind === 'not found' ? 'asker' : 'everyone'
    const texts =
      audience === 'asker' ? place.texts : await publicTexts(place.guildId, place.texts, bot)
    const kind = audience === 'asker' ? 'share' : 'remove'
    const ending = { kind, askerId: user.id, hasVotes: false } as const
    const reply = verdictReply(verdict, claim, ending, texts)
    await respondWithArticles(interaction, reply, audience, bot)
  },

  async complete(interaction, { libraries }) {
    const { guildId } = placeOf(interaction)
    return speakerChoices(interaction.options.getFocused(), await libraries.of(guildId))
  },
}

/** “Verify quote” in the menu of a message: the same of the quote in it, for the asker alone. */
export const verifyQuote: MessageCommand = {
  definition: {
    type: ApplicationCommandType.Message,
    name: en.commands.verifyQuote,
    name_localizations: localized(({ commands }) => commands.verifyQuote),
    ...everywhere,
  },

  async run(interaction, bot) {
    const place = placeOf(interaction)
    const { targetMessage, user } = interaction
    const claim = claimIn(targetMessage.content, null, place.texts)
    mustBePatient(place, user.id, bot)

    const opening = bot.libraries.of(place.guildId)
    const verdict = await holdingOn(interaction, opening, 'asker', (library) =>
      library.knowing((known) => verify(claim, known)),
    )
    const ending = { kind: 'share', askerId: user.id, hasVotes: false } as const
    await respond(interaction, verdictReply(verdict, claim, ending, place.texts), 'asker')
  },
}

/** The claim in a text. Throws a UserError where it has too few words, or too many. */
function claimIn(text: string, saidBy: string | null, { verify: words }: Texts): Claim {
  const claim = claimFrom(text, saidBy)
  if (claim === 'too short') throw new UserError(words.tooShort(fewestWords))
  if (claim === 'too long') throw new UserError(words.tooLong(mostWords))
  return claim
}
