/** Questions that found no answer: a moderator dismisses them, or points to the words that answer. */
import {
  type APIModalInteractionResponseCallbackData,
  type BaseInteraction,
  type ButtonInteraction,
  type Client,
  type ModalSubmitInteraction,
  type RepliableInteraction,
  type StringSelectMenuInteraction,
  TextInputStyle,
} from 'discord.js'
import { questionFrom } from '../../answering/question.ts'
import { type Quote, quoteOf } from '../../answering/quotes.ts'
import { verify } from '../../answering/verify.ts'
import { type Article, type Span, wordsAt } from '../../articles/article.ts'
import { citationOf, parseCitation } from '../../articles/citation.ts'
import { UserError } from '../../errors.ts'
import { keyOf, type Questions } from '../../library/questions.ts'
import type { UnansweredQuestion } from '../../library/store.ts'
import { articleMeant } from '../articles-here.ts'
import { aloneIn, answerFrom } from '../asking.ts'
import type { Bot, Completion, Shelf } from '../command.ts'
import { plainLine } from '../literal.ts'
import { publicTextsIn, tellLogChannel } from '../moderating/log-channel.ts'
import { logLine } from '../moderating/log-reply.ts'
import { moderatedGuild, placeOf } from '../place.ts'
import type { Reply } from '../reply.ts'
import { sourceOf } from '../sources.ts'
import type { Texts } from '../texts/en.ts'
import { textField } from './form.ts'
import { type Asked, type CommunityId, communityId, markOf } from './ids.ts'
import {
  doneReply,
  questionReply,
  questionsReply,
  settledReply,
  wordsOf,
} from './unanswered-reply.ts'

/** What a moderator decides questions with. */
export type Inquiry = {
  readonly guildId: string
  readonly library: Shelf
  readonly questions: Questions
  readonly texts: Texts
  /** Tells the log channel what was done with questions. */
  readonly tell: (
    kind: 'answered' | 'dismissed',
    questions: readonly Pick<UnansweredQuestion, 'words'>[],
    article?: Article,
  ) => Promise<void>
}

/** What somebody points to: words in an article, or a citation. */
export type Pointer = {
  readonly article: string
  readonly words: string
  readonly citation: string
}

/** Opens the questions of a guild. Throws a UserError for somebody who may not moderate it. */
export async function inquiryFor(interaction: BaseInteraction, bot: Bot): Promise<Inquiry> {
  const { texts } = placeOf(interaction)
  const guildId = await moderatedGuild(interaction, commandName(texts), bot)
  const library = await bot.libraries.of(guildId)
  if (!library.questions) throw new Error('A guild has questions of its own')
  const { client, user } = interaction
  const tell: Inquiry['tell'] = async (kind, questions, article) => {
    const shown = await publicTextsIn(guildId, client, bot)
    const title = article?.title ?? null
    const lines = questions.map(({ words }) =>
      logLine({ kind, who: user.id, when: null, why: words, title }, shown),
    )
    await tellLogChannel(guildId, lines, client as Client<true>, bot)
  }
  return { guildId, library, questions: library.questions, texts, tell }
}

const commandName = ({ community }: Texts): string => `/${community.commands.unanswered.name}`

/** A page, from 0, of the questions. */
export async function pageOf(
  { guildId, questions, texts }: Inquiry,
  page: number,
  { libraries }: Bot,
): Promise<Reply> {
  const { keepUnanswered } = await libraries.settingsOf(guildId)
  return questionsReply(await questions.unanswered(), page, keepUnanswered, texts)
}

/** The kept question that somebody has chosen or typed, if it is one. */
export async function questionMeant(typed: string, { questions }: Inquiry): Promise<Asked | null> {
  if (typed === '') return null
  const key = keyOf(questionFrom(typed))
  const found = (await questions.eachUnanswered()).find(
    (one) => markOf(one.key) === typed || one.key === key,
  )
  return found ? { mark: markOf(found.key), scope: 'alike' } : null
}

/** The questions that fit what somebody has typed so far, the most asked first. */
export async function questionChoices(typed: string, questions: Questions): Promise<Completion[]> {
  const words = typed.toLowerCase().split(/\s+/)
  return (await questions.eachUnanswered())
    .filter((one) => words.every((word) => one.words.toLowerCase().includes(word)))
    .slice(0, mostChoices)
    .map((one) => {
      const name = plainLine(one.words, mostInChoice)
      return { name, value: one.words.length <= mostInChoice ? one.words : markOf(one.key) }
    })
}

