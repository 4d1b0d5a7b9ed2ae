/** The built command line, in a process of its own. */
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { fileOf } from '../articles.ts'
import { folderWith } from '../folder.ts'
import { type Given, packageFolder, run } from './run.ts'

const gate =
  'The tide gate at Saltmere stuck on Friday night.\n\n## The flood\n\nBy dawn 212 houses had been flooded. “It was rust,” said Mara Quill, the harbour master.'
const files = {
  'gate.md': fileOf({
    title: 'Gate fails at Saltmere',
    author: 'Nell Arkwood',
    publisher: 'The Courier',
    url: 'https://example.org/gate',
    published: '2025-01-19',
    text: gate,
  }),
  'more/ferry.txt': 'The ferries to Torrisk stayed tied up for a fifth day.',
}
const howMany = 'How many houses had been flooded by dawn?'
const ask = (args: string[], given?: Given) => run('local/cli.js', ['ask', ...args], given)

describe('ask', { timeout: 60_000 }, () => {
  test('quotes what answers, with who says it, where it stands and a citation', () => {
    const folder = folderWith(files)
    const { code, out, err } = ask(['--articles', folder, 'Who said it was rust at Saltmere?'])
    expect({ code, err }).toEqual({ code: 0, err: '' })
    expect(out).toContain('“It was rust,” said Mara Quill, the harbour master.')
    expect(out).toContain('— “It was rust”: said by Mara Quill')
    expect(out).toContain(
      'Gate fails at Saltmere · by Nell Arkwood · The Courier · 2025-01-19 · “The flood”',
    )
    expect(out).toContain('https://example.org/gate')
    expect(out).toMatch(/^ +gate@1:\d+-\d+$/m)
  })

  test('says so when nothing answers', () => {
    const folder = folderWith(files)
    const { code, out } = ask(['--articles', folder, 'How many trams does Saltmere have?'])
    expect(code).toBe(0)
    expect(out).toMatch(/^Nothing in the library answers that\./)
  })

  test('takes its arguments in any order, and paths to files and folders', () => {
    const folder = folderWith(files)
    const [file, more] = [join(folder, 'gate.md'), join(folder, 'more')]
    const [first, ...others] = [
      ['--articles', file, more, howMany, '--json'],
      [howMany, '--json', '--articles', file, '--articles', more],
      ['--json', `--articles=${file}`, '--articles', more, '--', howMany],
      ['--articles', folder, '--json', ...howMany.split(' ')],
    ].map((args) => ask(args))
    expect(first).toMatchObject({ code: 0, err: '' })
    for (const other of others) expect(other).toEqual(first)
  })

  test('prints JSON in which every quote is a slice of its article', () => {
    const folder = folderWith(files)
    const { out } = ask(['--json', '--articles', folder, howMany])
    const { kind, confidence, quotes } = JSON.parse(out)
    expect(kind).toBe('quoted')
    expect(confidence).toBeGreaterThan(0)
    expect(quotes[0].words).toContain('212 houses')
    for (const { article, citation, words, start, end, best, matches } of quotes) {
      const text = article === 'gate' ? gate : files['more/ferry.txt']
      expect(citation).toBe(`${article}@1:${start}-${end}`)
      expect(words).toBe(text.slice(start, end))
      expect(best.words).toBe(text.slice(best.start, best.end))
      for (const match of matches) {
        expect(howMany.toLowerCase()).toContain(text.slice(match.start, match.end).toLowerCase())
      }
    }
    expect(quotes[0]).toMatchObject({
      title: 'Gate fails at Saltmere',
      author: 'Nell Arkwood',
      published: '2025-01-19',
      section: 'The flood',
      paragraph: 2,
    })
  })

  test('answers from the folder of the settings where no articles are named', () => {
    const { out } = ask([howMany], { env: { ARTICLES_DIR: folderWith(files) } })
    expect(out).toContain('212 houses')
  })

  test('lets no article command the terminal', () => {
    const hostile = '\u001b[2J\u001b]0;owned\u0007\u009b31m\u0090q\u007f\b'
    const name = `gate${hostile}.md`
    const folder = folderWith({
      'a.md': `# Gate ${hostile}\n\n## Rust ${hostile}\n\n“The gate ${hostile} stuck,” said Mara Quill${hostile}.`,
      [name]: '---\n---\n',
    })
    const outputs = [
      ask(['--articles', join(folder, 'a.md'), 'Who said that the gate stuck?']),
      ask(['--json', '--articles', join(folder, 'a.md'), 'Who said that the gate stuck?']),
      ask(['--articles', join(folder, name), 'Who said that the gate stuck?']),
    ]
    expect(outputs.map(({ code }) => code)).toEqual([0, 0, 2])
    for (const { out, err } of outputs) expect(out + err).not.toMatch(/[^\P{Cc}\n]/u)
    expect(JSON.parse(outputs[1]!.out).quotes[0].words).toContain(hostile)
  })
})

