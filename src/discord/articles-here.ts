/** The articles and sections that somebody means by what they typed, and what completes it. */
import type { Article, Section } from '../articles/article.ts'
import { UserError } from '../errors.ts'
import { labels, plainTitleOf, readableDate, writersOf } from './article-labels.ts'
import type { Completion, Shelf } from './command.ts'
import { plainLine } from './literal.ts'
import type { Texts } from './texts/en.ts'

// What Discord shows of choices, and takes for their names and values.
const mostChoices = 25
const mostInChoice = 100

/** The articles that fit what was typed so far, each with the id that stands for it. */
export const articleChoices = (typed: string, library: Shelf, texts: Texts): Completion[] =>
  library
    .completions(typed, mostChoices)
    .flatMap((id) => library.get(id) ?? [])
    .map((article) => articleChoice(article, texts))

/** An article as somebody may choose it: its title and what is said of it, and the id behind it. */
export const articleChoice = (article: ArticleLabel, texts: Texts): Completion => ({
  name: nameOf(article, texts),
  value: article.id,
})

type ArticleLabel = Pick<Article, 'id' | 'title' | 'author' | 'publisher' | 'published'>

/** Throws a UserError where no article fits: an id that was chosen, or any text that was typed. */
export function articleMeant(typed: string, library: Shelf, texts: Texts): Article {
  const text = typed.trim()
  const [id] = library.get(text) ? [text] : library.completions(text, 1)
  const article = id === undefined || text === '' ? undefined : library.get(id)
  if (!article) throw new UserError(texts.errors.noArticle(plainLine(typed, 80)))
  return article
}

/** The sections of an article that fit, each with the number that stands for it. */
export const sectionChoices = (typed: string, { sections }: Article): Completion[] =>
  sections
    .map((section, index) => ({
      name: plainLine(section.heading, mostInChoice),
      value: `#${index}`,
    }))
    .filter(({ name }) => name !== '' && fits(typed, name))
    .slice(0, mostChoices)

/** Throws a UserError where no section fits. */
export function sectionMeant(typed: string, article: Article, texts: Texts): Section {
  const { sections } = article
  const chosen = /^#\d{1,6}$/.test(typed) ? sections[Number(typed.slice(1))] : undefined
  const section = chosen ?? sections.find(({ heading }) => fits(typed, heading))
  if (!section) {
    const title = plainTitleOf(article, 80)
    throw new UserError(texts.errors.noSection(plainLine(typed, 80), title))
  }
  return section
}

/** Whether every word that was typed begins or is in a word of a heading. */
function fits(typed: string, heading: string): boolean {
  const folded = fold(heading)
  return fold(typed)
    .split(/\s+/)
    .every((word) => folded.includes(word))
}

const fold = (text: string): string =>
  text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().trim()

function nameOf(article: ArticleLabel, texts: Texts): string {
  const details = labels([...writersOf(article), readableDate(article.published, texts)])
  const title = plainTitleOf(article, mostInChoice)
  const room = mostInChoice - title.length - 3
  return details && room > 10 ? `${title} · ${plainLine(details, room)}` : title
}
