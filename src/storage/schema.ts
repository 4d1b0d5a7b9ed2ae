import { type Kysely, sql, type Transaction } from 'kysely'
import { UserError } from '../errors.ts'
import type { LogKind, Suggestion, Tally } from '../library/store.ts'

/** Every table, as the newest migration leaves it. Truth values are 1 or 0: not every database knows them. */
export type Schema = {
  /** One row for each migration that was applied. */
  readonly schema_version: { readonly version: number }
  /** What is kept of a guild besides its settings. */
  readonly guilds: {
    readonly guild_id: string
    readonly left_at: string | null
    /** Revisions of new articles count from here: no purged article has had one so high. */
    readonly first_revision: number
  }
  readonly guild_settings: {
    readonly guild_id: string
    /** JSON; settings that it lacks are the default ones. */
    readonly settings: string
  }
  readonly articles: {
    readonly guild_id: string
    readonly id: string
    readonly revision: number
    readonly removed: number
    /** The number of the change that last made it searchable. */
    readonly place: number
  }
  readonly revisions: {
    readonly guild_id: string
    readonly article_id: string
    readonly revision: number
    readonly title: string
    readonly author: string | null
    readonly publisher: string | null
    readonly url: string | null
    readonly published: string | null
    readonly text: string
    /** Headings and spans, and the starts of pages, as JSON. */
    readonly sections: string
    readonly pages: string | null
  }
  readonly changes: {
    readonly guild_id: string
    readonly number: number
    readonly kind: LogKind
    readonly article_id: string | null
    readonly revision: number | null
    readonly who: string | null
    readonly at: string
    readonly why: string | null
  }
  readonly unanswered: {
    readonly guild_id: string
    readonly key: string
    readonly words: string
    readonly count: number
    readonly first_day: string
    readonly last_day: string
    readonly dismissed: number
  }
  readonly judged_questions: {
    readonly guild_id: string
    readonly key: string
    readonly words: string
    readonly article_id: string
    readonly citation: string
    readonly who: string | null
    readonly at: string
  }
  readonly evaluations: {
    readonly guild_id: string
    readonly at: string
    /** JSON. */
    readonly places: string
  }
  readonly votes: {
    readonly guild_id: string
    readonly article_id: string
    readonly citation: string
    /** A keyed hash of a person's id. */
    readonly voter: string
    readonly vote: keyof Tally
  }
  readonly posts: {
    readonly guild_id: string
    readonly article_id: string
    readonly channel_id: string
    readonly message_id: string
    readonly citation: string
    readonly at: string
  }
  readonly replies: {
    readonly message_id: string
    /** Null for direct messages. */
    readonly guild_id: string | null
    readonly reply_id: string
    /** A keyed hash of the id of whoever was replied to. */
    readonly asker: string
  }
  readonly suggestions: {
    readonly guild_id: string
    readonly number: number
    readonly state: Suggestion['state']
    readonly who: string | null
    readonly at: string
    /** JSON. */
    readonly content: string | null
    readonly note: string | null
    readonly untold: number
    readonly card_channel: string | null
    readonly card_message: string | null
    readonly decided_by: string | null
    readonly decided_at: string | null
    readonly decided_why: string | null
  }
  readonly secrets: { readonly name: string; readonly value: string }
}

/** The tables whose rows leave with a guild. */
export const guildTables = [
  'guilds',
  'guild_settings',
  'articles',
  'revisions',
  'changes',
  'unanswered',
  'judged_questions',
  'evaluations',
  'votes',
  'posts',
  'replies',
  'suggestions',
] as const satisfies readonly (keyof Schema)[]

type Migration = (transaction: Transaction<Schema>) => Promise<void>

/**
 * The way from an empty database to the schema, numbered from 1 in this order. One that has been
 * released is never changed: what it should have done is done by a new one behind it.
 */
const migrations: readonly Migration[] = [
  createGuildSettings,
  addRecencyAndAnswers,
  makeSettingsExtensible,
  createLibraries,
  createPeoplesTraces,
  addToSuggestions,
  orderUnanswered,
  createReplies,
]

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

