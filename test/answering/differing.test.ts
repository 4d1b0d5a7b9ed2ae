import { describe, expect, test } from 'vitest'
import { answer } from '../../src/answering/answer.ts'
import { questionFrom } from '../../src/answering/question.ts'
import { wordsAt } from '../../src/articles/article.ts'
import { collectionOf } from '../../src/library/built-in.ts'
import { Library } from '../../src/library/library.ts'
import { defaultSettings } from '../../src/library/store.ts'
import { articleOf } from '../articles.ts'

/** The figures in dispute when a question is put to articles of these texts, with who tells them. */
function figures(question: string, ...texts: readonly string[]) {
  const articles = texts.map((text, i) => articleOf({ id: `a${i}`, title: `Saltmere ${i}`, text }))
  const settings = { ...defaultSettings, answers: 'more' } as const
  const found = answer(questionFrom(question), new Library([collectionOf(articles)], settings))
  if (found.kind !== 'quoted') throw new Error('unanswered')
  return found.differing.map(({ article, place, speaker }) => {
    const who = speaker ? `, ${speaker.name}` : ''
    return `${article.id}: ${wordsAt(article, place)}${who}`
  })
}
const twoSpeakers =
  '“We count 212 flooded houses in Saltmere,” said Mara Quill. “There were 340 flooded houses in Saltmere,” said Tom Ode.'
const flooded = 'How many houses were flooded in Saltmere?'

describe('sources differ', () => {
  test('when two articles count the same thing otherwise', () => {
    expect(
      figures(
        flooded,
        'By dawn 212 houses in Saltmere had been flooded.',
        'An insurer puts the number of flooded houses in Saltmere at 340.',
      ).sort(),
    ).toEqual(['a0: 212', 'a1: 340'])
  })

  test('when two speakers in one article do', () => {
    expect(figures(flooded, twoSpeakers).sort()).toEqual([
      'a0: 212, Mara Quill',
      'a0: 340, Tom Ode',
    ])
  })

  test('when two articles tell other prices, and both are quoted', () => {
    expect(
      figures(
        'How much will the tram line cost?',
        'The tram line will cost 412 million crowns.',
        'The tram line will cost 655 million crowns.',
      ).sort(),
    ).toEqual(['a0: 412 million crowns', 'a1: 655 million crowns'])
  })

  test('however the figures are written', () => {
    expect(
      figures(
        'How many people live in Saltmere?',
        'Some six thousand people live in Saltmere.',
        'About 9k people live in Saltmere.',
      ).sort(),
    ).toEqual(['a0: six thousand', 'a1: 9k'])
  })
})

describe('sources agree', () => {
  const agreeing = (question: string, ...texts: readonly string[]) =>
    expect(figures(question, ...texts)).toEqual([])

  test('when they tell the same figure in other signs', () => {
    agreeing(
      'How many people live in Saltmere?',
      'Six thousand people live in Saltmere.',
      'In Saltmere live 6,000 people.',
    )
  })

  test('when one tells a bound that the other keeps', () => {
    agreeing(
      flooded,
      'More than 200 houses in Saltmere were flooded.',
      'By dawn 212 houses in Saltmere had been flooded.',
    )
  })

  test('when they are of different times', () => {
    agreeing(
      'How many tanks were lost?',
      'In two days 17 tanks were lost.',
      'Since 2022 some 3,000 tanks were lost.',
    )
    agreeing(
      flooded,
      'In 1953 90 houses in Saltmere were flooded.',
      'In 2024 212 houses in Saltmere were flooded.',
    )
  })

  test('when the other number is of another thing, or a date', () => {
    agreeing(
      flooded,
      'By dawn 212 houses in Saltmere had been flooded.',
      'On January 17 the houses of Saltmere were flooded, and 58 people carried out.',
    )
  })

  test('when one article tells two figures of its own', () => {
    agreeing(
      'How much will the tram line cost?',
      'The tram line, sold at 412 million crowns, will cost 655 million.',
      'The tram line will cost 655 million crowns.',
    )
  })

  test('when no number is asked for', () => {
    agreeing('Who spoke of flooded houses in Saltmere?', twoSpeakers)
  })
})
