import {
  type APIApplicationCommandStringOption,
  ApplicationCommandOptionType,
  ApplicationCommandType,
  ApplicationIntegrationType,
  type ChatInputCommandInteraction,
  InteractionContextType,
  PermissionFlagsBits,
} from 'discord.js'
import { type Readiness, thresholds } from '../../answering/answer.ts'
import { UserError } from '../../errors.ts'
import type { GuildSettings } from '../../library/store.ts'
import type { Recency } from '../../search/recency.ts'
import type { Command } from '../command.ts'
import { sentenceReply } from '../reply.ts'
import { respond } from '../respond.ts'

/** An option whose choices are the values of a setting. */
type OptionOf<Value extends string> = APIApplicationCommandStringOption & {
  readonly choices: { readonly name: string; readonly value: Value }[]
}

const sharedLibrary: OptionOf<'on' | 'off'> = {
  type: ApplicationCommandOptionType.String,
  name: 'shared-library',
  description: 'Whether questions here are also answered from the articles of this bot’s host',
  choices: [
    { name: 'on', value: 'on' },
    { name: 'off', value: 'off' },
  ],
}

const newerArticles: OptionOf<Recency> = {
  type: ApplicationCommandOptionType.String,
  name: 'newer-articles',
  description: 'When newer articles are preferred to older ones that match a question alike',
  choices: [
    { name: 'never preferred', value: 'off' },
    { name: 'for questions about now', value: 'now' },
    { name: 'always', value: 'always' },
  ],
}

const answers: OptionOf<Readiness> = {
  type: ApplicationCommandOptionType.String,
  name: 'answers',
  description: 'How sure the bot must be that a quote answers the question',
  choices: [
    { name: 'answer more', value: 'more' },
    { name: 'balanced', value: 'balanced' },
    { name: 'only when sure', value: 'sure' },
  ],
}

/** `/settings`: changes what it is given, and shows how things stand to whoever may change them. */
export const settings: Command = {
  definition: {
    type: ApplicationCommandType.ChatInput,
    name: 'settings',
    description: 'See how questions are answered in this server, and change it',
    options: [sharedLibrary, newerArticles, answers],
    default_member_permissions: String(PermissionFlagsBits.ManageGuild),
    contexts: [InteractionContextType.Guild],
    integration_types: [ApplicationIntegrationType.GuildInstall],
  },

  async run(interaction, { libraries }) {
    if (!interaction.inGuild()) throw new UserError('Use /settings in the server it is about.')
    const { guildId, memberPermissions, options } = interaction
    if (!memberPermissions.has(PermissionFlagsBits.ManageGuild)) {
      throw new UserError(
        'Only members who may “Manage Server” can use /settings: ask one of them to do it.',
      )
    }

    if (options.data.length > 0) {
      const shared = chosen(options, sharedLibrary)
      const recency = chosen(options, newerArticles)
      const readiness = chosen(options, answers)
      await libraries.saveSettings(guildId, {
        ...(shared && { sharedLibrary: shared === 'on' }),
        ...(recency && { recency }),
        ...(readiness && { answers: readiness }),
      })
    }
    const state = stateOf(await libraries.settingsOf(guildId), libraries.hasShared)
    await respond(interaction, sentenceReply(state), 'asker')
  },
}

/** What was chosen for an option; undefined where it was left out. */
const chosen = <Value extends string>(
  options: ChatInputCommandInteraction['options'],
  { name, choices }: OptionOf<Value>,
): Value | undefined => choices.find(({ value }) => value === options.getString(name))?.value

/** How things stand, for the people of a guild: a line for each setting. */
const stateOf = (settings: GuildSettings, hostShares: boolean): string =>
  [
    sharedLibraryState(settings.sharedLibrary, hostShares),
    recencyStates[settings.recency],
    `${answersStates[settings.answers]} a quote counts as an answer from a confidence of ${Math.round(100 * thresholds[settings.answers])} % on.`,
  ].join('\n')

function sharedLibraryState(isOn: boolean, hostShares: boolean): string {
  if (!isOn) {
    return 'The shared library is off: questions here are answered from this server’s own articles alone.'
  }
  return hostShares
    ? 'The shared library is on: questions here are answered from the articles of this bot’s host too.'
    : 'The shared library is on here, but the host of this bot shares no articles with any server.'
}

const recencyStates: Readonly<Record<Recency, string>> = {
  off: 'Newer articles are never preferred: their dates play no part.',
  now: 'Newer articles are preferred for questions about now, such as those with “today” or “latest”.',
  always:
    'Newer articles are always preferred, unless a question names a month or year of its own.',
}

const answersStates: Readonly<Record<Readiness, string>> = {
  more: 'More questions are answered, and more of them wrongly:',
  balanced: 'Answering is balanced:',
  sure: 'Questions are answered only when the bot is sure:',
}
