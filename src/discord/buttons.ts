/**
 * The buttons below messages. All that a press needs is in the custom id, so that buttons of old
 * messages work after a restart; this is the one place that writes and reads them.
 */
import { createHash } from 'node:crypto'
import {
  type APIActionRowComponent,
  type APIButtonComponent,
  type APIButtonComponentWithCustomId,
  type APIComponentInMessageActionRow,
  ButtonStyle,
  ComponentType,
  type Message,
} from 'discord.js'
import { type Article, type Span, wordsAt } from '../articles/article.ts'
import { type Citation, citationOf, parseCitation } from '../articles/citation.ts'
import { buttonLink } from './links.ts'
import type { Texts } from './texts/en.ts'

export type Row = APIActionRowComponent<APIComponentInMessageActionRow>

/**
 * Which words a button is about. `check` is made of the words, since an article of the host's may
 * change without a new revision: a button must not take other words for those that were quoted.
 */
export type Quoted = { readonly citation: Citation; readonly check: string }

/** A quote that buttons are made for. */
export type ButtonQuote = Quoted & { readonly link: string | null }

/** What a button does when it is pressed. */
export type ButtonId =
  | { readonly kind: 'context' | 'helpful' | 'unhelpful'; readonly quote: Quoted }
  /** Brings a quote of a message to the top: the `place`th of `all`. The message is in that locale. */
  | {
      readonly kind: 'back' | 'on'
      readonly locale: string
      readonly place: number
      readonly all: number
      readonly quote: Quoted
    }
  /**
   * Shows a page of an article, from 1; page 0 tells what it is. `check` is made of the article's text;
   * older messages have none.
   */
  | {
      readonly kind: 'page'
      readonly articleId: string
      readonly revision: number
      readonly page: number
      readonly check: string | null
    }
  /** Shows a page, from 1, of what somebody says. */
  | {
      readonly kind: 'said'
      readonly speaker: string
      readonly topic: string | null
      readonly page: number
    }
  /** `checks` are made of words that no other button of the message is about; older messages have none. */
  | {
      readonly kind: 'remove' | 'share'
      readonly askerId: string
      readonly checks: readonly string[]
    }

/** What stands at the end of a message's buttons: whoever asked may remove what all see, or share. */
export type Ending = {
  readonly kind: 'remove' | 'share'
  readonly askerId: string
  /** Of the words that are shown without buttons of their own; none where it is left out. */
  readonly checks?: readonly string[]
  /** Whether there are moderators to read votes. */
  readonly hasVotes: boolean
}

export const quotedAt = (article: Article, span: Span): ButtonQuote => ({
  citation: { id: article.id, revision: article.revision, span },
  check: checkOf(wordsAt(article, span)),
  link: buttonLink(article, span),
})

/** A short string that differs where words do. */
export const checkOf = (words: string): string =>
  createHash('sha256').update(words).digest('base64url').slice(0, 4)

const isCheck = (text: string): boolean => /^[\w-]{4}$/.test(text)

/** As many characters of a name and of a topic leave room for each other in an id. */
export const mostInName = 50
export const mostInTopic = 35

/** Writes an id down, in at most 100 characters for every id that `idFrom` makes of an article. */
export function customId(id: ButtonId): string {
  switch (id.kind) {
    case 'context':
    case 'helpful':
    case 'unhelpful':
      return [id.kind, written(id.quote)].join('|')
    case 'back':
    case 'on':
      return [id.kind, id.locale, id.place, id.all, written(id.quote)].join('|')
    case 'page':
      return [id.kind, id.articleId, id.revision, id.page, ...(id.check ? [id.check] : [])].join(
        '|',
      )
    case 'said':
      return [id.kind, id.page, unbarred(id.speaker), unbarred(id.topic ?? '')].join('|')
    case 'remove':
    case 'share':
      return [id.kind, id.askerId, ...id.checks].join('|')
  }
}

