/** Which full stops belong to an abbreviation, and which of those end a sentence all the same. */
import { isBlankAt, isDigitAt, isUpperCaseAt, isWordAt } from './characters.ts'

/**
 * True when the full stop at `stop` only abbreviates. `next` is where the words after it start,
 * `start` where its sentence does, and `end` how far may be read; a blank may stand before the stop.
 */
export function isAbbreviation(
  text: string,
  stop: number,
  next: number,
  { start, end }: { readonly start: number; readonly end: number },
): boolean {
  const wordEnd = stop > start && isBlankAt(text, stop - 1) ? stop - 1 : stop
  let from = wordEnd
  while (from > start && wordEnd - from <= longestAbbreviation && isWordOrStop(text, from - 1)) {
    from--
  }
  if (from === wordEnd || wordEnd - from > longestAbbreviation) return false

  const word = text.slice(from, wordEnd)
  // "2. Wash the pot", "B. Wash the pot": the number of a list item.
  if (from === start && /^(?:\d{1,3}|\p{Lu})$/u.test(word)) return true
  // "z. B.", "u. a.": of two letters, each with its stop.
  if (/^\p{Ll}$/u.test(word)) {
    if (/^\p{L}\.(?!\p{L})/u.test(text.slice(next, Math.min(next + 4, end)))) return true
    const isSecond = /(?<!\p{L})\p{Ll}\. $/u.test(text.slice(Math.max(start, from - 4), from))
    if (isSecond) return !startsSentence(text, next, end)
  }
  const isInCapitals = isUpperCaseAt(text, next) && isUpperCaseAt(text, next + 1)
  const manner = manners.get(isInCapitals ? capitalised(word) : word)
  switch (manner ?? mannerOfLetters(text, from, word)) {
    case 'inside':
      return true
    case 'before a number':
      return isDigitAt(text, next)
    case 'before a day or zone':
      return isDigitAt(text, next) || startsDayOrZone(text, next, end)
    case 'anywhere':
      return !startsSentence(text, next, end)
    default:
      return false
  }
}

/** True for a capitalised word that starts sentences but no name: The, He, But. */
export function startsSentence(text: string, at: number, end: number): boolean {
  const word = wordAt(text, at, end)
  if (word === 'A' || word === 'An' || word === 'I') {
    return isBlankAt(text, at + word.length) && !isUpperCaseAt(text, at + word.length + 1)
  }
  return sentenceStarters.has(word)
}

/** Where an abbreviation stands: never at the end of a sentence, or at its end as well. */
type Manner = 'inside' | 'before a number' | 'before a day or zone' | 'anywhere'

/** "Friday", "Thursdays", "ET", "Oxley time". */
function startsDayOrZone(text: string, at: number, end: number): boolean {
  const word = wordAt(text, at, end)
  if (daysAndZones.has(word.replace(/days$/, 'day'))) return true
  const behind = at + word.length
  return !sentenceStarters.has(word) && /^ time\b/.test(text.slice(behind, behind + 6))
}

const words = (list: string): string[] => list.split(/\s+/)

const manners = new Map<string, Manner>([
  ...words(
    `Mr Mrs Ms Mx Dr Drs Prof Gen Gens Col Lt Maj Capt Cmdr Cdr Cpt Adm Sgt Cpl Pvt Pfc Spc Brig Sen
     Sens Rep Reps Gov Govs Pres Sec Supt Insp Det Hon Rev Revs Msgr Fr Amb Atty Messrs Mme Mmes Mlle
     Mt Ft vs v cf viz ca approx Approx resp incl Rt Med med geb gest bzw sog Ald Asst Assoc Comdr Hr Sra Srta`,
  ).map((word) => [word, 'inside'] as const),
  ...words(
    `No Nos Nr no nos nr p pp vol vols Vol Vols Fig Figs fig figs Art Arts art Ch ch Eq Par c b d fl
     Op op Tel tel ft lb oz`,
  ).map((word) => [word, 'before a number'] as const),
  ...words(
    `Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec Mon Tue Tues Wed Thu Thur Thurs Fri Inc Ltd Corp
     Co Cos Bros Plc Jr Sr Esq St Ste Ave Blvd Rd Hwy Sq Univ Dept dept Assn Bldg etc al est Est Ala
     Ariz Ark Calif Colo Conn Del Fla Ga Ill Ind Kan Ky La Mass Md Mich Minn Miss Mo Mont Neb Nev Okla Ore
     Pa Penn Tenn Tex Va Vt Wash Wis Wyo Ont Que Intl Natl Govt`,
  ).map((word) => [word, 'anywhere'] as const),
])

const longestAbbreviation = 10

const sentenceStarters = new Set(
  words(
    `The He She It They We You But And Or So Yet Nor In On At To For From By With Without As If When
     While After Before Since Until Once Although Though Because Unless Despite During Under Over
     Among Between Through About According That This These Those There Here His Her Its Their Our My
     Your What Who Why How Where Which Some Many Most Both Each Every All Few Several Such Not No Now
     Then Later Also Still Even Only Just However Meanwhile Instead Moreover Nevertheless Today
     Yesterday Asked Earlier Last That's It's He's She's They're There's`,
  ),
)

const daysAndZones = new Set(
  words(
    `Monday Tuesday Wednesday Thursday Friday Saturday Sunday Mon Tue Tues Wed Thu Thur Thurs Fri Sat
     Sun January February March April May June July August September October November December Jan Feb
     Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec Eastern Central Mountain Pacific Atlantic Alaska Hawaii
     Greenwich Moscow Beijing ET EST EDT CT CST CDT MT MST MDT PT PST PDT AT GMT UTC BST CET CEST EET
     IST JST KST HKT MSK Daylight Standard Local`,
  ),
)

/** Of "J", "U.S", "a.m", "Ph.D": one letter, or short pieces between stops. */
function mannerOfLetters(text: string, from: number, word: string): Manner | null {
  if (word.length <= 2 && !word.includes('.')) {
    return /^\p{Lu}\p{M}?$/u.test(word) && !isJoined(text, from) ? 'anywhere' : null
  }
  if (!/^\p{L}{1,2}(?:\.\p{L}{1,2})+$/u.test(word)) return null
  switch (word.toLowerCase()) {
    case 'a.m':
    case 'p.m':
      // "A.M. Rosenthal" is somebody, "at 9 A.M." a time.
      return /^\p{Lu}/u.test(word) && !/\d\s?$/.test(text.slice(Math.max(0, from - 2), from))
        ? 'anywhere'
        : 'before a day or zone'
    case 'e.g':
    case 'i.e':
      return 'inside'
    default:
      return 'anywhere'
  }
}

/** "AT&T." and "Lea's." end in one letter but not in an initial. */
const isJoined = (text: string, at: number): boolean => at > 0 && "&'’@#/".includes(text[at - 1]!)

/** "GEN" as "Gen", for texts in capitals. */
const capitalised = (word: string): string => word[0] + word.slice(1).toLowerCase()

const isWordOrStop = (text: string, at: number): boolean => text[at] === '.' || isWordAt(text, at)

function wordAt(text: string, at: number, end: number): string {
  let after = at
  while (after < end && after - at < 14 && (isWordAt(text, after) || "'’".includes(text[after]!)))
    after++
  return text.slice(at, after).replace('’', "'")
}
