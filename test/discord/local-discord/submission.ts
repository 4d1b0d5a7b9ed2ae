/** A modal as somebody fills it in. */
import {
  type APIModalInteractionResponseCallbackData,
  ApplicationCommandOptionType,
  ComponentType,
} from 'discord-api-types/v10'
import type { SentComponent } from './message-checks.ts'
import { type Place, type Resolved, resolve, type Value, type Values } from './options.ts'

/**
 * What is sent when a modal is filled in with values by its labels or custom ids. Throws what a
 * person's Discord would tell them, and where there is no such field.
 */
export async function filledModal(
  modal: APIModalInteractionResponseCallbackData,
  values: Values,
  place: Place,
): Promise<object> {
  const rows = modal.components as unknown as readonly SentComponent[]
  const resolved: Resolved = {}
  const used = new Set<string>()
  const valueFor = (...names: readonly (string | undefined)[]): Value | undefined => {
    const name = names.find((one) => one !== undefined && one in values)
    if (name !== undefined) used.add(name)
    return name === undefined ? undefined : values[name]
  }

  const components: object[] = []
  for (const [at, row] of rows.entries()) {
    const base = { type: row.type, id: at + 1 }
    if (row.type === ComponentType.Label) {
      const field = row.component!
      const value = valueFor(row.label, field.custom_id)
      components.push({
        ...base,
        component: await filled(field, value, row.label!, resolved, place),
      })
    } else if (row.type === ComponentType.ActionRow) {
      const [field] = row.components!
      const value = valueFor(field!.label, field!.custom_id)
      const inside = await filled(field!, value, field!.label!, resolved, place)
      components.push({ ...base, components: [inside] })
    } else components.push(base)
  }
  const left = Object.keys(values).filter((name) => !used.has(name))
  if (left.length > 0) throw new Error(`“${modal.title}” has no “${left.join('”, “')}”`)
  const isResolved = Object.keys(resolved).length > 0
  return { custom_id: modal.custom_id, components, ...(isResolved && { resolved }) }
}

async function filled(
  field: SentComponent,
  given: Value | undefined,
  label: string,
  resolved: Resolved,
  place: Place,
): Promise<object> {
  const { custom_id, type } = field
  const base = { type, id: 100, custom_id }
  const isRequired = field.required ?? type !== ComponentType.Checkbox
  switch (type) {
    case ComponentType.TextInput: {
      const value = String(given ?? field.value ?? '')
      const [least, most] = [field.min_length ?? 0, field.max_length ?? 4000]
      if (isRequired && value === '') throw new Error(`“${label}” is required`)
      if (value.length > most || (value !== '' && value.length < least)) {
        throw new Error(`“${label}” does not take ${value.length} characters`)
      }
      return { ...base, value }
    }
    case ComponentType.Checkbox:
      return { ...base, value: given === true }
    case ComponentType.RadioGroup:
      return { ...base, value: chosen(field, given)[0] ?? null }
    case ComponentType.FileUpload: {
      const files = [given ?? []].flat()
      if (isRequired && files.length < (field.min_values ?? 1)) {
        throw new Error(`“${label}” is required`)
      }
      if (files.length > (field.max_values ?? 1)) throw new Error(`“${label}” takes fewer files`)
      const ids = await Promise.all(
        files.map((file) =>
          resolve(ApplicationCommandOptionType.Attachment, file as File, resolved, place),
        ),
      )
      return { ...base, values: ids }
    }
    default: {
      const ids = field.options ? chosen(field, given) : [given ?? []].flat().map(String)
      if (isRequired && ids.length < (field.min_values ?? 1)) {
        throw new Error(`“${label}” is required`)
      }
      const kind = kinds[type]
      for (const id of ids) if (kind) await resolve(kind, id, resolved, place)
      return { ...base, values: ids }
    }
  }
}

const kinds: Readonly<Record<number, number>> = {
  [ComponentType.UserSelect]: ApplicationCommandOptionType.User,
  [ComponentType.RoleSelect]: ApplicationCommandOptionType.Role,
  [ComponentType.MentionableSelect]: ApplicationCommandOptionType.Mentionable,
  [ComponentType.ChannelSelect]: ApplicationCommandOptionType.Channel,
}

/** The values of the options that were chosen by label or value, or those chosen beforehand. */
function chosen({ options = [] }: SentComponent, given: Value | undefined): readonly string[] {
  if (given === undefined) {
    return options
      .filter((option) => (option as { default?: boolean }).default)
      .map(({ value }) => value)
  }
  return [given].flat().map((one) => {
    const option = options.find(({ label, value }) => [label, value].includes(String(one)))
    if (!option) throw new Error(`There is no “${one}” to choose`)
    return option.value
  })
}
