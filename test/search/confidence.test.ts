import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { Collection } from '../../src/search/collection.ts'
import { type Evidence, evidenceAt } from '../../src/search/confidence.ts'
import { queryOf } from '../../src/search/query.ts'
import { candidatesFor, rank, scored, withoutOverlaps } from '../../src/search/ranking.ts'
import { articleOf, type Written } from '../articles.ts'
import { libraries, questions } from './generated.ts'

/** The evidence for the first hit in a library of these articles. */
function evidenceFor(question: string, ...written: Written[]): Evidence {
  const collection = new Collection()
  written.forEach((one, i) => {
    collection.add(articleOf({ id: `a${i}`, ...one }))
  })
  const query = queryOf(question, [collection])
  const ranked = scored(candidatesFor(query, [collection], 100))
  return evidenceAt(0, withoutOverlaps(ranked, 10), query)
}

const gate = { title: 'Gate', text: 'Mara Quill closed the tide gate of Saltmere on Friday.' }
const pier = { title: 'Pier', text: 'The pier of Saltmere is closed.' }
const closed = 'Who closed the tide gate?'

test('score: a hit with all of the question is above one with a part of it', () => {
  const { score } = evidenceFor(closed, gate)
  expect(score).toBeGreaterThan(evidenceFor(closed, pier).score)
})

test('margin: a hit is well ahead of a poor second, and level with its like', () => {
  const copy = { ...gate }
  expect(evidenceFor(closed, gate, pier).margin).toBeGreaterThan(2)
  expect(evidenceFor(closed, gate, copy).margin).toBe(0)
})

test('margin: is fair without a rival, and at most five with a hopeless one', () => {
  const hopeless = { title: 'School Lunches', text: 'The lunches are cold, and so is the tide.' }
  const { margin } = evidenceFor(closed, gate)
  expect(margin).toBeGreaterThan(0)
  expect(margin).toBeLessThan(5)
  expect(evidenceFor(closed, gate, hopeless).margin).toBe(5)
})

test('agree: is the lead over another article, whatever else its own article says', () => {
  const filler = `${['Boats', ...Array(98).fill('sail')].join(' ')}.`
  const twice = { ...gate, text: `${gate.text} ${filler} ${gate.text}` }
  const { margin, agree } = evidenceFor(closed, twice, pier)
  expect(agree).toBeGreaterThan(margin)
})

test('substance: a question of many words says more than one of a single word', () => {
  expect(evidenceFor(closed, gate).substance).toBeGreaterThan(
    evidenceFor('closed?', gate).substance,
  )
})

test('unknown: words that no article holds', () => {
  expect(evidenceFor(closed, gate).unknown).toBe(0)
  expect(evidenceFor('Who closed the rusty tide gate?', gate).unknown).toBeGreaterThan(0)
})

test('sentenceCoverage and coverage: as the features have them', () => {
  const scattered = { title: 'Friday', text: 'Mara Quill closed it. The tide was high. A gate.' }
  const evidence = evidenceFor(closed, scattered)
  expect(evidence.coverage).toBe(1)
  expect(evidence.sentenceCoverage).toBeLessThan(1)
  expect(evidenceFor(closed, gate).sentenceCoverage).toBe(1)
})

test('articleBm25: the article is about this', () => {
  const about = { ...gate, text: `${gate.text} The tide gate was closed late.` }
  expect(evidenceFor(closed, about).articleBm25).toBeGreaterThan(
    evidenceFor(closed, gate).articleBm25,
  )
})

