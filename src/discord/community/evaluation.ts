/** The questions that moderators have answered: how the search alone would answer them, and what is settled. */
import type { ChatInputCommandInteraction, StringSelectMenuInteraction } from 'discord.js'
import { UserError } from '../../errors.ts'
import type { Bot } from '../command.ts'
import { moderatedGuild, placeOf } from '../place.ts'
import { markdownReply } from '../reply.ts'
import { holdingOn, respond } from '../respond.ts'
import { evaluationReply } from './evaluation-reply.ts'
import { markOf } from './ids.ts'
import { inquiryFor, quoteAt, show } from './unanswered.ts'
import { settledReply } from './unanswered-reply.ts'

/** Replays the judged questions and reports what got better or worse since the last time. */
export async function evaluate(interaction: ChatInputCommandInteraction, bot: Bot): Promise<void> {
  const { texts } = placeOf(interaction)
  const { commands, evaluation } = texts.community
  const guildId = await moderatedGuild(interaction, `/${commands.evaluate.name}`, bot)
  const replay = await holdingOn(interaction, bot.libraries.of(guildId), 'asker', (library) =>
    library.evaluate(new Date()),
  )
  const none = markdownReply(evaluation.none(`/${commands.unanswered.name}`))
  await respond(interaction, replay ? evaluationReply(replay, texts) : none, 'asker')
}

/** Shows what was settled for a question that was selected, to be taken back perhaps. */
export async function selectSettled(
  interaction: StringSelectMenuInteraction,
  bot: Bot,
): Promise<void> {
  await interaction.deferUpdate()
  const { library, questions, texts } = await inquiryFor(interaction, bot)
  const [mark] = interaction.values
  const judged = (await questions.judged()).find(({ key }) => markOf(key) === mark)
  if (!judged) throw new UserError(texts.community.errors.questionGone)
  const place = questions.placeOf(judged)
  const quote = place && (await quoteAt(place, library))
  await show(interaction, settledReply(judged.words, markOf(judged.key), quote, texts))
}
