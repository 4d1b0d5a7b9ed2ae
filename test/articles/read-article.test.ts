import { describe, expect, test } from 'vitest'
import { wordsAt } from '../../src/articles/article.ts'
import { bodyOf } from '../../src/articles/body.ts'
import { articleFrom, decodeText, readArticle } from '../../src/articles/read-article.ts'
import { UserError } from '../../src/errors.ts'

const markdown = (...lines: string[]) => readArticle({ name: 'tides.md', text: lines.join('\n') })
const plain = (...lines: string[]) => readArticle({ name: 'tides.txt', text: lines.join('\n') })
const headings = (article: ReturnType<typeof readArticle>) =>
  article.sections.map(({ heading }) => heading)
const body = (article: ReturnType<typeof readArticle>) =>
  bodyOf(article).map((span) => wordsAt(article, span))

/** Two paragraphs that are nothing but text. */
const ferry = 'The ferry to Bree was late again on Monday, and nobody on the quay was surprised.'
const master = '“It is the engine,” said Mara Quill, the master of the port, on Tuesday morning.'

describe('front matter', () => {
  test('says what an article is, and is no part of its text', () => {
    const article = markdown(
      '\ufeff---',
      'title: "Tides: a primer"',
      'author: Ann Lee',
      'publisher: Harbour Times',
      'url: https://example.com/tides',
      'published: 2026-03-14 # a Saturday',
      'fiction: true',
      'mood: [calm]',
      '---',
      '',
      ferry,
      '',
    )
    expect(article).toEqual({
      id: 'tides',
      revision: 1,
      title: 'Tides: a primer',
      author: 'Ann Lee',
      publisher: 'Harbour Times',
      url: 'https://example.com/tides',
      published: '2026-03-14',
      text: `\n${ferry}\n`,
      sections: [],
    })
  })

  test('may have Windows line breaks, and leave values empty', () => {
    const text = `---\r\ntitle: 1984\r\nauthor:\r\nurl: null\r\npublisher: ""\r\n---\r\n${ferry}`
    const article = readArticle({ name: 'tides.markdown', text })
    expect(article).toMatchObject({ title: '1984', author: null, url: null, publisher: null })
    expect(article.text).toBe(ferry)
  })

  test.each([
    ['a blank line above its dashes', ['', '---', 'title: Tides', '---']],
    ['a blank line below its dashes', ['---', '', 'title: Tides', '---']],
    ['keys of two words', ['---', 'last updated: May', 'title: Tides', '---']],
    ['keys with accents', ['---', 'título: Mareas', 'title: Tides', '---']],
    ['keys with capitals', ['---', 'Title: Tides', '---']],
    ['lines that are indented alike', ['---', '  title: Tides', '  mood: calm', '---']],
    ['the end mark of YAML', ['---', 'title: Tides', '...']],
  ])('may have %s', (_what, lines) => {
    expect(markdown(...lines, ferry)).toMatchObject({ title: 'Tides', text: ferry })
  })

  test('may call things as blogs do', () => {
    const article = markdown(
      '---',
      'date: 2024-03-05 10:14:00 -0800',
      'authors: [Ann Lee, Bo Ek]',
      'source: Harbour Times',
      'link: https://example.com/tides',
      '---',
      ferry,
    )
    expect(article).toMatchObject({
      author: 'Ann Lee and Bo Ek',
      url: 'https://example.com/tides',
      published: '2024-03-05 10:14:00 -0800',
    })
    const [one, three] = [['- "[[Ann Lee]]"'], ['- Ann Lee', '- name: Bo Ek', '- Jo Ito']]
    expect(markdown('---', 'author:', ...one, '---', ferry).author).toBe('Ann Lee')
    expect(markdown('---', 'author:', ...three, '---', ferry).author).toBe(
      'Ann Lee, Bo Ek and Jo Ito',
    )
    expect(
      markdown('---', 'published: 2024-03-05', 'date: 2020-01-01', '---', ferry).published,
    ).toBe('2024-03-05')
  })

  test('may know no more than the month or the year', () => {
    const published = (date: string) =>
      markdown('---', `published: ${date}`, '---', ferry).published
    expect(published('2024')).toBe('2024')
    expect(published('2024-03')).toBe('2024-03')
    expect(published('March 2024')).toBe('2024-03')
  })

  test('is read only in Markdown', () => {
    expect(plain('---', 'title: Tides', '---', ferry).text).toContain('title: Tides')
  })

  test.each([[''], ['It rained for three days.'], ['Note: it rained.'], ['- Nobody was hurt']])(
    'does not begin above “%s”: those dashes are a rule',
    (line) => {
      const { title, text } = markdown('---', line, '# Tides', '---', ferry)
      expect(title).toBe('Tides')
      expect(text).toContain('---')
    },
  )

  test('may write its date out', () => {
    expect(markdown('---', 'published: March 3, 2026', '---', ferry).published).toBe('2026-03-03')
    expect(markdown('---', 'published: 2026-03-14T08:30:00Z', '---', ferry).published).toBe(
      '2026-03-14T08:30:00Z',
    )
  })

  for (const [fault, lines, message] of [
    [
      'a date that is none',
      ['---', 'title: Tides', '', 'published: soon', '---', ferry],
      'tides.md, line 4: the front matter\'s "published" must be a date such as 2026-03-14, not "soon".',
    ],
    [
      'a day that no calendar has',
      ['---', 'published: 2026-02-30', '---', ferry],
      'tides.md, line 2: the front matter\'s "published" must be a date such as 2026-03-14, not "2026-02-30".',
    ],
    [
      'an address that is not of the web',
      ['---', 'title: Tides', 'url: javascript:alert(1)', '---', ferry],
      'tides.md, line 3: the front matter\'s "url" must be an address such as https://example.com/tides, not "javascript:alert(1)".',
    ],
    [
      'a list where words belong',
      ['---', 'title:', '  - The', '  - tides', '---', ferry],
      'tides.md, line 2: the front matter\'s "title" must be words, not a list.',
    ],
    [
      'a fiction that is neither true nor false',
      ['---', 'fiction: perhaps', '---', ferry],
      'tides.md, line 2: the front matter\'s "fiction" must be true or false, not "perhaps".',
    ],
    [
      'text that is not YAML',
      ['---', 'title: Tides', 'author: Ann: Lee', '---', ferry],
      'tides.md, line 3: the front matter is not valid YAML (nested mappings are not allowed in compact mappings).',
    ],
    [
      'a key that is there twice',
      ['---', 'title: Tides', 'title: Tides', '---', ferry],
      'tides.md, line 3: the front matter is not valid YAML (map keys must be unique).',
    ],
    [
      'quotation marks that nobody closes',
      ['---', 'title: "Tides', '---', ferry],
      'tides.md, line 2: the front matter is not valid YAML (missing closing "quote).',
    ],
    [
      'quotation marks that another key closes',
      ['---', 'title: "Tides', 'author: "Ann Lee"', '---', ferry],
      'tides.md, line 2: the front matter is not valid YAML (missing closing "quote).',
    ],
    [
      'brackets that nobody closes',
      ['---', 'author: Ann Lee', 'title: [Tides', 'mood: calm', '---', ferry],
      'tides.md, line 3: the front matter is not valid YAML (flow sequence in block collection must be sufficiently indented and end with a ]).',
    ],
    [
      'a key without its colon',
      ['---', 'title Tides', 'author: Ann Lee', '---', ferry],
      'tides.md, line 2: the front matter must be made of lines such as "title: The tides".',
    ],
    [
      'a list above its keys',
      ['---', '- calm', 'title: Tides', '---', ferry],
      'tides.md, line 2: the front matter must be made of lines such as "title: The tides".',
    ],
    [
      'a first line that is indented',
      ['---', '  title: Tides', 'author: Ann Lee', '---', ferry],
      'tides.md, line 2: the front matter must be made of lines such as "title: The tides".',
    ],
    [
      'an end that is missing above a rule',
      ['---', 'title: Tides', '', '# The ferry', '', ferry, '', master, '', '---', ferry],
      'tides.md, line 1: the front matter that starts here is never closed with "---".',
    ],
    [
      'a list in place of keys',
      ['---', '[Tides]', '---', ferry],
      'tides.md, line 2: the front matter must be made of lines such as "title: The tides".',
    ],
    [
      'an end that is missing',
      ['---', 'title: Tides', '', ferry],
      'tides.md, line 1: the front matter that starts here is never closed with "---".',
    ],
    [
      'more than anyone would write by hand',
      ['---', `title: ${'tides '.repeat(2000)}`, '---', ferry],
      'tides.md, line 1: the front matter is longer than 10000 characters.',
    ],
  ] as const) {
    test(`with ${fault} is refused, with the line at fault`, () => {
      expect(() => markdown(...lines)).toThrow(
        expect.objectContaining({ name: 'Refused', message }),
      )
    })
  }
})

