import { pino } from 'pino'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { Replies, type SentReply } from '../../src/discord/replies.ts'
import type { Store } from '../../src/library/store.ts'
import { openSqliteStore } from '../../src/storage/sqlite.ts'

const message = { id: '10', channelId: '1', guildId: '2', author: { id: '3' } } as Parameters<
  Replies['change']
>[0]
const reply = (id: string): SentReply => ({ id, channelId: '1' })
let store: Store
let logged: string
let replies: Replies
const write = (line: string) => {
  logged += line
}
const log = pino({}, { write })

beforeEach(async () => {
  store = await openSqliteStore(':memory:')
  logged = ''
  replies = new Replies(store.replies, log)
})

afterEach(() => store.close())

test('a change is given the reply that the one before it made, however long that took', async () => {
  const seen: (string | undefined)[] = []
  const to = (id: string, wait: number) =>
    replies.change(message, async (before) => {
      seen.push(before?.id)
      await new Promise((resolve) => setTimeout(resolve, wait))
      return reply(id)
    })
  await Promise.all([to('a', 20), to('b', 1), to('c', 0)])

  expect(seen).toEqual([undefined, 'a', 'b'])
  expect(await store.replies.to('10')).toBe('c')
})

test('what fails leaves the reply that there was, and is told', async () => {
  const failing = () => Promise.reject(new Error('lost'))
  await expect(replies.change(message, failing)).rejects.toThrow('lost')
  expect(await store.replies.to('10')).toBeNull()

  await replies.change(message, async () => reply('a'))
  await expect(replies.change(message, failing)).rejects.toThrow('lost')
  await replies.change(message, async (before) => {
    expect(before).toEqual(reply('a'))
    return null
  })
  expect(await store.replies.to('10')).toBeNull()
})

test('a reply that can not be noted has been given all the same', async () => {
  const note = () => Promise.reject(new Error('disk full'))
  const to = (id: string) => store.replies.to(id)
  const forget = () => Promise.resolve()
  await new Replies({ note, to, forget }, log).change(message, async () => reply('a'))

  expect(logged).toContain('disk full')
})
