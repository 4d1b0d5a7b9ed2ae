import { Locale } from 'discord-api-types/v10'
import { describe, expect, test } from 'vitest'
import { commands } from '../../src/discord/commands.ts'
import { en, type Texts } from '../../src/discord/texts/en.ts'
import { languages, textsFor } from '../../src/discord/texts.ts'
import { type Definition, faultsInCommand } from './local-discord/command-checks.ts'

type Leaf = { readonly path: string; readonly text: string; readonly placeholders: number }

const placeholders = ['‹a›', '‹b›', '‹c›', '‹d›'] as const

describe.each(languages.map(({ texts }) => [texts.language, texts] as const))('%s', (_, texts) => {
  const leaves = leavesOf(texts)
  const english = leavesOf(en)

  test('says everything that English says', () => {
    expect(leaves.map(({ path }) => path)).toEqual(english.map(({ path }) => path))
    for (const { path, text } of leaves) expect(text.trim(), path).not.toBe('')
  })

  test('puts in what English puts in', () => {
    for (const [at, leaf] of leaves.entries()) {
      const { path, placeholders: expected, text } = english[at]!
      expect(leaf.placeholders, path).toBe(expected)
      for (const placeholder of placeholders) {
        expect(leaf.text.includes(placeholder), `${path}: ${leaf.text}`).toBe(
          text.includes(placeholder),
        )
      }
    }
  })

  test('keeps what Discord takes', () => {
    for (const { path, text } of leaves) {
      if (path.startsWith('buttons.')) expect(text.length, path).toBeLessThanOrEqual(80)
      if (path.endsWith('.description')) expect(text.length, path).toBeLessThanOrEqual(100)
      if (path.startsWith('help.')) expect(text.length, path).toBeLessThanOrEqual(1024)
      if (path.startsWith('commands.settings.choices')) expect(text.length, path).toBeLessThan(100)
    }
  })

  test('keeps what Discord takes in lists and forms of the community', () => {
    const { community } = texts
    const { evaluation, unanswered, pointing, privacy, erasing, suggesting, settings } = community
    const buttons = [
      ...Object.values(unanswered.answersIt),
      ...[unanswered.point, unanswered.dismiss, unanswered.back, unanswered.takeBack],
      ...[privacy.get, privacy.erase, privacy.eraseForGood, privacy.keep, erasing.button],
      ...[suggesting.approve, suggesting.edit, suggesting.decline],
    ]
    const namesInForms = [
      ...[pointing.title, pointing.article, pointing.words, pointing.citation],
      ...[erasing.title, erasing.confirm(erasing.word)],
      ...[suggesting.formTitle, suggesting.file, suggesting.note],
      ...[suggesting.declineTitle, suggesting.reason],
    ]
    const hints = [
      ...[pointing.articleHint, pointing.wordsHint, pointing.citationHint, erasing.confirmHint],
      ...[suggesting.fileHint, suggesting.linkHint, suggesting.noteHint, suggesting.reasonHint],
    ]
    const lists = [
      ...[unanswered.choose, unanswered.chooseWording, evaluation.choose],
      settings.chooseSuggestionChannel,
    ]
    for (const text of buttons) expect(text.length, text).toBeLessThanOrEqual(80)
    for (const text of namesInForms) expect(text.length, text).toBeLessThanOrEqual(45)
    for (const text of hints) expect(text.length, text).toBeLessThanOrEqual(100)
    for (const text of lists) expect(text.length, text).toBeLessThanOrEqual(150)
  })

  test('is a translation', () => {
    const same = leaves.filter(({ path, text }, at) => {
      return text.length > 12 && text === english[at]!.text && !path.startsWith('locale')
    })
    if (texts !== en) expect(same).toEqual([])
  })

  test('speaks of itself with a locale that Discord and Intl know', () => {
    expect(Object.values(Locale)).toContain(texts.locale)
    expect(Intl.DateTimeFormat.supportedLocalesOf(texts.locale)).toEqual([texts.locale])
    expect(textsFor(texts.locale)).toBe(texts)
  })
})

test('is there for every locale, English where there is no other', () => {
  for (const locale of Object.values(Locale)) expect(textsFor(locale)).toBeDefined()
  expect(textsFor('es-419').language).toBe('Español')
  expect(textsFor('pl')).toBe(en)
  expect(textsFor(null)).toBe(en)
  expect(textsFor('constructor')).toBe(en)
})

test.each(commands.map(({ definition }) => [definition.name, definition] as const))(
  'Discord takes %s in every language',
  (_, definition) => {
    expect(faultsInCommand(definition as Definition)).toEqual([])
    const translated = Object.keys(definition.name_localizations ?? {})
    expect(translated.toSorted()).toEqual(['de', 'es-419', 'es-ES', 'fr', 'ja', 'pt-BR'])
  },
)

test.each(['de', 'es-ES', 'fr', 'pt-BR', 'ja'] as const)(
  'no two commands have one name in %s',
  (locale) => {
    const names = commands.map(({ definition }) => definition.name_localizations![locale])
    expect(new Set(names).size).toBe(names.length)
  },
)

/** Every text with where it stands; of a function, what it says with marks put in. */
function leavesOf(texts: Texts): readonly Leaf[] {
  const walk = (value: unknown, path: string): readonly Leaf[] => {
    if (typeof value === 'string') return [{ path, text: value, placeholders: 0 }]
    if (typeof value === 'function') {
      const number = /of|page|details|andMore|paragraphs|coolingDown|answers\./i
      const isNumeric = number.test(path.split('.').slice(-2).join('.'))
      const given = isNumeric ? [3, 7, 11] : placeholders
      return [{ path, text: String(value(...given)), placeholders: value.length }]
    }
    return Object.entries(value as object).flatMap(([key, inside]) =>
      walk(inside, path ? `${path}.${key}` : key),
    )
  }
  return walk(texts, '')
}
