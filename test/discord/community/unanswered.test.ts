/** Questions that find nothing: what is kept of them, and how moderators deal with them. */
import { describe, expect, test } from 'vitest'
import { questionFrom } from '../../../src/answering/question.ts'
import { LocalDiscord } from '../local-discord/local-discord.ts'
import type { Seen } from '../local-discord/seen.ts'
import {
  bakery,
  harbour,
  nearby,
  plainly,
  question,
  readingCircle,
  unanswerable,
} from '../reading-circle.ts'

const circle = readingCircle([harbour], { messageContent: true }, { privileged: true })
const reader = () => circle().discord.as('reader')
const moderator = () => circle().discord.as('moderator')
const { guild, otherGuild } = LocalDiscord
const questions = async (id: string = guild) => (await circle().libraries.of(id)).questions!
const kept = async (id: string = guild) =>
  (await circle().store.questions.unanswered(id)).map(({ words, count }) => [words, count])
const ask = (text: string) => reader().uses('/ask', { question: text })
/** Whoever asks is answered before the question is kept. */
const askInVain = async (...texts: readonly string[]) => {
  const count = async () => (await kept()).reduce((sum, [, times]) => sum + Number(times), 0)
  for (const text of texts) {
    const before = await count()
    await ask(text)
    await expect.poll(count).toBeGreaterThan(before)
  }
}

const words = ({ message }: Seen) =>
  plainly(
    [
      message.content,
      ...(message.embeds ?? []).flatMap(({ title, description }) => [title, description]),
    ].join('\n'),
  )

const pay = 'Who pays for the boats?'
const insurers = 'Insurers expect a bill of 4 million crowns.'

describe('A question that finds nothing', () => {
  test('is kept with how often it was asked, and nothing of who asked', async () => {
    await askInVain(unanswerable, 'who invented the ZIP')
    await reader().says(`${circle().discord.ping} ${unanswerable}`).reply()
    expect(await kept()).toEqual([[unanswerable, 3]])
    expect(await kept(otherGuild)).toEqual([])
    expect((await circle().store.people.dataOf(reader().id)).judged).toEqual([])
  })

  test('in a channel that is switched on is kept too', async () => {
    await circle().libraries.saveSettings(guild, { answeringChannels: [reader().channelId] })
    await reader().says('Lovely weather today').staysUnanswered()
    await reader().says(unanswerable).staysUnanswered()
    expect(await kept()).toEqual([[unanswerable, 1]])
  })

  test('is one of several in a message, each by itself', async () => {
    await ask(`${unanswerable} Where is the moon made of cheese?`)
    await expect.poll(kept).toHaveLength(2)
    expect((await kept()).map(([text]) => text)).toEqual(
      expect.arrayContaining([unanswerable, 'Where is the moon made of cheese?']),
    )
  })

  test('is kept beside one that is answered, and the answer tells which it is', async () => {
    const asked = await ask(`${question} ${unanswerable}`)
    expect(words(asked)).toContain(`Nothing in the library answers “${unanswerable}”.`)
    await expect.poll(kept).toEqual([[unanswerable, 1]])
  })

  test('is not kept where it was answered, names nothing, looked in one article, or in direct messages', async () => {
    await ask(question)
    await ask('And then?')
    const met = await reader().says(`${circle().discord.ping} thanks!`).reply()
    expect(words(met)).toBe('My pleasure: ask me a question whenever you like.')
    await reader().uses('/ask', { question: unanswerable, article: 'harbour' })
    await reader().inDirectMessages().uses('/ask', { question: unanswerable })
    expect(await kept()).toEqual([])
  })

  test('is not kept once a moderator has switched that off', async () => {
    const off = await moderator().uses('/settings', { 'unanswered-questions': 'off' })
    expect(words(off)).toContain('Questions that find no answer are not kept.')
    await ask(unanswerable)
    expect(await kept()).toEqual([])
    expect(words(await moderator().uses('/unanswered'))).toContain('not kept at present')
    const on = await moderator().uses('/settings', { 'unanswered-questions': 'on' })
    expect(words(on)).toContain('kept for /unanswered')
    await askInVain(unanswerable)
  })

  test('is answered as ever when it cannot be kept', async () => {
    circle().store.questions.note = () => Promise.reject(new Error('disk full'))
    expect(words(await ask(unanswerable))).toContain('Nothing in the library')
  })
})

