/**
 * A mistake that a person can mend: its message is one sentence, shown to them as it stands. What is
 * told in Discord in any language is a `Refused`.
 */
export class UserError extends Error {
  override name = 'UserError'
}