test('ask prefers the newer of two articles for a question about now alone', {
  timeout: 60_000,
}, () => {
  const dated = (date: string) =>
    `---\ntitle: Harbour\npublished: ${date}\n---\nThe harbour of Old Tidewick has room for 17 boats.`
  const today = new Date().toISOString().slice(0, 10)
  const folder = folderWith({ 'a.md': dated('2020-03-01'), 'b.md': dated(today) })
  const firstFor = (question: string) => {
    const { out } = run('local/cli.js', ['ask', '--json', '--articles', folder, question])
    const { quotes, nearest } = JSON.parse(out)
    return (quotes ?? nearest)[0].article
  }
  expect(firstFor('How many boats has Old Tidewick room for?')).toBe('a')
  expect(firstFor('How many boats has Old Tidewick room for now?')).toBe('b')
})

describe('verify', { timeout: 60_000 }, () => {
  const verify = (args: string[]) => run('local/cli.js', ['verify', ...args])

  test('tells whether words stand in an article to the letter, and who says them', () => {
    const folder = folderWith(files)
    const { code, out, err } = verify(['--articles', folder, '"It was rust" - Quill'])
    expect({ code, err }).toEqual({ code: 0, err: '' })
    expect(out).toMatch(/^Exact: .* and Quill says them\.$/m)
    expect(out).toContain('“It was rust,” said Mara Quill, the harbour master.')
    expect(verify(['--articles', folder, 'It was rust', '--speaker', 'Tom Ode']).out).toMatch(
      /^Someone else’s words:/,
    )
  })

  test('shows what is different, and prints it as JSON', () => {
    const folder = folderWith(files)
    const claim = ['--articles', folder, 'It was old rust']
    expect(verify(claim).out).toContain('It was [-old-] rust')
    expect(verify(['--articles', folder, 'Yes, it was rust']).out).toContain('[-Yes-] It was rust')
    expect(JSON.parse(verify([...claim, '--json']).out)).toMatchObject({
      kind: 'altered',
      isTheirs: null,
      changes: [{ claimed: 'old', words: '' }],
      quotes: [{ best: { words: 'It was rust' } }],
    })
  })
})

test.each([[['--help']], [['ask', '-h']]])(
  '%j tells how to use each command',
  {
    timeout: 60_000,
  },
  (args) => {
    const { code, out, err } = run('local/cli.js', args)
    expect({ code, err }).toEqual({ code: 0, err: '' })
    expect(out).toContain('npm run ask -- "question" [--articles PATH ...] [--json]')
  },
)

test('paths are meant where npm was called, not where it runs commands', {
  timeout: 60_000,
}, () => {
  const folder = folderWith(files)
  const args = ['ask', '--articles', 'gate.md', howMany]
  const { out } = run('local/cli.js', args, { env: { INIT_CWD: folder }, cwd: packageFolder })
  expect(out).toContain('212 houses')
})

