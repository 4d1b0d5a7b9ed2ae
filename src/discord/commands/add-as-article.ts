import {
  ApplicationCommandType,
  ApplicationIntegrationType,
  InteractionContextType,
  type Message,
  PermissionFlagsBits,
} from 'discord.js'
import { UserError } from '../../errors.ts'
import type { Bot, MessageCommand } from '../command.ts'
import { plainLine } from '../literal.ts'
import { attached, type Incoming, takeIn, withDetails, written } from '../moderating/adding.ts'
import { moderatorOf } from '../moderating/desk.ts'
import { en } from '../texts/en.ts'
import { localized } from '../texts.ts'

/** “Add as article”: what a message says, with its author, date and link, and the files on it. */
export const addAsArticle: MessageCommand = {
  definition: {
    type: ApplicationCommandType.Message,
    name: en.moderating.addAsArticle,
    name_localizations: localized(({ moderating }) => moderating.addAsArticle),
    default_member_permissions: String(PermissionFlagsBits.ManageMessages),
    contexts: [InteractionContextType.Guild],
    integration_types: [ApplicationIntegrationType.GuildInstall],
  },

  async run(interaction, bot) {
    const { texts } = await moderatorOf(interaction, bot)
    const incoming = incomingFrom(interaction.targetMessage, bot)
    if (incoming.length === 0) throw new UserError(texts.moderating.errors.emptyMessage)
    await takeIn(interaction, incoming, bot)
  },
}

/** A title is the beginning of the message, where it is in no heading of its own. */
const longestTitle = 80

function incomingFrom(message: Message, bot: Bot): Incoming[] {
  const { author, createdAt, member, url } = message
  // What is forwarded stands in a snapshot of the message that it is from.
  const [forwarded] = message.messageSnapshots?.values() ?? []
  const text = (message.cleanContent || forwarded?.content || '').trim()
  const files = [...message.attachments.values(), ...(forwarded?.attachments?.values() ?? [])]
  const where = { url, published: createdAt.toISOString().slice(0, 10) }
  const writer = forwarded ? null : (member?.displayName ?? author.displayName)

  const firstLine = text.split('\n')[0]!.replace(/^#+\s+/, '')
  const title = plainLine(firstLine, longestTitle)
  const said: Incoming[] = text === '' ? [] : [written(text, title, bot)]
  return [
    ...said.map(({ name, read }) => ({
      name,
      read: async () => {
        const draft = withDetails(await read(), { ...where, title, author: writer })
        if (text.startsWith('#')) return draft
        return { ...draft, doubts: [{ kind: 'title from message' } as const, ...draft.doubts] }
      },
    })),
    ...files.map((file) => {
      const { name, read } = attached(file, bot)
      return { name, read: async () => lacking(await read(), where) }
    }),
  ]
}

/** A file has its own details; those that it lacks are of the message. */
const lacking = (
  draft: Awaited<ReturnType<Incoming['read']>>,
  { url, published }: { readonly url: string; readonly published: string },
) =>
  withDetails(draft, {
    url: draft.content.url ?? url,
    published: draft.content.published ?? published,
  })
