import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Article, Span } from '../../src/articles/article.ts'
import { overlap } from '../../src/articles/article.ts'
import type { Attribution } from '../../src/attribution/attribution.ts'
import { attributionsOf } from '../../src/library/attributions.ts'

const articleOf = (text: string): Article => ({
  id: 'quay',
  revision: 1,
  title: '',
  author: null,
  publisher: null,
  url: null,
  published: null,
  text,
  sections: [],
})

const phrases = (
  'Tom Ode|Ann Lee Jr.|the U.S. port|a clerk at the port|who|she|Critics|Ode’s|said|says|told reporters|' +
  'adding|wrote|claim|according to|According to|voiced concern|asked|it was reported by|that|and|but|' +
  'on Tuesday|the quay was closed|,|.|:|;|—|?|(|)|\n\n|. The port said it fell.|, Tom Ode said,|authorized the port to close it|\n\n- |Reports by the port show'
).split('|')
const quoted = '“The quay,”|“It fell. Nobody went.”|“Is it?”|“closed”'.split('|')
const marks = "“|”|\"|''|‘|’|«|»|…|\r\n|\u200b|é|👩‍🚒|口|\ud800".split('|')

const textOf = (pieces: readonly string[], between = ' ') =>
  fc
    .array(fc.constantFrom(...pieces), { minLength: 3, maxLength: 60 })
    .map((all) => all.join(between))

/** Text near to a report of speech, with its quotation marks in order. */
const orderlyText = textOf([...phrases, ...quoted])

/** That, and text as hostile as it comes. */
const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 300 }),
  orderlyText,
  textOf([...phrases, ...quoted, ...marks]),
  textOf([...phrases, ...marks], ''),
)

const spansOf = ({ source, cue, content }: Attribution): Span[] => [...source, ...cue, ...content]

function holds(law: (attribution: Attribution, text: string) => void, texts = anyText): number {
  let judged = 0
  fc.assert(
    fc.property(texts, (text) => {
      for (const attribution of attributionsOf(articleOf(text))) {
        law(attribution, text)
        judged++
      }
    }),
    { numRuns: 500 },
  )
  return judged
}

test('every span is a place in the text, and words stand there', () => {
  holds((attribution, text) => {
    for (const { start, end } of spansOf(attribution)) {
      expect(start).toBeGreaterThanOrEqual(0)
      expect(end).toBeGreaterThan(start)
      expect(end).toBeLessThanOrEqual(text.length)
      expect(text.slice(start, end)).toMatch(/[\p{L}\p{N}:]/u)
    }
  })
})

test('source, cue and content never overlap, nor do two pieces of one', () => {
  holds((attribution) => {
    const spans = spansOf(attribution)
    for (const [i, span] of spans.entries()) {
      for (const other of spans.slice(i + 1)) expect(overlap(span, other)).toBe(false)
    }
  })
})

test('nothing is said by two speakers', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const contents = attributionsOf(articleOf(text)).flatMap(({ content }) => content)
      for (const [i, span] of contents.entries()) {
        for (const other of contents.slice(i + 1)) expect(overlap(span, other)).toBe(false)
      }
    }),
    { numRuns: 500 },
  )
})

test('the manner tells how much stands in quotation marks', () => {
  const judged = holds(({ manner, content }, text) => {
    const letters = content.flatMap(({ start, end }) =>
      [...text.slice(start, end).matchAll(/\p{L}/gu)].map(({ index }) => start + index),
    )
    const isQuoted = (at: number) => text.lastIndexOf('“', at) > text.lastIndexOf('”', at)
    const share = letters.filter(isQuoted).length / letters.length

    if (manner === 'indirect') expect(share).toBe(0)
    else if (manner === 'direct') expect(share).toBeGreaterThan(0.8)
    else expect(share).toBeGreaterThan(0)
    if (share === 1) expect(manner).toBe('direct')
  }, orderlyText)
  expect(judged).toBeGreaterThan(100)
})

test('a confidence is a probability, and a speaker has a name', () => {
  holds(({ confidence, speaker }) => {
    expect(confidence).toBeGreaterThan(0)
    expect(confidence).toBeLessThan(1)
    if (speaker !== null) expect(speaker.name.trim()).not.toBe('')
  })
})

/** Texts that a careless reader would go through again and again. */
const hostile: Readonly<Record<string, string>> = {
  'speech without an end': 'Tom Ode said that he said, ',
  'quotations without an end': '“No,” he said, ',
  'quoted sentences': '“No way.” He said: “No way.” ',
  'roles without a name': ', a clerk',
  adverbs: 'often ',
  'names and brackets': 'Ann Lee (((((((( said )))))))) ',
  'lists in lists': '- The port said:\n\n- No.\n\n',
  authorizations: 'The port authorized ships to leave, and he said that ',
  'paragraphs that introduce the next': 'He said:\n\n“No way.”\n\n',
}
for (const [name, piece] of Object.entries(hostile)) {
  test(`a megabyte of ${name} comes to an end`, { timeout: 300_000 }, () => {
    const article = articleOf(
      `Tom Ode${piece.repeat(1_000_000 / piece.length)}, saying that it is.`,
    )
    // It takes some four seconds; what goes over it again and again would take hours.
    expect(attributionsOf(article)).toBeDefined()
  })
}
