import { accessSync, constants, existsSync, renameSync, rmSync } from 'node:fs'
import { dirname } from 'node:path'
import { type SqliteDatabase, SqliteDialect, type SqliteStatement } from 'kysely'
import Database from 'libsql'
import { UserError } from '../errors.ts'
import type { Store } from '../library/store.ts'
import { Refused } from '../refusals.ts'
import { KyselyStore } from './kysely-store.ts'

/**
 * Opens the store in a file, which is made where there is none, and which is this process's alone
 * until it is closed; `:memory:` keeps it for as long as it is open. Throws a UserError when the folder
 * or file can't be written, when another process has the file, when it is no database or a damaged one,
 * and when a newer program has made it; what is in the file is then left as it was.
 */
export async function openSqliteStore(file: string): Promise<Store> {
  if (file !== ':memory:') mustBeWritable(file)
  const owner = file === ':memory:' ? null : ownerOf(file)
  const database = opened(file)
  try {
    // Another program, such as a backup, may be writing for a moment.
    database.exec('pragma busy_timeout = 2000')
    mustBeSound(database, file)
    // Together these two keep whatever was acknowledged, even if the machine loses its power.
    database.exec('pragma journal_mode = wal')
    database.exec('pragma synchronous = full')
    // What is purged is overwritten, and not only let go of.
    database.exec('pragma secure_delete = on')
    const dialect = new SqliteDialect({ database: spoken(database, file, { owner }) })
    return await KyselyStore.open(dialect, 'pragma wal_checkpoint(truncate)')
  } catch (error) {
    database.close()
    owner?.close()
    throw spokenError(error, file)
  }
}

/**
 * Opens a store in a file to read it, whether or not a bot is using it. Throws a UserError where there
 * is none, where it is no database, and where another version of the program has made it.
 */
export async function openSqliteStoreToRead(file: string): Promise<Store> {
  mustBeThere(file)
  const database = opened(file)
  try {
    database.exec('pragma query_only = on')
    const dialect = new SqliteDialect({ database: spoken(database, file, { isReading: true }) })
    return await KyselyStore.openToRead(dialect)
  } catch (error) {
    database.close()
    throw spokenError(error, file)
  }
}

/**
 * Copies the store in a file to another, as it is at one moment, whether or not a bot is using it. The
 * copy is there whole or not at all. Throws a UserError when there is no store, and when there already
 * is a file of the copy's name or it can't be written.
 */
export function backUpSqliteStore(file: string, copy: string): void {
  mustBeThere(file)
  if (existsSync(copy)) {
    throw new UserError(`There is a file “${copy}” already: name another for the backup.`)
  }
  mustBeWritable(copy)
  const unfinished = `${copy}.unfinished`
  rmSync(unfinished, { force: true })
  const database = opened(file)
  try {
    database.exec('pragma busy_timeout = 2000')
    mustBeSound(database, file)
    database.prepare('vacuum into ?').run([unfinished])
    renameSync(unfinished, copy)
  } catch (error) {
    rmSync(unfinished, { force: true })
    throw spokenError(error, file)
  } finally {
    database.close()
  }
}

type Connection = InstanceType<typeof Database>

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

function mustBeThere(file: string): void {
  if (existsSync(file)) return
  throw new UserError(
    `There is no database “${file}” yet: start the bot once, or set DATABASE_URL to the file it uses.`,
  )
}

/**
 * Takes a file for this process: by a lock on an empty database beside it, which the system lets go of
 * however the process ends, and which doesn't keep others from reading the file itself. It is never
 * removed: whoever waits for it would then hold a lock on a file that is no longer there.
 */
function ownerOf(file: string): Connection {
  const owner = opened(`${file}-owner`)
  try {
    owner.exec('pragma journal_mode = memory')
    owner.exec('begin exclusive')
    return owner
  } catch (error) {
    owner.close()
    if (codeOf(error) !== 'SQLITE_BUSY') throw spokenError(error, `${file}-owner`)
    throw new UserError(
      `Another Verbatim is using the database “${file}”: stop it first, or set DATABASE_URL to another file.`,
    )
  }
}

function opened(file: string): Connection {
  try {
    return new Database(file)
  } catch {
    throw new UserError(
      `The database can't be opened in “${file}”: set DATABASE_URL to a file in a folder that can be written.`,
    )
  }
}

function mustBeSound(database: Connection, file: string): void {
  const [row] = database.prepare('pragma quick_check(1)').all() as { quick_check: string }[]
  if (row?.quick_check !== 'ok') throw new UserError(noDatabase(file))
}

/**
 * A connection as Kysely uses it, whose failures are told in sentences where people can mend them.
 * The owner is closed with it.
 */
function spoken(
  database: Connection,
  file: string,
  { owner = null, isReading = false }: { owner?: Connection | null; isReading?: boolean },
): SqliteDatabase {
  const speaking = <Result>(work: () => Result): Result => {
    try {
      return work()
    } catch (error) {
      throw spokenError(error, file)
    }
  }
  return {
    prepare(sql) {
      // Where the disk is full, SQLite has rolled back already.
      if (sql === 'rollback' && !database.inTransaction) return nothingToDo
      // A transaction waits for other programs only where it starts.
      const statement = speaking(() =>
        database.prepare(sql === 'begin' && !isReading ? 'begin immediate' : sql),
      )
      return {
        reader: statement.reader,
        all: (parameters) => speaking(() => statement.all(parameters)),
        run: (parameters) => speaking(() => statement.run(parameters)),
        iterate: (parameters) => statement.iterate(parameters) as IterableIterator<unknown>,
      }
    },
    close() {
      try {
        // libsql may keep the file open until garbage is collected: all should be in it before.
        if (owner) database.prepare('pragma wal_checkpoint(truncate)').all()
      } catch (error) {
        // Where there is no room for that, all stays in the log beside it, which is read as well.
        if (codeOf(error) !== 'SQLITE_FULL') throw error
      } finally {
        database.close()
        owner?.close()
      }
    },
  }
}

const nothingToDo: SqliteStatement = {
  reader: false,
  all: () => [],
  run: () => ({ changes: 0, lastInsertRowid: 0 }),
  iterate: () => [][Symbol.iterator](),
}

/** What people can mend, as a sentence; only the host, at a terminal, is told the file. */
function spokenError(error: unknown, file: string): unknown {
  switch (codeOf(error)) {
    case 'SQLITE_NOTADB':
    case 'SQLITE_CORRUPT':
      return Refused.saying(noDatabase(file), 'brokenStore')
    case 'SQLITE_FULL':
      return Refused.saying(
        `The disk that “${file}” is on is full, so nothing was changed: make room and try again.`,
        'fullDisk',
      )
    case 'SQLITE_IOERR':
    case 'SQLITE_READONLY':
    case 'SQLITE_CANTOPEN':
    case 'SQLITE_PERM':
      return Refused.saying(
        `“${file}” can't be written, so nothing was changed: check its disk and who may write there, and try again.`,
        'unwritableStore',
      )
    case 'SQLITE_BUSY':
      return Refused.saying(
        `Another program is writing “${file}”, so nothing was changed: try again in a moment.`,
        'busyStore',
      )
    default:
      return error
  }
}

/** The first two words of SQLite's code for what failed, such as SQLITE_READONLY for all of its kind. */
const codeOf = (error: unknown): string | null =>
  error instanceof Database.SqliteError ? error.code.split('_').slice(0, 2).join('_') : null

const noDatabase = (file: string): string =>
  `“${file}” is no database, or a damaged one: put a backup in its place, or set DATABASE_URL to another file.`
