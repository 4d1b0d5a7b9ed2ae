/** The buttons and forms of moderators: what is in their custom ids, which this alone writes and reads. */
import { type APIButtonComponentWithCustomId, ButtonStyle, ComponentType } from 'discord.js'

export const draftActions = ['save', 'next', 'apart', 'details', 'skip', 'all', 'cancel'] as const
export type DraftAction = (typeof draftActions)[number]

export const whichArticles = ['present', 'removed', 'all'] as const
export type Which = (typeof whichArticles)[number]

export const sorts = ['changed', 'title', 'published', 'length'] as const
export type Sort = (typeof sorts)[number]

/** Which part of a list of articles is shown; pages count from 0. */
export type ListPage = {
  readonly which: Which
  readonly sort: Sort
  readonly page: number
  readonly filter: string
}

/** More of a filter would not fit beside the rest. */
export const longestFilter = 60

export type ModeratorId =
  /** Something to do with an entry of a batch; `details` is also the form for them. */
  | {
      readonly kind: 'draft'
      readonly action: DraftAction
      readonly batch: string
      readonly entry: number
    }
  | { readonly kind: 'restore' | 'purge' | 'keep'; readonly articleId: string }
  /** A change of an article, the newest being 0. */
  | { readonly kind: 'history'; readonly articleId: string; readonly at: number }
  | ({ readonly kind: 'list' } & ListPage)
  /** The entries of the log before a number (null: the newest), about one article or (null) all. */
  | { readonly kind: 'log'; readonly before: number | null; readonly articleId: string | null }
  /** The form for new articles. */
  | { readonly kind: 'add' }
  /** The form for an article, as it was in that revision. */
  | { readonly kind: 'edit'; readonly articleId: string; readonly revision: number }

/** What every such id begins with. */
const mark = 'm'

/** Writes an id down, in at most 100 characters. */
export function moderatorId(id: ModeratorId): string {
  switch (id.kind) {
    case 'draft':
      return [mark, id.kind, id.action, id.batch, id.entry].join('|')
    case 'restore':
    case 'purge':
    case 'keep':
      return [mark, id.kind, id.articleId].join('|')
    case 'history':
      return [mark, id.kind, id.articleId, id.at].join('|')
    case 'list':
      return [mark, id.kind, id.which, id.sort, id.page, id.filter.slice(0, longestFilter)].join(
        '|',
      )
    case 'log':
      return [mark, id.kind, id.before ?? '', id.articleId ?? ''].join('|')
    case 'add':
      return [mark, id.kind].join('|')
    case 'edit':
      return [mark, id.kind, id.articleId, id.revision].join('|')
  }
}

/** Reads an id back; null for one that is not of moderators, or not of this version. */
export function parseModeratorId(text: string): ModeratorId | null {
  const [begin, kind, first = '', second = '', third = '', ...rest] = text.split('|')
  if (begin !== mark) return null
  switch (kind) {
    case 'draft': {
      const action = oneOf(draftActions, first)
      const entry = number(third)
      return action && entry !== null ? { kind, action, batch: second, entry } : null
    }
    case 'restore':
    case 'purge':
    case 'keep':
      return { kind, articleId: first }
    case 'history': {
      const at = number(second)
      return at === null ? null : { kind, articleId: first, at }
    }
    case 'list': {
      const [which, sort, page] = [oneOf(whichArticles, first), oneOf(sorts, second), number(third)]
      return which && sort && page !== null
        ? { kind, which, sort, page, filter: rest.join('|') }
        : null
    }
    case 'log':
      return { kind, before: number(first), articleId: second || null }
    case 'add':
      return { kind }
    case 'edit': {
      const revision = number(second)
      return revision === null ? null : { kind, articleId: first, revision }
    }
    default:
      return null
  }
}

/** A button that moderators press. */
export const moderatorButton = (
  id: ModeratorId,
  label: string,
  more: { readonly style?: 'main' | 'danger'; readonly disabled?: boolean } = {},
): APIButtonComponentWithCustomId => ({
  type: ComponentType.Button,
  style: more.style ? styles[more.style] : ButtonStyle.Secondary,
  label,
  custom_id: moderatorId(id),
  ...(more.disabled && { disabled: true }),
})

const styles = { main: ButtonStyle.Success, danger: ButtonStyle.Danger } as const

const oneOf = <Value extends string>(values: readonly Value[], text: string): Value | undefined =>
  values.find((value) => value === text)

const number = (text: string): number | null => (/^\d{1,9}$/.test(text) ? Number(text) : null)
