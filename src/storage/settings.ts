/** A guild's settings as the JSON that is kept, and back. */
import { z } from 'zod'
import { defaultSettings, type GuildSettings } from '../library/store.ts'

const { shape } = z.object({
  sharedLibrary: z.boolean(),
  recency: z.enum(['off', 'now', 'always']),
  answers: z.enum(['more', 'balanced', 'sure']),
  moderatorRole: z.string().nullable(),
  logChannel: z.string().nullable(),
  suggestionChannel: z.string().nullable(),
  answeringChannels: z.array(z.string()),
  keepUnanswered: z.boolean(),
  locale: z.string().nullable(),
} satisfies { readonly [Key in keyof GuildSettings]: z.ZodType<GuildSettings[Key]> })

/** Reads settings; one that is missing, or has a value that this program doesn't know, is the default. */
export function settingsFrom(json: string): GuildSettings {
  const kept = JSON.parse(json) as Record<string, unknown>
  const known = Object.entries(shape).flatMap(([key, type]) => {
    const { success, data } = type.safeParse(kept[key])
    return success ? [[key, data]] : []
  })
  return { ...defaultSettings, ...Object.fromEntries(known) }
}

/** Writes settings down. What another program added to those that are kept already stays. */
export const jsonOf = (settings: Partial<GuildSettings>, kept: string | undefined): string =>
  JSON.stringify({ ...(kept === undefined ? {} : JSON.parse(kept)), ...settings })
