import { describe, expect, test } from 'vitest'
import { statementsIn } from '../../src/answering/said.ts'
import { wordsAt } from '../../src/articles/article.ts'
import { attributionsOf } from '../../src/library/attributions.ts'
import { articleOf } from '../articles.ts'

const gate = articleOf({
  title: 'Gate fails',
  text: 'Mara Quill said that the gate was old. “The council did nothing,” said Quill.\n\n“The ferries are late,” said Mara Quill, the harbour master. Tom Ode said that the letters never arrived.',
})
const statements = (speaker: string, topic: string | null = null) =>
  statementsIn(gate, speaker, topic, attributionsOf).map(({ best }) => wordsAt(gate, best))

describe('the statements of a speaker in an article', () => {
  test('are their own words, in order, then what is reported of them', () => {
    expect(statements('Mara Quill')).toEqual([
      expect.stringContaining('The council did nothing'),
      expect.stringContaining('The ferries are late'),
      expect.stringContaining('the gate was old'),
    ])
  })

  test('are found under any name they go by there, and are nobody else’s', () => {
    expect(statements('quill')).toHaveLength(3)
    expect(statements('Ode')).toEqual([expect.stringContaining('the letters never arrived')])
    expect(statements('Nell Arkwood')).toEqual([])
  })

  test('on a topic are those that name it, under any title or heading that does', () => {
    expect(statements('Quill', 'ferries')).toEqual([
      expect.stringContaining('The ferries are late'),
    ])
    expect(statements('Quill', 'the gate')).toHaveLength(3)
    expect(statements('Quill', 'trams')).toEqual([])
  })
})

test('words that a sentence introduces are shown with it', () => {
  const article = articleOf({
    title: 'Gate fails',
    text: 'A clerk put it bluntly:\n\n“It is over,” an unnamed harbour official told media.',
  })
  const [quote] = statementsIn(article, 'harbour official', null, attributionsOf)

  expect(quote && wordsAt(article, quote.span)).toBe(article.text)
  expect(quote && wordsAt(article, quote.best)).toBe('“It is over,”')
})
