import { expect, it } from 'vitest'
import { REASONS } from './verdict.ts'
import { UNCHECKED, WHY } from './why.ts'

it('every reason is said in three different languages, each as a sentence', () => {
  expect(Object.keys(WHY).sort()).toEqual([...REASONS].sort())
  const said = [...Object.values(WHY), UNCHECKED]
  for (const { kk, ru, en } of said) {
    expect(new Set([kk, ru, en]).size).toBe(3)
    for (const text of [kk, ru, en]) expect(text).toMatch(/^\p{Lu}.*\.$/u)
  }
  expect(new Set(said.map(s => s.ru)).size).toBe(said.length)
})
