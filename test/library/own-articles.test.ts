import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { questionFrom } from '../../src/answering/question.ts'
import { wordsAt } from '../../src/articles/article.ts'
import { UserError } from '../../src/errors.ts'
import { collectionOf } from '../../src/library/built-in.ts'
import { defaultOptions, Libraries, type LibrariesOptions } from '../../src/library/libraries.ts'
import type { OwnArticles } from '../../src/library/own-articles.ts'
import type { Content, Store } from '../../src/library/store.ts'
import { openSqliteStore } from '../../src/storage/sqlite.ts'
import { articleOf, type Written } from '../articles.ts'

const [tidewick, saltmere] = ['200000000000000001', '200000000000000002'] as const
const nell = { who: '100000000000000001' }

const contentOf = (written: Written): Content => {
  const { id: _, revision: __, ...content } = articleOf(written)
  return content
}
const gate = contentOf({ title: 'Gate fails', text: 'The tide gate stuck on Friday night.' })
const mended = contentOf({ title: 'Gate fails', text: 'Welders mended the gate on Sunday.' })
const ferry = contentOf({ title: 'The Ferry', text: 'No ferry came to Bree in a fortnight.' })
const shared = collectionOf([
  articleOf({ id: 'tram', title: 'Tram', text: 'The tram to Ondry costs 40 million crowns.' }),
])

let store: Store
let libraries: Libraries

beforeEach(async () => {
  store = await openSqliteStore(':memory:')
  libraries = new Libraries(shared, store)
})

afterEach(async () => {
  await libraries.close()
  await store.close()
})

const ownOf = async (guildId: string, from = libraries): Promise<OwnArticles> =>
  (await from.of(guildId)).own!

/** The words found first for a question. */
async function found(guildId: string | null, question: string, from = libraries) {
  const [hit] = (await from.of(guildId)).search(questionFrom(question), 1)
  return hit ? wordsAt(hit.passage.article, hit.passage.span) : null
}
const whenStuck = 'When did the tide gate stick?'

/** The same store, as another start of the program finds it. */
const restarted = (options: Partial<LibrariesOptions> = {}) => new Libraries(shared, store, options)

const limited = (limits: Partial<LibrariesOptions['limits']>) =>
  restarted({ limits: { ...defaultOptions.limits, ...limits } })

describe('an article is searched from the moment the change is done, and after a restart:', () => {
  async function everywhere(question: string) {
    const now = await found(tidewick, question)
    expect(await found(tidewick, question, restarted())).toBe(now)
    expect(await found(saltmere, question)).not.toBe(now ?? '')
    return now
  }

  test('added', async () => {
    expect(await found(tidewick, whenStuck)).toBeNull()
    const article = await (await ownOf(tidewick)).add(gate, nell)

    expect(article).toEqual({ id: 'gate-fails', revision: 1, ...gate })
    expect(await everywhere(whenStuck)).toBe(gate.text)
  })

  test('edited', async () => {
    const own = await ownOf(tidewick)
    const first = await own.add(gate, nell)
    const second = await own.edit(first, mended, { ...nell, why: ' it is mended ' })

    expect(second).toEqual({ id: first.id, revision: 2, ...mended })
    expect(await everywhere('Who mended the gate?')).toBe(mended.text)
    expect(await found(tidewick, 'What stuck on Friday night?')).toBeNull()
    expect(await own.history(first.id)).toMatchObject([
      { kind: 'edited', revision: 2, why: 'it is mended' },
      { kind: 'added', revision: 1, why: null },
    ])
  })

  test('removed, and restored', async () => {
    const own = await ownOf(tidewick)
    const article = await own.add(gate, nell)
    expect(await own.remove(article.id, nell)).toEqual(article)
    expect(await found(tidewick, whenStuck)).toBeNull()
    expect(await found(tidewick, whenStuck, restarted())).toBeNull()

    expect(await own.restore(article.id, nell)).toEqual(article)
    expect(await everywhere(whenStuck)).toBe(gate.text)
  })

  test('purged', async () => {
    const own = await ownOf(tidewick)
    const article = await own.add(gate, nell)
    const citations = [`${article.id}@1:0-8`]
    const post = { channelId: '1', messageId: '2', when: '2026-03-14T00:00:00.000Z', citations }
    await store.posts.add(tidewick, post)

    expect(await own.purge(article.id, { ...nell, why: 'Gate fails was a secret' })).toEqual([post])
    expect(await found(tidewick, whenStuck)).toBeNull()
    expect(await found(tidewick, whenStuck, restarted())).toBeNull()
    expect(await own.articleAt(article.id, 1)).toBeNull()
    expect(JSON.stringify(await store.articles.exported(tidewick))).not.toMatch(/gate/i)
  })
})

