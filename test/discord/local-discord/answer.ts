/** What this Discord answers to a request, refusals included, with Discord's codes and words. */

export type Answer = { readonly status: number; readonly json?: unknown }

export const ok = (json: unknown): Answer => ({ status: 200, json })

export const done: Answer = { status: 204 }

const refusals = {
  0: [404, '404: Not Found'],
  10003: [404, 'Unknown Channel'],
  10004: [404, 'Unknown Guild'],
  10008: [404, 'Unknown Message'],
  10013: [404, 'Unknown User'],
  10007: [404, 'Unknown Member'],
  10014: [400, 'Unknown Emoji'],
  10015: [404, 'Unknown Webhook'],
  10062: [404, 'Unknown interaction'],
  10063: [404, 'Unknown application command'],
  20022: [403, 'This interaction has reached its maximum number of follow up messages'],
  30010: [400, 'Maximum number of reactions reached (20)'],
  40060: [400, 'Interaction has already been acknowledged.'],
  50001: [403, 'Missing Access'],
  50003: [403, 'Cannot execute action on a DM channel'],
  50005: [403, 'Cannot edit a message authored by another user'],
  50006: [400, 'Cannot send an empty message'],
  50007: [403, 'Cannot send messages to this user'],
  50008: [403, 'Cannot send messages in a non-text channel'],
  50013: [403, 'Missing Permissions'],
  50024: [400, 'Cannot execute action on this channel type'],
  50027: [401, 'Invalid Webhook Token'],
  50035: [400, 'Invalid Form Body'],
  160004: [400, 'A thread has already been created for this message'],
} as const

/** Thrown where a request is refused. */
export class Refusal extends Error {
  readonly answer: Answer

  constructor(code: keyof typeof refusals, faults: readonly string[] = []) {
    const [status, message] = refusals[code]
    super(message)
    const errors = faults.length > 0 ? { errors: placed(faults) } : {}
    this.answer = { status, json: { code, message, ...errors } }
  }
}

type Errors = { [key: string]: Errors | { code: string; message: string }[] }

/** Faults written as `place.within: what`, sorted into the places of the form. */
function placed(faults: readonly string[]): Errors {
  const form: Errors = {}
  for (const found of faults) {
    const [, place = '', message = found] = /^([\w.]*): (.*)$/s.exec(found) ?? []
    let at = form
    for (const key of place.split('.').filter(Boolean)) {
      at[key] ??= {}
      at = at[key] as Errors
    }
    const errors = (at._errors ?? []) as readonly { code: string; message: string }[]
    at._errors = [...errors, { code: 'BASE_TYPE_INVALID', message }]
  }
  return form
}