describe('Markdown', () => {
  test('has its first heading as title and the others as sections', () => {
    const article = markdown(
      '# The *tides*',
      '',
      ferry,
      '',
      'At a [glance](https://example.com)',
      '---',
      master,
      '',
      '## Next `steps` ##',
      '',
      ferry,
    )
    expect(article.title).toBe('The tides')
    expect(headings(article)).toEqual(['At a glance', 'Next steps'])
    expect(article.sections.map(({ span }) => wordsAt(article, span))).toEqual([
      `${master}\n\n`,
      `\n${ferry}`,
    ])
    expect(body(article)).toEqual([ferry, master, ferry])
  })

  test('has a heading for a section when the front matter gives another title', () => {
    const article = markdown('---', 'title: Tides', '---', '# Ferries', ferry)
    expect(headings(article)).toEqual(['Ferries'])
    expect(headings(markdown('---', 'title: Ferries', '---', '# *Ferries*', ferry))).toEqual([])
  })

  test('has a heading in a line in bold by itself', () => {
    const article = markdown('# Tides', '', ferry, '', '**What happened**', '', master)
    expect(headings(article)).toEqual(['What happened'])
    expect(body(article)).toEqual([ferry, master])
    const others = [
      '**By Ann Lee**',
      '',
      ferry,
      '',
      '- **Rope**',
      '',
      '**Note:** it rained.',
      master,
    ]
    expect(headings(markdown('# Tides', '', ...others))).toEqual([])
  })

  test('has no headings in code, comments, lists and quotes', () => {
    const article = markdown(
      '# Tides',
      '```sh',
      '# not a heading',
      '```',
      '<!--',
      '# not a heading',
      '-->',
      '- # nor this',
      '',
      '> # nor this',
      '',
      '    # nor this',
      '',
      ferry,
    )
    expect(headings(article)).toEqual([])
    expect(body(article)).not.toContain('# not a heading')
    expect(body(article).at(-1)).toBe(ferry)
  })

  test('is not swallowed by a fence or comment that never closes', () => {
    expect(body(markdown('# Tides', '', ferry, '', '```', master))).toEqual([ferry, master])
    expect(body(markdown('# Tides', '', ferry, '', '<!-- well', '', master))).toContain(master)
  })

  test('is quoted in paragraphs and list items, without their marks', () => {
    const article = markdown(
      'Tides',
      '=====',
      'They need:',
      '- a boat',
      '  that floats',
      '* a rope',
      '1. a lamp',
      '2) some oil',
      '',
      '***',
      '> “We are late,” she said.',
      '',
      '![The quay](quay.png)',
      '* * *',
    )
    expect(article.title).toBe('Tides')
    expect(body(article)).toEqual([
      'They need:',
      'a boat\n  that floats',
      'a rope',
      'a lamp',
      'some oil',
      '“We are late,” she said.',
    ])
  })
})

