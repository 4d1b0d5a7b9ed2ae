/** Who says what in an article, in the article's own words. */
import type { Article } from '../articles/article.ts'
import type { Attribution } from './attribution.ts'
import type { Candidate, Construction } from './candidates.ts'
import { candidatesIn } from './candidates.ts'
import { speakerOf } from './speakers.ts'
import type { Paragraph, Run } from './words.ts'
import { paragraphsOf, placeOf } from './words.ts'

/**
 * Below this confidence nobody is named. On judged news articles that no rule was written on, what
 * reaches it is right in its content in 94 of 100 cases, and then in who said it in 98 of 100.
 */
export const enoughToName = 0.8

type Precision = { readonly sure: number; readonly unsure: number }

/**
 * How often content and source are both right, by construction. Measured on 332 judged news articles
 * of seven publishers and rounded; what was met there less than 30 times is set lower than measured.
 */
const precisionOf: Readonly<Record<Construction, Precision>> = {
  'quotation, source, cue': { sure: 0.96, unsure: 0.96 },
  'quotation, cue, source': { sure: 0.94, unsure: 0.94 },
  'part quoted, source, cue': { sure: 0.91, unsure: 0.5 },
  'source, cue, quotation': { sure: 0.93, unsure: 0.93 },
  'source, cue, part quoted': { sure: 0.65, unsure: 0.65 },
  'source, cue: next paragraph': { sure: 0.85, unsure: 0.85 },
  'source, cue, that': { sure: 0.93, unsure: 0.69 },
  'source, cue, clause': { sure: 0.93, unsure: 0.68 },
  'clause, source, cue': { sure: 0.9, unsure: 0.55 },
  'clause, cue, source': { sure: 0.92, unsure: 0.55 },
  'clause, source, cue, clause': { sure: 0.83, unsure: 0.83 },
  'clause, participle': { sure: 0.95, unsure: 0.8 },
  'clause and cue': { sure: 0.9, unsure: 0.65 },
  'according to, clause': { sure: 0.9, unsure: 0.7 },
  'clause, according to': { sure: 0.87, unsure: 0.7 },
  'source, concern, that': { sure: 0.85, unsure: 0.7 },
  'claim of source, that': { sure: 0.3, unsure: 0.2 },
  // Not met there at all; as according to, which is built alike.
  'it was reported by source': { sure: 0.85, unsure: 0.7 },
}

/** An article's attributions in the order of their content, none overlapping another. */
export function attributionsOf(article: Article): readonly Attribution[] {
  const paragraphs = paragraphsOf(article)
  const taken = paragraphs.map(({ tokens }) => new Uint8Array(tokens.length))
  const found = paragraphs.flatMap((paragraph, at) =>
    candidatesIn(paragraph, paragraphs[at + 1] ?? null).map((candidate) => ({ candidate, at })),
  )

  return found
    .sort((a, b) => confidenceIn(b.candidate) - confidenceIn(a.candidate))
    .filter(({ candidate, at }) => takes(candidate, taken[at]!, taken[at + 1]))
    .map(({ candidate, at }) => attributionFrom(article, candidate, paragraphs, at))
    .sort((a, b) => a.content[0]!.start - b.content[0]!.start)
}

const confidenceIn = ({ construction, isSure }: Candidate): number =>
  precisionOf[construction][isSure ? 'sure' : 'unsure']

/**
 * Takes a candidate's tokens, unless another has one of them. Two may share their source:
 * "Tom Ode said so, adding that …".
 */
function takes(candidate: Candidate, here: Uint8Array, next: Uint8Array | undefined): boolean {
  const { source, cue, content, contentAfter } = candidate
  const said = [cue, ...content]
  if (runHas(here, source, isSaid)) return false
  if (said.some((run) => runHas(here, run, isSaid) || runHas(here, run, isSource))) return false
  if (next && contentAfter.some((run) => runHas(next, run, isSaid))) return false

  here.fill(isSource, source.first, source.end)
  for (const { first, end } of said) here.fill(isSaid, first, end)
  for (const { first, end } of contentAfter) next?.fill(isSaid, first, end)
  return true
}

const isSource = 1
const isSaid = 2
const runHas = (tokens: Uint8Array, { first, end }: Run, kind: number): boolean =>
  tokens.subarray(first, end).includes(kind)

function attributionFrom(
  article: Article,
  candidate: Candidate,
  paragraphs: readonly Paragraph[],
  at: number,
): Attribution {
  const paragraph = paragraphs[at]!
  const next = paragraphs[at + 1]
  const here = candidate.content.map((run) => ({ paragraph, run }))
  const after = next ? candidate.contentAfter.map((run) => ({ paragraph: next, run })) : []
  const content = [...here, ...after]

  return {
    speaker: speakerOf(article, paragraph, candidate.source),
    manner: mannerOf(content),
    confidence: confidenceIn(candidate),
    source: [placeOf(paragraph, candidate.source)],
    cue: [placeOf(paragraph, candidate.cue)],
    content: content.map(({ paragraph, run }) => placeOf(paragraph, run)),
  }
}

type Piece = { readonly paragraph: Paragraph; readonly run: Run }

// A word or two may stand outside the marks: “The bridge,” he said, “is closed” today.
const mostlyQuoted = 0.9

function mannerOf(content: readonly Piece[]): Attribution['manner'] {
  let length = 0
  let quoted = 0
  for (const { paragraph, run } of content) {
    for (let i = run.first; i < run.end; i++) {
      const { start, end, isWord, quotation } = paragraph.tokens[i]!
      if (isWord) length += end - start
      if (isWord && quotation >= 0) quoted += end - start
    }
  }
  if (quoted === 0) return 'indirect'
  return quoted >= mostlyQuoted * length ? 'direct' : 'mixed'
}
