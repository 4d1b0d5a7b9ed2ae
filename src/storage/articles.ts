import type { Insertable, Kysely, Selectable, Transaction } from 'kysely'
import type { Article } from '../articles/article.ts'
import type {
  ArticleState,
  ArticleStore,
  Content,
  KeptArticle,
  KeptLibrary,
  Signed,
} from '../library/store.ts'
import { entryFrom, logged, rowOfEntry } from './log.ts'
import { judgedFrom, rowOfJudged } from './questions.ts'
import type { Schema } from './schema.ts'

/** As many are read before other work gets its turn. */
const statesAPage = 200

export class KyselyArticles implements ArticleStore {
  readonly #database: Kysely<Schema>
  readonly #afterErasing: () => Promise<void>

  constructor(database: Kysely<Schema>, afterErasing: () => Promise<void>) {
    this.#database = database
    this.#afterErasing = afterErasing
  }

  async page(guildId: string, limit: number, after: Article | null): Promise<Article[]> {
    const last =
      after &&
      (await this.#database
        .selectFrom('articles')
        .select('place')
        .where('guild_id', '=', guildId)
        .where('id', '=', after.id)
        .executeTakeFirst())
    const rows = await this.#database
      .selectFrom('articles')
      .innerJoin('revisions', (join) =>
        join
          .onRef('revisions.guild_id', '=', 'articles.guild_id')
          .onRef('revisions.article_id', '=', 'articles.id')
          .onRef('revisions.revision', '=', 'articles.revision'),
      )
      .selectAll('revisions')
      .where('articles.guild_id', '=', guildId)
      .where('articles.removed', '=', 0)
      .where('articles.place', '>', last?.place ?? 0)
      .orderBy('articles.place')
      .limit(limit)
      .execute()
    return rows.map(articleFrom)
  }

  async states(guildId: string, which: 'all' | 'removed'): Promise<ArticleState[]> {
    const states: ArticleState[] = []
    for (;;) {
      const page = await this.#statesBehind(states.at(-1)?.id ?? '', guildId, which)
      states.push(...page)
      if (page.length < statesAPage) return states
      // The length of a text is counted by reading it, which takes a second for 300 million characters.
      await new Promise((resolve) => setImmediate(resolve))
    }
  }

