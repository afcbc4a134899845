import fc from 'fast-check'
import { expect, test } from 'vitest'
import { Recent } from './recent.ts'

test('keeps what is asked for again and again, however much comes by', () => {
  const recent = new Recent<string, number>(10)
  recent.set('kept', 1)
  for (let i = 0; i < 100; i++) {
    recent.set(`passing ${i}`, i)
    expect(recent.get('kept')).toBe(1)
  }
  expect(recent.get('passing 99')).toBe(99)
  expect(recent.get('passing 80')).toBe(undefined)
  recent.set('kept', 2)
  expect(recent.get('kept')).toBe(2)
  recent.clear()
  expect(recent.get('kept')).toBe(undefined)
})
test('never answers with anything but what was put last, knows what was touched last, and never keeps more than it may', () => {
  const keys = Array.from({ length: 12 }, (_, i) => `key ${i}`)
  const step = fc.record({ key: fc.constantFrom(...keys), value: fc.option(fc.nat(), { nil: undefined }) })
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 4 }), fc.array(step, { maxLength: 60 }), (half, steps) => {
      const recent = new Recent<string, number>(2 * half)
      const put = new Map<string, number>()
      let touched: readonly string[] = []
      for (const { key, value } of steps) {
        const wasTouched = touched.slice(-half).includes(key)
        const found = value === undefined ? recent.get(key) : value
        if (value !== undefined) {
          recent.set(key, value)
          put.set(key, value)
        } else if (found !== undefined || wasTouched) expect(found).toBe(put.get(key))
        if (found !== undefined) touched = [...touched.filter(k => k !== key), key]
      }
      // Asking moves them, so that no more than are kept can answer.
      const known = keys.filter(k => recent.get(k) !== undefined)
      expect(known.length).toBeLessThanOrEqual(2 * half)
    }),
  )
})
