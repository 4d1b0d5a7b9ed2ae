import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { questionFrom } from '../../src/answering/question.ts'
import { type Quote, quotesFrom, speakersOf } from '../../src/answering/quotes.ts'
import type { Article, Passage, Span } from '../../src/articles/article.ts'
import { overlap, sectionAt, wordsAt } from '../../src/articles/article.ts'
import { bodyOf } from '../../src/articles/body.ts'
import { attributionsOf } from '../../src/library/attributions.ts'
import { collectionOf } from '../../src/library/built-in.ts'
import { type Hit, rank } from '../../src/search/ranking.ts'
import { articleOf } from '../articles.ts'
import { libraries, questions } from '../search/generated.ts'

const wordsOf = ({ article, span }: Passage) => wordsAt(article, span)

/** The place of words in an article, which must hold them. */
function spanOf(article: Article, words: string): Span {
  const start = article.text.indexOf(words)
  expect(start).toBeGreaterThanOrEqual(0)
  return { start, end: start + words.length }
}

function paragraphOf(article: Article, { start }: Span): number {
  return bodyOf(article).findIndex((block) => block.start <= start && start < block.end) + 1
}

function hitOn(article: Article, words: string, best = words): Hit {
  const span = spanOf(article, words)
  const passage = {
    article,
    section: sectionAt(article, span.start),
    paragraph: paragraphOf(article, span),
    span,
  }
  return { passage, best: spanOf(article, best), score: 1, confidence: 1, corrections: [] }
}

const quoted = (question: string, ...hits: Hit[]): Quote[] =>
  quotesFrom(questionFrom(question), hits, attributionsOf)

describe('matches', () => {
  const matchesOf = (question: string, text: string) => {
    const article = articleOf({ text })
    const [quote] = quoted(question, hitOn(article, text))
    return quote!.matches.map((span) => wordsAt(article, span))
  }

  test('lie on the words of the question, in whatever inflection', () => {
    expect(
      matchesOf('Who lost boats near the café?', 'Losing a boat hurts. Nobody lost the Cafés.'),
    ).toEqual(['Losing', 'boat', 'lost', 'Cafés'])
  })

  test('lie on a number however it is written', () => {
    expect(
      matchesOf(
        'Who lost 600k boats on Nov 18?',
        'Over six hundred thousand boats, or 0.6 million, by 18 November.',
      ),
    ).toEqual(['six hundred thousand', 'boats', '0.6 million', '18', 'November'])
  })

  test('lie on the word that was looked for instead of a misspelt one', () => {
    const article = articleOf({ text: 'The ferry stuck.' })
    const corrections = [{ asked: 'ferrry', instead: 'ferry' }]
    const hit = { ...hitOn(article, 'The ferry stuck.'), corrections }
    expect(quoted('Which ferrry?', hit)[0]!.matches).toEqual([spanOf(article, 'ferry')])
  })

  test('are none on stop words', () => {
    expect(matchesOf('Who was in the boat?', 'The man was in it.')).toEqual([])
  })

  test('run on where characters are read in pairs', () => {
    expect(matchesOf('津波警報は？', '大津波警報が出た。')).toEqual(['津波警報'])
  })

  test('lie in the passage, not elsewhere in the article', () => {
    const article = articleOf({ text: 'The gate stuck. The old gate broke. A gate!' })
    const [quote] = quoted('What about the gate?', hitOn(article, 'The old gate broke.'))
    expect(quote!.matches).toEqual(
      [spanOf(article, 'gate broke').start].map((start) => ({ start, end: start + 4 })),
    )
  })
})

describe('the same words in two articles', () => {
  const report = 'The gate stuck on Friday night.'
  const courier = articleOf({ id: 'courier', text: `Rain fell. ${report} Nobody was killed.` })
  const examiner = articleOf({ id: 'examiner', text: `${report} The board met. It blamed rust.` })
  const gazette = articleOf({
    id: 'gazette',
    text: `It was wet.\n\n## Flood\n\nRain fell. ${report} Nobody was killed.`,
  })

  test('are one quote that names both', () => {
    const quotes = quoted('What stuck?', hitOn(courier, report), hitOn(examiner, report))
    expect(quotes).toHaveLength(1)
    expect(quotes[0]).toMatchObject({ article: courier, span: spanOf(courier, report) })
    expect(quotes[0]!.alsoIn).toMatchObject([{ article: examiner, span: spanOf(examiner, report) }])
  })

  test('are narrowed to what both hold', () => {
    const [quote] = quoted(
      'What stuck?',
      hitOn(courier, courier.text, report),
      hitOn(examiner, examiner.text, report),
    )
    expect(wordsOf(quote!)).toBe(report)
    expect(quote!.alsoIn.map(wordsOf)).toEqual([report])
  })

  test('keep the sentences around them that both hold', () => {
    const [quote] = quoted(
      'What stuck?',
      hitOn(courier, courier.text, report),
      hitOn(gazette, `Rain fell. ${report} Nobody was killed.`, report),
    )
    expect(wordsOf(quote!)).toBe(courier.text)
    expect(quote!.alsoIn).toMatchObject([{ section: { heading: 'Flood' }, paragraph: 2 }])
  })

  test('are the same in other type', () => {
    const typed = articleOf({ id: 'typed', text: 'THE GATE  stuck—on Friday night…' })
    const quotes = quoted('What stuck?', hitOn(courier, report), hitOn(typed, typed.text))
    expect(quotes).toHaveLength(1)
  })

  test('and in a third are narrowed to what all three hold', () => {
    const [quote, ...others] = quoted(
      'What stuck?',
      hitOn(courier, courier.text, report),
      hitOn(gazette, `Rain fell. ${report} Nobody was killed.`, report),
      hitOn(examiner, examiner.text, report),
    )
    expect(others).toEqual([])
    expect([quote!, ...quote!.alsoIn].map(wordsOf)).toEqual([report, report, report])
  })

  test('know the paragraph that is left', () => {
    const late = articleOf({ id: 'late', text: `Rain fell.\n\n${report}` })
    const [quote] = quoted('What?', hitOn(late, late.text, report), hitOn(examiner, report))
    expect(quote).toMatchObject({ paragraph: 2, span: spanOf(late, report) })
  })
})

