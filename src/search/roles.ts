/**
 * Whose deed a question asks about, and whether a sentence tells it of the same one: "How many tanks
 * did Ukraine lose?" is not answered by "Russia lost 17 tanks", though all its words are there.
 *
 * Read from words alone, without grammar, so it only speaks up where a name stands right there.
 */
import { isAkin } from './kin.ts'
import { type Token, termOf, tokensIn } from './terms.ts'

/** A deed, and the terms of whoever it is asked of: a name, as far as can be told. */
export type Role = { readonly holder: readonly string[]; readonly deed: string }

/** The role that a question asks about, or null where its words don't show one. */
export function roleIn(question: string): Role | null {
  const helper = auxiliary.exec(question)
  const role = helper && roleAfter(question.slice(helper.index + helper[0].length))
  if (role) return role

  const passive = /(\p{L}+) by (?:the )?(\p{Lu}[\p{L}\p{M}’'-]*)/u.exec(question)
  return passive && { deed: termIn(passive[1]!), holder: termsIn(passive[2]!) }
}

/**
 * 1 when the sentence tells the deed of the one asked about, -1 when it tells it of another, 0 when
 * it doesn't show.
 */
export function roleAgreement(role: Role, sentence: string): -1 | 0 | 1 {
  const { holder, deed } = role
  const tokens = tokensIn(sentence)
  const isHolder = ({ term }: Token) => holder.some((one) => isAkin(one, term))
  let agreement: -1 | 0 | 1 = 0
  tokens.forEach((token, at) => {
    if (!mayTell(role, token.term) || agreement === 1) return
    const isDeed = token.term === deed
    const before = inSameClause(tokens.slice(0, at), sentence, token.start)
    const name = before.findLastIndex((one) => isName(one, sentence))
    const own = before.findLastIndex(isHolder)
    if ((own >= 0 && own >= name) || isDoneBy(tokens.slice(at + 1), isHolder, sentence)) {
      agreement = 1
    } else if (!isDeed) {
      return
    } else if (own >= 0) {
      if (reports(before.slice(own, name))) agreement = -1
    } else if (
      name >= 0 &&
      name >= before.length - nearby &&
      !isElsewhere(tokens, isHolder, sentence)
    ) {
      agreement = -1
    }
  })
  return agreement
}

/** Whether a term can tell the deed of a role; a sentence without such a term doesn't show whose it is. */
export const mayTell = ({ deed }: Role, term: string): boolean =>
  term === deed || (sayings.has(deed) && sayings.has(term))

/** "Ostrian crews lost": the one who does it is at most so many meaningful words before the deed. */
const nearby = 2

const auxiliary =
  /\b(?:did|does|do|has|have|had|will|would|can|could|should|didn't|doesn't|hasn't|haven't|won't) /i

/** Words that end the part of a question that names who and what. */
const ending =
  /^(?:in|on|at|to|of|by|for|from|with|about|over|under|after|before|during|since|into|against|between|among|as|that|than|the|an?|his|her|its|their|any|all|this|these|those|\d.*)$/i

function roleAfter(rest: string): Role | null {
  const words = rest.split(/\s+/).map((word) => word.replace(/[^\p{L}\p{N}\p{M}'’.-]/gu, ''))
  const from = /^(?:the|an?|any|all)$/i.test(words[0] ?? '') ? 1 : 0
  const isCapital = /^\p{Lu}/u.test(words[from] ?? '')
  const after = (at: number) => (isCapital ? /^\p{Lu}/u.test(words[at]!) : !ending.test(words[at]!))
  let end = from
  while (end < words.length && words[end] !== '' && after(end)) end++
  const verbAt = isCapital ? end : end - 1
  const verb = words[verbAt]
  const isOwner = /['’]s$/.test(words[verbAt - 1] ?? '')
  if (!verb || verbAt <= from || isOwner || ending.test(verb)) return null
  const mayBeName = isCapital || !/\p{Lu}/u.test(rest)
  const holder = termsIn(words.slice(from, verbAt).join(' ')).filter((term) => term.length > 3)
  return holder.length > 0 && mayBeName && !/^\p{Lu}/u.test(verb)
    ? { holder, deed: termIn(verb) }
    : null
}

const termsIn = (text: string) => tokensIn(text).map(({ term }) => term)
const termIn = (word: string) => tokensIn(word)[0]?.term ?? termOf(word.toLowerCase())

/** The tokens behind the last mark that ends a clause. */
function inSameClause(before: readonly Token[], sentence: string, end: number): readonly Token[] {
  const clause = Math.max(
    ...[';', ':', '—', '”', '"'].map((mark) => sentence.lastIndexOf(mark, end)),
  )
  return before.filter(({ start }) => start > clause)
}

/** A word with a capital that is not just the first of its sentence. */
const isName = ({ start, form }: Token, sentence: string): boolean =>
  /\p{Lu}/u.test(sentence[start]!) && (start > 0 || !commonStarts.has(form)) && !calendar.has(form)

const commonStarts = new Set([
  'number',
  'total',
  'hundreds',
  'thousands',
  'figures',
  'reports',
  'losses',
])
const calendar = new Set(
  `january february march april may june july august september october november december monday tuesday
  wednesday thursday friday saturday sunday`.split(/\s+/),
)

type Test = (token: Token) => boolean

/** True for "lost by Ostria" and "lost to Vell's navy by Ostria". */
const isDoneBy = (after: readonly Token[], isHolder: Test, sentence: string) =>
  after.some((token) => isHolder(token) && /\bby (?:the )?$/i.test(before(token, sentence)))

/** True for "the first to lose one was Ostria". */
const isElsewhere = (tokens: readonly Token[], isHolder: Test, sentence: string) =>
  tokens.some(
    (token) => isHolder(token) && /\b(?:is|was|are|were) (?:the )?$/i.test(before(token, sentence)),
  )

const before = ({ start }: Token, sentence: string) =>
  sentence.slice(Math.max(0, start - 12), start)

const reports = (tokens: readonly Token[]) => tokens.some(({ term }) => reporting.has(term))

/** Ways to say a thing: whoever told it said it. */
const sayings = new Set('say tell add argu warn state claim insist explain'.split(' '))

const reporting = new Set(
  `say report claim confirm state announc tell estim believ add argu warn accus think insist maintain
  alleg deni record count put`.split(/\s+/),
)
