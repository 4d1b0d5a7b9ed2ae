import type { Kysely } from 'kysely'
import type { GuildStore } from '../library/store.ts'
import { guildTables, type Schema } from './schema.ts'

export class KyselyGuilds implements GuildStore {
  readonly #database: Kysely<Schema>
  readonly #afterErasing: () => Promise<void>

  constructor(database: Kysely<Schema>, afterErasing: () => Promise<void>) {
    this.#database = database
    this.#afterErasing = afterErasing
  }

  async setLeft(guildId: string, when: string | null): Promise<void> {
    if (when === null) {
      await this.#database
        .updateTable('guilds')
        .set({ left_at: null })
        .where('guild_id', '=', guildId)
        .where('left_at', 'is not', null)
        .execute()
      return
    }
    await this.#database
      .insertInto('guilds')
      .values({ guild_id: guildId, left_at: when, first_revision: 1 })
      .onConflict((conflict) => conflict.column('guild_id').doUpdateSet({ left_at: when }))
      .execute()
  }

  async kept(): Promise<string[]> {
    const guilds = new Set<string>()
    for (const table of guildTables) {
      const rows = await this.#database.selectFrom(table).select('guild_id').distinct().execute()
      for (const { guild_id } of rows) if (guild_id !== null) guilds.add(guild_id)
    }
    const left = await this.#database
      .selectFrom('guilds')
      .select('guild_id')
      .where('left_at', 'is not', null)
      .execute()
    for (const { guild_id } of left) guilds.delete(guild_id)
    return [...guilds].sort()
  }

  async leftBefore(when: string): Promise<string[]> {
    const rows = await this.#database
      .selectFrom('guilds')
      .select('guild_id')
      .where('left_at', '<', when)
      .orderBy('guild_id')
      .execute()
    return rows.map(({ guild_id }) => guild_id)
  }

  async erase(guildId: string): Promise<void> {
    await this.#database.transaction().execute(async (transaction) => {
      for (const table of guildTables) {
        await transaction.deleteFrom(table).where('guild_id', '=', guildId).execute()
      }
    })
    await this.#afterErasing()
  }
}
