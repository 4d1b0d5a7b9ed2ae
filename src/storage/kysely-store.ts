import { randomBytes } from 'node:crypto'
import { type Dialect, Kysely, sql } from 'kysely'
import { defaultSettings, type GuildSettings, type Store } from '../library/store.ts'
import { KyselyArticles } from './articles.ts'
import { KyselyGuilds } from './guilds.ts'
import { KyselyLog } from './log.ts'
import { KyselyPeople } from './people.ts'
import { KyselyPosts } from './posts.ts'
import { KyselyQuestions } from './questions.ts'
import { KyselyReplies } from './replies.ts'
import { migrate, mustBeCurrent, type Schema } from './schema.ts'
import { jsonOf, settingsFrom } from './settings.ts'
import { KyselySuggestions } from './suggestions.ts'
import { KyselyVotes, voterOf } from './votes.ts'

/** A store in any SQL database that Kysely speaks to. */
export class KyselyStore implements Store {
  readonly #database: Kysely<Schema>
  readonly articles
  readonly log
  readonly questions
  readonly votes
  readonly posts
  readonly replies
  readonly suggestions
  readonly guilds
  readonly people

  private constructor(database: Kysely<Schema>, secret: string, afterErasing = async () => {}) {
    this.#database = database
    this.articles = new KyselyArticles(database, afterErasing)
    this.log = new KyselyLog(database)
    this.questions = new KyselyQuestions(database)
    this.votes = new KyselyVotes(database, voterOf(secret))
    this.posts = new KyselyPosts(database)
    this.replies = new KyselyReplies(database, voterOf(secret))
    this.suggestions = new KyselySuggestions(database)
    this.guilds = new KyselyGuilds(database, afterErasing)
    this.people = new KyselyPeople(database, voterOf(secret), afterErasing)
  }

  /**
   * Brings the database up to date. Throws a UserError when it is newer than the program. `erasure`
   * is the statement that takes what was deleted for good out of what the database keeps besides.
   */
  static async open(dialect: Dialect, erasure: string): Promise<KyselyStore> {
    const database = new Kysely<Schema>({ dialect })
    await migrate(database)
    await database
      .insertInto('secrets')
      .values({ name: 'voters', value: randomBytes(32).toString('base64url') })
      .onConflict((conflict) => conflict.column('name').doNothing())
      .execute()
    return new KyselyStore(database, await secretOf(database), async () => {
      await sql.raw(erasure).execute(database)
    })
  }

  /**
   * Opens a database that is only read, and which must be up to date. Throws a UserError when it is
   * older or newer than the program.
   */
  static async openToRead(dialect: Dialect): Promise<KyselyStore> {
    const database = new Kysely<Schema>({ dialect })
    await mustBeCurrent(database)
    return new KyselyStore(database, await secretOf(database))
  }

  async settingsOf(guildId: string): Promise<GuildSettings> {
    const kept = await settingsKept(this.#database, guildId)
    return kept === undefined ? defaultSettings : settingsFrom(kept)
  }

  async saveSettings(guildId: string, changed: Partial<GuildSettings>): Promise<void> {
    await this.#database.transaction().execute(async (transaction) => {
      const settings = jsonOf(changed, await settingsKept(transaction, guildId))
      await transaction
        .insertInto('guild_settings')
        .values({ guild_id: guildId, settings })
        .onConflict((conflict) => conflict.column('guild_id').doUpdateSet({ settings }))
        .execute()
    })
  }

  async close(): Promise<void> {
    await this.#database.destroy()
  }
}

async function settingsKept(
  database: Kysely<Schema>,
  guildId: string,
): Promise<string | undefined> {
  const row = await database
    .selectFrom('guild_settings')
    .select('settings')
    .where('guild_id', '=', guildId)
    .executeTakeFirst()
  return row?.settings
}

async function secretOf(database: Kysely<Schema>): Promise<string> {
  const { value } = await database
    .selectFrom('secrets')
    .select('value')
    .where('name', '=', 'voters')
    .executeTakeFirstOrThrow()
  return value
}
