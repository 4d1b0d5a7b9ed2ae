/**
 * A corpus of any size, from the articles that there are, made to weigh on an index as a collection of
 * news does: a grown article has some 600 words, 330 of them different; 500 articles hold 18,000
 * different words and 5,000 hold 60,000.
 */
import { type Article, wordsAt } from '../../articles/article.ts'
import { bodyOf } from '../../articles/body.ts'
import { articleFrom } from '../../articles/read-article.ts'
import { passageSentencesOf, windowsOf } from '../../search/windows.ts'
import { chanceFrom, oneOf } from './chance.ts'

/** What an engine indexes: an article, or a passage of one. */
export type Row = { readonly id: string; readonly title: string; readonly text: string }

/**
 * So many articles: those given, taken evenly, where there are enough; else new ones of about 600
 * words, made of paragraphs of those given with some words replaced. Always the same for the same
 * articles and size. Throws a RangeError when nothing is given.
 */
export function corpusOf(articles: readonly Article[], size: number): Article[] {
  if (articles.length === 0) throw new RangeError('A corpus grows from at least one article.')
  if (articles.length >= size) {
    return Array.from(
      { length: size },
      (_, i) => articles[Math.floor((i * articles.length) / size)]!,
    )
  }
  const paragraphs = articles.flatMap((article) =>
    bodyOf(article).map((span) => wordsAt(article, span)),
  )
  return Array.from({ length: size }, (_, i) => grown(i, articles, paragraphs))
}

/** An article cut into passages of at most so many words, one after the other. */
export function passagesOf(article: Article, words: number): Row[] {
  const sentences = passageSentencesOf(article)
  const windows = windowsOf(sentences, words)
  const passages: Row[] = []
  let from = 0
  windows.forEach(([, last], i) => {
    // The latest window that leaves no sentence out reaches furthest.
    const following = windows[i + 1]
    if (following && following[0] <= from) return
    const span = { start: sentences[from]!.start, end: sentences[last]!.end }
    passages.push({
      id: `${article.id}:${from}`,
      title: article.title,
      text: wordsAt(article, span),
    })
    from = last + 1
  })
  return passages
}

/** Fewest words of a grown article, and how many more it may have: with its last paragraph 600 on average. */
const fewestWords = 300
const furtherWords = 550

function grown(
  number: number,
  articles: readonly Article[],
  paragraphs: readonly string[],
): Article {
  const chance = chanceFrom(number)
  const change = changer(chance)
  const enough = fewestWords + furtherWords * chance()
  const chosen: string[] = []
  for (let words = 0; words < enough; ) {
    const paragraph = oneOf(paragraphs, chance)
    words += paragraph.split(/\s+/).length
    chosen.push(change(paragraph))
  }
  const title = change(oneOf(articles, chance).title)
  return articleFrom({ id: `grown-${number}`, title, text: chosen.join('\n\n') })
}

/** The share of an article's words of at least five letters that are replaced. */
const replaced = 0.4

/** Replaces a share of the words, the same word always by the same within an article. */
function changer(chance: () => number): (text: string) => string {
  const instead = new Map<string, string | null>()
  return (text) =>
    text.replace(/\p{L}{5,}/gu, (word) => {
      const form = word.toLowerCase()
      let other = instead.get(form)
      if (other === undefined) {
        other = chance() < replaced ? inventedWord(rankFrom(chance)) + endingOf(form) : null
        instead.set(form, other)
      }
      if (other === null) return word
      return form[0] === word[0] ? other : other[0]!.toUpperCase() + other.slice(1)
    })
}

const endingOf = (form: string) => /(?:s|ed|ing)$/.exec(form)?.[0] ?? ''

/** How many invented words are about as frequent as the most frequent one. */
const frequentWords = 1000

/**
 * How frequent a word is among the invented ones, from 0: a Zipf-Mandelbrot distribution, rank `r`
 * being drawn in proportion to `1 / (r + frequentWords) ** 2`, so that the vocabulary never stops
 * growing, by about the root of what is drawn.
 */
const rankFrom = (chance: () => number) => Math.floor(frequentWords * (1 / (1 - chance()) - 1))

const syllables = [...'bdfgklmnprstv', 'br', 'dr', 'gr', 'kl', 'sk', 'st', 'tr'].flatMap((onset) =>
  [...'aeiou'].map((vowel) => onset + vowel),
)

/** A word of at least two syllables for every rank, another for each, the frequent ones short. */
function inventedWord(rank: number): string {
  let word = ''
  let rest = rank + syllables.length
  while (rest >= 0) {
    word += syllables[rest % syllables.length]!
    rest = Math.floor(rest / syllables.length) - 1
  }
  return word
}
