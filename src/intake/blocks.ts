/** The blocks of a document to the text that is kept: paragraphs apart, headings marked as in Markdown. */

export type Block =
  | {
      readonly kind: 'paragraph' | 'item'
      readonly text: string
    }
  | { readonly kind: 'heading'; readonly text: string; readonly level: number }

/** Writes blocks down, a blank line between any two; items of one list stand on lines of their own. */
export function textOf(blocks: readonly Block[]): string {
  let text = ''
  let before: Block | null = null
  for (const block of blocks) {
    const words = written(block)
    if (words === '') continue
    const isList = before?.kind === 'item' && block.kind === 'item'
    text += `${before === null ? '' : isList ? '\n' : '\n\n'}${words}`
    before = block
  }
  return text === '' ? '' : `${text}\n`
}

function written(block: Block): string {
  const words = clean(block.text)
  if (words === '') return ''
  if (block.kind === 'heading') {
    return `${'#'.repeat(Math.min(6, Math.max(1, block.level)))} ${words.replace(/\s+/g, ' ')}`
  }
  return block.kind === 'item' ? `- ${words.replace(/\n+/g, ' ')}` : words
}

/** Without what nobody sees: blanks doubled or at the ends, control characters, halves of characters. */
const clean = (text: string): string =>
  text
    .toWellFormed()
    .replace(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f\ufeff\u00ad]/g, '')
    .replace(/[^\S\n]+/g, ' ')
    .replace(/ ?\n ?/g, '\n')
    .trim()
