/**
 * The date prior: among articles that match alike, a question about now is likelier answered by one
 * of these days.
 */

/** For which questions newer articles are preferred: none, those about now, or all. */
export type Recency = 'off' | 'now' | 'always'

/**
 * How likely an article of that date is to answer a question of that day, from 0 to 1: highest for ten
 * days before and three days after (papers date ahead), falling by a factor of e every 45 days, 0 for
 * later ones. An article without a date gets a middling value.
 */
export function recencyOf(published: string | null, asked: string): number {
  const days =
    published === null ? Number.NaN : (Date.parse(asked) - Date.parse(published)) / 86_400_000
  if (Number.isNaN(days)) return undated
  if (days < -3) return 0
  return days <= 10 ? 1 : Math.exp(-(days - 10) / 45)
}

/** What an article without a date that can be read counts as. */
export const undated = 0.4

/** The day a question is asked, and for which questions articles of these days are preferred. */
export type Asked = { readonly date: string; readonly recency: Recency }

/**
 * True when the preference applies to a question. One that names a time of its own is never about
 * now; the year in which it is asked and those to come are no such time.
 */
export function prefersRecent(question: string, { date, recency }: Asked): boolean {
  const years = question.match(year) ?? []
  const hasOwnTime = ownMonth.test(question) || years.some((one) => one < date.slice(0, 4))
  if (recency === 'off' || hasOwnTime) return false
  return recency === 'always' || aboutNow.test(question)
}

const aboutNow =
  /\b(?:now|new|newly|newest|latest|current|currently|recent|recently|today|tonight|yesterday|tomorrow|upcoming|just|still|(?:this|last|past|next|coming) (?:week|weekend|month|year|morning|evening|night|season|monday|tuesday|wednesday|thursday|friday|saturday|sunday))\b/i

const year = /\b(?:1\d{3}|20\d\d)\b/g

const ownMonth =
  /\b(?:in|on|of|during|since|until|by) (?:january|february|march|april|may|june|july|august|september|october|november|december)\b/i
