/** What moderators see of drafts before they save them, and what became of them: messages, pure. */
import type { APIEmbed } from 'discord.js'
import type { Article, Span } from '../../articles/article.ts'
import { bodyOf } from '../../articles/body.ts'
import type { Doubt, Draft } from '../../intake/draft.ts'
import { SentenceIndex } from '../../search/sentence-index.ts'
import { headOf, readableDate, titleOf } from '../article-labels.ts'
import { blockQuote } from '../block-quote.ts'
import { type Row, rowOf } from '../buttons.ts'
import { literalLine, literalWithin, startThatFits } from '../literal.ts'
import { markdownReply, quiet, type Reply } from '../reply.ts'
import type { Texts } from '../texts/en.ts'
import type { Batch, Entry } from './batches.ts'
import { moderatorButton } from './ids.ts'

/** Shows an entry of a batch, and asks what to do with it. Its draft is one that could be read. */
export function previewReply(batch: Batch, at: number, texts: Texts): Reply {
  const { preview } = texts.moderating
  const entry = batch.entries[at]!
  const { length } = batch.entries
  const name = `**${literalLine(entry.name, 100)}**`
  const lines = [
    length > 1 ? preview.numbered(name, at + 1, length) : preview.heading(name),
    ...(entry.problem ? [`⚠️ ${preview.notSaved(literalWithin(entry.problem, 500))}`] : []),
    ...relationOf(entry, texts),
  ]
  return {
    content: lines.join('\n'),
    ...quiet,
    embeds: [embedOf(entry.draft!, texts)],
    components: rowsOf(batch, at, texts),
  }
}

/** What an entry has to do with articles that there are. */
function relationOf({ target, likeness }: Entry, { moderating: { preview } }: Texts): string[] {
  if (target) return [preview.nextOf(named(target))]
  if (!likeness) return []
  const { article, share, isNearlySame } = likeness
  // Even a share that rounds up is not all of it.
  const percent = share < 1 ? Math.min(99, Math.round(100 * share)) : 100
  if (!isNearlySame) return [preview.alike(named(article), percent)]
  return [
    percent === 100 ? preview.same(named(article)) : preview.nearlySame(named(article), percent),
  ]
}

export const named = (article: Pick<Article, 'id' | 'title'>): string =>
  `**${titleOf(article, 120)}**`

function rowsOf(batch: Batch, at: number, texts: Texts): Row[] {
  const { preview } = texts.moderating
  const entry = batch.entries[at]!
  const left = batch.entries.filter(({ outcome }) => outcome === null).length
  const button = (
    action: 'save' | 'next' | 'apart' | 'details' | 'skip' | 'all' | 'cancel',
    label: string,
    style?: 'main' | 'danger',
  ) =>
    moderatorButton(
      { kind: 'draft', action, batch: batch.id, entry: at },
      label,
      style ? { style } : {},
    )
  const save = entry.target
    ? [button('next', preview.save, 'main')]
    : entry.likeness?.isNearlySame
      ? [button('next', preview.saveNext, 'main'), button('apart', preview.saveApart)]
      : [button('save', preview.save, 'main')]
  const details = button('details', preview.details)
  if (left < 2) return [rowOf([...save, details, button('skip', preview.cancel)])]
  return [
    rowOf([...save, details, button('skip', preview.skip)]),
    rowOf([button('all', preview.saveAll(left)), button('cancel', preview.cancelAll)]),
  ]
}

// Discord takes 4,096 characters in a description, and made literal none gets more than twice as long.
const mostInBeginning = 500
const mostInEnd = 250
const mostHeadings = 12
const mostDoubts = 6

/** What a draft says of itself, and what is to be checked. */
export function embedOf({ content, doubts, format }: Draft, texts: Texts): APIEmbed {
  const { preview } = texts.moderating
  const article: Article = { id: 'draft', revision: 1, ...content }
  const { beginning, end } = endsOf(article, bodyOf(article))
  const words = content.text.split(/\s+/).filter(Boolean).length
  const toCheck = [
    ...(content.published === null ? [preview.noDate] : []),
    ...(content.author === null && content.publisher === null ? [preview.noWriters] : []),
    ...doubts.map((doubt) => doubtLine(doubt, texts)),
  ].slice(0, mostDoubts)
  return {
    ...headOf(article),
    description: [
      ...outlineOf(article, texts),
      `**${preview.begins}**`,
      blockQuote(beginning, []),
      ...(end === null ? [] : [`**${preview.ends}**`, blockQuote(end, [])]),
    ].join('\n'),
    fields: [
      {
        name: preview.published,
        value: literalLine(readableDate(content.published, texts) ?? preview.unknown, 100),
        inline: true,
      },
      {
        name: preview.passages,
        value: preview.size(passagesIn(article), words),
        inline: true,
      },
      ...(toCheck.length > 0
        ? [{ name: `⚠️ ${preview.toCheck}`, value: toCheck.map((line) => `- ${line}`).join('\n') }]
        : []),
    ],
    ...(format && { footer: { text: format } }),
  }
}

