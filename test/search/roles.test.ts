import { describe, expect, test } from 'vitest'
import { roleAgreement, roleIn } from '../../src/search/roles.ts'

const agreement = (question: string, sentence: string) => {
  const role = roleIn(question)
  return role ? roleAgreement(role, sentence) : null
}

const report = 'The coastguard of Vell reports that Ostrian crews lost 17 boats in two days.'

describe('a deed told of the one asked about', () => {
  test.each([
    ['How many boats did Ostria lose?', report],
    ['how many boats did ostria lose in two days', report],
    ['How many boats were lost by Ostria?', report],
    ['Which boats did Ostria lose?', 'In all, 17 boats were lost by the Ostrian navy.'],
    ['When did Mara Quill close the gate?', 'Quill closed it at noon.'],
    ['did the board deny the claim?', 'On Monday the board denied it.'],
    ['What did the harbour board say about rust?', '“No,” a member of the harbour board told us.'],
  ])('%s', (question, sentence) => {
    expect(agreement(question, sentence)).toBe(1)
  })
})

describe('a deed told of another', () => {
  test.each([
    ['How many boats did Vell lose?', report],
    ['how many boats did vell lose', report],
    ['How many boats were lost by Vell?', report],
    ['How many people has Tarn lost?', 'Ostria has lost 600 people since it attacked Tarn.'],
    ['How many people did Tarn arrest?', 'Ostria arrested 40 people after the march.'],
  ])('%s', (question, sentence) => {
    expect(agreement(question, sentence)).toBe(-1)
  })
})

describe('no telling', () => {
  test.each([
    ['How many boats did Ostria lose?', 'In two days they lost 17 boats.'],
    ['How many boats did Ostria lose?', 'Seventeen boats sank.'],
    ['How many boats did Ostria lose?', 'By Monday, 17 boats had been lost.'],
    ['When did Herve serve?', 'One of the first Ostrians to arrive and to serve there was Hervé.'],
    ['What did the harbour board say about rust?', '“No,” Mara Quill told us.'],
    ['When did Ostria lose the boats?', 'Ostria, the Admiralty of Vell wrote, lost them in May.'],
  ])('%s — %s', (question, sentence) => {
    expect(agreement(question, sentence)).toBe(0)
  })

  test.each([
    'Who lost 17 boats?',
    'boats',
    'What is the capital of Ostria?',
    'Why?',
    'What were Ostria’s losses?',
  ])('%s asks for no one’s deed', (question) => {
    expect(roleIn(question)).toBeNull()
  })
})

test('an endless question or sentence is read in no time', () => {
  const long = 'did Ostria '.repeat(20_000)
  const role = roleIn(long)
  expect(roleAgreement(role ?? { holder: ['ostria'], deed: 'lose' }, long)).toBeDefined()
  expect(roleIn(`${"a's ".repeat(100_000)}?`)).toBeDefined()
})
