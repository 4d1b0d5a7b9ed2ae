import { parser } from '@odiffey/discord-markdown'
import { parse } from 'discord-markdown-parser'

/** A piece of a message as a reader of Discord Markdown sees it. */
export type Node = {
  readonly type: string
  readonly content?: string | Node | readonly Node[]
  readonly name?: string
  readonly target?: string
  readonly items?: readonly (readonly Node[])[]
}

/** Two readers of Discord Markdown that know nothing of each other, with all that embeds allow. */
export const readers: Readonly<Record<string, (markdown: string) => readonly Node[]>> = {
  'discord-markdown-parser': (markdown) => parse(markdown, 'extended') as Node[],
  '@odiffey/discord-markdown': (markdown) => parser(markdown) as Node[],
}

/** The words that people see. */
export function seen(nodes: readonly Node[]): string {
  return nodes.map(seenIn).join('')
}

function seenIn(node: Node): string {
  if (node.type === 'br' || node.type === 'newline') return '\n'
  if (node.type === 'twemoji') return node.name!
  if (typeof node.content === 'string') return node.content
  if (node.items) return seen(node.items.flat())
  return node.content ? seen([node.content].flat() as Node[]) : `{${node.type}}`
}

/** Every node and what is in it, outermost first. */
export function everyNode(nodes: readonly Node[]): readonly Node[] {
  return nodes.flatMap((node) => [node, ...everyNode(inside(node))])
}

function inside(node: Node): readonly Node[] {
  if (node.items) return node.items.flat()
  return node.content && typeof node.content !== 'string' ? ([node.content].flat() as Node[]) : []
}

/** What a browser makes of blanks that are not spaces before any Markdown is read. */
export const asShown = (text: string): string =>
  text.replace(/\r\n?/g, '\n').replaceAll('\f', '').replaceAll('\t', '    ')
