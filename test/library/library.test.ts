import { expect, test } from 'vitest'
import { questionFrom } from '../../src/answering/question.ts'
import { wordsAt } from '../../src/articles/article.ts'
import { collectionOf } from '../../src/library/built-in.ts'
import { Library } from '../../src/library/library.ts'
import { articleOf } from '../articles.ts'

const gate = articleOf({ id: 'gate', title: 'Gate', text: '“It was rust,” said Mara Quill.' })
const ferry = articleOf({ id: 'ferry', title: 'Ferry', text: 'The ferry to Bree was late.' })
const library = new Library([collectionOf([gate]), collectionOf([ferry])])

test('holds the articles of all its collections', () => {
  expect(library.size).toBe(2)
  expect(new Library([]).size).toBe(0)
})

test('finds passages in any of them', () => {
  const wordsFor = (question: string) =>
    library
      .search(questionFrom(question), 1)
      .map(({ passage }) => wordsAt(passage.article, passage.span))
  expect(wordsFor('Was it rust?')).toEqual([gate.text])
  expect(wordsFor('Which ferry was late?')).toEqual([ferry.text])
})

test('tells who says what in an article, and works it out once', () => {
  const attributions = library.attributionsOf(gate)
  expect(attributions.map(({ speaker }) => speaker?.name)).toEqual(['Mara Quill'])
  expect(library.attributionsOf(gate)).toBe(attributions)
})