async function makeSettingsExtensible(transaction: Transaction<Schema>): Promise<void> {
  const { rows } = await sql<{
    guild_id: string
    shared_library: number
    recency: string
    answers: string
  }>`select guild_id, shared_library, recency, answers from guild_settings`.execute(transaction)
  const { schema } = transaction
  await schema.dropTable('guild_settings').execute()
  await schema
    .createTable('guild_settings')
    .addColumn('guild_id', 'text', (column) => column.primaryKey())
    .addColumn('settings', 'text', (column) => column.notNull())
    .execute()
  for (const { guild_id, shared_library, recency, answers } of rows) {
    const settings = JSON.stringify({ sharedLibrary: shared_library === 1, recency, answers })
    await transaction.insertInto('guild_settings').values({ guild_id, settings }).execute()
  }
}

async function createLibraries({ schema }: Transaction<Schema>): Promise<void> {
  await schema
    .createTable('guilds')
    .addColumn('guild_id', 'text', (column) => column.primaryKey())
    .addColumn('left_at', 'text')
    .addColumn('first_revision', 'integer', (column) => column.notNull())
    .execute()
  await schema
    .createTable('articles')
    .addColumn('guild_id', 'text', (column) => column.notNull())
    .addColumn('id', 'text', (column) => column.notNull())
    .addColumn('revision', 'integer', (column) => column.notNull())
    .addColumn('removed', 'integer', (column) => column.notNull())
    .addColumn('place', 'integer', (column) => column.notNull())
    .addPrimaryKeyConstraint('articles_key', ['guild_id', 'id'])
    .execute()
  await schema
    .createIndex('articles_by_place')
    .on('articles')
    .columns(['guild_id', 'place'])
    .execute()
  await schema
    .createTable('revisions')
    .addColumn('guild_id', 'text', (column) => column.notNull())
    .addColumn('article_id', 'text', (column) => column.notNull())
    .addColumn('revision', 'integer', (column) => column.notNull())
    .addColumn('title', 'text', (column) => column.notNull())
    .addColumn('author', 'text')
    .addColumn('publisher', 'text')
    .addColumn('url', 'text')
    .addColumn('published', 'text')
    .addColumn('text', 'text', (column) => column.notNull())
    .addColumn('sections', 'text', (column) => column.notNull())
    .addColumn('pages', 'text')
    .addPrimaryKeyConstraint('revisions_key', ['guild_id', 'article_id', 'revision'])
    .execute()
  await schema
    .createTable('changes')
    .addColumn('guild_id', 'text', (column) => column.notNull())
    .addColumn('number', 'integer', (column) => column.notNull())
    .addColumn('kind', 'text', (column) => column.notNull())
    .addColumn('article_id', 'text')
    .addColumn('revision', 'integer')
    .addColumn('who', 'text')
    .addColumn('at', 'text', (column) => column.notNull())
    .addColumn('why', 'text')
    .addPrimaryKeyConstraint('changes_key', ['guild_id', 'number'])
    .execute()
  await schema
    .createIndex('changes_by_article')
    .on('changes')
    .columns(['guild_id', 'article_id', 'number'])
    .execute()
  await schema.createIndex('changes_by_time').on('changes').columns(['guild_id', 'at']).execute()
  await schema.createIndex('changes_by_person').on('changes').column('who').execute()
}