// What Discord shows of choices, and takes for their names and values.
const mostChoices = 25
const mostInChoice = 100

/** Shows questions to decide on. */
export async function decisionOn(asked: Asked, inquiry: Inquiry): Promise<Reply> {
  const { library, texts } = inquiry
  const questions = await askedIn(asked, inquiry)
  const answered = await answerFrom(questionFrom(questions[0].words), library, null)
  return questionReply(questions, asked, answered, texts)
}

/** The questions that a press is about. Throws a UserError where they have been dealt with. */
async function askedIn(
  { mark, scope }: Asked,
  { questions, texts }: Inquiry,
): Promise<readonly [UnansweredQuestion, ...UnansweredQuestion[]]> {
  for (const group of await questions.unanswered()) {
    const one = group.questions.find(({ key }) => markOf(key) === mark)
    if (!one) continue
    return scope === 'one' ? [one] : [one, ...group.questions.filter((other) => other !== one)]
  }
  throw new UserError(texts.community.errors.questionGone)
}

/** Settles what answers a question that was typed: all that were kept like it, or any other. */
export async function settle(
  typed: string,
  kept: Asked | null,
  pointer: Pointer,
  inquiry: Inquiry,
  who: string,
): Promise<Reply> {
  const { questions, texts } = inquiry
  const quote = await quoteMeant(pointer, inquiry)
  if (kept) return settleKept(kept, quote, inquiry, who)

  const question = questionFrom(typed)
  await questions.answer(question.text, citationAt(quote), { who })
  await inquiry.tell('answered', [{ words: question.text }], quote.article)
  return settledReply(question.text, markOf(keyOf(question)), quote, texts)
}

/** Settles what answers questions that were kept. */
async function settleKept(
  asked: Asked,
  quote: Quote,
  inquiry: Inquiry,
  who: string,
): Promise<Reply> {
  const questions = await askedIn(asked, inquiry)
  const [first] = questions
  for (const { key, words } of questions) {
    await inquiry.questions.answer(words, citationAt(quote), { who }, key)
  }
  await inquiry.tell('answered', questions, quote.article)
  return settledReply(first.words, markOf(first.key), quote, inquiry.texts)
}

const citationAt = ({ article, span }: Quote): string => citationOf(article, span)

/**
 * The whole sentences that somebody points to, as they stand now. Throws a UserError where there are
 * none, or too many of them for an answer.
 */
async function quoteMeant(pointer: Pointer, { library, texts }: Inquiry): Promise<Quote> {
  const { errors } = texts.community
  const citation = pointer.citation.trim()
  if (citation) {
    const place = await presentPlace(citation, library)
    if (!place) throw new UserError(errors.noCitation(plainLine(citation, 80)))
    return fitting(await quoteAt(place, library), texts)
  }
  if (!pointer.article.trim() || !pointer.words.trim()) throw new UserError(errors.nothingPointedTo)

  const article = articleMeant(pointer.article, library, texts)
  const claim = { words: pointer.words, speaker: null }
  const verdict = await library.knowing((known) => verify(claim, aloneIn(article, known)))
  if (verdict.kind !== 'exact') throw new UserError(errors.noWords(plainLine(article.title, 80)))
  return fitting(verdict.quotes[0]!, texts)
}

/** A quote of the sentences at a place, with who says them. */
export const quoteAt = (
  { article, span }: { readonly article: Article; readonly span: Span },
  library: Shelf,
): Promise<Quote> => library.knowing(({ attributionsOf }) => quoteOf(article, span, attributionsOf))

/** More is no answer, nor has a message room for it. */
const mostWords = 300

function fitting(quote: Quote, { community }: Texts): Quote {
  const count = wordsAt(quote.article, quote.span).split(/\s+/).length
  if (count > mostWords || quote.span.end - quote.span.start > 10 * mostWords) {
    throw new UserError(community.errors.tooLong)
  }
  return quote
}

/** Where the words of a citation stand now; null where there are none, or no more. */
async function presentPlace(
  text: string,
  library: Shelf,
): Promise<{ readonly article: Article; readonly span: Span } | null> {
  const citation = parseCitation(text)
  const cited = citation && (await library.articleAt(citation.id, citation.revision))
  const article = citation && library.get(citation.id)
  if (!cited || !article || citation.span.end > cited.text.length) return null

  const words = wordsAt(cited, citation.span)
  const { start } = citation.span
  const at = article.text.startsWith(words, start) ? start : article.text.indexOf(words)
  return words.trim() === '' || at < 0
    ? null
    : { article, span: { start: at, end: at + words.length } }
}

