/** How an answer looks on a terminal, and in JSON. */
import { styleText } from 'node:util'
import type { Answer } from '../answering/answer.ts'
import type { Figure } from '../answering/differing.ts'
import type { Quote } from '../answering/quotes.ts'
import { nameInLine, openingOf, sayingsIn } from '../answering/sayings.ts'
import type { Change, Claim, Verdict } from '../answering/verify.ts'
import { type Passage, type Span, wordsAt } from '../articles/article.ts'
import { citationOf } from '../articles/citation.ts'

/** An answer as text of several lines. `colours` marks the question's terms and dims the rest. */
export function drawn(answer: Answer, colours: boolean): string {
  const style = (format: Parameters<typeof styleText>[0], text: string) =>
    colours ? styleText(format, text, { validateStream: false }) : text
  const corrected = answer.corrections.map(
    ({ asked, instead }) => `${legible(`Searched for “${instead}” instead of “${asked}”.`)}\n`,
  )
  const without = answer.kind === 'quoted' ? answer.withoutAnswer : []
  const missing = without.map(({ text }) => `${legible(`Nothing answers “${text}”.`)}\n`)
  const notes = [...corrected, ...missing]
  const above = notes.length > 0 ? [style('dim', notes.join(''))] : []
  const drawnQuotes = (quotes: readonly Quote[]) =>
    [...above, ...quotes.map((quote) => drawnQuote(quote, style))].join('\n')
  if (answer.kind === 'quoted') {
    const differ = style('yellow', 'Sources differ:')
    const figures = answer.differing.map((figure) => `  ${toldFigure(figure)}\n`)
    return `${figures.length > 0 ? `${differ}\n${figures.join('')}\n` : ''}${drawnQuotes(answer.quotes)}`
  }

  if (answer.isCourtesy) return 'My pleasure: ask a question whenever you like.\n'
  if (answer.namesNothing) {
    return `${style('yellow', 'That names nothing to look for:')} add a name, a place or a thing.\n`
  }
  const refusal = style('yellow', 'Nothing in the library answers that.')
  return answer.nearest.length === 0
    ? `${refusal}\n${above.join('')}`
    : `${refusal} What came nearest, though it may be about something else:\n\n${drawnQuotes(answer.nearest)}`
}

/** What becomes of a claimed quote as text of several lines. Changes are struck out and set beside. */
export function drawnVerdict(verdict: Verdict, { speaker }: Claim, colours: boolean): string {
  const style: Style = (format, text) =>
    colours ? styleText(format, text, { validateStream: false }) : text
  const who = speaker === null ? null : legible(speaker)
  const quotes = (some: readonly Quote[]) =>
    some.map((quote) => `\n${drawnQuote(quote, style)}`).join('')
  if (verdict.kind === 'exact') {
    const said = who === null ? '' : verdict.isTheirs ? `, and ${who} says them` : notTold(who)
    return `${style('green', 'Exact:')} these words stand there to the letter${said}.\n${quotes(verdict.quotes)}`
  }
  if (verdict.kind === 'someone else’s') {
    return `${style('red', 'Someone else’s words:')} they stand there, but ${who} does not say them.\n${quotes(verdict.quotes)}`
  }
  if (verdict.kind === 'altered') {
    const { quote, changes, isTheirs } = verdict
    const said =
      who === null || isTheirs
        ? ''
        : isTheirs === false
          ? `, and ${who} does not say it`
          : notTold(who)
    return `${style('yellow', 'Altered:')} the article has it otherwise${said}.\n\n  ${withChanges(quote, changes, style)}\n${quotes([quote])}`
  }
  const notFound = `${style('red', 'Not found:')} no article has these words`
  return verdict.nearest.length === 0
    ? `${notFound}.\n`
    : `${notFound}. What is likest:\n${quotes(verdict.nearest)}`
}

const notTold = (who: string) => `, but the article does not tell whether ${who} says so`

/** The article's words with what was claimed in their stead struck out before them. */
function withChanges({ article, best }: Quote, changes: readonly Change[], style: Style): string {
  let at = best.start
  const parts = changes.flatMap(({ place, claimed }) => {
    const before = wordsAt(article, { start: at, end: place.start })
    const words = wordsAt(article, place)
    at = place.end
    return [
      legible(before),
      words === '' && place.start > best.start && ' ',
      claimed && style(['red', 'strikethrough'], `[-${legible(claimed)}-]`),
      words === '' && place.start === best.start && ' ',
      words && style(['green', 'bold'], `{+${legible(words)}+}`),
    ]
  })
  return [...parts, legible(wordsAt(article, { start: at, end: best.end }))]
    .filter(Boolean)
    .join('')
    .replace(/\s+/g, ' ')
}

/** What becomes of a claimed quote, as JSON. */
export function verdictAsJson(verdict: Verdict): string {
  const quotes =
    verdict.kind === 'altered'
      ? [verdict.quote]
      : verdict.kind === 'not found'
        ? verdict.nearest
        : verdict.quotes
  return jsonOf({
    kind: verdict.kind,
    ...('isTheirs' in verdict && { isTheirs: verdict.isTheirs }),
    ...('changes' in verdict && {
      changes: verdict.changes.map(({ place, claimed }) => ({
        claimed,
        ...place,
        words: wordsAt(verdict.quote.article, place),
      })),
    }),
    quotes: quotes.map(quoteData),
  })
}

