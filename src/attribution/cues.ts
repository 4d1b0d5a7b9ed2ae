/** The words that report what somebody said or wrote, and how a sentence is built around each. */

/** A verb that reports speech, in one of its forms. */
export type Cue = {
  /** The verb as a dictionary has it: `say` for `said`. */
  readonly verb: string
  readonly form: 'base' | 'present' | 'past' | 'ing'
  /** The least that must follow for speech: any clause, a clause with `that`, or a quotation. */
  readonly takes: 'clause' | 'that-clause' | 'quotation'
  /** Whether the one spoken to follows first: `told reporters that`, `warned that`. */
  readonly addressee: 'none' | 'possible' | 'needed'
  /** True for a verb whose subject is as often a fact as a speaker: `the results suggest that`. */
  readonly isWeak: boolean
}

/** The reporting verb that a word is, or null. The word is in lower case. */
export const cueOf = (word: string): Cue | null => verbCues.get(word) ?? null

/** True for a noun that names something said, as in `the union's claim that`. */
export const isSpeechNoun = (word: string): boolean => speechNouns.has(word)

/** True for a verb that voices a noun, as in `voiced concern that`. */
export const isVoicingVerb = (word: string): boolean => voicingVerbs.has(word)

/** True for a noun that is voiced, as in `voiced concern that`. */
export const isVoicedNoun = (word: string): boolean => voicedNouns.has(word)

const words = (list: string) => list.trim().split(/\s+/)

const clauseVerbs = words('say tell')

// Not `deny` nor `doubt`: what follows them is what their subject does not say.
const thatVerbs = words(`
  acknowledge add admit advise affirm allege announce argue assert assure boast caution claim complain concede
  conclude confide confirm contend counter declare disclose emphasize emphasise estimate explain forecast
  grumble hint indicate inform insist joke lament maintain mention note notify observe pledge predict proclaim
  promise propose protest quip reassure recall reckon recount reiterate remark remind repeat reply report respond
  reveal speculate state stress suggest swear testify tweet urge vow warn write
`)

const quotationVerbs = words(`
  answer ask begin bellow chant comment continue crow cry deadpan demand exclaim fume gush implore intone interject
  laugh muse offer opine plead post press read retort roar scream shout sigh sneer snap start sum thunder
  whisper yell
`)

const addressees: Readonly<Record<string, Cue['addressee']>> = {
  advise: 'possible',
  ask: 'possible',
  assure: 'needed',
  inform: 'needed',
  notify: 'needed',
  promise: 'possible',
  reassure: 'needed',
  remind: 'needed',
  tell: 'needed',
  urge: 'possible',
  warn: 'possible',
  write: 'possible',
}

const weakVerbs = new Set(words('hint indicate respond reveal speculate suggest'))

const irregularPast: Readonly<Record<string, string>> = {
  begin: 'began',
  forecast: 'forecast',
  read: 'read',
  say: 'said',
  swear: 'swore',
  tell: 'told',
  write: 'wrote',
}

const doublesConsonant = new Set(words('admit begin quip snap sum'))

const verbCues = new Map<string, Cue>()
for (const verb of quotationVerbs) addForms(verb, 'quotation')
for (const verb of thatVerbs) addForms(verb, 'that-clause')
for (const verb of clauseVerbs) addForms(verb, 'clause')

function addForms(verb: string, takes: Cue['takes']) {
  const addressee = addressees[verb] ?? 'none'
  const isWeak = weakVerbs.has(verb)
  const add = (word: string, form: Cue['form']) =>
    verbCues.set(word, { verb, form, takes, addressee, isWeak })

  const stem = doublesConsonant.has(verb) ? verb + verb.at(-1) : verb.replace(/e$/, '')
  const isYToI = /[^aeiou]y$/.test(verb)
  const present = isYToI
    ? `${verb.slice(0, -1)}ies`
    : /(?:s|sh|ch)$/.test(verb)
      ? `${verb}es`
      : `${verb}s`
  const past = isYToI ? `${verb.slice(0, -1)}ied` : `${stem}ed`

  add(verb, 'base')
  add(present, 'present')
  add(`${stem}ing`, 'ing')
  add(irregularPast[verb] ?? past, 'past')
}

const speechNouns = new Set(
  words(`
    accusation admission allegation allegations announcement argument assertion assertions assurance claim claims
    complaint concession contention declaration insistence pledge prediction promise remark statement suggestion
    testimony vow warning
  `),
)

const voicingVerbs = new Set(
  words('voice voices voiced express expresses expressed raise raises raised'),
)

const voicedNouns = new Set(
  words(`
    alarm anger belief concern concerns confidence disappointment dismay fear fears frustration hope hopes optimism
    outrage regret suspicion surprise worry worries
  `),
)
