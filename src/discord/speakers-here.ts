/** The speakers that somebody may mean by what they have typed so far. */
import { mostInName } from './buttons.ts'
import type { Completion, Shelf } from './command.ts'

// What Discord shows of choices.
const mostChoices = 25

/** The speakers whom the articles name, those who say most first. */
export async function speakerChoices(typed: string, library: Shelf): Promise<Completion[]> {
  const names = await library.speakers(typed, mostChoices, mostInName)
  return names.map((name) => ({ name, value: name }))
}
