import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Article } from '../../src/articles/article.ts'
import {
  articleChanges,
  defaultSettings,
  type GuildSettings,
  type LogKind,
  type Signed,
  type Store,
} from '../../src/library/store.ts'
import { articleOf } from '../articles.ts'

const changed: GuildSettings = {
  sharedLibrary: false,
  recency: 'always',
  answers: 'more',
  moderatorRole: '300000000000000001',
  logChannel: '400000000000000001',
  suggestionChannel: '400000000000000002',
  answeringChannels: ['400000000000000003', '400000000000000004'],
  keepUnanswered: false,
  locale: 'de',
}

const [tidewick, saltmere] = ['200000000000000001', '200000000000000002'] as const
const [nell, mara] = ['100000000000000001', '100000000000000002'] as const
const by = (who: string, minute = 0, why: string | null = null): Signed => ({
  who,
  when: `2026-03-14T09:${String(minute).padStart(2, '0')}:00.000Z`,
  why,
})

const gate = articleOf({
  id: 'gate',
  title: 'The Gate “潮”',
  author: 'Nell Arkwood',
  publisher: 'The Courier',
  url: 'https://example.org/gate',
  published: '2026-03-01',
  text: 'It rained.\r\n\r\n## Rust\n\n“It was rust,” said Mara Quill. 👩‍🚀',
})
const ferry = articleOf({ id: 'ferry', title: 'Ferry', text: 'No ferry came to Bree.' })
const edited = (article: Article, text: string): Article => ({
  ...article,
  revision: article.revision + 1,
  text,
})

