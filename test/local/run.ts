import { spawnSync } from 'node:child_process'
import { tmpdir } from 'node:os'
import { resolve } from 'node:path'
import { fileURLToPath } from 'node:url'

export type Ran = { readonly code: number | null; readonly out: string; readonly err: string }

export type Given = {
  /** What is written to it, or a file or folder that is open. */
  readonly input?: string | number
  readonly env?: Readonly<Record<string, string>>
  readonly cwd?: string
}

/** Where npm runs the commands of the package. */
export const packageFolder = resolve(fileURLToPath(new URL('../..', import.meta.url)))

/** Where a built program is. */
export const built = (name: string) => fileURLToPath(new URL(`../../dist/${name}`, import.meta.url))

/** Runs a built program to its end, away from any `.env` file and with these settings alone. */
export function run(
  name: string,
  args: readonly string[],
  { input = '', env = {}, cwd = tmpdir() }: Given = {},
): Ran {
  const { status, stdout, stderr } = spawnSync(process.execPath, [built(name), ...args], {
    cwd,
    env: { PATH: process.env.PATH, ...env },
    ...(typeof input === 'string' ? { input } : { stdio: [input, 'pipe', 'pipe'] }),
    encoding: 'utf8',
    maxBuffer: 100_000_000,
  })
  return { code: status, out: stdout, err: stderr }
}
