/** Which quotation marks of a paragraph open a quotation, and which close one. */
import {
  blank,
  dash,
  isBlankAt,
  isDigitAt,
  isUpperCaseAt,
  isWordAt,
  kindAt,
  opening,
  quotation,
} from './characters.ts'

/** What a mark does that closes no quotation: it opens one, or it is an apostrophe, an inch, a stray. */
export const opens = -1
export const isNone = -2

/**
 * The quotations of one paragraph, told its quotation marks from left to right.
 *
 * Straight marks and doubled apostrophes open when none is open and close otherwise; but before a
 * word and behind a blank, bracket or dash they always open, as the close was forgotten then. Each
 * kind of mark is followed by itself, so that a stray one can't upset the others; but straight and
 * curly marks close each other where none of their own kind is open.
 */
export class Quotations {
  readonly #text: string
  readonly #start: number
  readonly #end: number
  #straight = isNone
  #doubled = isNone
  #single = isNone
  readonly #curly: number[] = []
  readonly #angled: number[] = []
  readonly #corner: number[] = []

  constructor(text: string, start: number, end: number) {
    this.#text = text
    this.#start = start
    this.#end = end
  }

  /** How many code units the mark at an offset takes: two for '' and ``, else one. */
  width(at: number): 1 | 2 {
    const mark = this.#text[at]
    const isDoubled = (mark === "'" || mark === '`') && this.#text[at + 1] === mark
    return isDoubled && at + 1 < this.#end ? 2 : 1
  }

  /** Reads the mark at an offset: where the quotation that it closes began, or `opens` or `isNone`. */
  read(at: number): number {
    switch (this.#text[at]) {
      case '"':
        return this.#readStraight(at)
      case "'":
        return this.width(at) === 2 ? this.#readDoubled(at) : this.#readSingle(at)
      case '`':
        return this.width(at) === 2 ? this.#openDoubled(at) : isNone
      case '‘':
      case '‚':
        return this.#isWord(at + 1) ? this.#openSingle(at) : isNone
      case '’':
        return this.#closeSingle(at)
      case '„':
        return open(this.#curly, at)
      case '“':
        return this.#last(this.#curly) === '„' || this.#endsWords(at)
          ? this.#closeDouble()
          : open(this.#curly, at)
      case '”':
        return this.#curly.length === 0 && this.#startsWord(at)
          ? open(this.#curly, at)
          : this.#closeDouble()
      case '«':
        return this.#last(this.#angled) === '»' ? close(this.#angled) : open(this.#angled, at)
      case '»':
        return this.#angled.length === 0 && this.#startsWord(at)
          ? open(this.#angled, at)
          : close(this.#angled)
      case '「':
      case '『':
        return open(this.#corner, at)
      default:
        return close(this.#corner)
    }
  }

  #readStraight(at: number): number {
    const opened = this.#straight
    if (opened < 0 && this.#curly.length > 0 && this.#endsWords(at)) return close(this.#curly)
    if (opened >= 0 ? !this.#startsWord(at) : this.#isStray(at, 1)) {
      this.#straight = isNone
      return opened
    }
    this.#straight = at
    return opens
  }

  /** A curly mark closes a straight one where no curly one is open: writers mix them up. */
  #closeDouble(): number {
    if (this.#curly.length > 0) return close(this.#curly)
    const opened = this.#straight
    this.#straight = isNone
    return opened
  }

  #readDoubled(at: number): number {
    const opened = this.#doubled
    if (opened >= 0 ? !this.#startsWord(at, 2) : this.#isStray(at, 2)) {
      this.#doubled = isNone
      return opened
    }
    return this.#openDoubled(at)
  }

  #openDoubled(at: number): number {
    this.#doubled = at
    return opens
  }

  /** Apostrophes are everywhere: only one before a capital may open. */
  #readSingle(at: number): number {
    const mayOpen = this.#startsWord(at) && isUpperCaseAt(this.#text, at + 1)
    return mayOpen ? this.#openSingle(at) : this.#closeSingle(at)
  }

  #openSingle(at: number): number {
    this.#single = at
    return opens
  }

  #closeSingle(at: number): number {
    const opened = this.#single
    if (opened < 0 || this.#isWord(at + 1) || isBlankAt(this.#text, at - 1)) return isNone
    this.#single = isNone
    return opened
  }

  /** True for an inch mark, and for a close where nothing was opened. */
  #isStray(at: number, width: number): boolean {
    const isFirst = at === this.#start || isBlankAt(this.#text, at - 1)
    return !isFirst && (isDigitAt(this.#text, at - 1) || this.#isBlank(at + width))
  }

  /** True behind a word or its comma or stop, and before a blank or the end. */
  #endsWords(at: number): boolean {
    const isBehind =
      at > this.#start && !isBlankAt(this.#text, at - 1) && !isDigitAt(this.#text, at - 1)
    return isBehind && this.#isBlank(at + 1)
  }

  #startsWord(at: number, width = 1): boolean {
    const before = at === this.#start ? blank : kindAt(this.#text, at - 1)
    const isApart =
      before === blank || before === opening || before === dash || before === quotation
    return isApart && this.#isWord(at + width)
  }

  #last(opened: readonly number[]): string | undefined {
    return this.#text[opened.at(-1) ?? -1]
  }

  #isWord(at: number): boolean {
    return at < this.#end && isWordAt(this.#text, at)
  }

  #isBlank(at: number): boolean {
    return at >= this.#end || isBlankAt(this.#text, at)
  }
}

function open(opened: number[], at: number): number {
  opened.push(at)
  return opens
}

const close = (opened: number[]): number => opened.pop() ?? isNone
