import {
  type APIApplicationCommandStringOption,
  ApplicationCommandOptionType,
  ApplicationCommandType,
  ApplicationIntegrationType,
  InteractionContextType,
  PermissionFlagsBits,
} from 'discord.js'
import { UserError } from '../../errors.ts'
import { articleChoices } from '../articles-here.ts'
import type { SlashCommand } from '../command.ts'
import {
  decisionOn,
  inquiryFor,
  type Pointer,
  pageOf,
  questionChoices,
  questionMeant,
  settle,
} from '../community/unanswered.ts'
import { plainLine } from '../literal.ts'
import type { Reply } from '../reply.ts'
import { holdingOn, respond } from '../respond.ts'
import { inEveryLanguage } from '../texts.ts'

const question: APIApplicationCommandStringOption = {
  type: ApplicationCommandOptionType.String,
  ...inEveryLanguage(({ community }) => community.commands.unanswered.options.question),
  autocomplete: true,
  max_length: 500,
}

const article: APIApplicationCommandStringOption = {
  type: ApplicationCommandOptionType.String,
  ...inEveryLanguage(({ community }) => community.commands.unanswered.options.article),
  autocomplete: true,
}

const words: APIApplicationCommandStringOption = {
  type: ApplicationCommandOptionType.String,
  ...inEveryLanguage(({ community }) => community.commands.unanswered.options.words),
  max_length: 4000,
}

const citation: APIApplicationCommandStringOption = {
  type: ApplicationCommandOptionType.String,
  ...inEveryLanguage(({ community }) => community.commands.unanswered.options.citation),
  max_length: 100,
}

/** `/unanswered`: questions that found nothing, and settling what answers one, for moderators alone. */
export const unanswered: SlashCommand = {
  definition: {
    type: ApplicationCommandType.ChatInput,
    ...inEveryLanguage(({ community }) => community.commands.unanswered),
    options: [question, article, words, citation],
    default_member_permissions: String(PermissionFlagsBits.ManageMessages),
    contexts: [InteractionContextType.Guild],
    integration_types: [ApplicationIntegrationType.GuildInstall],
  },

  async run(interaction, bot) {
    const { options, user } = interaction
    const opening = inquiryFor(interaction, bot)
    const inquiry = await holdingOn(interaction, opening, 'asker', (opened) => opened)
    const given = (option: { readonly name: string }) => options.getString(option.name) ?? ''
    const asked = given(question)
    const pointer: Pointer = {
      article: given(article),
      words: given(words),
      citation: given(citation),
    }
    const isPointing = Object.values(pointer).some((text) => text.trim() !== '')
    const kept = await questionMeant(asked, inquiry)
    await respond(interaction, await replyTo(), 'asker')

    async function replyTo(): Promise<Reply> {
      if (isPointing) return settle(asked, kept, pointer, inquiry, user.id)
      if (asked === '') return pageOf(inquiry, 0, bot)
      if (kept) return decisionOn(kept, inquiry)
      throw new UserError(inquiry.texts.community.errors.noQuestion(plainLine(asked, 80)))
    }
  },

  async complete(interaction, bot) {
    const { library, questions, texts } = await inquiryFor(interaction, bot)
    const { name, value } = interaction.options.getFocused(true)
    return name === question.name
      ? questionChoices(value, questions)
      : articleChoices(value, library, texts)
  },
}
