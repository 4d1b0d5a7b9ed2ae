/** Why an article can't be kept or changed, so that it can be told in any language. */
import { UserError } from '../errors.ts'

/** Details of an article that may be too long, or broken. */
export type DetailName = 'title' | 'author' | 'publisher' | 'url'

export type Refusal =
  | { readonly kind: 'noWords' | 'brokenText' | 'noTitle' }
  /** Characters of a text, and how many it may have. */
  | { readonly kind: 'longText'; readonly length: number; readonly most: number }
  | { readonly kind: 'noLink'; readonly url: string }
  | { readonly kind: 'noDate'; readonly date: string }
  | {
      readonly kind: 'longDetail'
      readonly detail: DetailName
      readonly length: number
      readonly most: number
    }
  | { readonly kind: 'brokenDetail'; readonly detail: DetailName }
  /** Somebody else has changed it since. */
  | { readonly kind: 'changedMeanwhile' | 'notRemoved'; readonly title: string }
  | { readonly kind: 'removed' | 'noArticle'; readonly id: string }
  /** As many articles as there may be, or changes within a day. */
  | { readonly kind: 'full' | 'manyChanges'; readonly most: number }

/** The sentences that tell a refusal. */
export type RefusalTexts = {
  readonly noWords: string
  readonly brokenText: string
  readonly noTitle: string
  readonly longText: (length: number, most: number) => string
  readonly noLink: (url: string) => string
  readonly noDate: (date: string) => string
  readonly longDetail: (detail: string, length: number, most: number) => string
  readonly brokenDetail: (detail: string) => string
  readonly changedMeanwhile: (title: string) => string
  readonly notRemoved: (title: string) => string
  readonly removed: (id: string) => string
  readonly noArticle: (id: string) => string
  readonly full: (most: number) => string
  readonly manyChanges: (most: number) => string
}

const counted = (number: number): string => number.toLocaleString('en')

export const refusalsEn: RefusalTexts = {
  noWords: 'There are no words in that text: an article needs some that can be quoted.',
  brokenText:
    'That text has characters in it that are none, as a broken file has: save it as UTF-8 and try again.',
  noTitle: 'The article needs a title: give it one.',
  longText: (length, most) =>
    `That text is ${counted(length)} characters long, and an article may have ${counted(most)}: split it into several.`,
  noLink: (url) => `The link must be an address such as https://example.com/tides, not “${url}”.`,
  noDate: (date) => `The date must be one such as 2026-03-14, not “${date}”.`,
  longDetail: (detail, length, most) =>
    `The ${detail} is ${counted(length)} characters long: shorten it to ${counted(most)}.`,
  brokenDetail: (detail) => `The ${detail} has characters in it that are none: type it anew.`,
  changedMeanwhile: (title) =>
    `“${title}” was changed by somebody else meanwhile: look at it again, and then change it.`,
  notRemoved: (title) => `“${title}” is not removed.`,
  removed: (id) => `“${id}” is removed: restore it first.`,
  noArticle: (id) => `There is no article “${id}” here: choose one of the list.`,
  full: (most) =>
    `There are ${counted(most)} articles here, and no more are allowed: remove some first.`,
  manyChanges: (most) =>
    `There were ${counted(most)} changes here within a day, and no more are allowed: go on tomorrow.`,
}

/** A refusal, which says in English what it is. */
export class Refused extends UserError {
  override name = 'Refused'
  readonly refusal: Refusal

  constructor(refusal: Refusal) {
    super(refusalSentence(refusal, refusalsEn, (detail) => (detail === 'url' ? 'link' : detail)))
    this.refusal = refusal
  }
}

/** A refusal in a language, which has a name for each detail. */
export function refusalSentence(
  refusal: Refusal,
  texts: RefusalTexts,
  nameOf: (detail: DetailName) => string,
): string {
  switch (refusal.kind) {
    case 'noWords':
    case 'brokenText':
    case 'noTitle':
      return texts[refusal.kind]
    case 'longText':
      return texts.longText(refusal.length, refusal.most)
    case 'noLink':
      return texts.noLink(refusal.url)
    case 'noDate':
      return texts.noDate(refusal.date)
    case 'longDetail':
      return texts.longDetail(nameOf(refusal.detail), refusal.length, refusal.most)
    case 'brokenDetail':
      return texts.brokenDetail(nameOf(refusal.detail))
    case 'changedMeanwhile':
    case 'notRemoved':
      return texts[refusal.kind](refusal.title)
    case 'removed':
    case 'noArticle':
      return texts[refusal.kind](refusal.id)
    case 'full':
    case 'manyChanges':
      return texts[refusal.kind](refusal.most)
  }
}
