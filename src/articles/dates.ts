/** Dates as articles write them. */

/** A date within a text, and the words that give it, as `text.slice(index, index + length)`. */
export type WrittenDate = {
  readonly date: string
  readonly index: number
  readonly length: number
}

/**
 * Reads a text that is a date and nothing else, as an ISO 8601 string: "2026-03-14", with or without
 * a time of day, is given back as it is; "March 14, 2026" and "14 March 2026" as 2026-03-14. Null
 * for anything else, and for days that no calendar has.
 */
export function isoDate(text: string): string | null {
  const written = text.trim()
  const iso = isoPattern.exec(written)
  if (iso) return dateOf(iso[1]!, iso[2]!, iso[3]!) && written

  const found = dateWithin(written)
  return found?.length === written.length ? found.date : null
}

/** The first date in a line of text, without its time of day. Lines should be short. */
export function dateWithin(line: string): WrittenDate | null {
  const found = datePattern.exec(line)
  if (!found) return null

  const { isoYear, isoMonth, isoDay, day, month, year, day2, month2, year2 } = found.groups!
  const date = isoYear
    ? dateOf(isoYear, isoMonth!, isoDay!)
    : dateOf((year ?? year2)!, monthNumber((month ?? month2)!), (day ?? day2)!)
  return date === null ? null : { date, index: found.index, length: found[0].length }
}

const isoPattern =
  /^(\d{4})-(\d{2})-(\d{2})(?:[T ](?:[01]\d|2[0-3]):[0-5]\d(?::[0-5]\d(?:\.\d{1,9})?)?(?:Z|[+-](?:0\d|1[0-4]):?[0-5]\d)?)?$/

const months = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ')
const monthPattern =
  '(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)'
const datePattern = new RegExp(
  `(?<![\\p{L}\\d])(?:(?<isoYear>\\d{4})-(?<isoMonth>\\d{2})-(?<isoDay>\\d{2})` +
    `|(?<day>\\d{1,2})(?:st|nd|rd|th)? (?<month>${monthPattern})\\.?,? (?<year>\\d{4})` +
    `|(?<month2>${monthPattern})\\.? (?<day2>\\d{1,2})(?:st|nd|rd|th)?,? (?<year2>\\d{4}))(?![\\p{L}\\d])`,
  'iu',
)

const monthNumber = (name: string): string =>
  String(months.indexOf(name.slice(0, 3).toLowerCase()) + 1)

/** Null for a day that no calendar has. */
function dateOf(year: string, month: string, day: string): string | null {
  const [y, m, d] = [Number(year), Number(month), Number(day)]
  const lastDay = new Date(Date.UTC(y, m, 0)).getUTCDate()
  if (y < 1000 || m < 1 || m > 12 || d < 1 || d > lastDay) return null
  return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
}
