/**
 * Words of opposite sense. A sentence that says "north" where the question has "south" answers another
 * question, however many of its words it has.
 */
import { termOf } from './terms.ts'

/** True when a sentence of these terms has an opposite of an asked term that it lacks. */
export const saysOpposite = (asked: Iterable<string>, sentence: ReadonlySet<string>): boolean =>
  [...asked].some(
    (term) => !sentence.has(term) && opposites.get(term)?.some((other) => sentence.has(other)),
  )

const pairs = `
  above/below accept/reject add/remove agree/disagree ally/enemy arrive/leave begin/end
  best/worst big/small build/destroy buy/sell common/rare create/destroy deep/shallow die/survive
  early/late earliest/latest eastern/western east/west enter/exit enemy/friend expand/contract
  fast/slow fastest/slowest first/last first/second good/bad grow/shrink heavy/light high/low
  highest/lowest hot/cold import/export include/exclude increase/decrease increase/reduce
  inside/outside internal/external large/small largest/smallest legal/illegal long/short
  longest/shortest majority/minority male/female man/woman maximum/minimum men/women
  allow/prohibit allow/forbid north/south northern/southern old/young oldest/youngest open/close
  positive/negative possible/impossible public/private push/pull raise/lower rich/poor rise/fall
  start/stop strong/weak success/failure support/oppose upper/lower wide/narrow win/lose`

const opposites = new Map<string, string[]>()
for (const pair of pairs.trim().split(/\s+/)) {
  const [a, b] = pair.split('/').map(termOf) as [string, string]
  opposites.set(a, [...(opposites.get(a) ?? []), b])
  opposites.set(b, [...(opposites.get(b) ?? []), a])
}
