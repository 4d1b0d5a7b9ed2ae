import fc from 'fast-check'
import { expect, test } from 'vitest'
import { citationOf, idFrom, parseCitation } from '../../src/articles/citation.ts'

test('writes a place as id, revision and span', () => {
  expect(citationOf({ id: 'tides', revision: 3 }, { start: 120, end: 340 })).toBe('tides@3:120-340')
})

test('reads back every citation that it writes', () => {
  const place = fc.record({
    id: fc.string({ unit: 'grapheme' }).map(idFrom),
    revision: fc.integer({ min: 1 }),
    span: fc
      .tuple(fc.maxSafeNat(), fc.maxSafeNat())
      .map(([a, b]) => ({ start: Math.min(a, b), end: Math.max(a, b) })),
  })
  fc.assert(
    fc.property(place, ({ id, revision, span }) => {
      expect(parseCitation(citationOf({ id, revision }, span))).toEqual({ id, revision, span })
    }),
  )
})

test('reads nothing that it would not write', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom(...'ab1-@:09 ') }), (text) => {
      const citation = parseCitation(text)
      if (citation) expect(citationOf(citation, citation.span)).toBe(text)
    }),
  )
})

for (const text of [
  '',
  'tides',
  'tides@1',
  'tides@1:5',
  'tides@1:-5-9',
  'tides@1:9-5',
  'tides@0:1-2',
  'tides@-1:1-2',
  'tides@01:1-2',
  'tides@1:01-2',
  'tides@1:1-02',
  'tides@1:1-9007199254740992',
  'tides@9007199254740992:1-2',
  'tides@1:1.5-2',
  'tides@1:1e3-2000',
  'tides@1:1-2 ',
  'tides@1:1-2\n',
  'Tides@1:1-2',
  'ti_des@1:1-2',
  '-tides@1:1-2',
  'ti--des@1:1-2',
  `${'t'.repeat(41)}@1:1-2`,
]) {
  test(`refuses ${JSON.stringify(text)}`, () => expect(parseCitation(text)).toBeNull())
}

test('makes ids of lower-case letters, digits and single hyphens', () => {
  expect(idFrom('Tides of May, 2026')).toBe('tides-of-may-2026')
  expect(idFrom('Café – Über ½ Straße')).toBe('cafe-uber-1-2-stra-e')
  expect(idFrom('__x__')).toBe('x')
  expect(idFrom(`${'ab '.repeat(13)}cdef`)).toBe(`${'ab-'.repeat(13)}c`)
  expect(idFrom(`${'a'.repeat(39)}-b`)).toBe('a'.repeat(39))
  expect(idFrom('潮汐')).toBe('article')
})
