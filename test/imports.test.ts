import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, posix, relative, sep } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'

/** Who imports whom, as ARCHITECTURE.md has it: rooms and files of ours, then packages. */
const mayImport: Record<string, { ours: string[]; packages: string[] }> = {
  articles: {
    ours: ['errors.ts', 'refusals.ts'],
    packages: ['yaml', 'zod', 'mdast-util-from-markdown', 'mdast'],
  },
  search: { ours: ['articles'], packages: ['minisearch', 'porter2'] },
  attribution: { ours: ['articles'], packages: [] },
  answering: { ours: ['articles', 'search', 'attribution', 'refusals.ts'], packages: [] },
  library: {
    ours: ['articles', 'search', 'attribution', 'answering', 'errors.ts', 'refusals.ts'],
    packages: [
      ...['zod', 'node:fs', 'node:module', 'node:os', 'node:path', 'node:timers/promises'],
      'node:worker_threads',
    ],
  },
  storage: {
    ours: ['articles', 'library/store.ts', 'errors.ts', 'refusals.ts'],
    packages: [
      'kysely',
      'libsql',
      'zod',
      'node:crypto',
      'node:fs',
      'node:path',
      'node:timers/promises',
    ],
  },
  intake: {
    ours: ['articles', 'library/store.ts', 'refusals.ts'],
    packages: [
      ...[
        'defuddle/node',
        'file-type',
        'ipaddr.js',
        'jszip',
        'linkedom',
        'mammoth',
        'parse5',
        'undici',
      ],
      ...['unpdf', 'yauzl', 'node:*'],
    ],
  },
  evaluation: {
    ours: ['articles', 'search', 'answering', 'attribution', 'library', 'errors.ts'],
    packages: ['minisearch', 'zod', 'node:*'],
  },
  discord: {
    ours: [
      'articles',
      'search',
      'attribution',
      'answering',
      'library',
      'intake',
      'evaluation',
      'errors.ts',
      'refusals.ts',
    ],
    packages: ['discord.js', 'diff', 'pino', 'node:*'],
  },
  local: {
    ours: [
      'articles',
      'search',
      'attribution',
      'answering',
      'library',
      'evaluation',
      'storage',
      'errors.ts',
      'config.ts',
    ],
    packages: ['cli-progress', 'zod', 'node:*'],
  },
  'local/train-senses.ts': {
    ours: ['errors.ts', 'library', 'search'],
    packages: ['ml-matrix', 'zod', 'node:*'],
  },
  'local/bench/engines.ts': {
    ours: ['articles', 'library', 'search'],
    packages: ['@orama/orama', 'flexsearch', 'libsql', 'lunr', 'minisearch', 'porter2'],
  },
  'config.ts': { ours: ['errors.ts'], packages: ['dotenv', 'zod', 'node:*'] },
  'errors.ts': { ours: [], packages: [] },
  'refusals.ts': { ours: ['errors.ts'], packages: [] },
  'main.ts': {
    ours: ['config.ts', 'discord', 'errors.ts', 'intake', 'library', 'local', 'search', 'storage'],
    packages: ['pino', 'pino-pretty'],
  },
}

/** Things of the outside, and the files that alone may touch them: where they are used or measured. */
const onlyIn: Record<string, string[]> = {
  minisearch: [
    'evaluation/baseline.ts',
    'local/bench/engines.ts',
    'search/article-index.ts',
    'search/title-index.ts',
  ],
  diff: ['discord/moderating/difference.ts'],
  dotenv: ['config.ts'],
  undici: ['intake/fetching.ts'],
  unpdf: ['intake/read-pdf.ts'],
  libsql: ['local/bench/engines.ts', 'storage/sqlite.ts'],
}

const source = join(dirname(fileURLToPath(import.meta.url)), '..', 'src')
const files = readdirSync(source, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && entry.name.endsWith('.ts'))
  .map((entry) => relative(source, join(entry.parentPath, entry.name)).split(sep).join('/'))
  .map((file) => ({ file, text: readFileSync(join(source, file), 'utf8') }))

const roomOf = (file: string) => file.split('/')[0]!
/** Where a room may use all of Node.js, one of its modules counts as that. */
const packageOf = (imported: string, allowed: string[]) =>
  imported.startsWith('node:') && allowed.includes('node:*') ? 'node:*' : imported
const importsOf = (text: string) =>
  [
    ...text.matchAll(
      /^(?:import|export)\b[^'"]*?from '([^']+)'|^import '([^']+)'|\bimport\('([^']+)'\)/gm,
    ),
  ].map((match) => (match[1] ?? match[2] ?? match[3])!)

test('there are sources to look at', () => {
  expect(files.length).toBeGreaterThan(20)
  expect(files.flatMap(({ text }) => importsOf(text)).length).toBeGreaterThan(50)
})

test.each(files)('$file imports only what its room may', ({ file, text }) => {
  const allowed = mayImport[file] ?? mayImport[roomOf(file)]
  expect(allowed, `ARCHITECTURE.md has no room “${roomOf(file)}”`).toBeDefined()
  for (const imported of importsOf(text)) {
    if (!imported.startsWith('.')) {
      expect(allowed!.packages).toContain(packageOf(imported, allowed!.packages))
      continue
    }
    expect(imported).toMatch(/\.ts$/)
    const target = posix.join(posix.dirname(file), imported)
    const room = roomOf(target)
    const isAllowed =
      room === roomOf(file) || allowed!.ours.some((one) => [room, target].includes(one))
    expect(isAllowed, `${file} imports ${target}`).toBe(true)
  }
})

test.each(Object.entries(onlyIn))('%s is imported only where it is at home', (name, homes) => {
  const users = files.filter(({ text }) => importsOf(text).includes(name)).map(({ file }) => file)
  expect(users.sort()).toEqual(homes)
})

test('what reaches people in Discord from other rooms is a refusal, which every language tells', () => {
  const rooms = ['articles', 'search', 'attribution', 'answering', 'library', 'intake', 'storage']
  const others = files.filter(({ file, text }) => {
    return rooms.includes(roomOf(file)) && /\bnew UserError\(/.test(text)
  })
  // What only the host sees, at a terminal: of their own files, and when the bot is started.
  expect(others.map(({ file }) => file).sort()).toEqual([
    'articles/read-article.ts',
    'library/built-in.ts',
    'library/snapshot.ts',
    'storage/schema.ts',
    'storage/sqlite.ts',
  ])
})

test('the environment is read in config.ts alone', () => {
  const readers = files.filter(({ text }) => /process\.env\b/.test(text)).map(({ file }) => file)
  expect(readers).toEqual(['config.ts'])
})
