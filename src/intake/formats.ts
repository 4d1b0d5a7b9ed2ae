/** What a file is, by its bytes and not by its name. */
import { fileTypeFromBuffer } from 'file-type'
import { Refused } from '../refusals.ts'
import type { Format } from './draft.ts'

/** Tells the format of a file. Throws a refusal that says what it is, where it can't be read. */
export async function formatOf(
  name: string,
  bytes: Uint8Array,
): Promise<Exclude<Format, 'Markdown'>> {
  if (bytes.length === 0) throw new Refused('emptyFile', name)
  // Some programs put a few bytes in front of it.
  if (startOf(bytes, 1024).includes('%PDF-')) return 'PDF'

  // The mark of UTF-16, which some kinds of sound start with too.
  const isMarked = /^(?:\xff\xfe|\xfe\xff)/.test(startOf(bytes, 2))
  const type = isMarked ? undefined : await typeOf(bytes)
  if (type?.ext === 'docx') return 'Word'
  if (type?.ext === 'cfb' || startOf(bytes, 8) === '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1') {
    throw new Refused('oldOrLockedWord', name)
  }
  if (type && type.ext !== 'xml') throw new Refused('noArticleInKind', name, type.ext)
  if (startOf(bytes, 2) === 'PK') throw new Refused('brokenArchive', name)
  if (/^\s*\{\\rtf/.test(startOf(bytes, 20))) throw new Refused('unreadableKind', name, 'rtf')
  return looksLikeHtml(startOf(bytes, 4096)) ? 'HTML' : 'plain text'
}

/** Broken archives are of no type: what begins as one tells in the end that it is broken. */
const typeOf = (bytes: Uint8Array) => fileTypeFromBuffer(bytes).catch(() => undefined)

function looksLikeHtml(start: string): boolean {
  // The zeros are those of UTF-16.
  const words = start
    .replaceAll('\0', '')
    .replace(/^(?:\xef\xbb\xbf|\xff\xfe|\xfe\xff)/, '')
    .replace(/^(?:\s|<!--.*?-->|<\?xml[^>]*>)+/s, '')
  return /^<(?:!doctype\s+html|html|head|body|title|meta|article|main|div|p|h1)\b/i.test(words)
}

const startOf = (bytes: Uint8Array, length: number): string =>
  Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(length, bytes.length)).toString('latin1')
