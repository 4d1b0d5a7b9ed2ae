/** Answers get through to Discord where anything of it still takes them, and only once. */
import { pino } from 'pino'
import { describe, expect, type TestContext, test } from 'vitest'
import { startBot } from '../../src/discord/bot.ts'
import { Libraries } from '../../src/library/libraries.ts'
import { Collection } from '../../src/search/collection.ts'
import { openSqliteStore } from '../../src/storage/sqlite.ts'
import { articleOf } from '../articles.ts'
import { eventually } from '../eventually.ts'
import { foundBy } from './found-by.ts'
import { LocalDiscord } from './local-discord/local-discord.ts'
import {
  type Fault,
  limitedFor,
  lostAnswer,
  lostRequest,
  serverError,
  slowBy,
} from './local-discord/rest-faults.ts'
import { plainOptions } from './plain-options.ts'
import { plainly } from './reading-circle.ts'

const question = 'How many boats did the harbour of Old Tidewick lose in two days?'
const shared = new Collection()
shared.add({
  id: 'harbour',
  revision: 1,
  title: 'Storm takes boats',
  author: 'Ines Varga',
  publisher: 'The Tidewick Courier',
  url: 'https://courier.example.org/storm',
  published: '2024-03-12',
  text: 'The harbour of Old Tidewick lost 17 boats in two days.',
  sections: [],
})
for (const [paper, lamps] of [
  ['Courier', 21],
  ['Examiner', 24],
]) {
  const text = `The lighthouse of Saltmere lost ${lamps} lamps in one night.`
  shared.add(articleOf({ id: `lamps-${lamps}`, title: `The ${paper} on the lamps`, text }))
}
const store = await openSqliteStore(':memory:')
const libraries = new Libraries(shared, store)
const callback = /^POST \/interactions\//

const faults: [string, ...Fault[]][] = [
  ['lost on its way', lostRequest],
  ['lost on its way three times', lostRequest, lostRequest, lostRequest],
  ['taken, and what Discord said of it lost', lostAnswer],
  ['taken, and what Discord said of it lost, and then sent too often', lostAnswer, limitedFor(0.2)],
  ['met by an error of Discord’s', serverError],
  ['met by five errors of Discord’s', ...Array<Fault>(5).fill(serverError)],
  ['left waiting for longer than Discord takes', slowBy(2900)],
  ['sent too often', limitedFor(0.2)],
  ['sent while everything is too much', limitedFor(0.2, true)],
]

describe.concurrent.for(faults)('an answer that is %s', ([, ...met]) => {
  test('to a command is seen once', async (context) => {
    const { discord, logged, reader } = await started(context)
    for (const fault of met) discord.rest.plan(callback, fault)
    const { message } = await reader.uses('/ask', { question })

    expect(message.embeds[0]!.title).toBe('Storm takes boats')
    expect(reader.sees()).toHaveLength(1)
    expect(logged()).not.toContain('delivered')
  })

  test('to a ping is seen once', async (context) => {
    const { bot, discord, logged, reader } = await started(context)
    for (const fault of met) discord.rest.plan(/^POST \/channels\/\d+\/messages$/, fault)
    const said = reader.says(`${discord.ping} ${question}`)
    expect((await said.reply()).message.embeds[0]!.title).toBe('Storm takes boats')
    await bot.stop()

    expect(reader.sees()).toHaveLength(2)
    expect(logged()).not.toContain('delivered')
  })
})

