/** A suggestion as moderators see it: messages, pure. */
import type { Draft } from '../../intake/draft.ts'
import type { Suggestion } from '../../library/store.ts'
import { titleOf } from '../article-labels.ts'
import { rowOf } from '../buttons.ts'
import { literalLine, literalWithin } from '../literal.ts'
import { textFile } from '../lookup-reply.ts'
import { personOf } from '../moderating/log-reply.ts'
import { embedOf } from '../moderating/preview-reply.ts'
import { markdownReply, quiet, type Reply } from '../reply.ts'
import type { Texts } from '../texts/en.ts'
import { communityButton } from './ids.ts'

/** A suggestion to be decided; `draft` is what was read, while it is at hand. */
export function cardReply(
  { number, who, content, note }: Suggestion,
  draft: Draft | null,
  texts: Texts,
): Reply {
  const { suggesting } = texts.community
  const shown = { content: content!, doubts: draft?.doubts ?? [], format: draft?.format ?? null }
  const noted = note ? [`> ${literalWithin(note.replace(/\s+/g, ' '), 1000)}`] : []
  const button = (action: 'approve' | 'edit' | 'decline', style?: 'main' | 'danger') =>
    communityButton(
      { kind: 'suggestion', action, number },
      suggesting[action],
      style ? { style } : {},
    )
  return {
    ...quiet,
    content: [suggesting.card(personOf(who, texts), number), ...noted].join('\n'),
    embeds: [embedOf(shown, texts)],
    components: [rowOf([button('approve', 'main'), button('edit'), button('decline', 'danger')])],
    files: [textFile({ id: `suggestion-${number}`, revision: 1, ...content! })],
  }
}

/** A suggestion that is decided: of what was proposed the title is left. */
export function decidedReply(
  { number, state, decided }: Suggestion,
  title: string,
  texts: Texts,
): Reply {
  const { suggesting } = texts.community
  const line = state === 'approved' ? suggesting.approvedCard : suggesting.declinedCard
  const told = line(number, titled(title), personOf(decided?.who ?? null, texts))
  const reason = decided?.why ? [suggesting.reasonIs(literalLine(decided.why, 1000))] : []
  return markdownReply(
    [`${state === 'approved' ? '✅' : '❌'} ${told}`, ...reason].join('\n').slice(0, 2000),
  )
}

/** What whoever made a suggestion is told; `what` says which it is. */
export function toldLine(
  { state, decided }: Suggestion,
  what: string,
  server: string,
  texts: Texts,
): string {
  const { suggesting } = texts.community
  const line = state === 'approved' ? suggesting.toldApproved : suggesting.toldDeclined
  const reason = decided?.why ? ` ${suggesting.reasonIs(literalLine(decided.why, 1000))}` : ''
  return `${line(what, `**${literalLine(server, 100)}**`)}${reason}`
}

export const titled = (title: string): string => `**${titleOf({ id: '', title }, 150)}**`
