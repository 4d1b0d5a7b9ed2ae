/** All that was learnt, and how it is kept in one file. */
import type { Chain } from './chain.ts'
import type { Linear } from './linear.ts'
import type { Forest } from './trees.ts'

export type Model = {
  /** Which units carry a cue. */
  readonly cue: Linear
  /** The same, of beliefs and wishes too. */
  readonly anyCue: Linear
  /** Source and content around a cue. */
  readonly chain: Chain
  /** Which candidate is right, by its words, and then by numbers, twice. */
  readonly ranker: Linear
  /** Which of the candidates of one cue is best, by its words. */
  readonly choice: Linear
  readonly first: readonly Forest[]
  readonly second: readonly Forest[]
  /** Which of the candidates of one cue is best, by numbers. */
  readonly chooser: readonly Forest[]
  /** Which noun phrase is its source, by its words, and then by numbers. */
  readonly source: Linear
  readonly sourceTrees: readonly Forest[]
  /** How often a choice of that kind is right. */
  readonly trust: readonly Forest[]
}
