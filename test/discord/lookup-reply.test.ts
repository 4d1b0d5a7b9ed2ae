import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { bodyOf } from '../../src/articles/body.ts'
import { pageReply } from '../../src/discord/lookup-reply.ts'
import { en } from '../../src/discord/texts/en.ts'
import { articleOf } from '../articles.ts'
import { faultsIn, type Payload } from './local-discord/message-checks.ts'
import { readers, seen } from './seen.ts'

const ending = { kind: 'share', askerId: '1' } as const

/** Every page but the first, as messages. */
function pagesOf(article: Parameters<typeof pageReply>[0]) {
  const pages = []
  for (let page = 1; ; page++) {
    const reply = pageReply(article, page, ending, en)
    pages.push(reply)
    const [, , next] = reply.components![0]!.components
    if (next && 'disabled' in next && next.disabled) return pages
  }
}

describe('the pages of an article', () => {
  const piece = fc.oneof(
    fc.string({ unit: 'grapheme', maxLength: 200 }),
    fc.constantFrom(
      '*'.repeat(2000),
      '漢'.repeat(1700),
      'word '.repeat(700),
      '# Heading',
      '👩‍👩‍👧‍👦'.repeat(300),
      '- a\n- b',
    ),
    fc.string({ unit: fc.constantFrom(...'*_~|`\\[]()<>@#:.-+ a\n'), maxLength: 400 }),
  )

  test('are taken by Discord, whatever is in them', () => {
    fc.assert(
      fc.property(fc.array(piece, { minLength: 1, maxLength: 12 }), (pieces) => {
        const article = articleOf({ text: `Begin.\n\n${pieces.join('\n\n')}` })
        for (const { allowedMentions, files: _, ...reply } of [
          pageReply(article, 0, ending, en),
          ...pagesOf(article),
        ]) {
          const payload = { ...reply, allowed_mentions: { parse: [] } } as unknown as Payload
          expect(faultsIn(payload, 'response')).toEqual([])
          expect(allowedMentions.parse).toEqual([])
        }
      }),
      { numRuns: 100 },
    )
  })

  test('hold all of its paragraphs, in order, and nothing else', () => {
    const text = Array.from({ length: 60 }, (_, at) => `${at} ${'word '.repeat(at * 12)}end.`)
    const article = articleOf({ text: text.join('\n\n') })
    const shown = pagesOf(article)
      .map(({ embeds }) => seen(readers['discord-markdown-parser']!(embeds[0]!.description!)))
      .join(' ')
    const words = (all: string) => all.split(/\s+/).filter(Boolean).join(' ')

    expect(bodyOf(article)).toHaveLength(60)
    expect(words(shown)).toBe(words(text.join(' ')))
  })

  test('end where a page is asked for that there is not', () => {
    const article = articleOf({ text: 'Only one.' })
    expect(pageReply(article, 99, ending, en)).toEqual(pageReply(article, 1, ending, en))
  })
})
