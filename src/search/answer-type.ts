/**
 * What kind of thing a question asks for, and whether a sentence has one: a number for "how many",
 * a new name for "who". It is a hint, read from words alone.
 */
import type { Query } from './query.ts'
import { tokensIn } from './terms.ts'

export type AnswerType =
  | 'money'
  | 'share'
  | 'age'
  | 'number'
  | 'date'
  | 'name'
  | 'place'
  | 'origin'
  | 'cause'
  | 'speech'

/** The kind of answer that the words of a question ask for; null when they don't tell. */
export function answerTypeOf(question: string): AnswerType | null {
  return asked.find(([pattern]) => pattern.test(question))?.[1] ?? null
}

/**
 * How much it tells that a sentence has that kind of thing, or lacks it: numbers and places are
 * plain to see, a new name stands in every other sentence.
 */
export const tellingOf: Readonly<Record<AnswerType, number>> = {
  money: 2,
  share: 2,
  age: 2,
  number: 2,
  origin: 2,
  place: 1.5,
  date: 1,
  cause: 1,
  name: 0.8,
  speech: 0.8,
}

/** From 0 to 1: how well a sentence can hold that kind of answer. */
export function holdsAnswerOf(type: AnswerType, sentence: string, query: Query): number {
  if (type !== 'name' && type !== 'place' && type !== 'origin')
    return signs[type].test(sentence) ? 1 : 0

  const names = { name: capitalised, place: placeNames, origin: originNames }[type]
  const known = new Set(query.terms.map(({ term }) => term))
  for (const match of sentence.matchAll(names)) {
    // The sentence's first word has a capital whatever it is.
    const isNew = tokensIn(match[1]!).some(
      ({ term }) => !known.has(term) && !calendar.test(match[1]!),
    )
    if (isNew && (match.index > 0 || type !== 'name')) return 1
  }
  return 0
}

const asked: readonly (readonly [RegExp, AnswerType])[] = [
  [
    /\bhow (?:much|many) (?:money|dollars|pounds|euros|crowns)\b|\bhow much\b.{0,120}\b(?:cost|costs|pay|pays|paid|owe|owes|owed|spend|spent|earn|earns|earned|worth|charge|charged|fined?|donated?|invest(?:ed)?|price|sell for|sold for)\b|\b(?:what|which)\b.{0,30}\b(?:price|cost|costs|salary|fee)\b/i,
    'money',
  ],
  [
    /\b(?:what|which|how (?:many|much|large|big)|by how)\b.{0,60}\b(?:percent|per cent|percentage|proportion)\b/i,
    'share',
  ],
  [/\bhow old\b|\b(?:what|which) age\b|\bwhat (?:is|was) .{1,60}\bage\b/i, 'age'],
  [/\bhow (?:many|much|far|long|tall|big|large|high|often|fast|deep|wide|heavy)\b/i, 'number'],
  [/\b(?:what|which) (?:number|share|amount|score)\b/i, 'number'],
  [/\bwhen\b|\b(?:what|which) (?:year|date|day|month|time|century|decade)\b/i, 'date'],
  [
    /\bwhat (?:did|does|do|has|have|is|was|were) \S.{0,80}\b(?:say|said|claim|tell|told|argue|warn|think|call|respond)/i,
    'speech',
  ],
  [
    /\bwho(?:m|se)?\b|\b(?:what|which) (?:person|man|woman|player|team|company|group|name|actor|author|president|minister)\b/i,
    'name',
  ],
  [/\bwhere\b.{0,200}\bfrom\b|\bfrom where\b/i, 'origin'],
  [
    /\bwhere\b|\b(?:what|which) (?:country|city|town|state|place|island|region|county|continent)\b/i,
    'place',
  ],
  [/\bwhy\b|\bwhat (?:caused?|led|made|reason|prompted)\b|\bhow come\b/i, 'cause'],
]

const figure =
  '(?:\\d[\\d,.]*|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundreds?|thousands?|millions?|billions?|trillions?|half|few|several)'

const signs = {
  money: new RegExp(
    `[$£€¥]\\s?\\d|\\b${figure}[\\s-](?:(?:hundred|thousand|million|billion|trillion)[\\s-])?(?:\\p{L}+ )?(?:dollars?|pounds?|euros?|yen|yuan|cents?|crowns?|rupees|rubles|roubles|francs|marks|pence|baht|pesos?|kron[ae]r?)\\b|\\b(?:free|nothing)\\b|\\b\\d[\\d,.]* (?:million|billion|trillion)\\b`,
    'iu',
  ),
  share: new RegExp(
    `\\d\\s?%|\\b${figure}[\\s-](?:percent|per cent|percentage)\\b|\\b(?:half|halves|quarters?|thirds?|fifths?|tenths?|majority|doubled|tripled)\\b|\\b(?:one|two|three|nine|\\d+) (?:in|of|out of) (?:every )?(?:\\d|two|three|four|five|six|seven|eight|nine|ten)`,
    'iu',
  ),
  age: new RegExp(
    `\\b${figure}[\\s-](?:years?|months?|weeks?|days?)[\\s-]olds?\\b|\\b(?:aged?|ages)\\b|,\\s\\d\\d?(?=[,.;)\\s]|$)|\\(\\d\\d?\\)|\\b(?:birthday|born|teens|twenties|thirties|forties|fifties|sixties|seventies|eighties|\\d0s)\\b|\\b${figure} years?\\b`,
    'iu',
  ),
  number:
    /\d|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|dozens?|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundreds?|thousands?|millions?|billions?|half|quarter|third)\b/i,
  date: /\b(?:1[0-9]\d\d|20\d\d)\b|\b(?:January|February|March|April|May|June|July|August|September|October|November|December|Jan|Feb|Aug|Sept?|Oct|Nov|Dec)\b|\b(?:mon|tues|wednes|thurs|fri|satur|sun)day\b|\b(?:yesterday|today|tomorrow|century|decade|o'clock|[ap]\.m\.)|\b(?:last|next|this|earlier) (?:week|month|year|night)\b|\d\d?:\d\d/i,
  cause:
    /\b(?:because|due to|since|after|caus\w+|reason\w*|led to|as a result|result\w*|in order to|so that|owing to|blam\w+|prompt\w+|to avoid|to prevent|amid|over (?:a|the|its|his|her|their))\b/i,
  speech:
    /["“”«»]|''|``|\b(?:said|says?|told|claim\w*|argu\w+|warn\w*|call\w*|describ\w+|statement|according|respond\w*|wrote|add(?:ed|s)|accus\w+|think|thinks|believ\w+)\b/i,
} as const

const calendar =
  /^(?:January|February|March|April|May|June|July|August|September|October|November|December|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)/

const capitalised = /(?<![\p{L}\p{N}])(\p{Lu}[\p{L}\p{M}'’.-]{0,40})/gu
const placeNames =
  /(?<![\p{L}\p{N}])(?:in|at|near|from|to|of|on|into|across|outside|around|through|off|between|and) (?:the )?(\p{Lu}[\p{L}\p{M}'’.-]{0,40})/gu
const originNames =
  /(?<![\p{L}\p{N}])(?:from|of|by|out of) (?:the )?(\p{Lu}[\p{L}\p{M}'’.-]{0,40})/gu