test('many articles give the same answers after a restart, in the same order', async () => {
  const own = await ownOf(tidewick)
  const places = ['Bree', 'Ondry', 'Saltmere', 'Torrisk', 'Tidewick']
  const articles = []
  for (let i = 0; i < 40; i++) {
    const text = `The ferry to ${places[i % 5]} took ${i} passengers. ${places[(i + 1) % 5]} has no pier of its own.`
    articles.push(await own.add(contentOf({ title: `Ferry ${i}`, text }), nell))
  }
  for (const i of [3, 17, 8]) {
    const text = `No ferry to ${places[i % 5]} took passengers.`
    await own.edit(articles[i]!, contentOf({ title: `Ferry ${i}`, text }), nell)
  }
  for (const i of [5, 6, 7]) await own.remove(articles[i]!.id, nell)
  await own.restore(articles[6]!.id, nell)

  const [now, later] = [await libraries.of(tidewick), await restarted().of(tidewick)]
  for (const place of places) {
    for (const asked of [`Who took the ferry to ${place}?`, `Has ${place} a pier?`, 'No ferry?']) {
      const question = questionFrom(asked)
      expect(later.search(question, 10)).toEqual(now.search(question, 10))
    }
  }
})

describe('ids', () => {
  test('come from titles, and are never those of another article, removed, purged or shared', async () => {
    const own = await ownOf(tidewick)
    const add = async (title: string) => (await own.add({ ...gate, title }, nell)).id
    expect([await add('Gate'), await add('Gate!'), await add('Tram'), await add('潮')]).toEqual([
      'gate',
      'gate-2',
      'tram-2',
      'article',
    ])
    await own.remove('gate', nell)
    await own.purge('gate-2', nell)
    expect(await add('GATE')).toBe('gate-3')
  })

  test('of purged articles may come back later, and old citations find nothing', async () => {
    await (await ownOf(tidewick)).purge((await (await ownOf(tidewick)).add(gate, nell)).id, nell)
    const later = await ownOf(tidewick, restarted())
    expect(await later.add(ferry, nell)).toMatchObject({ id: 'the-ferry', revision: 2 })
    expect(await later.add(gate, nell)).toMatchObject({ id: 'gate-fails', revision: 2 })
    expect(await later.articleAt('gate-fails', 1)).toBeNull()
  })

  test('that a shared article takes later are still the guild’s own, and it alone is cited', async () => {
    await (await ownOf(tidewick)).add(gate, nell)
    const taken = collectionOf([
      articleOf({ id: 'gate-fails', title: 'Gate', text: 'Which tide gate stuck is a secret.' }),
    ])
    const library = await new Libraries(taken, store).of(tidewick)

    expect(await library.articleAt('gate-fails', 1)).toMatchObject({ text: gate.text })
    const texts = library
      .search(questionFrom('Which tide gate stuck?'), 5)
      .map(({ passage }) => passage.article.text)
    expect(texts).toEqual([gate.text])
    await library.own!.remove('gate-fails', nell)
    expect(library.search(questionFrom('Which tide gate stuck?'), 5)).toEqual([])
  })

  test('of another guild find nothing', async () => {
    const { id } = await (await ownOf(tidewick)).add(gate, nell)
    const other = await libraries.of(saltmere)
    const own = other.own!
    const by = nell
    expect(other.get(id)).toBeUndefined()
    expect(await other.articleAt(id, 1)).toBeNull()
    expect(await other.standingOf(`${id}@1:0-8`)).toEqual({ kind: 'unknown' })
    expect(other.completions('gate', 25)).toEqual([])
    expect(await own.states()).toEqual([])
    expect(await own.history(id)).toEqual([])
    expect(await own.likeness(gate)).toBeNull()
    for (const change of [
      () => own.edit({ id, revision: 1 }, mended, by),
      () => own.remove(id, by),
      () => own.restore(id, by),
      () => own.purge(id, by),
      () => other.questions!.answer('What stuck?', `${id}@1:0-8`, by),
    ]) {
      await expect(change()).rejects.toThrow(UserError)
      await expect(change()).rejects.toThrow(/no article “gate-fails” here|leads to no words here/)
    }
    expect(await found(tidewick, whenStuck)).toBe(gate.text)
  })
})

