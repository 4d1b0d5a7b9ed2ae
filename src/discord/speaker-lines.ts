import type { Quote } from '../answering/quotes.ts'
import { nameInLine, openingOf, type Saying, sayingsIn } from '../answering/sayings.ts'
import type { Span } from '../articles/article.ts'
import { literalLine } from './literal.ts'
import type { Texts } from './texts/en.ts'

// Longer names and openings are no longer read at a glance.
const mostInName = 80
const mostInOpening = 50

/**
 * Small print that tells who says what in `span`, by the article's account: at most three lines, and
 * none for a speaker whom the article leaves open.
 */
export function speakerLines(quote: Quote, span: Span, texts: Texts): readonly string[] {
  return sayingsIn(quote, span)
    .slice(0, 3)
    .map((saying) => {
      const by = saidBy(saying, texts)
      if (saying.said === null) return `-# ${by[0]!.toUpperCase()}${by.slice(1)}`
      const pieces = saying.said.map((piece) =>
        literalLine(openingOf(quote.article, piece), mostInOpening),
      )
      return `-# “${pieces.join(' … ').replaceAll('… …', '…')}”: ${by}`
    })
}

function saidBy({ speaker, manner }: Saying, { answer }: Texts): string {
  const bold = `**${literalLine(nameInLine(speaker), mostInName)}**`
  const who = speaker.role ? `${bold}, ${literalLine(speaker.role, mostInName)}` : bold
  return manner === 'direct' ? answer.saidBy(who) : answer.reportedAsSaidBy(who, manner === 'mixed')
}
