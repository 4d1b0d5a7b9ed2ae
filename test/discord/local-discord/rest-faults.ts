/** Faults of the REST server, made on demand. */

export type Fault =
  | { readonly kind: 'error'; readonly status: number }
  | { readonly kind: 'limited'; readonly seconds: number; readonly isGlobal: boolean }
  | { readonly kind: 'slow'; readonly milliseconds: number }
  /** The connection is lost with the request, or with the answer to one that was carried out. */
  | { readonly kind: 'dropped'; readonly what: 'request' | 'answer' }

export const serverError: Fault = { kind: 'error', status: 500 }
export const lostRequest: Fault = { kind: 'dropped', what: 'request' }
export const lostAnswer: Fault = { kind: 'dropped', what: 'answer' }
export const slowBy = (milliseconds: number): Fault => ({ kind: 'slow', milliseconds })
export const limitedFor = (seconds: number, isGlobal = false): Fault => ({
  kind: 'limited',
  seconds,
  isGlobal,
})

type Plan = { readonly where: RegExp; readonly fault: Fault; times: number }

export class RestFaults {
  readonly #plans: Plan[] = []
  /** Chooses a fault, or none, for every request that no plan is for. */
  byChance: ((method: string, path: string) => Fault | null) | null = null

  /** The next requests like `POST /channels/…` that match meet this fault. */
  plan(where: RegExp, fault: Fault, times = 1): void {
    this.#plans.push({ where, fault, times })
  }

  /** All is well again. */
  clear(): void {
    this.#plans.length = 0
    this.byChance = null
  }

  next(method: string, path: string): Fault | null {
    const plan = this.#plans.find(
      ({ times, where }) => times > 0 && where.test(`${method} ${path}`),
    )
    if (!plan) return this.byChance?.(method, path) ?? null
    plan.times--
    return plan.fault
  }
}
