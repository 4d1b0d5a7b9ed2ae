/**
 * How sure it is that a hit answers, as opposed to being the best there is.
 */
import { sectionAt, wordsAt } from '../articles/article.ts'
import { holdsAnswerOf } from './answer-type.ts'
import { countedIn, countIn } from './counting.ts'
import { type Candidate, idfIn } from './features.ts'
import { isAkin } from './kin.ts'
import { saysOpposite } from './opposites.ts'
import type { Query, QueryTerm } from './query.ts'
import type { Scored } from './ranking.ts'
import { recencyOf } from './recency.ts'
import { mayTell, type Role, roleAgreement, roleIn } from './roles.ts'

/** What tells whether a hit answers. Shares are of the idf of the question's terms. */
export type Evidence = {
  /** How far it is ahead of the best other hit; below 0 for one that is behind. */
  readonly lead: number
  /** How far it is ahead of the second best other hit. */
  readonly secondLead: number
  /** How many other articles score alike and say other things: each counts 1 at the same score. */
  readonly rivals: number
  /** How much the question says: logarithm of its terms' idf. */
  readonly substance: number
  /** Share in terms that the passage lacks, and words of their family as well. */
  readonly missing: number
  /** As the features have them. */
  readonly sentenceCoverage: number
  readonly articleBm25: number
  readonly titleBm25: number
  readonly titled: number
  readonly surface: number
  /** 1 when the deed is told of the one asked about, and when it is told of another. */
  readonly roleAgrees: number
  readonly roleDiffers: number
  /** Share of the question's names that are neither in the passage nor in the title. */
  readonly namesMissing: number
  /** 1 when no sentence that meets the question holds the kind of thing it asks for, */
  readonly typeMissing: number
  /** and when that would be plain to see: an age, a sum of money, a share. */
  readonly plainMissing: number
  /** 1 when the thing to be counted stands by no number, isn't there, or nothing has a number. */
  readonly uncounted: number
  readonly absent: number
  readonly numberless: number
  /** 1 when a number of the question, such as a year, is neither in the passage nor in its date. */
  readonly numberMissing: number
  /** 1 when a name with a number, such as “Line 5” or “June 20”, doesn't stand there as one. */
  readonly labelMissing: number
  /** 1 when the best sentence has the opposite of a word that it lacks. */
  readonly opposite: number
  /** 1 when the sentence with most of the question asks it itself. */
  readonly asks: number
  /** How old the article is, from 0 to 1, where newer ones are preferred; 0 where they aren't. */
  readonly stale: number
}

/**
 * What each piece of evidence is worth in log-odds, and the odds without any: logistic regression on
 * 7,700 cases, the questions of `weights` with and without the articles that answer them, as
 * `npm run train:ranking` prints them. But `roleDiffers` and `plainMissing` are stronger than that
 * gives (-1), since they are rare there and the near misses that they catch are the worst answers to
 * give; `stale` is weaker (-9.5), since there all is about the news of a week, and elsewhere an older
 * article will often do; `absent` is (-3.2), so that such a passage is still shown as a near miss; and the odds without any are a little lower (-4.61), so that as many questions
 * are answered as before there was a second lead.
 */
export const evidenceWeights: Readonly<Record<keyof Evidence, number>> = {
  lead: 0.06,
  secondLead: 0.08,
  rivals: -0.67,
  substance: 0.96,
  missing: -1.8,
  sentenceCoverage: 0.76,
  articleBm25: 0.69,
  titleBm25: 0.21,
  titled: 0.14,
  surface: 0.43,
  roleAgrees: 0.34,
  roleDiffers: -3,
  namesMissing: -1.45,
  typeMissing: -0.35,
  plainMissing: -1.6,
  uncounted: -2.3,
  absent: -2,
  numberless: -5.05,
  numberMissing: -1.36,
  labelMissing: -0.83,
  opposite: -2.2,
  asks: -1.84,
  stale: -1.5,
}
export const evidenceBias = -4.81

/** What was found for a query: the hits chosen, and the best hit of each article, both best first. */
export type Found = {
  readonly query: Query
  readonly chosen: readonly Scored[]
  readonly bestOfEach: readonly Scored[]
  /** The day near which articles are preferred, or null. */
  readonly recentAt: string | null
}

/** The belief, from 0 to 1, that the hit at `place` of those chosen answers. */
export function confidenceAt(place: number, found: Found): number {
  const evidence = evidenceAt(place, found)
  const names = Object.keys(evidenceWeights) as (keyof Evidence)[]
  const sum = names.reduce((total, name) => total + evidenceWeights[name] * evidence[name], 0)
  return 1 / (1 + Math.exp(-sum - evidenceBias))
}

