/** Bytes to text, in the encoding that they are in. */
import { Refused } from '../refusals.ts'
import type { Doubt } from './draft.ts'

export type Decoded = { readonly text: string; readonly doubts: readonly Doubt[] }

/**
 * Decodes a text: UTF-8, or UTF-16 with its mark, or the encoding that it is declared to be in, or
 * windows-1252 where it can hardly be anything else. Throws a refusal that names the file when it is none
 * of them, or no text.
 */
export function decoded(name: string, bytes: Uint8Array, declared: string | null): Decoded {
  const [first, second] = bytes
  const mark =
    first === 0xff && second === 0xfe
      ? 'utf-16le'
      : first === 0xfe && second === 0xff
        ? 'utf-16be'
        : null
  for (const encoding of [mark, mark ? null : 'utf-8', declared]) {
    const text = encoding && decodedAs(encoding, bytes)
    if (text && !isBinary(text)) return { text, doubts: [] }
  }
  const text = isPlausiblyWestern(bytes) ? decodedAs('windows-1252', bytes) : null
  if (text !== null) {
    return {
      text,
      doubts: [{ kind: 'encoding' }],
    }
  }
  throw new Refused('unknownEncoding', name)
}

/** The encoding that a content type or the head of a page declares; null where it is none we know. */
export function declaredIn(contentType: string, bytes: Uint8Array): string | null {
  const head = Buffer.from(bytes.subarray(0, 2048)).toString('latin1')
  const label =
    /charset\s*=\s*["']?([\w:.-]{1,40})/i.exec(contentType)?.[1] ??
    /<meta[^>]{0,200}charset\s*=\s*["']?([\w:.-]{1,40})/i.exec(head)?.[1] ??
    /^<\?xml[^>]{0,100}encoding\s*=\s*["']([\w:.-]{1,40})/i.exec(head)?.[1]
  return label ?? null
}

function decodedAs(encoding: string, bytes: Uint8Array): string | null {
  try {
    const decoder = new TextDecoder(encoding, { fatal: true })
    return decoder.encoding === 'windows-1252' ? western(bytes) : decoder.decode(bytes)
  } catch {
    return null
  }
}

/** windows-1252 to text; Node.js 20 takes it for ISO 8859-1, which has no quotation marks. */
const western = (bytes: Uint8Array): string =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length)
    .toString('latin1')
    .replace(/[\x80-\x9f]/g, (sign) => westernSigns[sign.charCodeAt(0) - 0x80]!)

/** From 0x80 on, as in https://encoding.spec.whatwg.org/index-windows-1252.txt. */
const westernSigns = '€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ'

/** Texts have line breaks, tabs and form feeds, and hardly any other control character. */
function isBinary(text: string): boolean {
  if (text.includes('\0')) return true
  const controls = text.slice(0, 100_000).match(/[\x01-\x08\x0e-\x1a\x1c-\x1f]/g)?.length ?? 0
  return controls > text.length / 1000
}

/**
 * True where bytes beyond ASCII are as rare and as lonely as accents are: other alphabets are made of
 * them, and so are files that are no text.
 */
function isPlausiblyWestern(bytes: Uint8Array): boolean {
  let high = 0
  let run = 0
  for (const byte of bytes) {
    if (byte < 0x20 && byte !== 9 && byte !== 10 && byte !== 12 && byte !== 13) return false
    // These have no character in it.
    if (byte === 0x81 || byte === 0x8d || byte === 0x8f || byte === 0x90 || byte === 0x9d)
      return false
    run = byte >= 0x80 ? run + 1 : 0
    if (run > 3) return false
    if (run > 0) high++
  }
  return high <= bytes.length / 4
}
