import canonicalize from 'canonicalize'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { alike, canonical, plain } from './json.ts'

const json = fc.jsonValue({ stringUnit: 'binary' })
const sparse = fc.letrec<{ value: unknown }>(tie => ({
  value: fc.oneof(
    { maxDepth: 4 },
    fc.constantFrom(undefined, null, 0, -0, 1e21, 'а', '', true),
    fc.array(tie('value'), { maxLength: 4 }),
    fc.dictionary(fc.string({ maxLength: 3 }), tie('value'), { maxKeys: 4 }),
  ),
})).value

describe('canonical text', () => {
  it('is that of RFC 8785, as another implementation has it', () => {
    fc.assert(fc.property(json, value => canonical(value) === canonicalize(value)))
    fc.assert(fc.property(fc.dictionary(fc.string({ unit: 'binary' }), sparse), value => canonical(value) === canonicalize(value)))
  })
  it.each([
    ['half a character', '\ud800'],
    ['half a character in a key', { '\udc00': 1 }],
    ['infinity', [Number.POSITIVE_INFINITY]],
    ['no number', Number.NaN],
  ])('does not exist of %s', (_what, value) => {
    expect(() => canonical(value)).toThrow()
  })
  it('takes an escape in a text for what it is', () => {
    expect(canonical('\\ud800')).toBe('"\\\\ud800"')
  })
})
describe('a plain value', () => {
  it('is what comes back from the record, and shares what needs no change', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), sparse), value => {
        const back = JSON.parse(JSON.stringify(value))
        expect(canonical(plain(value))).toBe(canonical(back))
        const made = plain(value)
        expect(plain(made)).toBe(made)
      }),
    )
  })
})
describe('values', () => {
  it('are alike when their texts are', () => {
    const state = fc.dictionary(fc.string({ maxLength: 2 }), sparse)
    fc.assert(fc.property(state, state, (a, b) => alike(a, b) === (canonical(a) === canonical(b))))
    fc.assert(fc.property(state, a => alike(a, JSON.parse(canonical(a)))))
  })
})
