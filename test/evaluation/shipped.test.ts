/** The articles in `data/` and the questions over them: whatever is judged really stands there. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { bodyOf } from '../../src/articles/body.ts'
import { builtInArticles, judgedQuestions } from '../../src/config.ts'
import { topicsAt } from '../../src/evaluation/evaluate.ts'
import { articlesAt } from '../../src/library/built-in.ts'

const articles = articlesAt([builtInArticles])
const topics = topicsAt(judgedQuestions)
const listOf = (value: string | string[] | null | undefined) => [value ?? []].flat()
const textOf = (id: string) => articles.find((article) => article.id === id)?.text

describe('the shipped articles', () => {
  test('are at least twenty, with different names and titles', () => {
    expect(articles.length).toBeGreaterThanOrEqual(20)
    expect(new Set(articles.map(({ id }) => id)).size).toBe(articles.length)
    expect(new Set(articles.map(({ title }) => title)).size).toBe(articles.length)
  })

  test.each(articles)('$id has 300 to 1,200 words, and says where it is from', (article) => {
    const words = article.text.match(/\S+/g)!.length
    expect(words).toBeGreaterThanOrEqual(300)
    expect(words).toBeLessThanOrEqual(1200)
    for (const field of ['title', 'author', 'publisher', 'url', 'published'] as const) {
      expect(article[field], field).toMatch(/\S/)
    }
    expect(article.published).toMatch(/^\d{4}-\d\d-\d\d$/)
    expect(bodyOf(article).length).toBeGreaterThan(3)
  })

  test.each(articles)('$id is from no newspaper that there is', ({ id, url }) => {
    const file = readFileSync(join(builtInArticles, `${id}.md`), 'utf8')
    const isInvented = /^fiction: true$/m.test(file)
    expect(isInvented || /example\.(?:org|com)|github\.com/.test(url!)).toBe(true)
  })
})

describe('the judged questions', () => {
  test('are at least 120, each asked once', () => {
    expect(topics.length).toBeGreaterThanOrEqual(120)
    const asked = topics.map(({ question }) => question.toLowerCase())
    expect(asked.filter((one, i) => asked.indexOf(one) !== i)).toEqual([])
  })

  test('hold at least 40 that nothing answers, 20 of them near misses', () => {
    const unanswerable = topics.filter(({ article }) => article === null)
    expect(unanswerable.length).toBeGreaterThanOrEqual(40)
    expect(unanswerable.filter(({ nearMiss }) => nearMiss).length).toBeGreaterThanOrEqual(20)
    expect(topics.filter(({ article, nearMiss }) => article !== null && nearMiss)).toEqual([])
  })

  test('have an answer for each article, which stands there word for word', () => {
    for (const { question, article, answer } of topics) {
      const [ids, answers] = [listOf(article), listOf(answer)]
      expect(answers.length, question).toBe(ids.length)
      const missing = answers.filter((words, i) => !textOf(ids[i]!)?.includes(words))
      expect(missing, question).toEqual([])
    }
  })

  test('judge speakers whom the articles name', () => {
    const names = (id: string, speaker: string) =>
      textOf(id)!
        .toLowerCase()
        .includes(speaker.toLowerCase().replace(/^(?:the|an?) /, ''))
    for (const { question, article, speaker } of topics) {
      const [ids, speakers] = [listOf(article), listOf(speaker)]
      const unnamed = speakers.filter((one) => !ids.some((id) => names(id, one)))
      const silent = ids.filter((id) => !speakers.some((one) => names(id, one)))
      expect(unnamed, question).toEqual([])
      expect(silent, question).toEqual(speakers.length > 0 ? [] : ids)
    }
  })

  test('are about at least twenty articles, all of which are there', () => {
    const asked = new Set(topics.flatMap(({ article }) => listOf(article)))
    expect([...asked].filter((id) => textOf(id) === undefined)).toEqual([])
    expect(asked.size).toBeGreaterThanOrEqual(20)
  })
})
