import {
  type APIApplicationCommandStringOption,
  ApplicationCommandOptionType,
  ApplicationCommandType,
  ApplicationIntegrationType,
  type BaseInteraction,
  type ChannelSelectMenuInteraction,
  ChannelType,
  type ChatInputCommandInteraction,
  ComponentType,
  type Guild,
  InteractionContextType,
  PermissionFlagsBits,
  type RoleSelectMenuInteraction,
  SelectMenuDefaultValueType,
} from 'discord.js'
import { type Readiness, thresholds } from '../../answering/answer.ts'
import { UserError } from '../../errors.ts'
import type { GuildSettings } from '../../library/store.ts'
import type { Recency } from '../../search/recency.ts'
import { type Row, rowOf } from '../buttons.ts'
import type { Bot, SlashCommand } from '../command.ts'
import { communityButton } from '../community/ids.ts'
import { missingIn, named } from '../permissions.ts'
import { placeOf } from '../place.ts'
import { markdownReply, type Reply } from '../reply.ts'
import { respond } from '../respond.ts'
import type { Texts } from '../texts/en.ts'
import { choiceOf, inEveryLanguage, languages, textsFor } from '../texts.ts'

/** An option whose choices are the values of a setting. */
type OptionOf<Value extends string> = APIApplicationCommandStringOption & {
  readonly choices: { readonly name: string; readonly value: Value }[]
}

const sharedLibrary: OptionOf<'on' | 'off'> = {
  type: ApplicationCommandOptionType.String,
  ...inEveryLanguage(({ commands }) => commands.settings.options.sharedLibrary),
  choices: (['on', 'off'] as const).map((value) =>
    choiceOf(value, ({ commands }) => commands.settings.choices.sharedLibrary[value]),
  ),
}

const newerArticles: OptionOf<Recency> = {
  type: ApplicationCommandOptionType.String,
  ...inEveryLanguage(({ commands }) => commands.settings.options.newerArticles),
  choices: (['off', 'now', 'always'] as const).map((value) =>
    choiceOf(value, ({ commands }) => commands.settings.choices.newerArticles[value]),
  ),
}

const answers: OptionOf<Readiness> = {
  type: ApplicationCommandOptionType.String,
  ...inEveryLanguage(({ commands }) => commands.settings.options.answers),
  choices: (['more', 'balanced', 'sure'] as const).map((value) =>
    choiceOf(value, ({ commands }) => commands.settings.choices.answers[value]),
  ),
}

/** The value for the language of each person, which is kept as none. */
const each = 'each'

const language: OptionOf<string> = {
  type: ApplicationCommandOptionType.String,
  ...inEveryLanguage(({ commands }) => commands.settings.options.language),
  choices: [
    choiceOf(each, ({ commands }) => commands.settings.choices.language.each),
    ...languages.map(({ locale, texts }) => ({ name: texts.language, value: locale })),
  ],
}

const keepUnanswered: OptionOf<'on' | 'off'> = {
  type: ApplicationCommandOptionType.String,
  ...inEveryLanguage(({ community }) => community.settings.unanswered),
  choices: (['on', 'off'] as const).map((value) =>
    choiceOf(value, ({ community }) => community.settings.unanswered.choices[value]),
  ),
}

/** `/settings`: changes what it is given, and shows how things stand to whoever may change them. */
export const settings: SlashCommand = {
  definition: {
    type: ApplicationCommandType.ChatInput,
    ...inEveryLanguage(({ commands }) => commands.settings),
    options: [sharedLibrary, newerArticles, answers, language, keepUnanswered],
    default_member_permissions: String(PermissionFlagsBits.ManageGuild),
    contexts: [InteractionContextType.Guild],
    integration_types: [ApplicationIntegrationType.GuildInstall],
  },

  async run(interaction, bot) {
    const { options } = interaction
    const guildId = guildToSettle(interaction)
    if (options.data.length > 0) {
      const shared = chosen(options, sharedLibrary)
      const recency = chosen(options, newerArticles)
      const readiness = chosen(options, answers)
      const locale = chosen(options, language)
      const kept = chosen(options, keepUnanswered)
      await change(guildId, interaction, bot, {
        ...(shared && { sharedLibrary: shared === 'on' }),
        ...(recency && { recency }),
        ...(readiness && { answers: readiness }),
        ...(locale && { locale: locale === each ? null : locale }),
        ...(kept && { keepUnanswered: kept === 'on' }),
      })
    }
    await respond(interaction, await stateIn(guildId, interaction, bot), 'asker')
  },
}

