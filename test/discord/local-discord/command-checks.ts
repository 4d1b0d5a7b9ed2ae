/** What Discord refuses in the definitions of commands, by its schemas and its documentation. */
import { ApplicationCommandUpdateRequestSchema } from 'discord-api-spec/zod'
import { ApplicationCommandOptionType, ApplicationCommandType, Locale } from 'discord-api-types/v10'
import { fault, issuesOf } from './message-checks.ts'

/** A definition as it is sent, with all that any command or option may have. */
export type Definition = {
  readonly name: string
  readonly type?: number
  readonly description?: string
  readonly name_localizations?: Readonly<Record<string, string>> | null
  readonly description_localizations?: Readonly<Record<string, string>> | null
  readonly default_member_permissions?: string | null
  readonly options?: readonly Definition[]
  readonly choices?: readonly Choice[]
  readonly required?: boolean
  readonly autocomplete?: boolean
}

type Choice = {
  readonly name: string
  readonly name_localizations?: Readonly<Record<string, string>> | null
  readonly value: string | number
}

/** What Discord refuses in all commands of one place. */
export function faultsInCommands(definitions: readonly Definition[]): readonly string[] {
  const kinds = definitions.map(({ name, type }) => `${type ?? 1} ${name}`)
  const most = [
    [ApplicationCommandType.ChatInput, 100],
    [ApplicationCommandType.User, 15],
    [ApplicationCommandType.Message, 15],
  ]
  return [
    ...definitions.flatMap(faultsInCommand),
    ...fault(new Set(kinds).size < kinds.length, 'two commands with one name'),
    ...most.flatMap(([type, limit]) =>
      fault(
        definitions.filter((one) => (one.type ?? 1) === type).length > limit!,
        `more than ${limit} commands of type ${type}`,
      ),
    ),
  ]
}

/** What Discord refuses in the definition of a command, each behind the command's name. */
export function faultsInCommand(definition: Definition): readonly string[] {
  // The schema has a number where Discord's documentation, and Discord, have a string of digits.
  const { default_member_permissions: permissions } = definition
  const readable =
    typeof permissions === 'string' && /^\d+$/.test(permissions)
      ? { ...definition, default_member_permissions: Number(permissions) }
      : definition
  const isMenu = (definition.type ?? 1) !== ApplicationCommandType.ChatInput
  return [
    ...issuesOf(ApplicationCommandUpdateRequestSchema, readable),
    ...(isMenu
      ? fault(Boolean(definition.description || definition.options), 'a menu with a description')
      : [...faultsInNames(definition), ...faultsInDescriptions(definition)]),
    ...faultsInOptions(definition),
    ...fault(lengthOf(definition) > 8000, 'more than 8000 characters in all'),
  ].map((found) => `${definition.name}: ${found}`)
}

// Any letters, but in lower case where there is such a thing.
const commandName = /^[-_'\p{L}\p{N}\p{sc=Deva}\p{sc=Thai}]{1,32}$/u
const locales: readonly string[] = Object.values(Locale)

function faultsInNames({ name, name_localizations }: Definition): readonly string[] {
  return [
    ...[name, ...Object.values(name_localizations ?? {})]
      .filter((one) => !commandName.test(one) || one !== one.toLowerCase())
      .map((one) => `“${one}” is no name for a command or option`),
    ...Object.keys(name_localizations ?? {})
      .filter((locale) => !locales.includes(locale))
      .map((locale) => `${locale} is no locale`),
  ]
}

function faultsInDescriptions(definition: Definition): readonly string[] {
  const { description, description_localizations } = definition
  return [
    ...[description ?? '', ...Object.values(description_localizations ?? {})]
      .filter((one) => one.trim() === '' || one.length > 100)
      .map((one) => `“${one}” is no description of 1 to 100 characters`),
    ...Object.keys(description_localizations ?? {})
      .filter((locale) => !locales.includes(locale))
      .map((locale) => `${locale} is no locale`),
  ]
}

function faultsInOptions({ options = [] }: Definition): readonly string[] {
  const names = options.map(({ name }) => name)
  const isRequired = options.map(({ required }) => Boolean(required))
  return [
    ...fault(options.length > 25, 'more than 25 options'),
    ...fault(new Set(names).size < names.length, 'two options with one name'),
    ...fault(
      isRequired.indexOf(false) < isRequired.lastIndexOf(true) && isRequired.includes(false),
      'a required option behind one that is not',
    ),
    ...options.flatMap((option) =>
      [
        ...faultsInNames(option),
        ...faultsInDescriptions(option),
        ...faultsInChoicesOf(option),
        ...(isGroup(option) ? faultsInOptions(option) : []),
      ].map((found) => `${option.name}: ${found}`),
    ),
  ]
}

function faultsInChoicesOf({ autocomplete, choices = [] }: Definition): readonly string[] {
  const names = choices.map(({ name }) => name)
  return [
    ...fault(choices.length > 25, 'more than 25 choices'),
    ...fault(choices.length > 0 && autocomplete === true, 'choices and autocomplete'),
    ...fault(new Set(names).size < names.length, 'two choices with one name'),
    ...choices.flatMap(({ name, name_localizations, value }) => [
      ...[name, ...Object.values(name_localizations ?? {})]
        .filter((one) => one.trim() === '' || one.length > 100)
        .map((one) => `“${one}” is no name of 1 to 100 characters`),
      ...fault(String(value).length > 100 || value === '', `a value not of 1 to 100 characters`),
    ]),
  ]
}

const isGroup = ({ type }: Definition): boolean =>
  type === ApplicationCommandOptionType.Subcommand ||
  type === ApplicationCommandOptionType.SubcommandGroup

/** What counts towards the size of a command: of each text the longest translation. */
function lengthOf(definition: Definition): number {
  const { name, name_localizations, description = '', description_localizations } = definition
  const own = longest(name, name_localizations) + longest(description, description_localizations)
  const choices = (definition.choices ?? []).map(
    (choice) => longest(choice.name, choice.name_localizations) + String(choice.value).length,
  )
  const inside = (definition.options ?? []).map(lengthOf)
  return [own, ...choices, ...inside].reduce((a, b) => a + b, 0)
}

const longest = (text: string, translations: Definition['name_localizations']): number =>
  Math.max(text.length, ...Object.values(translations ?? {}).map(({ length }) => length))
