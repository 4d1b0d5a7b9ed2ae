import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Claim, claimFrom, type Verdict, verify } from '../../src/answering/verify.ts'
import { wordsAt } from '../../src/articles/article.ts'
import { bodyOf } from '../../src/articles/body.ts'
import { collectionOf } from '../../src/library/built-in.ts'
import { Library } from '../../src/library/library.ts'
import { articleOf } from '../articles.ts'
import { libraries } from '../search/generated.ts'

const gate = articleOf({
  id: 'gate',
  title: 'Gate fails',
  author: 'Nell Arkwood',
  text: 'The tide gate stuck on Friday night.\n\n“We had warned the council for years — twice in writing — and it did not act,” said Mara Quill, the harbour master. The council’s clerk, Tom Ode, said that the letters never arrived.\n\nBy dawn 212 houses had been flooded, and I am what I am, as they say.',
})
const echo = articleOf({
  id: 'echo',
  title: 'What was said',
  text: '“It did not act,” said Mara Quill.',
})
const library = new Library([collectionOf([gate, echo])])
const check = (words: string, speaker?: string) =>
  verify(claimFrom(words, speaker) as Claim, library)

/** What was found, and what is different there: [what the article has, what was claimed]. */
function told(verdict: Verdict) {
  const { kind } = verdict
  if (kind !== 'altered') {
    const quotes = kind === 'not found' ? verdict.nearest : verdict.quotes
    return { kind, words: quotes.map(({ article, best }) => wordsAt(article, best)) }
  }
  const { article, best } = verdict.quote
  const changes = verdict.changes.map(({ place, claimed }) => [wordsAt(article, place), claimed])
  return { kind, words: [wordsAt(article, best)], changes }
}

describe('words that stand in an article to the letter', () => {
  test.each([
    ['as they are', 'we had warned the council for years'],
    ['with other marks', '"We had warned the council, for years - twice in writing - and it did"'],
    ['broken over lines', 'We had  warned\nthe council\tfor years'],
    ['in capitals', 'WE HAD WARNED THE COUNCIL'],
    ['with a straight apostrophe', "The council's clerk, Tom Ode"],
    ['with invisible signs', 'We had war\u00adned the\u200b council'],
    ['of nothing but stop words', 'I am what I am'],
    ['across a paragraph', 'the letters never arrived. By dawn 212 houses'],
  ])('%s are exact', (_, claim) => {
    const verdict = check(claim)
    expect(verdict).toMatchObject({ kind: 'exact', isTheirs: null })
  })

  test('are shown in the sentences that hold them, with who says them', () => {
    const verdict = check('it did not act')
    if (verdict.kind !== 'exact') throw new Error(verdict.kind)
    expect(verdict.quotes.map(({ article }) => article.id).sort()).toEqual(['echo', 'gate'])
    const quote = verdict.quotes.find(({ article }) => article === gate)!
    expect(wordsAt(gate, quote.span)).toMatch(/^“We had warned .* the harbour master\.$/)
    expect(quote.attributions.map(({ speaker }) => speaker?.name)).toContain('Mara Quill')
  })

  test('may leave out what an ellipsis stands for', () => {
    expect(told(check('We had warned the council … and it did not act'))).toMatchObject({
      kind: 'exact',
      words: ['We had warned the council for years — twice in writing — and it did not act'],
    })
    expect(check('We had warned the council [...] and it did not act').kind).toBe('exact')
  })
})

describe('a quotation in two parts', () => {
  const inTwo = (text: string, claim: string) =>
    told(verify(claimFrom(claim) as Claim, new Library([collectionOf([articleOf({ text })])])))

  test.each([
    ['within a sentence', '“The tide gate,” said Quill, who built it, “was never tested.”'],
    ['with straight marks', '"The tide gate," said Quill, "was never tested."'],
    ['over two sentences', '“The tide gate,” she said. “Was never tested.”'],
  ])('is exact %s', (_, text) => {
    expect(inTwo(text, 'the tide gate was never tested').kind).toBe('exact')
  })

  test('is not made of what two people say', () => {
    const text = '“The tide gate,” said Quill. “Was never tested,” said Ode.'
    expect(inTwo(text, 'the tide gate was never tested').kind).toBe('altered')
  })
})

