import { wordsAt } from '../../src/articles/article.ts'
import { articleFrom } from '../../src/articles/read-article.ts'
import { enoughToName } from '../../src/attribution/attribute.ts'
import { attributionsOf } from '../../src/library/attributions.ts'

/** Who surely says what in some paragraphs, as "the port: The quay is closed"; "?" is nobody. */
export function surelySaid(...paragraphs: string[]): string[] {
  const article = articleFrom({ id: 'town', title: 'Town', text: paragraphs.join('\n\n') })
  return attributionsOf(article)
    .filter(({ confidence }) => confidence >= enoughToName)
    .map(({ speaker, content }) => {
      const words = content.map((span) => wordsAt(article, span)).join(' … ')
      return `${speaker?.name ?? '?'}: ${words}`
    })
}
