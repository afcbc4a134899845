import fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { describe, expect, it } from 'vitest'
import { days, hours, type Instant, months, type Pause, type Term } from '../kernel/time.ts'
import { isWorking, kazakhstan, officeEnds, whyNotWorking } from './calendar.ts'
import { instantIn, isoOf, millisOf, numberOfDay } from './days.ts'

const at = (text: string): Instant => `${text.includes('T') ? text : `${text}T10:00`}:00+05:00`
const pause = (from: string, to?: string): Pause => ({ from: at(from), ...(to && { to: at(to) }) })
const end = (term: Term, since: string, pauses: readonly Pause[] = [], asOf?: string) =>
  kazakhstan.endOf(term, at(since), pauses, asOf === undefined ? undefined : at(asOf))

describe('a term in days', () => {
  it('does not count the day of the event', () => {
    expect(end(days(10), '2026-03-03')).toEqual({
      day: '2026-03-13',
      at: '2026-03-14T00:00:00+05:00',
      steps: [
        { step: 'trigger', at: at('2026-03-03'), day: '2026-03-03' },
        { step: 'counted', term: days(10), from: '2026-03-04', to: '2026-03-13' },
      ],
      calendar: kazakhstan.version,
      certain: true,
      running: false,
    })
  })
  it('that ends on a Saturday ends on Monday', () => {
    expect(end(days(10), '2026-03-04')).toMatchObject({
      day: '2026-03-16',
      steps: [
        {},
        { to: '2026-03-14' },
        {
          step: 'moved',
          from: '2026-03-14',
          to: '2026-03-16',
          because: [
            { day: '2026-03-14', why: 'weekend' },
            { day: '2026-03-15', why: 'weekend' },
          ],
        },
      ],
    })
  })
  it('that ends on Nauryz waits until the holidays and the days in lieu of them are over', () => {
    const { day, steps } = end(days(10), '2026-03-11')
    expect(day).toBe('2026-03-26')
    expect(steps.at(-1)).toMatchObject({ because: ['nauryz', 'nauryz', 'nauryz', 'moved', 'moved'].map(why => ({ why })) })
  })
  it('that ends on a Saturday worked instead of another day is not moved', () => {
    expect(end(days(10), '2024-04-24').day).toBe('2024-05-04')
    expect(end(days(14), '2024-04-24').day).toBe('2024-05-10')
  })
  it('begins on the day in Kazakhstan, wherever the event was recorded', () => {
    expect(kazakhstan.endOf(days(1), '2026-03-03T18:59:00Z').day).toBe('2026-03-04')
    expect(kazakhstan.endOf(days(1), '2026-03-03T19:00:00Z').day).toBe('2026-03-05')
  })
  it('of no days ends on the day itself', () => {
    expect(end(days(0), '2026-03-03').day).toBe('2026-03-03')
    expect(end(days(0), '2026-03-03', [pause('2026-03-03', '2026-03-05')]).day).toBe('2026-03-05')
  })
})

describe('a term in months', () => {
  it('ends on the same date', () => {
    expect(end(months(1), '2026-03-02')).toMatchObject({ day: '2026-04-02', certain: true })
    expect(end(months(12), '2024-02-28').day).toBe('2025-02-28')
  })
  it('ends on the last day of a month that has no such date', () => {
    expect(end(months(1), '2025-12-31')).toMatchObject({ day: '2026-02-02', steps: [{}, { to: '2026-01-31' }, { step: 'moved' }] })
    expect(end(months(1), '2024-01-31')).toMatchObject({
      day: '2024-02-29',
      steps: [{}, { to: '2024-02-29' }, { step: 'last-of-month', wanted: 31, to: '2024-02-29' }],
    })
  })
  it('that ends in a doubtful year is not certain, even if only the move reaches it', () => {
    expect(end(months(1), '2026-11-05').certain).toBe(true)
    expect(end(months(1), '2026-12-05').certain).toBe(false)
    // 31 December 2016 was a Saturday; 2014 ended on a Wednesday and 2015 is in doubt.
    expect(end(months(1), '2016-11-30').certain).toBe(true)
    expect(end(days(1), '2014-12-30').certain).toBe(true)
    expect(end(days(1), '2014-12-31').certain).toBe(false)
    expect(end(days(1), '2016-12-30')).toMatchObject({ day: '2017-01-04', certain: true })
    expect(end(days(1), '2026-12-25', [pause('2026-12-27', '2027-01-08')])).toMatchObject({ day: '2027-01-08', certain: false })
    expect(end(days(1), '2011-12-30')).toMatchObject({ day: '2012-01-04', certain: false })
  })
})