async function createPeoplesTraces({ schema }: Transaction<Schema>): Promise<void> {
  await schema
    .createTable('unanswered')
    .addColumn('guild_id', 'text', (column) => column.notNull())
    .addColumn('key', 'text', (column) => column.notNull())
    .addColumn('words', 'text', (column) => column.notNull())
    .addColumn('count', 'integer', (column) => column.notNull())
    .addColumn('first_day', 'text', (column) => column.notNull())
    .addColumn('last_day', 'text', (column) => column.notNull())
    .addColumn('dismissed', 'integer', (column) => column.notNull())
    .addPrimaryKeyConstraint('unanswered_key', ['guild_id', 'key'])
    .execute()
  await schema
    .createTable('judged_questions')
    .addColumn('guild_id', 'text', (column) => column.notNull())
    .addColumn('key', 'text', (column) => column.notNull())
    .addColumn('words', 'text', (column) => column.notNull())
    .addColumn('article_id', 'text', (column) => column.notNull())
    .addColumn('citation', 'text', (column) => column.notNull())
    .addColumn('who', 'text')
    .addColumn('at', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('judged_questions_key', ['guild_id', 'key'])
    .execute()
  await schema
    .createTable('evaluations')
    .addColumn('guild_id', 'text', (column) => column.primaryKey())
    .addColumn('at', 'text', (column) => column.notNull())
    .addColumn('places', 'text', (column) => column.notNull())
    .execute()
  await schema
    .createTable('votes')
    .addColumn('guild_id', 'text', (column) => column.notNull())
    .addColumn('article_id', 'text', (column) => column.notNull())
    .addColumn('citation', 'text', (column) => column.notNull())
    .addColumn('voter', 'text', (column) => column.notNull())
    .addColumn('vote', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('votes_key', ['guild_id', 'article_id', 'citation', 'voter'])
    .execute()
  await schema.createIndex('votes_by_voter').on('votes').column('voter').execute()
  await schema
    .createTable('posts')
    .addColumn('guild_id', 'text', (column) => column.notNull())
    .addColumn('article_id', 'text', (column) => column.notNull())
    .addColumn('channel_id', 'text', (column) => column.notNull())
    .addColumn('message_id', 'text', (column) => column.notNull())
    .addColumn('citation', 'text', (column) => column.notNull())
    .addColumn('at', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('posts_key', ['guild_id', 'message_id', 'citation'])
    .execute()
  await schema
    .createIndex('posts_by_article')
    .on('posts')
    .columns(['guild_id', 'article_id'])
    .execute()
  await schema
    .createTable('suggestions')
    .addColumn('guild_id', 'text', (column) => column.notNull())
    .addColumn('number', 'integer', (column) => column.notNull())
    .addColumn('state', 'text', (column) => column.notNull())
    .addColumn('who', 'text')
    .addColumn('at', 'text', (column) => column.notNull())
    .addColumn('content', 'text')
    .addColumn('card_channel', 'text')
    .addColumn('card_message', 'text')
    .addColumn('decided_by', 'text')
    .addColumn('decided_at', 'text')
    .addColumn('decided_why', 'text')
    .addPrimaryKeyConstraint('suggestions_key', ['guild_id', 'number'])
    .execute()
  await schema
    .createTable('secrets')
    .addColumn('name', 'text', (column) => column.primaryKey())
    .addColumn('value', 'text', (column) => column.notNull())
    .execute()
}

async function addToSuggestions({ schema }: Transaction<Schema>): Promise<void> {
  await schema.alterTable('suggestions').addColumn('note', 'text').execute()
  await schema
    .alterTable('suggestions')
    .addColumn('untold', 'integer', (column) => column.notNull().defaultTo(0))
    .execute()
}

/** The unanswered questions of a guild in the order in which they make room. */
async function orderUnanswered({ schema }: Transaction<Schema>): Promise<void> {
  await schema
    .createIndex('unanswered_by_age')
    .on('unanswered')
    .columns(['guild_id', 'last_day desc', 'count desc'])
    .execute()
}

async function createReplies({ schema }: Transaction<Schema>): Promise<void> {
  await schema
    .createTable('replies')
    .addColumn('message_id', 'text', (column) => column.primaryKey())
    .addColumn('guild_id', 'text')
    .addColumn('reply_id', 'text', (column) => column.notNull())
    .addColumn('asker', 'text', (column) => column.notNull())
    .execute()
  await schema
    .createIndex('replies_by_age')
    .on('replies')
    .columns(['guild_id', 'reply_id'])
    .execute()
  await schema.createIndex('replies_by_asker').on('replies').column('asker').execute()
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
    const applied = await versionOf(transaction)
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

/** Throws a UserError where a database that is only read was made by an older or a newer program. */
export async function mustBeCurrent(database: Kysely<Schema>): Promise<void> {
  if ((await versionOf(database)) < migrations.length) {
    throw new UserError(
      'The database was made by an older Verbatim: start this one once with it, and try again.',
    )
  }
}

async function versionOf(database: Kysely<Schema>): Promise<number> {
  const newest = await database
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
  return applied
}
