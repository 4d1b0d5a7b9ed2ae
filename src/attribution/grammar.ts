/**
 * The small closed classes of English words that tell where a phrase or a clause begins and ends.
 * All are in lower case, with straight apostrophes.
 */

const setOf = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/))

export const determiners = setOf(`
  the a an this that these those his her its their our my your some many several most more other another both
  all each every two three four five six seven eight nine ten dozens hundreds one
`)

export const subjectPronouns = setOf('he she they it we i you there')
export const objectPronouns = setOf('him her them us me you it himself herself themselves')

/** A subject that begins with one of these is nobody, or nobody in particular. */
export const nobody = setOf(`
  nobody no none neither nothing nor not never few anyone anybody whoever whatever anything everything something
  those you one
`)

export const prepositions = setOf(`
  about above across after against ahead along amid among around as at before behind below beneath beside besides
  between beyond by despite down during except for from given in inside into like near of off on onto out outside
  over past per since through throughout to toward towards under until up upon via with within without
`)

export const days = setOf(`
  monday tuesday wednesday thursday friday saturday sunday mon tues wed thu thurs fri sat sun today yesterday
  tonight tomorrow
`)

export const partsOfDay = setOf('morning afternoon evening night')

/** A phrase that begins or ends with one of these says when, not who. */
export const timeWords = setOf(`
  last next week weeks month months year years decade decades morning afternoon evening night day days hours
  minutes january february march april june july august september october november december ago
`)

/** Words that may stand between a subject and its verb. */
export const adverbs = setOf(`
  also again already always either even ever first further afterward afterwards instead just late later long
  meanwhile never not now often once only perhaps quickly rather recently repeatedly simply since soon still then
  thus too twice yet earlier both all each reportedly therefore nevertheless nonetheless
`)

export const negations = setOf(`
  not never no cannot hardly rarely neither nor didn't don't doesn't hasn't haven't hadn't isn't aren't wasn't
  weren't won't wouldn't can't couldn't shouldn't
`)

export const formsOfBe = setOf('is are was were be been being am')
export const formsOfHave = setOf('has have had having')
export const formsOfDo = setOf('does do did')

/** Words that begin a clause inside a sentence. */
export const clauseWords = setOf(`
  that which what how where why when because while as if unless whether although though since until so but than
  whose whom who after before once
`)

/** Behind one of these a subject and its verb aren't what the article asserts. */
export const unassertive = setOf(
  'if unless whether that which what how where why until than whose whom',
)

/** Behind one of these at its start, a sentence has another clause still to come. */
export const subordinating = setOf('when while although though because since as after before once')

export const relatives = setOf('who which whose whom')

const finiteVerbs = setOf(`
  is are was were has have had does do did will would can could shall should may might must
  isn't aren't wasn't weren't hasn't haven't hadn't doesn't don't didn't won't wouldn't can't couldn't shouldn't
  became began believes broke brought built came chose drew fell felt found gave gets goes got grew held keeps
  kept knew knows lost made makes meant needs paid put ran remains rose said sat saw says seems sent shows sold
  spent stood takes thinks thought told took tries wants went won wore wrote
  he's she's it's they're we're i'm you're there's that's he'd she'd they'd we'd i'd he'll she'll they'll we'll
  i've they've we've you've i'll you'll
`)

/** True for a verb that can be the verb of a clause, among the most frequent ones. */
export const isFiniteVerb = (word: string): boolean => finiteVerbs.has(word)

const notPast = setOf('united need indeed speed seed feed breed hundred alleged retired so-called')

/** True for a word that looks like a past tense; it may be a participle, as in `the proposed plan`. */
export const looksPast = (word: string): boolean =>
  word.length > 3 && word.endsWith('ed') && !notPast.has(word)

const notAdverbs = setOf(
  'family ally assembly anomaly monopoly bully reply supply belly rally daily weekly elderly',
)

/** True for a word such as `flatly` or `then` that may stand between a subject and its verb. */
export const isAdverb = (word: string): boolean =>
  adverbs.has(word) || (word.length > 4 && word.endsWith('ly') && !notAdverbs.has(word))
