/** Dates as articles write them. */

/** A date within a text, and the words that give it, as `text.slice(index, index + length)`. */
export type WrittenDate = {
  readonly date: string
  readonly index: number
  readonly length: number
}

/** A line that gives a date. */
export type DateLine = {
  readonly date: string
  /** It says that it is a date: "Published March 3, 2026". */
  readonly isLabelled: boolean
  /** It is the day of a change, not of publication. */
  readonly isUpdate: boolean
}

/**
 * Reads a text that is a date and nothing else, as an ISO 8601 string: "2026-03-14", with or without
 * a time of day, is given back as it is, and so are years and months; "March 14, 2026" and "14. März
 * 2026" as 2026-03-14, "March 2026" as 2026-03. Null for anything else, for days that no calendar has,
 * and for 03/05/2026, which is in March or in May.
 */
export function isoDate(text: string): string | null {
  const written = text.trim()
  const iso = isoPattern.exec(written)
  if (iso) return dateOf(iso[1]!, iso[2] ?? '1', iso[3] ?? '1') && written

  const month = monthPattern.exec(written)
  if (month) return dateOf(month[2]!, monthNumber(month[1]!), '1')?.slice(0, 7) ?? null
  return dateLineIn(written, true)?.date ?? null
}

/** The first date in a line of text, without its time of day. Lines should be short. */
export function dateWithin(line: string): WrittenDate | null {
  for (const { index, 0: words, groups } of line.matchAll(datePattern)) {
    const date = dateFrom(groups!)
    if (date !== null) return { date, index, length: words.length }
  }
  return null
}

/**
 * Reads a line that gives a date, or several, and nothing else but a time of day and what is set apart;
 * or only a date, where it must be `bare`. The day of publication counts, where there is one.
 */
export function dateLineIn(line: string, bare = false): DateLine | null {
  if (line.length > longestLine || !/\d{4}/.test(line)) return null

  const label = bare ? null : dateLabel.exec(line)
  const behindLabel = line.slice(label?.[0].length ?? 0)
  const written = (bare ? behindLabel : behindLabel.replace(timeBefore, '')).replace(weekday, '')
  const isUpdate = label !== null && updated.test(label[0])
  const iso = isoPattern.exec(written)
  if (iso) {
    const date = iso[3] ? isoDate(written) : null
    return date === null ? null : { date, isLabelled: label !== null, isUpdate }
  }

  const found = dateWithin(written)
  if (found?.index !== 0) return null
  const behind = written.slice(found.length)
  if (!(bare ? /^\.?$/ : behindDate).test(behind) && !timeOfDay.test(behind)) return null
  if (!isUpdate) return { date: found.date, isLabelled: label !== null, isUpdate }

  const published = behind.search(publishedLabel)
  const first = published < 0 ? null : dateLineIn(behind.slice(published))
  return first ?? { date: found.date, isLabelled: true, isUpdate }
}

const longestLine = 160

const isoPattern =
  /^(\d{4})(?:-(\d{2})(?:-(\d{2})(?:[T ](?:[01]\d|2[0-3]):[0-5]\d(?::[0-5]\d(?:\.\d{1,9})?)?(?: ?(?:Z|[+-](?:0\d|1[0-4]):?[0-5]\d))?)?)?)?$/

/** The names of the months, January first, without accents and as short as they are told apart. */
const months = [
  /^(?:jan|ene|gen)/,
  /^(?:feb|fev)/,
  /^(?:mar|mrz)/,
  /^(?:apr|abr|avr)/,
  /^(?:may|mai|mag)/,
  /^(?:jun|juin|giu)/,
  /^(?:jul|juil|lug)/,
  /^(?:aug|ago|aou)/,
  /^(?:sep|set)/,
  /^(?:oct|okt|ott|out)/,
  /^nov/,
  /^(?:dec|dez|dic)/,
]
const monthNames =
  `jan(?:uary|uar|vier|v|eiro)?|jänner|ene(?:ro)?|gennaio|feb(?:ruary|ruar|rero|braio)?|f[ée]v(?:rier|r|ereiro)?
  mar(?:ch|s|zo|ço)?|märz|mrz|apr(?:il|ile)?|avr(?:il)?|abr(?:il)?|may|mai|mayo|maio|maggio
  june?|juni|juin|junio|junho|giugno|july?|juli|juil(?:let)?|julio|julho|luglio
  aug(?:ust)?|ao[uû]t|ago(?:sto)?|sep(?:t|tember|tembre|tiembre)?|setiembre|settembre|setembro
  oct(?:ober|obre)?|okt(?:ober)?|ottobre|outubro|nov(?:ember|embre|iembre|embro)?
  dec(?:ember)?|d[ée]c(?:embre)?|dez(?:ember|embro)?|dic(?:iembre|embre)?`.replace(/\s+/g, '|')

