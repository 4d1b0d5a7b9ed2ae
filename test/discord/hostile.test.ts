/**
 * Text that tries to ping, format, link or break something, in every place where text of articles and
 * people is shown. The local Discord refuses what the real one refuses; here is looked at what people
 * would see.
 */
import type { APIEmbed, APIMessage } from 'discord-api-types/v10'
import { describe, expect, test } from 'vitest'
import type { Article } from '../../src/articles/article.ts'
import { everyComponent, type SentComponent } from './local-discord/message-checks.ts'
import type { Seen } from './local-discord/seen.ts'
import { readingCircle } from './reading-circle.ts'
import { everyNode, readers } from './seen.ts'

const hostile = [
  '@everyone and @here',
  '<@100000000000000003> <@&200000000000000101> <#200000000000001000>',
  '</ask:100000000000000001> <t:0:R> <:a:100000000000000001> <id:customize>',
  '[click](https://evil.example) <https://evil.example> https://evil.example',
  '[click](javascript:alert(1)) ![x](data:text/html,x)',
  '**bold** __line__ *it* _it_ ~~gone~~ ||spoiler|| `code` ```block```',
  '# heading\n## heading\n-# small\n> quote\n>>> all\n- list\n1. list',
  '\u202eright to left\u202c \u2066isolate\u2069',
  'a\u0000b\u0007c\u001b[31md',
  '\ud800 lone surrogate \udfff',
  'zero\u200bwidth\u200djoined\ufeff',
  `${'Z\u0351\u036b\u0343\u036a\u0302'.repeat(60)}`,
  '𝕬'.repeat(400),
  '👩‍👩‍👧‍👦'.repeat(80),
  '*'.repeat(3000),
  '`'.repeat(3000),
  '\\'.repeat(3000),
  '\n'.repeat(200),
  '"; DROP TABLE articles; --',
  '../../etc/passwd\u0000.exe',
  '{{constructor}} $(whoami) %s %d',
  '__proto__',
] as const

const urls = [
  'javascript:alert(1)',
  'data:text/html,<script>alert(1)</script>',
  'https://discord.com@evil.example/',
  'https://example.org/)[x](https://evil.example',
  'https://example.org/"><script>',
  `https://example.org/${'a'.repeat(3000)}`,
  'https://example.org/*_`|~<>',
  'discord://-/channels/@me',
]

/** Each is found by a word of its own, and is hostile wherever an article may be. */
const articles = hostile.map(
  (text, at): Article => ({
    id: `hostile-${at}`,
    revision: 1,
    title: text,
    author: text,
    publisher: hostile[(at + 1) % hostile.length]!,
    url: urls[at % urls.length]!,
    published: at % 2 ? '2024-03-12' : text,
    text: `Word${at}x was seen at the quay: ${text} “It was ${text},” said ${text}.\n\nMore: ${text}`,
    sections: [{ heading: text, span: { start: 0, end: 100_000 } }],
  }),
)
const all = articles.map(({ id }, at) => [at, id, hostile[at]!.slice(0, 24)] as const)

const circle = readingCircle(articles)
const reader = () => circle().discord.as('reader')

