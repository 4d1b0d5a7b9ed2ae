import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Article } from '../../src/articles/article.ts'
import { Collection } from '../../src/search/collection.ts'
import { queryOf, Worths } from '../../src/search/query.ts'
import { Senses } from '../../src/search/senses.ts'
import { articleOf } from '../articles.ts'

function collectionOf(...articles: Article[]): Collection {
  const collection = new Collection()
  for (const article of articles) collection.add(article)
  return collection
}

const gate = articleOf({ id: 'gate', title: 'Gate', text: 'The tide gate stuck.' })
const ferry = articleOf({ id: 'ferry', title: 'Ferry', text: 'The ferry missed the tide.' })
const tram = articleOf({ id: 'tram', title: 'Tram', text: 'The tram has a new line.' })
const town = [collectionOf(gate, ferry, tram)]

const termOf = (term: string, question: string, collections: readonly Collection[] = town) =>
  queryOf(question, collections).terms.find((one) => one.term === term)!

describe('a term is worth more', () => {
  test('the fewer passages and articles hold it', () => {
    const question = 'Which tide broke the gate?'
    expect(termOf('gate', question).idf).toBeGreaterThan(termOf('tide', question).idf)
    expect(termOf('gate', question).articleIdf).toBeGreaterThan(termOf('tide', question).articleIdf)
  })

  test('when no article holds it, most of all', () => {
    const { terms } = queryOf('Did the gate hit the drawbridge?', town)
    expect(terms.filter(({ unknown }) => unknown).map(({ term }) => term)).toEqual([
      'hit',
      'drawbridg',
    ])
    expect(terms.findIndex(({ unknown }) => !unknown)).toBe(2)
  })
})

test('every term has some worth, however common it is', () => {
  const everywhere = Array.from({ length: 400 }, (_, i) =>
    articleOf({ id: `a${i}`, title: 'Tide', text: 'The tide came.' }),
  )
  expect(termOf('tide', 'tide', [collectionOf(...everywhere)]).idf).toBeGreaterThan(0)
})

test('terms are weighed over all collections together', () => {
  const question = 'Who mended the tide gate for the tram?'
  const apart = [collectionOf(gate), collectionOf(ferry), collectionOf(), collectionOf(tram)]
  expect(queryOf(question, apart)).toEqual(queryOf(question, town))
})

test('what perfectly matches is worth the sum of all terms', () => {
  const { terms, total } = queryOf('Who mended the tide gate?', town)
  expect(total).toBeCloseTo(terms.reduce((sum, { idf }) => sum + idf, 0))
})

describe('names', () => {
  const namesIn = (question: string) =>
    queryOf(question, town)
      .terms.filter(({ isName }) => isName)
      .map(({ term }) => term)

  test('are written with a capital', () => {
    expect(namesIn('When did Mara Quill close the gate?')).toEqual(['mara', 'quill'])
  })

  test('are not the first word, which has a capital whatever it is', () => {
    expect(namesIn('Closed when?')).toEqual([])
  })

  test('do not show in a question that is shouted or mumbled', () => {
    expect(namesIn('WHEN DID MARA QUILL CLOSE IT?')).toEqual([])
    expect(namesIn('when did mara quill close it?')).toEqual([])
  })
})

test('a set of terms is worth what its terms are worth together, however many there are', () => {
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: 0, max: 1000 }), { maxLength: 30 }),
      fc.integer({ min: 0, max: 2 ** 30 - 1 }),
      (worths, mask) => {
        const inSet = worths.filter((_, bit) => (mask >>> bit) & 1)
        expect(new Worths(worths).of(mask)).toBe(inSet.reduce((sum, worth) => sum + worth, 0))
      },
    ),
  )
})