type QuestionId = Extract<
  CommunityId,
  { kind: 'unanswered' | 'settle' | 'point' | 'dismiss' | 'take-back' }
>

/** Does what a button about such questions is for. */
export async function pressQuestion(
  interaction: ButtonInteraction,
  id: QuestionId,
  bot: Bot,
): Promise<void> {
  if (id.kind === 'point') {
    // A form must be the first response, so that no library can be opened before.
    const { texts } = placeOf(interaction)
    await moderatedGuild(interaction, commandName(texts), bot)
    await interaction.showModal(pointingForm(id, texts))
    return
  }
  await interaction.deferUpdate()
  const inquiry = await inquiryFor(interaction, bot)
  await show(interaction, await afterPress(id, inquiry, interaction.user.id, bot))
}

async function afterPress(
  id: Exclude<QuestionId, { kind: 'point' }>,
  inquiry: Inquiry,
  who: string,
  bot: Bot,
): Promise<Reply> {
  const { library, questions, texts } = inquiry
  const { unanswered } = texts.community
  switch (id.kind) {
    case 'unanswered':
      return pageOf(inquiry, id.page, bot)
    case 'settle': {
      const source = await sourceOf(id.quote, library)
      if (source.kind !== 'current') throw new UserError(texts.source.gone)
      const place = await presentPlace(citationOf(id.quote.citation, source.span), library)
      const quote = await quoteAt(place!, library)
      return settleKept(id.asked, quote, inquiry, who)
    }
    case 'dismiss': {
      const dismissed = await askedIn(id.asked, inquiry)
      for (const { key } of dismissed) await questions.dismiss(key, { who })
      await inquiry.tell('dismissed', dismissed)
      return doneReply(unanswered.dismissed(`**${wordsOf(dismissed[0])}**`), texts)
    }
    case 'take-back': {
      const judged = (await questions.judged()).find(({ key }) => markOf(key) === id.mark)
      if (!judged) throw new UserError(texts.community.errors.questionGone)
      await questions.takeBack(judged.key)
      return doneReply(unanswered.takenBack(`**${wordsOf(judged)}**`), texts)
    }
  }
}

/** Shows the question that was selected in a list, or one wording of it alone. */
export async function selectQuestion(
  interaction: StringSelectMenuInteraction,
  { kind }: Extract<CommunityId, { kind: 'choose' | 'wording' }>,
  bot: Bot,
): Promise<void> {
  await interaction.deferUpdate()
  const inquiry = await inquiryFor(interaction, bot)
  const scope = kind === 'choose' ? 'alike' : 'one'
  await show(interaction, await decisionOn({ mark: interaction.values[0]!, scope }, inquiry))
}

/** Settles what was pointed to in the form. */
export async function submitPointer(
  interaction: ModalSubmitInteraction,
  { asked }: Extract<CommunityId, { kind: 'point' }>,
  bot: Bot,
): Promise<void> {
  await interaction.deferUpdate()
  const inquiry = await inquiryFor(interaction, bot)
  const given = (name: string) => interaction.fields.getTextInputValue(name)
  const pointer = {
    article: given('article'),
    words: given('words'),
    citation: given('citation'),
  }
  const quote = await quoteMeant(pointer, inquiry)
  await show(interaction, await settleKept(asked, quote, inquiry, interaction.user.id))
}

/** Puts a message in the place of the one before, of which nothing stays. */
export const show = (interaction: RepliableInteraction, { content = '', ...reply }: Reply) =>
  interaction.editReply({ components: [], ...reply, content, embeds: [...reply.embeds] })

function pointingForm(id: CommunityId, texts: Texts): APIModalInteractionResponseCallbackData {
  const { pointing } = texts.community
  return {
    custom_id: communityId(id),
    title: pointing.title,
    components: [
      textField({
        name: 'article',
        label: pointing.article,
        hint: pointing.articleHint,
        style: TextInputStyle.Short,
        most: 300,
      }),
      textField({
        name: 'words',
        label: pointing.words,
        hint: pointing.wordsHint,
        style: TextInputStyle.Paragraph,
        most: 4000,
      }),
      textField({
        name: 'citation',
        label: pointing.citation,
        hint: pointing.citationHint,
        style: TextInputStyle.Short,
        most: 100,
      }),
    ],
  }
}
