import { type Dialect, Kysely } from 'kysely'
import { defaultSettings, type GuildSettings, type Store } from '../library/store.ts'
import { migrate, type Schema } from './schema.ts'

/** A store in any SQL database that Kysely speaks to. */
export class KyselyStore implements Store {
  readonly #database: Kysely<Schema>

  private constructor(database: Kysely<Schema>) {
    this.#database = database
  }

  /** Brings the database up to date. Throws a UserError when it is newer than the program. */
  static async open(dialect: Dialect): Promise<KyselyStore> {
    const database = new Kysely<Schema>({ dialect })
    await migrate(database)
    return new KyselyStore(database)
  }

  async settingsOf(guildId: string): Promise<GuildSettings> {
    const row = await this.#database
      .selectFrom('guild_settings')
      .select(['shared_library', 'recency', 'answers'])
      .where('guild_id', '=', guildId)
      .executeTakeFirst()
    if (!row) return defaultSettings
    return {
      sharedLibrary: row.shared_library === 1,
      recency: row.recency,
      answers: row.answers,
    }
  }

  async saveSettings(
    guildId: string,
    { sharedLibrary, recency, answers }: GuildSettings,
  ): Promise<void> {
    const row = { shared_library: sharedLibrary ? 1 : 0, recency, answers }
    await this.#database
      .insertInto('guild_settings')
      .values({ guild_id: guildId, ...row })
      .onConflict((conflict) => conflict.column('guild_id').doUpdateSet(row))
      .execute()
  }

  async close(): Promise<void> {
    await this.#database.destroy()
  }
}
