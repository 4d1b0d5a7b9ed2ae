/** Milliseconds that long work goes on without a break. */
const longestStretch = 5

/** Work that takes long, cut into stretches between which all other work gets its turn. */
export class Turns {
  #since = performance.now()

  /** To be awaited as often as it fits: other work gets its turn where it has waited for some time. */
  others(): Promise<void> | undefined {
    if (performance.now() - this.#since < longestStretch) return undefined
    return new Promise((resolve) =>
      setImmediate(() => {
        this.#since = performance.now()
        resolve()
      }),
    )
  }
}
