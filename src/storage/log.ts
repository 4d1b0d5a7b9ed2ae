import type { Insertable, Kysely, Selectable, Transaction } from 'kysely'
import type { LogEntry, LogKind, LogStore, Signed } from '../library/store.ts'
import type { Schema } from './schema.ts'

export class KyselyLog implements LogStore {
  readonly #database: Kysely<Schema>

  constructor(database: Kysely<Schema>) {
    this.#database = database
  }

  async add(guildId: string, kind: LogKind, by: Signed, articleId?: string): Promise<void> {
    await this.#database.transaction().execute(async (transaction) => {
      await logged(transaction, guildId, kind, by, articleId ? { id: articleId } : null)
    })
  }

  async entries(
    guildId: string,
    limit: number,
    { articleId, before }: { readonly articleId?: string; readonly before?: number } = {},
  ): Promise<LogEntry[]> {
    const rows = await this.#database
      .selectFrom('changes')
      .selectAll()
      .where('guild_id', '=', guildId)
      .$if(articleId !== undefined, (query) => query.where('article_id', '=', articleId!))
      .$if(before !== undefined, (query) => query.where('number', '<', before!))
      .orderBy('number', 'desc')
      .limit(limit)
      .execute()
    return rows.map(entryFrom)
  }

  async countSince(guildId: string, when: string, kinds: readonly LogKind[]): Promise<number> {
    const { count } = await this.#database
      .selectFrom('changes')
      .select(({ fn }) => fn.countAll<number>().as('count'))
      .where('guild_id', '=', guildId)
      .where('at', '>=', when)
      .where('kind', 'in', kinds)
      .executeTakeFirstOrThrow()
    return Number(count)
  }
}

/** Logs something as part of a transaction, and gives the number of the entry. */
export async function logged(
  transaction: Transaction<Schema>,
  guildId: string,
  kind: LogKind,
  { who, when, why }: Signed,
  article: { readonly id: string; readonly revision?: number } | null,
): Promise<number> {
  const { newest } = await transaction
    .selectFrom('changes')
    .select(({ fn }) => fn.max('number').as('newest'))
    .where('guild_id', '=', guildId)
    .executeTakeFirstOrThrow()
  const number = (newest ?? 0) + 1
  await transaction
    .insertInto('changes')
    .values({
      guild_id: guildId,
      number,
      kind,
      article_id: article?.id ?? null,
      revision: article?.revision ?? null,
      who,
      at: when,
      why,
    })
    .execute()
  return number
}

export const entryFrom = (row: Selectable<Schema['changes']>): LogEntry => ({
  number: row.number,
  kind: row.kind,
  articleId: row.article_id,
  revision: row.revision,
  who: row.who,
  when: row.at,
  why: row.why,
})

export const rowOfEntry = (guildId: string, entry: LogEntry): Insertable<Schema['changes']> => ({
  guild_id: guildId,
  number: entry.number,
  kind: entry.kind,
  article_id: entry.articleId,
  revision: entry.revision,
  who: entry.who,
  at: entry.when,
  why: entry.why,
})
