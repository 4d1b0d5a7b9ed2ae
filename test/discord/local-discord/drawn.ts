/** Messages as plain text, for a terminal. */
import { type APIEmbed, type APIMessage, ComponentType, MessageFlags } from 'discord-api-types/v10'
import { everyComponent, type SentComponent } from './message-checks.ts'

/** A message of the bot with all that a person sees of it. */
export function drawn(message: APIMessage): string {
  const flags = message.flags ?? 0
  const components = everyComponent((message.components ?? []) as readonly SentComponent[])
  const buttons = components.flatMap((one) =>
    one.type === ComponentType.ActionRow ? [] : [drawnComponent(one)],
  )
  return (
    [
      `${message.author.username}${flags & MessageFlags.Ephemeral ? ' (only you see this)' : ''}:`,
      ...(flags & MessageFlags.Loading ? ['is thinking …'] : []),
      ...(message.content ? [message.content] : []),
      ...message.embeds.map(drawnEmbed),
      ...message.attachments.map(({ filename, url }) => `[${filename}] ${url}`),
      ...(buttons.length > 0 ? [buttons.join(' ')] : []),
    ]
      .join('\n')
      // A backslash shows the sign behind it as it is.
      .replace(/\\([^\w\s])/g, '$1')
      .replaceAll('\n', '\n  ')
  )
}

function drawnEmbed({ author, description, fields, footer, title, url }: APIEmbed): string {
  return [
    author?.name,
    title && `${title}${url ? ` <${url}>` : ''}`,
    description,
    ...(fields ?? []).map(({ name, value }) => `${name}: ${value}`),
    footer?.text,
  ]
    .filter(Boolean)
    .join('\n')
    .replace(/^/gm, '| ')
}

const drawnComponent = ({
  content,
  custom_id,
  emoji,
  label,
  options,
  placeholder,
}: SentComponent) =>
  content ??
  `[${label ?? placeholder ?? (emoji as { name?: string })?.name ?? custom_id}${
    options ? `: ${options.map((option) => option.label).join(', ')}` : ''
  }]`
