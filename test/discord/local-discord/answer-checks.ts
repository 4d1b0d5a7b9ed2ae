/** Holds this Discord's own answers against Discord's published schemas. */
import {
  ErrorSchema,
  GuildChannelResponseSchema,
  PrivateChannelResponseSchema,
  ThreadResponseSchema,
} from 'discord-api-spec/zod'
import type { Answer } from './answer.ts'
import { issuesOf } from './message-checks.ts'
import type { Route } from './setting.ts'

export type Schema = Parameters<typeof issuesOf>[0]

/** What is wrong with an answer of ours, also with one that refuses; of a list, with each thing in it. */
export function faultsInAnswer(
  { json, status }: Answer,
  { gives, method, path }: Route,
): readonly string[] {
  const schemaOf = (one: unknown): Schema | null => {
    // The schema for what is wrong with a form has numbers where Discord has codes such as BASE_TYPE_INVALID.
    if (status >= 400) return ErrorSchema
    return gives === 'a channel' ? schemaOfChannel(one) : gives
  }
  return [json ?? []]
    .flat()
    .flatMap((one) => {
      const schema = schemaOf(one)
      return schema ? issuesOf(schema, one) : ['nothing should be in it']
    })
    .map((issue) => `answer to ${method} ${path}: ${issue}`)
}

function schemaOfChannel(channel: unknown): Schema {
  const { guild_id, thread_metadata } = channel as { guild_id?: string; thread_metadata?: object }
  if (thread_metadata) return ThreadResponseSchema
  return guild_id ? GuildChannelResponseSchema : PrivateChannelResponseSchema
}
