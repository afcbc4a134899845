import { describe, expect, it } from 'vitest'
import { langOf } from './lang.ts'

describe('the language a reader wants', () => {
  it.each([
    [undefined, 'kk'],
    ['', 'kk'],
    ['de', 'kk'],
    ['ru', 'ru'],
    ['en-GB,en;q=0.9', 'en'],
    ['de-DE, en;q=0.4, ru;q=0.8', 'ru'],
    ['kk-KZ, ru', 'kk'],
    ['ru;q=0, en', 'en'],
    ['ru;q=x, en;q=0.1', 'en'],
    ['rundi', 'kk'],
    ['*', 'kk'],
  ] as const)('%s → %s', (header, lang) => expect(langOf(header)).toBe(lang))
})
