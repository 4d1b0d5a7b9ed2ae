/**
 * What Discord refuses in messages, modals and completions: by its published schemas, and by the
 * limits that only its documentation names.
 */
import {
  ApplicationCommandAutocompleteCallbackRequestSchema,
  IncomingWebhookInteractionRequestSchema,
  IncomingWebhookUpdateForInteractionCallbackRequestPartialSchema,
  MessageCreateRequestSchema,
  MessageEditRequestPartialSchema,
  ModalInteractionCallbackRequestDataSchema,
} from 'discord-api-spec/zod'
import {
  type APIEmbed,
  ButtonStyle,
  ComponentType,
  MessageFlags,
  type RESTPostAPIChannelMessageJSONBody,
} from 'discord-api-types/v10'

/** The message part of what a bot sends. */
export type Payload = RESTPostAPIChannelMessageJSONBody

/** A component as it is sent, with all that any may have. */
export type SentComponent = {
  readonly type: ComponentType
  readonly custom_id?: string
  readonly label?: string
  readonly emoji?: object
  readonly url?: string
  readonly style?: number
  readonly content?: string
  readonly placeholder?: string
  readonly value?: string
  readonly required?: boolean
  readonly disabled?: boolean
  readonly min_values?: number
  readonly max_values?: number
  readonly min_length?: number
  readonly max_length?: number
  readonly options?: readonly { readonly value: string; readonly label: string }[]
  readonly components?: readonly SentComponent[]
  readonly component?: SentComponent
  readonly accessory?: SentComponent
}

const schemas = {
  message: MessageCreateRequestSchema,
  'edited message': MessageEditRequestPartialSchema,
  response: IncomingWebhookInteractionRequestSchema,
  edit: IncomingWebhookUpdateForInteractionCallbackRequestPartialSchema,
}

/**
 * What Discord refuses in a message, each with the place it is at. None for a message that it takes.
 * `edit` is that of a response.
 */
export function faultsIn(payload: Payload, kind: keyof typeof schemas): readonly string[] {
  const embeds = payload.embeds ?? []
  const components = (payload.components ?? []) as readonly SentComponent[]
  return [
    ...issuesOf(schemas[kind], payload),
    ...fault((payload.content?.length ?? 0) > 2000, 'content: longer than 2000'),
    ...fault(embeds.map(lengthOf).reduce((a, b) => a + b, 0) > 6000, 'embeds: more than 6000'),
    ...embeds.flatMap(faultsInEmbed),
    ...faultsInComponents(components, Boolean((payload.flags ?? 0) & MessageFlags.IsComponentsV2)),
    ...fault(
      Boolean((payload.flags ?? 0) & MessageFlags.IsComponentsV2) &&
        Boolean(payload.content || embeds.length > 0),
      'flags: content and embeds are not for Components V2',
    ),
  ]
}

/** True for a message without anything to show, which Discord calls empty. */
export const isEmpty = ({ content, embeds, components, attachments, poll }: Payload): boolean =>
  (content ?? '').trim() === '' &&
  ![embeds, components, attachments].some((list) => (list ?? []).length > 0) &&
  !poll

/** What Discord takes, but what this bot never does: ping, or send embeds that would be merged. */
export function slipsIn({ allowed_mentions, embeds }: Payload): readonly string[] {
  const { parse, users, roles, replied_user } = allowed_mentions ?? {}
  const addresses = (embeds ?? []).flatMap(({ url }) => url ?? [])
  return [
    ...fault(parse?.length !== 0, 'allowed_mentions.parse: not an empty list'),
    ...fault(Boolean(users?.length || roles?.length || replied_user), 'allowed_mentions: pings'),
    ...fault(new Set(addresses).size < addresses.length, 'embeds: two with one address'),
  ]
}

/** What Discord refuses in a modal. */
export function faultsInModal(modal: { readonly components?: readonly SentComponent[] }) {
  const rows = modal.components ?? []
  const inside = everyComponent(rows)
  return [
    ...issuesOf(ModalInteractionCallbackRequestDataSchema, modal),
    ...fault(rows.length < 1 || rows.length > 5, 'components: not 1 to 5 of them'),
    ...faultsInIds(inside),
    ...rows.flatMap(({ type, components }, at) => [
      ...fault(
        type === ComponentType.ActionRow && components?.length !== 1,
        `components.${at}: a row has one text input`,
      ),
      ...fault(
        type === ComponentType.ActionRow && !components?.every(({ label }) => label?.trim()),
        `components.${at}: text input without label`,
      ),
    ]),
    ...inside.flatMap((component) => [
      ...faultsInSelect(component),
      ...fault(
        (component.value ?? '').length > (component.max_length ?? 4000) ||
          (component.min_length ?? 0) > (component.max_length ?? 4000),
        `${component.custom_id}: longer or shorter than it says itself`,
      ),
    ]),
  ]
}

/** What Discord refuses in the choices that complete what somebody types. */
export function faultsInChoices(data: {
  readonly choices?: readonly { readonly name: string; readonly value: string | number }[]
}): readonly string[] {
  const choices = data.choices ?? []
  return [
    ...issuesOf(ApplicationCommandAutocompleteCallbackRequestSchema, { type: 8, data }),
    ...choices.flatMap(({ name, value }, at) => [
      ...fault(name.trim() === '', `choices.${at}.name: empty`),
      ...fault(value === '' || String(value).length > 100, `choices.${at}.value: not 1 to 100`),
    ]),
  ]
}