const datePattern = new RegExp(
  [
    '(?<![\\p{L}\\d])(?:(?<y1>\\d{4})([-/.])(?<m1>\\d{1,2})\\2(?<d1>\\d{1,2})',
    '(?<d2>\\d{1,2})\\. ?(?<m2>\\d{1,2})\\. ?(?<y2>\\d{4})',
    '(?<a>\\d{1,2})/(?<b>\\d{1,2})/(?<y3>\\d{4})',
    `(?<d4>\\d{1,2})(?:st|nd|rd|th|er|\\.|º)?[ -](?:of |de )?(?<m4>${monthNames})\\.?,?(?: de| del)?[ -](?<y4>\\d{4})`,
    `(?<m5>${monthNames})\\.? (?<d5>\\d{1,2})(?:st|nd|rd|th)?,? (?<y5>\\d{4}))(?![\\p{L}\\d]|[-/.]\\d)`,
    // Chinese, Japanese and Korean.
    '(?<![\\d])(?<y6>\\d{4}) ?[年년] ?(?<m6>\\d{1,2}) ?[月월] ?(?<d6>\\d{1,2}) ?[日일]',
  ].join('|'),
  'giu',
)

const monthPattern = new RegExp(`^(${monthNames})\\.?,? (?:de |of )?(\\d{4})$`, 'iu')

const weekday =
  /^(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?|(?:mon|diens|donners|frei|sams|sonn)tag|mittwoch|(?:lun|mar|mercre|jeu|vendre|same)di|dimanche|lunes|martes|miércoles|jueves|viernes|sábado|domingo)[.,]*(?: +(?:the|den|der|le))? +|^le +/i

/** The time of day in "4:12 PM EST, Mon March 3, 2025". */
const timeBefore =
  /^\d{1,2}[:.]\d\d(?: ?[AaPp]\.?[Mm]\b\.?)?(?: \(?[A-Z]{2,4}\)?)?,? +(?:on +)?(?=\p{L}|\d{1,2} \p{L}|\d{4}-)/u

const dateLabel =
  /^(?:(?:first|last|originally|article|story|page) )?(?:published|updated|posted|modified|created|released|(?:publication |release )?date|veröffentlicht|aktualisiert|stand|publié|mis à jour|publicado|actualizado)(?: (?:on|at|am|le|el))?:? +/i
const updated = /updated|modified|aktualisiert|mis à jour|actualizado/i
const publishedLabel =
  /(?:(?:first|originally) )?(?:published|posted|veröffentlicht|publié|publicado)\b/i

/** The time of day, or something set apart such as a second date: but no sentence. */
const timeOfDay =
  /^,?(?: at| um| à| a las)? ?\d{1,2}(?:[:.h]\d\d(?::\d\d)?)?(?: ?[ap]\.?m\.?| Uhr)?(?: \(?[A-Z]{2,4}\)?)?$/i
const behindDate = /^(?:$|(?:,? (?:at )?\d{1,2}(?:[:.]\d\d| ?[ap]\.?m)| *[|·•()/–—-]).{0,100}$)/i

function dateFrom(groups: Record<string, string | undefined>): string | null {
  const { y1, m1, d1, y2, m2, d2, a, b, y3, y4, m4, d4, y5, m5, d5, y6, m6, d6 } = groups
  if (y1) return dateOf(y1, m1!, d1!)
  if (y2) return dateOf(y2, m2!, d2!)
  if (y4) return dateOf(y4, monthNumber(m4!), d4!)
  if (y5) return dateOf(y5, monthNumber(m5!), d5!)
  if (y6) return dateOf(y6, m6!, d6!)

  const [first, second] = [Number(a), Number(b)]
  if (first !== second && first <= 12 && second <= 12) return null
  return first > 12 ? dateOf(y3!, b!, a!) : dateOf(y3!, a!, b!)
}

function monthNumber(name: string): string {
  const plain = name.toLowerCase().normalize('NFD').replace(/\p{M}/gu, '')
  return String(months.findIndex((month) => month.test(plain)) + 1)
}

/** Null for a day that no calendar has. */
function dateOf(year: string, month: string, day: string): string | null {
  const [y, m, d] = [Number(year), Number(month), Number(day)]
  const lastDay = new Date(Date.UTC(y, m, 0)).getUTCDate()
  if (y < 1000 || m < 1 || m > 12 || d < 1 || d > lastDay) return null
  return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
}