/** An answer as JSON: every quote with its words, its place and its attribution. */
export function asJson(answer: Answer): string {
  const quotes = answer.kind === 'quoted' ? answer.quotes : answer.nearest
  const data = {
    kind: answer.kind,
    confidence: Number(answer.confidence.toFixed(3)),
    corrections: answer.corrections,
    ...(answer.kind === 'quoted' && {
      withoutAnswer: answer.withoutAnswer.map(({ text }) => text),
      differing: answer.differing.map(({ article, place, speaker, manner }) => ({
        citation: citationOf(article, place),
        words: wordsAt(article, place),
        speaker,
        manner,
        published: article.published,
      })),
    }),
    [answer.kind === 'quoted' ? 'quotes' : 'nearest']: quotes.map(quoteData),
  }
  return jsonOf(data)
}

const quoteData = (quote: Quote) => ({
  citation: citationOf(quote.article, quote.span),
  words: wordsAt(quote.article, quote.span),
  best: { ...quote.best, words: wordsAt(quote.article, quote.best) },
  ...source(quote),
  matches: quote.matches,
  attributions: quote.attributions.map((attribution) => ({
    speaker: attribution.speaker,
    manner: attribution.manner,
    confidence: attribution.confidence,
    source: attribution.source,
    cue: attribution.cue,
    content: attribution.content,
  })),
  alsoIn: quote.alsoIn.map((passage) => ({
    citation: citationOf(passage.article, passage.span),
    ...source(passage),
  })),
})

/** JSON escapes the control characters below these, and a terminal obeys these as well. */
const jsonOf = (data: unknown): string =>
  JSON.stringify(data, null, 2).replace(
    /[\u007f-\u009f]/g,
    (character) => `\\u00${character.charCodeAt(0).toString(16)}`,
  )

/** A figure with whoever tells it, and when. */
function toldFigure({ article, place, speaker }: Figure): string {
  const who = speaker && nameInLine(speaker)
  const where = [article.title || article.id, article.publisher, article.published]
  return legible(
    `“${wordsAt(article, place)}” — ${[who, ...where].filter(Boolean).join(' · ')}`.replace(
      /\s+/g,
      ' ',
    ),
  )
}

type Style = (format: Parameters<typeof styleText>[0], text: string) => string

function drawnQuote(quote: Quote, style: Style): string {
  const words = marked(quote, style)
    .split(/\r\n|[\n\r\u2028\u2029]/)
    .filter((line) => line.trim() !== '')
    .map((line) => `  ${style('cyan', '│')} ${line}`)
  const lines = [
    ...words,
    ...spokenBy(quote).map((line) => `    ${style('magenta', `— ${line}`)}`),
    `    ${attributionLine(quote)}`,
    ...(quote.article.url ? [`    ${style('blue', legible(quote.article.url))}`] : []),
    `    ${style('dim', citationOf(quote.article, quote.span))}`,
    ...quote.alsoIn.map(
      (passage) =>
        `    also in ${attributionLine(passage)} ${style('dim', citationOf(passage.article, passage.span))}`,
    ),
  ]
  return `${lines.join('\n')}\n`
}

/** Title, author, publisher, date, section: what the article says of itself. */
function attributionLine({ article, section }: Passage): string {
  const { title, author, publisher, published } = article
  const parts = [title || article.id, author && `by ${author}`, publisher, published]
  const heading = section && section.heading !== title ? `“${section.heading}”` : null
  return legible([...parts, heading].filter(Boolean).join(' · '))
}

/** Who says what in the quote, a line each. */
const spokenBy = (quote: Quote): string[] =>
  sayingsIn(quote, quote.span)
    .slice(0, 3)
    .map(({ speaker, manner, said }) => {
      const who = [nameInLine(speaker), speaker.role].filter(Boolean).join(', ')
      const by = manner === 'direct' ? `said by ${who}` : `reported as said by ${who}`
      if (said === null) return legible(by)
      const pieces = said.map((piece) => {
        const words = openingOf(quote.article, piece).split(/\s+/)
        return words.slice(0, 8).join(' ') + (words.length > 8 ? ' …' : '')
      })
      return legible(`“${pieces.join(' … ').replaceAll('… …', '…')}”: ${by}`)
    })

/** The quote's words with the question's terms marked. */
function marked({ article, span, best, matches }: Quote, style: Style): string {
  const edges = [span.start, best.start, best.end, span.end, ...matches.flatMap(edgesOf)]
  const places = [...new Set(edges)].sort((a, b) => a - b)
  return places
    .slice(1)
    .map((end, i) => {
      const start = places[i]!
      const words = legible(wordsAt(article, { start, end }))
      const isIn = (outer: Span) => outer.start <= start && end <= outer.end
      if (matches.some(isIn)) return style(['bold', 'yellow'], words)
      return isIn(best) ? words : style('dim', words)
    })
    .join('')
}

const edgesOf = ({ start, end }: Span) => [start, end]

const source = ({ article, section, paragraph, span }: Passage) => ({
  article: article.id,
  revision: article.revision,
  start: span.start,
  end: span.end,
  title: article.title,
  author: article.author,
  publisher: article.publisher,
  url: article.url,
  published: article.published,
  section: section?.heading ?? null,
  paragraph,
})

/** Shows control characters as pictures of themselves, so that no text can command the terminal. */
export const legible = (text: string): string =>
  text.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f]/g, (character) => {
    const code = character.charCodeAt(0)
    if (code < 0x20) return String.fromCharCode(0x2400 + code)
    return code === 0x7f ? '␡' : '�'
  })