describe('roleAgrees and roleDiffers', () => {
  const roles = (question: string, ...written: Written[]) => {
    const { roleAgrees, roleDiffers } = evidenceFor(question, ...written)
    return [roleAgrees, roleDiffers]
  }
  const losses = { text: 'The coastguard of Vell reports that Ostrian crews lost 17 boats.' }

  test('the deed is told of the one asked about', () => {
    expect(roles('How many boats did Ostria lose?', losses)).toEqual([1, 0])
  })

  test('the deed is told of another', () => {
    expect(roles('How many boats did Vell lose?', losses)).toEqual([0, 1])
  })

  test('one sentence that agrees is enough', () => {
    const both = { text: `${losses.text} Vell lost 2 boats.` }
    expect(roles('How many boats did Vell lose?', both)).toEqual([1, 0])
  })

  test('nothing is told of a deed that the question does not ask', () => {
    expect(roles('lost boats', losses)).toEqual([0, 0])
  })
})

describe('uncounted', () => {
  const uncounted = (question: string, text: string, title = 'Saltmere') =>
    evidenceFor(question, { title, text }).uncounted

  test('what is to be counted is not there', () => {
    expect(uncounted('How many trams did Saltmere lose?', 'Saltmere lost 17 boats.')).toBe(1)
  })

  test('it is there, or in the title', () => {
    expect(uncounted('How many boats did Saltmere lose?', 'Saltmere lost 17 boats.')).toBe(0)
    expect(uncounted('How many boats did Saltmere lose?', 'Saltmere lost 17.', 'Boats')).toBe(0)
  })

  test('people and days are counted without the word', () => {
    expect(uncounted('How many people died in Saltmere?', 'In Saltmere 12 died.')).toBe(0)
  })

  test('a question that does not ask how many counts nothing', () => {
    expect(uncounted('Which trams did Saltmere lose?', 'Saltmere lost 17 boats.')).toBe(0)
  })
})

describe('numberMissing', () => {
  const missing = (question: string, written: Written) =>
    evidenceFor(question, written).numberMissing

  test('the year asked about is not there', () => {
    expect(missing('Who closed the tide gate in 1998?', gate)).toBe(1)
  })

  test('it stands in the passage, or in the date of the article', () => {
    const dated = { ...gate, published: '1998-05-02' }
    const written = { ...gate, text: `${gate.text} It was 1998.` }
    expect(missing('Who closed the tide gate in 1998?', dated)).toBe(0)
    expect(missing('Who closed the tide gate in 1998?', written)).toBe(0)
  })

  test('a number may be written in another way', () => {
    const many = { text: 'The gate let water into 1,600 houses.' }
    expect(missing('Did the gate flood 1600 houses?', many)).toBe(0)
  })

  test('a question without a number misses none', () => {
    expect(missing(closed, gate)).toBe(0)
  })
})

test('namesMissing: the share of names that the passage and its title lack', () => {
  const missing = (question: string) => evidenceFor(question, gate).namesMissing
  expect(missing('Did Mara Quill close the gate?')).toBe(0)
  expect(missing('Did Mara Ode close the gate?')).toBe(0.5)
  expect(missing('Did Ann Lee close the gate?')).toBe(1)
  expect(missing('did mara ode close the gate?')).toBe(0)
})

describe('the confidence of a hit', () => {
  const sure = (question: string, ...written: Written[]) => {
    const collection = new Collection()
    written.forEach((one, i) => {
      collection.add(articleOf({ id: `a${i}`, ...one }))
    })
    return rank(question, [collection], 3)[0]!.confidence
  }

  test('is higher for an answer than for what only shares a word with the question', () => {
    expect(sure(closed, gate, pier)).toBeGreaterThan(sure('Who closed the airport?', gate, pier))
  })

  test('falls when another did it', () => {
    const vell = { text: 'Ostrian crews lost 17 boats in Vell.' }
    expect(sure('How many boats did Ostria lose?', vell)).toBeGreaterThan(
      sure('How many boats did Vell lose?', vell),
    )
  })

  test('is a probability for any question and library', () => {
    fc.assert(
      fc.property(libraries, questions, (articles, question) => {
        const collection = new Collection()
        for (const article of articles) collection.add(article)
        for (const { confidence } of rank(question, [collection], 5)) {
          expect(confidence).toBeGreaterThan(0)
          expect(confidence).toBeLessThan(1)
        }
      }),
    )
  })
})
