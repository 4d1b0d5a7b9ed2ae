import { type ButtonInteraction, MessageFlags, type RepliableInteraction } from 'discord.js'
import type { Reply } from './reply.ts'

// Discord gives up on an interaction that has no response after 3 s.
const patience = 1500

/** Who sees a response. */
export type Audience = 'everyone' | 'asker'

/**
 * Waits for `opening` and for the turn of this interaction, then does `work` with what was opened: when
 * many come at once, one is answered after the other. If that takes so long that Discord might give up,
 * it is told first that the answer is on its way, to the audience that it most likely is for.
 */
export const holdingOn = <Opened, Done>(
  interaction: RepliableInteraction,
  opening: Promise<Opened>,
  audience: Audience,
  work: (opened: Opened) => Done | Promise<Done>,
): Promise<Done> =>
  inTime(opening, work, () => interaction.deferReply(audience === 'asker' ? hidden : {}))

/** The same for a press that changes the message with the button: it stays as it is meanwhile. */
export const holdingOnToChange = <Opened, Done>(
  interaction: ButtonInteraction,
  opening: Promise<Opened>,
  work: (opened: Opened) => Done | Promise<Done>,
): Promise<Done> => inTime(opening, work, () => interaction.deferUpdate())

async function inTime<Opened, Done>(
  opening: Promise<Opened>,
  work: (opened: Opened) => Done | Promise<Done>,
  defer: () => Promise<unknown>,
): Promise<Done> {
  let timer: NodeJS.Timeout | undefined
  const isSlow = new Promise<boolean>((resolve) => {
    timer = setTimeout(resolve, patience, true).unref()
  })
  const ready = opening.then((opened) => turn().then(() => work(opened)))
  const isDone = ready.then(() => false)
  const mustWait = await Promise.race([isDone, isSlow]).finally(() => clearTimeout(timer))
  if (mustWait) await defer()

  return ready
}

let lastTurn: Promise<void> = Promise.resolve()

/** Resolves one call after the other; in between, what comes in is heard and what is due is done. */
function turn(): Promise<void> {
  lastTurn = lastTurn.then(() => new Promise((resolve) => setImmediate(resolve)))
  return lastTurn
}

/**
 * Sends the response to an interaction, whether or not Discord was told to wait or was given another
 * one before. `asker`: only who used the command sees it.
 */
export async function respond(
  interaction: RepliableInteraction,
  reply: Reply,
  audience: Audience,
): Promise<void> {
  const message = audience === 'asker' ? { ...reply, ...hidden } : reply

  if (interaction.replied) await interaction.followUp(message)
  else if (!interaction.deferred) await interaction.reply(message)
  // Who pressed a button was told that its message will change; what there is to say stands beside it.
  else if (interaction.ephemeral === null) await interaction.followUp(message)
  else if (interaction.ephemeral === (audience === 'asker')) await interaction.editReply(reply)
  else {
    // Who sees a deferred response was settled when it was deferred.
    await interaction.deleteReply()
    await interaction.followUp(message)
  }
}

/**
 * Changes the message that a button is on, whether or not Discord was told to wait; what `reply` leaves
 * out stays as it is.
 */
export async function change(interaction: ButtonInteraction, reply: Reply): Promise<void> {
  if (interaction.deferred) await interaction.editReply(reply)
  else await interaction.update(reply)
}

const hidden = { flags: MessageFlags.Ephemeral } as const
