import type { Command } from './command.ts'
import { about } from './commands/about.ts'
import { addAsArticle } from './commands/add-as-article.ts'
import { articleCommand } from './commands/article.ts'
import { ask } from './commands/ask.ts'
import { evaluateCommand } from './commands/evaluate.ts'
import { findSources } from './commands/find-sources.ts'
import { help } from './commands/help.ts'
import { lookup } from './commands/lookup.ts'
import { privacy } from './commands/privacy.ts'
import { said } from './commands/said.ts'
import { settings } from './commands/settings.ts'
import { suggestCommand } from './commands/suggest.ts'
import { unanswered } from './commands/unanswered.ts'
import { verifyCommand, verifyQuote } from './commands/verify.ts'

/** Every command there is. */
export const commands: readonly Command[] = [
  ask,
  lookup,
  verifyCommand,
  said,
  findSources,
  verifyQuote,
  articleCommand,
  addAsArticle,
  suggestCommand,
  help,
  unanswered,
  evaluateCommand,
  settings,
  privacy,
  about,
]
