/** How an article stands, for moderators, with its whole text as a file. */
import type { Article } from '../../articles/article.ts'
import type { ArticleState } from '../../library/store.ts'
import { headOf, readableDate } from '../article-labels.ts'
import { literalLine } from '../literal.ts'
import { textFile } from '../lookup-reply.ts'
import { quiet, type Reply } from '../reply.ts'
import type { Texts } from '../texts/en.ts'
import { momentOf } from './log-reply.ts'
import { outlineOf, passagesIn } from './preview-reply.ts'

/** `answers`: how many messages quote it; `mostInFile`: how large a file may be here, in bytes. */
export function showReply(
  article: Article,
  state: ArticleState,
  answers: number,
  mostInFile: number,
  texts: Texts,
): Reply {
  const { list, preview, show } = texts.moderating
  const words = article.text.split(/\s+/).filter(Boolean).length
  const file = textFile(article)
  const fits = file.attachment.length <= mostInFile
  const field = (name: string, value: string) => ({ name, value, inline: true })
  const lines = [
    ...(state.isRemoved ? [`⚠️ ${show.isRemoved}`] : []),
    ...outlineOf(article, texts),
    ...(fits ? [] : [`-# ${texts.article.fileTooLarge}`]),
  ]
  return {
    ...quiet,
    embeds: [
      {
        ...headOf(article),
        ...(lines.length > 0 && { description: lines.join('\n') }),
        fields: [
          field(
            preview.published,
            literalLine(readableDate(article.published, texts) ?? preview.unknown, 100),
          ),
          field(show.added, momentOf(state.added)),
          field(show.changed, momentOf(state.changed)),
          field(show.revision, String(article.revision)),
          field(preview.passages, preview.size(passagesIn(article), words)),
          field(show.answers, answers.toLocaleString(texts.locale)),
        ],
        footer: { text: `${article.id}@${article.revision} · ${list.characters(state.length)}` },
      },
    ],
    ...(fits && { files: [file] }),
  }
}
