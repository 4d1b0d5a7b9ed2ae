import { describe, expect, test } from 'vitest'
import {
  isCourtesy,
  namesNothing,
  questionFrom,
  questionsIn,
} from '../../src/answering/question.ts'
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

describe('names nothing', () => {
  test.each([
    'Why?',
    'what about him?',
    'And then?',
    'what happened next',
    'Really??',
    'What did they say?',
    'tell me more',
    'who told you that',
    'how so?',
    '-ferry',
  ])('%s', (message) => {
    expect(namesNothing(questionFrom(message))).toBe(true)
  })

  test.each(['What happened in Bree?', 'gate', 'why 17?', '津波は？'])('unlike %s', (message) => {
    expect(namesNothing(questionFrom(message))).toBe(false)
  })
})

describe('asks nothing', () => {
  test.each([
    'thanks!',
    'ok thank you',
    '<@123456789012345678> thanks so much!',
    'Great answer, thank you bot',
    'hello',
    'Good morning everyone!',
    'hello?',
    'lol nice',
    'Danke!',
    'ありがとう',
  ])('%s', (message) => {
    expect(isCourtesy(questionFrom(message))).toBe(true)
  })

  test.each([
    'Who said thanks?',
    'Nice?',
    '“Thank you”',
    'Hello, who closed the gate?',
    'good bridges',
    'And then?',
  ])('unlike %s', (message) => {
    expect(isCourtesy(questionFrom(message))).toBe(false)
  })
})

describe('several questions in a message', () => {
  const textsOf = (message: string) =>
    questionsIn(questionFrom(message)).map((question) => question.text)

  test.each([
    ['Who closed the gate? How many boats sank?', 2],
    ['who closed the gate?? how many boats sank?! where is bree?', 3],
    ['津波はどこ？誰が来た？', 2],
    ['Hi! Who closed the gate? And how many boats sank in it?', 1],
  ])('are told apart at their question marks: %s', (message, questions) => {
    expect(textsOf(message)).toHaveLength(questions)
  })

  test('have terms of their own', () => {
    const [gate, boats] = questionsIn(questionFrom('Who closed the gate? How many boats sank?'))
    expect(gate).toEqual({ text: 'Who closed the gate?', terms: ['close', 'gate'] })
    expect(boats).toEqual({ text: 'How many boats sank?', terms: ['boat', 'sink'] })
  })

  test.each([
    ['names nothing', 'Who closed the gate? And why?'],
    ['speaks of what the one before names', 'Who is Mara Quill? What does she want?'],
    ['is none', 'Who closed the gate? I live in Bree.'],
    ['has no question mark', 'who closed the gate? how many boats sank'],
    ['stands in quotation marks', 'Who asked “Which gate? Which boats?” on Friday?'],
    ['comes after one that names nothing', 'Really? Who closed the gate?'],
  ])('are one where the second %s: %s', (_, message) => {
    expect(textsOf(message)).toEqual([message])
  })

  test('are looked up apart though one says "it", if it names somebody', () => {
    expect(textsOf('How many boats sank? Did Mara Quill see it?')).toHaveLength(2)
  })

  test('are one when there are more than an answer has quotes', () => {
    const message = 'Which gate? Which boat? Which ferry? Which quay?'
    expect(textsOf(message)).toEqual([message])
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
  'a message of nothing but %j is read or refused',
  (part) => {
    try {
      questionFrom(part.repeat(4_000 / part.length))
    } catch (error) {
      expect(error).toBeInstanceOf(UserError)
    }
  },
)