describe('the same words twice in an article', () => {
  const report = 'The gate stuck.'
  const twice = articleOf({ id: 'twice', text: `${report} Nobody was killed. ${report}` })
  const last = { start: twice.text.lastIndexOf(report), end: twice.text.length }
  const again: Hit = {
    ...hitOn(twice, report),
    passage: { ...hitOn(twice, report).passage, span: last },
    best: last,
  }

  test('are one quote', () => {
    const quotes = quoted('What stuck?', hitOn(twice, report), again)
    expect(quotes).toHaveLength(1)
    expect(quotes[0]!.alsoIn).toEqual([])
  })

  test('name another article only once', () => {
    const other = articleOf({ id: 'other', text: report })
    const [quote] = quoted('What stuck?', hitOn(other, report), hitOn(twice, report), again)
    expect(quote!.alsoIn).toHaveLength(1)
  })
})

test('different words stay different quotes, in their order', () => {
  const article = articleOf({ text: 'The gate stuck. The board met.' })
  const hits = [hitOn(article, 'The board met.'), hitOn(article, 'The gate stuck.')]
  expect(quoted('What?', ...hits).map(wordsOf)).toEqual(['The board met.', 'The gate stuck.'])
})

describe('who says it', () => {
  const article = articleOf({
    text: '“The gate stuck,” said Mara Quill, the harbour master. Nobody was killed. Tom Ode said that the board had met.',
  })
  const namesAt = (quote: Quote, span: Span) =>
    speakersOf(quote, span).map(({ speaker }) => speaker.name)

  test('a quote knows what is said in it, and by whom', () => {
    const [quote] = quoted('What stuck?', hitOn(article, article.text))
    expect(namesAt(quote!, spanOf(article, 'The gate stuck'))).toEqual(['Mara Quill'])
    expect(namesAt(quote!, spanOf(article, 'the board had met'))).toEqual(['Tom Ode'])
    expect(namesAt(quote!, spanOf(article, 'Nobody was killed.'))).toEqual([])
  })

  test('a quote knows nothing of what is said elsewhere', () => {
    const [quote] = quoted('What stuck?', hitOn(article, 'Nobody was killed.'))
    expect(quote!.attributions).toEqual([])
  })

  test('nobody is named where the article does not settle it', () => {
    const unsettled = articleOf({ text: '“The gate stuck,” she said.' })
    const [quote] = quoted('What stuck?', hitOn(unsettled, unsettled.text))
    expect(namesAt(quote!, quote!.span)).toEqual([])
  })
})

test('in any library quotes hold their best sentence and their matches, and repeat no words', () => {
  const folded = (words: string) =>
    words
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]+/gu, ' ')
      .trim()
  let repeats = 0
  fc.assert(
    fc.property(libraries, questions, (articles, question) => {
      const hits = rank(question, [collectionOf(articles)], 9)
      const quotes = quotesFrom(questionFrom(question), hits, attributionsOf)
      for (const [i, { article, span, best, matches, alsoIn }] of quotes.entries()) {
        expect(best.start).toBeGreaterThanOrEqual(span.start)
        expect(best.end).toBeLessThanOrEqual(span.end)
        let end = span.start
        for (const match of matches) {
          expect(match.start).toBeGreaterThanOrEqual(end)
          expect(match.end).toBeGreaterThan(match.start)
          end = match.end
        }
        expect(end).toBeLessThanOrEqual(span.end)

        const words = folded(wordsAt(article, span))
        for (const other of alsoIn) expect(folded(wordsOf(other))).toBe(words)
        const named = [article, ...alsoIn.map((other) => other.article)]
        expect(new Set(named).size).toBe(named.length)
        repeats += alsoIn.length
        for (const other of quotes.slice(i + 1)) {
          expect(other.article === article && overlap(span, other.span)).toBe(false)
        }
      }
    }),
    { numRuns: 150 },
  )
  expect(repeats).toBeGreaterThan(0)
})
