import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  draftActions,
  longestFilter,
  type ModeratorId,
  moderatorId,
  parseModeratorId,
  sorts,
  whichArticles,
} from '../../../src/discord/moderating/ids.ts'

const articleId = fc.stringMatching(/^[a-z0-9]{1,40}$/)
const number = fc.nat(999_999_999)
const ids: fc.Arbitrary<ModeratorId> = fc.oneof(
  fc.record({
    kind: fc.constant('draft' as const),
    action: fc.constantFrom(...draftActions),
    batch: fc.stringMatching(/^[\w-]{12}$/),
    entry: fc.nat(20),
  }),
  fc.record({ kind: fc.constantFrom('restore', 'purge', 'keep'), articleId }),
  fc.record({ kind: fc.constant('history' as const), articleId, at: number }),
  fc.record({
    kind: fc.constant('list' as const),
    which: fc.constantFrom(...whichArticles),
    sort: fc.constantFrom(...sorts),
    page: number,
    filter: fc.string({ maxLength: longestFilter }),
  }),
  fc.record({
    kind: fc.constant('log' as const),
    before: fc.option(number),
    articleId: fc.option(articleId),
  }),
  fc.record({ kind: fc.constant('edit' as const), articleId, revision: number }),
  fc.constant({ kind: 'add' as const }),
)

test('every id reads back as it was written, in no more than Discord takes', () => {
  fc.assert(
    fc.property(ids, (id) => {
      const text = moderatorId(id)
      expect(text.length).toBeLessThanOrEqual(100)
      expect(parseModeratorId(text)).toEqual(id)
    }),
  )
})

test('what nobody wrote is no id', () => {
  for (const text of [
    '',
    'm',
    'm|draft|burn|x|0',
    'm|list|all|by-luck|0|',
    'm|edit|tides|x',
    'page|a|1|2',
  ]) {
    expect(parseModeratorId(text), text).toBeNull()
  }
  fc.assert(fc.property(fc.string(), (text) => void parseModeratorId(text)))
})
