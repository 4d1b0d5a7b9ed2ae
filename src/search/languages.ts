/**
 * Questions in other languages than English: their names and numbers are looked for all the same, if
 * the words that every question has don't get in the way.
 */
import { eachForm, isStopWord } from './terms.ts'

export type Language = {
  /** Words that tell the language, since no English question has them. */
  readonly telling: ReadonlySet<string>
  /** All words that carry nothing. */
  readonly stopWords: ReadonlySet<string>
}

/** The language that a question is in; null for English and all that are not known. */
export function languageOf(question: string): Language | null {
  const forms: string[] = []
  eachForm(withoutElisions(question), 0, question.length, (form) => forms.push(form))
  const ranked = languages
    .map((language) => ({
      language,
      own: forms.filter((form) => language.telling.has(form)).length,
      english: forms.filter((form) => isStopWord(form) && !language.stopWords.has(form)).length,
    }))
    .filter(({ own, english }) => own > english)
    .sort((a, b) => b.own - a.own)
  return ranked[0]?.language ?? null
}

/** A question with blanks in place of the French `l’` and `d’`, so that the words behind can be told. */
export const withoutElisions = (question: string): string =>
  question.replace(/(?<!\p{L})(?:[cdjlmnst]|qu)['’](?=\p{L})/giu, (elided) =>
    ' '.repeat(elided.length),
  )

const wordsOf = (words: string) => new Set(words.trim().split(/\s+/))

/** Without accents, as all forms are. */
const languages: readonly Language[] = [
  // German
  [
    `wer wen wem wessen wann wo woher wohin wie wieso weshalb warum welche welchen welchem welcher welches
    wieviel ist sind wurde wurden wird werden haben hatte nicht gibt`,
    `der die das den dem des ein eine einen einem einer eines und oder in im am an auf aus bei mit nach
    seit um von vom vor zu zum zur fur uber unter durch gegen was war waren hat es er sie ihr ihre
    sein seine sich auch noch als so viel viele man`,
  ],
  // French
  [
    `qui quoi quel quelle quels quelles quand combien pourquoi est sont etait etaient ete fut dans avec
    cette leur leurs`,
    `le la les un une des du de et ou en au aux par pour sur sans que comment a ont ce cet ces il elle
    ils elles on se sa son ses ne pas plus y qu t`,
  ],
  // Spanish
  [
    `quien quienes cuando donde adonde cual cuales cuanto cuantos cuanta cuantas fue fueron esta estan
    estaba porque por del`,
    `el la los las un una unos unas de al y o en con para sin sobre entre que como es son era eran ha
    han hay se su sus lo le les no mas muy ya`,
  ],
].map(([telling = '', others = '']) => ({
  telling: wordsOf(telling),
  stopWords: wordsOf(`${telling} ${others}`),
}))
