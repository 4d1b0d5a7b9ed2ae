import { join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { readConfig } from '../src/config.ts'
import { UserError } from '../src/errors.ts'

const databaseFileOf = (value: string) => readConfig({ DATABASE_URL: value }).databaseFile
const project = fileURLToPath(new URL('..', import.meta.url))

test.each([
  ['', join(project, 'data', 'verbatim.db')],
  ['/var/lib/verbatim.db', resolve('/var/lib/verbatim.db')],
  ['file:/var/lib/verbatim.db', resolve('/var/lib/verbatim.db')],
  ['file:///var/lib/verbatim.db', resolve('/var/lib/verbatim.db')],
  ['kept/bot.db', resolve('kept/bot.db')],
  ['file:kept/bot.db', resolve('kept/bot.db')],
  ['FILE:kept/bot.db', resolve('kept/bot.db')],
])('DATABASE_URL “%s” is the file %s', (value, file) => {
  expect(databaseFileOf(value)).toBe(file)
})

test.each([
  'postgres://bot:secret@db/verbatim',
  'libsql://db',
  ':memory:',
  'file::memory:',
  'file:',
])('DATABASE_URL “%s” is refused by a sentence that does not repeat it', (value) => {
  expect(() => databaseFileOf(value)).toThrow(UserError)
  expect(() => databaseFileOf(value)).toThrow(/^DATABASE_URL must be a file, .*\.$/)
  expect(() => databaseFileOf(value)).not.toThrow(/secret/)
})
