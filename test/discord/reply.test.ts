import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Answer } from '../../src/answering/answer.ts'
import { questionFrom } from '../../src/answering/question.ts'
import type { Quote } from '../../src/answering/quotes.ts'
import { type Article, type Span, wordsAt } from '../../src/articles/article.ts'
import { citationOf } from '../../src/articles/citation.ts'
import type { Attribution } from '../../src/attribution/attribution.ts'
import { type Reply, replyFor, sentenceReply } from '../../src/discord/reply.ts'
import { faultsIn, type Payload, slipsIn } from './local-discord/message-checks.ts'
import { asShown, everyNode, type Node, readers, seen } from './seen.ts'

const text = `The harbour of Old Tidewick lost 17 boats in two days. “We will rebuild every one of them,” said Mara Holt, the harbour master.

Insurers expect a bill of 4 million crowns.`

const harbour: Article = {
  id: 'harbour',
  revision: 2,
  title: 'Storm takes boats',
  author: 'Ines Varga',
  publisher: 'The Tidewick Courier',
  url: 'https://courier.example.org/storm',
  published: '2024-03-12',
  text,
  sections: [{ heading: 'What was lost', span: { start: 0, end: text.length } }],
}

describe('an answer', () => {
  test('is one embed a quote, with title, link, writers, section, date and citation', () => {
    const { embeds, content } = replyFor(quoted(quoteOf(harbour, 'boats')))

    expect(content).toBeUndefined()
    expect(embeds).toHaveLength(1)
    expect(embeds[0]).toMatchObject({
      title: 'Storm takes boats',
      url: 'https://courier.example.org/storm',
      author: { name: 'Ines Varga · The Tidewick Courier' },
      footer: { text: `What was lost · 12 March 2024 · ${citation(harbour)}` },
    })
  })

  test('shows the words line by line in a block quote, the terms of the question in bold', () => {
    const [embed] = replyFor(quoted(quoteOf(harbour, 'lost', '17', 'boats'))).embeds

    expect(embed!.description).toBe(
      [
        '> The harbour of Old Tidewick **lost 17 boats** in two days\\. “We will rebuild every one of them,” said Mara Holt, the harbour master\\.',
        '> ',
        '> Insurers expect a bill of 4 million crowns\\.',
      ].join('\n'),
    )
  })

  test('repeats the question where Discord does not show it', () => {
    const asked = questionFrom('What did @everyone lose?')

    expect(replyFor(quoted(quoteOf(harbour)), { asked }).content).toBe(
      '**What did \\@everyone lose?**',
    )
  })

  test('tells what was searched for instead of a misspelt word', () => {
    const corrections = [{ asked: 'bo*ts', instead: 'boats' }]
    const line = '-# Searched for “boats” instead of “bo\\*ts”.'
    const asked = questionFrom('Which bo*ts?')
    const found = { ...quoted(quoteOf(harbour)), corrections }

    expect(replyFor(found, { asked }).content).toBe(`**Which bo\\*ts?**\n${line}`)
    expect(replyFor(found).content).toBe(line)
    expect(replyFor({ ...unanswered(), corrections }).content).toMatch(/\n-# Searched for/)
  })

  test('leads to the words where two quotes are from one address', () => {
    const [first, second] = replyFor(quoted(quoteOf(harbour), quoteOf(harbour))).embeds

    expect(first!.url).toBe('https://courier.example.org/storm')
    expect(second!.url).toBe(
      'https://courier.example.org/storm#:~:text=The%20harbour%20of%20Old%20Tidewick%20lost,a%20bill%20of%204%20million%20crowns.',
    )
  })

  test.each([
    ['javascript:alert(1)', undefined],
    ['file:///etc/passwd', undefined],
    ['not an address', undefined],
    ['http://localhost/', undefined],
    [`https://example.org/${'a'.repeat(2100)}`, undefined],
    [null, undefined],
    ['http://example.org/a b', 'http://example.org/a%20b'],
  ])('of an article at %s links to %s', (url, link) => {
    expect(replyFor(quoted(quoteOf({ ...harbour, url }))).embeds[0]!.url).toBe(link)
  })

  test.each([
    ['2024-03-12T23:30:00-05:00', '12 March 2024'],
    ['2024-03', 'March 2024'],
    ['2024', '2024'],
    ['spring 2024', 'spring 2024'],
    ['2024-02-31', '2024-02-31'],
    ['2024-13-01', '2024-13-01'],
  ])('from %s is dated %s', (published, date) => {
    const footer = replyFor(quoted(quoteOf({ ...harbour, published }))).embeds[0]!.footer!

    expect(footer.text.split(' · ')[1]).toBe(date)
  })

  test('of an article that says little of itself has no empty labels', () => {
    const bare = {
      ...harbour,
      title: ' ',
      author: null,
      publisher: '',
      published: null,
      sections: [],
    }
    const [embed] = replyFor(quoted(quoteOf(bare))).embeds

    expect(embed!.title).toBe('harbour')
    expect(embed!.author).toBeUndefined()
    expect(embed!.footer).toEqual({ text: citation(bare) })
  })

  test('names once an author who is also the publisher, and a heading that is also the title', () => {
    const own = {
      ...harbour,
      publisher: 'Ines Varga',
      sections: [{ heading: 'Storm takes boats', span: { start: 0, end: text.length } }],
    }
    const [embed] = replyFor(quoted(quoteOf(own))).embeds

    expect(embed!.author).toEqual({ name: 'Ines Varga' })
    expect(embed!.footer!.text).toBe(`12 March 2024 · ${citation(own)}`)
  })

  test('lists the other articles that hold the same words', () => {
    const others = ['One', 'Two', 'Three', 'Four', 'Five'].map((title) => ({
      ...harbour,
      id: title,
      title,
      publisher: title === 'Two' ? 'The Gull' : null,
      url: title === 'Three' ? null : `https://example.org/(${title})`,
    }))
    const quote = { ...quoteOf(harbour), alsoIn: others.map((article) => quoteOf(article)) }

    expect(linesBelow(replyFor(quoted(quote)))).toEqual([
      '-# Also in [One](https://example.org/%28One%29), [Two](https://example.org/%28Two%29) (The Gull), Three and 2 more',
    ])
  })

  test('does not link a title whose brackets would end the link', () => {
    const other = { ...harbour, id: 'b', title: 'Boats [updated', publisher: null }
    const quote = { ...quoteOf(harbour), alsoIn: [quoteOf(other)] }

    expect(linesBelow(replyFor(quoted(quote)))).toEqual(['-# Also in Boats \\[updated'])
  })
})

describe('who says it', () => {
  const direct = saidIn('We will rebuild every one of them', 'direct')

  test('is told with the first words of what they said when the quote holds more', () => {
    expect(linesBelow(replyFor(quoted(quoteOf(harbour, direct))))).toEqual([
      '-# “We will rebuild every one of them”: said by **Mara Holt**, the harbour master',
    ])
  })

  test('is told with all pieces of what they said, lest the first alone say the opposite', () => {
    const [first, second] = ['We will rebuild every one of them', 'Insurers expect a bill'].map(
      (words) => saidIn(words, 'direct'),
    )
    const inTwo = { ...first!, content: [...first!.content, ...second!.content] }
    expect(linesBelow(replyFor(quoted(quoteOf(harbour, inTwo))))).toEqual([
      '-# “We will rebuild every one of them … Insurers expect a bill”: said by **Mara Holt**, the harbour master',
    ])
  })

  test('is told plainly when the whole quote is theirs', () => {
    const span = spanOf('“We will rebuild every one of them,” said Mara Holt, the harbour master.')

    expect(linesBelow(replyFor(quoted({ ...quoteOf(harbour, direct), span })))).toEqual([
      '-# Said by **Mara Holt**, the harbour master',
    ])
  })

  test.each([
    ['indirect', 'not in their words'],
    ['mixed', 'only partly in their words'],
  ] as const)('is told apart when the words are reported (%s)', (manner, how) => {
    const reported = saidIn('Insurers expect a bill of 4 million crowns', manner)

    expect(linesBelow(replyFor(quoted(quoteOf(harbour, reported))))).toEqual([
      `-# “Insurers expect a bill of 4 million crowns”: reported as said by **Mara Holt**, the harbour master, ${how}`,
    ])
  })

  test('is not told where the article leaves it open', () => {
    const open = { ...direct, speaker: null }

    expect(linesBelow(replyFor(quoted(quoteOf(harbour, open))))).toEqual([])
  })

  test('is told once for each who speaks, whoever answers the question first', () => {
    const other = {
      ...saidIn('Insurers expect a bill', 'direct'),
      speaker: { name: 'Piet *Oss*', role: null },
    }
    const quote = {
      ...quoteOf(harbour, direct, saidIn('The harbour', 'direct'), other),
      best: spanOf('Insurers expect a bill of 4 million crowns.'),
    }

    expect(linesBelow(replyFor(quoted(quote)))).toEqual([
      '-# “Insurers expect a bill”: said by **Piet \\*Oss\\***',
      '-# “We will rebuild every one of them”: said by **Mara Holt**, the harbour master',
    ])
  })
})

describe('an honest refusal', () => {
  test('says that nothing answers', () => {
    expect(replyFor(unanswered())).toMatchObject({
      content: '**Nothing in the library answers this.**',
      embeds: [],
    })
  })

  test('of a question that names nothing says what to add', () => {
    expect(replyFor({ ...unanswered(), namesNothing: true })).toMatchObject({
      content: expect.stringMatching(/names nothing .*\n-# .* add a name, a place or a thing\.$/),
      embeds: [],
    })
  })

  test('is none for thanks, which are met in one sentence', () => {
    expect(replyFor({ ...unanswered(), namesNothing: true, isCourtesy: true })).toEqual({
      content: 'My pleasure: ask me a question whenever you like.',
      embeds: [],
      allowedMentions: { parse: [], repliedUser: false },
    })
  })

  test('shows the best sentence of what came nearest, and says that it is no answer', () => {
    const near = {
      ...quoteOf(harbour, 'bill'),
      best: spanOf('Insurers expect a bill of 4 million crowns.'),
    }
    const { content, embeds } = replyFor(unanswered(near))
    const [answered] = replyFor(quoted(near)).embeds

    expect(content).toContain('Nothing in the library answers this.')
    expect(content).toContain('none of it is an answer')
    expect(embeds[0]!.author!.name).toBe('Not an answer · Ines Varga · The Tidewick Courier')
    expect(embeds[0]!.description).toBe('> Insurers expect a **bill** of 4 million crowns\\.')
    expect(embeds[0]!.color).not.toBe(answered!.color)
  })
})

describe('whatever the articles hold, a reply', () => {
  const hostile = fc.oneof(
    fc.constantFrom(
      '@everyone <@1> <@&1> [a](https://b.example) ||c|| `d` # e',
      '* '.repeat(600),
      '> \n> \n'.repeat(200),
      '\u202e][)(',
      '漢'.repeat(4000),
      '*'.repeat(4000),
      'a'.repeat(9000),
      'word '.repeat(100),
      '🇺🇦👩‍⚕️e\u0301'.repeat(300),
      'x\r\n\r\ny\rz',
    ),
    fc.string({ unit: 'grapheme', minLength: 1, maxLength: 300 }),
    fc.string({
      unit: fc.constantFrom(...'*_~|`\\[]()<>@#:.-+ a\n'),
      minLength: 1,
      maxLength: 300,
    }),
  )
  const article = fc.record({
    id: fc.constantFrom('a', 'b', 'c'),
    revision: fc.constant(1),
    title: hostile,
    author: fc.option(hostile),
    publisher: fc.option(hostile),
    url: fc.option(
      fc.constantFrom(
        'https://a.example/',
        'https://b.example/#c',
        'nonsense',
        `https://c.example/${'c'.repeat(2000)}`,
      ),
    ),
    published: fc.option(fc.oneof(hostile, fc.constant('2024-03-12'))),
    text: hostile.map((words) => `x${words}x`),
    heading: hostile,
  })
  const quote = fc
    .tuple(
      article,
      fc.array(fc.nat(200), { maxLength: 8 }),
      hostile,
      fc.array(article, { maxLength: 5 }),
    )
    .map(([{ heading, ...fields }, edges, name, others]): Quote => {
      const span = { start: 0, end: fields.text.length }
      const section = { heading, span }
      const sorted = [...new Set(edges)]
        .sort((a, b) => a - b)
        .filter((at) => at < span.end && isBetween(fields.text, at))
      const matches = sorted.slice(1).map((end, index) => ({ start: sorted[index]!, end }))
      const speaker = { name: `n${name}`, role: name }
      const said = { confidence: 1, source: [], cue: [], content: [{ start: 0, end: 1 }] }
      return {
        article: { ...fields, sections: [section] },
        section,
        paragraph: 1,
        span,
        best: span,
        matches: matches.filter((_, index) => index % 3 < 2),
        attributions: [
          { ...said, speaker, manner: 'direct' },
          { ...said, speaker, manner: 'indirect' },
        ],
        alsoIn: others.map(({ heading: _, ...other }) => ({
          article: { ...other, sections: [] },
          section: null,
          paragraph: 1,
          span: { start: 0, end: 1 },
        })),
      }
    })
  const misspelt = fc.array(fc.record({ asked: hostile, instead: hostile }), { maxLength: 8 })
  const answers = fc.oneof(
    fc.array(quote, { minLength: 1, maxLength: 3 }).map((quotes) => quoted(...quotes)),
    fc.array(quote, { maxLength: 3 }).map((nearest) => unanswered(...nearest)),
  )

  test('keeps the limits of Discord and pings nobody', () => {
    fc.assert(
      fc.property(answers, misspelt, hostile, (answer, corrections, question) => {
        const reply = replyFor({ ...answer, corrections }, { asked: { text: question, terms: [] } })
        expect(reply.allowedMentions.parse).toEqual([])
        expect(faultsIn(payloadOf(reply), 'response')).toEqual([])
        expect(faultsIn(payloadOf(reply), 'message')).toEqual([])
        expect(slipsIn(payloadOf(reply)).filter((slip) => !slip.includes('address'))).toEqual([])
      }),
      { numRuns: 200 },
    )
  })

  test.each(Object.entries(readers))(
    'shows the words of the article, or a start of them (%s)',
    (_, read) => {
      fc.assert(
        fc.property(quote, (one) => {
          const description = replyFor(quoted(one)).embeds[0]!.description!
          const [block] = read(description)
          const words = seen([block!]).replace(/\n$/, '')
          const whole = asShown(wordsAt(one.article, one.span))
          expect(block!.type).toBe('blockQuote')
          if (description.includes('-# Cut here to fit')) expect(whole.startsWith(words)).toBe(true)
          else expect(words).toBe(whole)
          expect(kindsIn([block!])).toEqual([])
        }),
        { numRuns: 200 },
      )
    },
  )

  test('has the terms in bold, and nothing else', () => {
    const words = fc.array(fc.constantFrom('*', 'a', '漢', '_', '.', ' ', '\n', '`', '\\', '“'), {
      minLength: 2,
      maxLength: 12,
    })
    const read = readers['discord-markdown-parser']!
    fc.assert(
      fc.property(words, fc.nat(10), fc.nat(10), (pieces, a, b) => {
        const article = { ...harbour, text: `x${pieces.join('')}x` }
        const match = { start: 1 + Math.min(a, b), end: 2 + Math.max(a, b) }
        const one = { ...quoteOf(article), matches: [match] }
        const bold = everyNode(read(replyFor(quoted(one)).embeds[0]!.description!))
          .filter(({ type }) => type === 'strong')
          .map((node) => seen([node]))
        expect(bold.join('')).toBe(wordsAt(article, match).replaceAll('\n', ''))
      }),
    )
  })

  test('shows three quotes of 100 long words in full', () => {
    const long = { ...harbour, text: 'Verwaltungen '.repeat(100).trim() }
    const quote = quoteOf(long)

    const { embeds } = replyFor(quoted(quote, { ...quote }, { ...quote }))
    expect(embeds.map(({ description }) => description)).toEqual(Array(3).fill(`> ${long.text}`))
  })

  test('says so when the words had to be cut', () => {
    const endless = { ...harbour, text: 'a'.repeat(9000) }
    const { embeds } = replyFor(quoted(quoteOf(endless)))

    expect(embeds[0]!.description).toMatch(/^> a{4000,}\n-# Cut here to fit/)
    expect(embeds[0]!.description!.length).toBe(4096)
  })
})

test('a sentence for a person is shown as it stands', () => {
  expect(sentenceReply('“*a*” is already there.').content).toBe('“\\*a\\*” is already there\\.')
  expect(sentenceReply('x'.repeat(3000)).content!.length).toBeLessThanOrEqual(2000)
})

function quoteOf(article: Article, ...marks: readonly (string | Attribution)[]): Quote {
  const span = { start: 0, end: article.text.length }
  return {
    article,
    section: article.sections[0] ?? null,
    paragraph: 1,
    span,
    best: span,
    matches: marks.filter((mark) => typeof mark === 'string').map(spanOf),
    attributions: marks.filter((mark) => typeof mark !== 'string'),
    alsoIn: [],
  }
}

function quoted(...quotes: readonly Quote[]): Answer & { kind: 'quoted' } {
  return {
    kind: 'quoted',
    confidence: 1,
    corrections: [],
    quotes,
    differing: [],
    withoutAnswer: [],
  }
}

function unanswered(...nearest: readonly Quote[]): Answer & { kind: 'unanswered' } {
  return {
    kind: 'unanswered',
    confidence: 0.1,
    corrections: [],
    nearest,
    namesNothing: false,
    isCourtesy: false,
  }
}

function saidIn(words: string, manner: Attribution['manner']): Attribution {
  return {
    speaker: { name: 'Mara Holt', role: 'the harbour master' },
    manner,
    confidence: 0.9,
    source: [spanOf('Mara Holt, the harbour master')],
    cue: [spanOf('said')],
    content: [spanOf(words)],
  }
}

function spanOf(words: string): Span {
  const start = text.indexOf(words)
  return { start, end: start + words.length }
}

function citation(article: Article): string {
  return citationOf(article, { start: 0, end: article.text.length })
}

/** The small print below the quote. */
function linesBelow({ embeds }: Reply): readonly string[] {
  return embeds[0]!.description!.split('\n').filter((line) => !line.startsWith('>'))
}

/** The message as discord.js sends it. */
function payloadOf({ allowedMentions, content, embeds }: Reply): Payload {
  const { parse, repliedUser } = allowedMentions
  return {
    ...(content !== undefined && { content }),
    embeds: [...embeds],
    allowed_mentions: { parse: [...parse], replied_user: repliedUser },
  }
}

function kindsIn(nodes: readonly Node[]): readonly string[] {
  return everyNode(nodes)
    .map(({ type }) => type)
    .filter((type) => !['blockQuote', 'strong', 'text', 'br', 'twemoji'].includes(type))
}

/** False within a surrogate pair, where no place in a text is. */
function isBetween(text: string, at: number): boolean {
  return !/[\udc00-\udfff]/.test(text[at] ?? '')
}
