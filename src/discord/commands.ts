import type { Command } from './command.ts'
import { ask } from './commands/ask.ts'

/** Every command there is. */
export const commands: readonly Command[] = [ask]