describe('plain text', () => {
  test('whose first line is but a mark has the title of its file', () => {
    const article = readArticle({ name: 'gate.txt', text: '_\n\nThe gate stuck on Friday.' })
    expect(article.title).toBe('gate')
  })

  const article = plain(
    'Ferry to Bree Fails Again',
    'By Ann Lee, Harbour Times',
    'Published: March 14, 2026 at 9:30 a.m. | Updated March 15, 2026',
    '',
    ferry,
    '',
    'At a Glance',
    '',
    '  • Two of three ferries are broken',
    '  • Nobody was hurt',
    '',
    'What Happens Next?',
    '',
    master,
    '',
    'Other ferries',
    '',
    ferry,
  )

  test('has a title, byline and date that are not quoted', () => {
    expect(article).toMatchObject({
      id: 'tides',
      title: 'Ferry to Bree Fails Again',
      author: 'Ann Lee',
      published: '2026-03-14',
    })
    expect(body(article)).toEqual([
      ferry,
      'Two of three ferries are broken',
      'Nobody was hurt',
      master,
      ferry,
    ])
  })

  test('has headings without any mark-up', () => {
    expect(headings(article)).toEqual(['At a Glance', 'What Happens Next?', 'Other ferries'])
    expect(article.sections.map(({ span }) => wordsAt(article, span).trim())[1]).toBe(master)
  })

  test('may put nothing but single line breaks between its paragraphs', () => {
    const pasted = plain('Ferry Fails', ferry, 'The Engine', master)
    expect(pasted.title).toBe('Ferry Fails')
    expect(headings(pasted)).toEqual(['The Engine'])
    expect(body(pasted)).toEqual([ferry, master])
  })

  test('may be wrapped by an editor', () => {
    const wrapped = plain(
      'Ferry Fails',
      '',
      'The ferry to Bree was late again on Monday, and nobody on the quay was',
      'surprised. Mara Quill blamed the engine, which is older than she is and',
      'leaks oil.',
      '',
      ferry,
    )
    expect(body(wrapped)).toHaveLength(2)
  })

  test('may have the headings of Markdown', () => {
    const marked = plain('# Ferry Fails', '', ferry, '', '## The engine', '', master)
    expect(marked.title).toBe('Ferry Fails')
    expect(headings(marked)).toEqual(['The engine'])
    expect(body(marked)).toEqual([ferry, master])
  })

  for (const [kind, line] of Object.entries({
    'a short sentence': 'Nobody was hurt.',
    'a line that leads on': 'Here is what she said:',
    'a caption': 'The quay at Bree (Photo: Ann Lee)',
    'a credit': 'Tom Ode / Getty Images',
    'an invitation': 'Subscribe to our newsletter: www.example.com',
    'a detail': 'Seats: 140',
    'a quotation': '“We are late”',
    'somebody’s name under a quotation': '— Mara Quill, master of the port',
    'a line in lower case': 'and nobody came',
    'a long line':
      'The ferry to Bree and the boats of the north quay have all of them been late today',
  })) {
    test(`does not take ${kind} for a heading`, () => {
      const text = plain('Ferry Fails', '', ferry, '', line, '', master)
      expect(headings(text)).toEqual([])
      expect(body(text)).toContain(line)
    })
  }

  for (const line of [
    'Related: Storm closes the pier',
    'Sign up for our newsletter',
    'Story continues below',
    'This article was originally published in The Courier',
  ]) {
    test(`does not take “${line}” for a heading, nor for text`, () => {
      const text = plain('Ferry Fails', '', ferry, '', line, '', master)
      expect(headings(text)).toEqual([])
      expect(body(text)).toEqual([ferry, master])
    })
  }

  for (const [kind, line, heading] of [
    ['a number', '1. What happened', '1. What happened'],
    ['asterisks', '**What happened**', 'What happened'],
    ['low lines', '__What happened__', 'What happened'],
    ['a colon', 'What happened:', 'What happened'],
    ['an encyclopedia’s link', 'History[edit]', 'History'],
    ['single quotation marks', '‘A dark day’', '‘A dark day’'],
    ['words in quotation marks', '“Dark day” for Bree', '“Dark day” for Bree'],
    ['an exclamation mark', 'What a storm!', 'What a storm!'],
    ['a small letter that is a name’s', 'iPhone sales', 'iPhone sales'],
    ['an abbreviation', 'Back in the U.S.', 'Back in the U.S.'],
  ] as const) {
    test(`may have ${kind} on its headings`, () => {
      const text = plain('Ferry Fails', '', ferry, '', line, '', ferry)
      expect(headings(text)).toEqual([heading])
      expect(body(text)).toEqual([ferry, ferry])
    })
  }

  test('may have headings beside what is no paragraph', () => {
    for (const line of ['Advertisement', '(Ann Lee/Times)', 'Nobody knew.']) {
      const lines = ['Ferry Fails', '', ferry, '', line, '', 'The Engine', '', line, '', master]
      expect(headings(plain(...lines))).toEqual(['The Engine'])
    }
    expect(
      headings(plain('渡轮失事', '', '昨天有船沉没。', '', '损失情况', '', '有两人死亡。')),
    ).toEqual(['损失情况'])
  })

  test('may have a heading under a heading', () => {
    const article = plain(
      'Ferry Fails',
      '',
      ferry,
      '',
      'The Flood',
      '',
      'The first day',
      '',
      master,
    )
    expect(headings(article)).toEqual(['The Flood', 'The first day'])
  })

  test.each([['The Harbour Times'], ['Oldham'], ['Oldham, Lancashire'], ['Jo Ito']])(
    'has no heading in “%s” below its byline',
    (line) => {
      const article = plain(
        'Ferry Fails',
        'By Ann Lee',
        line,
        '',
        ferry,
        '',
        'The Engine',
        '',
        master,
      )
      expect(headings(article)).toEqual(['The Engine'])
    },
  )

  test('has no heading in what one person asks another', () => {
    const long =
      'And what will you do with the boats and their crews, whom nobody has paid for years?'
    for (const [asking, answering] of [
      ['Q: ', 'A: '],
      ['Times: ', 'Quill: '],
    ] as const) {
      const lines = ['What will you do first?', long].flatMap((question) => [
        `${asking}${question}`,
        '',
        `${answering}I will mend the engine, and then I will sail to Bree again.`,
        '',
      ])
      expect(headings(plain('Ferry Fails', '', ...lines))).toEqual([])
    }
  })

  test('has each question of an interview as a heading, or none', () => {
    const long =
      'And what will you do with the boats and their crews, whom nobody has paid for years?'
    const asked = (...questions: string[]) =>
      headings(plain('Talk', '', ...questions.flatMap((one) => [one, '', ferry, ''])))
    const short = ['What will you do first?', 'Who pays?']
    expect(asked(short[0]!, long, short[1]!)).toEqual([short[0], long, short[1]])
  })

  test('does not take the steps of a list for headings', () => {
    expect(headings(plain('Ferry Fails', '', 'We need:', '1. Rope', '2. Oil', '', ferry))).toEqual(
      [],
    )
  })

  test('does not take the lines of minutes for headings', () => {
    const lines = ['Present: Ann Lee, Bo Ek', '', ferry, '', 'Apologies: Jo Ito', '', master]
    expect(headings(plain('Harbour board', '', ...lines))).toEqual([])
  })

  test('does not take lines of a list without bullets for headings', () => {
    expect(headings(plain('Ferry Fails', '', ferry, '', 'Rope', '', 'Oil', '', master))).toEqual([])
  })

  test('has no heading on its last line, and none above all its text by itself', () => {
    expect(headings(plain('Ferry Fails', '', ferry, '', 'The Engine'))).toEqual([])
    expect(headings(plain('Ferry Fails', '', 'Oxley', '', ferry))).toEqual([])
    const two = plain('Ferry Fails', '', 'The Delay', '', ferry, '', 'The Engine', '', master)
    expect(headings(two)).toEqual(['The Delay', 'The Engine'])
  })

  test('has its file’s name as title when nothing looks like one', () => {
    expect(plain(ferry, '', master).title).toBe('tides')
    expect(plain('It rained.').title).toBe('tides')
  })
})