describe('wrong input ends with one sentence and code 2', { timeout: 60_000 }, () => {
  /** The one line on standard error. */
  function complaintOf(args: string[]): string {
    const { code, out, err } = run('local/cli.js', args)
    expect({ code, out }).toEqual({ code: 2, out: '' })
    expect(err).toMatch(/^[^\n]+\n$/)
    return err
  }
  const complaintOver = (name: string, content: string | Uint8Array) =>
    complaintOf(['ask', '--articles', join(folderWith({ [name]: content }), name), 'Who?'])

  test('a file that is not there', () => {
    expect(complaintOf(['ask', '--articles', folderWith(files), 'gone.md', 'Who?'])).toContain(
      'There is no file or folder “gone.md”',
    )
  })

  test('a folder without articles', () => {
    const folder = folderWith({ 'gate.html': gate })
    expect(complaintOf(['ask', '--articles', folder, 'Who?'])).toContain(
      `There are no articles in “${folder}”`,
    )
  })

  test('no question, or one without words', () => {
    expect(complaintOf(['ask', '--articles', folderWith(files)])).toContain('Ask something')
    expect(complaintOf(['ask', ''])).toContain('There is no question in that')
  })

  test('a file with a line of 10 MB', () => {
    expect(complaintOver('gate.txt', 'a'.repeat(10_000_000))).toContain('is 10 MB large')
  })

  test('broken front matter, with its line', () => {
    const broken = '---\nauthor: Nell\ntitle: Gate: a tale\n---\n\nThe gate stuck.'
    expect(complaintOver('gate.md', broken)).toContain('gate.md, line 3: the front matter')
  })

  test('bytes that are not UTF-8', () => {
    expect(complaintOver('gate.txt', Buffer.from('Caf\xe9s', 'latin1'))).toContain(
      'gate.txt is not UTF-8 text',
    )
  })

  test('options that there are not, or that lack their value', () => {
    expect(complaintOf(['ask', '--loud', 'Who?'])).toContain("Unknown option '--loud'.")
    expect(complaintOf(['ask', '--articles', '--json', 'Who?'])).toContain('--articles')
  })

  test('no quote, or one of two words', () => {
    expect(complaintOf(['verify', 'It was'])).toContain('at least 3 words')
    expect(complaintOf(['verify'])).toContain('npm run verify')
  })

  test('a question of words that carry nothing', () => {
    expect(complaintOf(['ask', 'the of and'])).toContain('names nothing to look for')
  })

  test('a path mistyped before the question', () => {
    const file = join(folderWith(files), 'gate.md')
    expect(complaintOf(['ask', '--articles', file, 'nope', 'How many houses?'])).toContain(
      'There is no file or folder “nope”',
    )
  })

  test('which of two files of one name it is', () => {
    const folder = folderWith({ 'a/x.md': 'It rained.', 'b/x.md': Buffer.of(0xe9) })
    expect(complaintOf(['ask', '--articles', folder, 'Who?'])).toContain(
      `${join(folder, 'b', 'x.md')} is not UTF-8 text`,
    )
  })

  test('numbers below zero, and folders in place of files', () => {
    const folder = folderWith({ 'q.jsonl': '{"id": "q", "text": "Who?"}' })
    const given = ['answer', '--corpus', folder, '--questions', join(folder, 'q.jsonl')]
    expect(complaintOf([...given, '--quotes', '-1'])).toBe(
      '--quotes must be a whole number from 1 to 100, not “-1”.\n',
    )
    expect(complaintOf(given)).toContain(`“${folder}” is a folder`)
  })

  test('words that no command expects', () => {
    expect(complaintOf(['evaluate', 'data'])).toContain('“data” is one too many')
    const files = ['--corpus', 'c.jsonl', '--questions', 'q.jsonl']
    expect(complaintOf(['answer', ...files, 'more'])).toContain('“more” is one too many')
  })

  test('commands that there are not', () => {
    expect(complaintOf(['toString'])).toContain('There is no command “toString”')
    expect(complaintOf([])).toMatch(/use one of ask, answer, verify, evaluate/)
  })
})

test('evaluate prints how well the shipped questions are answered', { timeout: 60_000 }, () => {
  const { code, out } = run('local/cli.js', ['evaluate'])
  expect(code).toBe(0)
  for (const measure of ['success@1', 'success@3', 'right refusals', 'right speakers']) {
    expect(out).toMatch(new RegExp(`^${measure} +\\d+\\.\\d %  \\d+ of [1-9]\\d*$`, 'm'))
  }
})
