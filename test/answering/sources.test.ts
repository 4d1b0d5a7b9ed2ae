import { describe, expect, test } from 'vitest'
import { answer } from '../../src/answering/answer.ts'
import { questionFrom } from '../../src/answering/question.ts'
import { sourcesOf } from '../../src/answering/sources.ts'
import { wordsAt } from '../../src/articles/article.ts'
import { collectionOf } from '../../src/library/built-in.ts'
import { Library } from '../../src/library/library.ts'
import { articleOf } from '../articles.ts'

const gate = articleOf({
  id: 'gate',
  title: 'Tide gate fails at Saltmere',
  text: 'The tide gate at Saltmere stuck on Friday night.\n\nBy dawn 212 houses in Saltmere had been flooded. “It was the rust that we had warned of,” said Mara Quill, the harbour master.',
})
const ferry = articleOf({
  id: 'ferry',
  title: 'Fifth day without ferries',
  text: 'The ferries to Torrisk stayed tied up for a fifth day. The union says that 186 of the crew walked out.',
})
const reprint = articleOf({
  id: 'reprint',
  title: 'What the papers say',
  text: 'The ferries to Torrisk stayed tied up for a fifth day.',
})
const town = new Library([collectionOf([gate, ferry, reprint])])
const sourcesFor = (message: string) =>
  sourcesOf(questionFrom(message), { knowing: async (work) => work(town) })
const sourcesIn = async (message: string) => {
  const found = await sourcesFor(message)
  return found.kind === 'quoted' ? found.quotes : []
}
const rant =
  'I have had enough of this council and of everybody who votes for it, and so has my whole street.'

describe('the sources of a message', () => {
  test.each([
    ['sentence', `${rant} By dawn 212 houses in Saltmere had been flooded. ${rant}`],
    [
      'sentence typed in haste',
      `${rant} by dawn 212 houses in saltmere had been flooded!! ${rant}`,
    ],
    [
      'quotation',
      `${rant} They “had been told of the rust” and "it was the rust that we had warned of", ${rant}`,
    ],
  ])('are where a %s of it stands, whatever else it says', async (_, message) => {
    expect(await sourcesIn(message)).toMatchObject([{ article: gate }])
  })

  test('are all articles that have one, behind those of its other sentences', async () => {
    const message = `The ferries to Torrisk stayed tied up for a fifth day. ${rant} By dawn 212 houses in Saltmere had been flooded.`
    const found = await sourcesIn(message)
    expect(found).toHaveLength(3)
    expect(found.slice(0, 2).map(({ article }) => article)).toContain(gate)
    expect(wordsAt(gate, found.find(({ article }) => article === gate)!.best)).toBe(
      'By dawn 212 houses in Saltmere had been flooded',
    )
  })

  test.each(['How many houses in Saltmere were flooded?', rant, 'It was the rust.'])(
    'that has no sentence of theirs are what answers it: %s',
    async (message) => {
      expect(await sourcesFor(message)).toEqual(answer(questionFrom(message), town))
    },
  )
})