describe('/unanswered', () => {
  test('lists the questions by likeness, with counts and dates, a page at a time', async () => {
    for (let i = 0; i < 12; i++) {
      await (await questions()).note(
        questionFrom(`Who owns the ${'abcdefghijkl'[i]}${i}hill mill?`),
      )
    }
    for (const text of [
      'Is there a dog park?',
      'is there a DOG park',
      'Is there a dog park here now?',
      'Is there a dog park by the mill?',
    ]) {
      await (await questions()).note(questionFrom(text))
    }
    const first = await moderator().uses('/unanswered')
    expect(first.isHidden).toBe(true)
    expect(words(first)).toMatch(/dog park.*\*\*\n-# asked 4 times, \d.*, with 2 others like it/)
    expect(words(first).match(/asked/g)).toHaveLength(10)
    const second = await moderator().presses(first, 'Next')
    expect(words(second).match(/asked/g)).toHaveLength(3)
    expect(words(await moderator().presses(second, 'Previous'))).toBe(words(first))
  })

  test('says that none waits', async () => {
    expect(words(await moderator().uses('/unanswered'))).toContain('No question is waiting')
  })

  test('settles that a passage answers: from then on the question is answered by it, and judged', async () => {
    await askInVain(nearby)
    const list = await moderator().uses('/unanswered')
    const shown = await moderator().selects(list, 'Look at one of them', nearby)
    expect(words(shown)).toContain('They come nearest.')
    const settled = await moderator().presses(shown, 'The first answers it')
    expect(words(settled)).toContain('From now on')

    const answer = await ask(nearby)
    expect(answer.isHidden).toBe(false)
    expect(settled.message.embeds![0]!.description).toContain(insurers.slice(0, 20))
    expect(answer.message.embeds![0]!.footer).toEqual(settled.message.embeds![0]!.footer)
    expect((await circle().store.questions.judged(guild)).map((one) => one.words)).toEqual([nearby])
    expect(await kept()).toEqual([])
    expect((await circle().store.log.entries(guild, 5))[0]).toMatchObject({
      kind: 'answered',
      articleId: 'harbour',
      who: moderator().id,
    })

    const back = await moderator().presses(settled, 'Take back')
    expect(words(back)).toContain('Taken back')
    await askInVain(nearby)
    expect(words(await moderator().presses(back, 'Back to the list'))).toContain(nearby)
  })

  test('tells the log channel what was settled and dismissed', async () => {
    const logChannel = circle().discord.channel('news')
    await circle().libraries.saveSettings(guild, { logChannel })
    const start = harbour.text.indexOf(insurers)
    const citation = `harbour@1:${start}-${start + 8}`
    await moderator().uses('/unanswered', { question: pay, citation })
    await askInVain(unanswerable)
    const list = await moderator().uses('/unanswered')
    const shown = await moderator().selects(list, 'Look at one of them', unanswerable)
    await moderator().presses(shown, 'Dismiss')
    const told = moderator().in(logChannel).sees()
    expect(told.map(({ content }) => plainly(content))).toEqual([
      `<@${moderator().id}> settled the answer to a question **Storm takes boats**: ${pay}`,
      `<@${moderator().id}> dismissed a question: ${unanswerable}`,
    ])
  })

  test('settles all that are alike, or one wording alone', async () => {
    const others = ['Is there a dog park by the quay?', 'Is there a dog park for cats?']
    const note = async (text: string) => (await questions()).note(questionFrom(text))
    for (const text of ['Is there a dog park?', 'Is there any dog park?', ...others])
      await note(text)
    const list = await moderator().uses('/unanswered')
    const shown = await moderator().selects(list, 'Look at one of them', 'Is there a dog park?')
    expect(words(shown)).toContain('Also asked as')
    const one = await moderator().selects(shown, 'Only one of these wordings', others[1]!)
    expect(words(one)).not.toContain('Also asked as')
    const dismissed = await moderator().presses(one, 'Dismiss')
    expect(words(dismissed)).toContain(others[1])
    expect((await kept()).length).toBe(2)
    const again = await moderator().presses(dismissed, 'Back to the list')
    const rest = await moderator().selects(again, 'Look at one of them', 'Is there a dog park?')
    const form = await moderator().presses(rest, 'Point to the answer')
    await moderator().submits(form, { Article: 'Storm takes', 'Words of the article': insurers })
    expect(await kept()).toEqual([])
    expect(plainly((await ask(others[0]!)).message.embeds![0]!.description)).toContain(insurers)
  })

  test('dismisses a question for good', async () => {
    await askInVain(unanswerable)
    const list = await moderator().uses('/unanswered')
    const shown = await moderator().selects(list, 'Look at one of them', unanswerable)
    expect(words(shown)).toContain('No passage comes near.')
    expect(words(await moderator().presses(shown, 'Dismiss'))).toContain('not listed again')
    await ask(unanswerable)
    expect(words(await moderator().uses('/unanswered'))).toContain('No question is waiting')
    expect((await circle().store.log.entries(guild, 1))[0]!.kind).toBe('dismissed')
  })

  test('takes the article and its words, completed while they are typed, and quotes whole sentences', async () => {
    await (await circle().own()).add(bakery, { who: moderator().id })
    await askInVain(unanswerable)
    expect(await moderator().types('/unanswered', 'question', 'zip')).toEqual([
      { name: unanswerable, value: unanswerable },
    ])
    expect(await moderator().types('/unanswered', 'article', 'bakery')).toMatchObject([
      { value: 'the-new-bakery' },
    ])
    const settled = await moderator().uses('/unanswered', {
      question: unanswerable,
      article: 'the-new-bakery',
      words: 'sells 40 KINDS',
    })
    expect(words(settled)).toContain('It sells 40 kinds of bread.')
    expect(words(await ask('Who invented the zip??'))).toContain('It sells 40 kinds of bread.')
    expect(await kept()).toEqual([])
  })

  test('takes a citation, and any other question', async () => {
    const start = harbour.text.indexOf(insurers)
    const settled = await moderator().uses('/unanswered', {
      question: pay,
      citation: `harbour@1:${start}-${start + 8}`,
    })
    expect(words(settled)).toContain(insurers)
    expect(words(await ask(pay))).toContain(insurers)
    expect(await circle().store.questions.judged(guild)).toMatchObject([{ words: pay }])
  })

  test('settles a question that is longer than what is kept of it', async () => {
    const long = `Who pays for ${'the boats of the old and the new harbour and '.repeat(9)} the quay?`
    const note = await questions()
    await note.note(questionFrom(long))
    const list = await moderator().uses('/unanswered')
    const label = (await kept())[0]![0] as string
    const option = await moderator().types('/unanswered', 'question', label.slice(0, 40))
    expect(option).toHaveLength(1)
    expect(words(list)).toContain('Who pays for the boats')
    const start = harbour.text.indexOf(insurers)
    await moderator().uses('/unanswered', {
      question: option[0]!.value as string,
      citation: `harbour@1:${start}-${start + 8}`,
    })
    expect(await kept()).toEqual([])
    expect(words(await ask(long))).toContain(insurers)
  })

  test.each([
    [{ article: 'harbour', words: 'words that are not there at all' }, 'has no such words'],
    [{ article: 'Nothing like it', words: insurers }, 'No article here matches'],
    [{ article: 'harbour' }, 'Give the article and its words'],
    [{ words: insurers }, 'Give the article and its words'],
    [{ citation: 'harbour@1:0-99999' }, 'leads to no words'],
    [{ citation: 'harbour@7:0-9' }, 'leads to no words'],
    [{ citation: 'somewhere' }, 'leads to no words'],
    [{}, 'is not among the questions'],
  ])('says what is wrong with %j', async (given, sentence) => {
    const seen = await moderator().uses('/unanswered', { question: pay, ...given })
    expect(seen.isHidden).toBe(true)
    expect(words(seen)).toContain(sentence)
    expect(await circle().store.questions.judged(guild)).toEqual([])
  })

  test('says so when another moderator was quicker', async () => {
    await askInVain(nearby)
    const list = await moderator().uses('/unanswered')
    const shown = await moderator().selects(list, 'Look at one of them', nearby)
    await (await questions()).dismiss((await circle().store.questions.unanswered(guild))[0]!.key, {
      who: '1',
    })
    const late = await moderator().presses(shown, 'The first answers it')
    expect(late.isHidden).toBe(true)
    expect(words(late)).toContain('has been dealt with meanwhile')
  })

  test('is for moderators alone, even where a guild opens it to all', async () => {
    await askInVain(nearby)
    circle().discord.openToAll('unanswered')
    const seen = await reader().uses('/unanswered')
    expect(words(seen)).toContain('“Manage Messages”')
    expect(words(seen)).not.toContain('insurers')
    expect(await reader().types('/unanswered', 'question', 'insurers')).toEqual([])

    circle().discord.permit('reader')
    const { roles } = circle().discord.world.guild(guild).members.get(reader().id)!
    await circle().libraries.saveSettings(guild, { moderatorRole: roles[0]! })
    expect(words(await reader().uses('/unanswered'))).toContain(nearby)
  })
})