describe('a misspelt word', () => {
  const house = articleOf({
    id: 'house',
    title: 'Houses',
    text: 'Saltmere Saltmarsh. The harbour.',
  })
  const harbours = articleOf({ id: 'more', title: 'Harbours', text: 'A harbour. Harbouring rust.' })
  const library = [collectionOf(gate, ferry), collectionOf(house, harbours)]
  const asked = (question: string, collections = library) => {
    const { terms, corrections } = queryOf(question, collections)
    return { terms: terms.map(({ term }) => term).toSorted(), corrections }
  }

  test('is looked for as it was meant, in whichever collection that is known', () => {
    expect(asked('Did the ferrry miss Saltmeer?')).toMatchObject({
      terms: ['ferri', 'miss', 'saltmer'],
      corrections: [
        { asked: 'ferrry', instead: 'ferry' },
        { asked: 'Saltmeer', instead: 'Saltmere' },
      ],
    })
  })

  test('counts as the word meant in every way', () => {
    const [meant, slip] = ['How many harbours rust?', 'How many harbuors rust?'].map((question) =>
      queryOf(question, library),
    )
    expect({ ...slip!, corrections: [] }).toEqual(meant)
  })

  test('keeps the capitals that it has', () => {
    expect(asked('WHICH SALTMEER GATE').corrections).toEqual([
      { asked: 'SALTMEER', instead: 'SALTMERE' },
    ])
  })

  test('is the more frequent word of two that are as near', () => {
    const often = articleOf({ id: 'b', text: 'Gates. Gates.' })
    const many = [gate, often, articleOf({ id: 'c', text: 'Games.' })]
    expect(asked('the gases stuck', [collectionOf(...many)]).corrections).toEqual([
      { asked: 'gases', instead: 'gates' },
    ])
  })

  test.each([
    ['a word that some article has', 'Which tides missed the ferry?'],
    ['a word of four letters', 'Which feri missed the tide?'],
    ['a number', 'Which 60000 missed the tide?'],
    ['a word in quotation marks', 'Which “ferrry” missed the tide?'],
    ['all words of a question about something else', 'gatos tidde?'],
    ['a question in another language', 'Wer hat die ferrys gesehen?'],
  ])('is never %s', (_, question) => {
    expect(asked(question).corrections).toEqual([])
  })

  test('is no ordinary word, unless it is a spelling of the one that is known', () => {
    // In two dimensions: "thank" lies across "think", "harbor" along "harbour".
    const senses = new Senses(
      ['thank', 'think', 'harbor', 'harbour'],
      Int8Array.of(0, 9, 9, 0, 8, 1, 9, 1),
      2,
    )
    const thinks = articleOf({ id: 'thinks', text: 'The harbour thinks.' })
    const corrected = (question: string) =>
      queryOf(question, [collectionOf(thinks, gate)], senses).corrections

    expect(corrected('The gate thanks')).toEqual([])
    expect(corrected('Which harbor gate')).toEqual([{ asked: 'harbor', instead: 'harbour' }])
    expect(corrected('The gate thinsk')).toEqual([{ asked: 'thinsk', instead: 'thinks' }])
    expect(corrected('The gate of Thanks')).toEqual([{ asked: 'Thanks', instead: 'Thinks' }])
  })

  test('is put right though all are, where an article has what they mean together', () => {
    const flood = articleOf({
      id: 'flood',
      title: 'Flood at Saltmere',
      text: 'Of all households, six were evacuated.',
    })
    const library = [collectionOf(gate, harbours), collectionOf(flood)]
    const question = 'housholds evacuted in saltmeer'
    expect(asked(question, library).corrections).toEqual([
      { asked: 'housholds', instead: 'households' },
      { asked: 'evacuted', instead: 'evacuated' },
      { asked: 'saltmeer', instead: 'saltmere' },
    ])
    expect(asked('housholds of saltmeer', library).corrections).toHaveLength(2)
    expect(asked(`${question} by drawbridges`, library).corrections).toEqual([])
  })

  test('is left as it is where all are, and what they mean stands in no article together', () => {
    const apart = [house, articleOf({ id: 'far', text: 'Six households were evacuated.' })]
    expect(asked('housholds of saltmeer', [collectionOf(...apart)]).corrections).toEqual([])

    const between = 'The tide gate stuck again and again. '.repeat(30)
    const long = articleOf({ id: 'long', text: `Households. ${between} Saltmere was evacuated.` })
    expect(asked('housholds of saltmeer', [collectionOf(long)]).corrections).toEqual([])
    expect(asked('housholds evacuted in saltmeer', [collectionOf(long)]).corrections).toHaveLength(
      3,
    )
  })

  test('is put right even where it is the only word', () => {
    expect(asked('Saltmeer?').terms).toEqual(['saltmer'])
  })

  test('is not taken for a word that was in the articles once', () => {
    const collection = collectionOf(gate, ferry)
    collection.remove('ferry')
    expect(asked('Did the ferrry miss the tide?', [collection]).corrections).toEqual([])
  })
})

test('what is shouted is read as if it were said', () => {
  expect(queryOf('HOW MANY GATES?', town).text).toBe('how many gates?')
  expect(queryOf('How many US gates?', town).text).toBe('How many US gates?')
})

test('a number in words is one term of the question', () => {
  const { terms } = queryOf('Did six hundred thousand tides rise?', town)
  expect(terms.map(({ term }) => term).toSorted()).toEqual(['600000', 'rise', 'tide'])
})

test('neighbours in the question are pairs, across stop words', () => {
  const { terms, pairs } = queryOf('Who mended the gate of Bree?', town)
  const words = pairs.map((pair) => pair.map((number) => terms[number]!.term))
  expect(words).toEqual([
    ['mend', 'gate'],
    ['gate', 'bree'],
  ])
})

test('a term that is said twice is one, in all its inflections', () => {
  const { terms } = queryOf('Do gates stick, or this gate?', town)
  const gates = terms.filter(({ term }) => term === 'gate')
  expect(gates).toHaveLength(1)
  expect([...gates[0]!.forms]).toEqual(['gates', 'gate'])
})

test('a question of stop words, or of none, asks for nothing', () => {
  for (const text of ['', 'Who was it?', '?!']) {
    expect(queryOf(text, town)).toMatchObject({ terms: [], pairs: [], total: 0 })
  }
})

test('an endless question keeps its rarest terms', () => {
  const words = Array.from({ length: 200 }, (_, i) => `x${i}y`)
  const { terms, pairs } = queryOf(`tide ${words.join(' ')} tide`, town)
  expect(terms).toHaveLength(30)
  expect(terms.map(({ term }) => term)).not.toContain('tide')
  expect(pairs.length).toBeLessThanOrEqual(30)
})

test('without any articles every term is unknown', () => {
  for (const collections of [[], [new Collection()]]) {
    const { terms, total } = queryOf('Who mended the gate?', collections)
    expect(terms.every(({ unknown }) => unknown)).toBe(true)
    expect(Number.isFinite(total)).toBe(true)
  }
})
