/**
 * Learns the attribution model from annotated articles: `npm run train:attribution -- FILE ...`, rows of
 * `{id, text, attributions: [{source, cue, content, manner, speech}]}`. Two trainings run side by side:
 * on four fifths of the articles, measured on the rest, and on all, which is what is written.
 */
import { writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads'
import { z } from 'zod'
import { articleFrom } from '../articles/read-article.ts'
import { enoughToFind, enoughToName } from '../attribution/attribute.ts'
import { statementsIn } from '../attribution/extract.ts'
import { hashOf } from '../attribution/hashing.ts'
import { bytesOf, modelFrom } from '../attribution/model-file.ts'
import { readingOf } from '../attribution/reading.ts'
import { folds, type Lesson, modelFrom as learn } from '../attribution/training/course.ts'
import { goldOf } from '../attribution/training/gold.ts'
import { figuresOf } from '../attribution/training/measure.ts'
import { isUnsaid } from '../attribution/unsaid.ts'
import { rowsOf } from '../evaluation/rows.ts'
import { modelFile, winkTagger } from '../library/attributions.ts'

type Job = { readonly files: readonly string[]; readonly holdsOut: boolean }
type News = { readonly line: string } | { readonly model: Uint8Array; readonly holdsOut: boolean }

/**
 * Gives the report, a line at a time. Writes the model to `out`, and the one that has not seen the rest to
 * `measured`, if that is named.
 */
export async function* trainingOnAnnotations(
  files: readonly string[],
  out = fileURLToPath(modelFile),
  measured?: string,
): AsyncIterable<string> {
  const news: News[] = []
  let wake = (): void => {}
  let running = 2
  let failure: Error | null = null
  for (const holdsOut of [true, false]) {
    const worker = new Worker(new URL(import.meta.url), {
      workerData: { files, holdsOut } satisfies Job,
    })
    worker.on('message', (one: News) => {
      news.push(one)
      wake()
    })
    worker.on('error', (error) => {
      failure = error as Error
      wake()
    })
    worker.on('exit', () => {
      running--
      wake()
    })
  }
  while (running > 0 || news.length > 0) {
    if (failure) throw failure
    const one = news.shift()
    if (!one) {
      await new Promise<void>((resolve) => {
        wake = resolve
      })
    } else if ('line' in one) {
      yield one.line
    } else {
      const file = one.holdsOut ? measured : out
      if (file === undefined) continue
      writeFileSync(file, one.model)
      yield `${file}: ${one.model.length} bytes\n`
    }
  }
  if (failure) throw failure
}

const spans = z.array(z.tuple([z.number().int(), z.number().int()]))
const annotated = z.object({
  id: z.string(),
  text: z.string(),
  attributions: z.array(
    z.object({
      source: spans,
      cue: spans,
      content: spans,
      manner: z.string(),
      speech: z.boolean(),
    }),
  ),
})

// Forests of each kind that are averaged.
const seeds = 3

function train({ files, holdsOut }: Job): void {
  const say = (line: string) =>
    parentPort!.postMessage({ line: `${holdsOut ? 'four fifths' : 'all'}: ${line}\n` })
  const tagger = winkTagger()
  const lessons = files
    .flatMap((file) => rowsOf(file, annotated))
    .map(({ row }): Lesson & { isHeldOut: boolean } => {
      const reading = readingOf(articleFrom(row), tagger)
      const hash = hashOf(row.id) >>> 0
      return {
        reading,
        golds: goldOf(reading, row.attributions),
        fold: (hash >>> 3) % folds,
        isHeldOut: hash % 5 === 0,
      }
    })
  const taught = lessons.filter(({ isHeldOut }) => !(holdsOut && isHeldOut))
  say(`${taught.length} articles`)
  const bytes = bytesOf(learn(taught, seeds, (stage) => say(`${stage} learnt`)))
  parentPort!.postMessage({ model: bytes, holdsOut })
  if (!holdsOut) return

  const tested = lessons.filter(({ isHeldOut }) => isHeldOut)
  const model = modelFrom(bytes)
  const found = tested.map(({ reading }) =>
    statementsIn(reading, model, enoughToFind).filter((statement) => !isUnsaid(reading, statement)),
  )
  say(`measured on the other ${tested.length} articles, speech only, in percent`)
  const show = (name: string, threshold: number, manner?: string) => {
    const { precision, recall, content, exact, source, pipeline } = figuresOf(
      tested,
      found,
      threshold,
      manner,
    )
    const figures = Object.entries({ precision, recall, content, exact, source, pipeline }).map(
      ([key, value]) => `${key} ${value.toFixed(1)}`,
    )
    say(`${name.padEnd(9)} from ${threshold.toFixed(2)}  ${figures.join('  ')}`)
  }
  for (const threshold of [0, 0.4, 0.5, 0.6, 0.7, 0.75, enoughToName, 0.85]) show('all', threshold)
  for (const manner of ['direct', 'mixed', 'indirect']) show(manner, 0, manner)
}

if (!isMainThread && workerData) train(workerData as Job)
