/** Logistic regression over hashed features, by AdaGrad. */

/** Examples in order; `starts` has one more entry than there are examples. */
export type Examples = {
  readonly ids: Int32Array
  readonly starts: Int32Array
  readonly targets: Float32Array
}

/** Gathers examples without knowing how many there will be. */
export class ExampleList {
  #ids = new Int32Array(1 << 20)
  #used = 0
  readonly #starts: number[] = [0]
  readonly #targets: number[] = []

  add(features: { readonly ids: Int32Array; readonly count: number }, target: number): void {
    if (this.#used + features.count > this.#ids.length) {
      const larger = new Int32Array(this.#ids.length * 2)
      larger.set(this.#ids)
      this.#ids = larger
    }
    this.#ids.set(features.ids.subarray(0, features.count), this.#used)
    this.#used += features.count
    this.#starts.push(this.#used)
    this.#targets.push(target)
  }

  get size(): number {
    return this.#targets.length
  }

  all(): Examples {
    return {
      ids: this.#ids.subarray(0, this.#used),
      starts: Int32Array.from(this.#starts),
      targets: Float32Array.from(this.#targets),
    }
  }
}

/** Counts features; those met less than `least` times teach what is true of one place alone. */
export class Counts {
  readonly #counts = new Uint8Array(1 << 24)

  add(ids: Int32Array): void {
    for (let i = 0; i < ids.length; i++) {
      const at = ids[i]! & 0xffffff
      if (this.#counts[at]! < 255) this.#counts[at]!++
    }
  }

  frequent(ids: Int32Array, least: number): Int32Array {
    return ids.filter((id) => this.#counts[id & 0xffffff]! >= least)
  }
}

/** The same examples without the features that are met less than `least` times. */
export function withoutRare({ ids, starts, targets }: Examples, least: number): Examples {
  const counts = new Counts()
  counts.add(ids)
  const kept: Int32Array[] = []
  const newStarts = new Int32Array(starts.length)
  let size = 0
  for (let example = 0; example < targets.length; example++) {
    const own = counts.frequent(ids.subarray(starts[example]!, starts[example + 1]!), least)
    kept.push(own)
    size += own.length
    newStarts[example + 1] = size
  }
  const all = new Int32Array(size)
  kept.forEach((own, example) => {
    all.set(own, newStarts[example]!)
  })
  return { ids: all, starts: newStarts, targets }
}

export type Learning = {
  readonly bits: number
  readonly rate: number
  readonly epochs: number
  readonly seed: number
}

/** The weights, the mean over the second half of the steps. Deterministic. */
export function learnLogistic(
  { ids, starts, targets }: Examples,
  { bits, rate, epochs, seed }: Learning,
): Float32Array {
  const size = 1 << bits
  const mask = size - 1
  const weights = new Float32Array(size)
  const squares = new Float32Array(size).fill(1)
  const mean = new Float32Array(size)
  const random = randomFrom(seed)
  const order = Int32Array.from(targets, (_, index) => index)
  let averaged = 0

  for (let epoch = 0; epoch < epochs; epoch++) {
    shuffle(order, random)
    for (const example of order) {
      const from = starts[example]!
      const to = starts[example + 1]!
      let sum = 0
      for (let i = from; i < to; i++) sum += weights[ids[i]! & mask]!
      const error = 1 / (1 + Math.exp(-sum)) - targets[example]!
      if (error < 1e-3 && error > -1e-3) continue
      const square = error * error
      for (let i = from; i < to; i++) {
        const at = ids[i]! & mask
        const total = squares[at]! + square
        squares[at] = total
        weights[at]! -= (rate * error) / Math.sqrt(total)
      }
    }
    if (epoch >= epochs >> 1) {
      averaged++
      for (let i = 0; i < size; i++) mean[i]! += (weights[i]! - mean[i]!) / averaged
    }
  }
  return mean
}

/**
 * The weights of a choice among the examples of each group, whose targets add up to one: the softmax of
 * their sums. `groups` are the first examples of the groups, and the number of all.
 */
export function learnChoice(
  { ids, starts, targets }: Examples,
  groups: Int32Array,
  { bits, rate, epochs, seed }: Learning,
): Float32Array {
  const size = 1 << bits
  const mask = size - 1
  const weights = new Float32Array(size)
  const squares = new Float32Array(size).fill(1)
  const mean = new Float32Array(size)
  const random = randomFrom(seed)
  const order = Int32Array.from({ length: groups.length - 1 }, (_, index) => index)
  let averaged = 0

  for (let epoch = 0; epoch < epochs; epoch++) {
    shuffle(order, random)
    for (const group of order) {
      const first = groups[group]!
      const end = groups[group + 1]!
      const sums = new Float64Array(end - first)
      let most = -Infinity
      for (let example = first; example < end; example++) {
        let sum = 0
        for (let i = starts[example]!; i < starts[example + 1]!; i++)
          sum += weights[ids[i]! & mask]!
        sums[example - first] = sum
        most = Math.max(most, sum)
      }
      let total = 0
      for (let i = 0; i < sums.length; i++) total += Math.exp(sums[i]! - most)
      for (let example = first; example < end; example++) {
        const error = Math.exp(sums[example - first]! - most) / total - targets[example]!
        if (error < 1e-3 && error > -1e-3) continue
        for (let i = starts[example]!; i < starts[example + 1]!; i++) {
          const at = ids[i]! & mask
          squares[at]! += error * error
          weights[at]! -= (rate * error) / Math.sqrt(squares[at]!)
        }
      }
    }
    if (epoch >= epochs >> 1) {
      averaged++
      for (let i = 0; i < size; i++) mean[i]! += (weights[i]! - mean[i]!) / averaged
    }
  }
  return mean
}

/** Numbers from 0 up to 1 that look random and are the same for the same seed (mulberry32). */
export function randomFrom(seed: number): () => number {
  let state = seed | 0
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
}

export function shuffle(order: Int32Array, random: () => number): void {
  for (let i = order.length - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1))
    const other = order[i]!
    order[i] = order[j]!
    order[j] = other
  }
}
