/** Where reported words end: whether what follows may be the article's own. */
import type { Statement } from './extract.ts'
import { setOf } from './phrases.ts'
import { isVerb, type Reading, type Run, tags, type Unit } from './reading.ts'

/** Whether a clause behind a comma may be the article's own: "…, but he did not resign". */
export function goesOn(units: readonly Unit[], { first, end }: Run): boolean {
  const words = units.slice(first, end)
  const lastVerb = words.findLastIndex(isFiniteVerb)
  return words.some(({ tag }, i) => {
    const next = words[i + 1]?.lower ?? ''
    return tag === tags.comma && (against.has(next) || (joining.has(next) && i < lastVerb))
  })
}

/**
 * Whether it is uncertain where words end that are told behind their cue and not quoted: they hold a dash,
 * behind a comma "but", "prompting" or "which is untrue", or what is done to somebody, as in "and arrested him".
 */
export function isOpenEnded({ units }: Reading, { anchor, content }: Statement): boolean {
  const { first, end } = content.at(-1)!
  const words = units.slice(first, end)
  if (first < anchor || words.some(({ quote }) => quote !== null)) return false
  return words.some(({ tag, lower }, i) => {
    const next = words[i + 1]
    const opens = next && (against.has(next.lower) || causing.has(next.lower))
    // ", which is untrue"
    const isJudged =
      next?.lower === 'which' &&
      words[i + 2]?.lemma === 'be' &&
      words.slice(i + 3, i + 5).some(isJudgement)
    const isDeed = lower === 'and' && next?.form === 3 && objects.has(words[i + 2]?.lower ?? '')
    return tag === tags.dash || isDeed || (tag === tags.comma && (opens || isJudged))
  })
}

const causing = setOf('prompting sparking drawing triggering provoking angering')
const isJudgement = ({ lower }: Unit): boolean => judgements.has(lower)
const judgements = setOf('untrue false wrong incorrect misleading inaccurate baseless')
const objects = setOf('him her them')

/** Of a verb or an auxiliary: any form but that in -ing. */
export const isFiniteVerb = ({ tag, form }: Unit): boolean => isVerb(tag) && form !== 4
const against = setOf('but although though while whereas yet')
const joining = setOf('and as so which who the he she it they')
