import type { Kysely } from 'kysely'
import type { Post, PostStore } from '../library/store.ts'
import { articleIdIn } from './citations.ts'
import type { Schema } from './schema.ts'

export class KyselyPosts implements PostStore {
  readonly #database: Kysely<Schema>

  constructor(database: Kysely<Schema>) {
    this.#database = database
  }

  async add(guildId: string, { channelId, messageId, when, citations }: Post): Promise<void> {
    const rows = [...new Set(citations)].map((citation) => ({
      guild_id: guildId,
      article_id: articleIdIn(citation),
      channel_id: channelId,
      message_id: messageId,
      citation,
      at: when,
    }))
    if (rows.length === 0) return
    await this.#database
      .insertInto('posts')
      .values(rows)
      .onConflict((conflict) =>
        conflict.columns(['guild_id', 'message_id', 'citation']).doNothing(),
      )
      .execute()
  }

  async showing(guildId: string, articleId: string): Promise<Post[]> {
    const rows = await this.#database
      .selectFrom('posts')
      .selectAll()
      .where('guild_id', '=', guildId)
      .where('message_id', 'in', (query) =>
        query
          .selectFrom('posts')
          .select('message_id')
          .where('guild_id', '=', guildId)
          .where('article_id', '=', articleId),
      )
      .orderBy('at', 'desc')
      .orderBy('message_id')
      .orderBy('citation')
      .execute()
    const posts = new Map<string, Post>()
    for (const row of rows) {
      const citations = [...(posts.get(row.message_id)?.citations ?? []), row.citation]
      const { channel_id: channelId, message_id: messageId, at: when } = row
      posts.set(messageId, { channelId, messageId, when, citations })
    }
    return [...posts.values()]
  }

  async forget(guildId: string, messageId: string): Promise<void> {
    await this.#database
      .deleteFrom('posts')
      .where('guild_id', '=', guildId)
      .where('message_id', '=', messageId)
      .execute()
  }
}
