/**
 * Finds the handler for what happens in Discord. It is the one place that catches: what a handler
 * throws is told to the person who is waiting, and no failure ends the process.
 */
import { randomBytes } from 'node:crypto'
import { DiscordAPIError, type Interaction, type Message, RESTJSONErrorCodes } from 'discord.js'
import { UserError } from '../errors.ts'
import type { Bot } from './command.ts'
import { commands } from './commands.ts'
import { Undelivered } from './delivery.ts'
import { answerInChat, isForUs, replyTo } from './questions-in-chat.ts'
import { type Reply, sentenceReply } from './reply.ts'
import { respond } from './respond.ts'

/** Carries out the command that somebody used. Never rejects. */
export async function handleInteraction(interaction: Interaction, bot: Bot): Promise<void> {
  if (!interaction.isChatInputCommand()) return

  const { commandName } = interaction
  const command = commands.find(({ definition }) => definition.name === commandName)
  const work = async () => {
    if (!command) throw new UserError(`There is no command /${commandName} any more: try /ask.`)
    await command.run(interaction, bot)
  }
  await carryOut(work, (reply) => respond(interaction, reply, 'asker'), bot)
}

/** Answers a message that puts a question to the bot, and passes over any other. Never rejects. */
export async function handleMessage(message: Message, bot: Bot): Promise<void> {
  if (!isForUs(message)) return

  await carryOut(
    () => answerInChat(message, bot),
    (reply) => replyTo(message, reply),
    bot,
  )
}

/** What may be logged of an error: not what was sent to Discord, nor the address with its token. */
export function traceOf(error: unknown): object {
  if (!(error instanceof Error)) return { message: String(error) }
  const { name, message, stack, cause } = error
  const code = 'code' in error ? { code: error.code } : {}
  return { name, ...code, message, stack, ...(cause ? { cause: traceOf(cause) } : {}) }
}

async function carryOut(
  work: () => Promise<void>,
  tell: (reply: Reply) => Promise<void>,
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
      await tell(sentenceReply(error instanceof UserError ? error.message : apologyFor(error, log)))
    } catch (lost) {
      log.warn({ error: traceOf(lost) }, 'An apology could not be delivered')
    }
  }
}

function apologyFor(error: unknown, log: Bot['log']): string {
  const reference = randomBytes(3).toString('hex')
  log.error({ reference, error: traceOf(error) }, 'A question could not be answered')
  return `Something went wrong here, sorry. Please try again; if it stays so, tell whoever runs this bot, with the reference ${reference}.`
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
