/**
 * Numbers from 0 up to, not including, 1 that look like chance and are the same at every run: those of
 * one seed have nothing to do with those of another.
 */
export function chanceFrom(seed: number): () => number {
  let state = Math.imul(seed, 0x2c1b3c6d)
  return () => {
    // An odd step visits every state, and MurmurHash's last steps spread a state over all bits.
    state = (state + 0x9e3779b9) | 0
    let mixed = Math.imul(state ^ (state >>> 16), 0x85ebca6b)
    mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35)
    return ((mixed ^ (mixed >>> 16)) >>> 0) / 2 ** 32
  }
}

/** One of the items. */
export const oneOf = <Item>(items: readonly Item[], chance: () => number): Item =>
  items[Math.floor(chance() * items.length)]!
