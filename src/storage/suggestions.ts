import type { Kysely, Selectable } from 'kysely'
import type { Content, Signed, Suggestion, SuggestionStore } from '../library/store.ts'
import { logged } from './log.ts'
import type { Schema } from './schema.ts'

export class KyselySuggestions implements SuggestionStore {
  readonly #database: Kysely<Schema>

  constructor(database: Kysely<Schema>) {
    this.#database = database
  }

  async add(guildId: string, content: Content, { who, when, why }: Signed): Promise<number> {
    return this.#database.transaction().execute(async (transaction) => {
      const { newest } = await transaction
        .selectFrom('suggestions')
        .select(({ fn }) => fn.max('number').as('newest'))
        .where('guild_id', '=', guildId)
        .executeTakeFirstOrThrow()
      const number = (newest ?? 0) + 1
      await transaction
        .insertInto('suggestions')
        .values({
          guild_id: guildId,
          number,
          state: 'pending',
          who,
          at: when,
          content: JSON.stringify(content),
          note: why,
          untold: 0,
        })
        .execute()
      return number
    })
  }

  async get(guildId: string, number: number): Promise<Suggestion | null> {
    const row = await this.#database
      .selectFrom('suggestions')
      .selectAll()
      .where('guild_id', '=', guildId)
      .where('number', '=', number)
      .executeTakeFirst()
    return row ? suggestionFrom(row) : null
  }

  async pending(guildId: string): Promise<Pick<Suggestion, 'number' | 'who' | 'card'>[]> {
    const rows = await this.#database
      .selectFrom('suggestions')
      .select(['number', 'who', 'card_channel', 'card_message'])
      .where('guild_id', '=', guildId)
      .where('state', '=', 'pending')
      .orderBy('number')
      .execute()
    return rows.map((row) => ({ number: row.number, who: row.who, card: cardFrom(row) }))
  }

  async change(guildId: string, number: number, content: Content): Promise<boolean> {
    const { numUpdatedRows } = await this.#database
      .updateTable('suggestions')
      .set({ content: JSON.stringify(content) })
      .where('guild_id', '=', guildId)
      .where('number', '=', number)
      .where('state', '=', 'pending')
      .executeTakeFirstOrThrow()
    return numUpdatedRows > 0n
  }

  async setUntold(guildId: string, number: number, isUntold: boolean): Promise<void> {
    await this.#database
      .updateTable('suggestions')
      .set({ untold: isUntold ? 1 : 0 })
      .where('guild_id', '=', guildId)
      .where('number', '=', number)
      .execute()
  }

  async untold(guildId: string, who: string): Promise<Suggestion[]> {
    const rows = await this.#database
      .selectFrom('suggestions')
      .selectAll()
      .where('guild_id', '=', guildId)
      .where('who', '=', who)
      .where('untold', '=', 1)
      .orderBy('number')
      .execute()
    return rows.map(suggestionFrom)
  }

  async setCard(
    guildId: string,
    number: number,
    { channelId, messageId }: NonNullable<Suggestion['card']>,
  ): Promise<void> {
    await this.#database
      .updateTable('suggestions')
      .set({ card_channel: channelId, card_message: messageId })
      .where('guild_id', '=', guildId)
      .where('number', '=', number)
      .execute()
  }

  async decide(
    guildId: string,
    number: number,
    state: 'approved' | 'declined',
    by: Signed,
  ): Promise<boolean> {
    return this.#database.transaction().execute(async (transaction) => {
      const { numUpdatedRows } = await transaction
        .updateTable('suggestions')
        // What was approved is an article by now, which may be purged one day.
        .set({
          state,
          content: null,
          note: null,
          decided_by: by.who,
          decided_at: by.when,
          decided_why: by.why,
        })
        .where('guild_id', '=', guildId)
        .where('number', '=', number)
        .where('state', '=', 'pending')
        .executeTakeFirstOrThrow()
      if (numUpdatedRows === 0n) return false
      await logged(transaction, guildId, state, by, null)
      return true
    })
  }
}

export const suggestionFrom = (row: Selectable<Schema['suggestions']>): Suggestion => ({
  number: row.number,
  state: row.state,
  who: row.who,
  when: row.at,
  content: row.content === null ? null : (JSON.parse(row.content) as Content),
  note: row.note,
  card: cardFrom(row),
  decided:
    row.decided_at === null
      ? null
      : { who: row.decided_by, when: row.decided_at, why: row.decided_why },
})

const cardFrom = ({
  card_channel: channelId,
  card_message: messageId,
}: Pick<Selectable<Schema['suggestions']>, 'card_channel' | 'card_message'>): Suggestion['card'] =>
  channelId === null || messageId === null ? null : { channelId, messageId }
