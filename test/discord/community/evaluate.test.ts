/** How the questions that moderators have answered fare when the search alone is asked. */
import { expect, test } from 'vitest'
import { articleOf } from '../../articles.ts'
import { LocalDiscord } from '../local-discord/local-discord.ts'
import type { Seen } from '../local-discord/seen.ts'
import { bakery, bakeryQuestion, harbour, plainly, readingCircle } from '../reading-circle.ts'

const circle = readingCircle([harbour])
const moderator = () => circle().discord.as('moderator')
const { guild } = LocalDiscord
const words = ({ message }: Seen) =>
  plainly([message.content, ...(message.embeds ?? []).map((one) => one.description)].join('\n'))

const settle = async (question: string, article: string, says: string) =>
  moderator().uses('/unanswered', { question, article, words: says })
const hopeless = 'Where do the swans sleep?'

test('says that there are none yet', async () => {
  expect(words(await moderator().uses('/evaluate'))).toContain('none yet: settle')
})

test('reports what got better or worse since the last time, and what was never found', async () => {
  const own = await circle().own()
  const { id } = await own.add(bakery, { who: '1' })
  await settle(bakeryQuestion, id, 'opens at six')
  await settle(hopeless, 'harbour', 'Insurers expect a bill')
  const first = await moderator().uses('/evaluate')
  expect(first.isHidden).toBe(true)
  expect(words(first)).toContain('1 of 2 among its first three passages, 1 of them at the top.')
  expect(words(first)).toContain(`**Not found**\n- ${hopeless}`)
  expect(words(first)).not.toContain('**Better**')

  await own.remove(id, { who: '1' })
  const swans = articleOf({ text: 'The swans sleep on the island in the pond.' })
  await settle(
    hopeless,
    (await own.add({ ...swans, title: 'Swans' }, { who: '1' })).id,
    'on the island',
  )
  const second = words(await moderator().uses('/evaluate'))
  expect(second).toMatch(/Since \d+ \w+ \d{4}: 1 better, 1 worse, 0 as before, 0 new\./)
  expect(second).toContain(`**Better**\n- ${hopeless}: not found → place 1`)
  expect(second).toContain(`**Worse**\n- ${bakeryQuestion}: place 1 → not found`)
  expect(second).toContain(`- ${bakeryQuestion} (the words that answer it stand`)

  await own.restore(id, { who: '1' })
  const third = words(await moderator().uses('/evaluate'))
  expect(third).toContain('1 better, 0 worse, 1 as before, 0 new.')
})

test('shows what is settled for a question, and takes it back', async () => {
  await settle(hopeless, 'harbour', 'Insurers expect a bill')
  const report = await moderator().uses('/evaluate')
  const shown = await moderator().selects(
    report,
    'See what is settled for one, or take it back',
    hopeless,
  )
  expect(words(shown)).toContain('4 million crowns')
  await moderator().presses(shown, 'Take back')
  expect(await circle().store.questions.judged(guild)).toEqual([])
})

test('has room for many long questions of every kind', async () => {
  const { questions } = await circle().libraries.of(guild)
  for (let i = 0; i < 30; i++) {
    await questions!.answer(
      `*Who_${'*~|`'.repeat(60)} ${'abcdefghijklmnopqrstuvwxyzäöüß'[i]}?`,
      'harbour@1:3-9',
      { who: '1' },
    )
  }
  const seen = await moderator().uses('/evaluate')
  expect(words(seen)).toContain('and 22 more')
})

test('is for moderators alone', async () => {
  circle().discord.openToAll('evaluate')
  expect(words(await circle().discord.as('reader').uses('/evaluate'))).toContain(
    '“Manage Messages”',
  )
})