/** Reads an id back; null for a button that is not ours, or no longer. */
export function parseCustomId(text: string): ButtonId | null {
  const [kind, ...parts] = text.split('|') as [string, ...string[]]
  switch (kind) {
    case 'context':
    case 'helpful':
    case 'unhelpful': {
      const quote = read(parts)
      return quote && { kind, quote }
    }
    case 'back':
    case 'on': {
      const [locale = '', placeText, allText, ...rest] = parts
      const [place, all, quote] = [number(placeText), number(allText), read(rest)]
      if (!quote || place === null || all === null || place < 1 || place > all) return null
      return { kind, locale, place, all, quote }
    }
    case 'page': {
      const [articleId = '', revisionText, pageText, check = null, ...rest] = parts
      const [revision, page] = [number(revisionText), number(pageText)]
      if (revision === null || page === null || rest.length > 0) return null
      if (check !== null && !isCheck(check)) return null
      return { kind, articleId, revision, page, check }
    }
    case 'said': {
      const [pageText, speaker, topic = '', ...rest] = parts
      const page = number(pageText)
      if (!page || !speaker || rest.length > 0) return null
      return { kind, page, speaker, topic: topic || null }
    }
    case 'remove':
    case 'share': {
      const [askerId = '', ...checks] = parts
      const isRead = /^\d{1,20}$/.test(askerId) && checks.every(isCheck)
      return isRead ? { kind, askerId, checks } : null
    }
    default:
      return null
  }
}

/** The ids of the buttons that a message has, those that can be read. */
export const idsOn = ({ components }: Pick<Message, 'components'>): readonly ButtonId[] =>
  components
    .flatMap((one) => ('components' in one ? [...one.components] : []))
    .flatMap((one) =>
      'customId' in one && one.customId ? (parseCustomId(one.customId) ?? []) : [],
    )

/** What stands at the end of a message’s buttons; undefined where it has no such button. */
export const endingOn = (
  message: Pick<Message, 'components'>,
): Extract<ButtonId, { askerId: string }> | undefined =>
  idsOn(message).find((id) => 'askerId' in id)

const written = ({ citation, check }: Quoted): string =>
  `${check}|${citationOf(citation, citation.span)}`

function read([check, text, ...rest]: readonly string[]): Quoted | null {
  const citation = text === undefined ? null : parseCitation(text)
  return check && citation && rest.length === 0 ? { citation, check } : null
}

/** Without the sign that parts an id. */
const unbarred = (text: string): string => text.replaceAll('|', ' ')

const number = (text: string | undefined): number | null =>
  text !== undefined && /^\d{1,9}$/.test(text) ? Number(text) : null

/**
 * The buttons of a message that shows quotes, of which the first is at the top: with several, a row
 * to bring another one there, and a row about the one at the top. `place` is its number.
 */
export function quoteRows(
  quotes: readonly ButtonQuote[],
  place: number,
  ending: Ending,
  texts: Texts,
): Row[] {
  const [top] = quotes
  if (!top) return [rowOf([endButton(ending, texts)])]
  const turns = quotes.length > 1 ? [turnRow(quotes, place, texts)] : []
  return [...turns, rowOf(quoteButtons(top, ending, texts))]
}

function turnRow(quotes: readonly ButtonQuote[], place: number, texts: Texts): Row {
  const all = quotes.length
  const { locale } = texts
  const before = { place: ((place - 2 + all) % all) + 1, quote: quotes.at(-1)! }
  const after = { place: (place % all) + 1, quote: quotes[1]! }
  return rowOf([
    button({ kind: 'back', locale, all, ...before }, texts.buttons.previous),
    placeLabel(texts.buttons.quoteOf(place, all)),
    button({ kind: 'on', locale, all, ...after }, texts.buttons.next),
  ])
}

function quoteButtons(
  quote: ButtonQuote,
  ending: Ending,
  texts: Texts,
): readonly APIButtonComponent[] {
  const votes = [
    { ...button({ kind: 'helpful', quote }, texts.buttons.helpful), emoji: { name: '👍' } },
    { ...button({ kind: 'unhelpful', quote }, texts.buttons.notHelpful), emoji: { name: '👎' } },
  ]
  return [
    button({ kind: 'context', quote }, texts.buttons.context),
    ...(ending.hasVotes ? votes : []),
    ...openButton(quote.link, texts),
    endButton(ending, texts),
  ]
}

