/** The address of a view of the calendar: what is default is left out, so that the same view has one address. */
import type { Day } from '../../law/kernel/time.ts'
import type { StreamId } from '../../law/kernel/world.ts'
import { FIRST_DAY, isDay, type Span, startOf } from './dates.ts'

export interface Shown {
  readonly court: StreamId
  readonly judge: StreamId
  readonly view: Span
  /** Some day of the week or the month shown. */
  readonly on: Day
  readonly page: number
}
const given = (values: Readonly<Record<string, string>>): string => {
  const query = new URLSearchParams(Object.entries(values).filter(([, v]) => v)).toString().replaceAll('%2F', '/')
  return query && `?${query}`
}
/** @param today in its week and month no day is named */
export const addressOf = ({ court, judge, view, on, page }: Shown, today: Day): string => {
  const start = startOf(view, on)
  return `/hearings${given({
    court,
    judge,
    view: view === 'week' ? '' : view,
    on: start === startOf(view, today) ? '' : isDay(start) ? start : FIRST_DAY,
    page: page > 1 && view === 'week' ? String(page) : '',
  })}`
}
/** The same hearings for calendar programs, whatever the days: `/hearings.ics?court=…`. */
export const feedOf = ({ court, judge }: Pick<Shown, 'court' | 'judge'>): string => `/hearings.ics${given({ court, judge })}`

/** What was asked for; a day that there is not, or that is out of bounds, is `undefined`. A view that there is not is the week. */
export const shownBy = (asked: (name: string) => string, today: Day): Omit<Shown, 'on'> & { readonly on: Day | undefined } => {
  const on = asked('on')
  return {
    court: asked('court'),
    judge: asked('judge'),
    view: asked('view') === 'month' ? 'month' : 'week',
    on: on === '' ? today : isDay(on) ? on : undefined,
    page: Math.min(100, Math.max(1, Number.parseInt(asked('page'), 10) || 1)),
  }
}
