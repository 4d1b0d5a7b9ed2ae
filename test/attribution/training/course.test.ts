import { statSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { statementsIn } from '../../../src/attribution/extract.ts'
import { bytesOf, modelFrom } from '../../../src/attribution/model-file.ts'
import { type Reading, readingOf } from '../../../src/attribution/reading.ts'
import { folds, type Lesson, modelFrom as learn } from '../../../src/attribution/training/course.ts'
import { goldOf } from '../../../src/attribution/training/gold.ts'
import { modelFile, winkTagger } from '../../../src/library/attributions.ts'
import { articleOf } from '../../articles.ts'

const tagger = winkTagger()

const read = (text: string): Reading =>
  readingOf(articleOf({ id: 'quay', title: 'The quay', text }), tagger)

const names = ['Tom Ode', 'Ann Lee', 'Will Grant', 'Mara Quill', 'Ben Oxley', 'Ida Nye']
const verbs = ['said', 'wrote', 'added', 'claimed']
const things = ['the quay was closed', 'fares would rise', 'the ferry ran late', 'no boat had left']
const asides = [
  'Rain fell on the town.',
  'The old ferry left at noon.',
  'Two clerks swept the pier.',
]

/** Small articles in which somebody says something, with where it stands. */
function lessons(): Lesson[] {
  return Array.from({ length: 48 }, (_, i) => {
    const name = names[i % names.length]!
    const verb = verbs[(i >> 1) % verbs.length]!
    const thing = things[(i * 7 + (i >> 2)) % things.length]!
    const text = `${asides[i % 3]} ${name} ${verb} that ${thing}. ${asides[(i + 1) % 3]}`
    const place = (words: string): [number, number] => {
      const start = text.indexOf(words)
      return [start, start + words.length]
    }
    const reading = read(text)
    const rows = [
      {
        source: [place(name)],
        cue: [place(verb)],
        content: [place(`that ${thing}`)],
        manner: 'indirect',
        speech: true,
      },
    ]
    return { reading, golds: goldOf(reading, rows), fold: i % folds }
  })
}

describe('the attribution model', () => {
  test('comes out the same, byte for byte, however often it is learnt, and finds what it was taught', () => {
    const taught = lessons()
    const bytes = bytesOf(learn(taught, 1, () => {}))
    expect(Buffer.compare(bytes, bytesOf(learn(taught, 1, () => {})))).toBe(0)

    const reading = read('Rain fell on the town. Ida Nye claimed that the ferry ran late.')
    const found = statementsIn(reading, modelFrom(bytes), 0.3).map(({ content, source }) =>
      [source!, ...content].map(({ first, end }) =>
        reading.text.slice(reading.units[first]!.start, reading.units[end - 1]!.end),
      ),
    )
    expect(found).toEqual([['Ida Nye', 'that the ferry ran late']])
  })

  test('that ships takes at most 5 MB', () => {
    expect(statSync(modelFile).size).toBeLessThanOrEqual(5_000_000)
  })
})