/** The evidence for the hit at `place` of those chosen. */
export function evidenceAt(place: number, { query, chosen, ...others }: Found): Evidence {
  const hit = chosen[place]!
  const { features, ...candidate } = hit.candidate
  const [rival, second] = chosen.filter((other) => other !== hit)
  const { terms } = query
  const { role, labels, counted, figures } = readingOf(query)

  const sentences = sentencesOf(hit.candidate)
  const above = wordsAbove(hit.candidate)
  const text = [above, ...sentences].join('\n')
  const termsAbove = termsAboveOf(hit.candidate)
  const inPassage = new Set(termsAbove)
  addTerms(hit.candidate, candidate.first, candidate.last, inPassage)
  const inBest = new Set([...termsAbove, ...bestTermsOf(hit.candidate)])
  const names = terms.filter(({ isName }) => isName)
  const count = countOf(counted, termsAbove, sentences)
  const lacksType = isTypeMissing(hit.candidate, sentences, query)
  const agreement = roleAmong(hit.candidate, sentences, role)
  const { published } = candidate.entry.article

  return {
    lead: rival ? clip(hit.score - rival.score) : unrivalled,
    secondLead: second ? clip(hit.score - second.score) : 1.5 * unrivalled,
    rivals: rivalsOf(hit, others.bestOfEach, terms),
    substance: Math.log(1 + query.total),
    missing: worth(terms.filter(({ term }) => !hasKin(inPassage, term))) / (query.total || 1),
    sentenceCoverage: features.sentenceCoverage,
    articleBm25: features.articleBm25,
    titleBm25: features.titleBm25,
    titled: features.titled,
    surface: features.surface,
    roleAgrees: agreement === 1 ? 1 : 0,
    roleDiffers: agreement === -1 ? 1 : 0,
    namesMissing:
      names.filter(({ term }) => !inPassage.has(term)).length / Math.max(1, names.length),
    typeMissing: lacksType ? 1 : 0,
    plainMissing: lacksType && isPlain(query) ? 1 : 0,
    uncounted: count === 'uncounted' ? 1 : 0,
    absent: count === 'absent' ? 1 : 0,
    numberless: count === 'numberless' ? 1 : 0,
    numberMissing: figures.every(({ term }) => inPassage.has(term) || published?.includes(term))
      ? 0
      : 1,
    labelMissing: labels.every((label) => label.test(text)) ? 0 : 1,
    opposite: saysOpposite(
      terms.map(({ term }) => term),
      inBest,
    )
      ? 1
      : 0,
    asks: features.asks,
    stale: others.recentAt && published ? 1 - recencyOf(published, others.recentAt) : 0,
  }
}

/** What a question says of what it wants, which is the same for all its hits. */
type Reading = {
  readonly role: Role | null
  readonly labels: readonly RegExp[]
  readonly counted: ReadonlySet<string> | null
  readonly figures: readonly QueryTerm[]
}

const readings = new WeakMap<Query, Reading>()

function readingOf(query: Query): Reading {
  let reading = readings.get(query)
  if (!reading) {
    const { text, terms } = query
    const [role, labels, counted] = [roleIn(text), labelsIn(text), countedIn(text)]
    reading = { role, labels, counted, figures: terms.filter(isFigure) }
    readings.set(query, reading)
  }
  return reading
}

/** The lead of a hit that has no rival, for want of articles: a fair one. */
const unrivalled = 4

const clip = (lead: number) => Math.max(-15, Math.min(15, lead))

function sentencesOf({ entry, first, last }: Candidate): string[] {
  const sentences: string[] = []
  for (let i = first; i <= last; i++) {
    sentences.push(wordsAt(entry.article, entry.sentences.at(i)!))
  }
  return sentences
}

const wordsAbove = ({ entry: { article, sentences }, best }: Candidate) =>
  `${article.title}\n${sectionAt(article, sentences.at(best)!.start)?.heading ?? ''}`

/** The terms of the title, and of the heading above the best sentence. */
function termsAboveOf({ entry, best }: Candidate): Set<string> {
  const { index, titleForms, headingForms, sentences } = entry
  const terms = new Set<string>()
  for (const form of titleForms) terms.add(index.termOfForm(form))
  for (const form of headingForms[sentences.sectionOf(best)]!) terms.add(index.termOfForm(form))
  return terms
}

/** Adds the terms of some sentences to a set. */
function addTerms({ entry }: Candidate, first: number, last: number, into: Set<string>): void {
  const { index, forms, firstForms } = entry
  for (let at = firstForms[first]!; at < firstForms[last + 1]!; at++) {
    into.add(index.termOfForm(forms[at]!))
  }
}