describe('a title', () => {
  for (const line of [
    'Storm hits the U.S.',
    'iPhone sales fall',
    'By Land or Sea',
    `A ${'long '.repeat(32)}title`,
  ]) {
    test(`is found in “${line}”`, () => {
      const article = plain(line, '', ferry, '', master)
      expect(article).toMatchObject({ title: line, author: null })
      expect(body(article)).toEqual([ferry, master])
    })
  }

  test('of a whole sentence can be quoted too, as it may be the first paragraph', () => {
    for (const line of ['A storm came.', 'And then …']) {
      const article = plain(line, '', ferry)
      expect(article.title).toBe(line)
      expect(body(article)).toEqual([line, ferry])
    }
  })

  test('may be all that there is, and can be quoted then', () => {
    const article = plain('Storm hits the coast')
    expect(article.title).toBe('Storm hits the coast')
    expect(body(article)).toEqual(['Storm hits the coast'])
  })

  for (const [kind, lines] of Object.entries({
    'a press release’s first line': ['FOR IMMEDIATE RELEASE'],
    'a press release’s date and contact': ['March 5, 2026', 'Contact: Bo Ek, 555-0100', ''],
    'a block of contacts': ['NEWS RELEASE', '', 'Media Contact:', 'Bo Ek', 'ek@example.com', ''],
    'the way to a page': ['Home > News > Local'],
    'where a page leads': ['The Harbour Times', 'Home News Sport Weather', ''],
    'a column’s name': ['Opinion'],
    'a paper’s name': ['The Harbour Times', ''],
    'a rule': ['---', ''],
  })) {
    test(`stands below ${kind}`, () => {
      const article = plain(...lines, 'Ferry Fails', '', ferry, '', master)
      expect(article.title).toBe('Ferry Fails')
      expect(headings(article)).toEqual([])
    })
  }

  test('is no paragraph, however short its words', () => {
    for (const line of [
      'OXLEY (AP) — The ferry sank.',
      `“${'It is late, '.repeat(16)}” he said.`,
    ]) {
      expect(plain(line, '', ferry).title).toBe('tides')
    }
  })
})

