/** A web page to its article: no scripts, nothing hidden, nothing of what stands around it. */
import { DefuddleClass } from 'defuddle/node'
import { isoDate } from '../articles/dates.ts'
import { linesIn } from '../articles/lines.ts'
import { mastheadOf } from '../articles/masthead.ts'
import { Refused } from '../refusals.ts'
import { type Block, textOf } from './blocks.ts'
import { type Element, type Node, pageFrom } from './dom.ts'
import type { Reading } from './draft.ts'

/** Reads a page. Throws a refusal that names it where it has no words that anybody sees. */
export function readHtml(name: string, html: string, url: string | null): Reading {
  const document = pageFrom(html)
  for (const element of document.querySelectorAll(unseen)) element.remove()
  for (const element of document.querySelectorAll('*')) if (isHidden(element)) element.remove()
  // Defuddle takes a row of the class "header" for the head of the page.
  for (const element of document.querySelectorAll('table, table *'))
    element.removeAttribute('class')

  // What stands above the article is taken off with all that stands around it.
  const page = textOf(blocksIn(document.body))
  const found = new DefuddleClass(document as never, {
    url: url ?? nowhere,
    // Or it may call third parties.
    useAsync: false,
    // It takes short lists for bylines and the like.
    removeContentPatterns: false,
  }).parse()
  const article = pageFrom(found.content).body
  const main = textOf(blocksIn(article))
  const whole = main === '' ? page : main
  if (!/[\p{L}\p{N}]/u.test(whole)) {
    throw new Refused('scriptedHtml', name)
  }
  const masthead = mastheadOf(page, linesIn(page), found.title)
  const published = isoDate(found.published) ?? isoDate(found.published.slice(0, 10))
  return {
    text: whole,
    title: given(found.title),
    author: given(found.author) ?? masthead.author,
    publisher: found.site === found.author ? null : given(found.site),
    published: published ?? masthead.published,
    doubts: [{ kind: 'part of page' }],
  }
}

/** What is run, filled in or hidden; and the heads and feet of pages, as LibreOffice writes them. */
const unseen =
  'script, style, noscript, template, iframe, object, embed, svg, canvas, audio, video, form, input, button, select, textarea, dialog, [hidden], [aria-hidden="true"], div[title="header"], div[title="footer"]'

/** True for what a page hides by itself. What its style sheets hide can't be told. */
function isHidden(element: Element): boolean {
  const style = element.getAttribute('style')?.replace(/\s+/g, '').toLowerCase()
  return (
    style !== undefined &&
    /(?:^|;)(?:display:none|visibility:hidden|opacity:0(?:\.0*)?(?:;|!|$)|font-size:0(?!\.[1-9]))/.test(
      style,
    )
  )
}

/** Defuddle wants the address of a page, to know sites that it has rules for. */
const nowhere = 'https://page.invalid/'

const given = (words: string | undefined): string | null => words?.trim() || null

const headings = new Set(['H1', 'H2', 'H3', 'H4', 'H5', 'H6'])
const containers = new Set(
  `ADDRESS ARTICLE ASIDE BLOCKQUOTE BODY CENTER DD DETAILS DIV DL DT FIELDSET FIGCAPTION FIGURE FOOTER HEADER
   HGROUP HR HTML LI MAIN MENU NAV OL P PRE SECTION SUMMARY TABLE TBODY TFOOT THEAD TR UL CAPTION`.split(
    /\s+/,
  ),
)

/** The blocks of an element, in their order; words between blocks are paragraphs. */
export function blocksIn(root: Element): Block[] {
  const blocks: Block[] = []
  let words = ''
  let kind: 'paragraph' | 'item' = 'paragraph'
  const end = () => {
    if (words.trim() !== '') blocks.push({ kind, text: words })
    words = ''
  }

  let cellsOpen = 0
  const visit = (node: Node, isPreformatted: boolean): void => {
    if (node.nodeType === 3) {
      const text = node.textContent ?? ''
      words += isPreformatted ? text : text.replace(/\s+/g, ' ')
      return
    }
    if (node.nodeType !== 1) return
    const element = node as Element
    const name = element.tagName.toUpperCase()
    if (headings.has(name)) {
      end()
      blocks.push({ kind: 'heading', text: element.textContent ?? '', level: Number(name[1]) })
      return
    }
    if (name === 'BR') {
      words += '\n'
      return
    }
    const isCell = name === 'TD' || name === 'TH'
    const isContainer = containers.has(name)
    const breakHere = () => {
      // What stands in a cell is one with the cells beside it.
      if (isContainer && cellsOpen > 0) words += ' '
      else if (isContainer) end()
    }
    breakHere()
    if (isCell && words.trim() !== '') words += ' | '
    const outer = kind
    if (name === 'LI') kind = 'item'
    if (isCell) cellsOpen++
    for (const child of element.childNodes) visit(child, isPreformatted || name === 'PRE')
    if (isCell) cellsOpen--
    breakHere()
    kind = outer
  }
  visit(root, false)
  end()
  return blocks
}
