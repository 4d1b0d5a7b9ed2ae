/**
 * The buttons, lists and forms about what members leave behind: what is in their custom ids, which this
 * alone writes and reads.
 */
import { createHash } from 'node:crypto'
import { type APIButtonComponentWithCustomId, ButtonStyle, ComponentType } from 'discord.js'
import { citationOf, parseCitation } from '../../articles/citation.ts'
import type { Quoted } from '../buttons.ts'

/** Questions that a press is about: one by its mark, or all that are alike to it. */
export type Asked = { readonly mark: string; readonly scope: 'alike' | 'one' }

export const dataActions = ['get', 'erase', 'erase-for-good', 'keep'] as const
export type DataAction = (typeof dataActions)[number]

export const suggestionActions = ['approve', 'edit', 'decline'] as const
export type SuggestionAction = (typeof suggestionActions)[number]

export type CommunityId =
  /** A page, from 0, of the questions that found no answer. */
  | { readonly kind: 'unanswered'; readonly page: number }
  /** The list of such questions, and that of the wordings of one. */
  | { readonly kind: 'choose' }
  | { readonly kind: 'wording' }
  /** The list of the questions that were settled. */
  | { readonly kind: 'settled' }
  /** Settles that a quote answers. */
  | { readonly kind: 'settle'; readonly asked: Asked; readonly quote: Quoted }
  /** Opens the form in which somebody points to the answer, and is that form. */
  | { readonly kind: 'point'; readonly asked: Asked }
  | { readonly kind: 'dismiss'; readonly asked: Asked }
  /** What is done with what is kept of whoever presses; `erase` asks once more. */
  | { readonly kind: 'my-data'; readonly action: DataAction }
  /** Opens the form in which all data of a guild are erased, and is that form. */
  | { readonly kind: 'erase-guild' }
  /** The form in which somebody suggests an article. */
  | { readonly kind: 'suggest' }
  /** What a moderator does with a suggestion; `edit` and `decline` are also the forms for it. */
  | {
      readonly kind: 'suggestion'
      readonly action: SuggestionAction
      readonly number: number
    }
  /** Takes back what was settled for a question. */
  | { readonly kind: 'take-back'; readonly mark: string }

/** What every such id begins with. */
const begin = 'c'

/** Writes an id down, in at most 100 characters. */
export function communityId(id: CommunityId): string {
  switch (id.kind) {
    case 'unanswered':
      return [begin, id.kind, id.page].join('|')
    case 'choose':
    case 'wording':
    case 'settled':
    case 'erase-guild':
    case 'suggest':
      return [begin, id.kind].join('|')
    case 'settle': {
      const { citation, check } = id.quote
      const place = citationOf(citation, citation.span)
      return [begin, id.kind, id.asked.scope, id.asked.mark, check, place].join('|')
    }
    case 'point':
    case 'dismiss':
      return [begin, id.kind, id.asked.scope, id.asked.mark].join('|')
    case 'take-back':
      return [begin, id.kind, id.mark].join('|')
    case 'my-data':
      return [begin, id.kind, id.action].join('|')
    case 'suggestion':
      return [begin, id.kind, id.action, id.number].join('|')
  }
}

/** Reads an id back; null for one that is of something else, or not of this version. */
export function parseCommunityId(text: string): CommunityId | null {
  const [start, kind, first = '', second = '', check = '', place = '', ...rest] = text.split('|')
  if (start !== begin || rest.length > 0) return null
  switch (kind) {
    case 'unanswered': {
      const page = number(first)
      return page === null ? null : { kind, page }
    }
    case 'choose':
    case 'wording':
    case 'settled':
    case 'erase-guild':
    case 'suggest':
      return { kind }
    case 'settle': {
      const citation = parseCitation(place)
      const asked = askedFrom(first, second)
      return citation && asked && check ? { kind, asked, quote: { citation, check } } : null
    }
    case 'point':
    case 'dismiss': {
      const asked = askedFrom(first, second)
      return asked && { kind, asked }
    }
    case 'take-back':
      return { kind, mark: first }
    case 'my-data': {
      const action = dataActions.find((one) => one === first)
      return action ? { kind, action } : null
    }
    case 'suggestion': {
      const action = suggestionActions.find((one) => one === first)
      const suggested = number(second)
      return action && suggested !== null ? { kind, action, number: suggested } : null
    }
    default:
      return null
  }
}

/** A short string that stands for a question, given by its key, which may be of any length. */
export const markOf = (key: string): string =>
  createHash('sha256').update(key).digest('base64url').slice(0, 10)

/** A button of these. */
export const communityButton = (
  id: CommunityId,
  label: string,
  more: { readonly style?: 'main' | 'danger'; readonly disabled?: boolean } = {},
): APIButtonComponentWithCustomId => ({
  type: ComponentType.Button,
  style: more.style ? styles[more.style] : ButtonStyle.Secondary,
  label,
  custom_id: communityId(id),
  ...(more.disabled && { disabled: true }),
})

const styles = { main: ButtonStyle.Success, danger: ButtonStyle.Danger } as const

const askedFrom = (scope: string, mark: string): Asked | null =>
  (scope === 'alike' || scope === 'one') && mark ? { scope, mark } : null

const number = (text: string): number | null => (/^\d{1,9}$/.test(text) ? Number(text) : null)