describe('a publisher', () => {
  test.each([
    ['above the title', ['The Harbour Times', 'Ferry Fails', 'By Ann Lee']],
    ['below the byline', ['Ferry Fails', 'By Ann Lee', 'The Harbour Times', 'March 3, 2026']],
    ['in the byline', ['Ferry Fails', 'By Ann Lee and Bo Ek for The Harbour Times']],
    ['beside the byline', ['Ferry Fails', 'By Ann Lee | The Harbour Times | March 3, 2026']],
    ['between names and date', ['Ferry Fails', 'Ann Lee', 'The Harbour Times', '3 March 2026']],
  ])('is found %s', (_where, lines) => {
    const article = plain(...lines, '', ferry, '', master)
    expect(article).toMatchObject({ title: 'Ferry Fails', publisher: 'The Harbour Times' })
    expect(article.author).toContain('Ann Lee')
    expect(headings(article)).toEqual([])
    expect(body(article)).toEqual([ferry, master])
  })

  test('is not any line between byline and date', () => {
    const article = plain('Ferry Fails', 'By Ann Lee', 'Oldham', 'March 3, 2026', '', ferry)
    expect(article).toMatchObject({ author: 'Ann Lee', publisher: null, published: '2026-03-03' })
    expect(body(article)).toEqual([ferry])
  })

  test('given for an article counts', () => {
    const text = `Ferry Fails\nBy Ann Lee, Harbour Times\n\n${ferry}`
    expect(articleFrom({ id: 'r7', text, publisher: 'The Bay Paper' }).publisher).toBe(
      'The Bay Paper',
    )
  })
})

