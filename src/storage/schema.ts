import type { Kysely, Transaction } from 'kysely'
import { UserError } from '../errors.ts'
import type { GuildSettings } from '../library/store.ts'

/** Every table, as the newest migration leaves it. */
export type Schema = {
  /** One row for each migration that was applied. */
  readonly schema_version: { readonly version: number }
  readonly guild_settings: {
    readonly guild_id: string
    /** 1 or 0: not every database knows truth values. */
    readonly shared_library: number
    readonly recency: GuildSettings['recency']
    readonly answers: GuildSettings['answers']
  }
}

type Migration = (transaction: Transaction<Schema>) => Promise<void>

/**
 * The way from an empty database to the schema, numbered from 1 in this order. One that has been
 * released is never changed: what it should have done is done by a new one behind it.
 */
const migrations: readonly Migration[] = [createGuildSettings, addRecencyAndAnswers]

async function createGuildSettings({ schema }: Transaction<Schema>): Promise<void> {
  await schema
    .createTable('guild_settings')
    .addColumn('guild_id', 'text', (column) => column.primaryKey())
    .addColumn('shared_library', 'integer', (column) => column.notNull())
    .execute()
}

// What guilds had settled before stays, and for the rest they get what was the default then.
async function addRecencyAndAnswers({ schema }: Transaction<Schema>): Promise<void> {
  await schema
    .alterTable('guild_settings')
    .addColumn('recency', 'text', (column) => column.notNull().defaultTo('now'))
    .execute()
  await schema
    .alterTable('guild_settings')
    .addColumn('answers', 'text', (column) => column.notNull().defaultTo('balanced'))
    .execute()
}

/**
 * Applies the migrations that a database lacks, all or none. Throws a UserError and changes nothing
 * when a newer program has been there before.
 */
export async function migrate(database: Kysely<Schema>): Promise<void> {
  await database.transaction().execute(async (transaction) => {
    await transaction.schema
      .createTable('schema_version')
      .ifNotExists()
      .addColumn('version', 'integer', (column) => column.primaryKey())
      .execute()
    const newest = await transaction
      .selectFrom('schema_version')
      .select('version')
      .orderBy('version', 'desc')
      .executeTakeFirst()
    const applied = newest?.version ?? 0
    if (applied > migrations.length) {
      throw new UserError(
        `The database was made by a newer Verbatim (its schema is ${applied}, and this program knows up to ${migrations.length}): update the program, or set DATABASE_URL to another file.`,
      )
    }

    for (const [index, migration] of migrations.entries()) {
      if (index < applied) continue
      await migration(transaction)
      await transaction
        .insertInto('schema_version')
        .values({ version: index + 1 })
        .execute()
    }
  })
}
