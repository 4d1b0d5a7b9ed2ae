/** The questions that found no answer, as moderators see them: messages, pure. */
import { type APISelectMenuOption, ComponentType } from 'discord.js'
import type { Answer } from '../../answering/answer.ts'
import type { Quote } from '../../answering/quotes.ts'
import type { QuestionGroup } from '../../library/questions.ts'
import type { UnansweredQuestion } from '../../library/store.ts'
import { readableDate } from '../article-labels.ts'
import { placeLabel, quotedAt, type Row, rowOf } from '../buttons.ts'
import { literalLine, plainLine } from '../literal.ts'
import { embedsFor, quiet, type Reply } from '../reply.ts'
import type { Texts } from '../texts/en.ts'
import { type Asked, type CommunityId, communityButton, communityId, markOf } from './ids.ts'

const groupsAPage = 10
/** Wordings of one question that are shown. */
const mostWordings = 10
/** Characters of a question's words in a list. */
const mostInLine = 150
/** What Discord shows in a list, and takes for its labels. */
const mostOptions = 25
const mostInLabel = 100

/** A page, from 0, of the questions; `isKept` tells whether new ones are kept. */
export function questionsReply(
  groups: readonly QuestionGroup[],
  wanted: number,
  isKept: boolean,
  texts: Texts,
): Reply {
  const { unanswered } = texts.community
  const pages = Math.max(1, Math.ceil(groups.length / groupsAPage))
  const page = Math.min(wanted, pages - 1)
  const shown = groups.slice(page * groupsAPage, (page + 1) * groupsAPage)
  const lines = shown.map((group) => {
    const line = `- **${wordsOf(group.questions[0])}**`
    const others = group.questions.length - 1
    const alike = others > 0 ? `, ${unanswered.alike(others)}` : ''
    return `${line}\n-# ${askedLine(group, texts)}${alike}`
  })
  const options = shown.map((group) => ({
    label: labelOf(group.questions[0]),
    value: markOf(group.questions[0].key),
    description: plainLine(askedLine(group, texts), mostInLabel),
  }))
  return {
    ...quiet,
    ...(!isKept && { content: `-# ${unanswered.notKept(`/${texts.commands.settings.name}`)}` }),
    embeds: [{ title: unanswered.title, description: lines.join('\n') || unanswered.none }],
    components: [
      ...(options.length > 0 ? [listRow({ kind: 'choose' }, unanswered.choose, options)] : []),
      ...(pages > 1 ? [pagesRow(page, pages, texts)] : []),
    ],
  }
}

/** Questions to decide on, the first standing for all, and what the library makes of that now. */
export function questionReply(
  questions: readonly [UnansweredQuestion, ...UnansweredQuestion[]],
  { scope }: Pick<Asked, 'scope'>,
  answer: Answer,
  texts: Texts,
): Reply {
  const { unanswered } = texts.community
  const [first, ...others] = questions
  const asked: Asked = { scope, mark: markOf(first.key) }
  const quotes = answer.kind === 'quoted' ? answer.quotes : answer.nearest
  const near = quotes.length > 0 ? unanswered.nearest : unanswered.nothingNear
  const more = others.length - mostWordings
  const lines = [
    `**${wordsOf(first)}**`,
    `-# ${askedLine(rangeOf(questions), texts)}`,
    ...(others.length > 0 ? [`-# ${unanswered.alsoAs}:`] : []),
    ...others.slice(0, mostWordings).map((one) => `-# - ${wordsOf(one)}`),
    ...(more > 0 ? [`-# - ${texts.article.andMore(more)}`] : []),
    answer.kind === 'quoted' ? unanswered.answeredNow : near,
  ]
  const wordings = questions.slice(0, mostOptions).map((one) => ({
    label: labelOf(one),
    value: markOf(one.key),
  }))
  return {
    ...quiet,
    content: lines.join('\n'),
    embeds: embedsFor(quotes, 'answer', texts),
    components: [
      ...(quotes.length > 0 ? [rowOf(answerButtons(quotes, asked, texts))] : []),
      rowOf([
        communityButton({ kind: 'point', asked }, unanswered.point),
        communityButton({ kind: 'dismiss', asked }, unanswered.dismiss, { style: 'danger' }),
        communityButton({ kind: 'unanswered', page: 0 }, unanswered.back),
      ]),
      ...(others.length > 0
        ? [listRow({ kind: 'wording' }, unanswered.chooseWording, wordings)]
        : []),
    ],
  }
}

const places = ['first', 'second', 'third'] as const

const answerButtons = (quotes: readonly Quote[], asked: Asked, { community }: Texts) =>
  places.flatMap((place, at) => {
    const quote = quotes[at]
    if (!quote) return []
    const id = { kind: 'settle', asked, quote: quotedAt(quote.article, quote.span) } as const
    return communityButton(id, community.unanswered.answersIt[place], { style: 'main' })
  })

/** What was settled for a question, which can be taken back; null where its words stand no more. */
export function settledReply(
  words: string,
  mark: string,
  quote: Quote | null,
  texts: Texts,
): Reply {
  const { unanswered } = texts.community
  return {
    ...quiet,
    content: quote
      ? `✅ ${unanswered.settled(`**${wordsOf({ words })}**`)}`
      : `⚠️ ${unanswered.settledGone(`**${wordsOf({ words })}**`)}`,
    embeds: quote ? embedsFor([quote], 'answer', texts) : [],
    components: [
      rowOf([
        communityButton({ kind: 'take-back', mark }, unanswered.takeBack),
        communityButton({ kind: 'unanswered', page: 0 }, unanswered.back),
      ]),
    ],
  }
}

/** A line on what was done, and the way back to the list. */
export const doneReply = (line: string, { community }: Texts): Reply => ({
  ...quiet,
  content: line,
  embeds: [],
  components: [
    rowOf([communityButton({ kind: 'unanswered', page: 0 }, community.unanswered.back)]),
  ],
})

/** A question’s words as Discord Markdown, in one line. */
export const wordsOf = ({ words }: Pick<UnansweredQuestion, 'words'>): string =>
  literalLine(words, mostInLine)

const labelOf = ({ words }: UnansweredQuestion): string => plainLine(words, mostInLabel)

type Range = Pick<QuestionGroup, 'count' | 'first' | 'last'>

const askedLine = ({ count, first, last }: Range, texts: Texts): string =>
  texts.community.unanswered.asked(
    count,
    readableDate(first, texts) ?? first,
    readableDate(last, texts) ?? last,
  )

const rangeOf = (questions: readonly UnansweredQuestion[]): Range => ({
  count: questions.reduce((sum, { count }) => sum + count, 0),
  first: questions.map(({ first }) => first).reduce((a, b) => (a < b ? a : b)),
  last: questions.map(({ last }) => last).reduce((a, b) => (a > b ? a : b)),
})

const pagesRow = (page: number, pages: number, texts: Texts): Row => {
  const to = (target: number, label: string) =>
    communityButton({ kind: 'unanswered', page: Math.max(0, target) }, label, {
      disabled: target < 0 || target >= pages,
    })
  return rowOf([
    to(page - 1, texts.buttons.previous),
    placeLabel(texts.buttons.pageOf(page + 1, pages)),
    to(page + 1, texts.buttons.next),
  ])
}

/** A list in which one thing can be selected. */
export const listRow = (
  id: CommunityId,
  placeholder: string,
  options: readonly APISelectMenuOption[],
): Row => ({
  type: ComponentType.ActionRow,
  components: [
    {
      type: ComponentType.StringSelect,
      custom_id: communityId(id),
      placeholder,
      options: [...options],
    },
  ],
})