describe('a publisher is named', () => {
  test('as the source in front matter, where nothing else names it', () => {
    const source = 'source: The Open Almanac'
    expect(markdown('---', source, '---', ferry)).toMatchObject({
      publisher: 'The Open Almanac',
      url: null,
    })
    expect(markdown('---', source, 'publisher: Tides', '---', ferry).publisher).toBe('Tides')
    for (const other of ['notes/almanac.txt', '[[Almanac]]', 'example.com/tides']) {
      expect(markdown('---', 'title: Tides', `source: "${other}"`, '---', ferry)).toMatchObject({
        publisher: null,
        url: null,
      })
    }
  })

  test.each([
    [['Published: 3 May 2025', 'Source: The Wexcombe Review', 'Author: Ann Lee']],
    [['Source: The Wexcombe Review', 'Published: 3 May 2025', 'Author: Ann Lee']],
    [['Author: Ann Lee', 'Published: 3 May 2025', 'Source: The Wexcombe Review']],
  ])('as the source beside date and author: %j', (lines) => {
    const article = plain('The ferry is late', '', ...lines, '', ferry, '', master)
    expect(article).toMatchObject({
      publisher: 'The Wexcombe Review',
      published: '2025-05-03',
      author: 'Ann Lee',
    })
    expect(body(article)).toEqual([ferry, master])
  })

  test('by where and when it was published, which is no heading', () => {
    const line = 'Published in Form & Fabric, 19 September 2023'
    const article = plain('A chair of oak', '', line, '', ferry, '', master)
    expect(article).toMatchObject({ publisher: 'Form & Fabric', published: '2023-09-19' })
    expect(headings(article)).toEqual([])
    expect(body(article)).toEqual([ferry, master])
    const inPlace = plain('A chair', '', 'Published in London, 19 May 2023', '', ferry)
    expect(inPlace).toMatchObject({ publisher: null, published: '2023-05-19' })
  })

  test('by the start of the story, which stays part of it', () => {
    const story = `NORTHPORT, Jan 8, 2025 (Coastal Press) -- ${ferry}`
    const article = plain('The ferry is late', '', story, '', master)
    expect(article).toMatchObject({ publisher: 'Coastal Press', published: '2025-01-08' })
    expect(body(article)).toEqual([story, master])
  })
})

