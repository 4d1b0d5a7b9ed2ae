/** Reads one file in a thread of its own, and tells the draft or what is wrong with the file. */
import { parentPort, workerData } from 'node:worker_threads'
import { type Refusal, Refused } from '../refusals.ts'
import type { Draft, IncomingFile } from './draft.ts'
import { readFile } from './read-file.ts'

export type Report = { readonly draft: Draft } | { readonly refusal: Refusal }

const tell = (report: Report) => parentPort!.postMessage(report)

readFile(workerData as IncomingFile).then(
  (draft) => tell({ draft }),
  (error: unknown) => {
    if (!(error instanceof Refused)) throw error
    tell({ refusal: error.refusal })
  },
)
