/**
 * Who wrote an article and where it was published, as lines near its top tell.
 *
 * A line is a byline only if it is built like one from end to end, and what is not plainly a name gives
 * no author: a wrong one is worse than none. The text below is the witness: "Storm Warning" is no name
 * where it has "storm" in it, nor is "Tel Aviv" where it has "in Tel Aviv".
 */
import { type DateLine, dateLineIn, dateWithin } from './dates.ts'

/** What a byline tells. `author` has all names, as "Ann Lee, Bo Ek and Jo Ito". */
export type Byline = {
  readonly author: string | null
  readonly publisher: string | null
  readonly date: DateLine | null
}

/**
 * Reads "By Ann Lee", "Written by Ann Lee, Harbour Times", "Ann Lee | March 3, 2026" or "Posted on March
 * 3, 2026 by Ann Lee". Null for a line of a text that is none of these.
 */
export function bylineIn(line: string, text: string): Byline | null {
  if (line.length > longestLine) return null

  const appeared = appearedIn(line, text)
  if (appeared) return appeared

  const [first = '', ...others] = line.split(separator)
  const label = bylineLabel.exec(first) ?? foreignLabel.exec(first)
  if (!label) {
    const dated = datedByline.exec(line)
    const date = dated && dateLineIn(dated[1]!.replace(/[\s,|·•–—-]+$/, ''))
    const byline = date && bylineIn(dated[2]!, text)
    return byline && { ...byline, date: byline.date ?? date }
  }

  const { words, date } = withoutDate(first.slice(label[0].length))
  const names = namesIn(words, text)
  if (names === null) return null
  if (foreignLabel.test(label[0]) && !names.authors.every((name) => isPerson(name, text)))
    return null
  return {
    author: joined(names.authors),
    publisher: names.publisher ?? others.find((other) => isPublisher(other, text)) ?? null,
    date: date ?? firstDate(others),
  }
}

/** Reads "Published in Form & Fabric, 19 September 2023", and no more than the date of a place there. */
function appearedIn(line: string, text: string): Byline | null {
  const label = appearedLabel.exec(line)
  if (!label) return null
  const { words, date } = withoutDate(line.slice(label[0].length))
  const parts = words.split(' ')
  const isOne =
    parts.every((part) => isCapitalised(part) || /^(?:of|and|&|the|for|in|on)$/.test(part)) &&
    (isPublisher(words, text) ||
      (date !== null && parts.length > 1 && !placeStarts.has(parts[0]!) && !/,/.test(words)))
  if (date === null && !isOne) return null
  return { author: null, publisher: isOne ? words : null, date }
}

const appearedLabel = /^(?:(?:first|originally) )?(?:published|appeared) (?:in|by):? (?=\p{Lu})/iu

/**
 * Reads "Source: The Harbour Times". Null for what is no name, such as an address.
 */
export function publisherIn(line: string): string | null {
  const name = publisherLabel.exec(line)?.[1]
  return name !== undefined && !/[:/@]|[.!?]$/.test(name) ? name : null
}

const publisherLabel = /^(?:source|publisher|publication) ?: *([\p{Lu}\p{Lo}\d].{1,79})$/iu

/** What the start of a story tells: "NORTHPORT, Jan 8, 2025 (Coastal Press) -- It rained." */
export function datelineIn(
  line: string,
): { readonly publisher: string; readonly date: string } | null {
  const [, place, publisher] = dateline.exec(line) ?? []
  const date = place && dateWithin(place)
  return date && publisher ? { publisher, date: date.date } : null
}

