import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { evaluate, reportOf, type Topic, topicsAt } from '../../src/evaluation/evaluate.ts'
import { collectionOf } from '../../src/library/built-in.ts'
import { Library } from '../../src/library/library.ts'
import { articleOf } from '../articles.ts'
import { folderWith } from '../folder.ts'

const library = new Library([
  collectionOf([
    articleOf({
      id: 'gate',
      title: 'Gate fails at Saltmere',
      text: '“The hinges were rusty,” said Mara Quill, the harbour master of Saltmere. By dawn 212 houses had been flooded.',
    }),
    articleOf({
      id: 'ferry',
      title: 'Ferry strike in Torrisk',
      text: 'The ferries to Torrisk stayed tied up. The union says that 186 sailors of the crew walked out.',
    }),
    articleOf({
      id: 'tram',
      title: 'Tram line costs more',
      text: 'The tram line to Ondry costs 40 million crowns, twice the first estimate.',
    }),
  ]),
])
const reportFor = (...topics: Topic[]) => evaluate(library, topics)

const rusty = { question: 'Who said that the hinges were rusty?', article: 'gate' }
const rust = { ...rusty, answer: 'The hinges were rusty', speaker: 'Mara Quill' }
const cost = {
  question: 'How many crowns does the tram line to Ondry cost?',
  article: 'tram',
  answer: 'costs 40 million crowns',
}
const all = { hits: 1, of: 1 }
const none = { hits: 0, of: 1 }
const noCase = { hits: 0, of: 0 }

describe('a question that is answered by the article judged', () => {
  test('is right', () => {
    expect(reportFor(cost)).toMatchObject({
      success1: all,
      success3: all,
      answered: all,
      rightWhenAnswered: all,
      rightRefusals: noCase,
      failures: [],
    })
  })

  test('may be answered by any of several', () => {
    const topic = {
      ...cost,
      article: ['gate', 'tram'],
      answer: ['The hinges were rusty', '40 million crowns'],
    }
    expect(reportFor(topic)).toMatchObject({ success1: all, failures: [] })
  })

  test('is wrong when the words quoted do not hold the answer', () => {
    const topic = { ...cost, article: 'ferry', answer: 'The ferries to Torrisk stayed tied up' }
    const report = reportFor(topic)
    expect(report).toMatchObject({ success1: none, answered: all, rightWhenAnswered: none })
    expect(report.failures).toEqual([expect.stringContaining(cost.question)])
  })

  test('is wrong when it is refused', () => {
    const topic = { ...cost, question: 'Which drawbridge?' }
    const report = reportFor(topic)
    expect(report).toMatchObject({
      success1: none,
      success3: none,
      answered: none,
      rightWhenAnswered: noCase,
    })
    expect(report.failures).toEqual(['0.00 refused, not found: Which drawbridge?'])
  })
})

describe('a question that nothing answers', () => {
  test('is right when it is refused', () => {
    const report = reportFor({ question: 'What is the capital of France?', article: null })
    expect(report).toMatchObject({
      rightRefusals: all,
      nearMissesRefused: noCase,
      success1: noCase,
      failures: [],
    })
  })

  test('is counted apart when it is a near miss', () => {
    const topic = { question: 'How many trams did Saltmere lose?', article: null, nearMiss: true }
    expect(reportFor(topic)).toMatchObject({ rightRefusals: all, nearMissesRefused: all })
  })

  test('is wrong when it is answered all the same', () => {
    const report = reportFor({ question: cost.question, article: null, nearMiss: true })
    expect(report).toMatchObject({ rightRefusals: none, nearMissesRefused: none, answered: noCase })
    expect(report.failures).toEqual([expect.stringContaining(`unanswerable: ${cost.question}`)])
  })
})

describe('the speaker named', () => {
  test.each(['Mara Quill', 'Quill', 'the harbour master Mara Quill', 'Mara Quill’s'])(
    'is right as %s',
    (speaker) => {
      const report = reportFor({ ...rust, speaker })
      expect(report).toMatchObject({ rightSpeakers: all, wrongSpeakers: none, failures: [] })
    },
  )

  test('may be one of several', () => {
    expect(reportFor({ ...rust, speaker: ['Tom Ode', 'Quill'] })).toMatchObject({
      rightSpeakers: all,
    })
  })

  test('is wrong when another was judged', () => {
    const report = reportFor({ ...rust, speaker: 'Tom Ode' })
    expect(report).toMatchObject({ success1: all, rightSpeakers: none, wrongSpeakers: all })
    expect(report.failures).toEqual([`names Mara Quill, not Tom Ode: ${rust.question}`])
  })

  test('is wrong when nobody was judged', () => {
    const { speaker: _, ...unsaid } = rust
    expect(reportFor(unsaid)).toMatchObject({ rightSpeakers: noCase, wrongSpeakers: all })
    expect(reportFor({ ...rust, speaker: null })).toMatchObject({ wrongSpeakers: all })
  })

  test('is not looked for where the first quote is wrong', () => {
    const topic = { ...rust, article: 'ferry', answer: 'stayed tied up' }
    expect(reportFor(topic)).toMatchObject({ rightSpeakers: noCase, wrongSpeakers: noCase })
  })

  test('is not who says something else in the same quote', () => {
    const topic = {
      question: 'How many houses had been flooded by dawn?',
      article: 'gate',
      answer: '212 houses had been flooded',
    }
    expect(reportFor(topic)).toMatchObject({ success1: all, wrongSpeakers: none })
  })
})

test('the report has a line for each measure, with its share', () => {
  const lines = reportOf(reportFor(rust, cost, { question: 'What is it?', article: null })).split(
    '\n',
  )
  expect(lines).toContainEqual(expect.stringMatching(/^success@1 +100\.0 % {2}2 of 2$/))
  expect(lines).toContainEqual(expect.stringMatching(/^right refusals +100\.0 % {2}1 of 1$/))
  expect(lines).toContainEqual(expect.stringMatching(/^right speakers +100\.0 % {2}1 of 1$/))
  expect(lines).toContainEqual(expect.stringMatching(/of near misses +0\.0 % {2}0 of 0$/))
})

describe('judged questions are read', () => {
  const read = (topics: unknown) =>
    topicsAt(join(folderWith({ 'questions.json': JSON.stringify(topics) }), 'questions.json'))

  test('with or without an answer', () => {
    const topics = [rust, { question: 'What is it?', article: null, nearMiss: true }]
    expect(read(topics)).toEqual(topics)
  })

  test.each([
    ['an article without its answer', rusty],
    ['an answer without its article', { question: 'What?', article: null, answer: 'rust' }],
    ['no question', { question: '', article: null }],
    ['no articles at all', { ...rust, article: [] }],
  ])('but not with %s', (_, topic) => {
    expect(() => read([topic])).toThrow()
  })
})
