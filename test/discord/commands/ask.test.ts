import { describe, expect, test } from 'vitest'
import { LocalDiscord } from '../local-discord/local-discord.ts'
import {
  bakery,
  bakeryQuestion,
  nearby,
  plainly,
  question,
  readingCircle,
  unanswerable,
} from '../reading-circle.ts'

const circle = readingCircle()
const reader = () => circle().discord.as('reader')
const by = { who: '100000000000000005' }
const nothing = 'Nothing in the library answers this.'

describe('/ask', () => {
  test('in one article answers from that alone, and says so', async () => {
    for (const [article, boats] of [
      ['harbour', '17'],
      ['examiner', '19'],
    ] as const) {
      const { message } = await reader().uses('/ask', { question, article })
      expect(message.embeds).toHaveLength(1)
      expect(plainly(message.embeds![0]!.description)).toContain(`${boats} **boats**`)
      expect(plainly(message.content)).toMatch(/Looked in “.+” only\./)
    }
  })

  test('in an article that does not answer says so, whatever others hold', async () => {
    const { isHidden, message } = await reader().uses('/ask', {
      question: 'What bill do insurers expect?',
      article: 'examiner',
    })
    expect(isHidden).toBe(true)
    expect(message.content).toContain(nothing)
  })

  test('in an article that is not there says what to do', async () => {
    const { isHidden, message } = await reader().uses('/ask', { question, article: 'zebra' })
    expect(isHidden).toBe(true)
    expect(plainly(message.content)).toContain('No article here matches “zebra”')
  })

  test('with hide is answered to the asker alone', async () => {
    const { isHidden, message } = await reader().uses('/ask', { question, hide: true })
    expect(isHidden).toBe(true)
    expect(message.embeds!.length).toBeGreaterThan(0)
  })

  test('labels near misses as such', async () => {
    const { message } = await reader().uses('/ask', { question: nearby })
    expect(message.content).toContain('none of it is an answer')
    for (const { author } of message.embeds!) expect(author!.name).toMatch(/^Not an answer/)
  })

  test.each([
    ['de', 'Nichts in der Bibliothek beantwortet das.'],
    ['es-ES', 'Nada en la biblioteca responde a esto.'],
    ['es-419', 'Nada en la biblioteca responde a esto.'],
    ['fr', 'Rien dans la bibliothèque ne répond à cela.'],
    ['pt-BR', 'Nada na biblioteca responde a isso.'],
    ['ja', 'ライブラリには、これに答えるものがありません。'],
    ['pl', nothing],
  ] as const)('is refused in the language of whoever asks (%s)', async (locale, refusal) => {
    const { message } = await reader().speaking(locale).uses('/ask', { question: unanswerable })
    expect(message.content).toContain(refusal)
  })

  test('never translates a quote', async () => {
    const english = await reader().uses('/ask', { question })
    const french = await reader().speaking('fr').uses('/ask', { question })
    const words = ({ description }: { description?: string }) =>
      description!.split('\n').filter((line) => line.startsWith('>'))

    expect(french.message.embeds!.map(words)).toEqual(english.message.embeds!.map(words))
    expect(french.message.embeds![0]!.footer!.text).toContain('mars 2024')
  })
})

describe('what a guild has added', () => {
  const { foreignGuild, otherGuild } = LocalDiscord

  test('is answered from there, and nowhere else', async () => {
    await (await circle().own()).add(bakery, by)
    const here = await reader().uses('/ask', { question: bakeryQuestion })
    expect(here.message.embeds![0]!.title).toBe('The new bakery')

    const elsewhere = [
      circle().discord.as('reader', otherGuild),
      reader().inDirectMessages(),
      reader().inPrivateConversation(),
    ]
    for (const person of elsewhere) {
      const { message } = await person.uses('/ask', { question: bakeryQuestion })
      expect(message.content).toContain(nothing)
    }
    const direct = await reader().inDirectMessages().says(bakeryQuestion).reply()
    expect(direct.message.content).toContain(nothing)
  })

  test('is not for those who brought the bot along themselves, who are answered from what is shared', async () => {
    const own = await circle().own(foreignGuild)
    await own.add(bakery, by)
    const visitor = circle().discord.as('reader', foreignGuild)

    const refused = await visitor.uses('/ask', { question: bakeryQuestion })
    expect(refused.message.content).toContain(nothing)
    const answered = await visitor.uses('/ask', { question })
    expect(answered.message.embeds!.length).toBeGreaterThan(0)
    const context = await visitor.presses(answered, 'In context')
    expect(context.message.embeds![0]!.description).toContain('harbour')
  })
})

