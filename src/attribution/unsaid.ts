/** Whether a sentence with a cue tells of words that nobody said: denied, only possible, or asked about. */
import type { Statement } from './extract.ts'
import { setOf } from './phrases.ts'
import { isVerb, type Reading, tags } from './reading.ts'

const negations = setOf("not n't n’t never no nobody nor neither hardly rarely cannot without")
const modals = setOf("will would could can may might should must shall 'll 'd wo ca")
const nobody = setOf('nobody none neither anyone anybody whoever few nothing no')
const conditions = setOf('if unless whether lest')
const questioning = setOf(
  'had has have did do does is are was were should would could can will may might',
)
/** "refused to say", "plans to announce": it wasn't said, or not yet. */
const withheld = setOf(`
  refuse decline plan want hope expect intend fail hesitate try need wish afraid ready likely unlikely unwilling
  reluctant willing prepare able unable fear forget neglect omit threaten
`)
/** "denied saying", "Imagine Ann Lee saying": it was not said, or nobody tells that it was. */
const avoided = setOf('deny avoid resist consider risk stop')
const dismissing = setOf('dismiss reject')
const imagined = setOf('imagine suppose picture')
const untrue = setOf('true false untrue myth lie')
const asking = setOf('ask wonder question')
/** What follows them is what their subject does not say. */
const contrary = setOf('deny doubt refute dispute decline refuse')

/** What somebody hears, where it stands behind a comma. */
const heard = setOf('told asked informed')
const hearing = setOf('that whether if how why about of by')

const quoting = setOf('quote cite')

/** True when nobody said it, as far as the words around the cue tell. */
export function isUnsaid(
  { units, sentences, sentenceOf }: Reading,
  { anchor, source, content }: Statement,
): boolean {
  const cue = units[anchor]!
  const { first, end } = sentences[sentenceOf[anchor]!]!
  if (cue.tag === tags.verb && contrary.has(cue.lemma)) return true
  // "dismissed reports that she had said so"
  const named = content[0] && units[content[0].first]!.lemma
  if (dismissing.has(cue.lemma) && named !== undefined && rumours.has(named.replace(/s$/, '')))
    return true
  if (imagined.has(units[first]!.lower) && cue.form === 4) return true
  if (cue.form === 4 && avoided.has(units[anchor - 1]?.lemma ?? '')) return true
  // "asked if the quay was closed"
  if (asking.has(cue.lemma) && content.some((run) => conditions.has(units[run.first]!.lower)))
    return true
  const isOneWord = source !== null && source.end - source.first === 1
  if (isOneWord && times.has(units[source.first]!.lower)) return true
  const previous = units[anchor - 1]
  // "ships that call at the quay"
  if (previous?.lower === 'that' && cue.form === 1) return true
  const reports = units[anchor - 2]?.lemma ?? ''
  if (
    previous?.lower === 'that' &&
    (rumours.has(reports) || rumours.has(reports.replace(/s$/, '')))
  )
    return true
  // "prizes claimed by June", but not "said by phone that"
  const isDone = cue.form === 3 && units[anchor + 1]?.lower === 'by'
  if (isDone && content.some((run) => run.first === anchor + 1 || run.first === anchor + 2))
    return true
  if (isToldOf(units, anchor, source)) return true
  if (isPassive(units, anchor, first) && !(source && source.first > anchor)) return true
  // "Lee, told that the gate had stuck, smiled"
  const isHearer =
    heard.has(cue.lower) && previous?.tag === tags.comma && source?.end === anchor - 1
  if (isHearer && hearing.has(units[anchor + 1]?.lower ?? '')) return true
  // "The Courier quoted Lee as saying": the words are Lee's.
  for (let as = anchor + 2; quoting.has(cue.lemma) && as < end && as <= anchor + 8; as++) {
    if (units[as]!.lower === 'as' && units[as + 1]?.lower === 'saying') return true
  }
  for (
    let at = anchor - 1;
    at >= first && at > anchor - 10 && units[at]!.tag !== tags.comma;
    at--
  ) {
    if (conditions.has(units[at]!.lower)) return true
  }
  if (source && isNobody(units[source.first]!.lower, units[source.first + 1]?.lower ?? ''))
    return true

  // The verb's own auxiliaries: "has not yet said", "could say", "declined to say".
  let at = anchor - 1
  let inverted = -1
  for (let hops = 0; at >= first && hops < 6; at--, hops++) {
    const { tag, lower } = units[at]!
    if (source && at >= source.first && at < source.end) break
    if (negations.has(lower)) return true
    if (modals.has(lower) && tag !== tags.noun && tag !== tags.name) return true
    if (lower === 'to' && cue.form === 1) {
      let governor = at - 1
      // "has yet to say"
      if (units[governor]?.lower === 'yet') return true
      while (governor >= first && units[governor]!.tag === tags.adverb) governor--
      if (governor >= first && withheld.has(units[governor]!.lemma)) return true
      if (governor >= first && governor > first && negations.has(units[governor - 1]!.lower))
        return true
      break
    }
    if (tag !== tags.aux && tag !== tags.adverb && tag !== tags.particle) break
    if (tag === tags.aux) inverted = at
  }
  if (units[anchor + 1]?.lower === 'no' || (cue.form > 0 && units[anchor + 1]?.lower === 'not'))
    return true

  // "If he says", "Has she said", "Say that".
  const subject = source && source.first < anchor ? source.first : anchor
  let before = subject - 1
  while (before >= first && units[before]!.tag === tags.adverb) before--
  if (before >= first) {
    const { lower, tag } = units[before]!
    // "It is not true that Ann Lee said", "reports that she had said"
    const ahead = units[before - 1]
    const isTold = ahead && (untrue.has(ahead.lower) || rumours.has(ahead.lemma))
    if (lower === 'that' && before > first && isTold) return true
    if (conditions.has(lower) || lower === 'anyone' || lower === 'anybody') return true
    if (
      before === first &&
      tag === tags.aux &&
      questioning.has(lower) &&
      source !== null &&
      source.first < anchor &&
      cue.tag === tags.verb
    )
      return true
  }
  if (inverted === first && cue.tag === tags.verb && source !== null && source.first > anchor)
    return false
  const isContentAfter = content.some((run) => run.first > anchor)
  if (units[first]!.lower === 'if' && subject > first && subject - first <= 4 && isContentAfter)
    return true
  const last = units[end - 1]!
  const isQuestion =
    last.lower === '?' &&
    !content.some((run) => run.end >= end - 1 && units[run.end - 1]!.quote !== null)
  if (isQuestion && units[first]!.tag === tags.aux && questioning.has(units[first]!.lower))
    return true
  return (
    anchor === first &&
    cue.form === 1 &&
    cue.tag === tags.verb &&
    isContentAfter &&
    (!source || source.first > anchor) &&
    !last.quote &&
    units[anchor + 1]?.tag !== tags.name
  )
}

