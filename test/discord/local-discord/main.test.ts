import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, onTestFinished, test } from 'vitest'
import { eventually } from '../../eventually.ts'
import { isConnected, startBuiltBot } from '../built-bot.ts'

const program = fileURLToPath(new URL('main.ts', import.meta.url))

test('the built bot answers what is typed, with the settings that are printed', async () => {
  const child = spawn(process.execPath, ['--import', 'tsx', program, '--port', '0'])
  let output = ''
  child.stdout.on('data', (chunk) => {
    output += chunk
  })
  const says = (words: string | RegExp) => eventually(() => expect(output).toMatch(words))
  await says('#general')
  const settings = Object.fromEntries(
    [...output.matchAll(/^(DISCORD_\w+)=(\S+)$/gm)].map(([, name, value]) => [name, value]),
  )
  const folder = mkdtempSync(join(tmpdir(), 'verbatim-bot-'))
  const bot = startBuiltBot({
    ...settings,
    DATABASE_URL: join(folder, 'verbatim.db'),
    ASK_COOLDOWN: '0',
  })
  onTestFinished(async () => {
    bot.child.kill('SIGKILL')
    child.kill('SIGKILL')
    await bot.ended
    rmSync(folder, { recursive: true })
  })
  await isConnected(bot)

  child.stdin.write('/ask How many houses in Saltmere were flooded?\n')
  await says(/Verbatim:.*212/s)
  child.stdin.write('@Verbatim who invented the zip?\n')
  await says('Nothing in the library')
  child.stdin.write('=moderator\n/settings shared-library:off\n')
  await says(/only you see this.*library is off/s)
  child.stdin.end()
  expect(await once(child, 'close')).toEqual([0, null])
}, 60_000)