describe('a byline', () => {
  for (const [line, author, published] of [
    ['By Ann Lee', 'Ann Lee', null],
    ['by ann lee', null, null],
    ['BY ANN LEE', 'ANN LEE', null],
    ['By Ann Lee and Tom Ode', 'Ann Lee and Tom Ode', null],
    ['By Ann Lee, Tom Ode and Jo de la Cruz', 'Ann Lee, Tom Ode and Jo de la Cruz', null],
    ['By Ann Lee, Harbour Times', 'Ann Lee', null],
    ['By Ann Lee for the Harbour Times', 'Ann Lee', null],
    ['*By Ann Lee*', 'Ann Lee', null],
    ['Written by Ann O’Dea', 'Ann O’Dea', null],
    ['Author: Ann Lee', 'Ann Lee', null],
    ['By Reuters', 'Reuters', null],
    ['Ann Lee | March 3, 2026', 'Ann Lee', '2026-03-03'],
    ['By Ann Lee | 3 Mar 2026 | 4 min read', 'Ann Lee', '2026-03-03'],
    ['By Ann Lee on March 3rd, 2026', 'Ann Lee', '2026-03-03'],
    ['By Ann Lee - Updated Sept. 3, 2026 10:30 a.m.', 'Ann Lee', '2026-09-03'],
    ['By Ann Lee, Bo Ek', 'Ann Lee and Bo Ek', null],
    ['By Ann Lee BBC News', 'Ann Lee', null],
    ['By Ann Lee and Bo Ek for The Bay Paper', 'Ann Lee and Bo Ek', null],
    ['By Ann Lee in Oxley and Bo Ek in Bree', 'Ann Lee and Bo Ek', null],
    ['By Ann Lee, special to the Times', 'Ann Lee', null],
    ['By Ann Lee, staff writer', 'Ann Lee', null],
    ['By Ann Lee, New York', 'Ann Lee', null],
    ['By Ann Lee and Bo Ek, Environment Correspondents', 'Ann Lee and Bo Ek', null],
    ['By Ann Lee, Oxley Bree Herald', 'Ann Lee', null],
    ['By Ann Lee, Ph.D.', 'Ann Lee', null],
    ['By Ann Lee, MD, and Bo Ek, PhD', 'Ann Lee and Bo Ek', null],
    ['By Ann Lee, Jr.', 'Ann Lee Jr.', null],
    ['By [Ann Lee](https://example.com/lee)', 'Ann Lee', null],
    ['Reporting by Ann Lee', 'Ann Lee', null],
    ['Interview by Bo Ek, 7 May 2024', 'Bo Ek', '2024-05-07'],
    ['Story by Ann Lee, photos by Bo Ek', 'Ann Lee', null],
    ['Posted on March 5, 2024 by Ann Lee', 'Ann Lee', '2024-03-05'],
    ['March 5, 2024 / Ann Lee', 'Ann Lee', '2024-03-05'],
    ['Ann Lee, March 5, 2024', 'Ann Lee', '2024-03-05'],
    ['By the Editorial Board', 'the Editorial Board', null],
    ['By Plato', 'Plato', null],
    ['By Monday', null, null],
    ['By design', null, null],
    ['\u200bBy Ann Lee', 'Ann Lee', null],
    ['By\u00a0Ann Lee', 'Ann Lee', null],
    ['Par Anna Dubois', 'Anna Dubois', null],
    ['Von Anna Lehmann', 'Anna Lehmann', null],
    ['Por Ana García', 'Ana García', null],
    ['By Monday Morning', null, null],
    ['By Monday the ferry was late again', null, null],
    ['By far the oldest of them is Ann Lee', null, null],
    ['Ferries | Bree | Oxley', null, null],
  ] as const) {
    test(`is ${author === null ? 'not ' : ''}found in “${line}”`, () => {
      const article = plain('Ferry Fails', '', line, '', ferry, '', master)
      expect(article).toMatchObject({ author, published })
      expect(body(article)).toHaveLength(author === null ? 3 : 2)
    })
  }

  test.each([
    ['March 5, 2024', '2024-03-05'],
    ['Tue, March 5, 2024 at 10:14 AM PST · 3 min read', '2024-03-05'],
  ])('may be names alone above “%s”', (line, published) => {
    const article = plain('Ferry Fails', '', 'Ann Lee', line, '', ferry)
    expect(article).toMatchObject({ author: 'Ann Lee', published })
    expect(body(article)).toEqual([ferry])
  })

  test('may be names above a job and a date', () => {
    const article = plain(
      'Ferry Fails',
      '',
      'Ann Lee',
      'Political Editor',
      '',
      '5 March 2024',
      '',
      ferry,
    )
    expect(article).toMatchObject({ author: 'Ann Lee', published: '2024-03-05' })
    expect(body(article)).toEqual([ferry])
  })

  test.each([
    ['words', 'Late Ferry'],
    ['a place', 'Bree Harbour'],
    ['somebody whom the text tells of', 'Mara Quill'],
    ['a warning', 'Storm Warning'],
    ['a section', 'Local News'],
  ])('is not %s above a date', (_what, line) => {
    const told = 'It is quiet in Bree Harbour since then, the owners of the boats say.'
    const article = plain('Ferry Fails', '', line, 'March 5, 2024', '', ferry, '', master, '', told)
    expect(article).toMatchObject({ author: null, published: '2024-03-05' })
  })

  test('is looked for only near the top', () => {
    expect(plain('Ferry Fails', '', ferry, '', master, '', 'By Ann Lee').author).toBeNull()
  })
})

describe('a date', () => {
  test('may stand behind the time of day', () => {
    const line = 'Updated 4:12 PM EST, Mon March 3, 2025'
    const article = plain('The ferry is late', '', line, '', ferry, '', master)
    expect(article.published).toBe('2025-03-03')
    expect(body(article)).toEqual([ferry, master])
  })

  for (const [line, published] of [
    ['March 14, 2026', '2026-03-14'],
    ['14 March 2026', '2026-03-14'],
    ['Saturday, 14th March 2026', '2026-03-14'],
    ['2026-03-14', '2026-03-14'],
    ['2026-03-14T09:30:00+01:00', '2026-03-14T09:30:00+01:00'],
    ['Published: Mar. 14, 2026', '2026-03-14'],
    ['Updated 9 May 2026, 10:15', '2026-05-09'],
    ['Last updated on May 9, 2026 · 4 min read', '2026-05-09'],
    ['2024/03/05', '2024-03-05'],
    ['25/03/2024', '2024-03-25'],
    ['03/25/2024', '2024-03-25'],
    ['03/05/2024', null],
    ['05.03.2024', '2024-03-05'],
    ['5-Mar-2024', '2024-03-05'],
    ['5th of March 2024', '2024-03-05'],
    ['2024年3月5日', '2024-03-05'],
    ['Dienstag, 5. März 2024', '2024-03-05'],
    ['le 5 août 2024', '2024-08-05'],
    ['5 de enero de 2024', '2024-01-05'],
    ['Last updated: March 6, 2024 · First published: March 5, 2024', '2024-03-05'],
    ['Updated March 6, 2024 (published March 5, 2024)', '2024-03-05'],
    ['2024', null],
    ['February 30, 2026', null],
    ['2026-13-01', null],
    ['March 14, 2026 was a cold day in Bree', null],
    ['In March 2026', null],
  ] as const) {
    test(`is ${published === null ? 'not ' : ''}found in “${line}”`, () => {
      const article = plain('Ferry Fails', '', line, '', ferry, '', master)
      expect(article.published).toBe(published)
      expect(body(article)).toHaveLength(published === null ? 3 : 2)
    })
  }

  test('of publication counts, not that of an update', () => {
    const lines = ['Updated May 9, 2026', 'Published May 3, 2026']
    expect(plain('Ferry Fails', '', ...lines, '', ferry).published).toBe('2026-05-03')
  })

  test('below the first paragraph is one only beside a byline or with a label', () => {
    const under = (...lines: string[]) => plain('Ferry Fails', '', ferry, '', ...lines, '', master)
    expect(under('May 3, 2026').published).toBeNull()
    expect(under('Published May 3, 2026').published).toBe('2026-05-03')
    expect(under('By Ann Lee', 'May 3, 2026').published).toBe('2026-05-03')
  })
})

