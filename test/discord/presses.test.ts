import { ButtonStyle } from 'discord-api-types/v10'
import { describe, expect, test } from 'vitest'
import type { Article } from '../../src/articles/article.ts'
import { Refused } from '../../src/refusals.ts'
import { articleOf } from '../articles.ts'
import { eventually } from '../eventually.ts'
import { LocalDiscord } from './local-discord/local-discord.ts'
import { everyComponent, type SentComponent } from './local-discord/message-checks.ts'
import type { WithMessage } from './local-discord/person.ts'
import type { Seen } from './local-discord/seen.ts'
import {
  bakery,
  bakeryQuestion,
  examiner,
  harbour,
  nearby,
  plainly,
  question,
  readingCircle,
} from './reading-circle.ts'

const circle = readingCircle()
const reader = () => circle().discord.as('reader')
const other = () => circle().discord.as('other')
const moderator = () => circle().discord.as('moderator')
const by = { who: '100000000000000005' }
const ferrymen = articleOf({
  id: 'ferrymen',
  title: 'What the ferrymen count',
  text: 'The harbour of Old Tidewick lost 18 boats in two days, if the ferrymen are right.',
})
const bills = 'What bill do insurers expect?'

describe('the buttons below an answer', () => {
  test('are in the same order below /ask and below a reply to a ping', async () => {
    const asked = await reader().uses('/ask', { question: bills })
    const pinged = await reader().says(`${circle().discord.ping} ${bills}`).reply()

    const order = ['In context', 'Helpful', 'Not helpful', 'Open article', 'Remove']
    expect(labelsOn(asked)).toEqual(order)
    expect(labelsOn(pinged)).toEqual(order)
  })

  test('have a link that a browser takes to the words', async () => {
    const { message } = await reader().uses('/ask', { question: bills })
    const link = buttonsOn(message).find(({ style }) => style === ButtonStyle.Link)!

    expect(link.url).toMatch(/^https:\/\/courier\.example\.org\/storm#:~:text=Insurers%20expect/)
  })

  test('end with Share below what only the asker sees', async () => {
    const hidden = await reader().uses('/ask', { question: bills, hide: true })

    expect(hidden.isHidden).toBe(true)
    expect(labelsOn(hidden).at(-1)).toBe('Share')
  })

  test('have no votes in a direct message, where no moderator reads them', async () => {
    const direct = await reader().inDirectMessages().uses('/ask', { question: bills })

    expect(labelsOn(direct)).toEqual(['In context', 'Open article', 'Remove'])
  })
})

describe('several quotes', () => {
  test('are turned round by Next and Previous, and the buttons are about the one at the top', async () => {
    const asked = await reader().uses('/ask', { question })
    const titles = titlesOf(asked)
    expect(titles).toHaveLength(2)
    expect(labelsOn(asked).slice(0, 3)).toEqual(['Previous', 'Quote 1 of 2', 'Next'])

    const next = await other().presses(asked, 'Next')
    expect(next.isHidden).toBe(false)
    expect(titlesOf(next)).toEqual(titles.toReversed())
    expect(labelsOn(next)[1]).toBe('Quote 2 of 2')
    const context = await other().presses(next, 'In context')
    expect(context.message.embeds![0]!.title).toBe(titles[1])
    const link = buttonsOn(next.message).find(({ style }) => style === ButtonStyle.Link)!
    expect(link.url).toContain(new URL(next.message.embeds![0]!.url!).hostname)

    const again = await other().presses(next, 'Next')
    expect(titlesOf(again)).toEqual(titles)
    const back = await other().presses(again, 'Previous')
    expect(titlesOf(back)).toEqual(titles.toReversed())
  })

  /** The citation of the quote at the top, and that of the words that its buttons are about. */
  const topOf = ({ message }: Seen) => {
    const [embed] = message.embeds!
    const context = buttonsOn(message).find(({ label }) => label === 'In context')!
    return [embed!.footer!.text.split(' · ').at(-1), context.custom_id!.split('|').at(-1)]
  }

  test('come round in both directions where there are three', async () => {
    await circle().restart([harbour, examiner, ferrymen])
    const asked = await reader().uses('/ask', { question })
    const titles = titlesOf(asked)
    expect(titles.toSorted()).toEqual([harbour, examiner, ferrymen].map(titleOf).toSorted())

    for (const [button, places] of [
      ['Next', [2, 3, 1, 2]],
      ['Previous', [1, 3, 2, 1]],
    ] as const) {
      for (const place of places) {
        const turned = await other().presses(asked, button)
        const [shown, meant] = topOf(turned)
        expect(titlesOf(turned)).toEqual([
          ...titles.slice(place - 1),
          ...titles.slice(0, place - 1),
        ])
        expect(labelsOn(turned)[1]).toBe(`Quote ${place} of 3`)
        expect(meant).toBe(shown)
      }
    }
  })

  test('come round without the one whose article was deleted for good', async () => {
    await circle().restart([])
    const own = await circle().own()
    for (const one of [harbour, examiner, ferrymen]) await own.add(contentOf(one), by)
    const asked = await reader().uses('/ask', { question })
    const [first, second, third] = titlesOf(asked)
    const purge = await moderator().uses('/article purge', { article: second! })
    await moderator().presses(purge, 'Delete for good')
    const sees = () =>
      reader()
        .sees()
        .find(({ id }) => id === asked.message.id)!
    await eventually(() => expect(titlesOf({ message: sees() })).toEqual([first, undefined, third]))

    for (const title of [third, first, third]) {
      const turned = await reader().presses(asked, 'Next')
      const [shown, meant] = topOf(turned)
      expect(titlesOf(turned)[0]).toBe(title)
      expect(meant).toBe(shown)
    }
  })

  test('keep the language that the answer was given in', async () => {
    const asked = await reader().speaking('de').uses('/ask', { question })
    const next = await other().presses(asked, 'Weiter')

    expect(labelsOn(next)).toEqual(labelsOn(asked).map((label) => label.replace('1', '2')))
  })
})

describe('turning to quotes whose articles have changed', () => {
  const top = ({ message }: Seen) => message.embeds![0]!
  /** An answer that only the reader sees, so that no change reaches it by itself. */
  const asks = () => reader().uses('/ask', { question, hide: true })

  test('marks what moderators have changed or withdrawn, and the words stay', async () => {
    await circle().restart([])
    const own = await circle().own()
    const [first, second] = [
      await own.add(contentOf(harbour), by),
      await own.add(contentOf(examiner), by),
    ]
    const asked = await asks()
    await own.edit(first, { ...contentOf(harbour), text: 'The storm is over.' }, by)
    await own.remove(second.id, by)
    const turned = await reader().presses(asked, 'Next')

    expect(titlesOf(turned)).toEqual(titlesOf(asked).toReversed())
    for (const [at, embed] of turned.message.embeds!.entries()) {
      expect(embed.description).toBe(asked.message.embeds!.toReversed()[at]!.description)
      const mark = embed.title === harbour.title ? 'Changed since, on' : 'Withdrawn since, on'
      expect(embed.fields![0]!.name).toContain(mark)
    }
  })

  test('marks what the host has changed in a file, until the words are back', async () => {
    const asked = await asks()
    const changed = [harbour, examiner].map((one) => ({
      ...one,
      text: one.text.replace('two days', 'ten days'),
    }))
    await circle().restart(changed)
    const turned = await reader().presses(asked, 'Next')
    expect(top(turned).description).toBe(asked.message.embeds![1]!.description)
    expect(top(turned).fields![0]!.value).toContain('The article has changed since')

    await circle().restart([harbour, examiner])
    const back = await reader().presses(turned, 'Previous')
    expect(back.message.embeds).toEqual(asked.message.embeds)
  })

  test('is refused where nothing is left of one, and says what to do', async () => {
    const asked = await asks()
    await circle().restart([harbour, examiner].filter(({ title }) => title === top(asked).title))
    const refused = await reader().presses(asked, 'Next')

    expect(refused.isHidden).toBe(true)
    expect(plainly(refused.message.content)).toMatch(/no longer in the library.*\/ask/)
    expect(refused.message.embeds).toEqual([])
  })
})

describe('In context', () => {
  test('shows the paragraphs around the quote to whoever presses, the quote in bold', async () => {
    const asked = await reader().uses('/ask', { question: bills })
    const { isHidden, message } = await other().presses(asked, 'In context')
    const [embed] = message.embeds!

    expect(isHidden).toBe(true)
    expect(embed!.title).toBe('Storm takes boats')
    expect(plainly(embed!.description)).toContain('said Mara Holt, the harbour master.')
    expect(plainly(embed!.description)).toContain(
      '> **Insurers expect a bill of 4 million crowns.**',
    )
    expect(embed!.footer!.text).toContain('Paragraphs 2 to 3 of 3')
  })

  test('works after a restart', async () => {
    const asked = await reader().uses('/ask', { question: bills })
    await circle().restart([harbour, examiner])

    const { message } = await reader().presses(asked, 'In context')
    expect(plainly(message.embeds![0]!.description)).toContain('4 million crowns')
  })

  test('shows the words as they were when a moderator has changed the article since', async () => {
    const own = await circle().own()
    const article = await own.add(bakery, by)
    const asked = await reader().uses('/ask', { question: bakeryQuestion })
    await own.edit(article, { ...bakery, text: 'The bakery in Saltmere has closed.' }, by)

    const { message } = await reader().presses(asked, 'In context')
    expect(plainly(message.content)).toContain('The article has changed since')
    expect(plainly(message.embeds![0]!.description)).toContain('opens at six in the morning')
  })

  test('says that an article has been withdrawn', async () => {
    const own = await circle().own()
    const { id } = await own.add(bakery, by)
    const asked = await reader().uses('/ask', { question: bakeryQuestion })
    await own.remove(id, by)

    const { message } = await reader().presses(asked, 'In context')
    expect(plainly(message.content)).toContain('withdrawn from the library')
    expect(plainly(message.embeds![0]!.description)).toContain('opens at six in the morning')
  })

  test('of an article that was purged has nothing to show, and says what to do', async () => {
    const own = await circle().own()
    const { id } = await own.add(bakery, by)
    const asked = await reader().uses('/ask', { question: bakeryQuestion })
    await own.purge(id, by)

    const { message } = await reader().presses(asked, 'In context')
    expect(plainly(message.content)).toMatch(/no longer in the library.*\/ask/)
    expect(message.embeds).toEqual([])
  })

  test('never takes other words for those quoted when the host has changed a file', async () => {
    const asked = await reader().uses('/ask', { question: bills })
    const text = harbour.text.replace('4 million', '9 million')
    await circle().restart([{ ...harbour, text }, examiner])

    const { message } = await reader().presses(asked, 'In context')
    expect(plainly(message.content)).toContain('The article has changed since')
    expect(plainly(message.embeds![0]!.description)).toContain('4 million crowns')
  })
})

describe('Helpful', () => {
  test('is one vote a person and quote, which another changes and the same takes back', async () => {
    const asked = await reader().uses('/ask', { question: bills })
    const citation = asked.message.embeds![0]!.footer!.text.split(' · ').at(-1)!
    const tally = () => circle().store.votes.tally(LocalDiscord.guild, citation)

    const thanks = await reader().presses(asked, 'Helpful')
    expect(thanks.isHidden).toBe(true)
    expect(thanks.message.content).toContain('noted')
    await other().presses(asked, 'Helpful')
    expect(await tally()).toEqual({ up: 2, down: 0 })

    await reader().presses(asked, 'Not helpful')
    expect(await tally()).toEqual({ up: 1, down: 1 })
    const back = await reader().presses(asked, 'Not helpful')
    expect(back.message.content).toContain('Taken back')
    expect(await tally()).toEqual({ up: 1, down: 0 })
  })
})

describe('Remove', () => {
  test.each([
    ['whoever asked', () => reader()],
    ['a moderator', () => moderator()],
  ])('takes the answer away for %s', async (_, who) => {
    const asked = await reader().uses('/ask', { question })
    await expect(who().presses(asked, 'Remove')).resolves.toMatchObject({ kind: 'deleted' })

    expect(
      reader()
        .sees()
        .map(({ id }) => id),
    ).not.toContain(asked.message.id)
  })

  test('is refused to anybody else, with a reason', async () => {
    const asked = await reader().uses('/ask', { question })
    const refused = await other().presses(asked, 'Remove')

    expect(refused.isHidden).toBe(true)
    expect(plainly(refused.message.content)).toContain('Only whoever asked, and moderators')
    expect(
      reader()
        .sees()
        .map(({ id }) => id),
    ).toContain(asked.message.id)
  })

  test('takes back a reply to a ping', async () => {
    const reply = await reader().says(`${circle().discord.ping} ${question}`).reply()
    await reader().presses(reply, 'Remove')

    expect(
      reader()
        .sees()
        .map(({ id }) => id),
    ).not.toContain(reply.message.id)
  })
})

describe('Share', () => {
  test('shows near misses to everyone, with the question and as what they are', async () => {
    const hidden = await reader().uses('/ask', { question: nearby })
    expect(hidden.message.embeds!.length).toBeGreaterThan(0)
    expect(hidden.isHidden).toBe(true)

    const update = await reader().presses(hidden, 'Share')
    expect(labelsOn(update)).toContain('Shared')
    const shared = await update.next()
    expect(shared.isHidden).toBe(false)
    expect(plainly(shared.message.content)).toContain(nearby)
    expect(shared.message.content).toContain('Nothing in the library answers this.')
    expect(labelsOn(shared)).toEqual(['Remove'])

    expect((await other().presses(shared, 'Remove')).isHidden).toBe(true)
    await expect(reader().presses(shared, 'Remove')).resolves.toMatchObject({ kind: 'deleted' })
  })

  test('shows a hidden answer to everyone, with all its buttons', async () => {
    const hidden = await reader().uses('/ask', { question: bills, hide: true })
    const shared = await (await reader().presses(hidden, 'Share')).next()

    expect(shared.isHidden).toBe(false)
    expect(shared.message.embeds).toEqual(hidden.message.embeds)
    expect(labelsOn(shared)).toEqual([
      'In context',
      'Helpful',
      'Not helpful',
      'Open article',
      'Remove',
    ])
    expect((await other().presses(shared, 'In context')).isHidden).toBe(true)
  })

  test('marks words that have been changed or withdrawn since, for everyone', async () => {
    const own = await circle().own()
    const article = await own.add(bakery, by)
    const first = await reader().uses('/ask', { question: bakeryQuestion, hide: true })
    const second = await reader().uses('/ask', { question: bakeryQuestion, hide: true })
    const [before] = first.message.embeds!
    await own.edit(article, { ...bakery, text: 'The bakery in Saltmere has closed.' }, by)
    const changed = await (await reader().presses(first, 'Share')).next()
    await own.remove(article.id, by)
    const withdrawn = await (await reader().presses(second, 'Share')).next()

    expect(changed.message.embeds[0]!.description).toBe(before!.description)
    expect(changed.message.embeds[0]!.fields![0]!.name).toContain('Changed since, on')
    expect(withdrawn.message.embeds[0]!.fields![0]!.name).toContain('Withdrawn since, on')
  })

  test('marks words that the host has changed in a file', async () => {
    const hidden = await reader().uses('/ask', { question: bills, hide: true })
    const text = harbour.text.replace('4 million', '9 million')
    await circle().restart([{ ...harbour, text }, examiner])
    const { message } = await (await reader().presses(hidden, 'Share')).next()

    expect(plainly(message.embeds[0]!.description)).toContain('4 million crowns')
    expect(message.embeds[0]!.fields![0]!.value).toContain('The article has changed since')
  })

  test.each<[string, string, Record<string, string>]>([
    ['answers nearly', '/ask', { question: nearby }],
    ['is near to a quote', '/verify', { quote: 'Insurers expect a sum of many guilders' }],
  ])('marks what %s where the host has changed it in a file', async (_, command, values) => {
    const hidden = await reader().uses(command, values)
    const again = await reader().uses(command, values)
    const [near] = hidden.message.embeds!
    expect(near!.title).toBe(harbour.title)
    const text = harbour.text.replace('Insurers expect', 'Insurers fear')
    await circle().restart([{ ...harbour, text }, examiner])
    const { message } = await (await reader().presses(hidden, 'Share')).next()
    expect(message.embeds[0]!.description).toBe(near!.description)
    expect(message.embeds[0]!.fields![0]!.value).toContain('The article has changed since')

    await circle().restart([harbour, examiner])
    const unmarked = await (await reader().presses(again, 'Share')).next()
    expect(unmarked.message.embeds).toEqual(again.message.embeds)
  })

  test('marks a page of an article that the host has changed in a file', async () => {
    const opened = await reader().uses('/lookup', { article: 'harbour' })
    const page = await reader().presses(opened, 'Next')
    await circle().restart([{ ...harbour, text: 'The storm is over.' }, examiner])
    const { message } = await (await reader().presses(page, 'Share')).next()

    expect(plainly(message.embeds[0]!.description)).toContain('4 million crowns')
    expect(message.embeds[0]!.fields![0]!.value).toContain('The article has changed since')
  })

  test.each<[string, string, Record<string, string | boolean>]>([
    ['an answer', '/ask', { question: bakeryQuestion, hide: true }],
    ['an article', '/lookup', { article: bakery.title }],
  ])('shows nobody %s that was purged, and says what to do', async (_, command, values) => {
    const own = await circle().own()
    const { id } = await own.add(bakery, by)
    const hidden = await reader().uses(command, values)
    await own.purge(id, by)
    const refused = await reader().presses(hidden, 'Share')

    expect(refused.isHidden).toBe(true)
    expect(plainly(refused.message.content)).toMatch(/no longer in the library.*\/ask/)
    expect(JSON.stringify(other().sees())).not.toContain('six in the morning')
    expect(other().sees()).toEqual([])
  })
})

test('a button whose vote can’t be kept is apologised for, with the reference that is logged', async () => {
  const asked = await reader().speaking('fr').uses('/ask', { question: bills })
  await circle().store.close()
  const failed = await reader().speaking('fr').presses(asked, 'Utile')
  const [, reference] = /référence ([0-9a-f]{6})/.exec(failed.message.content)!

  expect(failed.isHidden).toBe(true)
  expect(circle().logged).toContain(reference)
  const context = await reader().presses(asked, 'En contexte')
  expect(context.message.embeds).toHaveLength(1)
})

test('a full disk is told in the language of whoever presses, and the host’s file to nobody', async () => {
  circle().store.votes.cast = async () => {
    throw Refused.saying('The disk that “/srv/verbatim.db” is on is full.', 'fullDisk')
  }
  const asked = await reader().speaking('de').uses('/ask', { question: bills })
  const { isHidden, message } = await reader().speaking('de').presses(asked, 'Hilfreich')

  expect(isHidden).toBe(true)
  expect(message.content).toContain('ist voll, deshalb wurde nichts geändert')
  expect(message.content).not.toContain('srv')
})

test('a button that no version knows any more is told to ask again', async () => {
  const asked = await reader().uses('/ask', { question: bills })
  const { world } = circle().discord
  const stored = world.messages.get(asked.message.id)!
  const old = JSON.parse(JSON.stringify(stored.message).replaceAll('"context|', '"quote-v0|'))
  world.messages.set(asked.message.id, { ...stored, message: old })

  const { isHidden, message } = await reader().presses(asked, 'In context')
  expect(isHidden).toBe(true)
  expect(plainly(message.content)).toMatch(/earlier version.*\/ask\.$/)
})

const buttonsOn = (message: { readonly components?: unknown }): readonly SentComponent[] =>
  everyComponent((message.components ?? []) as readonly SentComponent[]).filter(
    ({ label }) => label !== undefined,
  )

const titleOf = ({ title }: Article) => title

const contentOf = ({ id: _, revision: __, ...content }: Article) => content

const labelsOn = (seen: Seen | (WithMessage & Seen)): readonly string[] =>
  buttonsOn(seen.message).map(({ label }) => label!)

const titlesOf = ({ message }: Pick<Seen, 'message'>) => message.embeds!.map(({ title }) => title)
