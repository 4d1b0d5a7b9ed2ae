import {
  type APIApplicationCommandAttachmentOption,
  type APIApplicationCommandStringOption,
  type APIApplicationCommandSubcommandOption,
  ApplicationCommandOptionType,
  ApplicationCommandType,
  ApplicationIntegrationType,
  type ChatInputCommandInteraction,
  InteractionContextType,
  PermissionFlagsBits,
} from 'discord.js'
import { plainTitleOf } from '../article-labels.ts'
import { articleChoice } from '../articles-here.ts'
import type { Bot, Completion, SlashCommand } from '../command.ts'
import { plainLine } from '../literal.ts'
import { attached, takeIn } from '../moderating/adding.ts'
import { askToPurge, editArticle, removeArticle, restoreArticle } from '../moderating/correcting.ts'
import { type Desk, deskOf, moderatorOf } from '../moderating/desk.ts'
import { addForm } from '../moderating/forms.ts'
import { longestFilter, sorts, whichArticles } from '../moderating/ids.ts'
import { listArticles, showArticle, showHistory, showLog } from '../moderating/looking.ts'
import type { ModeratingTexts } from '../texts/moderating/en.ts'
import { choiceOf, inEveryLanguage, inEveryLanguageNumbered } from '../texts.ts'

type Options = ModeratingTexts['article']['options']

const stringOption = (
  name: keyof Options,
  more: Partial<APIApplicationCommandStringOption> = {},
): APIApplicationCommandStringOption =>
  ({
    type: ApplicationCommandOptionType.String,
    ...inEveryLanguage(({ moderating }) => moderating.article.options[name]),
    ...more,
  }) as APIApplicationCommandStringOption

const fileOption = (name: 'file' | 'newText'): APIApplicationCommandAttachmentOption => ({
  type: ApplicationCommandOptionType.Attachment,
  ...inEveryLanguage(({ moderating }) => moderating.article.options[name]),
})

/** Discord has one option a file; forms take more. */
const moreFiles = [2, 3, 4, 5].map(
  (number): APIApplicationCommandAttachmentOption => ({
    type: ApplicationCommandOptionType.Attachment,
    ...inEveryLanguageNumbered(({ moderating }) => moderating.article.options.otherFile, number),
  }),
)

const files = [fileOption('file'), ...moreFiles]
const article = stringOption('article', { required: true, autocomplete: true })
const removedArticle = stringOption('removedArticle', { required: true, autocomplete: true })
const anyArticle = stringOption('article', { autocomplete: true })
const why = stringOption('why', { max_length: 300 })

type Subcommand = {
  readonly options: APIApplicationCommandSubcommandOption['options']
  run(interaction: ChatInputCommandInteraction, bot: Bot): Promise<void>
}

const subcommands: Readonly<Record<keyof ModeratingTexts['article']['subcommands'], Subcommand>> = {
  add: {
    options: files,
    async run(interaction, bot) {
      const { texts } = await moderatorOf(interaction, bot)
      const given = files.flatMap(({ name }) => interaction.options.getAttachment(name) ?? [])
      if (given.length === 0) {
        await interaction.showModal(addForm(texts))
        return
      }
      await takeIn(
        interaction,
        given.map((file) => attached(file, bot)),
        bot,
      )
    },
  },
  addUrl: {
    options: [stringOption('url', { required: true, max_length: 2000 })],
    run(interaction, bot) {
      const name = interaction.options.getString('link', true).trim()
      const read = () => bot.intake.readLink(name)
      return takeIn(interaction, [{ name, read }], bot)
    },
  },
  edit: { options: [article, fileOption('newText')], run: editArticle },
  remove: { options: [article, why], run: removeArticle },
  restore: { options: [removedArticle, why], run: restoreArticle },
  purge: { options: [article], run: askToPurge },
  history: { options: [article], run: showHistory },
  list: {
    options: [
      stringOption('filter', { max_length: longestFilter }),
      stringOption('which', {
        choices: whichArticles.map((value) =>
          choiceOf(value, ({ moderating }) => moderating.article.which[value]),
        ),
      }),
      stringOption('sort', {
        choices: sorts.map((value) =>
          choiceOf(value, ({ moderating }) => moderating.article.sort[value]),
        ),
      }),
    ],
    run: listArticles,
  },
  show: { options: [article], run: showArticle },
  log: { options: [anyArticle], run: showLog },
}

const definitions = Object.entries(subcommands).map(
  ([key, { options }]): APIApplicationCommandSubcommandOption => ({
    type: ApplicationCommandOptionType.Subcommand,
    ...inEveryLanguage(
      ({ moderating }) =>
        moderating.article.subcommands[key as keyof ModeratingTexts['article']['subcommands']],
    ),
    ...(options && { options }),
  }),
)

/** `/article`: everything that moderators do to the articles of their guild. */
export const articleCommand: SlashCommand = {
  definition: {
    type: ApplicationCommandType.ChatInput,
    ...inEveryLanguage(({ moderating }) => moderating.article),
    options: definitions,
    default_member_permissions: String(PermissionFlagsBits.ManageMessages),
    contexts: [InteractionContextType.Guild],
    integration_types: [ApplicationIntegrationType.GuildInstall],
  },

  async run(interaction, bot) {
    await subcommandOf(interaction.options.getSubcommand()).run(interaction, bot)
  },

  async complete(interaction, bot) {
    const desk = await deskOf(interaction, bot)
    const typed = interaction.options.getFocused()
    switch (interaction.options.getSubcommand()) {
      case 'edit':
      case 'remove':
        return presentChoices(typed, desk)
      case 'restore':
        return removedChoices(typed, desk)
      default:
        return [...presentChoices(typed, desk), ...(await removedChoices(typed, desk))].slice(0, 25)
    }
  },
}

const subcommandOf = (name: string): Subcommand =>
  Object.values(subcommands)[definitions.findIndex((one) => one.name === name)]!

// Discord shows no more choices.
const mostChoices = 25

const presentChoices = (typed: string, { own, texts }: Desk): Completion[] =>
  own
    .idsLike(typed, mostChoices)
    .flatMap((id) => own.get(id) ?? [])
    .map((found) => articleChoice(found, texts))

async function removedChoices(typed: string, { own, texts }: Desk): Promise<Completion[]> {
  const ids = own.idsLike(typed, mostChoices, 'removed')
  if (ids.length === 0) return []
  const states = new Map((await own.states()).map((state) => [state.id, state]))
  const { removed } = texts.moderating.list
  return ids
    .flatMap((id) => states.get(id) ?? [])
    .map((state) => ({
      name: plainLine(`${plainTitleOf(state, 80)} · ${removed}`, 100),
      value: state.id,
    }))
}
