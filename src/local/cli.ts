import { existsSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { answer } from '../answering/answer.ts'
import { questionFrom } from '../answering/question.ts'
import { claimFrom, fewestWords, mostWords, verify } from '../answering/verify.ts'
import { builtInArticles, judgedQuestions, pathFrom, readConfig } from '../config.ts'
import { UserError } from '../errors.ts'
import { evaluate, reportOf, topicsAt } from '../evaluation/evaluate.ts'
import { halves, outsideSetAt } from '../evaluation/outside-set.ts'
import { reliabilityTextOf, tableOf } from '../evaluation/set-report.ts'
import { articlesAt, collectionOf } from '../library/built-in.ts'
import { Library } from '../library/library.ts'
import { defaultSettings } from '../library/store.ts'
import type { Recency } from '../search/recency.ts'
import { attributed, predictionsOf } from './attributed.ts'
import { answersOf } from './batch.ts'
import { backUp, exported, imported } from './keeping.ts'
import { endWhenNobodyReads } from './output.ts'
import { resultOf } from './sets.ts'
import { asJson, drawn, drawnVerdict, legible, verdictAsJson } from './terminal.ts'
import { trainingOnAnnotations } from './train-attribution.ts'
import { trainingOn } from './train-ranking.ts'

const commands: Readonly<Record<string, (args: string[]) => void | Promise<void>>> = {
  ask,
  answer: answerBatch,
  verify: verifyQuote,
  evaluate: evaluateCommand,
  'train-ranking': trainRanking,
  backup,
  export: exportCommand,
  import: importCommand,
  attribute: attributeCommand,
  'train-attribution': trainAttribution,
}

/** `ask "question" [--articles PATH ...] [--json]` */
function ask(args: string[]): void {
  const { values, tokens } = parsed(args, {
    articles: { type: 'string', multiple: true },
    json: { type: 'boolean' },
  })
  const { words, library } = wordsAndLibrary(values.articles, tokens)
  if (words === null) {
    throw new UserError(
      'Ask something: npm run ask -- "Who said so?" [--articles PATH ...] [--json]',
    )
  }
  const question = questionFrom(words)
  const found = answer(question, library())
  if (question.terms.length === 0 && !values.json) {
    throw new UserError('That names nothing to look for: add a name, a place or a thing.')
  }
  const colours = process.stdout.hasColors?.() ?? false
  process.stdout.write(values.json ? `${asJson(found)}\n` : drawn(found, colours))
}

/** `verify "quote" [--speaker NAME] [--articles PATH ...] [--json]` */
function verifyQuote(args: string[]): void {
  const { values, tokens } = parsed(args, {
    speaker: { type: 'string' },
    articles: { type: 'string', multiple: true },
    json: { type: 'boolean' },
  })
  const { words, library } = wordsAndLibrary(values.articles, tokens)
  if (words === null) {
    throw new UserError(
      'Give a quote: npm run verify -- "The gate stuck." [--speaker NAME] [--articles PATH ...] [--json]',
    )
  }
  const claim = claimFrom(words, values.speaker)
  if (claim === 'too short') {
    throw new UserError(`Give at least ${fewestWords} words of the quote: that is too few to tell.`)
  }
  if (claim === 'too long') throw new UserError(`Give at most ${mostWords} words of the quote.`)

  const verdict = verify(claim, library())
  const colours = process.stdout.hasColors?.() ?? false
  process.stdout.write(
    values.json ? `${verdictAsJson(verdict)}\n` : drawnVerdict(verdict, claim, colours),
  )
}

/** The words that are no option's, null when there are none, and the library at the paths that are named, or the host's. */
function wordsAndLibrary(
  named: readonly string[] | undefined,
  tokens: ReturnType<typeof parsed>['tokens'],
): { readonly words: string | null; library(): Library } {
  const paths: string[] = [...(named ?? [])]
  const words: string[] = []
  let afterPaths = false
  for (const [index, token] of tokens.entries()) {
    if (token.kind === 'option') afterPaths = token.name === 'articles'
    if (token.kind !== 'positional') continue
    // `--articles A B "question"`: what looks like a path behind a path is one.
    if (afterPaths && looksLikePath(token.value)) paths.push(token.value)
    else if (afterPaths && words.length === 0 && standsBeforeQuestion(tokens, index)) {
      throw new UserError(
        `There is no file or folder “${token.value}”: check the path, or put all of the question in quotation marks.`,
      )
    } else words.push(token.value)
  }
  const library = () =>
    libraryAt(paths.length > 0 ? paths.map(pathFrom) : [readConfig().articlesDir])
  return { words: words.length > 0 ? words.join(' ') : null, library }
}

/** True for a lone word before a question that stands in quotation marks: a path mistyped, not asked. */
function standsBeforeQuestion(tokens: ReturnType<typeof parsed>['tokens'], index: number): boolean {
  const [word, question] = [tokens[index], tokens[index + 1]].map((token) =>
    token?.kind === 'positional' ? token.value : '',
  )
  return !/\s/.test(word!) && /\s/.test(question!)
}

const looksLikePath = (text: string) =>
  existsSync(pathFrom(text)) || /^\S*[/\\]\S*$|^\S+\.(?:md|markdown|txt)$/i.test(text)

/** `answer --corpus FILE --questions FILE [--quotes 10] [--words 100] [--recency off|now|always]` */
async function answerBatch(args: string[]): Promise<void> {
  const { values, positionals } = parsed(args, {
    corpus: { type: 'string' },
    questions: { type: 'string' },
    quotes: { type: 'string', default: '10' },
    words: { type: 'string', default: '100' },
    recency: { type: 'string', default: 'off' },
  })
  expectNoMore(positionals)
  const { corpus, questions } = values
  if (!corpus || !questions) {
    throw new UserError(
      'Name both files: npm run answer -- --corpus corpus.jsonl[.gz] --questions questions.jsonl [--quotes 10] [--words 100] [--recency off|now|always]',
    )
  }
  const quotes = wholeNumber('quotes', values.quotes, 100)
  const words = wholeNumber('words', values.words, 100)
  const recency = recencyFrom(values.recency)
  for (const row of answersOf({
    corpus: pathFrom(corpus),
    questions: pathFrom(questions),
    quotes,
    words,
    recency,
  })) {
    await written(`${JSON.stringify(row)}\n`)
  }
}

/** `evaluate [--failures]`, or `evaluate --set FOLDER ... [--half A|B] [--no-baseline] [--recency off|now|always]` */
async function evaluateCommand(args: string[]): Promise<void> {
  const { values, tokens, positionals } = parsed(args, {
    failures: { type: 'boolean' },
    set: { type: 'string', multiple: true },
    half: { type: 'string' },
    'no-baseline': { type: 'boolean' },
    recency: { type: 'string', default: 'off' },
  })
  if (!values.set) {
    expectNoMore(positionals)
    return evaluateShipped(values.failures === true)
  }

  const half = halves.find((one) => one === values.half) ?? null
  if (values.half !== undefined && half === null) {
    throw new UserError(`--half must be ${halves.join(' or ')}, not “${values.half}”.`)
  }
  const recency = recencyFrom(values.recency)
  const folders = tokens.flatMap((token) => {
    const isFolder =
      token.kind === 'positional' || (token.kind === 'option' && token.name === 'set')
    return isFolder ? [token.value!] : []
  })
  // All are read before any is asked, which can take an hour.
  const sets = folders.map(pathFrom).map(outsideSetAt)
  const results = sets.map((set) =>
    resultOf(set, { half, recency, baseline: !values['no-baseline'] }),
  )
  await written(tableOf(results))
  for (const { name, verbatim } of results) {
    await written(`\n${reliabilityTextOf(name, verbatim.verdicts)}`)
  }
}

async function evaluateShipped(showsFailures: boolean): Promise<void> {
  // Measured on any day, the same program has the same figures.
  const report = evaluate(libraryAt([builtInArticles], 'off'), topicsAt(judgedQuestions))
  await written(reportOf(report))
  if (showsFailures) await written(report.failures.map((line) => `${line}\n`).join(''))
}

/** `train-ranking SET ...` */
async function trainRanking(args: string[]): Promise<void> {
  const { positionals } = parsed(args, {})
  if (positionals.length === 0) {
    throw new UserError('Name folders of judged questions: npm run train:ranking -- FOLDER ...')
  }
  for await (const line of trainingOn(positionals.map(pathFrom))) await written(line)
}

/** `backup [FILE]` */
async function backup(args: string[]): Promise<void> {
  const [file, ...others] = parsed(args, {}).positionals
  expectNoMore(others)
  await written(backUp(file && pathFrom(file)))
}

/** `export GUILD [FILE]` */
async function exportCommand(args: string[]): Promise<void> {
  const [guild, file, ...others] = parsed(args, {}).positionals
  if (!guild) throw new UserError('Name the server by its id: npm run export -- GUILD [FILE]')
  expectNoMore(others)
  await written(await exported(guild, file && pathFrom(file)))
}

/** `import FILE [--guild GUILD] [--replace]` */
async function importCommand(args: string[]): Promise<void> {
  const { values, positionals } = parsed(args, {
    guild: { type: 'string' },
    replace: { type: 'boolean' },
  })
  const [file, ...others] = positionals
  expectNoMore(others)
  if (!file) {
    throw new UserError('Name the file: npm run import -- FILE [--guild GUILD] [--replace]')
  }
  await written(
    await imported(pathFrom(file), { guild: values.guild, replaces: values.replace === true }),
  )
}

/** `attribute FILE ...`, or `attribute --jsonl IN.jsonl[.gz]` */
async function attributeCommand(args: string[]): Promise<void> {
  const { values, positionals } = parsed(args, { jsonl: { type: 'string' } })
  if (values.jsonl !== undefined) {
    for (const row of predictionsOf(pathFrom(values.jsonl)))
      await written(`${JSON.stringify(row)}\n`)
    return
  }
  if (positionals.length === 0) {
    throw new UserError(
      'Name articles: npm run attribute -- FILE ... , or a file of rows: npm run attribute -- --jsonl IN.jsonl[.gz]',
    )
  }
  const colours = process.stdout.hasColors?.() ?? false
  for (const article of articlesAt(positionals.map(pathFrom)))
    await written(attributed(article, colours))
}

/** `train-attribution FILE ... [--out FILE] [--measured FILE]` */
async function trainAttribution(args: string[]): Promise<void> {
  const { values, positionals } = parsed(args, {
    out: { type: 'string' },
    measured: { type: 'string' },
  })
  if (positionals.length === 0) {
    throw new UserError(
      'Name files of annotated articles: npm run train:attribution -- FILE.jsonl[.gz] ... [--out FILE] [--measured FILE]',
    )
  }
  for await (const line of trainingOnAnnotations(
    positionals.map(pathFrom),
    values.out && pathFrom(values.out),
    values.measured && pathFrom(values.measured),
  ))
    await written(line)
}

const libraryAt = (paths: readonly string[], recency = defaultSettings.recency) =>
  new Library([collectionOf(articlesAt(paths))], { ...defaultSettings, recency })

function parsed<Options extends NonNullable<Parameters<typeof parseArgs>[0]>['options']>(
  args: string[],
  options: Options,
) {
  // A number with a minus is the value of the option before it, if a wrong one.
  const joined = args.flatMap((arg, index) => {
    if (/^-\d/.test(arg) && /^--[a-z-]+$/.test(args[index - 1] ?? '')) return []
    const next = args[index + 1] ?? ''
    return [/^--[a-z-]+$/.test(arg) && /^-\d/.test(next) ? `${arg}=${next}` : arg]
  })
  try {
    return parseArgs({ args: joined, options, allowPositionals: true, tokens: true })
  } catch (error) {
    // What follows the first sentence explains the shell.
    const [message = ''] = (error as Error).message.split(/\.\s/)
    const [, option] = /^Option '(?:-\w, )?(--[\w-]+).*(?:ambiguous|missing)/s.exec(message) ?? []
    throw new UserError(option ? `${option} needs a value behind it.` : `${message}.`)
  }
}

function expectNoMore(others: readonly string[]): void {
  if (others.length === 0) return
  throw new UserError(
    `“${others[0]}” is one too many: check what is written, and put what has blanks in quotation marks.`,
  )
}

function wholeNumber(name: string, value: string, most: number): number {
  if (/^[1-9]\d{0,5}$/.test(value) && Number(value) <= most) return Number(value)
  throw new UserError(`--${name} must be a whole number from 1 to ${most}, not “${value}”.`)
}

const recencies: readonly Recency[] = ['off', 'now', 'always']

function recencyFrom(value: string): Recency {
  const recency = recencies.find((one) => one === value)
  if (recency) return recency
  throw new UserError(`--recency must be off, now or always, not “${value}”.`)
}

/** Writes to standard output, waiting where the reader is slow. */
const written = (text: string) =>
  new Promise<void>((resolve, reject) =>
    process.stdout.write(text, (error) => (error ? reject(error) : resolve())),
  )

const usage = `npm run ask -- "question" [--articles PATH ...] [--json]
npm run answer -- --corpus FILE --questions FILE [--quotes 10] [--words 100] [--recency off|now|always]
npm run verify -- "quote" [--speaker NAME] [--articles PATH ...] [--json]
npm run evaluate -- [--failures]
npm run evaluate -- --set FOLDER ... [--half A|B] [--no-baseline] [--recency off|now|always]
npm run train:ranking -- FOLDER ...
npm run backup -- [FILE]
npm run export -- GUILD [FILE]
npm run import -- FILE [--guild GUILD] [--replace]
`

/** Runs a command, or tells how; a mistake of the person's ends with its sentence and code 2. */
async function main([name = '', ...args]: string[]): Promise<void> {
  const given = [name, ...args]
  const options = given.includes('--') ? given.slice(0, given.indexOf('--')) : given
  if (options.some((option) => option === '--help' || option === '-h')) return written(usage)

  if (!Object.hasOwn(commands, name)) {
    throw new UserError(
      `There is no command “${name}”: use one of ${Object.keys(commands).join(', ')}.`,
    )
  }
  await commands[name]!(args)
}

endWhenNobodyReads()
main(process.argv.slice(2)).catch((error: unknown) => {
  if (!(error instanceof UserError)) throw error
  process.stderr.write(`${legible(error.message)}\n`)
  process.exitCode = 2
})
