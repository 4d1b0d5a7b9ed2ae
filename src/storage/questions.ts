import { setTimeout as pause } from 'node:timers/promises'
import { type Insertable, type Kysely, type Selectable, sql } from 'kysely'
import type {
  Evaluation,
  JudgedQuestion,
  QuestionStore,
  UnansweredQuestion,
} from '../library/store.ts'
import { articleIdIn } from './citations.ts'
import type { Schema } from './schema.ts'

/** So many unanswered questions are kept a guild; the one asked longest ago makes room. */
const mostUnanswered = 1000

/**
 * Milliseconds that a note waits for others to be written with it, since each commit waits for the disk,
 * and nobody for a note.
 */
const noteAfter = 100
/** Rows of one statement. */
const mostAtOnce = 500

export class KyselyQuestions implements QuestionStore {
  readonly #database: Kysely<Schema>
  #notes: Insertable<Schema['unanswered']>[] = []
  /** What becomes of these notes, once one waits to be written. */
  #noting: Promise<void> | null = null

  constructor(database: Kysely<Schema>) {
    this.#database = database
  }

  note(guildId: string, key: string, words: string, day: string): Promise<void> {
    this.#notes.push({
      guild_id: guildId,
      key,
      words,
      count: 1,
      first_day: day,
      last_day: day,
      dismissed: 0,
    })
    this.#noting ??= pause(noteAfter).then(() => this.#noteAll())
    return this.#noting
  }

  async #noteAll(): Promise<void> {
    const notes = this.#notes.splice(0)
    this.#noting = null
    await this.#database.transaction().execute(async (transaction) => {
      for (let at = 0; at < notes.length; at += mostAtOnce) {
        await transaction
          .insertInto('unanswered')
          .values(notes.slice(at, at + mostAtOnce))
          .onConflict((conflict) =>
            conflict.columns(['guild_id', 'key']).doUpdateSet(({ ref }) => ({
              count: sql`unanswered.count + 1`,
              last_day: ref('excluded.last_day'),
            })),
          )
          .execute()
      }
      for (const guildId of new Set(notes.map((note) => note.guild_id))) {
        await makeRoom(transaction, guildId)
      }
    })
  }

  async unanswered(guildId: string): Promise<UnansweredQuestion[]> {
    const rows = await this.#database
      .selectFrom('unanswered')
      .selectAll()
      .where('guild_id', '=', guildId)
      .where('dismissed', '=', 0)
      .orderBy('count', 'desc')
      .orderBy('last_day', 'desc')
      .orderBy('key')
      .execute()
    return rows.map((row) => ({
      key: row.key,
      words: row.words,
      count: row.count,
      first: row.first_day,
      last: row.last_day,
    }))
  }

  async dismiss(guildId: string, key: string): Promise<void> {
    await this.#database
      .updateTable('unanswered')
      .set({ dismissed: 1 })
      .where('guild_id', '=', guildId)
      .where('key', '=', key)
      .execute()
  }

  async judge(guildId: string, question: JudgedQuestion): Promise<void> {
    const row = rowOfJudged(guildId, question)
    await this.#database.transaction().execute(async (transaction) => {
      await transaction
        .insertInto('judged_questions')
        .values(row)
        .onConflict((conflict) => conflict.columns(['guild_id', 'key']).doUpdateSet(row))
        .execute()
      await transaction
        .deleteFrom('unanswered')
        .where('guild_id', '=', guildId)
        .where('key', '=', question.key)
        .execute()
    })
  }

  async judged(guildId: string): Promise<JudgedQuestion[]> {
    const rows = await this.#database
      .selectFrom('judged_questions')
      .selectAll()
      .where('guild_id', '=', guildId)
      .orderBy('at')
      .orderBy('key')
      .execute()
    return rows.map(judgedFrom)
  }

  async unjudge(guildId: string, key: string): Promise<void> {
    await this.#database
      .deleteFrom('judged_questions')
      .where('guild_id', '=', guildId)
      .where('key', '=', key)
      .execute()
  }

  async lastEvaluation(guildId: string): Promise<Evaluation | null> {
    const row = await this.#database
      .selectFrom('evaluations')
      .selectAll()
      .where('guild_id', '=', guildId)
      .executeTakeFirst()
    return row ? { when: row.at, places: JSON.parse(row.places) as Evaluation['places'] } : null
  }

  async saveEvaluation(guildId: string, { when, places }: Evaluation): Promise<void> {
    const row = { at: when, places: JSON.stringify(places) }
    await this.#database
      .insertInto('evaluations')
      .values({ guild_id: guildId, ...row })
      .onConflict((conflict) => conflict.column('guild_id').doUpdateSet(row))
      .execute()
  }
}

/** Forgets a guild's unanswered questions that are more than are kept. */
async function makeRoom(database: Kysely<Schema>, guildId: string): Promise<void> {
  const oldest = await database
    .selectFrom('unanswered')
    .select('key')
    .where('guild_id', '=', guildId)
    .orderBy('last_day', 'desc')
    .orderBy('count', 'desc')
    .offset(mostUnanswered)
    .limit(1000)
    .execute()
  for (const { key } of oldest) {
    await database
      .deleteFrom('unanswered')
      .where('guild_id', '=', guildId)
      .where('key', '=', key)
      .execute()
  }
}

export const judgedFrom = (row: Selectable<Schema['judged_questions']>): JudgedQuestion => ({
  key: row.key,
  words: row.words,
  citation: row.citation,
  who: row.who,
  when: row.at,
})

export const rowOfJudged = (
  guildId: string,
  { key, words, citation, who, when }: JudgedQuestion,
): Insertable<Schema['judged_questions']> => ({
  guild_id: guildId,
  key,
  words,
  article_id: articleIdIn(citation),
  citation,
  who,
  at: when,
})
