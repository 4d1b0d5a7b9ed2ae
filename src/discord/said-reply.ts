/** What somebody says, as a message: one embed a statement, a page at a time. */
import type { Quote } from '../answering/quotes.ts'
import { type Ending, quotedAt, saidRows } from './buttons.ts'
import { literalLine } from './literal.ts'
import { embedsFor, markdownReply, quiet, type Reply } from './reply.ts'
import type { Texts } from './texts/en.ts'

/** Whose statements are gathered, on which topic; `page` counts from 1. */
export type Gathering = {
  readonly speaker: string
  readonly topic: string | null
  readonly page: number
}

/** Statements that a page has room for. */
export const statementsAPage = 3

/** What was found of a page, and the buttons to those before and behind it. */
export function saidReply(
  { quotes, hasMore }: { readonly quotes: readonly Quote[]; readonly hasMore: boolean },
  gathering: Gathering,
  ending: Omit<Ending, 'hasVotes'>,
  texts: Texts,
): Reply {
  const { said } = texts
  const who = `**${literalLine(gathering.speaker, 100)}**`
  const topic = gathering.topic && literalLine(gathering.topic, 100)
  if (quotes.length === 0 && gathering.page > 1) return markdownReply(said.noMore)
  if (quotes.length === 0) {
    return markdownReply(topic ? said.nothingAbout(who, topic) : said.nothing(who))
  }
  const checks = quotes.map(({ article, span }) => quotedAt(article, span).check)
  const marked = quotes.map((quote) => ({ ...quote, matches: [quote.best] }))
  return {
    content: [said.title(who), topic && said.about(topic)].filter(Boolean).join(' '),
    ...quiet,
    embeds: embedsFor(marked, 'answer', texts),
    components: saidRows(gathering, hasMore, { ...ending, checks }, texts),
  }
}
