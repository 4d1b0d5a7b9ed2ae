/** What may be logged of an error: not what was sent to Discord, nor the address with its token. */
export function traceOf(error: unknown): object {
  if (!(error instanceof Error)) return { message: String(error) }
  const { name, message, stack, cause } = error
  const code = 'code' in error ? { code: error.code } : {}
  return { name, ...code, message, stack, ...(cause ? { cause: traceOf(cause) } : {}) }
}
