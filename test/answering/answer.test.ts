import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { answer, type Searchable, thresholds } from '../../src/answering/answer.ts'
import { questionFrom } from '../../src/answering/question.ts'
import type { Article, Passage } from '../../src/articles/article.ts'
import { overlap, wordsAt } from '../../src/articles/article.ts'
import { collectionOf } from '../../src/library/built-in.ts'
import { Library } from '../../src/library/library.ts'
import type { Hit } from '../../src/search/ranking.ts'
import { articleOf } from '../articles.ts'
import { libraries, questions } from '../search/generated.ts'

const libraryOf = (...articles: Article[]) => new Library([collectionOf(articles)])
const wordsOf = ({ article, span }: Passage) => wordsAt(article, span)

const gate = articleOf({
  id: 'gate',
  title: 'Tide gate fails at Saltmere',
  text: 'The tide gate at Saltmere stuck on Friday night.\n\nBy dawn 212 houses in Saltmere had been flooded. “It was rust,” said Mara Quill, the harbour master.',
})
const ferry = articleOf({
  id: 'ferry',
  title: 'Fifth day without ferries',
  text: 'The ferries to Torrisk stayed tied up for a fifth day. The union says that 186 of the crew walked out.',
})
const town = libraryOf(gate, ferry)
const ask = (question: string, library: Searchable = town) =>
  answer(questionFrom(question), library)

describe('a question that the articles answer', () => {
  test('is answered with their own words', () => {
    const found = ask('How many houses in Saltmere were flooded?')
    expect(found.kind).toBe('quoted')
    if (found.kind !== 'quoted') return
    expect(found.quotes[0]!.article).toBe(gate)
    expect(wordsOf(found.quotes[0]!)).toContain('212 houses in Saltmere had been flooded')
  })

  test('is answered through any greeting and ping', () => {
    const wrapped = ask(
      '<@123456789012345678> hi! how many houses in Saltmere were flooded, please?',
    )
    expect(wrapped).toEqual(ask('how many houses in Saltmere were flooded?'))
  })
})

describe('a question about what a speaker says', () => {
  const letters = articleOf({
    id: 'letters',
    title: 'Letters about the gate',
    text: 'The gate was rusty, wrote Tom Ode. “We had warned the council about the gate,” said Mara Quill. Tom Ode said that the letters about the gate never arrived.',
  })
  const from = (speaker: string | null) =>
    answer(questionFrom('What about the letters on the gate?'), libraryOf(letters, ferry), speaker)

  test('is answered with what they say alone', () => {
    const found = from('Quill')
    const quotes = found.kind === 'quoted' ? found.quotes : found.nearest
    expect(quotes).toHaveLength(1)
    expect(wordsAt(letters, quotes[0]!.best)).toContain('We had warned the council')
  })

  test('is not answered with what others say', () => {
    expect(from('Nell Arkwood')).toMatchObject({ kind: 'unanswered', nearest: [] })
  })
})

describe('the answer to what somebody says, and no more', () => {
  const [about, by] = [
    '“Ron Tibbs is a fool, and so says all of Ron Tibbs’s town,” said Anna Bell.',
    '“The barrier was never built for such a surge,” Ron Tibbs said.',
  ].map((text, i) => articleOf({ id: `tibbs-${i}`, text })) as [Article, Article]
  const articlesFor = (question: string, library: Searchable = libraryOf(about, by)) => {
    const found = ask(question, library)
    const quotes = found.kind === 'quoted' ? found.quotes : found.nearest
    return quotes.map(({ article }) => article)
  }

  test.each(['What did Ron Tibbs say?', 'what does tibbs think', 'What has Tibbs said?'])(
    'is what they say before what others say of them: %s',
    (question) => {
      expect(libraryOf(about, by).search(questionFrom(question), 1)[0]!.passage.article).toBe(about)
      expect(articlesFor(question)[0]).toBe(by)
    },
  )

  test('is what a moderator has settled before anything else', () => {
    const library = libraryOf(about, by)
    const settled: Searchable = {
      threshold: library.threshold,
      attributionsOf: (article) => library.attributionsOf(article),
      search: (question, limit) =>
        library
          .search(question, limit)
          .map((hit, i) => (i === 0 ? { ...hit, confidence: 1 } : hit)),
    }
    expect(articlesFor('What did Ron Tibbs say?', settled)[0]).toBe(about)
  })
})

describe('a misspelt question', () => {
  test('is answered as if it were not, and tells what was looked for', () => {
    const { corrections, ...found } = ask('How many houses in Saltmeer were floooded?')
    expect(corrections).toEqual([
      { asked: 'Saltmeer', instead: 'Saltmere' },
      { asked: 'floooded', instead: 'flooded' },
    ])
    expect(found).toEqual({
      ...ask('How many houses in Saltmere were flooded?'),
      corrections: undefined,
    })
  })
})

