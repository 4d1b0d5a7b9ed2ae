/** A change of an article, with what was different then: one page of its history. */
import type { Article } from '../../articles/article.ts'
import type { LogEntry } from '../../library/store.ts'
import { placeLabel, rowOf } from '../buttons.ts'
import { literalLine } from '../literal.ts'
import { quiet, type Reply } from '../reply.ts'
import type { Texts } from '../texts/en.ts'
import { differenceLines } from './difference.ts'
import { moderatorButton } from './ids.ts'
import { logLine } from './log-reply.ts'

/** A change: the article as it was then, and before where its words or details were changed. */
export type HistoryPage = {
  readonly entry: LogEntry
  readonly article: Article
  readonly before: Article | null
  /** Its number among `all`, the newest being 0. */
  readonly at: number
  readonly all: number
}

/** More would leave no room for the rest of the message. */
const mostOfDifference = 3500

export function historyReply(
  { entry, article, before, at, all }: HistoryPage,
  texts: Texts,
): Reply {
  const { history } = texts.moderating
  const lines = [
    logLine({ ...entry, title: article.title }, texts),
    ...(before ? ['', ...differenceLines(before, article, mostOfDifference, texts)] : []),
  ]
  const button = (to: number, label: string) =>
    moderatorButton({ kind: 'history', articleId: article.id, at: Math.max(0, to) }, label, {
      disabled: to < 0 || to >= all,
    })
  const turn = rowOf([
    button(at - 1, history.newer),
    placeLabel(history.change(at + 1, all)),
    button(at + 1, history.older),
  ])
  return {
    ...quiet,
    embeds: [
      {
        title: literalLine(article.title, 256) || article.id,
        description: lines.join('\n').slice(0, 4096),
        footer: { text: `${article.id}@${article.revision}` },
      },
    ],
    components: all > 1 ? [turn] : [],
  }
}
