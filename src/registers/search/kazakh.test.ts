import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { formsOf, stemsOf } from './kazakh.ts'
import { finding } from './words.ts'

/** Words of the law, in the cases, with possession and in the plural, as they are written. */
const FORMS: Readonly<Record<string, string>> = {
  арыз: 'арыздың арызға арызды арызда арыздан арызбен арызы арызының арызына арызын арызында арызынан арызымен арыздар арыздары арыздарына арызым арызыма арызыңыз арызымыз арыздағы',
  наразылық:
    'наразылықтың наразылыққа наразылықты наразылықта наразылықтан наразылықпен наразылығы наразылығын наразылығына наразылықтар наразылықтардың наразылығымыз',
  прокуратура:
    'прокуратураның прокуратураға прокуратураны прокуратурада прокуратурадан прокуратурамен прокуратурасы прокуратурасына прокуратурасының прокуратуралар прокуратурадағы',
  прокурор: 'прокурордың прокурорға прокурорды прокурорда прокурордан прокурормен прокуроры прокурорының прокурорлар прокурорларға',
  сот: 'соттың сотқа сотты сотта соттан сотпен соты сотының сотына соттар соттардың соттары соттағы',
  шешім: 'шешімнің шешімге шешімді шешімде шешімнен шешіммен шешімі шешімінің шешіміне шешімін шешімінде шешімдер шешімдері шешімдерін',
  қаулы: 'қаулының қаулыға қаулыны қаулыда қаулыдан қаулымен қаулысы қаулысын қаулысына қаулылар қаулыларды',
  ұйғарым: 'ұйғарымның ұйғарымға ұйғарымды ұйғарымда ұйғарымнан ұйғарыммен ұйғарымы ұйғарымын ұйғарымдар',
  мекеме: 'мекеменің мекемеге мекемені мекемеде мекемеден мекемемен мекемесі мекемесінің мекемесіне мекемелер мекемелердің мекемелерінде',
  азамат: 'азаматтың азаматқа азаматты азаматта азаматтан азаматпен азаматы азаматтар азаматтардың азаматтары азаматтарымыз',
  заң: 'заңның заңға заңды заңда заңнан заңмен заңы заңының заңына заңдар заңдардың заңдағы',
  талап: 'талаптың талапқа талапты талапта талаптан талаппен талабы талабының талабын талаптар талаптары',
  құқық: 'құқықтың құқыққа құқықты құқығы құқығын құқығының құқықтар құқықтары құқықтарын',
  орын: 'орынның орынға орны орнына орнынан орындар',
  жер: 'жердің жерге жерді жерде жерден жермен жері жерінің жеріне жерлер',
  тергеу: 'тергеудің тергеуге тергеуді тергеуде тергеуден тергеумен тергеуі тергеуін',
  жалақы: 'жалақының жалақыға жалақыны жалақысы жалақысын жалақысының',
}
const pairs = Object.entries(FORMS).flatMap(([lemma, forms]) => forms.split(' ').map(form => [lemma, form] as const))

it.each(pairs)('%s is found as %s, and the other way round', (lemma, form) => {
  expect(finding(lemma)(`туралы ${form} бойынша`)).toBe(true)
  // Many a word ends like “my”: шешім is not a form of шеш.
  if (form !== 'арызым') expect(finding(form)(`туралы ${lemma} бойынша`)).toBe(true)
})
it('one form is found by another', () => {
  expect(finding('арыздарды')('азаматтың арызына жауап')).toBe(true)
  expect(finding('соттардың шешіміне')('сот шешімдері')).toBe(true)
  expect(finding('талабы')('талаптар қойылды')).toBe(true)
})

/** What only looks alike: another word with the same beginning, or endings of the other harmony. */
it.each([
  ['талабы', 'талабан'],
  ['арызы', 'арызшы'],
  ['шешімді', 'шеше'],
  ['шешімі', 'шешен'],
  ['заңды', 'заңгер'],
  ['соттың', 'сотталған'],
  ['жерді', 'жержаңғақ'],
  ['жерге', 'жерлеу'],
  ['азаматтар', 'азаматтық'],
  ['мекемеге', 'мекен'],
  ['құқығы', 'құқыршын'],
  ['қаулыны', 'қаулау'],
  ['орнына', 'орнату'],
  ['прокурорға', 'прокуратура'],
  ['арыздан', 'арыстан'],
  ['жерден', 'жердан'],
])('%s is not found in %s', (asked, text) => expect(finding(asked)(text)).toBe(false))

it('the dictionary form is among the stems', () => {
  expect(stemsOf('талаптарын')).toContain('талап')
  expect(stemsOf('құқығын')).toContain('құқық')
  expect(stemsOf('шешім')).toEqual(['шешім'])
  expect(stemsOf('court')).toEqual(['court'])
})
describe('whatever is asked', () => {
  it('is a pattern of letters alone or none', () =>
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), fc.string({ maxLength: 60 }), (asked, text) => {
        expect(typeof finding(asked)(text)).toBe('boolean')
      }),
    ))
  it.each(['.*', '(', '[а', 'а|б', '\\', '%', '_', "'", 'сот & арыз', ':*', '!', 'а'.repeat(10_000)])('%s', asked =>
    expect(finding(asked)('туралы заң бойынша')).toBe(false),
  )
  it('has one of its parts wherever its pattern fits', () => {
    for (const [lemma, form] of pairs) {
      const { parts } = formsOf(lemma) ?? { parts: [lemma] }
      expect(parts.some(p => form.includes(p))).toBe(true)
    }
  })
  it('takes no long time on long texts', () => {
    const begun = performance.now()
    finding('арыздарымыздағыларымызға')('арыздардар'.repeat(20_000))
    expect(performance.now() - begun).toBeLessThan(1_000)
  })
})
