import { setImmediate as turn } from 'node:timers/promises'
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'

// V8 gives its collector to contexts that are made after this.
setFlagsFromString('--expose-gc')
const collectGarbage = runInNewContext('gc') as () => void

/** Bytes of objects and array buffers that are still referred to. */
export async function memoryInUse(): Promise<number> {
  // What finalizers let go of is only collected the next time.
  for (let times = 0; times < 3; times++) {
    collectGarbage()
    await turn()
  }
  const { heapUsed, arrayBuffers } = process.memoryUsage()
  return heapUsed + arrayBuffers
}
