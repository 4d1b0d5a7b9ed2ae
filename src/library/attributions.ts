/** Who says what in an article, by the model that ships: the edge at which it is loaded. */
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Article } from '../articles/article.ts'
import { Extractor } from '../attribution/attribute.ts'
import type { Attribution } from '../attribution/attribution.ts'
import { modelFrom } from '../attribution/model-file.ts'
import { type Nlp, Tagger } from '../attribution/tagger.ts'

/** Where the learnt weights are kept; src/attribution/MODEL.md says what they were learnt from. */
export const modelFile = new URL('../../data/attribution.model', import.meta.url)

/** A tagger that loads wink-nlp with its English model when it is first used, in a tenth of a second. */
export const winkTagger = (): Tagger =>
  new Tagger(() => {
    const require = createRequire(import.meta.url)
    const wink = require('wink-nlp') as (model: unknown, pipe: readonly string[]) => Nlp
    return wink(require('wink-eng-lite-web-model'), ['sbd', 'pos'])
  })

let extractor: Extractor | null = null

/** What was worked out. */
const known = new WeakMap<Article, readonly Attribution[]>()

/**
 * An article's attributions, in the order of its text; worked out when they are first asked for, while
 * everything waits. The first call takes longer, as it loads the model.
 */
export function attributionsOf(article: Article): readonly Attribution[] {
  let found = known.get(article)
  if (!found) {
    found = shippedExtractor().attributionsOf(article)
    known.set(article, found)
  }
  return found
}

/** The extractor with the model that ships; made once. */
export function shippedExtractor(): Extractor {
  extractor ??= new Extractor(modelFrom(readFileSync(modelFile)), winkTagger())
  return extractor
}