/** What every store must do. `open` gives a new and empty one. */
export function describeStore(name: string, open: () => Promise<Store>): void {
  describe(`a store ${name}`, () => {
    let store: Store

    beforeEach(async () => {
      store = await open()
    })

    afterEach(() => store.close())

    const page = (guildId: string, limit = 100, after: Article | null = null) =>
      store.articles.page(guildId, limit, after)
    const idsIn = async (guildId: string) => (await page(guildId)).map(({ id }) => id)
    const logOf = async (guildId: string, about = {}) =>
      (await store.log.entries(guildId, 100, about)).map(({ kind, articleId }) => [kind, articleId])

    describe('keeps settings:', () => {
      test('the default ones for a guild that has saved none', async () => {
        expect(await store.settingsOf(tidewick)).toEqual(defaultSettings)
      })

      test('those that a guild saved last', async () => {
        const changes: readonly GuildSettings[] = [
          changed,
          { ...defaultSettings, recency: 'off', answers: 'sure' },
          { ...changed, answers: 'balanced' },
        ]
        for (const settings of changes) {
          await store.saveSettings(tidewick, settings)
          expect(await store.settingsOf(tidewick)).toEqual(settings)
        }
      })

      test('those that a change leaves out, even if two people change something at once', async () => {
        await Promise.all([
          store.saveSettings(tidewick, { locale: 'fr' }),
          store.saveSettings(tidewick, { logChannel: '1' }),
        ])
        expect(await store.settingsOf(tidewick)).toEqual({
          ...defaultSettings,
          locale: 'fr',
          logChannel: '1',
        })
      })

      test('of guilds apart whose ids are one number to JavaScript', async () => {
        expect(Number(tidewick)).toBe(Number(saltmere))
        await store.saveSettings(tidewick, changed)

        expect(await store.settingsOf(saltmere)).toEqual(defaultSettings)
      })

      test('as a Map would, whatever is saved in whatever order', async () => {
        const guild = fc.constantFrom('1', '01', '1 ', 'a', 'A', '%', "'; drop table guilds")
        const settings = fc.record({
          sharedLibrary: fc.boolean(),
          recency: fc.constantFrom('off', 'now', 'always'),
          answers: fc.constantFrom('more', 'balanced', 'sure'),
          answeringChannels: fc.array(fc.string(), { maxLength: 3 }),
          locale: fc.option(fc.string()),
        })
        const saves = fc.array(fc.tuple(guild, settings), { maxLength: 20 })
        const known = new Map<string, GuildSettings>()

        await fc.assert(
          fc.asyncProperty(saves, guild, async (saved, asked) => {
            for (const [guildId, settings] of saved) {
              known.set(guildId, { ...defaultSettings, ...settings } as GuildSettings)
              await store.saveSettings(guildId, settings as Partial<GuildSettings>)
            }
            expect(await store.settingsOf(asked)).toEqual(known.get(asked) ?? defaultSettings)
          }),
          { numRuns: 30 },
        )
      })

      test('of many guilds that save at once', async () => {
        const guilds = Array.from({ length: 50 }, (_, index) => `guild ${index}`)
        await Promise.all(guilds.map((id) => store.saveSettings(id, changed)))

        const kept = await Promise.all(guilds.map((id) => store.settingsOf(id)))
        expect(kept).toEqual(guilds.map(() => changed))
      })
    })

    describe('keeps articles:', () => {
      test('to the letter, with sections and pages', async () => {
        const paged = { ...ferry, pages: [0, 10] }
        await store.articles.save(tidewick, gate, 'added', by(nell))
        await store.articles.save(tidewick, paged, 'added', by(nell))

        expect(await page(tidewick)).toEqual([gate, paged])
        expect(await store.articles.revision(tidewick, 'gate', 1)).toEqual(gate)
      })

      test('with every revision', async () => {
        const next = edited(gate, 'Welders mended it.')
        await store.articles.save(tidewick, gate, 'added', by(nell))
        await store.articles.save(tidewick, next, 'edited', by(mara, 1, 'typo'))

        expect(await page(tidewick)).toEqual([next])
        expect(await store.articles.revision(tidewick, 'gate', 1)).toEqual(gate)
        expect(await store.articles.revision(tidewick, 'gate', 3)).toBeNull()
        expect(await store.log.entries(tidewick, 10)).toEqual([
          { number: 2, kind: 'edited', articleId: 'gate', revision: 2, ...by(mara, 1, 'typo') },
          { number: 1, kind: 'added', articleId: 'gate', revision: 1, ...by(nell) },
        ])
      })

      test('page by page, in the order they were last added, edited or restored', async () => {
        const articles = ['a', 'b', 'c', 'd', 'e'].map((id) => ({ ...ferry, id }))
        for (const article of articles) {
          await store.articles.save(tidewick, article, 'added', by(nell))
        }
        await store.articles.save(tidewick, edited(articles[1]!, 'No.'), 'edited', by(nell))
        await store.articles.hide(tidewick, 'a', true, by(nell))
        await store.articles.hide(tidewick, 'a', false, by(nell))
        await store.articles.hide(tidewick, 'd', true, by(nell))

        expect(await idsIn(tidewick)).toEqual(['c', 'e', 'b', 'a'])
        const first = await page(tidewick, 3)
        expect(first.map(({ id }) => id)).toEqual(['c', 'e', 'b'])
        expect((await page(tidewick, 3, first[2])).map(({ id }) => id)).toEqual(['a'])
      })

      test('that are removed, out of sight but within reach of citations', async () => {
        await store.articles.save(tidewick, gate, 'added', by(nell))
        await store.articles.hide(tidewick, 'gate', true, by(mara, 5))
        expect(await page(tidewick)).toEqual([])
        expect(await store.articles.revision(tidewick, 'gate', 1)).toEqual(gate)
        const removed = [
          { id: 'gate', title: gate.title, isRemoved: true, length: expect.any(Number) },
        ]
        expect(await store.articles.states(tidewick, 'all')).toMatchObject(removed)
        expect(await store.articles.states(tidewick, 'removed')).toMatchObject(removed)

        await store.articles.hide(tidewick, 'gate', false, by(mara, 6))
        expect(await page(tidewick)).toEqual([gate])
        expect((await logOf(tidewick)).map(([kind]) => kind)).toEqual([
          'restored',
          'removed',
          'added',
        ])
      })

      test('with when they were added and last changed', async () => {
        await store.articles.save(tidewick, ferry, 'added', by(nell, 1))
        await store.articles.save(tidewick, edited(ferry, 'One came.'), 'edited', by(mara, 9))
        const { text: _, sections: __, ...rest } = edited(ferry, '')
        expect(await store.articles.states(tidewick, 'removed')).toEqual([])
        expect(await store.articles.states(tidewick, 'all')).toEqual([
          {
            ...rest,
            isRemoved: false,
            length: 'One came.'.length,
            added: by(nell, 1).when,
            changed: by(nell, 9).when,
          },
        ])
      })

      test('in any number, by their ids', async () => {
        const { id: _, ...revision } = gate
        const ids = Array.from({ length: 450 }, (_, i) => `gate-${1000 + i}`)
        const articles = ids.map((id, at) => ({
          ...{ id, isRemoved: at % 3 === 0, place: ids.length - at, revisions: [revision] },
        }))
        const kept = { firstRevision: 1, articles, log: [], judged: [] }
        await store.articles.imported(tidewick, kept)
        await store.articles.imported(saltmere, kept)

        const all = await store.articles.states(tidewick, 'all')
        expect(all.map(({ id }) => id)).toEqual(ids)
        const removed = await store.articles.states(tidewick, 'removed')
        expect(removed.map(({ id }) => id)).toEqual(ids.filter((_, at) => at % 3 === 0))
      })

      test('of other guilds apart', async () => {
        await store.articles.save(tidewick, gate, 'added', by(nell))
        await store.articles.save(saltmere, { ...gate, text: 'Other.' }, 'added', by(nell))
        await store.articles.hide(saltmere, 'gate', true, by(nell))
        await store.articles.purge(saltmere, 'gate', by(nell))

        expect(await page(tidewick)).toEqual([gate])
        expect(await page(saltmere)).toEqual([])
        expect(await store.articles.revision(saltmere, 'gate', 1)).toBeNull()
      })

      test('whole or not at all: what fails leaves nothing behind', async () => {
        await store.articles.save(tidewick, gate, 'added', by(nell))
        await expect(store.articles.save(tidewick, gate, 'added', by(nell))).rejects.toThrow()
        await expect(store.articles.hide(tidewick, 'none', true, by(nell))).rejects.toThrow()
        await expect(store.articles.purge(tidewick, 'none', by(nell))).rejects.toThrow()

        expect(await logOf(tidewick)).toEqual([['added', 'gate']])
        expect(await store.articles.firstRevision(tidewick)).toBe(1)
      })
    })

    test('purges an article with every trace, and never gives its citations to another', async () => {
      await store.articles.save(tidewick, gate, 'added', by(nell, 1))
      await store.articles.save(tidewick, edited(gate, 'New.'), 'edited', by(nell, 2))
      await store.articles.save(tidewick, ferry, 'added', by(nell, 3))
      const citations = ['gate@1:0-10', 'ferry@1:0-2']
      for (const citation of citations) {
        await store.votes.cast(tidewick, citation, mara, 'up')
        const question = { key: citation, words: 'What?', citation, who: nell, when: by(nell).when }
        await store.questions.judge(tidewick, question)
      }
      const post = { channelId: '1', messageId: '2', when: by(nell).when, citations }
      await store.posts.add(tidewick, post)
      await store.articles.purge(tidewick, 'gate', by(mara, 4, 'asked to'))

      expect(await idsIn(tidewick)).toEqual(['ferry'])
      expect(await store.articles.revision(tidewick, 'gate', 1)).toBeNull()
      expect(await logOf(tidewick)).toEqual([
        ['purged', null],
        ['added', 'ferry'],
      ])
      expect((await store.people.dataOf(mara)).votes).toMatchObject([{ citation: 'ferry@1:0-2' }])
      expect(await store.questions.judged(tidewick)).toMatchObject([{ citation: 'ferry@1:0-2' }])
      expect(await store.posts.showing(tidewick, 'gate')).toEqual([])
      expect(await store.posts.showing(tidewick, 'ferry')).toMatchObject([
        { citations: ['ferry@1:0-2'] },
      ])
      expect(await store.articles.firstRevision(tidewick)).toBe(3)
      expect(await store.articles.firstRevision(saltmere)).toBe(1)
    })

    test('gives a library out and takes it in again, with its history', async () => {
      await store.articles.save(tidewick, gate, 'added', by(nell, 1))
      await store.articles.save(tidewick, edited(gate, 'New.'), 'edited', by(mara, 2, 'why not'))
      await store.articles.save(tidewick, { ...ferry, pages: [0] }, 'added', by(nell, 3))
      await store.articles.save(tidewick, { ...ferry, id: 'tram' }, 'added', by(nell, 3))
      await store.articles.hide(tidewick, 'ferry', true, by(nell, 4))
      await store.articles.purge(tidewick, 'tram', by(nell, 5))
      const question = { key: 'k', words: 'What?', citation: 'gate@2:0-3', who: null, when: 'then' }
      await store.questions.judge(tidewick, question)
      const library = await store.articles.exported(tidewick)
      await store.articles.save(saltmere, { ...ferry, id: 'gone' }, 'added', by(nell))
      await store.articles.imported(saltmere, library)

      expect(library.articles.map(({ id }) => id)).toEqual(['ferry', 'gate'])
      expect(await store.articles.exported(saltmere)).toEqual(library)
      expect(await page(saltmere)).toEqual(await page(tidewick))
      expect(await store.log.entries(saltmere, 9)).toEqual(await store.log.entries(tidewick, 9))
      expect(await store.articles.firstRevision(saltmere)).toBe(2)
    })

    test('logs what is done besides, and finds it by article, page and time', async () => {
      await store.articles.save(tidewick, gate, 'added', by(nell, 1))
      await store.log.add(tidewick, 'settings', by(mara, 2, 'locale'))
      await store.log.add(tidewick, 'answered', by(mara, 3), 'gate')
      await store.articles.save(saltmere, ferry, 'added', by(nell, 4))

      expect(await logOf(tidewick)).toEqual([
        ['answered', 'gate'],
        ['settings', null],
        ['added', 'gate'],
      ])
      expect(await logOf(tidewick, { articleId: 'gate', before: 3 })).toEqual([['added', 'gate']])
      expect(await store.log.entries(tidewick, 1)).toHaveLength(1)
      const since = (when: string, kinds: readonly LogKind[]) =>
        store.log.countSince(tidewick, when, kinds)
      expect(await since(by(nell, 1).when, articleChanges)).toBe(1)
      expect(await since(by(nell, 2).when, articleChanges)).toBe(0)
      expect(await since(by(nell, 2).when, ['settings', 'answered'])).toBe(2)
    })

    describe('keeps unanswered questions:', () => {
      test('as first asked, counted, with their first and last days, the most asked first', async () => {
        await store.questions.note(tidewick, 'rust', 'Was it rust?', '2026-03-01')
        await store.questions.note(tidewick, 'ferry', 'Which ferry?', '2026-03-02')
        await store.questions.note(tidewick, 'rust', 'was it RUST', '2026-03-09')
        await store.questions.note(saltmere, 'rust', 'Rust?', '2026-03-09')

        expect(await store.questions.unanswered(tidewick)).toEqual([
          { key: 'rust', words: 'Was it rust?', count: 2, first: '2026-03-01', last: '2026-03-09' },
          {
            key: 'ferry',
            words: 'Which ferry?',
            count: 1,
            first: '2026-03-02',
            last: '2026-03-02',
          },
        ])
      })

      test('until one is dismissed, for good, or answered', async () => {
        for (const key of ['rust', 'ferry', 'tram']) {
          await store.questions.note(tidewick, key, key, '2026-03-01')
        }
        await store.questions.dismiss(tidewick, 'rust')
        await store.questions.note(tidewick, 'rust', 'Rust?', '2026-03-02')
        const answer = { words: 'Which ferry?', citation: 'ferry@1:0-2', who: nell, when: 'then' }
        await store.questions.judge(tidewick, { key: 'ferry', ...answer })

        const left = await store.questions.unanswered(tidewick)
        expect(left.map(({ key }) => key)).toEqual(['tram'])
      })

      test('each one of many that come at once', async () => {
        const notes = [
          [tidewick, 'rust', 'Was it rust?', '2026-03-01'],
          [saltmere, 'rust', 'Rust?', '2026-03-01'],
          [tidewick, 'rust', 'was it RUST', '2026-03-09'],
        ] as const
        await Promise.all(
          notes.map(([guild, key, words, day]) => store.questions.note(guild, key, words, day)),
        )

        expect(await store.questions.unanswered(tidewick)).toEqual([
          { key: 'rust', words: 'Was it rust?', count: 2, first: '2026-03-01', last: '2026-03-09' },
        ])
        expect(await store.questions.unanswered(saltmere)).toHaveLength(1)
      })

      test('so many at most, dropping those asked longest ago', async () => {
        const notes = Array.from({ length: 1010 }, (_, i) => {
          const day = new Date(Date.UTC(2026, 0, 1 + (i % 1000))).toISOString().slice(0, 10)
          return store.questions.note(tidewick, `key ${i}`, 'What?', day)
        })
        await Promise.all(notes)
        const left = await store.questions.unanswered(tidewick)
        expect(left).toHaveLength(1000)
        expect(left.some(({ key }) => key === 'key 0')).toBe(false)
        expect(left.some(({ key }) => key === 'key 999')).toBe(true)
      })
    })

    test('keeps which words answer a question, and how the last evaluation went', async () => {
      const question = { key: 'k', words: 'Was it rust?', who: nell, when: by(nell).when }
      await store.questions.judge(tidewick, { ...question, citation: 'gate@1:0-10' })
      await store.questions.judge(tidewick, { ...question, citation: 'gate@1:14-20' })
      expect(await store.questions.judged(tidewick)).toEqual([
        { ...question, citation: 'gate@1:14-20' },
      ])
      expect(await store.questions.judged(saltmere)).toEqual([])
      await store.questions.unjudge(tidewick, 'k')
      expect(await store.questions.judged(tidewick)).toEqual([])

      expect(await store.questions.lastEvaluation(tidewick)).toBeNull()
      for (const places of [{ k: 1 }, { k: null, l: 2 }]) {
        const evaluation = { when: by(nell).when, places }
        await store.questions.saveEvaluation(tidewick, evaluation)
        expect(await store.questions.lastEvaluation(tidewick)).toEqual(evaluation)
      }
    })

    test('counts one vote a person and citation, which can be changed and taken back', async () => {
      const citation = 'gate@1:0-10'
      await store.votes.cast(tidewick, citation, nell, 'up')
      await store.votes.cast(tidewick, citation, nell, 'down')
      await store.votes.cast(tidewick, citation, mara, 'down')
      await store.votes.cast(tidewick, 'gate@1:0-11', mara, 'up')
      await store.votes.cast(saltmere, citation, mara, 'up')

      expect(await store.votes.tally(tidewick, citation)).toEqual({ up: 0, down: 2 })
      expect(await store.votes.of(tidewick, citation, nell)).toBe('down')
      expect(await store.votes.of(saltmere, citation, nell)).toBeNull()
      expect(await store.votes.tallies(tidewick, 'gate')).toEqual(
        new Map([
          [citation, { up: 0, down: 2 }],
          ['gate@1:0-11', { up: 1, down: 0 }],
        ]),
      )
      await store.votes.cast(tidewick, citation, nell, null)
      expect(await store.votes.tally(tidewick, citation)).toEqual({ up: 0, down: 1 })
      expect(await store.votes.tally(tidewick, 'ferry@1:0-2')).toEqual({ up: 0, down: 0 })
    })

    test('finds the messages that show an article, with all they show', async () => {
      const post = (messageId: string, minute: number, ...citations: string[]) => ({
        ...{ channelId: '7', messageId, when: by(nell, minute).when, citations },
      })
      await store.posts.add(tidewick, post('1', 1, 'gate@1:0-10', 'gate@1:0-10'))
      await store.posts.add(tidewick, post('2', 2, 'ferry@1:0-2', 'gate@1:4-9'))
      await store.posts.add(tidewick, post('3', 3, 'ferry@1:0-2'))
      await store.posts.add(tidewick, post('4', 4))
      await store.posts.add(saltmere, post('5', 5, 'gate@1:0-10'))

      expect(await store.posts.showing(tidewick, 'gate')).toEqual([
        post('2', 2, 'ferry@1:0-2', 'gate@1:4-9'),
        post('1', 1, 'gate@1:0-10'),
      ])
      await store.posts.forget(tidewick, '2')
      expect(await store.posts.showing(tidewick, 'gate')).toHaveLength(1)
      expect(await store.posts.showing(tidewick, 'ferry')).toHaveLength(1)
    })

    test('knows what was replied to a message, in a server and in direct messages', async () => {
      await store.replies.note(tidewick, '10', '11', nell)
      await store.replies.note(null, '20', '21', nell)
      await store.replies.note(saltmere, '30', '31', mara)
      await store.replies.note(saltmere, '30', '32', mara)
      const known = () => Promise.all(['10', '20', '30', '11'].map((id) => store.replies.to(id)))
      expect(await known()).toEqual(['11', '21', '32', null])

      await store.replies.forget(saltmere, '11')
      expect(await known()).toEqual(['11', '21', '32', null])
      await store.replies.forget(tidewick, '11')
      await store.replies.forget(null, '21')
      expect(await known()).toEqual([null, null, '32', null])
    })

    test('keeps suggestions until they are decided, which happens once', async () => {
      const { id: _, revision: __, ...content } = gate
      const number = await store.suggestions.add(tidewick, content, by(nell, 0, 'a good one'))
      const other = await store.suggestions.add(tidewick, content, by(mara))
      expect([number, other]).toEqual([1, 2])
      expect(await store.suggestions.add(saltmere, content, by(mara))).toBe(1)
      const card = { channelId: '1', messageId: '2' }
      await store.suggestions.setCard(tidewick, number, card)

      const note = 'a good one'
      expect(await store.suggestions.get(tidewick, number)).toMatchObject({ content, note, card })
      const better = { ...content, title: 'Better' }
      expect(await store.suggestions.change(tidewick, number, better)).toBe(true)
      expect(await store.suggestions.get(tidewick, number)).toMatchObject({ content: better })
      const decide = (state: 'approved' | 'declined') =>
        store.suggestions.decide(tidewick, number, state, by(mara, 1, 'not ours'))
      expect(await Promise.all([decide('declined'), decide('approved')])).toEqual([true, false])
      expect(await store.suggestions.get(tidewick, number)).toEqual({
        ...{ number, state: 'declined', who: nell, when: by(nell).when, content: null, card },
        ...{ note: null, decided: by(mara, 1, 'not ours') },
      })
      expect(await store.suggestions.change(tidewick, number, better)).toBe(false)
      expect(await store.suggestions.pending(tidewick)).toEqual([
        { number: 2, who: mara, card: null },
      ])
      expect(await store.suggestions.get(tidewick, 3)).toBeNull()
      expect(await store.suggestions.decide(tidewick, 3, 'approved', by(mara))).toBe(false)
      expect(await logOf(tidewick)).toEqual([['declined', null]])
    })

    test('knows which decisions somebody could not be told of', async () => {
      const { id: _, revision: __, ...content } = gate
      for (const guildId of [tidewick, saltmere]) {
        await store.suggestions.add(guildId, content, by(nell))
        await store.suggestions.decide(guildId, 1, 'declined', by(mara, 1, 'not ours'))
      }
      await store.suggestions.setUntold(tidewick, 1, true)
      expect(await store.suggestions.untold(tidewick, nell)).toMatchObject([
        { number: 1, decided: { why: 'not ours' } },
      ])
      expect(await store.suggestions.untold(saltmere, nell)).toEqual([])
      expect(await store.suggestions.untold(tidewick, mara)).toEqual([])
      await store.suggestions.setUntold(tidewick, 1, false)
      expect(await store.suggestions.untold(tidewick, nell)).toEqual([])
    })

    /** Something of everything that a guild can have, done by a person. */
    async function fill(guildId: string, who: string): Promise<void> {
      await store.saveSettings(guildId, changed)
      await store.articles.save(guildId, gate, 'added', by(who))
      await store.questions.note(guildId, 'k', 'What?', '2026-03-14')
      const answer = { words: 'Rust?', citation: 'gate@1:0-10', who, when: by(who).when }
      await store.questions.judge(guildId, { key: 'l', ...answer })
      await store.questions.saveEvaluation(guildId, { when: by(who).when, places: { l: 1 } })
      await store.votes.cast(guildId, 'gate@1:0-10', who, 'up')
      const citations = ['gate@1:0-10']
      await store.posts.add(guildId, { channelId: '1', messageId: '2', when: 'then', citations })
      await store.replies.note(guildId, `${guildId}1`, `${guildId}2`, who)
      const { id: _, revision: __, ...content } = gate
      await store.suggestions.add(guildId, content, by(who))
      await store.suggestions.add(guildId, content, { ...by(who), who: mara })
      await store.suggestions.decide(guildId, 2, 'approved', by(who))
    }

    const allOf = async (guildId: string) => ({
      settings: await store.settingsOf(guildId),
      library: await store.articles.exported(guildId),
      unanswered: await store.questions.unanswered(guildId),
      evaluation: await store.questions.lastEvaluation(guildId),
      tally: await store.votes.tally(guildId, 'gate@1:0-10'),
      posts: await store.posts.showing(guildId, 'gate'),
      reply: await store.replies.to(`${guildId}1`),
      suggestions: [
        await store.suggestions.get(guildId, 1),
        await store.suggestions.get(guildId, 2),
      ],
    })

    test('erases a guild, and nothing of another', async () => {
      const empty = await allOf(tidewick)
      await fill(tidewick, nell)
      await fill(saltmere, nell)
      await store.guilds.setLeft(tidewick, by(nell).when)
      expect(await store.guilds.leftBefore(by(nell, 1).when)).toEqual([tidewick])
      const before = await allOf(saltmere)
      await store.guilds.erase(tidewick)

      expect(await allOf(tidewick)).toEqual(empty)
      expect(await allOf(saltmere)).toEqual(before)
      expect(await store.guilds.leftBefore(by(nell, 1).when)).toEqual([])
      expect((await store.people.dataOf(nell)).changes).toHaveLength(2)
    })

    test('knows which guilds it was removed from before a moment, but for those it is back in', async () => {
      await store.guilds.setLeft(tidewick, by(nell, 1).when)
      await store.guilds.setLeft(saltmere, by(nell, 2).when)
      expect(await store.guilds.leftBefore(by(nell, 2).when)).toEqual([tidewick])
      await store.guilds.setLeft(tidewick, null)
      expect(await store.guilds.leftBefore(by(nell, 9).when)).toEqual([saltmere])
    })

    test('knows which guilds it keeps anything of, but for those that it was removed from', async () => {
      await store.saveSettings(tidewick, changed)
      await store.votes.cast(saltmere, 'gate@1:0-10', mara, 'up')
      await store.replies.note(null, '10', '11', mara)
      expect(await store.guilds.kept()).toEqual([tidewick, saltmere])
      await store.guilds.setLeft(saltmere, by(nell).when)
      expect(await store.guilds.kept()).toEqual([tidewick])
      await store.guilds.erase(tidewick)
      await store.guilds.setLeft(saltmere, null)
      expect(await store.guilds.kept()).toEqual([saltmere])
    })

    test('gives a person all that is kept of them, and erases it without touching others', async () => {
      await fill(tidewick, nell)
      await fill(saltmere, nell)
      await store.votes.cast(tidewick, 'gate@1:0-10', mara, 'up')
      await store.replies.note(tidewick, '10', '11', mara)
      const data = await store.people.dataOf(nell)
      expect(data.changes.map(({ guildId, kind }) => [guildId, kind])).toEqual([
        [tidewick, 'added'],
        [tidewick, 'approved'],
        [saltmere, 'added'],
        [saltmere, 'approved'],
      ])
      expect(data.suggestions).toMatchObject([
        { guildId: tidewick, number: 1, content: { title: gate.title } },
        { guildId: saltmere, number: 1 },
      ])
      expect(data.judged).toMatchObject([{ guildId: tidewick, key: 'l' }, { guildId: saltmere }])
      expect(data.votes).toEqual([
        { guildId: tidewick, citation: 'gate@1:0-10', vote: 'up' },
        { guildId: saltmere, citation: 'gate@1:0-10', vote: 'up' },
      ])
      expect(data.replies).toEqual([
        { guildId: tidewick, messageId: `${tidewick}1`, replyId: `${tidewick}2` },
        { guildId: saltmere, messageId: `${saltmere}1`, replyId: `${saltmere}2` },
      ])
      await store.people.erase(nell)

      expect(await store.people.dataOf(nell)).toEqual({
        ...{ changes: [], suggestions: [], judged: [], votes: [], replies: [] },
      })
      const left = await allOf(tidewick)
      expect(JSON.stringify(left)).not.toContain(nell)
      expect(left.tally).toEqual({ up: 1, down: 0 })
      expect(left.reply).toBeNull()
      expect(await store.replies.to('10')).toBe('11')
      expect(left.library.articles).toHaveLength(1)
      expect(left.suggestions).toMatchObject([
        { number: 1, state: 'declined', who: null, content: null },
        { number: 2, who: mara, decided: { who: null } },
      ])
      expect((await store.people.dataOf(mara)).votes).toHaveLength(1)
    })
  })
}