  async #statesBehind(
    id: string,
    guildId: string,
    which: 'all' | 'removed',
  ): Promise<ArticleState[]> {
    const rows = await this.#database
      .selectFrom('articles')
      .innerJoin('revisions', (join) =>
        join
          .onRef('revisions.guild_id', '=', 'articles.guild_id')
          .onRef('revisions.article_id', '=', 'articles.id')
          .onRef('revisions.revision', '=', 'articles.revision'),
      )
      .select(({ fn }) => [
        'articles.id',
        'articles.revision',
        'articles.removed',
        'title',
        'author',
        'publisher',
        'url',
        'published',
        fn<number>('length', ['text']).as('length'),
      ])
      .where('articles.guild_id', '=', guildId)
      .where('articles.id', '>', id)
      .$if(which === 'removed', (query) => query.where('articles.removed', '=', 1))
      .orderBy('articles.id')
      .limit(statesAPage)
      .execute()
    if (rows.length === 0) return []

    const changes = await this.#database
      .selectFrom('changes')
      .select(({ fn }) => ['article_id', fn.min('at').as('added'), fn.max('at').as('changed')])
      .where('guild_id', '=', guildId)
      .where('article_id', '>=', rows[0]!.id)
      .where('article_id', '<=', rows.at(-1)!.id)
      .groupBy('article_id')
      .execute()
    const times = new Map(changes.map((row) => [row.article_id, row]))
    return rows.map(({ removed, ...row }) => ({
      ...row,
      isRemoved: removed === 1,
      added: times.get(row.id)?.added ?? '',
      changed: times.get(row.id)?.changed ?? '',
    }))
  }

  async revision(guildId: string, id: string, revision: number): Promise<Article | null> {
    const row = await this.#database
      .selectFrom('revisions')
      .selectAll()
      .where('guild_id', '=', guildId)
      .where('article_id', '=', id)
      .where('revision', '=', revision)
      .executeTakeFirst()
    return row ? articleFrom(row) : null
  }

  async firstRevision(guildId: string): Promise<number> {
    return firstRevisionOf(this.#database, guildId)
  }

  async save(
    guildId: string,
    article: Article,
    kind: 'added' | 'edited',
    by: Signed,
  ): Promise<void> {
    const { id, revision } = article
    await this.#database.transaction().execute(async (transaction) => {
      const place = await logged(transaction, guildId, kind, by, article)
      await transaction
        .insertInto('revisions')
        .values(rowOf(guildId, id, article))
        .execute()
      const state = { revision, place, removed: 0 }
      if (kind === 'added') {
        await transaction
          .insertInto('articles')
          .values({ guild_id: guildId, id, ...state })
          .execute()
      } else {
        await transaction
          .updateTable('articles')
          .set(state)
          .where('guild_id', '=', guildId)
          .where('id', '=', id)
          .execute()
      }
    })
  }

  async hide(guildId: string, id: string, isRemoved: boolean, by: Signed): Promise<void> {
    await this.#database.transaction().execute(async (transaction) => {
      const { revision, place } = await transaction
        .selectFrom('articles')
        .select(['revision', 'place'])
        .where('guild_id', '=', guildId)
        .where('id', '=', id)
        .executeTakeFirstOrThrow()
      const kind = isRemoved ? 'removed' : 'restored'
      const number = await logged(transaction, guildId, kind, by, { id, revision })
      await transaction
        .updateTable('articles')
        .set({ removed: isRemoved ? 1 : 0, place: isRemoved ? place : number })
        .where('guild_id', '=', guildId)
        .where('id', '=', id)
        .execute()
    })
  }

  async purge(guildId: string, id: string, by: Signed): Promise<void> {
    await this.#database.transaction().execute(async (transaction) => {
      const { revision } = await transaction
        .selectFrom('articles')
        .select('revision')
        .where('guild_id', '=', guildId)
        .where('id', '=', id)
        .executeTakeFirstOrThrow()
      const first = Math.max(await firstRevisionOf(transaction, guildId), revision + 1)
      // Logged first, so that its number is higher than those that go.
      await logged(transaction, guildId, 'purged', by, null)
      await transaction
        .insertInto('guilds')
        .values({ guild_id: guildId, left_at: null, first_revision: first })
        .onConflict((conflict) =>
          conflict.column('guild_id').doUpdateSet({ first_revision: first }),
        )
        .execute()
      await transaction
        .deleteFrom('articles')
        .where('guild_id', '=', guildId)
        .where('id', '=', id)
        .execute()
      const traces = ['revisions', 'changes', 'judged_questions', 'votes', 'posts'] as const
      for (const table of traces) {
        await transaction
          .deleteFrom(table)
          .where('guild_id', '=', guildId)
          .where('article_id', '=', id)
          .execute()
      }
    })
    await this.#afterErasing()
  }

  async exported(guildId: string): Promise<KeptLibrary> {
    return this.#database.transaction().execute(async (transaction) => {
      const articles = await transaction
        .selectFrom('articles')
        .selectAll()
        .where('guild_id', '=', guildId)
        .orderBy('id')
        .execute()
      const kept: KeptArticle[] = []
      for (const { id, removed, place } of articles) {
        const revisions = await transaction
          .selectFrom('revisions')
          .selectAll()
          .where('guild_id', '=', guildId)
          .where('article_id', '=', id)
          .orderBy('revision')
          .execute()
        kept.push({
          id,
          isRemoved: removed === 1,
          place,
          revisions: revisions.map((row) => {
            const { id: _, ...revision } = articleFrom(row)
            return revision
          }),
        })
      }
      const log = await transaction
        .selectFrom('changes')
        .selectAll()
        .where('guild_id', '=', guildId)
        .orderBy('number')
        .execute()
      const judged = await transaction
        .selectFrom('judged_questions')
        .selectAll()
        .where('guild_id', '=', guildId)
        .orderBy('key')
        .execute()
      return {
        firstRevision: await firstRevisionOf(transaction, guildId),
        articles: kept,
        log: log.map(entryFrom),
        judged: judged.map(judgedFrom),
      }
    })
  }

  async imported(guildId: string, library: KeptLibrary): Promise<void> {
    await this.#database.transaction().execute(async (transaction) => {
      const replaced = [
        'articles',
        'revisions',
        'changes',
        'judged_questions',
        'votes',
        'posts',
      ] as const
      for (const table of replaced) {
        await transaction.deleteFrom(table).where('guild_id', '=', guildId).execute()
      }
      const { firstRevision } = library
      await transaction
        .insertInto('guilds')
        .values({ guild_id: guildId, left_at: null, first_revision: firstRevision })
        .onConflict((conflict) =>
          conflict.column('guild_id').doUpdateSet({ first_revision: firstRevision }),
        )
        .execute()
      for (const { id, isRemoved, place, revisions } of library.articles) {
        const { revision } = revisions.at(-1)!
        await transaction
          .insertInto('articles')
          .values({ guild_id: guildId, id, revision, removed: isRemoved ? 1 : 0, place })
          .execute()
        for (const each of revisions) {
          await transaction
            .insertInto('revisions')
            .values(rowOf(guildId, id, each))
            .execute()
        }
      }
      for (const entry of library.log) {
        await transaction.insertInto('changes').values(rowOfEntry(guildId, entry)).execute()
      }
      for (const question of library.judged) {
        await transaction
          .insertInto('judged_questions')
          .values(rowOfJudged(guildId, question))
          .execute()
      }
    })
  }
}

async function firstRevisionOf(
  database: Kysely<Schema> | Transaction<Schema>,
  guildId: string,
): Promise<number> {
  const row = await database
    .selectFrom('guilds')
    .select('first_revision')
    .where('guild_id', '=', guildId)
    .executeTakeFirst()
  return row?.first_revision ?? 1
}

const articleFrom = (row: Selectable<Schema['revisions']>): Article => ({
  id: row.article_id,
  revision: row.revision,
  title: row.title,
  author: row.author,
  publisher: row.publisher,
  url: row.url,
  published: row.published,
  text: row.text,
  sections: JSON.parse(row.sections) as Article['sections'],
  ...(row.pages === null ? {} : { pages: JSON.parse(row.pages) as number[] }),
})

const rowOf = (
  guildId: string,
  id: string,
  { revision, sections, pages, ...rest }: Content & Pick<Article, 'revision'>,
): Insertable<Schema['revisions']> => ({
  guild_id: guildId,
  article_id: id,
  revision,
  title: rest.title,
  author: rest.author,
  publisher: rest.publisher,
  url: rest.url,
  published: rest.published,
  text: rest.text,
  sections: JSON.stringify(sections),
  pages: pages ? JSON.stringify(pages) : null,
})
