import { fstatSync } from 'node:fs'
import { createInterface } from 'node:readline'
import { answer } from '../answering/answer.ts'
import { questionFrom } from '../answering/question.ts'
import { UserError } from '../errors.ts'
import type { Library } from '../library/library.ts'
import { endWhenNobodyReads } from './output.ts'
import { drawn, legible } from './terminal.ts'

/**
 * Answers questions, one a line, until the input ends: with a prompt where someone sits at a
 * terminal, without where lines are piped in. A line that is no question gets a sentence on standard
 * error, and the next is read. Gives the exit code: 2 if there was such a line among piped ones. Throws a
 * UserError when the input is a folder.
 */
export async function answerLines(library: Library): Promise<number> {
  endWhenNobodyReads()
  if (fstatSync(process.stdin.fd).isDirectory()) {
    throw new UserError('The input is a folder: give a file of questions, one a line.')
  }
  const isTyped = process.stdin.isTTY === true
  const colours = process.stdout.hasColors?.() ?? false
  const lines = createInterface({
    input: process.stdin,
    ...(isTyped && { output: process.stdout, prompt: 'Ask: ' }),
  })
  let code = 0
  if (isTyped) lines.prompt()
  for await (const line of lines) {
    if (line.trim() !== '') {
      if (!isTyped)
        process.stdout.write(`> ${legible(line.length > 200 ? `${line.slice(0, 200)}…` : line)}\n`)
      try {
        // What isn't UTF-8 has been read as replacement characters, or as nulls.
        if (/[\ufffd\0]/.test(line)) {
          throw new UserError('That line is not UTF-8 text: save it as UTF-8 and try again.')
        }
        process.stdout.write(`${drawn(answer(questionFrom(line), library), colours)}\n`)
      } catch (error) {
        if (!(error instanceof UserError)) throw error
        process.stderr.write(`${error.message}\n`)
        if (!isTyped) code = 2
      }
    }
    if (isTyped) lines.prompt()
  }
  if (isTyped) process.stdout.write('\n')
  return code
}