describe('a term in hours', () => {
  it('runs through nights and holidays', () => {
    expect(end(hours(24), '2026-03-20T18:30')).toEqual({
      day: '2026-03-21',
      at: '2026-03-21T18:30:00+05:00',
      steps: [
        { step: 'trigger', at: at('2026-03-20T18:30'), day: '2026-03-20' },
        { step: 'hours', term: hours(24), to: '2026-03-21T18:30:00+05:00' },
      ],
      calendar: kazakhstan.version,
      certain: true,
      running: false,
    })
  })
  it('is not a second shorter than its hours', () => {
    expect(kazakhstan.endOf(hours(24), '2026-03-02T10:00:00.250+05:00').at).toBe('2026-03-03T10:00:00.250+05:00')
  })
  it('runs through the change of time', () => {
    expect(kazakhstan.endOf(hours(24), '2024-02-29T12:00:00+06:00').at).toBe('2024-03-01T11:00:00+05:00')
  })
  it('stands still for the very length of a pause', () => {
    expect(end(hours(24), '2026-03-02', [pause('2026-03-02T12:00', '2026-03-02T15:30')])).toMatchObject({
      at: '2026-03-03T13:30:00+05:00',
      steps: [{}, { step: 'paused', from: '2026-03-02', to: '2026-03-02', days: 3.5 / 24 }, { step: 'hours' }],
    })
    const open = [pause('2026-03-02T12:00')]
    expect(end(hours(24), '2026-03-02', open, '2026-03-02T12:00')).toMatchObject({ at: at('2026-03-03T10:00'), running: true })
    expect(end(hours(24), '2026-03-02', open, '2026-03-02T13:00')).toMatchObject({ at: at('2026-03-03T11:00'), running: true })
    expect(end(hours(1), '2026-03-02', open, '2026-03-02T13:00')).toMatchObject({ at: at('2026-03-02T11:00'), running: false })
  })
})