/** The custom ids of the lists below the settings. */
const selects = {
  answering: 'channels',
  role: 'moderator-role',
  log: 'log-channel',
  suggestions: 'suggestion-channel',
} as const

/** Settles what was selected in one of the lists. Throws a UserError for one that is no more. */
export async function changeSelected(
  interaction: ChannelSelectMenuInteraction | RoleSelectMenuInteraction,
  bot: Bot,
): Promise<void> {
  const guildId = guildToSettle(interaction)
  const { customId, values } = interaction
  const [first = null] = values
  const settings = {
    [selects.answering]: { answeringChannels: values },
    [selects.role]: { moderatorRole: first },
    [selects.log]: { logChannel: first },
    [selects.suggestions]: { suggestionChannel: first },
  }[customId]
  if (!settings) throw new UserError(placeOf(interaction).texts.errors.oldButton)
  await change(guildId, interaction, bot, settings)
  const { content = '', components = [], ...state } = await stateIn(guildId, interaction, bot)
  await interaction.update({ ...state, content, components: [...components] })
}

async function change(
  guildId: string,
  { user }: BaseInteraction,
  { changes, libraries }: Bot,
  settings: Partial<GuildSettings>,
): Promise<void> {
  await libraries.saveSettings(guildId, settings)
  const when = new Date().toISOString()
  await changes.add(guildId, 'settings', { who: user.id, when, why: null })
}

/** Throws a UserError where there is nothing to settle, or for somebody who may not. */
export function guildToSettle(interaction: BaseInteraction): string {
  const { errors, permissions, commands } = placeOf(interaction).texts
  const command = `/${commands.settings.name}`
  if (!interaction.inGuild()) throw new UserError(errors.onlyInGuild(command))
  // Servers may open the command to others, but not what it does.
  if (!interaction.memberPermissions.has(PermissionFlagsBits.ManageGuild)) {
    throw new UserError(errors.needs(permissions.ManageGuild, command))
  }
  return interaction.guildId
}

/** What was chosen for an option; undefined where it was left out. */
const chosen = <Value extends string>(
  options: ChatInputCommandInteraction['options'],
  { name, choices }: OptionOf<Value>,
): Value | undefined => choices.find(({ value }) => value === options.getString(name))?.value

/** How things stand, for the people of a guild: a line for each setting, and the channels to choose. */
async function stateIn(guildId: string, interaction: BaseInteraction, bot: Bot): Promise<Reply> {
  const { texts } = placeOf(interaction)
  const settled = await bot.libraries.settingsOf(guildId)
  // Discord takes no channels that have been deleted since.
  const { guild } = interaction
  const channels = settled.answeringChannels.filter((id) => guild?.channels.cache.has(id) ?? true)
  const lines = [
    sharedLibraryState(settled.sharedLibrary, bot.libraries.hasShared, texts),
    texts.settings.recency[settled.recency],
    texts.settings.answers[settled.answers](Math.round(100 * thresholds[settled.answers])),
    settled.locale === null
      ? texts.settings.languageEach
      : texts.settings.languageOne(textsFor(settled.locale).language),
    ...channelsState(channels, guild, bot, texts),
    settled.keepUnanswered
      ? texts.community.settings.keptUnanswered(`/${texts.community.commands.unanswered.name}`)
      : texts.community.settings.notKept,
    ...moderationState(settled, guild, texts),
  ]
  const more = `-# ${texts.settings.howToChange(`/${texts.commands.settings.name}`)}`
  return {
    ...markdownReply(linesThatFit([...lines, more]).join('\n')),
    components: [
      ...(bot.readsChannels ? [channelsRow(channels, texts)] : []),
      roleRow(settled, guild, texts),
      channelRow(
        selects.log,
        texts.moderating.settings.chooseLogChannel,
        settled.logChannel,
        guild,
      ),
      channelRow(
        selects.suggestions,
        texts.community.settings.chooseSuggestionChannel,
        settled.suggestionChannel,
        guild,
      ),
      eraseRow(texts),
    ],
  }
}

function sharedLibraryState(isOn: boolean, hostShares: boolean, { settings }: Texts): string {
  if (!isOn) return settings.sharedOff
  return hostShares ? settings.sharedOn : settings.sharedNone
}

