import { ApplicationCommandType } from 'discord.js'
import type { SlashCommand } from '../command.ts'
import { placeOf } from '../place.ts'
import { quiet } from '../reply.ts'
import { holdingOn, respond } from '../respond.ts'
import { inEveryLanguage } from '../texts.ts'
import { everywhere } from '../where.ts'

/** `/about`: the version, what there is to be answered from here, and how the bot is doing. */
export const about: SlashCommand = {
  definition: {
    type: ApplicationCommandType.ChatInput,
    ...inEveryLanguage(({ commands }) => commands.about),
    ...everywhere,
  },

  async run(interaction, { libraries, version }) {
    const { guildId, texts } = placeOf(interaction)
    const { client } = interaction
    const opening = libraries.of(guildId)
    const library = await holdingOn(interaction, opening, 'asker', (opened) => opened)
    const { about: words } = texts
    const number = (value: number) => value.toLocaleString(texts.locale)
    // Discord draws this as how long ago it was, in the reader's language.
    const since = `<t:${Math.floor(client.readyTimestamp / 1000)}:R>`
    // Before the first heartbeat it is -1: then what this command took to come here has to do.
    const { ping } = client.ws
    const latency = ping >= 0 ? ping : Math.max(Date.now() - interaction.createdTimestamp, 0)
    const fields = [
      [words.version, version],
      [words.articles, number(library.size)],
      [words.passages, number(library.passages)],
      [words.uptime, since],
      [words.latency, `${number(Math.round(latency))} ms`],
    ] as const
    const embed = {
      title: 'Verbatim',
      description: words.intro,
      color: 0x2a9d8f,
      fields: fields.map(([name, value]) => ({ name, value, inline: true })),
    }
    await respond(interaction, { ...quiet, embeds: [embed] }, 'asker')
  },
}