/** "A stone said to come from Mars" and "crews told to wait": nobody is told to say so. But "he said to wait". */
function isToldOf(units: Reading['units'], anchor: number, source: Statement['source']): boolean {
  const { lower, lemma, form } = units[anchor]!
  if (form !== 3 || (lemma !== 'say' && lemma !== 'tell') || units[anchor + 1]?.lower !== 'to')
    return false
  const to = units[anchor + 2]
  if (!to || !isVerb(to.tag) || to.form !== 1) return false
  return lower === 'told' || !source || units[source.first]!.tag !== tags.pronoun
}

/** "was told", "is said": who said it is not its subject. */
function isPassive(units: Reading['units'], anchor: number, first: number): boolean {
  if (units[anchor]!.form !== 3) return false
  let at = anchor - 1
  while (at > first && units[at]!.tag === tags.adverb) at--
  return at >= first && units[at]!.tag === tags.aux && formsOfBe.has(units[at]!.lower)
}

/** "Reports that suggested a fall": nobody is said to say so. */
const rumours = setOf('report rumor rumour claim suggestion speculation')
/** Days and months. */
export const times = setOf(`
  monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september
  october november december today yesterday
`)
const formsOfBe = setOf("is are was were be been being am 's 're")

/** True when what is said is only named, as in "said so" and "announced the deal": that is no statement. */
export function isOnlyNamed({ units }: Reading, { content, anchor }: Statement): boolean {
  if (units[anchor]!.tag !== tags.verb || units[anchor]!.lower === 'according') return false
  const { lemma } = units[anchor]!
  return content.every(({ first, end }) => {
    for (let at = first; at < end; at++) {
      const { tag, quote, lower } = units[at]!
      // "put the loss at 40 boats", "accused the port of hiding it": the tagger may see no verb there.
      if (measuring.has(lemma) && lower === 'at') return false
      if (lemma === 'accuse' && lower.endsWith('ing')) return false
      if (quote || tag === tags.verb || tag === tags.aux) return false
    }
    return true
  })
}

const measuring = setOf('put estimate')

/** True for "the union's claim that": where such a claim ends in its sentence is too uncertain. */
export function isNominal({ units }: Reading, { content, source, anchor }: Statement): boolean {
  const owners = source ? units.slice(source.end - 1, source.end + 1) : []
  const isOwned =
    source !== null &&
    source.end <= anchor &&
    owners.some(({ tag }) => tag === tags.possessive || tag === tags.pronoun)
  const isThat = content.some(({ first }) => first === anchor + 1 && units[first]!.lower === 'that')
  return units[anchor]!.tag === tags.noun && isOwned && isThat
}

const isNobody = (word: string, next: string): boolean =>
  (nobody.has(word) && !(word === 'few' && next === '')) || (word === 'not' && next !== '')
