import { createHmac } from 'node:crypto'
import type { Kysely } from 'kysely'
import type { Tally, VoteStore } from '../library/store.ts'
import { articleIdIn } from './citations.ts'
import type { Schema } from './schema.ts'

/** Gives what is kept in place of a person's id: the same for the same person, and nothing to read it from. */
export type VoterOf = (userId: string) => string

/** `secret` is the database's own. */
export const voterOf =
  (secret: string): VoterOf =>
  (userId) =>
    createHmac('sha256', secret).update(userId).digest('base64url')

export class KyselyVotes implements VoteStore {
  readonly #database: Kysely<Schema>
  readonly #voterOf: VoterOf

  constructor(database: Kysely<Schema>, voterOf: VoterOf) {
    this.#database = database
    this.#voterOf = voterOf
  }

  async cast(
    guildId: string,
    citation: string,
    userId: string,
    vote: keyof Tally | null,
  ): Promise<void> {
    const voter = this.#voterOf(userId)
    if (vote === null) {
      await this.#database
        .deleteFrom('votes')
        .where('guild_id', '=', guildId)
        .where('article_id', '=', articleIdIn(citation))
        .where('citation', '=', citation)
        .where('voter', '=', voter)
        .execute()
      return
    }
    await this.#database
      .insertInto('votes')
      .values({ guild_id: guildId, article_id: articleIdIn(citation), citation, voter, vote })
      .onConflict((conflict) =>
        conflict.columns(['guild_id', 'article_id', 'citation', 'voter']).doUpdateSet({ vote }),
      )
      .execute()
  }

  async of(guildId: string, citation: string, userId: string): Promise<keyof Tally | null> {
    const row = await this.#database
      .selectFrom('votes')
      .select('vote')
      .where('guild_id', '=', guildId)
      .where('article_id', '=', articleIdIn(citation))
      .where('citation', '=', citation)
      .where('voter', '=', this.#voterOf(userId))
      .executeTakeFirst()
    return row?.vote ?? null
  }

  async tally(guildId: string, citation: string): Promise<Tally> {
    const all = await this.tallies(guildId, articleIdIn(citation))
    return all.get(citation) ?? { up: 0, down: 0 }
  }

  async tallies(guildId: string, articleId: string): Promise<ReadonlyMap<string, Tally>> {
    const rows = await this.#database
      .selectFrom('votes')
      .select(({ fn }) => ['citation', 'vote', fn.countAll<number>().as('count')])
      .where('guild_id', '=', guildId)
      .where('article_id', '=', articleId)
      .groupBy(['citation', 'vote'])
      .execute()
    const tallies = new Map<string, Tally>()
    for (const { citation, vote, count } of rows) {
      const tally = tallies.get(citation) ?? { up: 0, down: 0 }
      tallies.set(citation, { ...tally, [vote]: Number(count) })
    }
    return tallies
  }
}