test('an old citation finds its words, whatever became of the article', async () => {
  const own = await ownOf(tidewick)
  const first = await own.add(gate, nell)
  await own.edit(first, mended, nell)
  await own.remove(first.id, nell)
  for (const from of [libraries, restarted()]) {
    const library = await from.of(tidewick)
    expect(await library.articleAt(first.id, 1)).toEqual(first)
    expect(await library.articleAt(first.id, 2)).toMatchObject({ text: mended.text })
    expect(await library.articleAt(first.id, 3)).toBeNull()
  }
})

describe('of two moderators at once', () => {
  test('the second to edit is told, and the first’s work stays', async () => {
    const own = await ownOf(tidewick)
    const first = await own.add(gate, nell)
    const edits = await Promise.allSettled([
      own.edit(first, mended, nell),
      own.edit(first, { ...gate, title: 'Other' }, nell),
    ])
    expect(edits.map(({ status }) => status)).toEqual(['fulfilled', 'rejected'])
    expect((edits[1] as PromiseRejectedResult).reason.message).toMatch(/changed by somebody else/)
    expect(own.get(first.id)).toMatchObject({ revision: 2, text: mended.text })
  })

  test('both may add an article of one title', async () => {
    const own = await ownOf(tidewick)
    const both = await Promise.all([own.add(gate, nell), own.add(gate, nell)])
    expect(both.map(({ id }) => id)).toEqual(['gate-fails', 'gate-fails-2'])
  })
})

test('saving what an article is already changes nothing', async () => {
  const own = await ownOf(tidewick)
  const first = await own.add(gate, nell)
  expect(await own.edit(first, { ...gate, title: ' Gate  fails ' }, nell)).toBe(first)
  expect(await own.history(first.id)).toHaveLength(1)
})

