/** The articles of a guild as a list to page through. */
import type { ArticleState } from '../../library/store.ts'
import { labels, readableDate, titleOf, writersOf } from '../article-labels.ts'
import { placeLabel, rowOf } from '../buttons.ts'
import { literalLine, plainLine } from '../literal.ts'
import { quiet, type Reply } from '../reply.ts'
import type { Texts } from '../texts/en.ts'
import { type ListPage, longestFilter, moderatorButton, type Sort } from './ids.ts'
import { momentOf } from './log-reply.ts'

const articlesAPage = 10

/** A page of the articles that are wanted; of pages that there are no more, the last. */
export function listReply(states: readonly ArticleState[], wanted: ListPage, texts: Texts): Reply {
  const { list } = texts.moderating
  const found = states
    .filter(({ isRemoved }) => wanted.which === 'all' || isRemoved === (wanted.which === 'removed'))
    .filter((state) => fits(state, wanted.filter))
    .toSorted(inOrder[wanted.sort])
  if (found.length === 0) {
    const typed = plainLine(wanted.filter, longestFilter)
    const nothing = typed ? list.nothingFits(literalLine(typed, 200)) : list.empty
    return { content: nothing, ...quiet, embeds: [], components: [] }
  }

  const pages = Math.ceil(found.length / articlesAPage)
  const page = Math.min(wanted.page, pages - 1)
  const from = page * articlesAPage
  const shown = found.slice(from, from + articlesAPage)
  const button = (to: number, label: string) =>
    moderatorButton({ kind: 'list', ...wanted, page: Math.max(0, to) }, label, {
      disabled: to < 0 || to >= pages,
    })
  const turn = rowOf([
    button(page - 1, texts.buttons.previous),
    placeLabel(texts.buttons.pageOf(page + 1, pages)),
    button(page + 1, texts.buttons.next),
  ])
  return {
    ...quiet,
    embeds: [
      {
        title: list.title(from + 1, from + shown.length, found.length),
        description: shown.map((state) => lineOf(state, texts)).join('\n'),
      },
    ],
    components: pages > 1 ? [turn] : [],
  }
}

function lineOf(state: ArticleState, texts: Texts): string {
  const { list } = texts.moderating
  const details = labels([...writersOf(state), readableDate(state.published, texts)])
  const about = [
    ...(details ? [literalLine(details, 160)] : []),
    list.changed(momentOf(state.changed, 'd')),
    list.characters(state.length),
    ...(state.isRemoved ? [`**${list.removed}**`] : []),
  ]
  return `- **${titleOf(state, 120)}**\n  ${about.join(' · ')}`
}

const fold = (text: string): string =>
  text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().trim()

/** Whether every word of a filter is in what is said of an article. */
function fits({ id, title, author, publisher }: ArticleState, filter: string): boolean {
  const folded = fold([id, title, author, publisher].join(' '))
  return fold(filter)
    .split(/\s+/)
    .every((word) => folded.includes(word))
}

const inOrder: Readonly<Record<Sort, (a: ArticleState, b: ArticleState) => number>> = {
  changed: (a, b) => b.changed.localeCompare(a.changed),
  title: (a, b) => a.title.localeCompare(b.title),
  published: (a, b) => (b.published ?? '').localeCompare(a.published ?? ''),
  length: (a, b) => b.length - a.length,
}
