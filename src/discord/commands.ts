import type { Command } from './command.ts'
import { ask } from './commands/ask.ts'
import { settings } from './commands/settings.ts'

/** Every command there is. */
export const commands: readonly Command[] = [ask, settings]