describe('what can not be done gets a sentence and changes nothing:', () => {
  test.each<[string, Partial<Content>, RegExp]>([
    ['no words', { text: ' \n… ' }, /no words in that text/],
    ['no title', { title: ' ' }, /needs a title/],
    ['a title that is a text', { title: 'gate '.repeat(100) }, /title is 499 characters long/],
    ['a null character', { text: 'Gate\0' }, /characters in it that are none/],
    ['half a character', { text: 'Gate \ud800' }, /characters in it that are none/],
    ['half a character in a name', { author: 'Nell \ud800' }, /^The author has/],
    ['a link that is none', { url: 'javascript:alert(1)' }, /must be an address/],
    ['a date that is none', { published: 'yesterday' }, /such as 2026-03-14, not “yesterday”/],
  ])('%s', async (_, change, sentence) => {
    const own = await ownOf(tidewick)
    await expect(own.add({ ...gate, ...change }, nell)).rejects.toThrow(UserError)
    await expect(own.add({ ...gate, ...change }, nell)).rejects.toThrow(sentence)
    expect(await own.states()).toEqual([])
  })

  test('an article that is too long', async () => {
    const own = await ownOf(tidewick, limited({ articleCharacters: 20 }))
    await expect(own.add(gate, nell)).rejects.toThrow(/36 characters long, .* may have 20: split/)
  })

  test('one article too many, added or restored', async () => {
    const own = await ownOf(tidewick, limited({ articles: 1 }))
    const { id } = await own.add(gate, nell)
    await expect(own.add(ferry, nell)).rejects.toThrow(/There are 1 articles here.*remove some/)
    await own.remove(id, nell)
    await own.add(ferry, nell)
    await expect(own.restore(id, nell)).rejects.toThrow(/There are 1 articles here/)
  })

  test('one change too many in 24 hours', async () => {
    let now = new Date('2026-03-14T09:00:00Z')
    const limits = { ...defaultOptions.limits, changesADay: 2 }
    const own = await ownOf(tidewick, restarted({ limits, now: () => now }))
    const { id } = await own.add(gate, nell)
    await own.remove(id, nell)
    await expect(own.restore(id, nell)).rejects.toThrow(/There were 2 changes .*go on tomorrow/)
    now = new Date('2026-03-15T09:00:01Z')
    await own.restore(id, nell)
  })

  test('removing what is removed, and restoring what is not', async () => {
    const own = await ownOf(tidewick)
    const first = await own.add(gate, nell)
    await expect(own.restore(first.id, nell)).rejects.toThrow(/“Gate fails” is not removed/)
    await own.remove(first.id, nell)
    await expect(own.remove(first.id, nell)).rejects.toThrow(/is removed: restore it first/)
    await expect(own.edit(first, mended, nell)).rejects.toThrow(/is removed: restore it first/)
  })

  test('a change that the store refuses is not searched either', async () => {
    const own = await ownOf(tidewick)
    const first = await own.add(gate, nell)
    const { save } = store.articles
    store.articles.save = async () => {
      throw new UserError('The disk is full.')
    }
    await expect(own.add(ferry, nell)).rejects.toThrow('The disk is full.')
    await expect(own.edit(first, mended, nell)).rejects.toThrow('The disk is full.')
    store.articles.save = save

    expect(await found(tidewick, whenStuck)).toBe(gate.text)
    expect(await found(tidewick, 'Which ferry came to Bree?')).toBeNull()
    expect(await own.add(ferry, nell)).toMatchObject({ id: 'the-ferry' })
  })
})

describe('a text that is nearly in the library', () => {
  const sentences = Array.from({ length: 20 }, (_, i) => `Boat ${i} lies at the pier of Bree.`)
  const report = contentOf({ title: 'Boats', text: sentences.join(' ') })

  test('is recognised, however it is laid out, and offered as a revision', async () => {
    const own = await ownOf(tidewick)
    const article = await own.add(report, nell)
    await own.add(gate, nell)
    for (const text of [sentences.join('\n\n'), sentences.join(' ').toUpperCase()]) {
      expect(await own.likeness({ title: 'Another', text })).toEqual({
        ...{ article, share: 1, isNearlySame: true },
      })
    }
    const changed = ['Boat 0 sank.', 'Boat 1 sank.', ...sentences.slice(2)].join(' ')
    expect(await own.likeness({ title: 'Another', text: changed })).toMatchObject({
      isNearlySame: true,
      share: 0.9,
    })
  })

  test('and has less in common with it, is offered only if the titles are the same', async () => {
    const own = await ownOf(tidewick)
    await own.add(report, nell)
    const text = [...sentences.slice(0, 15), 'a.', 'b.', 'c.', 'd.', 'e.'].join(' ')
    expect(await own.likeness({ title: 'Another', text })).toMatchObject({ isNearlySame: false })
    expect(await own.likeness({ title: 'BOATS!', text })).toMatchObject({ isNearlySame: true })
    const few = sentences.slice(0, 5).join(' ')
    expect(await own.likeness({ title: 'Boats', text: few })).toBeNull()
  })

  test('is compared with what is not removed', async () => {
    const own = await ownOf(tidewick)
    const { id } = await own.add(report, nell)
    await own.remove(id, nell)
    expect(await own.likeness(report)).toBeNull()
  })
})