describe('words that are nearly those of an article', () => {
  test.each([
    ['a word changed', 'By dawn 312 houses had been flooded', [['212', '312']]],
    ['a word put in', 'By dawn all 212 houses had been flooded', [['', 'all']]],
    ['a word left out', 'said that the letters arrived', [['never', '']]],
    ['the last word changed', 'By dawn 212 houses had been lost', [['flooded', 'lost']]],
    ['a "not" behind an ellipsis', 'We had warned the council … and it did … act', [['not', '']]],
  ])('with %s are altered, and the difference is told', (_, claim, changes) => {
    expect(told(check(claim))).toMatchObject({ kind: 'altered', changes })
  })

  test.each([
    ['dashes', '— and I can’t stress this enough —'],
    ['spaced hyphens', '- and I can’t stress this enough -'],
    ['commas', ', and I can’t stress this enough,'],
    ['brackets', '(and I can’t stress this enough)'],
  ])('lack all that stands between %s, and nothing else', (_, between) => {
    const text = `“We are asking people ${between} to stay away from the water,” Luis Ortega said.`
    const shore = new Library([collectionOf([articleOf({ text })])])
    const words = 'We are asking people to stay away from the water'
    const verdict = verify({ words, speaker: 'Luis Ortega' }, shore)
    expect(verdict).toMatchObject({ isTheirs: true })
    expect(told(verdict)).toMatchObject({
      kind: 'altered',
      changes: [['and I can’t stress this enough', '']],
    })
  })

  test('are told in the words of the claim as it was written', () => {
    expect(told(check('By dawn 212 Big Houses had been flooded'))).toMatchObject({
      changes: [['', 'Big']],
    })
  })
})

describe('words that no article has', () => {
  test('are not found', () => {
    expect(told(check('the moon is made of green cheese'))).toEqual({
      kind: 'not found',
      words: [],
    })
  })

  test('come with what is likest, if anything is', () => {
    const verdict = told(check('the council was warned about its letters by the harbour master'))
    expect(verdict.kind).toBe('not found')
    expect(verdict.words).not.toEqual([])
  })
})

describe('who is said to have said it', () => {
  test('is confirmed when the article says so, under any name that they go by', () => {
    for (const name of ['Mara Quill', 'Quill', 'the harbour master']) {
      expect(check('it did not act', name)).toMatchObject({ kind: 'exact', isTheirs: true })
    }
  })

  test('is someone else when the article says that others said it', () => {
    expect(check('We had warned the council for years', 'Tom Ode').kind).toBe('someone else’s')
    expect(check('the letters never arrived', 'Mara Quill').kind).toBe('someone else’s')
  })

  test.each([
    [
      'is named by a role',
      'The clerk, Tom Ode, left.\n\n“We never got the letters,” the clerk said.',
      'Tom Ode',
    ],
    [
      'stands in the same sentence',
      '“We never got the letters,” said the council’s clerk, Tom Ode.',
      'Ode',
    ],
    [
      'may be who is quoted',
      'The Courier quoted Ode as saying that they never got the letters.',
      'Tom Ode',
    ],
    [
      'has a first name of theirs',
      'Luca Moreau came.\n\n“We never got the letters,” Moreau said.',
      'Luca',
    ],
    ['has a short name', 'Xi Lan came.\n\n“We never got the letters,” Xi Lan said.', 'Xi'],
    ['speaks with somebody', '“We never got the letters,” Mara Quill and Tom Ode said.', 'Tom Ode'],
  ])('is never denied where it %s', (_, text, speaker) => {
    const words = text.includes('“') ? 'We never got the letters' : 'they never got the letters'
    const found = verify({ words, speaker }, new Library([collectionOf([articleOf({ text })])]))
    expect(found.kind).toBe('exact')
  })

  const pike = (said: string, claim: string, speaker: string) =>
    verify(
      { words: claim, speaker },
      new Library([collectionOf([articleOf({ text: `Sandra Pike told officers: ${said}` })])]),
    )

  test.each([
    ['quotes', '"Edith Lomax said, \'Take what you need, love.\'"'],
    ['quotes in curly marks', '“Edith Lomax said, ‘Take what you need, love.’ So I did.”'],
    ['quotes in lower case', '“Edith Lomax called ‘take what you need, love’ and left.”'],
    ['reports', '“Edith Lomax told us to take what you need, love.”'],
    ['hears', '“I said that I heard Edith Lomax say take what you need, love.”'],
    ['agrees with', '“According to Edith Lomax, take what you need, love.”'],
    ['is advised by', '“Take what you need, love, Edith Lomax told me.”'],
    ['is told by', '“I’ve been told by Edith Lomax to take what you need, love.”'],
  ])('is open where whoever says it %s another', (_, said) => {
    for (const name of ['Sandra Pike', 'Edith Lomax']) {
      expect(pike(said, 'take what you need, love', name)).toMatchObject({
        kind: 'exact',
        isTheirs: null,
      })
    }
  })

  test.each([
    ['around what they quote', 'Edith Lomax said, take what you need'],
    ['behind what they quote', 'I took the bread'],
    ['that they say themselves', 'the shop is empty'],
  ])('is confirmed of what somebody says %s', (_, claim) => {
    const said =
      '“Edith Lomax said, ‘Take what you need.’ I took the bread. We have told them the shop is empty.”'
    expect(pike(said, claim, 'Sandra Pike')).toMatchObject({ kind: 'exact', isTheirs: true })
  })

  test.each([
    ['Anna Bell', '“I never said the mayor was a thief,” Anna Bell told the court.'],
    ['Anna Bell', '“It isn’t true that the mayor was a thief,” Anna Bell told the court.'],
    ['Anna Bell', 'Anna Bell said she did not believe that the mayor was a thief.'],
    ['Anna Bell', 'Anna Bell said it was untrue that the mayor was a thief.'],
    ['Anna Bell', 'Anna Bell denied that the mayor was a thief.'],
    ['Anna Bell', 'Anna Bell denied saying the mayor was a thief.'],
    ['Anna Bell', '“If the mayor was a thief, I would resign,” Anna Bell said.'],
    ['Nell Arkwood', 'Anna Bell denied that the mayor was a thief.'],
    ['Nell Arkwood', 'Reports that the mayor was a thief were wrong.'],
    ['Nell Arkwood', 'Nobody said that the mayor was a thief.'],
    ['Nell Arkwood', '“The mayor was a thief,” came the reply.'],
    ['Nell Arkwood', 'A sign read “the mayor was a thief” and nothing else.'],
  ])('is never confirmed to be %s in: %s', (speaker, text) => {
    const court = new Library([collectionOf([articleOf({ text, author: 'Nell Arkwood' })])])
    expect(verify({ words: 'the mayor was a thief', speaker }, court)).toMatchObject({
      kind: 'exact',
      isTheirs: null,
    })
  })

  test('is confirmed of what somebody has no doubt about', () => {
    const text = '“There is no doubt that the mayor was a thief,” Anna Bell said.'
    const court = new Library([collectionOf([articleOf({ text })])])
    const claim = { words: 'the mayor was a thief', speaker: 'Anna Bell' }
    expect(verify(claim, court)).toMatchObject({ kind: 'exact', isTheirs: true })
  })

  test('is whoever says it, where somebody recalls that', () => {
    const text = 'Sandra Pike recalled that Edith Lomax said: “Take what you need, love.”'
    const lomax = new Library([collectionOf([articleOf({ text })])])
    const words = 'Take what you need, love'
    expect(verify({ words, speaker: 'Edith Lomax' }, lomax)).toMatchObject({ isTheirs: true })
    expect(verify({ words, speaker: 'Sandra Pike' }, lomax)).toMatchObject({ isTheirs: null })
  })

  test('is left open when the article names nobody', () => {
    expect(check('212 houses had been flooded', 'Mara Quill')).toMatchObject({
      kind: 'exact',
      isTheirs: null,
    })
  })

  test('is the author of what nobody else says', () => {
    expect(check('212 houses had been flooded', 'Nell Arkwood')).toMatchObject({
      kind: 'exact',
      isTheirs: true,
    })
    expect(check('We had warned the council for years', 'Nell Arkwood').kind).toBe('someone else’s')
  })

  test('is told of altered words too', () => {
    expect(check('We had told the council for years', 'Tom Ode')).toMatchObject({
      kind: 'altered',
      isTheirs: false,
    })
  })
})

