import { UserError } from '../errors.ts'
import { tokensIn } from '../search/terms.ts'

/** What a person asks, once pings, greetings and other wrapping are taken off. */
export type Question = { readonly text: string; readonly terms: readonly string[] }

/** Longer than any question; Discord's longest message has as many characters. */
const longestQuestion = 4000

/**
 * Reads a question out of a message. `terms` may be empty, for one that names nothing ("why?").
 * Throws a UserError for a message without words, or one too long to be a question.
 */
export function questionFrom(message: string): Question {
  if (message.length > longestQuestion) {
    const length = message.length.toLocaleString('en')
    throw new UserError(
      `That is ${length} characters long: ask a question of at most ${longestQuestion.toLocaleString('en')}.`,
    )
  }

  const text = withoutWrapping(message)
  if (!/[\p{L}\p{N}]/u.test(text)) {
    throw new UserError('There is no question in that: ask one in words, such as “Who said so?”.')
  }
  return { text, terms: [...new Set(tokensIn(text).map(({ term }) => term))] }
}

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