const hasKin = (terms: ReadonlySet<string>, asked: string): boolean =>
  terms.has(asked) || [...terms].some((term) => isAkin(term, asked))

const worth = (terms: readonly { readonly idf: number }[]) =>
  terms.reduce((sum, { idf }) => sum + idf, 0)

/** As many other articles are looked at. */
const mostRivals = 7

/** A rival that scores so much less counts a third. */
const rivalry = 3

/** Articles that tell the same, as papers do of one event, are no rivals. */
function rivalsOf(
  { candidate, score }: Scored,
  bestOfEach: readonly Scored[],
  asked: readonly QueryTerm[],
): number {
  const known = new Set(asked.map(({ term }) => term))
  const newOnes = (one: Candidate) => [...bestTermsOf(one)].filter((term) => !known.has(term))
  const own = new Set(newOnes(candidate))
  return bestOfEach
    .filter((other) => other.candidate.entry !== candidate.entry)
    .slice(0, mostRivals)
    .reduce((sum, other) => {
      const weight = Math.exp(Math.min(0, other.score - score) / rivalry)
      const theirs = newOnes(other.candidate)
      const shared = theirs.filter((term) => own.has(term)).length
      const alike = shared / Math.max(1, Math.min(own.size, theirs.length))
      return sum + weight * (1 - Math.min(1, 2 * alike))
    }, 0)
}

/** The terms of best sentences, which are compared with those of every hit. */
const bestTerms = new WeakMap<Candidate, ReadonlySet<string>>()

function bestTermsOf(candidate: Candidate): ReadonlySet<string> {
  let terms = bestTerms.get(candidate)
  if (!terms) {
    const found = new Set<string>()
    addTerms(candidate, candidate.best, candidate.best, found)
    terms = found
    bestTerms.set(candidate, terms)
  }
  return terms
}

/** Agreement of the sentence that agrees best; of one that differs, where none agrees. */
function roleAmong(candidate: Candidate, sentences: readonly string[], role: Role | null): number {
  if (!role) return 0
  const found = sentences
    .filter((_, i) => hasTerm(candidate, candidate.first + i, (term) => mayTell(role, term)))
    .map((sentence) => roleAgreement(role, sentence))
  if (found.includes(1)) return 1
  return found.includes(-1) ? -1 : 0
}

function hasTerm({ entry }: Candidate, sentence: number, isIt: (term: string) => boolean): boolean {
  const { index, forms, firstForms } = entry
  const [from, to] = [firstForms[sentence]!, firstForms[sentence + 1]!]
  return forms.subarray(from, to).some((form) => isIt(index.termOfForm(form)))
}

/** True when none of the sentences with half as much of the question as the best has such a thing. */
function isTypeMissing(
  { matches, first, bestIdf }: Candidate,
  sentences: readonly string[],
  query: Query,
): boolean {
  const type = query.answerType
  if (!type) return false
  return !sentences.some(
    (sentence, i) =>
      idfIn(query, matches, first + i) >= 0.5 * bestIdf && holdsAnswerOf(type, sentence, query) > 0,
  )
}

const isPlain = ({ answerType }: Query) =>
  answerType === 'age' || answerType === 'money' || answerType === 'share'

/** What the title or heading names need not be named again. */
function countOf(
  counted: ReadonlySet<string> | null,
  above: ReadonlySet<string>,
  sentences: readonly string[],
) {
  if (!counted) return null
  const isNamed = [...above].some((term) => counted.has(term))
  return countIn(sentences, isNamed ? new Set() : counted)
}

/** A number in digits that is more than a few: a year, a day of the month, a figure. */
const isFigure = ({ term, forms }: QueryTerm) => Number(term) >= 13 && forms.has(term)

/** Finds what has a name and a number in a question, as it may be written elsewhere. */
function labelsIn(question: string): RegExp[] {
  return [...question.matchAll(label)].map(
    ([, name, number]) =>
      new RegExp(
        `(?<!\\p{L})${name}s?[\\s-]+(?:\\d+(?:,| and|–|-) ?)?${number}(?![\\p{L}\\d])|(?<!\\d)${number}(?:st|nd|rd|th)?(?: of)? ${name}(?!\\p{L})`,
        'iu',
      ),
  )
}

const label =
  /(?<=\s)(\p{Lu}\p{Ll}{2,20}|line|chapter|part|war|january|february|march|april|may|june|july|august|september|october|november|december)[ -](\d{1,2}|[IVX]{1,4})(?![\p{L}\d]|[.,:]\d|\s?(?:%|per|years?|hours?|days?|million|billion))/gu
