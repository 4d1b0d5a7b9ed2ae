import { parseHTML } from 'linkedom'
import { parse, serialize } from 'parse5'

/** What of a page's tree is used; TypeScript's own types of it are for browsers. */
export type Node = {
  readonly nodeType: number
  readonly textContent: string | null
  readonly childNodes: Iterable<Node>
}

export type Element = Node & {
  readonly tagName: string
  getAttribute(name: string): string | null
  removeAttribute(name: string): void
  querySelector(selector: string): Element | null
  querySelectorAll(selector: string): Iterable<Element>
  remove(): void
}

export type Page = Pick<Element, 'querySelector' | 'querySelectorAll'> & { readonly body: Element }

/**
 * Reads a page into a tree as browsers do, whatever tags it leaves out: linkedom takes them as they
 * stand. Nothing in it is run or fetched.
 */
export const pageFrom = (html: string): Page =>
  parseHTML(serialize(parse(html))).document as unknown as Page
