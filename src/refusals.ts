/** Why what somebody brings, asks for or wants done is refused, so that it can be told in any language. */
import { UserError } from './errors.ts'

/** Details of an article that may be too long, or broken. */
export type DetailName = 'title' | 'author' | 'publisher' | 'link'

const counted = (number: number): string => number.toLocaleString('en')

const readable = 'attach plain text, Markdown, HTML, PDF or Word (.docx)'

/** The sentences that tell a refusal, with what is put into them; every language has them. */
export type RefusalTexts = Readonly<typeof refusalsEn>

export const refusalsEn = {
  // Questions.
  noQuestion: 'There is no question in that: ask one in words, such as “Who said so?”.',
  longQuestion: (length: number, most: number) =>
    `That is ${counted(length)} characters long: ask a question of at most ${counted(most)}.`,
  noCitation: (citation: string) =>
    `“${citation}” leads to no words here: copy the citation below a quote, such as tides@3:120-340.`,

  // What is to be kept as an article.
  noWords: 'There are no words in that text: an article needs some that can be quoted.',
  brokenText:
    'That text has characters in it that are none, as a broken file has: save it as UTF-8 and try again.',
  noTitle: 'The article needs a title: give it one.',
  longText: (length: number, most: number) =>
    `That text is ${counted(length)} characters long, and an article may have ${counted(most)}: split it into several.`,
  noLink: (url: string) =>
    `The link must be an address such as https://example.com/tides, not “${url}”.`,
  noDate: (date: string) => `The date must be one such as 2026-03-14, not “${date}”.`,
  longDetail: (detail: string, length: number, most: number) =>
    `The ${detail} is ${counted(length)} characters long: shorten it to ${counted(most)}.`,
  brokenDetail: (detail: string) =>
    `The ${detail} has characters in it that are none: type it anew.`,
  /** Somebody else has changed it since. */
  changedMeanwhile: (title: string) =>
    `“${title}” was changed by somebody else meanwhile: look at it again, and then change it.`,
  notRemoved: (title: string) => `“${title}” is not removed.`,
  removed: (id: string) => `“${id}” is removed: restore it first.`,
  noArticle: (id: string) => `There is no article “${id}” here: choose one of the list.`,
  full: (most: number) =>
    `There are ${counted(most)} articles here, and no more are allowed: remove some first.`,
  manyChanges: (most: number) =>
    `There were ${counted(most)} changes here within a day, and no more are allowed: go on tomorrow.`,

  // Front matter, by the file and the line.
  unclosedFrontMatter: (name: string, line: number) =>
    `${name}, line ${line}: the front matter that starts here is never closed with "---".`,
  longFrontMatter: (name: string, line: number, most: number) =>
    `${name}, line ${line}: the front matter is longer than ${most} characters.`,
  frontMatterNotKeys: (name: string, line: number) =>
    `${name}, line ${line}: the front matter must be made of lines such as "title: The tides".`,
  frontMatterNotYaml: (name: string, line: number) =>
    `${name}, line ${line}: the front matter is not valid YAML: have each key once, and put a value with a colon, bracket or quotation mark into single quotes.`,
  frontMatterNotWords: (name: string, line: number, key: string) =>
    `${name}, line ${line}: the front matter's "${key}" must be words, not a list.`,
  /** The value that a key has, or null where that is a list. */
  frontMatterNotLink: (name: string, line: number, key: string, value: string | null) =>
    `${name}, line ${line}: the front matter's "${key}" must be an address such as https://example.com/tides, not ${written(value)}.`,
  frontMatterNotDate: (name: string, line: number, key: string, value: string | null) =>
    `${name}, line ${line}: the front matter's "${key}" must be a date such as 2026-03-14, not ${written(value)}.`,
  frontMatterNotTrueOrFalse: (name: string, line: number, key: string, value: string | null) =>
    `${name}, line ${line}: the front matter's "${key}" must be true or false, not ${written(value)}.`,

  // Files.
  emptyFile: (name: string) => `“${name}” is empty: attach the file again.`,
  largeFile: (name: string, megabytes: number, most: number) =>
    `“${name}” is ${megabytes} MB large, and ${most} are the most that are read: split it.`,
  slowFile: (name: string) => `“${name}” takes too long to read: save it anew, or split it.`,
  heavyFile: (name: string) =>
    `“${name}” needs more memory than any article: save it anew, or split it.`,
  wordlessFile: (name: string) => `“${name}” has no words in it.`,
  oldOrLockedWord: (name: string) =>
    `“${name}” is an old Word or Excel file, or one with a password: save it as .docx or PDF without one, and attach that.`,
  noArticleInKind: (name: string, kind: string) =>
    `“${name}” is a file of the kind ${kind}, which has no article to read: ${readable}.`,
  unreadableKind: (name: string, kind: string) =>
    `“${name}” is a file of the kind ${kind}, which can't be read: ${readable}.`,
  brokenArchive: (name: string) =>
    `“${name}” is a Word file or an archive that is broken: save it again and attach that.`,
  unknownEncoding: (name: string) =>
    `“${name}” is no text, or in an encoding that it does not name: save it as UTF-8 and attach it again.`,
  longLine: (name: string, length: number) =>
    `“${name}” has a line of ${counted(length)} characters, as no article has: break it into paragraphs.`,
  scriptedHtml: (name: string) =>
    `“${name}” has no words that can be read: it may be made by a script.`,
  brokenWord: (name: string) =>
    `“${name}” is a Word file that is broken: save it again and attach that.`,
  hugeWord: (name: string) =>
    `“${name}” is far larger unpacked than any article: save it again, or split it.`,
  lockedPdf: (name: string) =>
    `“${name}” is locked with a password: save it without one and attach that.`,
  brokenPdf: (name: string) => `“${name}” is a PDF that is broken: save it again and attach that.`,
  partlyBrokenPdf: (name: string, page: number) =>
    `“${name}” is a PDF whose page ${page} is broken: save it again and attach that.`,
  longPdf: (name: string, pages: number, most: number) =>
    `“${name}” has ${pages} pages, and ${most} are the most that are read: split it.`,
  scannedPdf: (name: string) =>
    `“${name}” has no text, only pictures of it, as a scan has: run it through text recognition first.`,

  // Links, and the servers that they lead to.
  notALink: (link: string) =>
    `“${link}” is no link: give one that starts with https://, such as https://example.com/tides.`,
  notTheWeb: (link: string) =>
    `“${link}” is no web page: links must start with https:// or http://.`,
  linkWithPassword: (host: string) => `“${host}” has a name or password in its link: take it out.`,
  notPublic: (host: string) => `“${host}” is not on the public internet, so it is not asked.`,
  noServer: (host: string) => `There is no server “${host}”: check the link.`,
  /** A code such as ECONNREFUSED; null where nothing more is known. */
  unreachable: (host: string, code: string | null) =>
    `“${host}” can't be reached (${code ?? 'no connection'}): check the link.`,
  notGivenOut: (host: string, status: number) =>
    `“${host}” does not give that page out (${status}): check the link, or attach the page as a file.`,
  endlessLink: (link: string) => `“${link}” leads from one address to the next without end.`,
  largeDownload: (megabytes: number) =>
    `That is larger than ${megabytes} MB, which is the most that is taken from a link.`,
  slowServer: (seconds: number) =>
    `The server has not sent everything within ${seconds} seconds: try again later, or attach the file.`,
  brokenDownload: (code: string | null) =>
    `What the server sent can't be read (${code ?? 'no connection'}): try again later.`,
  noAttachment: (link: string) => `“${link}” is no attachment of Discord: attach the file itself.`,
  movedAttachment: 'Discord has moved that file: attach it again.',

  // What is kept, of which only the host knows where.
  brokenStore:
    'What is kept here is damaged: tell whoever runs this bot, who can put a backup in its place.',
  fullDisk:
    'The disk that this bot keeps everything on is full, so nothing was changed: tell whoever runs it, and try again later.',
  unwritableStore:
    "What this bot keeps can't be written, so nothing was changed: tell whoever runs it, and try again later.",
  busyStore:
    'Another program is writing what this bot keeps, so nothing was changed: try again in a moment.',
}

