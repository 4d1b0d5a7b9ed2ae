/** The senses of terms that ship: the edge at which they are loaded. */
import { readFileSync } from 'node:fs'
import { type Senses, sensesFrom } from '../search/senses.ts'

/** Where they are kept; src/search/SENSES.md says where they come from. */
export const sensesFile = new URL('../../data/senses.model', import.meta.url)

let senses: Senses | null = null

/** The senses of terms, loaded when they are first asked for. */
export function shippedSenses(): Senses {
  senses ??= sensesFrom(readFileSync(sensesFile))
  return senses
}
