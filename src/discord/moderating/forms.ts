/** The forms that moderators fill in, and what they filled in. */
import {
  type APIFileUploadComponent,
  type APILabelComponent,
  type APIModalInteractionResponseCallbackData,
  type APITextInputComponent,
  type Attachment,
  ComponentType,
  type ModalSubmitInteraction,
  TextInputStyle,
} from 'discord.js'
import type { Article } from '../../articles/article.ts'
import { isoDate } from '../../articles/dates.ts'
import type { Content } from '../../library/store.ts'
import { plainLine } from '../literal.ts'
import type { Texts } from '../texts/en.ts'
import { moderatorId } from './ids.ts'

/** What is said of an article beside its text. */
export type Details = Pick<Content, 'title' | 'author' | 'publisher' | 'url' | 'published'>

/** As much as a field of a form holds. */
export const mostInField = 4000
export const mostFiles = 10

/** The form for new articles: Discord has room for five fields, so two of them are for two things. */
export const addForm = (texts: Texts): APIModalInteractionResponseCallbackData => {
  const { form } = texts.moderating
  return formOf(moderatorId({ kind: 'add' }), form.addTitle, [
    label(form.files, form.filesHint, upload('files', mostFiles)),
    label(form.text, form.textHint, lines('text', '', mostInField)),
    label(form.title, form.titleHint, line('title', '', longest.title)),
    ...pairs(null, texts),
  ])
}

/** The form for an article: its text where a field has room for it, else a file in its place. */
export const editForm = (
  article: Article,
  texts: Texts,
): APIModalInteractionResponseCallbackData => {
  const { form } = texts.moderating
  const { id: articleId, revision, text, title } = article
  return formOf(moderatorId({ kind: 'edit', articleId, revision }), form.editTitle, [
    label(form.title, null, line('title', title, longest.title)),
    ...pairs(article, texts),
    text.length <= mostInField
      ? label(form.wholeText, form.textHint, lines('text', text, mostInField))
      : label(form.newText, form.newTextHint, upload('files', 1)),
    label(form.why, form.whyHint, line('why', '', 300)),
  ])
}

/** The form for the details of something that is not saved yet. */
export function detailsForm(
  customId: string,
  details: Details,
  texts: Texts,
): APIModalInteractionResponseCallbackData {
  const { form, preview } = texts.moderating
  return formOf(customId, preview.details, [
    label(form.title, null, line('title', details.title, longest.title)),
    label(form.author, null, line('author', details.author, longest.author)),
    label(form.publisher, null, line('publisher', details.publisher, longest.publisher)),
    label(form.link, null, line('url', details.url, longest.url)),
    label(form.date, form.dateHint, line('published', details.published, longest.published)),
  ])
}

// As long as they are kept, and not longer than a field may be.
const longest = { title: 300, author: 200, publisher: 200, url: 2000, published: 60 } as const

const pairs = (details: Details | null, { moderating: { form } }: Texts): APILabelComponent[] => {
  const { author, publisher, url, published } = details ?? emptyDetails
  const writers = publisher ? `${author ?? ''}; ${publisher}`.trim() : author
  const where = [url, published].filter(Boolean).join(' ')
  return [
    label(form.writers, form.writersHint, line('writers', writers, 402)),
    label(form.linkAndDate, form.linkAndDateHint, line('where', where, 2061)),
  ]
}

const emptyDetails = { title: '', author: null, publisher: null, url: null, published: null }

/** What of the details was filled in in a form; what was left empty is null. */
export function detailsIn({ fields }: ModalSubmitInteraction): Details {
  const given = (name: string): string | null =>
    fields.fields.has(name) ? fields.getTextInputValue(name).trim() || null : null
  const [author, publisher] = writersIn(given('writers') ?? '')
  const [url, published] = linkAndDateIn(given('where') ?? '')
  const date = given('published') ?? published
  return {
    title: given('title') ?? '',
    author: given('author') ?? author,
    publisher: given('publisher') ?? publisher,
    url: asLink(given('url')) ?? url,
    published: date && (isoDate(date) ?? date),
  }
}

/** `Ines Varga; The Courier` as author and publisher; what is missing is null. */
function writersIn(text: string): readonly [string | null, string | null] {
  const [author = '', ...publisher] = text.split(';')
  return [author.trim() || null, publisher.join(';').trim() || null]
}

/** A link and a date, in whichever order. */
function linkAndDateIn(text: string): readonly [string | null, string | null] {
  const words = text.split(/[\s;]+/)
  const link = words.find((word) => /^[a-z][a-z\d+.-]*:\/\//i.test(word) || address.test(word))
  const date = words.filter((word) => word !== link).join(' ')
  return [asLink(link ?? null), date || null]
}

/** A link is often typed without its `https://`. */
const asLink = (word: string | null): string | null =>
  word !== null && address.test(word) ? `https://${word}` : word

/** `example.org/mill`, but no date such as 14.Mar. */
const address =
  /^(?=[^/]*\p{L}[^/]*\.)(?:[\p{L}\d](?:[\p{L}\d-]*[\p{L}\d])?\.)+\p{L}{2,}(?::\d+)?(?:[/?#]\S*)?$/iu

/** The text that was pasted or changed; null for a form without it. */
export const textIn = ({ fields }: ModalSubmitInteraction): string | null =>
  fields.fields.has('text') ? fields.getTextInputValue('text') : null

/** The files that were attached. */
export const filesIn = ({ fields }: ModalSubmitInteraction): readonly Attachment[] =>
  fields.fields.has('files') ? [...(fields.getUploadedFiles('files')?.values() ?? [])] : []

/** The note for the other moderators. */
export const whyIn = ({ fields }: ModalSubmitInteraction): string | null =>
  fields.fields.has('why') ? fields.getTextInputValue('why').trim() || null : null

const formOf = (
  custom_id: string,
  title: string,
  components: APILabelComponent[],
): APIModalInteractionResponseCallbackData => ({
  custom_id,
  title: plainLine(title, 45),
  components,
})

const label = (
  name: string,
  description: string | null,
  component: APITextInputComponent | APIFileUploadComponent,
): APILabelComponent => ({
  type: ComponentType.Label,
  label: name,
  ...(description && { description }),
  component,
})

const line = (custom_id: string, value: string | null, max_length: number) =>
  input(custom_id, value, max_length, TextInputStyle.Short)

const lines = (custom_id: string, value: string | null, max_length: number) =>
  input(custom_id, value, max_length, TextInputStyle.Paragraph)

const input = (
  custom_id: string,
  value: string | null,
  max_length: number,
  style: TextInputStyle,
): APITextInputComponent => ({
  type: ComponentType.TextInput,
  custom_id,
  style,
  required: false,
  max_length,
  ...(value && { value: value.slice(0, max_length) }),
})

const upload = (custom_id: string, max_values: number): APIFileUploadComponent => ({
  type: ComponentType.FileUpload,
  custom_id,
  required: false,
  min_values: 0,
  max_values,
})