/** The buttons of a page of an article, out of so many; page 0 tells what the article is. */
export function pageRows(
  { id: articleId, revision, text }: Pick<Article, 'id' | 'revision' | 'text'>,
  page: number,
  pages: number,
  link: string | null,
  ending: Omit<Ending, 'hasVotes'>,
  texts: Texts,
): Row[] {
  const check = checkOf(text)
  const to = (target: number, label: string) => ({
    ...button({ kind: 'page', articleId, revision, page: target, check }, label),
    disabled: target < 0 || target > pages,
  })
  return [
    rowOf([
      to(page - 1, texts.buttons.previous),
      placeLabel(texts.buttons.pageOf(page + 1, pages + 1)),
      to(page + 1, texts.buttons.next),
    ]),
    rowOf([...openButton(link, texts), endButton(ending, texts)]),
  ]
}

/** The buttons of a page of what somebody says. */
export function saidRows(
  { speaker, topic, page }: Omit<Extract<ButtonId, { kind: 'said' }>, 'kind'>,
  hasMore: boolean,
  ending: Omit<Ending, 'hasVotes'>,
  texts: Texts,
): Row[] {
  const to = (target: number, label: string, isThere: boolean) => ({
    ...button({ kind: 'said', speaker, topic, page: target }, label),
    disabled: !isThere,
  })
  return [
    rowOf([
      to(page - 1, texts.buttons.previous, page > 1),
      placeLabel(texts.buttons.page(page)),
      to(page + 1, texts.buttons.next, hasMore),
      endButton(ending, texts),
    ]),
  ]
}

/** The buttons of a hidden message once everyone sees it: whoever shared it may remove it. */
export const asShared = (
  rows: readonly Row[],
  ending: Omit<Ending, 'kind' | 'hasVotes'>,
  texts: Texts,
): Row[] =>
  withEach(rows, (one) => (isShare(one) ? endButton({ ...ending, kind: 'remove' }, texts) : one))

/** The buttons of a hidden message that has been shared, which is not to be done twice. */
export const onceShared = (rows: readonly Row[], texts: Texts): Row[] =>
  withEach(rows, (one) =>
    isShare(one) ? { ...one, label: texts.buttons.shared, disabled: true } : one,
  )

const withEach = (
  rows: readonly Row[],
  change: (component: APIComponentInMessageActionRow) => APIComponentInMessageActionRow,
): Row[] => rows.map((one) => ({ ...one, components: one.components.map(change) }))

const isShare = (
  component: APIComponentInMessageActionRow,
): component is APIButtonComponentWithCustomId =>
  'custom_id' in component && parseCustomId(component.custom_id)?.kind === 'share'

/** A row with the link to an article, if there is one. */
export function linkRows(link: string | null, texts: Texts): Row[] {
  const buttons = openButton(link, texts)
  return buttons.length > 0 ? [rowOf(buttons)] : []
}

const openButton = (url: string | null, texts: Texts): readonly APIButtonComponent[] =>
  url
    ? [{ type: ComponentType.Button, style: ButtonStyle.Link, label: texts.buttons.open, url }]
    : []

const endButton = ({ kind, askerId, checks = [] }: Omit<Ending, 'hasVotes'>, texts: Texts) =>
  button({ kind, askerId, checks }, texts.buttons[kind])

const button = (id: ButtonId, label: string): APIButtonComponentWithCustomId => ({
  type: ComponentType.Button,
  style: ButtonStyle.Secondary,
  label,
  custom_id: customId(id),
})

/** Tells where one is among quotes or pages, and does nothing. */
export const placeLabel = (label: string): APIButtonComponentWithCustomId => ({
  type: ComponentType.Button,
  style: ButtonStyle.Secondary,
  label,
  custom_id: 'place',
  disabled: true,
})

/** Buttons side by side, five at most. */
export const rowOf = (components: readonly APIButtonComponent[]): Row => ({
  type: ComponentType.ActionRow,
  components: [...components],
})
