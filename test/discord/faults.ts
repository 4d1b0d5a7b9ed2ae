import {
  ApplicationCommandUpdateRequestSchema,
  IncomingWebhookInteractionRequestSchema,
  IncomingWebhookUpdateForInteractionCallbackRequestPartialSchema,
  MessageCreateRequestSchema,
} from 'discord-api-spec/zod'
import type { APIEmbed, RESTPostAPIChannelMessageJSONBody } from 'discord-api-types/v10'

/** The message part of what a bot sends. */
export type Payload = RESTPostAPIChannelMessageJSONBody

const schemas = {
  message: MessageCreateRequestSchema,
  response: IncomingWebhookInteractionRequestSchema,
  edit: IncomingWebhookUpdateForInteractionCallbackRequestPartialSchema,
}

/**
 * What Discord refuses in a message, by its published schemas and by the limits that only its
 * documentation names. None for a message that it takes.
 */
export function faultsIn(payload: Payload, kind: keyof typeof schemas): readonly string[] {
  const embeds = payload.embeds ?? []
  const faults = schemas[kind].safeParse(payload).error?.issues ?? []
  return [
    ...faults.map(({ path, message }) => `${path.join('.')}: ${message}`),
    ...fault((payload.content?.length ?? 0) > 2000, 'content: longer than 2000'),
    ...fault(embeds.map(lengthOf).reduce((a, b) => a + b, 0) > 6000, 'embeds: more than 6000'),
    ...embeds.flatMap((embed, index) => [
      ...fault(lengthOf(embed) === 0, `embeds.${index}: empty`),
      ...fault(embed.author?.name.trim() === '', `embeds.${index}.author.name: empty`),
      ...fault(embed.footer?.text.trim() === '', `embeds.${index}.footer.text: empty`),
    ]),
  ]
}

/** True for a message without anything to show, which Discord calls empty. */
export const isEmpty = ({ content, embeds }: Payload): boolean =>
  (content ?? '').trim() === '' && (embeds ?? []).length === 0

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

/** What Discord refuses in the definition of a command. */
export function faultsInCommand(definition: Record<string, unknown>): readonly string[] {
  // The schema has a number where Discord's documentation, and Discord, have a string of digits.
  const { default_member_permissions: permissions } = definition
  const readable =
    typeof permissions === 'string' && /^\d+$/.test(permissions)
      ? { ...definition, default_member_permissions: Number(permissions) }
      : definition
  const { error } = ApplicationCommandUpdateRequestSchema.safeParse(readable)
  return (error?.issues ?? []).map(({ path, message }) => `${path.join('.')}: ${message}`)
}

/** The characters of an embed that count towards what one message may hold. */
function lengthOf({ title, description, fields, footer, author }: APIEmbed): number {
  const texts = [title, description, footer?.text, author?.name]
  return [...texts, ...(fields ?? []).flatMap(({ name, value }) => [name, value])].join('').length
}

const fault = (found: boolean, name: string): readonly string[] => (found ? [name] : [])
