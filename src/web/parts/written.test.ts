import { expect, it } from 'vitest'
import { languageOf } from '../../registers/search/language.ts'
import { markOf } from './written.ts'

it('tells a language by its letters', () => {
  expect(languageOf('Тұрғын үй кезегінен негізсіз шығарылдым.')).toBe('kk')
  expect(languageOf('Незаконно исключён из очереди.')).toBe('ru')
  expect(languageOf('Wages are not paid')).toBe('en')
  expect(languageOf('№ 44, 2026-01-15')).toBeUndefined()
})
it('marks only what is not in the language of the page', () => {
  expect(markOf('Жалақы төленбеді', 'ru')).toEqual({ lang: 'kk' })
  expect(markOf('Жалақы төленбеді', 'kk')).toEqual({})
  expect(markOf('44', 'en')).toEqual({})
})
