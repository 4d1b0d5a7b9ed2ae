import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { literal, literalWithin, plainLine } from '../../src/discord/literal.ts'
import { asShown, everyNode, readers, seen } from './seen.ts'

const hostile = [
  // Pings and other things in angle brackets
  '<@123456789012345678>',
  '<@!123456789012345678> said so',
  '<@&123456789012345678>',
  '<#123456789012345678>',
  '@everyone',
  'Hello @here!',
  '</ask:123456789012345678>',
  '</article add:123456789012345678>',
  '<:tank:123456789012345678>',
  '<a:tank:123456789012345678>',
  '<t:1735689600>',
  '<t:1735689600:R>',
  '<id:home>',
  '<123456789012345678:customize>',
  '<id:linked-roles:123456789012345678>',
  '<https://example.com/a?b=c>',
  '<someone@example.com>',
  '<+49 30 901820>',
  'a < b and c > d',
  // Emoji
  ':smile:',
  'at 10:30:45, ratio 3:2:1',
  ':thumbsup::skin-tone-3:',
  '😀 and 👩‍⚕️ and 🇺🇦',
  'Café™ ®©, left ↔ right, ♥ and ❤️',
  '¯\\_(ツ)_/¯',
  '#️⃣ 1️⃣ *️⃣',
  // Lines that become something else
  '# A heading',
  '## A heading',
  '### A heading\nand its text',
  'text\n# not a heading',
  '-# small print',
  '- an item',
  '* an item\n* another',
  '+ an item',
  '1. first\n2. second',
  '  - deeper\n    - still deeper',
  '1999. It was a good year.',
  '> quoted',
  '>>> quoted to the end\nand on',
  'text\n> quoted\ntext',
  '>no quote',
  '---',
  '===',
  '    indented like code',
  // Emphasis
  '*em* **strong** ***both***',
  '_em_ __underline__ ___both___',
  'snake_case_name and _private',
  '~~struck~~',
  '||hidden||',
  '|| | ||',
  '2 * 3 * 4 = 24',
  '**',
  '****',
  '*a **b* c**',
  '__init__.py',
  // Code
  '`code`',
  '``code ` with tick``',
  '```\ncode\n```',
  '```js\nalert(1)\n```',
  'a ` alone',
  '``` alone',
  // Links
  '[a link](https://example.com)',
  '[a link](https://example.com "with a title")',
  '[https://bank.example](https://thief.example)',
  '![image](https://example.com/a.png)',
  '[reference][1]\n\n[1]: https://example.com',
  'https://example.com/a_b_c?d=*e*',
  'see http://example.com.',
  'discord.gg/invite and https://discord.gg/invite',
  'https://discord.com/channels/1/2/3',
  'mailto:someone@example.com',
  '[unclosed](',
  '](',
  // Backslashes
  '\\',
  '\\\\',
  '\\*not escaped\\*',
  'C:\\Users\\name',
  'ends with \\',
  '\\\n',
  '\\<@123456789012345678>',
  // Blanks, directions, and characters of several code units
  'two  blanks and\ttab',
  'line\n\n\nlines',
  'carriage\r\nreturn',
  '\u202eright to left override\u202c',
  '\u2066isolated\u2069 \u200f\u200e',
  'zero\u200bwidth\u200djoiner\ufeff',
  'e\u0301\u0323 and \u{1f469}\u200d\u{1f680}',
  '漢字*漢字*漢字',
  'مرحبا **بالعالم**',
  '\u2028# line separator',
  '&lt;b&gt; <b>bold</b> <!-- gone -->',
]

const weighted = fc
  .array(
    fc.oneof(
      { weight: 3, arbitrary: fc.constantFrom(...'\\`*_~|[]()<>@:#.+-!/&=1a é漢™\n\t') },
      { weight: 1, arbitrary: fc.constantFrom(...hostile) },
      { weight: 1, arbitrary: fc.string({ unit: 'grapheme' }) },
    ),
    { maxLength: 30 },
  )
  .map((pieces) => pieces.join(''))

describe.each(Object.entries(readers))('literal text read by %s', (_, read) => {
  test.each(hostile)('shows %j as it is', (text) => {
    const nodes = read(literal(text))

    expect(seen(nodes)).toBe(asShown(text))
    expect(kindsIn(nodes)).toEqual([])
  })

  test('shows any text as it is', () => {
    fc.assert(
      fc.property(weighted, (text) => {
        const nodes = read(literal(text))
        return seen(nodes) === asShown(text) && kindsIn(nodes).length === 0
      }),
      { numRuns: 1000 },
    )
  })

  test('shows any text as it is within a block quote', () => {
    fc.assert(
      fc.property(weighted, (text) => {
        const lines = asShown(text).split('\n')
        const nodes = read(lines.map((line) => `> ${literal(line)}`).join('\n'))
        return nodes[0]?.type === 'blockQuote' && seen(nodes) === lines.join('\n')
      }),
    )
  })

  test('shows a start of any text that has to be cut', () => {
    fc.assert(
      fc.property(weighted, fc.integer({ min: 1, max: 60 }), (text, limit) => {
        const drawn = literalWithin(text, limit)
        const shown = seen(read(drawn)).replace(/…$/, '')
        return drawn.length <= limit && asShown(text).startsWith(shown)
      }),
    )
  })
})

test('pieces made literal one by one read the same as the whole', () => {
  const read = readers['discord-markdown-parser']!
  fc.assert(
    fc.property(
      weighted,
      weighted,
      (a, b) => seen(read(literal(a) + literal(b))) === asShown(a + b),
    ),
  )
})

test('most of the hostile texts would not show as they are without it', () => {
  const survivors = hostile.filter((text) =>
    Object.values(readers).every((read) => kindsIn(read(text)).length === 0),
  )

  expect(survivors.length).toBeLessThan(hostile.length / 2)
})

test('cuts at a blank if there is one near, and never within a character', () => {
  expect(plainLine('The ministry reported losses', 16)).toBe('The ministry…')
  expect(plainLine('Donaudampfschifffahrtsgesellschaftskapitän', 16)).toBe('Donaudampfschif…')
  expect(plainLine('🇺🇦🇺🇦🇺🇦', 8)).toBe('🇺🇦…')
  expect(plainLine('👩‍⚕️👩‍⚕️', 6)).toBe('👩‍⚕️…')
  expect(literalWithin('****', 4)).toBe('\\*…')
  expect(literalWithin('****', 8)).toBe('\\*\\*\\*\\*')
})

test('a megabyte of markup is made literal', () => {
  const text = '*_~|[`<@: -'.repeat(100_000)
  expect(literal(text).length).toBeGreaterThan(text.length)
  expect(literalWithin(text, 256).length).toBeLessThanOrEqual(256)
})

/** All that isn't plain text; emoji are shown as pictures of themselves. */
function kindsIn(nodes: Parameters<typeof everyNode>[0]): readonly string[] {
  return everyNode(nodes)
    .map(({ type }) => type)
    .filter((type) => !['text', 'br', 'twemoji'].includes(type))
}
