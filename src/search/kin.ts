/** Whether two terms are of one family, though a stemmer keeps them apart: Ukraine and Ukrainian. */
export function isAkin(a: string, b: string): boolean {
  if (a === b) return true
  const length = Math.min(a.length, b.length)
  let shared = 0
  while (shared < length && a.charCodeAt(shared) === b.charCodeAt(shared)) shared++
  return shared >= 4 && shared >= length - 1
}
