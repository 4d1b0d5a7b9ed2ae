/**
 * What moderators are looking at before they save it. It is kept in memory alone, since nothing of it
 * has been acknowledged: what was saved is the store's.
 */
import { randomBytes } from 'node:crypto'
import type { Article } from '../../articles/article.ts'
import type { Draft } from '../../intake/draft.ts'

/** What became of a draft. */
export type Outcome =
  | { readonly kind: 'added' | 'revised' | 'unchanged'; readonly article: Article }
  | { readonly kind: 'skipped' }
  /** It could not even be read, for a reason that is a sentence. */
  | { readonly kind: 'failed'; readonly reason: string }

/** An article that a draft has much of, and the share of the sentences that both have. */
export type Likeness = {
  readonly article: Article
  readonly share: number
  readonly isNearlySame: boolean
}

/** A file, page, text or message that is to become an article. */
export type Entry = {
  /** What a person calls it: the name of a file, or a link. */
  readonly name: string
  /** Null for one that could not be read. */
  draft: Draft | null
  /** The article that it is to become the next revision of, whatever is in it. */
  target: Article | null
  /** What it was found to be like when it was last shown. */
  likeness: Likeness | null
  /** Null until it is decided. */
  outcome: Outcome | null
  /** Why it could not be saved, as a sentence. */
  problem: string | null
  /** The number of the suggestion that it is, if a member has proposed it. */
  readonly suggestion: number | null
  /** Whether it is being saved. */
  isBusy: boolean
}

/** Drafts that one person looks at, one after the other. */
export type Batch = {
  readonly id: string
  readonly guildId: string
  readonly userId: string
  readonly entries: readonly Entry[]
}

/** The number of the first entry that is not decided, or -1. */
export const nextIn = ({ entries }: Batch): number =>
  entries.findIndex(({ outcome }) => outcome === null)

const longestOpen = 24 * 60 * 60 * 1000
/** Characters of text in all: some 100 MB of memory. */
const mostCharacters = 50_000_000

/** The batches that are open: for a day, and as long as there is room for them. */
export class Batches {
  readonly #open = new Map<string, { readonly batch: Batch; readonly since: number }>()
  readonly #now: () => number

  constructor(now: () => number = Date.now) {
    this.#now = now
  }

  open(guildId: string, userId: string, entries: readonly Entry[]): Batch {
    const batch = { id: randomBytes(9).toString('base64url'), guildId, userId, entries }
    this.#open.set(batch.id, { batch, since: this.#now() })
    this.#forget(batch)
    return batch
  }

  /** A batch of that person in that guild; undefined where it is somebody else's, or gone. */
  find(id: string, guildId: string, userId: string): Batch | undefined {
    const open = this.#open.get(id)
    const isTheirs = open?.batch.guildId === guildId && open.batch.userId === userId
    return isTheirs && open.since > this.#now() - longestOpen ? open.batch : undefined
  }

  /** Makes room for a batch: the oldest goes first. */
  #forget(newest: Batch): void {
    let characters = 0
    for (const { batch } of this.#open.values()) characters += lengthOf(batch)
    for (const { batch, since } of this.#open.values()) {
      const isOld = since <= this.#now() - longestOpen
      if (batch === newest || !(isOld || characters > mostCharacters)) break
      characters -= lengthOf(batch)
      this.#open.delete(batch.id)
    }
  }
}

const lengthOf = ({ entries }: Batch): number =>
  entries.reduce((sum, { draft }) => sum + (draft?.content.text.length ?? 0), 0)
