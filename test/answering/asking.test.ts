import { expect, test } from 'vitest'
import { asks } from '../../src/answering/asking.ts'

test.each([
  'How many boats did the harbour lose?',
  'how many boats did the harbour lose',
  'Does anyone know when the ferry goes',
  'so the gate jammed… why?',
  'The gate jammed. Why did nobody see it?',
  'He asked “who shut it?”',
  'Wie viele Häuser wurden überflutet?',
  'wann fährt die Fähre',
  'Où est passée la porte ?',
  'pourquoi la porte est restée ouverte',
  '¿Cuántas casas se inundaron?',
  'cuántas casas se inundaron',
  'quantas casas foram inundadas',
  'いつ橋が開きますか',
  '水門はなぜ閉まらなかったの？',
])('“%s” asks', (text) => expect(asks(text)).toBe(true))

test.each([
  '',
  '???',
  'The harbour lost 17 boats.',
  'What a day. I went home early.',
  'Is what it is. Anyway, the boats are gone now.',
  'see https://example.org/?q=boats',
  'run `why?` to see it',
  '> who shut it?\nNo idea.',
  '```\nwhat?\n```',
  'However, nobody came.',
  'whatsoever',
  `who ${'tells such a long story '.repeat(10)}`,
  '船がなくなった。',
])('“%s” does not', (text) => expect(asks(text)).toBe(false))
