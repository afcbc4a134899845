import { describe, expect, it } from 'vitest'
import { LANGS } from '../kernel/said.ts'
import { days, hours, months } from '../kernel/time.ts'
import { kazakhstan } from './calendar.ts'
import { explainTerm, longDay, shortDay, weekday } from './explain.ts'
import { clockLength, dayRange, fromDay, length, onTheDay, untilDay } from './words.ts'

describe('a day in words', () => {
  it('is written as legal papers write it', () => {
    expect(LANGS.map(l => longDay('2026-03-02', l))).toEqual(['2026 жылғы 2 наурыз', '2 марта 2026 года', '2 March 2026'])
    expect(LANGS.map(l => shortDay('2026-03-02', l))).toEqual(['2 наурыз 2026', '2 марта 2026', '2 March 2026'])
    expect(LANGS.map(l => weekday('2026-03-02', l))).toEqual(['дүйсенбі', 'понедельник', 'Monday'])
    expect(LANGS.map(l => weekday('2026-03-08', l))).toEqual(['жексенбі', 'воскресенье', 'Sunday'])
  })
  it('takes the endings of its month in Kazakh', () => {
    const firsts = Array.from({ length: 12 }, (_, i) => `2026-${String(i + 1).padStart(2, '0')}-01`)
    const month = (text: string) => text.split(' ')[3]
    expect(firsts.map(d => month(fromDay(d, 'kk')))).toEqual(
      'қаңтардан ақпаннан наурыздан сәуірден мамырдан маусымнан шілдеден тамыздан қыркүйектен қазаннан қарашадан желтоқсаннан'.split(' '),
    )
    expect(firsts.map(d => month(untilDay(d, 'kk')))).toEqual(
      'қаңтарға ақпанға наурызға сәуірге мамырға маусымға шілдеге тамызға қыркүйекке қазанға қарашаға желтоқсанға'.split(' '),
    )
    expect(firsts.map(d => month(onTheDay(d, 'kk')))).toEqual(
      'қаңтарда ақпанда наурызда сәуірде мамырда маусымда шілдеде тамызда қыркүйекте қазанда қарашада желтоқсанда'.split(' '),
    )
  })
  it('takes its preposition in Russian', () => {
    expect(fromDay('2026-03-02', 'ru')).toBe('со 2 марта 2026 года')
    expect(fromDay('2026-03-12', 'ru')).toBe('с 12 марта 2026 года')
    expect(fromDay('2026-03-22', 'ru')).toBe('с 22 марта 2026 года')
  })
  it('joins others in a row', () => {
    expect(LANGS.map(l => dayRange('2026-03-21', '2026-03-23', l))).toEqual([
      '2026 жылғы 21–23 наурыз',
      '21–23 марта 2026 года',
      '21–23 March 2026',
    ])
    expect(dayRange('2026-10-31', '2026-11-01', 'en')).toBe('31 October 2026 – 1 November 2026')
    expect(dayRange('2020-05-02', '2020-05-02', 'kk')).toBe('2020 жылғы 2 мамыр')
  })
})

describe('a length in words', () => {
  it('agrees with its number', () => {
    expect([1, 2, 5, 11, 12, 21, 22, 111].map(n => length(n, 'day', 'ru'))).toEqual(
      '1 день,2 дня,5 дней,11 дней,12 дней,21 день,22 дня,111 дней'.split(','),
    )
    expect([length(1, 'month', 'en'), length(2, 'month', 'en'), length(10, 'day', 'kk')]).toEqual(['1 month', '2 months', '10 күн'])
  })
  it('of a part of a day is in hours and minutes', () => {
    expect(clockLength(3.5 / 24, 'ru')).toBe('3 часа 30 минут')
    expect(clockLength(1.25, 'kk')).toBe('30 сағат')
    expect(clockLength(1 / 1440, 'en')).toBe('1 minute')
  })
})

