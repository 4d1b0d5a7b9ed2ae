import { gzipSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { UserError } from '../../src/errors.ts'
import { halfOf, outsideSetAt } from '../../src/evaluation/outside-set.ts'
import { folderWith } from '../folder.ts'

const gate = { id: 'gate', title: 'Gate', text: 'By dawn 212 houses had been flooded.' }
const flooded = {
  id: 'q1',
  text: 'Hello, how many houses had been flooded?',
  answerable: true,
  docs: ['gate'],
  evidence: [{ doc: 'gate', start: 8, end: 11 }],
}
const capital = { id: 'q2', text: 'What is the capital of France?', answerable: false }
const linesOf = (...rows: unknown[]) => rows.map((row) => `${JSON.stringify(row)}\n`).join('')
const questions = linesOf(flooded, capital)

describe('a set', () => {
  test('is read from a folder, zipped or not', () => {
    const files = [
      { 'corpus.jsonl': linesOf(gate), 'questions.jsonl': questions },
      { 'corpus.jsonl.gz': gzipSync(linesOf(gate)), 'questions.jsonl': questions },
    ]
    for (const folder of files.map((some) => folderWith(some))) {
      const { name, articles, questions } = outsideSetAt(`${folder}/`)
      expect(folder.endsWith(name)).toBe(true)
      expect(articles).toEqual([gate])
      expect(questions.map(({ id }) => id)).toEqual(['q1', 'q2'])
    }
  })

  test('keeps the words of a question beside what the bot makes of them', () => {
    const folder = folderWith({ 'corpus.jsonl': linesOf(gate), 'questions.jsonl': questions })
    const [first] = outsideSetAt(folder).questions
    expect(first!.text).toBe('Hello, how many houses had been flooded?')
    expect(first!.question.text).toBe('how many houses had been flooded?')
  })

  test('asks for whole places where it says nothing else, and for none where nothing answers', () => {
    const folder = folderWith({ 'corpus.jsonl': linesOf(gate), 'questions.jsonl': questions })
    const [first, second] = outsideSetAt(folder).questions
    expect(first!.evidence).toEqual([{ doc: 'gate', start: 8, end: 11, cover: 1 }])
    expect(second).toMatchObject({ docs: [], evidence: [] })
  })

  test.each([
    [{ 'questions.jsonl': questions }, 'There is no corpus.jsonl.gz or corpus.jsonl in “'],
    [{ 'corpus.jsonl': linesOf(gate) }, 'questions.jsonl”: check the path'],
    [
      { 'corpus.jsonl': linesOf(gate), 'questions.jsonl': linesOf({ ...flooded, docs: [] }) },
      "questions.jsonl, line 1 can't be used: docs: an answerable question needs",
    ],
    [
      { 'corpus.jsonl': linesOf(gate), 'questions.jsonl': linesOf({ id: 'q', text: 'Who?' }) },
      "questions.jsonl, line 1 can't be used: answerable is missing.",
    ],
  ])('that lacks something is named %#', (files, sentence) => {
    const read = () => outsideSetAt(folderWith(files))
    expect(read).toThrow(UserError)
    expect(read).toThrow(sentence)
  })
})

describe('halves', () => {
  const ids = Array.from({ length: 400 }, (_, i) => `q${i}`)

  test('keep the questions of an article together', () => {
    const halves = ids.map((id) => halfOf({ id, docs: ['gate', id] }))
    expect(new Set(halves).size).toBe(1)
  })

  test('are about the same size, with or without articles', () => {
    for (const docsOf of [() => [], (id: string) => [`article ${id}`]]) {
      const inA = ids.filter((id) => halfOf({ id, docs: docsOf(id) }) === 'A').length
      expect(inA).toBeGreaterThan(150)
      expect(inA).toBeLessThan(250)
    }
  })
})
