/**
 * The known words that somebody may have meant who typed one that is not known.
 */

/** A known form, and how many slips of a finger lie between it and what was typed. */
export type Guess = { readonly form: string; readonly slips: number }

/** Shorter words are left alone: too many others are but one slip away. */
const shortest = 5
/** From this length on a word may have two slips. */
const long = 9

/** Forms, and for each of them which letters it has, as a bit mask. */
type Shelf = { readonly forms: string[]; readonly letters: number[] }

/** Known forms, so kept that those near another are found without looking at all of them. */
export class Spellings {
  /** One for each first letter and length. */
  readonly #shelves = new Map<number, Shelf>()

  /** Takes in a form, which must not be there yet. */
  add(form: string): void {
    if (form.length < shortest - 1) return
    const key = shelfOf(form, form.length)
    let shelf = this.#shelves.get(key)
    if (!shelf) {
      shelf = { forms: [], letters: [] }
      this.#shelves.set(key, shelf)
    }
    shelf.forms.push(form)
    shelf.letters.push(lettersOf(form))
  }

  /**
   * The forms that a word of five letters or more may be a misspelling of: of the same first letter
   * and one slip away, which is a letter too many, missing or wrong, or two swapped; two slips from
   * nine letters on. None for what has other signs than letters.
   */
  near(word: string): Guess[] {
    if (!/^\p{L}{5,}$/u.test(word)) return []
    const most = word.length < long ? 1 : 2
    const letters = lettersOf(word)
    const guesses: Guess[] = []
    for (let length = word.length - most; length <= word.length + most; length++) {
      const shelf = this.#shelves.get(shelfOf(word, length))
      shelf?.letters.forEach((others, place) => {
        // A wrong letter changes two bits, any other slip fewer.
        if (bitsIn(letters ^ others) > 2 * most) return
        const form = shelf.forms[place]!
        if (!isNear(word, form, most) || !/^\p{L}+$/u.test(form)) return
        guesses.push({ form, slips: isNear(word, form, 1) ? 1 : 2 })
      })
    }
    return guesses
  }
}

const shelfOf = (word: string, length: number) => word.charCodeAt(0) * 128 + length

function lettersOf(word: string): number {
  let letters = 0
  for (let at = 0; at < word.length; at++) letters |= 1 << (word.charCodeAt(at) % 30)
  return letters
}

function bitsIn(mask: number): number {
  let bits = 0
  for (let rest = mask; rest !== 0; rest &= rest - 1) bits++
  return bits
}

/**
 * Whether at most so many slips lie between what is left of two words: a letter wrong, too many or
 * missing, or two swapped.
 */
function isNear(a: string, b: string, slips: number, i = 0, j = 0): boolean {
  while (i < a.length && a.charCodeAt(i) === b.charCodeAt(j)) {
    i++
    j++
  }
  const left = a.length - i
  const right = b.length - j
  if (left === 0 || right === 0) return left + right <= slips
  if (Math.abs(left - right) > slips || slips === 0) return false

  const isSwapped =
    a.charCodeAt(i) === b.charCodeAt(j + 1) && a.charCodeAt(i + 1) === b.charCodeAt(j)
  return (
    isNear(a, b, slips - 1, i + 1, j + 1) ||
    isNear(a, b, slips - 1, i + 1, j) ||
    isNear(a, b, slips - 1, i, j + 1) ||
    (isSwapped && isNear(a, b, slips - 1, i + 2, j + 2))
  )
}
