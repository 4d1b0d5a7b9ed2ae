import { describe, expect, test } from 'vitest'
import { questionFrom } from '../../src/answering/question.ts'
import { UserError } from '../../src/errors.ts'

const textOf = (message: string) => questionFrom(message).text

describe('what is no question is taken off', () => {
  test.each([
    // Pings, as Discord writes them.
    ['<@123456789012345678> who closed the gate?', 'who closed the gate?'],
    ['<@!123456789012345678>who closed the gate?', 'who closed the gate?'],
    ['who <@&123456789012345678> closed the gate?', 'who closed the gate?'],
    ['see <#123456789012345678>: who closed the gate?', 'see : who closed the gate?'],
    // Emoji of the server, times and links.
    ['who closed the gate? <:gate:123456789012345678>', 'who closed the gate?'],
    ['<a:wave_2:123456789012345678> who closed it?', 'who closed it?'],
    ['who closed it on <t:1718000000:R>?', 'who closed it on ?'],
    ['who closed the gate? https://example.org/a?b=c#d', 'who closed the gate?'],
    ['who closed it <https://example.org/a> on Friday?', 'who closed it on Friday?'],
    // Courtesies, before and behind.
    ['Hi, who closed the gate?', 'who closed the gate?'],
    ['good morning everyone! who closed the gate?', 'who closed the gate?'],
    ['hey there, quick question: who closed the gate?', 'who closed the gate?'],
    ['Could you please tell me who closed the gate?', 'who closed the gate?'],
    ['Does anyone know who closed the gate', 'who closed the gate'],
    ["I'd like to know who closed the gate", 'who closed the gate'],
    ['I wonder who closed the gate', 'who closed the gate'],
    ['who closed the gate, please?', 'who closed the gate?'],
    ['Who closed the gate? Thanks in advance!', 'Who closed the gate'],
    // Spacing.
    ['  who\n\nclosed\tthe   gate? ', 'who closed the gate?'],
  ])('%s', (message, text) => {
    expect(textOf(message)).toBe(text)
  })
})

describe('what only looks like it stays', () => {
  test.each([
    'Hi-fi prices in Bree?',
    'So-called experts, who are they?',
    'Question-and-answer sessions: when are they?',
    'Thank you cards: who prints them?',
    'Yogurt prices?',
    'Welland Canal: how long is it?',
    'Okayama: where is it?',
    'Who said “thank you” to the crew?',
    'Is 3 < 5 > 2?',
  ])('%s', (message) => {
    expect(textOf(message)).toBe(message)
  })
})

describe('when there is nothing but wrapping, it is the question', () => {
  test.each(['thanks', 'Hello', 'please', 'Hello, please', 'ok thanks'])('%s', (message) => {
    expect(textOf(message)).toMatch(/\p{L}/u)
  })
})

describe('the terms of a question', () => {
  test('are what carries it, each once', () => {
    expect(questionFrom('Hi, which gates did the gate of Bree break?').terms).toEqual([
      'gate',
      'bree',
      'break',
    ])
  })

  test('may be none', () => {
    expect(questionFrom('Why?')).toEqual({ text: 'Why?', terms: [] })
  })

  test('are of any script', () => {
    expect(questionFrom('津波は？').terms).toEqual(['津波', '波は'])
    expect(questionFrom('где ворота').terms).toHaveLength(2)
  })
})

describe('refuses, with a sentence', () => {
  test.each([
    '',
    '   ',
    '?!',
    '🚢',
    '<@123456789012345678>',
    '<:gate:123456789012345678> https://example.org/gate',
  ])('%j, which has no words', (message) => {
    expect(() => questionFrom(message)).toThrow(UserError)
    expect(() => questionFrom(message)).toThrow(/^There is no question in that: .+\.$/)
  })

  test('a message that is too long, and says how long it may be', () => {
    expect(questionFrom('who '.repeat(1_000)).text).not.toBe('')
    const endless = 'who '.repeat(2_500_000)
    expect(() => questionFrom(endless)).toThrow(UserError)
    expect(() => questionFrom(endless)).toThrow(/^That is 10,000,000 characters .* 4,000\.$/)
  })
})

test.each(['!', ' ', 'hi ', 'thanks ', 'a ', '<@', '<:a', 'https://', 'please,'])(
  'a message of nothing but %j is read in no time',
  (part) => {
    const before = performance.now()
    try {
      questionFrom(part.repeat(4_000 / part.length))
    } catch (error) {
      expect(error).toBeInstanceOf(UserError)
    }
    expect(performance.now() - before).toBeLessThan(500)
  },
)
