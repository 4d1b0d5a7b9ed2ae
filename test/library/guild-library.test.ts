import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { answer } from '../../src/answering/answer.ts'
import { questionFrom } from '../../src/answering/question.ts'
import { wordsAt } from '../../src/articles/article.ts'
import { citationOf } from '../../src/articles/citation.ts'
import { collectionOf } from '../../src/library/built-in.ts'
import type { GuildLibrary } from '../../src/library/guild-library.ts'
import { Libraries } from '../../src/library/libraries.ts'
import type { Content, Store } from '../../src/library/store.ts'
import { openSqliteStore } from '../../src/storage/sqlite.ts'
import { articleOf, type Written } from '../articles.ts'

const guild = '200000000000000001'
const nell = { who: '100000000000000001' }
const now = () => new Date('2026-03-14T09:00:00Z')
const contentOf = (written: Written): Content => {
  const { id: _, revision: __, ...content } = articleOf(written)
  return content
}
const tram = articleOf({
  id: 'tram',
  title: 'Tram line',
  author: 'Mara Quill',
  text: 'The tram to Ondry costs 40 million crowns.',
})
const gate = contentOf({
  title: 'Gate fails',
  publisher: 'The Torrisk Beacon',
  text: 'The tide gate stuck.\n\nIt was rust that had eaten the hinges.',
})

let store: Store
let library: GuildLibrary
let libraries: Libraries

beforeEach(async () => {
  store = await openSqliteStore(':memory:')
  libraries = new Libraries(collectionOf([tram]), store, { now })
  library = await libraries.of(guild)
})

afterEach(() => store.close())

const citationIn = (text: string, words: string, revision = 1) => {
  const start = text.indexOf(words)
  return citationOf({ id: 'gate-fails', revision }, { start, end: start + words.length })
}
const rust = 'It was rust that had eaten the hinges.'

describe('how the words of a citation stand now:', () => {
  test('current, in the same revision or a later one that has them', async () => {
    const first = await library.own!.add(gate, nell)
    const citation = citationIn(gate.text, rust)
    expect(await library.standingOf(citation)).toEqual({ kind: 'current', article: first })
    const text = `New.\n\n${gate.text}`
    const second = await library.own!.edit(first, { ...gate, text }, nell)
    expect(await library.standingOf(citation)).toEqual({ kind: 'current', article: second })
  })

  test('changed or withdrawn, with the moment', async () => {
    const first = await library.own!.add(gate, nell)
    const citation = citationIn(gate.text, rust)
    const second = await library.own!.edit(first, { ...gate, text: 'It was not rust.' }, nell)
    const when = now().toISOString()
    expect(await library.standingOf(citation)).toEqual({ kind: 'changed', article: second, when })
    await library.own!.remove(first.id, nell)
    expect(await library.standingOf(citation)).toEqual({ kind: 'withdrawn', when })
  })

  test('unknown, where there is no such article', async () => {
    for (const citation of ['none@1:0-3', 'tram@2:0-3', 'tram', '']) {
      expect(await library.standingOf(citation)).toEqual({ kind: 'unknown' })
    }
    expect(await library.standingOf('tram@1:0-8')).toEqual({ kind: 'current', article: tram })
  })
})

describe('completions', () => {
  beforeEach(async () => {
    await library.own!.add(gate, nell)
    const ferry = { title: 'Café at the ferry', text: 'It serves tea.' }
    await library.own!.add(contentOf(ferry), nell)
  })

  test.each([
    ['gate', ['gate-fails']],
    ['gat', ['gate-fails', 'cafe-at-the-ferry']],
    ['gate f', ['gate-fails']],
    ['fials gate', ['gate-fails']],
    ['torisk beacon', ['gate-fails']],
    ['cafe at the', ['cafe-at-the-ferry']],
    ['mara q', ['tram']],
    ['tram-', ['tram']],
    ['zeppelin', []],
  ])('of “%s” are %j', (typed, ids) => {
    expect(library.completions(typed, 25)).toEqual(ids)
  })

  test('of nothing are the newest, own ones first', () => {
    expect(library.completions(' ', 25)).toEqual(['cafe-at-the-ferry', 'gate-fails', 'tram'])
    expect(library.completions('', 1)).toEqual(['cafe-at-the-ferry'])
  })

  test('for editing are the guild’s own, and for restoring the removed', async () => {
    expect(library.completions('tram', 25, 'own')).toEqual([])
    expect(library.completions('', 25, 'removed')).toEqual([])
    await library.own!.remove('gate-fails', nell)
    expect(library.completions('gate', 25, 'own')).toEqual([])
    expect(library.completions('gate', 25, 'removed')).toEqual(['gate-fails'])
    const later = await new Libraries(null, store).of(guild)
    expect(later.completions('gate', 25, 'removed')).toEqual(['gate-fails'])
  })

  test('in a direct message are shared', async () => {
    const direct = await libraries.of(null)
    expect(direct.completions('', 25)).toEqual(['tram'])
    expect([direct.own, direct.questions]).toEqual([null, null])
  })
})

