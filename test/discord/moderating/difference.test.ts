import fc from 'fast-check'
import { expect, test } from 'vitest'
import { differenceLines } from '../../../src/discord/moderating/difference.ts'
import { en } from '../../../src/discord/texts/en.ts'
import { articleOf } from '../../articles.ts'
import { everyNode, readers } from '../seen.ts'

const between = (before: string, after: string, limit = 3500) =>
  differenceLines(articleOf({ text: before }), articleOf({ text: after }), limit, en)

test('changed words stand beside each other, with some of what is around them', () => {
  const before =
    'The tide rises by six metres in spring. At low water the causeway can be walked for two hours.'
  expect(between(before, before.replace('two', 'three'))).toEqual([
    '- … water the causeway can be walked for ~~two~~**three** hours\\.',
  ])
})

test('changes far apart have a line each', () => {
  const middle =
    'Nothing is different in this long sentence, which stands between the two others for a while. '
  const before = `One boat left. ${middle}Two boats came.`
  expect(between(before, `No boat left. ${middle}Six boats came.`)).toHaveLength(2)
})

test('details are told by their names', () => {
  const article = articleOf({
    title: 'Tides',
    author: 'Ada Lind',
    published: '2026-03-14',
    text: 'A text.',
  })
  const changed = { ...article, title: 'The *tides*', author: 'Ines Varga', published: null }
  expect(differenceLines(article, changed, 3500, en)).toEqual([
    '- Title: Tides → The \\*tides\\*',
    '- Author: Ada Lind → Ines Varga',
    '- Date: 14 March 2026 → none',
  ])
})

test('what is equal is told so, and what has nothing in common is not spelt out', () => {
  expect(between('The same.', 'The same.')).toEqual(['-# The words are the same.'])
  const words = (seed: number) =>
    Array.from({ length: 60_000 }, (_, at) => `w${(at * seed) % 7919}`).join(' ')
  const lines = between(words(31), words(77))
  expect(lines.join('\n').length).toBeLessThan(3500)
})

const live = new Set(
  'everyone here user role channel emoji timestamp url link autolink spoiler inlineCode codeBlock heading blockQuote'.split(
    ' ',
  ),
)

test('no text breaks out of its marks, and none pings', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'grapheme-ascii' }),
      fc.string({ unit: 'grapheme-ascii' }),
      (a, b) => {
        const drawn = between(`@everyone ${a}`, `@everyone ${b}`).join('\n')
        for (const read of Object.values(readers)) {
          const types = everyNode(read(drawn)).map(({ type }) => type)
          expect(types.filter((type) => live.has(type))).toEqual([])
        }
      },
    ),
    { numRuns: 50 },
  )
})

test('many changes are cut to what fits, and the rest is counted', () => {
  const lines = Array.from(
    { length: 200 },
    (_, at) => `Line ${at} says that boat ${at} is at the quay.`,
  )
  const after = lines.map((line) => line.replace('quay', 'pier'))
  const drawn = between(lines.join('\n\n'), after.join('\n\n'), 1000)

  expect(drawn.join('\n').length).toBeLessThanOrEqual(1000)
  expect(drawn.at(-1)).toMatch(/^-# and \d+ more changes$/)
})