/** Every component of a message or modal and what is in it, outermost first. */
export function everyComponent(components: readonly SentComponent[]): readonly SentComponent[] {
  return components.flatMap((one) => [
    one,
    ...everyComponent(one.components ?? []),
    ...everyComponent([one.component ?? [], one.accessory ?? []].flat()),
  ])
}

/** What a schema has against a value, as `place: complaint`. */
export function issuesOf(schema: (typeof schemas)['message'], value: unknown): readonly string[] {
  const issues = schema.safeParse(value).error?.issues ?? []
  return issues.map(({ path, message }) => `${path.join('.')}: ${message}`)
}

export const fault = (found: boolean, name: string): readonly string[] => (found ? [name] : [])

function faultsInEmbed(embed: APIEmbed, index: number): readonly string[] {
  const at = `embeds.${index}`
  return [
    ...fault(lengthOf(embed) === 0 && !embed.image && !embed.thumbnail, `${at}: empty`),
    ...fault(embed.author?.name.trim() === '', `${at}.author.name: empty`),
    ...fault((embed.author?.name.length ?? 0) > 256, `${at}.author.name: longer than 256`),
    ...fault(embed.footer?.text.trim() === '', `${at}.footer.text: empty`),
    ...fault((embed.footer?.text.length ?? 0) > 2048, `${at}.footer.text: longer than 2048`),
    ...(embed.fields ?? []).flatMap(({ name, value }, field) => [
      ...fault(name.trim() === '', `${at}.fields.${field}.name: empty`),
      ...fault(value.trim() === '', `${at}.fields.${field}.value: empty`),
      ...fault(name.length > 256, `${at}.fields.${field}.name: longer than 256`),
      ...fault(value.length > 1024, `${at}.fields.${field}.value: longer than 1024`),
    ]),
    ...[embed.url, embed.author?.url, embed.image?.url, embed.thumbnail?.url]
      .filter((url) => url !== undefined && !/^(https?|attachment):/i.test(url))
      .map((url) => `${at}: “${url}” is no address for an embed`),
  ]
}

/** The characters of an embed that count towards what one message may hold. */
function lengthOf({ title, description, fields, footer, author }: APIEmbed): number {
  const texts = [title, description, footer?.text, author?.name]
  return [...texts, ...(fields ?? []).flatMap(({ name, value }) => [name, value])].join('').length
}

function faultsInComponents(rows: readonly SentComponent[], isV2: boolean): readonly string[] {
  const inside = everyComponent(rows)
  const text = inside.map(({ type, content }) =>
    type === ComponentType.TextDisplay ? (content ?? '').length : 0,
  )
  return [
    ...fault(inside.length > 40, 'components: more than 40'),
    ...fault(!isV2 && rows.length > 5, 'components: more than 5 rows'),
    ...fault(
      !isV2 && rows.some(({ type }) => type !== ComponentType.ActionRow),
      'components: only rows without Components V2',
    ),
    ...fault(text.reduce((a, b) => a + b, 0) > 4000, 'components: more than 4000 characters'),
    ...faultsInIds(inside),
    ...inside.flatMap((one) => [
      ...faultsInRow(one),
      ...faultsInButton(one),
      ...faultsInSelect(one),
    ]),
  ]
}

function faultsInIds(components: readonly SentComponent[]): readonly string[] {
  const ids = components.flatMap(({ custom_id }) => custom_id ?? [])
  return ids
    .filter((id, at) => ids.indexOf(id) < at)
    .map((id) => `components: the custom id “${id}” is there twice`)
}

function faultsInRow({ type, components }: SentComponent): readonly string[] {
  if (type !== ComponentType.ActionRow) return []
  const others = (components ?? []).filter((one) => one.type !== ComponentType.Button)
  return [
    ...fault((components ?? []).length > 5, 'components: more than 5 buttons in a row'),
    ...fault(others.length > 0 && components!.length > 1, 'components: a select fills its row'),
  ]
}

function faultsInButton(button: SentComponent): readonly string[] {
  if (button.type !== ComponentType.Button) return []
  const { custom_id, emoji, label, style, url } = button
  const at = `button “${label}”`
  const isLink = style === ButtonStyle.Link
  return [
    ...fault(!label?.trim() && !emoji && style !== ButtonStyle.Premium, `${at}: nothing on it`),
    ...fault(isLink && !/^(https?|discord):/i.test(url ?? ''), `${at}: no address to open`),
    ...fault(isLink && custom_id !== undefined, `${at}: a link with a custom id`),
    ...fault(!isLink && style !== ButtonStyle.Premium && !custom_id, `${at}: no custom id`),
    ...fault(!isLink && url !== undefined, `${at}: an address, but no link`),
  ]
}

function faultsInSelect(select: SentComponent): readonly string[] {
  const { custom_id, max_values, min_values, options } = select
  if (!options) return []
  const values = options.map(({ value }) => value)
  return [
    ...fault(new Set(values).size < values.length, `${custom_id}: two options with one value`),
    ...fault((min_values ?? 1) > (max_values ?? options.length), `${custom_id}: min above max`),
    ...fault((max_values ?? 1) > options.length, `${custom_id}: max above its options`),
    ...options.flatMap(({ label, value }) => [
      ...fault(!label.trim() || label.length > 100, `${custom_id}: a label not of 1 to 100`),
      ...fault(!value || value.length > 100, `${custom_id}: a value not of 1 to 100`),
    ]),
  ]
}
