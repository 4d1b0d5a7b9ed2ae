/** Every engine finds what it is asked for: what finds nothing is quickly done. */
import { expect, test } from 'vitest'
import { builtInArticles } from '../../../src/config.ts'
import { articlesAt } from '../../../src/library/built-in.ts'
import { passagesOf } from '../../../src/local/bench/corpus.ts'
import { engines } from '../../../src/local/bench/engines.ts'

const articles = articlesAt([builtInArticles])
const passages = articles.flatMap((article) => passagesOf(article, 100))

test.each(Object.entries(engines))(
  '%s finds the flooded houses of Saltmere',
  async (_, { index, indexes }) => {
    const searcher = await index(indexes === 'articles' ? articles : passages)
    const found = await searcher.search('How many houses in Saltmere were flooded?')
    expect(found.length).toBeLessThanOrEqual(10)
    expect(found[0]).toMatch(/^tide-gate-(?:courier|examiner|inquiry)/)
  },
)

test.each(Object.entries(engines))(
  '%s takes punctuation and an unknown word',
  async (_, { index, indexes }) => {
    const searcher = await index(indexes === 'articles' ? articles : passages)
    expect(await searcher.search('“Zzyzx”: -title:AND* ^2 ~?')).toBeInstanceOf(Array)
  },
)
