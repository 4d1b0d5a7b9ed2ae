/** Who says what in an article, in the article's own words. */
import type { Article, Span } from '../articles/article.ts'
import type { Attribution, Speaker } from './attribution.ts'
import { introductionOf, withFormal } from './by-form.ts'
import { isOpenEnded } from './clause-ends.ts'
import { type Statement, statementsIn } from './extract.ts'
import { putRight } from './misread.ts'
import type { Model } from './model.ts'
import { type Reading, type Run, readingOf, tags, type Unit } from './reading.ts'
import { completed } from './source-bounds.ts'
import { speakersFor } from './speakers.ts'
import type { Tagger } from './tagger.ts'
import { isNominal, isOnlyNamed, isUnsaid } from './unsaid.ts'

/** Below this confidence nobody is named; MODEL.md says how often what reaches it is right. */
export const enoughToName = 0.82

/** A choice less likely than this is not taken to be said: where precision and recall are best together. */
export const enoughToFind = 0.38

const mostOfUnsaid = 0.45
const mostOfNamed = 0.6
const mostOfNominal = 0.7
const mostOfOpenEnded = 0.8

/** Finds attributions with what was learnt from annotated articles. */
export class Extractor {
  readonly #model: Model
  readonly #tagger: Tagger

  constructor(model: Model, tagger: Tagger) {
    this.#model = model
    this.#tagger = tagger
  }

  /**
   * An article's attributions in the order of their content, the content of none overlapping another's.
   * With `isLenient` also what was denied, only possible, asked or ordered, and what is only named, all below
   * the confidence at which anybody is named.
   */
  attributionsOf(article: Article, isLenient = false): readonly Attribution[] {
    const reading = readingOf(article, this.#tagger)
    const learnt = statementsIn(reading, this.#model, enoughToFind)
    const statements = withFormal(
      reading,
      putRight(
        reading,
        learnt.map((statement) => completed(reading, statement)),
      ),
      enoughToName,
    )
      .filter(
        ({ content, anchor }) =>
          (isMark(reading.units[anchor]!) ||
            hasWords(reading, { first: anchor, end: anchor + 1 })) &&
          content.every((run) => hasWords(reading, run)) &&
          areApart([cueOf(reading, anchor), ...content]),
      )
      .map((statement) =>
        isSound(reading, statement) ? statement : { ...statement, source: null },
      )
      .flatMap((statement) => {
        const most = isUnsaid(reading, statement)
          ? mostOfUnsaid
          : isOnlyNamed(reading, statement)
            ? mostOfNamed
            : isNominal(reading, statement)
              ? mostOfNominal
              : isOpenEnded(reading, statement)
                ? mostOfOpenEnded
                : 1
        if (most < mostOfNominal && !isLenient) return []
        return [{ ...statement, score: Math.min(statement.score, most) }]
      })
    const speakers = speakersFor(reading, statements)
    return statements
      .map((statement, index) => attributionFrom(reading, statement, speakers[index]!))
      .sort((a, b) => a.content[0]!.start - b.content[0]!.start)
  }

  /** Who speaks in an article, in order of appearance: the sources of each are its mentions, pronouns among them. */
  speakersOf(article: Article): readonly Voice[] {
    return voicesIn(this.attributionsOf(article))
  }
}

/** One who speaks in an article under the fullest name, and all that it has of their words. */
export type Voice = { readonly speaker: Speaker; readonly attributions: readonly Attribution[] }

function voicesIn(attributions: readonly Attribution[]): readonly Voice[] {
  const voices = new Map<string, { speaker: Speaker; attributions: Attribution[] }>()
  for (const attribution of attributions) {
    const { speaker } = attribution
    if (speaker === null) continue
    const key = speaker.name.toLowerCase().replace(/^the /, '')
    const known = voices.get(key)
    if (known) known.attributions.push(attribution)
    else voices.set(key, { speaker, attributions: [attribution] })
  }
  return [...voices.values()]
}

/** A colon or a dash can tell who speaks; the colon of "**Ann Lee:**" is one with its asterisk. */
const isMark = ({ tag, lower }: Unit): boolean =>
  tag === tags.colon || tag === tags.dash || lower.startsWith(':')

/** Whether a source has words, and none of those of its content or its cue. */
function isSound(reading: Reading, { source, content, anchor }: Statement): boolean {
  if (!source) return true
  return areApart([source, cueOf(reading, anchor), ...content]) && hasWords(reading, source)
}

const areApart = (runs: readonly Run[]): boolean =>
  runs.every(({ first, end }, i) =>
    runs.slice(i + 1).every((other) => end <= other.first || other.end <= first),
  )

/** False for marks and pictures alone. */
const hasWords = ({ text, units }: Reading, { first, end }: Run): boolean =>
  /[\p{L}\p{N}]/u.test(text.slice(units[first]!.start, units[end - 1]!.end))

function attributionFrom(
  reading: Reading,
  statement: Statement,
  speaker: Speaker | null,
): Attribution {
  const { anchor, content, source, score, sourceScore } = statement
  const introduction = introductionOf(reading, statement)
  const place = (run: Run): Span => placeOf(reading, run)
  return {
    speaker,
    manner: mannerOf(reading, content),
    confidence: Math.min(score, 0.5 + 0.5 * sourceScore),
    source: source ? [place(source)] : [],
    cue: [...(introduction ? [introduction] : []), cueOf(reading, anchor)].map(place),
    content: content.map(place),
  }
}

/** All that units stand for, with the marks that Markdown puts around a name at either end. */
function placeOf({ text, units }: Reading, { first, end }: Run): Span {
  const { start } = units[first]!
  const stop = units[end - 1]!.end
  const before = text.slice(Math.max(units[first - 1]?.end ?? 0, start - longestMark), start)
  const after = text.slice(stop, Math.min(units[end]?.start ?? text.length, stop + longestMark))
  const isApart = /\s/.test(before) || units[first - 1]?.tag !== tags.name
  const opens = units[first]!.tag === tags.name && isApart
  const closes = units[end - 1]!.tag === tags.name
  const opening = (opens && before.match(/(?:[*_]+|\[)$/)?.[0]) || ''
  const closing = (closes && after.match(/^(?:[*_]+|\]\([^\s)]*\))/)?.[0]) || ''
  return { start: start - opening.length, end: stop + closing.length }
}

const longestMark = 500

/** A cue of two words is one: "according to". */
function cueOf({ units }: Reading, anchor: number): Run {
  const isPair = units[anchor]!.lower === 'according' && units[anchor + 1]?.lower === 'to'
  return { first: anchor, end: isPair ? anchor + 2 : anchor + 1 }
}

// A word or two may stand outside the marks: “The bridge,” he said, “is closed” today.
const mostlyQuoted = 0.9

function mannerOf({ text, units }: Reading, content: readonly Run[]): Attribution['manner'] {
  let length = 0
  let quoted = 0
  for (const { first, end } of content) {
    for (let i = first; i < end; i++) {
      const { start, end, quote } = units[i]!
      const letters = text.slice(start, end).match(/[\p{L}\p{N}]/gu)?.length ?? 0
      length += letters
      if (quote) quoted += letters
    }
  }
  if (quoted === 0) return 'indirect'
  return quoted >= mostlyQuoted * length ? 'direct' : 'mixed'
}
