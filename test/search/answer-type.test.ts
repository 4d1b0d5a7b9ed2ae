import { describe, expect, test } from 'vitest'
import { answerTypeOf, holdsAnswerOf } from '../../src/search/answer-type.ts'
import { queryOf } from '../../src/search/query.ts'

describe('a question asks for', () => {
  test.each([
    ['How many houses were flooded?', 'number'],
    ['how much did the tram cost', 'money'],
    ['How much does the club owe?', 'money'],
    ['What price was paid for the gate?', 'money'],
    ['How much water came in?', 'number'],
    ['What percentage of the crew walked out?', 'share'],
    ['How old is Mara Quill?', 'age'],
    ['At what age did she retire?', 'age'],
    ['When was the gate closed?', 'date'],
    ['In which year did the tram open?', 'date'],
    ['What did Mara Quill say about rust?', 'speech'],
    ['Who closed the gate?', 'name'],
    ['Whose boat sank?', 'name'],
    ['Which company owns the ferry?', 'name'],
    ['Where do the new troops come from?', 'origin'],
    ['From where did the boat sail?', 'origin'],
    ['Where did the boat sink?', 'place'],
    ['Which city has a tram?', 'place'],
    ['Why did the gate stick?', 'cause'],
    ['What caused the flood?', 'cause'],
    ['Is the gate open?', null],
    ['tide gate', null],
    ['', null],
  ])('%s %s', (question, type) => {
    expect(answerTypeOf(question)).toBe(type)
  })

  test('and is read however long it is', () => {
    const types = ['what did ', 'where ', 'who', ' ', 'how '].map((part) =>
      answerTypeOf(part.repeat(200_000)),
    )
    expect(types).toEqual([null, 'place', null, null, null])
  })
})

const holds = (question: string, sentence: string) =>
  holdsAnswerOf(answerTypeOf(question)!, sentence, queryOf(question, []))

describe('a sentence can be the answer', () => {
  test.each([
    ['How many houses were flooded?', 'By dawn 212 houses stood in water.'],
    ['How many houses were flooded?', 'Seven houses stood in water.'],
    ['How much did the gate cost?', 'It was built for 3.2 million crowns.'],
    ['How much did the gate cost?', 'They paid $900 for it.'],
    ['What percentage of the crew walked out?', 'Some 40 per cent did.'],
    ['How old is Mara Quill?', 'Mara Quill, 61, is the harbour master.'],
    ['How old is Mara Quill?', 'The 61-year-old runs the harbour.'],
    ['When did the gate stick?', 'It stuck on Friday night.'],
    ['When did the gate stick?', 'It stuck in 1998.'],
    ['Who closed the gate?', 'In the end Mara Quill turned the wheel.'],
    ['Where did the boat sink?', 'It went down near Bree.'],
    ['Where do the troops come from?', 'They are from Ostria.'],
    ['Why did the gate stick?', 'It stuck because of rust.'],
    ['What did Mara Quill say?', '“It is the engine,” she told us.'],
  ])('%s — %s', (question, sentence) => {
    expect(holds(question, sentence)).toBe(1)
  })
})

describe('a sentence can not be the answer', () => {
  test.each([
    ['How many houses were flooded?', 'Houses in the old town stood in water.'],
    ['How much did the gate cost?', 'The gate has 14 wheels.'],
    ['What percentage of the crew walked out?', 'Of the crew 186 walked out.'],
    ['How old is Mara Quill?', 'Mara Quill closed 3 gates.'],
    ['When did the gate stick?', 'The gate stuck a metre short of the sill.'],
    ['Who closed the gate?', 'Somebody turned the wheel.'],
    ['Who helped Mara Quill?', 'On Friday the neighbours helped Mara Quill.'],
    ['Where did the boat sink?', 'It went down in deep water.'],
    ['Where did the boat of Bree sink?', 'The boat from Bree went down.'],
    ['Why did the gate stick?', 'The gate stuck and did not move.'],
    ['What did Mara Quill say?', 'Mara Quill was in the harbour.'],
  ])('%s — %s', (question, sentence) => {
    expect(holds(question, sentence)).toBe(0)
  })
})
