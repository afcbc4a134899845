import fc from 'fast-check'
import { expect, test } from 'vitest'
import { tileIn } from './http.ts'

test.each([
  ['0/000', { level: 0, n: 0, width: 256 }],
  ['0/x001/x234/067', { level: 0, n: 1_234_067, width: 256 }],
  ['1/x001/000.p/17', { level: 1, n: 1_000, width: 17 }],
  ['63/999.p/255', { level: 63, n: 999, width: 255 }],
])('%s is a tile', (path, tile) => {
  expect(tileIn(path)).toEqual(tile)
})
test.each([
  '',
  '0',
  '0/',
  '0/0',
  '0/00',
  '0/1234',
  '0/x000/001',
  '0/001/002',
  '0/x001',
  '00/001',
  '64/001',
  '-1/001',
  '0/001.p/0',
  '0/001.p/256',
  '0/001.p/01',
  '0/001.p/',
  '0/001.p/1/',
  'entries/000',
  '0/x001/x001/x001/x001/x001/001',
  '0/../000',
])('%j is none', path => {
  expect(tileIn(path)).toBe(undefined)
})
test('every tile has one path', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 1e14 }), n => {
      const groups = String(n)
        .padStart(Math.ceil(String(n).length / 3) * 3, '0')
        .match(/.../g) as string[]
      const path = groups.map((g, i) => (i < groups.length - 1 ? `x${g}` : g)).join('/')
      expect(tileIn(`3/${path}`)).toEqual({ level: 3, n, width: 256 })
      expect(tileIn(`3/x000/${path}`)).toBe(undefined)
    }),
  )
})
