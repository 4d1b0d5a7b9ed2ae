/** A model as bytes and back: a byte a weight, and no word of any article. */
import { chainFrom } from './chain.ts'
import { type Linear, rounded } from './linear.ts'
import type { Model } from './model.ts'
import type { Forest } from './trees.ts'

// "VAM" and the version of this layout.
const magic = 0x56414d03

/** The model that `bytesOf` wrote. Throws where the bytes are of another layout. */
export function modelFrom(bytes: Uint8Array): Model {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  let at = 0
  const number = (): number => {
    at += 4
    return view.getUint32(at - 4)
  }
  const real = (): number => {
    at += 4
    return view.getFloat32(at - 4)
  }
  const weights = () => {
    const scale = real()
    const length = number()
    at += length
    return { scale, weights: new Int8Array(bytes.buffer, bytes.byteOffset + at - length, length) }
  }
  const forest = (): Forest => {
    const bias = real()
    const nodes = number()
    const roots = Uint32Array.from({ length: number() }, number)
    const features = bytes.slice(at, at + nodes)
    at += nodes
    const thresholds = Float32Array.from({ length: nodes }, real)
    const above = Uint16Array.from({ length: nodes }, () => {
      at += 2
      return view.getUint16(at - 2)
    })
    return { features, thresholds, above, roots, bias }
  }
  const forests = () => Array.from({ length: number() }, forest)

  if (bytes.length < 8 || number() !== magic)
    throw new Error('This is no attribution model of this version.')
  const [cue, anyCue, cells, steps, ranker, choice, source] = Array.from({ length: 7 }, weights)
  const chain = chainFrom({
    cells: cells!.weights,
    cellScale: cells!.scale,
    steps: steps!.weights,
    stepScale: steps!.scale,
  })
  const [first, chooser, second, sourceTrees, trust] = Array.from({ length: 5 }, forests)
  return {
    cue: cue!,
    anyCue: anyCue!,
    chain,
    ranker: ranker!,
    choice: choice!,
    source: source!,
    first: first!,
    chooser: chooser!,
    second: second!,
    sourceTrees: sourceTrees!,
    trust: trust!,
  }
}

/** A model's bytes; weights are rounded to a byte each. */
export function bytesOf({
  cue,
  anyCue,
  chain,
  ranker,
  choice,
  source,
  first,
  chooser,
  second,
  sourceTrees,
  trust,
}: Model): Uint8Array {
  const pieces: Uint8Array[] = []
  const number = (value: number): void => {
    const piece = new DataView(new ArrayBuffer(4))
    piece.setUint32(0, value)
    pieces.push(new Uint8Array(piece.buffer))
  }
  const real = (value: number): void => {
    const piece = new DataView(new ArrayBuffer(4))
    piece.setFloat32(0, value)
    pieces.push(new Uint8Array(piece.buffer))
  }
  const weights = (linear: Linear): void => {
    const { weights, scale } = rounded(linear)
    real(scale)
    number(weights.length)
    pieces.push(new Uint8Array(weights.buffer, weights.byteOffset, weights.length))
  }
  const forest = ({ features, thresholds, above, roots, bias }: Forest): void => {
    real(bias)
    number(features.length)
    number(roots.length)
    roots.forEach(number)
    pieces.push(features)
    thresholds.forEach(real)
    const piece = new DataView(new ArrayBuffer(above.length * 2))
    above.forEach((value, index) => {
      piece.setUint16(index * 2, value)
    })
    pieces.push(new Uint8Array(piece.buffer))
  }

  number(magic)
  const cells = { weights: chain.cells, scale: chain.cellScale }
  const steps = { weights: chain.steps, scale: chain.stepScale }
  for (const linear of [cue, anyCue, cells, steps, ranker, choice, source]) weights(linear)
  for (const forests of [first, chooser, second, sourceTrees, trust]) {
    number(forests.length)
    forests.forEach(forest)
  }
  return concat(pieces)
}

function concat(pieces: readonly Uint8Array[]): Uint8Array {
  const all = new Uint8Array(pieces.reduce((sum, { length }) => sum + length, 0))
  let at = 0
  for (const piece of pieces) {
    all.set(piece, at)
    at += piece.length
  }
  return all
}
