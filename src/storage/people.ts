import type { Kysely } from 'kysely'
import type { PeopleStore, PersonalData } from '../library/store.ts'
import { entryFrom } from './log.ts'
import { judgedFrom } from './questions.ts'
import type { Schema } from './schema.ts'
import { suggestionFrom } from './suggestions.ts'
import type { VoterOf } from './votes.ts'

export class KyselyPeople implements PeopleStore {
  readonly #database: Kysely<Schema>
  readonly #voterOf: VoterOf
  readonly #afterErasing: () => Promise<void>

  constructor(database: Kysely<Schema>, voterOf: VoterOf, afterErasing: () => Promise<void>) {
    this.#database = database
    this.#voterOf = voterOf
    this.#afterErasing = afterErasing
  }

  async dataOf(userId: string): Promise<PersonalData> {
    const changes = await this.#database
      .selectFrom('changes')
      .selectAll()
      .where('who', '=', userId)
      .orderBy('guild_id')
      .orderBy('number')
      .execute()
    const suggestions = await this.#database
      .selectFrom('suggestions')
      .selectAll()
      .where('who', '=', userId)
      .orderBy('guild_id')
      .orderBy('number')
      .execute()
    const judged = await this.#database
      .selectFrom('judged_questions')
      .selectAll()
      .where('who', '=', userId)
      .orderBy('guild_id')
      .orderBy('key')
      .execute()
    const votes = await this.#database
      .selectFrom('votes')
      .select(['guild_id as guildId', 'citation', 'vote'])
      .where('voter', '=', this.#voterOf(userId))
      .orderBy('guild_id')
      .orderBy('citation')
      .execute()
    const replies = await this.#database
      .selectFrom('replies')
      .select(['guild_id as guildId', 'message_id as messageId', 'reply_id as replyId'])
      .where('asker', '=', this.#voterOf(userId))
      .orderBy('message_id')
      .execute()
    return {
      changes: changes.map((row) => ({ guildId: row.guild_id, ...entryFrom(row) })),
      suggestions: suggestions.map((row) => ({ guildId: row.guild_id, ...suggestionFrom(row) })),
      judged: judged.map((row) => ({ guildId: row.guild_id, ...judgedFrom(row) })),
      votes,
      replies,
    }
  }

  async erase(userId: string): Promise<void> {
    await this.#database.transaction().execute(async (transaction) => {
      await transaction.deleteFrom('votes').where('voter', '=', this.#voterOf(userId)).execute()
      await transaction.deleteFrom('replies').where('asker', '=', this.#voterOf(userId)).execute()
      await transaction
        .updateTable('changes')
        .set({ who: null })
        .where('who', '=', userId)
        .execute()
      await transaction
        .updateTable('judged_questions')
        .set({ who: null })
        .where('who', '=', userId)
        .execute()
      // Its number stays, so that the button of an old card never means another suggestion.
      await transaction
        .updateTable('suggestions')
        .set({ who: null, content: null, note: null, untold: 0, state: 'declined' })
        .where('who', '=', userId)
        .execute()
      await transaction
        .updateTable('suggestions')
        .set({ decided_by: null })
        .where('decided_by', '=', userId)
        .execute()
    })
    await this.#afterErasing()
  }
}
