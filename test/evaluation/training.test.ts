import { expect, test } from 'vitest'
import { questionFrom } from '../../src/answering/question.ts'
import type { Judged } from '../../src/evaluation/outside-set.ts'
import { discernmentOf, learn, lessonsOf, successOf } from '../../src/evaluation/training.ts'
import { articleOf } from '../articles.ts'

const gate = articleOf({
  id: 'gate',
  title: 'Tide gate fails',
  text: 'The tide gate at Saltmere stuck on Friday night. By dawn 212 houses had been flooded.',
})
const ferry = articleOf({
  id: 'ferry',
  title: 'Ferries tied up',
  text: 'The ferries to Torrisk stayed tied up for a fifth day. The crews want more pay.',
})

function asked(id: string, text: string, answer?: { doc: typeof gate; words: string }): Judged {
  const question = questionFrom(text)
  if (!answer) return { id, text, question, answerable: false, docs: [], evidence: [] }
  const { doc, words } = answer
  const start = doc.text.indexOf(words)
  const evidence = [{ doc: doc.id, start, end: start + words.length, cover: 1 }]
  return { id, text, question, answerable: true, docs: [doc.id], evidence }
}

const judged = [
  asked('flood', 'How many houses were flooded?', { doc: gate, words: '212' }),
  asked('pay', 'What do the ferry crews want?', { doc: ferry, words: 'more pay' }),
  asked('gate', 'When did the gate stick?', { doc: gate, words: 'Friday night' }),
  asked('trams', 'How many trams were flooded?'),
]

test('a question teaches twice: with the article that answers, and without it', async () => {
  const [flood, , , trams] = await lessonsOf([gate, ferry], judged)
  expect(flood!.group!.candidates.some(({ isRight }) => isRight)).toBe(true)
  expect(flood!.cases.map(({ holds }) => holds)).toContain(true)
  expect(trams!.group).toBeNull()
  expect(trams!.cases.map(({ holds }) => holds)).toEqual([false])
})

test('what was learnt ranks its own lessons right, and is the same every time', async () => {
  const lessons = await lessonsOf([gate, ferry], judged)
  const { features, evidence } = learn(lessons)
  expect(successOf(lessons, features)).toBe(1)
  expect(discernmentOf(lessons, evidence)).toBe(1)
  expect(discernmentOf([], evidence)).toBeNull()
  expect(Object.values({ ...features, ...evidence.weights }).every(Number.isFinite)).toBe(true)
  expect(learn(await lessonsOf([gate, ferry], judged))).toEqual({ features, evidence })
})
