/** A share of cases, such as 9 of 10. */
export type Share = { readonly hits: number; readonly of: number }

/** The share of the cases for which something holds. */
export const shareOf = <Case>(cases: readonly Case[], holds: (one: Case) => boolean): Share => ({
  hits: cases.filter(holds).length,
  of: cases.length,
})

/** Success@k: the share of topics with a right one among their first k. */
export const successAt = (k: number, rightAt: readonly (readonly boolean[])[]): Share =>
  shareOf(rightAt, (right) => right.slice(0, k).includes(true))
