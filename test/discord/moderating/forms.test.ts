import { describe, expect, test } from 'vitest'
import { addForm, detailsForm, editForm } from '../../../src/discord/moderating/forms.ts'
import { moderatorId } from '../../../src/discord/moderating/ids.ts'
import { languages } from '../../../src/discord/texts.ts'
import { articleOf } from '../../articles.ts'
import { faultsInModal, type SentComponent } from '../local-discord/message-checks.ts'

const article = articleOf({
  title: 't'.repeat(300),
  author: 'a'.repeat(200),
  publisher: 'p'.repeat(200),
  url: `https://example.org/${'u'.repeat(1980)}`,
  published: '2026-03-14',
  text: 'x'.repeat(4000),
})
const long = { ...article, text: 'x'.repeat(4001) }
const id = { kind: 'draft', action: 'details', batch: 'abcdefghijkl', entry: 0 } as const

describe.each(languages.map(({ texts }) => [texts.language, texts] as const))('%s', (_, texts) => {
  const forms = [
    addForm(texts),
    editForm(article, texts),
    editForm(long, texts),
    detailsForm(moderatorId(id), article, texts),
  ]

  test.each(forms)('the form “$title” is one that Discord takes', (form) => {
    expect(faultsInModal(form as never)).toEqual([])
    expect(form.title.length).toBeLessThanOrEqual(45)
    expect(form.title).not.toContain('…')
    for (const { label, description } of form.components as unknown as (SentComponent & {
      description?: string
    })[]) {
      expect(label!.length, label).toBeLessThanOrEqual(45)
      expect((description ?? '').length, description).toBeLessThanOrEqual(100)
    }
  })
})
