import fc from 'fast-check'
import type { Article } from '../../src/articles/article.ts'
import { articleOf } from '../articles.ts'

const words = [
  ...['ferry', 'gate', 'tide', 'Bree', 'Mara Quill', 'lost', '17', 'boats', 'the', 'of', 'harbour'],
  ...['潮が高い', 'e\u0301te\u0301', 'U.S.', 'two', 'flooded', '“rust,”', '“', '”', '👩‍🚀', 'said'],
]
const marks = ['. ', '. ', ', ', ' ', ' ', ' ', '? ', '.\n\n', '.\n\n## Tides\n\n', '; ']

/** What every paper prints, one of them at length. */
const reports = [
  ...['The tide gate of Bree stuck. ', 'Mara Quill lost 17 boats. ', '“No,” she said. '],
  `The ferry ${'sails, '.repeat(30)}and no gate. `,
]

/** Text of a few words used again and again, so that questions meet it, with sections and paragraphs. */
const texts = fc
  .array(
    fc.oneof(
      { weight: 4, arbitrary: fc.tuple(fc.constantFrom(...words), fc.constantFrom(...marks)) },
      { weight: 1, arbitrary: fc.tuple(fc.constant('. '), fc.constantFrom(...reports)) },
    ),
    { minLength: 1, maxLength: 120 },
  )
  .map((pairs) => `${pairs.flat().join('')}end.`)

/** A title of the same words. */
const titles = fc
  .array(fc.constantFrom(...words.slice(0, 10)), { minLength: 1, maxLength: 4 })
  .map((some) => some.join(' '))

/** A few different articles, none of the same id. */
export const libraries: fc.Arbitrary<Article[]> = fc
  .array(fc.record({ title: titles, text: texts }), { maxLength: 6 })
  .map((written) => written.map((one, i) => articleOf({ id: `a${i}`, ...one })))

/** Questions that may find something in them. */
export const questions: fc.Arbitrary<string> = fc
  .array(fc.constantFrom(...words.slice(0, 15), 'how many', 'who', 'drawbridge', 'When did'), {
    minLength: 1,
    maxLength: 8,
  })
  .map((some) => `${some.join(' ')}?`)
