import { describe, expect, test } from 'vitest'
import { requestIn } from '../../src/search/request.ts'

const termsIn = (question: string) => requestIn(question).tokens.map(({ term }) => term)

describe('a question in another language', () => {
  test.each([
    ['German', 'Wer hat die Fähre nach Torrisk verpasst?', ['fahr', 'torrisk', 'verpasst']],
    [
      'German',
      'Wie viele Häuser wurden am 18. in Saltmere überflutet?',
      ['hauser', '18', 'saltmer', 'uberflutet'],
    ],
    ['French', 'Combien de chars l’Ostria a-t-elle perdus ?', ['char', 'ostria', 'perdus']],
    ['French', "Qui est d'accord avec Mara Quill ?", ['accord', 'mara', 'quill']],
    [
      'Spanish',
      '¿Cuántos tanques perdió Ostria en dos días?',
      ['tanqu', 'perdio', 'ostria', 'dos', 'dia'],
    ],
    ['Spanish', '¿Por qué fue Mara Quill a la isla?', ['mara', 'quill', 'isla']],
  ])('is left with its names, numbers and things, in %s: %s', (_, question, terms) => {
    expect(termsIn(question)).toEqual(terms)
    expect(requestIn(question).mayBeEnglish).toBe(false)
  })

  test('has them where they stand', () => {
    const question = 'Combien de chars l’Ostria a-t-elle perdus ?'
    const [, ostria] = requestIn(question).tokens
    expect(question.slice(ostria!.start, ostria!.end)).toBe('Ostria')
  })
})

describe('a question in English keeps words that are common in other languages', () => {
  test.each([
    ['Did more people die in the war?', ['peopl', 'die', 'war']],
    ['Who directed Das Boot?', ['direct', 'das', 'boot']],
    ['La Palma volcano', ['la', 'palma', 'volcano']],
    ['war die hat', ['war', 'die', 'hat']],
    ['Who wrote Les Misérables?', ['write', 'les', 'miser']],
    ['When does the del Mar line open?', ['del', 'mar', 'line', 'open']],
    ['O’Dell, d’Arcy', ['odel', 'darci']],
  ])('%s', (question, terms) => {
    expect(termsIn(question)).toEqual(terms)
    expect(requestIn(question).mayBeEnglish).toBe(true)
  })
})

test('what is ruled out is not asked for', () => {
  const question = 'Which boats -ferry -"tide gate" sank?'
  const { text, tokens } = requestIn(question)
  expect(tokens.map(({ term }) => term)).toEqual(['boat', 'sink'])
  expect(text).toHaveLength(question.length)
  expect(text.replace(/ +/g, ' ')).toBe('Which boats sank?')
})

test('what is quoted is asked for, and known to be quoted', () => {
  const question = 'Which “tide gate” closed?'
  const { quoted, tokens } = requestIn(question)
  expect(tokens.map(({ term }) => term)).toEqual(['tide', 'gate', 'close'])
  expect(quoted.map(({ start, end }) => question.slice(start, end))).toEqual(['“tide gate”'])
})

test('the words of a number are asked for as one', () => {
  expect(termsIn('Why one hundred thousand?')).toEqual(['100000'])
  expect(termsIn('How many million?')).toEqual(['million'])
})