describe('a pause', () => {
  const TEN = days(10)
  it('takes out the days at whose end the term stood still', () => {
    expect(end(TEN, '2026-03-02', [pause('2026-03-05T16:00', '2026-03-09T09:00')])).toMatchObject({
      day: '2026-03-16',
      steps: [{}, { to: '2026-03-12' }, { step: 'paused', from: '2026-03-05', to: '2026-03-09', days: 4 }],
    })
  })
  it('within one day takes out nothing', () => {
    const { day, steps } = end(TEN, '2026-03-02', [pause('2026-03-05T09:00', '2026-03-05T18:00')])
    expect([day, steps.length]).toEqual(['2026-03-12', 2])
  })
  it('that begins on the day of the event does not count that day twice', () => {
    expect(end(TEN, '2026-03-03', [pause('2026-03-03T16:00', '2026-03-06')])).toMatchObject({
      day: '2026-03-16',
      steps: [{}, { to: '2026-03-13' }, { from: '2026-03-04', to: '2026-03-06', days: 2 }, { from: '2026-03-15' }],
    })
  })
  it('before the event changes nothing', () => {
    expect(end(TEN, '2026-03-02', [pause('2026-02-01', '2026-02-20')]).day).toBe('2026-03-12')
  })
  it('after the end changes nothing, open or not', () => {
    expect(end(TEN, '2026-03-02', [pause('2026-03-13', '2026-03-20')]).day).toBe('2026-03-12')
    expect(end(TEN, '2026-03-02', [pause('2026-03-13')], '2026-04-20')).toMatchObject({ day: '2026-03-12', running: false })
  })
  it('on the last day still puts it off', () => {
    expect(end(TEN, '2026-03-02', [pause('2026-03-12', '2026-03-13')])).toMatchObject({
      day: '2026-03-13',
      steps: [{}, {}, { step: 'paused', from: '2026-03-12', to: '2026-03-13', days: 1 }],
    })
  })
  it('on the weekend after which the term would end keeps it from ending', () => {
    const { day, steps } = end(TEN, '2026-03-04', [pause('2026-03-15', '2026-03-18')])
    expect(day).toBe('2026-03-18')
    expect(steps.at(-1)).toMatchObject({ because: ['weekend', 'weekend', 'pause', 'pause'].map(why => ({ why })) })
  })
  it('that overlaps another is not counted twice', () => {
    const twice = [pause('2026-03-07', '2026-03-10'), pause('2026-03-04', '2026-03-08'), pause('2026-03-05', '2026-03-06')]
    expect(end(TEN, '2026-03-02', twice)).toMatchObject({
      day: '2026-03-18',
      steps: [{}, {}, { step: 'paused', from: '2026-03-04', to: '2026-03-10', days: 6 }],
    })
  })
  it('may bring another one within the term', () => {
    expect(end(TEN, '2026-03-02', [pause('2026-03-14', '2026-03-17'), pause('2026-03-04', '2026-03-06')]).day).toBe('2026-03-17')
  })
  it('still open is reckoned as if it ended at the moment of asking', () => {
    const open = [pause('2026-03-05')]
    expect(end(TEN, '2026-03-02', open, '2026-03-05')).toMatchObject({ day: '2026-03-12', running: true, steps: [{}, {}] })
    const later = end(TEN, '2026-03-02', open, '2026-03-10')
    expect(later).toMatchObject({ day: '2026-03-17', running: true, steps: [{}, {}, { step: 'paused', from: '2026-03-05', days: 5 }] })
    expect(later.steps.at(-1)).not.toHaveProperty('to')
    expect(end(TEN, '2026-03-02', [pause('2026-03-05', '2026-03-10')])).toMatchObject({ day: '2026-03-17', running: false })
  })
  it('on the weekend after which the term would end is running', () => {
    expect(end(TEN, '2026-03-04', [pause('2026-03-15')], '2026-03-15')).toMatchObject({ day: '2026-03-16', running: true })
  })
  it('still open cannot be reckoned without the moment of asking', () => {
    expect(() => end(TEN, '2026-03-02', [pause('2026-03-05')])).toThrow(RangeError)
  })
  it('that is still to come or ends before it begins is none', () => {
    expect(end(TEN, '2026-03-02', [pause('2026-03-05')], '2026-03-04')).toMatchObject({ day: '2026-03-12', running: false })
    expect(end(TEN, '2026-03-02', [pause('2026-03-09', '2026-03-05')]).day).toBe('2026-03-12')
  })
})

describe('a length', () => {
  it.each([-1, 1.5, Number.NaN])('is not %f', n => {
    expect(() => end(days(n), '2026-03-02')).toThrow(RangeError)
  })
})

describe('a term of office', () => {
  it('ends on its date and is not moved', () => {
    expect(officeEnds('2021-03-14', 5)).toBe('2026-03-14')
    expect(isWorking('2026-03-14')).toBe(false)
    expect(officeEnds('2024-02-29', 5)).toBe('2029-02-28')
  })
})

