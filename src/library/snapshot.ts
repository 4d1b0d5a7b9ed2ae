/** A guild's library as JSON that people can keep, read and move, and back. */
import { z } from 'zod'
import { parseCitation } from '../articles/citation.ts'
import { UserError } from '../errors.ts'
import { type KeptLibrary, logKinds } from './store.ts'

/** A guild's library, and the id of the guild it is of. */
export type Snapshot = { readonly guildId: string; readonly library: KeptLibrary }

/** What this program writes, and all that it reads. */
const format = 1

const id = z
  .string()
  .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/)
  .max(40)
const count = z.int().min(1)
const keepable = z
  .string()
  .refine((text) => text.isWellFormed() && !text.includes('\0'), 'text without broken characters')
const words = keepable.nullable()
const span = z.strictObject({ start: z.int().min(0), end: z.int().min(0) })

const revision = z
  .strictObject({
    revision: count,
    title: keepable,
    author: words,
    publisher: words,
    url: words,
    published: words,
    text: keepable,
    sections: z.array(z.strictObject({ heading: keepable, span })),
    pages: z.array(z.int().min(0)).optional(),
  })
  .refine(
    ({ text, sections }) =>
      sections.every(({ span: { start, end } }) => start <= end && end <= text.length),
    'sections within the text',
  )

const article = z.strictObject({
  id,
  isRemoved: z.boolean(),
  place: count,
  revisions: z
    .array(revision)
    .min(1)
    .refine(
      (all) => all.every((one, at) => at === 0 || one.revision > all[at - 1]!.revision),
      'revisions in their order',
    ),
})

const entry = z.strictObject({
  number: count,
  kind: z.enum(logKinds),
  articleId: id.nullable(),
  revision: count.nullable(),
  who: words,
  when: keepable,
  why: words,
})

const judged = z.strictObject({
  key: keepable,
  words: keepable,
  citation: z.string().refine((text) => parseCitation(text) !== null, 'a citation'),
  who: words,
  when: keepable,
})

const shape = z.strictObject({
  verbatim: z.literal(format),
  guild: z.string().min(1),
  firstRevision: count,
  articles: z
    .array(article)
    .refine(
      (all) => new Set(all.map((one) => one.id)).size === all.length,
      'articles of different ids',
    ),
  log: z
    .array(entry)
    .refine(
      (all) => new Set(all.map((one) => one.number)).size === all.length,
      'entries of different numbers',
    ),
  judged: z.array(judged),
})

/** Writes a library down. Reading that gives the same library, to the letter. */
export const snapshotText = ({ guildId, library }: Snapshot): string =>
  `${JSON.stringify({ verbatim: format, guild: guildId, ...library }, null, 2)}\n`

/** Reads a library back. Throws a UserError that names the file, and the first thing wrong with it. */
export function snapshotFrom(text: string, name: string): Snapshot {
  let read: unknown
  try {
    read = JSON.parse(text)
  } catch (error) {
    throw new UserError(
      `“${name}” is not JSON (${(error as Error).message}): use a file that npm run export has written.`,
    )
  }
  const parsed = shape.safeParse(read)
  if (!parsed.success) {
    const { path, message } = parsed.error.issues[0]!
    const place = path.length > 0 ? `at ${path.join('.')}` : 'as a whole'
    throw new UserError(
      `“${name}” is no library of this version, ${place} (${message}): use a file that npm run export has written.`,
    )
  }
  const { verbatim: _, guild, ...library } = parsed.data
  return { guildId: guild, library: library as KeptLibrary }
}