describe('Find sources', () => {
  test('looks up the words of a message, for whoever uses it, and can be shared', async () => {
    const said = circle().discord.as('other').says(`I wonder. ${question}`)
    const found = await reader().choosesOn(said, 'Find sources')
    expect(found.isHidden).toBe(true)
    expect(found.message.embeds![0]!.description).toContain('boats')
    expect(plainly(found.message.content)).toContain('How many boats')

    const shared = await (await reader().presses(found, 'Share')).next()
    expect(shared.isHidden).toBe(false)
    expect(shared.message.embeds).toEqual(found.message.embeds)
  })

  test('finds where a sentence of a long message stands to the letter', async () => {
    const rant = 'I have had enough of this council and of everybody who votes for it, really.'
    const said = circle()
      .discord.as('other')
      .says(
        `${rant} the harbour of old Tidewick lost 19 boats in two days, by the count of its fishermen. ${rant}`,
      )
    const { message } = await reader().choosesOn(said, 'Find sources')
    expect(message.embeds).toHaveLength(1)
    expect(plainly(message.embeds![0]!.description)).toContain('by the count of its fishermen')
  })

  test('of a message without words says what to do', async () => {
    const said = circle().discord.as('other').says('?!')
    const found = await reader().choosesOn(said, 'Find sources')
    expect(plainly(found.message.content)).toContain('There is no question in that')
  })
})

describe('a cooldown', () => {
  const cooled = readingCircle(undefined, { askCooldown: 60 })

  test('is for each person and each guild, and says when to ask again', async () => {
    const { discord } = cooled()
    await discord.as('reader').uses('/ask', { question })
    const again = await discord.as('reader').uses('/ask', { question })
    expect(again.isHidden).toBe(true)
    expect(plainly(again.message.content)).toMatch(/you can ask again in \d+ seconds\.$/)
    const pinged = await discord.as('reader').says(`${discord.ping} ${question}`).reply()
    expect(plainly(pinged.message.content)).toMatch(/you can ask again in \d+ seconds\.$/)

    for (const person of [
      discord.as('other'),
      discord.as('reader', LocalDiscord.otherGuild),
      discord.as('reader').inDirectMessages(),
    ]) {
      expect((await person.uses('/ask', { question })).message.embeds!.length).toBeGreaterThan(0)
    }
  })
})

describe('/help', () => {
  test('explains the bot to whoever asks, in their language', async () => {
    const english = await reader().uses('/help')
    expect(english.isHidden).toBe(true)
    expect(english.message.embeds![0]!.fields!.map(({ name }) => name)).toContain('For moderators')
    const german = await reader().speaking('de').uses('/help')
    expect(german.message.embeds![0]!.title).toBe('So benutzt du Verbatim')
  })
})

describe('/about', () => {
  test('tells the version, what there is, since when, and the latency', async () => {
    await (await circle().own()).add(bakery, by)
    const { isHidden, message } = await reader().uses('/about')
    const fields = new Map(message.embeds![0]!.fields!.map(({ name, value }) => [name, value]))

    expect(isHidden).toBe(true)
    expect(fields.get('Version')).toBe('0.0.1')
    expect(fields.get('Articles')).toBe('3')
    expect(Number(fields.get('Passages'))).toBeGreaterThanOrEqual(3)
    expect(fields.get('Running since')).toMatch(/^<t:\d+:R>$/)
    expect(fields.get('Latency')).toMatch(/^\d+ ms$/)

    const direct = await reader().inDirectMessages().uses('/about')
    expect(direct.message.embeds![0]!.fields![1]!.value).toBe('2')
  })
})