describe('every term', () => {
  const moment = fc.integer({ min: Date.UTC(2012, 0, 2), max: Date.UTC(2027, 0, 1) })
  const someTerm = fc.record({ n: fc.integer({ min: 0, max: 60 }), unit: fc.constantFrom('hour', 'day', 'month') })
  const inDays = fc.record({ n: fc.integer({ min: 0, max: 60 }), unit: fc.constantFrom('day', 'month') })
  const HOUR = 3_600_000
  /** Pauses about the beginning of a term, at hours after it; the last may be open. */
  const pausesOf = (ms: number, spans: readonly (readonly [number, number])[], open: boolean): readonly Pause[] =>
    spans.map(([from, length], i) => ({
      from: instantIn(ms + from * HOUR),
      ...((!open || i > 0) && { to: instantIn(ms + (from + length) * HOUR) }),
    }))
  const spans = fc.array(fc.tuple(fc.integer({ min: -100, max: 1500 }), fc.integer({ min: -10, max: 400 })), { maxLength: 4 })
  const situation = fc
    .tuple(moment, spans, fc.boolean(), fc.integer({ min: 0, max: 2000 }))
    .map(([ms, s, open, later]) => ({ ms, since: instantIn(ms), pauses: pausesOf(ms, s, open), asOf: instantIn(ms + later * HOUR) }))

  it('in days or months ends on a working day, in the very day shown, with steps that lead there', () => {
    fc.assert(
      fc.property(inDays, situation, (term, { since, pauses, asOf }) => {
        const e = kazakhstan.endOf(term, since, pauses, asOf)
        expect(whyNotWorking(e.day)).toBeUndefined()
        expect(kazakhstan.dayOf(instantIn(millisOf(e.at) - 1))).toBe(e.day)
        const reached = e.steps.reduce((n, s) => {
          if (s.step === 'counted' || s.step === 'last-of-month') return numberOfDay(s.to)
          if (s.step === 'paused') return n + s.days
          if (s.step !== 'moved') return n
          expect(numberOfDay(s.from)).toBe(n)
          expect(s.because.map(b => numberOfDay(b.day))).toEqual(s.because.map((_, i) => n + i))
          return n + s.because.length
        }, 0)
        expect(isoOf(reached)).toBe(e.day)
      }),
    )
  })
  it('never ends before it begins, nor earlier for a pause', () => {
    fc.assert(
      fc.property(someTerm, situation, (term, { ms, since, pauses, asOf }) => {
        const e = kazakhstan.endOf(term, since, pauses, asOf)
        expect(millisOf(e.at)).toBeGreaterThanOrEqual(ms)
        expect(millisOf(e.at)).toBeGreaterThanOrEqual(millisOf(kazakhstan.endOf(term, since).at))
        expect(e.day >= kazakhstan.dayOf(since)).toBe(true)
      }),
    )
  })
  it('ends no earlier for being longer, for beginning later, or for a pause that lasts', () => {
    fc.assert(
      fc.property(someTerm, situation, fc.integer({ min: 0, max: 90 }), (term, { ms, since, pauses, asOf }, more) => {
        const endsAt = (t: Term, s: Instant, now: Instant) => millisOf(kazakhstan.endOf(t, s, pauses, now).at)
        const ends = endsAt(term, since, asOf)
        expect(endsAt({ ...term, n: term.n + more }, since, asOf)).toBeGreaterThanOrEqual(ends)
        // Not so for months with pauses: 28 and 29 January both lead to 28 February, and a pause takes out a day less from the latter.
        if (term.unit !== 'month' || pauses.length === 0)
          expect(endsAt(term, instantIn(ms + more * HOUR), asOf)).toBeGreaterThanOrEqual(ends)
        expect(endsAt(term, since, instantIn(millisOf(asOf) + more * HOUR))).toBeGreaterThanOrEqual(ends)
      }),
    )
  })
  it('does not depend on the order of its pauses, nor on the offset of its event', () => {
    fc.assert(
      fc.property(someTerm, situation, (term, { ms, since, pauses, asOf }) => {
        const e = kazakhstan.endOf(term, since, pauses, asOf)
        expect(kazakhstan.endOf(term, since, [...pauses].reverse(), asOf)).toEqual(e)
        const z = kazakhstan.endOf(term, Temporal.Instant.fromEpochMilliseconds(ms).toString(), pauses, asOf)
        expect([z.at, z.day]).toEqual([e.at, e.day])
      }),
    )
  })
  it('without pauses agrees with Temporal up to the move, which passes non-working days only', () => {
    fc.assert(
      fc.property(inDays, moment, (term, ms) => {
        const start = Temporal.Instant.fromEpochMilliseconds(ms).toZonedDateTimeISO('Asia/Almaty').toPlainDate()
        const oracle = start.add(term.unit === 'day' ? { days: term.n } : { months: term.n })
        const e = kazakhstan.endOf(term, instantIn(ms))
        expect(e.steps[1]).toMatchObject({ step: 'counted', to: oracle.toString() })
        const passed = numberOfDay(e.day) - numberOfDay(oracle.toString())
        expect(passed).toBeGreaterThanOrEqual(0)
        for (let i = 0; i < passed; i++) expect(isWorking(oracle.add({ days: i }).toString())).toBe(false)
      }),
    )
  })
  it('in days with pauses has exactly so many days that count', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 40 }), situation, (n, { since, pauses, asOf }) => {
        const runs = (day: number) =>
          !pauses.some(p => {
            const to = p.to ?? asOf
            return p.from <= to && numberOfDay(kazakhstan.dayOf(p.from)) <= day && day < numberOfDay(kazakhstan.dayOf(to))
          })
        let day = numberOfDay(kazakhstan.dayOf(since))
        for (let left = n; left > 0; ) if (runs(++day)) left--
        while (!runs(day) || !isWorking(isoOf(day))) day++
        expect(kazakhstan.endOf(days(n), since, pauses, asOf).day).toBe(isoOf(day))
      }),
    )
  })
})
