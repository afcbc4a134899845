import fc from 'fast-check'
import { expect, test } from 'vitest'
import { Recent } from './recent.ts'

test('keeps what was asked for last, and forgets the rest', () => {
  const recent = new Recent<number>(2)
  recent.set('a', 1)
  recent.set('b', 2)
  expect(recent.get('a')).toBe(1)
  recent.set('c', 3)
  expect(['a', 'b', 'c'].map(k => recent.get(k))).toEqual([1, undefined, 3])
  recent.set('a', 4)
  expect(recent.get('a')).toBe(4)
  recent.clear()
  expect(['a', 'c'].map(k => recent.get(k))).toEqual([undefined, undefined])
})
test('is like a list that is put in order at each question', () => {
  const step = fc.record({ key: fc.constantFrom('a', 'b', 'c', 'd', 'e'), value: fc.option(fc.nat(), { nil: undefined }) })
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 4 }), fc.array(step, { maxLength: 40 }), (most, steps) => {
      const recent = new Recent<number>(most)
      let list: readonly (readonly [string, number])[] = []
      for (const { key, value } of steps) {
        const found = list.find(([k]) => k === key)?.[1]
        const next = value ?? found
        if (value === undefined) expect(recent.get(key)).toBe(found)
        else recent.set(key, value)
        if (next !== undefined) list = [...list.filter(([k]) => k !== key), [key, next] as const].slice(-most)
      }
      for (const [k, v] of list) expect(recent.get(k)).toBe(v)
    }),
  )
})
