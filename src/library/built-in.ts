import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join, relative, sep } from 'node:path'
import type { Article } from '../articles/article.ts'
import { freeId } from '../articles/citation.ts'
import { decodeText, readArticle } from '../articles/read-article.ts'
import { UserError } from '../errors.ts'
import { Collection } from '../search/collection.ts'

/** Files larger than this are not articles; the longest novels are about half as large. */
const largestFile = 5_000_000

/**
 * Reads articles from files and folders (the `.md` and `.txt` files in them, at any depth, but none
 * that is hidden), in the order given and by name. Articles that would have the same id get a number
 * behind it. Throws a UserError that names what is missing, empty, too large or can't be read, and
 * how to mend it.
 */
export function articlesAt(paths: readonly string[]): Article[] {
  const taken = new Set<string>()
  return paths.flatMap(filesAt).map((file) => {
    const article = readFile(file)
    const id = freeId(article.id, (one) => taken.has(one))
    taken.add(id)
    return { ...article, id }
  })
}

/** Indexes articles together. */
export function collectionOf(articles: Iterable<Article>): Collection {
  const collection = new Collection()
  for (const article of articles) collection.add(article)
  return collection
}

function filesAt(path: string): string[] {
  if (!reading(path, () => statSync(path).isDirectory())) return [path]

  const files = reading(path, () =>
    readdirSync(path, { recursive: true, withFileTypes: true })
      .map((entry) => join(entry.parentPath, entry.name))
      .filter((file) => isArticle(relative(path, file)))
      .filter((file) => statSync(file, { throwIfNoEntry: false })?.isFile())
      .sort(),
  )
  if (files.length === 0) {
    throw new UserError(`There are no articles in “${path}”: put .md or .txt files into it.`)
  }
  return files
}

const isArticle = (name: string) =>
  /\.(?:md|markdown|txt)$/i.test(name) && !name.split(sep).some((part) => part.startsWith('.'))

function readFile(file: string): Article {
  const { size } = reading(file, () => statSync(file))
  if (size > largestFile) {
    throw new UserError(
      `“${file}” is ${megabytes(size)} MB large, and an article may have ${megabytes(largestFile)}: split it into several.`,
    )
  }
  const bytes = reading(file, () => readFileSync(file))
  return readArticle({ name: file, text: decodeText(bytes, file) })
}

/** Touches the disk; when that fails, it is for the person to mend. */
function reading<Result>(path: string, touch: () => Result): Result {
  try {
    return touch()
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    const isMissing = code === 'ENOENT' || code === 'ENOTDIR' || code === 'ENAMETOOLONG'
    throw new UserError(
      isMissing
        ? `There is no file or folder “${path}”: check the path and try again.`
        : `“${path}” can't be read (${code}): check that it is a file or folder that you may read.`,
    )
  }
}

const megabytes = (bytes: number) => Math.ceil(bytes / 100_000) / 10
