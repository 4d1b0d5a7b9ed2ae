/** The marks on embeds whose words have changed, or whose articles were withdrawn, since they were quoted. */
import type { APIEmbed } from 'discord.js'
import { wordsAt } from '../articles/article.ts'
import { citationOf, parseCitation } from '../articles/citation.ts'
import type { Standing } from '../library/guild-library.ts'
import { readableDate } from './article-labels.ts'
import { type ButtonId, checkOf } from './buttons.ts'
import type { Shelf } from './command.ts'
import { pageSourceOf, type Source, sourceOf } from './sources.ts'
import type { Texts } from './texts/en.ts'

/** The citation at the end of an embed: of the words that it shows, or of none where it tells of an article. */
export function citationIn({ footer }: APIEmbed): string | null {
  const last = footer?.text.split(' · ').at(-1) ?? ''
  return [last, `${last}:0-0`].find((text) => parseCitation(text)) ?? null
}

/** How the words of an embed stand by now; `ids` are those of the buttons below it. */
export async function standingIn(
  embed: APIEmbed,
  ids: readonly ButtonId[],
  library: Shelf,
): Promise<Standing | Source> {
  const citation = citationIn(embed)
  const cited = citation && parseCitation(citation)
  if (!citation || !cited) return { kind: 'unknown' }
  for (const id of ids) {
    if ('quote' in id && citationOf(id.quote.citation, id.quote.citation.span) === citation) {
      return sourceOf(id.quote, library)
    }
    if (id.kind === 'page') {
      const source = await pageSourceOf(id, library)
      if (source.kind === 'overwritten') return source
    }
    if ('checks' in id && id.checks.length > 0) {
      const article = await library.articleAt(cited.id, cited.revision)
      const isThere = !article || id.checks.includes(checkOf(wordsAt(article, cited.span)))
      if (!isThere) return { kind: 'overwritten' }
    }
  }
  return library.standingOf(citation)
}

/** An embed with the mark for how its words stand now; its words and all else stay. */
export function marked(embed: APIEmbed, standing: Standing | Source, texts: Texts): APIEmbed {
  const { fields: _, ...unmarked } = embed
  switch (standing.kind) {
    case 'unknown':
    case 'gone':
      return embed
    case 'current':
      return unmarked
    case 'overwritten':
      return { ...unmarked, fields: [{ name: '⚠️', value: texts.source.changed }] }
    case 'changed':
    case 'withdrawn': {
      const { marks } = texts.moderating
      const name = marks[standing.kind](dayOf(standing.when, texts))
      return { ...unmarked, fields: [{ name: `⚠️ ${name}`, value: marks.asQuoted }] }
    }
  }
}

/** The day of a moment, as people read it. */
export const dayOf = (when: string, texts: Texts): string =>
  readableDate(when.slice(0, 10), texts) ?? ''
