/** `src/set-up.mjs` in a tiny clone of its own, whose one dependency is the compiler that we have. */
import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, describe, expect, test } from 'vitest'
import { folderWith } from './folder.ts'

const ours = (path: string) => fileURLToPath(new URL(`../${path}`, import.meta.url))
const setUp = readFileSync(ours('src/set-up.mjs'))
const compiler = realpathSync(ours('node_modules/typescript'))

/** A clone of a package with two sources, in which nothing is installed or built. */
function clone(): string {
  const options = { module: 'nodenext', lib: ['es5'], types: [], skipLibCheck: true }
  const build = {
    extends: './tsconfig.json',
    compilerOptions: { rootDir: 'src', outDir: 'dist' },
    include: ['src'],
  }
  const files = {
    'src/set-up.mjs': setUp,
    'src/tide.ts': 'export const tide: string = "high"\n',
    'src/deep/gate.ts': 'export const gate: string = "shut"\n',
    'tsconfig.json': JSON.stringify({ compilerOptions: options }),
    'tsconfig.build.json': JSON.stringify(build),
  }
  const folder = realpathSync(folderWith(files, afterAll))
  const dependencies = { typescript: `file:${relative(folder, compiler)}` }
  const root = { name: 'clone', version: '1.0.0', type: 'module', dependencies }
  const { version } = JSON.parse(readFileSync(join(compiler, 'package.json'), 'utf8'))
  const packages = {
    '': root,
    [relative(folder, compiler)]: { name: 'typescript', version },
    'node_modules/typescript': { resolved: relative(folder, compiler), link: true },
  }
  writeFileSync(join(folder, 'package.json'), JSON.stringify(root))
  writeFileSync(
    join(folder, 'package-lock.json'),
    JSON.stringify({ name: 'clone', version: '1.0.0', lockfileVersion: 3, packages }),
  )
  return folder
}

function run(folder: string, ...options: string[]) {
  const { npm_execpath: _, ...env } = process.env
  const script = join(folder, 'src', 'set-up.mjs')
  const { status, stdout, stderr } = spawnSync(process.execPath, [...options, script], {
    env,
    encoding: 'utf8',
  })
  return { status, stdout, stderr }
}

const installing = 'Installing what package-lock.json pins …\n'
const building = 'Building …\n'

describe('setting up', { timeout: 60_000 }, () => {
  const folder = clone()
  const source = join(folder, 'src', 'tide.ts')
  const built = (name: string) => join(folder, 'dist', name)

  test('asks for a newer Node.js where it is too old', () => {
    const old =
      'data:text/javascript,Object.defineProperty(process, "versions", { value: { node: "20.18.9" } })'
    expect(run(folder, '--import', old)).toMatchObject({
      status: 1,
      stdout: '',
      stderr:
        'Verbatim needs Node.js 20.19 or later, and this is 20.18.9: install a newer one and try again.\n',
    })
  })

  test('installs and builds a fresh clone, and does nothing the second time', () => {
    const first = run(folder)
    expect(first).toMatchObject({ status: 0, stdout: '' })
    expect(first.stderr).toContain(installing)
    expect(first.stderr).toContain(building)
    expect(readFileSync(built('tide.js'), 'utf8')).toContain('"high"')
    expect(existsSync(built('deep/gate.js'))).toBe(true)

    expect(run(folder)).toMatchObject({ status: 0, stdout: '', stderr: '' })
  })

  test('builds anew, and no more, when a source has changed or gone', () => {
    writeFileSync(source, 'export const tide: string = "low"\n')
    rmSync(join(folder, 'src', 'deep'), { recursive: true })

    expect(run(folder)).toMatchObject({ status: 0, stdout: '', stderr: building })
    expect(readFileSync(built('tide.js'), 'utf8')).toContain('"low"')
    expect(existsSync(built('deep'))).toBe(false)
  })

  test('ends with a sentence when it fails, and tries again the next time', () => {
    writeFileSync(source, 'export const tide: string = 17\n')
    const failed = run(folder)
    expect(failed).toMatchObject({ status: 1, stdout: '' })
    expect(failed.stderr).toContain('src/tide.ts')
    expect(failed.stderr).toMatch(/^Setting up failed: .* try again\.$/m)
    expect(failed.stderr).not.toMatch(/^ +at /m)
    expect(run(folder).status).toBe(1)

    writeFileSync(source, 'export const tide: string = "high"\n')
    expect(run(folder)).toMatchObject({ status: 0, stderr: building })
  })

  test('installs anew when other packages are pinned', () => {
    const lock = join(folder, 'package-lock.json')
    writeFileSync(lock, `${readFileSync(lock, 'utf8')}\n`)
    const after = run(folder)
    expect(after.status).toBe(0)
    expect(after.stderr).toContain(installing)
  })
})
