import type { Kysely } from 'kysely'
import type { ReplyStore } from '../library/store.ts'
import type { Schema } from './schema.ts'
import type { VoterOf } from './votes.ts'

/** So many replies are known a guild, and in all direct messages together; the oldest make room. */
const mostReplies = 100_000

export class KyselyReplies implements ReplyStore {
  readonly #database: Kysely<Schema>
  readonly #voterOf: VoterOf

  constructor(database: Kysely<Schema>, voterOf: VoterOf) {
    this.#database = database
    this.#voterOf = voterOf
  }

  async note(
    guildId: string | null,
    messageId: string,
    replyId: string,
    userId: string,
  ): Promise<void> {
    const row = { guild_id: guildId, reply_id: replyId, asker: this.#voterOf(userId) }
    await this.#database.transaction().execute(async (transaction) => {
      await transaction
        .insertInto('replies')
        .values({ message_id: messageId, ...row })
        .onConflict((conflict) => conflict.column('message_id').doUpdateSet(row))
        .execute()
      await makeRoom(transaction, guildId)
    })
  }

  async to(messageId: string): Promise<string | null> {
    const row = await this.#database
      .selectFrom('replies')
      .select('reply_id')
      .where('message_id', '=', messageId)
      .executeTakeFirst()
    return row?.reply_id ?? null
  }

  async forget(guildId: string | null, replyId: string): Promise<void> {
    await this.#database
      .deleteFrom('replies')
      .where('guild_id', guildId === null ? 'is' : '=', guildId)
      .where('reply_id', '=', replyId)
      .execute()
  }
}

/** Ids of messages tell when they were given: as long as they are equally long, in the order of letters. */
async function makeRoom(database: Kysely<Schema>, guildId: string | null): Promise<void> {
  const oldest = await database
    .selectFrom('replies')
    .select('message_id')
    .where('guild_id', guildId === null ? 'is' : '=', guildId)
    .orderBy('reply_id', 'desc')
    .offset(mostReplies)
    .limit(1000)
    .execute()
  for (const { message_id } of oldest) {
    await database.deleteFrom('replies').where('message_id', '=', message_id).execute()
  }
}
