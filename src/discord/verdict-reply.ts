/** What becomes of a claimed quote as a message: a sentence, what is different, and where it stands. */
import type { Quote } from '../answering/quotes.ts'
import type { Change, Claim, Verdict } from '../answering/verify.ts'
import { type Span, wordsAt } from '../articles/article.ts'
import { type Ending, quotedAt, quoteRows } from './buttons.ts'
import { literal, literalLine } from './literal.ts'
import { embedsFor, nearMissRows, quiet, type Reply } from './reply.ts'
import type { Texts } from './texts/en.ts'

/** The quotes are shown as those of an answer are, with the claimed words in bold. */
export function verdictReply(
  verdict: Verdict,
  claim: Claim,
  ending: Ending | null,
  texts: Texts,
): Reply {
  const quotes = quotesOf(verdict).map((quote) => ({ ...quote, matches: [quote.best] }))
  const isFound = verdict.kind !== 'not found'
  const spans = quotes.map(({ article, span }) => quotedAt(article, span))
  return {
    content: [`> ${literalLine(claim.words, 400)}`, ...linesFor(verdict, claim, texts)].join('\n'),
    ...quiet,
    embeds: embedsFor(quotes, isFound ? 'answer' : 'near miss', texts),
    ...(ending && {
      components: isFound
        ? quoteRows(spans, 1, ending, texts)
        : nearMissRows(quotes, ending, texts),
    }),
  }
}

function quotesOf(verdict: Verdict): readonly Quote[] {
  if (verdict.kind === 'altered') return [verdict.quote]
  return verdict.kind === 'not found' ? verdict.nearest : verdict.quotes
}

function linesFor(verdict: Verdict, { speaker }: Claim, { verify }: Texts): readonly string[] {
  const who = `**${literalLine(speaker ?? '', 80)}**`
  const said = (isTheirs: boolean | null): readonly string[] => {
    if (speaker === null) return []
    if (isTheirs === null) return [verify.notTold(who)]
    return [isTheirs ? verify.theirs(who) : verify.notTheirs(who)]
  }
  switch (verdict.kind) {
    case 'exact':
      return [`✅ ${verify.exact}`, ...said(verdict.isTheirs)]
    case 'altered':
      return [
        `⚠️ ${verify.altered}`,
        ...said(verdict.isTheirs),
        `> ${withChanges(verdict.quote, verdict.changes)}`,
        `-# ${verify.difference}`,
      ]
    case 'someone else’s':
      return [`❌ ${verify.someoneElse(who)}`]
    case 'not found':
      return [
        `❌ ${verify.notFound}`,
        ...(verdict.nearest.length > 0 ? [`-# ${verify.nearest}`] : []),
      ]
  }
}

/** Leaves room in a message for the claim and the sentences around. */
const mostInDifference = 1_000

/** The article's words, those that were claimed otherwise in bold behind what was claimed, struck out. */
function withChanges(quote: Quote, changes: readonly Change[]): string {
  const whole = drawn(quote, changes, quote.best)
  if (whole.length <= mostInDifference) return whole

  // Of a long quote only what is near the changes, as many of them as fit.
  let shown = ''
  for (const change of changes) {
    const { start, end } = change.place
    const near = {
      start: Math.max(quote.best.start, start - 40),
      end: Math.min(quote.best.end, end + 40),
    }
    const more = `${shown && ' '}… ${drawn(quote, [change], near)} …`
    if (shown.length + more.length > mostInDifference) break
    shown += more
  }
  return shown || '…'
}

function drawn({ article }: Quote, changes: readonly Change[], within: Span): string {
  const plain = (start: number, end: number) =>
    literal(wordsAt(article, { start, end }).replace(/\s+/g, ' '))
  let at = within.start
  const parts = changes.flatMap(({ place, claimed }) => {
    const before = plain(at, place.start)
    at = place.end
    const words = plain(place.start, place.end)
    const struck = claimed && `~~${literalLine(claimed, 300)}~~`
    const isBefore = place.start === within.start
    const gap = struck && !words && !isBefore && !before.endsWith(' ') ? ' ' : ''
    return [before, gap, struck, struck && (words || isBefore) ? ' ' : '', words && `**${words}**`]
  })
  return [...parts, plain(at, within.end)].join('')
}
