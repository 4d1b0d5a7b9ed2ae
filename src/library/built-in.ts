import { type Dirent, readdirSync, readFileSync, statSync } from 'node:fs'
import { basename, join } from 'node:path'
import type { Article } from '../articles/article.ts'
import { decodeText, readArticle } from '../articles/read-article.ts'
import { UserError } from '../errors.ts'
import { Collection } from '../search/collection.ts'

/** Files larger than this are not articles; the longest novels are about half as large. */
const largestFile = 5_000_000

/**
 * Reads articles from files and folders (the `.md` and `.txt` files in them, at any depth), in the
 * order given and by name. Articles that would have the same id get a number behind it. Throws a
 * UserError that names what is missing, empty, too large or can't be read, and how to mend it.
 */
export function articlesAt(paths: readonly string[]): Article[] {
  const ids = new Map<string, number>()
  return paths.flatMap(filesAt).map((file) => {
    const article = readFile(file)
    const uses = (ids.get(article.id) ?? 0) + 1
    ids.set(article.id, uses)
    return uses === 1 ? article : { ...article, id: `${article.id}-${uses}` }
  })
}

/** Indexes articles together. */
export function collectionOf(articles: Iterable<Article>): Collection {
  const collection = new Collection()
  for (const article of articles) collection.add(article)
  return collection
}

function filesAt(path: string): string[] {
  const stats = statSync(path, { throwIfNoEntry: false })
  if (!stats)
    throw new UserError(`There is no file or folder “${path}”: check the path and try again.`)
  if (!stats.isDirectory()) return [path]

  const files = readdirSync(path, { recursive: true, withFileTypes: true })
    .filter(isArticle)
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
  if (files.length === 0) {
    throw new UserError(`There are no articles in “${path}”: put .md or .txt files into it.`)
  }
  return files
}

const isArticle = (entry: Dirent) =>
  entry.isFile() && /\.(?:md|markdown|txt)$/i.test(entry.name) && !entry.name.startsWith('.')

function readFile(file: string): Article {
  const { size } = statSync(file)
  if (size > largestFile) {
    throw new UserError(
      `“${file}” is ${megabytes(size)} MB large, and an article may have ${megabytes(largestFile)}: split it into several.`,
    )
  }
  const name = basename(file)
  return readArticle({ name, text: decodeText(readFileSync(file), name) })
}

const megabytes = (bytes: number) => (bytes / 1_000_000).toFixed(1).replace(/\.0$/, '')
