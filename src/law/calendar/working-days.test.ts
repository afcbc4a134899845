import { describe, expect, it } from 'vitest'
import { isWorking, whyNotWorking } from './calendar.ts'
import { isoOf, numberOfDay, weekdayOf } from './days.ts'
import { FIRST_YEAR, HOLIDAYS, KURBAN_AIT, LAST_YEAR, ruleName } from './holidays.ts'
import { TRANSFERS } from './transfers.ts'
import { factsOf } from './years.ts'

const year = (y: number) => {
  const first = numberOfDay(`${y}-01-01`)
  return Array.from({ length: numberOfDay(`${y + 1}-01-01`) - first }, (_, i) => isoOf(first + i))
}
const weekdaysOff = (y: number) => year(y).filter(d => weekdayOf(numberOfDay(d)) < 5 && !isWorking(d))
const YEARS = Array.from({ length: LAST_YEAR - FIRST_YEAR + 1 }, (_, i) => FIRST_YEAR + i)

describe('a day', () => {
  it.each([
    ['2026-03-02', undefined],
    ['2026-03-14', 'weekend'],
    ['2026-03-08', 'womens-day'],
    ['2026-03-09', 'moved'],
    ['2026-03-21', 'nauryz'],
    ['2026-03-24', 'moved'],
    ['2026-03-25', 'moved'],
    ['2026-03-26', undefined],
    ['2026-05-27', 'kurban-ait'],
    ['2026-12-16', 'independence-day'],
    ['2026-12-17', undefined],
  ])('%s: %s', (day, why) => {
    expect(whyNotWorking(day)).toBe(why)
    expect(isWorking(day)).toBe(why === undefined)
  })
  it('is free in lieu after the holidays that follow: 7 May 2022 was a Saturday, 9 May a Monday', () => {
    expect(weekdaysOff(2022).filter(d => d.startsWith('2022-05'))).toEqual(['2022-05-02', '2022-05-09', '2022-05-10'])
  })
  it('is not free in lieu of Christmas or of Kurban Ait', () => {
    expect(whyNotWorking('2023-01-07')).toBe('orthodox-christmas')
    expect(isWorking('2023-01-09')).toBe(true)
    expect(whyNotWorking('2024-06-16')).toBe('kurban-ait')
    expect(isWorking('2024-06-17')).toBe(true)
  })
  it('is a holiday only while the law says so', () => {
    expect(['2012-05-07', '2013-05-07'].map(whyNotWorking)).toEqual([undefined, 'defender-day'])
    expect(['2021-10-25', '2022-10-25'].map(whyNotWorking)).toEqual([undefined, 'republic-day'])
    expect(['2021-12-01', '2022-12-01'].map(whyNotWorking)).toEqual(['first-president-day', undefined])
    expect(['2020-12-17', '2024-12-17'].map(whyNotWorking)).toEqual(['independence-day', undefined])
    expect(['2024-08-30', '2026-08-31'].map(whyNotWorking)).toEqual(['constitution-day', undefined])
    expect(['2023-03-15', '2027-03-15'].map(whyNotWorking)).toEqual([undefined, 'constitution-day'])
  })
  it('is worked where the Government moved the day off', () => {
    expect(whyNotWorking('2024-05-08')).toBe('transferred')
    expect(isWorking('2024-05-04')).toBe(true)
    expect(isWorking('2024-05-11')).toBe(false)
    // 9 May 2020 was a Saturday: the Monday in lieu was worked, the Friday before was free.
    expect([whyNotWorking('2020-05-08'), whyNotWorking('2020-05-11')]).toEqual(['transferred', undefined])
    expect([whyNotWorking('2014-01-03'), whyNotWorking('2013-12-28')]).toEqual(['transferred', undefined])
  })
  it('outside the years of the calendar is judged by weekends, or by the holidays of its last year', () => {
    expect([whyNotWorking('2011-12-16'), whyNotWorking('2011-12-17')]).toEqual([undefined, 'weekend'])
    expect(['2028-01-01', '2028-01-03', '2028-01-04', '2028-01-05', '2028-08-30'].map(whyNotWorking)).toEqual([
      'new-year',
      'moved',
      'moved',
      undefined,
      undefined,
    ])
  })
})

