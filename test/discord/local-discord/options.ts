/** The values that a person gives to a command, as Discord takes and tells them. */
import {
  type APIApplicationCommand,
  type APIApplicationCommandOption,
  ApplicationCommandOptionType as Type,
} from 'discord-api-types/v10'
import type { Standing } from './interaction.ts'
import { permissionsIn } from './permissions.ts'
import type { Setting } from './setting.ts'
import { channelInInteraction, memberWithoutUser } from './world-json.ts'

/** By the names of options, or the labels or custom ids of a modal. People and places by their ids. */
export type Values = Readonly<Record<string, Value>>
export type Value = string | number | boolean | File | readonly string[] | readonly File[]

export type Place = Standing & { readonly setting: Setting }

type Given = {
  readonly options: readonly object[]
  readonly resolved: { readonly resolved?: object }
}

/**
 * What a person sends with a command. Throws what their Discord would tell them: an option is
 * missing, too long, or none of its choices. While they type into one (`focused`), anything goes.
 */
export async function valuesFor(
  command: APIApplicationCommand,
  subcommands: readonly string[],
  values: Values,
  place: Place,
  focused: string | null = null,
): Promise<Given> {
  const [name, ...rest] = subcommands
  const known = (command.options ?? []) as readonly APIApplicationCommandOption[]
  if (name !== undefined) {
    const inside = known.find((one) => one.name === name)
    if (!inside) throw new Error(`/${command.name} has no “${name}”`)
    const within = { ...command, options: 'options' in inside ? inside.options : [] }
    const given = await valuesFor(within as APIApplicationCommand, rest, values, place, focused)
    return { ...given, options: [{ name, type: inside.type, options: given.options }] }
  }

  for (const given of Object.keys(values)) {
    if (!known.some((one) => one.name === given)) {
      throw new Error(`/${command.name} has no option “${given}”`)
    }
  }
  const resolved: Resolved = {}
  const options: object[] = []
  for (const option of known) {
    const value = values[option.name]
    if (value === undefined) {
      if (option.required && focused === null) throw new Error(`“${option.name}” is required`)
      continue
    }
    if (focused === null) complain(option, value)
    const isFocused = option.name === focused
    if (isFocused && !('autocomplete' in option && option.autocomplete)) {
      throw new Error(`“${option.name}” completes nothing`)
    }
    options.push({
      name: option.name,
      type: option.type,
      value: await resolve(option.type, value, resolved, place),
      ...(isFocused && { focused: true }),
    })
  }
  return { options, resolved: Object.keys(resolved).length > 0 ? { resolved } : {} }
}

export type Resolved = { [kind: string]: { [id: string]: object } }

/** Notes what an id stands for, and uploads a file; gives the value as it is told. */
export async function resolve(
  type: number,
  value: Value,
  resolved: Resolved,
  place: Place,
): Promise<unknown> {
  const { channel, setting, user } = place
  const { world } = setting
  const note = (kind: string, id: string, what: object) => {
    resolved[kind] = { ...resolved[kind], [id]: what }
  }
  if (value instanceof File) {
    const bytes = Buffer.from(await value.arrayBuffer())
    const file = { name: value.name, type: value.type || 'application/octet-stream', bytes }
    const attachment = setting.cdn.keep(channel.id, file)
    note('attachments', attachment.id, { ...attachment, ephemeral: true })
    return attachment.id
  }
  const guild = channel.guildId === null ? null : world.guild(channel.guildId)
  const id = String(value)
  const isPerson = type === Type.User || (type === Type.Mentionable && world.users.has(id))
  if (isPerson) {
    note('users', id, world.users.get(id)!)
    if (guild?.members.has(id)) note('members', id, memberWithoutUser(guild, id))
  } else if (type === Type.Channel) {
    const chosen = world.channel(id)
    note('channels', id, channelInInteraction(world, chosen, permissionsIn(world, chosen, user.id)))
  } else if (type === Type.Role || type === Type.Mentionable) {
    note('roles', id, guild!.roles.get(id)!)
  }
  return value
}

function complain(option: APIApplicationCommandOption, value: Value): void {
  const { name } = option
  const isFile = value instanceof File
  if (isFile !== (option.type === Type.Attachment)) throw new Error(`“${name}” takes no such value`)
  if ('choices' in option && option.choices?.length) {
    if (!option.choices.some((choice) => choice.value === value)) {
      throw new Error(`“${value}” is no choice of “${name}”`)
    }
  }
  if (option.type === Type.String) {
    const { length } = String(value)
    if (length > (option.max_length ?? 6000) || length < (option.min_length ?? 0)) {
      throw new Error(`“${name}” does not take ${length} characters`)
    }
  }
  if (option.type === Type.Integer || option.type === Type.Number) {
    const number = Number(value)
    if (number < (option.min_value ?? -Infinity) || number > (option.max_value ?? Infinity)) {
      throw new Error(`“${name}” does not take ${number}`)
    }
  }
}