function channelsState(
  channels: readonly string[],
  guild: Guild | null,
  { readsChannels }: Bot,
  texts: Texts,
): readonly string[] {
  if (!readsChannels) return [texts.settings.channelsUnavailable]
  if (channels.length === 0) return [texts.settings.channelsNone]

  const missing = channels.flatMap((id) => {
    const channel = guild?.channels.cache.get(id)
    const permissions = channel ? missingIn(channel) : []
    return permissions.length > 0
      ? [texts.settings.missingIn(`<#${id}>`, named(permissions, texts))]
      : []
  })
  const mentions = channels.map((id) => `<#${id}>`).join(', ')
  return [texts.settings.channels(mentions), ...missing.slice(0, mostComplaints)]
}

/** More would not fit below the names of 25 channels; mending some brings up the others. */
const mostComplaints = 5

/** With many channels and permissions missing in them, not every line has room in a message. */
function linesThatFit(lines: readonly string[]): readonly string[] {
  let size = 0
  return lines.filter((line) => {
    size += line.length + 1
    return size <= 2000
  })
}

/** Who changes articles, and which channels are told of changes and of suggestions. */
function moderationState(
  { logChannel, moderatorRole, suggestionChannel }: GuildSettings,
  guild: Guild | null,
  texts: Texts,
): readonly string[] {
  const { settings, errors } = texts.moderating
  const { noSuggestions, suggestions } = texts.community.settings
  const lackingIn = (id: string | null) => {
    const channel = guild?.channels.cache.get(id ?? '')
    return channel ? missingIn(channel) : []
  }
  const missing = lackingIn(logChannel)
  const missingForCards = lackingIn(suggestionChannel)
  return [
    moderatorRole === null ? settings.noRole : settings.role(`<@&${moderatorRole}>`),
    logChannel === null ? settings.noLogChannel : settings.logChannel(`<#${logChannel}>`),
    ...(missing.length > 0 ? [errors.cannotLog(`<#${logChannel}>`, named(missing, texts))] : []),
    suggestionChannel === null
      ? noSuggestions(`/${texts.community.commands.suggest.name}`)
      : suggestions(`<#${suggestionChannel}>`),
    ...(missingForCards.length > 0
      ? [texts.settings.missingIn(`<#${suggestionChannel}>`, named(missingForCards, texts))]
      : []),
  ]
}

/** Discord lets people select no more. */
const mostChannels = 25

const channelsRow = (channels: readonly string[], texts: Texts): Row => ({
  type: ComponentType.ActionRow,
  components: [
    {
      type: ComponentType.ChannelSelect,
      custom_id: selects.answering,
      placeholder: texts.settings.chooseChannels,
      channel_types: [ChannelType.GuildText, ChannelType.GuildAnnouncement, ChannelType.GuildForum],
      min_values: 0,
      max_values: mostChannels,
      default_values: channels
        .slice(0, mostChannels)
        .map((id) => ({ id, type: SelectMenuDefaultValueType.Channel })),
    },
  ],
})

const eraseRow = ({ community }: Texts): Row =>
  rowOf([communityButton({ kind: 'erase-guild' }, community.erasing.button, { style: 'danger' })])

const roleRow = ({ moderatorRole: id }: GuildSettings, guild: Guild | null, texts: Texts): Row => ({
  type: ComponentType.ActionRow,
  components: [
    {
      type: ComponentType.RoleSelect,
      custom_id: selects.role,
      placeholder: texts.moderating.settings.chooseRole,
      min_values: 0,
      max_values: 1,
      // Discord takes none that have been deleted since.
      default_values:
        id !== null && guild?.roles.cache.has(id)
          ? [{ id, type: SelectMenuDefaultValueType.Role }]
          : [],
    },
  ],
})

const channelRow = (
  custom_id: string,
  placeholder: string,
  id: string | null,
  guild: Guild | null,
): Row => ({
  type: ComponentType.ActionRow,
  components: [
    {
      type: ComponentType.ChannelSelect,
      custom_id,
      placeholder,
      channel_types: [ChannelType.GuildText, ChannelType.GuildAnnouncement],
      min_values: 0,
      max_values: 1,
      // Discord takes none that have been deleted since.
      default_values:
        id !== null && guild?.channels.cache.has(id)
          ? [{ id, type: SelectMenuDefaultValueType.Channel }]
          : [],
    },
  ],
})
