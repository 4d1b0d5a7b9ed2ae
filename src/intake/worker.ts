/** Reads one file in a thread of its own, and tells the draft or what is wrong with the file. */
import { parentPort, workerData } from 'node:worker_threads'
import { UserError } from '../errors.ts'
import type { Draft, IncomingFile } from './draft.ts'
import { readFile } from './read-file.ts'

export type Report = { readonly draft: Draft } | { readonly fault: string }

const tell = (report: Report) => parentPort!.postMessage(report)

readFile(workerData as IncomingFile).then(
  (draft) => tell({ draft }),
  (error: unknown) => {
    if (!(error instanceof UserError)) throw error
    tell({ fault: error.message })
  },
)