describe('a row of a collection', () => {
  test('keeps its id, its text and what is known of it', () => {
    const text = `\ufeffFerry Fails\r\n\r\n${ferry}\r\n`
    const article = articleFrom({
      id: 'Row_7',
      title: 'Ferry Fails',
      text,
      publisher: 'Harbour Times',
      published: 'May 3, 2026',
      url: null,
    })
    expect(article).toMatchObject({
      id: 'Row_7',
      revision: 1,
      title: 'Ferry Fails',
      author: null,
      publisher: 'Harbour Times',
      published: '2026-05-03',
      url: null,
      text,
    })
    expect(body(article)).toEqual([ferry])
  })

  test('keeps a date that cannot be read, and takes what is missing from the text', () => {
    const text = `Ferry Fails\nBy Ann Lee\n\n${ferry}\n\nThe Engine\n\n${master}`
    const article = articleFrom({ id: 'r7', title: '', text, published: '01-04-63' })
    expect(article).toMatchObject({
      title: 'Ferry Fails',
      author: 'Ann Lee',
      published: '01-04-63',
    })
    expect(headings(article)).toEqual(['The Engine'])
  })

  test('has its id as title when it gives none', () => {
    expect(articleFrom({ id: 'r7', text: ferry }).title).toBe('r7')
  })
})

test('the body is found again from a stored article alone', () => {
  const article = markdown('# Tides', '*By Ann Lee*', '', ferry, '', 'Engine', '---', master)
  expect(bodyOf(JSON.parse(JSON.stringify(article)))).toEqual(bodyOf(article))
  expect(body(article)).toEqual([ferry, master])
})

describe('a file', () => {
  test('gives the article its id, unless one is given', () => {
    expect(readArticle({ name: 'data/Tides of May.md', text: ferry }).id).toBe('tides-of-may')
    expect(readArticle({ name: 'article.txt', text: ferry }).id).toBe('article')
    expect(readArticle({ name: '潮.txt', text: ferry }).id).toBe('article')
    expect(readArticle({ name: 'tides.txt', text: ferry }, 'mine').id).toBe('mine')
  })

  test('without words is refused by name', () => {
    for (const text of ['', ' \r\n\t', '\ufeff\u200b\n']) {
      expect(() => readArticle({ name: 'tides.txt', text })).toThrow(
        new UserError("tides.txt is empty: write the article's text into it and try again."),
      )
    }
    expect(() => markdown('---', 'title: Tides', '---', ' ')).toThrow(UserError)
  })
})

describe('bytes', () => {
  const bytes = (...values: number[]) => Uint8Array.from(values)

  test('are read as UTF-8, with their byte order mark kept', () => {
    const text = '\ufeffCafé 潮 😀\r\n'
    expect(decodeText(new TextEncoder().encode(text), 'tides.txt')).toBe(text)
  })

  test('are read as UTF-16 when they start with its mark', () => {
    expect(decodeText(bytes(0xff, 0xfe, 0x6e, 0x6f), 'a.txt')).toBe('\ufeff潮')
    expect(decodeText(bytes(0xfe, 0xff, 0x6f, 0x6e), 'a.txt')).toBe('\ufeff潮')
  })

  test('that are neither are refused by name', () => {
    for (const wrong of [
      bytes(0x43, 0xe9), // Latin-1
      bytes(0xff, 0xfe, 0x6e), // half a character
      bytes(0xff, 0xfe, 0x00, 0xd8), // half a pair
      bytes(0x41, 0x00, 0x42, 0x00), // UTF-16 without its mark
    ]) {
      expect(() => decodeText(wrong, 'tides.txt')).toThrow(
        new UserError('tides.txt is not UTF-8 text: save it as UTF-8 and try again.'),
      )
    }
  })
})
