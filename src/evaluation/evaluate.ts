import { readFileSync } from 'node:fs'
import { z } from 'zod'
import { type Answer, answer } from '../answering/answer.ts'
import { questionFrom } from '../answering/question.ts'
import { type Quote, speakersOf } from '../answering/quotes.ts'
import type { Article, Passage } from '../articles/article.ts'
import type { Library } from '../library/library.ts'
import { type Share, shareOf, successAt } from './measures.ts'

const oneOrMore = z.union([z.string(), z.array(z.string()).nonempty()])

/**
 * A judged question. With an article: the exact words in it that answer, and who says them according
 * to the text. Several articles have as many answers, in the same order. Without: nothing answers it.
 */
const topic = z
  .object({
    question: z.string().min(1),
    article: oneOrMore.nullable(),
    answer: oneOrMore.optional(),
    speaker: oneOrMore.nullish(),
    nearMiss: z.boolean().optional(),
  })
  .refine(({ article, answer }) => (article === null) === (answer === undefined), {
    error: 'a question has both an article and an answer, or neither',
  })

export type Topic = z.infer<typeof topic>

/** Reads judged questions. Throws if the file is not a list of them. */
export const topicsAt = (file: string): Topic[] =>
  z.array(topic).parse(JSON.parse(readFileSync(file, 'utf8')))

/** How well a library answers judged questions. Shares of answerable or unanswerable questions. */
export type Report = {
  readonly success1: Share
  readonly success3: Share
  /** Answered at all, and then with a right first quote. */
  readonly answered: Share
  readonly rightWhenAnswered: Share
  readonly rightRefusals: Share
  readonly nearMissesRefused: Share
  /** Of first quotes that are right and have a judged speaker: the speaker named is the one. */
  readonly rightSpeakers: Share
  /** Of right first quotes: the judged words are put to somebody who did not say them. */
  readonly wrongSpeakers: Share
  /** What went wrong, a line each. */
  readonly failures: readonly string[]
}

/** Puts every judged question to the library. */
export function evaluate(library: Library, topics: readonly Topic[]): Report {
  const cases = topics.map((one) => {
    const found = answer(questionFrom(one.question), library)
    const quotes = found.kind === 'quoted' ? found.quotes : found.nearest
    const right = quotes.map((quote) => placesOf(quote).some((place) => holds(place, one)))
    return { topic: one, found, quotes, right }
  })
  const answerable = cases.filter((one) => one.topic.article !== null)
  const unanswerable = cases.filter((one) => one.topic.article === null)
  const answered = answerable.filter((one) => one.found.kind === 'quoted')
  const rightFirst = answerable.filter((one) => one.right[0])
  const isRefused = (one: { found: Answer }) => one.found.kind === 'unanswered'

  return {
    success1: successAt(
      1,
      answerable.map((one) => one.right),
    ),
    success3: successAt(
      3,
      answerable.map((one) => one.right),
    ),
    answered: shareOf(answerable, (one) => !isRefused(one)),
    rightWhenAnswered: shareOf(answered, (one) => one.right[0] === true),
    rightRefusals: shareOf(unanswerable, isRefused),
    nearMissesRefused: shareOf(
      unanswerable.filter((one) => one.topic.nearMiss),
      isRefused,
    ),
    rightSpeakers: shareOf(
      rightFirst.filter((one) => one.topic.speaker),
      (one) => namesOf(one.quotes[0]!, one.topic).some((name) => isSpeaker(name, one.topic)),
    ),
    wrongSpeakers: shareOf(rightFirst, (one) =>
      namesOf(one.quotes[0]!, one.topic).some((name) => !isSpeaker(name, one.topic)),
    ),
    failures: cases.flatMap(({ topic, found, right, quotes }) => {
      const sure = `${found.confidence.toFixed(2)} ${found.kind === 'quoted' ? 'answered' : 'refused'}`
      if (topic.article === null) {
        return found.kind === 'quoted' ? [`${sure}, unanswerable: ${topic.question}`] : []
      }
      const names = quotes[0] && right[0] ? namesOf(quotes[0], topic).join(', ') : ''
      const speaks = names && !isSpeaker(names, topic)
      const where = right.includes(true) ? `right at ${right.indexOf(true) + 1}` : 'not found'
      return [
        ...(right[0] && found.kind === 'quoted' ? [] : [`${sure}, ${where}: ${topic.question}`]),
        ...(speaks ? [`names ${names}, not ${topic.speaker ?? 'nobody'}: ${topic.question}`] : []),
      ]
    }),
  }
}

/** The report as lines of text. */
export function reportOf(report: Report): string {
  const row = (label: string, { hits, of }: Share) =>
    `${label.padEnd(22)}${((100 * hits) / Math.max(1, of)).toFixed(1).padStart(6)} %  ${hits} of ${of}\n`
  return [
    row('success@1', report.success1),
    row('success@3', report.success3),
    row('answered', report.answered),
    row('right when answered', report.rightWhenAnswered),
    row('right refusals', report.rightRefusals),
    row('  of near misses', report.nearMissesRefused),
    row('right speakers', report.rightSpeakers),
    row('wrong speakers', report.wrongSpeakers),
  ].join('')
}

const listOf = (value: string | string[] | null | undefined) => [value ?? []].flat()

const placesOf = (quote: Quote): Passage[] => [quote, ...quote.alsoIn]

function holds({ article, span }: Passage, one: Topic): boolean {
  return answersIn(article, one).some(({ start, end }) => span.start <= start && end <= span.end)
}

function answersIn(article: Article, one: Topic) {
  const answers = listOf(one.answer)
  return listOf(one.article).flatMap((id, i) => {
    const start = id === article.id ? article.text.indexOf(answers[i] ?? '') : -1
    return start < 0 ? [] : [{ start, end: start + answers[i]!.length }]
  })
}

/** Who is named as saying the judged words. */
function namesOf(quote: Quote, one: Topic): string[] {
  return answersIn(quote.article, one).flatMap((span) =>
    speakersOf(quote, span).map(({ speaker }) => speaker.name),
  )
}

const isSpeaker = (name: string, { speaker }: Topic) =>
  listOf(speaker).some((judged) => isSame(name, judged))

/** One name holds the other: "Quill" and "Mara Quill", "the port" and "port". */
function isSame(a: string, b: string): boolean {
  const [left, right] = [a, b].map(
    (name) =>
      ` ${name
        .toLowerCase()
        .replace(/[’']s\b/g, '')
        .replace(/[^\p{L}\p{N}]+/gu, ' ')
        .replace(/\b(?:the|an?) /g, '')
        .trim()} `,
  ) as [string, string]
  return left.includes(right) || right.includes(left)
}
