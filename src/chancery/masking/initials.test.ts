import fc from 'fast-check'
import { expect, it } from 'vitest'
import { PEOPLE } from '../../demo/people.ts'
import { hidden, hiding, initialsOf } from './initials.ts'

const roza = { kk: 'Роза Қалиасқар', ru: 'Роза Калиаскар', en: 'Roza Kaliaskar' }
const petrenko = { kk: 'Иван Петренко', ru: 'Иван Петренко', en: 'Ivan Petrenko' }
const hide = hiding([roza, petrenko])

it.each([
  ['Роза Қалиасқарға хабарланды', 'Р. Қ. хабарланды'],
  ['РОЗА ҚАЛИАСҚАРДЫҢ арызы', 'Р. Қ. арызы'],
  ['роза қалиасқар', 'Р. Қ.'],
  ['Қалиасқар Роза, Иван', 'Қ. Р., И.'],
  ['по заявлению Розы Калиаскар', 'по заявлению Р. К.'],
  ['Ивану Петренко отказано; с Иваном Петренко', 'И. П. отказано; с И. П.'],
  ['Розой и Ивана', 'Р. и И.'],
  ["Roza Kaliaskar's queue", 'R. K. queue'],
  ['Кезек: Қалиасқар.', 'Кезек: Қ.'],
  ['Розаның арызы, Розамен, Розадан', 'Р. арызы, Р., Р.'],
  ['Иван Петренконың, Петренкоға, ПЕТРЕНКОНІКІ', 'И. П., П., П.'],
  ["Roza's paper", 'R. paper'],
  ['Ро\u00adза', 'Р.'],
  ['«Петренко»', '«П.»'],
  ['Роза-Қалиасқар', 'Р.-Қ.'],
])('%s', (text, masked) => expect(hide(text)).toBe(masked))
it.each(['розыск', 'розница', 'иванов день', 'қала', 'Петрен', 'court/roza', ''])('%s is nobody’s name', text => {
  const expected = text === 'иванов день' ? 'И. день' : text
  expect(hidden(hide, text)).toBe(expected)
})
it('is what a name is called', () => {
  expect(initialsOf('Роза Қалиасқар')).toBe('Р. Қ.')
  expect(initialsOf('Әли-Мұрат Ән')).toBe('Ә. М. Ә.')
  expect(initialsOf('')).toBe('—')
})
it('goes into lists and objects, and leaves ids and numbers', () =>
  expect(hidden(hide, { a: ['Роза', 5, null, 'citizen/roza'], b: { c: 'Иван' } })).toEqual({
    a: ['Р.', 5, null, 'citizen/roza'],
    b: { c: 'И.' },
  }))
it('leaves no name of anybody, wherever it stands', () =>
  fc.assert(
    fc.property(
      fc.constantFrom(...PEOPLE),
      fc.string(),
      fc.string(),
      fc.constantFrom('kk', 'ru', 'en'),
      ({ name }, before, after, lang) => {
        const said = hiding([name])(`${before} ${name[lang]} ${after}`).toLowerCase()
        for (const word of name[lang].toLowerCase().split(/[\s-]+/))
          if (word.length > 2 && !before.toLowerCase().includes(word) && !after.toLowerCase().includes(word))
            expect(said.split(/[^\p{L}]+/u)).not.toContain(word)
      },
    ),
  ))
it('does no harm with names that look like patterns', () => {
  expect(hiding([{ kk: 'А.* (Б', ru: '[', en: '\\' }])('АА (Б')).toBe('АА (Б')
  expect(hiding([])('Роза')).toBe('Роза')
})
it('takes no long time on long texts', () => {
  const begun = performance.now()
  hide('Розаларымыздағыларымызға '.repeat(10_000) + 'а'.repeat(100_000))
  expect(performance.now() - begun).toBeLessThan(1_500)
})