describe('a question that a moderator has answered', () => {
  const asked = 'Why did nobody come to the harbour ball?'

  beforeEach(async () => {
    await library.own!.add(gate, nell)
    await library.questions!.note(questionFrom(asked))
    await library.questions!.answer(asked, citationIn(gate.text, rust), nell)
  })

  const answerTo = async (question: string, from = library) => {
    const found = await from.knowing((known) => answer(questionFrom(question), known))
    const quote = found.kind === 'quoted' ? found.quotes[0]! : null
    return quote && wordsAt(quote.article, quote.span)
  }

  test('is answered by those words, in any order of its own words, and after a restart', async () => {
    expect(await answerTo(asked)).toBe(rust)
    expect(await answerTo('why did nobody come to the ball of the HARBOUR')).toBe(rust)
    expect(await answerTo(asked, await new Libraries(null, store).of(guild))).toBe(rust)
    expect(await answerTo('Who came to the zeppelin?')).toBeNull()
    expect(await library.questions!.unanswered()).toEqual([])
  })

  test('is answered by them in later revisions, for as long as they stand there', async () => {
    const first = library.get('gate-fails')!
    const text = `New.\n\n${gate.text}`
    const second = await library.own!.edit(first, { ...gate, text }, nell)
    expect(await answerTo(asked)).toBe(rust)
    await library.own!.edit(second, { ...gate, text: 'It was not.' }, nell)
    expect(await answerTo(asked)).toBeNull()
  })

  test('is not answered by them once they are removed, purged or taken back', async () => {
    await library.own!.remove('gate-fails', nell)
    expect(await answerTo(asked)).toBeNull()
    await library.own!.restore('gate-fails', nell)
    expect(await answerTo(asked)).toBe(rust)
    const [judged] = await library.questions!.judged()
    await library.questions!.takeBack(judged!.key)
    expect(await answerTo(asked)).toBeNull()
  })

  test('is a judged question, which the search alone is put to', async () => {
    await library.questions!.answer('What had eaten the hinges?', citationIn(gate.text, rust), nell)
    const { places } = await library.replay(now())
    expect(Object.values(places).sort()).toEqual([1, null])
  })

  test('needs a citation that leads to words', async () => {
    for (const citation of ['gate-fails@1:0-9999', 'none@1:0-3', 'gate-fails@9:0-3', 'rust']) {
      await expect(library.questions!.answer('Why?', citation, nell)).rejects.toThrow(/no words/)
    }
  })
})

test('unanswered questions are kept unless the guild has switched that off', async () => {
  const question = questionFrom('Who painted the green boats?')
  await library.noteUnanswered(question)
  await libraries.saveSettings(guild, { keepUnanswered: false })
  await (await libraries.of(guild)).noteUnanswered(question)
  await (await libraries.of(null)).noteUnanswered(question)
  expect(await library.questions!.unanswered()).toMatchObject([{ count: 1 }])
})

test('unanswered questions are grouped by likeness, the most asked first', async () => {
  const { note, unanswered } = {
    note: (text: string) => library.questions!.note(questionFrom(text)),
    unanswered: () => library.questions!.unanswered(),
  }
  await note('Who painted the green boats?')
  for (const text of ['Is there a dog park?', 'is there a DOG park', 'Any dog parks here?']) {
    await note(text)
  }
  const groups = await unanswered()
  expect(groups.map(({ count, questions }) => [count, questions[0].words])).toEqual([
    [3, 'Is there a dog park?'],
    [1, 'Who painted the green boats?'],
  ])
  await library.questions!.dismiss(groups[1]!.questions[0].key, nell)
  await note('Who painted the green boats?')
  expect(await unanswered()).toHaveLength(1)
})

describe('what a speaker says', () => {
  const day = (published: string, words: string) =>
    contentOf({ title: `Day ${published}`, published, text: `“${words},” said Mara Quill.` })

  test('comes newest first, a page at a time, and not from articles that are removed', async () => {
    const gone = await library.own!.add(day('2026-03-03', 'It rained'), nell)
    await library.own!.add(day('2026-03-01', 'It stuck'), nell)
    await library.own!.add(day('2026-03-02', 'It broke'), nell)
    await library.own!.remove(gone.id, nell)
    const page = async (from: number, count: number) => {
      const { quotes, hasMore } = await library.statementsBy('Quill', null, from, count)
      return { hasMore, words: quotes.map(({ article, best }) => wordsAt(article, best)) }
    }
    expect(await page(0, 1)).toEqual({
      hasMore: true,
      words: [expect.stringContaining('It broke')],
    })
    expect(await page(1, 1)).toEqual({
      hasMore: false,
      words: [expect.stringContaining('It stuck')],
    })
    expect(await library.statementsBy('Tom Ode', null, 0, 9)).toEqual({
      quotes: [],
      hasMore: false,
    })
  })
})