describe('a claim', () => {
  test.each([
    ['“We had warned them for years” — Mara Quill', '“We had warned them for years”', 'Mara Quill'],
    ['“We had warned them for years” ― Mara Quill', '“We had warned them for years”', 'Mara Quill'],
    ['"We had warned them" - the harbour master.', '"We had warned them"', 'the harbour master'],
    ['We had warned them for years\n— Mara Quill', 'We had warned them for years', 'Mara Quill'],
    ['Did she say “we had warned them” or “no”?', '“we had warned them”', null],
    ['we had warned them - twice', 'we had warned them - twice', null],
  ])('is read out of %s', (message, words, speaker) => {
    expect(claimFrom(message)).toEqual({ words, speaker })
  })

  test('takes a speaker that is given before the one in the message', () => {
    expect(claimFrom('“We had warned them” — Mara Quill', 'Tom Ode')).toMatchObject({
      speaker: 'Tom Ode',
    })
  })

  test.each([['it stuck'], ['“…”'], ['']])(
    'of less than three words is too short: %s',
    (message) => {
      expect(claimFrom(message)).toBe('too short')
    },
  )

  test('of over a thousand words is too long', () => {
    expect(claimFrom('word '.repeat(1_001))).toBe('too long')
  })
})

test('any three words or more of a paragraph are exact there', () => {
  fc.assert(
    fc.property(libraries, fc.nat(), fc.integer({ min: 3, max: 40 }), (articles, seed, length) => {
      const article = articles[seed % Math.max(1, articles.length)]
      if (!article) return
      const paragraphs = bodyOf(article)
      const paragraph = paragraphs[seed % Math.max(1, paragraphs.length)]
      if (!paragraph) return
      const words = [...wordsAt(article, paragraph).matchAll(/\S+/g)]
      const first = seed % Math.max(1, words.length - length)
      const run = words.slice(first, first + length)
      if (run.filter(([written]) => /[\p{L}\p{N}]/u.test(written)).length < 3) return
      const start = paragraph.start + run[0]!.index
      const end = paragraph.start + run.at(-1)!.index + run.at(-1)![0].length
      const claim = { words: wordsAt(article, { start, end }), speaker: null }
      const verdict = verify(claim, new Library([collectionOf(articles)]))
      expect(verdict.kind).toBe('exact')
    }),
    { numRuns: 60 },
  )
})
