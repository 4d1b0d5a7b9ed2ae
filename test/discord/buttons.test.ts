import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { idFrom } from '../../src/articles/citation.ts'
import { type ButtonId, checkOf, customId, parseCustomId } from '../../src/discord/buttons.ts'

const articleId = fc.string({ maxLength: 80 }).map(idFrom)
// No article is longer than ten million characters, nor has more revisions.
const place = fc.nat(10_000_000)
const quote = fc
  .tuple(articleId, fc.integer({ min: 1, max: 1_000_000 }), place, place, fc.string())
  .map(([id, revision, a, b, words]) => ({
    citation: { id, revision, span: { start: Math.min(a, b), end: Math.max(a, b) } },
    check: checkOf(words),
  }))
const askerId = fc.bigInt({ min: 1n, max: 2n ** 64n - 1n }).map(String)
const id: fc.Arbitrary<ButtonId> = fc.oneof(
  fc.record({ kind: fc.constantFrom('context', 'helpful', 'unhelpful'), quote }),
  fc.record({
    kind: fc.constantFrom('back', 'on'),
    locale: fc.constantFrom('en-GB', 'pt-BR', 'ja'),
    place: fc.integer({ min: 1, max: 3 }),
    all: fc.constant(3),
    quote,
  }),
  fc.record({
    kind: fc.constant('page'),
    articleId,
    revision: fc.integer({ min: 1, max: 1_000_000 }),
    page: fc.nat(100_000),
    check: fc.option(fc.string().map(checkOf)),
  }),
  fc.record({
    kind: fc.constantFrom('remove', 'share'),
    askerId,
    checks: fc.array(fc.string().map(checkOf), { maxLength: 3 }),
  }),
) as fc.Arbitrary<ButtonId>

describe('a custom id', () => {
  test('is at most 100 characters long and is read as it was written', () => {
    fc.assert(
      fc.property(id, (one) => {
        const text = customId(one)
        expect(text.length).toBeLessThanOrEqual(100)
        expect(parseCustomId(text)).toEqual(one)
      }),
    )
  })

  test('of the longest article id, place and page fits', () => {
    const longest = idFrom('a'.repeat(80))
    const citation = { id: longest, revision: 999_999, span: { start: 9_999_998, end: 9_999_999 } }
    const quoted = { citation, check: checkOf('') }
    const written = customId({ kind: 'back', locale: 'pt-BR', place: 3, all: 3, quote: quoted })

    expect(longest).toHaveLength(40)
    expect(written.length).toBeLessThanOrEqual(100)
  })

  test('of a page that an older message has is read, without a check', () => {
    expect(parseCustomId('page|harbour|1|2')).toEqual({
      kind: 'page',
      articleId: 'harbour',
      revision: 1,
      page: 2,
      check: null,
    })
  })

  test('of the end of an older message is read, without checks', () => {
    expect(parseCustomId('share|1')).toEqual({ kind: 'share', askerId: '1', checks: [] })
  })

  test('that is none, or one that nobody writes, is read as nothing', () => {
    fc.assert(fc.property(fc.string(), (text) => void parseCustomId(text)))
    for (const text of [
      '',
      'context',
      'context|abcd',
      'context|abcd|harbour',
      'context|abcd|harbour@1:5-2',
      'context|abcd|harbour@1:0-5|more',
      'context||harbour@1:0-5',
      'on|de|0|2|abcd|harbour@1:0-5',
      'on|de|3|2|abcd|harbour@1:0-5',
      'on|de|x|2|abcd|harbour@1:0-5',
      'page|harbour|1|-1',
      'page|harbour|1|1|1',
      'page|harbour|1|1|abcd|1',
      'remove|',
      'remove|everyone',
      'share|1|2',
      'toString|1',
    ]) {
      expect(parseCustomId(text), text).toBeNull()
    }
  })
})
