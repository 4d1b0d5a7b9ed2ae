import { Refused } from '../refusals.ts'
import { requestIn } from '../search/request.ts'
import { tokensIn } from '../search/terms.ts'

/** What a person asks, once pings, greetings and other wrapping are taken off. */
export type Question = { readonly text: string; readonly terms: readonly string[] }

/** Longer than any question; Discord's longest message has as many characters. */
const longestQuestion = 4000

/**
 * Reads a question out of a message. `terms` may be empty, for one that names nothing ("why?").
 * Throws a refusal for a message without words, or one too long to be a question.
 */
export function questionFrom(message: string): Question {
  if (message.length > longestQuestion) {
    throw new Refused('longQuestion', message.length, longestQuestion)
  }

  const text = withoutWrapping(message)
  if (!/[\p{L}\p{N}]/u.test(text)) throw new Refused('noQuestion')
  return questionOf(text)
}

/**
 * True for a question that names nothing to look for, such as "And then?": of words that say something
 * only to those who know what was said before.
 */
export const namesNothing = ({ terms }: Question): boolean => terms.every((term) => vague.has(term))

const vague: ReadonlySet<string> = new Set(
  tokensIn(
    `happen next detail explain elaborate continue example source info information really actually
    exactly sure true mean say tell know think else thing stuff lol`,
  ).map(({ term }) => term),
)

/** True for what only thanks, greets or praises, such as "ok thank you" or "lol nice": it asks nothing. */
export function isCourtesy({ text }: Question): boolean {
  if (/["“”„«»]/.test(text)) return false
  const plain = text
    .toLowerCase()
    .replace(/\bgood (?:morning|afternoon|evening|night|day)\b/g, 'hello')
  const words = plain.match(/[\p{L}\p{M}\p{N}'’]+/gu) ?? []
  // "Nice?" may be the town.
  const isMeant = (word: string) =>
    courteous.has(word) || (!/[?？]/.test(text) && praising.has(word))
  return (
    words.some(isMeant) &&
    words.every((word) => courteous.has(word) || praising.has(word) || besides.has(word))
  )
}

const courteous = new Set(
  `thanks thank thankyou thx ty tysm cheers hello hi hey hiya yo bye goodbye welcome
  danke hallo merci bonjour salut gracias hola obrigado obrigada olá oi arigato
  ありがとう ありがとうございます ありがとうございました こんにちは こんばんは おはよう おはようございます`.split(
    /\s+/,
  ),
)
const praising = new Set(
  `lol haha hehe wow ok okay nice cool great awesome amazing perfect good brilliant excellent helpful
  sweet neat appreciated understood bravo`.split(/\s+/),
)
const besides = new Set(
  `a an the you your u so very much lot many all everyone everybody bot verbatim guys there again for that
  that's thats this it is i me mate friend in advance really one answer work job oh ah yes and sehr schön dir
  euch vielen dank beaucoup bien muchas mucho muito`.split(/\s+/),
)

/** Who is meant where no more is asked than “What did Ann Lee say?”; null for any other question. */
export const speakerAskedFor = ({ text }: Question): string | null =>
  /^what (?:did|does|do|has|have|had) (.{2,60}?) (?:say|said|think)[?!.\s]*$/i.exec(text)?.[1] ??
  null

/** More questions in a message than quotes in an answer are looked up together. */
const mostInMessage = 3

/**
 * The questions of a message that can each be looked up by itself; most often it is one. What leans on
 * the question before stays with it: "Who is Mara Quill? What does she want?"
 */
export function questionsIn(message: Question): readonly Question[] {
  const { quoted } = requestIn(message.text)
  const ends = [...message.text.matchAll(/(?:\?[?!]*\s+|？\s*)(?=\S)/g)]
    .map(({ 0: mark, index }) => index + mark.length)
    .filter((end) => !quoted.some((words) => words.start < end && end < words.end))
  const parts = [0, ...ends].map((start, i) => message.text.slice(start, ends[i]).trim())

  const questions: Question[] = []
  for (const part of parts) {
    const question = questionOf(part)
    const before = questions.at(-1)
    if (before && (namesNothing(before) || leans(question))) {
      questions[questions.length - 1] = questionOf(`${before.text} ${part}`)
    } else {
      questions.push(question)
    }
  }
  return questions.length > mostInMessage ? [message] : questions
}

const leans = (question: Question): boolean =>
  !/[?？][?!]*$/.test(question.text) ||
  namesNothing(question) ||
  (pronoun.test(question.text) && !/\s\p{Lu}/u.test(question.text))

const pronoun =
  /\b(?:he|she|it|they|him|her|them|his|hers|its|their|theirs|this|that|these|those|there)\b/i

const questionOf = (text: string): Question => ({
  text,
  terms: [...new Set(requestIn(text).tokens.map(({ term }) => term))],
})

/** Pings of people, roles and channels, custom emoji, timestamps, and links, as Discord writes them. */
const markup = /<(?:@[!&]?|#|a?:\w{2,32}:|t:)[\w:-]{1,40}>|<?https?:\/\/[^\s<>]+>?/g

const greeting =
  /^(?:hi|hello|hey|hiya|yo|good (?:morning|afternoon|evening)|ok|okay|so|um+|well)(?: (?:there|bot|all|everyone|verbatim|guys))?\b(?!-\w)[\s,.!:-]*/i
const request =
  /^(?:please|pls|quick question|question|i (?:have|had) a question|(?:can|could|would|will) (?:you|someone|anyone|somebody|anybody)(?: please)? (?:tell|show|explain|help)(?: me| us)?(?: (?:about|with))?|do(?:es)? (?:you|anyone|anybody|someone) know|tell (?:me|us)|i(?:'d| would) like to know|i(?:'m| am)? wonder(?:ing)?|just wondering|any idea)\b(?!-\w)[\s,.!:-]*/i
const thanks =
  /[\s,.!?-]*\b(?:please|pls|thanks|thank you|thx|ty|cheers)(?: (?:in advance|a lot|so much|all|everyone|bot))?[\s,.!-]*(\??)[\s!.]*$/i

function withoutWrapping(message: string): string {
  let text = message.replace(markup, ' ').replace(/\s+/g, ' ').trim()
  for (const wrapping of [greeting, greeting, request, request])
    text = unlessAll(text, wrapping, '')
  return unlessAll(text, thanks, '$1')
}

/** Takes wrapping off, unless that is all there is. */
function unlessAll(text: string, wrapping: RegExp, instead: string): string {
  const rest = text.replace(wrapping, instead).trim()
  return /[\p{L}\p{N}]/u.test(rest) ? rest : text
}
