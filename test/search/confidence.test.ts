import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { Collection } from '../../src/search/collection.ts'
import { type Evidence, evidenceAt } from '../../src/search/confidence.ts'
import { queryOf } from '../../src/search/query.ts'
import {
  bestOfEach,
  candidatesFor,
  rank,
  scored,
  withoutOverlaps,
} from '../../src/search/ranking.ts'
import { articleOf, type Written } from '../articles.ts'
import { libraries, questions } from './generated.ts'

/** The evidence for the first hit in a library of these articles. */
function evidenceFor(question: string, ...written: Written[]): Evidence {
  return evidenceOn(null, question, ...written)
}

/** The same where articles near a day are preferred. */
function evidenceOn(recentAt: string | null, question: string, ...written: Written[]): Evidence {
  const collection = new Collection()
  written.forEach((one, i) => {
    collection.add(articleOf({ id: `a${i}`, ...one }))
  })
  const query = queryOf(question, [collection])
  const ranked = scored(candidatesFor(query, [collection], { recentAt }))
  const chosen = withoutOverlaps(ranked, 10)
  return evidenceAt(0, { query, chosen, bestOfEach: bestOfEach(ranked), recentAt })
}

const gate = { title: 'Gate', text: 'Mara Quill closed the tide gate of Saltmere on Friday.' }
const pier = { title: 'Pier', text: 'The pier of Saltmere is closed.' }
const closed = 'Who closed the tide gate?'

test('lead: a hit is well ahead of a poor second, and level with its like', () => {
  const copy = { ...gate }
  expect(evidenceFor(closed, gate, pier).lead).toBeGreaterThan(2)
  expect(evidenceFor(closed, gate, copy).lead).toBe(0)
})

test('lead: is fair without a rival', () => {
  const { lead } = evidenceFor(closed, gate)
  expect(lead).toBeGreaterThan(0)
  expect(lead).toBeLessThan(5)
})

describe('rivals', () => {
  const other = {
    text: 'Ann Lee, chief of engines on the ferry, closed the tide gate of Torrisk in May.',
  }
  const rivals = (...written: Written[]) => evidenceFor(closed, ...written).rivals

  test('there are none without other articles, and hardly one that scores far less', () => {
    expect(rivals(gate)).toBe(0)
    expect(rivals(gate, pier)).toBeLessThan(0.5)
  })

  test('another article that scores alike and says other things is one', () => {
    expect(rivals(gate, other)).toBeGreaterThan(rivals(gate, pier))
  })

  test('one that tells the same is none', () => {
    expect(rivals(gate, { ...gate, title: 'Tides' })).toBe(0)
  })
})

test('substance: a question of many words says more than one of a single word', () => {
  expect(evidenceFor(closed, gate).substance).toBeGreaterThan(
    evidenceFor('closed?', gate).substance,
  )
})

test('missing: words that the passage lacks, unless it has others of their family', () => {
  expect(evidenceFor(closed, gate).missing).toBe(0)
  expect(evidenceFor('Who closed the rusty tide gate?', gate).missing).toBeGreaterThan(0)
  const crews = { text: 'Ostrian crews lost 17 boats.' }
  expect(evidenceFor('How many boats did Ostria lose?', crews).missing).toBe(0)
})

test('sentenceCoverage: as the features have it', () => {
  const scattered = { title: 'Friday', text: 'Mara Quill closed it. The tide was high. A gate.' }
  expect(evidenceFor(closed, scattered).sentenceCoverage).toBeLessThan(1)
  expect(evidenceFor(closed, gate).sentenceCoverage).toBe(1)
})

test('titleBm25 and surface: as the features have them', () => {
  const titled = { ...gate, title: 'Who closed the tide gate' }
  expect(evidenceFor(closed, titled).titleBm25).toBeGreaterThan(evidenceFor(closed, gate).titleBm25)
  const closing = { ...gate, text: gate.text.replace('closed', 'was closing') }
  expect(evidenceFor(closed, closing).surface).toBeLessThan(evidenceFor(closed, gate).surface)
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

describe('uncounted, absent and numberless', () => {
  const counts = (question: string, text: string) => {
    const { uncounted, absent, numberless } = evidenceFor(question, { title: 'Saltmere', text })
    return [uncounted, absent, numberless]
  }

  test('no number stands by what is to be counted', () => {
    const line = 'Saltmere ordered the trams at once. The line costs Saltmere 655 million.'
    expect(counts('How many trams did Saltmere order?', line)).toEqual([1, 0, 0])
  })

  test('what is to be counted is not there', () => {
    expect(counts('How many trams did Saltmere lose?', 'Saltmere lost 17 boats.')).toEqual([
      0, 1, 0,
    ])
  })

  test('there is no number at all', () => {
    expect(counts('How many trams did Saltmere lose?', 'Saltmere lost its boats.')).toEqual([
      0, 0, 1,
    ])
  })

  test('it is counted, people without the word', () => {
    const none = [0, 0, 0]
    expect(counts('How many boats did Saltmere lose?', 'Saltmere lost 17 boats.')).toEqual(none)
    expect(counts('How many people died in Saltmere?', 'In Saltmere 12 died.')).toEqual(none)
    expect(counts('Which trams did Saltmere lose?', 'Saltmere lost 17 boats.')).toEqual(none)
  })
})

test('typeMissing: no sentence that meets the question has the kind of thing it asks for', () => {
  const missing = (question: string, text: string) => evidenceFor(question, { text }).typeMissing
  expect(missing('How old is Mara Quill?', 'Mara Quill closed 3 gates.')).toBe(1)
  expect(missing('How old is Mara Quill?', 'Mara Quill, 61, closed 3 gates.')).toBe(0)
  expect(missing('Did Mara Quill close it?', 'Mara Quill closed 3 gates.')).toBe(0)
})

test('labelMissing: a name with a number does not stand there as one', () => {
  const missing = (question: string, text: string) => evidenceFor(question, { text }).labelMissing
  expect(missing('What will tram Line 5 cost?', 'Line 4 of the tram will cost 655.')).toBe(1)
  expect(missing('What will tram Line 4 cost?', 'Line 4 of the tram will cost 655.')).toBe(0)
  expect(missing('Who sailed on June 20?', 'On 20 June the ferry sailed.')).toBe(0)
  expect(missing('Who sailed on June 20?', 'In June 20 ferries sailed.')).toBe(0)
  expect(missing('Who sailed on June 20?', 'On June 21 a ferry sailed.')).toBe(1)
})

test('opposite: the best sentence has the opposite of a word that it lacks', () => {
  const opposite = (question: string) =>
    evidenceFor(question, { text: 'Bree has the smallest harbour.' }).opposite
  expect(opposite('Which town has the largest harbour?')).toBe(1)
  expect(opposite('Which town has the smallest harbour?')).toBe(0)
})

describe('stale', () => {
  const stale = (recentAt: string | null, published: string | null) =>
    evidenceOn(recentAt, closed, { ...gate, ...(published && { published }) }).stale

  test('an old article is, where newer ones are preferred', () => {
    expect(stale('2026-03-14', '2023-01-02')).toBeGreaterThan(0.9)
    expect(stale('2026-03-14', '2026-03-10')).toBe(0)
  })

  test('none is where dates play no part, nor one without a date', () => {
    expect(stale(null, '2023-01-02')).toBe(0)
    expect(stale('2026-03-14', null)).toBe(0)
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
