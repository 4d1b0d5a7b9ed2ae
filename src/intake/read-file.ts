/** A file of any format to a draft. It runs where it can do no harm: see `intake.ts`. */
import { isoDate } from '../articles/dates.ts'
import { frontMatterOf } from '../articles/front-matter.ts'
import { contentFrom } from '../articles/read-article.ts'
import { Refused } from '../refusals.ts'
import { declaredIn, decoded } from './decoding.ts'
import type { Draft, Format, IncomingFile, Reading } from './draft.ts'
import { formatOf } from './formats.ts'

/** Reads a file. Throws what is wrong with it as a refusal, where it can't be read. */
export async function readFile(file: IncomingFile): Promise<Draft> {
  const { name, bytes, url = null } = file
  const format = await formatOf(name, bytes)
  switch (format) {
    // Each reader is loaded when it is needed, since that takes longer than most files.
    case 'PDF': {
      const { readPdf } = await import('./read-pdf.ts')
      return draftFrom(file, format, await readPdf(name, bytes))
    }
    case 'Word': {
      const { readDocx } = await import('./read-docx.ts')
      return draftFrom(file, format, await readDocx(name, bytes))
    }
    case 'HTML': {
      const { readHtml } = await import('./read-html.ts')
      const { text, doubts } = decodedFile(file)
      const reading = readHtml(name, text, url)
      return draftFrom(file, format, { ...reading, doubts: [...doubts, ...reading.doubts] })
    }
    default:
      return readText(file)
  }
}

const decodedFile = ({ name, bytes, contentType = '' }: IncomingFile) =>
  decoded(name, bytes, declaredIn(contentType, bytes))

/** Plain text, or Markdown where it is marked up as such; kept to the letter. */
function readText(file: IncomingFile): Draft {
  const { name } = file
  const { text: whole, doubts: ofLetters } = decodedFile(file)
  const { fields, end, slips } = frontMatterOf({ name, text: whole })
  const doubts = [...ofLetters, ...slips.map((slip) => ({ kind: 'unknown key', ...slip }) as const)]
  const text = whole.slice(end)
  const longestLine = text.split(/[\r\n]/).reduce((most, line) => Math.max(most, line.length), 0)
  if (longestLine > 200_000) {
    throw new Refused('longLine', name, longestLine)
  }
  const format = end > 0 || /^ {0,3}#{1,6} +\S/m.test(text) ? 'Markdown' : 'plain text'
  const { title = null, author = null, publisher = null, url = null } = fields
  const published = fields.published ?? dateIn(whole.slice(0, end))
  const reading = { text, title, author, publisher, published, doubts }
  return draftFrom({ ...file, url: url ?? file.url ?? null }, format, reading)
}

/** Many programs call it the date; one that can't be read is left out. */
function dateIn(frontMatter: string): string | null {
  const written = /^date:[ \t]*["']?([^"'\r\n]{1,40})/m.exec(frontMatter)?.[1] ?? ''
  return isoDate(written) ?? isoDate(written.slice(0, 10))
}

function draftFrom(file: IncomingFile, format: Format, reading: Reading): Draft {
  if (!/[\p{L}\p{N}]/u.test(reading.text)) {
    throw new Refused('wordlessFile', file.name)
  }
  const { doubts, pages, ...found } = reading
  const isMarked = format !== 'plain text'
  const name = bareName(file.name)
  const { title, doubt } = titleOf(reading, format)
  const content = contentFrom(
    { ...found, title, url: file.url ?? null },
    name,
    isMarked && format !== 'PDF',
  )
  return {
    content: { ...content, ...(pages ? { pages } : {}) },
    format,
    doubts: [
      ...(content.title === name ? [{ kind: 'title from name' } as const] : []),
      ...(doubt ? [doubt] : []),
      ...doubts,
    ],
  }
}

/** The title that a file claims to have is often that of a template: the first heading is surer. */
function titleOf({ title, text }: Reading, format: Format) {
  if (format !== 'PDF' && format !== 'Word') return { title, doubt: null }
  const heading = /^#{1,6} (.+)/.exec(text)?.[1] ?? null
  const isInText = title !== null && text.slice(0, 2000).toLowerCase().includes(title.toLowerCase())
  if (title === null || isInText || heading === null) {
    const doubt = title !== null && !isInText ? ({ kind: 'title from properties' } as const) : null
    return { title: title ?? heading, doubt }
  }
  return { title: heading, doubt: null }
}

/** The last part of a path or address, without its extension. */
const bareName = (name: string): string =>
  name
    .replace(/^.*[\\/]/s, '')
    .replace(/(?<=.)\.[^.]{1,10}$/s, '')
    .trim() || 'Untitled'
