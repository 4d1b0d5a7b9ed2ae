import { accessSync, constants, existsSync } from 'node:fs'
import { dirname } from 'node:path'
import { SqliteDialect } from 'kysely'
import Database from 'libsql'
import { UserError } from '../errors.ts'
import type { Store } from '../library/store.ts'
import { KyselyStore } from './kysely-store.ts'

/**
 * Opens the store in a file, which is made where there is none; `:memory:` keeps it for as long as it
 * is open. Throws a UserError when the folder or file can't be written, when the file is no database,
 * and when a newer program has made it; what is in the file is then left as it was.
 */
export async function openSqliteStore(file: string): Promise<Store> {
  if (file !== ':memory:') mustBeWritable(file)
  const database = opened(file)
  try {
    // Another program, such as a backup, may be writing for a moment.
    database.exec('pragma busy_timeout = 2000')
    // Together these two keep whatever was acknowledged, even if the machine loses its power.
    database.exec('pragma journal_mode = wal')
    database.exec('pragma synchronous = full')
    return await KyselyStore.open(new SqliteDialect({ database }))
  } catch (error) {
    database.close()
    throw isNoDatabase(error) ? new UserError(noDatabase(file)) : error
  }
}

// SQLite itself opens what it can't write for reading alone, and fails at the first change.
function mustBeWritable(file: string): void {
  const folder = dirname(file)
  if (!existsSync(folder)) {
    throw new UserError(
      `There is no folder “${folder}” for the database: make it, or set DATABASE_URL to a file in another.`,
    )
  }
  for (const path of existsSync(file) ? [folder, file] : [folder]) {
    try {
      accessSync(path, constants.W_OK)
    } catch (error) {
      throw new UserError(
        `The database needs “${path}”, which can't be written (${(error as NodeJS.ErrnoException).code}): change who may write there, or set DATABASE_URL to a file elsewhere.`,
      )
    }
  }
}

function opened(file: string) {
  try {
    return new Database(file)
  } catch {
    throw new UserError(
      `The database can't be opened in “${file}”: set DATABASE_URL to a file in a folder that can be written.`,
    )
  }
}

const isNoDatabase = (error: unknown): boolean =>
  error instanceof Database.SqliteError &&
  (error.code === 'SQLITE_NOTADB' || error.code === 'SQLITE_CORRUPT')

const noDatabase = (file: string): string =>
  `“${file}” is no database, or a damaged one: put a backup in its place, or set DATABASE_URL to another file.`
