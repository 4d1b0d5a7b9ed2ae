import { beforeEach, describe, expect, test, vi } from 'vitest'
import { marked } from '../../../src/discord/marks.ts'
import { languages } from '../../../src/discord/texts.ts'
import type { Content } from '../../../src/library/store.ts'
import { eventually } from '../../eventually.ts'
import { LocalDiscord } from '../local-discord/local-discord.ts'
import type { WithMessage } from '../local-discord/person.ts'
import type { Seen } from '../local-discord/seen.ts'
import {
  bakery,
  bakeryQuestion,
  examiner,
  harbour,
  plainly,
  question,
  readingCircle,
} from '../reading-circle.ts'
import { buttonsOn, said } from './seen-by-moderators.ts'

vi.setConfig({ testTimeout: 30_000 })

const circle = readingCircle([])
const moderator = () => circle().discord.as('moderator')
const reader = () => circle().discord.as('reader')
const by = { who: '100000000000000006' }
const added = async (content: Content = bakery) => (await circle().own()).add(content, by)
beforeEach(async () => {
  for (const { id: _, revision: __, ...content } of [harbour, examiner]) await added(content)
})
const edits = async (id: string, text: string) => {
  const form = await moderator().uses('/article edit', { article: id })
  return moderator().submits(form, { Text: text })
}
const today = new Intl.DateTimeFormat('en-GB', {
  day: 'numeric',
  month: 'long',
  year: 'numeric',
  timeZone: 'UTC',
})
/** A message as everyone sees it by now. */
const now = (on: WithMessage) => {
  const { id } = 'message' in on ? on.message : on
  return circle().discord.world.messages.get(id)!.message
}
const markOn = (on: WithMessage, at = 0) => now(on).embeds![at]!.fields?.[0]?.name

