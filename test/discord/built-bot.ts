/** The bot as it is shipped: built, in a process of its own. */
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { tmpdir } from 'node:os'
import { fileURLToPath } from 'node:url'
import { expect } from 'vitest'
import { eventually } from '../eventually.ts'
import { LocalDiscord } from './local-discord/local-discord.ts'

const program = fileURLToPath(new URL('../../dist/main.js', import.meta.url))

export type BuiltBot = {
  readonly child: ChildProcess
  /** All that it has written so far. */
  readonly output: () => string
  /** The exit code, once it has ended; null when a signal killed it. */
  readonly ended: Promise<number | null>
}

/** What the bot must be told of a local Discord. */
export const settingsFor = ({
  apiUrl,
  cdnUrl,
}: LocalDiscord): Readonly<Record<string, string>> => ({
  DISCORD_TOKEN: LocalDiscord.token,
  DISCORD_API_URL: apiUrl,
  DISCORD_CDN_URL: cdnUrl,
  // Tests ask faster than people do.
  ASK_COOLDOWN: '0',
})

/** Starts the bot with these settings and no others. */
export function startBuiltBot(settings: Readonly<Record<string, string>>): BuiltBot {
  const child = spawn(process.execPath, [program], {
    // Away from any .env file.
    cwd: tmpdir(),
    env: { PATH: process.env.PATH, ...settings },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let text = ''
  for (const stream of [child.stdout, child.stderr]) {
    stream!.on('data', (chunk) => {
      text += chunk
    })
  }
  const ended = once(child, 'close').then(([code]) => code as number | null)
  return { child, output: () => text, ended }
}

/** Waits until the bot is let in and has seen to its commands. */
export async function isConnected({ output }: BuiltBot): Promise<void> {
  const isUp = () => expect(output()).toContain('Connected to Discord')
  await eventually(isUp)
}
