import { expect, test } from 'vitest'
import { eventually } from '../eventually.ts'
import { LocalDiscord } from './local-discord/local-discord.ts'
import { bakery, bakeryQuestion, question, readingCircle, unanswerable } from './reading-circle.ts'

const { guild } = LocalDiscord
const circle = readingCircle()
const reader = () => circle().discord.as('reader')
const by = { who: '100000000000000005' }

/** The messages that are known to show the bakery. */
const known = async () => {
  const posts = await circle().store.posts.showing(guild, 'the-new-bakery')
  return posts.map(({ messageId }) => messageId)
}

test('messages that show words of a guild’s own article to everyone are known, until they are gone', async () => {
  await (await circle().own()).add(bakery, by)
  const asked = await reader().uses('/ask', { question: bakeryQuestion })
  const said = reader().says(`${circle().discord.ping} ${bakeryQuestion}`)
  const pinged = await said.reply()
  const hidden = await reader().uses('/ask', { question: bakeryQuestion, hide: true })
  const shared = await (await reader().presses(hidden, 'Share')).next()
  const ids = [asked, pinged, shared].map(({ message }) => message.id)
  await eventually(async () => expect((await known()).toSorted()).toEqual(ids.toSorted()))

  const [post] = await circle().store.posts.showing(guild, 'the-new-bakery')
  expect(post!.channelId).toBe(circle().discord.channel('general'))
  expect(post!.citations[0]).toMatch(/^the-new-bakery@1:\d+-\d+$/)

  await reader().presses(asked, 'Remove')
  reader().deletes(said)
  await eventually(async () => expect(await known()).toEqual([shared.message.id]))
})

/** An article in which somebody says things, on two pages. */
const meeting = {
  ...bakery,
  title: 'The bakers meet',
  text: [1, 2, 3, 4].map((at) => `“We will bake loaf number ${at},” said Ada Lind.`).join('\n\n'),
}
const meetingIn = async () => {
  const posts = await circle().store.posts.showing(guild, 'the-bakers-meet')
  return posts.flatMap(({ citations }) => citations)
}

test('what somebody says is known by the page that is open', async () => {
  await (await circle().own()).add(meeting, by)
  const first = await reader().uses('/said', { speaker: 'Ada Lind' })
  await eventually(async () => expect(await meetingIn()).toHaveLength(3))
  await reader().presses(first, 'Next')

  await eventually(async () => expect(await meetingIn()).toHaveLength(1))
})

test('an answer that shows a guild’s own article no more is known no more', async () => {
  await (await circle().own()).add(bakery, by)
  const said = reader().says(`${circle().discord.ping} ${bakeryQuestion}`)
  await said.reply()
  await eventually(async () => expect(await known()).toHaveLength(1))
  reader().edits(said, `${circle().discord.ping} ${question}`)

  await eventually(async () => expect(await known()).toEqual([]))
})

test('an answer that follows a changed question is known by what it shows then', async () => {
  await (await circle().own()).add(bakery, by)
  const said = reader().says(`${circle().discord.ping} ${unanswerable}`)
  const { message } = await said.reply()
  reader().edits(said, `${circle().discord.ping} ${bakeryQuestion}`)

  await eventually(async () => expect(await known()).toEqual([message.id]))
})

test('nothing is noted of the host’s articles, which change only when the bot starts anew', async () => {
  await reader().uses('/ask', { question })
  await reader().uses('/about')

  expect(await circle().store.posts.showing(guild, 'harbour')).toEqual([])
})