function written(value: string | null): string {
  return value === null ? 'a list' : `"${value}"`
}

/** What is wrong, as its kind and what is put into the sentence. */
export type Refusal = {
  [Kind in keyof RefusalTexts]: RefusalTexts[Kind] extends (...given: infer Given) => string
    ? readonly [kind: Kind, ...given: Kind extends OfDetail ? Detailed<Given> : Given]
    : readonly [kind: Kind]
}[keyof RefusalTexts]

type OfDetail = 'longDetail' | 'brokenDetail'
type Detailed<Given> = Given extends [string, ...infer Others] ? [DetailName, ...Others] : never

/** A refusal, which says in English what it is. */
export class Refused extends UserError {
  override name = 'Refused'
  readonly refusal: Refusal

  constructor(...refusal: Refusal) {
    super(refusalSentence(refusal, refusalsEn, (detail) => detail))
    this.refusal = refusal
  }

  /** A refusal whose message, which only the host reads, at a terminal, says more. */
  static saying(message: string, ...refusal: Refusal): Refused {
    const refused = new Refused(...refusal)
    refused.message = message
    return refused
  }
}

/** A refusal in a language, which has a name for each detail. */
export function refusalSentence(
  refusal: Refusal,
  texts: RefusalTexts,
  nameOf: (detail: DetailName) => string,
): string {
  switch (refusal[0]) {
    case 'longDetail':
      return texts.longDetail(nameOf(refusal[1]), refusal[2], refusal[3])
    case 'brokenDetail':
      return texts.brokenDetail(nameOf(refusal[1]))
  }
  const [kind, ...given] = refusal
  const text: string | ((...given: never[]) => string) = texts[kind]
  return typeof text === 'string' ? text : text(...(given as never[]))
}
