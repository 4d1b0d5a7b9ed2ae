import { describe, expect, test } from 'vitest'
import { type Count, countedIn, countIn } from '../../src/search/counting.ts'

describe('what is to be counted is', () => {
  test.each<[string, string[] | null]>([
    ['How many trams were ordered?', ['tram']],
    ['How many of the new trams did Saltmere order?', ['tram']],
    ['how many north korean soldiers were there', ['north', 'korean', 'soldier']],
    ['How many people died?', []],
    ['How many three-legged dogs?', ['3', 'leg', 'dog']],
    ['How many?', []],
    ['Which trams were ordered?', null],
  ])('%s %j', (question, terms) => {
    const counted = countedIn(question)
    expect(counted && [...counted]).toEqual(terms)
  })
})

describe('a passage tells the number of it', () => {
  test.each<[string, string, Count]>([
    ['How many trams were ordered?', 'The council ordered 12 new trams.', 'counted'],
    ['How many trams were ordered?', 'Several trams were ordered.', 'counted'],
    ['How many trams were ordered?', 'Of trams, 12 were ordered.', 'counted'],
    ['How many people died?', 'In all 12 died.', 'counted'],
    [
      'How many trams were ordered?',
      'The trams were ordered. Line 4 costs 655 million.',
      'uncounted',
    ],
    ['How many trams were ordered?', 'The trams of 2021 were cheap.', 'numberless'],
    ['How many trams were ordered?', 'The council ordered 12 buses.', 'absent'],
    ['How many people died?', 'Nearly everybody died.', 'numberless'],
  ])('%s %s %s', (question, passage, count) => {
    const sentences = passage.split(/(?<=\.) /)
    expect(countIn(sentences, countedIn(question)!)).toBe(count)
  })
})