describe('several questions', () => {
  const quotesOf = (message: string) => {
    const found = ask(message)
    return found.kind === 'quoted' ? found.quotes : found.nearest
  }
  const flood = 'How many houses in Saltmere were flooded?'
  const strike = 'How many of the ferry crew walked out?'

  test.each([
    [`${flood} ${strike}`, [gate, ferry]],
    [`${strike} ${flood}`, [ferry, gate]],
  ])('are all answered, in the order in which they are asked: %s', (message, articles) => {
    const sure = Math.max(ask(flood).confidence, ask(strike).confidence)
    expect(ask(message)).toMatchObject({ kind: 'quoted', confidence: sure, withoutAnswer: [] })
    expect(quotesOf(message).map(({ article }) => article)).toEqual(articles)
  })

  test('are answered where one of them is, and tell which are not', () => {
    const other = 'What is the capital of France?'
    for (const message of [`${other} ${flood}`, `${flood} ${other}`]) {
      expect(ask(message)).toEqual({ ...ask(flood), withoutAnswer: [questionFrom(other)] })
    }
  })

  test('that one passage answers quote it once', () => {
    const message = `${flood} Who spoke of rust in Saltmere?`
    expect(quotesOf(message)).toHaveLength(1)
  })

  test('tell all their misspelt words', () => {
    expect(ask('Which housses were flooded? Which ferrries stayed?').corrections).toHaveLength(2)
  })
})

describe('a question that they do not answer', () => {
  test('is left unanswered, with what came nearest', () => {
    const found = ask('How many trams does Saltmere have?')
    expect(found.kind).toBe('unanswered')
    if (found.kind !== 'unanswered') return
    expect(found.nearest.map(({ article }) => article)).toContain(gate)
    expect(found.confidence).toBeLessThan(thresholds.balanced)
  })

  test.each([
    ['What is the capital of France?', false],
    ['Which tide gate “stuck on Saturday”?', false],
    ['Why?', true],
    ['What about him?', true],
    ['And what happened then?', true],
  ])('%s has nothing near it; that it names nothing is %s', (question, namesNothing) => {
    expect(ask(question)).toEqual({
      kind: 'unanswered',
      confidence: 0,
      nearest: [],
      corrections: [],
      namesNothing,
      isCourtesy: false,
    })
  })

  test.each(['thanks!', 'ok thank you', 'hello', 'lol nice'])(
    '%s is none, but a courtesy',
    (text) => {
      expect(ask(text)).toMatchObject({ nearest: [], namesNothing: true, isCourtesy: true })
    },
  )

  test('and an empty library leaves everything unanswered', () => {
    expect(ask('How many houses were flooded?', libraryOf())).toMatchObject({ nearest: [] })
    expect(ask('How many houses were flooded?', new Library([]))).toMatchObject({ nearest: [] })
  })
})

describe('of the hits', () => {
  const articles = ['north', 'east', 'south', 'west', 'centre'].map((id) =>
    articleOf({ id, text: `The gate of the ${id} stuck. The ${id} was flooded.` }),
  )
  type Found = Pick<Hit, 'confidence'> & Partial<Pick<Hit, 'score'>>

  /** A library that finds the first sentence of each article, believed as told. */
  const finding = (...found: Found[]): Searchable => ({
    search: (_question, limit) =>
      found.slice(0, limit).map(({ confidence, score = 30 }, i) => {
        const span = { start: 0, end: articles[i]!.text.indexOf('.') + 1 }
        const passage = { article: articles[i]!, section: null, paragraph: 1, span }
        return { passage, best: span, score, confidence, corrections: [] }
      }),
    attributionsOf: () => [],
    threshold: 0.4,
  })
  const idsOf = (library: Searchable) => {
    const found = ask('What about the gate?', library)
    const quotes = found.kind === 'quoted' ? found.quotes : found.nearest
    return [found.kind, ...quotes.map(({ article }) => article.id)]
  }

  test('the first decides whether there is an answer', () => {
    expect(idsOf(finding({ confidence: 0.4 }))).toEqual(['quoted', 'north'])
    expect(idsOf(finding({ confidence: 0.39 }))).toEqual(['unanswered', 'north'])
  })

  test('three are shown at most, the best first', () => {
    const sure = { confidence: 0.9 }
    const poor = { confidence: 0.1 }
    const three = ['north', 'east', 'south']
    expect(idsOf(finding(sure, sure, sure, sure, sure))).toEqual(['quoted', ...three])
    expect(idsOf(finding(poor, poor, poor, poor, poor))).toEqual(['unanswered', ...three])
  })

  test('a poor one beside a sure one is left out', () => {
    const library = finding({ confidence: 0.95 }, { confidence: 0.02, score: 10 })
    expect(idsOf(library)).toEqual(['quoted', 'north'])
  })

  test('another article that is nearly as good is shown beside it', () => {
    const library = finding({ confidence: 0.5 }, { confidence: 0.3, score: 29.9 })
    expect(idsOf(library)).toEqual(['quoted', 'north', 'east'])
  })
})

test('any question to any library gets one to three quotes of a hundred words, or near misses', () => {
  fc.assert(
    fc.property(libraries, questions, (articles, question) => {
      const found = ask(question, libraryOf(...articles))
      const quotes = found.kind === 'quoted' ? found.quotes : found.nearest
      expect(quotes.length).toBeGreaterThanOrEqual(found.kind === 'quoted' ? 1 : 0)
      expect(quotes.length).toBeLessThanOrEqual(3)
      expect(found.kind === 'quoted').toBe(found.confidence >= thresholds.balanced)
      for (const [i, quote] of quotes.entries()) {
        const words = wordsOf(quote)
        expect(words).not.toBe('')
        expect(words).toBe(words.trim())
        expect(words.match(/\S+/g)!.length).toBeLessThanOrEqual(100)
        for (const other of quotes.slice(i + 1)) {
          expect(other.article === quote.article && overlap(quote.span, other.span)).toBe(false)
        }
      }
    }),
  )
})
