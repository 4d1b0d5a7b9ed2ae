import { setImmediate } from 'node:timers/promises'
import { ApplicationCommandType } from 'discord.js'
import { questionFrom } from '../../answering/question.ts'
import { sourcesOf } from '../../answering/sources.ts'
import type { MessageCommand } from '../command.ts'
import { mustBePatient, placeOf } from '../place.ts'
import { replyFor } from '../reply.ts'
import { holdingOn, respond } from '../respond.ts'
import { en } from '../texts/en.ts'
import { localized } from '../texts.ts'
import { everywhere } from '../where.ts'

/** “Find sources” in the menu of a message: what the library has on its words, for the asker alone. */
export const findSources: MessageCommand = {
  definition: {
    type: ApplicationCommandType.Message,
    name: en.commands.findSources,
    name_localizations: localized(({ commands }) => commands.findSources),
    ...everywhere,
  },

  async run(interaction, bot) {
    const place = placeOf(interaction)
    const { targetMessage, user } = interaction
    const asked = questionFrom(targetMessage.content)
    mustBePatient(place, user.id, bot)

    const opening = bot.libraries.of(place.guildId)
    const answered = await holdingOn(interaction, opening, 'asker', (library) =>
      sourcesOf(asked, {
        // Others have their turn between one sentence and the next.
        knowing: (...work) => setImmediate().then(() => library.knowing(...work)),
      }),
    )
    const hasVotes = place.guildId !== null
    const ending = { kind: 'share', askerId: user.id, hasVotes } as const
    await respond(interaction, replyFor(answered, { asked, texts: place.texts, ending }), 'asker')
  },
}
