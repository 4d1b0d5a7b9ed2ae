import { ApplicationCommandType } from 'discord.js'
import type { SlashCommand } from '../command.ts'
import { placeOf } from '../place.ts'
import { quiet } from '../reply.ts'
import { respond } from '../respond.ts'
import { inEveryLanguage } from '../texts.ts'
import { everywhere } from '../where.ts'

/** `/help`: how to ask, what stands below an answer, and how to ask well. */
export const help: SlashCommand = {
  definition: {
    type: ApplicationCommandType.ChatInput,
    ...inEveryLanguage(({ commands }) => commands.help),
    ...everywhere,
  },

  async run(interaction) {
    const { texts } = placeOf(interaction)
    const { help: words, commands, community, moderating } = texts
    const ping = `<@${interaction.client.user.id}>`
    const name = (command: { readonly name: string }) => `**/${command.name}**`
    const forModerators = [
      words.moderatorsText(name(commands.settings)),
      moderating.help(name(moderating.article), moderating.addAsArticle),
      community.help.forModerators(
        name(community.commands.unanswered),
        name(community.commands.evaluate),
      ),
    ]
    const forMembers = community.help.forMembers(
      name(community.commands.suggest),
      name(community.commands.privacy),
    )
    const parts: readonly (readonly [string, string])[] = [
      [words.asking, words.askingText(name(commands.ask), ping, commands.findSources)],
      [words.reading, words.readingText(name(commands.lookup))],
      [
        words.checking,
        words.checkingText(name(commands.verify), commands.verifyQuote, name(commands.said)),
      ],
      [words.answers, words.answersText],
      [words.tips, words.tipsText],
      [community.help.besides, forMembers],
      ...(interaction.inGuild() ? [[words.moderators, forModerators.join('\n')] as const] : []),
    ]
    const embed = {
      title: words.title,
      description: words.intro,
      color: 0x2a9d8f,
      fields: parts.map(([field, value]) => ({ name: field, value })),
    }
    await respond(interaction, { ...quiet, embeds: [embed] }, 'asker')
  },
}
