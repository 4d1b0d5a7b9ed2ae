/** Which language somebody is spoken to in. What an article says is never translated. */
import { Locale } from 'discord.js'
import { de } from './texts/de.ts'
import { en, type Texts } from './texts/en.ts'
import { es } from './texts/es.ts'
import { fr } from './texts/fr.ts'
import { ja } from './texts/ja.ts'
import { ptBr } from './texts/pt-br.ts'

/** The languages there are, by the locales of Discord that they are for; English is for all others. */
const translations = {
  [Locale.German]: de,
  [Locale.SpanishES]: es,
  [Locale.SpanishLATAM]: es,
  [Locale.French]: fr,
  [Locale.PortugueseBR]: ptBr,
  [Locale.Japanese]: ja,
} satisfies { readonly [Key in Locale]?: Texts }

/** The texts for a locale of Discord. */
export const textsFor = (locale: string | null): Texts =>
  locale !== null && Object.hasOwn(translations, locale)
    ? translations[locale as keyof typeof translations]
    : en

/** The languages that a guild may choose from, English first, each with a locale of Discord for it. */
export const languages: readonly { readonly locale: string; readonly texts: Texts }[] = [
  { locale: Locale.EnglishUS, texts: en },
  ...Object.entries(translations)
    .filter(([locale]) => locale !== Locale.SpanishLATAM)
    .map(([locale, texts]) => ({ locale, texts })),
]

/** A text in every language but English, as definitions of commands have it. */
export const localized = (pick: (texts: Texts) => string): Record<string, string> =>
  Object.fromEntries(
    Object.entries(translations).map(([locale, texts]) => [locale, pick(texts)] as const),
  )

/** The name and description of a command or option, in every language. */
export const inEveryLanguage = (
  pick: (texts: Texts) => { readonly name: string; readonly description: string },
) => ({
  name: pick(en).name,
  name_localizations: localized((texts) => pick(texts).name),
  description: pick(en).description,
  description_localizations: localized((texts) => pick(texts).description),
})

/** As `inEveryLanguage`, for one of several options that differ by a number alone. */
export const inEveryLanguageNumbered = (
  pick: (texts: Texts) => { readonly name: string; readonly description: string },
  number: number,
) =>
  inEveryLanguage((texts) => {
    const { name, description } = pick(texts)
    return { name: `${name}-${number}`, description }
  })

/** A choice of an option, named in every language. */
export const choiceOf = <Value extends string>(value: Value, pick: (texts: Texts) => string) => ({
  name: pick(en),
  name_localizations: localized(pick),
  value,
})
