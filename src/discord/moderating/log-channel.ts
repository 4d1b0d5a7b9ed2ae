/** The channel that a guild has chosen to be told of changes. */
import { type Client, Routes } from 'discord.js'
import type { Bot } from '../command.ts'
import type { Texts } from '../texts/en.ts'
import { textsFor } from '../texts.ts'

/** The texts for what everyone in a guild sees. */
export async function publicTextsIn(guildId: string, client: Client, bot: Bot): Promise<Texts> {
  const { locale } = await bot.libraries.settingsOf(guildId)
  return textsFor(locale ?? client.guilds.cache.get(guildId)?.preferredLocale ?? null)
}

const mostInMessage = 2000

/** Posts lines to the log channel, if there is one. A channel that takes none is only logged. */
export async function tellLogChannel(
  guildId: string,
  lines: readonly string[],
  client: Client<true>,
  bot: Bot,
): Promise<void> {
  const { logChannel } = await bot.libraries.settingsOf(guildId)
  // A channel of another guild must never be told, whatever was saved.
  const channel = client.guilds.cache.get(guildId)?.channels.cache.get(logChannel ?? '')
  if (!channel) return

  for (const content of messagesOf(lines)) {
    await client.rest
      .post(Routes.channelMessages(channel.id), {
        body: { content, allowed_mentions: { parse: [] } },
      })
      .catch((error: unknown) => {
        bot.log.warn({ error: String(error), channel: channel.id }, 'The log channel takes nothing')
      })
  }
}

/** Lines, as many to a message as fit. */
function messagesOf(lines: readonly string[]): string[] {
  const messages: string[] = []
  for (const line of lines) {
    const last = messages.at(-1)
    if (last !== undefined && last.length + 1 + line.length <= mostInMessage) {
      messages[messages.length - 1] = `${last}\n${line}`
    } else messages.push(line)
  }
  return messages
}
