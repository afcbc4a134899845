import fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { describe, expect, it } from 'vitest'
import { addMonthsClamped, civilOf, endOfDay, instantIn, isoOf, lastOfMonth, legalDay, millisOf, numberOfDay, weekdayOf } from './days.ts'

const EPOCH = Temporal.PlainDate.from('1970-01-01')
/** From 1583 to 2500. */
const anyDay = fc.integer({ min: -141_000, max: 193_000 })
/** From 2006, after Kazakhstan gave up summer time. */
const anyMoment = fc.integer({ min: Date.UTC(2006, 0, 1), max: Date.UTC(2040, 0, 1) })
const almaty = (ms: number) => Temporal.Instant.fromEpochMilliseconds(ms).toZonedDateTimeISO('Asia/Almaty')

describe('a civil day', () => {
  it('agrees with Temporal on date, weekday and length of the month', () => {
    fc.assert(
      fc.property(anyDay, n => {
        const day = EPOCH.add({ days: n })
        expect(isoOf(n)).toBe(day.toString())
        expect(civilOf(n)).toEqual({ y: day.year, m: day.month, d: day.day })
        expect(numberOfDay(day.toString())).toBe(n)
        expect(weekdayOf(n) + 1).toBe(day.dayOfWeek)
        expect(lastOfMonth(day.year, day.month)).toBe(day.daysInMonth)
      }),
    )
  })
  it('agrees with Temporal on months later or earlier', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: -240, max: 240 }), (n, months) => {
        const start = EPOCH.add({ days: n })
        const { n: end, wanted } = addMonthsClamped(n, months)
        const oracle = start.add({ months })
        expect(isoOf(end)).toBe(oracle.toString())
        expect(wanted).toBe(oracle.day === start.day ? undefined : start.day)
      }),
    )
  })
})

describe('an instant', () => {
  it('is read as Temporal reads it, whatever its offset', () => {
    fc.assert(
      fc.property(anyMoment, fc.integer({ min: -12 * 60, max: 14 * 60 }), (ms, minutes) => {
        const sign = minutes < 0 ? '-' : '+'
        const two = (n: number) => String(n).padStart(2, '0')
        const offset = `${sign}${two(Math.floor(Math.abs(minutes) / 60))}:${two(Math.abs(minutes) % 60)}`
        const at = Temporal.Instant.fromEpochMilliseconds(ms)
        const text = at.toString({ timeZone: offset })
        expect(millisOf(text)).toBe(ms)
        expect(millisOf(at.toString())).toBe(ms)
        expect(legalDay(text)).toBe(almaty(ms).toPlainDate().toString())
        expect(legalDay(at.toString())).toBe(almaty(ms).toPlainDate().toString())
      }),
    )
  })
  it('is written in the legal time of Almaty', () => {
    fc.assert(
      fc.property(anyMoment, ms => {
        expect(millisOf(instantIn(ms))).toBe(ms)
        const second = ms - (ms % 1000)
        expect(instantIn(second)).toBe(almaty(second).toString({ timeZoneName: 'never' }))
      }),
    )
  })
  it('needs no seconds and keeps milliseconds', () => {
    expect(millisOf('2026-03-02T10:00+05:00')).toBe(Date.UTC(2026, 2, 2, 5))
    expect(instantIn(millisOf('2026-03-02T10:00:00.250+05:00'))).toBe('2026-03-02T10:00:00.250+05:00')
    expect(millisOf('2026-03-02T10:00:00.123999Z') % 1000).toBe(123)
  })
  it.each([
    ['2026-03-02T23:30:00+05:00', '2026-03-02'],
    ['2026-03-02T18:59:59Z', '2026-03-02'],
    ['2026-03-02T19:00:00Z', '2026-03-03'],
    ['2026-03-02T19:00:00.000Z', '2026-03-03'],
    ['2026-03-03T00:30:00+06:00', '2026-03-02'],
    ['2023-03-02T23:30:00+05:00', '2023-03-03'],
    ['2023-03-02T18:00:00Z', '2023-03-03'],
  ])('%s is %s in Kazakhstan', (at, day) => {
    expect(legalDay(at)).toBe(day)
  })
  it('lived through the hour that 29 February 2024 had twice', () => {
    expect(legalDay('2024-02-29T23:59:59+06:00')).toBe('2024-02-29')
    expect(legalDay('2024-03-01T00:00:00+06:00')).toBe('2024-02-29')
    expect(legalDay('2024-03-01T00:30:00+06:00')).toBe('2024-02-29')
    expect(legalDay('2024-02-29T23:30:00+05:00')).toBe('2024-02-29')
    expect(legalDay('2024-03-01T00:00:00+05:00')).toBe('2024-03-01')
    expect(endOfDay(numberOfDay('2024-02-28'))).toBe('2024-02-29T00:00:00+06:00')
    expect(endOfDay(numberOfDay('2024-02-29'))).toBe('2024-03-01T00:00:00+05:00')
  })
  it('ends a day where the next one begins', () => {
    fc.assert(
      fc.property(fc.integer({ min: 13_200, max: 25_000 }), n => {
        const end = millisOf(endOfDay(n))
        expect(legalDay(instantIn(end))).toBe(isoOf(n + 1))
        expect(legalDay(instantIn(end - 1))).toBe(isoOf(n))
      }),
    )
  })
  it.each([
    '',
    '2026-03-02',
    '2026-03-02T10:00:00',
    '2026-02-30T10:00:00+05:00',
    '2026-13-01T10:00:00Z',
    '2026-03-02T24:00:00Z',
    '2026-03-02T23:59:60Z',
    'x',
  ])('is not “%s”', at => {
    expect(() => millisOf(at)).toThrow(RangeError)
  })
})

describe('the day of an instant', () => {
  it.each(['2026-03-02', '2023-02-30T10:00:00+05:00', 'soon'])('is not asked of “%s”', at => {
    expect(() => legalDay(at)).toThrow(RangeError)
  })
})
