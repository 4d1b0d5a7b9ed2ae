import { setTimeout as pause } from 'node:timers/promises'
import { MessageFlags, type RepliableInteraction } from 'discord.js'
import type { Reply } from './reply.ts'

// Discord gives up on an interaction that has no response after 3 s.
const patience = 1500

/**
 * Waits for `work`. If that takes so long that Discord might give up, it is told first that the
 * answer is on its way.
 */
export async function holdingOn<T>(
  interaction: RepliableInteraction,
  work: Promise<T>,
): Promise<T> {
  const done = new AbortController()
  const isSlow = pause(patience, true, { signal: done.signal, ref: false }).catch(() => false)
  const isDone = work.then(() => false)
  const mustWait = await Promise.race([isDone, isSlow]).finally(() => done.abort())
  if (mustWait) await interaction.deferReply()

  return work
}

/**
 * Sends the response to an interaction, whether or not Discord was told to wait or was given another
 * one before. `asker`: only who used the command sees it.
 */
export async function respond(
  interaction: RepliableInteraction,
  reply: Reply,
  audience: 'everyone' | 'asker',
): Promise<void> {
  const message =
    audience === 'asker' ? { ...reply, flags: MessageFlags.Ephemeral as const } : reply

  if (interaction.replied) await interaction.followUp(message)
  else if (!interaction.deferred) await interaction.reply(message)
  else if (audience === 'everyone') await interaction.editReply(reply)
  else {
    // Who sees a deferred response was settled when it was deferred.
    await interaction.deleteReply()
    await interaction.followUp(message)
  }
}
