import { type Article, wordsAt } from '../../articles/article.ts'
import { passageSentencesOf } from '../../search/windows.ts'
import { chanceFrom, oneOf } from './chance.ts'
import { commonWords } from './common-words.ts'

/** Content words of a question. */
const fewestWords = 3
const mostWords = 8

const openings = [
  ...[
    'What is known about the',
    'Who was it that',
    'When did the',
    'Where were the',
    'Why did they',
  ],
  ...['How many of the', 'How did', 'What did they say about', 'Is it true that the', 'Which'],
]

/**
 * Questions that the articles answer: the opening of one, then 3 to 8 content words of a sentence in
 * their order. Always the same for the same articles; fewer than asked for only where hardly any
 * sentence has so many words.
 */
export function questionsFrom(articles: readonly Article[], count: number): string[] {
  const chance = chanceFrom(count)
  const questions: string[] = []
  for (let attempts = 20 * count; attempts > 0 && questions.length < count; attempts--) {
    const article = oneOf(articles, chance)
    const sentences = passageSentencesOf(article)
    if (sentences.length === 0) continue
    const words = contentWordsIn(wordsAt(article, oneOf(sentences, chance)))
    if (words.length < fewestWords) continue
    const length = fewestWords + Math.floor(chance() * (mostWords - fewestWords + 1))
    while (words.length > length) words.splice(Math.floor(chance() * words.length), 1)
    questions.push(`${oneOf(openings, chance)} ${words.join(' ')}?`)
  }
  return questions
}

const contentWordsIn = (sentence: string): string[] =>
  (sentence.match(/[\p{L}\p{N}]+/gu) ?? []).filter(
    (word) => word.length > 1 && !commonWords.has(word.toLowerCase()),
  )
