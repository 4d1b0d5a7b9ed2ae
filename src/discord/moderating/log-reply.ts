/** What was done in a library, as lines and as a page of them. */
import type { LogEntry, LogKind } from '../../library/store.ts'
import { type Row, rowOf } from '../buttons.ts'
import { literalLine } from '../literal.ts'
import { quiet, type Reply } from '../reply.ts'
import type { Texts } from '../texts/en.ts'
import { moderatorButton } from './ids.ts'
import { withinEmbed } from './preview-reply.ts'

/** What a line tells. */
export type Told = {
  readonly kind: LogKind
  readonly who: string | null
  /** Null where it isn't told, since it is clear. */
  readonly when: string | null
  readonly why: string | null
  /** Of the article that it was done to. */
  readonly title: string | null
}

export const entriesAPage = 10

/** Who did what, and why: Markdown that pings nobody. */
export function logLine({ kind, who, when, why, title }: Told, texts: Texts): string {
  const { did } = texts.moderating.log
  const what = title === null ? '' : `**${literalLine(title, 150)}**`
  const line = did[kind](personOf(who, texts), what).trim()
  const note = why ? `: ${literalLine(why, 200)}` : ''
  return `${when ? `${momentOf(when)} ` : ''}${line}${note}`
}

/** A person, as Discord shows them. */
export const personOf = (who: string | null, { moderating }: Texts): string =>
  who !== null && /^\d{1,20}$/.test(who) ? `<@${who}>` : moderating.log.somebody

/** A moment as Discord shows it to everyone in their own time. */
export const momentOf = (when: string, style: 'f' | 'd' = 'f'): string =>
  `<t:${Math.floor(Date.parse(when) / 1000)}:${style}>`

/** A page of the log, and whether there is more; `before` is null on the first. */
export function logReply(
  entries: readonly LogEntry[],
  hasMore: boolean,
  before: number | null,
  articleId: string | null,
  titleOf: (articleId: string) => string | null,
  texts: Texts,
): Reply {
  const { history, log } = texts.moderating
  const lines = entries.map(({ articleId: id, ...entry }) =>
    logLine({ ...entry, title: id === null ? null : (titleOf(id) ?? id) }, texts),
  )
  const buttons = [
    moderatorButton({ kind: 'log', before: null, articleId }, log.newest, {
      disabled: before === null,
    }),
    moderatorButton(
      { kind: 'log', before: entries.at(-1)?.number ?? 0, articleId },
      history.older,
      { disabled: !hasMore },
    ),
  ]
  const rows: Row[] = hasMore || before !== null ? [rowOf(buttons)] : []
  return {
    ...quiet,
    embeds: [
      { title: log.title, description: lines.length > 0 ? withinEmbed(lines, texts) : log.empty },
    ],
    components: rows,
  }
}
