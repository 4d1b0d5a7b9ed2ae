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

/** True when the preference applies to a question. One that names a time of its own is never about now. */
export function prefersRecent(question: string, recency: Recency): boolean {
  if (recency === 'off' || ownTime.test(question)) return false
  return recency === 'always' || aboutNow.test(question)
}

const aboutNow =
  /\b(?:now|new|newly|newest|latest|current|currently|recent|recently|today|tonight|yesterday|tomorrow|upcoming|just|still|(?:this|last|past|next|coming) (?:week|weekend|month|year|morning|evening|night|season|monday|tuesday|wednesday|thursday|friday|saturday|sunday))\b/i

const ownTime =
  /\b(?:1\d{3}|20\d\d)\b|\b(?:in|on|of|during|since|until|by) (?:january|february|march|april|may|june|july|august|september|october|november|december)\b/i
