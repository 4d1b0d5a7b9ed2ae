/** A mistake that a person can mend: its message is one sentence, shown to them as it stands. */
export class UserError extends Error {
  override name = 'UserError'
}
