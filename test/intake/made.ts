/** Files made for tests, of parts that no honest program would put together. */
import { deflateSync } from 'node:zlib'
import JSZip from 'jszip'

export const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text)

/** A PDF of one page with this content, which is deflated before. */
export function pdfWith(content: string | Uint8Array): Uint8Array {
  const stream = deflateSync(content, { level: 9 })
  const head = `<</Length ${stream.length}/Filter/FlateDecode>>stream\n`
  const objects = [
    '<</Type/Catalog/Pages 2 0 R>>',
    '<</Type/Pages/Kids[3 0 R]/Count 1>>',
    '<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>>>',
    Buffer.concat([Buffer.from(head), stream, Buffer.from('\nendstream')]),
    '<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>',
  ]
  const parts = [Buffer.from('%PDF-1.4\n')]
  const lengthSoFar = () => parts.reduce((sum, { length }) => sum + length, 0)
  const places: string[] = []
  for (const [at, object] of objects.entries()) {
    places.push(`${String(lengthSoFar()).padStart(10, '0')} 00000 n \n`)
    parts.push(
      Buffer.concat([
        Buffer.from(`${at + 1} 0 obj\n`),
        Buffer.from(object),
        Buffer.from('\nendobj\n'),
      ]),
    )
  }
  const xref = lengthSoFar()
  parts.push(
    Buffer.from(
      `xref\n0 6\n0000000000 65535 f \n${places.join('')}trailer<</Size 6/Root 1 0 R>>\nstartxref\n${xref}\n%%EOF`,
    ),
  )
  return new Uint8Array(Buffer.concat(parts))
}

/** Lines of text as the content of a page, each set below the one before. */
export const pageOf = (...lines: string[]): string =>
  lines.map((line, at) => `BT /F1 12 Tf 60 ${700 - 15 * at} Td (${line}) Tj ET`).join('\n')

/** A Word file whose document is this XML, with other parts beside it. */
export async function docxWith(
  body: string,
  others: Readonly<Record<string, string | Uint8Array>> = {},
): Promise<Uint8Array> {
  const zip = new JSZip()
  zip.file(
    '[Content_Types].xml',
    '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
  )
  zip.file(
    '_rels/.rels',
    '<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>',
  )
  zip.file(
    'word/document.xml',
    `<?xml version="1.0"?><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${body}</w:body></w:document>`,
  )
  for (const [name, content] of Object.entries(others)) zip.file(name, content)
  return zip.generateAsync({
    type: 'uint8array',
    compression: 'DEFLATE',
    compressionOptions: { level: 9 },
  })
}

export const paragraphOf = (words: string): string =>
  `<w:p><w:r><w:t xml:space="preserve">${words}</w:t></w:r></w:p>`
