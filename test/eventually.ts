import { vi } from 'vitest'

/** What a check gives as soon as it no longer throws; throws as it does where that never happens. */
export function eventually<T>(check: () => T | Promise<T>): Promise<T> {
  return vi.waitFor(check, { timeout: 30_000, interval: 10 })
}
