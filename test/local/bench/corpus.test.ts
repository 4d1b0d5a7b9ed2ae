import { describe, expect, test } from 'vitest'
import { wordsAt } from '../../../src/articles/article.ts'
import { builtInArticles } from '../../../src/config.ts'
import { articlesAt } from '../../../src/library/built-in.ts'
import { corpusOf, passagesOf } from '../../../src/local/bench/corpus.ts'
import { questionsFrom } from '../../../src/local/bench/questions.ts'
import { passageSentencesOf } from '../../../src/search/windows.ts'
import { articleOf } from '../../articles.ts'

const shipped = articlesAt([builtInArticles])
const wordsIn = (text: string) => text.match(/\S+/g) ?? []
const formsIn = (texts: string[]) =>
  new Set(
    texts
      .join(' ')
      .toLowerCase()
      .match(/\p{L}+/gu),
  ).size

describe('a corpus', () => {
  test('takes articles unchanged while there are enough', () => {
    const some = corpusOf(shipped, 5)
    expect(new Set(some).size).toBe(5)
    expect(shipped).toEqual(expect.arrayContaining(some))
  })

  test('grows the same articles every time, no two alike', () => {
    const grown = corpusOf(shipped, 40)
    expect(grown).toEqual(corpusOf(shipped, 40))
    expect(new Set(grown.map(({ id }) => id)).size).toBe(40)
    expect(new Set(grown.map(({ text }) => text)).size).toBe(40)
  })

  test('has articles of about 600 words', () => {
    const lengths = corpusOf(shipped, 200).map(({ text }) => wordsIn(text).length)
    const mean = lengths.reduce((sum, length) => sum + length) / lengths.length
    expect(mean).toBeGreaterThan(540)
    expect(mean).toBeLessThan(660)
    expect(Math.min(...lengths)).toBeGreaterThanOrEqual(300)
  })

  test('has a vocabulary that grows with it, but more slowly', () => {
    const texts = corpusOf(shipped, 400).map(({ text }) => text)
    const growth = formsIn(texts) / formsIn(texts.slice(0, 100))
    expect(growth).toBeGreaterThan(1.6)
    expect(growth).toBeLessThan(2.5)
  })

  test('has a word replaced by the same word all through an article', () => {
    const gate = articleOf({ text: 'Floodgates failed. Floodgates rusted. Floodgates opened.' })
    for (const { text } of corpusOf([gate], 20)) {
      const firstWords = [...text.matchAll(/(\w+) \w+\./g)].map((match) => match[1])
      expect(new Set(firstWords).size, text).toBe(1)
    }
  })
})

describe('passages of an article', () => {
  test('are as long as whole sentences within the budget make them', () => {
    const sentence = (word: string) => `${word} came by the ferry.`
    const article = articleOf({ text: ['Ann', 'Bea', 'Cy', 'Di', 'Eve'].map(sentence).join(' ') })
    expect(passagesOf(article, 12).map(({ text }) => text)).toEqual([
      'Ann came by the ferry. Bea came by the ferry.',
      'Cy came by the ferry. Di came by the ferry.',
      'Eve came by the ferry.',
    ])
  })

  test.each(shipped)('hold all that $id says once, at most 100 words each', (article) => {
    const passages = passagesOf(article, 100).map(({ text }) => text)
    const said = passageSentencesOf(article).map((span) => wordsAt(article, span))
    expect(said.filter((one) => !passages.some((passage) => passage.includes(one)))).toEqual([])
    const lengths = passages.map((passage) => wordsIn(passage).length)
    expect(Math.max(...lengths)).toBeLessThanOrEqual(100)
    expect(wordsIn(passages.join(' ')).length).toBeLessThanOrEqual(wordsIn(article.text).length)
  })
})

describe('questions', () => {
  test('have 3 to 8 content words of a sentence in their order, behind an opening', () => {
    const content = [
      'harbour',
      'master',
      'Saltmere',
      'found',
      'rust',
      'gate',
      '2019',
      'wall',
      'pump',
    ]
    const article = articleOf({
      text: 'The harbour master of Saltmere had found rust in a gate of 2019, the wall and her pump.',
    })
    const lengths = questionsFrom([article], 50).map((question) => {
      const words = question.slice(0, -1).split(' ')
      const asked = words.filter((word) => content.includes(word))
      expect(asked).toEqual(content.filter((word) => asked.includes(word)))
      expect(words.slice(-asked.length)).toEqual(asked)
      expect(words.length).toBeGreaterThan(asked.length)
      return asked.length
    })
    expect([Math.min(...lengths), Math.max(...lengths)]).toEqual([3, 8])
  })

  test('are the same every time, and as many as asked for', () => {
    expect(questionsFrom(shipped, 60)).toEqual(questionsFrom(shipped, 60))
    expect(questionsFrom(shipped, 60)).toHaveLength(60)
  })

  test('are none where no sentence has enough words', () => {
    expect(questionsFrom([articleOf({ text: 'It was so. And it is.' })], 60)).toEqual([])
  })
})