describe('the arithmetic of a term', () => {
  const nauryz = kazakhstan.endOf(days(10), '2026-03-11T10:00:00+05:00')
  it('is said in Kazakh', () => {
    expect(explainTerm(nauryz, 'kk')).toEqual([
      'Оқиға күні: 2026 жылғы 11 наурыз, сәрсенбі. Бұл күн есепке алынбайды.',
      'Мерзім – 10 күн, 2026 жылғы 12 наурыздан бастап есептегенде соңғы күні: 2026 жылғы 21 наурыз, сенбі.',
      'Бұл – жұмыс күні емес (2026 жылғы 21–23 наурыз – Наурыз мейрамы; 2026 жылғы 24–25 наурыз – демалыс күніне тура келген мереке үшін берілген демалыс күні), сондықтан мерзім келесі жұмыс күні бітеді: 2026 жылғы 26 наурыз, бейсенбі.',
      `Күнтізбе: ${kazakhstan.version}.`,
    ])
  })
  it('is said in Russian', () => {
    expect(explainTerm(nauryz, 'ru')).toEqual([
      'День события: 11 марта 2026 года, среда. Этот день не считается.',
      'Срок – 10 дней, считая с 12 марта 2026 года, последний день: 21 марта 2026 года, суббота.',
      'Это нерабочий день (21–23 марта 2026 года – Наурыз мейрамы; 24–25 марта 2026 года – выходной за праздник, совпавший с выходным днём), поэтому срок истекает в следующий рабочий день: 26 марта 2026 года, четверг.',
      `Календарь: ${kazakhstan.version}.`,
    ])
  })
  it('names the missing date, the pauses and the result', () => {
    const pauses = [{ from: '2026-02-02T10:00:00+05:00', to: '2026-02-04T10:00:00+05:00' }, { from: '2026-02-26T10:00:00+05:00' }]
    const end = kazakhstan.endOf(months(1), '2026-01-31T10:00:00+05:00', pauses, '2026-02-28T12:00:00+05:00')
    expect(explainTerm(end, 'en').slice(2)).toEqual([
      'That month has no day 31, so the term ends on its last day: 28 February 2026, Saturday.',
      'The term was suspended from 2 February 2026 until 4 February 2026: 2 days not counted.',
      'The term has been suspended from 26 February 2026 on: 2 days not counted so far.',
      'The last day of the term: 4 March 2026, Wednesday.',
      'The term does not run again yet: its last day is shown as if the suspension ended now.',
      `Calendar: ${kazakhstan.version}.`,
    ])
  })
  it('tells hours by the clock', () => {
    const pauses = [{ from: '2026-03-21T10:00:00+05:00', to: '2026-03-21T13:30:00+05:00' }]
    const end = kazakhstan.endOf(hours(24), '2026-03-20T18:30:00+05:00', pauses)
    expect(explainTerm(end, 'kk')).toEqual([
      'Оқиға: 2026 жылғы 20 наурыз, жұма.',
      'Мерзімнің өтуі 2026 жылғы 21 наурызда тоқтатыла тұрды: 3 сағат 30 минут есепке алынбайды.',
      '24 сағат түн мен мереке күндерін қоса, үзіліссіз есептеледі. Мерзім бітеді: 2026 жылғы 21 наурыз, сенбі, сағат 22:00.',
      `Күнтізбе: ${kazakhstan.version}.`,
    ])
  })
  it('says why the calendar is in doubt', () => {
    const end = kazakhstan.endOf(months(1), '2026-12-05T10:00:00+05:00')
    expect(explainTerm(end, 'en').at(-1)).toContain('no decision on moving days off has been taken yet')
    // A year before the calendar's first is the one in doubt, though the term ends in the next.
    expect(explainTerm(kazakhstan.endOf(days(1), '2011-12-30T10:00:00+06:00'), 'en').at(-1)).toContain('not recorded')
  })
  it('leaves no language without words', () => {
    for (const lang of LANGS) for (const line of explainTerm(nauryz, lang)) expect(line).not.toMatch(/undefined|null|\{|NaN/)
  })
})
