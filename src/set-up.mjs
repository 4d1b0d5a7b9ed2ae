/**
 * Makes a fresh clone ready to run: installs what package-lock.json pins and builds `dist/`, each
 * only when it is missing or out of date. Runs before the npm scripts, so it has no dependencies
 * and says what it does on standard error, leaving both standard input and output to the script.
 */
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = join(dirname(fileURLToPath(import.meta.url)), '..')
const at = (...path) => join(root, ...path)

const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
if (major < 20 || (major === 20 && minor < 19)) {
  stop(
    `Verbatim needs Node.js 20.19 or later, and this is ${process.versions.node}: install a newer one and try again.`,
  )
}

const platform = `${process.platform} ${process.arch} ${process.versions.modules}`
const wanted = hashOf([at('package.json'), at('package-lock.json')], platform)
once(at('node_modules', '.set-up'), wanted, 'Installing what package-lock.json pins …', () => {
  const npm = process.env.npm_execpath
  const command = npm ? [process.execPath, npm] : ['npm']
  run([...command, 'ci', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error'])
})

const sources = readdirSync(at('src'), { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && entry.name.endsWith('.ts'))
  .map((entry) => join(entry.parentPath, entry.name))
  .sort()
const built = hashOf([...sources, at('tsconfig.json'), at('tsconfig.build.json')], wanted)
once(at('dist', '.set-up'), built, 'Building …', () => {
  rmSync(at('dist'), { recursive: true, force: true })
  run([
    process.execPath,
    at('node_modules', 'typescript', 'bin', 'tsc'),
    '-p',
    'tsconfig.build.json',
  ])
})

/** Does the work unless the stamp says that it was done for this very state, then stamps it. */
function once(stamp, state, notice, work) {
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === state) return
  process.stderr.write(`${notice}\n`)
  work()
  mkdirSync(dirname(stamp), { recursive: true })
  writeFileSync(stamp, state)
}

function run([command, ...rest]) {
  // What the tools print goes to standard error (2): standard output belongs to the npm script.
  const { status, error } = spawnSync(command, rest, { cwd: root, stdio: ['ignore', 2, 2] })
  if (error || status !== 0) {
    stop(
      `Setting up failed: \`${rest.slice(-5).join(' ')}\` ended with ${error?.message ?? `exit code ${status}`}; mend what it says above and try again.`,
    )
  }
}

function hashOf(files, salt) {
  const hash = createHash('sha256').update(salt)
  for (const file of files) hash.update(`\n${file}\n`).update(readFileSync(file))
  return hash.digest('hex')
}

function stop(sentence) {
  process.stderr.write(`${sentence}\n`)
  process.exit(1)
}