const dateline = /^(\p{Lu}[^()]{0,60}) ?\((\p{Lu}[\p{L}.&’' ]{1,40})\) {0,2}(?:--|—|–|-) /u

/**
 * Reads names without "By", which are an author's if a date stands beside or `below` them: "Ann Lee |
 * March 3, 2026". Null for all else, and for names that the text tells of.
 */
export function bareBylineIn(line: string, below: string | null, text: string): Byline | null {
  if (line.length > longestLine) return null

  const pieces = line.split(separator)
  const [first = '', ...others] = dateLineIn(pieces[0]!) ? pieces.toReversed() : pieces
  const { words, date } = withoutDate(first)
  const own = date ?? firstDate(others)
  if (own === null && (below === null || dateLineIn(below) === null)) return null

  const names = [...words.split(/, and | and | & |, /), ...others]
  const paper = names.find((name) => isPublisher(name, text)) ?? null
  const authors = words.split(/, and | and | & |, /).filter((name) => name !== paper)
  const areNames = authors.every(
    (name) => isPerson(name, text) && !isToldOf(name, text) && !abstract.test(name),
  )
  return areNames && authors.length > 0
    ? { author: joined(authors), publisher: paper, date: own }
    : null
}

/** True for the name of a paper, agency or broadcaster: "The Harbour Times", "BBC News". */
export function isPublisher(words: string, text: string): boolean {
  if (outlet.test(words)) return true
  const parts = words.replace(/^The /, '').split(' ')
  const last = parts.pop()!
  if (!isPaper(last) || parts.length > 3 || (parts.length === 0 && !words.startsWith('The ')))
    return false
  return parts.every(
    (part) =>
      /^(?:of|and|&)$/.test(part) ||
      (isCapitalised(part) && !isLabel(part) && !isOrdinary(part, text)),
  )
}

/** True for what somebody's work is called: "Political Editor". */
export const isJob = (words: string): boolean => isName(words) && job.test(words)

/** True for the names of one person: none that the text has as other words. */
export const isPerson = (words: string, text: string): boolean =>
  agencies.has(words) ||
  (isName(words) &&
    !job.test(words) &&
    words.split(' ').length <= 4 &&
    !isPlace(words, text) &&
    !words
      .split(' ')
      .some(
        (part) =>
          isLabel(part) ||
          isPaper(part) ||
          (!particles.has(part) && !firstNames.has(part) && isOrdinary(part, text)),
      ))

const longestLine = 160

/** "Storm Warning", which is no name though the text may have neither word. */
const abstract = /(?:ing|tion|sion|ment|ness|ity|ship|ism|ance|ence)s?(?: |$)/

const separator = /\s*[|·•]\s*|\s+[–—/-]\s+/
const bylineLabel =
  /^(?:(?:(?:written|reported|reporting|posted|words|text|story|report|article|interview|analysis|opinion|commentary|review|column|essay|guest post|compiled) )?by:?\s+|(?:authors?|words|text|interview|autor(?:in)?|auteur)\s*:\s*)/i
/** German, French, Spanish and Italian, whose words for "by" start many other lines. */
const foreignLabel = /^(?:Von|Par|Por|Di)\s+(?=\p{Lu})/iu
const datedByline = /^(.*?\d.*?)\s*((?:written |posted )?\bby:?\s.+)$/i

const firstDate = (parts: readonly string[]): DateLine | null =>
  parts.map((part) => dateLineIn(part)).find((date) => date !== null) ?? null

/** Takes off the date at the end of "Ann Lee on March 3, 2026". */
function withoutDate(words: string): { readonly words: string; readonly date: DateLine | null } {
  const found = dateWithin(words)
  const date = found && found.index > 0 ? dateLineIn(words.slice(found.index)) : null
  if (!found || date === null) return { words, date: null }
  return {
    words: words.slice(0, found.index).replace(beforeDate, ''),
    date: { ...date, isLabelled: true },
  }
}

const beforeDate =
  /(?:[\s,(:.–—-]|\b(?:on|le|am|el|(?:first |last )?(?:published|posted|updated)|(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?)\b)+$/i

type Names = { readonly authors: readonly string[]; readonly publisher: string | null }

/** The names in "Ann Lee and Tom Ode, Harbour Times"; null if it is prose. */
function namesIn(line: string, text: string): Names | null {
  const words = line
    .replace(otherCredit, '')
    .replace(/\s*\([^()]*\)$/, '')
    .replace(/[\s,<]*\S*@\S+/g, '')
    .trim()
  if (group.test(words) || agencies.has(words)) return { authors: [words], publisher: null }
  if (isMononym(words, text)) return { authors: [words], publisher: null }

  const authors: string[] = []
  let publisher: string | null = null
  for (const [index, piece] of words.split(/,? and |,? und | & |, |; /).entries()) {
    const before = authors.at(-1)
    if (credential.test(piece)) continue
    if (before !== undefined && /^(?:Jr|Sr)\.?$|^I{2,3}$/.test(piece)) {
      authors[authors.length - 1] = `${before} ${piece}`
      continue
    }
    const { name, affiliation } = parted(piece)
    if (affiliation !== null && !affiliated.test(affiliation)) return null
    if (affiliation !== null && isPublisher(affiliation, text)) publisher ??= affiliation
    if (index === 0 ? isName(name) : isName(name) && isPersonBeside(name, text)) authors.push(name)
    else if (index === 0 || !(affiliated.test(piece) || job.test(piece))) return null
    else if (isPublisher(piece, text)) publisher ??= piece
  }
  const parts = authors[0]?.split(' ') ?? []
  // "By Sheer Chance" is no name where the text speaks of chances that are sheer.
  if (parts.length === 0 || parts.every((part) => isOrdinary(part, text))) return null
  // Where the name of a person ends in "Ann Mary Lee Bay Times" can't be told.
  if (parts.length > 3 && isPaper(parts.at(-1)!)) return { authors: [], publisher }
  return { authors, publisher }
}

/** Behind a comma stand papers, places and jobs as often as a second name. */
const isPersonBeside = (name: string, text: string): boolean =>
  !isPlace(name, text) &&
  !job.test(name) &&
  !outlet.test(name) &&
  !name.split(' ').some((part) => isPaper(part) || isLabel(part))

/** A name, and what stands behind it: "for the Harbour Times", "BBC News", "AP Business Writer". */
function parted(piece: string): { readonly name: string; readonly affiliation: string | null } {
  const behind = /^(.+?) (?:for|of|in|at|from) (.+)$/.exec(piece)
  if (behind) return { name: behind[1]!, affiliation: behind[2]! }

  const parts = piece.replace(/ (?:Ph\.?D|M\.?D)\.?$/, '').split(' ')
  const from = parts.findIndex((part, index) => index >= 2 && outletStart.test(part))
  if (from > 0)
    return { name: parts.slice(0, from).join(' '), affiliation: parts.slice(from).join(' ') }
  // "Ann Lee Harbour Times": two names of a person and two of a paper.
  if (parts.length === 4 && isPaper(parts[3]!) && parts.every((part) => part.length > 2)) {
    return { name: parts.slice(0, 2).join(' '), affiliation: parts.slice(2).join(' ') }
  }
  return { name: parts.join(' '), affiliation: null }
}

const otherCredit =
  /[,;.]?\s+(?:and |with )?(?:photos?|photographs?|photography|pictures?|images?|illustrations?|videos?|graphics?|art|additional reporting|editing|edited|translat\w+)(?: and \w+)? by\b.*$/i
const group =
  /^(?:the )?(?:\p{Lu}[\p{L}'’.]* ){0,3}(?:Editorial Board|Editorial Team|Editors|Staff|Newsroom|(?:News )?Desk|Staff (?:Writers?|Reporters?)|Correspondents?)$/iu
const credential =
  /^(?:Ph\.? ?D|M\.?D|D\.?Phil|D\.?Sc|M\.?A|M\.?Sc?|B\.?A|B\.?Sc?|M\.?B\.?A|R\.?N|R\.?D|J\.?D|Ed\.?D|Psy\.?D|MPH|MPP|LL\.?[BM]|Esq|CPA|CFA|OBE|CBE|MBE|MP|FRS|QC|KC|DDS|DVM|PharmD|LCSW)\.?$/
const affiliated = /^(?:the |special (?:to|for) )?\p{Lu}[^!?]*$/iu
const job =
  /\b(?:writer|reporter|editor|correspondent|columnist|contributor|producer|director|professor|lecturer|fellow|staff|desk)s?$|^(?:special (?:to|for) .+)$/i

/** "Plato": one name alone, of which the text knows no other meaning. */
const isMononym = (words: string, text: string): boolean =>
  /^\p{Lu}\p{Ll}{2,}$/u.test(words) &&
  !isLabel(words) &&
  !calendar.test(words) &&
  !isPaper(words) &&
  !isPlace(words, text) &&
  !isOrdinary(words, text)

function isName(words: string): boolean {
  const parts = words.split(' ')
  return parts.length >= 2 && parts.length <= 5 && parts.every(isPartOfName)
}

const isPartOfName = (word: string): boolean =>
  (isCapitalised(word) && !calendar.test(word)) || particles.has(word)

const isCapitalised = (word: string): boolean => /^\p{Lu}[\p{L}\p{M}'’.-]*$/u.test(word)

function joined(names: readonly string[]): string | null {
  const [last, ...others] = names.toReversed()
  if (last === undefined) return null
  return others.length === 0 ? last : `${others.toReversed().join(', ')} and ${last}`
}

// Far enough to meet the words that an article is about.
const witnessed = 20_000

/** True when the text has a capitalised word in lower case too. */
function isOrdinary(word: string, text: string): boolean {
  const lower = word.toLowerCase()
  if (lower === word) return false
  return hasWord(text, lower, () => true)
}

function isPlace(words: string, text: string): boolean {
  const parts = words.split(' ')
  if (placeStarts.has(parts[0]!) || placeEnds.has(parts.at(-1)!)) return true
  return hasWord(text, words, (at) =>
    /\b(?:in|at|near|to)\s$/.test(text.slice(Math.max(0, at - 6), at)),
  )
}

/** True when the text names somebody again, but for a line on who its author is. */
function isToldOf(name: string, text: string): boolean {
  let times = 0
  hasWord(text, name, (at) => {
    if (!aboutAuthor.test(text.slice(at + name.length, at + name.length + 60))) times++
    return times > 1
  })
  return times > 1
}

const aboutAuthor =
  /^,? (?:is|was|has been) an? .*(?:reporter|journalist|writer|editor|correspondent|columnist|author)|^ (?:covers|reports|writes|contributed)\b/

/** True when a text has a word, at a place that will do. */
function hasWord(text: string, word: string, willDo: (at: number) => boolean): boolean {
  const limit = Math.min(text.length, witnessed)
  for (let at = text.indexOf(word); at >= 0 && at < limit; at = text.indexOf(word, at + 1)) {
    const isWhole =
      !/[\p{L}\p{N}]$/u.test(text.slice(Math.max(0, at - 1), at)) &&
      !/^[\p{L}\p{N}]/u.test(text.slice(at + word.length, at + word.length + 1))
    if (isWhole && willDo(at)) return true
  }
  return false
}

const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/))

const particles = words('de del della der den di da dos du van von zu bin ibn al el la le')
const agencies = words('Reuters AFP AP Staff')
const calendar =
  /^(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?)[.,]?$|^(?:january|february|october|november|december)$/i

/** First names that are other words too. */
const firstNames = words(
  'Will Mark Bill Grace Rose May Frank Jack Pat Art Drew Hope Faith Joy Dawn Rich Guy Rob',
)

const outlet =
  /^(?:BBC|CNN|NPR|PBS|NBC|ABC|CBS|Fox|Sky|ITV|Al Jazeera|Bloomberg|Reuters|AFP|AP|UPI|dpa|ANSA|TASS|Xinhua|Kyodo|(?:The )?Associated Press|Agence France-Presse|Politico|Axios|Vox|Forbes|Wired)(?: (?:News|Sport|Business|World|Radio|Online|Opinion))?$/
const outletStart =
  /^(?:BBC|CNN|NPR|PBS|NBC|ABC|CBS|ITV|AFP|AP|UPI|Reuters|Bloomberg|Associated|Staff|Contributing)$/
const papers = words(
  `Times News Post Herald Tribune Journal Gazette Courier Star Sun Chronicle Guardian Telegraph Mail
   Express Mirror Observer Independent Standard Echo Examiner Inquirer Enquirer Dispatch Register Record
   Reporter Review Press Daily Weekly Today Globe Bee Beacon Sentinel Argus Advertiser Advocate Citizen
   Bulletin Democrat Republican Ledger Messenger Monitor Mercury Banner Union Voice Magazine Media
   Network Radio Television Broadcasting Wire Paper Service Agency University Institute Center Centre
   College Foundation Ministry Council Association`,
)
/** Capitalised words that stand above articles, and are part of nobody's name. */
const labels = words(
  `The A An And Or But In On At To For From With Without Of By As Is Are Was Be How Why What When Where
   Who Can Could Should Must Not No After Before Over Under Into This That These Those Its Our Your Their
   Breaking Latest Local World National Business Sports Sport Politics Opinion Top Editorial Press Release
   Daily Weekly Live Special Exclusive Full Story Read More Share Updated Published Advertisement Photo
   Video Image Getty Bad Good Fake Weather International Press Key Points Staff Writer Senior Associate
   Immediate Design Accident Chance Default Numbers Sea Land Air Invitation Request`,
)
const isPaper = (word: string): boolean => papers.has(word) || papers.has(inTitleCase(word))
const isLabel = (word: string): boolean => labels.has(word) || labels.has(inTitleCase(word))
const inTitleCase = (word: string): string => word.slice(0, 1) + word.slice(1).toLowerCase()

const placeStarts = words(
  `New North South East West Northern Southern Eastern Western Central San Los Las Saint Port Fort Mount
   Lake United Great Tel Hong Cape Buenos Rio Kuala Addis Abu Sri Costa Puerto Saudi Sierra Washington`,
)
const placeEnds = words(
  'City County Island Islands Beach Springs Valley Kingdom States Republic Street Bay Falls Heights',
)
