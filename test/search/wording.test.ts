import { describe, expect, test } from 'vitest'
import { wordsAt } from '../../src/articles/article.ts'
import { collectionOf } from '../../src/library/built-in.ts'
import { articlesWith, placesLike } from '../../src/search/wording.ts'
import { articleOf } from '../articles.ts'

const filler = 'Nobody was hurt at any time. The quay stayed open. '
const gate = articleOf({
  id: 'gate',
  text: `It rained. The old tide gate stuck. It was rust. ${filler.repeat(9)}The new tide gate stuck. It was not.`,
})
const ferry = articleOf({ id: 'ferry', text: `${filler}The ferry and its gate stayed away.` })
const places = (wording: string, limit = 9, omissions = 0) =>
  placesLike(wording, [collectionOf([ferry, gate])], limit, omissions).map(({ article, span }) =>
    wordsAt(article, span),
  )

describe('places like a wording', () => {
  test('hold its words close together, and as much again on either side', () => {
    expect(places('the old gate stuck')[0]).toBe(
      'It rained. The old tide gate stuck. It was rust. Nobody was hurt at any time.',
    )
  })

  test('are every place in an article that has them', () => {
    expect(places('the tide gate that stuck, broken')).toEqual([
      'It rained. The old tide gate stuck. It was rust. Nobody was hurt at any time.',
      'Nobody was hurt at any time. The quay stayed open. The new tide gate stuck. It was not.',
    ])
  })

  test('have fewer of its words behind those that have more', () => {
    const [first, second] = places('the ferry and its old gate')
    expect(first).toContain('The ferry and its gate stayed away.')
    expect(second).toContain('The old tide gate stuck.')
  })

  test('may have much between them where something is left out', () => {
    const whole = 'the old tide gate stuck tide gate stuck'
    expect(places(whole).some((words) => /old tide.*new tide/.test(words))).toBe(false)
    expect(places(whole, 9, 1)[0]).toMatch(/^It rained\. .* It was not\.$/)
  })

  test('of stop words alone are where they stand in that order', () => {
    expect(places('it was not')).toEqual(['It was not'])
    expect(places('and its')).toEqual(['and its'])
  })

  test('are no more than asked for, and none for what is nowhere', () => {
    expect(places('tide gate stuck', 1)).toHaveLength(1)
    expect(places('green cheese')).toEqual([])
    expect(places('…')).toEqual([])
  })
})

test('a name is in the articles that have each of its words, in any inflection', () => {
  const naming = (name: string) =>
    articlesWith(name, [collectionOf([ferry, gate])]).map(({ id }) => id)
  expect(naming('the ferries')).toEqual(['ferry'])
  expect(naming('gate')).toEqual(['ferry', 'gate'])
  expect(naming('old ferry')).toEqual([])
  expect(naming('the')).toEqual([])
})
