/** An article with who says what in it: coloured for a terminal, or as rows for measuring. */
import { styleText } from 'node:util'
import { z } from 'zod'
import type { Article, Span } from '../articles/article.ts'
import { articleFrom } from '../articles/read-article.ts'
import type { Attribution } from '../attribution/attribution.ts'
import { rowsOf } from '../evaluation/rows.ts'
import { attributionsOf, shippedExtractor } from '../library/attributions.ts'
import { withProgress } from './progress.ts'
import { legible } from './terminal.ts'

/** Each sentence that attributes something: source, cue and content marked, and below it who that is. */
export function attributed(article: Article, colours: boolean): string {
  const attributions = attributionsOf(article)
  const title = `${paint('bold', legible(article.title), colours)}\n`
  if (attributions.length === 0) return `${title}  Nothing is attributed to anybody.\n`
  return `${title}${attributions.map((attribution) => drawn(article, attribution, colours)).join('')}`
}

const manners = { direct: 'own words', indirect: 'reported', mixed: 'partly own words' } as const

function drawn({ text }: Article, attribution: Attribution, colours: boolean): string {
  const { source, cue, content, speaker, manner, confidence } = attribution
  const parts = [
    ...source.map((span) => ({ span, format: 'cyan' as const, marks: ['[', ']'] })),
    ...cue.map((span) => ({ span, format: 'yellow' as const, marks: ['{', '}'] })),
    ...content.map((span) => ({ span, format: 'green' as const, marks: ['<', '>'] })),
  ].sort((a, b) => a.span.start - b.span.start)
  const line = parts.map(({ span, format, marks }, index) => {
    const previous = parts[index - 1]
    const between = previous ? text.slice(previous.span.end, span.start) : ''
    const words = inLine(text, span)
    return `${between.length > 60 ? ' … ' : inLine(between)}${colours ? paint(format, words, true) : `${marks[0]}${words}${marks[1]}`}`
  })
  const who = speaker
    ? `${legible(speaker.name)}${speaker.role ? `, ${legible(speaker.role)}` : ''}`
    : 'nobody named'
  return `  ${line.join('')}\n    ${paint('dim', `${who} · ${manners[manner]} · ${confidence.toFixed(2)}`, colours)}\n`
}

const inLine = (text: string, { start, end }: Span = { start: 0, end: text.length }): string =>
  legible(text.slice(start, end).replace(/\s+/g, ' '))

const paint = (format: Parameters<typeof styleText>[0], text: string, colours: boolean): string =>
  colours ? styleText(format, text, { validateStream: false }) : text

type Pair = readonly [start: number, end: number]

/** One article's attributions, as places in its text. */
export type Prediction = {
  readonly id: string
  readonly attributions: readonly {
    readonly source: readonly Pair[]
    readonly cue: readonly Pair[]
    readonly content: readonly Pair[]
    readonly manner: Attribution['manner']
    readonly confidence: number
    readonly speaker: Attribution['speaker']
  }[]
}

const document = z.object({ id: z.string(), text: z.string() })

/**
 * The attributions of each article of a file of rows, in its order; also those that annotators count and
 * nobody is named for, such as what was denied.
 */
export function* predictionsOf(file: string): Iterable<Prediction> {
  for (const { row } of withProgress('Attributing', rowsOf(file, document))) {
    const pairs = (spans: readonly Span[]): Pair[] => spans.map(({ start, end }) => [start, end])
    const attributions = shippedExtractor()
      .attributionsOf(articleFrom(row), true)
      .map((one) => ({
        source: pairs(one.source),
        cue: pairs(one.cue),
        content: pairs(one.content),
        manner: one.manner,
        confidence: Number(one.confidence.toFixed(4)),
        speaker: one.speaker,
      }))
    yield { id: row.id, attributions }
  }
}
