import { expect, test } from 'vitest'
import { Replies, type SentReply } from '../../src/discord/replies.ts'

const reply = (id: string): SentReply => ({ id, channelId: '1' })

test('a change is given the reply that the one before it made, however long that took', async () => {
  const replies = new Replies()
  const seen: (string | undefined)[] = []
  const to = (id: string, wait: number) =>
    replies.change('message', async (before) => {
      seen.push(before?.id)
      await new Promise((resolve) => setTimeout(resolve, wait))
      return reply(id)
    })
  await Promise.all([to('a', 20), to('b', 1), to('c', 0)])

  expect(seen).toEqual([undefined, 'a', 'b'])
  expect(replies.has('message')).toBe(true)
})

test('what fails leaves the reply that there was, and is told', async () => {
  const replies = new Replies()
  const failing = () => Promise.reject(new Error('lost'))
  await expect(replies.change('message', failing)).rejects.toThrow('lost')
  expect(replies.has('message')).toBe(false)

  await replies.change('message', async () => reply('a'))
  await expect(replies.change('message', failing)).rejects.toThrow('lost')
  await replies.change('message', async (before) => {
    expect(before).toEqual(reply('a'))
    return null
  })
  expect(replies.has('message')).toBe(false)
})

test('the oldest of very many is forgotten', async () => {
  const replies = new Replies()
  for (let number = 0; number <= 5000; number++) {
    await replies.change(String(number), async () => reply('a'))
  }
  expect(replies.has('0')).toBe(false)
  expect(replies.has('1')).toBe(true)
  expect(replies.has('5000')).toBe(true)
})
