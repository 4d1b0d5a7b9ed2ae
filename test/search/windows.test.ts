import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { wordsAt } from '../../src/articles/article.ts'
import { fits, longestPassage, passageSentencesOf, windowsOf } from '../../src/search/windows.ts'
import { articleOf } from '../articles.ts'

const piecesOf = (text: string) => {
  const article = articleOf({ text })
  return passageSentencesOf(article).map((sentence) => wordsAt(article, sentence))
}

/** The words of every window of a text. */
function windowsIn(text: string, budget = longestPassage): string[] {
  const article = articleOf({ text })
  const sentences = passageSentencesOf(article)
  return windowsOf(sentences, budget).map(([first, last]) =>
    wordsAt(article, { start: sentences[first]!.start, end: sentences[last]!.end }),
  )
}

const wordCount = (words: string) => words.match(/\S+/g)?.length ?? 0

/** A sentence of so many words. */
const sentence = (words: number, first = 'Boats') =>
  `${[first, ...Array<string>(words - 1).fill('sail')].join(' ')}.`

describe('windows', () => {
  test('are the longest runs of whole sentences, one for each that they can begin with', () => {
    const text = [
      sentence(40, 'One'),
      sentence(40, 'Two'),
      sentence(40, 'Three'),
      sentence(20, 'Four'),
    ]
    expect(windowsIn(text.join(' '))).toEqual([text.slice(0, 2).join(' '), text.slice(1).join(' ')])
  })

  test('hold a hundred words, and not one more', () => {
    expect(windowsIn(`${sentence(60)} ${sentence(40)}`)).toHaveLength(1)
    expect(windowsIn(`${sentence(60)} ${sentence(41)}`)).toHaveLength(2)
  })

  test('cross paragraphs', () => {
    const text = 'The ferry was late again on Monday.\n\nNobody was surprised.'
    expect(windowsIn(text)).toEqual([text])
  })

  test('never cross a heading', () => {
    const text = 'The gate stuck.\n\n## After the flood\n\nThe board met. It blamed rust.'
    expect(windowsIn(text)).toEqual(['The gate stuck.', 'The board met. It blamed rust.'])
  })

  test('never hold what only stands between two paragraphs', () => {
    const text = 'The gate stuck.\n\nStory continues below\n\nThe board met.\n- It blamed rust.'
    expect(windowsIn(text)).toEqual(['The gate stuck.', 'The board met.\n- It blamed rust.'])
  })

  test('have no sentence that is left out', () => {
    const text = ['The gate stuck.', 'The ferry came.', 'It was late.', 'It rained.']
    const sentences = passageSentencesOf(articleOf({ text: text.join(' ') }))
    expect(windowsOf(sentences, longestPassage, (sentence) => sentence === 1)).toEqual([
      [0, 0],
      [2, 3],
    ])
    expect(windowsOf(sentences, longestPassage, () => true)).toEqual([])
  })

  test('of an article without a sentence are none', () => {
    expect(windowsIn('## Tides\n\n---\n')).toEqual([])
  })
})

describe('a sentence longer than a passage', () => {
  test('is cut behind the last clause that fits', () => {
    const text = `${sentence(30).slice(0, -1)}, ${sentence(60, 'boats').slice(0, -1)}; ${sentence(40, 'boats')}`
    expect(piecesOf(text).map(wordCount)).toEqual([90, 40])
    expect(piecesOf(text)[0]).toMatch(/sail;$/)
  })

  test('is cut behind the last word that fits when it has no clauses', () => {
    expect(piecesOf(sentence(250)).map(wordCount)).toEqual([100, 100, 50])
  })

  test('is cut anywhere when it is written without blanks, but never through a character', () => {
    const text = `${'潮𠮷'.repeat(1_000)}。`
    const pieces = piecesOf(text)
    expect(pieces.length).toBeGreaterThan(1)
    expect(pieces.join('')).toBe(text)
    for (const piece of pieces) expect(piece).not.toMatch(/\p{Surrogate}/u)
  })

  test('is left whole at a hundred words', () => {
    expect(piecesOf(sentence(100))).toEqual([sentence(100)])
  })
})

test('a sentence knows its paragraph, its heading and the words before it', () => {
  const text =
    'The gate stuck. It was rust.\n\n# News\n\n## Later\n\nThe board met.\n\nAdvertisement\n\nIt left.'
  const of = { firstWord: 8, paragraph: 2, section: 2 }
  expect(passageSentencesOf(articleOf({ text }))).toMatchObject([
    { paragraph: 1, firstWord: 0, lastWord: 2, section: 0, run: 0 },
    { paragraph: 1, firstWord: 3, lastWord: 5, section: 0, run: 0 },
    { ...of, firstWord: 10, lastWord: 12, run: 1 },
    { ...of, firstWord: 14, lastWord: 15, paragraph: 3, run: 2 },
  ])
})

describe('in any article', () => {
  const unit = fc.oneof(
    { weight: 4, arbitrary: fc.constantFrom('boats ', 'sail ', 'in ', 'spring, ', 'Bree; ') },
    {
      weight: 2,
      arbitrary: fc.constantFrom('ends. ', 'Why? ', 'gone.\n\n', '“Go.” ', 'it\u00a0is '),
    },
    {
      weight: 1,
      arbitrary: fc.constantFrom('\n\n## Later\n\n', '潮が高い。', '\u200b', '👩‍🚀 ', '- '),
    },
    { weight: 1, arbitrary: fc.nat(300).map((length) => 'x'.repeat(length)) },
    { weight: 1, arbitrary: fc.nat(150).map((words) => 'boats '.repeat(words)) },
  )
  const articles = fc
    .array(unit, { minLength: 1, maxLength: 60 })
    .map((parts) => articleOf({ text: `${parts.join('')}words` }))

  test('sentences are in order and none is longer than a passage', () => {
    fc.assert(
      fc.property(articles, (article) => {
        let end = 0
        for (const one of passageSentencesOf(article)) {
          expect(one.start).toBeGreaterThanOrEqual(end)
          expect(one.end).toBeGreaterThan(one.start)
          expect(wordCount(wordsAt(article, one))).toBeLessThanOrEqual(longestPassage)
          expect(one.lastWord - one.firstWord + 1).toBe(wordCount(wordsAt(article, one)))
          end = one.end
        }
        expect(end).toBeLessThanOrEqual(article.text.length)
      }),
    )
  })

  test('windows keep to their words and sections, and none lies inside another', () => {
    fc.assert(
      fc.property(articles, fc.constantFrom(10, 50, 100), (article, budget) => {
        const sentences = passageSentencesOf(article)
        const windows = windowsOf(sentences, budget)
        const covered = new Set<number>()
        for (const [i, [first, last]] of windows.entries()) {
          const span = { start: sentences[first]!.start, end: sentences[last]!.end }
          if (first < last) {
            expect(wordCount(wordsAt(article, span))).toBeLessThanOrEqual(budget)
            expect(wordsAt(article, span)).not.toContain('## Later')
          }
          if (i > 0) {
            expect(first).toBeGreaterThan(windows[i - 1]![0])
            expect(last).toBeGreaterThan(windows[i - 1]![1])
          }
          // Nor does one begin in the middle of a thought when what comes before fits as well.
          const before = sentences[first - 1]
          if (before?.run === sentences[first]!.run) {
            expect(fits(before, sentences[last]!, budget)).toBe(false)
          }
          for (let at = first; at <= last; at++) covered.add(at)
        }
        expect(covered.size).toBe(sentences.length)
      }),
    )
  })
})