describe('a year', () => {
  it('2025 has the weekdays off that were published for it', () => {
    expect(weekdaysOff(2025).map(d => d.slice(5))).toEqual(
      '01-01 01-02 01-03 01-07 03-10 03-21 03-24 03-25 05-01 05-07 05-09 06-06 07-07 09-01 10-27 12-16'.split(' '),
    )
    expect(isWorking('2025-01-05')).toBe(true)
  })
  it('2026 has the weekdays off that were published for it, without 31 August', () => {
    expect(weekdaysOff(2026).map(d => d.slice(5))).toEqual(
      '01-01 01-02 01-07 03-09 03-23 03-24 03-25 05-01 05-07 05-11 05-27 07-06 10-26 12-16'.split(' '),
    )
  })
  it.each(YEARS)('%i: every moving holiday gives its day off, on the day or in lieu', y => {
    const moving = HOLIDAYS.filter(h => h.moves && h.from <= y && y <= (h.to ?? y)).flatMap(h => h.on)
    const fixed = HOLIDAYS.filter(h => !h.moves).flatMap(h => h.on.map(on => `${y}-${on}`))
    const still = [...fixed, ...KURBAN_AIT.filter(d => d.startsWith(String(y)))].filter(d => weekdayOf(numberOfDay(d)) < 5)
    const [offs, worked] = [TRANSFERS.filter(t => t.off.startsWith(String(y))), TRANSFERS.filter(t => t.worked.startsWith(String(y)))]
    const workedWeekdays = worked.filter(t => weekdayOf(numberOfDay(t.worked)) < 5)
    expect(weekdaysOff(y)).toHaveLength(moving.length + still.length + offs.length - workedWeekdays.length)
  })
  it('says how certain its facts are', () => {
    const doubtful = [FIRST_YEAR - 1, ...YEARS, LAST_YEAR + 1].filter(y => !factsOf(y).certain)
    expect(doubtful).toEqual([2011, 2015, 2020, 2027, 2028])
    for (const y of YEARS) expect(Object.values(factsOf(y).note).every(text => text.length > 10)).toBe(true)
  })
})

describe('the data', () => {
  it('has one Kurban Ait a year', () => {
    expect(KURBAN_AIT.map(d => Number(d.slice(0, 4)))).toEqual(YEARS)
  })
  it('moves a day off from a day without work to a day with work', () => {
    for (const { off, worked } of TRANSFERS) {
      expect(weekdayOf(numberOfDay(off))).toBeLessThan(5)
      expect(whyNotWorking(off)).toBe('transferred')
      expect(isWorking(worked)).toBe(true)
      expect(HOLIDAYS.some(h => h.on.includes(worked.slice(5)) && h.from <= Number(worked.slice(0, 4)) && !h.to)).toBe(false)
    }
    const days = TRANSFERS.flatMap(t => [t.off, t.worked])
    expect(new Set(days).size).toBe(days.length)
  })
  it('names every rule in three languages', () => {
    const used = new Set(YEARS.flatMap(year).flatMap(d => whyNotWorking(d) ?? []))
    expect(used.size).toBe(16)
    for (const id of [...used, 'pause']) {
      const name = ruleName(id)
      expect([name?.kk, name?.ru, name?.en].every(text => (text?.length ?? 0) > 3)).toBe(true)
    }
    expect(ruleName('no-such-rule')).toBeUndefined()
  })
  it('is frozen', () => {
    for (const it of [HOLIDAYS, ...HOLIDAYS, KURBAN_AIT, TRANSFERS, ...TRANSFERS, factsOf(2024), factsOf(2024).note])
      expect(Object.isFrozen(it)).toBe(true)
  })
})