describe.concurrent('an answer that takes long', () => {
  test.for<[string, Fault]>([
    ['lost', lostRequest],
    ['taken, and what Discord said of it lost', lostAnswer],
    ['met by an error of Discord’s', serverError],
  ])('is seen when both the deferral and it are %s', async ([, fault], context) => {
    const { discord, reader } = await started(context, 1600)
    discord.rest.plan(callback, fault)
    discord.rest.plan(/^PATCH \/webhooks\//, fault)
    const { message } = await reader.uses('/ask', { question })

    expect(message.embeds[0]!.title).toBe('Storm takes boats')
    expect(reader.sees()).toHaveLength(1)
  })

  test('and is a refusal is seen by the asker when its parts are lost', async (context) => {
    const { discord, reader } = await started(context, 1600)
    discord.rest.plan(/^DELETE \/webhooks\//, lostAnswer)
    discord.rest.plan(/^POST \/webhooks\//, lostRequest)
    const seen = await reader.uses('/ask', { question: 'Who invented the zip?' })

    expect(seen).toMatchObject({ isHidden: true })
    expect(reader.sees()).toHaveLength(1)
  })

  test('is held back as long as Discord limits the bot, which the log tells', async (context) => {
    const { discord, logged, reader } = await started(context, 1600)
    discord.rest.plan(/^PATCH \/webhooks\//, limitedFor(0.2, true))
    const { message } = await reader.uses('/ask', { question })

    expect(message.embeds[0]!.title).toBe('Storm takes boats')
    expect(logged()).toContain('held back')
  })

  test('and is not taken any more is given up, and the next question is answered', async (context) => {
    const { discord, logged, reader } = await started(context)
    discord.rest.plan(callback, serverError, 100)
    void reader.uses('/ask', { question }).catch(() => {})
    await eventually(() => expect(logged()).toContain('could not be delivered'))

    discord.rest.clear()
    const { message } = await reader.uses('/ask', { question })
    expect(message.embeds[0]!.title).toBe('Storm takes boats')
  })
})

describe.concurrent('a library that opens for longer than Discord waits holds up', () => {
  test.for<[string, RegExp]>([
    ['In context', /The quote in bold/],
    ['Helpful', /noted/],
    ['Not helpful', /noted/],
  ])('nobody who presses %s', async ([button, told], context) => {
    const { reader, opensIn } = await started(context)
    const asked = await reader.uses('/ask', { question })
    opensIn(3100)
    const { isHidden, message } = await reader.presses(asked, button)

    expect(isHidden).toBe(true)
    expect(plainly(message.content)).toMatch(told)
  })

  test.for(['Next', 'Previous'])('nobody who presses %s below quotes', async (button, context) => {
    const { reader, opensIn } = await started(context)
    const asked = await reader.uses('/ask', { question: 'How many lamps did Saltmere lose?' })
    opensIn(3100)
    const turned = await reader.presses(asked, button)

    expect(turned.message.id).toBe(asked.message.id)
    expect(turned.message.embeds).toHaveLength(2)
    expect(turned.message.embeds.map(({ title }) => title)).toEqual(
      asked.message.embeds.map(({ title }) => title).toReversed(),
    )
  })

  test('nobody who shares what they alone see', async (context) => {
    const { reader, opensIn } = await started(context)
    const hidden = await reader.uses('/ask', { question, hide: true })
    opensIn(3100)
    const shared = await (await reader.presses(hidden, 'Share')).next()

    expect(shared.isHidden).toBe(false)
    expect(shared.message.embeds[0]!.title).toBe('Storm takes boats')
  })

  test('nobody who turns the pages of an article', async (context) => {
    const { reader, opensIn } = await started(context)
    const overview = await reader.uses('/lookup', { article: 'harbour' })
    opensIn(3100)
    const turned = await reader.presses(overview, 'Next')

    expect(turned.message.id).toBe(overview.message.id)
    expect(plainly(turned.message.embeds[0]!.description)).toContain('lost 17 boats')
    expect(turned.message.attachments).toHaveLength(1)
  })
})

test('answers that are ready at once are not held back', async (context) => {
  const { discord, logged, reader } = await started(context, 1600)
  const asked = Array.from({ length: 60 }, () => reader.uses('/ask', { question }))
  const seen = await Promise.all(asked)

  expect(seen.every(({ message }) => message.embeds.length > 0)).toBe(true)
  expect(discord.requests.filter(({ method }) => method === 'PATCH')).toHaveLength(60)
  expect(logged()).not.toContain('held back')
})

/** A bot that is connected, whose library takes this many milliseconds to open. */
async function started({ onTestFinished }: TestContext, delay = 0) {
  const discord = await LocalDiscord.start()
  let lines = ''
  let opening = delay
  const write = (line: string) => {
    lines += line
  }
  const bot = await startBot({
    ...plainOptions,
    store,
    token: LocalDiscord.token,
    apiUrl: discord.apiUrl,
    cdnUrl: discord.cdnUrl,
    guildId: null,
    libraries: foundBy(libraries, async (guildId) => {
      if (opening > 0) await new Promise((resolve) => setTimeout(resolve, opening))
      return libraries.of(guildId)
    }),
    log: pino({ level: 'info' }, { write }),
  })
  onTestFinished(async () => {
    await bot.stop()
    await discord.stop()
    expect(discord.faults).toEqual([])
    expect(lines).not.toContain('interaction-token')
  })
  const opensIn = (milliseconds: number) => {
    opening = milliseconds
  }
  return { bot, discord, logged: () => lines, opensIn, reader: discord.as('reader') }
}
