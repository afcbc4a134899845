import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isoOf, numberOfDay, weekdayOf } from '../../law/calendar/days.ts'
import { addressOf, feedOf, shownBy } from './address.ts'
import { beside, boundsOf, FIRST_DAY, isDay, LAST_DAY, type Span, startOf, weekOf, weeksOf } from './dates.ts'

const days = fc.integer({ min: numberOfDay(FIRST_DAY), max: numberOfDay(LAST_DAY) }).map(isoOf)
const spans = fc.constantFrom<Span>('week', 'month')

describe('a week', () => {
  it('has seven days, one after another, from a Monday, and the day asked for among them', () => {
    fc.assert(
      fc.property(days, day => {
        const numbers = weekOf(day).map(numberOfDay)
        expect(weekdayOf(numbers[0] ?? 0)).toBe(0)
        expect(numbers.map((n, i) => n - i)).toEqual(Array(7).fill(numbers[0]))
        expect(weekOf(day)).toContain(day)
      }),
    )
  })
  it('is the same whichever of its days is named', () => {
    fc.assert(fc.property(days, day => weekOf(day).every(d => weekOf(d)[0] === weekOf(day)[0])))
  })
})
describe('a month', () => {
  it('has every one of its days in exactly one of its weeks, and no week without one', () => {
    fc.assert(
      fc.property(days, day => {
        const weeks = weeksOf(day)
        const [from, to] = boundsOf('month', day)
        for (let n = numberOfDay(from); n <= numberOfDay(to); n++) expect(weeks.filter(w => w.includes(isoOf(n))).length).toBe(1)
        for (const week of weeks) {
          expect(weekdayOf(numberOfDay(week[0] ?? ''))).toBe(0)
          expect(week.some(d => d.startsWith(day.slice(0, 7)))).toBe(true)
        }
      }),
    )
  })
  it.each([
    ['2026-02-14', 5],
    ['2027-02-01', 4],
    ['2026-08-31', 6],
  ])('of %s stands in %i weeks', (day, n) => expect(weeksOf(day).length).toBe(n))
})
describe('to turn the calendar', () => {
  it('ahead and back again comes to where one was', () => {
    fc.assert(
      fc.property(spans, days, (span, day) => {
        const next = beside(span, day, 1)
        if (next) expect(beside(span, next, -1)).toBe(startOf(span, day))
        else expect(boundsOf(span, day)[1] >= LAST_DAY).toBe(true)
      }),
    )
  })
  it('leaves out no day and shows none twice', () => {
    fc.assert(
      fc.property(spans, days, (span, day) => {
        const next = beside(span, day, 1)
        if (next) expect(numberOfDay(boundsOf(span, next)[0])).toBe(numberOfDay(boundsOf(span, day)[1]) + 1)
      }),
    )
  })
  it('ends at the bounds', () => {
    expect([beside('week', FIRST_DAY, -1), beside('month', '2012-01-31', -1)]).toEqual([undefined, undefined])
    expect([beside('week', LAST_DAY, 1), beside('month', '2099-12-01', 1)]).toEqual([undefined, undefined])
  })
})
it.each([
  '2026-02-29',
  '2026-13-01',
  '2026-00-10',
  '2026-3-2',
  '2011-12-31',
  '2100-01-01',
  '02.03.2026',
  '2026-03-02T10:00',
  '+02026-03-02',
  '２０２６-03-02',
  'today',
])('%s is no day', text => expect(isDay(text)).toBe(false))

describe('an address', () => {
  const today = '2026-03-04'
  const shown = fc.record({
    court: fc.constantFrom('', 'court/almaty-bostandyk'),
    judge: fc.constantFrom('', 'judge/bostandyk-1'),
    view: spans,
    on: days,
    page: fc.integer({ min: 1, max: 100 }),
  })
  const read = (address: string) => {
    const query = new URLSearchParams(address.split('?')[1])
    return shownBy(name => query.get(name) ?? '', today)
  }
  it('is read as it was written, and is the only one of what it shows', () => {
    fc.assert(
      fc.property(shown, s => {
        const back = read(addressOf(s, today))
        expect({ ...back, on: boundsOf(s.view, back.on ?? '') }).toEqual({
          ...s,
          on: boundsOf(s.view, s.on),
          page: s.view === 'week' ? s.page : 1,
        })
        expect(addressOf({ ...back, on: back.on ?? '' }, today)).toBe(addressOf(s, today))
      }),
    )
  })
  it('leaves out what is default', () => {
    const plain = { court: '', judge: '', view: 'week', on: today, page: 1 } as const
    expect(addressOf(plain, today)).toBe('/hearings')
    expect(addressOf({ ...plain, on: '2026-03-08' }, today)).toBe('/hearings')
    expect(addressOf({ ...plain, view: 'month', on: '2026-03-31' }, today)).toBe('/hearings?view=month')
    expect(addressOf({ ...plain, court: 'court/supreme', on: '2026-03-12' }, today)).toBe('/hearings?court=court/supreme&on=2026-03-09')
    expect(feedOf({ court: 'court/supreme', judge: '' })).toBe('/hearings.ics?court=court/supreme')
  })
  it('with a day that there is not says so', () => expect(read('/hearings?on=2026-02-30').on).toBeUndefined())
  it.each(['0', '-3', 'x', '1e9', '101'])('with page %s is bounded', page => {
    const got = read(`/hearings?page=${page}`).page
    expect(got >= 1 && got <= 100).toBe(true)
  })
})
