/** Bytes of objects and array buffers that are still referred to. Needs `--expose-gc`. */
export async function memoryInUse(): Promise<number> {
  // What finalizers let go of is only collected the next time.
  for (let times = 0; times < 3; times++) {
    globalThis.gc!()
    await new Promise((resolve) => setImmediate(resolve))
  }
  const { heapUsed, arrayBuffers } = process.memoryUsage()
  return heapUsed + arrayBuffers
}
