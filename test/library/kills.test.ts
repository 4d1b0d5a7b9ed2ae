/**
 * The process is killed at any moment, and nothing that was acknowledged is lost. KILLS sets how often;
 * `npm run test:kills` does it as often as the proof asks for.
 */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import Database from 'libsql'
import { expect, test } from 'vitest'
import { idFrom } from '../../src/articles/citation.ts'
import type { KeptLibrary } from '../../src/library/store.ts'
import { openSqliteStore } from '../../src/storage/sqlite.ts'
import { folderWith } from '../folder.ts'

const kills = Number(process.env.KILLS ?? 5)
const guild = '200000000000000001'
const program = fileURLToPath(new URL('stream-of-changes.mjs', import.meta.url))

type Kept = { readonly texts: ReadonlyMap<number, string>; readonly isRemoved: boolean }
type Model = ReadonlyMap<string, Kept>
type Line = {
  readonly doing?: 'add' | 'edit' | 'remove' | 'restore' | 'purge'
  readonly done?: string
  readonly id?: string
  readonly revision?: number
  readonly title?: string
  readonly text?: string
}

test(`${kills} kills lose nothing acknowledged and leave no half of a change`, {
  timeout: 60_000 + kills * 10_000,
}, async () => {
  const file = join(folderWith({}), 'verbatim.db')
  let model: Model = new Map()
  let changes = 0
  let inFlight = 0
  for (let kill = 1; kill <= kills; kill++) {
    const seed = Math.floor(Math.random() * 2 ** 31)
    const lines = await killedAfter(file, seed, Math.floor(Math.random() * 10), Math.random() * 30)
    const told = `kill ${kill}, seed ${seed}`
    const { acknowledged, pending, count } = read(lines, model)
    changes += count
    if (pending) inFlight++

    const found = await contentOf(file)
    const possible = pending ? [acknowledged, pending] : [acknowledged]
    expect(possible.map(sorted), told).toContainEqual(sorted(modelOf(found)))
    expectWhole(found, told)
    expect(integrityOf(file), told).toBe('ok')
    model = modelOf(found)
  }
  expect(changes).toBeGreaterThan(kills)
  console.log(`${kills} kills, ${changes} acknowledged changes, ${inFlight} kills within a change`)
})

/** What the program printed until it was killed, so many milliseconds after so many changes. */
async function killedAfter(
  file: string,
  seed: number,
  changes: number,
  milliseconds: number,
): Promise<Line[]> {
  const child = spawn(process.execPath, [program, file, guild, String(seed)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  let out = ''
  child.stdout.setEncoding('utf8').on('data', (chunk: string) => {
    out += chunk
  })
  while (out === '' || out.split('"done"').length <= changes) await once(child.stdout, 'data')
  await pause(milliseconds)
  child.kill('SIGKILL')
  const [[, signal]] = await Promise.all([once(child, 'exit'), once(child.stdout, 'end')])
  expect(signal).toBe('SIGKILL')
  const whole = out.slice(0, out.lastIndexOf('\n')).split('\n')
  return whole.map((line) => JSON.parse(line) as Line)
}

/** The acknowledged state, and the one that there is if the change under way was made too. */
function read(lines: readonly Line[], before: Model) {
  let acknowledged = before
  let pending: Model | null = null
  let count = 0
  for (const line of lines) {
    if (line.doing) pending = after(acknowledged, line)
    if (line.done && pending) {
      acknowledged = pending
      pending = null
      count++
    }
  }
  return { acknowledged, pending, count }
}

function after(model: Model, { doing, id, revision, title, text }: Line): Model {
  const next = new Map(model)
  // The first revision of an article is whatever follows the last purged one: only its text is known.
  if (doing === 'add')
    return next.set(idFrom(title!), { texts: new Map([[0, text!]]), isRemoved: false })
  const kept = next.get(id!)!
  if (doing === 'edit') {
    next.set(id!, { ...kept, texts: new Map([...kept.texts, [kept.texts.size, text!]]) })
    expect(revision).toBeGreaterThan(kept.texts.size)
  }
  if (doing === 'remove' || doing === 'restore')
    next.set(id!, { ...kept, isRemoved: doing === 'remove' })
  if (doing === 'purge') next.delete(id!)
  return next
}

const modelOf = ({ articles }: KeptLibrary): Model =>
  new Map(
    articles.map(({ id, isRemoved, revisions }) => [
      id,
      { texts: new Map(revisions.map(({ text }, at) => [at, text])), isRemoved },
    ]),
  )

const sorted = (model: Model) =>
  [...model]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([id, { texts, isRemoved }]) => ({ id, isRemoved, texts: [...texts.values()] }))

async function contentOf(file: string): Promise<KeptLibrary> {
  const store = await openSqliteStore(file)
  const library = await store.articles.exported(guild)
  await store.close()
  return library
}

/** Every revision is logged, and every logged revision is there with all its lines. */
function expectWhole({ articles, log }: KeptLibrary, told: string): void {
  const revisions = articles.flatMap(({ id, revisions }) =>
    revisions.map(({ revision, text }) => {
      const lines = text.split('\n\n')
      expect(lines[0], told).toMatch(new RegExp(`^${lines.length - 1} lines of `))
      return `${id}@${revision}`
    }),
  )
  const logged = log.filter(({ kind }) => kind === 'added' || kind === 'edited')
  expect(logged.map((entry) => `${entry.articleId}@${entry.revision}`).sort(), told).toEqual(
    revisions.sort(),
  )
}

function integrityOf(file: string): string {
  const database = new Database(file, { readonly: true })
  const [row] = database.prepare('pragma integrity_check').all() as { integrity_check: string }[]
  database.close()
  return row!.integrity_check
}
