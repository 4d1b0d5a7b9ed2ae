/** How judged questions fare, as a message: pure. */
import { changeOf, type Replay, type Replayed } from '../../library/replay.ts'
import { readableDate } from '../article-labels.ts'
import { literalLine, plainLine } from '../literal.ts'
import { quiet, type Reply } from '../reply.ts'
import type { Texts } from '../texts/en.ts'
import { markOf } from './ids.ts'
import { listRow } from './unanswered-reply.ts'

/** Questions that are listed of each kind, and characters of each: an embed has room for all kinds then. */
const mostListed = 6
const mostInLine = 100
/** What Discord shows in a list, and takes for its labels. */
const mostOptions = 25
const mostInLabel = 100

/** What the search alone makes of judged questions, and what got better or worse since the last time. */
export function evaluationReply({ questions, since }: Replay, texts: Texts): Reply {
  const { evaluation } = texts.community
  const found = questions.filter(({ place }) => place !== null)
  const changed = (change: ReturnType<typeof changeOf>) =>
    questions.filter((one) => changeOf(one) === change)
  const [better, worse, same, fresh] = (['better', 'worse', 'same', 'new'] as const).map(changed)
  const top = found.filter(({ place }) => place === 1)
  const day = since && (readableDate(since.slice(0, 10), texts) ?? since)
  const moved = (one: Replayed) =>
    `- ${literalLine(one.question.words, mostInLine)}: ${evaluation.moved(placeIn(one.before, texts), placeIn(one.place, texts))}`
  const missed = (one: Replayed) =>
    `- ${literalLine(one.question.words, mostInLine)}${one.isAnswerable ? '' : ` (${evaluation.gone})`}`
  const lines = [
    evaluation.found(found.length, questions.length, top.length),
    day
      ? evaluation.since(day, better!.length, worse!.length, same!.length, fresh!.length)
      : evaluation.first,
    ...listOf(evaluation.better, better!, moved, texts),
    ...listOf(evaluation.worse, worse!, moved, texts),
    ...listOf(
      evaluation.missed,
      questions.filter(({ place }) => place === null),
      missed,
      texts,
    ),
    `-# ${evaluation.note}`,
  ]
  const toList = [...questions]
    .sort((a, b) => Number(b.place === null) - Number(a.place === null))
    .slice(0, mostOptions)
    .map(({ question }) => ({
      label: plainLine(question.words, mostInLabel),
      value: markOf(question.key),
    }))
  return {
    ...quiet,
    embeds: [{ title: evaluation.title, description: lines.join('\n') }],
    components: [listRow({ kind: 'settled' }, evaluation.choose, toList)],
  }
}

const placeIn = (place: number | null | undefined, { community }: Texts): string =>
  place ? community.evaluation.place(place) : community.evaluation.nowhere

function listOf(
  heading: string,
  questions: readonly Replayed[],
  lineOf: (one: Replayed) => string,
  { article }: Texts,
): readonly string[] {
  if (questions.length === 0) return []
  const more = questions.length - mostListed
  return [
    `**${heading}**`,
    ...questions.slice(0, mostListed).map(lineOf),
    ...(more > 0 ? [`-# ${article.andMore(more)}`] : []),
  ]
}
