/**
 * Finds the handler for what happens in Discord. It is the one place that catches: what a handler
 * throws is told to the person who is waiting, and no failure ends the process.
 */
import { randomBytes } from 'node:crypto'
import {
  ApplicationCommandType,
  type AutocompleteInteraction,
  DiscordAPIError,
  type Interaction,
  type Message,
  type PartialMessage,
  RESTJSONErrorCodes,
} from 'discord.js'
import { UserError } from '../errors.ts'
import type { Bot, Command } from './command.ts'
import { changeSelected } from './commands/settings.ts'
import { commands } from './commands.ts'
import { selectInCommunity } from './community/community.ts'
import { Undelivered } from './delivery.ts'
import { placeOf } from './place.ts'
import { press, submit } from './presses.ts'
import { addresseeOf, replyTo, send, takeBack, textsOfChat } from './questions-in-chat.ts'
import type { Replied } from './replies.ts'
import { type Reply, sentenceReply } from './reply.ts'
import { respond } from './respond.ts'
import { sentenceOf } from './sentence.ts'
import type { Texts } from './texts/en.ts'
import { en } from './texts/en.ts'
import { traceOf } from './trace.ts'

/** Carries out what somebody does with the bot. Never rejects. */
export async function handleInteraction(interaction: Interaction, bot: Bot): Promise<void> {
  if (interaction.isAutocomplete()) return complete(interaction, bot)
  if (!interaction.isRepliable()) return

  bot.locales.note(interaction.user.id, interaction.locale)
  const { texts } = placeOf(interaction)
  await carryOut(
    () => workFor(interaction, texts, bot),
    (reply) => respond(interaction, reply, 'asker'),
    texts,
    bot,
  )
}

async function workFor(interaction: Interaction, texts: Texts, bot: Bot): Promise<void> {
  if (interaction.isChatInputCommand()) {
    const { commandName } = interaction
    const command = commandFor(ApplicationCommandType.ChatInput, commandName)
    if (!command) throw new UserError(texts.errors.noCommand(`/${commandName}`))
    await command.run(interaction, bot)
  } else if (interaction.isMessageContextMenuCommand()) {
    const { commandName } = interaction
    const command = commandFor(ApplicationCommandType.Message, commandName)
    if (!command) throw new UserError(texts.errors.noCommand(`“${commandName}”`))
    await command.run(interaction, bot)
  } else if (interaction.isModalSubmit()) {
    await submit(interaction, bot)
  } else if (interaction.isButton()) {
    await press(interaction, bot)
  } else if (interaction.isChannelSelectMenu() || interaction.isRoleSelectMenu()) {
    await changeSelected(interaction, bot)
  } else if (interaction.isStringSelectMenu()) {
    await selectInCommunity(interaction, bot)
  } else {
    throw new UserError(texts.errors.oldButton)
  }
}

const commandFor = <Type extends Command['definition']['type']>(type: Type, name: string) =>
  commands.find(
    (one): one is Extract<Command, { definition: { type: Type } }> =>
      one.definition.type === type && one.definition.name === name,
  )

/** Nobody is told of a failure while they type: they find nothing to choose, and may go on. */
async function complete(interaction: AutocompleteInteraction, bot: Bot): Promise<void> {
  try {
    const command = commandFor(ApplicationCommandType.ChatInput, interaction.commandName)
    const choices = await command?.complete?.(interaction, bot).catch((error: unknown) => {
      if (error instanceof UserError) return []
      throw error
    })
    await interaction.respond([...(choices ?? [])])
  } catch (error) {
    bot.log.warn({ error: traceOf(error) }, 'What somebody typed could not be completed')
  }
}

/** Answers a message that asks, and passes over any other. Never rejects. */
export async function handleMessage(message: Message, bot: Bot): Promise<void> {
  const addressee = addresseeOf(message, bot)
  if (addressee) await answerIn(message, addressee, bot)
}

/** The time in which an answer follows when its question is changed. */
const longestToFollow = 5 * 60_000

/** Answers anew a message that somebody has changed soon after they wrote it. Never rejects. */
export async function handleEdit(message: Message | PartialMessage, bot: Bot): Promise<void> {
  const { createdTimestamp, editedTimestamp } = message
  // Discord also tells of a change when it has found a picture for a link.
  if (message.partial || editedTimestamp === null) return
  if (editedTimestamp - createdTimestamp > longestToFollow) return

  const addressee = addresseeOf(message, bot)
  if (addressee) await answerIn(message, addressee, bot)
  else await handleDeletion(message, bot)
}

/** Takes back the answer to a message that is gone. Never rejects. */
export async function handleDeletion(message: Replied, bot: Bot): Promise<void> {
  await carryOut(
    () =>
      bot.replies.change(message, async (reply) => {
        if (reply) await takeBack(message, reply, bot)
        return null
      }),
    async () => {},
    en,
    bot,
  )
}

async function answerIn(message: Message, addressee: 'bot' | 'channel', bot: Bot): Promise<void> {
  const give = (make: (isFirst: boolean) => Promise<Reply | null>) =>
    bot.replies.change(message, async (before) => {
      const reply = await make(before === null)
      if (reply) return send(message, reply, before, addressee, bot)
      if (before) await takeBack(message, before, bot)
      return null
    })
  await carryOut(
    () => give((isFirst) => replyTo(message, addressee, isFirst, bot)),
    async (reply) => {
      // Nobody asked the bot, so nobody is told that it failed.
      if (addressee === 'bot') await give(async () => reply)
    },
    await textsOfChat(message, bot).catch(() => en),
    bot,
  )
}

async function carryOut(
  work: () => Promise<void>,
  tell: (reply: Reply) => Promise<void>,
  texts: Texts,
  { log }: Bot,
): Promise<void> {
  try {
    await work()
  } catch (error) {
    if (isOutOfReach(error)) {
      log.warn({ error: traceOf(error) }, 'An answer could not be delivered')
      return
    }
    try {
      const sentence =
        error instanceof UserError ? sentenceOf(error, texts) : apologyFor(error, texts, log)
      await tell(sentenceReply(sentence))
    } catch (lost) {
      log.warn({ error: traceOf(lost) }, 'An apology could not be delivered')
    }
  }
}

function apologyFor(error: unknown, texts: Texts, log: Bot['log']): string {
  const reference = randomBytes(3).toString('hex')
  log.error({ reference, error: traceOf(error) }, 'A question could not be answered')
  return texts.errors.unexpected(reference)
}

// The person, or the place to answer in, is gone or closed to us: there is nobody to apologise to.
const outOfReach = new Set<number | string>([
  RESTJSONErrorCodes.UnknownInteraction,
  RESTJSONErrorCodes.InteractionHasAlreadyBeenAcknowledged,
  RESTJSONErrorCodes.UnknownChannel,
  RESTJSONErrorCodes.UnknownGuild,
  RESTJSONErrorCodes.UnknownMessage,
  RESTJSONErrorCodes.UnknownWebhook,
  RESTJSONErrorCodes.InvalidWebhookToken,
  RESTJSONErrorCodes.MissingAccess,
  RESTJSONErrorCodes.MissingPermissions,
  RESTJSONErrorCodes.CannotSendMessagesToThisUser,
])

const isOutOfReach = (error: unknown): boolean =>
  error instanceof Undelivered || (error instanceof DiscordAPIError && outOfReach.has(error.code))
