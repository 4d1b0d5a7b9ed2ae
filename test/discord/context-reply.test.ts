import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Span, wordsAt } from '../../src/articles/article.ts'
import { bodyOf } from '../../src/articles/body.ts'
import { contextReply } from '../../src/discord/context-reply.ts'
import { en } from '../../src/discord/texts/en.ts'
import { articleOf } from '../articles.ts'
import { faultsIn, type Payload } from './local-discord/message-checks.ts'
import { everyNode, readers, seen } from './seen.ts'

const read = readers['discord-markdown-parser']!

describe('a quote in its context', () => {
  const long = articleOf({
    text: ['one ', 'two ', 'three ', 'four '].map((word) => word.repeat(400).trim()).join('\n\n'),
  })
  const replyAt = (span: Span) =>
    contextReply({ kind: 'current', article: long, span }, undefined, en)

  test('is bold, and no word of it or around it is cut', () => {
    const span = { start: long.text.indexOf('two'), end: long.text.indexOf('two') + 39 }
    const { description, footer } = replyAt(span).embeds[0]!
    const nodes = read(description!)
    const bold = everyNode(nodes).filter(({ type }) => type === 'strong')

    expect(bold.map((node) => seen([node])).join(' ')).toBe(wordsAt(long, span))
    expect(
      new Set(
        seen(nodes)
          .split(/[\s…]+/)
          .filter(Boolean),
      ),
    ).toEqual(new Set(['one', 'two']))
    expect(description!.match(/^> …$/gm)).toHaveLength(2)
    expect(footer!.text).toContain('Paragraphs 1 to 3 of 4')
  })

  test('begins with the article at its beginning, and ends with it at its end', () => {
    const short = articleOf({ text: 'First.\n\nSecond.\n\nThird.' })
    const all = bodyOf(short).map((span) =>
      seen(
        read(
          contextReply({ kind: 'current', article: short, span }, undefined, en).embeds[0]!
            .description!,
        ),
      )
        .replace(/\s+/g, ' ')
        .trim(),
    )
    expect(all).toEqual(['First. Second.', 'First. Second. Third.', 'Second. Third.'])
  })

  test('is taken by Discord, whatever the article holds', () => {
    const words = fc.oneof(
      fc.string({ unit: 'grapheme', minLength: 1, maxLength: 300 }),
      fc.constantFrom('*'.repeat(3000), '漢'.repeat(2000), '\n* '.repeat(900), '👩‍⚕️'.repeat(500)),
    )
    fc.assert(
      fc.property(words, words, words, (before, quote, after) => {
        const article = articleOf({ text: `a${before}\n\nb${quote}b\n\n${after}` })
        const start = article.text.indexOf('\n\nb') + 2
        const span = { start, end: start + quote.length + 2 }
        const {
          allowedMentions,
          files: _,
          ...reply
        } = contextReply(
          { kind: 'withdrawn', when: '2026-09-30T10:00:00.000Z', article, span },
          undefined,
          en,
        )
        const payload = { ...reply, allowed_mentions: { parse: [] } } as unknown as Payload
        expect(faultsIn(payload, 'response')).toEqual([])
        expect(allowedMentions.parse).toEqual([])
      }),
      { numRuns: 100 },
    )
  })
})