function doubtLine(doubt: Doubt, { moderating: { doubts } }: Texts): string {
  switch (doubt.kind) {
    case 'encoding':
      return doubts.encoding
    case 'title from name':
      return doubts.titleFromName
    case 'title from message':
      return doubts.titleFromMessage
    case 'untitled':
      return doubts.untitled
    case 'title from properties':
      return doubts.titleFromProperties
    case 'part of page':
      return doubts.partOfPage
    case 'pages without text':
      return doubts.withoutText(someOf(doubt.pages.map(String)))
    case 'joined words':
      return doubts.joinedWords(someOf(doubt.words))
    case 'unreadable':
      return doubts.unreadable(doubt.count)
    case 'unknown key':
      return doubts.unknownKey(literalLine(doubt.key, 40), doubt.meant)
    case 'running heads':
      return doubts.runningHeads
  }
}

/** The first few of a list, which tell where to look. */
const someOf = (all: readonly string[]): string =>
  literalLine(all.slice(0, 5).join(', ') + (all.length > 5 ? ' …' : ''), 90)

/** The number of passages that an article would have in the library. */
export function passagesIn(article: Article): number {
  const index = new SentenceIndex()
  index.add(0, article)
  return index.passages
}

/** The first headings of an article, as lines. */
export function outlineOf({ sections }: Article, { article, moderating }: Texts): string[] {
  if (sections.length === 0) return []
  const more = sections.length - mostHeadings
  return [
    `**${moderating.preview.outline}**`,
    ...sections.slice(0, mostHeadings).map(({ heading }) => `- ${literalLine(heading, 80)}`),
    ...(more > 0 ? [`-# ${article.andMore(more)}`] : []),
  ]
}

/** The first paragraphs, and of the rest the end, as people quote them: without headings and bylines. */
function endsOf({ text }: Article, paragraphs: readonly Span[]) {
  const whole = paragraphs.map(({ start, end }) => text.slice(start, end)).join('\n\n')
  if (whole.length <= mostInBeginning) return { beginning: whole, end: null }
  const tail = whole.slice(Math.max(0, whole.length - mostInEnd))
  return {
    beginning: `${startThatFits(whole, mostInBeginning, (kept) => kept)} …`,
    end: `… ${tail
      .slice(Math.max(0, tail.slice(0, 60).search(/\s/)))
      .trim()
      .toWellFormed()}`,
  }
}

/** What became of every entry of a batch. */
export function summaryReply({ entries }: Batch, texts: Texts): Reply {
  const { summary } = texts.moderating
  const lines = entries.flatMap((entry) => lineOf(entry, texts))
  const saved = entries.filter(
    ({ outcome }) => outcome?.kind === 'added' || outcome?.kind === 'revised',
  ).length
  const [only] = entries
  if (entries.length === 1 && only!.outcome?.kind === 'failed') {
    return { ...markdownReply(literalWithin(only!.outcome.reason, 2000)), components: [] }
  }
  return {
    content: saved > 0 ? summary.searchable(saved) : summary.nothingAdded,
    ...quiet,
    embeds: [{ description: withinEmbed(lines, texts) }],
    components: [],
  }
}

function lineOf({ name, outcome }: Entry, { moderating: { summary } }: Texts): string[] {
  switch (outcome?.kind) {
    case 'added':
      return [`✅ ${summary.added(named(outcome.article))}`]
    case 'revised':
      return [`✅ ${summary.revised(named(outcome.article), outcome.article.revision)}`]
    case 'unchanged':
      return [`➖ ${summary.unchanged(named(outcome.article))}`]
    case 'skipped':
      return [`➖ ${summary.skipped(literalLine(name, 100))}`]
    case 'failed':
      return [`❌ ${summary.failed(literalLine(name, 100), literalLine(outcome.reason, 300))}`]
    default:
      return []
  }
}

const mostInDescription = 4096

/** As many lines as an embed has room for, and how many more there are. */
export function withinEmbed(lines: readonly string[], { article }: Texts): string {
  let size = 0
  const kept = lines.filter((line) => {
    size += line.length + 1
    return size <= mostInDescription - 50
  })
  const more = lines.length - kept.length
  return [...kept, ...(more > 0 ? [`-# ${article.andMore(more)}`] : [])].join('\n')
}
