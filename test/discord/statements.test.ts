/** Who said it: /verify, /said, and answers that are narrowed to a speaker. */
import { describe, expect, test } from 'vitest'
import { articleOf } from '../articles.ts'
import type { Seen } from './local-discord/seen.ts'
import { examiner, harbour, plainly, question, readingCircle } from './reading-circle.ts'

const letters = articleOf({
  id: 'letters',
  title: 'Letters to the council',
  publisher: 'The Tidewick Courier',
  published: '2025-02-01',
  text: '“The council read none of our letters,” said Mara Holt. Piet Oss said that the letters never arrived.\n\n“We wrote four times,” said Mara Holt.\n\nMara Holt said that the quay is safe again.',
})
const circle = readingCircle([harbour, examiner, letters])
const reader = () => circle().discord.as('reader')
const other = () => circle().discord.as('other')

const words = ({ message }: Seen) =>
  plainly([message.content, ...(message.embeds ?? []).map((one) => one.description)].join('\n'))
const labelsOn = ({ message }: Seen) =>
  (message.components ?? []).flatMap((row) =>
    'components' in row
      ? row.components.flatMap((one) => ('label' in one && one.label ? [one.label] : []))
      : [],
  )

describe('/verify', () => {
  test('tells that words stand there to the letter, where, and who says them', async () => {
    const seen = await reader().uses('/verify', {
      quote: '"we will rebuild - every one of them"',
      speaker: 'Holt',
    })
    expect(seen.isHidden).toBe(false)
    expect(words(seen)).toContain('✅ Exact')
    expect(words(seen)).toContain('they are **Holt**’s')
    expect(words(seen)).toContain('“**We will rebuild every one of them**,” said Mara Holt')
    expect(seen.message.embeds![0]!.title).toBe('Storm takes boats')
    expect(labelsOn(seen)).toEqual(['In context', 'Open article', 'Remove'])
  })

  test('shows what was altered, the true words in bold behind those struck out', async () => {
    const seen = await reader().uses('/verify', { quote: 'We will repair every one of the boats' })
    expect(words(seen)).toContain('⚠️ Altered')
    expect(words(seen)).toContain('We will ~~repair~~ **rebuild** every one of')
  })

  test('tells that somebody else says it', async () => {
    const seen = await reader().uses('/verify', {
      quote: 'We will rebuild every one of them',
      speaker: 'Piet Oss',
    })
    expect(words(seen)).toContain('❌ Someone else’s words')
    expect(words(seen)).toContain('Said by **Mara Holt**')
  })

  test('tells only who asked that no article has the words', async () => {
    const seen = await reader().uses('/verify', { quote: 'The moon is made of green cheese' })
    expect(seen.isHidden).toBe(true)
    expect(words(seen)).toContain('❌ Not found')
    expect(labelsOn(seen)).toEqual(['Share'])
  })

  test('refuses less than three words', async () => {
    const seen = await reader().uses('/verify', { quote: 'two words' })
    expect(seen.isHidden).toBe(true)
    expect(words(seen)).toContain('at least 3 words')
  })

  test('shows what people write literally, and pings nobody', async () => {
    const seen = await reader().uses('/verify', {
      quote: '@everyone **We** will rebuild <@100000000000000001> every one of them',
      speaker: '[x](https://evil.example)',
    })
    expect(seen.message.mentions).toEqual([])
    expect(seen.message.content).not.toMatch(/(?<!\\)@everyone|(?<!\\)\[x/)
  })
})

test('“Verify quote” reads the quote and its speaker out of a message, for who chose it', async () => {
  const said = other().says('Did you see this? “We will rebuild every one of them” — Piet Oss')
  const seen = await reader().choosesOn(said, 'Verify quote')
  expect(seen.isHidden).toBe(true)
  expect(words(seen)).toContain('❌ Someone else’s words')
  expect(labelsOn(seen).at(-1)).toBe('Share')

  const shared = await (await reader().presses(seen, 'Share')).next()
  expect(shared.isHidden).toBe(false)
  expect(labelsOn(shared).at(-1)).toBe('Remove')
})

describe('/said', () => {
  test('gathers what somebody says, newest first and their own words first, a page at a time', async () => {
    const first = await reader().uses('/said', { speaker: 'Holt' })
    expect(first.isHidden).toBe(false)
    expect(words(first)).toContain('saying')
    expect(first.message.embeds!.map(({ description }) => plainly(description))).toEqual([
      expect.stringContaining('The council read none of our letters'),
      expect.stringContaining('We wrote four times'),
      expect.stringContaining('the quay is safe again'),
    ])
    expect(labelsOn(first)).toEqual(['Previous', 'Page 1', 'Next', 'Remove'])

    const second = await other().presses(first, 'Next')
    expect(words(second)).toContain('We will rebuild every one of them')
    expect(labelsOn(second)).toContain('Page 2')
    const back = await other().presses(second, 'Previous')
    expect(words(back)).toEqual(words(first))
  })

  test('keeps to a topic', async () => {
    const seen = await reader().uses('/said', { speaker: 'Mara Holt', topic: 'rebuild' })
    expect(seen.message.embeds).toHaveLength(1)
    expect(words(seen)).toContain('about “rebuild”')
  })

  test('tells only who asked that nobody of that name says anything', async () => {
    const seen = await reader().uses('/said', { speaker: 'Nobody' })
    expect(seen.isHidden).toBe(true)
    expect(words(seen)).toContain('**Nobody**')
  })

  test('completes the names of speakers, those who say most first', async () => {
    expect(await reader().types('/said', 'speaker', '')).toMatchObject([
      { name: 'Mara Holt', value: 'Mara Holt' },
      { name: 'Piet Oss' },
    ])
    expect(await reader().types('/said', 'speaker', 'os')).toMatchObject([{ name: 'Piet Oss' }])
  })

  test('takes a name and a topic of any signs, and turns its pages', async () => {
    const speaker = `${'Mara|'.repeat(9)} Holt`
    const seen = await reader().uses('/said', { speaker, topic: '|'.repeat(35) })
    expect(words(seen)).toContain('**Mara|')
  })

  test('knows nothing of another guild’s articles', async () => {
    const own = await circle().own()
    const { id: _, revision: __, ...content } = letters
    await own.add({ ...content, title: 'Own', text: '“Tell no one,” said Ada Lind.' }, { who: '1' })
    expect(words(await reader().uses('/said', { speaker: 'Lind' }))).toContain('Tell no one')
    const elsewhere = reader().inDirectMessages()
    expect(words(await elsewhere.uses('/said', { speaker: 'Lind' }))).toContain('No article')
    expect(await elsewhere.types('/said', 'speaker', 'Lind')).toEqual([])
  })
})

describe('/ask', () => {
  test('is narrowed to what a speaker says', async () => {
    const about = 'Were the letters to the council read?'
    const seen = await reader().uses('/ask', { question: about, speaker: 'Piet Oss' })
    const shown = seen.message.embeds!
    expect(shown).toHaveLength(1)
    expect(plainly(shown[0]!.description)).toContain('Piet Oss')
    expect(words(await reader().uses('/ask', { question: about, speaker: 'Nobody' }))).toContain(
      'Nothing in the library',
    )
  })

  test('tells where sources differ, each figure with who tells it and when', async () => {
    const seen = await reader().uses('/ask', { question })
    expect(words(seen)).toContain('**Sources differ:**')
    expect(words(seen)).toContain('**17** — The Tidewick Courier · 12 March 2024')
    expect(words(seen)).toContain('**19** — The Examiner · 14 March 2024')
  })
})
