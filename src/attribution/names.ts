/** Whether two names may be of the same speaker, as far as the names themselves tell. */
import type { Speaker } from './attribution.ts'
import { titles } from './phrases.ts'

/**
 * True when a name that somebody asks for is one that an article's speaker goes by: the same words, or
 * fewer or more before the last one, as "Lee" and "Gen. Ann Lee" have; also where it is their role.
 * "Ann Lee" and "Tom Lee" are two people, and so are "Lee" and "Lee's lawyer".
 */
export const goesBy = (asked: string, { name, role }: Speaker): boolean =>
  isSameName(asked, name) || (role !== null && isSameName(asked, role))

/** "Ann Lee" of "Governor Ann Lee" and "Gen. Ann Lee"; a title alone, or with one name, stays. */
export function withoutTitles(name: string): string {
  const words = name.split(' ')
  const start = words.findIndex((word) => !titles.has(word.toLowerCase().replace(/\.$/, '')))
  return start > 0 && words.length - start >= 2 ? words.slice(start).join(' ') : name
}

function isSameName(a: string, b: string): boolean {
  const [shorter, longer] = [wordsOf(a), wordsOf(b)].sort((x, y) => x.length - y.length) as [
    string[],
    string[],
  ]
  if (shorter.length === 0 || shorter.at(-1) !== longer.at(-1)) return false

  let at = 0
  for (const word of longer) if (word === shorter[at]) at++
  return at === shorter.length
}

/** Without case, accents, points and articles; a possessive is a word of its own, not part of a name. */
const wordsOf = (name: string): string[] =>
  name
    .normalize('NFKD')
    .replace(/\p{M}|\./gu, '')
    .toLowerCase()
    .replace(/['’]s(?!\p{L})/gu, ' ’s')
    .split(/[^\p{L}\p{N}’]+/u)
    .filter((word) => word !== '' && !['the', 'a', 'an', '’'].includes(word))
