/** A search looks into the latest days first and misses nothing. */
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { type Count, facetsAsked, windowsOf } from './facets.ts'

const dayOf = (i: number) => new Date(Date.UTC(2030, 11, 31) - i * 86_400_000).toISOString().slice(0, 10)
const counted = fc.array(fc.integer({ min: 1, max: 3_000 }), { maxLength: 400 }).map(counts => {
  const days = counts.map((n, i) => ({ of: dayOf(i), n }))
  const sums = new Map<string, number>()
  for (const { of, n } of days) sums.set(of.slice(0, 7), (sums.get(of.slice(0, 7)) ?? 0) + n)
  return { all: days, days: days.slice(0, 60), months: [...sums].map(([of, n]) => ({ of, n })) }
})
/** How many acts a window holds, and that it leaves out no day between two of its own. */
const actsIn = (window: string, all: readonly Count[]): number => {
  const signs = window.split(' | ').map(s => /^'@(day|month)=([\d-]+)'$/.exec(s)?.[2] ?? '?')
  const within = all.map(d => signs.some(s => d.of.startsWith(s)))
  expect(within.lastIndexOf(true)).toBe(within.filter(Boolean).length - 1)
  return all.reduce((sum, d, i) => sum + (within[i] ? d.n : 0), 0)
}

it('every window is of the latest days and holds more than the one before, and the last is not bounded', () => {
  fc.assert(
    fc.property(counted, ({ all, days, months }) => {
      const windows = windowsOf({ days, months })
      expect(windows.at(-1)).toBe('')
      const acts = windows.slice(0, -1).map(w => actsIn(w, all))
      for (const [i, n] of acts.entries()) {
        expect(n).toBeGreaterThanOrEqual(1_000)
        if (i > 0) expect(n).toBeGreaterThan(acts[i - 1] ?? 0)
      }
      expect(acts.length).toBeLessThan(8)
    }),
  )
})
it('a few acts are looked through at once', () => {
  expect(windowsOf({ days: [], months: [] })).toEqual([''])
  expect(windowsOf({ days: [{ of: '2026-03-14', n: 999 }], months: [{ of: '2026-03', n: 999 }] })).toEqual([''])
})
it('a sign cannot be left by what is asked for', () => {
  expect(facetsAsked({ body: "x' | 'y\\", limit: 1, offset: 0 })).toBe("'@body=x'' | ''y\\\\'")
  expect(facetsAsked({ text: 'сот', limit: 1, offset: 0 })).toBe('')
})
