/** From the words that name who spoke to a speaker, or to nobody. */
import type { Article } from '../articles/article.ts'
import { wordsAt } from '../articles/article.ts'
import type { Speaker } from './attribution.ts'
import { relatives } from './grammar.ts'
import type { Source } from './sources.ts'
import { isApposition } from './sources.ts'
import type { Paragraph, Run } from './words.ts'
import { placeOf, wordAt } from './words.ts'

/** The speaker in the words of the article, or null when they only point at somebody. */
export function speakerOf(article: Article, paragraph: Paragraph, source: Source): Speaker | null {
  const { name, aside, kind } = source
  const first = wordAt(paragraph, name.first)
  if (kind === 'pronoun' || pointing.has(first)) return null
  if (name.end - name.first === 1 && quantities.has(first)) return null

  // "Critics, including Ann Lee"
  if (aside !== null && examples.has(wordAt(paragraph, aside.first))) {
    return { name: wordsOf(article, paragraph, { first: name.first, end: aside.end }), role: null }
  }
  return {
    name: wordsOf(article, paragraph, name).replace(/['’]s?$/, ''),
    role:
      aside !== null && isRole(paragraph, name, aside) ? wordsOf(article, paragraph, aside) : null,
  }
}

/** `his lawyer`, `both men`, `this official`: who that is stands elsewhere. */
const pointing = new Set(
  'his her its their our my your this that these those both each another other others'.split(' '),
)
const quantities = new Set('some many several most more all'.split(' '))
const examples = new Set(['including', 'such', 'like', 'among'])

/** In one line, however the article breaks them. */
const wordsOf = (article: Article, paragraph: Paragraph, run: Run): string =>
  wordsAt(article, placeOf(paragraph, run)).replace(/\s+/g, ' ')

const longestRole = 16

function isRole(paragraph: Paragraph, name: Run, aside: Run): boolean {
  if (aside.end - aside.first > longestRole) return false
  if (relatives.has(wordAt(paragraph, aside.first))) return false
  return aside.first < name.first || isApposition(paragraph, aside)
}
