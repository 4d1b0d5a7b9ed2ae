/** Reads who says what in articles, in a thread of its own that gives way to all others. */
import { readlinkSync } from 'node:fs'
import { setPriority } from 'node:os'
import { basename } from 'node:path'
import { parentPort } from 'node:worker_threads'
import type { Article } from '../articles/article.ts'
import { enoughToName } from '../attribution/attribute.ts'
import type { Attribution } from '../attribution/attribution.ts'
import { shippedExtractor } from './attributions.ts'

/** That articles may be sent; then, of each, what it surely attributes. */
export type Report = 'ready' | readonly Attribution[]

/** With it, on one busy core, answers take a fraction of the time that they take beside an equal thread. */
const niceness = 5

const tell = (report: Report) => parentPort!.postMessage(report)

const extractor = shippedExtractor()
giveWay()
parentPort!.on('message', (article: Article) => {
  tell(extractor.attributionsOf(article).filter(({ confidence }) => confidence >= enoughToName))
})
tell('ready')

/** On Linux each thread has a priority of its own; elsewhere this one is like the others. */
function giveWay(): void {
  try {
    setPriority(Number(basename(readlinkSync('/proc/thread-self'))), niceness)
  } catch {}
}
