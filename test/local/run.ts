import { spawnSync } from 'node:child_process'
import { tmpdir } from 'node:os'
import { fileURLToPath } from 'node:url'

export type Ran = { readonly code: number | null; readonly out: string; readonly err: string }

export type Given = { readonly input?: string; readonly env?: Readonly<Record<string, string>> }

/** Where a built program is. */
export const built = (name: string) => fileURLToPath(new URL(`../../dist/${name}`, import.meta.url))

/** Runs a built program to its end, away from any `.env` file and with these settings alone. */
export function run(
  name: string,
  args: readonly string[],
  { input = '', env = {} }: Given = {},
): Ran {
  const { status, stdout, stderr } = spawnSync(process.execPath, [built(name), ...args], {
    cwd: tmpdir(),
    env: { PATH: process.env.PATH, ...env },
    input,
    encoding: 'utf8',
    maxBuffer: 100_000_000,
  })
  return { code: status, out: stdout, err: stderr }
}
