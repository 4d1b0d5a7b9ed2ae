/** A Word file to its article. */
import JSZip from 'jszip'
import { convertToHtml } from 'mammoth'
import { type Entry, fromBuffer } from 'yauzl'
import { isoDate } from '../articles/dates.ts'
import { Refused } from '../refusals.ts'
import { textOf } from './blocks.ts'
import { pageFrom } from './dom.ts'
import type { Reading } from './draft.ts'
import { blocksIn } from './read-html.ts'

/** The parts that have words, and those that say where these are. Pictures and programs stay outside. */
const parts =
  /^(?:\[Content_Types\]\.xml|_rels\/\.rels|docProps\/core\.xml|word\/[^/]+\.xml|word\/_rels\/[^/]+\.rels)$/

/** Bytes that the parts may have when unpacked: the longest novels have a third of that. */
const mostBytes = 30_000_000
const mostEntries = 5_000

/** Reads a Word file. Throws a refusal that names it where it is broken, too large or has no words. */
export async function readDocx(name: string, bytes: Uint8Array): Promise<Reading> {
  const zip = await unpacked(name, bytes)
  const packed = await zip.generateAsync({ type: 'nodebuffer', compression: 'STORE' })
  const { value: html } = await convertToHtml(
    { buffer: packed },
    {
      ignoreEmptyParagraphs: true,
      includeDefaultStyleMap: true,
      styleMap: [
        "p[style-name='Title'] => h1:fresh",
        "p[style-name='Author'] => p.author:fresh",
        "p[style-name='Date'] => p.date:fresh",
      ],
    },
  ).catch((error: unknown) => {
    if (error instanceof RangeError) throw error
    throw new Refused('brokenWord', name)
  })
  const document = pageFrom(html)
  // The marks of notes would stand in the middle of sentences, and lead back from the notes.
  const notes = 'a[href^="#footnote"], a[href^="#endnote"]'
  for (const mark of document.querySelectorAll(notes)) mark.remove()
  const words = (selector: string) => document.querySelector(selector)?.textContent?.trim() || null
  const text = textOf(blocksIn(document.body))

  const core = (await zip.file('docProps/core.xml')?.async('string')) ?? ''
  const title = property(core, 'dc:title')
  return {
    text,
    title: title && /^(?:document|untitled|microsoft word)\b/i.test(title) ? null : title,
    author: words('p.author'),
    publisher: null,
    published: isoDate(words('p.date') ?? ''),
    doubts: [],
  }
}

/** The parts of the file, unpacked with an eye on how large they get. */
function unpacked(name: string, bytes: Uint8Array): Promise<JSZip> {
  const broken = () => new Refused('brokenWord', name)
  const tooLarge = () => new Refused('hugeWord', name)
  return new Promise((resolve, reject) => {
    fromBuffer(Buffer.from(bytes), { lazyEntries: true }, (error, file) => {
      if (error || !file) return reject(broken())
      if (file.entryCount > mostEntries) return reject(tooLarge())
      const zip = new JSZip()
      let total = 0
      file.on('error', () => reject(broken()))
      file.on('end', () => resolve(zip))
      file.on('entry', (entry: Entry) => {
        if (!parts.test(entry.fileName)) return file.readEntry()
        total += entry.uncompressedSize
        if (total > mostBytes) return reject(tooLarge())
        file.openReadStream(entry, (error, stream) => {
          if (error || !stream) return reject(broken())
          const chunks: Buffer[] = []
          // yauzl ends with an error where more comes than was announced.
          stream.on('data', (chunk: Buffer) => chunks.push(chunk))
          stream.on('error', () => reject(broken()))
          stream.on('end', () => {
            zip.file(entry.fileName, Buffer.concat(chunks))
            file.readEntry()
          })
        })
      })
      file.readEntry()
    })
  })
}

function property(xml: string, name: string): string | null {
  const found = new RegExp(`<${name}[^>]{0,200}>([^<]{1,1000})</${name}>`).exec(xml)
  const words = found && pageFrom(`<p>${found[1]}</p>`).querySelector('p')?.textContent
  return words?.trim() || null
}
