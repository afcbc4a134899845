/** The weeks and months of the calendar of hearings. Weeks begin on Monday. */
import { isoOf, lastOfMonth, numberOf, numberOfDay, parseDay, weekdayOf } from '../../law/calendar/days.ts'
import type { Day } from '../../law/kernel/time.ts'

/** The days that can be asked for. */
export const FIRST_DAY: Day = '2012-01-01'
export const LAST_DAY: Day = '2099-12-31'
export type Span = 'week' | 'month'

/** Whether it is a day that there is, written as ISO has it, within the bounds. */
export const isDay = (text: string): boolean =>
  /^\d{4}-\d\d-\d\d$/.test(text) && text >= FIRST_DAY && text <= LAST_DAY && isoOf(numberOfDay(text)) === text

const mondayOf = (n: number): number => n - weekdayOf(n)
const run = (from: number, days: number): readonly Day[] => Array.from({ length: days }, (_, i) => isoOf(from + i))

/** The seven days of the week in which a day is. */
export const weekOf = (day: Day): readonly Day[] => run(mondayOf(numberOfDay(day)), 7)
/** The weeks that a month has days in, whole: the first and the last may begin and end in another month. */
export const weeksOf = (day: Day): readonly (readonly Day[])[] => {
  const { y, m } = parseDay(day)
  const first = mondayOf(numberOf(y, m, 1))
  const last = numberOf(y, m, lastOfMonth(y, m))
  return Array.from({ length: Math.floor((last - first) / 7) + 1 }, (_, i) => run(first + 7 * i, 7))
}
/** The first day of the week or the month in which a day is: what its address names. */
export const startOf = (span: Span, day: Day): Day => (span === 'week' ? (weekOf(day)[0] ?? day) : `${day.slice(0, 8)}01`)
/** First and last day of the week or the month. */
export const boundsOf = (span: Span, day: Day): readonly [Day, Day] => {
  const { y, m } = parseDay(day)
  const from = startOf(span, day)
  return [from, span === 'week' ? isoOf(numberOfDay(from) + 6) : isoOf(numberOf(y, m, lastOfMonth(y, m)))]
}
/** The beginning of the next (or, with -1, the previous) week or month; undefined where that has no day within the bounds. */
export const beside = (span: Span, day: Day, by: 1 | -1): Day | undefined => {
  const [from, to] = boundsOf(span, day)
  const next = by === 1 ? isoOf(numberOfDay(to) + 1) : startOf(span, isoOf(numberOfDay(from) - 1))
  if (next > LAST_DAY || boundsOf(span, next)[1] < FIRST_DAY) return undefined
  return next
}
