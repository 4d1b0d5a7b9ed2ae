/** What tests of moderators' commands read off what is shown. */
import { everyComponent, type SentComponent } from '../local-discord/message-checks.ts'
import type { Seen } from '../local-discord/seen.ts'
import { plainly } from '../reading-circle.ts'

/** What is shown once the work is done that takes long on a slow machine. */
export async function settled(seen: Seen): Promise<Seen> {
  return /^(Reading|Saving) /.test(seen.message.content) ? settled(await seen.next()) : seen
}

/** A quote without its marks. */
export const wordsIn = (text: string | undefined): string => plainly(text).replaceAll('*', '')

/** All that a message says in its text and its embeds. */
export const said = ({ message }: Seen): string =>
  plainly(
    [
      message.content,
      ...message.embeds!.flatMap(({ title, description }) => [title ?? '', description ?? '']),
    ].join('\n'),
  )

/** The fields of a message's first embed. */
export const fieldsOf = ({ message }: Seen): Readonly<Record<string, string>> =>
  Object.fromEntries(message.embeds![0]!.fields!.map(({ name, value }) => [name, plainly(value)]))

/** What stands on the buttons of a message. */
export const buttonsOn = ({ message }: Pick<Seen, 'message'>): readonly string[] =>
  everyComponent((message.components ?? []) as readonly SentComponent[]).flatMap(
    ({ label }) => label ?? [],
  )

/** What the fields of a form are filled in with. */
export const valuesOf = ({ modal }: Seen): Readonly<Record<string, string>> =>
  Object.fromEntries(
    (modal.components as unknown as readonly SentComponent[]).map(({ label, component }) => [
      label,
      component!.value ?? '',
    ]),
  )
