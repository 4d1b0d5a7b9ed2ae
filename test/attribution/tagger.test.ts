import { expect, test } from 'vitest'
import { winkTagger } from '../../src/library/attributions.ts'

const tagger = winkTagger()
const wordsOf = (text: string) => {
  const { starts, ends } = tagger.tag(text)
  return starts.map((start, i) => text.slice(start, ends[i]))
}

test.each([
  ['lines that end as on Windows', 'Tom Ode\r\nsaid\r\n\r\nnever.'],
  ['a byte order mark', '\ufeffTom Ode said never.'],
  ['Chinese', '口 Tom Ode 说 said 没有 never.'],
  ['emoji of several characters', '👩‍🚒 Tom 🇺🇦 Ode said 🙂 never.'],
  ['blanks of every kind', 'Tom\u00a0Ode\u2009said\t never.'],
  ['curly marks', '‘“Tom Ode’s said never.”’'],
])('words are where the text has them, with %s', (_, text) => {
  const words = wordsOf(text)

  for (const word of ['Tom', 'Ode', 'said', 'never']) expect(words).toContain(word)
  expect(words.join('')).not.toMatch(/\s/)
})

test('words far into a long text are where it has them', () => {
  const text = `${'The tide rose. '.repeat(20_000)}Tom Ode said never.`
  expect(wordsOf(text).slice(-5)).toEqual(['Tom', 'Ode', 'said', 'never', '.'])
})

test('whose a thing is stays a word of its own, whatever was read before', () => {
  expect(wordsOf("The quay is Brickford's, not ours.")).toContain('Brickford')
  expect(wordsOf("Brickford's word was kept.")).toEqual([
    'Brickford',
    "'s",
    'word',
    'was',
    'kept',
    '.',
  ])
})
