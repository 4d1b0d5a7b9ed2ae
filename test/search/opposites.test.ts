import { expect, test } from 'vitest'
import { saysOpposite } from '../../src/search/opposites.ts'
import { tokensIn } from '../../src/search/terms.ts'

const termsIn = (text: string) => new Set(tokensIn(text).map(({ term }) => term))
const opposed = (question: string, sentence: string) =>
  saysOpposite(termsIn(question), termsIn(sentence))

test.each([
  ['Which town has the largest harbour?', 'Bree has the smallest harbour.'],
  ['Who won the race?', 'Mara Quill lost the race.'],
  ['Did prices fall?', 'Prices rose.'],
  ['Which ferry serves the northern island?', 'A ferry serves the southern island.'],
])('%s is not told by: %s', (question, sentence) => {
  expect(opposed(question, sentence)).toBe(true)
})

test.each([
  ['Which town has the largest harbour?', 'Bree has the largest harbour and the smallest church.'],
  ['Who won the race?', 'Mara Quill won.'],
  ['Who won the race?', 'Mara Quill was in the race.'],
])('%s may be told by: %s', (question, sentence) => {
  expect(opposed(question, sentence)).toBe(false)
})
