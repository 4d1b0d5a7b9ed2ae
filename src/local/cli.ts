import { existsSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { answer } from '../answering/answer.ts'
import { questionFrom } from '../answering/question.ts'
import { builtInArticles, judgedQuestions, readConfig } from '../config.ts'
import { UserError } from '../errors.ts'
import { evaluate, reportOf, topicsAt } from '../evaluation/evaluate.ts'
import { articlesAt, collectionOf } from '../library/built-in.ts'
import { Library } from '../library/library.ts'
import { answersOf } from './batch.ts'
import { asJson, drawn } from './terminal.ts'

const commands: Readonly<Record<string, (args: string[]) => void | Promise<void>>> = {
  ask,
  answer: answerBatch,
  evaluate: evaluateShipped,
}

/** `ask "question" [--articles PATH ...] [--json]` */
function ask(args: string[]): void {
  const { values, tokens } = parsed(args, {
    articles: { type: 'string', multiple: true },
    json: { type: 'boolean' },
  })
  const paths: string[] = [...(values.articles ?? [])]
  const words: string[] = []
  let afterPaths = false
  for (const token of tokens) {
    if (token.kind === 'option') afterPaths = token.name === 'articles'
    if (token.kind !== 'positional') continue
    // `--articles A B "question"`: what looks like a path behind a path is one.
    if (afterPaths && looksLikePath(token.value)) paths.push(token.value)
    else words.push(token.value)
  }
  if (words.length === 0) {
    throw new UserError(
      'Ask something: npm run ask -- "Who said so?" [--articles PATH ...] [--json]',
    )
  }

  const question = questionFrom(words.join(' '))
  const library = libraryAt(paths.length > 0 ? paths : [readConfig().articlesDir])
  const found = answer(question, library)
  const colours = process.stdout.hasColors?.() ?? false
  process.stdout.write(
    values.json ? `${JSON.stringify(asJson(found), null, 2)}\n` : drawn(found, colours),
  )
}

const looksLikePath = (text: string) =>
  existsSync(text) || /^\S*[/\\]\S*$|^\S+\.(?:md|markdown|txt)$/i.test(text)

/** `answer --corpus FILE --questions FILE [--quotes 10] [--words 100]` */
async function answerBatch(args: string[]): Promise<void> {
  const { values } = parsed(args, {
    corpus: { type: 'string' },
    questions: { type: 'string' },
    quotes: { type: 'string', default: '10' },
    words: { type: 'string', default: '100' },
  })
  const { corpus, questions } = values
  if (!corpus || !questions) {
    throw new UserError(
      'Name both files: npm run answer -- --corpus corpus.jsonl[.gz] --questions questions.jsonl [--quotes 10] [--words 100]',
    )
  }
  const quotes = wholeNumber('quotes', values.quotes, 100)
  const words = wholeNumber('words', values.words, 100)
  for (const row of answersOf({ corpus, questions, quotes, words })) {
    await written(`${JSON.stringify(row)}\n`)
  }
}

/** `evaluate [--failures]` */
async function evaluateShipped(args: string[]): Promise<void> {
  const { values } = parsed(args, { failures: { type: 'boolean' } })
  const report = evaluate(libraryAt([builtInArticles]), topicsAt(judgedQuestions))
  await written(reportOf(report))
  if (values.failures) await written(report.failures.map((line) => `${line}\n`).join(''))
}

const libraryAt = (paths: readonly string[]) => new Library([collectionOf(articlesAt(paths))])

function parsed<Options extends NonNullable<Parameters<typeof parseArgs>[0]>['options']>(
  args: string[],
  options: Options,
) {
  try {
    return parseArgs({ args, options, allowPositionals: true, tokens: true })
  } catch (error) {
    throw new UserError(`${(error as Error).message.split('. ')[0]}.`)
  }
}

function wholeNumber(name: string, value: string, most: number): number {
  if (/^[1-9]\d{0,5}$/.test(value) && Number(value) <= most) return Number(value)
  throw new UserError(`--${name} must be a whole number from 1 to ${most}, not “${value}”.`)
}

/** Writes to standard output, waiting where the reader is slow. */
const written = (text: string) =>
  new Promise<void>((resolve, reject) =>
    process.stdout.write(text, (error) => (error ? reject(error) : resolve())),
  )

/** Runs a command; a mistake of the person's ends with its sentence and code 2. */
async function main([name = '', ...args]: string[]): Promise<void> {
  const command = commands[name]
  if (!command)
    throw new UserError(
      `There is no command “${name}”: use one of ${Object.keys(commands).join(', ')}.`,
    )
  await command(args)
}

process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  // Whoever reads our output, `head` for one, has seen enough.
  if (error.code === 'EPIPE') process.exit(0)
  throw error
})
main(process.argv.slice(2)).catch((error: unknown) => {
  if (!(error instanceof UserError)) throw error
  process.stderr.write(`${error.message}\n`)
  process.exitCode = 2
})