describe.each(all)('hostile text %d', (at, id, text) => {
  const question = `Where was Word${at}x seen at the quay? ${text}`.slice(0, 500)

  test('does nothing in an answer, its context and a shared one', async () => {
    const asked = await reader().uses('/ask', { question })
    expectHarmless(asked)
    expect(asked.message.embeds.length).toBeGreaterThan(0)
    const narrowed = await reader().uses('/ask', { question, article: id, hide: true })
    expectHarmless(narrowed)
    const labels = labelsOn(narrowed.message)
    if (labels.includes('In context')) {
      expectHarmless(await reader().presses(narrowed, 'In context'))
    }
    if (labels.includes('Next')) expectHarmless(await reader().presses(narrowed, 'Next'))
    const update = await reader().presses(narrowed, 'Share')
    expectHarmless(await update.next())
  })

  test('does nothing in a reply to a ping, and in sources that are looked for', async () => {
    const said = reader().says(`${circle().discord.ping} ${question}`, {
      mentions: [circle().discord.bot],
    })
    expectHarmless(await said.reply())
    expectHarmless(await reader().choosesOn(said, 'Find sources'))
  })

  test('does nothing where articles are looked up', async () => {
    let seen = await reader().uses('/lookup', { article: id })
    expectHarmless(seen)
    expect(seen.message.attachments[0]!.filename).toBe(`${id}.txt`)
    for (let turns = 0; turns < 3; turns++) {
      const next = await reader()
        .presses(seen, 'Next')
        .catch(() => null)
      if (!next) break
      seen = next
      expectHarmless(seen)
    }
    const section = await reader().uses('/lookup', { article: id, section: text.slice(0, 50) })
    expectHarmless(section)
  })

  test('is cut to size among completions, and survives being chosen', async () => {
    const [choice] = await reader().types('/lookup', 'article', id)
    expect(choice!.name).not.toMatch(/[\r\n\u202a-\u202e\u2066-\u2069]/)
    const { message } = await reader().uses('/lookup', { article: String(choice!.value) })
    expect(message.embeds[0]!.footer!.text).toContain(`${id}@1`)
    await reader().types('/lookup', 'article', text)
    await reader().types('/lookup', 'section', text.slice(0, 50), { article: id })
  })

  test('does nothing in what is said of a mistake', async () => {
    const typed = `zebra ${text}`.slice(0, 200)
    expectHarmless(await reader().uses('/lookup', { article: id, section: `zebra ${typed}` }))
    expectHarmless(await reader().uses('/ask', { question, article: `qqqq${typed}` }))
  })
})

/** Nothing that the bot made of a text is more than text, and no link leads where it must not. */
function expectHarmless({ message, sent }: Seen): void {
  expect(sent.allowed_mentions).toEqual({ parse: [], replied_user: false })
  for (const embed of message.embeds) {
    for (const link of [embed.url, ...linksIn(embed.description ?? '')]) expectSafe(link)
    expect(embed.author?.url).toBeUndefined()
    expectPlain(embed.title ?? '')
    expectPlain(withoutOurs(embed))
  }
  for (const { url } of componentsOf(message)) expectSafe(url)
  expectPlain(message.content.replace(/^-# /gm, ''))
}

function expectSafe(link: string | undefined): void {
  if (link === undefined) return
  expect(link).toMatch(/^https:\/\/example\.org\//)
  expect(new URL(link).username).toBe('')
}

/** What the bot makes of text on purpose: quotes, with words of the question in bold. */
const ours = ['blockQuote', 'strong', 'text', 'br', 'newline', 'twemoji']

function expectPlain(markdown: string): void {
  for (const read of Object.values(readers)) {
    const kinds = everyNode(read(markdown)).map(({ type }) => type)
    expect(
      kinds.filter((kind) => !ours.includes(kind)),
      markdown.slice(0, 300),
    ).toEqual([])
  }
}

/** A description without what the bot itself writes into it: links to articles, small print, lists. */
const withoutOurs = ({ description = '' }: APIEmbed): string =>
  description
    .replace(/(?<!\\)\[([^\n]*?)(?<!\\)\]\(https:\/\/example\.org\/[^\n]*?\)/g, '$1')
    .replace(/^-# /gm, '')
    .replace(/^- /gm, '')

const linksIn = (description: string): readonly string[] =>
  [...description.matchAll(/(?<!\\)\]\((\S+?)\)/g)].map(([, link]) => link!)

const componentsOf = ({ components }: APIMessage): readonly SentComponent[] =>
  everyComponent((components ?? []) as readonly SentComponent[])

const labelsOn = (message: APIMessage) => componentsOf(message).map(({ label }) => label)
