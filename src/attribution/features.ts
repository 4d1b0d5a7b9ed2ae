/** A list of features, each a number that names it, filled anew for every thing to be judged. */
export class Features {
  readonly ids = new Int32Array(512)
  count = 0

  clear(): void {
    this.count = 0
  }

  /** Adds what a template, a small number of its own, says of up to four values. */
  add(template: number, a = 0, b = 0, c = 0, d = 0): void {
    let hash = Math.imul(template + 1, 0x9e3779b1)
    hash = Math.imul(hash ^ a, 0x85ebca6b)
    hash ^= hash >>> 15
    hash = Math.imul(hash + b, 0xc2b2ae35)
    hash ^= hash >>> 13
    hash = Math.imul(hash ^ c, 0x27d4eb2f)
    hash ^= hash >>> 16
    hash = Math.imul(hash + d, 0x165667b1)
    hash ^= hash >>> 14
    this.ids[this.count++] = hash
  }
}