describe('an answer that was posted', () => {
  test('is marked when its words are changed: they stay, with the date of the change', async () => {
    const { id } = await added()
    const asked = await reader().uses('/ask', { question: bakeryQuestion })
    const pinged = await reader().says(`${circle().discord.ping} ${bakeryQuestion}`).reply()
    const before = asked.message.embeds![0]!
    const told = await edits(id, bakery.text.replace('six', 'seven'))
    expect(said(told)).toContain('2 answers that quote it will say so in a moment.')

    for (const answer of [asked, pinged]) {
      await eventually(() => expect(markOn(answer)).toBeDefined())
      const [embed] = now(answer).embeds!
      expect(markOn(answer)).toBe(`⚠️ Changed since, on ${today.format(new Date())}`)
      expect(embed!.fields![0]!.value).toContain('as they were when they were quoted')
      expect(embed).toMatchObject({
        title: before.title,
        description: before.description,
        footer: before.footer,
      })
      expect(now(answer).components).toEqual(answer.message.components)
    }
  })

  test('stays as it is when other words of the article are changed', async () => {
    const { id } = await added()
    const asked = await reader().uses('/ask', { question: bakeryQuestion })
    await edits(id, `${bakery.text}\n\nIt has a terrace since May.`)
    await moderator().uses('/article remove', { article: id })
    await eventually(() => expect(markOn(asked)).toContain('Withdrawn since'))
    await moderator().uses('/article restore', { article: id })

    await eventually(() => expect(now(asked).embeds![0]!.fields ?? []).toEqual([]))
    expect(now(asked).embeds).toEqual(asked.message.embeds)
  })

  test('is marked when its article is withdrawn, and only there', async () => {
    const asked = await reader().uses('/ask', { question })
    const at = asked.message.embeds!.findIndex(({ title }) => title === examiner.title)
    expect(asked.message.embeds).toHaveLength(2)
    await moderator().uses('/article remove', { article: examiner.title })

    await eventually(() => expect(markOn(asked, at) ?? '').toContain('Withdrawn since'))
    expect(markOn(asked, 1 - at)).toBeUndefined()
  })

  test('keeps its mark when somebody turns it to another quote', async () => {
    const asked = await reader().uses('/ask', { question })
    await moderator().uses('/article remove', { article: examiner.title })
    await eventually(() => expect(JSON.stringify(now(asked).embeds)).toContain('Withdrawn since'))
    const turned = await reader().presses(asked, 'Next')

    const marked = turned.message.embeds!.find(({ title }) => title === examiner.title)
    expect(marked!.fields![0]!.name).toContain('Withdrawn since')
  })

  test('is marked in the language that the server has chosen', async () => {
    const { id } = await added()
    await circle().libraries.saveSettings(LocalDiscord.guild, { locale: 'de' })
    const asked = await reader().uses('/ask', { question: bakeryQuestion })
    await moderator().uses('/article remove', { article: id })

    await eventually(() => expect(markOn(asked)).toMatch(/Seitdem zurückgezogen, am \d+\. /))
  })

  test('that is gone meanwhile is no hindrance', async () => {
    const { id } = await added()
    const first = await reader().uses('/ask', { question: bakeryQuestion })
    const second = await reader().uses('/ask', { question: bakeryQuestion })
    circle().discord.world.messages.delete(second.message.id)
    await moderator().uses('/article remove', { article: id })

    await eventually(() => expect(markOn(first)).toContain('Withdrawn since'))
    const posts = await circle().store.posts.showing(LocalDiscord.guild, id)
    expect(posts.map(({ messageId }) => messageId)).toEqual([first.message.id])
  })

  test('loses the words of an article that is deleted for good, and no others', async () => {
    const { id } = await added()
    const asked = await reader().uses('/ask', { question: bakeryQuestion })
    const purge = await moderator().uses('/article purge', { article: id })
    await moderator().presses(purge, 'Delete for good')

    await eventually(() =>
      expect(plainly(now(asked).embeds![0]!.description)).toMatch(/was deleted for good on/),
    )
    expect(JSON.stringify(now(asked))).not.toMatch(/the-new-bakery|at six|Ada Lind/)
    expect(buttonsOn({ message: now(asked) })).toEqual(['Remove'])
  })

  test('keeps its other quotes, and their buttons, when one is deleted for good', async () => {
    const asked = await reader().uses('/ask', { question })
    const purge = await moderator().uses('/article purge', { article: examiner.title })
    await moderator().presses(purge, 'Delete for good')

    await eventually(() => expect(JSON.stringify(now(asked))).not.toContain('fishermen'))
    expect(buttonsOn({ message: now(asked) })).not.toContain('Next')
    const context = await reader().presses(asked, 'In context')
    expect(context.message.embeds![0]!.title).toBe(harbour.title)
  })

  test('loses the figures that sources tell differently when one of them is deleted for good', async () => {
    const asked = await reader().uses('/ask', { question })
    expect(asked.message.content).toContain('Sources differ')
    const purge = await moderator().uses('/article purge', { article: examiner.title })
    await moderator().presses(purge, 'Delete for good')

    await eventually(() => expect(plainly(now(asked).content)).toBe(`**${question}**`))
  })

  test.each<[string, string, Record<string, string>]>([
    ['says that a quote is exact', '/verify', { quote: 'The bakery in Saltmere opens at six' }],
    ['tells what was altered', '/verify', { quote: 'The bakery in Saltmere closes at six' }],
    ['gathers what somebody says', '/said', { speaker: 'Ada Lind' }],
  ])('is reached also where it %s', async (_, command, values) => {
    const { id } = await added({ ...bakery, text: `${bakery.text}\n\n${adaSays}` })
    const shown = await reader().uses(command, values)
    expect(shown.isHidden).toBe(false)
    await losesItsWords(shown, id)
  })

  test('that gathers what somebody says can still be turned when an article is deleted for good', async () => {
    const { id } = await added({ ...bakery, text: adaSays })
    const elsewhere = { ...bakery, title: 'The old bakery', published: '2024-01-02' }
    const four = [1, 2, 3, 4].map((at) => `“This is loaf ${at},” said Ada Lind.`).join('\n\n')
    await added({ ...elsewhere, text: four })
    const shown = await reader().uses('/said', { speaker: 'Ada Lind' })
    const purge = await moderator().uses('/article purge', { article: id })
    await moderator().presses(purge, 'Delete for good')
    await eventually(() => expect(JSON.stringify(now(shown))).not.toContain('love this oven'))

    expect(now(shown).content).toBe(shown.message.content)
    expect(buttonsOn({ message: now(shown) })).toEqual(buttonsOn(shown))
    const turned = await reader().presses({ message: now(shown) } as typeof shown, 'Next')
    expect(said(turned)).toContain('loaf 4')
  })

  test.each<[string, string]>([
    ['the sources of a message', 'Find sources'],
    ['what becomes of a quote', 'Verify quote'],
  ])('is reached also where somebody shared %s', async (_, name) => {
    const { id } = await added()
    const message = circle()
      .discord.as('other')
      .says('The bakery in Saltmere opens at six in the morning.')
    const hidden = await reader().choosesOn(message, name)
    const shared = await (await reader().presses(hidden, 'Share')).next()
    await losesItsWords(shared, id)
  })

  test.each<[string, string, Record<string, string | boolean>]>([
    ['an answer', '/ask', { question: bakeryQuestion, hide: true }],
    ['what came near', '/ask', { question: 'Who paid for the bakery in Torrisk?' }],
    ['an article', '/lookup', { article: bakery.title }],
    [
      'what is near a quote',
      '/verify',
      { quote: 'The bakery in Saltmere opens only when it rains heavily' },
    ],
  ])('is reached also where somebody shared %s', async (_, command, values) => {
    const { id } = await added()
    const hidden = await reader().uses(command, values)
    expect(hidden.isHidden).toBe(true)
    await losesItsWords(await (await reader().presses(hidden, 'Share')).next(), id)
  })
})

const adaSays = '“We love this oven,” said Ada Lind.'

/** Marks of its withdrawal are followed by nothing at all of an article that is deleted for good. */
async function losesItsWords(shown: Seen, id: string) {
  await moderator().uses('/article remove', { article: id })
  await eventually(() => expect(markOn(shown) ?? '').toContain('Withdrawn since'))

  const purge = await moderator().uses('/article purge', { article: id })
  await moderator().presses(purge, 'Delete for good')
  await eventually(() =>
    expect(plainly(now(shown).embeds![0]!.description)).toMatch(/was deleted for good on/),
  )
  expect(JSON.stringify(now(shown))).not.toMatch(/new-bakery|at.*six|love this oven|Ada Lind/)
}

test.each(languages.map(({ texts }) => [texts.language, texts] as const))(
  'a mark in %s takes no more room than answers leave for it',
  (_, texts) => {
    const when = '2026-09-30T10:00:00.000Z'
    const standings = [
      { kind: 'changed', article: harbour, when },
      { kind: 'withdrawn', when },
      { kind: 'overwritten' },
    ] as const
    for (const standing of standings) {
      const [{ name, value }] = marked({ title: 'Tides' }, standing, texts).fields as [
        { name: string; value: string },
      ]
      expect(name.length + value.length).toBeLessThanOrEqual(120)
    }
  },
)
