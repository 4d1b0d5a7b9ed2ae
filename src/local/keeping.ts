/** Backing up, exporting and importing what the bot keeps. */
import { readFileSync, writeFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { readConfig } from '../config.ts'
import { UserError } from '../errors.ts'
import { snapshotFrom, snapshotText } from '../library/snapshot.ts'
import { backUpSqliteStore, openSqliteStore, openSqliteStoreToRead } from '../storage/sqlite.ts'

/** Copies all that is kept to a file, also while a bot is running, and tells where it is. */
export function backUp(file: string | undefined): string {
  const copy = resolve(file ?? `verbatim-${new Date().toISOString().replace(/[:.]/g, '-')}.db`)
  backUpSqliteStore(readConfig().databaseFile, copy)
  return `Everything is in “${copy}”: to go back to it, stop the bot and put it in place of the database.\n`
}

/** Gives a guild's library as JSON, also while a bot is running; without a file, to be printed. */
export async function exported(guildId: string, file: string | undefined): Promise<string> {
  const store = await openSqliteStoreToRead(readConfig().databaseFile)
  try {
    const library = await store.articles.exported(guildId)
    if (library.log.length === 0 && library.articles.length === 0) {
      throw new UserError(`Nothing is kept of a server ${guildId}: check its id.`)
    }
    const text = snapshotText({ guildId, library })
    if (file === undefined) return text
    written(file, text)
    const { length } = library.articles
    return `${length} article${length === 1 ? '' : 's'} with their history are in “${file}”.\n`
  } finally {
    await store.close()
  }
}

/**
 * Takes a library from a file into a guild: the one it is of, or another. A guild that has something
 * keeps it, with a UserError, unless it is to be replaced. The bot must not be running.
 */
export async function imported(
  file: string,
  { guild, replaces }: { readonly guild: string | undefined; readonly replaces: boolean },
): Promise<string> {
  const { guildId, library } = snapshotFrom(read(file), file)
  const target = guild ?? guildId
  const store = await openSqliteStore(readConfig().databaseFile)
  try {
    const { length } = await store.articles.states(target, 'all')
    if (length > 0 && !replaces) {
      throw new UserError(
        `The server ${target} has ${length} article${length === 1 ? '' : 's'} already: export them first if you need them, and then add --replace.`,
      )
    }
    await store.articles.imported(target, library)
    const count = library.articles.length
    return `${count} article${count === 1 ? '' : 's'} with their history are in the server ${target}.\n`
  } finally {
    await store.close()
  }
}

function read(file: string): string {
  try {
    return readFileSync(file, 'utf8')
  } catch (error) {
    throw new UserError(
      `“${file}” can't be read (${(error as NodeJS.ErrnoException).code}): name a file that npm run export has written.`,
    )
  }
}

function written(file: string, text: string): void {
  try {
    writeFileSync(file, text, { flag: 'wx' })
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    throw new UserError(
      code === 'EEXIST'
        ? `There is a file “${file}” already: name another.`
        : `“${file}” can't be written (${code}): name a file in a folder that you may write.`,
    )
  }
}
