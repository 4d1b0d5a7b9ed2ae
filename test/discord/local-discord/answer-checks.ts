/** Holds this Discord's own answers against Discord's published schemas. */
import {
  GuildChannelResponseSchema,
  PrivateChannelResponseSchema,
  ThreadResponseSchema,
} from 'discord-api-spec/zod'
import type { Answer } from './answer.ts'
import { issuesOf } from './message-checks.ts'
import type { Route } from './setting.ts'

export type Schema = Parameters<typeof issuesOf>[0]

/** What is wrong with an answer of ours; of a list, with each thing in it. */
export function faultsInAnswer(
  { json, status }: Answer,
  { gives, method, path }: Route,
): readonly string[] {
  if (gives === null || status >= 300 || json === undefined) return []
  return [json]
    .flat()
    .flatMap((one) => issuesOf(gives === 'a channel' ? schemaOfChannel(one) : gives, one))
    .map((issue) => `answer to ${method} ${path}: ${issue}`)
}

function schemaOfChannel(channel: unknown): Schema {
  const { guild_id, thread_metadata } = channel as { guild_id?: string; thread_metadata?: object }
  if (thread_metadata) return ThreadResponseSchema
  return guild_id ? GuildChannelResponseSchema : PrivateChannelResponseSchema
}
