import { stripVTControlCharacters } from 'node:util'
import { describe, expect, test } from 'vitest'
import type { Answer } from '../../src/answering/answer.ts'
import { questionFrom } from '../../src/answering/question.ts'
import { quotesFrom } from '../../src/answering/quotes.ts'
import type { Article } from '../../src/articles/article.ts'
import { attributionsOf } from '../../src/library/attributions.ts'
import { asJson, drawn, legible } from '../../src/local/terminal.ts'
import { articleOf } from '../articles.ts'

const report = '“The tide gate stuck,” said Mara Quill.'
const courier = articleOf({
  id: 'courier',
  title: 'Gate fails',
  text: `It rained.\n\n${report}`,
  author: 'Nell Arkwood',
  url: 'https://example.org/gate',
})
const examiner = articleOf({ id: 'examiner', title: 'Flood', text: report })

/** An answer that quotes all of each article. */
function quoting(question: string, ...articles: Article[]): Answer {
  const hits = articles.map((article) => {
    const start = Math.max(article.text.indexOf(report), 0)
    const span = { start: 0, end: article.text.length }
    const passage = { article, section: null, paragraph: 1, span }
    return { passage, best: { start, end: span.end }, score: 1, confidence: 0.9, corrections: [] }
  })
  const quotes = quotesFrom(questionFrom(question), hits, attributionsOf)
  return {
    kind: 'quoted',
    confidence: 0.9,
    corrections: [],
    quotes,
    differing: [],
    withoutAnswer: [],
  }
}

describe('an answer on the terminal', () => {
  test('shows the words, then who says them and where they stand', () => {
    expect(drawn(quoting('What stuck?', courier), false)).toBe(
      [
        '  │ It rained.',
        `  │ ${report}`,
        '    — “The tide gate stuck”: said by Mara Quill',
        '    Gate fails · by Nell Arkwood',
        '    https://example.org/gate',
        '    courier@1:0-51',
        '',
      ].join('\n'),
    )
  })

  test('never shows of what somebody says in two pieces the first alone', () => {
    const text = 'If the wind shifts north, Ann Lee said, the village must go. Crews wait.'
    expect(drawn(quoting('Who must go?', articleOf({ text })), false)).toContain(
      '— “If the wind shifts north … the village must go”: reported as said by Ann Lee',
    )
  })

  test('names every article that has the words', () => {
    expect(drawn(quoting('What stuck?', courier, examiner), false)).toMatch(
      /\n {4}also in Flood examiner@1:0-39\n/,
    )
  })

  test('marks the words of the question in colour, and changes none', () => {
    const coloured = drawn(quoting('Which tide gate?', courier), true)
    for (const word of ['tide', 'gate']) expect(coloured).toMatch(new RegExp(`m${word}\u001b`))
    expect(stripVTControlCharacters(coloured)).toBe(
      drawn(quoting('Which tide gate?', courier), false),
    )
  })

  test('says plainly that there is none, and what came nearest', () => {
    const { kind: _, ...found } = quoting('What stuck?', examiner) as Answer & { kind: 'quoted' }
    const near: Answer = {
      kind: 'unanswered',
      confidence: 0.1,
      corrections: [],
      nearest: found.quotes,
      namesNothing: false,
      isCourtesy: false,
    }
    expect(drawn(near, false)).toMatch(/^Nothing in the library answers that\. What came nearest/)
    expect(drawn(near, false)).toContain(`  │ ${report}`)
    expect(drawn({ ...near, nearest: [] }, false)).toBe('Nothing in the library answers that.\n')
    expect(drawn({ ...near, nearest: [], namesNothing: true }, false)).toBe(
      'That names nothing to look for: add a name, a place or a thing.\n',
    )
  })

  test('tells first what was searched for instead of misspelt words', () => {
    const corrections = [
      { asked: 'gaate', instead: 'gate' },
      { asked: 'Quil', instead: 'Quill' },
    ]
    const found = { ...quoting('What stuck?', courier), corrections }
    expect(drawn(found, false)).toBe(
      `Searched for “gate” instead of “gaate”.\nSearched for “Quill” instead of “Quil”.\n\n${drawn(quoting('What stuck?', courier), false)}`,
    )
  })
})

test('an answer in JSON tells the kind, the quotes and their speakers', () => {
  const read = JSON.parse(asJson(quoting('What stuck?', courier, examiner)))
  expect(read).toMatchObject({
    kind: 'quoted',
    confidence: 0.9,
    corrections: [],
    quotes: [
      {
        citation: 'courier@1:12-51',
        words: report,
        attributions: [{ speaker: { name: 'Mara Quill' }, manner: 'direct' }],
        alsoIn: [{ citation: 'examiner@1:0-39', title: 'Flood' }],
      },
    ],
  })
})

test('control characters are shown, and line breaks and tabs are left', () => {
  expect(legible('a\u001b[31mb\u0007\u0000\u007f\u009bc\n\td')).toBe('a␛[31mb␇␀␡�c\n\td')
  expect(legible('Café “潮” 👩‍🚀')).toBe('Café “潮” 👩‍🚀')
})
